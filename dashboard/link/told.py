"""One telling with its actors resolved: canonical names, countries, date and summary, ready to be joined."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard.confidence import confidence
from dashboard.link import summary
from dashboard.link.counted import counted_from
from dashboard.link.offices import country_of
from dashboard.link.same_event import WORDS, word
from dashboard.link.states import state_of
from dashboard.model import QUAD_CLASS, Actor, Document, Event, EventMention, Mention, Sentence, TimeExpression


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its actors resolved: its parties, the word that tells it and what else its clause says."""

    event: Event
    sentence: int
    word: str
    parties: frozenset[str]
    content: frozenset[str]


def _actors(mentions: tuple[Mention, ...], indices: tuple[int, ...]) -> tuple[Actor, ...]:
    found = [mentions[i].actor or state_of(mentions[i].cc) for i in indices]
    return tuple(dict.fromkeys(actor for actor in found if actor is not None))


def _countries(
    mentions: tuple[Mention, ...], told: EventMention, published: date | None, subject: tuple[str, bool]
) -> tuple[str, ...]:
    """The codes of actors, recipients and place, and of what else the clause names. `subject` is the country that the
    document names most and whether it is clearly about it: a clause that names no other country is about that one, and
    in a document that is clearly about it one that names a single other."""
    indices = (*told.agents, *told.recipients, *told.named, *((told.place,) if told.place is not None else ()))
    codes = {mentions[i].cc for i in indices}
    codes |= {country_of(actor, published) for i in indices if (actor := mentions[i].actor)}
    found = {code for code in codes if code}
    code, clear = subject
    if code and (not found or (clear and len(found) == 1)):
        found.add(code)
    return tuple(sorted(found))


def _whose(mentions: tuple[Mention, ...], told: EventMention, subject: tuple[str, bool]) -> str:
    """The code of the state whose government or police acts without a name: of the place, else of the people it is done
    to when they are of one country, else the one that the document is clearly about; "" when none is."""
    if told.place is not None and mentions[told.place].cc:
        return mentions[told.place].cc
    whom = {actor.cc for i in told.recipients if (actor := mentions[i].actor) and actor.type == "person" and actor.cc}
    if len(whom) == 1:
        return whom.pop()
    return subject[0] if subject[1] else ""


def _reason(told: EventMention, speakers: tuple[Actor, ...]) -> str:
    """Why this status, with who says so where the text only reports it."""
    said = f"; said by {' and '.join(actor.name for actor in speakers)}" if speakers else ""
    return told.reason + said


def _event_id(document: Document, told: EventMention) -> str:
    key = f"{document.document_id}:{told.start}:{told.end}:{told.rule}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _date(text: str, timexes: tuple[TimeExpression, ...], told: EventMention) -> dict[str, Any]:
    """The fields of an event's date; what cannot be placed on a calendar keeps only its words and the reason."""
    timex = timexes[told.timex] if told.timex is not None else None
    if timex is not None and told.counted is not None:
        timex = counted_from(text, timex, told.counted)
    dated = timex if timex is not None and timex.when is not None else None
    return {
        "when": dated.when if dated else None,
        "date_text": timex.text if timex else "",
        "date_value": dated.value if dated else "",
        "date_edtf": dated.edtf if dated else "",
        "date_basis": dated.basis if dated else "none",
        "date_because": timex.because if timex else "the text gives this event no date",
    }


def resolve(
    document: Document,
    sentence: Sentence,
    timexes: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    near: tuple[Mention, ...],
    told: EventMention,
    subject: tuple[str, bool],
) -> Told:
    """`near` are the mentions of the sentence, `subject` is the country that the document is about."""
    agents = _actors(mentions, told.agents)
    if told.state and not agents:
        agents = tuple(filter(None, (state_of(_whose(mentions, told, subject)),)))
    recipients = tuple(actor for actor in _actors(mentions, told.recipients) if actor not in agents)
    others = tuple(a for a in _actors(mentions, told.others) if a not in agents and a not in recipients)
    place = mentions[told.place] if told.place is not None else None
    event = Event(
        event_id=_event_id(document, told),
        document_id=document.document_id,
        **_date(document.text, timexes, told),
        status=told.status,
        event_type=told.type,
        event_mode=told.mode,
        quad_class=QUAD_CLASS[told.type],
        summary=summary.clause(document.text, told, timexes, near, (recipients or agents) if told.passive else agents),
        actors=agents,
        recipients=recipients,
        other_actors=others,
        countries=_countries(mentions, told, document.published, subject),
        place=place.name if place else "",
        confidence=0.0,
        sentence=document.text[sentence.start : sentence.end],
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        trigger=told.trigger,
        trigger_start=told.start,
        trigger_end=told.end,
        rule=told.rule,
        reason=_reason(told, _actors(mentions, told.speakers)),
    )
    names = frozenset(part for mention in near for part in mention.text.lower().split())
    content = frozenset(each for each in WORDS.findall(event.summary.lower()) if each not in names) - {told.trigger}
    event = replace(event, confidence=confidence(event))
    return Told(event, told.sentence, word(told.rule), _parties(event), content)


def _parties(event: Event) -> frozenset[str]:
    return frozenset(actor.actor_id for actor in (*event.actors, *event.recipients))
