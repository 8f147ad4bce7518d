"""The timeline: lanes of marks as Plotly's SVG traces, one trace for each look that a mark can have."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.model import Listed
from dashboard.store.filters import Filters
from dashboard.views import strings
from dashboard.views.dates import DAY_MS, milliseconds, words
from dashboard.views.lanes import Lane, Lanes, Placed, arrange
from dashboard.views.marks import Mark, mark
from dashboard.views.theme import SHAPES, Palette, axes, palette
from dashboard.written_dates import read_date

ROW: Final = 17
NAME_ROW: Final = 22
FOOT: Final = 7
TOP: Final = 6
AXIS: Final = 30
SIZE: Final = 11
# A view of more marks gets its hover text short: the summary of each would be most of what is sent.
WORDY: Final = 800
# Points along a line where the pointer finds it.
ALONG: Final = 6


@dataclass(frozen=True, slots=True)
class Picture:
    """The figure, its height in pixels, and the lanes that are in it."""

    figure: go.Figure
    height: int
    lanes: Lanes


def draw(rows: Sequence[Listed], filters: Filters, lane: str, *, narrow: bool, dark: bool) -> Picture:
    """The timeline of the dated events among the rows."""
    marks = [found for one in rows if (found := mark(one))]
    first, last = _range(marks, filters)
    arranged = arrange(marks, lane, (last - first) * (9 / (340 if narrow else 1000)))
    colours = palette(dark)
    figure = go.Figure()
    tops, height = _tops(arranged.lanes)
    figure.add_traces(_traces(arranged.lanes, tops, colours, wordy=len(marks) <= WORDY))
    _dress(figure, arranged.lanes, tops, colours, (first, last), height, narrow)
    _shade_after(figure, rows, (first, last), height, colours)
    return Picture(figure, height + AXIS + TOP, arranged)


def _range(marks: Sequence[Mark], filters: Filters) -> tuple[float, float]:
    """What the axis spans: the marks, cut to the range asked for, with some air on both sides."""
    first = min((one.start for one in marks), default=0.0)
    last = max((one.end for one in marks), default=DAY_MS)
    if filters.date_from:
        first = max(first, milliseconds(read_date(filters.date_from).earliest))
    if filters.date_to:
        last = min(last, milliseconds(read_date(filters.date_to).latest) + DAY_MS)
    air = max((last - first) * 0.025, 2 * DAY_MS)
    return first - air, last + air


def _tops(lanes: Sequence[Lane]) -> tuple[tuple[int, ...], int]:
    """Where each lane begins, in pixels from the top, and where the last one ends."""
    tops, total = [], 0
    for one in lanes:
        tops.append(total)
        total += NAME_ROW + one.rows * ROW + FOOT
    return tuple(tops), max(total, NAME_ROW + ROW + FOOT)


def _middle(top: int, row: int) -> float:
    return top + NAME_ROW + row * ROW + ROW / 2


Look = tuple[str, str, bool, str]


def _traces(lanes: Sequence[Lane], tops: Sequence[int], colours: Palette, *, wordy: bool) -> list[go.Scatter]:
    """Marks of one look share a trace; lines come first so that points stand upon them."""
    looks: dict[Look, list[tuple[Mark, float]]] = {}
    for one, top in zip(lanes, tops, strict=True):
        for found in one.placed:
            looks.setdefault(_look(found), []).append((found.mark, _middle(top, found.row)))
    order = {"lasted": 0, "long": 1, "vague": 2, "within": 3, "day": 4}
    traces: list[go.Scatter] = []
    for look in sorted(looks, key=lambda key: (order[key[0]], key)):
        traces += _look_traces(look, looks[look], colours, wordy)
    return traces


def _look(placed: Placed) -> Look:
    found = placed.mark
    sign = strings.LEGEND_SIGNS.get(found.status, "")
    return found.shape, found.quad_class, found.hollow, sign


def _look_traces(look: Look, placed: list[tuple[Mark, float]], colours: Palette, wordy: bool) -> list[go.Scatter]:
    shape, quad_class, hollow, sign = look
    colour = colours.classes[quad_class]
    if shape == "day":
        traces = [_points(placed, quad_class, hollow, colours, wordy)]
    elif hollow:
        dash = {"vague": "dash", "long": "dot"}.get(shape, "solid")
        traces = [_line(placed, colour, 8, "solid", 1.0, wordy), _line(placed, colours.ground, 5, "solid", 1.0, wordy)]
        traces += [_line(placed, colour, 1, dash, 0.55, wordy)] if dash != "solid" else []
    elif shape == "vague":
        traces = [_line(placed, colour, 2, "dash", 0.45, wordy), _line(placed, colour, 2, "dash", 1.0, wordy, inner=True)]
    elif shape == "lasted":
        traces = [_line(placed, colour, 8, "solid", 1.0, wordy)]
    else:
        traces = [_line(placed, colour, 2, "dot" if shape == "long" else "solid", 1.0, wordy), _caps(placed, colour)]
    return traces + ([_signs(placed, sign, colours)] if sign else [])


def _points(
    placed: list[tuple[Mark, float]], quad_class: str, hollow: bool, colours: Palette, wordy: bool
) -> go.Scatter:
    colour = colours.classes[quad_class]
    size = SIZE + (2 if hollow else 0) + (1 if SHAPES[quad_class] == "diamond" else 0)
    return go.Scatter(
        x=[one.start for one, _ in placed],
        y=[height for _, height in placed],
        mode="markers",
        marker={
            "symbol": SHAPES[quad_class],
            "size": size,
            "color": colours.ground if hollow else colour,
            "line": {"width": 1.75 if hollow else 1, "color": colour if hollow else colours.ground},
        },
        opacity=1,
        customdata=[one.event_id for one, _ in placed],
        hovertext=[_hover(one, wordy) for one, _ in placed],
        hoverinfo="text",
    )


def _line(
    placed: list[tuple[Mark, float]],
    colour: str,
    width: float,
    dash: str,
    opacity: float,
    wordy: bool,
    *,
    inner: bool = False,
) -> go.Scatter:
    """Lines from the first possible day to the last; `inner` keeps to the middle half, so that the ends fade."""
    x: list[float | None] = []
    y: list[float | None] = []
    ids: list[str | None] = []
    texts: list[str | None] = []
    for one, height in placed:
        length = one.end - one.start
        start, end = (one.start + length / 4, one.end - length / 4) if inner else (one.start, one.end)
        steps = [start + (end - start) * step / ALONG for step in range(ALONG + 1)]
        x += [*steps, None]
        y += [height] * len(steps) + [None]
        ids += [one.event_id] * len(steps) + [None]
        texts += [_hover(one, wordy)] * len(steps) + [None]
    return go.Scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": colour, "width": width, "dash": dash},
        opacity=opacity,
        connectgaps=False,
        customdata=ids,
        hovertext=texts,
        hoverinfo="text",
    )


def _caps(placed: list[tuple[Mark, float]], colour: str) -> go.Scatter:
    """The two ends of each line, upright, so that it reads as "somewhere in here"."""
    return go.Scatter(
        x=[end for one, _ in placed for end in (one.start, one.end)],
        y=[height for _, height in placed for _ in range(2)],
        mode="markers",
        marker={"symbol": "line-ns", "size": 9, "line": {"width": 2, "color": colour}},
        customdata=[one.event_id for one, _ in placed for _ in range(2)],
        hoverinfo="skip",
    )


def _signs(placed: list[tuple[Mark, float]], sign: str, colours: Palette) -> go.Scatter:
    """The sign of a status inside its hollow mark: asked for, hypothetical, denied."""
    return go.Scatter(
        x=[(one.start + one.end) / 2 for one, _ in placed],
        y=[height for _, height in placed],
        mode="text",
        text=[sign] * len(placed),
        textfont={"size": 10, "color": colours.text, "weight": 700},
        textposition="middle center",
        customdata=[one.event_id for one, _ in placed],
        hoverinfo="skip",
    )


def _hover(one: Mark, wordy: bool) -> str:
    """What the pointer shows; the article's words are escaped, since Plotly would draw tags and links in them."""
    event = one.listed.event
    when = f"<b>{html.escape(words(event.when))}</b>"
    if not wordy:
        return when
    state = "" if event.status == "occurred" else f" · {strings.STATUSES[event.status]}"
    lines = textwrap.wrap(event.summary, 56)[:3]
    who = "; ".join(actor.name for actor in (*event.actors, *event.recipients))
    parts = [when + state, *(html.escape(line) for line in lines)]
    return "<br>".join(parts + ([f"<i>{html.escape(textwrap.shorten(who, 70, placeholder='…'))}</i>"] if who else []))


