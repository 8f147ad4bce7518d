"""The trigger table: which words tell an event, and under which conditions.

data/triggers.tsv says what the columns mean; a word matches the first of its rows whose needs are all met.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.errors import TableError
from dashboard.model import QUAD_CLASS
from dashboard.tables import table

COLUMNS: Final = ("id", "pos", "lemma", "needs", "type", "mode", "example")
# The type of a row that keeps a verb from telling anything ("declined to comment").
NOTHING: Final = "-"
_FLAGS: Final = ("to", "actor", "agent", "subj", "passive")


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row: subjects, objects, following, infinitives and modifiers are alternatives, of which one must stand there;
    an empty one asks nothing."""

    id: str
    pos: str
    lemma: str
    subjects: frozenset[str]
    objects: frozenset[str]
    following: tuple[str, ...]
    infinitives: frozenset[str]
    modifiers: frozenset[str]
    flags: frozenset[str]
    type: str
    mode: str
    example: str

    @property
    def plain(self) -> bool:
        """Whether it asks for nothing: the word alone tells it."""
        return not (self.subjects or self.objects or self.following or self.infinitives or self.modifiers or self.flags)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a verb, for the conditions: noun lemmas of its subject and its object, the lower-case words
    that follow it (with a space at both ends), the lemma of its infinitive ("" when none), whether there is a subject,
    whether that has a name and whether the object has one."""

    subjects: frozenset[str]
    objects: frozenset[str]
    following: str
    infinitive: str
    subject_named: bool
    agent_named: bool
    object_named: bool
    passive: bool


def _needs(row: Mapping[str, str]) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    lists: dict[str, frozenset[str]] = {}
    flags: set[str] = set()
    for need in row["needs"].split():
        name, equals, alternatives = need.partition("=")
        if equals and name in ("who", "obj", "then", "to", "mod"):
            lists[name] = frozenset(alternatives.split("|"))
        elif not equals and name in _FLAGS:
            flags.add(name)
        else:
            raise TableError(
                f"triggers.tsv: {row['id']}: {need!r} is no condition; "
                "use who= obj= then= to= mod= to actor agent subj passive"
            )
    return lists, frozenset(flags)


def _trigger(row: Mapping[str, str]) -> Trigger:
    if row["type"] not in QUAD_CLASS and row["type"] != NOTHING:
        raise TableError(f"triggers.tsv: {row['id']}: {row['type']!r} is no PLOVER type; see docs/events.md")
    lists, flags = _needs(row)
    return Trigger(
        row["id"],
        row["pos"],
        row["lemma"],
        lists.get("who", frozenset()),
        lists.get("obj", frozenset()),
        tuple(sorted(words.replace("_", " ") for words in lists.get("then", ()))),
        lists.get("to", frozenset()),
        lists.get("mod", frozenset()),
        flags,
        row["type"],
        row["mode"],
        row["example"],
    )


@cache
def triggers() -> tuple[Trigger, ...]:
    """All rows, in the order of the table."""
    return tuple(_trigger(row) for row in table("triggers.tsv", COLUMNS))


@cache
def by_lemma(pos: str) -> Mapping[str, tuple[Trigger, ...]]:
    """The rows of verbs or of nouns by lemma."""
    found: dict[str, list[Trigger]] = {}
    for trigger in triggers():
        if trigger.pos == pos:
            found.setdefault(trigger.lemma, []).append(trigger)
    return {lemma: tuple(rows) for lemma, rows in found.items()}


def _meets(trigger: Trigger, around: Around) -> bool:
    if trigger.subjects and not trigger.subjects & around.subjects:
        return False
    if trigger.objects and not (
        trigger.objects & around.objects or ("actor" in trigger.objects and around.object_named)
    ):
        return False
    if trigger.following and not any(f" {words} " in around.following for words in trigger.following):
        return False
    if trigger.infinitives and around.infinitive not in trigger.infinitives:
        return False
    flags = trigger.flags
    if "to" in flags and not around.infinitive:
        return False
    if "actor" in flags and not around.object_named:
        return False
    if "agent" in flags and not around.agent_named:
        return False
    if "subj" in flags and not around.subject_named and not around.passive:
        return False
    return "passive" not in flags or around.passive


def match_verb(rows: tuple[Trigger, ...], around: Around) -> Trigger | None:
    """The first row that fits what stands around a verb, None when none does; one of type NOTHING keeps it silent."""
    return next((trigger for trigger in rows if _meets(trigger, around)), None)


def match_noun(lemma: str, modifiers: frozenset[str]) -> Trigger | None:
    """The row for a noun with the nouns and adjectives before it in its phrase, None when it tells no event."""
    rows = by_lemma("noun").get(lemma, ())
    return next((row for row in rows if not row.modifiers or row.modifiers & modifiers), None)


@cache
def _silent() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("verbs_no_event.tsv", ("lemma", "example")))


def any_act(lemma: str) -> Trigger | None:
    """The row for what a verb tells when somebody with a name does it and no other row fits; None for the verbs of
    data/verbs_no_event.tsv."""
    rows = by_lemma("any")
    return None if lemma in _silent() else rows.get(lemma, rows["act"])[0]
