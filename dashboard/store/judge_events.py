"""What the rules and a person say of two tellings: one event, or two; inside a transaction that the caller holds.

Judgements are appended. Those of the rules on a reading go when it is replaced; a person's stay, and count again when
the tellings come back, because an id follows from the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Final

import dashboard.store.join as join
import dashboard.store.rows as rows
from dashboard.errors import StoreError
from dashboard.joined import MOST_DAYS_APART
from dashboard.model import Merge
from dashboard.store.judge import VERDICTS, follow_events
from dashboard.store.query import GIVEN, MEMBERS, whole
from dashboard.store.records import Candidates, EventJudgement, Verdict
from dashboard.store.schema import EVENT_JUDGEMENT_COLUMNS, Connection

# So many documents are compared at a time.
BATCH: Final = 50
_NEXT: Final = "SELECT coalesce(max(number), 0) FROM event_judgements"
_ADD: Final = rows.insert("event_judgements", EVENT_JUDGEMENT_COLUMNS)
_FORGET: Final = f"""
    DELETE FROM event_judgements WHERE given_by = 'rules' AND (one IN ({GIVEN}) OR other IN ({GIVEN}))"""
_IN_FORCE: Final = "SELECT one, other, verdict, because, given_by FROM event_verdicts{where} ORDER BY {order}"
_ORDER: Final = "given_by = 'rules', CASE WHEN given_by = 'person' THEN -number END, one, other"
_SAID: Final = "SELECT one, other FROM event_verdicts WHERE given_by = 'person'"
# Dates that any two events of one kind could have; see link/same_event.py.
_EXACT: Final = "earliest IS NOT NULL AND latest - earliest < 31 AND granularity NOT IN ('vague', 'ambiguous')"
# The first of two new tellings is that with the larger id.
_PAIRS: Final = f"""
    WITH told AS MATERIALIZED (
        SELECT event_id, document_id, event_type, earliest, latest, unnest(actor_ids) AS actor,
            document_id IN ({GIVEN}) AS fresh
        FROM events WHERE {_EXACT} AND (
            document_id IN ({GIVEN}) OR document_id NOT IN (SELECT document_id FROM uncompared))
    )
    SELECT DISTINCT one.event_id, other.event_id FROM told AS one JOIN told AS other
    ON one.fresh AND one.actor = other.actor AND one.event_type = other.event_type
        AND one.document_id <> other.document_id AND (NOT other.fresh OR one.event_id > other.event_id)
        AND other.earliest <= one.latest + $days AND other.latest >= one.earliest - $days"""

Pair = tuple[str, str]


def keep(connection: Connection, merges: Iterable[Merge]) -> None:
    """Appends what the rules found."""
    _append(connection, [((merge.one, merge.other), "same", merge.because) for merge in merges], "rules")


def forget(connection: Connection, ids: Iterable[str]) -> None:
    """Takes away what the rules found of these tellings."""
    connection.execute(_FORGET, {"ids": sorted(ids)})


def candidates(connection: Connection) -> Candidates:
    """See `Store.candidates`."""
    waiting = connection.execute("SELECT document_id FROM uncompared ORDER BY document_id LIMIT ?", [BATCH]).fetchall()
    documents = tuple(row[0] for row in waiting)
    if not documents:
        return Candidates((), ())
    found = connection.execute(_PAIRS, {"ids": list(documents), "days": MOST_DAYS_APART}).fetchall()
    known = join.tellings(connection, {one for pair in found for one in pair})
    return Candidates(documents, tuple((known[one].event, known[other].event) for one, other in sorted(found)))


def compared(connection: Connection, documents: Iterable[str], merges: Iterable[Merge]) -> None:
    """See `Store.join`."""
    found = list(merges)
    keep(connection, found)
    connection.execute(f"DELETE FROM uncompared WHERE document_id IN ({GIVEN})", {"ids": sorted(documents)})
    if found:
        _follow(connection, {one for merge in found for one in (merge.one, merge.other)})


def in_force(connection: Connection, event_id: str) -> tuple[EventJudgement, ...]:
    """See `Store.event_judgements`."""
    where, values = "", {}
    if event_id:
        values = {"ids": sorted(_event(connection, event_id))}
        where = f" WHERE one IN ({GIVEN}) OR other IN ({GIVEN})"
    found = connection.execute(_IN_FORCE.format(where=where, order=_ORDER), values).fetchall()
    return tuple(EventJudgement(*row) for row in found)


def judge(connection: Connection, one: str, other: str, verdict: Verdict, because: str) -> None:
    """See `Store.judge_events`."""
    if verdict not in VERDICTS:
        raise StoreError(f"{verdict!r} is no verdict: give one of {', '.join(VERDICTS)}")
    for given in (one, other):
        if not connection.execute("SELECT 1 FROM events WHERE event_id = ?", [whole(given)]).fetchone():
            raise StoreError(f"{given!r} is the id of no event here: take ids from `merges` or an export")
    if one == other:
        raise StoreError(f"{one!r} is given twice: give the ids of two events")
    mine, theirs = _event(connection, one), _event(connection, other)
    if verdict == "different":
        apart = theirs - {one} if one in theirs else {other}
        _append(connection, [((one, each), verdict, because) for each in sorted(apart)], "person")
    else:
        # Who joins two events again takes back what keeps any two of their tellings apart.
        said = {tuple(sorted(row)) for row in connection.execute(_SAID).fetchall()}
        pairs = {_pair(a, b) for a, b in product(mine if verdict == "same" else {one}, theirs) if a != b}
        _append(connection, [(pair, "open", because) for pair in sorted(pairs & said)], "person")
        if verdict == "same":
            _append(connection, [((one, other), verdict, because)], "person")
    _follow(connection, mine | theirs)


def _event(connection: Connection, event_id: str) -> set[str]:
    """The tellings of the event that a telling is part of."""
    found = connection.execute(MEMBERS, {"event_id": whole(event_id)}).fetchall()
    return {whole(event_id), *(row[0] for row in found)}


def _append(connection: Connection, said: list[tuple[Pair, str, str]], by: str) -> None:
    if not said:
        return
    row = connection.execute(_NEXT).fetchone()
    last = row[0] if row else 0
    found = [
        dict(zip(EVENT_JUDGEMENT_COLUMNS, (last + number, *_pair(*pair), verdict, whole(because), by), strict=True))
        for number, (pair, verdict, because) in enumerate(said, 1)
    ]
    connection.execute(_ADD, [rows.to_json(found)])


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _follow(connection: Connection, ids: set[str]) -> None:
    follow_events(connection, join.renew(connection, ids), set())
