"""JSON Lines: one event a line with all its tellings, the columns of the CSV as keys, lists as lists, a day that is not
known as null."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from dashboard.export.columns import DATES, names, row
from dashboard.model import Listed

# What is said of each telling, by the names of the columns.
TELLING: Final = (
    "event_id", "document_id", "headline", "source", "url", "publication_date", "sentence", "sentence_start",
    "sentence_end", "trigger", "status", "event_date", "event_date_end", "granularity", "date_text", "date_value",
    "date_edtf", "date_basis",
)  # fmt: skip
# Three characters that JSON allows in a string and many readers take for the end of a line.
_LINE_ENDS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def stream(rows: Iterable[Listed]) -> Iterator[str]:
    """One line an event, ending in a line feed; text is as in the record, with no mark for spreadsheets."""
    for listed in rows:
        yield line(record(listed) | {"tellings": [telling(one) for one in listed.tellings or (listed,)]})


def line(found: dict[str, object]) -> str:
    """An object as one line that every reader takes for one."""
    return json.dumps(found, ensure_ascii=False).translate(_LINE_ENDS) + "\n"


def telling(listed: Listed) -> dict[str, object]:
    """One telling as an object: where it stands and its own date."""
    found = record(listed)
    return {key: found[key] for key in TELLING}


def record(listed: Listed) -> dict[str, object]:
    """An event as an object, without its tellings."""
    event = listed.event
    found: dict[str, object] = dict(row(listed))
    found |= {day: found[day] or None for day in sorted(DATES)}
    return found | {
        "actors": list(names(event.actors)),
        "recipients": list(names(event.recipients)),
        "other_actors": list(names(event.other_actors)),
        "countries": list(event.countries),
    }
