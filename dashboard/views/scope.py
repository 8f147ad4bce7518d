"""How much is shown, in one line and one sentence; and what to do when it is nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from dash import html

from dashboard.store.filters import Filters
from dashboard.store.records import Counts, Store
from dashboard.views import strings
from dashboard.views.attributes import NAV, also
from dashboard.views.dates import span
from dashboard.views.state import View, in_force, link, without


def count_line(counts: Counts) -> str:
    """ "130 of 400 events"; "400 events" when nothing narrows them."""
    if counts.shown == counts.total:
        return strings.count(counts.total, "event")
    return f"{counts.shown:,} of {strings.count(counts.total, 'event')}"


def sentence(counts: Counts, extent: tuple[date, date] | None) -> str:
    """Over what time, from how many documents, and how many have no date."""
    if not counts.shown:
        return ""
    parts = [f"{span(*extent)}" if extent else "", f"from {strings.count(counts.documents, 'document')}"]
    if counts.undated:
        told = "has no date and stands" if counts.undated == 1 else "have no date and stand"
        parts.append(f"{counts.undated:,} {told} at the end of the list")
    return " · ".join(part for part in parts if part)


def empty(store: Store, view: View, counts: Counts, words: dict[tuple[str, str], str]) -> Any:
    """What stands in the place of the timeline when there is nothing to show."""
    if not counts.total:
        return _first_steps()
    return _nothing_found(store, view, words)


def _first_steps() -> html.Div:
    title, text = strings.FIRST_STEPS
    return html.Div(
        [
            html.H2(title),
            html.P(text),
            html.Button("Paste an article", type="button", className="button primary", **also({"data-add": "open"})),
            html.P(
                ["Many files at once: ", html.Code("python -m dashboard import FILES --published DATE")],
                className="hint",
            ),
        ],
        className="empty",
    )


def _nothing_found(store: Store, view: View, words: dict[tuple[str, str], str]) -> html.Div:
    """Each filter with what would be found without it, the most helpful first."""
    offers = []
    for field, value in in_force(view.filters):
        loosened = without(view.filters, field, value)
        offers.append((store.counts(loosened).shown, field, value))
    offers.sort(key=lambda offer: -offer[0])
    rows = [
        html.Li(
            html.A(
                f"Without {strings.FIELDS[field]}: {words[field, value]} – {strings.count(found, 'event')}",
                href=link(view, filters=without(view.typed, field, value)),
                **NAV,
            )
        )
        for found, field, value in offers
        if found
    ]
    clear = html.A(strings.CLEAR, href=link(view, filters=Filters()), className="button", **NAV)
    return html.Div([html.H2(strings.NOTHING_FOUND), html.Ul(rows), clear], className="empty")
