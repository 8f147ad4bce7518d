"""The date of a verb: its own, or one that it shares with what it stands with ("during a visit in March").

dating.py says whose each date of a sentence is; the rules of sharing are listed in `_SHARED`, the surest first.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.clauses import REPORTING
from dashboard.annotate.dating import Owner
from dashboard.annotate.frame import Frame
from dashboard.annotate.status import ATTEMPTS, HAPPENS
from dashboard.annotate.verb_group import FINITE
from dashboard.model import TimeExpression

# Verbs that leave its date to the infinitive: "was set to land on Monday", "is said to have met them in May".
_AWAITED: Final = w.word_set("set schedule expect slate plan say think believe report allege understand")


def of_verb(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    """The token index of the date of a verb, -1 when the text gives it none.

    A verb shares the date of the verb that it only colours ("began withdrawing on Monday"); a plan that hangs on a
    verb in the past leaves it a date in the past ("agreed to end the war last week").
    """
    if not owners:
        return -1
    own = [at for at, one in owners.items() if one.verb == index]
    group = frame.groups[index]
    past = [at for at in own if _past(timexes[frame.tokens[at].item], published)]
    awaited = group.governor >= 0 and frame.groups[group.governor].lemma in _AWAITED
    if group.form == "infinitive" and past and group.governor >= 0 and not awaited and not _colours(frame, index):
        own = [at for at in own if at not in past]
    if own:
        placed = [at for at in own if timexes[frame.tokens[at].item].when is not None]
        return _nearest(placed or own, group.head)
    if _colours(frame, index):
        return of_verb(frame, group.governor, owners, timexes, published)
    joined = _joined(frame, index, owners)
    if joined >= 0:
        return joined
    return next((at for rule in _SHARED if (at := rule(frame, index, owners, timexes, published)) >= 0), -1)


# Verbs that only say so: what they report has its own date.
_SAYING_ONLY: Final = REPORTING - w.word_set("agree decide promise pledge vow propose urge demand")


def _of_infinitives(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    """The date of an infinitive or gerund that hangs on the verb, when it is the verb's as well."""
    group = frame.groups[index]
    for later in range(index + 1, len(frame.groups)):
        other = frame.groups[later]
        if other.governor != index or other.form not in ("infinitive", "gerund"):
            continue
        shared = [at for at, one in owners.items() if one.verb == later]
        if other.form == "gerund" or group.lemma in HAPPENS:
            found = shared
        else:
            found = [at for at in shared if _past(timexes[frame.tokens[at].item], published)]
        if found and group.lemma not in _SAYING_ONLY:
            return _nearest(found, group.head)
    return -1


def _joined(frame: Frame, index: int, owners: dict[int, Owner]) -> int:
    """The date of the verb that an "and" joins to this one, when both have one subject: "met in London on Tuesday and
    agreed", "was captured and killed last week"."""
    group = frame.groups[index]
    # "left on Thursday for a neighboring country and faxed": what only colours a noun stands between.
    at = next((i for i in range(index - 1, -1, -1) if frame.groups[i].form not in ("gerund", "participle")), -1)
    before = frame.groups[at] if at >= 0 else None
    if before is not None and _same_subject(frame, index) and before.form in FINITE:
        own = [at_date for at_date, one in owners.items() if one.verb == at]
        if own and (before.form == group.form or {before.form, group.form} == {"past", "past perfect"}):
            return _nearest(own, before.head)
    after = frame.groups[index + 1] if index + 1 < len(frame.groups) else None
    # "was convicted of sabotage and sentenced to life in June": one auxiliary, one date.
    shared = after is not None and group.passive and after.first == after.head and _same_subject(frame, index + 1)
    if after is not None and (
        shared or (after.first - group.head == 2 and frame.tokens[group.head + 1].lower == "and")
    ):
        own = [at for at, one in owners.items() if one.verb == index + 1]
        return _nearest(own, after.head) if own else -1
    return -1


def _same_subject(frame: Frame, index: int) -> bool:
    """Nothing but "and" or "but" (and an adverb) stands before the verb: it has the subject of the verb before."""
    at = frame.groups[index].first - 1
    while at > 0 and w.is_adverb(frame.tokens[at].lower):
        at -= 1
    return at > 0 and frame.tokens[at].lower in ("and", "but")


# Verbs that only colour the one that hangs on them.
_COLOURING: Final = HAPPENS | ATTEMPTS | {"vote"}


