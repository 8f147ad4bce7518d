"""The box of names that may be one: what it asks, what it says, and what it shows of the judgements made."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.model import Actor, Suggestion
from dashboard.settings import Settings
from dashboard.store import Store
from dashboard.store.records import Named, Question
from dashboard.views import add, review, strings
from dashboard.views.state import View
from tests.factories import make_document, make_event, make_extraction

FAYEZ = Actor("fayez-serraj", "Fayez Serraj", "person", "LY")
FAIEZ = Actor("faiez-al-sarraj", "Faiez al-Sarraj", "person")
PAIR = {"one": "faiez-al-sarraj", "other": "fayez-serraj"}


@pytest.fixture
def asked(store: Store) -> Store:
    """A store with two events of one name, one of another, and the suggestion that they are one."""
    document = make_document()
    made = tuple(make_event(document, number, actors=(one,)) for number, one in enumerate((FAYEZ, FAIEZ, FAYEZ)))
    store.add(make_extraction(document, made))
    found = Suggestion("faiez-al-sarraj", "fayez-serraj", 0.81, "surnames spelled alike")
    store.suggest((found,), store.uncompared()[0])
    return store


def texts(node: Any) -> str:
    """All words of some components, in order."""
    if isinstance(node, list | tuple):
        return " ".join(filter(None, map(texts, node)))
    return str(node) if isinstance(node, str) else texts(getattr(node, "children", None) or [])


def test_the_button_counts_what_waits_and_hides_when_there_is_nothing(asked: Store) -> None:
    assert review.button_label(asked) == ("Names to review (1)", False)
    asked.judge(**PAIR, verdict="different")
    assert review.button_label(asked) == ("Names reviewed", False)
    asked.judge(**PAIR, verdict="open")
    assert review.button_label(asked) == ("Names to review (1)", False)


def test_without_names_to_ask_about_there_is_no_button(store: Store) -> None:
    assert review.button_label(store)[1] is True
    assert texts(review.contents(store, View())) == strings.REVIEW_DONE


def test_a_pair_stands_with_its_facts_its_reason_and_two_buttons(asked: Store) -> None:
    waiting, judged = review.contents(asked, View(lane="country"))
    assert texts(waiting) == (
        "Faiez al-Sarraj person · 1 event Fayez Serraj person · Libya · 2 events Surnames spelled alike. Same Different"
    )
    assert "?actor=fayez-serraj&lane=country" in str(waiting)
    assert "Different: Faiez al-Sarraj and Fayez Serraj" in str(waiting)
    assert judged == []


@pytest.mark.parametrize(
    ("verdict", "said", "told"),
    [
        ("same", "are one actor now. 0 pairs to review.", "the same"),
        ("different", "stay two actors. 0 pairs to review.", "different"),
    ],
)
def test_a_judgement_is_said_and_listed_with_its_undo(asked: Store, verdict: str, said: str, told: str) -> None:
    names = "Faiez al-Sarraj and Fayez Serraj"
    assert review.judge(asked, PAIR | {"verdict": verdict}) == (f"{names} {said}", True)
    waiting, judged = review.contents(asked, View())
    assert texts(waiting) == strings.REVIEW_DONE
    assert texts(judged) == f"Judged so far Faiez al-Sarraj  and  Fayez Serraj : {told} Undo"
    again = review.judge(asked, PAIR | {"verdict": "open"})
    assert again == (f"{names} are open again. 1 pair to review.", True)


@pytest.mark.parametrize(
    "given", [{}, {"one": "nobody", "other": "fayez-serraj", "verdict": "same"}, PAIR | {"verdict": "perhaps"}]
)
def test_what_cannot_be_judged_is_one_line_and_changes_nothing(asked: Store, given: dict[str, str]) -> None:
    said, changed = review.judge(asked, given)
    assert said
    assert not changed
    assert len(asked.questions()) == 1


def test_a_long_list_comes_in_parts_and_says_so() -> None:
    pair = Named(FAIEZ, 1), Named(FAYEZ, 2)
    shown = texts(review.waiting([Question(*pair, 0.9, "spelled alike")] * 70, View()))
    assert shown.count("Spelled alike.") == review.MOST
    assert shown.endswith("The first 50 of 70; the others come as these are judged.")


def test_an_article_that_is_added_brings_its_names_to_review(store: Store) -> None:
    for text in ("Ann Smithson met Chidi Okafor on Monday.", "Anna Smithson met Chidi Okafor on Tuesday."):
        assert add.add(store, Settings(), add.Given(text, "2016-05-16")).added == "added"
    assert review.button_label(store) == ("Names to review (1)", False)


def test_every_verdict_has_its_words() -> None:
    assert {*strings.VERDICTS, "open"} == {*strings.JUDGEMENTS, "open"} == set(strings.SAID)
