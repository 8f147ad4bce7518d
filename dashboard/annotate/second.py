"""The second reading: what the whole document says about the capitals that the first one left.

A surname, a short form or an abbreviation explains them; else the words beside them are weighed (unknown.py).
"""

from __future__ import annotations

import re
from bisect import insort
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from dashboard.annotate import runs, towns, unknown
from dashboard.annotate.governments import CITY
from dashboard.annotate.learned import Learned
from dashboard.annotate.months import is_date
from dashboard.annotate.runs import Token, named
from dashboard.annotate.unknown import Piece
from dashboard.annotate.words import is_english
from dashboard.model import Document, Label, Mention
from dashboard.names import fold, words

_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z&]{1,4}$")


@dataclass(frozen=True)
class Second:
    """A document with what the first reading found, by start, and what it learned and left."""

    document: Document
    text: str
    learned: Learned
    weight: Counter[str]
    found: list[Mention]

    @cached_property
    def ends(self) -> dict[int, Label]:
        """What the first reading found, by where it ends."""
        return {one.end: one.label for one in self.found}

    @cached_property
    def begins(self) -> dict[int, Label]:
        """What the first reading found, by where it begins."""
        return {one.start: one.label for one in self.found}

    def read(self) -> Iterator[Mention]:
        """Names of several words are decided first: their surnames explain others."""
        often = Counter(piece.name for piece in self.learned.left if len(piece.tokens) == 1)
        for alone in (False, True):
            open_still: list[Piece] = []
            for piece in (one for one in self.learned.left if (len(one.tokens) == 1) == alone):
                mention = None if piece.compound else self._explained(piece, often)
                if mention:
                    insort(self.found, mention, key=lambda one: one.start)
                    yield mention
                else:
                    open_still.append(piece)
            yield from self._weighed(open_still)
        yield from self._in_headline()

    def _in_headline(self) -> Iterator[Mention]:
        """The names of the article in a headline whose capitals say nothing: the longest first, none over another."""
        taken: set[int] = set()
        for piece in sorted(self.learned.in_headline, key=lambda one: -len(one.tokens)):
            label = self.learned.named(piece.name)
            span = range(piece.tokens[0].start, piece.tokens[-1].end)
            if label and not taken.intersection(span):
                taken.update(span)
                yield named(self.document, piece.tokens, label, self.learned.bodies.get(piece.name, ""))

    def _weighed(self, pieces: list[Piece]) -> Iterator[Mention]:
        """What the clues say of names that nothing explains; the sure ones first, as others stand beside them."""
        for enough in (unknown.SURE, unknown.ENOUGH):
            around = unknown.Around(self.text, self.ends, self.begins)
            labels = unknown.labels(around, pieces, enough)
            for piece in (one for one in pieces if one.name in labels):
                if piece.compound and labels[piece.name] != "ORG":
                    continue
                mention = self._labelled(piece, labels[piece.name])
                self.ends[mention.end] = self.begins[mention.start] = mention.label
                self.learned.learn(mention, self.text)
                insort(self.found, mention, key=lambda one: one.start)
                yield mention
            pieces = [one for one in pieces if one.name not in labels]

    def _labelled(self, piece: Piece, label: Label) -> Mention:
        mention = replace(named(self.document, piece.tokens, label), cc=piece.cc)
        if label != "GPE":
            return mention
        return replace(mention, cc=towns.country(fold(piece.name), self.weight), title=CITY)

    def _explained(self, piece: Piece, often: Counter[str]) -> Mention | None:
        """A mention of what the document names more fully elsewhere, or an abbreviation."""
        tokens, name = piece.tokens, piece.name
        if is_date(self.text, tokens[0].start, tokens[-1].end):
            return None
        if bearer := self.learned.second_name(self.text, piece, self.found):
            return replace(named(self.document, tokens, bearer.label, bearer.name), actor=bearer.actor)
        short = self.learned.short_form(self.text, piece)
        if short and len(tokens) > 1:
            return named(self.document, tokens, "ORG", short)
        if (somebody := self._surname(piece)) and not self._placed(piece):
            return named(self.document, somebody, "PER")
        if short:
            return named(self.document, tokens, "ORG", short)
        if len(tokens) > 1 or unknown.is_dateline(self.text, piece):
            return None
        if name in words("alone"):
            return named(self.document, tokens, "ORG")
        if _is_acronym(name) and runs.acronym_evidence(self.text, tokens[0], piece.sentence, often):
            return named(self.document, tokens, "ORG")
        if runs.rules(self.text, tokens[0], piece.sentence):
            return named(self.document, tokens, "PER")
        return None

    def _surname(self, piece: Piece) -> tuple[Token, ...]:
        """The tokens of a piece that ends in the last name of somebody, without the letters of a rank ("DCI Smith"), or
        is the first name of just one."""
        tokens, last = piece.tokens, piece.tokens[-1].text
        if (
            len(tokens) == 1
            and len(self.learned.firsts.get(last, ())) == 1
            and not (piece.opening and is_english(last))
        ):
            return tokens
        if len(tokens) > 3 or not self.learned.people & {last, last.removeprefix("Al-"), last.removeprefix("El-")}:
            return ()
        ranked = len(tokens) > 1 and tokens[0].text.isupper() and len(tokens[0].text) in (2, 3)
        return tokens[1:] if ranked else tokens

    def _placed(self, piece: Piece) -> bool:
        """Does somebody's last name stand where a place of that name would?"""
        return towns.bearers(piece.name) is not None and runs.in_place(self.text, piece.tokens[0].start)


def _is_acronym(name: str) -> bool:
    return bool(_ACRONYM.match(name)) and name not in words("acronym") and name not in words("never")
