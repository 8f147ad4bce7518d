"""Verbs that tell nothing by themselves: the example of each finds no event."""

from datetime import date

import pytest

from dashboard.pipeline import annotate
from dashboard.read.text import read_text
from dashboard.tables import table

ROWS = table("verbs_no_event.tsv", ("lemma", "example"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["lemma"])
def test_its_example_finds_nothing(row: dict[str, str]) -> None:
    events = annotate(read_text(row["example"], published=date(2016, 5, 16))).events
    assert [event.trigger for event in events] == []
