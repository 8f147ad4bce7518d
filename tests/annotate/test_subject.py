"""The subject of a verb: the phrase before it, whatever stands between them, or that of the verb it hangs on."""

import pytest

from dashboard.annotate import subject
from tests.annotate.framed import frame_of, verb, words


def _subject(text: str, lemma: str) -> str:
    one = frame_of(text)
    return words(one, subject.region(one, verb(one, lemma)))


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway closed the border.", "close", "Norway"),
        ("The ministers of Norway and Sweden met in Oslo.", "meet", "The ministers of Norway and Sweden"),
        ("Norway on Monday closed the border.", "close", "Norway"),
        ("Norway finally closed the border.", "close", "Norway"),
        ("On Monday, Norway closed the border.", "close", "Norway"),
        ("After the talks it closed the border.", "close", "it"),
        ("Italy, France and Spain closed the border.", "close", "Italy , France and Spain"),
        ("The sanctions imposed by Norway hurt Sweden.", "hurt", "The sanctions imposed by Norway"),
        ("Two days after Norway left, Sweden closed the border.", "leave", "Norway"),
        ("Norway left — Sweden closed the border.", "close", "Sweden"),
        ("The minister said that Norway closed the border.", "close", "Norway"),
        ("The migrants making the crossing left Oslo.", "leave", "The migrants making the crossing"),
    ],
)
def test_it_is_the_phrase_before_the_verb(text: str, lemma: str, expected: str) -> None:
    assert _subject(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway closed the border and expelled the envoy.", "expel", "Norway"),
        ("Norway closed the border but kept the port.", "keep", "Norway"),
        ("Norway, which Sweden had attacked, closed the border.", "close", "Norway"),
        ("Norway closed the border, and Sweden expelled the envoy.", "expel", "and Sweden"),
        # "But" goes back to the main verb, "and" to the nearest.
        ("Norway closed the border when Sweden attacked but kept the port.", "keep", "Norway"),
        ("Norway closed the border when Sweden attacked and took the port.", "take", "Sweden"),
    ],
)
def test_a_verb_behind_and_or_but_has_the_subject_of_an_earlier_one(text: str, lemma: str, expected: str) -> None:
    assert _subject(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway agreed to open the border.", "open", "Norway"),
        ("Norway urged Sweden to open the border.", "open", "Sweden"),
        # The passive has no object: its subject is the one that is urged.
        ("Sweden was urged to open the border.", "open", "Sweden"),
        ("Norway calmed Sweden by opening the border.", "open", "Norway"),
        ("Norway is to open the border.", "open", "Norway"),
        ("Norway is due to open the border.", "open", "Norway"),
        ("Norway will have to open the border.", "open", "Norway"),
        ("Norway helped Sweden by opening the border.", "open", "Norway"),
    ],
)
def test_an_infinitive_has_the_subject_or_the_object_of_its_governor(text: str, lemma: str, expected: str) -> None:
    assert _subject(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The general who took the town left Oslo.", "take", "The general"),
        ("The general, who took the town, left Oslo.", "take", "The general"),
        ("Norway praised the daughter of a general who took the town.", "take", "a general"),
        ("The troops marched into Sudan, which closed the border.", "close", "Sudan"),
        ("The town was taken by the prince, who closed the border.", "close", "the prince"),
        # A relative clause without a comma ends before the main verb.
        ("Protesters who demand reforms attacked the town.", "attack", "Protesters"),
        ("Protesters who demand reforms attacked the town.", "demand", "Protesters"),
    ],
)
def test_a_relative_clause_is_about_what_stands_before_it(text: str, lemma: str, expected: str) -> None:
    assert _subject(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway fell, and the minister, Luis Villegas, said so.", "say", "the minister , Luis Villegas"),
        ("Norway fell, and Luis Villegas, the minister, said so.", "say", "Luis Villegas"),
        ("The minister, Luis Villegas, closed the border.", "close", "The minister , Luis Villegas"),
        ("Dennis Ross, the American envoy who left Oslo, signed.", "leave", "Dennis Ross , the American envoy"),
        ("Norway, a member, closed the border.", "close", "Norway , a member"),
        ("On Monday Norway, a member, closed the border.", "close", "Norway , a member"),
    ],
)
def test_an_office_and_its_name_between_commas_are_the_subject(text: str, lemma: str, expected: str) -> None:
    assert _subject(text, lemma) == expected


def test_an_apposition_of_a_participle_is_about_the_name_before_it() -> None:
    assert _subject("Norway left Sudan, a country bombed by Chad.", "bomb") == "Sudan , a country"
    assert _subject("Norway left a country bombed by Chad.", "bomb") == "a country"


@pytest.mark.parametrize(
    "text", ["To sign the treaty was hard.", "Signed by Norway, the treaty fell.", "Signing the treaty was hard."]
)
def test_there_may_be_none(text: str) -> None:
    assert _subject(text, "sign") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With China and Russia signing the statement, Norway left.", "With China and Russia"),
        ("Russia and China left, with Norway signing the statement.", ""),
        ("By signing the statement, Norway left.", ""),
    ],
)
def test_with_gives_a_gerund_a_subject_of_its_own(text: str, expected: str) -> None:
    one = frame_of(text)
    found = words(one, subject.absolute(one, verb(one, "sign")))
    assert found == expected.removeprefix("With ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty, which they signed, fell.", "The treaty"),
        ("The treaty, which Norway signed, fell.", "The treaty"),
        ("The treaty that they signed fell.", "The treaty"),
        # A clause that is said, and a relative that is the subject.
        ("Norway said that Sweden signed the treaty.", ""),
        ("The minister who signed the treaty fell.", ""),
        ("Norway signed the treaty.", ""),
    ],
)
def test_whom_is_what_a_relative_clause_does_something_to(text: str, expected: str) -> None:
    one = frame_of(text)
    assert words(one, subject.whom(one, verb(one, "sign"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is due to open the border.", "is"),
        ("Norway will have to open the border.", "will"),
        ("Norway agreed to open the border.", "to"),
        ("Norway will open the border.", "will"),
    ],
)
def test_a_verb_begins_with_its_auxiliaries(text: str, expected: str) -> None:
    one = frame_of(text)
    assert one.tokens[subject.begin(one, verb(one, "open"))].lower == expected
