"""Names that no table knows: the clues of data/names_clues.tsv, each by its example, and what they add up to."""

from __future__ import annotations

import re

import pytest

from dashboard.annotate import actors, runs, sentences, unknown
from dashboard.annotate.unknown import Around, Piece
from dashboard.tables import table
from tests.factories import make_document
from tests.table_rows import rows

CLUES = table("names_clues.tsv", ("clue", "side", "PER", "ORG", "GPE", "words", "example"))
CASES = rows("names_unknown.tsv")


def clues_of(example: str) -> tuple[str, ...]:
    """The clues of the bracketed name of a sentence."""
    begin, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    document = make_document(text, source="")
    parts = sentences.split(document)
    known = actors.find(document, parts, own="")
    around = Around(text, {one.end: one.label for one in known}, {one.start: one.label for one in known})
    sentence = next(one for one in parts if one.start <= begin < one.end)
    (tokens,) = runs.runs(text, begin, end)
    compound = any(one.start == begin and one.cc for one in known) and len(tokens) > 1
    return unknown.clues(around, Piece(tokens, sentence, begin == sentence.start, compound))


@pytest.mark.parametrize("row", CLUES, ids=lambda row: row["clue"])
def test_every_clue_speaks_in_its_example(row: dict[str, str]) -> None:
    assert row["clue"] in clues_of(row["example"])


def test_no_two_clues_share_a_name() -> None:
    assert len({row["clue"] for row in CLUES}) == len(CLUES)


@pytest.mark.parametrize("row", [row for row in CLUES if row["words"][:1] != "@"], ids=lambda row: row["clue"])
def test_every_clue_with_words_names_them_once(row: dict[str, str]) -> None:
    words = row["words"].split("|")
    assert len(set(words)) == len(words)


def labels(text: str) -> str:
    document = make_document(text, source="")
    found = actors.find(document, sentences.split(document), own="")
    return "|".join(f"{one.label} {one.text}" for one in found) or "-"


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_text_has_the_names_of_its_row(case: dict[str, str]) -> None:
    assert labels(case["text"]) == case["names"]


def test_half_of_the_rows_have_no_name() -> None:
    assert sum(case["names"] == "-" for case in CASES) * 2 >= len(CASES)


def test_what_comes_again_and_again_is_no_more_certain() -> None:
    once = "The village of Dorvane is small. "
    assert re.findall("GPE Dorvane", labels(once * 30)) == ["GPE Dorvane"] * 30
