"""The organisations of a document: which mention names which, by the names that annotate gave them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from dashboard.country_names import country_names
from dashboard.link.body_types import type_of
from dashboard.link.offices import table_ids
from dashboard.model import Actor, Document, Mention
from dashboard.names import media, slug


class Bodies:
    """The organisations of a document by name, in lower case."""

    def __init__(self, document: Document, mentions: tuple[Mention, ...]) -> None:
        self._by_name: dict[str, Actor] = {}
        leading = _leading(mentions)
        every = [one for one in mentions if one.label == "ORG" and one.name not in media()]
        for mention in every:
            if mention.actor:
                self._by_name.setdefault(_key(mention), mention.actor)
        new = {_key(one): one for one in reversed(every) if one.actor is None}
        whole = {key: self._whole(key, new) for key in new}
        for key, mention in new.items():
            if key not in self._by_name and not whole[key]:
                kind = type_of(_tidy(mention.name), document.text, [one for one in every if _key(one) == key])
                self._by_name[key] = _new(_tidy(mention.name), kind, mention.cc, leading)
        for key, longer in whole.items():
            if longer:
                self._by_name.setdefault(key, self._by_name[longer])

    def _whole(self, key: str, new: dict[str, Mention]) -> str:
        """The one longer name that this one begins or ends: "Electoral Commission" of "Electoral Commission
        of Kenya"."""
        if key in self._by_name or " " not in key:
            return ""
        longer = [one for one in new if one.startswith(f"{key} ") or one.endswith(f" {key}")]
        return longer[0] if len(longer) == 1 and longer[0] not in self._by_name else ""

    def named(self, mention: Mention) -> Mention:
        """The mention of an organisation with its actor."""
        actor = self._by_name[_key(mention)]
        return replace(mention, name=actor.name, actor=actor)


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


def _new(name: str, kind: str, cc: str, leading: str) -> Actor:
    """An organisation that no table has. A body of a state is that of the document's country: there are many
    supreme courts, and they must not be one actor."""
    if kind == "government" and not cc and leading:
        whole = f"{name} ({country_names().get(leading, leading)})"
        return Actor(slug(whole), whole, kind, leading)
    plain = slug(name)
    return Actor(f"{plain}-other" if plain in table_ids() else plain, name, kind, cc)
