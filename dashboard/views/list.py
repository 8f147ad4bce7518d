"""The list: the same events in the same order as a table, on a phone as cards. It is the timeline for those who read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from dash import html

from dashboard.model import Actor, Event, Listed
from dashboard.views import names, strings
from dashboard.views.dates import words
from dashboard.views.filters import swatch
from dashboard.views.state import View, link

COLUMNS: Final = ("Date", "Event", "Actors", "Countries", "Type", "Status", "Source")


def table() -> html.Table:
    """The table before its rows."""
    head = html.Thead(html.Tr([html.Th(name, scope="col", className=f"c-{name.lower()}") for name in COLUMNS]))
    return html.Table([head, html.Tbody(id="rows")], className="events", id="table")


def rows(found: Sequence[Listed], view: View) -> list[html.Tr]:
    """One row an event."""
    return [_row(one, view) for one in found]


def _row(one: Listed, view: View) -> html.Tr:
    event = one.event
    cells = [
        html.Td(words(event.when), className="c-date" + ("" if event.when else " undated")),
        html.Td(_link(event, view), className="c-event"),
        html.Td(_names((*event.actors, *event.recipients)), className="c-actors"),
        html.Td(", ".join(names.country(code) for code in event.countries), className="c-countries"),
        html.Td(strings.TYPES[event.event_type], className="c-type"),
        html.Td(strings.STATUSES[event.status], className=f"c-status is-{event.status}"),
        html.Td(source(one), className="c-source"),
    ]
    return html.Tr(cells, key=event.event_id, **{"data-event": event.event_id})


def _link(event: Event, view: View) -> html.A:
    return html.A(
        [html.Span(className=f"swatch {swatch(event.quad_class)}" + hollow(event)), html.Span(event.summary)],
        href=link(view, event=event.event_id),
        **{"data-nav": "keep"},
    )


def hollow(event: Event) -> str:
    """The style class of what has not happened, or not for sure."""
    return "" if event.status in ("occurred", "ongoing") else " hollow"


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
        items.append(html.Li(html.A(f"All {counted:,} of them", href=only_undated, **{"data-nav": "yes"})))
    summary = html.Summary(strings.count(counted, "event") + " without a date")
    note = html.P("Their text gives no date, so they stand nowhere on the axis.", className="hint")
    return [html.Details([summary, note, html.Ul(items)], className="tray")]
