"""Decades, centuries and years BC and AD: 194, 18, BC0490 (TIMEX3 cuts a year's figures short)."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import (
    DAY,
    MONTH,
    MONTHS,
    ORDINAL_STARTS,
    SEASON,
    SEASONS,
    SP,
    WORD_ORDINAL,
    ordinal,
)
from dashboard.annotate.timex.meaning import Calendar, Century, Decade, Part, Piece, Reading
from dashboard.annotate.timex.parsers.calendar import month_number, valid_day
from dashboard.annotate.timex.scan import Parser, Scanner, parser

_BC: Final = r"(?:B\.C\.(?:E\.)?|BCE?)"
# BC is a province too.
_NOT_COLUMBIA: Final = rf"(?!{SP}(?:Ferries|Lions|Hydro|Place|Liberals?|NDP))"
_TENS: Final = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def _decade(match: re.Match[str], scanner: Scanner) -> Reading | None:
    first, bc = int(match["first"]), bool(match["bc"])
    figures = match["first"]
    text, start = scanner.text, match.start()
    if len(figures) < 4 and not bc:
        led = len(figures) == 2 and _LEADS_DECADE.search(text[max(0, start - 6) : start])
        if not (match["the"] or led) or text[max(0, start - 1) : start] == "-":
            return None  # "Boeing 720s"
        if len(figures) == 2:
            return _two_figures(first, match.end(), text, start)
    # "1990's" alone is the year's own: "1990's first quarter".
    if match["own"] and not match["the"] and not _LEADS_DECADE.search(text[max(0, start - 6) : start]):
        return None
    return Reading(match.end(), "DATE", Decade(first, bc))


_LEADS_DECADE: Final = re.compile(r"\b(?:early|late|mid)[\s-]\Z", re.IGNORECASE)
_SOMEBODYS: Final = re.compile(r"\b(?:her|his|their|my|our|your)\s(?:\w{3,5}[\s-])?\Z", re.IGNORECASE)
_DEGREES: Final = re.compile(
    r"\b(?:temperatures?|degrees|highs?|lows?|thermometers?|mercury|humid\w*|weather)\b", re.IGNORECASE
)


def _two_figures(first: int, end: int, text: str, start: int) -> Reading | None:
    """Reads "the 90s", "the late 80s", which are those of the last century; not degrees and not somebody's age."""
    if (
        first < 20
        or _SOMEBODYS.search(text[max(0, start - 16) : start])
        or _DEGREES.search(text[max(0, start - 60) : end + 40])
    ):
        return None
    return Reading(end, "DATE", Decade(1900 + first))


def _short_decade(match: re.Match[str], _: Scanner) -> Reading | None:
    first = int(match["first"])
    return Reading(match.end(), "DATE", Decade(1900 + first if first >= 20 else 2000 + first))


def _word_decade(match: re.Match[str], scanner: Scanner) -> Reading | None:
    if _SOMEBODYS.search(scanner.text[max(0, match.start() - 16) : match.start()]):
        return None  # an age
    if _DEGREES.search(scanner.text[max(0, match.start() - 60) : match.end() + 40]):
        return None
    return Reading(match.end(), "DATE", Decade(1920 + 10 * _TENS.index(match["word"].lower())))


def _century(match: re.Match[str], _: Scanner) -> Reading | None:
    number = ordinal(match["number"])
    return (
        None
        if not number or (number > 21 and not match["bc"])
        else Reading(match.end(), "DATE", Century(number, bool(match["bc"])))
    )


def _centuries(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the 16th and 17th centuries"."""
    first, last = (ordinal(re.sub(r"(?i)^the\s+", "", match[name])) for name in ("first", "last"))
    if first is None or last is None or not first < last <= 30:
        return None
    bc = bool(match["bc"])
    piece = Piece(match.start("last"), match.end(), Century(last, bc))
    return Reading(match.end(), "DATE", Century(first, bc), match.end("first"), (piece,))


def _bc_year(match: re.Match[str], _: Scanner) -> Reading | None:
    name = match["month"] or match["month2"]
    month = month_number(name) if name else None
    day = int(match["day"] or match["day2"] or 0) or None
    if name and (month is None or (day and not valid_day(None, month, day))):
        return None
    year = Calendar(int(match["year"]), month, day, True)
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
    month = month_number(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    if match["month"] and (month is None or (day and not valid_day(None, month, day))):
        return None
    return Reading(match.end(), "DATE", Calendar(int(match["year"] or match["after"]), month, day))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "decade",
        "the #4 #3 #2",
        rf"(?P<the>the{SP})?(?P<first>(?:1\d|20)?\d{{1,2}}0)(?P<own>['’])?s(?:{SP}(?P<bc>{_BC}))?",
        _decade,
    ),
    parser("decade-short", "the '", rf"(?:the{SP})?['’‘](?P<first>[1-9]0)['’]?s", _short_decade),
    parser("decade-word", "the", rf"the{SP}(?P<word>{'|'.join(_TENS)})", _word_decade),
    parser(
        "century",
        f"the #1 #2 {ORDINAL_STARTS}",
        rf"(?:the{SP})?(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{WORD_ORDINAL})(?:{SP}|-)century(?:{SP}(?:(?P<bc>{_BC})|AD|CE))?",
        _century,
    ),
    parser(
        "centuries",
        f"the #1 #2 {ORDINAL_STARTS}",
        rf"(?P<first>(?:the{SP})?(?:\d{{1,2}}(?:st|nd|rd|th)|{WORD_ORDINAL}))(?:{SP}(?:and|or|to|through){SP}|[-–])"
        rf"(?P<last>(?:the{SP})?(?:\d{{1,2}}(?:st|nd|rd|th)|{WORD_ORDINAL})){SP}centuries(?:{SP}(?P<bc>{_BC}))?",
        _centuries,
    ),
    parser(
        "year-bc",
        f"#1 #2 #3 #4 {' '.join(SEASONS)} {' '.join(MONTHS)}",
        rf"(?:(?:(?P<day>{DAY}){SP}(?:of{SP})?)?(?P<month>{MONTH}){SP}|(?P<month2>{MONTH}){SP}(?P<day2>{DAY}),?{SP}"
        rf"|(?P<season>{SEASON}){SP}(?:of{SP})?)?(?P<year>\d{{1,4}}),?{SP}{_BC}{_NOT_COLUMBIA}",
        _bc_year,
    ),
    parser(
        "years-bc",
        "#1 #2 #3 #4",
        rf"(?P<first>\d{{1,4}})(?:\s?[-–—]\s?|{SP}(?:to|until|and|or){SP})(?P<last>\d{{1,4}}){SP}{_BC}{_NOT_COLUMBIA}",
        _bc_years,
    ),
    parser(
        "year-ad",
        f"ad a #1 #2 #3 #4 {' '.join(MONTHS)}",
        rf"(?:(?:(?P<day>{DAY}){SP}(?:of{SP})?)?(?P<month>{MONTH}){SP})?(?-i:A\.?D\.?{SP}(?P<year>\d{{1,4}})|(?P<after>\d{{1,4}}){SP}(?:A\.D\.|AD|CE|C\.E\.))",
        _ad_year,
    ),
)
