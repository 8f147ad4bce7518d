"""The organisations of a document: which mention names which, by the names that annotate gave them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from dashboard.country_names import country_names
from dashboard.link.body_types import type_of
from dashboard.link.offices import table_ids
from dashboard.link.state_bodies import body, read_name
from dashboard.model import Actor, Document, Mention
from dashboard.names import media, slug, tidy

# Words of a name that are looked at for its short forms.
LONGEST: Final = 16
_IN: Final = re.compile(r"\sin\s(?:the\s)?")
_IN_BEFORE: Final = re.compile(r"\b[Ii]n\s(?:the\s)?$")
_THE: Final = re.compile(r",?\s(?:the|that its|its)\s")
_OWNED: Final = re.compile(r"['’]s?\s")
_OWNER: Final = re.compile(r"((?:[A-Z][\w.-]+\s)?[A-Z][\w-]+)['’]s?\s$")
# The country that a document names most counts for a body of no said country when it leads this clearly.
LEADS: Final = 1.5
OWNER_BEFORE: Final = 40
# What a body is called, and the country that the text says it is of.
Key = tuple[str, str]


class Bodies:
    """The organisations of a document by name, in lower case, and the country that the text says beside them."""

    def __init__(self, document: Document, mentions: tuple[Mention, ...]) -> None:
        self._by_key: dict[Key, Actor] = {}
        self._placed = _Places(document.text, mentions)
        # What bodies of states are, without their country -> those named here: "the Navy" is the U.S. Navy.
        self._states: dict[str, set[Actor]] = {}
        new: dict[Key, list[Mention]] = {}
        for mention in mentions:
            if mention.label != "ORG" or mention.name in media():
                continue
            if mention.actor:
                self._by_key.setdefault(self._key(mention), mention.actor)
                self._by_key.setdefault((_folded(mention.name), ""), mention.actor)
                if mention.actor.type == "government":
                    self._states.setdefault(read_name(mention.name)[0].lower(), set()).add(mention.actor)
            else:
                new.setdefault(self._key(mention), []).append(mention)
        new = {key: found for key, found in new.items() if key not in self._by_key}
        whole, leading = _whole(new), _leading(mentions)
        for key, found in new.items():
            if key not in whole:
                self._by_key[key] = self._actor(document.text, key, found, leading)
        for key in sorted(whole, key=lambda one: (-len(one[0]), one[1] == "")):
            self._by_key[key] = self._by_key[whole[key]]

    def named(self, mention: Mention) -> Mention:
        """The mention of an organisation with its actor."""
        actor = self._by_key[self._key(mention)]
        return replace(mention, name=actor.name, actor=actor)

    def _key(self, mention: Mention) -> Key:
        return _folded(mention.name), self._placed.said(mention)

    def _actor(self, text: str, key: Key, found: list[Mention], leading: str) -> Actor:
        """An actor that no table has under this name."""
        name = tidy(found[0].name)
        kind = type_of(name, text, found)
        stranger = "" if key[1] else self._placed.stranger(found[0])
        if kind == "government" and not stranger:
            named = self._states.get(key[0], set()) if not key[1] else set()
            state = next(iter(named)) if len(named) == 1 else body(name, key[1], leading)
            if state:
                return state
        name = f"{name} ({stranger})" if stranger and kind == "government" else name
        plain = slug(name)
        if plain not in table_ids():
            return Actor(plain, name, kind, key[1])
        country = country_names().get(key[1], "")
        return Actor(f"{plain}-{slug(country or 'other')}", f"{name} ({country})" if country else name, kind, key[1])


class _Places:
    """What the text says beside a body on the country that it is of."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self._text = text
        self._from = {one.start: one for one in mentions}
        self._ends = sorted((one.end, one.cc) for one in mentions if one.cc and one.label == "GPE")
        self._owners = {one.end: one for one in mentions}

    def said(self, mention: Mention) -> str:
        """The country in its own name or before it, or of the place that it is said to be in; "" when nothing says."""
        return mention.cc or self._behind(mention) or self._owner(mention) or self._before(mention)

    def _behind(self, mention: Mention) -> str:
        """ "the Senate in Rome"."""
        found = _IN.match(self._text, mention.end)
        place = self._from.get(found.end()) if found else None
        return place.cc if place and place.label == "GPE" else ""

    def _owner(self, mention: Mention) -> str:
        """ "Mr. Putin's Foreign Ministry"."""
        for length in (3, 2):
            owner = self._owners.get(mention.start - length)
            if owner and _OWNED.fullmatch(self._text, owner.end, mention.start):
                return owner.cc or (owner.actor.cc if owner.actor else "")
        return ""

    def stranger(self, mention: Mention) -> str:
        """The owner of a body that is no country: "Artsakh's Defense Ministry"; "" for none."""
        found = _OWNER.search(self._text, max(0, mention.start - OWNER_BEFORE), mention.start)
        return found.group(1) if found else ""

    def _before(self, mention: Mention) -> str:
        """ "In Rome, the Senate"."""
        at = bisect_right(self._ends, (mention.start, ""))
        end, cc = self._ends[at - 1] if at else (0, "")
        if not cc or not _THE.fullmatch(self._text, end, mention.start):
            return ""
        begin = next((one.start for one in (self._owners.get(end),) if one), 0)
        return cc if _IN_BEFORE.search(self._text, max(0, begin - 8), begin) else ""


def _whole(new: Iterable[Key]) -> dict[Key, Key]:
    """A shorter name -> the one longer name whose first or last words it is, of the same country when both say one:
    "Electoral Commission" is that of Kenya. A body of no said country is the one body of its name that has one."""
    keys = tuple(new)
    longer: dict[str, set[Key]] = {}
    for name, cc in keys:
        words = name.split()[:LONGEST]
        for at in range(2, len(words)):
            longer.setdefault(" ".join(words[:at]), set()).add((name, cc))
            longer.setdefault(" ".join(words[-at:]), set()).add((name, cc))
        if cc:
            longer.setdefault(name, set()).add((name, cc))
    found: dict[Key, Key] = {}
    for name, cc in keys:
        fitting = [
            one for one in longer.get(name, ()) if one != (name, cc) and cc in ("", one[1] or read_name(one[0])[1])
        ]
        if len(fitting) == 1 and (not cc or fitting[0][0] != name):
            found[name, cc] = fitting[0]
    return found


def _folded(name: str) -> str:
    return tidy(name).lower()


def _leading(mentions: tuple[Mention, ...]) -> str:
    """The country that the document's places and people are of, when one leads clearly; of two alike the one of its
    dateline; "" when there is none."""
    counted = Counter(mention.cc for mention in mentions if mention.cc and mention.label == "GPE")
    people = {mention.actor for mention in mentions if mention.label == "PER" and mention.actor}
    counted.update(actor.cc for actor in people if actor.cc)
    ranked = sorted(counted.values(), reverse=True)
    most = [code for code, count in counted.items() if count == ranked[0]]
    if len(most) > 1 and mentions[0].text.isupper() and mentions[0].cc in most:
        return mentions[0].cc
    clear = len(most) == 1 and (len(ranked) == 1 or ranked[0] >= LEADS * ranked[1])
    return most[0] if clear else ""
