"""Reads the runs of capitals of a document from left to right, twice.

What the first reading is sure of, a surname, a short form, an abbreviation in brackets, explains the capitals it left.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from dashboard.annotate import headlines, runs, towns, unknown
from dashboard.annotate.gazetteer import Hit
from dashboard.annotate.governments import CITY
from dashboard.annotate.learned import Learned
from dashboard.annotate.runs import Token
from dashboard.annotate.unknown import Piece
from dashboard.annotate.words import is_english
from dashboard.model import Document, Label, Mention, Sentence
from dashboard.names import common_names, fold, given_names, head_types, is_given_name, person_noun, titles, words

_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z&]{1,4}$")
_OWNED: Final = re.compile(r"'s?\s(?:[a-z-]+\s){0,2}$")
_JOINED: Final = re.compile(r"\s(?:and|&)\s")
_OPENS: Final = frozenset({". ", ": ", "! ", "? ", "\u2014 ", "\u2013 ", "- "})
_QUOTE_START: Final = frozenset("\"'([*•")
_ENDS_PIECE: Final = frozenset({"adjective", "people", "actor", "country", "blocked", "media"})
_SHOUTED: Final = 0.7
_IN_TOWNS: Final = frozenset({"capital", "city", "region", "ambiguous", "adjective", "area", "country"})
_LONGEST_TOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Known:
    """What a table found; no mention when it is a name that names no actor and no place."""

    hit: Hit
    mention: Mention | None


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
            for mention in _Run(document, text, sentence, known, starts, learned, weight).read(tokens):
                found.append(mention)
                learned.learn(mention, text)
    covered = [(mention.start, mention.end) for mention in found if mention.label == "ORG" or mention.actor is None]
    inside = {at for start, end in covered for at in range(start, end)}
    for start, one in known.items():
        if one.mention and start not in inside:
            found.append(one.mention)
            learned.learn(one.mention, text)
    return found + list(_Second(document, text, learned, weight, sorted(found, key=lambda one: one.start)).read())


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
    learned: Learned
    weight: Counter[str]

    def read(self, tokens: tuple[Token, ...]) -> Iterator[Mention]:
        """Names of the tables, titles, organisations and people, in order; what is left waits in `learned`."""
        if runs.of_a_ship(self.text, self.sentence.start, tokens):
            return
        opening = self._opens(tokens[0].start)
        tokens = runs.trimmed(tokens, opening)
        at, title = 0, ""
        while at < len(tokens):
            if tokens[at].text.endswith("day") and tokens[at].text in words("never"):
                at, title = at + 1, ""
                continue
            hit = self._over(tokens[at].start)
            town = self._town_end(tokens, at)
            if town > at:
                yield self._town(tokens[at:town])
                at, title = town, ""
                continue
            end = self._body_end(tokens, at, hit)
            if end > 0:
                if " " in self.text[tokens[at].start : end]:
                    yield self._body(tokens[at].start, end)
                at, title = _after(tokens, at, end), ""
            elif hit is not None:
                if hit.mention:
                    yield hit.mention
                begin, at, title = at, _after(tokens, at, hit.hit.end), ""
                self._compound(tokens, begin, at, hit)
            elif (length := self._title_length(tokens, at, opening)) and not (title and at + length == len(tokens)):
                title = tokens[at + length - 1].text
                at += length
            else:
                stop = self._piece_end(tokens, at)
                yield from self._piece(tokens[at:stop], title, opening and at == 0)
                at, title = stop, ""

    def _compound(self, tokens: tuple[Token, ...], begin: int, at: int, hit: Known) -> None:
        """Keeps "Siam Cement" and "Swiss Tennis" for the second reading: a place's name with capitals behind it."""
        if hit.hit.entry.kind not in _IN_TOWNS or at >= len(tokens) or self._over(tokens[at].start):
            return
        stop = self._piece_end(tokens, at)
        last = tokens[stop - 1].text
        named = is_given_name(tokens[at].text) or runs.title_length(tokens, at)
        named = named or any(last in words(kind) for kind in ("thing_last", "never", "start"))
        if not named and tokens[at].start == tokens[at - 1].end + 1:
            cc = hit.mention.cc if hit.mention else ""
            self.learned.left.append(Piece(tokens[begin:stop], self.sentence, False, compound=True, cc=cc))

    def _title_length(self, tokens: tuple[Token, ...], at: int, opening: bool) -> int:
        """How many tokens are a title, or a noun that opens the sentence and introduces a name."""
        if opening and at == 0 and len(tokens) > 1 and person_noun(tokens[0].text) and not tokens[1].text.isupper():
            return max(1, runs.title_length(tokens, 0))
        return runs.title_length(tokens, at)

    def _over(self, at: int) -> Known | None:
        """The name of a table that stands at the offset or began before it (with an article that the run has not)."""
        index = bisect_right(self.starts, at) - 1
        one = self.known[self.starts[index]] if index >= 0 else None
        return one if one and one.hit.end > at else None

    def _opens(self, start: int) -> bool:
        before = self.text[max(0, start - 2) : start]
        return start == self.sentence.start or before[-1:] in _QUOTE_START or before in _OPENS

    def _town_end(self, tokens: tuple[Token, ...], at: int) -> int:
        """Behind a small place whose name holds a better known one ("Newcastle West", "East London"); `at` for none."""
        for end in range(min(len(tokens), at + _LONGEST_TOWN), at + 1, -1):
            stretch = tokens[at:end]
            held = [one for one in map(self._over, (token.start for token in stretch)) if one]
            if held and all(_shorter_place(one, stretch) for one in held) and towns.bearers(_said(stretch)):
                return end
        return at

    def _town(self, tokens: tuple[Token, ...]) -> Mention:
        cc = towns.country(_said(tokens), self.weight)
        return replace(_named(self.document, tokens, "GPE"), cc=cc, title=CITY)

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
            office = tokens[stop].text in words("office") or is_english(tokens[at].text)
            if runs.title_length(tokens, stop) and (stop - at > 1 or office):
                break
            stop += 1
        return stop

    def _like_a_thing(self, tokens: tuple[Token, ...]) -> bool:
        """A person whose last name is a thing's too: "Brad Wall"."""
        return len(tokens) == 2 and tokens[0].text in given_names() and tokens[1].text in common_names("last_word")

    def _county(self, tokens: tuple[Token, ...]) -> Iterator[Mention]:
        """ "Floyd County" is a place, of the country that the document names most among those that have counties."""
        if len(tokens) > 1 and tokens[-1].text in words("county"):
            named = {code: self.weight[code] for code in words("county_land") if self.weight[code]}
            cc = max(named, key=lambda code: (named[code], code)) if named else "US"
            yield replace(_named(self.document, tokens, "GPE"), cc=cc, title=CITY)

    def _begins_within(self, token: Token) -> bool:
        """Does a country's adjective begin inside a word ("Franco-German")?"""
        inside = self.starts[bisect_right(self.starts, token.start) : bisect_left(self.starts, token.end)]
        return any(self.known[start].hit.entry.kind == "adjective" for start in inside)

    def _surname(self, hit: Known, first: Token) -> bool:
        """A last name that the table knows, with another first name before it: somebody else of that name."""
        if " " in self.text[hit.hit.start : hit.hit.end]:
            return False
        if hit.hit.entry.label == "ORG":
            return first.text in given_names()
        return is_given_name(first.text) or first.text not in words("start")

    def _piece(self, tokens: tuple[Token, ...], title: str, opening: bool) -> Iterator[Mention]:
        """A stretch without table names or titles: a person or an organisation if the words in and around show it."""
        while tokens and not tokens[-1].text[0].isupper() and not {"-", "'"} & set(tokens[-1].text):
            tokens = tokens[:-1]
        if not tokens:
            return
        named = len(tokens) == 1 and tokens[0].text in words("family_first")
        if tokens[-1].text in words("thing_last") and not named and not self._like_a_thing(tokens):
            yield from self._county(tokens)
            return
        if "-" in tokens[-1].text and self._begins_within(tokens[-1]):
            return
        last = self.known.get(tokens[-1].start)
        named = len(tokens) > 1 and last is not None and last.hit.entry.label == "PER"
        if not title and runs.organisation_evidence(self.text, tokens, self.sentence.start):
            yield _named(self.document, tokens, "ORG")
        elif named or runs.person_evidence(self.text, tokens, title, self.sentence.start, self.sentence.end):
            name = " ".join(token.text.title() for token in tokens) if runs.shouted(tokens) else ""
            yield _named(self.document, tokens, "PER", name)
        else:
            self.learned.left.append(Piece(tokens, self.sentence, opening))


