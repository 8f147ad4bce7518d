"""Reads the capitals of a document twice: what the first reading is sure of explains what it left."""

from __future__ import annotations

from collections import Counter
from typing import Final

from dashboard.annotate import headlines, runs
from dashboard.annotate.learned import Learned
from dashboard.annotate.one_run import Known, Run
from dashboard.annotate.second import Second
from dashboard.model import Document, Mention, Sentence

_SHOUTED: Final = 0.7


def names(
    document: Document, text: str, sentences: tuple[Sentence, ...], known: dict[int, Known], weight: Counter[str]
) -> list[Mention]:
    """The mentions of the tables and of the text, not yet apart from each other; weight: how often the document names
    each country."""
    learned = Learned()
    starts = sorted(known)
    found: list[Mention] = []
    for sentence in sentences:
        if _shouted(sentence.text):
            continue
        capitals = headlines.in_capitals(sentence)
        for tokens in runs.runs(text, sentence.start, sentence.end):
            if capitals:
                learned.in_headline += headlines.pieces(tokens, sentence)
                continue
            for mention in Run(document, text, sentence, known, starts, learned, weight).read(tokens):
                found.append(mention)
                learned.learn(mention, text)
    covered = [(mention.start, mention.end) for mention in found if mention.label == "ORG" or mention.actor is None]
    inside = {at for start, end in covered for at in range(start, end)}
    for start, one in known.items():
        if one.mention and start not in inside:
            found.append(one.mention)
            learned.learn(one.mention, text)
    return found + list(Second(document, text, learned, weight, sorted(found, key=lambda one: one.start)).read())


def _shouted(said: str) -> bool:
    letters = [character for character in said if character.isalpha()]
    return len(letters) > 12 and sum(map(str.isupper, letters)) > _SHOUTED * len(letters)
