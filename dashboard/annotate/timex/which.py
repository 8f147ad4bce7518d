"""Which of the many Mondays, Marches and springs an expression means: by tense and publication day, or by the story."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dashboard.annotate.timex import point as points
from dashboard.annotate.timex import tense
from dashboard.annotate.timex.meaning import Named, Part
from dashboard.annotate.timex.point import Point, at_day, at_week
from dashboard.annotate.timex.scene import Scene

# Nobody writes a day without a year for that of last year when it comes again in so many days; a holiday still less.
NEAR: Final = 10
NEAR_HOLIDAY: Final = 60


def year_of_month(month: int, day: int | None, scene: Scene, near: int = NEAR) -> tuple[int | None, str]:
    """The year of a month or day that has none: of the date before it in a story, else by the publication day.

    near: a day that so many days lie ahead of publication is never last year's.
    """
    last = scene.last
    if scene.told and last is not None and last.year is not None and last.unit not in ("decade", "century"):
        between = _year_between(month, scene.last_month, scene.coming, last)
        told = between if between is not None else _told_year(month, day, last, scene.last_month)
        return (told if last.bc else _leap(told, (month, day or 1), -1)), "then"
    now = scene.published
    if now is None:
        return None, "open"
    here, there = (now.month, now.day), (month, day or (now.day if month == now.month else 15))
    if scene.direction == tense.AHEAD:
        return _leap(now.year + (there < here), there, 1), "now"
    if scene.direction == tense.BACK:
        return _leap(now.year - (there > here and not _soon(there, day, now, near)), there, -1), "now"
    if scene.direction == tense.AHEAD_OF_PAST:
        # "extended until October": ahead, unless that is most of a year off.
        off = (month - now.month) % 12
        return _leap(now.year + (there < here and off <= _OFF) - (there > here and off > _OFF), there, 1), "now"
    # Nothing tells: the nearest one, the past first.
    months = (month - now.month) % 12
    ahead = there > here
    if ahead and months > 4:
        return _leap(now.year - 1, there, -1), "now"
    if not ahead and (now.month - month) % 12 > 9:
        return _leap(now.year + 1, there, 1), "now"
    return _leap(now.year, there, -1), "now"


def _soon(there: tuple[int, int], day: int | None, now: date, near: int) -> bool:
    """Whether a day of the month is so near ahead that nobody would write it without a year for that of last year."""
    days = date(2001, there[0], min(there[1], 28)).toordinal() - date(2001, now.month, min(now.day, 28)).toordinal()
    return day is not None and 0 < days <= near


_OFF: Final = 8


def _leap(year: int, there: tuple[int, int], step: int) -> int:
    """The year itself, or for 29 February the leap year nearest to it in the direction of `step`."""
    if there != (2, 29):
        return year
    return next((one for one in range(year, year + 9 * step, step) if calendar.isleap(one)), year)


# A story moves on: a month so many before the last one told is of the next year.
TURN_OF_YEAR: Final = 8
# A year named in passing does not stop a story that goes on within so many months of the date told before.
GOES_ON: Final = 4


# Two written dates so many months apart at most are steps of one story, and what stands between them lies near both.
ONE_STORY: Final = 24


def _year_between(month: int, before: Point | None, coming: Point | None, last: Point) -> int | None:
    """The year in which a month lies nearest to the dates told before and after it; None when these are far apart."""
    if before is None or coming is None or before.bc or coming.bc or last.bc or before.year != last.year:
        return None
    if None in (before.year, before.month, coming.year, coming.month):
        return None
    one, two = _count(before), _count(coming)
    if abs(two - one) > ONE_STORY:
        return None
    years = range(before.year - 1, before.year + 2)  # type: ignore[operator]
    return min(years, key=lambda year: _strain(year * 12 + month, one, two))


# A story moves on in small steps: for what lies far on, and more so for what lies back, the date to come must speak.
ON: Final = 1.3
BACK: Final = 1.5


def _strain(here: int, before: int, coming: int) -> float:
    """How badly a month fits between two others; all counted in months."""
    step = here - before
    return abs(here - coming) + (ON * step if step >= 0 else -BACK * step)


def _count(spot: Point) -> int:
    return (spot.year or 0) * 12 + (spot.month or 0)


def _told_year(month: int, day: int | None, last: Point, fine: Point | None) -> int:
    """The year of a month in a story: `last` is the date told last, `fine` the last one with a month."""
    year = last.year or 0
    if fine is None or fine.year is None or fine.month is None or last.bc or fine.bc:
        return year
    if fine.year != year:
        ahead = month - fine.month
        return fine.year if 0 <= ahead <= GOES_ON and (ahead or (day or 31) >= (fine.day or 1)) else year
    return year + (fine.month - month >= TURN_OF_YEAR)


def day_of_month(day: int, scene: Scene) -> tuple[Point, str]:
    """Reads "the 15th": of the month told before it, else of the publication month."""
    last = scene.last
    if last is not None and last.month is not None and (scene.told or last.unit in ("day", "month")):
        return replace(Point("day", last.year, last.month, day), bc=last.bc), "then"
    if scene.history and scene.last_month is not None:
        return Point("day", scene.last_month.year, scene.last_month.month, day, bc=scene.last_month.bc), "then"
    now = scene.published
    if now is None or scene.history:
        return Point("day", None, None, day), "open"
    month = Point("month", now.year, now.month)
    if scene.direction <= 0 and day > now.day:
        month = points.shifted(month, "month", -1)
    elif scene.direction > 0 and day < now.day:
        month = points.shifted(month, "month", 1)
    return Point("day", month.year, month.month, day), "now"


def weekday(said: Named, scene: Scene) -> tuple[Point, str]:
    """The day of a weekday: in a history the first on or after the date before it."""
    told = points.day_of(scene.last_day) if scene.history and scene.last_day else None
    if told is not None:
        return at_day(points.weekday_after(told, said.number)), "then"
    if said.told and scene.last_day is not None:
        here = points.day_of(scene.last_day)
        if here is not None:
            return at_day(points.weekday_after(here + timedelta(days=1), said.number)), "then"
    now = scene.published
    if now is None or scene.history:
        return Point("day", weekday=said.number), "open"
    one = timedelta(days=1)
    if said.step is None:
        # The publication day itself counts: agencies name it by its weekday.
        nearest = points.weekday_after if scene.direction > 0 else points.weekday_before
        return at_day(nearest(now, said.number)), "now"
    if said.step < 0:
        return at_day(points.weekday_before(now - one, said.number)), "now"
    if said.step > 0:
        return at_day(points.weekday_after(now + one, said.number)), "now"
    return at_day(now - timedelta(days=now.isoweekday() - said.number)), "now"


def month(said: Named, scene: Scene) -> tuple[Point, str]:
    """The month of a name: "last" and "next" go from the month of publication, in a history from the one told."""
    if said.told:
        return _told_month(said, scene)
    if said.step is None:
        year, source = year_of_month(said.number, None, scene)
        bc = source == "then" and scene.last is not None and scene.last.bc
        return Point("month", year, said.number, bc=bc), source
    last, now = scene.last, scene.published
    if scene.history and last is not None and last.year is not None and last.month is not None:
        year_here, month_here, source = last.year, last.month, "then"
    elif now is not None:
        year_here, month_here, source = now.year, now.month, "now"
    else:
        return Point("month", None, said.number), "open"
    if said.step < 0:
        year_here -= said.number >= month_here
    elif said.step > 0:
        year_here += said.number <= month_here
    return Point("month", year_here, said.number), source


def _told_month(said: Named, scene: Scene) -> tuple[Point, str]:
    """The month of the year told before, or the first one after or before that date."""
    last, source = scene.last, "then"
    if last is None or last.year is None:
        last, source = (at_day(scene.published), "now") if scene.published else (None, "open")
    if last is None or last.year is None:
        return Point("month", None, said.number), "open"
    here, step = last.month, said.step or 0
    crosses = step if here is None else step * (said.number * step <= here * step)
    return Point("month", last.year + crosses * (-1 if last.bc else 1), said.number, bc=last.bc), source


def year_of_part(said: Part, first_month: int, scene: Scene) -> tuple[int | None, str]:
    """The year of a season, quarter or half that begins in `first_month`."""
    last = scene.last
    told = said.told or scene.history or (scene.told and said.step is None)
    if told and last is not None and last.year is not None and last.unit not in ("decade", "century"):
        return last.year + _told_step(said, first_month, last) * (-1 if last.bc else 1), "then"
    now = scene.published
    if now is None:
        return None, "open"
    if said.step == 0:
        return now.year, "now"
    # A verb that looks back with an expression ahead of it leaves the year to the calendar.
    leans = scene.direction if scene.direction in (tense.AHEAD, tense.BACK) else 0
    step = said.step if said.step is not None else leans
    if step < 0:
        return now.year - (first_month > now.month or (said.step == -1 and now.month - first_month < 3)), "now"
    if step > 0:
        begun = first_month <= now.month if said.step == 1 else first_month + 2 < now.month - _JUST_OVER[said.code[0]]
        return now.year + begun, "now"
    return now.year, "now"


# "is to report second-quarter results": the quarter that looks ahead may be the one just over.
_JUST_OVER: Final = {"Q": 3, "H": 3, "S": 0, "F": 0, "W": 0}


def _told_step(said: Part, first_month: int, last: Point) -> int:
    """How many years from the year told: "the following spring" after a December is in the next year."""
    step = said.step or 0
    if said.told and last.month is not None:
        if step > 0:
            return int(first_month <= last.month)
        if step < 0:
            return -int(first_month >= last.month)
    # The winter of a January began the year before.
    return step - (said.code == "WI" and step == 0 and last.month is not None and last.month <= 3)


def weekend(said: Part, scene: Scene) -> tuple[Point, str]:
    """The weekend of the week of publication, the one before it when the week has yet to reach its own."""
    told = points.day_of(scene.last_day) if scene.history and scene.last_day else None
    if told is not None:
        return at_week(told, "weekend"), "then"
    now = scene.published
    if now is None:
        return Point("weekend"), "open"
    step = said.step
    if step is None:
        step = -1 if scene.direction <= 0 and now.isoweekday() < 6 else 0
    return points.shifted(at_week(now), "weekend", step), "now"
