"""Every rule of the grammar has rows that it must find and rows in which it must find nothing."""

from collections import defaultdict
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from dashboard.annotate.timex.english import GRAMMAR
from dashboard.tables import read_table, table
from tests.annotate.timex.documents import shown, tagged

COLUMNS = ("text", "published", "span", "type", "value", "mod", "earliest", "latest", "granularity", "rule")
TABLES = Path(__file__).parents[2] / "tables" / "dates"
BARE_TABLE = TABLES / "bare.tsv"
# One table for each module of parsers, named like it.
BY_MODULE = {path.stem: read_table(path, COLUMNS) for path in sorted(TABLES.glob("*.tsv")) if path != BARE_TABLE}
ROWS = [row for rows in BY_MODULE.values() for row in rows]
FOUND: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
for _row in ROWS:
    if _row["span"]:
        FOUND[_row["text"], _row["published"]].append(_row)
NOTHING = [row for row in ROWS if not row["span"]]


def _shown(text: str, published: str) -> list[tuple[str, ...]]:
    found = tagged(text, date.fromisoformat(published) if published else None)
    return [(*shown(one), one.rule) for one in found]


@pytest.mark.parametrize(("text", "published"), sorted(FOUND), ids=str)
def test_finds_what_the_row_says(text: str, published: str) -> None:
    expected = [tuple(row[name] for name in COLUMNS[2:]) for row in FOUND[text, published]]
    found = _shown(text, published)
    assert [row for row in expected if row not in found] == [], found


@pytest.mark.parametrize("row", NOTHING, ids=lambda row: row["text"])
def test_finds_nothing(row: dict[str, str]) -> None:
    assert _shown(row["text"], row["published"]) == []


@pytest.mark.parametrize("row", table("date_names.tsv", ("name", "example")), ids=lambda row: row["name"])
def test_a_name_that_holds_a_word_of_time_is_no_date(row: dict[str, str]) -> None:
    assert row["name"] in row["example"]
    assert _shown(row["example"], "2016-05-16") == []


def _claims_nothing(rule: str) -> bool:
    return rule.startswith("not-")


@pytest.mark.parametrize("rule", [parser.rule for parser in GRAMMAR.parsers])
def test_every_rule_has_rows(rule: str) -> None:
    found = [row for row in ROWS if row["rule"] == rule and row["span"]]
    nothing = [row for row in ROWS if row["rule"] == rule and not row["span"]]
    assert nothing, f"no row in which {rule} finds nothing"
    assert found or _claims_nothing(rule), f"no row that {rule} finds"


def test_every_claim_of_nothing_claims_a_row() -> None:
    for parser in GRAMMAR.parsers:
        if _claims_nothing(parser.rule):
            texts = [row["text"] for row in NOTHING if row["rule"] == parser.rule]
            assert any(parser.pattern.search(text) for text in texts), parser.rule


@pytest.mark.parametrize("module", sorted(BY_MODULE))
def test_a_table_is_of_the_rules_of_its_module(module: str) -> None:
    rules = {parser.rule for parser in import_module(f"dashboard.annotate.timex.parsers.{module}").PARSERS}
    assert {row["rule"] for row in BY_MODULE[module]} == rules


def test_rules_are_named_once() -> None:
    names = [parser.rule for parser in GRAMMAR.parsers]
    assert sorted(set(names)) == sorted(names)
    assert {row["rule"] for row in ROWS} == set(names)


def test_half_of_the_rows_find_nothing() -> None:
    assert len(ROWS) >= 1_500
    assert len(NOTHING) >= len(ROWS) / 2


BARE = read_table(BARE_TABLE, ("text", "span", "value"))
WEDNESDAY = date(2016, 5, 18)


@pytest.mark.parametrize("row", BARE, ids=lambda row: row["text"])
def test_weekdays_and_months_without_a_year_go_where_the_tense_says(row: dict[str, str]) -> None:
    found = [one.value for one in tagged(row["text"], WEDNESDAY) if row["span"] in one.text]
    assert found == [row["value"]]


def test_a_hundred_of_each_are_asked() -> None:
    days = [row for row in BARE if row["span"].endswith("day")]
    assert len(days) >= 100
    assert len(BARE) - len(days) >= 100
