"""Events told by nouns: what a noun tells of its own, and what it leaves to a verb."""

import pytest

from dashboard.annotate import nominal
from tests.annotate.framed import events_of, scenes_of


def _told(text: str) -> list[str]:
    """The words of the nouns that tell an event, with the date of each."""
    one = scenes_of(text)[0]
    return [
        f"{told.trigger} {one.timexes[told.timex].text}" if told.timex is not None else told.trigger
        for told in nominal.find(one)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A deal between Norway and Sweden in March cheered the farmers.", ["deal March"]),
        ("Norway remembered Monday's talks with Sweden.", ["talks Monday"]),
        # No date of its own, and nothing that puts it before the main event.
        ("A deal between Norway and Sweden cheered the farmers.", []),
        ("Norway remembered the talks with Sweden.", []),
        # Nobody named.
        ("Farmers remembered Monday's talks.", []),
    ],
)
def test_a_noun_with_a_date_and_a_name_tells_an_event(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers remembered the coup of April 1974.", ["coup April 1974"]),
        ("Farmers remembered the 2015 ceasefire deal.", ["deal 2015"]),
        # A day alone makes nothing known, nor does the year of any talks.
        ("Farmers remembered the 2015 talks.", []),
    ],
)
def test_with_its_year_it_is_one_that_everybody_knows(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers returned after talks between Norway and Sweden.", ["talks"]),
        ("Following a meeting of Norway and Sweden, farmers returned.", ["meeting"]),
        ("Farmers burned flags in retaliation for the attack on Norway.", ["attack"]),
        ("Farmers burned flags in response to the attack on Norway.", ["attack"]),
        ("Farmers returned for talks between Norway and Sweden.", []),
        # The verb between them keeps it apart.
        ("After they remembered talks with Norway, farmers returned.", []),
        ("After Monday, talks between Norway and Sweden cheered the farmers.", []),
    ],
)
def test_after_or_following_puts_it_before_the_main_event(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The verb tells it.
        ("Norway signed an agreement with Sweden in March.", []),
        ("An agreement with Sweden of March was signed by Norway.", []),
        # What led to it is another event.
        ("Norway signed an agreement after an attack on Sweden.", ["attack"]),
        ("Norway imposed sanctions in response to the attack on Sweden.", ["attack"]),
    ],
)
def test_the_object_of_an_event_tells_nothing_more(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway condemned the attack on Sweden.", ["attack"]),
        ("Norway condemned the attack.", []),
        ("Norway planned the attack on Sweden.", []),
        ("Norway condemned the attack by Sweden.", []),
    ],
)
def test_the_object_of_a_reaction_is_what_others_did(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The noun tells it, the verb what it came to.
        ("A bombing in Oslo on Monday killed twelve people.", ["bombing"]),
        ("A deal between Norway and Sweden in March ended the dispute.", ["deal"]),
        # The date is that of the verb, or the noun has none: the verb tells it.
        ("A bombing in Oslo killed twelve people.", ["killed"]),
        # The subject is another noun, the telling one stands behind its preposition.
        ("Norway closed the border after a bombing in Oslo on Monday.", ["closed", "bombing"]),
    ],
)
def test_a_verb_that_says_what_its_subject_came_to_tells_nothing_more(text: str, expected: list[str]) -> None:
    assert [event.trigger for event in sorted(events_of(text), key=lambda event: event.trigger_start)] == expected
