"""Who each name of a person, however short, is the name of."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import process_time

import pytest

from dashboard.annotate import actors as annotate_actors
from dashboard.annotate import sentences
from dashboard.link import actors, names
from tests.factories import make_document


def who(text: str, said: str) -> list[str]:
    """The ids of the mentions of some words, in order, "" for nobody."""
    document = make_document(text, source="", published=None)
    found = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    return [one.actor.actor_id if one.actor else "" for one in found if one.text == said]


@pytest.mark.parametrize(
    ("text", "said", "ids"),
    [
        ("Mahinda Orvane and Basil Orvane fled. Orvane was seen.", "Orvane", [""]),
        ("Mahinda Orvane fled. Orvane was seen.", "Orvane", ["mahinda-orvane"]),
        ("Gen. Nadir Orvane and Basil Orvane fled. Gen. Orvane was seen.", "Orvane", ["nadir-orvane"]),
        ("Nadir Orvane fled. " + "Rain fell. " * 60 + "Basil Orvane came. Orvane spoke.", "Orvane", ["basil-orvane"]),
        ("Bashar al-Assad and Asma al-Assad left. Mr. Assad spoke.", "Assad", ["bashar-al-assad"]),
        ("Bashar al-Assad and Asma al-Assad left. Mrs. Assad spoke.", "Assad", ["asma-al-assad"]),
        ("Mrs. Putin spoke.", "Putin", ["mrs-putin"]),
        ("Heiko von der Orvane spoke. Von der Orvane left.", "Von der Orvane", ["heiko-von-der-orvane"]),
        ("Heiko von der Orvane spoke. Ernst von der Orvane left.", "Ernst von der Orvane", ["ernst-von-der-orvane"]),
        ("Nadir Orvane died. His son, Nadir F. Orvane, wept.", "Nadir F. Orvane", ["nadir-f-orvane"]),
        ("Nadir Orvane died. Nadir F. Orvane was 80.", "Nadir F. Orvane", ["nadir-orvane"]),
        (
            "Judge Nadir Orvane sat. The accused, Nadir Orvane, wept.",
            "Nadir Orvane",
            ["nadir-orvane", "nadir-orvane-2"],
        ),
        (
            "Gen. Nadir Orvane, Judge Nadir Orvane and Archbishop Nadir Orvane met.",
            "Nadir Orvane",
            ["nadir-orvane", "nadir-orvane-2", "nadir-orvane-3"],
        ),
        ("Prince William met William Hague in London.", "William", ["prince-william"]),
        ("Prince Faisal bin Farhan spoke. Prince Faisal left.", "Faisal", ["faisal-bin-farhan"]),
    ],
)
def test_a_last_name_alone(text: str, said: str, ids: list[str]) -> None:
    assert who(text, said) == ids


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mike Orvane", "Michael Orvane", True),
        ("M. Orvane", "Michael Orvane", True),
        ("Jean-Luc Orvane", "Jean Orvane", True),
        ("Manuel Orvane", "José Manuel Orvane Rosal", True),
        ("Choi Min-tek", "Min-tek Choi", True),
        ("Anna Orvane", "Ann Orvane", False),
        ("Nadir Orvane", "Orvane Nadir", False),
        ("Michael Orvane", "Michael Orven", False),
        ("Orvane", "Michael Orvane", False),
    ],
)
def test_two_full_names(one: str, other: str, same: bool) -> None:
    assert names.same_person(names.parts(one), names.parts(other)) is same
    assert names.same_person(names.parts(other), names.parts(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("Mr.", "President", True),
        ("Gen.", "Col.", True),
        ("Mr.", "Mrs.", False),
        ("Lord", "Lady", False),
        ("Bishop", "Mayor", False),
        ("Judge", "Gen.", False),
    ],
)
def test_two_titles_of_one_person(one: str, other: str, fits: bool) -> None:
    assert names.may_share(one, other) is fits


HOSTILE = (
    "{0} Dorvane spoke. Mr. Dorvane left. ",
    "The {0} Trade Council met. The {0} Trade voted. ",
    "Quemil Dorvane, known as {0}, left. ",
    "The {0} Front (QD{1}) met. ",
    "{0} and {0} of Council of ",
    "in Paris, Texas, and {0}, ",
    "Gen. {0} left. The general and the envoy met. ",
)
SIZES = (8 << 10, 16 << 10, 32 << 10, 64 << 10)
GROWTH, NOISE = 3, 0.05


def _seconds(text: str) -> float:
    document = make_document(text, source="")
    parts = sentences.split(document)
    start = process_time()
    actors.link(document, annotate_actors.find(document, parts, own=""))
    return process_time() - start


def _many(piece: str) -> str:
    """A text of the largest size in which the name changes each time."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    every = (
        piece.format(f"Qu{letters[n % 26]}{letters[n // 26 % 26]}{letters[n // 676 % 26]}", letters[n % 26].upper())
        for n in range(SIZES[-1] // 20)
    )
    return "".join(every)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    whole = _many(piece)
    spent = [_seconds(whole[:size]) for size in SIZES]
    for at in range(1, len(spent)):  # a slow moment of the machine is measured again
        if spent[at] >= GROWTH * spent[at - 1] + NOISE:
            spent[at] = min(_seconds(whole[: SIZES[at]]) for _ in range(2))
    assert all(after < GROWTH * before + NOISE for before, after in pairwise(spent)), spent


@pytest.mark.parametrize(
    ("text", "year", "actor_id"),
    [
        ("President George Bush spoke.", 1991, "george-hw-bush"),
        ("President George Bush spoke.", 2003, "george-w-bush"),
        ("President Benigno Aquino spoke.", 2012, "benigno-aquino-iii"),
        ("President John Kennedy spoke.", 1962, "john-f-kennedy"),
        ("Benigno Aquino was shot.", 1983, "benigno-aquino"),
        ("President Martin Aquino spoke.", 2012, "martin-aquino"),
    ],
)
def test_a_full_name_with_an_office_is_who_held_it_then(text: str, year: int, actor_id: str) -> None:
    document = make_document(text, source="", published=date(year, 3, 4))
    found = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    assert [one.actor.actor_id for one in found if one.actor] == [actor_id]
