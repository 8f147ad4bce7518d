"""Who stands where around a verb: its subject, its object, the words of its clause.

A `Frame` is one sentence ready for the event finder; regions are half-open ranges of token indices.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.clauses import verb_groups
from dashboard.annotate.tokens import Token
from dashboard.annotate.verbs import FINITE, VerbGroup

Region = tuple[int, int]

# Verbs whose object does what the infinitive says ("urged Sweden to open").
OBJECT_CONTROL: Final = w.word_set(
    "ask urge order tell force allow permit invite press require encourage want expect authorise authorize help "
    "instruct request warn call appeal enable persuade lead push pressure compel oblige"
)
# Adjectives between "is" and "to".
_BEFORE_TO: Final = w.word_set(
    "due set ready willing prepared able likely unlikely unable bound poised free no yet plan plans intention"
)
_BREAKS: Final = frozenset({";", ":", "—", "–", "--", "("})
_QUOTATION: Final = frozenset({"”", '"', "“"})
_HARD: Final = _BREAKS | _QUOTATION
_CUTS: Final = frozenset({"that", ",", "but", ";", "as", "—"}) | _QUOTATION
_QUOTES: Final = frozenset({'"', "“", "”", "‘"})
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
            self.subjects[index] = self._subject_region(index)
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
            if token.lower in _BREAKS or (token.kind == "punct" and token.lower == "." and at + 1 == len(self.tokens)):
                return at
            if token.lower in _QUOTATION and not self._quotes_part(at):
                return at
            if token.lower == "but" and self._names_then_auxiliary(at + 1):
                return self._without_comma(at)
            if token.lower == "," and self.absolute(index) != (0, 0):
                return at
            if token.lower == "," and at + 1 < end and self.tokens[at + 1].lower in w.BE | w.HAVE | w.MODALS:
                return at
            if token.kind == "word" and at > group.head + 1 and token.lower in w.RELATIVES - {"that"}:
                return self._without_comma(at)
            if token.kind == "word" and token.lower in w.SUBORDINATORS - {"as", "since", "so", "provided"}:
                if self._time_follows(at):
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

    def _time_follows(self, at: int) -> bool:
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

    def _subject_region(self, index: int, depth: int = 0) -> Region:
        group = self.groups[index]
        if depth > 6:
            return 0, 0
        copula = self._copula(group.first - 1) if group.form == "infinitive" else -1
        if group.form in ("infinitive", "gerund") and copula < 0:
            return self._governors_subject(index, depth)
        before = self._skip_time((group.first if copula < 0 else copula) - 1)
        while before >= 0 and self.tokens[before].lower in _QUOTES | w.NEGATORS - {"no", "nor", "neither"}:
            before -= 1
        if before < 0:
            return 0, 0
        word = self.tokens[before].lower
        if word in ("he", "she", "it", "they", "we", "i"):
            return before, before + 1
        if word in ("who", "which", "that") and (group.form in FINITE or copula >= 0):
            return self._antecedent(before)
        if word in ("and", "but", "or", "nor") and self._earlier_finite(index) >= 0:
            apart = word == "but" or (before > 0 and self.tokens[before - 1].lower == ",")
            return self._subject_region(self._coordinate(index) if apart else self._earlier_finite(index), depth + 1)
        if word == ",":
            named = self._office_and_name(before)
            if named[1] > named[0]:
                return named
            if self._main_verb_before(index):
                return self._subject_region(self._earlier_finite(index), depth + 1)
            return self._head_of_sentence(before)
        if index and self.groups[index - 1].form in FINITE and self.in_relative(self.groups[index - 1]):
            return self._around_relative(index)
        return self._phrase_before(index, before + 1)

    def _governors_subject(self, index: int, depth: int) -> Region:
        """Who does what an infinitive or a gerund says: the subject or the object of its governor."""
        group = self.groups[index]
        if group.governor < 0:
            return self.absolute(index)
        governor = self.groups[group.governor]
        if group.link == "to" and governor.lemma in OBJECT_CONTROL and not governor.passive:
            return self.object_region(group.governor)
        return self._subject_region(group.governor, depth + 1)

    def absolute(self, index: int) -> Region:
        """ "With China and Russia signing the statement,": a gerund with a subject of its own, else an empty one."""
        group = self.groups[index]
        if group.form != "gerund" or any(one.form in FINITE for one in self.groups[:index]):
            return 0, 0
        opened = bool(self.tokens) and self.tokens[0].lower == "with" and group.first > 1
        return (1, group.first) if opened else (0, 0)

    def begin(self, index: int) -> int:
        """The first token of a verb with its auxiliaries, those before "to" among them ("is due to")."""
        group = self.groups[index]
        copula = self._copula(group.first - 1) if group.form == "infinitive" else -1
        return group.first if copula < 0 else copula

    def whom(self, index: int) -> Region:
        """ "The treaty, which they signed": the antecedent that is the object of a verb; empty when there is none."""
        group = self.groups[index]
        start = self.subject_region(index)[0]
        for at in (start, start - 1):
            relative = 0 < at < group.first - 1 and self.tokens[at].lower in ("which", "that", "whom")
            if relative and group.form in FINITE and group.link != "that":
                return self._antecedent(at)
        return 0, 0

    def _copula(self, at: int) -> int:
        """Where the auxiliaries of "is to", "is due to", "will have to" begin before an infinitive, -1 for none."""
        skipped = _BEFORE_TO | _QUOTATION
        while at >= 0 and (w.is_adverb(self.tokens[at].lower) or self.tokens[at].lower in skipped):
            at -= 1
        if at < 0 or self.tokens[at].lower not in w.BE | w.HAVE:
            return -1
        while at > 0 and self.tokens[at - 1].lower in w.AUXILIARIES | w.NEGATORS:
            at -= 1
        return at

    def _skip_time(self, at: int) -> int:
        """Over "on Monday" between subject and verb."""
        while at >= 0 and (self.tokens[at].kind == "time" or w.is_adverb(self.tokens[at].lower)):
            at -= 1
            if (
                at >= 0
                and self.tokens[at].lower in ("on", "in", "at", "by", "since")
                and self.tokens[at + 1].kind == "time"
            ):
                at -= 1
        return at

    def _earlier_finite(self, index: int) -> int:
        for back in range(index - 1, -1, -1):
            if self.groups[back].form in FINITE:
                return back
        return -1

    def _office_and_name(self, comma: int) -> Region:
        """ "..., and the minister, Luis Villegas, said", "..., Luis Villegas, the minister, said": an office and its
        name between commas."""
        at = comma
        while at > 0 and self.tokens[at - 1].kind in ("word", "name") and not self.in_verb(at - 1):
            at -= 1
        described = 1 < at < comma and self.tokens[at].lower in ("the", "a", "an") and self.tokens[at - 1].lower == ","
        if described and self.tokens[at - 2].kind == "name" and self.tokens[at - 3].lower in (",", "and", "but"):
            return at - 2, at - 1
        if comma < 4 or self.tokens[comma - 1].kind != "name" or self.tokens[comma - 2].lower != ",":
            return 0, 0
        start = comma - 2
        while start > 0 and self.tokens[start - 1].kind in ("word", "name") and not self.in_verb(start - 1):
            if self.tokens[start - 1].lower in w.CONJUNCTIONS | w.SUBORDINATORS | w.RELATIVES:
                return (start, comma) if start < comma - 2 else (0, 0)
            start -= 1
        return 0, 0

    def _coordinate(self, index: int) -> int:
        """The finite verb that "but" or a comma and "and" go back to: not one inside a subordinate clause."""
        for back in range(index - 1, -1, -1):
            group = self.groups[back]
            if group.form in FINITE and not self._subordinate(group):
                return back
        return self._earlier_finite(index)

    def _subordinate(self, group: VerbGroup) -> bool:
        """Whether a subordinator or a relative pronoun opens the clause of this verb."""
        for at in range(group.first - 1, -1, -1):
            token = self.tokens[at]
            if token.kind == "word" and token.lower in w.SUBORDINATORS | w.RELATIVES:
                return True
            if token.kind == "time" and token.lower.endswith((" after", " before")):
                return True
            if token.kind == "punct" or at in self.verbs:
                return False
        return False

    def _main_verb_before(self, index: int) -> bool:
        """A finite verb before that is not inside a relative clause."""
        for back in range(index - 1, -1, -1):
            group = self.groups[back]
            if group.form in FINITE and not self.in_relative(group):
                return True
        return False

    def in_relative(self, group: VerbGroup) -> bool:
        """Whether "who", "which" or "that" opens the clause of this verb."""
        for at in range(group.first - 1, -1, -1):
            token = self.tokens[at]
            if token.lower in w.RELATIVES:
                return token.lower != "that" or group.link != "that"
            if token.lower in (",", ";", "--", "—", "–", ")"):
                return False
        return False

    def _antecedent(self, relative: int) -> Region:
        end = relative
        while end > 0 and self.tokens[end - 1].lower in (",", "of", "in", "with"):
            end -= 1
        of = next((at for at in range(end - 1, 1, -1) if self.tokens[at - 1].lower == "of"), 0)
        if self.tokens[relative].lower == "who" and of and self.tokens[of].lower in ("a", "an"):
            # "the daughter of a general who"
            return of, end
        if self.tokens[relative].lower == "which" and end > 0 and self.tokens[end - 1].kind == "name":
            return end - 1, end
        start = end
        while start > 0 and not self._cut(start - 1):
            start -= 1
        while start < end - 1 and self.tokens[start].lower in w.PREPOSITIONS:
            # "by the prince, who", "into Sudan, which".
            start += 1
        named = start > 1 and self.tokens[start - 1].lower == "," and self.tokens[start - 2].kind == "name"
        if named and self.tokens[start].lower in ("the", "a", "an"):
            # "Dennis Ross, the American envoy who": whom the apposition is about.
            return start - 2, end
        return start, end

    def _cut(self, at: int) -> bool:
        """A token that no noun phrase runs over."""
        token = self.tokens[at]
        if token.kind == "punct":
            return token.lower in _HARD or token.lower == ","
        if token.kind == "time" and token.lower.endswith((" after", " before")):
            return True
        if token.kind == "word" and (token.lower in w.SUBORDINATORS or token.lower == "that"):
            return not (token.lower in ("after", "before", "since", "as") and self._time_follows(at))
        return at in self.verbs and any(
            group.first <= at <= group.head and not self._modifying(group) for group in self.groups
        )

    def _modifying(self, group: VerbGroup) -> bool:
        """A participle or gerund right after its noun: "migrants making the crossing", "troops backed by tanks"."""
        if group.form == "participle":
            return True
        before = self.tokens[group.first - 1] if group.first else None
        alone = group.form == "gerund" and group.governor < 0
        return alone and before is not None and before.kind == "word" and "NOUN" in w.parts_of_speech(before.lower)

    def _head_of_sentence(self, comma: int) -> Region:
        """The phrase at the start, before an apposition or a relative clause that ends at this comma."""
        if not any(group.first < comma and group.form in FINITE for group in self.groups):
            return self._lead_end(comma), comma
        first = next((i for i in range(comma) if self.tokens[i].lower == ","), comma)
        if first == comma:
            return 0, comma
        lead = self.tokens[0].lower in w.PREPOSITIONS or self.tokens[0].kind == "time"
        if not lead:
            return 0, self._with_name(first, comma)
        if self.tokens[1].kind == "time" and self.tokens[first - 1].kind == "name":
            return 2, self._with_name(first, comma)
        second = next((i for i in range(first + 1, comma) if self.tokens[i].lower == ","), comma)
        return first + 1, self._with_name(second, comma)

    def _around_relative(self, index: int) -> Region:
        """The subject of a verb after a relative clause without a comma ("protesters who demand ... attacked")."""
        at = self.groups[index - 1].first - 1
        while at > 0 and self.tokens[at].lower not in w.RELATIVES:
            at -= 1
        between = self.tokens[self.groups[index - 1].head : self.groups[index].first]
        if any(token.lower in ("and", "but", ",", "that") for token in between):
            return self._phrase_before(index, self._skip_time(self.groups[index].first - 1) + 1)
        return self._antecedent(at)

    def _lead_end(self, comma: int) -> int:
        """Where the subject begins: after "In Oslo on Monday," or "On Monday"."""
        if self.tokens[0].lower not in w.PREPOSITIONS and self.tokens[0].kind != "time":
            return 0
        at = 1 if self.tokens[0].kind == "time" else 2
        if self.tokens[at - 1].kind == "time" and self.tokens[at].lower != ",":
            return at
        first = next(i for i in range(comma + 1) if self.tokens[i].lower == ",")
        return first + 1 if first < comma else 0

    def _with_name(self, first: int, comma: int) -> int:
        """The end of the subject: with the name that stands between two commas after an office."""
        named = comma == first + 2 and self.tokens[first + 1].kind == "name"
        return comma if named else first

    def _phrase_before(self, index: int, end: int) -> Region:
        start, end = self._whole_phrase(end)
        named = start > 1 and self.tokens[start - 1].lower == "," and self.tokens[start - 2].kind == "name"
        if self.groups[index].form == "participle" and named and self.tokens[start].lower in ("a", "an", "the"):
            # "Sudan, a country bombed by": whom the apposition is about.
            return start - 2, end
        return start, end

    def _whole_phrase(self, end: int) -> Region:
        start = end
        while start > 0:
            token = self.tokens[start - 1]
            if self._cut(start - 1) and not (token.lower == "," and self._list_comma(start - 1, end)):
                break
            start -= 1
        return start, end

    def _list_comma(self, at: int, end: int) -> bool:
        """A comma between names that an "and" joins to the rest ("Italy, France and Spain met")."""
        rest = [token.lower for token in self.tokens[at + 1 : end]]
        return (
            "and" in rest
            and at > 0
            and self.tokens[at - 1].kind == "name"
            and (self.tokens[at + 1].kind == "name" or (at + 2 < end and self.tokens[at + 2].kind == "name"))
        )

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
            titled = titled or (token.kind == "word" and token.lower not in w.DETERMINERS | w.CONJUNCTIONS)
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
