"""The head of the page: its name and what can be done with the whole of it."""

from __future__ import annotations

from dash import html

from dashboard.views import strings
from dashboard.views.attributes import DECORATION, NAV

CSV_PATH = "events.csv"


def header(prefix: str) -> html.Header:
    """Name, filters (on a phone), add, copy, theme, download."""
    return html.Header(
        [
            html.A(strings.SKIP, href="#events", className="skip"),
            html.A(
                [html.Span(className="logo", **DECORATION), html.Span(strings.NAME)],
                href=prefix,
                className="name",
                **NAV,
            ),
            html.Div(className="grow"),
            html.Button(
                html.Span("Theme"), id="theme-button", type="button", className="button quiet theme", n_clicks=0
            ),
            html.Button(strings.COPY, id="copy-link", type="button", className="button quiet", n_clicks=0),
            html.Button(
                [html.Span("Add"), html.Span(" documents", className="wide")],
                id="add-open",
                type="button",
                className="button",
                n_clicks=0,
            ),
            html.A(
                download_label(0),
                id="download",
                href=prefix + CSV_PATH,
                className="button primary",
                download="events.csv",
            ),
        ],
        className="header",
    )


def download_label(shown: int) -> list[html.Span]:
    """What the download holds, said on its button; a phone has room for the short form."""
    return [html.Span("Download ", className="wide"), html.Span(f"CSV ({shown:,})")]
