"""What is worth telling: infinitives, gerunds, participles, relative clauses, attempts and habits."""

import pytest

from dashboard.annotate import worth
from tests.annotate.framed import last_scene, verb


def _telling(text: str, lemma: str) -> bool:
    one, _ = last_scene(text)
    index = verb(one.frame, lemma)
    return worth.telling(one, index, one.date_of(index))


def _attempted(text: str, lemma: str) -> bool:
    one, _ = last_scene(text)
    return worth.attempted(one, verb(one.frame, lemma))


def _is_habit(text: str, lemma: str) -> bool:
    one, _ = last_scene(text)
    return worth.is_habit(one, verb(one.frame, lemma))


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        # By itself it repeats what its governor tells.
        ("Norway agreed to open the border.", "open", False),
        ("Norway pledged to send food to Chad next week.", "send", True),
        # A purpose says nothing of its own.
        ("Norway closed the border to stop the trade.", "stop", False),
        ("Norway failed to repay the loan.", "repay", True),
        ("Norway had intended to sign the treaty.", "sign", True),
        ("Norway is due to open the border.", "open", True),
        ("Norway wants Sweden to open the border.", "open", True),
        ("Norway hopes to sign the treaty.", "sign", True),
        ("Farmers hope to sign the treaty.", "sign", False),
        ("Norway fears to sign the treaty.", "sign", False),
        ("Norway is able to open the border.", "open", True),
        ("Norway tried to sign the treaty.", "sign", True),
        ("Norway intended to sign the treaty.", "sign", True),
    ],
)
def test_an_infinitive_tells_when_it_brings_something_of_its_own(text: str, lemma: str, expected: bool) -> None:
    assert _telling(text, lemma) is expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway calmed the markets by closing the border.", "close", True),
        ("Norway calmed the markets after expelling the envoy.", "expel", True),
        ("The leaders parted without signing the treaty.", "sign", True),
        ("Norway left the talks, closing the border.", "close", True),
        ("A resolution condemning the coup was read out.", "condemn", True),
        ("With China and Russia signing the statement, Norway left.", "sign", True),
        ("Norway stopped short of recalling its ambassador.", "recall", True),
        # It only says which one is meant, or what for.
        ("The farmers closing the road left.", "close", False),
        ("Norway thought of closing the border.", "close", False),
    ],
)
def test_a_gerund_tells_only_behind_the_words_for_it(text: str, lemma: str, expected: bool) -> None:
    assert _telling(text, lemma) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The words of one speech.
        ("Norway closed the talks, the minister said, warning that Sweden would attack.", False),
        ("Norway closed the border, warning that Sweden would attack.", True),
    ],
)
def test_a_threat_in_the_words_of_a_speech_is_told_by_the_speech(text: str, expected: bool) -> None:
    assert _telling(text, "warn") is expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The sanctions imposed by Norway hurt Sweden.", "impose", True),
        ("The sanctions imposed in 2014 hurt Sweden.", "impose", True),
        ("The sanctions imposed hurt Sweden.", "impose", False),
        ("The sanctions imposed by farmers hurt Sweden.", "impose", False),
    ],
)
def test_a_participle_tells_with_a_date_or_an_agent(text: str, lemma: str, expected: bool) -> None:
    assert _telling(text, lemma) is expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The workers who demand more left Oslo.", "demand", False),
        ("The workers who demanded more left Oslo.", "demand", True),
        ("The minister who is accused of fraud left Oslo.", "accuse", True),
        ("Norway closed the border until a deal is signed.", "sign", False),
        ("Norway closed the border before Sweden signs the deal.", "sign", False),
        ("Sweden expelled the envoy as Norway closes the border.", "close", False),
        ("Norway will close the border if Sweden expels the envoy.", "expel", False),
        ("Norway will close the border unless Sweden signed the deal.", "sign", False),
        ("Norway bought the weapons it seeks.", "seek", False),
        ("Norway bought the weapons it sought.", "seek", True),
        ("Norway closed the border and Sweden expelled the envoy.", "expel", True),
        ("If you closed the border, Sweden left.", "close", False),
        ("You closed the border.", "close", False),
        ("It seeks weapons from Sweden.", "seek", True),
        ("In Oslo it seeks weapons from Sweden.", "seek", True),
    ],
)
def test_an_undated_aside_tells_nothing(text: str, lemma: str, expected: bool) -> None:
    assert _telling(text, lemma) is expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        # The act of saying tells it.
        ("Norway said Sweden must open the border.", "open", False),
        ("Norway said it would not sign the treaty.", "sign", False),
        ("Norway said Sweden opened the border.", "open", True),
        # What is only wished for.
        ("Norway demanded that Sweden should open the border.", "open", False),
        ("Norway pledged that it would open the border.", "open", False),
        ("Norway pledged that it will open the border on Friday.", "open", True),
    ],
)
def test_what_is_asked_for_or_refused_is_told_by_who_says_so(text: str, lemma: str, expected: bool) -> None:
    assert _telling(text, lemma) is expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway seeks to block the deal.", "seek", True),
        ("Norway tried to sign the treaty.", "try", True),
        ("Norway is expected to sign the treaty.", "expect", True),
        ("Norway is expected to smile.", "expect", False),
        ("Norway voted to impose sanctions on Chad.", "vote", True),
        # Nothing is an act, or the attempt is one.
        ("Norway tried to smile.", "try", False),
        ("Norway agreed to sign the treaty.", "agree", False),
        ("Norway wants to sign the treaty.", "want", False),
        # What is voted down is no act of the vote.
        ("Norway voted down a motion to condemn Sweden.", "vote", False),
        # A vote to come does nothing yet.
        ("Norway will vote to impose sanctions on Chad.", "vote", False),
        # Votes do no other acts than those of words.
        ("Norway voted to attack Chad.", "vote", False),
        ("Norway tried to kill the king.", "try", False),
        ("Norway expects to sign the treaty.", "expect", False),
        ("Norway is urged to sign the treaty.", "urge", False),
    ],
)
def test_an_attempt_leaves_the_telling_to_its_infinitive(text: str, lemma: str, expected: bool) -> None:
    assert _attempted(text, lemma) is expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The ministers used to meet in Oslo.", "meet", True),
        ("The minister would visit Sweden every summer.", "visit", True),
        ("Talks are held every Sunday.", "hold", True),
        ("The ministers often met in Oslo.", "meet", True),
        ("The ministers met in Oslo.", "meet", False),
        ("The ministers met every demand of Sweden.", "meet", False),
        ("The ministers often met in Oslo, and Norway signed the treaty.", "sign", False),
        ("The ministers agreed to meet in Oslo.", "meet", False),
        ("Norway held talks for a week.", "hold", False),
        ("The ministers usually met in May 2014.", "meet", False),
    ],
)
def test_a_habit_is_no_event(text: str, lemma: str, expected: bool) -> None:
    assert _is_habit(text, lemma) is expected
