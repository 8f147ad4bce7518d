"""Bad input ends as a result, or as one clear line and exit code 2, in seconds, with nothing half done left behind."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.store import open_store
from dashboard.store.filters import Filters
from tests.command import PROSE, Done, called, command

SECONDS = 15
FIVE_MEGABYTES = "The minister met the envoy in Oslo in May. " * 125_000
Call = Callable[..., Done]


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str]) -> Iterator[Call]:
    """Runs a command here; the test fails when it all took longer than SECONDS."""
    started = time.monotonic()
    yield lambda *arguments: called(capfd, *arguments)
    assert time.monotonic() - started < SECONDS


def bad(folder: Path, kind: str) -> Path:
    """A file, or no file, of this kind."""
    path = folder / f"{kind}.txt"
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.write_bytes(
            {
                "empty": b"",
                "blank": b" \n\t\n",
                "binary": bytes(range(256)) * 40,
                "latin": "Der Minister traf sich in München.".encode("latin-1"),
                "one-line": FIVE_MEGABYTES.encode(),
            }[kind]
        )
    return path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(PROSE, encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["missing", "empty", "blank", "folder", "binary", "latin", "one-line"])
def test_extract_names_the_bad_file_in_one_line(call: Call, tmp_path: Path, kind: str) -> None:
    path = bad(tmp_path, kind)
    done = call("extract", path, "-o", tmp_path / "out.csv")
    assert (done.code, done.out, len(done.lines)) == (2, "", 1), done
    assert path.name in done.err
    assert not (tmp_path / "out.csv").exists()


def test_one_bad_file_among_good_ones_is_named_and_nothing_is_written(
    call: Call, tmp_path: Path, article: Path
) -> None:
    done = call("extract", article, tmp_path / "none.txt", bad(tmp_path, "empty"), "-o", tmp_path / "out.csv")
    assert (done.code, done.out, len(done.lines)) == (2, "", 2)
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize("kind", ["missing", "empty", "binary", "latin", "one-line"])
def test_import_of_only_a_bad_file_stores_nothing(call: Call, tmp_path: Path, kind: str) -> None:
    path, store = bad(tmp_path, kind), tmp_path / "timeline.duckdb"
    done = call("import", path, "--store", store)
    assert done.code == 2
    assert done.err.count(path.name) == 1, done.err
    assert done.out == "0 added, 0 replaced, 0 already there, 1 failed, 0 events\n"
    opened = open_store(store)
    assert opened.counts(Filters()).total == 0
    assert opened.documents() == ()
    opened.close()


def test_import_of_a_folder_without_texts_says_so_and_makes_no_store(call: Call, tmp_path: Path) -> None:
    done = call("import", bad(tmp_path, "folder"), "--store", tmp_path / "timeline.duckdb")
    assert (done.code, done.out, len(done.lines)) == (2, "", 2)
    assert not (tmp_path / "timeline.duckdb").exists()


@pytest.mark.parametrize("kind", ["missing", "folder", "binary", "latin", "one-line"])
def test_annotate_names_the_bad_input_in_one_line(call: Call, tmp_path: Path, kind: str) -> None:
    path = bad(tmp_path, kind)
    done = call("annotate", path, "-o", tmp_path / "out.jsonl")
    assert (done.code, done.out, len(done.lines)) == (2, "", 1), done
    assert path.name in done.err
    assert not (tmp_path / "out.jsonl").exists()


def test_annotate_of_an_empty_file_gives_no_rows(call: Call, tmp_path: Path) -> None:
    done = call("annotate", bad(tmp_path, "empty"))
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_row_of_five_megabytes_is_named(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"doc_id": "long", "text": FIVE_MEGABYTES}), encoding="utf-8")
    done = call("annotate", path)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert "line 1" in done.err


@pytest.mark.parametrize("name", ["extract", "import"])
@pytest.mark.parametrize("date", ["yesterdayish", "", "2016-02-30", "2016", "03/07/2018", "9999-01-01", "tomorrow"])
def test_a_publication_date_that_is_none_is_one_line(
    call: Call, tmp_path: Path, article: Path, name: str, date: str
) -> None:
    store = tmp_path / "timeline.duckdb"
    done = call(name, article, "--published", date, *(["--store", store] if name == "import" else []))
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert not store.exists()


def test_a_future_publication_date_is_taken_as_given(call: Call, article: Path) -> None:
    done = call("extract", article, "--published", "2099-12-31")
    assert done.code == 0
    assert "2099-12-28" in done.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["extract"],
        ["extract", "a.txt", "--format", "xml"],
        ["extract", "a.txt", "--publ", "2016-05-16"],
        ["annotate", "a.jsonl", "--only", "verbs"],
        ["import"],
        ["export", "--type", "FOO"],
        ["export", "--dated", "maybe"],
        ["serve", "--port", "99999"],
        ["serve", "--port", "http"],
        ["nothing"],
    ],
)
def test_a_wrong_command_line_is_one_line_that_points_to_the_help(call: Call, arguments: list[str]) -> None:
    done = call(*arguments)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert "--help" in done.err


def test_a_setting_that_is_no_number_is_one_line(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_TIMELINE_PORT", "many")
    done = call("export")
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert "POLICY_TIMELINE_PORT" in done.err


@pytest.mark.parametrize("target", ["", "missing/out.csv", "a.txt/out.csv"])
def test_a_place_that_cannot_be_written_is_one_line(call: Call, tmp_path: Path, article: Path, target: str) -> None:
    done = call("extract", article, "--published", "2016-05-16", "-o", tmp_path / target)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1), done
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_process_of_its_own_ends_the_same(tmp_path: Path) -> None:
    done = command("extract", bad(tmp_path, "binary"), "nowhere.txt", folder=tmp_path, seconds=SECONDS)
    assert (done.code, done.out, len(done.lines)) == (2, "", 2)
