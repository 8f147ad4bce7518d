"""Arithmetic on partial dates.

A partial date is a `When`: the first and the last day it can be, both inclusive, and the granularity in which it was
said. "March 2016" is (2016-03-01, 2016-03-31, month): no day of it is better than another, and nothing here ever turns
it into one. The calendar is the proleptic Gregorian of `datetime.date`, years 1 to 9999; functions that would leave
it return None, and the caller keeps the expression without an interval.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Granularity = Literal[
    "day", "week", "month", "quarter", "season", "half-year", "year", "decade", "century",
    "range", "vague", "ambiguous", "unknown",
]  # fmt: skip
GRANULARITIES: Final[tuple[str, ...]] = Granularity.__args__  # type: ignore[attr-defined]


# First month of each season, of the northern hemisphere as events.md has it: winter runs into the year after.
SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# EDTF (ISO 8601-2) numbers the seasons from 21 on.
SEASON_EDTF: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}

MONTHS_IN: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class When:
    """The days an expression can mean: earliest and latest inclusive, and the granularity it was said in."""

    earliest: date
    latest: date
    granularity: str

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError(f"earliest {self.earliest} is after latest {self.latest}")
        if self.granularity not in GRANULARITIES:
            raise ValueError(f"unknown granularity {self.granularity!r}")


def day(value: date) -> When:
    """One day."""
    return When(value, value, "day")


def _months(year: int, month: int, count: int, granularity: str) -> When | None:
    """`count` whole months from the first of `month`; None outside the calendar."""
    last = year * 12 + month - 1 + count - 1
    last_year, last_month = divmod(last, 12)
    if not (1 <= year <= 9999 and 1 <= last_year <= 9999 and 1 <= month <= 12):
        return None
    latest = date(last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1])
    return When(date(year, month, 1), latest, granularity)


def month(year: int, number: int) -> When | None:
    """A calendar month, `number` from 1 to 12."""
    return _months(year, number, 1, "month")


def quarter(year: int, number: int) -> When | None:
    """A calendar quarter, `number` from 1 to 4."""
    return _months(year, number * 3 - 2, 3, "quarter")


def half(year: int, number: int) -> When | None:
    """Half a calendar year, `number` 1 or 2."""
    return _months(year, number * 6 - 5, 6, "half-year")


def season(year: int, code: str) -> When | None:
    """A season by its TIMEX3 code SP, SU, FA or WI; the winter of a year runs into the next one."""
    return _months(year, SEASON_MONTH[code], 3, "season")


def year(number: int) -> When | None:
    """A calendar year."""
    return _months(number, 1, 12, "year")


def decade(first: int) -> When | None:
    """Ten years from `first` (1940 for the 1940s)."""
    return _months(first, 1, 120, "decade")


def century(number: int) -> When | None:
    """A century by its ordinal: the 19th is 1801 to 1900 by count, but 1800 to 1899 by TIMEX3 (value 18), used here."""
    if number <= 1:
        return _months(1, 1, 1188, "century")
    return _months((number - 1) * 100, 1, 1200, "century")


def week(any_day: date) -> When | None:
    """The ISO week, Monday to Sunday, that holds the day."""
    try:
        monday = any_day - timedelta(days=any_day.weekday())
        return When(monday, monday + timedelta(days=6), "week")
    except OverflowError:
        return None


def weekend(any_day: date) -> When | None:
    """Saturday and Sunday of the ISO week that holds the day; they are two days, so a range."""
    whole = week(any_day)
    return None if whole is None else When(whole.latest - timedelta(days=1), whole.latest, "range")


def span(first: When, last: When) -> When | None:
    """From the first day of one to the last day of the other, a range; None when that runs backwards."""
    if first.earliest > last.latest:
        return None
    return When(first.earliest, last.latest, "range")


def add_months(start: date, count: int) -> date | None:
    """The same day `count` months on, or the last day of that month when it is shorter; None outside the calendar."""
    total = start.year * 12 + start.month - 1 + count
    target_year, target_month = divmod(total, 12)
    if not 1 <= target_year <= 9999:
        return None
    length = calendar.monthrange(target_year, target_month + 1)[1]
    return date(target_year, target_month + 1, min(start.day, length))


def containing(any_day: date, unit: str) -> When | None:
    """The calendar unit that holds the day."""
    if unit == "day":
        return day(any_day)
    if unit == "week":
        return week(any_day)
    if unit == "month":
        return month(any_day.year, any_day.month)
    if unit == "quarter":
        return quarter(any_day.year, (any_day.month + 2) // 3)
    if unit == "year":
        return year(any_day.year)
    if unit == "decade":
        return decade(any_day.year // 10 * 10 or 1)
    if unit == "century":
        return century(any_day.year // 100 + 1)
    raise ValueError(f"unknown unit {unit!r}")


def shift(any_day: date, unit: str, count: int) -> When | None:
    """The calendar unit `count` units after (before, when negative) the one that holds the day.

    "five years ago" from 16 May 2016 is the whole of 2011, "20 months ago" the whole of September 2014: the text names
    a unit and claims no more.
    """
    try:
        if unit in ("day", "week"):
            return containing(any_day + timedelta(days=count * (7 if unit == "week" else 1)), unit)
    except OverflowError:
        return None
    moved = add_months(any_day.replace(day=1), count * MONTHS_IN[unit])
    return None if moved is None else containing(moved, unit)


def third(whole: When, part: str) -> When | None:
    """The START, MID or END of a month (days 1-10, 11-20, 21-end), year (four months each) or decade (years 0-3, 4-6,
    7-9); other granularities are cut into three by days."""
    index = {"START": 0, "MID": 1, "END": 2}[part]
    first, last = whole.earliest, whole.latest
    if whole.granularity == "month":
        bounds = ((1, 10), (11, 20), (21, last.day))[index]
        return When(first.replace(day=bounds[0]), first.replace(day=bounds[1]), "month")
    if whole.granularity == "year":
        return _months(first.year, 1 + 4 * index, 4, "year")
    if whole.granularity == "decade":
        offset, length = ((0, 4), (4, 3), (7, 3))[index]
        return _months(first.year + offset, 1, 12 * length, "decade")
    days = (last - first).days + 1
    start = first + timedelta(days=days * index // 3)
    end = first + timedelta(days=days * (index + 1) // 3 - 1)
    return When(start, max(start, end), whole.granularity)
