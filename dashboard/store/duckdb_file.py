"""The store in one DuckDB file, owned by one process; the only file that knows DuckDB's driver."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, cast

import duckdb

import dashboard.store.judge as judge
import dashboard.store.query as query
import dashboard.store.review as review
import dashboard.store.rows as rows
import dashboard.store.schema as schema
import dashboard.store.write as write
from dashboard.country_names import country_names
from dashboard.errors import StoreError, StoreInUse, StoreUnreadable
from dashboard.model import Actor, DocumentHead, Extraction, Listed, Suggestion
from dashboard.store.filters import Filters
from dashboard.store.query import Query
from dashboard.store.records import (
    Added,
    Bar,
    Bucket,
    Counts,
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
# "DUCK" stands in bytes 8 to 11 of every DuckDB file; without this look, one of SQLite would be opened as such.
MAGIC: Final = (8, b"DUCK")
# How DuckDB says that another process has the file: on Linux and macOS, and on Windows.
TAKEN: Final = ("Could not set lock on file", "used by another process")
DAMAGED: Final = ("Corrupt", "Could not read enough bytes", "checksum")
# One document is written at a time in this process, whichever store object it comes through.
_WRITING: Final = threading.Lock()


class DuckDBStore:
    """A `Store` (see records.py) in a DuckDB file. Every call has a cursor of its own, so threads may share it."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        _check_place(path, read_only)
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

    def _under_leading(self, filters: Filters) -> tuple[Filters, dict[str, str]]:
        """The filters with each actor that stands under another's name as that one; and who does."""
        if not filters.actors:
            return filters, {}
        leading = dict(self._all(query.leading(filters.actors)))
        actors = dict.fromkeys(leading.get(given, given) for given in filters.actors)
        return replace(filters, actors=tuple(actors)), leading

    def _asked(self, filters: Filters) -> Filters:
        return self._under_leading(filters)[0]

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
        total, shown, dated, documents = self._all(query.counts(self._asked(filters)))[0]
        return Counts(total, shown, dated, shown - dated, documents)

    def facet(self, filters: Filters, facet: Facet) -> tuple[FacetValue, ...]:
        """See `Store`. Events without a class or source are under no value of that filter."""
        asked, leading = self._under_leading(filters)
        found = {value: (label, int(count)) for value, label, count in self._all(query.facet(asked, facet)) if value}
        missing = [value for value in getattr(asked, facet) if value not in found]
        if missing:
            labels = query.labels(facet, missing)
            names = dict(self._all(labels)) if labels else {}
            found |= {value: (names.get(value, value), 0) for value in missing}
        if facet == "actors" and leading:
            # What was chosen by the id that it had before is shown as chosen, under its name of now.
            again = {given: found[one] for given, one in leading.items()}
            kept = {
                value: one for value, one in found.items() if value not in set(leading.values()) - {*filters.actors}
            }
            found = kept | again
        known = country_names() if facet == "countries" else {}
        values = [FacetValue(value, known.get(value, label), count) for value, (label, count) in found.items()]
        return tuple(sorted(values, key=lambda one: (-one.count, one.label.casefold(), one.label, one.value)))

    def extent(self, filters: Filters) -> tuple[date, date] | None:
        """See `Store`."""
        first, last = self._all(query.extent(self._asked(filters)))[0]
        return None if first is None else (first, last)

    def histogram(self, filters: Filters, bucket: Bucket) -> Histogram:
        """See `Store`."""
        found = self._all(query.histogram(self._asked(filters), bucket))
        bars = tuple(Bar(start, quad_class, count) for start, quad_class, count in found if start is not None)
        return Histogram(bucket, bars, sum(count for start, _, count in found if start is None))

    def events(self, filters: Filters, offset: int = 0, limit: int = 500) -> tuple[Listed, ...]:
        """See `Store`."""
        return tuple(rows.listed(row) for row in self._all(query.events(self._asked(filters), offset, limit)))

    def stream(self, filters: Filters, chunk: int = 5_000) -> Iterator[tuple[Listed, ...]]:
        """See `Store`. What is seen is the store as it is when the first chunk is taken."""
        return self._chunks(query.stream(self._asked(filters)), chunk)

    def _chunks(self, asked: Query, chunk: int) -> Iterator[tuple[Listed, ...]]:
        with self._cursor() as cursor:
            cursor.execute(asked.sql, asked.values)
            while found := cursor.fetchmany(chunk):
                yield tuple(rows.listed(row) for row in found)

    def event(self, event_id: str) -> Listed | None:
        """See `Store`."""
        found = self._all(query.event(event_id))
        return rows.listed(found[0]) if found else None

    def document(self, document_id: str) -> StoredDocument | None:
        """See `Store`."""
        found = self._all(query.document(document_id))
        return rows.stored(found[0]) if found else None

    def documents(self) -> tuple[DocumentHead, ...]:
        """See `Store`."""
        return tuple(rows.head(row) for row in self._all(query.documents()))

    def uncompared(self) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """See `Store`."""
        with self._cursor() as cursor:
            return review.uncompared(cursor)

    def suggest(self, suggestions: Iterable[Suggestion], compared: Iterable[Actor]) -> None:
        """See `Store`."""
        with self._transaction("compare names") as cursor:
            review.keep(cursor, suggestions, compared)

    def questions(self) -> tuple[Question, ...]:
        """See `Store`."""
        with self._cursor() as cursor:
            return review.questions(cursor)

    def judgements(self) -> tuple[Judgement, ...]:
        """See `Store`."""
        with self._cursor() as cursor:
            return review.judgements(cursor)

    def judge(self, one: str, other: str, verdict: Verdict, note: str = "") -> None:
        """See `Store`."""
        with self._transaction("judge names") as cursor:
            judge.judge(cursor, one, other, verdict, note)

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


