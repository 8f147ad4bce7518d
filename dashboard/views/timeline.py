"""The timeline: lanes of marks under one axis of time."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.model import Listed
from dashboard.store.filters import Filters
from dashboard.views import strings
from dashboard.views.bands import GUTTER, PAD, Band, bands
from dashboard.views.dates import DAY_MS, milliseconds
from dashboard.views.lanes import MOST, MOST_NARROW, Lanes, arrange
from dashboard.views.marks import Mark, mark
from dashboard.views.theme import Palette, axes, palette
from dashboard.views.traces import traces
from dashboard.views.window import Window, window
from dashboard.written_dates import read_date

AXIS: Final = 36
FOOT: Final = 8
# A view of more marks gets its hover text short: the summary of each would be most of what is sent.
WORDY: Final = 800


@dataclass(frozen=True, slots=True)
class Picture:
    """The figure, its height in pixels, the lanes that are in it, and the time that it begins with."""

    figure: go.Figure
    height: int
    lanes: Lanes
    window: Window


def draw(rows: Sequence[Listed], filters: Filters, lane: str, *, narrow: bool, dark: bool) -> Picture:
    """The timeline of the dated events among the rows."""
    marks = [found for one in rows if (found := mark(one))]
    shown = _window(marks, filters)
    first, last = _aired(shown.start, shown.end)
    most, width = (MOST_NARROW, 350) if narrow else (MOST, 860)
    arranged = arrange(marks, lane, most, (last - first) * 9 / width)
    colours = palette(dark)
    figure = go.Figure()
    placed, height = bands(arranged.lanes, narrow)
    figure.add_traces(traces(placed, colours, wordy=len(marks) <= WORDY))
    _dress(figure, placed, colours, (first, last), height, narrow)
    _shade_after(figure, rows, (first, last), height, colours)
    whole = _aired(min((one.start for one in marks), default=first), max((one.end for one in marks), default=last))
    figure.update_layout(meta={"whole": list(whole)})
    return Picture(figure, height + AXIS + FOOT, arranged, shown)


def _window(marks: Sequence[Mark], filters: Filters) -> Window:
    """What the axis begins with: the marks, cut to the range asked for, else less a few that are far from the rest."""
    if not (filters.date_from or filters.date_to):
        return window([(one.start, one.end, 1) for one in marks])
    first = min((one.start for one in marks), default=0.0)
    last = max((one.end for one in marks), default=DAY_MS)
    if filters.date_from:
        first = max(first, milliseconds(read_date(filters.date_from).earliest))
    if filters.date_to:
        last = min(last, milliseconds(read_date(filters.date_to).latest) + DAY_MS)
    return Window(first, last)


def _aired(start: float, end: float) -> tuple[float, float]:
    """With some air on both sides."""
    air = max((end - start) * 0.025, 2 * DAY_MS)
    return start - air, end + air


def _dress(
    figure: go.Figure, placed: Sequence[Band], colours: Palette, span: tuple[float, float], height: int, narrow: bool
) -> None:
    """Axis on top, hairlines between the lanes, and their names."""
    figure.update_layout(
        **axes(colours),
        margin={"l": 2 if narrow else GUTTER, "r": 2, "t": AXIS, "b": FOOT},
        hovermode="closest",
        hoverdistance=14,
        # A finger scrolls the page; zooming on a phone is by the buttons and the range of the filters.
        dragmode=False if narrow else "pan",
        xaxis={
            "type": "date",
            "range": list(span),
            "side": "top",
            "showgrid": True,
            "gridcolor": colours.faint,
            "zeroline": False,
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": colours.line,
            "showline": False,
            "nticks": 5 if narrow else 10,
            "tickformatstops": TICKS,
        },
        yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
        shapes=[_hairline(band.top, colours, narrow) for band in placed],
        annotations=[_name(band, colours, narrow) for band in placed],
    )


def _hairline(top: int, colours: Palette, narrow: bool) -> dict[str, Any]:
    """Above a lane, under its name too."""
    line = {"color": colours.line, "width": 1}
    start = {"xref": "paper", "x0": 0, "x1": 1} if narrow else {"xref": "paper", "x0": -0.4, "x1": 1}
    return {"type": "line", "y0": top, "y1": top, "line": line, "layer": "below", **start}


# The unit of the ticks decides what they say: a month with its year, never a bare "1".
TICKS: Final[list[dict[str, Any]]] = [
    {"dtickrange": [None, 86_400_000 * 27], "value": "%-d %b<br>%Y"},
    {"dtickrange": [86_400_000 * 27, "M11"], "value": "%b<br>%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]


def _name(band: Band, colours: Palette, narrow: bool) -> dict[str, Any]:
    lines = "<br>".join(f"<b>{html.escape(line)}</b>" for line in band.name)
    return {
        "xref": "paper",
        "x": 0,
        "xshift": 0 if narrow else -GUTTER + 2,
        "y": band.top + PAD - 2,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "text": f"{lines}  <span style='color:{colours.muted}'>{len(band.lane.placed):,}</span>",
        "showarrow": False,
        "font": {"size": 12.5, "color": colours.text},
        "borderpad": 1,
    }


def last_publication(rows: Sequence[Listed]) -> date | None:
    """The last day on which any of the documents was published."""
    return max((one.document.published for one in rows if one.document.published), default=None)


def _shade_after(
    figure: go.Figure, rows: Sequence[Listed], span: tuple[float, float], height: int, colours: Palette
) -> None:
    """Greys the time that lay ahead of every document in view."""
    published = last_publication(rows)
    if published is None:
        return
    edge = milliseconds(published) + DAY_MS
    if not span[0] < edge < span[1] - (span[1] - span[0]) * 0.03:
        return
    figure.add_shape(
        type="rect", x0=edge, x1=span[1], y0=0, y1=height, fillcolor=colours.after, line={"width": 0}, layer="below"
    )
    if span[1] - edge > (span[1] - span[0]) * 0.2:
        figure.add_annotation(
            x=edge,
            y=height,
            text=strings.LEGEND_AFTER,
            xanchor="left",
            yanchor="bottom",
            showarrow=False,
            font={"size": 11, "color": colours.muted},
        )
