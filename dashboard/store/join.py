"""The events that follow from what is said of their tellings, inside a transaction that the caller holds.

Two tables can be made anew at any time: `joined_tellings`, which tellings are one event, and `joined_events`, how each
of those reads. Only what is connected with the tellings that changed is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import dashboard.store.rows as rows
from dashboard.joined import groups, joined
from dashboard.model import Listed
from dashboard.store.query import GIVEN, tellings_of
from dashboard.store.schema import JOINED_COLUMNS, SHOWN_COLUMNS, Connection

_TOGETHER: Final = f"""
    SELECT event_id FROM joined_tellings WHERE leading_id IN (
        SELECT leading_id FROM joined_tellings WHERE event_id IN ({GIVEN}))"""
_VERDICTS: Final = f"""
    SELECT one, other, verdict, given_by, number FROM event_verdicts WHERE one IN ({GIVEN}) OR other IN ({GIVEN})"""
_SEARCHED: Final = f"SELECT event_id, searched FROM events WHERE event_id IN ({GIVEN})"
_ADD_TELLINGS: Final = rows.insert("joined_tellings", JOINED_COLUMNS)
_ADD_EVENTS: Final = rows.insert("joined_events", SHOWN_COLUMNS)

# One, other, verdict, by whom, number.
Verdict = tuple[str, str, str, str, int]


def renew(connection: Connection, touched: Iterable[str]) -> set[str]:
    """Makes the events anew that any of these tellings is part of or was; the ids of all tellings looked at."""
    ids = set(touched)
    ids |= _ids(connection, _TOGETHER, ids)
    verdicts = _connected(connection, ids)
    for table in ("joined_tellings", "joined_events"):
        connection.execute(f"DELETE FROM {table} WHERE event_id IN ({GIVEN})", {"ids": sorted(ids)})
    told = tellings(connection, {one for row in verdicts if row[2] == "same" for one in row[:2]})
    found = [[told[one] for one in group] for group in _groups(told, verdicts) if len(group) > 1]
    if found:
        _write(connection, found)
    return ids


def _connected(connection: Connection, ids: set[str]) -> set[Verdict]:
    """All verdicts on the tellings and on those that are the same as they, and so on; `ids` grows by these."""
    found: set[Verdict] = set()
    fresh = set(ids)
    while fresh:
        found |= {tuple(row) for row in connection.execute(_VERDICTS, {"ids": sorted(fresh)}).fetchall()}
        fresh = {one for row in found if row[2] == "same" for one in row[:2]} - ids
        # What was joined with those may have to part from them now.
        fresh |= _ids(connection, _TOGETHER, fresh) - ids if fresh else set()
        ids |= fresh
    return found


def _ids(connection: Connection, asked: str, ids: set[str]) -> set[str]:
    return {row[0] for row in connection.execute(asked, {"ids": sorted(ids)}).fetchall()}


def tellings(connection: Connection, ids: set[str]) -> dict[str, Listed]:
    """The tellings with these ids that are there, by id."""
    if not ids:
        return {}
    asked = tellings_of(ids)
    found = (rows.listed(row) for row in connection.execute(asked.sql, asked.values).fetchall())
    return {one.event.event_id: one for one in found}


def _groups(told: dict[str, Listed], verdicts: set[Verdict]) -> tuple[tuple[str, ...], ...]:
    there = [row for row in verdicts if row[0] in told and row[1] in told]
    said = sorted((row for row in there if row[2:4] == ("same", "person")), key=lambda row: -row[4])
    return groups(
        {one: each.event for one, each in told.items()},
        [row[:2] for row in there if row[2:4] == ("same", "rules")],
        [row[:2] for row in said],
        [row[:2] for row in there if row[2] == "different"],
    )


def _write(connection: Connection, found: list[list[Listed]]) -> None:
    ids = {"ids": sorted(one.event.event_id for group in found for one in group)}
    searched: dict[str, str] = dict(connection.execute(_SEARCHED, ids).fetchall())
    members: list[dict[str, object]] = []
    events: list[dict[str, Any]] = []
    for group in found:
        one = joined(group)
        lines = dict.fromkeys(line for each in group for line in searched[each.event.event_id].split("\n"))
        events.append(rows.event_row(one.event, "\n".join(lines)) | {"sources": one.sources})
        members += [{"event_id": each.event.event_id, "leading_id": one.event.event_id} for each in group]
    connection.execute(_ADD_TELLINGS, [rows.to_json(members)])
    connection.execute(_ADD_EVENTS, [rows.to_json(events)])
