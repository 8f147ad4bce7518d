"""Whether a clause tells an event of its own: not every verb of an event's word does.

Infinitives and participles repeat what their governor tells, relative clauses in the present say which one is meant,
and a habit is no event.
"""

from __future__ import annotations

from typing import Final

from dashboard.annotate import speakers, status, subject
from dashboard.annotate import telling as tellings
from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame
from dashboard.annotate.scene import Scene
from dashboard.annotate.verb_group import VerbGroup

# A gerund tells an event of its own only after these ("after expelling", "by closing") ...
_GERUND_OPENERS: Final = frozenset({"after", "following", "since", "by", "upon"})
# ... or as what a text says ("a resolution condemning the coup").
_GERUND_NOUNS: Final = w.word_set(
    "resolution statement letter decree motion declaration law bill order communique petition report ruling"
)
# Undated clauses in the present that these open say until when, or meanwhile what.
_ASIDES: Final = ("until", "before", "once", "as")


def telling(one: Scene, index: int, date_at: int) -> bool:
    """Whether a verb group tells one: an infinitive or a participle when it brings a date or an agent of its own."""
    tokens, group = one.frame.tokens, one.frame.groups[index]
    own_date = one.dates_itself(index)
    if group.form == "gerund":
        before = tokens[group.first - 1].lower if group.first else ""
        known = one.triggers[index]
        if known is not None and (before == "," or before in _GERUND_NOUNS):
            # "he said, warning that": the words of one speech.
            said = group.governor >= 0 and one.frame.groups[group.governor].lemma in speakers.SPEAKERS
            return not (said and known.type == "THREATEN")
        return (
            before in _GERUND_OPENERS
            or tellings.coloured(one.frame, index)
            or status.kept_from(one.frame, index)
            or (before == "without" and known is not None)
            or subject.absolute(one.frame, index) != (0, 0)
        )
    if group.form == "participle":
        by = group.head + 1 < len(tokens) and tokens[group.head + 1].lower == "by"
        return own_date or (by and bool(one.roles[index].agents))
    if group.form == "infinitive":
        if group.governor >= 0 and attempted(one, group.governor):
            return True
        if group.governor >= 0 and one.triggers[group.governor] is not None:
            return own_date
        state = status.of_verb(one.frame, index)
        if (
            status.failed(one.frame, index)
            or status.missed(one.frame, index)
            or subject.begin(one.frame, index) < group.first
        ):
            return True
        hoped = group.governor >= 0 and one.frame.groups[group.governor].lemma in ("hope", "want", "wish")
        if hoped and one.triggers[index] is not None and one.roles[index].agents:
            return True
        return own_date or state not in ("hypothetical", "denied")
    if _said(one, index) or (date_at < 0 and _aside(one.frame, group)):
        return False
    wished = group.link == "that" and one.frame.groups[group.governor].lemma in status.PLANS | status.WISHES
    return own_date or not (wished and group.form == "modal")


# What a body votes for is done by the vote, when it is an act of words.
_BY_VOTE: Final = frozenset({"SANCTION", "SUPPORT", "ACCUSE", "REQUEST", "REJECT", "CONCEDE"})


def attempted(one: Scene, index: int) -> bool:
    """ "Seeks to block", "tried to seize", "voted to impose": the infinitive tells it, when that is an act."""
    group, trigger = one.frame.groups[index], one.triggers[index]
    if trigger is not None and trigger.infinitives:
        # "tried to kill": the attempt itself is an act of that type.
        return False
    acts = [
        told.type
        for at, later in enumerate(one.frame.groups)
        if later.governor == index and later.link == "to" and (told := one.triggers[at]) is not None
    ]
    if group.passive and group.lemma in ("expect", "schedule", "plan", "set"):
        return bool(acts)
    if group.lemma == "vote":
        infinitive = (
            next(later for later in one.frame.groups if later.governor == index and later.link == "to")
            if acts
            else group
        )
        between = one.frame.tokens[group.head + 1 : infinitive.first]
        if any(token.lower in w.DETERMINERS for token in between):
            # "voted down a motion to summon"
            return False
        return group.form in status.VOTED and any(kind in _BY_VOTE for kind in acts)
    return group.lemma in status.ATTEMPTS and bool(acts)


def _said(one: Scene, index: int) -> bool:
    """What a verb of saying asks for or refuses is told by that act."""
    governor = one.frame.groups[index].governor
    return governor >= 0 and speakers.reported(one.frame, governor) == index and bool(speakers.act(one.frame, governor))


def _aside(one: Frame, group: VerbGroup) -> bool:
    """An undated clause that only says which one is meant, or until when ("who demand more", "until one is elected"),
    or one whose subject is the reader or the writer."""
    present = group.form == "present"
    before = one.tokens[group.first - 1].lower if group.first else ""
    if before in ("you", "one"):
        return True
    if status.opened_by(one, group, ("if", "unless")):
        return True
    if not present:
        return False
    if group.passive and one.in_relative(group):
        # "who is accused of fraud" is news, "who lives in Oslo" is not.
        return False
    return one.in_relative(group) or _contact(one, group) or status.opened_by(one, group, _ASIDES)


def _contact(one: Frame, group: VerbGroup) -> bool:
    """ "the weapons it seeks": a relative clause without its pronoun."""
    at = group.first - 1
    if at < 1 or one.tokens[at].lower not in ("it", "they", "he", "she"):
        return False
    noun = one.tokens[at - 1]
    return noun.kind == "word" and "NOUN" in w.parts_of_speech(noun.lower) and not one.in_verb(at - 1)


_UNITS: Final = w.word_set(
    "monday tuesday wednesday thursday friday saturday sunday day week month year summer winter spring autumn morning "
    "evening night weekend time season"
)


def is_habit(one: Scene, index: int) -> bool:
    """ "Would visit her every summer", "used to meet", "are held every Sunday": no one event."""
    tokens, group = one.frame.tokens, one.frame.groups[index]
    if group.governor >= 0 and group.link == "to" and one.frame.groups[group.governor].lemma == "use":
        return True
    end = one.frame.clause_end(index)
    every = any(
        tokens[at].lower == "every"
        and at + 1 < len(tokens)
        and (tokens[at + 1].kind == "time" or tokens[at + 1].lower in _UNITS)
        for at in range(group.head, end)
    )
    often = group.first > 0 and tokens[group.first - 1].lower in ("often", "usually", "always", "sometimes")
    return (every or often) and not one.dates_itself(index)
