from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.store import open_store
from tests.command import PROSE, Done, called

DATE = ("--published", "2016-05-16")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, one of them deep, and a table."""
    inside = tmp_path / "texts"
    (inside / "deep").mkdir(parents=True)
    (inside / "b.txt").write_text(PROSE, encoding="utf-8")
    (inside / "deep" / "a.TXT").write_text(PROSE + "Norway thanked Chad.", encoding="utf-8")
    (inside / "notes.tsv").write_text("no text", encoding="utf-8")
    return inside


def brought_in(capfd: pytest.CaptureFixture[str], store: Path, *paths: Path | str) -> Done:
    return called(capfd, "import", *paths, *DATE, "--store", store)


def names(store: Path) -> list[str]:
    opened = open_store(store)
    found = [head.name for head in opened.documents()]
    opened.close()
    return sorted(found)


def test_a_folder_is_read_to_its_depth_and_other_files_are_named(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    done = brought_in(capfd, tmp_path / "t.duckdb", folder)
    assert done.code == 0
    assert done.out.startswith("2 added, 0 replaced, 0 already there, 0 failed, ")
    assert "1 file without .txt at the end left out: notes.tsv" in done.err
    assert names(tmp_path / "t.duckdb") == ["a.TXT", "b.txt"]


def test_importing_twice_adds_nothing(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "t.duckdb"
    brought_in(capfd, store, folder)
    first = called(capfd, "export", "--store", store).out
    done = brought_in(capfd, store, folder)
    assert done.out == "0 added, 0 replaced, 2 already there, 0 failed, 0 events\n"
    assert called(capfd, "export", "--store", store).out == first


def test_another_publication_date_replaces(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "t.duckdb"
    brought_in(capfd, store, folder / "b.txt")
    done = called(capfd, "import", folder / "b.txt", "--published", "2015-05-16", "--store", store)
    assert done.out.startswith("0 added, 1 replaced, 0 already there, 0 failed, ")


def test_a_bad_file_does_not_cost_the_others(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_bytes(b"")
    done = brought_in(capfd, tmp_path / "t.duckdb", folder)
    assert done.code == 2
    assert done.out.startswith("2 added, 0 replaced, 0 already there, 1 failed, ")
    assert "a.txt" in done.err


def test_a_file_named_twice_counts_once(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = brought_in(capfd, tmp_path / "t.duckdb", folder / "b.txt", folder / "b.txt")
    assert done.out.startswith("1 added, 0 replaced, 0 already there, ")


def test_a_file_that_is_no_store_is_left_as_it_is(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.duckdb").write_bytes(b"not a store at all, but a note of mine")
    done = brought_in(capfd, tmp_path / "t.duckdb", folder)
    assert (done.code, done.out) == (2, "")
    assert (tmp_path / "t.duckdb").read_bytes() == b"not a store at all, but a note of mine"