def _check_place(path: Path, read_only: bool) -> None:
    """Everything that can be known of the place before DuckDB touches it."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder: give the name of a file in it, such as {path / 'timeline.duckdb'}")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist: make it, or give another place for the store")
    if not path.exists():
        if read_only:
            raise StoreError(f"{path} does not exist: import documents into it first, or give another file")
        if not os.access(path.parent, os.W_OK):
            raise StoreError(f"no file can be made in {path.parent}: give a place for the store where you may write")
        return
    if not os.access(path, os.R_OK if read_only else os.R_OK | os.W_OK):
        raise StoreError(f"{path} may not be {'read' if read_only else 'written'} by you: give another file")
    if not path.is_file():
        raise StoreError(f"{path} is no ordinary file: give another place for the store")
    start, magic = MAGIC
    with path.open("rb") as file:
        beginning = file.read(start + len(magic))
    if not beginning:
        raise StoreUnreadable(f"{path} is empty: remove it, and a store is made in its place")
    if beginning[start:] != magic:
        raise StoreUnreadable(f"{path} is no timeline store: give another file, this one was left as it is")


def _connect(path: Path, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=LOCKED)
    except duckdb.ConnectionException as error:
        raise StoreInUse(f"{path} is open in this process already in another way: close that one first") from error
    except duckdb.Error as error:
        if any(sign in str(error) for sign in TAKEN):
            raise StoreInUse(_in_use(path, str(error))) from error
        raise StoreUnreadable(_damaged(path, error)) from error


def _in_use(path: Path, message: str) -> str:
    number = message.partition("(PID ")[2].partition(")")[0]
    owner = f"process {number}" if number.isdigit() else "another process"
    return f"{path} is in use by {owner}: stop that one (a running dashboard owns its store), or give another file"


def _damaged(path: Path, error: duckdb.Error) -> str:
    return f"{path} cannot be opened ({_first_line(error)}): put a copy back, or import the documents into a new file"


def _failure(path: Path, error: duckdb.Error) -> StoreError:
    if any(sign in str(error) for sign in DAMAGED):
        return StoreUnreadable(_damaged(path, error))
    return StoreError(f"{path} cannot be used ({_first_line(error)}): see to that, then start again")


def _first_line(error: duckdb.Error) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200].rstrip(" .:") if lines else type(error).__name__
