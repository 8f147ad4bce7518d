"""What a question needs beside its own statement: the values of one filter with their counts, filters by the names that
actors had before they were judged one, and the tellings of the events that are found."""

from __future__ import annotations

from dataclasses import replace

import dashboard.store.query as query
from dashboard.country_names import country_names
from dashboard.joined import order
from dashboard.model import Listed
from dashboard.store.filters import Filters
from dashboard.store.query import Query
from dashboard.store.records import Facet, FacetValue
from dashboard.store.rows import listed
from dashboard.store.schema import Connection

# Value -> label and count.
Counted = dict[str, tuple[str, int]]


def under_leading(connection: Connection, filters: Filters) -> tuple[Filters, dict[str, str]]:
    """The filters with each actor that stands under another's name as that one; and which do."""
    if not filters.actors:
        return filters, {}
    asked = query.leading(filters.actors)
    leading = dict(connection.execute(asked.sql, asked.values).fetchall())
    actors = dict.fromkeys(leading.get(given, given) for given in filters.actors)
    return replace(filters, actors=tuple(actors)), leading


def tellings(connection: Connection, filters: Filters) -> dict[str, tuple[Listed, ...]]:
    """The tellings of each event under the filters that is told more than once, by the event's id."""
    asked = query.tellings_under(filters)
    found: dict[str, list[Listed]] = {}
    for row in connection.execute(asked.sql, asked.values).fetchall():
        found.setdefault(row[-1], []).append(listed(row))
    return {leading: tuple(sorted(told, key=order)) for leading, told in found.items()}


def values(connection: Connection, filters: Filters, facet: Facet) -> tuple[FacetValue, ...]:
    """See `Store.facet`. Events without a class or source are under no value of that filter."""
    asked, leading = under_leading(connection, filters)
    found = _counted(connection, query.facet(asked, facet))
    missing = [value for value in getattr(asked, facet) if value not in found]
    if missing:
        labels = query.labels(facet, missing)
        names = dict(connection.execute(labels.sql, labels.values).fetchall()) if labels else {}
        found |= {value: (names.get(value, value), 0) for value in missing}
    if facet == "actors" and leading:
        found = _as_chosen(found, filters.actors, leading)
    known = country_names() if facet == "countries" else {}
    lines = [FacetValue(value, known.get(value, label), count) for value, (label, count) in found.items()]
    return tuple(sorted(lines, key=lambda one: (-one.count, one.label.casefold(), one.label, one.value)))


def _counted(connection: Connection, asked: Query) -> Counted:
    found = connection.execute(asked.sql, asked.values).fetchall()
    return {value: (label, int(count)) for value, label, count in found if value}


def _as_chosen(found: Counted, chosen: tuple[str, ...], leading: dict[str, str]) -> Counted:
    """What a link chooses by an id that stands under another name is shown as chosen, with name and count of now."""
    hidden = set(leading.values()) - set(chosen)
    kept = {value: one for value, one in found.items() if value not in hidden}
    return kept | {given: found[one] for given, one in leading.items()}
