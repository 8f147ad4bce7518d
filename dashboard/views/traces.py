"""The marks of the timeline as Plotly's SVG traces: one for each look that a mark can have."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Sequence
from typing import Final

import plotly.graph_objects as go

from dashboard.views import strings
from dashboard.views.bands import Band
from dashboard.views.dates import words
from dashboard.views.lanes import Placed
from dashboard.views.marks import Mark
from dashboard.views.theme import SHAPES, Palette

SIZE: Final = 11
# Points along a line where the pointer finds it.
ALONG: Final = 6
DASHES: Final = {"vague": "5px,4px", "long": "2px,3px"}

Look = tuple[str, str, bool, str]


def traces(placed: Sequence[Band], colours: Palette, *, wordy: bool) -> list[go.Scatter]:
    """Marks of one look share a trace; lines come first so that points stand upon them."""
    looks: dict[Look, list[tuple[Mark, float]]] = {}
    for band in placed:
        for found in band.lane.placed:
            looks.setdefault(_look(found), []).append((found.mark, band.middle(found.row)))
    order = {"lasted": 0, "long": 1, "vague": 2, "within": 3, "day": 4}
    made: list[go.Scatter] = []
    for look in sorted(looks, key=lambda key: (order[key[0]], key)):
        made += _look_traces(look, looks[look], colours, wordy)
    return made


def _look(placed: Placed) -> Look:
    found = placed.mark
    sign = strings.LEGEND_SIGNS.get(found.status, "")
    return found.shape, found.quad_class, found.hollow, sign


def _look_traces(look: Look, placed: list[tuple[Mark, float]], colours: Palette, wordy: bool) -> list[go.Scatter]:
    shape, quad_class, hollow, sign = look
    colour = colours.classes[quad_class]
    signs = [_signs(placed, sign, colours)] if sign else []
    if shape == "day":
        return [_points(placed, quad_class, hollow, colours, wordy), *signs]
    if hollow:
        outline = _outline(placed, colour, DASHES.get(shape, "solid"))
        return [outline, _line(placed, colour, 10, "solid", 0.0, wordy), *signs]
    if shape == "vague":
        faded = _line(placed, colour, 2, DASHES[shape], 0.45, wordy)
        return [faded, _line(placed, colour, 2, DASHES[shape], 1.0, wordy, inner=True)]
    if shape == "lasted":
        return [_line(placed, colour, 8, "solid", 1.0, wordy)]
    return [_line(placed, colour, 2, DASHES.get(shape, "solid"), 1.0, wordy), _caps(placed, colour)]


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
