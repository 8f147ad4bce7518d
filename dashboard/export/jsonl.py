"""JSON Lines: one event a line, the columns of the CSV as keys, lists as lists, a day that is not known as null."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from dashboard.export.columns import DATES, names, row
from dashboard.model import Listed

# Three characters that JSON allows in a string and many readers take for the end of a line.
_LINE_ENDS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def stream(rows: Iterable[Listed]) -> Iterator[str]:
    """One line an event, ending in a line feed; text is as in the record, with no mark for spreadsheets."""
    for listed in rows:
        yield line(record(listed))


def line(found: dict[str, object]) -> str:
    """An object as one line that every reader takes for one."""
    return json.dumps(found, ensure_ascii=False).translate(_LINE_ENDS) + "\n"


def record(listed: Listed) -> dict[str, object]:
    """An event as the object of its line."""
    event = listed.event
    found: dict[str, object] = dict(row(listed))
    found |= {day: found[day] or None for day in sorted(DATES)}
    return found | {
        "actors": list(names(event.actors)),
        "recipients": list(names(event.recipients)),
        "other_actors": list(names(event.other_actors)),
        "countries": list(event.countries),
    }
