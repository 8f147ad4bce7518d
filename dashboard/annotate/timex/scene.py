"""What is known where an expression stands, and where it is found to lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.annotate.timex import tense
from dashboard.annotate.timex.point import Point
from dashboard.when import When


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where an expression stands.

    published: the publication day; last: the date before it in the text; last_day, last_month: the last that were as
    fine as that; direction: see `tense`; told: count years and months from `last`, not from `published`; coming: the
    next month or day written with its year; same: `last` stands in this sentence; recent: the day that a clock time
    without a day is of; age: the decade or century told last; lost: a date was told that nobody can
    place.
    """

    published: date | None
    last: Point | None = None
    last_day: Point | None = None
    last_month: Point | None = None
    direction: int = tense.UNTOLD
    told: bool = False
    history: bool = False
    coming: Point | None = None
    same: bool = False
    recent: Point | None = None
    age: Point | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an expression lies. point None: nowhere, and `value` says what it is instead.

    source: written, now (counted from the publication day), then (from a date before it), open (waits for a date).
    """

    point: Point | None
    value: str
    mod: str = ""
    when: When | None = None
    source: str = "written"
