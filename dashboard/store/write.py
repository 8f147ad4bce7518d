"""Adds one document with its events, inside a transaction that the caller holds."""

from __future__ import annotations

from typing import Final

import dashboard.store.rows as rows
from dashboard.model import Actor, Document, Extraction
from dashboard.store.judge import follow_document
from dashboard.store.records import Added
from dashboard.store.schema import ACTOR, ACTORS, DOCUMENT_COLUMNS, EVENT_COLUMNS, Connection

_LISTS: Final[dict[str, object]] = {
    ACTORS: [dict.fromkeys(ACTOR, "VARCHAR")],
    "VARCHAR[]": ["VARCHAR"],
}
_STRUCTURE: Final = rows.to_json([{column: _LISTS.get(kind, kind) for column, kind in EVENT_COLUMNS.items()}])

# All events of a document are one parameter of one statement: a statement a row costs DuckDB a hundred times as much.
_ADD_EVENTS: Final = f"INSERT INTO events BY NAME SELECT unnest(from_json(?, '{_STRUCTURE}'), max_depth := 2)"
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
    if present:
        connection.execute("DELETE FROM events WHERE document_id = ?", [document_id])
        connection.execute("DELETE FROM documents WHERE document_id = ?", [document_id])
    row = rows.document_row(extraction, reading)
    connection.execute(_ADD_DOCUMENT, [row[column] for column in DOCUMENT_COLUMNS])
    _add_events(connection, extraction)
    follow_document(connection, document_id, touched)
    return "replaced" if present else "added"


def _check_characters(document: Document) -> None:
    for part in (document.text, document.name, document.headline, document.source, document.url, *document.notes):
        part.encode()


def _add_events(connection: Connection, extraction: Extraction) -> None:
    if not extraction.events:
        return
    found = [rows.event_row(event, extraction.document) for event in extraction.events]
    connection.execute(_ADD_EVENTS, [rows.to_json(found)])
    if actors := _actors(extraction):
        plain = [{field: getattr(actor, field) for field in _ACTOR} for actor in actors.values()]
        connection.execute(_ADD_ACTORS, [rows.to_json(plain)])


def _actors(extraction: Extraction) -> dict[str, Actor]:
    """The actors of the events by id, as the last event has them."""
    return {
        actor.actor_id: actor
        for event in extraction.events
        for actor in (*event.actors, *event.recipients, *event.other_actors)
    }


def _actors_before(connection: Connection, document_id: str) -> set[str]:
    asked = "SELECT DISTINCT unnest(actor_ids) FROM events WHERE document_id = ?"
    return {row[0] for row in connection.execute(asked, [document_id]).fetchall()}
