"""Arabic writes "and" into the word after it, "وقبل خمس سنوات": the expression begins behind that letter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from dashboard.annotate.timex.meaning import Found
from dashboard.annotate.timex.scan import Parser

AND: Final = ("و", "ف")
_WORD: Final = re.compile(r"[^\W\d_]+")


def after_and(parsers: Iterable[Parser]) -> tuple[Parser, ...]:
    """The parsers, each also where one of these letters stands before its first word."""
    return tuple(_after_and(one) for one in parsers)


def _after_and(one: Parser) -> Parser:
    glued = {letter + word for letter in AND for word in one.starts if word[0] != "#"}
    pattern = re.compile(f"[{''.join(AND)}]?{one.pattern.pattern}", one.pattern.flags)
    return replace(one, starts=one.starts | glued, pattern=pattern)


def without_and(text: str, found: list[Found], starts: dict[str, frozenset[str]]) -> list[Found]:
    """The expressions without the letter; starts: by rule, the words that its expressions begin with."""
    return [_without_and(text, one, starts.get(one.rule, frozenset())) for one in found]


def _without_and(text: str, one: Found, starts: frozenset[str]) -> Found:
    first = _WORD.match(text, one.start)
    glued = first is not None and first.group() not in starts and first.group()[1:] in starts
    return replace(one, start=one.start + 1) if glued and text[one.start] in AND else one
