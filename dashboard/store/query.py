"""Filters to SQL. Values are only ever parameters; what is put together here is made of the pieces in this file.

Every function gives the statement and its named parameters. Order is always the same: earliest day, latest day,
document, offset; events without a date last.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from dashboard.store.filters import Filters
from dashboard.store.fold import words
from dashboard.store.records import Bucket, Facet
from dashboard.store.rows import EVENT, HEAD, LISTS, WHOLE
from dashboard.written_dates import read_date


class Query(NamedTuple):
    """A statement and the values of its parameters."""

    sql: str
    values: dict[str, object]


# Asking all events for all of their documents would take three times as long.
_TOLD_IN: Final = """(document_id IN ({documents}) OR event_id IN (
    SELECT leading_id FROM joined_tellings JOIN events USING (event_id) WHERE events.document_id IN ({documents})))"""

# Field of Filters -> the condition on an event; $name is the list of chosen values. The order is that of cost.
CONDITIONS: Final[dict[str, str]] = {
    "types": "event_type IN (SELECT unnest($types::VARCHAR[]))",
    "quad_classes": "quad_class IN (SELECT unnest($quad_classes::VARCHAR[]))",
    "statuses": "status IN (SELECT unnest($statuses::VARCHAR[]))",
    "granularities": "granularity IN (SELECT unnest($granularities::VARCHAR[]))",
    # An event is in when any of its tellings is of the document or the source.
    "documents": _TOLD_IN.format(documents="SELECT unnest($documents::VARCHAR[])"),
    "sources": _TOLD_IN.format(
        documents="SELECT document_id FROM documents WHERE list_contains($sources::VARCHAR[], source)"
    ),
    "countries": "list_has_any(countries, $countries::VARCHAR[])",
    "actors": "list_has_any(actor_ids, $actors::VARCHAR[])",
}
DATED: Final = {"yes": "earliest IS NOT NULL", "no": "earliest IS NULL"}
ORDER: Final = "earliest NULLS LAST, latest, document_id, trigger_start, event_id"
# From this row on a page is found faster by its ids (measured at 100,000 events).
FAR_DOWN: Final = 2_000

# The ids that are asked for; the id of the event that a telling is part of, the tellings of that event; and all
# tellings, with what only events have.
GIVEN: Final = "SELECT unnest($ids::VARCHAR[])"
LED_BY: Final = "coalesce((SELECT leading_id FROM joined_tellings WHERE event_id = $event_id), $event_id)"
MEMBERS: Final = f"SELECT event_id FROM joined_tellings WHERE leading_id = {LED_BY}"
TELLINGS: Final = "(SELECT *, 'no' AS reviewed, 1::INTEGER AS sources FROM events)"

# Facet -> value, label and count of events `n`; "" (no class, no source) is no value that could be chosen.
_PLAIN_FACET: Final = "SELECT {column}, {column}, count(*) FROM current_events{where} GROUP BY {column}"
_COLUMNS: Final[dict[str, str]] = {
    "types": "event_type", "quad_classes": "quad_class", "statuses": "status", "granularities": "granularity"
}  # fmt: skip
_FACETS: Final[dict[str, str]] = {
    "countries": """
        SELECT value, value, count(*) FROM (SELECT unnest(countries) AS value FROM current_events{where})
        GROUP BY value""",
    "actors": """
        SELECT value, coalesce(any_value(name), value), sum(n) FROM (
            SELECT value, count(*) AS n FROM (SELECT unnest(actor_ids) AS value FROM current_events{where})
            GROUP BY value
        ) LEFT JOIN actors ON actor_id = value GROUP BY value""",
    "documents": """
        SELECT document_id, coalesce(nullif(headline, ''), name), n FROM (
            SELECT document_id, count(*) AS n FROM event_documents
            SEMI JOIN (SELECT event_id FROM current_events{where}) USING (event_id) GROUP BY document_id
        ) JOIN documents USING (document_id)""",
    "sources": """
        SELECT source, source, count(DISTINCT event_id) FROM event_documents
        SEMI JOIN (SELECT event_id FROM current_events{where}) USING (event_id)
        JOIN documents USING (document_id) GROUP BY source""",
}
# The names of chosen values that no event under the other filters has.
LABELS: Final[dict[str, str]] = {
    "actors": "SELECT actor_id, name FROM actors WHERE list_contains($chosen::VARCHAR[], actor_id)",
    "documents": """SELECT document_id, coalesce(nullif(headline, ''), name) FROM documents
                    WHERE list_contains($chosen::VARCHAR[], document_id)""",
}
# date_trunc takes the years 1 to 9 to the year 0, which is no year of the calendar.
_START: Final = "greatest(date_trunc('{bucket}', {day})::DATE, DATE '0001-01-01')"


def whole(text: str) -> str:
    """The text with "?" for each half character, which a browser can send and no store can hold."""
    return text.encode("utf-8", "replace").decode()


def where(filters: Filters, without: str = "") -> Query:
    """The condition of some filters, from " WHERE" on or "", with one field left aside.

    Raises DateNotUnderstood for a date_from or date_to that is no date.
    """
    parts: list[str] = []
    values: dict[str, object] = {}
    for field, condition in CONDITIONS.items():
        chosen = getattr(filters, field)
        if chosen and field != without:
            parts.append(condition)
            values[field] = [whole(value) for value in chosen]
    if filters.date_from:
        parts.append("latest >= $date_from")
        values["date_from"] = read_date(filters.date_from).earliest
    if filters.date_to:
        parts.append("earliest <= $date_to")
        values["date_to"] = read_date(filters.date_to).latest
    if filters.dated in DATED:
        parts.append(DATED[filters.dated])
    for number, word in enumerate(words(filters.text)):
        parts.append(f"contains(searched, $word{number})")
        values[f"word{number}"] = whole(word)
    return Query(" WHERE " + " AND ".join(parts) if parts else "", values)


def counts(filters: Filters) -> Query:
    """One row: total, shown, dated, documents of those shown."""
    condition, values = where(filters)
    return Query(
        f"SELECT (SELECT count(*) FROM told_events), count(*), count(earliest), (SELECT count(DISTINCT document_id)"
        f" FROM event_documents SEMI JOIN (SELECT event_id FROM current_events{condition}) USING (event_id))"
        f" FROM current_events{condition}",
        values,
    )


def facet(filters: Filters, name: Facet) -> Query:
    """Rows of value, label and count under the other filters, in no order."""
    condition, values = where(filters, without=name)
    template = _FACETS.get(name, _PLAIN_FACET)
    return Query(template.format(column=_COLUMNS.get(name, ""), where=condition), values)


def leading(actors: tuple[str, ...]) -> Query:
    """Rows of an actor and the one under whose name it stands, for those of the actors that do."""
    asked = "SELECT actor_id, leading_id FROM same_actors WHERE list_contains($chosen::VARCHAR[], actor_id)"
    return Query(asked, {"chosen": [whole(value) for value in actors]})


def labels(name: Facet, chosen: list[str]) -> Query | None:
    """Rows of value and label of some values of a facet; None for the facets whose values are their own labels."""
    if name not in LABELS:
        return None
    return Query(LABELS[name], {"chosen": [whole(value) for value in chosen]})


def extent(filters: Filters) -> Query:
    """One row: first and last possible day, both NULL when nothing is dated."""
    condition, values = where(filters)
    return Query(f"SELECT min(earliest), max(latest) FROM current_events{condition}", values)


def histogram(filters: Filters, bucket: Bucket) -> Query:
    """Rows of start, quad class and count; start is NULL for the events that do not fit into one bucket."""
    condition, values = where(filters)
    first, last = (_START.format(bucket=bucket, day=day) for day in ("earliest", "latest"))
    return Query(
        f"SELECT CASE WHEN {first} = {last} THEN {first} END AS start, quad_class, count(*)"
        f" FROM current_events{condition}{' AND' if condition else ' WHERE'} earliest IS NOT NULL"
        f" GROUP BY start, quad_class ORDER BY start, quad_class",
        values,
    )


def _listed(source: str) -> str:
    own = (f"to_json(e.{column})::VARCHAR" if column in LISTS else f"e.{column}" for column in EVENT)
    columns = (*own, *(f"d.{column}" for column in HEAD))
    return f"SELECT {', '.join(columns)} FROM {source} AS e JOIN documents AS d USING (document_id)"


def _ordered(alias: str) -> str:
    return ", ".join(f"{alias}.{part}" for part in ORDER.split(", "))


def events(filters: Filters, offset: int, limit: int) -> Query:
    """A page. Far down the list its ids are sought first, so that what comes before it is not carried along whole."""
    condition, values = where(filters)
    page = f"FROM current_events{condition} ORDER BY {ORDER} LIMIT $limit OFFSET $offset"
    if offset > FAR_DOWN:
        page = f"FROM current_events WHERE event_id IN (SELECT event_id {page})"
    return Query(f"{_listed(f'({page})')} ORDER BY {_ordered('e')}", values | {"limit": limit, "offset": offset})


def stream(filters: Filters) -> Query:
    """All events under the filters."""
    condition, values = where(filters)
    return Query(f"{_listed(f'(FROM current_events{condition})')} ORDER BY {_ordered('e')}", values)


def event(event_id: str) -> Query:
    """One event, by the id of any of its tellings."""
    return Query(f"{_listed('current_events')} WHERE e.event_id = {LED_BY}", {"event_id": whole(event_id)})


def tellings(event_id: str) -> Query:
    """All tellings of the event that one of them has this id of, in no order."""
    return Query(
        f"{_listed(TELLINGS)} WHERE e.event_id = $event_id OR e.event_id IN ({MEMBERS})", {"event_id": whole(event_id)}
    )


def tellings_of(ids: Iterable[str]) -> Query:
    """The tellings with these ids, in no order."""
    # Sought before the documents are joined: twice as fast.
    wanted = f"(FROM {TELLINGS} WHERE event_id IN ({GIVEN}))"
    return Query(_listed(wanted), {"ids": sorted(ids)})


def tellings_under(filters: Filters) -> Query:
    """Every telling of the events under the filters that are told more than once, then the id of its event."""
    condition, values = where(filters)
    chosen = f"SELECT event_id AS leading_id FROM current_events{condition}"
    members = f"(SELECT * FROM joined_tellings SEMI JOIN ({chosen}) USING (leading_id))"
    asked = _listed(TELLINGS).replace(" FROM ", ", j.leading_id FROM ", 1)
    return Query(f"{asked} JOIN {members} AS j USING (event_id)", values)


def document(document_id: str) -> Query:
    """One document with its spans."""
    return Query(f"SELECT {', '.join(WHOLE)} FROM documents WHERE document_id = $id", {"id": whole(document_id)})


def documents() -> Query:
    """All documents without their text."""
    return Query(f"SELECT {', '.join(HEAD)} FROM documents ORDER BY published NULLS LAST, headline, document_id", {})
