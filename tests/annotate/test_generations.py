"""Sr., Jr., III behind a name."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors, sentences
from tests.factories import make_document


def people(text: str) -> list[tuple[str, bool]]:
    """The people's names as they stand, each with whether a table knows it."""
    document = make_document(text, source="")
    found = actors.find(document, sentences.split(document), own="")
    assert all(document.text[one.start : one.end] == one.text for one in found)
    return [(one.text, one.actor is not None) for one in found if one.label == "PER"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("John Kerry Jr. spoke.", [("John Kerry Jr.", False)]),
        ("John Kerry, Jr., spoke.", [("John Kerry, Jr.", False)]),
        ("John Kerry III spoke.", [("John Kerry III", False)]),
        ("He met John Kerry III.", [("John Kerry III", False)]),
        ("Robert Orvane Sr. spoke.", [("Robert Orvane Sr.", False)]),
        ("He met Robert Orvane Jr.", [("Robert Orvane Jr.", False)]),
        ("John Kerry spoke.", [("John Kerry", True)]),
        ("He met John Kerry.", [("John Kerry", True)]),
        ("John Kerry, IVF patients and others met.", [("John Kerry", True)]),
    ],
)
def test_it_is_part_of_the_name(text: str, found: list[tuple[str, bool]]) -> None:
    assert people(text) == found
