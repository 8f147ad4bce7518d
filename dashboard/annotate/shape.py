"""What a name itself is like: clues of data/names_clues.tsv that need no words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from dashboard.annotate import towns
from dashboard.annotate.gazetteer import surnames
from dashboard.annotate.runs import DOERS
from dashboard.annotate.words import is_compound, is_english
from dashboard.names import common_names, is_given_name, words

_BODY_LIKE: Final = re.compile(
    r"[a-z](?:[Bb]ank|bank[ei]n?|air|press|soft|tel|[Nn]et|[Cc]orp|media|[Oo]il|[Gg]as|[Gg]az|tech|[Ff]onds?)$"
)
_PEOPLE_LIKE: Final = re.compile(r"[a-z](?:ian|ean|ese|ish|ians|eans|ist|ists|ism|ite|ites)$")
_INNER_CAPITAL: Final = re.compile(r"[a-z][A-Z]")
# No name of a person or a place has more words.
_LONG: Final = 4


@lru_cache(maxsize=20_000)
def clues(said: tuple[str, ...], opening: bool, compound: bool) -> tuple[str, ...]:
    """The ids of the clues of a name's words, folded; opening: a sentence begins with it; compound: it begins with a
    place that a table knows."""
    if compound:
        return ("place_compound",)
    capital = tuple(word for word in said if word[0].isupper()) or said
    own = _one(capital[0], opening) if len(said) == 1 else _several(capital)
    return (*_letters(said, capital), *_ends(said, capital), *own)


def _letters(said: tuple[str, ...], capital: tuple[str, ...]) -> Iterator[str]:
    if towns.bearers(" ".join(said)):
        yield "town_surname" if len(said) == 1 and _is_surname(said[0]) else "town"
    if any(sign.isdigit() for word in said for sign in word):
        yield "digits"
    if any(len(word) > 1 and word.isupper() for word in capital):
        yield "capitals"
    elif any(_INNER_CAPITAL.search(word) for word in capital):
        yield "inner_capital"
    if len(said) > _LONG:
        yield "long"


def _is_surname(word: str) -> bool:
    """ "wrote to Bush": a town of a word's name that somebody well known bears needs more than a "to"."""
    return word in surnames() and is_english(word)


def _ends(said: tuple[str, ...], capital: tuple[str, ...]) -> Iterator[str]:
    first, last = capital[0], capital[-1]
    if len(said) > 1 and first in words("place_first"):
        yield "place_first"
    if first[:2] == "L'" or (len(said) > 1 and first in words("article_first")):
        yield "article_first"
    if last in words("team"):
        yield "team_name"
    if _BODY_LIKE.search(last):
        yield "body_like"
    if _PEOPLE_LIKE.search(last):
        yield "people_like"


def _several(capital: tuple[str, ...]) -> Iterator[str]:
    first, last = capital[0], capital[-1]
    english = any(map(is_english, capital))
    if is_given_name(first):
        yield "given_first"
    elif not english:
        yield "strange"
    else:
        yield "english" if is_english(first) else "strange_first"
    if not is_english(last):
        yield "strange_last"
        if english and first in common_names("given_word"):
            yield "given_word"
    if last in common_names("last") or (last in common_names("last_word") and not is_english(first)):
        yield "known_last"


def _one(word: str, opening: bool) -> Iterator[str]:
    if is_given_name(word) and not opening:
        yield "given_alone"
    if is_english(word) or (opening and (DOERS.search(word) or is_compound(word))):
        yield "opening_english" if opening else "english"
    else:
        yield "one_strange"
    if word in common_names("last"):
        yield "known_last"
