"""Partial dates in words, as wide as they are: "16 May 2016", "May 2016", "1–15 May 2016", "c. April – May 2016"."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from dashboard import when
from dashboard.views import strings
from dashboard.when import When

MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip
HALVES: Final = {1: "first half of", 7: "second half of"}
SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_EPOCH: Final = date(1970, 1, 1)
DAY_MS: Final = 86_400_000.0


def milliseconds(any_day: date) -> float:
    """The beginning of the day as Plotly counts time: milliseconds from 1970, negative before."""
    return (any_day - _EPOCH).days * DAY_MS


def from_milliseconds(number: float) -> date:
    """The day that holds an instant on the axis, kept inside the calendar."""
    days = int(number // DAY_MS)
    return _EPOCH + timedelta(days=max((date.min - _EPOCH).days, min(days, (date.max - _EPOCH).days)))


def words(found: When | None) -> str:
    """The date as a person writes it, never more exact than it is known."""
    if found is None:
        return strings.NO_DATE
    text = _unit(found) or span(found.earliest, found.latest)
    return f"c. {text}" if found.granularity == "vague" else text


def span(first: date, last: date) -> str:
    """From one day to another, whole months and years said as such."""
    if first == last:
        return f"{first.day} {_month(first)} {first.year}"
    if first.day == 1 and _ends_month(last):
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {_month(first)} {first.year}"
    start = f"{first.day} {_month(first)}" + ("" if first.year == last.year else f" {first.year}")
    return f"{start} – {last.day} {_month(last)} {last.year}"


def _months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_month(first)} {first.year} – {_month(last)} {last.year}"
    if first.month == last.month:
        return f"{_month(first)} {first.year}"
    return f"{_month(first)} – {_month(last)} {first.year}"


def _unit(found: When) -> str:
    """The name of a whole calendar unit that has one of its own; "" when the interval is only a part of it."""
    first = found.earliest
    if found.granularity == "quarter" and found == when.quarter(first.year, (first.month + 2) // 3):
        return f"Q{(first.month + 2) // 3} {first.year}"
    if (
        found.granularity == "half-year"
        and first.month in HALVES
        and found == when.half(first.year, 1 + first.month // 7)
    ):
        return f"{HALVES[first.month]} {first.year}"
    if found.granularity == "season" and first.month in SEASONS:
        year = f"{first.year}" if found.latest.year == first.year else f"{first.year}–{found.latest.year % 100:02}"
        return f"{SEASONS[first.month]} {year}"
    if found.granularity == "decade" and found == when.decade(first.year):
        return f"{first.year}s"
    if found.granularity == "century" and found.latest.year - first.year >= 98:
        return f"{_ordinal(found.latest.year // 100 + 1)} century"
    return ""


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _month(any_day: date) -> str:
    return MONTHS[any_day.month - 1]


def _ends_month(any_day: date) -> bool:
    return any_day.day == calendar.monthrange(any_day.year, any_day.month)[1]
