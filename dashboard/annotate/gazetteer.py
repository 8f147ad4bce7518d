"""Every name that a table knows, in one automaton: countries, places, actors, and what only looks like one.

A name stands in the text between word boundaries; where two overlap the longer one counts, then the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

import ahocorasick

from dashboard.annotate.words import is_english
from dashboard.errors import TableError
from dashboard.model import ACTOR_TYPES, Actor, Label
from dashboard.names import fold, is_given_name, slug
from dashboard.tables import ACTOR_COLUMNS, COUNTRY_COLUMNS, PLACE_COLUMNS, own_file, read_table, table, values

AMBIGUOUS_COLUMNS: Final = ("name", "cc", "needs", "evidence")
BLOCKED_COLUMNS: Final = ("kind", "names")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name can mean.

    kind   country, adjective, people, capital, city, region, area, ambiguous, actor, media or blocked
    others  the further bearers of a name that counts only in its own country's news ("House of Representatives")
    mark   "?" when the name counts only beside a fuller one of the same actor in the document, "@" when only in a
           document about the actor's country, "the" when only after its article
    """

    kind: str
    label: Label
    name: str
    cc: str = ""
    actor: Actor | None = None
    mark: str = ""
    others: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the tables in the text."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an ambiguous name; "-" is a reading that is no country."""

    cc: str
    needs: str
    evidence: re.Pattern[str]


@dataclass(frozen=True)
class Gazetteer:
    """The names as an automaton over folded text, the states by code, and the readings of ambiguous names.

    initialled: names of people that a table has with a letter in the middle, without that letter
    """

    automaton: ahocorasick.Automaton
    states: dict[str, Actor]
    readings: dict[str, tuple[Reading, ...]]
    capitals: frozenset[str]
    entries: dict[str, Entry] = field(repr=False, default_factory=dict)
    initialled: frozenset[str] = frozenset()


def _label(kind: str) -> Label:
    return "PER" if kind == "person" else "ORG"


def _plural(adjective: str) -> str:
    return "" if adjective.endswith(("s", "ese", "ish", "ch", "sh", "ic")) else adjective + "s"


