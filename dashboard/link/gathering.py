"""A meeting without a day of its own, in the place that a report is written from, is the one that it opens with.

"GENEVA—The ministers on Monday agreed ... Following a meeting in Geneva, she said": the meeting was on Monday. Only a
report that opens with its place and tells one day there gives that day, and only to meetings in that place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.joined import dated_by
from dashboard.model import Event, Mention, Sentence

_MEETINGS: Final = r"(?:meetings?|talks|summits?|conferences?|negotiations?|gatherings?)"
_NOUNS: Final = frozenset({"meeting", "talk", "summit", "conference", "negotiation", "consultation", "dialogue"})
# What people do where they have met.
_DONE_THERE: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "REQUEST", "CONCEDE", "REJECT", "ACCUSE", "THREATEN"})
# "VIENNA—The", "GENEVA (Reuters) -", "VIENNA, May 16 -"
_BEHIND_PLACE: Final = re.compile(r"(?:,[^—–\n]{1,24}?)?\s*(?:\([^)\n]{1,30}\))?\s*(?:—|–|--| - )")


@dataclass(frozen=True, slots=True)
class _Opening:
    """The place that a report is written from and the event that dates what was done there."""

    place: str
    event: Event


def dated(sentences: Sequence[Sentence], mentions: Sequence[Mention], events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, the undated meetings in the report's own place with the day that it opens with."""
    opening = _opening(sentences, mentions, events)
    if opening is None:
        return tuple(events)
    how = f"the meeting in {opening.place} that the report opens with"
    return tuple(
        dated_by(event, opening.event, how) if _meets_there(event, opening.place) else event for event in events
    )


def _opening(sentences: Sequence[Sentence], mentions: Sequence[Mention], events: Sequence[Event]) -> _Opening | None:
    places = {mention.start: mention for mention in mentions if mention.label == "GPE" and mention.actor is None}
    for sentence in sentences:
        place = places.get(sentence.start)
        if place is None or not place.text.isupper():
            continue
        if not _BEHIND_PLACE.match(sentence.text, place.end - sentence.start):
            continue
        told = [event for event in events if event.sentence_start == sentence.start and _tells_day(event)]
        days = {event.when for event in told}
        return _Opening(place.name, told[0]) if len(days) == 1 else None
    return None


def _tells_day(event: Event) -> bool:
    day = event.when is not None and event.when.granularity == "day"
    return day and event.status == "occurred" and event.event_type in _DONE_THERE


def _meets_there(event: Event, place: str) -> bool:
    if event.when is not None or event.date_text or event.status != "occurred" or event.event_type != "CONSULT":
        return False
    if event.place == place and event.rule.split(".")[1] in _NOUNS:
        return True
    return bool(re.search(rf"\b{re.escape(place)}\s+{_MEETINGS}\b", event.sentence))
