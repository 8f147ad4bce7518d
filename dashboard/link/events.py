"""Makes events of what was told: canonical actors, dates, countries; the same event told twice becomes one.

Two tellings are one event when their trigger is the same word or noun-and-verb pair of one type, their status agrees,
they share an actor (or one names none), and their dates do not contradict. How the event of several tellings reads is
in joined.py; nothing else is ever dated from elsewhere.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from dashboard.confidence import confidence
from dashboard.joined import days_apart, groups, joined
from dashboard.link import about, gathering, summary
from dashboard.link.counted import counted_from
from dashboard.link.offices import country_of, office_at
from dashboard.link.same_event import DONE, because
from dashboard.link.same_event import word as _word
from dashboard.link.states import state_of
from dashboard.model import (
    HEADLINE,
    QUAD_CLASS,
    Actor,
    Document,
    Event,
    EventMention,
    Listed,
    Mention,
    Merge,
    Sentence,
    TimeExpression,
    head,
)
from dashboard.when import When

# A telling is compared with this many events of its kind before it; in a book an event is told again near by.
MOST_COMPARED: Final = 100
MOST_TELLINGS: Final = 5
# Words with a meaning of their own.
_WORDS: Final = re.compile(r"[a-z]{4,}")


class Linked(NamedTuple):
    """What one document tells: the events, each once, all tellings, and which of them are one."""

    events: tuple[Event, ...]
    tellings: tuple[Event, ...]
    merges: tuple[Merge, ...]


NOTHING: Final = Linked((), (), ())


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling with its actors resolved: its parties, the word that tells it and what else its clause says."""

    event: Event
    sentence: int
    word: str
    parties: frozenset[str]
    content: frozenset[str]


def link(
    document: Document,
    sentences: tuple[Sentence, ...],
    timexes: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    told: tuple[EventMention, ...],
) -> Linked:
    """The events of one document in the order in which the text first tells them, its tellings, and their merges."""
    starts = [mention.start for mention in mentions]
    subject = about.named(mentions)
    resolved = []
    for one in told:
        sentence = sentences[one.sentence]
        near = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        resolved.append(_resolve(document, sentence, timexes, mentions, near, one, subject))
    dated = gathering.dated(sentences, mentions, [one.event for one in resolved])
    resolved = [
        one if one.event is event else replace(one, event=event) for one, event in zip(resolved, dated, strict=True)
    ]
    merges = [*_merges([one for one in resolved if one.event.reason != HEADLINE]), *_of_headline(resolved)]
    known = {one.event.event_id: one.event for one in resolved}
    home = head(document)
    events: list[Event] = []
    tellings: list[Event] = []
    kept: list[Merge] = []
    for group in groups(known, [(merge.one, merge.other) for merge in merges]):
        found = [known[one] for one in group]
        # Offices come last, on the days of the event: until here an actor is the same actor whatever the date.
        when = joined(Listed(one, home) for one in found).event.when
        dressed = [_in_office(one, when) for one in found]
        tellings += dressed
        events.append(joined(Listed(one, home) for one in dressed).event)
        kept += [merge for merge in merges if merge.one in group and merge.other in group] if len(group) > 1 else []
    return Linked(_in_order(events), _in_order(tellings), tuple(kept))


def _in_order(events: list[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.sentence_start, event.trigger_start)))


def everybody(event: Event) -> tuple[Actor, ...]:
    """All who are named in an event, whatever they do."""
    return (*event.actors, *event.recipients, *event.other_actors)


