"""Known events for the page: two documents about a harbour treaty that never was."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import cycle

from dashboard import when
from dashboard.model import QUAD_CLASS, Actor, Event, Extraction
from dashboard.when import When
from tests.views.fake_store import CHILE, COUNCIL, MERKEL, NORWAY, UNION, event, extraction

EGYPT = Actor("egypt", "Egypt", "state", "EG")
PORTS = Actor("ports-agency", "Ports Agency", "government", "CL")
ACTORS = (COUNCIL, NORWAY, CHILE, MERKEL, UNION, EGYPT, PORTS)
STATUSES = ("occurred",) * 7 + ("planned", "requested", "denied", "hypothetical", "ongoing")
FIRST = date(2014, 1, 10)


def _when(number: int, day: date) -> When | None:
    """Six days in ten, and each of the coarser ways to say a date."""
    found = (
        when.month(day.year, day.month),
        when.year(day.year),
        When(day, day + timedelta(days=27), "vague"),
        None,
    )
    return when.day(day) if number % 10 < 6 else found[number % 10 - 6]


def story() -> tuple[Extraction, ...]:
    """Sixty events in two documents, always the same."""
    kinds = cycle([kind for kind in QUAD_CLASS if kind != "OTHER"])
    events = []
    for number, kind in zip(range(60), kinds, strict=False):
        acting, other = ACTORS[number % 7], ACTORS[(number * 3 + 1) % 7]
        codes = tuple(sorted({actor.cc for actor in (acting, other) if actor.cc}))
        events.append(
            event(
                number,
                _when(number, FIRST + timedelta(days=19 * number)),
                event_type=kind,
                status=STATUSES[number % 12],
                actors=(acting,),
                recipients=(other,) if other != acting else (),
                countries=codes,
                document_id="d1" if number % 2 else "d0",
                summary=f"{acting.name} takes step {number} on the harbour treaty",
            )
        )
    halves: list[tuple[Event, ...]] = [tuple(one for one in events if one.document_id == name) for name in ("d0", "d1")]
    return (
        extraction(halves[0], "d0", "Two ports open", date(2015, 6, 1)),
        extraction(halves[1], "d1", "A treaty is read again", date(2016, 6, 1)),
    )
