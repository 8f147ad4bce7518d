"""One actor, one name: what a document's mentions have after linking."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.annotate import actors as annotate_actors
from dashboard.annotate import countries, sentences
from dashboard.link import actors
from dashboard.link.offices import holders
from dashboard.model import Mention
from tests.factories import make_document
from tests.table_rows import rows

CASES = rows("actors.tsv")
PAIRS = rows("name_pairs.tsv")
ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "article" / "libya-vienna.txt"


def linked(text: str, **changes: object) -> tuple[Mention, ...]:
    document = make_document(text, **({"source": "", "published": None} | changes))
    return actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))


def actor_names(text: str, **changes: object) -> list[str]:
    return sorted({mention.actor.name for mention in linked(text, **changes) if mention.actor})


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_text_has_the_actors_of_its_row(case: dict[str, str]) -> None:
    assert ("|".join(actor_names(case["text"])) or "-") == case["actors"]


def test_half_of_the_rows_find_no_actor() -> None:
    assert sum(case["actors"] == "-" for case in CASES) * 2 >= len(CASES)


def ids_of(mentions: tuple[Mention, ...], name: str) -> set[str]:
    """The ids of the mentions that read so, with or without title and article."""
    plain = name.removeprefix("The ").rstrip(".")
    said = ((one, one.text.rstrip(".")) for one in mentions if one.actor)
    return {one.actor.actor_id for one, text in said if one.actor and plain in (text, f"{one.title} {text}".strip())}


@pytest.mark.parametrize("case", PAIRS, ids=[f"{case['one']} / {case['other']}" for case in PAIRS])
def test_two_names_are_one_actor_only_by_evidence(case: dict[str, str]) -> None:
    mentions = linked(case["text"])
    one, other = ids_of(mentions, case["one"]), ids_of(mentions, case["other"])
    assert len(one) == len(other) == 1, "both names must be found"
    assert (one == other) == (case["same"] == "yes")


def test_the_pairs_are_half_and_half() -> None:
    assert [case["same"] for case in PAIRS].count("yes") == [case["same"] for case in PAIRS].count("no") >= 40


def test_a_surname_that_two_people_bear_is_nobody() -> None:
    text = "Ann Smithson and Paul Smithson spoke. Smithson then said no."
    last = [mention for mention in linked(text) if mention.text == "Smithson"]
    assert [mention.actor for mention in last] == [None]


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    text = "Gen. Odo Maranga met Senator Ilse Maranga. Gen. Maranga then left."
    assert ids_of(linked(text), "Maranga") == {"odo-maranga"}


def test_words_that_point_back_need_just_one_who_fits() -> None:
    text = "Gen. Odo Maranga met Gen. Petros Adhanu. The general then left."
    assert all(mention.text != "general" for mention in linked(text))


def test_the_general_is_the_only_general() -> None:
    text = "Gen. Odo Maranga met John Kerry. The general then left."
    assert ids_of(linked(text), "general") == {"odo-maranga"}


def test_another_countrys_party_has_an_id_of_its_own() -> None:
    ids = {mention.actor.actor_id for mention in linked("The Democratic Party lost in Spain.") if mention.actor}
    assert ids == {"democratic-party-other", "spain"}


@pytest.mark.parametrize(
    ("surname", "title", "published", "expected"),
    [
        ("Obama", "President", date(2011, 3, 1), "barack-obama"),
        ("Bush", "President", date(2003, 3, 1), "george-w-bush"),
        ("Bush", "President", date(1990, 8, 2), "george-hw-bush"),
        ("Bush", "President", None, None),
        ("Bush", "President", date(2015, 1, 1), None),
        ("Obama", "Mr.", date(2011, 3, 1), None),
        ("Obama", "former President", date(2018, 3, 1), "barack-obama"),
        ("Merkel", "German Chancellor", date(2015, 9, 1), "angela-merkel"),
    ],
)
def test_who_held_the_office(surname: str, title: str, published: date | None, expected: str | None) -> None:
    actor = holders(surname, title, published)
    assert (actor.actor_id if actor else None) == expected


def test_linking_twice_changes_nothing() -> None:
    document = make_document("Gen. Khalifa Haftar spoke. Gen. Heftar left.", source="")
    once = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    assert actors.link(document, once) == once


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article is not beside this repository")
def test_the_article_has_its_actors_and_countries() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    begin, end = text.index("Libyan Prime Minister"), text.index("—Tamer")
    mentions = linked(text[begin:end], published=date(2016, 5, 16))
    names = {mention.actor.name for mention in mentions if mention.actor}
    assert names >= {
        "Faiez Serraj", "Khalifa Haftar", "John Kerry", "Frank-Walter Steinmeier", "Paolo Gentiloni", "Islamic State",
        "United Nations", "UN Security Council", "European Union", "Serraj government", "Tobruk government",
    }  # fmt: skip
    found = countries.of_document(mentions)
    assert {"LY", "US", "IT", "DE", "TR", "CN", "RU", "AT", "TD", "SD"} <= set(found)
    assert "EG" not in found
