"""Definite nouns that stand for a name told before: "the council", "the alliance", "the general".

A noun takes the nearest name before it that ends in that noun ("the council": the National Transitional Council), else
the nearest of the kind that the noun is a word for ("the group": an armed group), when that stands close enough and no
other of the kind does. What is in doubt stays a plain noun.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.tokens import Token
from dashboard.model import Mention

# Nouns for a kind of actor: they take the last one of that kind, no further back than NEAR characters.
KINDS: Final[dict[str, frozenset[str]]] = {
    "armed group": w.word_set("group militia faction movement"),
    "party": w.word_set("party"),
    "organisation": w.word_set("company group"),
}
# Nouns that news keeps for one or a few organisations.
EPITHETS: Final[dict[str, frozenset[str]]] = {
    "alliance": w.word_set("nato"),
    "bloc": w.word_set("european-union african-union asean mercosur ecowas arab-league gulf-cooperation-council"),
    "union": w.word_set("european-union african-union"),
}
# Offices: the last person whose title has the word.
OFFICES: Final = w.word_set(
    "general president minister premier chancellor king prince colonel ambassador envoy secretary-general senator "
    "marshal commander spokesman spokeswoman judge prosecutor pope leader"
)
NEAR: Final = 700
_OPENERS: Final = frozenset({"the", "that", "this"})


def _named_after(noun: str, mention: Mention) -> bool:
    """The name ends in the noun, as an institution's does; "the council" is not the Council of Europe."""
    actor = mention.actor
    if actor is None or actor.type in ("person", "state"):
        return False
    words = [word.lower() for word in (*actor.name.split(), *mention.text.split())]
    return noun in (words[len(actor.name.split()) - 1], words[-1]) or (noun == words[0] and len(noun) > 4)


def _referent(noun: str, start: int, mentions: tuple[Mention, ...]) -> int:
    before = [i for i, mention in enumerate(mentions) if mention.end <= start and mention.actor is not None]
    for i in reversed(before):
        if _named_after(noun, mentions[i]):
            return i
    near = [i for i in before if start - mentions[i].end <= NEAR]
    if noun in OFFICES:
        held = [i for i in near if mentions[i].label == "PER" and noun in mentions[i].title.lower().split()]
        return _only(held, mentions)
    if noun in EPITHETS:
        return next((i for i in reversed(before) if _id(mentions[i]) in EPITHETS[noun]), -1)
    kinds = [kind for kind, nouns in KINDS.items() if noun in nouns]
    for kind in kinds:
        alike = [i for i in near if (actor := mentions[i].actor) is not None and actor.type == kind]
        if alike:
            return _only(alike, mentions)
    return -1


def _id(mention: Mention) -> str:
    return mention.actor.actor_id if mention.actor is not None else ""


def _only(found: list[int], mentions: tuple[Mention, ...]) -> int:
    """The last of them, when all are one actor."""
    ids = {_id(mentions[i]) for i in found}
    return found[-1] if len(ids) == 1 else -1


def _stands_alone(tokens: tuple[Token, ...], at: int) -> bool:
    """Not "the council of ministers", "the party leader" or "the group's"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.kind in ("punct", "time"):
        return True
    if after.kind in ("name", "number") or after.lower == "of":
        return False
    return not w.parts_of_speech(after.lower) & {"NOUN"} or bool(w.verb_forms(after.lower)) or after.lower in w.BE


def resolve(tokens: tuple[Token, ...], mentions: tuple[Mention, ...]) -> tuple[Token, ...]:
    """The tokens with each definite noun that stands for a name turned into that name's token."""
    found = list(tokens)
    for at in range(1, len(tokens)):
        token = tokens[at]
        if token.kind != "word" or tokens[at - 1].lower not in _OPENERS or not _stands_alone(tokens, at):
            continue
        if "NOUN" not in w.parts_of_speech(token.lower) and token.lower not in OFFICES:
            continue
        referent = _referent(token.lower, token.start, mentions)
        if referent >= 0:
            found[at] = replace(token, kind="name", item=referent)
    return tuple(found)
