"""One actor, one name: every mention of an actor in a document gets the actor that all its other mentions have.

Two names are one actor when a table gives them as aliases, or in one document when the last name is the same and first
name and title do not speak against it, and nobody else there could be meant. Likeness of spelling joins nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

from dashboard.country_names import country_names
from dashboard.link import names
from dashboard.link.offices import holders, table_ids
from dashboard.model import Actor, Document, Mention
from dashboard.names import fold, slug

# More bearers of one last name in a document than anybody tells apart; it bounds the time on lists of names.
NAMESAKES: Final = 40


def link(document: Document, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with name and actor set on all that are actors, in order.

    Words that only point back ("the general") are given the one actor that they can mean, and left out where the
    document leaves a doubt. A surname alone that nobody in the document bears with a first name stays without actor.
    """
    people = _people(document, mentions)
    bodies = _bodies(mentions)
    answering: dict[str, dict[str, Actor]] = {}
    linked: list[Mention] = []
    for mention in mentions:
        if names.is_bare(mention.text):
            found = _pointed(mention, answering)
        elif mention.label == "PER" and mention.actor is None:
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


def _people(document: Document, mentions: tuple[Mention, ...]) -> dict[str, list[tuple[Mention, Actor]]]:
    """The people whom the document names in full, or a table knows by title and time, by last name."""
    found: dict[str, list[tuple[Mention, Actor]]] = {}
    for mention in mentions:
        if mention.label != "PER" or names.is_bare(mention.text):
            continue
        actor = mention.actor
        if actor is None and names.is_full(mention.name):
            actor = _known_full(mention, found) or Actor(slug(mention.name), _tidy(mention.name), "person")
        if actor is None and mention.title:
            actor = holders(fold(mention.name), mention.title, document.published)
        if actor is None:
            continue
        for last in {names.surname(mention.name), names.surname(mention.text), names.surname(actor.name)}:
            row = found.setdefault(last, [])
            known = any(other.actor_id == actor.actor_id and m.title == mention.title for m, other in row)
            if not known and len(row) < NAMESAKES:
                row.append((mention, actor))
    return found


def _known_full(mention: Mention, found: dict[str, list[tuple[Mention, Actor]]]) -> Actor | None:
    """A full name like one before it: "John F. Kerry" after "John Kerry"."""
    fitting = {
        actor.actor_id: actor
        for _, actor in found.get(names.surname(mention.name), [])
        if names.is_full(actor.name) and names.fits(mention.name, actor.name)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _person(mention: Mention, people: dict[str, list[tuple[Mention, Actor]]]) -> Mention:
    known = people.get(names.surname(mention.name), [])
    fitting = {
        actor.actor_id: actor
        for other, actor in known
        if names.titles_fit(mention.title, other.title) and names.fits(mention.name, actor.name)
    }
    same = {key: actor for key, actor in fitting.items() if names.parts(actor.name) == names.parts(mention.name)}
    if len(same) == 1:
        fitting = same
    elif len(fitting) > 1:
        fitting = _by_title(mention, known, fitting)
    if len(fitting) == 1:
        actor = next(iter(fitting.values()))
        return replace(mention, name=actor.name, actor=actor)
    full = names.is_full(mention.name)
    if fitting or not (full or (mention.title and not names.is_given(mention.name, mention.title))):
        return mention
    actor = Actor(slug(mention.name), _tidy(mention.name), "person")
    return replace(mention, name=actor.name, actor=actor)


def _by_title(mention: Mention, known: list[tuple[Mention, Actor]], fitting: dict[str, Actor]) -> dict[str, Actor]:
    """Among several of one surname, those who bear the very title."""
    same = {actor.actor_id: actor for other, actor in known if mention.title and other.title == mention.title}
    return {key: actor for key, actor in same.items() if key in fitting} or fitting


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
