"""Ministries: "Chile's Foreign Ministry" and "the Ministry of Foreign Affairs of Chile" are one actor."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dashboard.link.offices import government_actors
from dashboard.model import Actor
from dashboard.names import alternatives, fold, slug
from dashboard.settings import from_environment
from dashboard.tables import table, values

_COUNTRY_COLUMNS: Final = ("cc", "name", "aliases", "adjectives", "people", "capital", "former")


@cache
def _topics() -> dict[str, str]:
    """What a ministry may be said to be for -> its topic."""
    rows = table("ministries.tsv", ("topic", "said"))
    return {said: row["topic"] for row in rows for said in (row["topic"], *values(row["said"]))}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Its two forms, with what stands before (an adjective) and behind ("of Chile", "(Chile)")."""
    said = alternatives(frozenset(_topics()))
    whose = r"(?:\sof\s(?:the\s)?(?P<of>[^()]+)|\s\((?P<owner>[^()]+)\))?"
    return (
        re.compile(rf"(?:(?P<adjective>.+)\s)?(?P<said>{said})\sMinistry{whose}"),
        re.compile(rf"(?:(?P<adjective>.+)\s)?Ministry\s(?:of|for)\s(?:the\s)?(?P<said>{said}){whose}"),
    )


@cache
def _countries() -> tuple[dict[str, str], dict[str, str]]:
    """Name or adjective of a country -> its code, and code -> the adjective that its bodies are named with."""
    codes: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for row in table("countries.tsv", _COUNTRY_COLUMNS):
        own = values(row["adjectives"])
        for said in (row["name"], *values(row["aliases"]), *own):
            codes.setdefault(fold(said), row["cc"])
        adjectives[row["cc"]] = own[0] if own else row["name"]
    return codes, adjectives


def _parsed(name: str) -> tuple[str, str] | None:
    """(topic, code) of a ministry's name, "" for a country that it does not say; None when it is no ministry's, or
    that of something that is no country."""
    for pattern in _patterns():
        found = pattern.fullmatch(fold(name))
        if found:
            whose = [found[part] for part in ("adjective", "of", "owner") if found[part]]
            codes = {_countries()[0].get(one.removesuffix("'s"), "") for one in whose}
            return (_topics()[found["said"]], "".join(codes)) if len(codes) < 2 and codes != {""} else None
    return None


@cache
def _listed(own: str) -> dict[tuple[str, str], Actor]:
    """The ministries of the tables of actors, with the user's own."""
    found: dict[tuple[str, str], Actor] = {}
    for actor, aliases in government_actors(own):
        for name in (actor.name, *aliases):
            parsed = _parsed(name)
            if parsed and actor.cc:
                found.setdefault((parsed[0], actor.cc), actor)
    return found


def ministry(name: str, cc: str, leading: str) -> Actor | None:
    """The actor of a ministry's name: of the country that the name says, else of `cc`, else of the country that the
    document names most; None when it is no ministry of a country."""
    parsed = _parsed(name)
    if parsed is None:
        return None
    topic, said = parsed
    code = said or cc or leading
    known = _listed(from_environment().actors).get((topic, code))
    if known or not code:
        return known
    whole = f"{_countries()[1].get(code, code)} {topic} Ministry"
    return Actor(slug(whole), whole, "government", code)
