"""The organisations of a document: which mention names which, by the names that annotate gave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from dashboard.link.body_types import type_of
from dashboard.link.offices import table_ids
from dashboard.link.state_bodies import body
from dashboard.model import Actor, Document, Mention
from dashboard.names import media, slug

# Words of a name that are looked at for its short forms.
LONGEST: Final = 16


class Bodies:
    """The organisations of a document by name, in lower case."""

    def __init__(self, document: Document, mentions: tuple[Mention, ...]) -> None:
        self._by_name: dict[str, Actor] = {}
        new: dict[str, list[Mention]] = {}
        for mention in mentions:
            if mention.label != "ORG" or mention.name in media():
                continue
            if mention.actor:
                self._by_name.setdefault(_key(mention), mention.actor)
            else:
                new.setdefault(_key(mention), []).append(mention)
        new = {key: found for key, found in new.items() if key not in self._by_name}
        leading, ends = _leading(mentions), _ends(new)
        shorter = {key: next(iter(ends[key])) for key in new if len(ends.get(key, ())) == 1}
        for key, found in new.items():
            if key not in shorter:
                name = _tidy(found[0].name)
                kind = type_of(name, document.text, found)
                state = body(name, found[0].cc, leading) if kind == "government" else None
                self._by_name[key] = state or _new(name, kind, found[0].cc)
        for key in sorted(shorter, key=len, reverse=True):
            self._by_name[key] = self._by_name[shorter[key]]

    def named(self, mention: Mention) -> Mention:
        """The mention of an organisation with its actor."""
        actor = self._by_name[_key(mention)]
        return replace(mention, name=actor.name, actor=actor)


def _ends(names: Iterable[str]) -> dict[str, set[str]]:
    """The first and last words of names, two at least -> the whole names: "Electoral Commission" is that of Kenya."""
    found: dict[str, set[str]] = {}
    for name in names:
        words = name.split()[:LONGEST]
        for at in range(2, len(words)):
            found.setdefault(" ".join(words[:at]), set()).add(name)
            found.setdefault(" ".join(words[-at:]), set()).add(name)
    return found


def _key(mention: Mention) -> str:
    return _tidy(mention.name).lower()


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _leading(mentions: tuple[Mention, ...]) -> str:
    """The country that the document names most; of two alike the one of its dateline; "" when there is none."""
    counted = Counter(mention.cc for mention in mentions if mention.cc and mention.label == "GPE")
    most = [code for code, count in counted.items() if count == max(counted.values())]
    if len(most) > 1 and mentions[0].text.isupper() and mentions[0].cc in most:
        return mentions[0].cc
    return most[0] if len(most) == 1 else ""


def _new(name: str, kind: str, cc: str) -> Actor:
    """An organisation that no table has."""
    plain = slug(name)
    return Actor(f"{plain}-other" if plain in table_ids() else plain, name, kind, cc)
