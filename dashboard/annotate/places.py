"""Which country a place lies in, once all names of a document are known.

A place that says its state or country behind a comma is there, everywhere in the document. A name that a small place of
the document's own country shares is that one, when nothing else of the better known place's country is named: a local
paper's Paris is in Texas.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from dashboard.annotate import towns
from dashboard.annotate.gazetteer import Gazetteer
from dashboard.annotate.governments import CITY
from dashboard.model import Mention
from dashboard.names import fold, is_given_name
from dashboard.tables import PLACE_COLUMNS, table, values

# Its towns are named after those of all the world; that it is in the news does not move Hobart or Cambridge there.
ECHOES: Final = frozenset({"US"})
# So many different places of a country make a document local to it.
LOCAL: Final = 2
_SET_OFF: Final = re.compile(r"\s?(?:[.;)\u2014\u2013]|--?\s|$|,\s(?!(?:and\s)?[A-Z])|,\s(?:[A-Z][a-z]+\.?\s\d|\())")
_BETWEEN: Final = re.compile(r"\s?,\s(?:in\s)?(?:the\s)?$")
_PLACED: Final = re.compile(
    r"\b(?:in|at|from|to|near|outside|into|through|around|of|between|via|over|across|for|with|by|and|,)\s(?:the\s)?$"
)
_ACTS: Final = re.compile(
    r"\s?(?:,\s(?:who|whose|\d\d,)|said\b|told\b|says\b|\s(?:said|told|says|added|asked|will|has|had)\b)"
)


@cache
def _abbreviations() -> tuple[re.Pattern[str], dict[str, str]]:
    """What may stand behind a comma for a state or province ("Ga.", "TX"), and its country."""
    rows = [row for row in table("places.tsv", PLACE_COLUMNS) if row["kind"] == "abbreviation"]
    known = {fold(name): row["cc"] for row in rows for name in (row["name"], *values(row["aliases"]))}
    longest = sorted(known, key=lambda name: (-len(name), name))
    return re.compile(rf"\s?,\s({'|'.join(map(re.escape, longest))})(?![\w'])"), known


@dataclass(frozen=True)
class _Document:
    """The places of a document: folded text, mentions by start, and how many different names each country has."""

    text: str
    mentions: list[Mention]
    support: dict[str, set[str]]
    local: dict[str, set[str]]
    states: frozenset[str]
    named: frozenset[str]


def _is_place(mention: Mention) -> bool:
    return mention.label == "GPE" and mention.actor is None and mention.title == CITY


def _document(text: str, mentions: list[Mention], tables: Gazetteer) -> _Document:
    support: dict[str, set[str]] = defaultdict(set)
    local: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        name = fold(mention.text)
        if mention.label == "ORG" and mention.cc and mention.actor is None:
            local[mention.cc].add(name)
        if mention.label not in ("GPE", "LOC") or not mention.cc:
            continue
        support[mention.cc].add(name)
        if _is_place(mention) and name not in tables.capitals:
            known = towns.bearers(name)
            if known is None or len(known.every) == 1:
                local[mention.cc].add(name)
    states = frozenset(one.cc for one in mentions if one.cc and _kind(one, tables) == "country")
    named = frozenset(one.cc for one in mentions if one.cc and _kind(one, tables) in ("country", "adjective", "people"))
    return _Document(text, mentions, support, local, states, named)


def _kind(mention: Mention, tables: Gazetteer) -> str:
    entry = tables.entries.get(fold(mention.text))
    return entry.kind if entry and mention.label == "GPE" else ""


def settle(text: str, mentions: list[Mention], tables: Gazetteer) -> list[Mention]:
    """The mentions with the country of every place decided, and people's last names that are places made people."""
    document = _document(text, mentions, tables)
    told = _told(document)
    surnames = _surnames(mentions)
    return [_settled(one, document, told, surnames, tables) for one in mentions]


