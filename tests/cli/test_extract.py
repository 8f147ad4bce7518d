from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dashboard.export.columns import COLUMNS
from tests.command import PROSE, called, command


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "oslo.txt"
    path.write_text(PROSE, encoding="utf-8")
    return path


def test_the_csv_has_the_documented_columns_and_a_row_an_event(
    article: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    done = called(capfd, "extract", article, "--published", "16 May 2016")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert (done.code, done.err) == (0, "")
    assert tuple(rows[0]) == COLUMNS
    assert {row["publication_date"] for row in rows} == {"2016-05-16"}
    assert "2014-01-01" in {row["event_date"] for row in rows}


def test_jsonl_has_the_same_events(article: Path, capfd: pytest.CaptureFixture[str]) -> None:
    table = list(csv.DictReader(io.StringIO(called(capfd, "extract", article, "--published", "2016-05-16").out)))
    lines = called(capfd, "extract", article, "--published", "2016-05-16", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["event_id"] for line in lines] == [row["event_id"] for row in table]


def test_a_file_gets_what_standard_output_would(
    article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shown = called(capfd, "extract", article, "--published", "2016-05-16")
    written = called(capfd, "extract", article, "--published", "2016-05-16", "-o", tmp_path / "out.csv")
    assert (written.code, written.out, written.err) == (0, "", "")
    assert (tmp_path / "out.csv").read_bytes().decode() == shown.out


def test_without_a_publication_date_it_says_how_to_give_one(article: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "extract", article)
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert done.code == 0
    assert len(done.lines) == 1
    assert "2 dates stay open" in done.err
    assert "--published 2016-05-16" in done.err
    assert [row["event_date"] for row in rows if row["date_text"] == "Monday"] == [""]
    assert "2014-01-01" in {row["event_date"] for row in rows}


def test_the_same_document_twice_is_taken_once(article: Path, capfd: pytest.CaptureFixture[str]) -> None:
    once = called(capfd, "extract", article, "--published", "2016-05-16")
    twice = called(capfd, "extract", article, article, "--published", "2016-05-16")
    assert twice.out == once.out
    assert "taken once" in twice.err


def test_standard_input_is_a_file_too(article: Path, capfd: pytest.CaptureFixture[str]) -> None:
    named = called(capfd, "extract", article, "--published", "2016-05-16")
    piped = command("extract", "-", "--published", "2016-05-16", given=article.read_bytes())
    assert (piped.code, piped.err) == (0, "")
    assert piped.out.splitlines() == named.out.splitlines()
