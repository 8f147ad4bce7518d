"""What an organisation is that no table has: each row of data/body_types.tsv by its example."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors as annotate_actors
from dashboard.annotate import sentences
from dashboard.link import actors
from dashboard.link.body_types import type_of
from dashboard.model import ACTOR_TYPES
from dashboard.tables import table
from tests.factories import make_document

ROWS = table("body_types.tsv", ("type", "where", "words", "example"))


def types_in(text: str) -> set[str]:
    document = make_document(text, source="")
    found = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    return {one.actor.type for one in found if one.actor}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['type']} {row['where']}")
def test_every_row_types_its_example(row: dict[str, str]) -> None:
    if row["where"] in ("before", "after"):
        text = row["example"].rstrip(".") + " met. Dorvane was there." if row["where"] == "before" else row["example"]
        position = text.index("Dorvane")
        document = make_document(text, source="")
        mention = annotate_actors.Mention(position, position + 7, "Dorvane", "ORG", "Dorvane")
        assert type_of("Dorvane", document.text, [mention]) == row["type"]
    else:
        assert type_of(row["example"]) == row["type"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ministry of Trade", "government"),
        ("Dorvane Bank", "organisation"),
        ("Communist Party of Dorvane", "party"),
        ("Dorvane Police", "government"),
        ("International Cheese Council", "international organisation"),
        ("Quemil", "organisation"),
        ("University of the Dorvane", "organisation"),
    ],
)
def test_the_type_of_a_name(name: str, kind: str) -> None:
    assert type_of(name) == kind


def test_the_words_beside_a_name_tell_its_type() -> None:
    assert types_in("The QDV rebels took the town. The QDV denied it.") == {"armed group"}
    assert types_in("A QDV lawmaker said no. The QDV voted.") == {"party"}


def test_types_are_those_of_the_model() -> None:
    assert {row["type"] for row in ROWS} <= set(ACTOR_TYPES)
