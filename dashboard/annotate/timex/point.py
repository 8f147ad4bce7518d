"""Places on the calendar, as far as they are known, and their TIMEX3 value, EDTF and days.

A Point may lack its year ("XXXX-06-03") or lie before Christ; both have a value but no days on the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from dashboard import when
from dashboard.when import When

_FINER: Final = {
    unit: rank
    for rank, units in enumerate(("century", "decade", "year", "half season quarter", "month", "week weekend", "day"))
    for unit in units.split()
}


@dataclass(frozen=True, slots=True)
class Point:
    """unit: century, decade, year, half, season, quarter, month, week, weekend or day.

    year: of a decade or century its first; month, day: of a week its Monday. code: SP, Q3, H1, FY; time: what stands
    after the T of a time; weekday: of a day that is otherwise open.
    """

    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    code: str = ""
    bc: bool = False
    time: str = ""
    weekday: int | None = None


def at_day(day: date) -> Point:
    """The point of one day."""
    return Point("day", day.year, day.month, day.day)


def day_of(point: Point) -> date | None:
    """The day a point stands on: its first, for weeks and coarser; None when it is open or before Christ."""
    if point.bc or point.year is None:
        return None
    try:
        return date(point.year or 1, point.month or 1, point.day or 1)
    except ValueError:
        return None


def finer(point: Point, unit: str) -> bool:
    """Whether the point is at least as fine as the unit."""
    return _FINER[point.unit] >= _FINER[unit]


def containing(point: Point, unit: str) -> Point:
    """The larger unit that the point lies in; what the point leaves open stays open."""
    if unit == point.unit:
        return replace(point, time="")
    if unit == "day":
        return replace(point, unit="day", code="", time="")
    if unit in ("week", "weekend"):
        day = day_of(point) if point.unit in ("day", "week", "weekend") else None
        return at_week(day, unit) if day else Point(unit)
    if unit == "month":
        return Point("month", point.year, point.month, bc=point.bc)
    if unit == "quarter":
        return Point("quarter", point.year, code=f"Q{(point.month + 2) // 3}" if point.month else "QX", bc=point.bc)
    if point.year is None:
        return Point(unit)
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    return Point(unit, point.year // length * length, bc=point.bc)


def at_week(day: date, unit: str = "week") -> Point:
    """The ISO week, or its weekend, that holds the day."""
    monday = date.fromordinal(max(1, day.toordinal() - day.weekday()))
    return Point(unit, monday.year, monday.month, monday.day)


def shifted(point: Point, unit: str, count: int) -> Point:
    """The unit `count` units after the one that holds the point; open where the point is too coarse to tell."""
    here = containing(point, unit)
    if unit == "day" and here.bc and here.year and here.month and here.day:
        return _shift_days_bc(here, count)
    if unit in ("day", "week", "weekend"):
        day = day_of(here) if here.day is not None else None
        if day is None:
            return here if count == 0 else Point(unit, bc=point.bc)
        ordinal = day.toordinal() + count * (1 if unit == "day" else 7)
        if not 1 <= ordinal <= date.max.toordinal() - 7:
            return Point(unit)
        moved = date.fromordinal(ordinal)
        return at_day(moved) if unit == "day" else at_week(moved, unit)
    if here.year is None:
        return here
    if unit in ("month", "quarter"):
        return _shift_months(here, unit, count)
    return _shift_years(here, unit, count * {"year": 1, "decade": 10, "century": 100}[unit])


def _shift_days_bc(here: Point, count: int) -> Point:
    """A day before Christ some days on, in a year of 365 days: its calendar is not ours, and leap days are unknown."""
    if abs(count) > 100_000 or (here.month, here.day) == (2, 29):
        return Point("day", bc=True)
    days = date(2001, here.month or 1, here.day or 1).timetuple().tm_yday - 1 + count
    moved = date(2001, 1, 1) + timedelta(days=days % 365)
    year = (here.year or 0) - days // 365
    return Point("day", year, moved.month, moved.day, bc=True) if year > 0 else Point("day")


def _shift_months(here: Point, unit: str, count: int) -> Point:
    number = here.month if unit == "month" else int(here.code[1:]) if here.code[1:].isdigit() else None
    if number is None or here.year is None:
        return here
    parts = 12 if unit == "month" else 4
    # Years before Christ count backwards: 490 BC is -489, as astronomers write it.
    years, index = divmod((1 - here.year if here.bc else here.year) * parts + number - 1 + count, parts)
    bc = years < 1
    year = 1 - years if bc else years
    if unit == "month":
        return Point("month", year, index + 1, bc=bc)
    return Point("quarter", year, code=f"Q{index + 1}", bc=bc)


def _shift_years(here: Point, unit: str, years: int) -> Point:
    if here.bc and unit != "year":
        return replace(here, year=max(0, (here.year or 0) - years))
    astronomical = (1 - (here.year or 0) if here.bc else (here.year or 0)) + years
    if unit == "year" and astronomical < 1:
        return Point("year", 1 - astronomical, bc=True)
    return Point(unit, max(0, astronomical), bc=here.bc and astronomical < 1)


def value(point: Point) -> str:
    """The TIMEX3 value; X for what is open, BC before a year before Christ."""
    era = "BC" if point.bc else ""
    if point.unit == "decade":
        return f"{era}{point.year // 10:03d}" if point.year is not None else "XXX"
    if point.unit == "century":
        return f"{era}{point.year // 100:02d}" if point.year is not None else "XX"
    if point.unit in ("week", "weekend"):
        day = day_of(point) if point.day else None
        week = f"{day.isocalendar().year:04d}-W{day.isocalendar().week:02d}" if day else "XXXX-WXX"
        return week + ("-WE" if point.unit == "weekend" else "")
    year = f"{era}{point.year:04d}" if point.year is not None else f"{era}XXXX"
    if point.unit == "year":
        return f"FY{year}" if point.code == "FY" else year
    if point.unit in ("half", "season", "quarter"):
        return f"{year}-{point.code}"
    if point.unit == "month":
        return f"{year}-{_two(point.month)}"
    if point.weekday and point.day is None and point.month is None:
        whole = f"{year}-WXX-{point.weekday}"
    else:
        whole = f"{year}-{_two(point.month)}-{_two(point.day)}"
    return f"{whole}T{point.time}" if point.time else whole


def _two(number: int | None) -> str:
    return f"{number:02d}" if number is not None else "XX"


def days(point: Point) -> When | None:
    """The days of the point; None when it is open, before Christ or off the calendar."""
    if point.bc or point.year is None:
        return None
    unit = point.unit
    if unit == "decade":
        return when.decade(point.year or 1)
    if unit == "century":
        return when.century(point.year // 100 + 1)
    if unit == "year":
        return when.year(point.year)
    if unit == "half":
        return when.half(point.year, int(point.code[1]))
    if unit == "season":
        return when.season(point.year, point.code)
    if unit == "quarter":
        return when.quarter(point.year, int(point.code[1])) if point.code[1:].isdigit() else None
    if point.month is None:
        return None
    if unit == "month":
        return when.month(point.year, point.month)
    day = day_of(point) if point.day is not None else None
    if day is None:
        return None
    return {"day": when.day, "week": when.week, "weekend": when.weekend}[unit](day)


def edtf(point: Point, mod: str, found: When | None) -> str:
    """The point in EDTF (ISO 8601-2:2019): 2016-05-16, 2017-21, 194X, 2016-05-01/2016-05-15, 2018-06~; "" when open."""
    if point.bc and point.year is not None and point.unit == "year":
        return f"-{point.year - 1:04d}"
    if found is None:
        return ""
    if found.earliest == found.latest and mod != "APPROX":
        return found.earliest.isoformat()
    if (
        mod in ("START", "MID", "END")
        or point.unit in ("week", "weekend", "half")
        or found.granularity in ("range", "vague")
    ):
        return f"{found.earliest.isoformat()}/{found.latest.isoformat()}"
    if point.unit == "decade":
        text = f"{point.year or 0:04d}"[:3] + "X"
    elif point.unit == "century":
        text = f"{point.year or 0:04d}"[:2] + "XX"
    elif point.unit == "season":
        text = f"{point.year:04d}-{when.SEASON_EDTF[point.code]}"
    elif point.unit == "quarter":
        text = f"{point.year:04d}-{32 + int(point.code[1])}"
    else:
        text = value(replace(point, time="", code=""))
    return text + ("~" if mod == "APPROX" else "")


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday (1-7) on or before the day."""
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday (1-7) on or after the day."""
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)
