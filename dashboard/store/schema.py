"""The tables of the store, their version, and the way up from every earlier one.

Events are appended, never changed; every question reads them through the view `current_events`, which is where
corrections will be laid over them.
"""

from __future__ import annotations

from typing import Any, Final, Protocol

from dashboard.errors import StoreUnreadable

VERSION: Final = 2

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

# One row an actor, with the name that the latest reading gave it: what a filter shows for an id.
ACTOR_COLUMNS: Final[dict[str, str]] = {"actor_id": "VARCHAR PRIMARY KEY", "name": "VARCHAR"}


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


_VIEW: Final = "CREATE VIEW current_events AS SELECT *, 'no' AS reviewed FROM events"
_ROLES: Final = ("actors", "recipients", "other_actors")


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
        _table("actors", ACTOR_COLUMNS),
        _VIEW,
    ),
    2: (
        # Written anew, not altered: DuckDB 1.5 cannot replay a new field of a structure after a crash.
        "DROP VIEW current_events",
        f"CREATE TABLE dressed AS SELECT * REPLACE ({', '.join(map(_without_office, _ROLES))}) FROM events",
        "DROP TABLE events",
        "ALTER TABLE dressed RENAME TO events",
        _VIEW,
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
