"""One actor, one name: every mention of an actor in a document gets the actor that all its other mentions have.

Two names are one actor when a table gives them as aliases, or in one document when the last name is the same and first
name and title do not speak against it, and nobody else there could be meant. Likeness of spelling joins nothing.
"""

from __future__ import annotations

from dataclasses import replace

from dashboard.link import names
from dashboard.link.bodies import Bodies
from dashboard.link.people import People
from dashboard.link.pointing import Pointing, is_pointing
from dashboard.model import Actor, Document, Mention
from dashboard.names import media, slug, tidy


def link(document: Document, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with name and actor set on all that are actors, in order.

    Words that only point back ("the general") are given the one actor that they can mean, and left out where the
    document leaves a doubt. A surname alone that nobody in the document bears with a first name stays without actor.
    """
    people = People(document, mentions)
    bodies = Bodies(document, mentions)
    pointing = Pointing(document) if any(is_pointing(one.text) for one in mentions) else None
    linked: list[Mention] = []
    for mention in mentions:
        if pointing and is_pointing(mention.text):
            found = pointing.meant(mention)
        elif mention.label == "PER":
            found = _person(mention, people)
        elif mention.label == "ORG" and mention.actor is None and mention.name not in media():
            found = bodies.named(mention)
        else:
            found = mention
        if found:
            linked.append(found)
            if pointing:
                pointing.meet(found)
    return tuple(linked)


def _person(mention: Mention, people: People) -> Mention:
    actor = people.find(mention)
    if actor is None:
        full = names.is_full(mention.name)
        given = names.is_given(mention.name, mention.title) and not names.is_royal(mention.title)
        alone = mention.title and not given and not people.bearers(mention)
        actor = Actor(slug(mention.name), tidy(mention.name), "person") if full else None
        actor = people.alone(mention) if alone else actor
    return replace(mention, name=actor.name if actor else mention.name, actor=actor)
