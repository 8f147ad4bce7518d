"""Times that are no single place on the calendar: around now, so much time up to now, either of two days, a third."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from dashboard import when
from dashboard.annotate.timex import point as points
from dashboard.annotate.timex.meaning import EitherOrder, Stretch, Vague
from dashboard.annotate.timex.point import Point
from dashboard.annotate.timex.scene import Placed, Scene
from dashboard.when import When

_LONGEST_MONTHS: Final = 100_000


def either(said: EitherOrder) -> Placed:
    """Figures that are one of two days: from the first of them to the second, and granularity `ambiguous`."""
    first, second = date(said.year, said.second, said.first), date(said.year, said.first, said.second)
    found = When(min(first, second), max(first, second), "ambiguous")
    return Placed(Point("year", said.year), f"{said.year:04d}-XX-XX", "", found)


def vague(said: Vague, scene: Scene) -> Placed:
    """Around its base without a number, as wide as events.md has it; nowhere when nothing bounds it."""
    base = scene.published
    source = "now"
    if said.base == "then" or scene.history:
        base = points.day_of(scene.last_day) if scene.last_day else None
        source = "then"
    if base is None:
        return Placed(None, said.value, source="open")
    if not (said.days_before or said.days_after):
        return Placed(None, said.value, source=source)
    try:
        found = When(base - timedelta(days=said.days_before), base + timedelta(days=said.days_after), "vague")
    except OverflowError:
        return Placed(None, said.value, source=source)
    return Placed(None, said.value, "", found, source)


def stretch(said: Stretch, scene: Scene) -> Placed:
    """From so long before the base up to it, or from it on."""
    told = said.base == "then" or scene.history
    base = (points.day_of(scene.last_day) if scene.last_day else None) if told else scene.published
    source = "then" if told else "now"
    if base is None:
        return Placed(None, said.value, source="open")
    other = when.add_months(base, said.sign * min(said.months, _LONGEST_MONTHS))
    ordinal = other.toordinal() + said.sign * said.days if other else 0
    if not 1 <= ordinal <= date.max.toordinal():
        return Placed(None, said.value, source=source)
    other = date.fromordinal(ordinal)
    return Placed(None, said.value, "", When(min(base, other), max(base, other), "range"), source)


def third(found: When, mod: str) -> When:
    """The first, middle or last third of a time (events.md)."""
    # A part of one day stays that day.
    if found.granularity in ("day", "vague", "ambiguous"):
        return found
    return when.third(found, mod) or found


def so_far(found: When, mod: str, scene: Scene, inner: Placed) -> When:
    """Reads "earlier this month" ends the day before publication, "later this month" begins the day after."""
    anchor = scene.published if inner.source == "now" else points.day_of(scene.last_day) if scene.last_day else None
    if anchor is None or not found.earliest <= anchor <= found.latest or found.granularity == "day":
        return found
    one = timedelta(days=1)
    if mod == "START":
        return When(found.earliest, max(found.earliest, anchor - one), found.granularity)
    return When(min(found.latest, anchor + one), found.latest, found.granularity)
