"""Opening a store: where one can be, who may have it, and what is said when it cannot be."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.errors import StoreError, StoreInUse, StoreUnreadable
from dashboard.store import open_store, schema
from dashboard.store.filters import Filters
from tests.factories import make_document, make_extraction

ROOT = Path(__file__).resolve().parents[2]


def one_line(error: BaseException) -> str:
    message = str(error)
    assert "\n" not in message
    assert ":" in message, "says what to do after what is wrong"
    return message


def filled(path: Path, documents: int = 3) -> Path:
    store = open_store(path)
    for number in range(documents):
        store.add(make_extraction(make_document(f"Text {number} " + "lorem " * 300), 10))
    store.close()
    return path


def test_a_new_file_is_made_and_kept(tmp_path: Path) -> None:
    path = filled(tmp_path / "new.duckdb")
    store = open_store(str(path))
    assert store.counts(Filters()).total == 30
    store.close()


def test_closing_twice_is_no_error_and_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(tmp_path / "new.duckdb")
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.counts(Filters())


def _text(path: Path) -> None:
    path.write_text("An article, given as a store by mistake.\n" * 40, encoding="utf-8")


def _sqlite(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE events (event_id TEXT)")
    connection.close()


def _other_tables(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE events (event_id VARCHAR)")


def _newer(path: Path) -> None:
    filled(path)
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE policy_timeline SET version = ?", [schema.VERSION + 1])


def _without_version(path: Path) -> None:
    filled(path)
    with duckdb.connect(str(path)) as connection:
        connection.execute("DELETE FROM policy_timeline")


def _cut(path: Path) -> None:
    filled(path)
    os.truncate(path, 8000)


def _empty(path: Path) -> None:
    path.touch()


def _only_the_mark(path: Path) -> None:
    path.write_bytes(bytes(8) + b"DUCK" + bytes(5000))


@pytest.mark.parametrize(
    "make", [_text, _sqlite, _other_tables, _newer, _without_version, _cut, _empty, _only_the_mark]
)
def test_what_is_no_store_is_refused_and_left_as_it_is(tmp_path: Path, make: Any) -> None:
    path = tmp_path / "given.duckdb"
    make(path)
    before = path.read_bytes()
    with pytest.raises(StoreUnreadable) as caught:
        open_store(path)
    assert "given.duckdb" in one_line(caught.value)
    assert path.read_bytes() == before


def test_damage_is_noticed_and_never_answered_with_wrong_rows(tmp_path: Path) -> None:
    whole = filled(tmp_path / "whole.duckdb", 30).read_bytes()
    chance = random.Random(11)
    noticed = 0
    for number in range(20):
        path = tmp_path / f"damaged-{number}.duckdb"
        at = chance.randrange(len(whole) - 4000)
        path.write_bytes(whole[:at] + chance.randbytes(4000) + whole[at + 4000 :])
        try:
            store = open_store(path)
            assert len(store.events(Filters())) == 300
            store.close()
        except StoreUnreadable as error:
            noticed += "put a copy back" in one_line(error)
    assert noticed > 2


PLACES = (
    ("", "is a folder"),
    ("missing/timeline.duckdb", "does not exist: make it"),
    ("file.txt/timeline.duckdb", "does not exist"),
)


@pytest.mark.parametrize(("place", "says"), PLACES)
def test_places_where_no_store_can_be(tmp_path: Path, place: str, says: str) -> None:
    (tmp_path / "file.txt").touch()
    with pytest.raises(StoreError, match=says) as caught:
        open_store(tmp_path / place)
    one_line(caught.value)
    assert [entry.name for entry in tmp_path.iterdir()] == ["file.txt"]


@pytest.mark.parametrize("url", ["postgresql://localhost/timeline", "postgres://u:p@h/d", "https://example.org/x"])
def test_only_files_so_far(url: str) -> None:
    with pytest.raises(StoreError, match="only files") as caught:
        open_store(url)
    one_line(caught.value)


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="a place of Unix")
def test_a_device_is_no_store() -> None:
    with pytest.raises(StoreError, match="no ordinary file"):
        open_store("/dev/null")


def test_read_only_reads_and_adds_nothing(tmp_path: Path) -> None:
    store = open_store(filled(tmp_path / "kept.duckdb"), read_only=True)
    assert store.counts(Filters()).total == 30
    with pytest.raises(StoreError, match="reading only"):
        store.add(make_extraction(make_document("new")))
    store.close()


def test_read_only_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        open_store(tmp_path / "none.duckdb", read_only=True)
    assert list(tmp_path.iterdir()) == []


OPEN_IT = """
import sys
from dashboard.errors import StoreInUse
from dashboard.store import open_store
try:
    open_store(sys.argv[1], read_only=sys.argv[2] == "read").close()
except StoreInUse as error:
    print(error)
"""


def elsewhere(path: Path, how: str) -> str:
    """What another process prints that opens the store."""
    command = [sys.executable, "-c", OPEN_IT, str(path), how]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("how", ["write", "read"])
def test_a_second_process_is_told_who_has_the_store(tmp_path: Path, how: str) -> None:
    store = open_store(tmp_path / "timeline.duckdb")
    said = elsewhere(tmp_path / "timeline.duckdb", how)
    assert f"in use by process {os.getpid()}: stop that one" in said
    store.close()
    assert elsewhere(tmp_path / "timeline.duckdb", how) == ""


def test_two_processes_may_read(tmp_path: Path) -> None:
    store = open_store(filled(tmp_path / "timeline.duckdb"), read_only=True)
    assert elsewhere(tmp_path / "timeline.duckdb", "read") == ""
    assert "in use" in elsewhere(tmp_path / "timeline.duckdb", "write")
    store.close()


def test_the_same_process_cannot_have_it_in_two_ways(tmp_path: Path) -> None:
    path = filled(tmp_path / "timeline.duckdb")
    store = open_store(path)
    with pytest.raises(StoreInUse):
        open_store(path, read_only=True)
    store.close()


def test_every_version_leads_to_the_present_one() -> None:
    assert sorted(schema.STEPS) == list(range(1, schema.VERSION + 1))


def test_an_upgrade_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "timeline.duckdb"
    with monkeypatch.context() as patch:
        patch.setitem(schema.STEPS, 1, (*schema.STEPS[1], "SELECT no_such_column FROM events"))
        with pytest.raises(StoreUnreadable):
            open_store(path)
    store = open_store(path)
    assert store.counts(Filters()).total == 0
    store.close()


FORBIDDEN = (
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM '{folder}/other.csv'",
    "COPY events TO '{folder}/events.csv'",
    "ATTACH '{folder}/other.duckdb'",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "INSTALL httpfs",
)


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_no_statement_can_reach_a_file(tmp_path: Path, statement: str) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    store = open_store(tmp_path / "timeline.duckdb")
    connection = store._connection  # type: ignore[attr-defined]
    with pytest.raises(duckdb.Error, match=r"(?i)disabled|configuration has been locked"):
        connection.execute(statement.format(folder=tmp_path))
    store.close()
