"""The public door: exactly these names, and none of them costs anything until it is used."""

from __future__ import annotations

import importlib
import subprocess
import sys
from datetime import date

import pandas as pd
import pytest

import dashboard
from dashboard import PolicyTimelineError, annotate_text, extract
from dashboard.export.columns import COLUMNS
from dashboard.when import When
from tests.command import PROSE, surroundings

NAMES = [
    "Filters", "PolicyTimelineError", "add_document", "annotate_text", "create_app", "export_csv", "export_jsonl",
    "extract", "open_store", "read_file", "read_text",
]  # fmt: skip


def loaded(line: str) -> set[str]:
    """The packages that a fresh Python has loaded after a line."""
    code = f"import sys\n{line}\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=surroundings(), check=True, text=True)
    return set(done.stdout.split())


def test_the_names_are_exactly_these() -> None:
    assert dashboard.__all__ == NAMES
    assert set(NAMES) <= set(dir(dashboard))


@pytest.mark.parametrize("name", NAMES)
def test_every_name_can_be_had_and_says_what_it_is(name: str) -> None:
    found = getattr(dashboard, name)
    assert callable(found)
    assert found.__doc__
    assert found.__module__.startswith("dashboard.")


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = dashboard.nothing_of_the_kind


def test_no_name_hides_a_package_behind_the_door() -> None:
    for package in ("read", "annotate", "link", "store", "export", "views", "cli"):
        assert package not in dashboard.__all__
        assert importlib.import_module(f"dashboard.{package}") is getattr(dashboard, package)


def test_the_door_alone_loads_nothing() -> None:
    assert loaded("import dashboard").isdisjoint({"pandas", "dash", "duckdb", "dateparser", "syntok", "flask"})


def test_a_store_is_had_without_the_page() -> None:
    assert loaded("from dashboard import open_store, Filters, export_csv").isdisjoint({"dash", "plotly", "flask"})


def test_extract_gives_the_documented_columns() -> None:
    table = extract(PROSE, "2016-05-16")
    assert tuple(table.columns) == COLUMNS
    assert pd.Timestamp("2014-01-01") in set(table["event_date"])
    assert set(table["publication_date"]) == {pd.Timestamp("2016-05-16")}


@pytest.mark.parametrize("published", ["2016-05-16", "16 May 2016", date(2016, 5, 16)])
def test_a_publication_date_may_be_written_or_a_date(published: str | date) -> None:
    pd.testing.assert_frame_equal(extract(PROSE, published=published), extract(PROSE, "2016-05-16"))


@pytest.mark.parametrize("text", ["", " \n ", "Nothing of the kind."])
def test_a_text_without_events_gives_an_empty_table_with_all_columns(text: str) -> None:
    table = extract(text)
    assert (len(table), tuple(table.columns)) == (0, COLUMNS)


def test_what_the_caller_knows_of_the_document_is_in_every_row() -> None:
    table = extract(PROSE, "2016-05-16", headline="Oslo talks", source="Agency", url="https://example.org/1")
    assert {tuple(row) for row in table[["headline", "source", "url"]].to_numpy()} == {
        ("Oslo talks", "Agency", "https://example.org/1")
    }


def test_a_date_that_is_none_can_be_caught_by_the_one_parent() -> None:
    with pytest.raises(PolicyTimelineError, match="not a date"):
        extract(PROSE, published="yesterdayish")


def test_annotate_text_gives_spans_of_the_text() -> None:
    found = annotate_text(PROSE, "2016-05-16", only="dates")
    monday = found.timexes[0]
    assert PROSE[monday.start : monday.end] == monday.text == "Monday"
    assert monday.when == When(date(2016, 5, 16), date(2016, 5, 16), "day")
    assert found.events == ()
