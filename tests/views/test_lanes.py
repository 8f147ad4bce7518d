from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import when
from dashboard.model import listed
from dashboard.views.dates import DAY_MS
from dashboard.views.lanes import DEEPEST, arrange, keys
from dashboard.views.marks import Mark, mark
from tests.views.fake_store import CHILE, COUNCIL, NORWAY, UNION, event, extraction


def marks(days: list[int]) -> list[Mark]:
    events = tuple(event(n, when.day(date(2015, 1, 1) + timedelta(days=day))) for n, day in enumerate(days))
    return [found for row in listed(extraction(events)) if (found := mark(row))]


@pytest.mark.parametrize(
    ("lane", "named"),
    [
        ("actor", ("Chile", "Harbour Council", "Norway")),
        ("country", ("Chile", "Norway")),
        ("type", ("Agree",)),
        ("none", ("all events",)),
    ],
)
def test_an_event_of_three_actors_stands_in_three_lanes(lane: str, named: tuple[str, ...]) -> None:
    made = event(1, None, actors=(CHILE, COUNCIL), recipients=(NORWAY, CHILE), countries=("CL", "NO"))
    assert keys(made, lane) == named


@pytest.mark.parametrize(("lane", "named"), [("actor", "no actor named"), ("country", "no country named")])
def test_an_event_of_nobody_has_a_lane_too(lane: str, named: str) -> None:
    assert keys(event(1, None, actors=(), recipients=(), countries=()), lane) == (named,)


@given(st.lists(st.integers(0, 400), max_size=40))
def test_no_mark_touches_another_of_its_row(days: list[int]) -> None:
    gap = 5 * DAY_MS
    for lane in arrange(marks(days), "none", 12, gap).lanes:
        assert len(lane.placed) == len(days)
        if lane.rows == DEEPEST:
            continue
        for row in range(lane.rows):
            ends = sorted(one.mark.start for one in lane.placed if one.row == row)
            assert all(later - earlier >= gap for earlier, later in pairwise(ends))


def test_a_lane_stops_growing_and_loses_nothing() -> None:
    (lane,) = arrange(marks([3] * 50), "none", 12, DAY_MS).lanes
    assert lane.rows == DEEPEST
    assert len(lane.placed) == 50


def test_lanes_beyond_the_fullest_are_counted() -> None:
    events = (
        event(1, when.year(2015), actors=(CHILE,), recipients=()),
        event(2, when.year(2016), actors=(CHILE, NORWAY), recipients=()),
        event(3, when.year(2017), actors=(UNION,), recipients=()),
    )
    found = arrange([made for row in listed(extraction(events)) if (made := mark(row))], "actor", 1, DAY_MS)
    assert [lane.name for lane in found.lanes] == ["Chile"]
    assert (found.other_lanes, found.left_out) == (2, 1)
