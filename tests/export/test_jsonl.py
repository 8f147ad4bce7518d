"""JSON Lines: one event a line whatever its text holds, lists as lists."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.columns import COLUMNS, row
from dashboard.export.jsonl import TELLING, record, stream, telling
from dashboard.joined import joined
from dashboard.model import Listed
from dashboard.when import day
from tests.export.strategies import rows
from tests.factories import EU, LIBYA, UN, make_document, make_listed


@given(st.lists(rows(), max_size=4))
def test_one_line_an_event_and_every_value_comes_back(found: list[Listed]) -> None:
    lines = "".join(stream(found)).splitlines()
    assert [json.loads(line) for line in lines] == [record(one) | {"tellings": [telling(one)]} for one in found]


def test_the_keys_are_the_columns_in_order() -> None:
    assert list(json.loads("".join(stream([make_listed()])))) == [*COLUMNS, "tellings"]


def test_every_telling_stands_with_its_document_and_its_own_date() -> None:
    first = make_listed(make_document("One", source="Reuters"), when=day(date(2016, 3, 12)))
    other = make_listed(make_document("Two", source="BBC"), when=day(date(2016, 3, 13)), sentence="They met.")
    found = json.loads("".join(stream([replace(joined((first, other)), tellings=(first, other))])))
    told = [(one["source"], one["event_date"], one["sentence"]) for one in found["tellings"]]
    assert told == [("Reuters", "2016-03-12", first.event.sentence), ("BBC", "2016-03-13", "They met.")]
    assert all(tuple(one) == TELLING for one in found["tellings"])


def test_lists_stay_lists_and_text_unmarked() -> None:
    found = record(make_listed(actors=(UN, LIBYA), recipients=(EU,), countries=("LY",), summary="=1"))
    assert found["actors"] == ["United Nations", "Libya"]
    assert (found["recipients"], found["other_actors"], found["countries"]) == (["European Union"], [], ["LY"])
    assert found["summary"] == "=1"


def test_a_day_that_is_not_known_is_null() -> None:
    found = record(make_listed(make_document(published=None), when=None))
    assert (found["event_date"], found["event_date_end"], found["publication_date"]) == (None, None, None)
    assert found["granularity"] == "unknown"


def test_numbers_are_numbers() -> None:
    found = record(make_listed(confidence=0.256))
    assert (found["confidence"], found["sentence_start"]) == (0.26, 0)
    assert row(make_listed(confidence=0.256))["confidence"] == 0.26
