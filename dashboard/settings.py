"""The settings: one table of name, default and one sentence of help, read from the environment once at start.

Each is set by the environment variable POLICY_TIMELINE_<NAME IN CAPITALS>; the command line's options win over it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Final

from dashboard.errors import PolicyTimelineError

PREFIX: Final = "POLICY_TIMELINE_"
LONGEST_NUMBER: Final = 15

HELP: Final[dict[str, str]] = {
    "store": "The DuckDB file that holds the timeline.",
    "host": "The address the dashboard listens on; 127.0.0.1 is this machine alone.",
    "port": "The port the dashboard listens on.",
    "max_document_chars": "The longest document that is read, in characters.",
    "max_request_bytes": "The largest request that the server accepts, in bytes.",
    "max_marks": "How many single events the timeline draws before it asks to narrow the view.",
    "page_rows": "How many rows of the list are sent to the browser at a time.",
    "date_order": "The order in 03/07/2018 when a text proves none: day or month first; empty keeps both readings.",
    "actors": "A table of your own actors (columns as in data/actors.tsv) that is read after ours; empty for none.",
    "roles": "A table of your own offices (columns as in data/roles.tsv) that is read after ours; empty for none.",
}


# The values of settings that take only some.
CHOICES: Final[dict[str, tuple[str, ...]]] = {"date_order": ("", "day", "month")}


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; `HELP` says what each is for."""

    store: str = "timeline.duckdb"
    host: str = "127.0.0.1"
    port: int = 8050
    max_document_chars: int = 1_000_000
    max_request_bytes: int = 8_000_000
    max_marks: int = 5_000
    page_rows: int = 500
    date_order: str = ""
    actors: str = ""
    roles: str = ""


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings with what the environment says over the defaults.

    Raises PolicyTimelineError when a number is none, or a choice is not one of CHOICES.
    """
    return _settings(tuple(environment.get(name) for name in _NAMES))


def own_tables(environment: Mapping[str, str] = os.environ) -> tuple[str, str]:
    """The user's own tables of actors and of roles, "" for none: asked for with every name, so nothing else is read."""
    return environment.get(PREFIX + "ACTORS", ""), environment.get(PREFIX + "ROLES", "")


# The variables, in the order of the fields.
_NAMES: Final = tuple(PREFIX + field.name.upper() for field in fields(Settings))


@lru_cache(maxsize=64)
def _settings(values: tuple[str | None, ...]) -> Settings:
    found: dict[str, str | int] = {}
    for field, name, given in zip(fields(Settings), _NAMES, values, strict=True):
        if given is not None:
            whole = isinstance(field.default, int)
            found[field.name] = _number(name, given) if whole else _chosen(field.name, given)
    return Settings(**found)  # type: ignore[arg-type]


def _chosen(field: str, given: str) -> str:
    choices = CHOICES.get(field)
    if choices is not None and given not in choices:
        shown = " or ".join(choice for choice in choices if choice)
        raise PolicyTimelineError(f"{PREFIX}{field.upper()} is {given!r}: give {shown}, or unset it")
    return given


def _number(name: str, given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) <= LONGEST_NUMBER and int(given)):
        raise PolicyTimelineError(f"{name} is {given!r}: give a whole number above 0, or unset it")
    return int(given)