def _in_office(event: Event, when: When | None) -> Event:
    """The event with the office that each of its people held on those days; as it is without a date."""
    if when is None or not any(actor.type == "person" for actor in everybody(event)):
        return event

    def dressed(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return tuple(
            replace(actor, office=office_at(actor.actor_id, when.earliest, when.latest))
            if actor.type == "person"
            else actor
            for actor in actors
        )

    return replace(
        event,
        actors=dressed(event.actors),
        recipients=dressed(event.recipients),
        other_actors=dressed(event.other_actors),
    )


def _of_headline(resolved: list[_Told]) -> list[Merge]:
    """What a headline tells is what the first sentence tells that fits it: type and status, and an actor of it."""
    merges = []
    for one in (one for one in resolved if one.event.reason == HEADLINE):
        fitting = (
            other
            for other in resolved
            if other.event.reason != HEADLINE
            and other.event.event_type == one.event.event_type
            and (other.event.status in DONE) == (one.event.status in DONE)
            and (one.parties & other.parties or (one.word == other.word and not one.parties))
        )
        told = next(fitting, None)
        if told is not None:
            first, second = sorted((one.event.event_id, told.event.event_id))
            merges.append(Merge(first, second, "the headline tells of it"))
    return merges


def _merges(resolved: list[_Told]) -> list[Merge]:
    """Which tellings are one event; only those of one word and type are compared, so a long text stays cheap."""
    blocks: dict[tuple[str, str], list[list[_Told]]] = {}
    merges: list[Merge] = []
    for one in resolved:
        block = blocks.setdefault((one.word, one.event.event_type), [])
        for group in block[-MOST_COMPARED:]:
            if found := _with_group(one, group):
                merges += found
                group.append(one)
                break
        else:
            block.append([one])
    return merges


def _with_group(one: _Told, group: list[_Told]) -> list[Merge]:
    """The merges of a telling with the last of a group, none when it is not the same as each of them."""
    found = []
    for other in group[-MOST_TELLINGS:]:
        because = _same(other, one)
        if not because:
            return []
        first, last = sorted((one.event.event_id, other.event.event_id))
        found.append(Merge(first, last, because))
    return found


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


def _resolve(
    document: Document,
    sentence: Sentence,
    timexes: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    near: tuple[Mention, ...],
    told: EventMention,
    subject: tuple[str, bool],
) -> _Told:
    """`near` are the mentions of the sentence, `subject` is the country that the document is about."""
    timex = timexes[told.timex] if told.timex is not None else None
    if timex is not None and told.counted is not None:
        timex = counted_from(document.text, timex, told.counted)
    dated = timex if timex is not None and timex.when is not None else None
    agents = _actors(mentions, told.agents)
    if told.state and not agents:
        agents = tuple(filter(None, (state_of(_whose(mentions, told, subject)),)))
    recipients = tuple(actor for actor in _actors(mentions, told.recipients) if actor not in agents)
    others = tuple(a for a in _actors(mentions, told.others) if a not in agents and a not in recipients)
    place = mentions[told.place] if told.place is not None else None
    event = Event(
        event_id=_event_id(document, told),
        document_id=document.document_id,
        when=dated.when if dated else None,
        date_text=timex.text if timex else "",
        date_value=dated.value if dated else "",
        date_edtf=dated.edtf if dated else "",
        date_basis=dated.basis if dated else "none",
        date_because=timex.because if timex else "the text gives this event no date",
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
    names = frozenset(word for mention in near for word in mention.text.lower().split())
    content = frozenset(word for word in _WORDS.findall(event.summary.lower()) if word not in names) - {told.trigger}
    event = replace(event, confidence=confidence(event))
    return _Told(event, told.sentence, _word(told.rule), _parties(event), content)


def _parties(event: Event) -> frozenset[str]:
    return frozenset(actor.actor_id for actor in (*event.actors, *event.recipients))


def _same(one: _Told, other: _Told) -> str:
    """Why two tellings of a document are one event, "" when they are not known to be."""
    a, b = one.event, other.event
    if a.event_type != b.event_type or one.word != other.word or (a.status in DONE) != (b.status in DONE):
        return ""
    if a.status not in DONE and a.status != b.status:
        return ""
    if a.when is not None and b.when is not None:
        if days_apart(a.when, b.when):
            return ""
    elif one.sentence == other.sentence:
        return ""
    elif one.content and other.content and not one.content & other.content:
        # Without two dates to compare, the same people calling or agreeing is not yet the same call.
        return ""
    shared = one.parties & other.parties
    if len(shared) < max(1, min(2, len(one.parties), len(other.parties))):
        return ""
    return because(a, b, [actor for actor in (*a.actors, *a.recipients) if actor.actor_id in shared])
