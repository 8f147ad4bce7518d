from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.store.filters import SINGLE, Filters
from dashboard.views.state import View, in_force, link, only, read, undated_range, without

TEXT = st.text(min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.lists(TEXT, max_size=3, unique=True), TEXT, st.sampled_from(["actor", "country", "type", "none"]), TEXT)
def test_a_link_brings_back_the_view_it_was_made_of(actors: list[str], words: str, lane: str, event: str) -> None:
    view = View(typed=Filters(actors=tuple(actors), text=words), lane=lane)
    again = read(link(view, event=event))
    assert (again.typed, again.lane, again.event) == (view.typed, lane, event)


def test_a_date_that_is_none_is_left_out_and_said() -> None:
    view = read("?from=yesterdayish&to=2016&actor=norway")
    assert view.typed.date_from == "yesterdayish"
    assert view.filters == Filters(actors=("norway",), date_to="2016")
    assert [field for field, _ in view.problems] == ["date_from"]
    assert "yesterdayish" in view.problems[0][1]


@pytest.mark.parametrize("query", ["?lane=nonsense", "?lane=", "?unknown=1"])
def test_what_is_not_known_is_left_aside(query: str) -> None:
    assert read(query) == View()


def test_a_link_without_an_event_closes_it() -> None:
    assert link(read("?actor=norway&event=e1")) == "?actor=norway"


def test_one_value_or_a_whole_field_can_be_taken_away() -> None:
    filters = Filters(actors=("a", "b"), text="port")
    assert without(filters, "actors", "a").actors == ("b",)
    assert without(filters, "actors").actors == ()
    assert without(filters, "text", "port").text == ""


def test_every_filter_in_force_is_named_once() -> None:
    everything = Filters(
        **{field.name: "2016" if field.name in SINGLE else ("x", "y") for field in fields(Filters)}  # type: ignore[arg-type]
    )
    named = in_force(everything)
    assert len(named) == len(set(named)) == 2 * (len(fields(Filters)) - len(SINGLE)) + len(SINGLE)


def test_the_strip_spans_all_time_of_the_other_filters() -> None:
    assert undated_range(Filters(actors=("a",), date_from="2011", date_to="2012")) == Filters(actors=("a",))


def test_one_filter_alone() -> None:
    assert only("documents", "d1") == Filters(documents=("d1",))
    assert only("text", "port") == Filters(text="port")
