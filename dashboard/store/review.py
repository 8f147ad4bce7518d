"""The names that may be one as a person reviews them: what is suggested, what waits, and what was judged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import dashboard.store.rows as rows
from dashboard.model import Actor, Suggestion
from dashboard.store.judge import LAST
from dashboard.store.records import Judgement, Named, Question, Verdict
from dashboard.store.schema import SUGGESTION_COLUMNS, Connection

_KEEP: Final = (
    f"INSERT INTO suggestions SELECT unnest(from_json(?, '{rows.to_json([SUGGESTION_COLUMNS])}'), max_depth := 2)"
)
_FORGET: Final = "DELETE FROM suggestions WHERE list_has_any([one, other], $ids::VARCHAR[])"
_COMPARED: Final = "UPDATE actors SET compared = true WHERE list_contains($ids::VARCHAR[], actor_id)"
_NAMES: Final = "SELECT actor_id, name, type, cc FROM actors WHERE list_contains($ids::VARCHAR[], actor_id)"
_COUNTS: Final = """
    SELECT value, count(*) FROM (SELECT unnest(actor_ids) AS value FROM current_events)
    SEMI JOIN (SELECT unnest($ids::VARCHAR[]) AS value) USING (value) GROUP BY value"""

Pair = tuple[str, str]


def uncompared(connection: Connection) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """The actors that have not been compared yet, and the others; nothing is read when all have been."""
    if not connection.execute("SELECT 1 FROM actors WHERE NOT compared LIMIT 1").fetchone():
        return (), ()
    found = connection.execute("SELECT compared, actor_id, name, type, cc FROM actors ORDER BY actor_id").fetchall()
    fresh = tuple(Actor(*row) for compared, *row in found if not compared)
    return fresh, tuple(Actor(*row) for compared, *row in found if compared)


def keep(connection: Connection, suggestions: Iterable[Suggestion], compared: Iterable[Actor]) -> None:
    """Keeps suggestions in place of those that there were for these actors, and that they have been compared."""
    ids = {"ids": [actor.actor_id for actor in compared]}
    connection.execute(_FORGET, ids)
    found = [{field: getattr(one, field) for field in SUGGESTION_COLUMNS} for one in suggestions]
    if found:
        connection.execute(_KEEP, [rows.to_json(found)])
    connection.execute(_COMPARED, ids)


def questions(connection: Connection) -> tuple[Question, ...]:
    """What waits for a judgement. Two names that stand under one name by now, or under two that are judged to differ,
    do not; nor does a name that is in no event any more."""
    found = connection.execute("SELECT one, other, score, because FROM suggestions").fetchall()
    if not found:
        return ()
    leading = _leading(connection)
    closed = {_pair(one, other, leading) for _, one, other, verdict, _ in _last(connection) if verdict != "open"}
    waiting: dict[Pair, Suggestion] = {}
    for each in sorted((Suggestion(*row) for row in found), key=lambda each: (-each.score, each.one, each.other)):
        pair = _pair(each.one, each.other, leading)
        if pair[0] != pair[1] and pair not in closed:
            waiting.setdefault(pair, each)
    named = _named(connection, [one for each in waiting.values() for one in (each.one, each.other)], leading)
    asked = (Question(named[each.one], named[each.other], each.score, each.because) for each in waiting.values())
    return tuple(each for each in asked if each.one.events and each.other.events)


def judgements(connection: Connection) -> tuple[Judgement, ...]:
    """The last judgement of each pair that is not open, the newest first."""
    found = [row for row in _last(connection) if row[3] != "open"]
    named = _named(connection, [one for row in found for one in row[1:3]], _leading(connection))
    return tuple(
        Judgement(number, named[one], named[other], verdict, note) for number, one, other, verdict, note in found
    )


def _last(connection: Connection) -> list[tuple[int, str, str, Verdict, str]]:
    found = connection.execute(
        f"SELECT number, one, other, verdict, note FROM ({LAST}) ORDER BY number DESC"
    ).fetchall()
    return [(number, one, other, verdict, note) for number, one, other, verdict, note in found]


def _leading(connection: Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT actor_id, leading_id FROM same_actors").fetchall())


def _pair(one: str, other: str, leading: dict[str, str]) -> Pair:
    """The two names that lead for these."""
    first, second = sorted((leading.get(one, one), leading.get(other, other)))
    return first, second


def _named(connection: Connection, ids: list[str], leading: dict[str, str]) -> dict[str, Named]:
    """The actors as they were named in their documents, with the events of all names that are theirs by now."""
    asked = sorted({*ids, *(leading.get(one, one) for one in ids)})
    counts = dict(connection.execute(_COUNTS, {"ids": asked}).fetchall()) if asked else {}
    found = connection.execute(_NAMES, {"ids": asked}).fetchall() if asked else []
    return {row[0]: Named(Actor(*row), counts.get(leading.get(row[0], row[0]), 0)) for row in found}
