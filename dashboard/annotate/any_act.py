"""Acts told by verbs that no row of the table fits: somebody with a name did it, or it has a date of its own."""

from __future__ import annotations

from dashboard.annotate import speakers, status, subject
from dashboard.annotate import words as w
from dashboard.annotate.carried import Told, with_pronoun
from dashboard.annotate.scene import Scene
from dashboard.annotate.triggers import Trigger, any_act
from dashboard.annotate.verb_group import FINITE


def of(one: Scene, index: int, told: Told) -> Trigger | None:
    """A finished or coming act of somebody with a name, by a verb that no row knows."""
    group = one.frame.groups[index]
    if index in one.silent or not _may_act(one, index):
        return None
    trigger = any_act(group.lemma)
    if any(later.governor == index and status.kept_from(one.frame, at) for at, later in enumerate(one.frame.groups)):
        return None
    said = speakers.reported(one.frame, index)
    if trigger is None or speakers.act(one.frame, index) or (said >= 0 and one.triggers[said] is not None):
        return None
    who = with_pronoun(one, index, one.roles[index], told)
    whom = bool(who.recipients) and not group.passive and not _pronoun_alone(one, index)
    if who.state or whom or who.agents or (group.passive and who.recipients):
        return trigger
    if group.modal in w.FUTURE and not _pronoun_alone(one, index):
        return trigger
    return trigger if one.dates_itself(index) and not _pronoun_alone(one, index) else None


def _may_act(one: Scene, index: int) -> bool:
    """A finite verb that tells no mere state, or what is planned ("is to reply on Tuesday")."""
    group = one.frame.groups[index]
    if group.form == "infinitive":
        open_ = subject.begin(one.frame, index) < group.first or status.failed(one.frame, index)
        return open_ or status.of_verb(one.frame, index) == "planned"
    return group.form in FINITE and (group.form != "present" or group.negated or group.modal == "ongoing")


def _pronoun_alone(one: Scene, index: int) -> bool:
    """No subject, or one that is a pronoun whose meaning nobody knows."""
    start, end = one.frame.subject_region(index)
    return end <= start or (end - start == 1 and one.frame.tokens[start].lower in w.PRONOUNS)
