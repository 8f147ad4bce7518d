"""Between the records and the rows of the tables."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import Any, Final

from dashboard.model import (
    ROLES,
    Actor,
    Document,
    DocumentHead,
    Event,
    Extraction,
    Furniture,
    Listed,
    Mention,
    TimeExpression,
    everybody,
)
from dashboard.store.records import StoredDocument
from dashboard.store.schema import ACTOR, ACTORS
from dashboard.when import When

HEAD: Final = ("document_id", "name", "headline", "source", "url", "published", "language", "events")
WHOLE: Final = (*HEAD, "text", "furniture", "notes", "timexes", "mentions")
# The columns of an event that are read back, in the order of `listed`; those of its document follow.
EVENT: Final = (
    "event_id", "document_id", "earliest", "latest", "granularity", "date_text", "date_value", "date_edtf",
    "date_basis", "date_because", "status", "event_type", "event_mode", "quad_class", "summary", "actors",
    "recipients", "other_actors", "countries", "place", "confidence", "sentence", "sentence_start", "sentence_end",
    "trigger", "trigger_start", "trigger_end", "rule", "reason", "mentions", "sources", "reviewed",
)  # fmt: skip
# DuckDB takes five times as long to hand over lists as it takes for their JSON.
LISTS: Final = (*ROLES, "countries")
_LIST_TYPES: Final[dict[str, object]] = {ACTORS: [dict.fromkeys(ACTOR, "VARCHAR")], "VARCHAR[]": ["VARCHAR"]}


def _plain(value: object) -> str:
    """What JSON has no word for: days."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be stored")


def to_json(value: object) -> str:
    """JSON in one form only, so that equal records give equal bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _spans(records: Iterable[Any]) -> str:
    return to_json([asdict(record) for record in records])


def insert(table: str, columns: dict[str, str]) -> str:
    """The statement that adds rows from one parameter, their JSON list: a statement a row costs DuckDB a hundred times
    as much."""
    structure = to_json([{column: _LIST_TYPES.get(kind, kind) for column, kind in columns.items()}])
    return f"INSERT INTO {table} BY NAME SELECT unnest(from_json(?, '{structure}'), max_depth := 2)"


def event_row(event: Event, searched: str) -> dict[str, object]:
    """An event as a row of `events`, days as ISO text; `searched` is what a search looks into."""
    row = asdict(event)
    when = row.pop("when")
    return row | {
        "earliest": when and when["earliest"],
        "latest": when and when["latest"],
        "granularity": when["granularity"] if when else "unknown",
        "actor_ids": list(dict.fromkeys(actor.actor_id for actor in everybody(event))),
        "searched": searched,
    }


def document_row(extraction: Extraction, reading: str) -> dict[str, object]:
    """A document as a row of `documents`."""
    document = extraction.document
    return {
        "document_id": document.document_id,
        "name": document.name,
        "headline": document.headline,
        "source": document.source,
        "url": document.url,
        "published": document.published,
        "language": document.language,
        "events": len(extraction.events),
        "reading": reading,
        "text": document.text,
        "furniture": _spans(document.furniture),
        "notes": list(document.notes),
        "timexes": _spans(extraction.timexes),
        "mentions": _spans(extraction.mentions),
    }


def reading(extraction: Extraction) -> str:
    """A hash of everything that was read in a document: it differs when the publication date or any finding does.

    The document's name and the notes are no part of it: a copy under another file name is no other reading.
    """
    document = extraction.document
    head = to_json([document.published, document.language])
    found = (document.furniture, extraction.timexes, extraction.mentions, extraction.tellings, extraction.merges)
    return hashlib.sha256("\n".join((head, *map(_spans, found))).encode()).hexdigest()


@lru_cache(maxsize=50_000)
def _actors(found: str) -> tuple[Actor, ...]:
    """The actors of one role; the same few come again and again, and nobody can change them."""
    return tuple(Actor(**actor) for actor in json.loads(found))


@lru_cache(maxsize=50_000)
def _texts(found: str) -> tuple[str, ...]:
    return tuple(json.loads(found))


def head(row: tuple[Any, ...]) -> DocumentHead:
    """A row of the columns HEAD."""
    return DocumentHead(*row)


def listed(row: tuple[Any, ...]) -> Listed:
    """A row of the columns EVENT, with those of LISTS as JSON, then HEAD."""
    fields = dict(zip(EVENT, row, strict=False))
    first, last, granularity = (fields.pop(column) for column in ("earliest", "latest", "granularity"))
    reviewed, sources = fields.pop("reviewed"), fields.pop("sources")
    for role in ROLES:
        fields[role] = _actors(fields[role])
    fields["countries"] = _texts(fields["countries"])
    fields["when"] = None if first is None else When(first, last, granularity)
    return Listed(Event(**fields), head(row[len(EVENT) : len(EVENT) + len(HEAD)]), reviewed, sources)


def _when(found: dict[str, str] | None) -> When | None:
    if found is None:
        return None
    return When(date.fromisoformat(found["earliest"]), date.fromisoformat(found["latest"]), found["granularity"])


def _timex(found: dict[str, Any]) -> TimeExpression:
    return TimeExpression(**found | {"when": _when(found["when"])})


def _mention(found: dict[str, Any]) -> Mention:
    return Mention(**found | {"actor": Actor(**found["actor"]) if found["actor"] else None})


def stored(row: tuple[Any, ...]) -> StoredDocument:
    """A row of the columns WHOLE."""
    document_id, name, headline, source, url, published, language, _, text, furniture, notes, timexes, mentions = row
    kept = tuple(Furniture(**found) for found in json.loads(furniture))
    document = Document(
        document_id, name, text, headline, source, url, published, language, kept, tuple(notes)
    )  # fmt: skip
    return StoredDocument(
        document,
        tuple(_timex(found) for found in json.loads(timexes)),
        tuple(_mention(found) for found in json.loads(mentions)),
    )