def _former(row: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    """ "*Name/Other~Adjective:years:CC+CC": a star makes it a state of its own, codes leave it without just one."""
    for given in values(row["former"]):
        said, _years, *codes = given.split(":")
        nouns, _, adjectives = said.removeprefix("*").partition("~")
        name = nouns.split("/")[0] if said.startswith("*") else row["name"]
        actor = Actor(slug(name), name, "state", "" if codes else row["cc"])
        for noun in nouns.split("/"):
            yield noun, Entry("country", "GPE", name, actor.cc, actor)
        for adjective in filter(None, adjectives.split("/")):
            yield adjective, Entry("adjective", "GPE", name, actor.cc)


def _countries() -> Iterator[tuple[str, Entry]]:
    for row in table("countries.tsv", COUNTRY_COLUMNS):
        state = Actor(slug(row["name"]), row["name"], "state", row["cc"])
        for name in (row["name"], *values(row["aliases"])):
            yield name, Entry("country", "GPE", row["name"], row["cc"], state)
            if len(name) > 3 and name[0].isupper():
                yield name.upper(), Entry("country", "GPE", row["name"], row["cc"], state)
        yield from _former(row)
        adjectives = values(row["adjectives"])
        for name in adjectives:
            yield name, Entry("adjective", "GPE", name, row["cc"])
        for name in (*values(row["people"]), *filter(None, map(_plural, adjectives))):
            yield name, Entry("people", "GPE", name, row["cc"])
        for name in values(row["capital"]):
            for form in (name, name.upper()):
                yield form, Entry("capital", "GPE", name, row["cc"])


def _places() -> Iterator[tuple[str, Entry]]:
    for row in table("places.tsv", PLACE_COLUMNS):
        if row["kind"] in ("metonym", "abbreviation", "prefix"):
            continue
        label: Label = "LOC" if row["kind"] == "area" else "GPE"
        for name in (row["name"], *values(row["aliases"])):
            entry = Entry(row["kind"], label, row["name"].removeprefix("the "), row["cc"])
            yield name, entry
            if row["kind"] == "city" and len(name) > 3:
                yield name.upper(), entry


def _blocked() -> Iterator[tuple[str, Entry]]:
    for row in table("names_blocked.tsv", BLOCKED_COLUMNS):
        for given in values(row["names"]):
            name = given.removeprefix("the ")
            if row["kind"] == "media":
                plain = name.removeprefix("The ")
                yield name, Entry("media", "ORG", plain, "", Actor(slug(plain), plain, "organisation"))
            else:
                yield name, Entry("blocked", "LOC", name)


def _own_rows(own: str, ours: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The rows of the user's file over ours of the same id: what they give counts, their aliases are added."""
    if not own:
        return {}
    merged: dict[str, dict[str, str]] = {}
    for row in read_table(own_file(own, "actors"), ACTOR_COLUMNS):
        known = ours.get(row["id"], dict.fromkeys(ACTOR_COLUMNS, ""))
        merged[row["id"]] = {column: row[column] or known[column] for column in ACTOR_COLUMNS}
        aliases = (known["name"], known["aliases"], row["aliases"])
        merged[row["id"]]["aliases"] = "|".join(part for part in aliases if part)
    return merged


_ARTICLE: Final = re.compile(r" (?:al|el|Al|El)[- ](?=[A-Z])")
_ABBREVIATION: Final = re.compile(r"[A-Z]{2,6}[?@]?$")


def _spellings(row: dict[str, str]) -> Iterator[str]:
    """The names of an actor; those of people with an Arabic article also with its other forms and without it, and
    abbreviations also with points and as a word ("Nato")."""
    for given in (*values(row["aliases"]), row["name"]):
        yield given
        if _ABBREVIATION.match(given):
            letters = given.rstrip("?@")
            yield "".join(f"{letter}." for letter in letters) + given[len(letters) :]
            if len(letters) > 3 and not is_english(letters) and not is_given_name(letters.capitalize()):
                yield letters.capitalize() + given[len(letters) :]
        if row["type"] == "person" and _ARTICLE.search(given):
            for article in (" al-", " el-", " Al-", " El-", " al ", " el ", " Al ", " El ", " "):
                yield _ARTICLE.sub(article, given)


def _actors(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        if row["type"] not in ACTOR_TYPES or not row["id"] or not row["name"]:
            kinds = ", ".join(ACTOR_TYPES)
            raise TableError(f"actors, row {row['id'] or row['name']!r}: give an id, a name and a type ({kinds})")
        actor = Actor(row["id"], row["name"], row["type"], row["country"])
        for given in _spellings(row):
            mark = given[-1] if given[-1] in "?@" else ""
            yield given.rstrip("?@"), Entry("actor", _label(row["type"]), row["name"], row["country"], actor, mark)


def _readings() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, list[Reading]] = {}
    for row in table("ambiguous.tsv", AMBIGUOUS_COLUMNS):
        evidence = "|".join(re.escape(fold(word)) for word in values(row["evidence"])) or r"(?!)"
        reading = Reading(row["cc"], row["needs"], re.compile(rf"(?<!\w)(?:{evidence})(?!\w)"))
        found.setdefault(fold(row["name"]), []).append(reading)
    return {name: tuple(readings) for name, readings in found.items()}


def _every(own: str) -> dict[str, Entry]:
    """Name -> what it means: the user's rows come before all, then what is blocked, actors, countries and places."""
    entries: dict[str, Entry] = {}
    ours = {row["id"]: row for row in table("actors.tsv", ACTOR_COLUMNS)}
    theirs = _own_rows(own, ours)
    rest = (row for row in ours.values() if row["id"] not in theirs)
    groups = (_actors(theirs.values()), _blocked(), _actors(rest), _countries(), _places())
    for group in groups:
        for given, entry in group:
            name = fold(given)
            if name.startswith("the "):
                name, entry = name[4:], replace(entry, mark=entry.mark or "the")
            known = entries.get(name)
            article_only = known is not None and known.mark == "the" and known.actor == entry.actor and not entry.mark
            if name and (known is None or article_only):
                entries[name] = entry
            elif known and known.mark == entry.mark == "@" and known.cc != entry.cc:
                entries[name] = replace(known, others=(*known.others, entry))
    return entries


@cache
def load(own: str = "") -> Gazetteer:
    """All names, with those of the user's own file `own` over ours; raises TableError on a wrong row."""
    entries = _every(own)
    readings = _readings()
    for name in readings:
        entries.setdefault(name, Entry("ambiguous", "GPE", name))
    automaton = ahocorasick.Automaton()
    for name, entry in entries.items():
        automaton.add_word(name, (len(name), entry))
    automaton.make_automaton()
    states = {
        row["cc"]: Actor(slug(row["name"]), row["name"], "state", row["cc"])
        for row in table("countries.tsv", COUNTRY_COLUMNS)
    }
    capitals = frozenset(
        fold(city) for row in table("countries.tsv", COUNTRY_COLUMNS) for city in values(row["capital"])
    )
    people = (name for name, entry in entries.items() if entry.label == "PER" and "." in name)
    initialled = frozenset(plain for name in people if (plain := without_initial(name)) != name)
    return Gazetteer(automaton, states, readings, capitals, entries, initialled)


_INITIAL: Final = re.compile(r"(?<=\w )(?:[A-Z]\. ?){1,2}(?=[A-Z][a-z])")


def without_initial(name: str) -> str:
    """A person's name without the letters in its middle: "Nikita S. Khrushchev" is Nikita Khrushchev."""
    return _INITIAL.sub("", name)


@cache
def surnames() -> frozenset[str]:
    """The last names of the people of our own table, folded."""
    people = (row["name"] for row in table("actors.tsv", ACTOR_COLUMNS) if row["type"] == "person")
    return frozenset(fold(name).split()[-1] for name in people if " " in name)


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    inside = after.isalnum() or after == "_"
    return not (before.isalnum() or before in "_@/#" or inside)


def spot(gazetteer: Gazetteer, text: str) -> tuple[Hit, ...]:
    """The names in a folded text, in order, none over another."""
    found: list[Hit] = []
    for last, (length, entry) in gazetteer.automaton.iter(text):
        start, end = last - length + 1, last + 1
        if not _bounded(text, start, end):
            continue
        if entry.mark == "the" and text[max(0, start - 4) : start].lower() != "the ":
            continue
        while found and start <= found[-1].start and found[-1].end <= end:
            found.pop()
        if not found or start >= found[-1].end:
            found.append(Hit(start, end, entry))
    return tuple(found)
