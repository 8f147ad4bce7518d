"""What the sure names of a document teach about its other capitals."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors, sentences
from tests.factories import make_document


def name_of(text: str, said: str) -> set[str]:
    """The names under which the mentions of some words are found."""
    document = make_document(text, source="")
    return {one.name for one in actors.find(document, sentences.split(document), own="") if one.text == said}


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("The Quorn Liberation Army fled. The QLA denied it.", "QLA", "Quorn Liberation Army"),
        ("The Quorn Trade Council (QTC) met. QTC voted.", "QTC", "Quorn Trade Council"),
        ("The Quorn Trade Council met. The Council voted.", "Council", "Quorn Trade Council"),
        ("Quemil Dorvane, known as Tiger, fled. Tiger was seen.", "Tiger", "Quemil Dorvane"),
        ("Quemil Dorvane, nicknamed the Fox, fled. The Fox was seen.", "Fox", "Quemil Dorvane"),
        ("Quemil Dorvane, whose nom de guerre is Tiger, fled.", "Tiger", "Quemil Dorvane"),
        ("The Quorn Trade Council, known as Quorntrade, met.", "Quorntrade", "Quorn Trade Council"),
        ("Adlow Airways cut fares. Adlow lost money.", "Adlow", "Adlow Airways"),
    ],
)
def test_a_short_or_second_name_is_its_bearers(text: str, said: str, name: str) -> None:
    assert name_of(text, said) == {name}


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Quemil Dorvane met the man known as Tiger. Tiger left.", "Tiger", "Quemil Dorvane"),
        ("Quemil Dorvane leads a party called Dawn. Dawn won.", "Dawn", "Quemil Dorvane"),
        ("The Quorn Council met the Dorvane Council. The Council voted.", "Council", "Quorn Council"),
    ],
)
def test_what_is_another_s_or_in_doubt_is_not(text: str, said: str, name: str) -> None:
    assert name not in name_of(text, said)
