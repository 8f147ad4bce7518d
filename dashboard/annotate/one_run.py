"""Reads one run of capitals from left to right: names of the tables, titles, bodies and people, in order.

What it cannot tell waits in `learned` for the second reading (second.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from dashboard.annotate import months, runs, towns
from dashboard.annotate.gazetteer import Hit
from dashboard.annotate.governments import CITY
from dashboard.annotate.learned import Learned
from dashboard.annotate.runs import Token, named
from dashboard.annotate.unknown import Piece
from dashboard.annotate.words import is_english
from dashboard.model import Document, Mention, Sentence
from dashboard.names import common_names, given_names, head_types, is_given_name, person_noun, titles, words

_OWNED: Final = re.compile(r"'s?\s(?:[a-z-]+\s){0,2}$")
_FIRST_HALF: Final = re.compile(r"\b[Tt]he\s((?:[A-Z][a-z]+\s){1,4})and\s$")
_JOINED: Final = re.compile(r"\s(?:and|&)\s")
_OF: Final = re.compile(r"\sof\s")
_OPENS: Final = frozenset({". ", ": ", "! ", "? ", "\u2014 ", "\u2013 ", "- "})
_QUOTE_START: Final = frozenset("\"'([*•")
_ENDS_PIECE: Final = frozenset({"adjective", "people", "actor", "country", "blocked", "media"})
_IN_TOWNS: Final = frozenset({"capital", "city", "region", "ambiguous", "adjective", "area", "country"})
# "of" within the names of bodies in other languages.
_FOREIGN_OF: Final = frozenset({"du", "des", "de", "della", "do", "da", "dos"})
_LONGEST_TOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Known:
    """What a table found; no mention when it is a name that names no actor and no place."""

    hit: Hit
    mention: Mention | None


@dataclass(frozen=True)
class Run:
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
        tokens = runs.trimmed(tokens, opening and not self._somebody_acts(tokens[0]))
        at = runs.title_tail(self.text, self.sentence.start, tokens)
        title = tokens[at - 1].text if at else ""
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
                end = _after(tokens, at, hit.hit.end)
                begin, at, title = at, self._whole_end(tokens, end, hit), ""
                if hit.mention:
                    yield self._until(hit.mention, tokens[at - 1].end) if at > end else hit.mention
                self._compound(tokens, begin, at, hit)
            elif (length := self._title_length(tokens, at, opening)) and not (
                title and at + length == len(tokens) and not _OF.match(self.text, tokens[-1].end)
            ):
                title = tokens[at + length - 1].text
                at += length
            else:
                stop = self._piece_end(tokens, at)
                if somebody := self._with_first(tokens, at, stop):
                    yield somebody
                else:
                    yield from self._piece(tokens[at:stop], title, opening and at == 0)
                at, title = stop, ""

    def _somebody_acts(self, token: Token) -> bool:
        """ "May spoke": a word that could open a sentence is a last name of the document before what people do."""
        return token.text in self.learned.people and months.acts(self.text, token.end)

    def _whole_end(self, tokens: tuple[Token, ...], at: int, hit: Known) -> int:
        """Behind the rest of a table's name that the text says more fully: "Mohammed bin Zayed al-Nahyan", "Union
        Minière du Haut Katanga"."""
        if at >= len(tokens) or tokens[at].start != tokens[at - 1].end + 1 or hit.hit.entry.kind != "actor":
            return at
        person = hit.hit.entry.label == "PER" and " " in self.text[hit.hit.start : hit.hit.end]
        if person and tokens[at].text[:3] in ("al-", "el-", "Al-", "El-"):
            return at + 1
        foreign = hit.hit.entry.label == "ORG" and tokens[at].text in _FOREIGN_OF
        return len(tokens) if foreign else at

    def _with_first(self, tokens: tuple[Token, ...], at: int, stop: int) -> Mention | None:
        """Somebody of the table with a name more in front of the known two: "Yacouba Isaac Zida"."""
        hit = self._over(tokens[stop].start) if stop == at + 1 < len(tokens) else None
        mention = hit.mention if hit else None
        if not mention or mention.label != "PER" or " " not in mention.text or mention.start != tokens[at].end + 1:
            return None
        word, start = tokens[at].text, tokens[at].start
        before = self.text[self.sentence.start : start].split()[-1:]
        placed = towns.bearers(word) is not None or any(one.lower() in words("prep") for one in before)
        if placed or is_english(word) or not word[1:].islower() or not word.isalpha():
            return None
        return replace(mention, start=start, text=self.document.text[start : mention.end])

    def _until(self, mention: Mention, end: int) -> Mention:
        """The mention of a table's name with the words behind it that belong to it."""
        return replace(mention, end=end, text=self.document.text[mention.start : end])

    def _compound(self, tokens: tuple[Token, ...], begin: int, at: int, hit: Known) -> None:
        """Keeps "Siam Cement" and "Swiss Tennis" for the second reading: a place's name with capitals behind it."""
        if hit.hit.entry.kind not in _IN_TOWNS or at >= len(tokens) or self._over(tokens[at].start):
            return
        stop = self._piece_end(tokens, at)
        last = tokens[stop - 1].text
        other = is_given_name(tokens[at].text) or runs.title_length(tokens, at)
        other = other or any(last in words(kind) for kind in ("thing_last", "never", "start"))
        if not other and tokens[at].start == tokens[at - 1].end + 1:
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
        return replace(named(self.document, tokens, "GPE"), cc=cc, title=CITY)

    def _body_end(self, tokens: tuple[Token, ...], at: int, hit: Known | None) -> int:
        end = runs.organisation_end(self.text, tokens, at, self.sentence.end)
        if end < 0 or (hit and (end <= hit.hit.end or _JOINED.match(self.text, hit.hit.end))):
            return -1
        return -1 if _title_inside(tokens, at, end) else end

    def _body(self, start: int, end: int) -> Mention:
        """An organisation by its head, with the country that its own name holds."""
        start = self._joined_start(start)
        within = self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        inside = (self.known[begin].mention for begin in within)
        codes = {mention.cc for mention in inside if mention and mention.label == "GPE" and mention.cc}
        said = self.document.text[start:end]
        name = " ".join(said.split())
        owner = self._owner(start)
        if owner and not codes:
            return Mention(start, end, said, "ORG", f"{name} ({owner.name})", owner.cc)
        return Mention(start, end, said, "ORG", name, codes.pop() if len(codes) == 1 else "")

    def _joined_start(self, start: int) -> int:
        """Where "National Intelligence and Security Service" begins: before its "and", when plain words stand there."""
        before = _FIRST_HALF.search(self.text, max(self.sentence.start, start - 60), start)
        if not before:
            return start
        said = before.group(1).split()
        begin = before.start(1)
        free = bisect_left(self.starts, begin) == bisect_left(self.starts, start)
        plain = all(is_english(word) for word in said) and said[-1] not in head_types() and said[-1] not in titles()
        return begin if free and plain else start

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
            lands = {code: self.weight[code] for code in words("county_land") if self.weight[code]}
            cc = max(lands, key=lambda code: (lands[code], code)) if lands else "US"
            yield replace(named(self.document, tokens, "GPE"), cc=cc, title=CITY)

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
        family = len(tokens) == 1 and tokens[0].text in words("family_first")
        if tokens[-1].text in words("thing_last") and not family and not self._like_a_thing(tokens):
            yield from self._county(tokens)
            return
        if "-" in tokens[-1].text and self._begins_within(tokens[-1]):
            return
        last = self.known.get(tokens[-1].start)
        known = len(tokens) > 1 and last is not None and last.hit.entry.label == "PER"
        if not title and runs.organisation_evidence(self.text, tokens, self.sentence.start):
            yield named(self.document, tokens, "ORG")
        elif known or runs.person_evidence(self.text, tokens, title, self.sentence.start, self.sentence.end):
            name = " ".join(token.text.title() for token in tokens) if runs.shouted(tokens) else ""
            yield named(self.document, tokens, "PER", name)
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
    # "Justice Ministry": a bare head behind a title is nobody's name.
    if at + 1 < len(tokens) and tokens[at + 1].text in heads and tokens[at + 1].end >= end:
        return False
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
