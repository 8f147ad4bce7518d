"""Who held which office when: the rows of data/roles.tsv, asked by a surname and the title before it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final

from dashboard.link import names
from dashboard.model import Actor
from dashboard.tables import table

_ROLES: Final = ("actor_id", "role", "country", "from", "to")
_ACTORS: Final = ("id", "name", "type", "country", "aliases")


@cache
def _people() -> dict[str, Actor]:
    return {
        row["id"]: Actor(row["id"], row["name"], "person", row["country"])
        for row in table("actors.tsv", _ACTORS)
        if row["type"] == "person"
    }


@cache
def table_ids() -> frozenset[str]:
    """The ids that the table of actors gives."""
    return frozenset(row["id"] for row in table("actors.tsv", _ACTORS))


@cache
def _by_surname() -> dict[str, tuple[dict[str, str], ...]]:
    found: dict[str, tuple[dict[str, str], ...]] = {}
    for row in table("roles.tsv", _ROLES):
        actor = _people().get(row["actor_id"])
        if actor:
            last = names.surname(actor.name)
            found[last] = (*found.get(last, ()), row)
    return found


def _in_office(row: dict[str, str], published: date | None) -> bool:
    if published is None:
        return True
    return int(row["from"]) <= published.year <= int(row["to"] or 9999) + 1


def holders(name: str, title: str, published: date | None) -> Actor | None:
    """The one person of that last name who held the office that the title names, near the date; None when not just one.

    "President Obama" in 2011; a title without an office ("Mr.") names nobody here.
    """
    last = names.surname(name)
    said = " " + title.lower()
    rows = [
        row
        for row in _by_surname().get(last, ())
        if said.endswith(" " + row["role"].lower()) and ("former" in said or _in_office(row, published))
    ]
    found = {row["actor_id"] for row in rows}
    return _people()[found.pop()] if len(found) == 1 else None


def office_at(actor_id: str, day: date) -> str:
    """The office that someone held on a day, "" when the table has none or the year has two."""
    rows = [row for row in _by_actor().get(actor_id, ()) if int(row["from"]) <= day.year <= int(row["to"] or 9999)]
    return rows[0]["role"] if len(rows) == 1 else ""


@cache
def _by_actor() -> dict[str, tuple[dict[str, str], ...]]:
    found: dict[str, tuple[dict[str, str], ...]] = {}
    for row in table("roles.tsv", _ROLES):
        found[row["actor_id"]] = (*found.get(row["actor_id"], ()), row)
    return found


def country_of(actor: Actor, day: date | None) -> str:
    """The country that someone acts for: their own, but none while all their offices are an organisation's.

    A Spanish diplomat who is the UN's envoy does not make an event one of Spain.
    """
    held = [row for row in _by_actor().get(actor.actor_id, ()) if _in_office(row, day)]
    return "" if held and not any(row["country"] for row in held) else actor.cc
