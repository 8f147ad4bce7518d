"""The tables of the store, their version, and the way up from every earlier one.

`events` holds the tellings; they are appended, never changed. Every question reads them through two views, one over
the other (see shown.py).
"""

from __future__ import annotations

from typing import Any, Final, Protocol

from dashboard.errors import StoreUnreadable
from dashboard.store.shown import VIEWS

VERSION: Final = 4

# What an actor of an event is kept as; the first version knew no offices.
ACTOR: Final = ("actor_id", "name", "type", "cc", "office")
ACTORS: Final = f"STRUCT({', '.join(f'{field} VARCHAR' for field in ACTOR)})[]"
_ACTORS_1: Final = "STRUCT(actor_id VARCHAR, name VARCHAR, type VARCHAR, cc VARCHAR)[]"

# Column of `events` -> its type. `granularity` is "unknown" without a date; `actor_ids` holds each actor of the event
# once, whatever the role; `searched` is the folded text that a search looks into.
EVENT_COLUMNS: Final[dict[str, str]] = {
    "event_id": "VARCHAR",
    "document_id": "VARCHAR",
    "earliest": "DATE",
    "latest": "DATE",
    "granularity": "VARCHAR",
    "date_text": "VARCHAR",
    "date_value": "VARCHAR",
    "date_edtf": "VARCHAR",
    "date_basis": "VARCHAR",
    "date_because": "VARCHAR",
    "status": "VARCHAR",
    "event_type": "VARCHAR",
    "event_mode": "VARCHAR",
    "quad_class": "VARCHAR",
    "summary": "VARCHAR",
    "actors": ACTORS,
    "recipients": ACTORS,
    "other_actors": ACTORS,
    "actor_ids": "VARCHAR[]",
    "countries": "VARCHAR[]",
    "place": "VARCHAR",
    "confidence": "DOUBLE",
    "sentence": "VARCHAR",
    "sentence_start": "BIGINT",
    "sentence_end": "BIGINT",
    "trigger": "VARCHAR",
    "trigger_start": "BIGINT",
    "trigger_end": "BIGINT",
    "rule": "VARCHAR",
    "reason": "VARCHAR",
    "mentions": "INTEGER",
    "searched": "VARCHAR",
}

# `reading` is a hash of what was read in the document; `furniture`, `timexes` and `mentions` are JSON lists.
DOCUMENT_COLUMNS: Final[dict[str, str]] = {
    "document_id": "VARCHAR PRIMARY KEY",
    "name": "VARCHAR",
    "headline": "VARCHAR",
    "source": "VARCHAR",
    "url": "VARCHAR",
    "published": "DATE",
    "language": "VARCHAR",
    "events": "INTEGER",
    "reading": "VARCHAR",
    "text": "VARCHAR",
    "furniture": "VARCHAR",
    "notes": "VARCHAR[]",
    "timexes": "VARCHAR",
    "mentions": "VARCHAR",
}

# One row an actor as the latest reading has it: what a filter shows for an id. `compared` says whether it has been
# compared with the other names of the store.
ACTOR_COLUMNS: Final[dict[str, str]] = {
    "actor_id": "VARCHAR PRIMARY KEY",
    "name": "VARCHAR",
    "type": "VARCHAR",
    "cc": "VARCHAR",
    "compared": "BOOLEAN",
}
_ACTOR_COLUMNS_1: Final = {"actor_id": "VARCHAR PRIMARY KEY", "name": "VARCHAR"}
SUGGESTION_COLUMNS: Final[dict[str, str]] = {
    "one": "VARCHAR",
    "other": "VARCHAR",
    "score": "DOUBLE",
    "because": "VARCHAR",
}
# Judgements are appended, never changed: of one pair the last counts.
JUDGEMENT_COLUMNS: Final[dict[str, str]] = {
    "number": "INTEGER",
    "one": "VARCHAR",
    "other": "VARCHAR",
    "verdict": "VARCHAR",
    "note": "VARCHAR",
}
# What follows from the judgements: the actors that stand under the name of another, and what that one is.
SAME_COLUMNS: Final[dict[str, str]] = {
    "actor_id": "VARCHAR",
    "leading_id": "VARCHAR",
    "name": "VARCHAR",
    "type": "VARCHAR",
    "cc": "VARCHAR",
}
# An event as it is shown: its leading telling, made one with the others, and how many sources tell it.
SHOWN_COLUMNS: Final = EVENT_COLUMNS | {"sources": "INTEGER"}
# Of two tellings, what the rules or a person say. Judgements are appended; those of the rules go with a reading that is
# replaced. A person's last word on a pair counts before that of the rules, unless it is "open".
EVENT_JUDGEMENT_COLUMNS: Final[dict[str, str]] = {
    "number": "INTEGER",
    "one": "VARCHAR",
    "other": "VARCHAR",
    "verdict": "VARCHAR",
    "because": "VARCHAR",
    "given_by": "VARCHAR",
}
# What follows from them: every telling of an event that is told more than once, and the telling that leads it.
JOINED_COLUMNS: Final[dict[str, str]] = {"event_id": "VARCHAR", "leading_id": "VARCHAR"}


