"""The words of one language that dates are made of, from data/date_words.tsv, as fragments for patterns.

Fragments hold no capturing groups and are matched without regard to case; a kind that the language lacks has a fragment
that matches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from dashboard.tables import table, values

COLUMNS: Final = ("language", "kind", "word", "value", "example")
# Before how many characters the words that lead a date are looked for: the longest are "in the middle of".
LEAD: Final = 26

_NOTHING: Final = r"(?!)"
_FIRST: Final = re.compile(r"[^\W\d_]+")
_MARKS: Final = re.compile("[\u064b-\u0652]")
_SPACES: Final = re.compile(r"\s+")
# Vowel signs may stand after any Arabic letter, and nearly never do.
_ARABIC_LETTER: Final = re.compile("([\u0621-\u064a])")


class Words:
    """The words of one language by kind. What is built from them is built once, when it is first asked for."""

    def __init__(self, language: str) -> None:
        """The words of `language`, an ISO 639-1 code that has rows in the table."""
        self.language: Final = language
        self._kinds: Final[dict[str, dict[str, str]]] = {}
        self._written: Final[dict[str, list[str]]] = {}
        for row in table("date_words.tsv", COLUMNS):
            if row["language"] != language:
                continue
            for word in values(row["word"]):
                self._kinds.setdefault(row["kind"], {})[fold(word)] = row["value"]
                self._written.setdefault(row["kind"], []).append(word)
        self._leads: Final[dict[str, re.Pattern[str]]] = {}

    def of(self, *kinds: str) -> list[str]:
        """The words of some kinds, the longest first."""
        found = [word for kind in kinds for word in self._written.get(kind, ())]
        return sorted(found, key=lambda word: (-len(word), word))

    def any(self, *kinds: str) -> str:
        """A fragment that matches any word of the kinds."""
        found = self.of(*kinds)
        return f"(?:{'|'.join(map(fragment, found))})" if found else _NOTHING

    def starts(self, *kinds: str) -> str:
        """What words of the kinds begin with, as `scan.parser` takes it."""
        return " ".join(dict.fromkeys(start for word in self.of(*kinds) for start in _starts(word)))

    def value(self, kind: str, text: str) -> str | None:
        """What a word of the kind stands for; None when it is no such word."""
        return self._kinds.get(kind, {}).get(fold(text))

    def led(self, kind: str, text: str, at: int) -> bool:
        """Whether a word of the kind stands right before text[at]."""
        if kind not in self._leads:
            self._leads[kind] = re.compile(
                rf"(?:{'|'.join(map(_leading, self.of(kind))) or _NOTHING})\Z", re.IGNORECASE
            )
        return self._leads[kind].search(text[max(0, at - LEAD) : at]) is not None

    def after(self, text: str, at: int, *kinds: str) -> Iterator[int]:
        """`at` itself, and where text goes on behind each word of the kinds that stands there."""
        yield at
        for word in self.of(*kinds):
            match = _connector(word).match(text, at)
            if match:
                yield match.end()


@cache
def words_of(language: str) -> Words:
    """The words of a language, read once."""
    return Words(language)


@cache
def languages() -> frozenset[str]:
    """The languages that the table has words of."""
    return frozenset(row["language"] for row in table("date_words.tsv", COLUMNS))


def fold(text: str) -> str:
    """One form for all spellings that differ in case, spaces, apostrophes, vowel signs and a full stop at the end."""
    plain = _MARKS.sub("", text.lower().replace("’", "'"))
    return _SPACES.sub(" ", plain).rstrip(".")


def fragment(word: str) -> str:
    """The pattern of a word, with every way to write its spaces and apostrophes."""
    text = re.escape(word.rstrip(".")).replace(r"\ ", r"\s{1,2}").replace("'", "['’]")
    text = _ARABIC_LETTER.sub("\\1[\u064b-\u0652]?", text)
    return text + (r"\.?" if word.endswith(".") else "")


@cache
def _connector(word: str) -> re.Pattern[str]:
    return re.compile(fragment(word) + ("" if word[-1] in "'’" else r"\s{1,2}"), re.IGNORECASE)


def _leading(word: str) -> str:
    if not word[-1].isalpha():
        return (r"(?<!\w)" if word[0].isalpha() else "") + fragment(word)
    and_ = "[وف]?" if "\u0621" <= word[0] <= "\u064a" else ""  # Arabic writes "and" into the word
    return rf"(?<!\w){and_}{fragment(word)}[\s\xa0-]{{1,2}}"


def _starts(word: str) -> Iterator[str]:
    match = _FIRST.search(word.lower())
    if match is None:
        return
    yield match.group()
    # Of "غدًا" the scanner sees the letters before the sign.
    if "\u0621" <= match.group()[-1] <= "\u064a" and match.group().endswith("ا"):
        yield match.group()[:-1]
