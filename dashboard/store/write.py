"""Adds one document with its events, inside a transaction that the caller holds."""

from __future__ import annotations

from typing import Final

import dashboard.store.rows as rows
from dashboard.model import Document, Extraction
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
_ADD_ACTORS: Final = """
    INSERT INTO actors SELECT unnest(from_json(?, '[{"actor_id":"VARCHAR","name":"VARCHAR"}]'), max_depth := 2)
    ON CONFLICT DO UPDATE SET name = excluded.name WHERE actors.name <> excluded.name
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
    if present:
        connection.execute("DELETE FROM events WHERE document_id = ?", [document_id])
        connection.execute("DELETE FROM documents WHERE document_id = ?", [document_id])
    row = rows.document_row(extraction, reading)
    connection.execute(_ADD_DOCUMENT, [row[column] for column in DOCUMENT_COLUMNS])
    _add_events(connection, extraction)
    return "replaced" if present else "added"


def _check_characters(document: Document) -> None:
    for part in (document.text, document.name, document.headline, document.source, document.url, *document.notes):
        part.encode()


def _add_events(connection: Connection, extraction: Extraction) -> None:
    if not extraction.events:
        return
    found = [rows.event_row(event, extraction.document) for event in extraction.events]
    connection.execute(_ADD_EVENTS, [rows.to_json(found)])
    names = {
        actor.actor_id: actor.name
        for event in extraction.events
        for actor in (*event.actors, *event.recipients, *event.other_actors)
    }
    if names:
        connection.execute(
            _ADD_ACTORS, [rows.to_json([{"actor_id": key, "name": name} for key, name in names.items()])]
        )
