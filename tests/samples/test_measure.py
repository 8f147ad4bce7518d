"""The measure counts what it says: words of a row, alternatives, and actors under their government's name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from dashboard.model import Actor, Event
from dashboard.when import day
from tests.samples.measure import actors_right, count_rows, count_surplus, date_right, stands_in

TEXT = "Egypt recognised the council on Monday."
EGYPT = Actor("eg", "Government of Egypt", "government", "EG")
EVENT = Event(
    event_id="e1", document_id="d1", when=day(date(2011, 8, 22)), date_text="Monday", date_value="2011-08-22",
    date_edtf="2011-08-22", date_basis="relative", date_because="", status="occurred", event_type="SUPPORT",
    event_mode="", quad_class="verbal cooperation", summary="", actors=(EGYPT,), recipients=(), other_actors=(),
    countries=("EG",), place="", confidence=0.9, sentence=TEXT, sentence_start=0, sentence_end=len(TEXT),
    trigger="recognised", trigger_start=6, trigger_end=16, rule="r", reason="",
)  # fmt: skip
ROW = {
    "file": "a.txt", "trigger": "recognised the council", "type": "SUPPORT", "status": "occurred",
    "earliest": "2011-08-22", "latest": "2011-08-22", "granularity": "day", "actors": "Egypt", "recipients": "",
    "countries": "EG", "core": "yes",
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "inside"), [("recognised the", True), ("on Monday || Egypt rec", True), ("council", False)]
)
def test_an_event_stands_in_the_words_that_its_trigger_overlaps(words: str, inside: bool) -> None:
    assert stands_in(EVENT, ROW | {"trigger": words}, TEXT) is inside


@pytest.mark.parametrize(
    ("earliest", "latest", "unit", "right"),
    [
        ("2011-08-22", "2011-08-22", "day", True),
        ("|2011-08-22", "|2011-08-22", "|day", True),
        ("2011-08-22", "2011-08-22", "week", False),
        ("", "", "", False),
    ],
)
def test_a_date_is_right_as_one_of_the_alternatives(earliest: str, latest: str, unit: str, right: bool) -> None:
    assert date_right(EVENT, ROW | {"earliest": earliest, "latest": latest, "granularity": unit}) is right


@pytest.mark.parametrize(
    ("actors", "right"), [("Egypt", True), ("Qatar|Egypt", True), ("rebels", True), ("Qatar", False)]
)
def test_a_state_acts_through_its_government(actors: str, right: bool) -> None:
    assert actors_right(EVENT, ROW | {"actors": actors}) is right


def test_what_did_not_happen_is_false_when_it_occurred() -> None:
    counts: Counter[str] = Counter()
    count_rows([ROW | {"status": "denied"}], (EVENT,), TEXT, counts)
    assert (counts["found"], counts["false occurred"], counts["status"]) == (1, 1, 0)


def test_an_event_outside_every_row_is_surplus() -> None:
    counts: Counter[str] = Counter()
    count_surplus([ROW], (EVENT, replace(EVENT, trigger_start=20, trigger_end=27)), TEXT, counts)
    assert (counts["events"], counts["surplus"], counts["surplus dated"]) == (2, 0, 0)
    count_surplus([ROW], (replace(EVENT, trigger_start=32, trigger_end=38),), TEXT, counts)
    assert (counts["events"], counts["surplus"], counts["surplus dated"]) == (3, 1, 1)
