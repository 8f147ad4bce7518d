"""How sure an event is, from 0 to 1: the share of such rows that a careful reader found right; docs/events.md has more.

What can be seen of an event (is somebody named, what dates it, did it happen, by which kind of word is it told) are its
features; data/confidence.tsv has the weight of each, as `python -m bench.confidence --fit` finds them on our own texts
with what careful readers marked in them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from typing import Final

from dashboard.model import Event
from dashboard.tables import table


@cache
def weights() -> dict[str, float]:
    """The weight of each feature."""
    return {row["feature"]: float(row["weight"]) for row in table("confidence.tsv", ("feature", "weight"))}


def features(event: Event) -> Iterator[str]:
    """What can be seen of an event, each feature once; "always" stands for the rest."""
    yield "always"
    yield "named agent" if event.actors else "no agent"
    if len(event.actors) > 1:
        yield "several agents"
    if event.recipients:
        yield "recipient"
    yield "undated" if event.when is None else f"date {event.when.granularity}"
    if event.date_basis == "inferred":
        yield "date inferred"
    yield f"status {event.status}"
    yield f"type {event.event_type}"
    yield f"told by {event.rule.split('.')[0]}"
    if "said by" in event.reason:
        yield "reported"
    if "gerund" in event.reason or "participle" in event.reason or "infinitive" in event.reason:
        yield "not finite"
    if event.mentions > 1:
        yield "told again"
    yield f"sentence length {min(4, len(event.sentence) // _STEP)}"
    date_at = event.sentence.find(event.date_text) if event.date_text else -1
    if date_at >= 0:
        apart = abs(date_at - (event.trigger_start - event.sentence_start))
        yield "far from its date" if apart > _FAR else "near its date" if apart < _NEAR else "not near its date"


# Characters: a step of the length of a sentence, and how far its date stands from the word that tells the event.
_STEP: Final = 80
_FAR: Final = 60
_NEAR: Final = 25


def confidence(event: Event) -> float:
    """The confidence of an event, two decimals, never quite 0 or 1."""
    score = sum(weights().get(feature, 0.0) for feature in features(event))
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-score)))), 2)
