"""Words that point back to somebody named before: "the general", "the envoy", "the rival government".

Such a word is given the one actor of the text so far that bears the office in a title, a noun before the name or an
apposition behind it, or that held it by the tables when the text was published; where there are two, or none, it is
nobody's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dashboard.link import names
from dashboard.link.offices import roles_on
from dashboard.model import Actor, Document, Mention
from dashboard.names import words

# How far an apposition is read, and a noun before a name.
_BEHIND: Final = 90
_AHEAD: Final = 60
_NOUNS: Final = 4
_APPOSITION: Final = re.compile(
    r"\s?,\s(?:who\s(?:is|was|became)\s)?(?:(?:a|an|the|his|her|its|their|then|now)\s|[A-Z][\w.]*(?:'s|s')\s)?"
    r"((?:(?!(?:the|a|an|his|her|its|their)\s)[\w.'-]+\s){0,6}?[\w-]+)(?=\s?[,;:)\u2014]|\s?\.(?:\s|$)|\s(?:of|for|in|at|to|who|from|and)\b)"
)
_WORD: Final = re.compile(r"[\w.'-]+,?$")
_NO_LONGER: Final = re.compile(r"\b(?:former|ex|late|deputy|vice|onetime|outgoing|assistant|no)\b")
_RIVAL: Final = "rival"


def offices_said(text: str, mention: Mention) -> list[str]:
    """What the words right around a name say that somebody is; not what they no longer are."""
    noun = _noun_before(text[max(0, mention.start - _AHEAD) : mention.start])
    behind = _APPOSITION.match(text[mention.end : mention.end + _BEHIND])
    said = [mention.title, noun, behind.group(1) if behind else ""]
    return [one for one in said if one and not _NO_LONGER.search(one.lower())]


def _noun_before(before: str) -> str:
    """The small words before a name and its capital title: "rebel commander" of "the rebel commander Col. "."""
    said = before.split()
    if not before[-1:].isspace():
        return ""
    for _ in range(2):
        if said and said[-1][0].isupper() and not said[-1].endswith(","):
            said.pop()
    noun: list[str] = []
    while said and len(noun) < _NOUNS and said[-1][0].islower() and _WORD.fullmatch(said[-1]):
        if said[-1].endswith(",") and noun:
            break
        noun.insert(0, said.pop().rstrip(","))
    return " ".join(noun)


class Pointing:
    """Who has been named so far, by the words that may point back to them."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._published = document.published
        self._answering: dict[str, dict[str, Actor]] = {}

    def meet(self, mention: Mention) -> None:
        """Adds an actor under all words that may point back to it."""
        if mention.actor is None:
            return
        heads = {_RIVAL} if mention.text.startswith("rival ") else set[str]()
        if mention.label == "PER":
            said = (*offices_said(self._text, mention), *roles_on(mention.actor.actor_id, self._published))
            heads |= {head for office in said for head in names.heads_of(office)}
        for head in heads:
            self._answering.setdefault(head, {})[mention.actor.actor_id] = mention.actor

    def meant(self, mention: Mention) -> Mention | None:
        """The mention with the actor that it points to; None where the text leaves a doubt."""
        head = _RIVAL if mention.label == "ORG" else " ".join(mention.text.split())
        known = self._answering.get(head, {})
        if len(known) != 1:
            return None
        actor = next(iter(known.values()))
        return replace(mention, name=actor.name, actor=actor, cc=actor.cc if mention.label == "ORG" else "")


def is_pointing(text: str) -> bool:
    """Words that only point back: not one capital."""
    return text == text.lower() and (text in words("points") or text.split()[0] == _RIVAL)
