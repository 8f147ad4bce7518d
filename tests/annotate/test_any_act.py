"""Acts told by verbs that no row of the table fits: what makes one an event."""

import pytest

from dashboard.annotate import any_act
from dashboard.annotate.carried import Told
from tests.annotate.framed import last_scene, verb


def _acts(text: str, lemma: str) -> bool:
    one, told = last_scene(text)
    index = verb(one.frame, lemma)
    assert one.triggers[index] is None, "a row of the table fits: the case says nothing about other verbs"
    return any_act.of(one, index, told) is not None


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Norway repainted the bridge.", "repaint"),
        ("Norway has repainted the bridge.", "repaint"),
        ("The police repainted the bridge.", "repaint"),
        ("Norway closed the border. It repainted the bridge.", "repaint"),
    ],
)
def test_what_somebody_with_a_name_did_is_one(text: str, lemma: str) -> None:
    assert _acts(text, lemma)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Farmers repainted the bridge.", "repaint"),
        ("They repainted the bridge.", "repaint"),
        ("The bridge was repainted.", "repaint"),
    ],
)
def test_what_nobody_with_a_name_did_at_no_time_is_none(text: str, lemma: str) -> None:
    assert not _acts(text, lemma)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers repainted the bridge on Monday.", True),
        ("The bridge was repainted on Monday.", True),
        # The date is that of another verb.
        ("Farmers repainted the bridge, and Norway closed the border on Monday.", False),
        # Nobody knows who.
        ("They repainted the bridge on Monday.", False),
    ],
)
def test_a_date_of_its_own_makes_it_one_without_a_name(text: str, expected: bool) -> None:
    assert _acts(text, "repaint") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers will repaint the bridge.", True),
        ("They will repaint the bridge.", False),
        ("Farmers may repaint the bridge.", False),
        ("Norway is to repaint the bridge.", True),
    ],
)
def test_what_will_be_done_is_one(text: str, expected: bool) -> None:
    assert _acts(text, "repaint") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway repaints the bridge.", False),
        ("Norway is repainting the bridge.", True),
        ("Norway does not repaint the bridge.", True),
    ],
)
def test_the_present_tells_a_state_unless_it_goes_on_or_is_denied(text: str, expected: bool) -> None:
    assert _acts(text, "repaint") is expected


def test_a_verb_that_leads_to_an_act_kept_from_happening_is_none() -> None:
    one, told = last_scene("Norway stopped short of recalling its ambassador.")
    assert any_act.of(one, verb(one.frame, "stop"), told) is None


def test_a_verb_of_saying_leaves_it_to_what_is_said() -> None:
    one, _ = last_scene("Norway reiterated that Sweden expelled two diplomats.")
    assert any_act.of(one, verb(one.frame, "reiterate"), Told()) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Norway was reimbursed.", True), ("The farmers were reimbursed.", False)],
)
def test_what_was_done_to_somebody_with_a_name_is_one(text: str, expected: bool) -> None:
    assert _acts(text, "reimburse") is expected


def test_a_verb_that_a_row_keeps_silent_is_none() -> None:
    one, told = last_scene("Norway declined to comment.")
    index = verb(one.frame, "decline")
    assert index in one.silent
    assert any_act.of(one, index, told) is None


@pytest.mark.parametrize("text", ["Norway needed the bridge.", "Norway knew the bridge.", "Norway liked the bridge."])
def test_a_verb_of_a_mere_state_is_none(text: str) -> None:
    one, told = last_scene(text)
    assert any_act.of(one, 0, told) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers outwitted Norway.", True),
        ("They outwitted Norway.", False),
    ],
)
def test_what_is_done_to_somebody_with_a_name_needs_a_subject_that_is_known(text: str, expected: bool) -> None:
    assert _acts(text, "outwit") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway failed to repaint the bridge.", True),
        ("Norway has yet to repaint the bridge.", True),
        ("Norway agreed to repaint the bridge.", True),
        ("Norway closed the border to repaint the bridge.", False),
        ("Norway calmed Sweden by repainting the bridge.", False),
    ],
)
def test_an_infinitive_is_one_when_it_is_planned_or_did_not_come_about(text: str, expected: bool) -> None:
    assert _acts(text, "repaint") is expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway repainted the bridge, closing the port.",
        "Norway repainted the bridge; it left without signing the deal.",
    ],
)
def test_what_another_verb_is_kept_from_takes_nothing_from_it(text: str) -> None:
    assert _acts(text, "repaint")
