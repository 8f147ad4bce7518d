"""Dates in figures alone: ISO 8601, dotted, slashed, compact, with a time after them or without."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.meaning import Calendar, Daytime, EitherOrder, Meaning, Part, Reading
from dashboard.annotate.timex.parsers.calendar import full_year, valid_day
from dashboard.annotate.timex.scan import Parser, Scanner, parser

# "133-03-03-2020": figures of a longer number.
_CODE_BEFORE: Final = re.compile(
    r"\w[-/.]\Z|\b(?:clause|section|article|version|release|firmware|code|no|number|case|patent|paragraph|chapter|ip|build|"
    r"android|ios|linux|python|windows|phone|tel|account)\.?\s\Z",
    re.IGNORECASE,
)
# Dashes are of degrees too: "12-07-30 N".
_DEGREES: Final = re.compile(r"\s?[NSEW]\b")


# "2015-03-04/2015-03-06": the second end of an interval.
_FIRST_END: Final = re.compile(r"\d{4}-\d\d-\d\d/\Z")


def _is_code(match: re.Match[str], scanner: Scanner) -> bool:
    """Whether the figures are those of a code, a version or a path."""
    before = scanner.text[max(0, match.start() - 14) : match.start()]
    return _CODE_BEFORE.search(before) is not None and not _FIRST_END.search(before)


def _iso(match: re.Match[str], scanner: Scanner) -> Reading | None:
    if _is_code(match, scanner):
        return None
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not 1 <= month <= 12 or not valid_day(year, month, day):
        return None
    whole: Meaning = Calendar(year, month, day)
    if match["clock"]:
        return Reading(match.end(), "TIME", Daytime(match["clock"] + (match["zone"] or "").upper(), whole))
    return Reading(match.end(), "DATE", whole)


# A line of a chronicle: "1911-12 - Italy seizes Libya".
_CHRONICLE: Final = re.compile(r"\s[-–—]\s")
_IN_PROSE: Final = re.compile(r"\b(?:in|during|the|of|from|season|winter|for)\s\Z", re.IGNORECASE)


def _iso_month(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """2016-03, but not "in 2007-08", which is two years that follow each other."""
    year, month = int(match["year"]), int(match["month"])
    before = scanner.text[max(0, match.start() - 9) : match.start()]
    if month == year % 100 + 1 and (_IN_PROSE.search(before) or _CHRONICLE.match(scanner.text, match.end())):
        return None
    return Reading(match.end(), "DATE", Calendar(year, month))


def _iso_part(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "DATE", Part(match["part"].upper(), Calendar(int(match["year"]))))


def _slashed(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """The order that makes a date; both orders are kept when both do."""
    if _is_code(match, scanner) or _DEGREES.match(scanner.text, match.end()):
        return None
    first, second = int(match["first"]), int(match["second"])
    year = int(match["year"]) if len(match["year"]) == 4 else full_year(match["year"])
    day_first = 1 <= second <= 12 and valid_day(year, second, first)
    month_first = 1 <= first <= 12 and valid_day(year, first, second)
    if not (day_first or month_first):
        return None
    # Dots are the continental way, which puts the day first.
    if day_first and (match["sign"] == "." or not month_first or first == second):
        return Reading(match.end(), "DATE", Calendar(year, second, first))
    if month_first and not day_first:
        return Reading(match.end(), "DATE", Calendar(year, first, second))
    return Reading(match.end(), "DATE", EitherOrder(year, first, second))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "iso-date",
        "#4",
        r"(?P<year>[12]\d{3})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d|[-/]\d(?!\d{3}-))"
        r"(?:(?:T|\s)(?P<clock>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:\.\d{1,6})?(?P<zone>Z|[+-]\d\d:?\d\d)?)?",
        _iso,
    ),
    parser("iso-compact", "#8", r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?P<clock>)", _iso),
    parser("iso-month", "#4", r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![-/\d]|\.\d)", _iso_month),
    parser("iso-part", "#4", r"(?P<year>(?:19|20)\d\d)[-/ ]?(?P<part>Q[1-4]|H[12])", _iso_part),
    parser(
        "slashed-date",
        "#1 #2",
        r"(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)(?!\d|[-/]\d|\.\d)",
        _slashed,
    ),
)
