"""Months that are last names of the document's people too."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors, months, sentences
from dashboard.names import words
from tests.factories import make_document

FULL = "Theresa May met Angela Merkel. "


def is_somebody(text: str) -> bool:
    document = make_document(FULL + text, source="")
    found = actors.find(document, sentences.split(document), own="")
    return any(one.start >= len(FULL) and "May" in one.text for one in found)


@pytest.mark.parametrize(
    "text",
    ["May spoke on Tuesday.", "The talks with May failed.", "A deal backed by May fell.", "It fell since May went."],
)
def test_a_last_name_is_somebody_where_people_stand(text: str) -> None:
    assert is_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "They left in May.",
        "In early May they left.",
        "On May 5 they left.",
        "By May the deal was dead.",
        "It was due by May.",
        "They left at the end of May.",
        "Prices fell since May.",
        "May the best of them win.",
    ],
)
def test_a_month_is_a_month_beside_a_namesake(text: str) -> None:
    assert not is_somebody(text)


@pytest.mark.parametrize("kind", ["month_before", "month_unless", "due"])
def test_every_word_before_a_month_is_one(kind: str) -> None:
    behind = " by" if kind == "due" else ""
    for word in words(kind):
        text = f"They left {word}{behind} May."
        assert months.is_date(text, len(text) - 4, len(text) - 1), word
