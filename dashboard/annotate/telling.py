"""Builds the record of one telling: a verb with its clause or a noun with its phrase."""

from __future__ import annotations

from typing import Any, Final

from dashboard.annotate import noun_roles, status, subject
from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame
from dashboard.annotate.roles import Roles
from dashboard.annotate.scene import Scene
from dashboard.annotate.triggers import Trigger
from dashboard.annotate.verb_group import VerbGroup
from dashboard.model import Counted, EventMention

# Pronouns that in a reported clause stand for who reports.
_OWN: Final = frozenset({"they", "we", "it", "he", "she"})


def _telling(
    scene: Scene, at: int, trigger: Trigger, who: Roles, date_at: int, state: str, **more: Any
) -> EventMention:
    token = scene.frame.tokens[at]
    timex = None if date_at < 0 else scene.frame.tokens[date_at].item
    return EventMention(
        sentence=scene.number,
        start=token.start,
        end=token.end,
        trigger=token.text,
        rule=trigger.id,
        type=trigger.type,
        mode=trigger.mode,
        status=state,
        agents=who.agents,
        recipients=who.recipients,
        others=who.others,
        place=None if who.place < 0 else who.place,
        named=who.named,
        state=who.state,
        timex=timex,
        basis="none" if timex is None else scene.timexes[timex].basis,
        **more,
    )


def of_verb(
    scene: Scene,
    index: int,
    trigger: Trigger,
    who: Roles,
    date_at: int,
    speakers: tuple[int, ...] = (),
    counted: Counted | None = None,
) -> EventMention:
    """What a verb group tells; `date_at` is the token of its date, -1 for none, `counted` how far from it it lies, and
    `speakers` are the mentions of those who say so."""
    one = scene.frame
    group = one.groups[index]
    tokens = one.tokens
    leader = _leader(one, index)
    first = subject.begin(one, leader)
    words = _offsets(one, _subject(one, leader))
    start = min(words[0], tokens[first].start) if words[1] else tokens[first].start
    state = status.of_verb(one, index)
    return _telling(
        scene,
        group.head,
        trigger,
        who,
        date_at,
        state,
        clause=(start, tokens[max(_end(one, index) - 1, group.head)].end),
        subject=words,
        whom=_offsets(one, subject.whom(one, leader)),
        verb=tokens[first].start,
        passive=group.passive,
        reason=_reason(group, state),
        speakers=speakers,
        counted=counted,
    )


def _offsets(one: Frame, region: tuple[int, int]) -> tuple[int, int]:
    """Where the words of a region stand in the text, (0, 0) for an empty one."""
    return (one.tokens[region[0]].start, one.tokens[region[1] - 1].end) if region[1] > region[0] else (0, 0)


def _leader(one: Frame, index: int) -> int:
    """The verb with which the telling begins: "began withdrawing", "should seek to integrate"."""
    group = one.groups[index]
    while group.form in ("infinitive", "gerund") and group.link in ("to", "ing") and group.governor >= 0:
        if one.subject_region(index) != one.subject_region(group.governor):
            break
        index = group.governor
        group = one.groups[index]
    return index


def _subject(one: Frame, index: int) -> tuple[int, int]:
    """The subject's region; of "they said they would" and "diplomats agreed that we should" that of who says so, when a
    noun stands there."""
    region, group = _without_lead(one, one.subject_region(index)), one.groups[index]
    words = [token.lower for token in one.tokens[slice(*region)]]
    if group.link == "that" and group.governor >= 0 and len(words) == 1 and words[0] in _OWN:
        said = one.subject_region(group.governor)
        return said if said[1] > said[0] else region
    return region


_RELATIVES: Final = frozenset({"which", "whom", "whose"})
_HOW_MANY: Final = ("at least", "at most", "up to", "as many", "as few")


def _counts(one: Frame, at: int) -> bool:
    """ "At least 84 people", "up to 40", "over 100 soldiers": a preposition that only says how many."""
    words = " ".join(token.lower for token in one.tokens[at : at + 2])
    numbered = at + 1 < len(one.tokens) and one.tokens[at + 1].kind == "number"
    return words in _HOW_MANY or (numbered and one.tokens[at].lower in ("over", "around", "about", "under", "near"))


def _without_lead(one: Frame, region: tuple[int, int]) -> tuple[int, int]:
    """The subject's own words: "the powers" of "in return the powers", "39 nations" of "at which 39 nations"."""
    start, end = region
    relative = max((at for at in range(start, end) if one.tokens[at].lower in _RELATIVES), default=-1)
    if relative >= 0 and end - relative > 1:
        return relative + 1, end
    if end > start and one.tokens[start].lower in w.PREPOSITIONS and not _counts(one, start):
        nouns = (at for at in range(end - 1, start + 1, -1) if one.tokens[at].lower in ("the", "a", "an"))
        behind = next((at for at in nouns if one.tokens[at - 1].lower not in w.PREPOSITIONS), -1)
        return (behind, end) if behind > 0 else (min(start + 1, end - 1), end)
    return region


def _end(one: Frame, index: int) -> int:
    """Where the clause ends, with the clause that it reports ("agreed that ... should")."""
    reported = (i for i, group in enumerate(one.groups) if group.governor == index and group.link == "that")
    return max(one.clause_end(index), *(one.clause_end(i) for i in reported), 0)


def coloured(one: Frame, index: int) -> bool:
    """A verb that another one only colours ("began withdrawing"): they tell one act."""
    governor = one.groups[index].governor
    return governor >= 0 and one.groups[index].link != "that" and one.groups[governor].lemma in status.HAPPENS


def of_noun(scene: Scene, at: int, trigger: Trigger, who: Roles, date_at: int) -> EventMention:
    """What the noun at token `at` tells."""
    tokens = scene.frame.tokens
    region = noun_roles.phrase_of_noun(scene.frame, at)
    clause = (tokens[region[0]].start, tokens[region[1] - 1].end)
    state = status.of_noun(scene.frame, at)
    return _telling(scene, at, trigger, who, date_at, state, clause=clause, reason="told by a noun")


def _reason(group: VerbGroup, state: str) -> str:
    """Why this status, for a person."""
    if state == "denied" and group.negated:
        return "the verb is negated"
    if group.modal and group.modal != "ongoing":
        return f"told with {group.modal!r}"
    if group.form == "infinitive":
        return "an infinitive that depends on another verb"
    if group.link == "that":
        return f"reported, in the {group.form}"
    return f"told in the {group.form}" + (", passive" if group.passive else "")