def _surnames(mentions: list[Mention]) -> dict[str, Mention]:
    """Last names of the people -> one who bears it; of three names or more the last but one is a father's, where names
    are Spanish ("Salvador Cienfuegos Zepeda")."""
    people = [(fold(one.name).split(), one) for one in mentions if one.label == "PER" and " " in one.name.strip()]
    found = {parts[-1]: one for parts, one in people}
    for parts, one in people:
        if len(parts) > 2 and parts[-2][:1].isupper() and not is_given_name(parts[-2]):
            found.setdefault(parts[-2], one)
    return found


def _told(document: _Document) -> dict[str, str]:
    """Place -> the country that the text itself says it is in, by what stands behind its comma."""
    pattern, known = _abbreviations()
    found: dict[str, str] = {}
    following: Iterable[Mention | None] = [*document.mentions[1:], None]
    for mention, after in zip(document.mentions, following, strict=False):
        if mention.label != "GPE":
            continue
        name = fold(mention.text)
        short = pattern.match(document.text, mention.end)
        if short:
            found.setdefault(name, known[short.group(1)])
        elif after and _lies_in(name, mention, after, document.text):
            found.setdefault(name, after.cc)
    return found


def _lies_in(name: str, mention: Mention, after: Mention, text: str) -> bool:
    """Does the mention behind a place's comma say where the place is?"""
    if after.label != "GPE" or not after.cc or not _BETWEEN.match(text[mention.end : after.start]):
        return False
    return _may_lie(name, mention, after.cc) and _closes(text, after)


def _may_lie(name: str, mention: Mention, code: str) -> bool:
    """Can a place be in the country behind its comma? One that no table has can be in any ("Przewodow, Poland")."""
    bearers = towns.bearers(name)
    if bearers is None:
        return not mention.cc and mention.actor is None
    return code in bearers.every and code != mention.cc


def _closes(text: str, after: Mention) -> bool:
    """Is the state or country set off behind too ("in Tripoli, Lebanon, on Monday")? Then it is no subject ("In London,
    Canada said") and no next of a list."""
    return bool(_SET_OFF.match(text, after.end))


def _settled(
    mention: Mention, document: _Document, told: dict[str, str], surnames: dict[str, Mention], tables: Gazetteer
) -> Mention:
    if mention.label != "GPE":
        return mention
    name = fold(mention.text)
    if name in told:
        return replace(mention, cc=told[name], actor=None, title=CITY)
    if name in surnames and _is_somebody(document.text, mention):
        return replace(mention, label="PER", name=surnames[name].name, cc="", actor=surnames[name].actor, title="")
    if _is_place(mention):
        return replace(mention, cc=_country(name, mention.cc, document, tables))
    return mention


def _is_somebody(text: str, mention: Mention) -> bool:
    return bool(_ACTS.match(text, mention.end)) or not _PLACED.search(text, max(0, mention.start - 12), mention.start)


def _country(name: str, code: str, document: _Document, tables: Gazetteer) -> str:
    """The country of a place: the table's, unless the document is local to another that has one of that name."""
    bearers = towns.bearers(name)
    if bearers is None or (len(bearers.every) == 1 and code):
        return code
    if code and len(document.support[code] - {name}) > 0:
        return code
    told = _most_named(bearers.every, document) if code and name not in tables.capitals else ""
    if told and (told not in ECHOES or code != bearers.lead):
        return told
    needed = LOCAL if code else 1
    ranked = Counter({cc: len(document.local.get(cc, set()) - {name}) for cc in bearers.every if cc != code})
    (best, most), *others = ranked.most_common(2) or [("", 0)]
    if most < needed or (others and others[0][1] == most):
        return code
    if name in tables.capitals and document.states - {best}:
        return code
    return best


def _most_named(codes: tuple[str, ...], document: _Document) -> str:
    """The country among some that the document speaks about, by its name, its people or several places; "" for none."""
    named = {cc: len(document.support.get(cc, ())) for cc in codes if cc in document.named}
    best = sorted(named, key=lambda cc: -named[cc])
    clear = best and named[best[0]] >= LOCAL and (len(best) < 2 or named[best[1]] < named[best[0]])
    return best[0] if clear else ""