def _colours(frame: Frame, index: int) -> bool:
    group = frame.groups[index]
    return group.link in ("to", "ing") and group.governor >= 0 and frame.groups[group.governor].lemma in _COLOURING


def _past(timex: TimeExpression, published: date | None) -> bool:
    return published is not None and timex.when is not None and timex.when.latest <= published


def _nearest(found: list[int], head: int) -> int:
    return min(found, key=lambda at: (abs(at - head), at))


def _when_clause(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    """ "In May 1998, when soldiers occupied the town": the date right before "when" is that of its clause."""
    group = frame.groups[index]
    if group.form not in ("past", "past perfect"):
        return -1
    at = next((i for i in range(group.first - 1, 0, -1) if frame.tokens[i].lower == "when"), -1)
    if at < 1 or any(at < other.first < group.first and other.form in FINITE for other in frame.groups):
        return -1
    before = at - (2 if frame.tokens[at - 1].lower == "," else 1)
    return before if before >= 0 and frame.tokens[before].kind == "time" else -1


def _of_meeting(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    """ "Demanded during a visit in August", "promised at a summit last week": what was said there was said then."""
    group = frame.groups[index]
    end = frame.clause_end(index)
    for at, one in sorted(owners.items()):
        if (
            group.head < one.noun < at < end
            and group.form in FINITE
            and frame.preposition(one.noun) in ("during", "at")
        ):
            return at
    return -1


# What is held, won or stayed away from happens when it happens itself ("boycotted last year's elections").
_ATTENDING: Final = w.word_set("attend boycott chair contest host join lead lose monitor observe win")


def _of_object(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    if frame.groups[index].lemma not in _ATTENDING:
        return -1
    start, end = frame.object_region(index)
    return next((at for at, one in sorted(owners.items()) if start <= at and start <= one.noun < end), -1)


def _of_saying(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    """ "Said on Friday it rejected the plan", "said on Saturday that Norway was suspending the treaty": the saying does
    it."""
    group = frame.groups[index]
    if group.link != "that" or group.governor < 0 or group.form not in ("past", "present"):
        return -1
    governor = frame.groups[group.governor]
    words = [token.lower for token in frame.tokens[slice(*frame.subject_region(index))]]
    itself = len(words) == 1 and words[0] in ("it", "they", "he", "she", "we")
    if governor.lemma not in ("say", "announce", "declare", "tell") or group.passive:
        return -1
    if (group.modal == "ongoing" and group.form == "past") or (itself and group.lemma in _DONE_BY_SAYING):
        return of_verb(frame, group.governor, owners, timexes, published)
    return -1


_DONE_BY_SAYING: Final = w.word_set(
    "accept agree apologise apologize approve back condemn denounce deplore endorse oppose protest recognise recognize "
    "regret reject renounce support welcome withdraw suspend"
)


def _of_sentence(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    """ "On Monday, the markets fell, and the dollar rose": a date in front holds for what "and" joins to the first."""
    group = frame.groups[index]
    first = next((i for i, one in enumerate(frame.groups) if one.form in FINITE), index)
    if first == index or group.form != frame.groups[first].form or group.form not in ("past", "past perfect"):
        return -1
    start = frame.subject_region(index)[0]
    opener = {frame.tokens[i].lower for i in range(max(0, start - 1), min(start + 1, len(frame.tokens)))}
    lead = next((at for at, one in sorted(owners.items()) if one.verb == first and at < frame.groups[first].first), -1)
    return lead if lead in (0, 1, 2) and "and" in opener else -1


def _of_gerund(
    frame: Frame, index: int, owners: dict[int, Owner], timexes: tuple[TimeExpression, ...], published: date | None
) -> int:
    """ "Took charge on Saturday, stripping him of powers", "astonished them on Friday by lifting the ban": at once."""
    group = frame.groups[index]
    before = frame.tokens[group.first - 1].lower if group.first else ""
    if group.form != "gerund" or group.governor < 0 or before not in (",", "by"):
        return -1
    own = [at for at, one in owners.items() if one.verb == group.governor]
    return _nearest(own, frame.groups[group.governor].head) if own else -1


# Whose date a verb without one of its own shares, the surest first.
_SHARED: Final = (_of_infinitives, _when_clause, _of_object, _of_meeting, _of_saying, _of_gerund, _of_sentence)
