"""Years in four figures, alone or two of them, where the words around them leave them years and no counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dashboard.annotate.timex.languages.calendar import LITTLE, begins_sentence, year_of
from dashboard.annotate.timex.languages.words import Words
from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import Calendar, Nothing, Piece, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, parser

Read = Callable[[re.Match[str], Scanner], Reading | None]

_NO_YEAR_AFTER: Final = re.compile(r"\s?[%€$£]|[.,:/]\d|[-–]\d|\d")
_AFTER_BRACKET: Final = re.compile(r"\s?[);,–-]")
# What is counted, by how the language writes it behind a number: a German noun, a plural, an Arabic accusative.
_NOUN: Final = {
    "de": re.compile(r"\s[A-ZÄÖÜ]\w"),
    **dict.fromkeys(
        ("fr", "es", "pt"),
        re.compile(
            r"\s(?!(?:après|depuis|alors|trois|leurs|moins|toujours|jamais|antes|después|entonces|menos|ellos|otros|outros|"
            r"depois|durante)\b)[a-zà-ÿ]{4,}[sx]\b"
        ),
    ),
    "nl": re.compile(r"\s[a-z]{4,}(?:en|s)\b"),
    "ar": re.compile(r"\s\w{3,}ا[\u064b]?(?!\w)"),
}


def _counting(words: Words) -> Callable[[str, int, int], bool]:
    """Whether the figures text[start:end] count what follows: "de 2000 manifestants", "mehr als 2000"."""
    counted = re.compile(rf"\s{{1,2}}{words.any('counted')}(?!\w)", re.IGNORECASE)
    noun = _NOUN.get(words.language)

    def counts(text: str, start: int, end: int) -> bool:
        if counted.match(text, end) or words.led("lead-count", text, start):
            return True
        return noun is not None and words.led("lead-weak", text, start) and noun.match(text, end) is not None

    return counts


def _years(words: Words) -> Read:
    counts = _counting(words)

    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Reads "2014-16", "de 2011 a 2013", "zwischen 2011 und 2013"."""
        first, tail = year_of(match["first"]), match["last"]
        last = year_of(tail) if len(tail) == 4 else year_of(f"{(first or 0) // 100}{int(tail):02d}")
        if first is None or last is None or not 0 < last - first < (200 if len(tail) == 4 else 60):
            return None
        sign = match["join"].strip()
        if sign not in "-–—/":
            paired = words.value("range", sign) is None
            if len(tail) != 4 or not words.led("between" if paired else "lead-year", scanner.text, match.start()):
                return None
        if counts(scanner.text, match.start("last"), match.end()) or counts(scanner.text, match.start(), match.end()):
            return Reading(match.end(), "DATE", Nothing())
        piece = Piece(match.start("last"), match.end("last"), Calendar(last))
        return Reading(match.end(), "DATE", Calendar(first), match.end("first"), (piece,), True)

    return read


def _year(words: Words) -> Read:
    counts = _counting(words)
    follows = re.compile(rf"\s?{words.any('follow-year')}(?!\w)", re.IGNORECASE)

    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Four figures alone, where the words around them leave them a year."""
        text, end = scanner.text, match.end()
        number = year_of(match.group())
        if number is None or _NO_YEAR_AFTER.match(text, end) or counts(text, match.start(), end):
            return None
        if text[max(0, match.start() - 1) : match.start()] == "(" and not _AFTER_BRACKET.match(text, end):
            return None
        led = words.led("lead-year", text, match.start()) or follows.match(text, end)
        if not led and not (words.language == "de" and _stands_alone(text, match.start(), end, number)):
            return None
        return Reading(end, "DATE", Calendar(number))

    return read


# Before a number that is none of a year: "Platz 1990", "A 2016", "EUR 2016".
_NUMBERED: Final = re.compile(
    r"(?:[^\w\s]|\b(?:[A-Z]{1,3}|Platz|Linie|Typ|Modell|Baureihe|(?i:rund|etwa|knapp|fast|über|nur)))\s?\Z"
)
_COUNTS: Final = re.compile(r"\s(?:[A-ZÄÖÜ\d]|Mal\b)")


def _stands_alone(text: str, start: int, end: int, number: int) -> bool:
    """Whether four figures are a year without a preposition, as German has it: "wurde 1998 gegründet"."""
    if not 1900 <= number <= 2050 or begins_sentence(text, start):
        return False
    return not _COUNTS.match(text, end) and not _NUMBERED.search(text[max(0, start - 12) : start])


def parsers(words: Words) -> tuple[Parser, ...]:
    """The parsers of years."""
    code = words.language
    return (
        parser(
            f"{code}-years",
            "#4",
            rf"(?P<first>\d{{4}})(?P<join>\s?[-–—/]\s?|{SP}{words.any('range', 'and')}(?:{SP}|(?=\d))){LITTLE}"
            rf"(?P<last>\d{{4}}|\d\d)(?!\d|[-/.,]\d|%)",
            _years(words),
        ),
        parser(f"{code}-year", "#4", r"\d{4}", _year(words)),
    )
