"""Countries: the codes that a document is filed under, and the tables behind them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import tables
from dashboard.annotate import actors, countries, gazetteer, sentences
from dashboard.model import Mention
from dashboard.names import fold
from dashboard.tables import table, values
from tests.factories import make_document
from tests.table_rows import rows

CASES = rows("countries.tsv")
COUNTRIES = table("countries.tsv", tables.COUNTRY_COLUMNS)


def codes(text: str) -> tuple[str, ...]:
    document = make_document(text, source="")
    return countries.of_document(actors.find(document, sentences.split(document), own=""))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_text_has_the_countries_of_its_row(case: dict[str, str]) -> None:
    assert ("|".join(codes(case["text"])) or "-") == case["codes"]


def test_half_of_the_rows_are_traps() -> None:
    assert sum(case["codes"] == "-" for case in CASES) * 2 >= len(CASES)


def plain_names() -> list[dict[str, str]]:
    """The countries whose name means nothing else; those of ambiguous.tsv need a context, as rows of CASES show."""
    other = {reading["name"] for reading in table("ambiguous.tsv", gazetteer.AMBIGUOUS_COLUMNS)}
    return [row for row in COUNTRIES if row["name"] not in other]


@pytest.mark.parametrize("row", plain_names(), ids=lambda row: row["cc"])
def test_every_country_is_found_by_its_own_name(row: dict[str, str]) -> None:
    assert row["cc"] in codes(f"Observers from {row['name']} arrived.")


def test_codes_are_two_capitals_and_stand_once() -> None:
    given_codes = [row["cc"] for row in COUNTRIES]
    assert len(set(given_codes)) == len(given_codes) >= 249
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in given_codes)


def test_places_lie_in_countries_that_exist() -> None:
    known = {row["cc"] for row in COUNTRIES}
    places = table("places.tsv", tables.PLACE_COLUMNS)
    assert {row["cc"] for row in places if row["cc"]} <= known
    assert len(places) > 1_000


def test_former_names_have_years_that_run_forwards() -> None:
    for row in COUNTRIES:
        for former in values(row["former"]):
            match = re.fullmatch(r"[^:]+:(-?\d+)-(\d+)(?::[A-Z+]+)?", former)
            assert match, former
            assert int(match.group(1)) <= int(match.group(2)), former


def test_a_person_brings_no_country() -> None:
    assert countries.of_document((Mention(0, 4, "Anna", "PER", "Anna", "IT"),)) == ()


def test_codes_come_sorted_and_once() -> None:
    assert codes("Zambia, Angola and Zambia met.") == ("AO", "ZM")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
