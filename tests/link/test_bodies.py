"""The organisations of a document: one name each."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors as annotate_actors
from dashboard.annotate import sentences
from dashboard.link import actors
from tests.factories import make_document


def ids(text: str) -> list[str]:
    document = make_document(text, source="")
    found = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    return [one.actor.actor_id for one in found if one.actor and one.label == "ORG"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Railway Commission voted. The Railway Commission of Quorn met.", {"railway-commission-of-quorn"}),
        ("The Quorn Trade Council met. The Trade Council voted.", {"quorn-trade-council"}),
        ("The Council voted. The European Council met in Brussels.", {"european-council"}),
    ],
)
def test_a_shorter_name_is_the_one_longer_name_s(text: str, found: set[str]) -> None:
    assert set(ids(text)) == found


def test_a_shorter_name_of_two_longer_ones_is_its_own() -> None:
    text = "The Dairy Council of Quorn and the Dairy Council of Velk met. The Dairy Council voted."
    assert ids(text)[-1] == "dairy-council"


def test_a_quoted_medium_is_named_and_does_nothing() -> None:
    document = make_document("He told Reuters that rain fell.", source="")
    found = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    assert [(one.text, one.label, one.actor) for one in found] == [("Reuters", "ORG", None)]
