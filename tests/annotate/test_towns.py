"""Small places: the country of a name that is shown to be a place."""

from __future__ import annotations

from collections import Counter

import pytest

from dashboard import tables
from dashboard.annotate import towns
from dashboard.tables import DATA, table


@pytest.mark.parametrize(
    ("name", "lead", "others"),
    [("Goris", "AM", ()), ("GORIS", "AM", ()), ("Moscow", "RU", ("US",)), ("Cambridge", "", ("GB", "US", "CA"))],
)
def test_the_countries_of_a_name(name: str, lead: str, others: tuple[str, ...]) -> None:
    found = towns.bearers(name)
    assert found is not None
    assert found.lead == lead
    assert set(others) <= set(found.every)


def test_a_name_of_nowhere_has_none() -> None:
    assert towns.bearers("Quemilo") is None


@pytest.mark.parametrize(
    ("name", "weight", "code"),
    [
        ("Goris", {}, "AM"),
        ("Moscow", {}, "RU"),
        ("Moscow", {"US": 2}, "US"),
        ("Moscow", {"US": 2, "RU": 3}, "RU"),
        ("Cambridge", {}, ""),
        ("Cambridge", {"NZ": 1}, "NZ"),
        ("Cambridge", {"GB": 1, "US": 1}, ""),
        ("Quemilo", {"GB": 1}, ""),
    ],
)
def test_the_country_of_a_place(name: str, weight: dict[str, int], code: str) -> None:
    assert towns.country(name, Counter(weight)) == code


def test_every_country_of_the_table_exists() -> None:
    known = {row["cc"] for row in table("countries.tsv", tables.COUNTRY_COLUMNS)}
    lines = (DATA / "towns.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    codes = {code for row in rows for cell in row[1:] for code in cell.split("|") if code}
    assert codes <= known
    assert len(rows) > 50_000
