from datetime import date

import pytest

from dashboard import when
from dashboard.model import listed
from dashboard.views.dates import DAY_MS, milliseconds
from dashboard.views.marks import Mark, mark
from dashboard.when import When
from tests.views.fake_store import event, extraction

SPAN = When(date(2016, 5, 2), date(2016, 6, 20), "range")
CASES = [
    (when.day(date(2016, 5, 16)), "occurred", "day", False),
    (when.day(date(2016, 5, 16)), "planned", "day", True),
    (when.week(date(2016, 5, 16)), "occurred", "within", False),
    (when.month(2016, 5), "occurred", "within", False),
    (when.month(2016, 5), "denied", "within", True),
    (when.quarter(2016, 1), "occurred", "within", False),
    (when.season(2016, "SU"), "requested", "within", True),
    (when.year(2016), "occurred", "long", False),
    (when.decade(1990), "hypothetical", "long", True),
    (SPAN, "occurred", "within", False),
    (SPAN, "ongoing", "lasted", False),
    (When(date(2016, 4, 18), date(2016, 5, 15), "vague"), "ongoing", "vague", False),
]


def marked(found: When | None, status: str = "occurred") -> Mark | None:
    return mark(listed(extraction((event(1, found, status=status),)))[0])


@pytest.mark.parametrize(("found", "status", "shape", "hollow"), CASES)
def test_a_mark_is_what_is_known_of_the_date(found: When, status: str, shape: str, hollow: bool) -> None:
    made = marked(found, status)
    assert made is not None
    assert (made.shape, made.hollow) == (shape, hollow)


def test_a_month_covers_all_of_its_days_and_stands_on_none() -> None:
    made = marked(when.month(2016, 2))
    assert made is not None
    assert made.start == milliseconds(date(2016, 2, 1))
    assert made.end == milliseconds(date(2016, 3, 1))


def test_a_day_stands_at_its_noon() -> None:
    made = marked(when.day(date(1969, 9, 1)))
    assert made is not None
    assert made.start == made.end == milliseconds(date(1969, 9, 1)) + DAY_MS / 2


def test_an_event_without_a_date_has_no_mark() -> None:
    assert marked(None) is None
