"""One actor, one name: every mention of an actor in a document gets the actor that all its other mentions have.

Two names are one actor when a table gives them as aliases, or in one document when the last name is the same and first
name and title do not speak against it, and nobody else there could be meant. Likeness of spelling joins nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from dashboard.country_names import country_names
from dashboard.link import names
from dashboard.link.offices import table_ids
from dashboard.link.people import People
from dashboard.model import Actor, Document, Mention
from dashboard.names import slug


def link(document: Document, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with name and actor set on all that are actors, in order.

    Words that only point back ("the general") are given the one actor that they can mean, and left out where the
    document leaves a doubt. A surname alone that nobody in the document bears with a first name stays without actor.
    """
    people = People(mentions, document.published)
    bodies = _bodies(mentions)
    answering: dict[str, dict[str, Actor]] = {}
    linked: list[Mention] = []
    for mention in mentions:
        if names.is_bare(mention.text):
            found = _pointed(mention, answering)
        elif mention.label == "PER":
            found = _person(mention, people)
        elif mention.label == "ORG" and mention.actor is None:
            found = _body(mention, bodies)
        else:
            found = mention
        if found:
            linked.append(found)
            _answers(found, answering)
    return tuple(linked)


def _answers(mention: Mention, answering: dict[str, dict[str, Actor]]) -> None:
    """Adds the actor under all words that may point back to it ("general", "rival")."""
    if mention.actor:
        heads = names.heads_of(mention.title) if mention.label == "PER" else ()
        for head in ("rival",) if mention.text.startswith("rival ") else heads:
            answering.setdefault(head, {})[mention.actor.actor_id] = mention.actor


def _person(mention: Mention, people: People) -> Mention:
    actor = people.find(mention)
    if actor is None:
        full = names.is_full(mention.name)
        alone = mention.title and not names.is_given(mention.name, mention.title) and not people.bearers(mention)
        actor = Actor(slug(mention.name), _tidy(mention.name), "person") if full or alone else None
    return replace(mention, name=actor.name if actor else mention.name, actor=actor)


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _bodies(mentions: tuple[Mention, ...]) -> dict[str, Actor]:
    """Organisations of the document by the names that annotate gave them."""
    found: dict[str, Actor] = {}
    leading = _leading(mentions)
    for mention in mentions:
        if mention.label == "ORG":
            name = _tidy(mention.name)
            found.setdefault(name.lower(), mention.actor or _new_body(name, mention.cc, leading))
    return found


def _leading(mentions: tuple[Mention, ...]) -> str:
    """The country that the document names most; of two alike the one of its dateline; "" when there is none."""
    counted = Counter(mention.cc for mention in mentions if mention.cc and mention.label == "GPE")
    most = [code for code, count in counted.items() if count == max(counted.values())]
    if len(most) > 1 and mentions[0].text.isupper() and mentions[0].cc in most:
        return mentions[0].cc
    return most[0] if len(most) == 1 else ""


def _new_body(name: str, cc: str, leading: str) -> Actor:
    """An organisation that no table has. A body of a state is that of the document's country: there are many
    supreme courts, and they must not be one actor."""
    kind = names.type_of(name)
    if kind == "government" and not cc and leading:
        whole = f"{name} ({country_names().get(leading, leading)})"
        return Actor(slug(whole), whole, kind, leading)
    plain = slug(name)
    return Actor(f"{plain}-other" if plain in table_ids() else plain, name, kind, cc)


def _body(mention: Mention, bodies: dict[str, Actor]) -> Mention:
    actor = bodies[_tidy(mention.name).lower()]
    return replace(mention, name=actor.name, actor=actor)


def _pointed(mention: Mention, answering: dict[str, dict[str, Actor]]) -> Mention | None:
    """Who "the general" or "the rival government" is, if just one of those named so far can be meant."""
    head = "rival" if mention.label == "ORG" else " ".join(mention.text.split())
    meant = answering.get(head, {})
    if len(meant) != 1:
        return None
    actor = next(iter(meant.values()))
    return replace(mention, name=actor.name, actor=actor, cc=actor.cc if mention.label == "ORG" else "")
