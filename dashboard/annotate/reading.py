"""Reads the runs of capitals of a document from left to right, twice.

What the first reading is sure of, a surname, a short form, an abbreviation in brackets, explains the capitals it left.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from dashboard.annotate import runs
from dashboard.annotate.gazetteer import Hit
from dashboard.annotate.runs import Token
from dashboard.model import Document, Label, Mention, Sentence
from dashboard.names import fold, given_names, head_types, titles, words

_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z&]{1,4}$")
_DEFINED: Final = re.compile(r"\s?\(\s?(?:the\s)?([A-Z][A-Za-z&.-]{1,9})\s?\)")
_DEFINED_BACK: Final = re.compile(r"\b([A-Z][A-Z&.-]{1,8})\s\(\s?(?:the\s)?$")
_OWNED: Final = re.compile(r"'s?\s(?:[a-z-]+\s){0,2}$")
_JOINED: Final = re.compile(r"\s(?:and|&)\s")
_SUFFIXES: Final = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})
_QUOTE_START: Final = frozenset("\"'([*•")
_ENDS_PIECE: Final = frozenset({"adjective", "people", "actor", "country", "blocked", "media"})
_SHOUTED: Final = 0.7


@dataclass(frozen=True, slots=True)
class Known:
    """What a table found; no mention when it is a name that names no actor and no place."""

    hit: Hit
    mention: Mention | None


@dataclass
class _Learned:
    """What the first reading teaches the second, and what it left: pieces with "the sentence opens with it"."""

    people: set[str] = field(default_factory=set)
    bodies: dict[str, str] = field(default_factory=dict)
    left: list[tuple[tuple[Token, ...], Sentence, bool]] = field(default_factory=list)

    def learn(self, mention: Mention, text: str) -> None:
        """Takes in a mention that the first reading was sure of."""
        parts = fold(mention.text).split()
        if mention.label == "PER" and len(parts) > 1:
            last = parts[-2] if parts[-1] in _SUFFIXES and len(parts) > 2 else parts[-1]
            self.people.update((last, last.removeprefix("al-"), last.removeprefix("el-")))
        elif mention.label == "ORG":
            if len(parts) == 2 and mention.actor is None and _shortens(parts):
                self.bodies.setdefault(parts[0], mention.name)
            short = _DEFINED.match(text, mention.end) or _DEFINED_BACK.search(
                text, max(0, mention.start - 16), mention.start
            )
            if short:
                self.bodies.setdefault(short.group(1), mention.name)


def _shortens(parts: list[str]) -> bool:
    """Is the first word of "Adam Air" enough to name it again?"""
    heads = words("suffix") | words("company")
    return parts[1] in heads and parts[0] not in words("start") | titles() | given_names()


def names(document: Document, text: str, sentences: tuple[Sentence, ...], known: dict[int, Known]) -> list[Mention]:
    """The mentions of the tables and of the text, not yet apart from each other."""
    learned = _Learned()
    starts = sorted(known)
    found: list[Mention] = []
    for sentence in sentences:
        if _shouted(sentence.text):
            continue
        for tokens in runs.runs(text, sentence.start, sentence.end):
            for mention in _Run(document, text, sentence, known, starts, learned).read(tokens):
                found.append(mention)
                learned.learn(mention, text)
    covered = [(mention.start, mention.end) for mention in found if mention.label == "ORG" or mention.actor is None]
    inside = {at for start, end in covered for at in range(start, end)}
    for start, one in known.items():
        if one.mention and start not in inside:
            found.append(one.mention)
            learned.learn(one.mention, text)
    return found + list(_second(document, text, learned))


def _shouted(said: str) -> bool:
    letters = [character for character in said if character.isalpha()]
    return len(letters) > 12 and sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


@dataclass(frozen=True)
class _Run:
    """One run of capitals and all that is needed to read it."""

    document: Document
    text: str
    sentence: Sentence
    known: dict[int, Known]
    starts: list[int]
    learned: _Learned

    def read(self, tokens: tuple[Token, ...]) -> Iterator[Mention]:
        """Names of the tables, titles, organisations and people, in order; what is left waits in `learned`."""
        opening = self._opens(tokens[0].start)
        tokens = runs.trimmed(tokens, opening)
        at, title = 0, ""
        while at < len(tokens):
            hit = self._over(tokens[at].start)
            end = self._body_end(tokens, at, hit)
            if end > 0:
                if " " in self.text[tokens[at].start : end]:
                    yield self._body(tokens[at].start, end)
                at, title = _after(tokens, at, end), ""
            elif hit is not None:
                if hit.mention:
                    yield hit.mention
                at, title = _after(tokens, at, hit.hit.end), ""
            elif length := runs.title_length(tokens, at):
                title = tokens[at + length - 1].text
                at += length
            else:
                stop = self._piece_end(tokens, at)
                yield from self._piece(tokens[at:stop], title, opening and at == 0)
                at, title = stop, ""

    def _over(self, at: int) -> Known | None:
        """The name of a table that stands at the offset or began before it (with an article that the run has not)."""
        index = bisect_right(self.starts, at) - 1
        one = self.known[self.starts[index]] if index >= 0 else None
        return one if one and one.hit.end > at else None

    def _opens(self, start: int) -> bool:
        before = self.text[max(0, start - 2) : start]
        return start == self.sentence.start or before[-1:] in _QUOTE_START or before in (". ", ": ", "! ", "? ")

    def _body_end(self, tokens: tuple[Token, ...], at: int, hit: Known | None) -> int:
        end = runs.organisation_end(self.text, tokens, at, self.sentence.end)
        if end < 0 or (hit and (end <= hit.hit.end or _JOINED.match(self.text, hit.hit.end))):
            return -1
        return -1 if _title_inside(tokens, at, end) else end

    def _body(self, start: int, end: int) -> Mention:
        """An organisation by its head, with the country that its own name holds."""
        within = self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        inside = (self.known[begin].mention for begin in within)
        codes = {mention.cc for mention in inside if mention and mention.label == "GPE" and mention.cc}
        said = self.document.text[start:end]
        name = " ".join(said.split())
        owner = self._owner(start)
        if owner and not codes:
            return Mention(start, end, said, "ORG", f"{name} ({owner.name})", owner.cc)
        return Mention(start, end, said, "ORG", name, codes.pop() if len(codes) == 1 else "")

    def _owner(self, start: int) -> Mention | None:
        """The country whose body it is: "Venezuela's opposition-controlled National Assembly"."""
        index = bisect_left(self.starts, start) - 1
        one = self.known[self.starts[index]].mention if index >= 0 else None
        if one is None or one.actor is None or one.actor.type != "state":
            return None
        return one if _OWNED.match(self.text[one.end : start]) else None

    def _piece_end(self, tokens: tuple[Token, ...], at: int) -> int:
        stop = at + 1
        while stop < len(tokens):
            if tokens[stop].text in words("break"):
                break
            hit = self._over(tokens[stop].start)
            if hit and hit.hit.entry.kind in _ENDS_PIECE and not self._surname(hit, tokens[at]):
                break
            if runs.title_length(tokens, stop) and (stop - at > 1 or tokens[stop].text in words("office")):
                break
            stop += 1
        return stop

    def _surname(self, hit: Known, first: Token) -> bool:
        """A last name that the table knows, with another first name before it: somebody else of that name."""
        alone = hit.hit.entry.label == "PER" and " " not in self.text[hit.hit.start : hit.hit.end]
        return alone and (first.text in given_names() or first.text not in words("start"))

    def _piece(self, tokens: tuple[Token, ...], title: str, opening: bool) -> Iterator[Mention]:
        """A stretch without table names or titles: a person or an organisation if the words in and around show it."""
        while tokens and not tokens[-1].text[0].isupper() and not {"-", "'"} & set(tokens[-1].text):
            tokens = tokens[:-1]
        if not tokens or tokens[-1].text in words("thing_last"):
            return
        last = self.known.get(tokens[-1].start)
        named = len(tokens) > 1 and last is not None and last.hit.entry.label == "PER"
        if named or runs.person_evidence(self.text, tokens, title, self.sentence.start, self.sentence.end):
            yield _named(self.document, tokens, "PER")
        elif runs.organisation_evidence(self.text, tokens, self.sentence.start):
            yield _named(self.document, tokens, "ORG")
        else:
            self.learned.left.append((tokens, self.sentence, opening))


def _title_inside(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """A title within would join a body and a person; in front it may be part of the name ("Bishop Garrigan School")."""
    heads = head_types()
    loose = words("honorific") | words("rank")
    for index, token in enumerate(tokens[at:]):
        if (
            token.end <= end
            and token.text in titles()
            and token.text not in heads
            and (index or token.text not in loose)
        ):
            return True
    return False


def _after(tokens: tuple[Token, ...], at: int, end: int) -> int:
    while at < len(tokens) and tokens[at].start < end:
        at += 1
    return at


def _named(document: Document, tokens: tuple[Token, ...], label: Label, name: str = "") -> Mention:
    start, end = tokens[0].start, tokens[-1].end
    said = document.text[start:end]
    return Mention(start, end, said, label, name or " ".join(said.split()))


def _second(document: Document, text: str, learned: _Learned) -> Iterator[Mention]:
    """What the whole document says about the capitals that were left: a known surname, an abbreviation."""
    often = Counter(tokens[0].text for tokens, _, _ in learned.left if len(tokens) == 1)
    for tokens, sentence, opening in learned.left:
        name = " ".join(token.text for token in tokens)
        if name in learned.people or (1 < len(tokens) < 4 and tokens[-1].text in learned.people):
            yield _named(document, tokens, "PER")
        elif name in learned.bodies:
            yield _named(document, tokens, "ORG", learned.bodies[name])
        elif len(tokens) == 1 and _is_acronym(name) and runs.acronym_evidence(text, tokens[0], sentence, often):
            yield _named(document, tokens, "ORG")
        elif len(tokens) == 1 and runs.single_person(text, tokens[0], sentence, opening):
            yield _named(document, tokens, "PER")


def _is_acronym(name: str) -> bool:
    return bool(_ACRONYM.match(name)) and name not in words("acronym") and name not in words("never")
