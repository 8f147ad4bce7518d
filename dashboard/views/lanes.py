"""Which lane an event stands in, and which row of it, so that no mark hides another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dashboard.model import Event
from dashboard.views import names, strings
from dashboard.views.marks import Mark

MOST: Final = 12
MOST_NARROW: Final = 6
# Beyond so many rows a lane stops growing and its marks share them.
DEEPEST: Final = 9


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its row, counted from 0 at the top of the lane."""

    mark: Mark
    row: int


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane with its marks in rows; `rows` is how many rows it needs."""

    name: str
    placed: tuple[Placed, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Lanes:
    """The fullest lanes; how many there are beyond those, and how many events stand in these others alone."""

    lanes: tuple[Lane, ...]
    other_lanes: int
    left_out: int


def keys(event: Event, lane: str) -> tuple[str, ...]:
    """The names of the lanes an event stands in: an event of three actors stands in three."""
    if lane == "actor":
        found = dict.fromkeys(actor.name for actor in (*event.actors, *event.recipients))
        return tuple(found) or (strings.NO_ACTOR,)
    if lane == "country":
        return tuple(names.country(code) for code in event.countries) or (strings.NO_COUNTRY,)
    if lane == "type":
        return (strings.TYPES[event.event_type],)
    return (strings.ALL_EVENTS,)


def arrange(marks: Iterable[Mark], lane: str, most: int, gap: float) -> Lanes:
    """The marks in their lanes, the fullest lanes first, then by name; those that name nobody come last.

    most: how many lanes are drawn.
    gap: the time that a mark covers to each side, in milliseconds, so that neighbours do not touch.
    """
    held: dict[str, list[Mark]] = {}
    for one in marks:
        for key in keys(one.listed.event, lane):
            held.setdefault(key, []).append(one)
    counts = Counter({name: len(found) for name, found in held.items()})
    nameless = (strings.NO_ACTOR, strings.NO_COUNTRY)
    order = sorted(counts, key=lambda name: (name in nameless, -counts[name], name))
    shown, rest = order[:most], order[most:]
    drawn = {one.event_id for name in shown for one in held[name]}
    hidden = {one.event_id for name in rest for one in held[name]} - drawn
    return Lanes(tuple(_pack(name, held[name], gap) for name in shown), len(rest), len(hidden))


def _pack(name: str, marks: list[Mark], gap: float) -> Lane:
    """First fit: each mark into the first row that is free at its start, else a new one, else the one free soonest."""
    free: list[float] = []
    placed: list[Placed] = []
    for one in sorted(marks, key=lambda found: (found.start, found.end, found.event_id)):
        row = next((number for number, until in enumerate(free) if until <= one.start - gap), len(free))
        if row == DEEPEST:
            row = free.index(min(free))
        if row == len(free):
            free.append(one.end + gap)
        else:
            free[row] = max(free[row], one.end + gap)
        placed.append(Placed(one, row))
    return Lane(name, tuple(placed), len(free))
