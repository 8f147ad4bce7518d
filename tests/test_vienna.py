"""A press article as it is pasted from a page, with all its furniture: the events that a careful reader finds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard import extract, pipeline, read_text

ARTICLE = Path(__file__).resolve().parent.parent.parent / "shared" / "article" / "libya-vienna.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not beside this project")
PUBLISHED = "2016-05-16"
FURNITURE = re.compile(r"ENLARGE|- 6\b|Ghobashy|Valentina|@|Wall Street Journal|begin quote|contributed to|Write to")

# What a careful reader puts on a timeline, by the word that tells it: type, status, words of the date, first and last
# day.
CORE = [
    ("pledged", "AGREE", "occurred", "Monday", "2016-05-16", "2016-05-16"),
    ("pushing", "REQUEST", "occurred", "", "", ""),
    ("put", "SANCTION", "occurred", "five years ago", "2011-01-01", "2011-12-31"),
    ("meeting", "CONSULT", "occurred", "Monday", "2016-05-16", "2016-05-16"),
    ("support", "SUPPORT", "planned", "", "", ""),
    ("submit", "OTHER", "requested", "", "", ""),
    ("signing", "AGREE", "occurred", "", "", ""),
    ("gained", "COERCE", "occurred", "recent weeks", "2016-04-18", "2016-05-16"),
    ("announced", "OTHER", "occurred", "Earlier this month", "2016-05-01", "2016-05-15"),
    ("backed", "SUPPORT", "denied", "", "", ""),
    ("supports", "SUPPORT", "ongoing", "", "", ""),
    ("cease", "RETREAT", "planned", "", "", ""),
    ("agreed", "AGREE", "occurred", "", "", ""),
    ("integrate", "COOPERATE", "planned", "the next days", "2016-05-16", "2016-05-23"),
    ("returned", "OTHER", "occurred", "2014", "2014-01-01", "2014-12-31"),
    ("refused", "REJECT", "occurred", "", "", ""),
    ("push", "REQUEST", "planned", "", "", ""),
    ("co-chaired", "CONSULT", "occurred", "Monday", "2016-05-16", "2016-05-16"),
    ("making", "REQUEST", "denied", "", "", ""),
    ("increased", "OTHER", "occurred", "recent months", "2015-11-16", "2016-05-16"),
    ("deal", "AGREE", "occurred", "March", "2016-03-01", "2016-03-31"),
    ("invited", "REQUEST", "occurred", "", "", ""),
]
# Trigger, some actors, some countries.
WHO = [
    ("pledged", {"Government of the United States"}, {"LY", "US"}),
    ("put", {"United Nations"}, {"LY"}),
    ("signing", {"China", "Russia"}, {"CN", "RU"}),
    ("announced", {"Serraj government"}, {"LY"}),
    ("returned", {"Khalifa Haftar"}, {"LY", "US"}),
    ("push", {"Germany"}, {"DE", "LY"}),
    ("co-chaired", {"Italy"}, {"AT", "IT"}),
    ("making", {"Faiez Serraj"}, {"LY"}),
    ("deal", {"European Union", "Turkey"}, {"TR"}),
    ("invited", {"Paolo Gentiloni"}, {"IT"}),
]


@pytest.fixture(scope="module")
def text() -> str:
    return ARTICLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def dated(text: str) -> pd.DataFrame:
    return extract(text, PUBLISHED)


@pytest.fixture(scope="module")
def undated(text: str) -> pd.DataFrame:
    return extract(text)


def names(cell: str) -> set[str]:
    return set(filter(None, cell.split("; ")))


def told(table: pd.DataFrame, trigger: str) -> Any:
    """The event told by a word."""
    (row,) = [row for row in table.itertuples() if row.trigger == trigger]
    return row


def day(value: Any) -> str:
    return "" if value is pd.NaT else str(value)[:10]


@pytest.mark.parametrize(("trigger", "kind", "status", "words", "first", "last"), CORE)
def test_what_happened_and_when(
    dated: pd.DataFrame, trigger: str, kind: str, status: str, words: str, first: str, last: str
) -> None:
    row = told(dated, trigger)
    assert (row.event_type, row.status, row.date_text) == (kind, status, words)
    assert (day(row.event_date), day(row.event_date_end)) == (first, last)


@pytest.mark.parametrize(("trigger", "actors", "countries"), WHO)
def test_who_did_it_and_where(dated: pd.DataFrame, trigger: str, actors: set[str], countries: set[str]) -> None:
    row = told(dated, trigger)
    assert actors <= names(row.actors)
    assert countries <= names(row.countries)


def test_seven_of_ten_rows_are_a_careful_readers(dated: pd.DataFrame) -> None:
    known = {row[0] for row in CORE}
    assert sum(trigger in known for trigger in dated["trigger"]) >= 0.7 * len(dated)


def test_nothing_is_said_to_have_occurred_that_was_refused_feared_or_imagined(dated: pd.DataFrame) -> None:
    occurred = dated[dated["status"] == "occurred"]
    assert not {"making", "spared", "resort", "warning", "eradicated", "allowed"} & set(occurred["trigger"])


def test_no_furniture_is_an_event(dated: pd.DataFrame) -> None:
    cells = [str(cell) for column in ("summary", "sentence", "trigger") for cell in dated[column]]
    assert [cell for cell in cells if FURNITURE.search(cell)] == []


def test_no_furniture_is_an_actor(text: str) -> None:
    found = pipeline.annotate(read_text(text))
    named = {mention.actor.name if mention.actor else mention.name for mention in found.mentions}
    assert {"Tamer El-Ghobashy", "Valentina Pop", "ENLARGE", "Wall Street Journal", "Cairo"} & named == set()
    assert len(named) > 10


def test_without_a_publication_date_the_rows_are_there_without_dates(
    dated: pd.DataFrame, undated: pd.DataFrame
) -> None:
    assert set(undated["event_id"]) == set(dated["event_id"])
    assert all(told(undated, row[0]).event_date is pd.NaT for row in CORE if row[0] != "returned")
    assert (undated["event_date"].isna() == undated["event_date_end"].isna()).all()


@pytest.mark.parametrize("published", [None, PUBLISHED])
def test_a_year_needs_no_publication_date(text: str, published: str | None) -> None:
    row = told(extract(text, published), "returned")
    assert (str(row.event_date)[:10], str(row.event_date_end)[:10]) == ("2014-01-01", "2014-12-31")