def _said(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in tokens)


def _shorter_place(one: Known, tokens: tuple[Token, ...]) -> bool:
    within = tokens[0].start <= one.hit.start and one.hit.end <= tokens[-1].end
    whole = (one.hit.start, one.hit.end) == (tokens[0].start, tokens[-1].end)
    return within and not whole and one.hit.entry.kind in _IN_TOWNS


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


@dataclass(frozen=True)
class _Second:
    """The second reading: what the whole document says about the capitals that were left."""

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
                yield _named(self.document, piece.tokens, label, self.learned.bodies.get(piece.name, ""))

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
                yield mention
            pieces = [one for one in pieces if one.name not in labels]

    def _labelled(self, piece: Piece, label: Label) -> Mention:
        mention = replace(_named(self.document, piece.tokens, label), cc=piece.cc)
        if label != "GPE":
            return mention
        return replace(mention, cc=towns.country(fold(piece.name), self.weight), title=CITY)

    def _explained(self, piece: Piece, often: Counter[str]) -> Mention | None:
        """A mention of what the document names more fully elsewhere, or an abbreviation."""
        tokens, name = piece.tokens, piece.name
        if bearer := self.learned.second_name(self.text, piece, self.found):
            return replace(_named(self.document, tokens, bearer.label, bearer.name), actor=bearer.actor)
        if (somebody := self._surname(piece)) and not self._placed(piece):
            return _named(self.document, somebody, "PER")
        if short := self.learned.short_form(self.text, piece):
            return _named(self.document, tokens, "ORG", short)
        if len(tokens) > 1 or unknown.is_dateline(self.text, piece):
            return None
        if name in words("alone"):
            return _named(self.document, tokens, "ORG")
        if _is_acronym(name) and runs.acronym_evidence(self.text, tokens[0], piece.sentence, often):
            return _named(self.document, tokens, "ORG")
        if runs.rules(self.text, tokens[0], piece.sentence):
            return _named(self.document, tokens, "PER")
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
