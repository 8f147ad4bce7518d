"""Words as a search compares them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.store.fold import fold, words

SAME = (
    ("Erdoğan", "erdogan"),
    ("ERDOĞAN", "erdogan"),
    ("İstanbul", "istanbul"),
    ("Łódź", "lodz"),
    ("Kārlis Bērziņš", "karlis berzins"),
    ("Straße", "STRASSE"),
    ("Aæø", "aaeo"),
    ("the minister’s", "the minister's"),
    ("“deal”", '"deal"'),
    ("EU–Turkey", "EU-Turkey"),
    ("five\u00a0years", "five years"),
    ("ﬁnance", "finance"),
    ("ليبيا", "لِيبيا"),
)
DIFFERENT = (("Tunis", "Tunisia"), ("resume talks", "resumetalks"), ("ام", "ان"), ("1970", "1973"), ("he", "hé!"))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_the_same_to_a_reader(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_is_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text("aÉ \t\n\u00a0b%", max_size=12))
def test_words_hold_no_space_and_come_once(typed: str) -> None:
    found = words(typed)
    assert len(set(found)) == len(found)
    assert not any(character.isspace() for word in found for character in word)