class Connection(Protocol):
    """What the store needs of a database connection, as the Python database API has it."""

    def execute(self, query: str, parameters: Any = None, /) -> Any:
        """Runs one statement; values only ever come in as parameters."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows of the last statement."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row of the last statement."""

    def fetchmany(self, size: int, /) -> list[tuple[Any, ...]]:
        """The next rows of the last statement."""


def _table(name: str, columns: dict[str, str]) -> str:
    listed = ", ".join(f"{column} {kind}" for column, kind in columns.items())
    return f"CREATE TABLE {name} ({listed})"


_FIRST_VIEW: Final = "CREATE OR REPLACE VIEW current_events AS SELECT *, 'no' AS reviewed FROM events"
_ROLES: Final = ("actors", "recipients", "other_actors")
# Type and country of the actors that were kept by name alone, from any event that has them.
_ACTORS_OF_EVENTS: Final = f"""
    INSERT INTO actors SELECT actor_id, any_value(a.name), coalesce(any_value(one.type), 'organisation'),
        coalesce(any_value(one.cc), ''), false
    FROM actors_1 AS a LEFT JOIN (
        SELECT unnest(list_concat({", ".join(_ROLES)})) AS one FROM events
    ) ON one.actor_id = a.actor_id GROUP BY actor_id"""


def _without_office(role: str) -> str:
    fields = ", ".join(f"'{field}': one.{field}" for field in ACTOR[:-1])
    return f"list_transform({role}, lambda one: {{{fields}, 'office': ''}}) AS {role}"


# Version -> the statements that lead to it from the version before.
STEPS: Final[dict[int, tuple[str, ...]]] = {
    1: (
        "CREATE TABLE policy_timeline (version INTEGER)",
        "INSERT INTO policy_timeline VALUES (0)",
        _table("documents", DOCUMENT_COLUMNS),
        _table("events", EVENT_COLUMNS | dict.fromkeys(_ROLES, _ACTORS_1)),
        _table("actors", _ACTOR_COLUMNS_1),
        _FIRST_VIEW,
    ),
    2: (
        # Written anew, not altered: DuckDB 1.5 cannot replay a new field of a structure after a crash.
        "DROP VIEW current_events",
        f"CREATE TABLE dressed AS SELECT * REPLACE ({', '.join(map(_without_office, _ROLES))}) FROM events",
        "DROP TABLE events",
        "ALTER TABLE dressed RENAME TO events",
        _FIRST_VIEW,
    ),
    3: (
        "ALTER TABLE actors RENAME TO actors_1",
        _table("actors", ACTOR_COLUMNS),
        _ACTORS_OF_EVENTS,
        "DROP TABLE actors_1",
        _table("suggestions", SUGGESTION_COLUMNS),
        _table("judgements", JUDGEMENT_COLUMNS),
        _table("same_actors", SAME_COLUMNS),
        _table("merged_events", EVENT_COLUMNS),
    ),
    4: (
        "DROP VIEW current_events",
        "CREATE TABLE merged_4 AS SELECT *, 1::INTEGER AS sources FROM merged_events",
        "DROP TABLE merged_events",
        "ALTER TABLE merged_4 RENAME TO merged_events",
        _table("event_judgements", EVENT_JUDGEMENT_COLUMNS),
        _table("joined_tellings", JOINED_COLUMNS),
        _table("joined_events", SHOWN_COLUMNS),
        # The documents whose tellings have yet to be compared with those of the others.
        _table("uncompared", {"document_id": "VARCHAR"}),
        "INSERT INTO uncompared SELECT document_id FROM documents",
        *VIEWS,
    ),
}


def version(connection: Connection, name: str) -> int:
    """The version of the store's tables, 0 for a file that holds nothing yet.

    Raises StoreUnreadable when the tables in it are not ours or newer than this program.
    """
    found = connection.execute("SELECT table_name FROM information_schema.tables").fetchall()
    tables = {row[0] for row in found}
    if not tables:
        return 0
    if not tables >= {"policy_timeline", "documents", "events", "actors", "current_events"}:
        raise StoreUnreadable(f"{name} is a database of something else, not a timeline: give another file")
    row = connection.execute("SELECT max(version) FROM policy_timeline").fetchone()
    number = row[0] if row else None
    if not isinstance(number, int) or number < 1:
        raise StoreUnreadable(f"{name} does not say which version of the store it is: import the documents anew")
    if number > VERSION:
        raise StoreUnreadable(f"{name} was written by a newer version of Policy Timeline: update this one to open it")
    return number


def upgrade(connection: Connection, present: int) -> None:
    """Brings the tables from the version present to VERSION in one transaction: all of it or nothing."""
    if present == VERSION:
        return
    connection.execute("BEGIN TRANSACTION")
    try:
        for number in range(present + 1, VERSION + 1):
            for statement in STEPS[number]:
                connection.execute(statement)
        connection.execute("UPDATE policy_timeline SET version = ?", [VERSION])
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
