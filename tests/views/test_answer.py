"""One view, one answer: everything the page shows comes from the same filters."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.settings import Settings
from dashboard.views import answer as answers
from dashboard.views.answer import Answer
from dashboard.views.callbacks import REGIONS
from tests.browser.events import story
from tests.views.fake_store import FakeStore, extraction, some_events

STORE = FakeStore(*story())


def answer(query: str = "", store: FakeStore = STORE, **settings: Any) -> Answer:
    return answers.answer(store, Settings(**settings), {"query": query, "narrow": False, "dark": False}, "/")


@pytest.mark.parametrize("query", ["", "actor=norway", "country=CL&class=verbal+conflict", "from=2015&to=March+2015"])
def test_count_list_figure_and_download_agree(query: str) -> None:
    found = answer(query)
    ids = [row[0] for row in found.rows]
    marked = {
        one for trace in found.timeline.data for one in (trace.customdata if trace.customdata is not None else ())
    }
    dated = {row[0] for row in found.rows if row[2]}
    assert found.count.startswith(f"{len(ids)} ")
    assert marked - {None} == dated
    assert f"({len(ids)})" in str(found.download_label)


def test_every_region_gets_its_value() -> None:
    assert len(answer().in_order()) == len(REGIONS)


def test_a_long_list_comes_in_pages_and_says_so() -> None:
    found = answer(page_rows=20)
    assert len(found.rows) == 20
    assert found.more == "Show 20 more of 40"
    assert found.listed_note == "The first 20 of 60 are listed."


def test_more_events_than_marks_is_said() -> None:
    assert "The first 10 of" in answer(page_rows=10, max_marks=10).timeline_note


def test_an_empty_store_says_what_to_do_first() -> None:
    found = answer(store=FakeStore())
    assert "Paste" in str(found.empty)
    assert found.pictures_hidden
    assert found.list_hidden


def test_nothing_found_offers_what_helps_most_first() -> None:
    text = str(answer("actor=norway&q=nosuchword").empty)
    assert "Without Search: nosuchword" in text
    assert "Without Actor" not in text


def test_events_without_any_date_are_listed_and_the_timeline_says_why() -> None:
    found = answer("dated=no", FakeStore(extraction(some_events())))
    assert found.timeline_hidden
    assert "has a date" in str(found.timeline_empty)
    assert len(found.rows) == 1


def test_a_wrong_date_stands_beside_its_box_and_filters_nothing() -> None:
    found = answer("from=yesterdayish")
    assert "is not a date" in found.from_error
    assert found.to_error == ""
    assert found.count == "60 events"
