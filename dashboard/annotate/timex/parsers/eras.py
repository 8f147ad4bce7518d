"""Decades, centuries and years BC and AD: 194, 18, BC0490 (TIMEX3 cuts a year's figures short)."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import MONTH, MONTHS, ORDINALS, SEASON, SEASONS, SP, WORD_ORDINAL, ordinal
from dashboard.annotate.timex.meaning import Calendar, Century, Decade, Part, Piece, Reading
from dashboard.annotate.timex.parsers.calendar import month_number
from dashboard.annotate.timex.scan import Parser, Scanner, parser

_BC: Final = r"(?:B\.C\.(?:E\.)?|BCE?)"
_TENS: Final = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def _decade(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "DATE", Decade(int(match["first"]), bool(match["bc"])))


def _short_decade(match: re.Match[str], _: Scanner) -> Reading | None:
    first = int(match["first"])
    return Reading(match.end(), "DATE", Decade(1900 + first if first >= 20 else 2000 + first))


def _word_decade(match: re.Match[str], scanner: Scanner) -> Reading | None:
    before = scanner.text[max(0, match.start() - 8) : match.start()].lower()
    if re.search(r"\b(?:her|his|their|my|our|your)\s(?:\w{3,5}\s)?$", before):
        return None  # an age
    return Reading(match.end(), "DATE", Decade(1920 + 10 * _TENS.index(match["word"].lower())))


def _century(match: re.Match[str], _: Scanner) -> Reading | None:
    number = ordinal(match["number"])
    return (
        None
        if not number or (number > 21 and not match["bc"])
        else Reading(match.end(), "DATE", Century(number, bool(match["bc"])))
    )


def _bc_year(match: re.Match[str], _: Scanner) -> Reading | None:
    month = month_number(match["month"]) if match["month"] else None
    year = Calendar(int(match["year"]), month, None, True)
    if match["season"]:
        return Reading(match.end(), "DATE", Part(SEASONS[match["season"].lower()], year))
    return Reading(match.end(), "DATE", year)


def _bc_years(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "499-493 BC", "480 to 479 BC", "499 and 498 BC"."""
    first, last = int(match["first"]), int(match["last"])
    if first <= last:
        return None
    piece = Piece(match.start("last"), match.end(), Calendar(last, bc=True))
    return Reading(match.end(), "DATE", Calendar(first, bc=True), match.end("first"), (piece,), True)


def _ad_year(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "DATE", Calendar(int(match["year"] or match["after"])))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "decade", "the #4 #3", rf"(?:the{SP})?(?P<first>(?:1\d|20)?\d{{1,2}}0)['’]?s(?:{SP}(?P<bc>{_BC}))?", _decade
    ),
    parser("decade-short", "the '", rf"(?:the{SP})?['’‘](?P<first>[1-9]0)['’]?s", _short_decade),
    parser("decade-word", "the", rf"the{SP}(?P<word>{'|'.join(_TENS)})", _word_decade),
    parser(
        "century",
        f"the #1 #2 {' '.join(w for w in ORDINALS if '-' not in w)} twenty",
        rf"(?:the{SP})?(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{WORD_ORDINAL})(?:{SP}|-)century(?:{SP}(?P<bc>{_BC}))?",
        _century,
    ),
    parser(
        "year-bc",
        f"#1 #2 #3 #4 {' '.join(SEASONS)} {' '.join(MONTHS)}",
        rf"(?:(?P<month>{MONTH}){SP}|(?P<season>{SEASON}){SP}(?:of{SP})?)?(?P<year>\d{{1,4}}){SP}{_BC}",
        _bc_year,
    ),
    parser(
        "years-bc",
        "#1 #2 #3 #4",
        rf"(?P<first>\d{{1,4}})(?:\s?[-–—]\s?|{SP}(?:to|until|and|or){SP})(?P<last>\d{{1,4}}){SP}{_BC}",
        _bc_years,
    ),
    parser(
        "year-ad",
        "ad a #1 #2 #3 #4",
        rf"(?:A\.?D\.?{SP}(?P<year>\d{{1,4}})|(?P<after>\d{{1,4}}){SP}(?:A\.D\.|AD|CE|C\.E\.))",
        _ad_year,
    ),
)
