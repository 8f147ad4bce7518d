"""The list: the same events in the same order as a table, on a phone as cards; the timeline for those who read.

Its rows go to the browser as plain values and assets/page.js writes them, as text, into the table: the same rows as
Dash components cost the browser ten times as long as everything else that a filter changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from dash import html

from dashboard.model import HAPPENED, Actor, Event, Listed
from dashboard.views import names, strings
from dashboard.views.attributes import NAV, NAV_KEEP
from dashboard.views.dates import words
from dashboard.views.filters import swatch
from dashboard.views.state import View, link

COLUMNS: Final = ("Date", "Event", "Actors", "Countries", "Type", "Status", "Source")


def table() -> html.Table:
    """The table before its rows."""
    head = html.Thead(html.Tr([html.Th(name, scope="col", className=f"c-{name.lower()}") for name in COLUMNS]))
    return html.Table([head, html.Tbody(id="rows")], className="events", id="table")


# What a row holds, in this order; assets/page.js reads them so.
ROW: Final = (
    "event_id", "date", "dated", "summary", "mark", "actors", "countries", "type", "status", "status_words", "source",
    "told",
)  # fmt: skip


def rows(found: Sequence[Listed]) -> list[list[Any]]:
    """One row an event, its values as in ROW."""
    return [_row(one) for one in found]


def _row(one: Listed) -> list[Any]:
    event = one.event
    return [
        event.event_id,
        words(event.when),
        event.when is not None,
        event.summary,
        mark_class(event),
        _names((*event.actors, *event.recipients)),
        ", ".join(names.country(code) for code in event.countries),
        strings.TYPES[event.event_type],
        event.status,
        strings.STATUSES[event.status],
        source(one),
        strings.told(event.mentions, one.sources),
    ]


def _link(event: Event, view: View) -> html.A:
    return html.A(
        [html.Span(className=mark_class(event)), html.Span(event.summary)],
        href=link(view, event=event.event_id),
        **NAV_KEEP,
    )


def mark_class(event: Event) -> str:
    """The style classes of an event's mark: its class by shape and colour, hollow when it has not happened for sure."""
    return f"swatch {swatch(event.quad_class)}" + ("" if event.status in HAPPENED else " hollow")


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(dict.fromkeys(actor.name for actor in actors))


def source(one: Listed) -> str:
    """Where the event is told: the source, else the document's headline or name."""
    return one.document.source or one.document.headline or one.document.name


def more_label(listed: int, shown: int, page: int) -> str:
    """What the button under the list says; "" when everything is listed."""
    left = shown - listed
    return f"Show {min(page, left):,} more of {left:,}" if left > 0 else ""


def tray(counted: int, found: Sequence[Listed], view: View, only_undated: str) -> list[Any]:
    """The events without a date: counted, listed under a line that opens, never on the axis."""
    if not counted:
        return []
    items: list[Any] = [html.Li(_link(one.event, view), key=one.event.event_id) for one in found]
    if counted > len(found):
        items.append(html.Li(html.A(f"All {counted:,} of them", href=only_undated, **NAV)))
    summary = html.Summary(strings.count(counted, "event") + " without a date")
    note = html.P("Their text gives no date, so they stand nowhere on the axis.", className="hint")
    return [html.Details([summary, note, html.Ul(items)], className="tray")]
