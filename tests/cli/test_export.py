from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dashboard.cli.export import filters
from dashboard.cli.parser import FILTERS, SINGLE, parse
from dashboard.store.filters import PARAMETERS, Filters
from dashboard.store.filters import SINGLE as SINGLE_FIELDS
from tests.command import PROSE, called


@pytest.fixture
def stored(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    text, store = tmp_path / "oslo.txt", tmp_path / "t.duckdb"
    text.write_text(PROSE, encoding="utf-8")
    assert called(capfd, "import", text, "--published", "2016-05-16", "--store", store).code == 0
    return store


def asked(*options: str) -> Filters:
    return filters(parse(["export", *options]))


def test_the_options_are_the_parameters_of_a_link() -> None:
    assert list(FILTERS) == list(PARAMETERS)
    assert {name for name, field in PARAMETERS.items() if field in SINGLE_FIELDS} == SINGLE


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], Filters()),
        (["--actor", "John Kerry", "--actor", "john-kerry"], Filters(actors=("john-kerry",))),
        (["--country", "ly", "--country", "IT"], Filters(countries=("LY", "IT"))),
        (["--class", "verbal conflict", "--status", "planned"],
         Filters(quad_classes=("verbal conflict",), statuses=("planned",))),
        (["--from", "2011", "--to", "March 2016"], Filters(date_from="2011", date_to="March 2016")),
        (["--q", "arms embargo", "--dated", "no"], Filters(text="arms embargo", dated="no")),
        (["--source", "Reuters", "--document", "ab12"], Filters(sources=("Reuters",), documents=("ab12",))),
        (["--type", "AID", "--granularity", "month"], Filters(types=("AID",), granularities=("month",))),
    ],
)  # fmt: skip
def test_options_become_filters(options: list[str], expected: Filters) -> None:
    assert asked(*options) == expected


def test_everything_is_exported_and_counted(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "export", "--store", stored)
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert done.code == 0
    assert done.err == f"{len(rows)} of {len(rows)} events\n"


def test_filters_leave_what_they_name(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "export", "--store", stored, "--type", "SANCTION", "--format", "jsonl")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert {one["event_type"] for one in found} == {"SANCTION"}


def test_a_filter_that_leaves_nothing_still_gives_a_header(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "export", "--store", stored, "--country", "NZ")
    assert (done.code, done.out.count("\n")) == (0, 1)
    assert done.err.startswith("0 of ")


def test_a_date_that_is_none_writes_nothing(stored: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "export", "--store", stored, "--from", "yesterdayish", "-o", tmp_path / "o.csv")
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert not (tmp_path / "o.csv").exists()


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "export", "--store", tmp_path / "none.duckdb")
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []
