"""The page before its first answer: every region in its place, so that nothing jumps when it comes."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from dashboard.views import add, review, strings
from dashboard.views import list as event_list
from dashboard.views.attributes import also
from dashboard.views.filters import rail
from dashboard.views.header import header
from dashboard.views.legend import legend
from dashboard.views.theme import FONT, GRAPH

ZOOMS = (
    ("left", "←", "Earlier"),
    ("right", "→", "Later"),
    ("out", "−", "Zoom out"),
    ("in", "+", "Zoom in"),
    ("all", "All", "The whole time"),
)
EMPTY_FIGURE = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}}


def page(prefix: str) -> dmc.MantineProvider:
    """The whole page."""
    return dmc.MantineProvider(
        [
            dcc.Location(id="url", refresh=False),
            dcc.Store(id="screen"),
            dcc.Store(id="view"),
            dcc.Store(id="chosen"),
            dcc.Store(id="revision", data=0),
            dcc.Store(id="listed"),
            dcc.Store(id="rows-data"),
            dcc.Store(id="more-data"),
            dcc.Store(id="judged"),
            dcc.Store(id="judged-event"),
            header(prefix),
            html.Div([rail(), _main(), _panel()], className="columns"),
            add.dialog(),
            review.dialog(),
            html.Div(id="toast", role="alert", className="toast"),
            html.Div(id="said", role="status", className="said"),
        ],
        id="provider",
        theme={"fontFamily": FONT, "primaryColor": "blue", "defaultRadius": "sm"},
        defaultColorScheme="auto",
    )


def _main() -> html.Main:
    return html.Main(
        [
            html.Div(
                [
                    html.H1(html.Span("…", id="count", role="status", tabIndex=-1)),
                    html.Button(
                        strings.FILTERS,
                        type="button",
                        className="button quiet rail-open",
                        **also({"data-rail": "open"}),
                    ),
                ],
                className="title",
            ),
            html.P(id="scope", className="scope"),
            html.Div(id="chips", className="chips"),
            html.Div(id="empty"),
            html.Div(
                [
                    html.Button(words, type="button", **also({"data-show": what, "aria-pressed": pressed}))
                    for what, words, pressed in (("timeline", "Timeline", "true"), ("list", "List", "false"))
                ],
                className="switch",
                role="group",
                **also({"aria-label": "Show"}),
            ),
            html.Div([_density(), _timeline()], id="pictures"),
            _events(),
        ],
        className="main",
        id="main",
    )


def _density() -> html.Section:
    return html.Section(
        [
            html.Div(
                [
                    html.H2("Events over time", id="density-title"),
                    html.P("Draw across the bars to keep a span of time.", className="hint"),
                ],
                className="section-head",
            ),
            html.Div(
                dcc.Graph(id="density", figure=EMPTY_FIGURE, config=GRAPH, responsive=True),
                className="density",
                role="group",
                **also({"aria-labelledby": "density-title", "aria-describedby": "density-note"}),
            ),
            html.P(id="density-note", className="hint"),
        ]
    )


def _timeline() -> html.Section:
    return html.Section(
        [
            html.Div(
                [
                    html.H2("Timeline", id="timeline-title"),
                    html.Nav(id="lanes", **also({"aria-label": "Lanes by"})),
                    html.Div(
                        [
                            html.Button(
                                sign,
                                type="button",
                                className="button quiet zoom",
                                **also({"data-zoom": what, "aria-label": label}),
                            )
                            for what, sign, label in ZOOMS
                        ],
                        className="zooms",
                        role="group",
                        **also({"aria-label": "Zoom"}),
                    ),
                ],
                className="section-head",
            ),
            legend(),
            html.Div(id="timeline-empty"),
            html.Div(
                dcc.Graph(id="timeline", figure=EMPTY_FIGURE, config=GRAPH, responsive=True, style={"height": 420}),
                id="timeline-box",
                className="timeline",
                role="group",
                **also({"aria-labelledby": "timeline-title", "aria-describedby": "timeline-note"}),
            ),
            html.P(id="timeline-note", className="hint"),
            html.Div(id="tray"),
        ]
    )


def _events() -> html.Section:
    return html.Section(
        [
            html.Div(
                [html.H2("Events", id="events", tabIndex=-1), html.P(id="listed-note", className="hint")],
                className="section-head",
            ),
            event_list.table(),
            html.Button("Show more", id="more-rows", type="button", className="button", n_clicks=0, hidden=True),
        ],
        id="list",
        **also({"aria-labelledby": "events"}),
    )


def _panel() -> html.Aside:
    kept: Any = {"aria-labelledby": "event-title"}
    return html.Aside(id="event", className="event", hidden=True, **kept)
