"""One event of several tellings: which tellings stand together, and how the event then reads.

Pure, and the same for one document and for a whole store: the answer follows from the tellings and from what is said of
pairs of them, never from the order in which they come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from dashboard.confidence import confidence
from dashboard.model import HAPPENED, HEADLINE, ROLES, Actor, Event, Extraction, Listed, everybody, head
from dashboard.when import When

# Two sources may give one event days that lie so far apart; further apart they tell of two events.
MOST_DAYS_APART: Final = 3

Pair = tuple[str, str]


def days_apart(one: When, other: When) -> int:
    """The days between two dates, 0 where they overlap."""
    return max(0, (other.earliest - one.latest).days, (one.earliest - other.latest).days)


def contradict(one: When | None, other: When | None) -> bool:
    """Whether two dates cannot be one event's, even told by sources that disagree."""
    if one is None or other is None:
        return False
    apart = days_apart(one, other)
    return apart > 0 and (apart > MOST_DAYS_APART or not one.granularity == other.granularity == "day")


# ---- which tellings stand together -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Group:
    """Tellings that stand together so far. dates has the dates of each telling; of those that a person has joined, all
    in one set: whatever they are, each speaks for the others."""

    ids: list[str]
    dates: set[frozenset[When | None]]


def groups(
    tellings: Mapping[str, Event], same: Iterable[Pair], said: Sequence[Pair] = (), different: Iterable[Pair] = ()
) -> tuple[tuple[str, ...], ...]:
    """The ids of the tellings, those of one event together, each group in the order of ids.

    same are the pairs that rules join, said those that a person does, newest first, different those that a person keeps
    apart: no two of these ever stand together. Dates that contradict stay apart unless a person joins them.
    """
    apart = {pair for one, other in different for pair in ((one, other), (other, one))}
    home = {one: _Group([one], {frozenset({tellings[one].when})}) for one in tellings}
    for one, other in said:
        if _free(home[one], home[other], apart):
            _unite(home, one, other)
    for group in home.values():
        group.dates = {frozenset(when for dates in group.dates for when in dates)}
    for one, other in _by_rules(tellings, same):
        if _agree(home[one], home[other]) and _free(home[one], home[other], apart):
            _unite(home, one, other)
    return tuple(sorted({tuple(sorted(group.ids)) for group in home.values()}))


def _unite(home: dict[str, _Group], one: str, other: str) -> None:
    """Puts the smaller group of the two into the larger."""
    large, small = home[one], home[other]
    if large is small:
        return
    if len(large.ids) < len(small.ids):
        large, small = small, large
    large.ids += small.ids
    large.dates |= small.dates
    home |= dict.fromkeys(small.ids, large)


def _agree(one: _Group, other: _Group) -> bool:
    """Whether no date of the one contradicts one of the other; nothing is asked of two that are one already."""
    return one is other or not any(
        all(contradict(a, b) for a in some for b in others) for some in one.dates for others in other.dates
    )


def _free(one: _Group, other: _Group, apart: set[Pair]) -> bool:
    return not apart or not any((a, b) in apart for a in one.ids for b in other.ids)


def _by_rules(tellings: Mapping[str, Event], same: Iterable[Pair]) -> list[Pair]:
    """The pairs of the rules, the surest first: within a document, then by how well the dates agree.

    A telling that is the same as others of other documents whose dates contradict each other ("in March", beside the
    3rd and the 24th) could be either: it stays with those that give just its own date.
    """
    pairs = list(same)
    near: dict[str, list[When]] = {}
    for one, other in pairs:
        for mine, theirs in ((one, other), (other, one)):
            when = tellings[theirs].when
            if when is not None and tellings[mine].document_id != tellings[theirs].document_id:
                near.setdefault(mine, []).append(when)
    torn = {
        one
        for one, dates in near.items()
        if (max(d.earliest for d in dates) - min(d.latest for d in dates)).days > MOST_DAYS_APART
    }
    kept = [(one, other) for one, other in pairs if not _torn(tellings[one], tellings[other], torn)]
    return sorted(kept, key=lambda pair: _surest(tellings[pair[0]], tellings[pair[1]]))


def _torn(one: Event, other: Event, torn: set[str]) -> bool:
    if one.document_id == other.document_id or one.when == other.when:
        return False
    return one.event_id in torn or other.event_id in torn


def _surest(one: Event, other: Event) -> tuple[bool, int, int, str, str]:
    a, b = one.when, other.when
    apart, wide = (0, 0) if a is None or b is None else (days_apart(a, b), _width(a) + _width(b))
    first, last = sorted((one.event_id, other.event_id))
    return one.document_id != other.document_id, apart, wide, first, last


