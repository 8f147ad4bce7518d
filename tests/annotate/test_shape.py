"""What a name itself is like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.annotate import shape
from dashboard.tables import table

IDS = {row["clue"] for row in table("names_clues.tsv", ("clue", "side", "PER", "ORG", "GPE", "words", "example"))}
WORDS = st.sampled_from(["Quemil", "Harvest", "QDV", "de", "al-Quemil", "L'Orvane", "Ruby", "747", "Dorvanian", "É"])


@pytest.mark.parametrize(
    ("said", "opening", "clues"),
    [
        (("Quemil", "Dorvane"), False, {"strange", "strange_last"}),
        (("Quemil", "Archer"), False, {"strange_first", "known_last"}),
        (("Ruby", "Dorvane"), False, {"english", "given_word", "strange_last"}),
        (("Growers",), True, {"opening_english"}),
        (("Growers",), False, {"english"}),
        (("Floodwater",), True, {"opening_english"}),
        (("Quemil",), True, {"one_strange"}),
        (("QDV",), False, {"capitals", "one_strange"}),
    ],
)
def test_the_clues_of_a_name(said: tuple[str, ...], opening: bool, clues: set[str]) -> None:
    assert set(shape.clues(said, opening, False)) == clues


def test_a_name_that_begins_with_a_place_is_that_and_nothing_else() -> None:
    assert shape.clues(("Siam", "Cement"), False, True) == ("place_compound",)


@given(st.lists(WORDS, min_size=1, max_size=6), st.booleans())
def test_every_clue_has_a_row(said: list[str], opening: bool) -> None:
    assert set(shape.clues(tuple(said), opening, False)) <= IDS
