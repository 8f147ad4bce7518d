"""Names that several actors bear: each is found where the words tell which, and no row has one for itself."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import pytest

from dashboard.annotate import actors as annotate_actors
from dashboard.annotate import sentences
from dashboard.link import actors
from dashboard.link.offices import table_ids
from dashboard.tables import ACTOR_COLUMNS, COUNTRY_COLUMNS, table, values
from tests.factories import make_document
from tests.table_rows import rows

# A ruler's number tells reigns apart, not father and son: "Queen Elizabeth" is the one of the day.
RULERS: Final = ("King", "Queen", "Pope", "Patriarch")
CASES: Final = rows("names_shared.tsv")


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_shared_name_is_the_actor_whom_the_text_tells(case: dict[str, str]) -> None:
    document = make_document(case["text"], source="", published=None)
    mentions = actors.link(document, annotate_actors.find(document, sentences.split(document), own=""))
    found = {one.actor.actor_id for one in mentions if one.actor and one.text == case["name"]}
    assert (found & table_ids() or {"-"}) == {case["actor"]}, (case["why"], [one.text for one in mentions])


def _without_country(name: str, country: dict[str, str]) -> str:
    """ "Labour Party" of "Labour Party of Malta" and "Norwegian Labour Party"; the name itself without a country."""
    for said in (country["name"], *values(country["aliases"])):
        for end in (f" of {said}", f" of the {said}"):
            if name.endswith(end):
                return name.removesuffix(end)
    for said in (country["name"], *values(country["adjectives"])):
        if name.startswith(f"{said} "):
            return name.removeprefix(f"{said} ")
    return name


def test_no_party_has_for_itself_what_parties_of_other_countries_are_called() -> None:
    countries = {row["cc"]: row for row in table("countries.tsv", COUNTRY_COLUMNS)}
    parties = [row for row in table("actors.tsv", ACTOR_COLUMNS) if row["type"] == "party"]
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in parties:
        bearers[_without_country(row["name"], countries[row["country"]])].add(row["country"])
    shared = {name for name, codes in bearers.items() if len(codes) > 1 and name.endswith(" Party")}
    assert len(shared) >= 20
    for row in parties:
        marked = f"{row['name']}@" in values(row["aliases"])
        unmarked = {name for name in values(row["aliases"]) if name in shared}
        assert not unmarked, row
        assert marked or row["name"] not in shared, row


def test_no_name_without_its_generation_is_one_persons_alone() -> None:
    people = [row for row in table("actors.tsv", ACTOR_COLUMNS) if row["type"] == "person"]
    named = {row["name"] for row in people}
    for row in people:
        words = row["name"].split()
        first, last = words[0], words[-1]
        plain = row["name"].removesuffix(f" {last}")
        if last in ("Jr.", "Sr.", "II", "III") and first not in RULERS and plain not in named:
            assert plain not in values(row["aliases"]), row


def test_no_two_rows_have_one_unmarked_name() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in table("actors.tsv", ACTOR_COLUMNS):
        for name in (row["name"], *values(row["aliases"])):
            if f"{name}@" not in values(row["aliases"]) and name[-1] not in "?@":
                bearers[name].add(row["id"])
    assert {name: ids for name, ids in bearers.items() if len(ids) > 1} == {}
