"""Words that point back to somebody, and those that point to nobody for sure."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.annotate import actors as annotate_actors
from dashboard.annotate import sentences
from dashboard.link import actors
from dashboard.link.pointing import is_pointing
from tests.factories import make_document


def pointed(text: str) -> list[tuple[str, str]]:
    document = make_document(text, source="", published=date(2016, 5, 16))
    found = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    return [(one.text, one.actor.name) for one in found if one.actor and is_pointing(one.text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gen. Quemil Dorvane spoke. The general left.", "general"),
        ("Quemil Dorvane, the envoy, spoke. The envoy left.", "envoy"),
        ("Quemil Dorvane, a U.N. envoy, spoke. The envoy left.", "envoy"),
        ("The rebel commander Quemil Dorvane spoke. The commander left.", "commander"),
        ("Prime Minister Quemil Dorvane spoke. The prime minister's office is shut.", "prime minister"),
        ("Lt. Gen. Quemil Dorvane spoke. The general left.", "general"),
        ("Senator Quemil Dorvane spoke. The senator left.", "senator"),
    ],
)
def test_a_word_points_to_the_one_who_bears_the_office(text: str, word: str) -> None:
    assert pointed(text) == [(word, "Quemil Dorvane")]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Quemil Dorvane met Gen. Nadir Quorn. The general left.",
        "Former President Quemil Dorvane spoke. The president left.",
        "Vice President Quemil Dorvane spoke. The president left.",
        "Quemil Dorvane spoke. The general left.",
        "Gen. Quemil Dorvane spoke. The general of the other army left.",
        "Gen. Quemil Dorvane spoke. The general election is near.",
        "Gen. Quemil Dorvane met Nadir Quorn, the general.",
        "Gen. Quemil Dorvane met the general, Nadir Quorn.",
        "The general left. Gen. Quemil Dorvane spoke.",
    ],
)
def test_a_word_in_doubt_points_to_nobody(text: str) -> None:
    assert pointed(text) == []


def test_an_office_of_the_tables_counts_when_the_text_was_published() -> None:
    assert pointed("Barack Obama spoke. The president left.") == [("president", "Barack Obama")]
