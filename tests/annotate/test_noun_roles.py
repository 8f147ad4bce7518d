"""Who does what a noun tells, and to whom."""

import pytest

from dashboard.annotate import noun_roles
from tests.annotate.framed import frame_of, names, noun, scenes_of, words


def _roles(text: str, word: str) -> str:
    one = scenes_of(text)[0]
    who = noun_roles.of_noun(one.frame, noun(one.frame, word), one.mentions)
    place = one.mentions[who.place].text if who.place >= 0 else "-"
    return f"{names(one, who.agents)} > {names(one, who.recipients)} @ {place}"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Talks between Norway and Sweden ended.", "talks", "Norway; Sweden >  @ -"),
        ("A strike by Norway ended.", "strike", "Norway >  @ -"),
        ("A meeting with Norway ended.", "meeting", "Norway >  @ -"),
        ("A meeting of Norway and Sweden ended.", "meeting", "Norway; Sweden >  @ -"),
        ("Norway's attack ended.", "attack", "Norway >  @ -"),
    ],
)
def test_who_stands_before_it_or_after_between_of_by_and_with_acts(text: str, word: str, expected: str) -> None:
    assert _roles(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The attack on Norway ended.", "attack", " > Norway @ -"),
        ("Sanctions against Norway ended.", "sanctions", " > Norway @ -"),
        ("Norway's attack on Sweden ended.", "attack", "Norway > Sweden @ -"),
        ("A visit to Sweden by Norway ended.", "visit", "Norway > Sweden @ -"),
    ],
)
def test_who_stands_after_on_against_and_to_has_it_done_to(text: str, word: str, expected: str) -> None:
    assert _roles(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The invasion of Sweden ended.", "invasion", " > Sweden @ -"),
        ("The invasion of Sweden by Norway ended.", "invasion", "Norway > Sweden @ -"),
        ("Norway's occupation of Sweden ended.", "occupation", "Norway > Sweden @ -"),
        # No noun that needs somebody to do it to.
        ("The withdrawal of Sweden ended.", "withdrawal", "Sweden >  @ -"),
    ],
)
def test_of_says_to_whom_where_the_noun_needs_somebody(text: str, word: str, expected: str) -> None:
    assert _roles(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Talks between Norway and Sweden in Oslo ended.", "talks", "Norway; Sweden >  @ Oslo"),
        ("Talks in Chad ended.", "talks", " >  @ Chad"),
    ],
)
def test_a_place_does_nothing(text: str, word: str, expected: str) -> None:
    assert _roles(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Norway left after the peace talks between Chad and Sweden ended.",
            "talks",
            "the peace talks between Chad and Sweden",
        ),
        ("Norway praised Sweden's peace talks with Chad, and left.", "talks", "Sweden 's peace talks with Chad"),
        ("Norway praised the talks that Chad held.", "talks", "the talks"),
        ("Norway praised the talks because Chad left.", "talks", "the talks"),
        # Its dates belong to it.
        ("Norway praised the talks after Monday.", "talks", "the talks after Monday"),
        # Another phrase before it.
        ("The minister of peace talks left.", "talks", "peace talks"),
        ("Norway and peace talks left.", "talks", "peace talks"),
    ],
)
def test_its_phrase_ends_at_a_verb_a_comma_or_a_clause(text: str, word: str, expected: str) -> None:
    one = frame_of(text)
    assert words(one, noun_roles.phrase_of_noun(one, noun(one, word))) == expected
