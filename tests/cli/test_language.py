"""The language that a person gives wins over the guess, in every command that reads texts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dashboard import annotate_text
from tests.command import PROSE, called

WRONG = "is no language: give its code of two letters (ISO 639-1), such as fr, de or ar"


def test_extract_takes_the_language_that_is_given(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "oslo.txt"
    path.write_text(PROSE, encoding="utf-8")
    done = called(capfd, "extract", path, "--published", "2016-05-16", "--language", "nl")
    assert {row["language"] for row in csv.DictReader(io.StringIO(done.out))} <= {"nl"}
    assert "This text is in Dutch" in done.err


@pytest.mark.parametrize("name", ["extract", "import", "annotate"])
def test_a_language_that_is_none_is_one_line(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "oslo.txt"
    path.write_text(json.dumps({"text": PROSE}), encoding="utf-8")
    done = called(capfd, name, path, "--language", "french")
    assert (done.code, done.out) == (2, "")
    assert done.lines == [f"error: 'french' {WRONG}"] or done.lines == [f"'french' {WRONG}"]


def test_import_reads_a_document_anew_when_its_language_is_given(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path, store = tmp_path / "oslo.txt", tmp_path / "t.duckdb"
    path.write_text(PROSE, encoding="utf-8")
    common = ("import", path, "--published", "2016-05-16", "--store", store)
    assert called(capfd, *common).out.startswith("1 added")
    assert called(capfd, *common).out.startswith("0 added, 0 replaced, 1 already there")
    assert called(capfd, *common, "--language", "nl").out.startswith("0 added, 1 replaced")


def test_a_row_names_its_language_and_gets_it_back(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rows.jsonl"
    text = "3 mars 2015"
    rows = [{"text": text, "language": "fr"}, {"text": text}, {"text": text, "language": None}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = called(capfd, "annotate", path, "--only", "dates")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer.get("language") for answer in answers] == ["fr", None, None]
    assert [one["value"] for one in answers[0]["timex"]] == ["2015-03-03"]
    done = called(capfd, "annotate", path, "--only", "dates", "--language", "fr")
    assert all([one["value"] for one in json.loads(line)["timex"]] == ["2015-03-03"] for line in done.out.splitlines())


@pytest.mark.parametrize(("language", "reason"), [("xx", WRONG), (7, "is no language: write its code as a string")])
def test_a_row_with_a_language_that_is_none_is_named(
    language: object, reason: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": "Oslo.", "language": language}), encoding="utf-8")
    done = called(capfd, "annotate", path)
    assert (done.code, done.out) == (2, "")
    (line,) = done.lines
    assert "line 1" in line
    assert reason in line


def test_the_door_takes_a_language() -> None:
    assert annotate_text("3 mars 2015", language="fr").document.language == "fr"
