"""What `annotate` gives for a text: the four lists, as JSON has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dashboard.export.jsonl import record
from dashboard.model import Extraction, Mention, TimeExpression, listed

# The lists by the word that --only takes, in the order of the answer.
KEYS: Final = {"dates": "timex", "actors": "mentions", "countries": "countries", "events": "events"}


def timex(one: TimeExpression) -> dict[str, object]:
    """A date expression; earliest and latest are null, and granularity "", when it has no place on a calendar."""
    when = one.when
    return {
        "start": one.start,
        "end": one.end,
        "type": one.type,
        "value": one.value,
        "mod": one.mod,
        "edtf": one.edtf,
        "earliest": when.earliest.isoformat() if when else None,
        "latest": when.latest.isoformat() if when else None,
        "granularity": when.granularity if when else "",
        "text": one.text,
        "basis": one.basis,
        "because": one.because,
        "rule": one.rule,
    }


def mention(one: Mention) -> dict[str, object]:
    """A name; actor_id, type and actor_cc are "" for what only names a place.

    cc is the country that the words themselves name, and the codes of a row's mentions are its `countries`; that
    of a person is the actor's alone.
    """
    actor = one.actor
    return {
        "start": one.start,
        "end": one.end,
        "label": one.label,
        "name": actor.name if actor else one.name,
        "actor_id": actor.actor_id if actor else "",
        "cc": "" if one.label == "PER" else one.cc,
        "text": one.text,
        "type": actor.type if actor else "",
        "actor_cc": actor.cc if actor else "",
    }


_LISTS: Final[dict[str, Callable[[Extraction], list[object]]]] = {
    "timex": lambda found: [timex(one) for one in found.timexes],
    "mentions": lambda found: [mention(one) for one in found.mentions],
    "countries": lambda found: list(found.countries),
    "events": lambda found: [record(one) for one in listed(found)],
}


def of(found: Extraction, only: str) -> dict[str, object]:
    """The list that `only` names, or all four."""
    return {key: _LISTS[key](found) for key in _keys(only)}


def nothing(only: str) -> dict[str, object]:
    """The same lists, empty."""
    return {key: [] for key in _keys(only)}


def _keys(only: str) -> list[str]:
    return [KEYS[only]] if only else list(KEYS.values())
