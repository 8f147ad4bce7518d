"""Makes events of what was told: canonical actors, dates, countries; the same event told twice becomes one.

Two tellings are one event when their trigger is the same word or noun-and-verb pair of one type, their status agrees,
they share an actor (or one names none), and their dates do not contradict. How the event of several tellings reads is
in joined.py; nothing else is ever dated from elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Any, Final, NamedTuple

from dashboard.joined import days_apart, groups, joined
from dashboard.link import about, gathering
from dashboard.link.offices import office_at
from dashboard.link.same_event import because
from dashboard.link.told import Told, resolve
from dashboard.model import (
    HAPPENED,
    HEADLINE,
    ROLES,
    Actor,
    Document,
    Event,
    EventMention,
    Listed,
    Mention,
    Merge,
    Sentence,
    TimeExpression,
    everybody,
    head,
)
from dashboard.when import When

# A telling is compared with this many events of its kind before it; in a book an event is told again near by.
MOST_COMPARED: Final = 100
MOST_TELLINGS: Final = 5


class Linked(NamedTuple):
    """What one document tells: the events, each once, all tellings, and which of them are one."""

    events: tuple[Event, ...]
    tellings: tuple[Event, ...]
    merges: tuple[Merge, ...]


NOTHING: Final = Linked((), (), ())


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
        resolved.append(resolve(document, sentence, timexes, mentions, near, one, subject))
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

    roles: dict[str, Any] = {role: dressed(getattr(event, role)) for role in ROLES}
    return replace(event, **roles)


def _of_headline(resolved: list[Told]) -> list[Merge]:
    """What a headline tells is what the first sentence tells that fits it: type and status, and an actor of it."""
    merges = []
    for one in (one for one in resolved if one.event.reason == HEADLINE):
        fitting = (
            other
            for other in resolved
            if other.event.reason != HEADLINE
            and other.event.event_type == one.event.event_type
            and (other.event.status in HAPPENED) == (one.event.status in HAPPENED)
            and (one.parties & other.parties or (one.word == other.word and not one.parties))
        )
        told = next(fitting, None)
        if told is not None:
            first, second = sorted((one.event.event_id, told.event.event_id))
            merges.append(Merge(first, second, "the headline tells of it"))
    return merges


def _merges(resolved: list[Told]) -> list[Merge]:
    """Which tellings are one event; only those of one word and type are compared, so a long text stays cheap."""
    blocks: dict[tuple[str, str], list[list[Told]]] = {}
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


def _with_group(one: Told, group: list[Told]) -> list[Merge]:
    """The merges of a telling with the last of a group, none when it is not the same as each of them."""
    found = []
    for other in group[-MOST_TELLINGS:]:
        because = _same(other, one)
        if not because:
            return []
        first, last = sorted((one.event.event_id, other.event.event_id))
        found.append(Merge(first, last, because))
    return found


def _same(one: Told, other: Told) -> str:
    """Why two tellings of a document are one event, "" when they are not known to be."""
    a, b = one.event, other.event
    if a.event_type != b.event_type or one.word != other.word or (a.status in HAPPENED) != (b.status in HAPPENED):
        return ""
    if a.status not in HAPPENED and a.status != b.status:
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
