"""Acts of a state without a name: bodies that each state has, and what only states do."""

import pytest

from tests.annotate.framed import scenes_of, verb


def _of_state(text: str, lemma: str) -> bool:
    (one,) = scenes_of(text)
    return one.roles[verb(one.frame, lemma)].state


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The government closed the border.", "close"),
        ("Police arrested two students.", "arrest"),
        ("Security forces stormed the town.", "storm"),
        ("The armed forces shelled the town.", "shell"),
        ("The country's parliament rejected the plan.", "reject"),
        ("On Monday the army stormed the town.", "storm"),
    ],
)
def test_a_body_that_each_state_has_acts_for_it(text: str, lemma: str) -> None:
    assert _of_state(text, lemma)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        # No bodies of a state.
        ("The company closed the plant.", "close"),
        ("Farmers closed the road.", "close"),
        ("The labour forces closed the road.", "close"),
        # Another word says whose.
        ("The provincial government closed the border.", "close"),
        ("The rebel army stormed the town.", "storm"),
        # A name says whose.
        ("The government of Norway closed the border.", "close"),
        ("Norwegian police arrested two students.", "arrest"),
    ],
)
def test_a_phrase_that_says_whose_or_that_is_no_body_does_not(text: str, lemma: str) -> None:
    assert not _of_state(text, lemma)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Two students were arrested on Monday.", "arrest"),
        ("The editor was sentenced to four years.", "sentence"),
        ("The party was banned.", "ban"),
    ],
)
def test_what_only_a_state_does_needs_nobody_who_does_it(text: str, lemma: str) -> None:
    assert _of_state(text, lemma)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        # Anybody can do so.
        ("Two students were killed on Monday.", "kill"),
        ("The road was closed.", "close"),
        # Somebody does it, and no body of a state.
        ("Two students were detained by farmers.", "detain"),
        ("Two students were detained by Norway.", "detain"),
    ],
)
def test_what_anybody_does_or_somebody_else_did_is_not_of_a_state(text: str, lemma: str) -> None:
    assert not _of_state(text, lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Two students were killed by police.", "kill", True),
        ("The road was closed by the army in May.", "close", True),
        ("Two students were killed by robbers.", "kill", False),
        ("The road was closed by heavy snow.", "close", False),
    ],
)
def test_a_body_after_by_acts_too(text: str, lemma: str, expected: bool) -> None:
    assert _of_state(text, lemma) is expected
