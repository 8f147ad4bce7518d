"""The columns of an export, in the order that docs/events.md promises, and one event as a row of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from dashboard.model import Actor, Listed

Cell = str | int | float

COLUMNS: Final[tuple[str, ...]] = (
    "event_id", "event_date", "event_date_end", "granularity", "date_text", "date_value", "date_edtf", "date_basis",
    "status", "event_type", "event_mode", "quad_class", "summary", "actors", "recipients", "other_actors", "countries",
    "place", "confidence", "headline", "source", "url", "publication_date", "language", "sentence", "sentence_start",
    "sentence_end", "trigger", "rule", "reviewed", "document_id",
)  # fmt: skip
DATES: Final = frozenset({"event_date", "event_date_end", "publication_date"})
WHOLE_NUMBERS: Final = frozenset({"sentence_start", "sentence_end"})
LISTS: Final = frozenset({"actors", "recipients", "other_actors", "countries"})
SEPARATOR: Final = "; "


def names(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The canonical names of some actors, in their order."""
    return tuple(actor.name for actor in actors)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def row(listed: Listed) -> dict[str, Cell]:
    """An event as one row: days in ISO 8601, lists joined by "; ", "" for what is not known, confidence 0.00 to 1.00.

    The cells are as in the record: what a spreadsheet must not run is dealt with in safe.py.
    """
    event, document = listed.event, listed.document
    when = event.when
    cells: tuple[Cell, ...] = (
        event.event_id,
        _iso(when.earliest if when else None),
        _iso(when.latest if when else None),
        when.granularity if when else "unknown",
        event.date_text,
        event.date_value,
        event.date_edtf,
        event.date_basis,
        event.status,
        event.event_type,
        event.event_mode,
        event.quad_class,
        event.summary,
        SEPARATOR.join(names(event.actors)),
        SEPARATOR.join(names(event.recipients)),
        SEPARATOR.join(names(event.other_actors)),
        SEPARATOR.join(event.countries),
        event.place,
        round(event.confidence, 2),
        document.headline,
        document.source,
        document.url,
        _iso(document.published),
        document.language,
        event.sentence,
        event.sentence_start,
        event.sentence_end,
        event.trigger,
        event.rule,
        listed.reviewed,
        document.document_id,
    )
    return dict(zip(COLUMNS, cells, strict=True))
