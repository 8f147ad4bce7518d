"""Reads a date that a person typed, or that stands in a document's metadata.

Forms with a fixed order of figures (ISO 8601, 16/5/2016) and the coarse ones (Q3 2018, spring 2011, the 1940s) are
read here; dates with a month's name, in any of LANGUAGES, by dateparser with its absolute parser alone. No relative
word is understood and the clock is never asked, so the same text is the same date on every day.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from dateparser.date import DateDataParser

from dashboard import when
from dashboard.errors import DateNotUnderstood
from dashboard.when import When

LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "ar", "tr")
# A publication date outside these years is a misprint.
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2100
LONGEST: Final = 80

_SETTINGS: Final = {
    "PARSERS": ["absolute-time"],
    # Fills what the text leaves open; nothing of it ever leaves this module, it only keeps the clock out.
    "RELATIVE_BASE": datetime(2000, 1, 1),
    "RETURN_AS_TIMEZONE_AWARE": False,
    "PREFER_DAY_OF_MONTH": "first",
}

_YEAR = r"(?P<year>\d{4})"
_LABEL: Final = re.compile(
    r"^(?:(?:first |last )?(?:published|updated|posted|modified|date|created|issued)(?: on)?\s?:?\s|the\s)",
    re.IGNORECASE,
)
# A clock time after a date ("2016-05-16T10:00Z", "May 16, 2016, 3:05 p.m. ET") does not change the day as written.
_TIME: Final = re.compile(
    r"(?<=\d)(?:T|,?\s{1,3}(?:at |um |à )?)\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m\b).{0,30}$", re.IGNORECASE
)
_SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def _whole(match: re.Match[str]) -> When | None:
    return when.year(int(match["year"]))


def _month(match: re.Match[str]) -> When | None:
    return when.month(int(match["year"]), int(match["month"]))


def _day(match: re.Match[str]) -> When | None:
    return _one_day(int(match["year"]), int(match["month"]), int(match["day"]))


def _slashed(match: re.Match[str]) -> When | None:
    """Day and month in either order, when only one order makes a date; DateNotUnderstood when both do."""
    first, second, number = int(match["first"]), int(match["second"]), int(match["year"])
    day_first, month_first = _one_day(number, second, first), _one_day(number, first, second)
    if day_first and month_first and day_first != month_first:
        raise DateNotUnderstood(
            f"{match.group()!r} can be {day_first.earliest.isoformat()} or {month_first.earliest.isoformat()}: "
            "write the one that you mean"
        )
    return day_first or month_first


def _season(match: re.Match[str]) -> When | None:
    return when.season(int(match["year"]), _SEASONS[match["season"].lower()])


def _quarter(match: re.Match[str]) -> When | None:
    return when.quarter(int(match["year"]), int(match["number"]))


def _half(match: re.Match[str]) -> When | None:
    return when.half(int(match["year"]), int(match["number"]))


def _worded_quarter(match: re.Match[str]) -> When | None:
    return when.quarter(int(match["year"]), _ORDINALS[match["number"].lower()])


def _worded_half(match: re.Match[str]) -> When | None:
    return when.half(int(match["year"]), _ORDINALS[match["number"].lower()])


def _decade(match: re.Match[str]) -> When | None:
    return when.decade(int(match["first"]))


def _century(match: re.Match[str]) -> When | None:
    return when.century(int(match["number"]))


# Tried in this order, each on the whole text.
FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], When | None]], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (_YEAR, _whole),
        (_YEAR + r"[-/.](?P<month>\d{1,2})", _month),
        (_YEAR + r"([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})", _day),
        (_YEAR + r"(?P<month>\d{2})(?P<day>\d{2})", _day),
        (r"(?P<first>\d{1,2})([-/.])(?P<second>\d{1,2})\2" + _YEAR, _slashed),
        (r"(?P<season>spring|summer|autumn|fall|winter)(?: of)? " + _YEAR, _season),
        (r"Q(?P<number>[1-4])[ /-]?" + _YEAR, _quarter),
        (_YEAR + r"[ /-]?Q(?P<number>[1-4])", _quarter),
        (r"H(?P<number>[12])[ /-]?" + _YEAR, _half),
        (_YEAR + r"[ /-]?H(?P<number>[12])", _half),
        (r"(?P<number>first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter (?:of )?" + _YEAR, _worded_quarter),
        (r"(?P<number>first|second|1st|2nd) half (?:of )?" + _YEAR, _worded_half),
        (r"(?P<first>\d{3}0)'?s", _decade),
        (r"(?P<number>\d{1,2})(?:st|nd|rd|th) century", _century),
    )
)


def read_date(text: str) -> When:
    """The days that a written date means, in the granularity it was written in.

    Raises DateNotUnderstood, with a line that says how to write it, when it is no date or can be two.
    """
    found = _read(_plain(text))
    if found is None:
        shown = " ".join(text.split())
        shown = shown if len(shown) <= LONGEST else shown[:LONGEST] + "…"
        raise DateNotUnderstood(f"{shown!r} is not a date: write it like 2016-05-16, 16 May 2016, March 2016 or 2016")
    return found


def read_day(text: str) -> date:
    """The one day of a publication date, from FIRST_YEAR to LAST_YEAR.

    Raises DateNotUnderstood when the text is no date, means more than one day, or lies outside these years.
    """
    found = read_date(text)
    shown = " ".join(text.split())
    if found.granularity != "day":
        raise DateNotUnderstood(f"{shown!r} is a {found.granularity}, not a day: write it like 2016-05-16")
    if not FIRST_YEAR <= found.earliest.year <= LAST_YEAR:
        raise DateNotUnderstood(
            f"{shown!r} is not a year between {FIRST_YEAR} and {LAST_YEAR}: write it like 2016-05-16"
        )
    return found.earliest


def _plain(text: str) -> str:
    """One line, digits as 0-9, without a label in front ("Published:") and without a time behind."""
    if len(text) > 10 * LONGEST:
        return ""
    figures = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    line = " ".join(unicodedata.normalize("NFKC", figures).split()).strip(" .,;")
    line = _TIME.sub("", _LABEL.sub("", line))
    return line if len(line) <= LONGEST else ""


@lru_cache(maxsize=4096)
def _read(line: str) -> When | None:
    for pattern, read in FORMS:
        match = pattern.fullmatch(line)
        if match:
            return read(match)
    return _named_month(line)


def _named_month(line: str) -> When | None:
    """A date with a month's name: one year of four figures, at most one other number, the day."""
    numbers = re.findall(r"\d+", line)
    years = [number for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) < 4]
    if len(years) != 1 or len(years) + len(days) != len(numbers) or len(days) > 1 or not re.search(r"[^\W\d]{3}", line):
        return None
    found = _PARSERS[bool(days)].get_date_data(line).date_obj
    if found is None or found.year != int(years[0]) or (days and found.day != days[0]):
        return None
    return when.day(found.date()) if days else when.month(found.year, found.month)


def _parser(parts: list[str]) -> DateDataParser:
    # Without try_previous_locales one date read in French would make the next ambiguous one French.
    return DateDataParser(
        languages=list(LANGUAGES),
        try_previous_locales=False,
        use_given_order=True,
        settings={**_SETTINGS, "REQUIRE_PARTS": parts},
    )


# By whether the text has a number for the day.
_PARSERS: Final = {True: _parser(["day", "month", "year"]), False: _parser(["month", "year"])}


def _one_day(year: int, month: int, number: int) -> When | None:
    try:
        return when.day(date(year, month, number))
    except ValueError:
        return None
