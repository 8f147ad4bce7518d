"""Every filter in force as a chip; each is a link to the view without it."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.store.filters import Filters
from dashboard.store.records import Store
from dashboard.views import names, strings
from dashboard.views.attributes import NAV, also
from dashboard.views.state import View, in_force, link, without


def labels(store: Store, filters: Filters) -> dict[tuple[str, str], str]:
    """(field, value) -> the words on its chip; actors and documents are named as the store has them."""
    found: dict[tuple[str, str], str] = {}
    for field, value in in_force(filters):
        known = value
        if field == "actors":
            known = next((one.label for one in store.facet(filters, "actors") if one.value == value), value)
        if field == "documents":
            stored = store.document(value)
            known = value if stored is None else stored.document.headline or stored.document.name
        found[field, value] = names.value(field, value, known)
    return found


def chips(view: View, words: dict[tuple[str, str], str]) -> list[Any]:
    """The chips and, from the second on, one that takes them all away."""
    made: list[Any] = [
        html.A(
            [html.Span(f"{strings.FIELDS[field]}: "), html.B(words[field, value]), html.Span("×", className="cross")],
            href=link(view, filters=without(view.typed, field, value)),
            className="chip",
            key=f"{field}-{value}",
            **NAV,
            **also({"aria-label": f"Remove {strings.FIELDS[field]}: {words[field, value]}"}),
        )
        for field, value in in_force(view.filters)
    ]
    if made:
        made.append(html.A(strings.CLEAR, href=link(view, filters=Filters()), className="chip clear", **NAV))
    return made