def with_tellings(extraction: Extraction) -> tuple[Listed, ...]:
    """The events of one document as rows of a list, those that it tells more than once with all their tellings."""
    home = head(extraction.document, len(extraction.events))
    tellings = {one.event_id: one for one in extraction.tellings}
    pairs = [(merge.one, merge.other) for merge in extraction.merges]
    told = {one: group for group in groups(tellings, pairs) if len(group) > 1 for one in group}

    def row(event: Event) -> Listed:
        found = sorted((Listed(tellings[one], home) for one in told.get(event.event_id, ())), key=order)
        return Listed(event, home, tellings=tuple(found))

    return tuple(row(event) for event in extraction.events)


# ---- how the event reads ---------------------------------------------------------------------------------------------


def joined(tellings: Iterable[Listed]) -> Listed:
    """The event of some tellings, with the document of the one that leads.

    The first one leads, in the order of publication and of the text; what happened goes before what was planned. It
    gives the sentence, the words and the status; actors and countries are those of all, the date is the best of all.
    """
    found = sorted(tellings, key=order)
    if len(found) == 1:
        return found[0]
    found.sort(key=lambda one: one.event.status not in HAPPENED)
    lead = found[0].event
    best = best_date(found)
    named = _actors(found, best)
    event = replace(
        lead,
        **named,
        countries=tuple(sorted({code for one in found for code in one.event.countries})),
        place=next((one.event.place for one in found if one.event.place), ""),
        mentions=sum(one.event.mentions for one in found),
    )
    if best is not None and best.event.when != lead.when:
        event = dated_by(event, best.event, "told again with a date")
    event = replace(event, confidence=confidence(event))
    return replace(found[0], event=event, sources=len({source_of(one) for one in found}))


def order(one: Listed) -> tuple[bool, date, str, bool, int, str]:
    """Tellings by publication, then by their place in the text, a headline's last; unknown publication comes last."""
    published = one.document.published
    event = one.event
    place = (event.reason == HEADLINE, event.trigger_start, event.event_id)
    return published is None, published or date.min, event.document_id, *place


def source_of(one: Listed) -> str:
    """Who tells it, to be counted: a document that names no source is one of its own."""
    return one.document.source.casefold().strip() or one.document.document_id


def best_date(tellings: Sequence[Listed]) -> Listed | None:
    """The telling that gives the event its date, None without any.

    The narrowest date that more sources give (or give a part of) than contradict; where sources are split and nothing
    wider is told either, the one that most give, else that of most tellings, else the first.
    """
    dated = [(one, one.event.when) for one in tellings if one.event.when is not None]
    by_source: dict[str, list[When]] = {}
    for one, when in dated:
        by_source.setdefault(source_of(one), []).append(when)
    often = Counter(when for _, when in dated)
    inside = {when: sum(any(_within(each, when) for each in told) for told in by_source.values()) for when in often}
    against = {when: sum(all(days_apart(each, when) for each in told) for told in by_source.values()) for when in often}

    def rank(when: When) -> tuple[bool, int, int, int]:
        contested = inside[when] <= against[when]
        most, width = -inside[when], _width(when)
        return contested, *((most, -often[when], width) if contested else (width, most, -often[when]))

    return min(dated, key=lambda found: rank(found[1]))[0] if dated else None


def _within(one: When, whole: When) -> bool:
    return whole.earliest <= one.earliest and one.latest <= whole.latest


def _width(when: When) -> int:
    return (when.latest - when.earliest).days


def dated_by(event: Event, other: Event, how: str) -> Event:
    """The event with the date of another one, inferred; `how` says why the two have one date."""
    return replace(
        event,
        when=other.when,
        date_text=other.date_text,
        date_value=other.date_value,
        date_edtf=other.date_edtf,
        date_basis="inferred",
        date_because=f"{how}: {other.date_because}",
    )


def _actors(tellings: Sequence[Listed], best: Listed | None) -> dict[str, Any]:
    """Everybody once, in the first of the roles that any telling has for them, with the office of the best date."""
    known: dict[str, Actor] = {}
    for one in (*([best] if best else []), *tellings):
        for actor in everybody(one.event):
            if actor.actor_id not in known or (actor.office and not known[actor.actor_id].office):
                known[actor.actor_id] = actor
    seen: set[str] = set()
    found: dict[str, tuple[Actor, ...]] = {}
    for role in ROLES:
        ids = dict.fromkeys(actor.actor_id for one in tellings for actor in getattr(one.event, role))
        found[role] = tuple(known[one] for one in ids if one not in seen)
        seen |= ids.keys()
    return found
