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
from dashboard.views.lanes import MOST, MOST_NARROW, Lane, Lanes, Placed, arrange
from dashboard.views.marks import Mark, mark
from dashboard.views.theme import SHAPES, Palette, axes, palette
from dashboard.written_dates import read_date

ROW: Final = 17
# Above and below the rows of a lane; on a narrow screen its name stands in a line of its own above them.
PAD: Final = 7
NAME_LINE: Final = 16
AXIS: Final = 36
FOOT: Final = 8
SIZE: Final = 11
# The names of the lanes stand beside the marks where there is room for them.
GUTTER: Final = 178
NAME_LETTERS: Final = 20
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
    most, width = (MOST_NARROW, 350) if narrow else (MOST, 860)
    arranged = arrange(marks, lane, most, (last - first) * 9 / width)
    colours = palette(dark)
    figure = go.Figure()
    bands, height = _bands(arranged.lanes, narrow)
    figure.add_traces(_traces(bands, colours, wordy=len(marks) <= WORDY))
    _dress(figure, bands, colours, (first, last), height, narrow)
    _shade_after(figure, rows, (first, last), height, colours)
    return Picture(figure, height + AXIS + FOOT, arranged)


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


@dataclass(frozen=True, slots=True)
class Band:
    """A lane in its place: where it begins and where its first row does, in pixels from the top, and its name's lines."""

    lane: Lane
    top: int
    first_row: int
    name: tuple[str, ...]

    def middle(self, row: int) -> float:
        """The height of a row's marks."""
        return self.first_row + row * ROW + ROW / 2


def _bands(lanes: Sequence[Lane], narrow: bool) -> tuple[tuple[Band, ...], int]:
    """The lanes one under the other, and where the last one ends."""
    bands, total = [], 0
    for one in lanes:
        letters = 42 if narrow else NAME_LETTERS
        name = tuple(textwrap.wrap(one.name, letters, max_lines=1 if narrow else 2, placeholder=" …"))
        above = NAME_LINE + 4 if narrow else 0
        bands.append(Band(one, total, total + PAD + above, name))
        beside = 0 if narrow else len(name) * NAME_LINE
        total += 2 * PAD + above + max(one.rows * ROW, beside)
    return tuple(bands), max(total, 2 * PAD + ROW)


Look = tuple[str, str, bool, str]


def _traces(bands: Sequence[Band], colours: Palette, *, wordy: bool) -> list[go.Scatter]:
    """Marks of one look share a trace; lines come first so that points stand upon them."""
    looks: dict[Look, list[tuple[Mark, float]]] = {}
    for band in bands:
        for found in band.lane.placed:
            looks.setdefault(_look(found), []).append((found.mark, band.middle(found.row)))
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
        dash = {"vague": "5px,4px", "long": "2px,3px"}.get(shape, "solid")
        traces = [_outline(placed, colour, dash), _line(placed, colour, 10, "solid", 0.0, wordy)]
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
    size = SIZE + (1 if hollow else 0) + (1 if SHAPES[quad_class] == "diamond" else 0)
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


def _outline(placed: list[tuple[Mark, float]], colour: str, dash: str) -> go.Scatter:
    """A hollow bar from the first possible day to the last: planned, asked for, hypothetical or denied."""
    x: list[float | None] = []
    y: list[float | None] = []
    for one, height in placed:
        x += [one.start, one.end, one.end, one.start, one.start, None]
        y += [height - 5, height - 5, height + 5, height + 5, height - 5, None]
    return go.Scatter(
        x=x, y=y, mode="lines", line={"color": colour, "width": 1.5, "dash": dash}, connectgaps=False, hoverinfo="skip"
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
    figure: go.Figure, bands: Sequence[Band], colours: Palette, span: tuple[float, float], height: int, narrow: bool
) -> None:
    """Axis on top, hairlines between the lanes, and their names."""
    figure.update_layout(
        **axes(colours),
        # Where "All" leads back to.
        meta={"whole": list(span)},
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
        shapes=[_hairline(band.top, colours, narrow) for band in bands],
        annotations=[_name(band, colours, narrow) for band in bands],
    )


def _hairline(top: int, colours: Palette, narrow: bool) -> dict[str, Any]:
    """Above a lane, under its name too."""
    line = {"color": colours.line, "width": 1}
    start = {"xref": "paper", "x0": 0, "x1": 1} if narrow else {"xref": "paper", "x0": -0.4, "x1": 1}
    return {"type": "line", "y0": top, "y1": top, "line": line, "layer": "below", **start}


# The unit of the ticks decides what they say: a month with its year, never a bare "1".
TICKS: Final = [
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
