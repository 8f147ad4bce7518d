"""Runs the parsers: one pass over the words of a text, each word asked only of the parsers that begin with it.

A parser is a pattern anchored where it begins and a function that reads the match. It may ask for what follows
(`Scanner.at`), so "the end of" reads any date after it; that goes DEPTH deep at most, which bounds the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from dashboard.annotate.timex.meaning import Found, Nothing, Reading

DEPTH: Final = 4

# A word, a figure, or the apostrophe that stands for a century ('98). Figures and letters are told apart: "5pm".
_WORD: Final = re.compile(r"['’‘`](?=\d\d)|\d+|[^\W\d_]+")

# What an expression may begin with besides words: figures, by how many there are.
FIGURES: Final = ("#1", "#2", "#3", "#4", "#8")


@dataclass(frozen=True, slots=True)
class Parser:
    """rule: its id; starts: the lower-case words, or FIGURES, that it begins with; pattern: matched from there on;
    read: None when the match is no date after all."""

    rule: str
    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Scanner], Reading | None]


Read = Callable[[re.Match[str], "Scanner"], Reading | None]


def parser(rule: str, starts: str, pattern: str, read: Read) -> Parser:
    """A parser; `starts` are words with spaces between; the pattern ignores case and ends at the end of a word."""
    return Parser(rule, frozenset(starts.split()), re.compile(pattern + r"(?!\w)", re.IGNORECASE), read)


def leader(rule: str, starts: str, pattern: str, read: Read) -> Parser:
    """A parser whose pattern ends where another expression must begin ("the end of "); `read` asks for that."""
    return Parser(rule, frozenset(starts.split()), re.compile(pattern, re.IGNORECASE), read)


class Grammar:
    """An ordered list of parsers with an index by first word. At one place the longest reading wins, then the first."""

    def __init__(self, parsers: Iterable[Parser]) -> None:
        """`parsers` in the order of their claim."""
        self.parsers: Final = tuple(parsers)
        index: dict[str, list[Parser]] = {}
        for one in self.parsers:
            for word in sorted(one.starts):
                index.setdefault(word, []).append(one)
        self.index: Final = {word: tuple(listed) for word, listed in index.items()}

    def scan(self, text: str) -> list[Found]:
        """What is found, from left to right, without overlaps."""
        return Scanner(self, text).scan()


class Scanner:
    """One pass over one text. The readings at a place are kept, so that asking twice costs nothing."""

    def __init__(self, grammar: Grammar, text: str) -> None:
        """A scanner of `text`, used once."""
        self.text: Final = text
        self._index: Final = grammar.index
        self._known: Final[dict[tuple[int, int], Reading | None]] = {}
        self._depth = 0

    def scan(self) -> list[Found]:
        """What is found, from left to right, without overlaps and without what parsers claim as Nothing."""
        found: list[Found] = []
        index, text, after = self._index, self.text, 0
        for match in _WORD.finditer(text):
            start = match.start()
            if start < after or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
                continue
            parsers = index.get(_key(match.group()))
            if parsers is None:
                continue
            best = self._best(parsers, start)
            if best is not None:
                after = best[0].end
                found.extend(_unfold(best[0], start, best[1]))
        return found

    def at(self, start: int) -> Reading | None:
        """The best reading that begins exactly at `start`, or None."""
        if self._depth >= DEPTH:
            return None
        key = (start, self._depth)
        if key not in self._known:
            match = _WORD.match(self.text, start)
            parsers = self._index.get(_key(match.group())) if match else None
            self._depth += 1
            best = self._best(parsers, start) if parsers else None
            self._depth -= 1
            self._known[key] = None if best is None or isinstance(best[0].meaning, Nothing) else best[0]
        return self._known[key]

    def _best(self, parsers: tuple[Parser, ...], start: int) -> tuple[Reading, str] | None:
        """The longest reading, of equals the one whose parser comes first, with its rule."""
        best: tuple[Reading, str] | None = None
        for one in parsers:
            match = one.pattern.match(self.text, start)
            if match is None:
                continue
            reading = one.read(match, self)
            if reading is not None and (best is None or reading.end > best[0].end):
                best = reading, one.rule
        return best


def _unfold(reading: Reading, start: int, rule: str) -> list[Found]:
    """The expressions of a reading, none for Nothing."""
    if isinstance(reading.meaning, Nothing):
        return []
    stop = reading.end if reading.stop < 0 else reading.stop
    joined = (reading.meaning, reading.more[-1].meaning) if reading.ranged else None
    first = Found(start, stop, reading.type, reading.meaning, rule, joined)
    return [first, *(Found(one.start, one.end, reading.type, one.meaning, rule, joined) for one in reading.more)]


def first_word(text: str) -> str:
    """The key under which a parser of `text` is found: its first word in lower case, or how many figures it has."""
    match = _WORD.search(text)
    return _key(match.group()) if match else ""


def _key(word: str) -> str:
    if word[0] in "'’‘`":
        return "'"
    return f"#{len(word)}" if word[0].isdigit() else word.lower()
