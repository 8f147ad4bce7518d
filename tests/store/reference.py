"""What a store must answer, worked out over plain lists: slow, short and without SQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

from dashboard.model import Extraction, Listed, listed
from dashboard.store.filters import Filters
from dashboard.store.records import Bar, Bucket, Counts, Histogram
from dashboard.when import containing
from dashboard.written_dates import read_date

# Field of Filters -> the values that an event has in it.
VALUES: dict[str, Callable[[Listed], Iterable[str]]] = {
    "actors": lambda row: {
        actor.actor_id for actor in (*row.event.actors, *row.event.recipients, *row.event.other_actors)
    },
    "countries": lambda row: set(row.event.countries),
    "types": lambda row: [row.event.event_type],
    "quad_classes": lambda row: [row.event.quad_class],
    "statuses": lambda row: [row.event.status],
    "granularities": lambda row: [row.event.when.granularity if row.event.when else "unknown"],
    "sources": lambda row: [row.document.source],
    "documents": lambda row: [row.document.document_id],
}


def place(row: Listed) -> tuple[bool, date, date, str, int, str]:
    event = row.event
    first, last = (event.when.earliest, event.when.latest) if event.when else (date.min, date.min)
    return (event.when is None, first, last, event.document_id, event.trigger_start, event.event_id)


def everything(extractions: Iterable[Extraction]) -> list[Listed]:
    return sorted((row for extraction in extractions for row in listed(extraction)), key=place)


def passes(row: Listed, filters: Filters, without: str = "") -> bool:
    event = row.event
    for field, values in VALUES.items():
        chosen = getattr(filters, field)
        if field != without and chosen and not set(chosen) & set(values(row)):
            return False
    if filters.date_from and not (event.when and event.when.latest >= read_date(filters.date_from).earliest):
        return False
    if filters.date_to and not (event.when and event.when.earliest <= read_date(filters.date_to).latest):
        return False
    if (filters.dated == "yes" and not event.when) or (filters.dated == "no" and event.when):
        return False
    actors = (*event.actors, *event.recipients, *event.other_actors)
    texts = [event.summary, event.sentence, row.document.headline, *(actor.name for actor in actors)]
    return all(any(word in text.lower() for text in texts) for word in filters.text.lower().split())


def shown(rows: Iterable[Listed], filters: Filters, without: str = "") -> list[Listed]:
    return [row for row in rows if passes(row, filters, without)]


def counts(rows: list[Listed], filters: Filters) -> Counts:
    found = shown(rows, filters)
    dated = sum(row.event.when is not None for row in found)
    return Counts(len(rows), len(found), dated, len(found) - dated, len({row.event.document_id for row in found}))


def facet(rows: list[Listed], filters: Filters, field: str) -> dict[str, int]:
    found = Counter(value for row in shown(rows, filters, field) for value in VALUES[field](row) if value)
    return dict.fromkeys(getattr(filters, field), 0) | dict(found)


def extent(rows: list[Listed], filters: Filters) -> tuple[date, date] | None:
    dated = [row.event.when for row in shown(rows, filters) if row.event.when]
    return (min(when.earliest for when in dated), max(when.latest for when in dated)) if dated else None


def histogram(rows: list[Listed], filters: Filters, bucket: Bucket) -> Histogram:
    bars: Counter[tuple[date, str]] = Counter()
    coarser = 0
    for row in shown(rows, filters):
        when = row.event.when
        if when is None:
            continue
        whole = containing(when.earliest, bucket)
        if whole and when.latest <= whole.latest:
            bars[whole.earliest, row.event.quad_class] += 1
        else:
            coarser += 1
    return Histogram(bucket, tuple(Bar(*key, bars[key]) for key in sorted(bars)), coarser)
