"""The date of a verb: its own, or that of what it stands with."""

import pytest

from tests.annotate.framed import scenes_of, verb


def _date(text: str, lemma: str) -> str:
    (one,) = scenes_of(text)
    at = one.date_of(verb(one.frame, lemma))
    return one.frame.tokens[at].text if at >= 0 else "none"


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway closed the border on Monday.", "close", "Monday"),
        ("Norway closed the border.", "close", "none"),
        ("Norway closed the border on Monday, but Sweden did not expel the envoy.", "expel", "none"),
        # Of two dates the nearest.
        ("On Monday Norway closed the border on May 2.", "close", "Monday"),
    ],
)
def test_a_verb_has_its_own_date(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway began withdrawing its troops on Monday.", "begin", "Monday"),
        ("Norway started on Monday to withdraw its troops.", "withdraw", "Monday"),
        ("Norway agreed to end the war last week.", "agree", "last week"),
        ("Norway agreed to end the war last week.", "end", "none"),
        ("Norway agreed to end the war next week.", "end", "next week"),
        ("Norway agreed to end the war next week.", "agree", "none"),
        ("Norway expects to end the war last week.", "expect", "none"),
        ("Norway began to withdraw its troops on Monday.", "withdraw", "Monday"),
    ],
)
def test_a_verb_and_its_infinitive_share_a_date(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The army was set to land on Monday.", "land", "Monday"),
        ("The king is said to have met them in May.", "meet", "May"),
    ],
)
def test_a_verb_that_only_awaits_leaves_its_date_to_the_infinitive(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The ministers met in London on Tuesday and agreed to share the river.", "agree", "Tuesday"),
        ("The rebel was captured and killed last week.", "capture", "last week"),
        ("The rebel was convicted of sabotage and sentenced to life in June.", "convict", "June"),
        # A subject of its own.
        ("The ministers met in London on Tuesday and Norway closed the border.", "close", "none"),
        # Another tense.
        ("The ministers met in London on Tuesday and will sign the treaty.", "sign", "none"),
        ("Norway signed and ratified the treaty in May.", "sign", "May"),
        ("The ministers had met in London on Tuesday and agreed to share the river.", "agree", "Tuesday"),
        ("The rebel was convicted of sabotage and the army attacked the town in June.", "convict", "none"),
    ],
)
def test_what_and_joins_with_one_subject_shares_a_date(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("In May 1998, when soldiers occupied the town, Norway closed the border.", "occupy", "May 1998"),
        ("In May 1998, Norway closed the border when soldiers occupied the town.", "occupy", "none"),
    ],
)
def test_the_date_right_before_when_is_that_of_its_clause(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway demanded a truce during a visit in August.", "demand", "August"),
        ("Norway promised a truce at a summit last week.", "promise", "last week"),
        ("Norway demanded a truce after a visit in August.", "demand", "none"),
    ],
)
def test_what_was_said_at_a_meeting_was_said_when_it_was_held(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway boycotted last year's elections.", "boycott", "last year"),
        ("Norway won the 2014 elections.", "win", "2014"),
        ("Norway criticised last year's elections.", "criticise", "none"),
    ],
)
def test_what_is_attended_happens_when_its_object_does(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway said on Friday it rejected the plan.", "reject", "Friday"),
        ("Norway said on Saturday that it was suspending the treaty.", "suspend", "Saturday"),
        ("The minister said on Saturday that Norway was suspending the treaty.", "suspend", "Saturday"),
        # Not done by saying so, or done by somebody else.
        ("Norway said on Friday it attacked the town.", "attack", "none"),
        ("Norway said on Friday Sweden rejected the plan.", "reject", "none"),
        # A suspicion is no act.
        ("Norway feared on Friday it rejected the plan.", "reject", "none"),
        ("Norway said on Friday that Sweden rejected the plan.", "reject", "none"),
    ],
)
def test_what_is_done_by_saying_so_has_the_date_of_the_saying(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("On Monday, the markets fell, and Norway closed the border.", "close", "Monday"),
        ("On Monday, the markets fell, but Norway closed the border.", "close", "none"),
        ("The markets fell on Monday, and Norway closed the border.", "close", "none"),
        ("On Monday, the markets fell, and Norway will close the border.", "close", "none"),
        ("On Monday, the markets fell, and Norway has closed the border.", "close", "none"),
    ],
)
def test_a_date_in_front_holds_for_what_and_joins(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The general took charge on Saturday, stripping the king of powers.", "strip", "Saturday"),
        ("Norway astonished Sweden on Friday by lifting the ban.", "lift", "Friday"),
        ("Norway astonished Sweden on Friday after lifting the ban.", "lift", "none"),
    ],
)
def test_a_gerund_behind_a_comma_or_by_happens_at_once(text: str, lemma: str, expected: str) -> None:
    assert _date(text, lemma) == expected
