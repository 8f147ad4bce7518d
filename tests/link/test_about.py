"""The country that a document is about, for events whose clause names none."""

import pytest

from dashboard.link import about
from dashboard.pipeline import annotate
from dashboard.read.text import read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway met Sweden. Norway left. Norwegian troops followed.", ("NO", True)),
        ("Norway met Sweden, Chad, Peru, Japan and Kenya.", ("NO", False)),
        ("The sun rose.", ("", False)),
    ],
)
def test_what_the_names_point_to_most(text: str, expected: tuple[str, bool]) -> None:
    assert about.named(annotate(read_text(text)).mentions) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # No country in the clause: that of the document.
        ("Two ministers were arrested.", ("NO",)),
        # One other country: both, since the document is clearly about Norway.
        ("Sweden closed the road.", ("NO", "SE")),
        # Two others: those alone.
        ("Sweden signed a treaty with Chad.", ("SE", "TD")),
    ],
)
def test_the_countries_of_an_event(told: str, expected: tuple[str, ...]) -> None:
    text = f"Norway is cold. Norway is long. Norway is far. Norwegian lakes are deep. Norway likes fish.\n\n{told}"
    (event,) = annotate(read_text(text)).events
    assert event.countries == expected
