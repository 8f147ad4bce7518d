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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Interior Ministry in Berlin told Belgium. Belgium agreed.", ["german-interior-ministry"]),
        ("In Paris, the Foreign Ministry told Russia. Russia denied it.", ["french-foreign-ministry"]),
        ("Mr. Putin's Foreign Ministry told Kenya. Kenya yawned.", ["russian-foreign-ministry"]),
        ("Artsakh's Defense Ministry spoke. Azerbaijan and Baku denied it.", ["defense-ministry-artsakh"]),
        ("The Senate in Rome and the Senate in Manila voted.", ["italian-senate", "senate-philippines"]),
        (
            "The Supreme Court of Kenya sat. In Rome the Supreme Court rose.",
            ["supreme-court-kenya", "supreme-court-italy"],
        ),
        (
            "The Supreme Court in Nairobi sat. The Supreme Court rose. Uganda and Kampala slept.",
            ["supreme-court-kenya"] * 2,
        ),
        ("The U.S. Navy sailed past South Korea and Seoul. The Navy left.", ["us-navy", "us-navy"]),
        ("The Welsh Parliament voted.", ["welsh-parliament"]),
        ("The Maldives parliament and the Maldivian Parliament voted.", ["parliament-of-the-maldives"] * 2),
        (
            "Angela Merkel and Wolfgang Schäuble left the Interior Ministry. Brussels slept.",
            ["german-interior-ministry"],
        ),
        ("Norway and Sweden told the Coast Guard.", ["coast-guard"]),
    ],
)
def test_a_body_is_of_the_country_that_the_text_says(text: str, found: list[str]) -> None:
    assert ids(text) == found
