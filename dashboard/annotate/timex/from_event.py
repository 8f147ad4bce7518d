"""Lengths of time from something that happened, counted from the date that the text gives it elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import replace
from typing import Final

from dashboard.annotate.timex import point as points
from dashboard.annotate.timex.lexicon import CALENDAR_UNITS, UNITS
from dashboard.annotate.timex.meaning import Calendar, Found, FromEvent, Length
from dashboard.annotate.timex.parsers.counted import moved
from dashboard.annotate.timex.parsers.durations import length_of
from dashboard.annotate.timex.point import Point

# The last dates of each sentence, by where they begin.
Dated = dict[int, deque[tuple[int, Point]]]
# So far back an event is looked for, in characters, and so many places of its word.
EVENT_REACH: Final = 6_000
EVENT_PLACES: Final = 4


def settled(text: str, one: Found, said: FromEvent, starts: list[int], dated: Dated) -> Found:
    """ "two days after the vote" as counted from the date that stands by an earlier "vote", or as a length of time."""
    length = Length(length_of(said.count, said.unit))
    plain = replace(one, end=said.stop, type="DURATION", meaning=length, rule="duration")
    if said.count is None or not dated:
        return plain
    first, at = max(0, one.start - EVENT_REACH), one.start
    before = text[first:at].lower()
    for _ in range(EVENT_PLACES):
        place_of = before.rfind(said.event, 0, at - first)
        if place_of < 0:
            return plain
        at = first + place_of
        sentence = bisect_right(starts, at) - 1
        near = [(abs(start - at), spot) for start, spot in dated.get(sentence, ())]
        if near:
            anchor = min(near, key=lambda pair: pair[0])[1]
            if not points.finer(anchor, _unit(said.unit)):
                return plain
            return replace(one, meaning=moved(said.count, said.unit, _written(anchor), said.sign))
    return plain


def _unit(name: str) -> str:
    """The calendar's name of a unit as written: "fortnights" are weeks."""
    return CALENDAR_UNITS[UNITS[name]]


def _written(spot: Point) -> Calendar:
    return Calendar(spot.year, spot.month, spot.day, spot.bc)
