from datetime import date

import pytest

from dashboard.store.filters import Filters
from dashboard.store.records import Bar, Histogram
from dashboard.views import density
from dashboard.views.dates import milliseconds
from dashboard.views.window import Window

STEPS = [(1, 1), (2, 1), (3, 1), (5, 2), (7, 5), (10, 5), (22, 10), (55, 20), (130, 50), (9_000, 5_000)]
BARS = (Bar(date(2015, 5, 1), "verbal conflict", 3), Bar(date(2015, 6, 1), "material conflict", 1))
SEEN = Window(milliseconds(date(2015, 1, 1)), milliseconds(date(2016, 1, 1)))


@pytest.mark.parametrize(
    ("first", "last", "bucket"),
    [
        (date(2016, 1, 1), date(2016, 3, 1), "day"),
        (date(2011, 1, 1), date(2016, 12, 31), "month"),
        (date(1950, 1, 1), date(2016, 12, 31), "year"),
        (date(1500, 1, 1), date(2016, 12, 31), "decade"),
    ],
)
def test_the_bucket_suits_the_time(first: date, last: date, bucket: str) -> None:
    assert density.bucket((first, last)) == bucket


@pytest.mark.parametrize(("highest", "step"), STEPS)
def test_the_height_is_parted_in_whole_round_numbers(highest: int, step: int) -> None:
    assert density._step(highest) == step


def test_a_bar_covers_its_month() -> None:
    figure = density.draw(Histogram("month", BARS, 0), SEEN, Filters(), narrow=False, dark=False)
    conflict = next(trace for trace in figure.data if "verbal conflict" in trace.hovertext[0])
    assert conflict.x[0] - conflict.width[0] / 2 == milliseconds(date(2015, 5, 1))
    assert conflict.x[0] + conflict.width[0] / 2 == milliseconds(date(2015, 6, 1))


def test_what_no_bar_can_hold_is_said() -> None:
    assert density.note(Histogram("month", BARS, 0), SEEN) == ""
    assert "14 events are known less exactly than a month" in density.note(Histogram("month", BARS, 14), SEEN)
    assert "1 before 1 Jan 2015" in density.note(Histogram("month", BARS, 0), Window(SEEN.start, SEEN.end, 1, 0))


def test_the_range_asked_for_is_shaded() -> None:
    filters = Filters(date_from="2015-05", date_to="June 2015")
    figure = density.draw(Histogram("month", BARS, 0), SEEN, filters, narrow=False, dark=True)
    (shape,) = figure.layout.shapes
    assert (shape.x0, shape.x1) == (milliseconds(date(2015, 5, 1)), milliseconds(date(2015, 7, 1)))
