"""What a person judges of two names, and what follows from it, inside a transaction that the caller holds.

Judgements are appended and never changed. From the last one of each pair follow the groups of names that are one actor,
and from those two tables that can be made anew at any time: `same_actors`, who stands under whose name, and
`merged_events`, the events in which somebody does, as they then read. The view lays the second over `told_events`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, Final

import dashboard.store.rows as rows
from dashboard.errors import StoreError
from dashboard.model import ROLES, Actor
from dashboard.store.fold import fold
from dashboard.store.query import whole
from dashboard.store.records import Verdict
from dashboard.store.schema import ACTOR, ACTORS, SAME_COLUMNS, Connection

VERDICTS: Final = ("same", "different", "open")
# Of each pair the last judgement.
LAST: Final = "SELECT * FROM judgements QUALIFY number = max(number) OVER (PARTITION BY one, other)"
# Joined: a list of a hundred ids would be looked for in each event 25 times as slowly.
_COUNTS: Final = """
    SELECT value, count(*) FROM (SELECT unnest(actor_ids) AS value FROM events)
    SEMI JOIN (SELECT unnest($ids::VARCHAR[]) AS value) USING (value) GROUP BY value"""
_CONCERNED: Final = f"""
    SELECT event_id, {", ".join(f"to_json({role})::VARCHAR" for role in ROLES)} FROM told_events
    WHERE event_id IN (
        SELECT event_id FROM (SELECT event_id, unnest(actor_ids) AS value FROM told_events)
        SEMI JOIN (SELECT unnest($ids::VARCHAR[]) AS value) USING (value))"""
_AMONG: Final = "event_id IN (SELECT unnest($events::VARCHAR[]))"
_ROLE: Final = [dict.fromkeys(ACTOR, "VARCHAR")]
_STRUCTURE: Final = rows.to_json(
    [{"event_id": "VARCHAR"} | dict.fromkeys(ROLES, _ROLE) | {"actor_ids": ["VARCHAR"], "also": "VARCHAR"}]
)
_MERGE: Final = f"""
    INSERT INTO merged_events SELECT e.* REPLACE (
        {", ".join(f"m.{role}::{ACTORS} AS {role}" for role in ROLES)}, m.actor_ids AS actor_ids,
        concat(e.searched, chr(10), m.also) AS searched
    ) FROM told_events AS e JOIN (SELECT unnest(from_json(?, '{_STRUCTURE}'), max_depth := 2)) AS m USING (event_id)"""

# Actor id -> the actor whose name it stands under.
Leading = dict[str, Actor]


def judge(connection: Connection, one: str, other: str, verdict: Verdict, note: str) -> None:
    """Appends a judgement and lets all follow from it. Raises StoreError for an id that is not there."""
    if verdict not in VERDICTS:
        raise StoreError(f"{verdict!r} is no verdict: give one of {', '.join(VERDICTS)}")
    for given in (one, other):
        if not connection.execute("SELECT 1 FROM actors WHERE actor_id = ?", [whole(given)]).fetchone():
            raise StoreError(f"{given!r} is the id of no actor here: take ids from `review` or a link of the page")
    if one == other:
        raise StoreError(f"{one!r} is given twice: give the ids of two actors")
    pair = sorted((one, other))
    connection.execute(
        "INSERT INTO judgements SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM judgements",
        [*pair, verdict, whole(note)],
    )
    follow(connection)


def follow(connection: Connection) -> None:
    """Makes the two tables anew from the judgements."""
    before, now = _present(connection), _leading(connection)
    if now != before:
        connection.execute("DELETE FROM same_actors")
        _keep(connection, now)
    connection.execute("DELETE FROM merged_events")
    _merge(connection, now)


def follow_events(connection: Connection, ids: Iterable[str], touched: set[str]) -> None:
    """After these events have changed, and with them events of these actors: nothing when no actor is one with another,
    all anew when another name leads now, else these events alone."""
    before = _present(connection)
    if not before:
        return
    ours = before.keys() | {one.actor_id for one in before.values()}
    if not touched.isdisjoint(ours) and _leading(connection) != before:
        follow(connection)
        return
    concerned = {"events": sorted(ids)}
    connection.execute(f"DELETE FROM merged_events WHERE {_AMONG}", concerned)
    _merge(connection, before, concerned)


def _present(connection: Connection) -> Leading:
    found = connection.execute("SELECT actor_id, leading_id, name, type, cc FROM same_actors").fetchall()
    return {actor_id: Actor(*leading) for actor_id, *leading in found}


def _keep(connection: Connection, leading: Leading) -> None:
    columns = ", ".join("?" * len(SAME_COLUMNS))
    for actor_id, one in sorted(leading.items()):
        row = [actor_id, one.actor_id, one.name, one.type, one.cc]
        connection.execute(f"INSERT INTO same_actors VALUES ({columns})", row)


def _leading(connection: Connection) -> Leading:
    """Who stands under whose name, as the judgements and the events are now."""
    pairs = connection.execute(f"SELECT one, other FROM ({LAST}) WHERE verdict = 'same'").fetchall()
    found = groups((one, other) for one, other in pairs)
    ids = sorted({actor_id for group in found for actor_id in group})
    if not ids:
        return {}
    counts = dict(connection.execute(_COUNTS, {"ids": ids}).fetchall())
    asked = "SELECT actor_id, name, type, cc FROM actors WHERE list_contains($ids::VARCHAR[], actor_id)"
    actors = {row[0]: Actor(*row) for row in connection.execute(asked, {"ids": ids}).fetchall()}
    first = {group: min(group, key=lambda one: (-counts.get(one, 0), one)) for group in found}
    return {one: actors[first[group]] for group in found for one in sorted(group) if one != first[group]}


def groups(pairs: Iterable[tuple[str, str]]) -> tuple[frozenset[str], ...]:
    """The sets of ids that the pairs join, in no order."""
    home: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = home.get(one, {one}) | home.get(other, {other})
        home |= dict.fromkeys(joined, joined)
    return tuple({frozenset(group) for group in home.values()})


def _merge(connection: Connection, leading: Leading, among: Mapping[str, list[str]] | None = None) -> None:
    """Writes the events in which somebody stands under another name, those of some ids or all."""
    if not leading:
        return
    asked = _CONCERNED + (f" AND {_AMONG}" if among else "")
    found = connection.execute(asked, {"ids": sorted(leading)} | dict(among or {})).fetchall()
    if found:
        connection.execute(_MERGE, [rows.to_json([_merged(row, leading) for row in found])])


def _merged(row: tuple[Any, ...], leading: Leading) -> dict[str, object]:
    """The row with everybody under the leading name, each once, in the first of the roles; `also` is what a search
    finds it by from now on."""
    event_id, *roles = row
    seen: dict[str, None] = {}
    names: dict[str, None] = {}
    merged: dict[str, object] = {"event_id": event_id}
    for role, found in zip(ROLES, roles, strict=True):
        kept = []
        for actor in json.loads(found):
            if one := leading.get(actor["actor_id"]):
                names[fold(one.name)] = None
                actor = asdict(one) | {"office": actor["office"]}
            if actor["actor_id"] not in seen:
                seen[actor["actor_id"]] = None
                kept.append(actor)
        merged[role] = kept
    return merged | {"actor_ids": list(seen), "also": "\n".join(names)}
