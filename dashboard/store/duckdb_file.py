"""The store in one DuckDB file, owned by one process; the only file that knows DuckDB's driver."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, cast

import duckdb

import dashboard.store.facets as facets
import dashboard.store.judge as judge
import dashboard.store.judge_events as judge_events
import dashboard.store.place as place
import dashboard.store.query as query
import dashboard.store.review as review
import dashboard.store.rows as rows
import dashboard.store.schema as schema
import dashboard.store.write as write
from dashboard.errors import StoreError, StoreInUse, StoreUnreadable
from dashboard.joined import order
from dashboard.model import Actor, DocumentHead, Extraction, Listed, Merge, Suggestion
from dashboard.store.filters import Filters
from dashboard.store.query import Query
from dashboard.store.records import (
    Added,
    Bar,
    Bucket,
    Candidates,
    Counts,
    EventJudgement,
    Facet,
    FacetValue,
    Histogram,
    Judgement,
    Question,
    StoredDocument,
    Verdict,
)
from dashboard.store.schema import Connection

# No statement can reach a file beside the store's own, nor loosen that: what a page asks ends here.
LOCKED: Final[dict[str, str | bool | int | float | list[str]]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}
# How DuckDB says that another process has the file: on Linux and macOS, and on Windows.
TAKEN: Final = ("Could not set lock on file", "used by another process")
DAMAGED: Final = ("Corrupt", "Could not read enough bytes", "checksum")
# One document is written at a time in this process, whichever store object it comes through.
_WRITING: Final = threading.Lock()


class DuckDBStore:
    """A `Store` (see records.py) in a DuckDB file. Every call has a cursor of its own, so threads may share it."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        place.check(path, read_only)
        self._path = path
        self._read_only = read_only
        self._connection = _connect(path, read_only)
        try:
            self._prepare()
        except duckdb.Error as error:
            self._connection.close()
            raise StoreUnreadable(_damaged(path, error)) from error
        except StoreError:
            self._connection.close()
            raise

    def _prepare(self) -> None:
        connection = _as_connection(self._connection)
        present = schema.version(connection, str(self._path))
        if self._read_only and present != schema.VERSION:
            raise StoreUnreadable(f"{self._path} is of an earlier version or empty: open it once with `serve`")
        schema.upgrade(connection, present)

    @contextmanager
    def _cursor(self) -> Iterator[Connection]:
        try:
            cursor = self._connection.cursor()
        except duckdb.Error as error:
            raise StoreError(f"{self._path} is closed: open it again") from error
        try:
            yield _as_connection(cursor)
        except duckdb.Error as error:
            raise _failure(self._path, error) from error
        finally:
            cursor.close()

    def _all(self, asked: Query) -> list[tuple[Any, ...]]:
        with self._cursor() as cursor:
            cursor.execute(asked.sql, asked.values)
            return cursor.fetchall()

    @contextmanager
    def _transaction(self, what: str) -> Iterator[Connection]:
        """All that is done in it or nothing; `what` it would do, for a store that is only read."""
        if self._read_only:
            raise StoreError(f"{self._path} was opened for reading only: open it for writing to {what}")
        with _WRITING, self._cursor() as cursor:
            cursor.execute("BEGIN TRANSACTION")
            try:
                yield cursor
                cursor.execute("COMMIT")
            except BaseException:
                _roll_back(cursor)
                raise

    @contextmanager
    def _now(self) -> Iterator[Connection]:
        """A cursor for several questions about the store as it is at the first: nobody judges or adds between them."""
        with self._cursor() as cursor:
            cursor.execute("BEGIN TRANSACTION")
            yield cursor

    def _answer(self, filters: Filters, ask: Callable[[Filters], Query]) -> list[tuple[Any, ...]]:
        """The rows of a question under the filters, with actors under the names that lead."""
        with self._now() as cursor:
            asked = ask(facets.under_leading(cursor, filters)[0])
            cursor.execute(asked.sql, asked.values)
            return cursor.fetchall()

    def add(self, extraction: Extraction) -> Added:
        """Document and events in one transaction; see `Store`. Raises StoreError, and then nothing was added."""
        try:
            with self._transaction("add documents") as cursor:
                return write.add(cursor, extraction)
        except UnicodeEncodeError as error:
            name = extraction.document.name
            raise StoreError(f"{name} holds half a character, which no file can keep: save it as UTF-8") from error

    def counts(self, filters: Filters) -> Counts:
        """See `Store`."""
        total, shown, dated, documents = self._answer(filters, query.counts)[0]
        return Counts(total, shown, dated, shown - dated, documents)

    def facet(self, filters: Filters, facet: Facet) -> tuple[FacetValue, ...]:
        """See `Store`."""
        with self._now() as cursor:
            return facets.values(cursor, filters, facet)

    def extent(self, filters: Filters) -> tuple[date, date] | None:
        """See `Store`."""
        first, last = self._answer(filters, query.extent)[0]
        return None if first is None else (first, last)

    def histogram(self, filters: Filters, bucket: Bucket) -> Histogram:
        """See `Store`."""
        found = self._answer(filters, lambda asked: query.histogram(asked, bucket))
        bars = tuple(Bar(start, quad_class, count) for start, quad_class, count in found if start is not None)
        return Histogram(bucket, bars, sum(count for start, _, count in found if start is None))

    def events(self, filters: Filters, offset: int = 0, limit: int = 500) -> tuple[Listed, ...]:
        """See `Store`."""
        found = self._answer(filters, lambda asked: query.events(asked, offset, limit))
        return tuple(rows.listed(row) for row in found)

    def stream(self, filters: Filters, chunk: int = 5_000, *, tellings: bool = False) -> Iterator[tuple[Listed, ...]]:
        """See `Store`. What is seen is the store as it is when the first chunk is taken."""
        query.where(filters)  # What is no date is said now, not when the first chunk is taken.
        return self._chunks(filters, chunk, tellings)

    def _chunks(self, filters: Filters, chunk: int, tellings: bool) -> Iterator[tuple[Listed, ...]]:
        with self._now() as cursor:
            chosen = facets.under_leading(cursor, filters)[0]
            told = facets.tellings(cursor, chosen) if tellings else {}
            asked = query.stream(chosen)
            cursor.execute(asked.sql, asked.values)
            while found := cursor.fetchmany(chunk):
                listed = (rows.listed(row) for row in found)
                yield tuple(replace(one, tellings=told.get(one.event.event_id, ())) for one in listed)

    def event(self, event_id: str) -> Listed | None:
        """See `Store`."""
        found = self._all(query.event(event_id))
        return rows.listed(found[0]) if found else None

    def tellings(self, event_id: str) -> tuple[Listed, ...]:
        """See `Store`."""
        return tuple(sorted((rows.listed(row) for row in self._all(query.tellings(event_id))), key=order))

    def document(self, document_id: str) -> StoredDocument | None:
        """See `Store`."""
        found = self._all(query.document(document_id))
        return rows.stored(found[0]) if found else None

    def documents(self) -> tuple[DocumentHead, ...]:
        """See `Store`."""
        return tuple(rows.head(row) for row in self._all(query.documents()))

    def uncompared(self) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """See `Store`."""
        with self._now() as cursor:
            return review.uncompared(cursor)

    def suggest(self, suggestions: Iterable[Suggestion], compared: Iterable[Actor]) -> None:
        """See `Store`."""
        with self._transaction("compare names") as cursor:
            review.keep(cursor, suggestions, compared)

    def questions(self) -> tuple[Question, ...]:
        """See `Store`."""
        with self._now() as cursor:
            return review.questions(cursor)

    def judgements(self) -> tuple[Judgement, ...]:
        """See `Store`."""
        with self._now() as cursor:
            return review.judgements(cursor)

    def judge(self, one: str, other: str, verdict: Verdict, note: str = "") -> None:
        """See `Store`."""
        with self._transaction("judge names") as cursor:
            judge.judge(cursor, one, other, verdict, note)

    def candidates(self) -> Candidates:
        """See `Store`."""
        with self._now() as cursor:
            return judge_events.candidates(cursor)

    def join(self, documents: Iterable[str], merges: Iterable[Merge]) -> None:
        """See `Store`."""
        with self._transaction("compare documents") as cursor:
            judge_events.compared(cursor, documents, merges)

    def event_judgements(self, event_id: str = "") -> tuple[EventJudgement, ...]:
        """See `Store`."""
        with self._now() as cursor:
            return judge_events.in_force(cursor, event_id)

    def judge_events(self, one: str, other: str, verdict: Verdict, because: str = "") -> None:
        """See `Store`."""
        with self._transaction("judge events") as cursor:
            judge_events.judge(cursor, one, other, verdict, because)

    def close(self) -> None:
        """See `Store`. Waits for a document that is being added; may be called twice."""
        with _WRITING:
            self._connection.close()


def _as_connection(connection: duckdb.DuckDBPyConnection) -> Connection:
    return cast(Connection, connection)


def _roll_back(cursor: Connection) -> None:
    """Undoes what the transaction did; after a fatal error there is none left, and the file keeps its last state."""
    try:
        cursor.execute("ROLLBACK")
    except duckdb.Error:
        return


def _connect(path: Path, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=LOCKED)
    except duckdb.ConnectionException as error:
        raise StoreInUse(f"{path} is open in this process already in another way: close that one first") from error
    except duckdb.Error as error:
        if any(sign in str(error) for sign in TAKEN):
            raise StoreInUse(place.in_use(path, str(error))) from error
        raise StoreUnreadable(_damaged(path, error)) from error


def _damaged(path: Path, error: duckdb.Error) -> str:
    return f"{path} cannot be opened ({_first_line(error)}): put a copy back, or import the documents into a new file"


def _failure(path: Path, error: duckdb.Error) -> StoreError:
    if any(sign in str(error) for sign in DAMAGED):
        return StoreUnreadable(_damaged(path, error))
    return StoreError(f"{path} cannot be used ({_first_line(error)}): see to that, then start again")


def _first_line(error: duckdb.Error) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200].rstrip(" .:") if lines else type(error).__name__
