"""Bodies of states: "Chile's Foreign Ministry" and "the Ministry of Foreign Affairs of Chile" are one actor, and so are
"the Libyan Supreme Court" and "the Supreme Court of Libya"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dashboard.country_names import country_names, with_article
from dashboard.link.offices import government_actors
from dashboard.model import Actor
from dashboard.names import alternatives, fold, slug, tidy, words
from dashboard.settings import from_environment
from dashboard.tables import COUNTRY_COLUMNS, PLACE_COLUMNS, table, values

_BEHIND: Final = re.compile(
    r"(?P<what>.+?)(?:\sof\s(?:the\s)?(?:Republic\sof\s)?(?P<of>[^()]+)|\s\((?P<owner>[^()]+)\))"
)


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
    parts = words("part_of_state")
    codes: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for row in table("countries.tsv", COUNTRY_COLUMNS):
        own = values(row["adjectives"])
        for said in (row["name"], *values(row["aliases"]), *own):
            codes.setdefault(fold(said), "" if said in parts else row["cc"])
        # "New Zealander" is said of people; bodies are named with the country.
        adjectives[row["cc"]] = own[0] if own and not own[0].endswith("lander") else row["name"]
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
def _parts() -> frozenset[str]:
    """What names a part of a state before its body: "California", "Welsh"."""
    regions = (row for row in table("places.tsv", PLACE_COLUMNS) if row["kind"] == "region")
    named = (fold(name) for row in regions for name in (row["name"], *values(row["aliases"])))
    return (frozenset(named) | words("part_of_state")) - {said for said, code in _countries()[0].items() if code}


def _of_part(name: str) -> bool:
    """Is it the body of a part of a state? It is not the state's: "Welsh Parliament", "New York's Supreme Court"."""
    said = fold(name).replace("'s ", " ").split()
    return any(" ".join(said[:length]) in _parts() for length in range(1, min(4, len(said))))


def _bare(name: str) -> tuple[str, str]:
    """(what it is, code) of a body's name without its country: "Libyan Supreme Court", "Supreme Court of Libya"."""
    codes = _countries()[0]
    plain = tidy(name)
    behind = _BEHIND.fullmatch(plain)
    if behind and (code := codes.get(fold(behind["of"] or behind["owner"]).removesuffix("'s"))):
        return behind["what"], code
    said = plain.split()
    for length in (3, 2, 1):
        if length < len(said) and (code := codes.get(fold(" ".join(said[:length])))):
            return " ".join(said[length:]), code
    return plain, ""


def read_name(name: str) -> tuple[str, str]:
    """(what it is, code) of any body's name: without its country, and the country that it says, "" for none."""
    return _parsed(name) or _bare(name)


@cache
def _listed(own: str) -> dict[tuple[str, str], Actor]:
    """The bodies of states in the tables of actors, with the user's own."""
    found: dict[tuple[str, str], Actor] = {}
    for actor, aliases in government_actors(own):
        for name in (actor.name, *aliases):
            what, said = _parsed(name.rstrip("@?")) or _bare(name.rstrip("@?"))
            if actor.cc and said in ("", actor.cc):
                found.setdefault((what.lower(), actor.cc), actor)
    return found


def body(name: str, cc: str, leading: str) -> Actor | None:
    """The actor of a state's body by its name: of the country that the name says, else of `cc`, else of the country
    that the document names most; None for the body of something else than a country.

    There are many supreme courts and foreign ministries, and they must not be one actor; a country's is one however it
    is said.
    """
    if _of_part(name):
        return None
    is_ministry = any(pattern.fullmatch(fold(name)) for pattern in _patterns())
    what, said = _parsed(name) or ("", "") if is_ministry else _bare(name)
    code = said or cc or leading
    if not what or not code:
        return None
    known = _listed(from_environment().actors).get((what.lower(), code))
    if known:
        return known
    country = country_names().get(code, code)
    if is_ministry:
        whole = f"{_countries()[1].get(code, code)} {what} Ministry"
    elif what == "Parliament":
        whole = f"Parliament of {with_article(country)}"
    else:
        whole = f"{what} ({country})"
    return Actor(slug(whole), whole, "government", code)
