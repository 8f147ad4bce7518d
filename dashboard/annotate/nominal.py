"""Events told by nouns: "a deal between A and B in March", "Monday's talks", "following a meeting of"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dashboard.annotate import noun_roles, telling
from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame
from dashboard.annotate.scene import Scene
from dashboard.annotate.triggers import Trigger, match_noun
from dashboard.model import EventMention

# Verbs whose object is what others did: "criticised the detention of".
_REACTIONS: Final = w.word_set(
    "condemn criticise criticize denounce deplore decry protest mourn investigate probe welcome hail praise defend"
)
_ADJUNCT: Final = frozenset({"after", "following", "since", "before", "under"})


def find(scene: Scene) -> list[EventMention]:
    """Nouns that tell an event of their own: dated, or placed before the main event by "after" or "following"."""
    found = []
    one = scene.frame
    reacted = {
        at for i, group in enumerate(one.groups) if group.lemma in _REACTIONS for at in range(*one.object_region(i))
    }
    covered = {at for index in range(len(one.groups)) for at in _covered(scene, index)} - reacted
    for at in sorted(scene.nouns - covered):
        trigger = match_noun(w.noun_lemma(one.tokens[at].lower), _modifiers(one, at))
        dates = [date for date, own in scene.owners.items() if own.noun == at]
        who = noun_roles.of_noun(one, at, scene.mentions)
        named = bool(who.agents or who.recipients or who.place >= 0)
        if trigger is None or not (named or (dates and _known_by_date(one, at, dates[0], trigger))):
            continue
        if not dates and not _set_before(one, at) and not (who.recipients and at in reacted):
            continue
        found.append(telling.of_noun(scene, at, trigger, who, dates[0] if dates else -1))
    return found


def join(scene: Scene, verbs: list[EventMention], nouns: list[EventMention]) -> list[EventMention]:
    """Both, but for a verb that says what an event told by its subject came to ("a deal in March ended the dispute",
    "a bombing on Monday killed twelve"): the noun tells it, and a verb of its type lends it its clause."""
    by_start = {noun.start: noun for noun in nouns if noun.timex is not None}
    kept = []
    for verb in verbs:
        subject = _head_told(scene, verb, by_start) if verb.timex is None and verb.verb >= 0 else None
        if subject is None:
            kept.append(verb)
        elif subject.type == verb.type:
            whom = subject.recipients or tuple(i for i in verb.recipients if i not in subject.agents)
            longer = (subject.clause[0], max(subject.clause[1], verb.clause[1]))
            named = tuple(dict.fromkeys((*subject.named, *verb.named)))
            by_start[subject.start] = replace(subject, recipients=whom, clause=longer, named=named)
    return kept + [by_start.get(noun.start, noun) for noun in nouns]


def _head_told(scene: Scene, verb: EventMention, by_start: dict[int, EventMention]) -> EventMention | None:
    """The noun telling that heads the subject of a verb."""
    for token in scene.frame.tokens:
        if token.start < verb.subject[0]:
            continue
        if token.start >= verb.subject[1] or token.lower in w.PREPOSITIONS:
            return None
        if token.start in by_start:
            return by_start[token.start]
    return None


def _adjunct(one: Frame, at: int) -> bool:
    """Where the object ends and what led to it begins."""
    word = one.tokens[at].lower
    return word in _ADJUNCT or bool(at and one.tokens[at - 1].lower in _LED_BY.get(word, ()))


def _modifiers(one: Frame, at: int) -> frozenset[str]:
    """The words before a noun in its phrase, as singular nouns, compounds also by their parts ("48-hour strike")."""
    words: set[str] = set()
    for i in range(at - 1, max(-1, at - 4), -1):
        token = one.tokens[i]
        if token.kind not in ("word", "number") or token.lower in w.PREPOSITIONS or token.lower in w.DETERMINERS:
            break
        words |= {w.noun_lemma(part) for part in (token.lower, *token.lower.split("-"))}
    return frozenset(words)


def _covered(scene: Scene, index: int) -> range:
    """The object of a verb that is itself an event ("signed an agreement") tells nothing more."""
    if scene.triggers[index] is None:
        return range(0)
    one = scene.frame
    region = one.subject_region(index) if one.groups[index].passive else one.object_region(index)
    cut = next((at for at in range(*region) if _adjunct(one, at)), region[1])
    return range(region[0], cut)


def _known_by_date(one: Frame, at: int, date_at: int, trigger: Trigger) -> bool:
    """ "The Kyoto Protocol of 1997", "the 2015 nuclear deal": with its year it is one that everybody knows."""
    if date_at == at + 2 and one.tokens[at + 1].lower == "of":
        # "the coup of April 1974"
        return True
    capital = one.tokens[at].text[0].isupper()
    return trigger.type in ("AGREE", "SANCTION") and (capital or date_at < at)


# Phrases that lead to what has happened before.
_LED_BY: Final = {"for": ("retaliation", "reprisal", "revenge"), "to": ("response",), "by": ("provoked", "triggered")}


def _set_before(one: Frame, at: int) -> bool:
    """ "After talks between", "Following a meeting of", "in retaliation for the killing of": it has happened."""
    for i in range(at - 1, max(-1, at - 6), -1):
        word = one.tokens[i].lower
        if word in ("after", "following") or (i and one.tokens[i - 1].lower in _LED_BY.get(word, ())):
            return True
        if one.tokens[i].kind == "punct" or one.in_verb(i):
            return False
    return False
