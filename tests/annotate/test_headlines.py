"""Headlines: the actors that they name, and not the capitals of their style."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors, headlines, sentences
from dashboard.model import Furniture, Sentence
from dashboard.pipeline import annotate
from dashboard.read.text import read_text
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


BODY = "\n\n16 May 2016\n\nThe row goes on, and the ministers had nothing to say about it in Oslo.\n"


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Norway Expels Two Russian Diplomats", ["SANCTION occurred"]),
        ("Norway Will Not Sign the Treaty with Sweden", ["AGREE denied"]),
        ("Norway Closes Its Border with Sweden and Recalls Its Envoy", ["COERCE occurred", "SANCTION occurred"]),
        # A question of style, a noun, a verb that tells nothing.
        ("A Long Winter in the North of Norway", []),
        ("Norway's Friends and Foes", []),
        ("Norway Looks to the East", []),
    ],
)
def test_a_headline_tells_what_happened_in_the_present(headline: str, expected: list[str]) -> None:
    events = annotate(read_text(headline + BODY)).events
    told = [f"{event.event_type} {event.status}" for event in events if event.sentence == headline]
    assert told == expected


def test_what_the_article_tells_too_is_one_event_and_the_article_leads() -> None:
    text = "Norway Expels Two Russian Diplomats\n\n16 May 2016\n\nNorway expelled two Russian diplomats on Friday.\n"
    (event,) = annotate(read_text(text)).events
    assert (event.mentions, event.sentence) == (2, "Norway expelled two Russian diplomats on Friday.")
    assert (str(event.when and event.when.earliest), event.date_basis) == ("2016-05-13", "relative")
