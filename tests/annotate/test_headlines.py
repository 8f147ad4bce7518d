"""Headlines: the actors that they name, and not the capitals of their style."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors, headlines, sentences
from dashboard.model import Furniture, Sentence
from tests.factories import make_document


def named(headline: str, body: str) -> list[str]:
    """The names of a headline."""
    text = f"{headline}\n\n{body}"
    document = make_document(text, source="", furniture=(Furniture(0, len(headline), "headline"),))
    found = actors.find(document, sentences.split(document), own="")
    return [one.text for one in found if one.end <= len(headline)]


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Dorvane urges calm in Libya", ["Dorvane", "Libya"]),
        ("Dorvane Urges Calm in Libya", ["Dorvane", "Libya"]),
        ("The QDV Urges Calm", ["QDV"]),
        ("Harvest Begins in Good Weather", []),
        ("A Long Way to Go for Growers", []),
        ("Ministers agree on fishing quotas", []),
        ("Ministers Agree on Fishing Quotas", []),
    ],
)
def test_a_headline_names_who_is_known(headline: str, names: list[str]) -> None:
    body = "Quemil Dorvane spoke on Monday. He leads the Quorn Dairy Voice (QDV). Rain fell."
    assert named(headline, body) == names


def test_a_deck_is_read_like_a_headline() -> None:
    document = make_document("Calm\n\nText.", furniture=(Furniture(0, 4, "deck"),))
    assert [one.paragraph for one in headlines.with_sentences(document, ())] == [-1]


@pytest.mark.parametrize(
    ("text", "style"),
    [("Dorvane Urges Calm", True), ("Dorvane urges calm now", False), ("DORVANE URGES CALM", True), ("Calm", True)],
)
def test_the_style_of_a_headline(text: str, style: bool) -> None:
    assert headlines.in_capitals(Sentence(0, len(text), text, -1)) is style


def test_a_sentence_is_never_in_the_style_of_a_headline() -> None:
    text = "Quemil Dorvane Met Nadia Orvane"
    assert not headlines.in_capitals(Sentence(0, len(text), text, 0))
