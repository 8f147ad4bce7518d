"""Who stands where around a verb: its object, the words of its clause, the names in them; subject.py has its subject.

A `Frame` is one sentence ready for the event finder; regions are half-open ranges of token indices.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from dashboard.annotate import subject
from dashboard.annotate import words as w
from dashboard.annotate.clauses import verb_groups
from dashboard.annotate.subject import BREAKS, QUOTATION
from dashboard.annotate.subject import Region as Region
from dashboard.annotate.tokens import Token
from dashboard.annotate.verb_group import FINITE, VerbGroup

_CUTS: Final = frozenset({"that", ",", "but", ";", "as", "—"}) | QUOTATION
_AUXILIARY: Final = w.BE | w.HAVE | w.MODALS
_RELATIVES: Final = w.RELATIVES - {"that"}
_SUBORDINATORS: Final = w.SUBORDINATORS - {"as", "since", "so", "provided"}
_UNTITLED: Final = w.DETERMINERS | w.CONJUNCTIONS
_PLACE: Final = frozenset({"in", "at", "near", "outside", "around", "inside", "across", "off"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The tokens and verb groups of one sentence, and which tokens those groups hold."""

    tokens: tuple[Token, ...]
    groups: tuple[VerbGroup, ...]
    verbs: frozenset[int]
    # Answers already given: regions are asked for many times a sentence.
    ends: dict[int, int] = field(default_factory=dict, compare=False)
    subjects: dict[int, Region] = field(default_factory=dict, compare=False)

    def clause_end(self, index: int) -> int:
        """Where the clause of a verb group ends: its infinitives belong to it, the next finite clause does not."""
        if index not in self.ends:
            self.ends[index] = self._clause_end(index)
        return self.ends[index]

    def subject_region(self, index: int) -> Region:
        """The tokens of the subject; an empty range when there is none to be seen."""
        if index not in self.subjects:
            self.subjects[index] = subject.region(self, index)
        return self.subjects[index]

    def _clause_end(self, index: int) -> int:
        group = self.groups[index]
        end = len(self.tokens)
        for later in self.groups[index + 1 :]:
            if later.form in FINITE:
                end = self._before_subject(group.head + 1, later.first, later.governor == index)
                break
        for at in range(group.head + 1, end):
            token = self.tokens[at]
            if token.lower in BREAKS or (token.kind == "punct" and token.lower == "." and at + 1 == len(self.tokens)):
                return at
            if token.lower in QUOTATION and not self._quotes_part(at):
                return at
            if token.lower == "but" and self._names_then_auxiliary(at + 1):
                return self._without_comma(at)
            if token.lower == "," and subject.absolute(self, index) != (0, 0):
                return at
            if token.lower == "," and at + 1 < end and self.tokens[at + 1].lower in _AUXILIARY:
                return at
            if token.kind == "word" and at > group.head + 1 and token.lower in _RELATIVES:
                return self._without_comma(at)
            if token.kind == "word" and token.lower in _SUBORDINATORS:
                if self.time_follows(at):
                    continue
                return self._without_comma(at)
            if token.kind == "word" and token.lower == "as" and self._clause_follows(at):
                return self._without_comma(at)
        return self._without_comma(end)

    def _names_then_auxiliary(self, at: int) -> bool:
        """ "But Spain and Italy did not": a subject of its own."""
        while at < len(self.tokens) and (
            self.tokens[at].kind == "name" or self.tokens[at].lower in ("and", ",", "the")
        ):
            at += 1
        return at < len(self.tokens) and self.tokens[at].lower in w.AUXILIARIES

    def _clause_follows(self, at: int) -> bool:
        """A finite verb before the next comma: "as it struggles", not "as a stab in the back, while"."""
        ends = (
            i
            for i in range(at + 1, len(self.tokens))
            if self.tokens[i].kind == "punct" and self.tokens[i].lower != "'s"
        )
        end = next(ends, len(self.tokens))
        return any(at < group.first < end and group.form in FINITE for group in self.groups)

    def _quotes_part(self, at: int) -> bool:
        """A quotation mark inside a clause: 'will support” the government', 'cut ties to “parallel institutions”'."""
        before, after = self.tokens[at - 1], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if before.kind == "punct" or after is None or after.kind == "punct":
            return False
        return not any(group.first == at + 1 for group in self.groups)

    def time_follows(self, at: int) -> bool:
        """ "after talks", "since 2011", "until Friday": no clause, when no finite verb comes after."""
        return not any(group.first > at and group.form in FINITE for group in self.groups)

    def _without_comma(self, at: int) -> int:
        while at > 0 and self.tokens[at - 1].lower in (",", "and", "but"):
            at -= 1
        return at

    def _before_subject(self, start: int, verb: int, reported: bool) -> int:
        """Where the subject of a following finite verb begins: after the last cut between the two verbs. Without a cut
        all that stands between is the second one's subject when it is reported ("said Italy will"), else the first
        one's object."""
        for at in range(verb - 1, start - 1, -1):
            token = self.tokens[at]
            if token.lower in _CUTS or token.lower in w.SUBORDINATORS:
                return at
            if token.lower == "and" and not self._joins_nouns(at, verb):
                return at
        return start if reported or start > verb else verb

    def _joins_nouns(self, at: int, verb: int) -> bool:
        """ "Italy and Spain said": this "and" joins two subjects, when what stands before it is in the same phrase."""
        return verb - at <= 3 and at > 0 and self.tokens[at - 1].kind == "name" and self.tokens[at + 1].kind == "name"

    def object_region(self, index: int) -> Region:
        """From the verb to the next verb of any form, or the end of its clause."""
        start = self.groups[index].head + 1
        end = self.clause_end(index)
        for later in self.groups[index + 1 :]:
            if later.first >= start:
                return start, max(start, min(end, later.first))
        return start, max(start, end)

    def in_relative(self, group: VerbGroup) -> bool:
        """Whether "who", "which" or "that" opens the clause of this verb."""
        for at in range(group.first - 1, -1, -1):
            token = self.tokens[at]
            if token.lower in w.RELATIVES:
                return token.lower != "that" or group.link != "that"
            if token.lower in (",", ";", "--", "—", "–", ")"):
                return False
        return False

    def names(self, region: Region) -> tuple[int, ...]:
        """Token indices of the names in a region."""
        return tuple(at for at in range(*region) if self.tokens[at].kind == "name")

    def preposition(self, at: int, start: int = 0) -> str:
        """The preposition that governs the noun phrase of a token, "" when none; names joined by "and" share it."""
        i = at - 1
        titled = False
        while i >= start:
            token = self.tokens[i]
            if token.kind == "word" and token.lower in w.PREPOSITIONS:
                return token.lower
            # "X of Norway and the rebel leader Y": a title after the "and" begins a phrase of its own.
            joined = (
                token.lower in ("and", "or", ",") and i > start and self.tokens[i - 1].kind == "name" and not titled
            )
            titled = titled or (token.kind == "word" and token.lower not in _UNTITLED)
            phrase = token.kind in ("word", "number") and token.lower not in w.CONJUNCTIONS and not self.in_verb(i)
            possessed = token.lower == "'s" or token.kind == "name"
            if not (joined or phrase or possessed):
                return ""
            i -= 1
        return ""

    def in_verb(self, at: int) -> bool:
        """Whether a token belongs to a verb group."""
        return at in self.verbs

    def is_place(self, at: int) -> bool:
        """A name right after "in", "at", "near": where it happened."""
        i = at - 1
        while i >= 0 and self.tokens[i].kind == "word" and self.tokens[i].lower not in w.PREPOSITIONS and at - i < 6:
            if self.in_verb(i):
                return False
            i -= 1
        return i >= 0 and self.tokens[i].lower in _PLACE


def frame(tokens: tuple[Token, ...]) -> Frame:
    """A sentence with its verb groups."""
    groups = verb_groups(tokens)
    return Frame(tokens, groups, frozenset(at for group in groups for at in range(group.first, group.head + 1)))
