"""How a word may be spelled otherwise: by another way of writing its sounds in Latin letters, or by a slip."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from dashboard.names import fold

# Ways of writing one sound, in this order: "Gheddafi", "Chehata" and "Shehata", "Yousef" and "Youssouf".
_SOUNDS: Final = (
    ("tsch", "x"), ("tch", "x"), ("sch", "x"), ("sh", "x"), ("ch", "x"), ("dzh", "j"), ("dj", "j"), ("kh", "k"),
    ("gh", "g"), ("hn", "n"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("c", "k"), ("w", "v"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("j", "i"), ("o", "u"), ("e", "i"),
)  # fmt: skip
_TWICE: Final = re.compile(r"(.)\1+")
_NO_LETTER: Final = re.compile(r"[\W_]+")
# What transliteration leaves open, for the drawer that a word is put into: too wide a drawer costs only time.
_ROUGH: Final = str.maketrans({"g": "k", "z": "s", "x": "s", "v": "f", "d": "t", **dict.fromkeys("aiuh")})
# One slip counts from this length on; in a shorter word it makes another word.
_ONE_SLIP: Final = 6
_TWO_SLIPS: Final = 10
# Vowels are what languages without them write most freely: between the same consonants one or two may differ.
_ONE_VOWEL: Final = 5
_TWO_VOWELS: Final = 6
_NO_VOWELS: Final = str.maketrans({"g": "k", "z": "s", **dict.fromkeys("aiu")})


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The word in one way of writing: "fayez" and "Faiez" are the same."""
    said = _NO_LETTER.sub("", fold(word).lower())
    for written, one in _SOUNDS:
        said = said.replace(written, one)
    return _TWICE.sub(r"\1", said)


@lru_cache(maxsize=50_000)
def drawer(word: str) -> str:
    """Its consonants in the order of the alphabet: words that are alike are nearly always in one drawer."""
    return "".join(sorted(sound(word).translate(_ROUGH))) or sound(word)


@lru_cache(maxsize=50_000)
def _consonants(word: str) -> str:
    return _TWICE.sub(r"\1", sound(word).translate(_NO_VOWELS))


def same_sound(one: str, other: str) -> bool:
    """Do they differ in nothing but the way of writing?"""
    return sound(one) == sound(other)


def alike(one: str, other: str) -> bool:
    """Can they be one word: the same sound, or a slip or two away in a word that is long enough?"""
    mine, yours = sound(one), sound(other)
    shorter = min(len(mine), len(yours))
    apart = OSA.distance(mine, yours, score_cutoff=2)
    if apart == 0 or apart > 2:
        return apart == 0
    if _consonants(one) == _consonants(other):
        return shorter >= (_ONE_VOWEL if apart == 1 else _TWO_VOWELS)
    return shorter >= (_ONE_SLIP if apart == 1 else _TWO_SLIPS)
