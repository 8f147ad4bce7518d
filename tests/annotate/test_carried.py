"""Whom a pronoun as subject stands for."""

import pytest

from dashboard.annotate.carried import Told, with_pronoun
from tests.annotate.framed import last_scene, names, verb


def _who(text: str, lemma: str) -> str:
    """The subject of a verb of the last sentence; "a state" when a body without a name is meant."""
    one, told = last_scene(text)
    index = verb(one.frame, lemma)
    who = with_pronoun(one, index, one.roles[index], told)
    found = who.recipients if one.frame.groups[index].passive else who.agents
    return names(one, found) or ("a state" if who.state else "nobody")


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway left. It closed the border.", "close", "Norway"),
        ("Angela Merkel left. She closed the border.", "close", "Angela Merkel"),
        ("Norway and Sweden left. They closed the border.", "close", "Norway; Sweden"),
        ("Norway left. It was praised.", "praise", "Norway"),
        # "It" is nobody of several, a person is no "it", a state is no "she".
        ("Norway and Sweden left. It closed the border.", "close", "nobody"),
        ("Angela Merkel left. It closed the border.", "close", "nobody"),
        ("Norway left. She closed the border.", "close", "nobody"),
        # A name in its place.
        ("Norway left. Sweden closed the border.", "close", "Sweden"),
        # Nobody was told of.
        ("It closed the border.", "close", "nobody"),
        ("Rain fell. It closed the border.", "close", "nobody"),
    ],
)
def test_it_takes_the_last_subject_of_its_kind(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Sweden fell. Norway left after it closed the border.", "close", "Norway"),
        ("Norway left. As Sweden fell, it closed the border.", "close", "Sweden"),
        ("Angela Merkel left. Barack Obama smiled after he closed the border.", "close", "Barack Obama"),
        ("Norway left. In Chad it closed the border.", "close", "Norway"),
    ],
)
def test_a_subject_of_its_own_sentence_comes_first(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway left. Its forces closed the border.", "close", "Norway"),
        ("Norway left. Its government closed the border.", "close", "Norway"),
        ("Norway left. Its farmers closed the border.", "close", "nobody"),
        ("Norway praised Bahrain, whose coast guard detained two men.", "detain", "Bahrain"),
        ("Norway praised Bahrain, whose farmers detained two men.", "detain", "nobody"),
        ("Norway left. Its administration closed the border.", "close", "Norway"),
    ],
)
def test_an_organ_acts_for_whom_its_stands_for(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway and Sweden left. Both sides signed the treaty.", "sign", "Norway; Sweden"),
        ("Norway and Sweden left. The two countries signed the treaty.", "sign", "Norway; Sweden"),
        ("Norway and Sweden left. Both have signed the treaty.", "sign", "Norway; Sweden"),
        ("Norway left. Both sides signed the treaty.", "sign", "nobody"),
        # People are not states, and some leaders are not the leaders.
        ("Norway and Sweden left. The two leaders signed the treaty.", "sign", "nobody"),
        (
            "Angela Merkel and Barack Obama left. The two leaders signed the treaty.",
            "sign",
            "Angela Merkel; Barack Obama",
        ),
        ("Norway and Sweden left. Countries signed the treaty.", "sign", "nobody"),
        ("Norway and Sweden left. Other countries signed the treaty.", "sign", "nobody"),
        ("Norway and Sweden left. The sides signed the treaty.", "sign", "Norway; Sweden"),
        ("Norway and Sweden left. The two farmers signed the treaty.", "sign", "nobody"),
        ("Norway and Sweden left. The foreign governments signed the treaty.", "sign", "nobody"),
    ],
)
def test_both_sides_are_those_who_were_told_of_together(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("“We will close the border,” Norway said.", "close", "Norway"),
        ("Norway said: “We will close the border.”", "close", "Norway"),
        ("Norway left. We will close the border.", "close", "nobody"),
        ("“We will close the border,” farmers said.", "close", "nobody"),
    ],
)
def test_a_quoted_we_is_who_says_so(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Barack Obama left. A soldier stormed the port before he was overpowered.", "overpower", "nobody"),
        ("Barack Obama left. Rain fell before he was overpowered.", "overpower", "Barack Obama"),
        ("Norway left. The 21 nations said they would close the border.", "close", "nobody"),
        ("Barack Obama left. A soldier smiled. He closed the border.", "close", "nobody"),
        ("Norway and Sweden left. The minister said they would close the border.", "close", "Norway; Sweden"),
        ("Sweden left. Norwegian officials said they would close the border.", "close", "Norwegian officials"),
    ],
)
def test_somebody_without_a_name_is_nobody_told_of_before(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The government left. It closed the border.", "close", "a state"),
        ("The company left. It closed the border.", "close", "nobody"),
        ("Norway left. The government left. It closed the border.", "close", "a state"),
        ("The government left. They closed the border.", "close", "nobody"),
        ("The government left. As Norway fell, it closed the border.", "close", "Norway"),
    ],
)
def test_it_stands_for_a_body_of_a_state_without_a_name(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Angela Merkel met Barack Obama. They closed the border.", "close", "Angela Merkel; Barack Obama"),
        ("Angela Merkel is 61 years old. She closed the border.", "close", "Angela Merkel"),
        ("Norway is 61 years old. She closed the border.", "close", "nobody"),
    ],
)
def test_people_who_met_or_are_described_are_remembered(text: str, lemma: str, expected: str) -> None:
    assert _who(text, lemma) == expected


def test_a_sentence_with_a_name_as_subject_needs_nothing_of_what_was_told() -> None:
    one, _ = last_scene("Norway closed the border.")
    assert with_pronoun(one, 0, one.roles[0], Told(other=(99,))) is one.roles[0]
