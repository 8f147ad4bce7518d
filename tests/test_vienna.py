"""A press article as it is pasted from a page, with all its furniture: the four events that every reader finds."""

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

# Type, words of the date, first and last day, granularity, some actors, some countries.
FOUR = [
    ("SANCTION", "five years ago", "2011-01-01", "2011-12-31", "year", {"United Nations"}, set()),
    ("AGREE", "March", "2016-03-01", "2016-03-31", "month", {"European Union", "Turkey"}, {"TR"}),
    (None, "Earlier this month", "2016-05-01", "2016-05-15", "month", set(), {"LY"}),
    ("AGREE", "Monday", "2016-05-16", "2016-05-16", "day", {"Government of the United States"}, {"LY", "US"}),
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


def told(table: pd.DataFrame, words: str) -> Any:
    """The event whose date is written in these words."""
    (row,) = [row for row in table.itertuples() if row.date_text == words]
    return row


@pytest.mark.parametrize(("kind", "words", "first", "last", "granularity", "actors", "countries"), FOUR)
def test_the_four_events(
    dated: pd.DataFrame,
    kind: str | None,
    words: str,
    first: str,
    last: str,
    granularity: str,
    actors: set[str],
    countries: set[str],
) -> None:
    row = told(dated, words)
    assert (str(row.event_date)[:10], str(row.event_date_end)[:10], row.granularity) == (first, last, granularity)
    assert row.event_type == kind or kind is None
    assert actors <= names(row.actors)
    assert countries <= names(row.countries)
    assert names(row.actors)


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
    assert all(told(undated, row[1]).event_date is pd.NaT for row in FOUR)
    assert (undated["event_date"].isna() == undated["event_date_end"].isna()).all()


@pytest.mark.parametrize("published", [None, PUBLISHED])
def test_a_year_needs_no_publication_date(text: str, published: str | None) -> None:
    row = told(extract(text, published), "2014")
    assert (str(row.event_date)[:10], str(row.event_date_end)[:10]) == ("2014-01-01", "2014-12-31")
