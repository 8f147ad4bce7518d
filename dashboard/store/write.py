"""Adds one document with its tellings, inside a transaction that the caller holds."""

from __future__ import annotations

from typing import Final

import dashboard.store.join as join
import dashboard.store.judge_events as judge_events
import dashboard.store.rows as rows
from dashboard.model import Actor, Document, Extraction, everybody
from dashboard.store.fold import searched
from dashboard.store.judge import follow_events
from dashboard.store.records import Added
from dashboard.store.schema import DOCUMENT_COLUMNS, EVENT_COLUMNS, Connection

_ADD_EVENTS: Final = rows.insert("events", EVENT_COLUMNS)
_ADD_DOCUMENT: Final = f"INSERT INTO documents VALUES ({', '.join('?' * len(DOCUMENT_COLUMNS))})"
_ACTOR: Final = ("actor_id", "name", "type", "cc")
_ACTORS_GIVEN: Final = rows.to_json([dict.fromkeys(_ACTOR, "VARCHAR")])
# A new name has yet to be compared with the others.
_ADD_ACTORS: Final = f"""
    INSERT INTO actors SELECT *, false FROM (SELECT unnest(from_json(?, '{_ACTORS_GIVEN}'), max_depth := 2))
    ON CONFLICT DO UPDATE SET name = excluded.name, type = excluded.type, cc = excluded.cc,
        compared = (actors.compared AND actors.name = excluded.name)
    WHERE (actors.name, actors.type, actors.cc) <> (excluded.name, excluded.type, excluded.cc)
"""


def add(connection: Connection, extraction: Extraction) -> Added:
    """The document and its events, in place of an earlier reading of it; nothing when that reading was the same.

    Raises UnicodeEncodeError for text with half a character (a lone surrogate), before anything is written.
    """
    document_id = extraction.document.document_id
    _check_characters(extraction.document)
    reading = rows.reading(extraction)
    present = connection.execute("SELECT reading FROM documents WHERE document_id = ?", [document_id]).fetchone()
    if present == (reading,):
        return "unchanged"
    touched = set(_actors(extraction)) | (_actors_before(connection, document_id) if present else set())
    before = _tellings_before(connection, document_id) if present else set()
    if present:
        for table in ("events", "documents", "uncompared"):
            connection.execute(f"DELETE FROM {table} WHERE document_id = ?", [document_id])
        judge_events.forget(connection, before)
    row = rows.document_row(extraction, reading)
    connection.execute(_ADD_DOCUMENT, [row[column] for column in DOCUMENT_COLUMNS])
    connection.execute("INSERT INTO uncompared VALUES (?)", [document_id])
    _add_tellings(connection, extraction)
    judge_events.keep(connection, extraction.merges)
    concerned = join.renew(connection, before | {one.event_id for one in extraction.tellings})
    follow_events(connection, concerned, touched)
    return "replaced" if present else "added"


def _check_characters(document: Document) -> None:
    for part in (document.text, document.name, document.headline, document.source, document.url, *document.notes):
        part.encode()


def _add_tellings(connection: Connection, extraction: Extraction) -> None:
    if not extraction.tellings:
        return
    found = [rows.event_row(one, searched(one, extraction.document)) for one in extraction.tellings]
    connection.execute(_ADD_EVENTS, [rows.to_json(found)])
    if actors := _actors(extraction):
        plain = [{field: getattr(actor, field) for field in _ACTOR} for actor in actors.values()]
        connection.execute(_ADD_ACTORS, [rows.to_json(plain)])


def _actors(extraction: Extraction) -> dict[str, Actor]:
    """The actors of the tellings by id, as the last of them has them."""
    return {actor.actor_id: actor for event in extraction.tellings for actor in everybody(event)}


def _actors_before(connection: Connection, document_id: str) -> set[str]:
    asked = "SELECT DISTINCT unnest(actor_ids) FROM events WHERE document_id = ?"
    return {row[0] for row in connection.execute(asked, [document_id]).fetchall()}


def _tellings_before(connection: Connection, document_id: str) -> set[str]:
    asked = "SELECT event_id FROM events WHERE document_id = ?"
    return {row[0] for row in connection.execute(asked, [document_id]).fetchall()}
