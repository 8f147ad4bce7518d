"""Weather, markets, traffic and sport: the verbs of policy tell nothing of them."""

from datetime import date

import pytest

from dashboard.pipeline import annotate
from dashboard.read.text import read_text
from dashboard.tables import table

ROWS = table("nouns_no_actor.tsv", ("noun", "example"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["noun"])
def test_its_example_finds_nothing(row: dict[str, str]) -> None:
    events = annotate(read_text(row["example"], published=date(2016, 5, 16))).events
    assert [event.trigger for event in events] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Norway beat Sweden 1-0 in the final.", 0),
        ("Norway scored a goal against Sweden in the second half.", 0),
        # One word of play is not yet sport.
        ("Norway and Sweden held a final round of talks.", 1),
        ("Norway closed the border by 52-48 votes.", 1),
    ],
)
def test_sport(text: str, count: int) -> None:
    assert len(annotate(read_text(text)).events) == count
