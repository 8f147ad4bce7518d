"""Sentences are spans of the untouched prose."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.annotate.sentences import LONGEST, split
from dashboard.model import Document, Furniture


def _document(text: str, *furniture: Furniture) -> Document:
    return Document("0" * 16, "test", text, "", "", "", None, "en", furniture)


def _texts(text: str) -> list[str]:
    return [one.text for one in split(_document(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Secretary of State flew to Rome.",
        "He met Gen. Haddad at noon.",
        "Mr. Brown and Mrs. Green left.",
        "Sen. Adams and Rep. Baker voted no.",
        "It was No. 5 on the list.",
        "A U.N. resolution was passed.",
        "The E.U. Council met in Riga.",
        "Lt. Gov. Ames and Maj. Gen. Cole met Lt. Col. Dunn.",
        "The law of Jan. 5 is void.",
        "It happened at 5 p.m. on Monday.",
        "George W. Hill spoke.",
        "It rose 3.5 percent.",
        "Art. 5 of the treaty applies.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    assert _texts(f"{sentence} Then they left.") == [sentence, "Then they left."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It fell. It rose.", ["It fell.", "It rose."]),
        ("“We won.” He left.", ["“We won.”", "He left."]),
        ("Why? Nobody knows!", ["Why?", "Nobody knows!"]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("A headline\nThe text begins.", ["A headline", "The text begins."]),
        ("A line that breaks\nin the middle.", ["A line that breaks\nin the middle."]),
        ("He came to the\nU.S. in March.", ["He came to the\nU.S. in March."]),
        ("A line that stops\n\nin the middle.", ["A line that stops", "in the middle."]),
        ("", []),
        (" \n \r\n ", []),
    ],
)
def test_splits(text: str, sentences: list[str]) -> None:
    assert _texts(text) == sentences


def test_hard_wrapped_paragraphs_are_one_each() -> None:
    text = (
        "The ministers of the four states met in the old port town on Monday\n"
        "and agreed to open the road again. The road had been closed for\n"
        "Peace talks to begin, which they did a year ago under a flag of truce.\n"
        "\n"
        "A second paragraph follows here with a few words more to fill lines.\n"
    )
    found = split(_document(text))
    assert [one.paragraph for one in found] == [0, 0, 1]


def test_paragraphs_count_from_zero() -> None:
    assert [one.paragraph for one in split(_document("One. Two.\n\nThree.\n\n\nFour."))] == [0, 0, 1, 2]


def test_furniture_holds_no_sentence() -> None:
    text = "By A Reporter\nThe town fell. ENLARGE It rose again."
    at = text.index("ENLARGE")
    found = split(_document(text, Furniture(at, at + 7, "label"), Furniture(0, 13, "byline")))
    assert [one.text for one in found] == ["The town fell.", "It rose again."]


def test_no_sentence_is_longer_than_the_limit() -> None:
    found = split(_document("word " * 2_000))
    assert max(one.end - one.start for one in found) <= LONGEST
    assert all(not one.text.startswith(" ") for one in found)


@pytest.mark.parametrize("text", ["a" * 1_000_000, "a\n" * 100_000, "Rep. " * 50_000, "(" * 200_000, "\n" * 500_000])
def test_hostile_text_ends_in_seconds(text: str) -> None:
    start = time.perf_counter()
    found = split(_document(text))
    assert time.perf_counter() - start < 10
    assert all(one.end - one.start <= LONGEST for one in found)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB .\n\r(\"'?!5U\u2028\u00a0é"), max_size=200))
def test_offsets_match_and_nothing_overlaps(text: str) -> None:
    found = split(_document(text))
    assert all(text[one.start : one.end] == one.text and one.text.strip() for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    kept = "".join(one.text for one in found)
    assert "".join(text.split()) == "".join(kept.split())
