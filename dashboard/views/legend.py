"""What every mark means, drawn with the same shapes as the timeline."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.model import QUAD_CLASSES
from dashboard.views import strings
from dashboard.views.attributes import DECORATION
from dashboard.views.filters import swatch


def _entry(mark: Any, words: str) -> html.Li:
    return html.Li([mark, html.Span(words)])


def _drawn(name: str, sign: str = "") -> html.Span:
    return html.Span(sign, className=f"drawn drawn-{name}", **DECORATION)


def legend() -> html.Div:
    """Classes by colour and shape in view; how dates and states are drawn behind a line that opens."""
    classes = [
        _entry(html.Span(className=f"swatch {swatch(name)}", **DECORATION), name or strings.UNCLASSED)
        for name in (*QUAD_CLASSES, "")
    ]
    marks = [
        _entry(_drawn("day"), strings.LEGEND_DAY),
        _entry(_drawn("within"), strings.LEGEND_WITHIN),
        _entry(_drawn("long"), strings.LEGEND_LONG),
        _entry(_drawn("vague"), strings.LEGEND_VAGUE),
        _entry(_drawn("lasted"), strings.LEGEND_LASTED),
        _entry(_drawn("planned"), f"{strings.LEGEND_PLANNED} (hollow, as wide as its date)"),
        *(_entry(_drawn("planned", sign), strings.STATUSES[state]) for state, sign in strings.LEGEND_SIGNS.items()),
        _entry(_drawn("after"), strings.LEGEND_AFTER),
    ]
    return html.Div(
        [
            html.Ul(classes, className="legend-classes"),
            html.Details(
                [html.Summary("How to read the marks"), html.Ul(marks), html.P(strings.LEGEND_NOTE, className="hint")],
                className="legend-marks",
            ),
        ],
        className="legend",
    )
