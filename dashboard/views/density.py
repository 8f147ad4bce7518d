"""The density strip: how many events over the whole time, by class; drawing a span on it sets the date range."""

from __future__ import annotations

from datetime import date
from typing import Final

import plotly.graph_objects as go

from dashboard import when
from dashboard.model import QUAD_CLASSES
from dashboard.store.filters import Filters
from dashboard.store.records import Bucket, Histogram
from dashboard.views import strings
from dashboard.views.bands import GUTTER
from dashboard.views.dates import DAY_MS, from_milliseconds, milliseconds, words
from dashboard.views.theme import Palette, axes, palette
from dashboard.views.timeline import TICKS
from dashboard.views.window import Window, window
from dashboard.written_dates import read_date

# The finest bucket that keeps the bars wider than a few pixels on the widest page.
WIDEST: Final[tuple[tuple[Bucket, int], ...]] = (("day", 92), ("month", 31 * 240), ("year", 366 * 200))
UNIT: Final[dict[Bucket, str]] = {"day": "day", "month": "month", "year": "year", "decade": "decade"}


def bucket(extent: tuple[date, date] | None) -> Bucket:
    """The bucket that suits a stretch of time."""
    days = (extent[1] - extent[0]).days + 1 if extent else 1
    return next((name for name, most in WIDEST if days <= most), "decade")


def strip_window(found: Histogram, extent: tuple[date, date] | None) -> Window:
    """The time that the strip begins with: all of it, less a few events that are far from the others."""
    if extent is None:
        return Window(0.0, DAY_MS)
    starts = [(milliseconds(bar.start), _width(found.bucket, bar.start), bar.count) for bar in found.bars]
    seen = window([(start, start + width, number) for start, width, number in starts])
    if seen.before or seen.after:
        return seen
    return Window(milliseconds(extent[0]), milliseconds(extent[1]) + DAY_MS)


def days(seen: Window) -> tuple[date, date]:
    """The first and the last day of a window."""
    return from_milliseconds(seen.start), from_milliseconds(seen.end - 1)


def draw(found: Histogram, seen: Window, filters: Filters, *, narrow: bool, dark: bool) -> go.Figure:
    """The strip of a histogram, with the range asked for shaded."""
    colours = palette(dark)
    figure = go.Figure()
    for quad_class in (*QUAD_CLASSES, ""):
        bars = [bar for bar in found.bars if bar.quad_class == quad_class]
        if bars:
            figure.add_trace(_bars(found.bucket, quad_class, [(bar.start, bar.count) for bar in bars], colours))
    totals: dict[date, int] = {}
    for bar in found.bars:
        totals[bar.start] = totals.get(bar.start, 0) + bar.count
    _dress(figure, seen, max(totals.values(), default=1), colours, narrow)
    _shade(figure, days(seen), filters, colours)
    return figure


def note(found: Histogram, seen: Window) -> str:
    """What the bars leave out, in words; "" when they hold everything."""
    parts = []
    if found.coarser:
        told = "is" if found.coarser == 1 else "are"
        parts.append(
            f"{strings.count(found.coarser, 'event')} {told} known less exactly than a {UNIT[found.bucket]} "
            "and in no bar here; the timeline below draws each as wide as it is."
        )
    return " ".join([*parts, *outside(seen)])


def outside(seen: Window) -> list[str]:
    """How many events lie far before or after the time that a picture begins with."""
    first, last = days(seen)
    parts = [f"{seen.before:,} before {words(when.day(first))}"] if seen.before else []
    parts += [f"{seen.after:,} after {words(when.day(last))}"] if seen.after else []
    if not parts:
        return []
    return [f"Far off and outside this picture: {' and '.join(parts)}. “All” shows them."]


def _width(kind: Bucket, start: date) -> float:
    whole = when.containing(start, kind)
    return DAY_MS if whole is None else milliseconds(whole.latest) + DAY_MS - milliseconds(whole.earliest)


def _bars(kind: Bucket, quad_class: str, bars: list[tuple[date, int]], colours: Palette) -> go.Bar:
    widths = [_width(kind, start) for start, _ in bars]
    names = [words(when.containing(start, kind)) for start, _ in bars]
    return go.Bar(
        x=[milliseconds(start) + width / 2 for (start, _), width in zip(bars, widths, strict=True)],
        y=[number for _, number in bars],
        width=widths,
        marker={"color": colours.classes[quad_class], "line": {"width": 0.5, "color": colours.ground}},
        hovertext=[
            f"<b>{name}</b><br>{number:,} {quad_class or strings.UNCLASSED}"
            for name, (_, number) in zip(names, bars, strict=True)
        ],
        hoverinfo="text",
        # A span that is drawn must not dim the bars outside of it: the shading says it.
        unselected={"marker": {"opacity": 1}},
        textposition="none",
    )


def _step(highest: int) -> int:
    """A whole round number that parts the height of the bars in two or three."""
    power = int("1" + "0" * (len(str(highest)) - 1))
    return next(step for step in (max(power // 2, 1), power, 2 * power, 5 * power) if highest / step <= 3)


def _dress(figure: go.Figure, seen: Window, highest: int, colours: Palette, narrow: bool) -> None:
    air = max((seen.end - seen.start) * 0.025, 2 * DAY_MS)
    span = [seen.start - air, seen.end + air]
    figure.update_layout(
        **axes(colours),
        barmode="stack",
        bargap=0,
        margin={"l": 24 if narrow else GUTTER, "r": 2, "t": 4, "b": 22},
        dragmode="select",
        selectdirection="h",
        newselection={"line": {"color": colours.muted, "width": 1, "dash": "solid"}},
        hovermode="closest",
        xaxis={
            "type": "date",
            "range": span,
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "showline": True,
            "linecolor": colours.line,
            "ticks": "outside",
            "ticklen": 3,
            "tickcolor": colours.line,
            "nticks": 5 if narrow else 7,
            "tickangle": 0,
            "tickformatstops": [{**stop, "value": str(stop["value"]).replace("<br>", " ")} for stop in TICKS],
        },
        yaxis={
            "fixedrange": True,
            "showgrid": True,
            "gridcolor": colours.faint,
            "zeroline": False,
            "dtick": _step(highest),
            "tickformat": ",d",
            "tickfont": {"size": 11, "color": colours.muted},
            "rangemode": "tozero",
        },
    )


def _shade(figure: go.Figure, extent: tuple[date, date], filters: Filters, colours: Palette) -> None:
    if not (filters.date_from or filters.date_to):
        return
    first = read_date(filters.date_from).earliest if filters.date_from else extent[0]
    last = read_date(filters.date_to).latest if filters.date_to else extent[1]
    if first > last:
        return
    figure.add_shape(
        type="rect",
        x0=milliseconds(first),
        x1=milliseconds(last) + DAY_MS,
        y0=0,
        y1=1,
        yref="paper",
        fillcolor=colours.chosen,
        line={"width": 1, "color": colours.muted},
        layer="below",
    )
