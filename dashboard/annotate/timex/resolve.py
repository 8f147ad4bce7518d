"""From what an expression says to where it lies: the anchor it counts from, the direction, the days.

Nothing relative is placed without a publication date, except what counts from a date told before it in the text; in
long histories, whose dates lie far from the day of writing, months and days without a year do so too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from dashboard import when
from dashboard.annotate.timex import point as points
from dashboard.annotate.timex import spans, which
from dashboard.annotate.timex.meaning import (
    Beside,
    Calendar,
    Century,
    Daytime,
    Decade,
    EitherOrder,
    Holiday,
    Length,
    Meaning,
    Modified,
    MonthOf,
    Moved,
    Named,
    Nothing,
    Nth,
    Part,
    Reference,
    SameIn,
    Stretch,
    Vague,
)  # fmt: skip
from dashboard.annotate.timex.parsers.holidays import FIXED as FIXED_DAYS
from dashboard.annotate.timex.parsers.holidays import day_of as holiday_day
from dashboard.annotate.timex.point import Point, at_day
from dashboard.annotate.timex.scene import Placed, Scene
from dashboard.when import When

_THIRDS: Final = ("START", "MID", "END")


def place(meaning: Meaning, scene: Scene) -> Placed:
    """The place of a meaning in a scene."""
    match meaning:
        case Modified():
            return _modified(meaning, scene)
        case Vague():
            return spans.vague(meaning, scene)
        case Stretch():
            return spans.stretch(meaning, scene)
        case Reference() | Length():
            return Placed(None, meaning.value)
        case EitherOrder():
            return spans.either(meaning)
        case Nothing():
            return Placed(None, "")
    found, source = _point(meaning, scene)
    return _placed(found, source)


def _placed(found: Point, source: str) -> Placed:
    days = points.days(found)
    settled = source
    if days is None and not found.bc and found.year is None and source != "written":
        settled = "open"
    return Placed(found, points.value(found), "", days, settled)


def _point(meaning: Meaning, scene: Scene) -> tuple[Point, str]:
    match meaning:
        case Calendar():
            return _calendar(meaning, scene)
        case Decade():
            return Point("decade", meaning.first, bc=meaning.bc), "written"
        case Century():
            return Point("century", (meaning.number - 1) * 100, bc=meaning.bc), "written"
        case Named():
            return which.weekday(meaning, scene) if meaning.unit == "weekday" else which.month(meaning, scene)
        case Part():
            return _part(meaning, scene)
        case Holiday():
            return _holiday(meaning, scene)
        case Moved():
            return _moved(meaning, scene)
        case Nth():
            return _nth(meaning, scene)
        case MonthOf():
            year, source = _point(meaning.of, scene)
            unit = "day" if meaning.day else "month"
            return Point(unit, year.year, meaning.month, meaning.day, bc=year.bc), source
        case Beside():
            return _beside(meaning, scene)
        case SameIn():
            return _same_in(meaning, scene)
        case Daytime():
            return _daytime(meaning, scene)
        case Modified():
            return _point(meaning.of, scene)
    return Point("day"), "open"


def _calendar(said: Calendar, scene: Scene) -> tuple[Point, str]:
    if said.year is not None:
        unit = "day" if said.day else "month" if said.month else "year"
        return Point(unit, said.year, said.month, said.day, bc=said.bc), "written"
    if said.month is None:
        return which.day_of_month(said.day or 1, scene)
    year, source = which.year_of_month(said.month, said.day, scene)
    bc = source == "then" and scene.last is not None and scene.last.bc
    return Point("day" if said.day else "month", year, said.month, said.day, bc=bc), source


def _part(said: Part, scene: Scene) -> tuple[Point, str]:
    if said.code == "WE":
        return which.weekend(said, scene)
    if said.code == "FY" and said.of is not None:
        year, source = _point(said.of, scene)
        return replace(year, code="FY"), source
    unit = {"Q": "quarter", "H": "half"}.get(said.code[0] if said.code[1:].isdigit() else "", "season")
    if said.of is not None:
        year, source = _point(said.of, scene)
        return Point(unit, year.year, code=said.code, bc=year.bc), source
    first = (
        when.SEASON_MONTH[said.code]
        if unit == "season"
        else (int(said.code[1]) - 1) * (3 if unit == "quarter" else 6) + 1
    )
    year_number, source = which.year_of_part(said, first, scene)
    bc = source == "then" and scene.last is not None and scene.last.bc
    return Point(unit, year_number, code=said.code, bc=bc), source


def _holiday(said: Holiday, scene: Scene) -> tuple[Point, str]:
    if said.of is not None:
        year, source = _point(said.of, scene)
    else:
        guess = holiday_day(said.name, 2015)
        if said.step and scene.published:
            here = holiday_day(said.name, scene.published.year)
            passed = here < scene.published if said.step < 0 else here > scene.published
            number: int | None = scene.published.year + (0 if passed else said.step)
            source = "now"
        else:
            number, source = which.year_of_month(guess.month, guess.day, scene, which.NEAR_HOLIDAY)
        year = Point("year", number)
    if year.year is None and said.name in FIXED_DAYS:
        return Point("day", None, *FIXED_DAYS[said.name]), source
    if year.year is None or year.bc or not 1 <= year.year <= 9998:
        return Point("day", year.year, bc=year.bc), source
    return at_day(holiday_day(said.name, year.year)), source


def _anchor(said: Moved, unit: str, scene: Scene) -> tuple[Point | None, str]:
    """The point that a shift counts from."""
    if not isinstance(said.base, str):
        return _point(said.base, scene)
    now = at_day(scene.published) if scene.published else None
    if said.base == "now" and not scene.history:
        return now, "now"
    if said.base == "here" and not (scene.history or scene.told):
        last = scene.last
        if not (scene.same and last is not None and points.finer(last, unit) and last.unit != unit):
            return now, "now" if now else "open"
    if unit in ("decade", "century") and scene.age is not None:
        return scene.age, "then"
    fine = scene.last_day if unit in ("day", "week", "weekend") else scene.last
    if fine is not None and (points.finer(fine, unit) or unit in ("year", "decade", "century")):
        return fine, "then"
    if scene.history:
        return None, "open"
    if (scene.lost or scene.last is not None) and said.sign > 0 and said.count and unit == "day":
        return None, "open"  # "the next day" of a month or a year told before is any day
    return now, "now"


def _moved(said: Moved, scene: Scene) -> tuple[Point, str]:
    unit, count = said.unit, (said.count or 0.0) * said.sign
    if unit == "clock":
        return _clock_moved(said, scene)
    coarse = unit if count != int(count) and unit == "month" else ""
    if count != int(count):
        unit, count = {"year": ("month", count * 12), "century": ("year", count * 100), "decade": ("year", count * 10),
                       "month": ("day", count * 30), "week": ("day", count * 7)}.get(unit, (unit, count))  # fmt: skip
    base, source = _anchor(said, unit, scene)
    if base is None:
        return Point(unit), "open"
    whole = round(count)
    if said.fine and base.day is not None:
        day = points.day_of(base)
        moved = when.add_months(day, whole * when.MONTHS_IN.get(unit, 12)) if day else None
        return (at_day(moved) if moved else Point("day")), source
    if source == "then" and unit not in ("day", "week", "weekend") and abs(whole) < 10_000:
        return points.shifted(base, unit, whole), source
    if abs(whole) > 4_000_000:
        return Point(unit), "open"
    found = points.shifted(base, unit, whole)
    # A month and a half is told in months.
    return points.containing(found, coarse) if coarse and found.month else found, source


_CLOCK: Final = re.compile(r"([01]\d|2[0-4]):([0-5]\d)(.*)", re.DOTALL)


def _clock_moved(said: Moved, scene: Scene) -> tuple[Point, str]:
    """Reads "two hours later": so many minutes from the clock time told before, else some time of that day."""
    base, source = _anchor(said, "day", scene)
    if base is None:
        return Point("day"), source
    last, day = scene.last, points.day_of(base)
    told = _CLOCK.fullmatch(last.time) if last is not None and source == "then" else None
    if not told or day is None or last is None or points.day_of(last) != day or abs(said.count or 0) > 100_000:
        return base, source
    minutes = int(told[1]) * 60 + int(told[2]) + said.sign * round(said.count or 0)
    moved = points.shifted(base, "day", minutes // 1440)
    return replace(moved, time=f"{minutes % 1440 // 60:02d}:{minutes % 60:02d}{told[3]}"), source


def _nth(said: Nth, scene: Scene) -> tuple[Point, str]:
    whole, source = _point(said.of, scene)
    days = points.days(whole)
    weekdays = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}
    if days is None:
        return whole, source
    number, unit = said.number, said.unit
    if unit in weekdays:
        return _nth_weekday(days, number, weekdays[unit]) or whole, source
    start = at_day(days.latest if number < 0 else days.earliest)
    step = 0 if number < 0 else number - 1
    if unit == "week" and number > 0 and days.earliest.isoweekday() > 4:
        step += 1  # ISO: a week belongs where its Thursday is
    moved = points.shifted(start, unit, step)
    inside = points.days(moved)
    if inside is None or inside.earliest > days.latest or not points.finer(moved, whole.unit):
        return whole, source
    return moved, source


def _nth_weekday(days: When, number: int, weekday: int) -> Point | None:
    """The nth such weekday of the days, -1 the last; None when they have not so many."""
    if number < 0:
        return at_day(points.weekday_before(days.latest, weekday))
    try:
        found = points.weekday_after(days.earliest, weekday) + timedelta(days=7 * (number - 1))
    except OverflowError:
        return None
    return at_day(found) if found <= days.latest else None


def _beside(said: Beside, scene: Scene) -> tuple[Point, str]:
    """The end of a range that lies next to the other end."""
    other, source = _point(said.other, scene)
    one = said.meaning
    day = points.day_of(other)
    if isinstance(one, Named) and one.unit == "weekday":
        if day is None or other.day is None:
            return Point("day", weekday=one.number), "open"
        return at_day((points.weekday_after if said.sign > 0 else points.weekday_before)(day, one.number)), source
    month, number = (one.number, None) if isinstance(one, Named) else (one.month, one.day)
    year = other.year
    if year is not None and month is not None and other.month is not None:
        here, there = (month, number or other.day or 0), (other.month, other.day or number or 0)
        crosses = here > there if said.sign < 0 else here < there
        year += said.sign * crosses * (-1 if other.bc else 1)
    return Point("day" if number else "month", year, month, number, bc=other.bc), source


def _same_in(said: SameIn, scene: Scene) -> tuple[Point, str]:
    year, source = _point(said.of, scene)
    last = scene.last
    if last is None or last.year is None or not points.finer(last, said.unit):
        return year, source
    return replace(points.containing(last, said.unit), year=year.year, bc=year.bc), source


def _daytime(said: Daytime, scene: Scene) -> tuple[Point, str]:
    if said.of is not None:
        day, source = _point(said.of, scene)
        if day.unit != "day":
            day = Point("day", day.year, day.month, bc=day.bc)
    elif scene.recent is not None:
        day, source = scene.recent, "then"
    elif scene.published and not scene.history:
        day, source = at_day(scene.published), "now"
    else:
        day, source = Point("day"), "open"
    return replace(day, time=said.time), source


def _modified(said: Modified, scene: Scene) -> Placed:
    inner = place(said.of, scene)
    found = inner.when
    if found is not None and said.mod in _THIRDS:
        found = spans.so_far(found, said.mod, scene, inner) if said.passed else spans.third(found, said.mod)
    return replace(inner, mod=said.mod, when=found)
