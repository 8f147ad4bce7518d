"""A store of an earlier version is brought up to date when it is opened, and keeps everything that is in it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import StoreUnreadable
from dashboard.model import Actor
from dashboard.store import open_store, schema
from dashboard.store.filters import Filters
from tests.factories import LIBYA, UN, make_document, make_event, make_extraction

ROOT = Path(__file__).resolve().parents[2]
FIRST = Path(__file__).with_name("version_1.sql")
KERRY = Actor("john-kerry", "John Kerry", "person", "US")


@pytest.fixture(params=[1, 2, 3])
def first(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A file as the first version left it, with two events; and as the versions after it did."""
    path = tmp_path / "first.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(FIRST.read_text(encoding="utf-8"))
        for number in range(2, request.param + 1):
            for statement in schema.STEPS[number]:
                connection.execute(statement)
        connection.execute("UPDATE policy_timeline SET version = ?", [request.param])
    return path


def test_its_events_are_all_there_and_their_actors_have_no_office(first: Path) -> None:
    for _ in range(2):
        store = open_store(first)
        one, other = store.events(Filters())
        assert (one.event.actors, one.event.recipients, one.event.other_actors) == ((KERRY, UN), (LIBYA,), ())
        assert (other.event.event_id, other.event.when, other.event.actors) == ("e2", None, ())
        store.close()


def test_its_document_is_there_with_its_spans(first: Path) -> None:
    store = open_store(first)
    found = store.document("d1")
    assert found is not None
    assert [mention.actor for mention in found.mentions] == [UN]
    store.close()


def test_it_takes_new_documents_whose_actors_have_offices(first: Path) -> None:
    store = open_store(first)
    document = make_document()
    minister = replace(KERRY, office="Secretary of State")
    store.add(make_extraction(document, (make_event(document, actors=(minister, UN)),)))
    found = store.events(Filters(actors=("john-kerry",)))
    assert [row.event.actors[0].office for row in found] == ["Secretary of State", ""]
    assert ("john-kerry", 2) in [(one.value, one.count) for one in store.facet(Filters(), "actors")]
    store.close()


def test_its_tables_are_those_of_a_new_file(first: Path, tmp_path: Path) -> None:
    shapes = []
    for path in (first, tmp_path / "new.duckdb"):
        open_store(path).close()
        with duckdb.connect(str(path), read_only=True) as connection:
            asked = "SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY ALL"
            shapes.append(connection.execute(asked).fetchall())
    assert shapes[0] == shapes[1]


CUT_SHORT = """
import os, sys
from dashboard.store import open_store
open_store(sys.argv[1])
os._exit(0)
"""


def test_a_process_that_dies_just_after_the_upgrade_loses_nothing(first: Path) -> None:
    subprocess.run([sys.executable, "-c", CUT_SHORT, str(first)], cwd=ROOT, check=True, timeout=60)
    store = open_store(first)
    assert store.counts(Filters()).total == 2
    assert store.events(Filters())[0].event.actors == (KERRY, UN)
    store.close()


def test_reading_it_only_says_what_to_do_and_changes_nothing(first: Path) -> None:
    before = first.read_bytes()
    with pytest.raises(StoreUnreadable, match="of an earlier version or empty: open it once"):
        open_store(first, read_only=True)
    assert first.read_bytes() == before


def test_an_upgrade_that_fails_leaves_it_as_it_was(first: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(schema.STEPS, schema.VERSION, (*schema.STEPS[schema.VERSION], "SELECT nothing FROM events"))
        with pytest.raises(StoreUnreadable):
            open_store(first)
    store = open_store(first)
    assert store.counts(Filters()).total == 2
    store.close()


def test_its_events_are_compared_with_new_ones_and_joined(first: Path) -> None:
    store = open_store(first)
    document = make_document("Another paper", source="Coast Daily")
    telling = make_event(document, actors=(KERRY, UN), recipients=(LIBYA,), summary="Ministers meet")
    store.add(make_extraction(document, (telling,)))
    assert set(store.candidates().documents) == {"d1", document.document_id}
    store.judge_events("e1", telling.event_id, "same")
    found = store.event("e1")
    assert found is not None
    assert (found.event.mentions, found.sources, store.counts(Filters()).total) == (2, 2, 2)
    store.close()


def test_what_was_judged_of_its_actors_still_counts(tmp_path: Path) -> None:
    path = tmp_path / "third.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(FIRST.read_text(encoding="utf-8"))
        for statement in (*schema.STEPS[2], *schema.STEPS[3]):
            connection.execute(statement)
        connection.execute("UPDATE policy_timeline SET version = 3")
        connection.execute("INSERT INTO judgements VALUES (1, 'john-kerry', 'united-nations', 'same', '')")
        connection.execute(
            "INSERT INTO same_actors VALUES ('united-nations', 'john-kerry', 'John Kerry', 'person', 'US')"
        )
        connection.execute("INSERT INTO merged_events SELECT * REPLACE (actors[:1] AS actors) FROM events LIMIT 1")
    store = open_store(path)
    assert [row.event.actors for row in store.events(Filters())] == [(KERRY,), ()]
    store.judge("john-kerry", "united-nations", "open")
    assert [row.event.actors for row in store.events(Filters())] == [(KERRY, UN), ()]
    store.close()
