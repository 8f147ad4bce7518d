"""Builds the record of one telling: a verb with its clause or a noun with its phrase."""

from __future__ import annotations

from dashboard.annotate import roles, status
from dashboard.annotate.frame import Frame
from dashboard.annotate.roles import Roles
from dashboard.annotate.scene import Scene
from dashboard.annotate.triggers import Trigger
from dashboard.annotate.verbs import VerbGroup
from dashboard.model import EventMention


def _telling(
    scene: Scene,
    at: int,
    trigger: Trigger,
    who: Roles,
    date_at: int,
    state: str,
    clause: tuple[int, int],
    verb: int,
    reason: str,
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
        timex=timex,
        basis="none" if timex is None else scene.timexes[timex].basis,
        clause=clause,
        verb=verb,
        passive=verb >= 0 and reason.endswith("passive"),
        reason=reason,
    )


def of_verb(scene: Scene, index: int, trigger: Trigger, who: Roles, date_at: int) -> EventMention:
    """What a verb group tells; `date_at` is the token of its date, -1 for none."""
    one = scene.frame
    group = one.groups[index]
    tokens = one.tokens
    # "began withdrawing", "continues to oppose": the clause is the governor's.
    leader = group.governor if coloured(one, index) else index
    subject = one.subject_region(leader)
    first = one.groups[leader].first
    # The clause begins with the verb's own subject; a governor's subject stands elsewhere.
    own = subject[1] > subject[0] and subject[1] <= first
    start = tokens[subject[0]].start if own else tokens[first].start
    clause = (start, tokens[max(_end(one, index) - 1, group.head)].end)
    state = status.of_verb(one, index)
    return _telling(scene, group.head, trigger, who, date_at, state, clause, tokens[first].start, _reason(group, state))


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
    region = roles.phrase_of_noun(scene.frame, at)
    clause = (tokens[region[0]].start, tokens[region[1] - 1].end)
    state = status.of_noun(scene.frame, at)
    return _telling(scene, at, trigger, who, date_at, state, clause, -1, "told by a noun")


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
