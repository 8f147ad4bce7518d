"""Which two documents tell of one event: a table of pairs, half of them traps, and what holds of every pair."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.link.same_event import MOST_MERGES, across, because, merges
from dashboard.model import Event
from dashboard.pipeline import annotate
from dashboard.read.text import read_text
from dashboard.when import day, month, year
from tests.factories import LIBYA, UN, make_document, make_event
from tests.table_rows import rows

PAIRS = rows("event_pairs.tsv")


def tellings(text: str, published: str) -> tuple[Event, ...]:
    return annotate(read_text(text, published=date.fromisoformat(published))).tellings


def test_half_of_the_pairs_are_traps() -> None:
    same = [row["same"] for row in PAIRS]
    assert len(same) >= 30
    assert same.count("no") >= len(same) / 2
    assert set(same) == {"yes", "no"}


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: row["case"])
def test_a_pair(row: dict[str, str]) -> None:
    first, second = (tellings(row[side], row["published"]) for side in ("one", "other"))
    assert first
    assert second
    found = [(across(a, b), across(b, a)) for a in first for b in second]
    assert all(there == back for there, back in found)
    assert any(there for there, _ in found) == (row["same"] == "yes")


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (day(date(2016, 3, 18)), day(date(2016, 3, 18)), "both give 2016-03-18"),
        (month(2016, 3), day(date(2016, 3, 18)), "dates 2016-03 and 2016-03-18 agree"),
        (day(date(2016, 3, 18)), day(date(2016, 3, 19)), "dates 2016-03-18 and 2016-03-19 differ by 1 day"),
        (day(date(2016, 3, 18)), day(date(2016, 3, 20)), "dates 2016-03-18 and 2016-03-20 differ by 2 days"),
        (year(2016), None, "only one gives a date"),
        (None, None, "neither gives a date"),
    ],
)
def test_the_reason_is_one_line_for_a_reader(one: object, other: object, says: str) -> None:
    a, b = make_event(when=one, trigger="met"), make_event(when=other, trigger="talks")
    assert because(a, b, (UN, LIBYA)) == f"both tell of “met” and “talks” by United Nations and Libya; {says}"


def test_the_tellings_of_one_document_are_not_asked_about() -> None:
    assert across(make_event(number=1, actors=(UN, LIBYA)), make_event(number=2, actors=(UN, LIBYA))) == ""


def test_one_telling_is_joined_to_a_few_others_only() -> None:
    copies = [make_event(make_document(f"Copy {number}"), actors=(UN, LIBYA)) for number in range(40)]
    first = replace(copies[0], event_id="new")
    found = merges((first, other) for other in copies[1:])
    assert len(found) == MOST_MERGES
    assert {one.because for one in found} == {"both tell of “met” by United Nations and Libya; both give 2016-05-16"}
