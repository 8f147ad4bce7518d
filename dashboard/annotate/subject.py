"""The subject of a verb: the phrase before it, whatever stands between them, or that of the verb it hangs on.

No parser: what belongs to a phrase is read from the words and commas that bound it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dashboard.annotate import words as w
from dashboard.annotate.verb_group import FINITE, VerbGroup

if TYPE_CHECKING:
    from dashboard.annotate.frame import Frame
    from dashboard.annotate.tokens import Token

# A half-open range of token indices.
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
BREAKS: Final = frozenset({";", ":", "—", "–", "--", "("})
QUOTATION: Final = frozenset({"”", '"', "“"})
_HARD: Final = BREAKS | QUOTATION
_SKIPPED: Final = frozenset({'"', "“", "”", "‘"}) | w.NEGATORS - {"no", "nor", "neither"}
_BETWEEN_BE_AND_TO: Final = _BEFORE_TO | QUOTATION
_TO_BE_OR_HAVE: Final = w.BE | w.HAVE
_JOINS: Final = w.CONJUNCTIONS | w.CLAUSE_OPENERS


def region(frame: Frame, index: int, depth: int = 0) -> Region:
    """The tokens of a verb group's subject, empty when there is none to be seen; `depth` counts the verbs that it was
    handed on by, so that it ends."""
    group = frame.groups[index]
    if depth > 6:
        return 0, 0
    copula = _copula(frame, group.first - 1) if group.form == "infinitive" else -1
    if group.form in ("infinitive", "gerund") and copula < 0:
        return _governors_subject(frame, index, depth)
    before = _skip_time(frame, (group.first if copula < 0 else copula) - 1)
    while before >= 0 and frame.tokens[before].lower in _SKIPPED:
        before -= 1
    if before < 0:
        return 0, 0
    word = frame.tokens[before].lower
    if word in ("he", "she", "it", "they", "we", "i"):
        return before, before + 1
    if word in ("who", "which", "that") and (group.form in FINITE or copula >= 0):
        return _antecedent(frame, before)
    if word in ("and", "but", "or", "nor") and _earlier_finite(frame, index) >= 0:
        apart = word == "but" or (before > 0 and frame.tokens[before - 1].lower == ",")
        return region(frame, _coordinate(frame, index) if apart else _earlier_finite(frame, index), depth + 1)
    if word == ",":
        named = _office_and_name(frame, before)
        if named[1] > named[0]:
            return named
        if _main_verb_before(frame, index):
            return region(frame, _earlier_finite(frame, index), depth + 1)
        return _head_of_sentence(frame, before)
    if index and frame.groups[index - 1].form in FINITE and frame.in_relative(frame.groups[index - 1]):
        return _around_relative(frame, index)
    return _phrase_before(frame, index, before + 1)


def _governors_subject(frame: Frame, index: int, depth: int) -> Region:
    """Who does what an infinitive or a gerund says: the subject or the object of its governor."""
    group = frame.groups[index]
    if group.governor < 0:
        return absolute(frame, index)
    governor = frame.groups[group.governor]
    if group.link == "to" and governor.lemma in OBJECT_CONTROL and not governor.passive:
        return frame.object_region(group.governor)
    return region(frame, group.governor, depth + 1)


def absolute(frame: Frame, index: int) -> Region:
    """ "With China and Russia signing the statement,": a gerund with a subject of its own, else an empty one."""
    group = frame.groups[index]
    if group.form != "gerund" or any(one.form in FINITE for one in frame.groups[:index]):
        return 0, 0
    opened = bool(frame.tokens) and frame.tokens[0].lower == "with" and group.first > 1
    return (1, group.first) if opened else (0, 0)


def begin(frame: Frame, index: int) -> int:
    """The first token of a verb with its auxiliaries, those before "to" among them ("is due to")."""
    group = frame.groups[index]
    copula = _copula(frame, group.first - 1) if group.form == "infinitive" else -1
    return group.first if copula < 0 else copula


def whom(frame: Frame, index: int) -> Region:
    """ "The treaty, which they signed": the antecedent that is the object of a verb; empty when there is none."""
    group = frame.groups[index]
    start = frame.subject_region(index)[0]
    for at in (start, start - 1):
        relative = 0 < at < group.first - 1 and frame.tokens[at].lower in ("which", "that", "whom")
        if relative and group.form in FINITE and group.link != "that":
            return _antecedent(frame, at)
    return 0, 0


def _copula(frame: Frame, at: int) -> int:
    """Where the auxiliaries of "is to", "is due to", "will have to" begin before an infinitive, -1 for none."""
    while at >= 0 and (_is_adverb(frame, at) or frame.tokens[at].lower in _BETWEEN_BE_AND_TO):
        at -= 1
    if at < 0 or frame.tokens[at].lower not in _TO_BE_OR_HAVE:
        return -1
    while at > 0 and frame.tokens[at - 1].lower in w.VERB_PARTS:
        at -= 1
    return at


def _is_adverb(frame: Frame, at: int) -> bool:
    """An adverb and no name that looks like one ("Mr. Cleverly flew")."""
    return frame.tokens[at].kind == "word" and w.is_adverb(frame.tokens[at].lower)


def _skip_time(frame: Frame, at: int) -> int:
    """Over "on Monday" between subject and verb."""
    while at >= 0 and (frame.tokens[at].kind == "time" or _is_adverb(frame, at)):
        at -= 1
        if (
            at >= 0
            and frame.tokens[at].lower in ("on", "in", "at", "by", "since")
            and frame.tokens[at + 1].kind == "time"
        ):
            at -= 1
    return at


def _earlier_finite(frame: Frame, index: int) -> int:
    for back in range(index - 1, -1, -1):
        if frame.groups[back].form in FINITE:
            return back
    return -1


def _office_and_name(frame: Frame, comma: int) -> Region:
    """ "..., and the minister, Luis Villegas, said", "..., Luis Villegas, the minister, said": an office and its
    name between commas."""
    at = comma
    while at > 0 and frame.tokens[at - 1].kind in ("word", "name") and not frame.in_verb(at - 1):
        at -= 1
    described = 1 < at < comma and frame.tokens[at].lower in ("the", "a", "an") and frame.tokens[at - 1].lower == ","
    if described and frame.tokens[at - 2].kind == "name" and frame.tokens[at - 3].lower in (",", "and", "but"):
        return at - 2, at - 1
    if comma < 4 or frame.tokens[comma - 1].kind != "name" or frame.tokens[comma - 2].lower != ",":
        return 0, 0
    start = comma - 2
    while start > 0 and frame.tokens[start - 1].kind in ("word", "name") and not frame.in_verb(start - 1):
        if frame.tokens[start - 1].lower in _JOINS:
            return (start, comma) if start < comma - 2 else (0, 0)
        start -= 1
    return 0, 0


def _coordinate(frame: Frame, index: int) -> int:
    """The finite verb that "but" or a comma and "and" go back to: not one inside a subordinate clause."""
    for back in range(index - 1, -1, -1):
        group = frame.groups[back]
        if group.form in FINITE and not _subordinate(frame, group):
            return back
    return _earlier_finite(frame, index)


def _subordinate(frame: Frame, group: VerbGroup) -> bool:
    """Whether a subordinator or a relative pronoun opens the clause of this verb."""
    for at in range(group.first - 1, -1, -1):
        token = frame.tokens[at]
        if _opens_clause(token) or (token.kind == "word" and token.lower in w.RELATIVES):
            return True
        if token.kind == "punct" or at in frame.verbs:
            return False
    return False


def _main_verb_before(frame: Frame, index: int) -> bool:
    """A finite verb before that is not inside a relative clause."""
    for back in range(index - 1, -1, -1):
        group = frame.groups[back]
        if group.form in FINITE and not frame.in_relative(group):
            return True
    return False


def _antecedent(frame: Frame, relative: int) -> Region:
    end = relative
    while end > 0 and frame.tokens[end - 1].lower in (",", "of", "in", "with"):
        end -= 1
    of = next((at for at in range(end - 1, 1, -1) if frame.tokens[at - 1].lower == "of"), 0)
    if frame.tokens[relative].lower == "who" and of and frame.tokens[of].lower in ("a", "an"):
        # "the daughter of a general who"
        return of, end
    if frame.tokens[relative].lower == "which" and end > 0 and frame.tokens[end - 1].kind == "name":
        return end - 1, end
    start = end
    while start > 0 and not _cut(frame, start - 1):
        start -= 1
    while start < end - 1 and frame.tokens[start].lower in w.PREPOSITIONS:
        # "by the prince, who", "into Sudan, which".
        start += 1
    named = start > 1 and frame.tokens[start - 1].lower == "," and frame.tokens[start - 2].kind == "name"
    if named and frame.tokens[start].lower in ("the", "a", "an"):
        # "Dennis Ross, the American envoy who": whom the apposition is about.
        return start - 2, end
    return start, end


def _cut(frame: Frame, at: int) -> bool:
    """A token that no noun phrase runs over."""
    token = frame.tokens[at]
    if token.kind == "punct":
        return token.lower in _HARD or token.lower == ","
    if _counts_from(token):
        return True
    if token.kind == "word" and (token.lower in w.SUBORDINATORS or token.lower == "that"):
        return not (token.lower in ("after", "before", "since", "as") and frame.time_follows(at))
    return at in frame.verbs and any(
        group.first <= at <= group.head and not _modifying(frame, group) for group in frame.groups
    )


def _modifying(frame: Frame, group: VerbGroup) -> bool:
    """A participle or gerund right after its noun: "migrants making the crossing", "troops backed by tanks"."""
    if group.form == "participle":
        return True
    before = frame.tokens[group.first - 1] if group.first else None
    alone = group.form == "gerund" and group.governor < 0
    return alone and before is not None and before.kind == "word" and "NOUN" in w.parts_of_speech(before.lower)


def _head_of_sentence(frame: Frame, comma: int) -> Region:
    """The phrase at the start, before an apposition or a relative clause that ends at this comma."""
    if not any(group.first < comma and group.form in FINITE for group in frame.groups):
        return _lead_end(frame, comma), comma
    first = next((i for i in range(comma) if frame.tokens[i].lower == ","), comma)
    if first == comma:
        return 0, comma
    lead = frame.tokens[0].lower in w.PREPOSITIONS or frame.tokens[0].kind == "time"
    if not lead:
        return 0, _with_name(frame, first, comma)
    if frame.tokens[1].kind == "time" and frame.tokens[first - 1].kind == "name":
        return 2, _with_name(frame, first, comma)
    second = next((i for i in range(first + 1, comma) if frame.tokens[i].lower == ","), comma)
    return first + 1, _with_name(frame, second, comma)


def _around_relative(frame: Frame, index: int) -> Region:
    """The subject of a verb after a relative clause without a comma ("protesters who demand ... attacked")."""
    at = frame.groups[index - 1].first - 1
    while at > 0 and frame.tokens[at].lower not in w.RELATIVES:
        at -= 1
    between = frame.tokens[frame.groups[index - 1].head : frame.groups[index].first]
    apart = frame.tokens[max(0, at - 1)].lower == "," and any(_opens_clause(token) for token in between)
    if apart or any(token.lower in ("and", "but", ",", "that") for token in between):
        return _phrase_before(frame, index, _skip_time(frame, frame.groups[index].first - 1) + 1)
    return _antecedent(frame, at)


def _opens_clause(token: Token) -> bool:
    """ "..., who fled when police fired", "..., who fled a day after they fired": a clause inside the relative one."""
    return _counts_from(token) or (token.kind == "word" and token.lower in w.SUBORDINATORS)


def _counts_from(token: Token) -> bool:
    """ "A day after": a time that a clause follows."""
    return token.kind == "time" and token.lower.endswith((" after", " before"))


def _lead_end(frame: Frame, comma: int) -> int:
    """Where the subject begins: after "In Oslo on Monday," or "On Monday"."""
    if frame.tokens[0].lower not in w.PREPOSITIONS and frame.tokens[0].kind != "time":
        return 0
    at = 1 if frame.tokens[0].kind == "time" else 2
    if frame.tokens[at - 1].kind == "time" and frame.tokens[at].lower != ",":
        return at
    first = next(i for i in range(comma + 1) if frame.tokens[i].lower == ",")
    return first + 1 if first < comma else 0


def _with_name(frame: Frame, first: int, comma: int) -> int:
    """The end of the subject: with the name that stands between two commas after an office."""
    named = comma == first + 2 and frame.tokens[first + 1].kind == "name"
    return comma if named else first


def _phrase_before(frame: Frame, index: int, end: int) -> Region:
    start, end = _whole_phrase(frame, end)
    named = start > 1 and frame.tokens[start - 1].lower == "," and frame.tokens[start - 2].kind == "name"
    if frame.groups[index].form == "participle" and named and frame.tokens[start].lower in ("a", "an", "the"):
        # "Sudan, a country bombed by": whom the apposition is about.
        return start - 2, end
    return start, end


def _whole_phrase(frame: Frame, end: int) -> Region:
    start = end
    while start > 0:
        token = frame.tokens[start - 1]
        if _cut(frame, start - 1) and not (token.lower == "," and _list_comma(frame, start - 1, end)):
            break
        start -= 1
    return start, end


def _list_comma(frame: Frame, at: int, end: int) -> bool:
    """A comma between names that an "and" joins to the rest ("Italy, France and Spain met")."""
    rest = [token.lower for token in frame.tokens[at + 1 : end]]
    return (
        "and" in rest
        and at > 0
        and frame.tokens[at - 1].kind == "name"
        and (frame.tokens[at + 1].kind == "name" or (at + 2 < end and frame.tokens[at + 2].kind == "name"))
    )
