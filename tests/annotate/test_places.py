"""Which country a place lies in, once the whole document is known."""

from __future__ import annotations

import pytest

from dashboard.annotate import actors, sentences
from tests.factories import make_document


def places(text: str) -> dict[str, str]:
    document = make_document(text, source="")
    found = actors.find(document, sentences.split(document), own="")
    return {one.text: one.cc for one in found if one.label == "GPE"}


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("He left Paris, Texas, on Monday. Paris was dry.", "Paris", "US"),
        ("He left Athens, Ga., on Monday. Athens was dry.", "Athens", "US"),
        ("He left London, Ontario. London was dry.", "London", "CA"),
        ("In London, Canada said no.", "London", "GB"),
        ("It fell on Quemilo, Poland, on Tuesday. They live in Quemilo.", "Quemilo", "PL"),
        ("In Quemilo, Poland said no.", "Quemilo", ""),
        ("He flew to Paris, London and Rome.", "Paris", "FR"),
        ("Crews left Tuscaloosa and Mandeville for Birmingham.", "Birmingham", "US"),
        ("British crews left Tuscaloosa for Birmingham.", "Birmingham", "GB"),
        ("Spain's king and the Spanish navy left Cartagena.", "Cartagena", "ES"),
        ("U.S. envoys left Hobart. The U.S. sent them.", "Hobart", "AU"),
    ],
)
def test_the_country_of_a_place_by_its_document(text: str, place: str, code: str) -> None:
    assert places(text)[place] == code


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sandy London spoke. London said no.", ["Sandy London", "London"]),
        ("Sandy London spoke. He lives in London.", ["Sandy London"]),
    ],
)
def test_a_last_name_that_is_a_place_is_somebody_where_it_acts(text: str, names: list[str]) -> None:
    document = make_document(text, source="")
    found = actors.find(document, sentences.split(document), own="")
    assert [one.text for one in found if one.label == "PER"] == names
