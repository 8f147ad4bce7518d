"""Meetings without a day of their own, in the place that a report is written from."""

from datetime import date

import pytest

from dashboard.model import Event
from dashboard.pipeline import annotate
from dashboard.read.text import read_text

PUBLISHED = date(2016, 5, 16)
OPENING = "OSLO—Norway and Sweden agreed on Sunday to share the river.\n\n"


def _events(text: str) -> dict[str, Event]:
    return {event.trigger: event for event in annotate(read_text(text, published=PUBLISHED)).events}


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("Following a meeting of ministers in Oslo, Norway closed the dam.", "meeting"),
        ("After talks in Oslo, Sweden closed the dam.", "talks"),
        ("The Oslo meeting was chaired by Norway.", "chaired"),
    ],
)
def test_a_meeting_there_takes_the_day_that_the_report_opens_with(told: str, trigger: str) -> None:
    event = _events(OPENING + told)[trigger]
    assert event.when is not None
    assert (event.when.earliest, event.date_basis) == (date(2016, 5, 15), "inferred")
    assert "Oslo" in event.date_because


@pytest.mark.parametrize(
    ("opening", "told", "trigger"),
    [
        # Another place.
        (OPENING, "Following a meeting of ministers in Stockholm, Norway closed the dam.", "meeting"),
        # Planned, not held.
        (OPENING, "Norway will attend a meeting in Oslo.", "attend"),
        # No place in front.
        ("Norway and Sweden agreed on Sunday to share it.\n\n", "After talks in Oslo, Sweden closed the dam.", "talks"),
        # No day in front.
        ("OSLO—Norway and Sweden agreed in March to share it.\n\n", "After talks in Oslo, it closed the dam.", "talks"),
    ],
)
def test_other_meetings_stay_undated(opening: str, told: str, trigger: str) -> None:
    assert _events(opening + told)[trigger].when is None
