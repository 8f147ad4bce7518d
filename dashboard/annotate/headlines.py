"""Headlines and decks: they name actors, but their capitals say less than those of prose.

Where a headline has a capital on every word, only names that a table knows or the article's own sentences use count.
"""

from __future__ import annotations

from typing import Final

from dashboard.annotate.runs import Token
from dashboard.annotate.unknown import Piece
from dashboard.model import Document, Sentence

KINDS: Final = frozenset({"headline", "deck"})
# The share of capitals among the longer words from which on they are the style of a headline.
_STYLE: Final = 0.6
_LONGER: Final = 4
# The names of more words than this are not looked for in a headline.
_LONGEST: Final = 5


def with_sentences(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences with the document's headline and decks among them, by start; paragraph -1 marks those."""
    heads = (
        Sentence(part.start, part.end, document.text[part.start : part.end], -1)
        for part in document.furniture
        if part.kind in KINDS
    )
    return tuple(sorted((*sentences, *heads), key=lambda one: one.start))


def with_headline(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences with the document's headline among them, as paragraph -1: it tells the news as well."""
    first = next((part for part in document.furniture if part.kind == "headline"), None)
    if first is None:
        return sentences
    head = Sentence(first.start, first.end, document.text[first.start : first.end], -1)
    return tuple(sorted((head, *sentences), key=lambda one: one.start))


def in_capitals(sentence: Sentence) -> bool:
    """Is it a headline in which most longer words have a capital?"""
    if sentence.paragraph >= 0:
        return False
    longer = [word for word in sentence.text.split()[1:] if len(word) >= _LONGER and word[0].isalpha()]
    return not longer or sum(word[0].isupper() for word in longer) > _STYLE * len(longer)


def pieces(tokens: tuple[Token, ...], sentence: Sentence) -> list[Piece]:
    """Every stretch of a run of capitals that could be one of the article's names."""
    ends = range(1, len(tokens) + 1)
    return [
        Piece(tokens[start:end], sentence, start == 0)
        for start in range(len(tokens))
        for end in ends
        if start < end <= start + _LONGEST
    ]