def _dress(
    figure: go.Figure,
    lanes: Sequence[Lane],
    tops: Sequence[int],
    colours: Palette,
    span: tuple[float, float],
    height: int,
    narrow: bool,
) -> None:
    """Axes, hairlines between the lanes, and their names above their marks, where they cost no room at the side."""
    lines = [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": top, "y1": top, "line": {"color": colours.line, "width": 1}}
        for top in tops[1:]
    ]
    figure.update_layout(
        **axes(colours),
        margin={"l": 2, "r": 2, "t": TOP, "b": AXIS},
        hovermode="closest",
        hoverdistance=14,
        # A finger scrolls the page; zooming on a phone is the range of the filters.
        dragmode=False if narrow else "pan",
        xaxis={
            "type": "date",
            "range": list(span),
            "showgrid": True,
            "gridcolor": colours.faint,
            "zeroline": False,
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": colours.line,
            "linecolor": colours.line,
            "showline": True,
            "nticks": 5 if narrow else 10,
            "tickformatstops": TICKS,
        },
        yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
        shapes=lines,
        annotations=[_name(one, top, colours, narrow) for one, top in zip(lanes, tops, strict=True)],
        transition={"duration": 0},
    )


# The unit of the ticks decides what they say: a month with its year, never a bare "1".
TICKS: Final = [
    {"dtickrange": [None, 86_400_000 * 27], "value": "%-d %b<br>%Y"},
    {"dtickrange": [86_400_000 * 27, "M11"], "value": "%b<br>%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]


def _name(lane: Lane, top: int, colours: Palette, narrow: bool) -> dict[str, Any]:
    name = textwrap.shorten(lane.name, 34 if narrow else 70, placeholder="…")
    return {
        "xref": "paper",
        "x": 0,
        "y": top + NAME_ROW / 2 + 2,
        "xanchor": "left",
        "yanchor": "middle",
        "text": f"<b>{html.escape(name)}</b>  <span style='color:{colours.muted}'>{len(lane.placed):,}</span>",
        "showarrow": False,
        "font": {"size": 12.5, "color": colours.text},
        "bgcolor": colours.ground,
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
