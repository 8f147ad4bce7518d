"""Dates of clauses that are counted from another clause's: "five days after"."""

from datetime import date

import pytest

from dashboard.model import Event
from dashboard.pipeline import annotate
from dashboard.read.text import read_text


def _events(text: str) -> dict[str, Event]:
    return {event.trigger: event for event in annotate(read_text(text, published=date(2016, 5, 16))).events}


@pytest.mark.parametrize(
    ("text", "first", "last", "value"),
    [
        ("Norway left on Friday, two days after Sweden closed a port.", "2016-05-11", "2016-05-11", "2016-05-11"),
        ("Norway left on Friday, a week after Sweden closed a port.", "2016-05-02", "2016-05-08", "2016-W18"),
        ("Norway left on 3 May 2010, two years after Sweden closed a port.", "2008-01-01", "2008-12-31", "2008"),
        ("Norway left in May 2010, two months before Sweden closed a port.", "2010-07-01", "2010-07-31", "2010-07"),
    ],
)  # fmt: skip
def test_it_is_counted_in_the_unit_that_is_named(text: str, first: str, last: str, value: str) -> None:
    event = _events(text)["closed"]
    assert event.when is not None
    assert (str(event.when.earliest), str(event.when.latest), event.date_value) == (first, last, value)
    assert event.date_basis == "relative"


@pytest.mark.parametrize(
    "text",
    [
        # A day cannot be counted from a month.
        "Norway signed it in May 2010, two days after Sweden closed a port.",
        # Nothing to count from.
        "Norway signed it, two days after Sweden closed a port.",
        # No number.
        "Norway signed it on Friday, days after Sweden closed a port.",
    ],
)
def test_what_cannot_be_counted_stays_open(text: str) -> None:
    assert _events(text)["closed"].when is None
