"""One sentence as the event finder sees it: its tokens, its frame, its scene, and the words of a region."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from dashboard.annotate import actors, anaphora, frame, sentences
from dashboard.annotate import scene as scenes
from dashboard.annotate.carried import Told, remember
from dashboard.annotate.frame import Frame
from dashboard.annotate.scene import Scene
from dashboard.annotate.timex.tag import tag
from dashboard.annotate.tokens import Token, tokenize
from dashboard.link import actors as link_actors
from dashboard.model import Document, Event, Mention, Sentence, TimeExpression
from dashboard.pipeline import annotate
from dashboard.read.text import read_text

PUBLISHED: Final = date(2016, 5, 16)


class _Read(NamedTuple):
    document: Document
    sentences: tuple[Sentence, ...]
    timexes: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]


def _read(text: str) -> _Read:
    document = read_text(text, published=PUBLISHED)
    parts = sentences.split(document)
    mentions = link_actors.link(document, actors.find(document, parts))
    return _Read(document, parts, tag(document, parts, ""), mentions)


def _tokens(read: _Read, number: int) -> tuple[Token, ...]:
    return tokenize(
        read.document.text, read.sentences[number], tuple(enumerate(read.mentions)), tuple(enumerate(read.timexes))
    )


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of the first sentence."""
    return _tokens(_read(text), 0)


def scenes_of(text: str) -> list[Scene]:
    """The scenes of all sentences, whatever they tell."""
    read = _read(text)
    known = anaphora.referents(read.mentions)
    return [
        scenes.make(
            number,
            frame.frame(anaphora.resolve(_tokens(read, number), known)),
            read.document,
            read.mentions,
            read.timexes,
        )
        for number in range(len(read.sentences))
    ]


def last_scene(text: str) -> tuple[Scene, Told]:
    """The scene of the last sentence, with what those before it leave for its pronouns."""
    told = Told()
    *before, last = scenes_of(text)
    for one in before:
        told = remember(one, told)
    return last, told


def frame_of(text: str) -> Frame:
    """The frame of the first sentence."""
    return scenes_of(text)[0].frame


def verb(one: Frame, lemma: str) -> int:
    """The verb group of a lemma; it must be there."""
    return [group.lemma for group in one.groups].index(lemma)


def noun(one: Frame, word: str) -> int:
    """The token of a word; it must be there."""
    return [token.lower for token in one.tokens].index(word)


def words(one: Frame, region: tuple[int, int]) -> str:
    """The text of the tokens of a region, a space between each two."""
    return " ".join(token.text for token in one.tokens[slice(*region)])


def names(one: Scene, items: Iterable[int]) -> str:
    """The text of mentions."""
    return "; ".join(one.mentions[item].text for item in items)


def events_of(text: str) -> tuple[Event, ...]:
    """The events of a text."""
    return annotate(read_text(text, published=PUBLISHED)).events


def told_by(text: str, trigger: str) -> Event | None:
    """The event that a word tells, None when it tells none."""
    return next((event for event in events_of(text) if event.trigger == trigger), None)
