"""What the page shows for a view: every region asked for once, from one set of filters, so that they cannot differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

import plotly.graph_objects as go
from dash import html

from dashboard.model import Listed
from dashboard.settings import Settings
from dashboard.store.filters import Filters, to_query
from dashboard.store.records import Counts, Store
from dashboard.views import chips, density, scope, strings, timeline
from dashboard.views import filters as rail
from dashboard.views import list as event_list
from dashboard.views.attributes import NAV, also
from dashboard.views.dates import DAY_MS, milliseconds
from dashboard.views.header import CSV_PATH, download_label
from dashboard.views.state import View, link, read, undated_range

TRAY: Final = 50


@dataclass(frozen=True, slots=True)
class Answer:
    """One value for each of callbacks.REGIONS, in its order."""

    count: str
    scope: str
    chips: list[Any]
    empty: Any
    pictures_hidden: bool
    density: go.Figure
    density_note: str
    lanes: list[Any]
    timeline: go.Figure
    timeline_style: dict[str, Any]
    timeline_hidden: bool
    timeline_empty: Any
    timeline_note: str
    tray: list[Any]
    list_hidden: bool
    rows: list[list[Any]]
    more: str
    more_hidden: bool
    listed_note: str
    download_href: str
    download_label: list[Any]
    done: str
    from_error: str
    to_error: str

    def in_order(self) -> tuple[Any, ...]:
        """The values as Dash wants them."""
        return tuple(getattr(self, field.name) for field in fields(self))


def answer(store: Store, settings: Settings, data: Mapping[str, Any], prefix: str) -> Answer:
    """The page for `data`: the query string, and whether the screen is narrow and dark."""
    view = read(str(data["query"]))
    narrow, dark = bool(data.get("narrow")), bool(data.get("dark"))
    counts = store.counts(view.filters)
    words = chips.labels(store, view.filters)
    rows = store.events(view.filters, limit=settings.page_rows)
    marked = _dated(store, view.filters, settings, rows, counts)
    picture = timeline.draw(marked, view.filters, view.lane, narrow=narrow, dark=dark)
    picture.figure.update_layout(uirevision=to_query(view.filters) + view.lane)
    strip, note = _strip(store, view.filters, narrow, dark)
    problems = dict(view.problems)
    more, more_hidden, listed_note = listing(counts.shown, len(rows), settings)
    return Answer(
        count=scope.count_line(counts),
        scope=scope.sentence(counts, store.extent(view.filters)),
        chips=chips.chips(view, words),
        empty=[] if counts.shown else scope.empty(store, view, counts, words),
        pictures_hidden=not counts.shown,
        density=strip,
        density_note=note,
        lanes=lanes(view),
        timeline=picture.figure,
        timeline_style={"height": picture.height},
        timeline_hidden=not counts.dated,
        timeline_empty=[] if counts.dated or not counts.shown else html.P(strings.NOTHING_DATED, className="calm"),
        timeline_note=_note(picture, len(marked), counts),
        tray=_tray(store, view, counts),
        list_hidden=not counts.shown,
        rows=event_list.rows(rows),
        more=more,
        more_hidden=more_hidden,
        listed_note=listed_note,
        download_href=f"{prefix}{CSV_PATH}?{to_query(view.filters)}",
        download_label=download_label(counts.shown),
        done=f"Show {strings.count(counts.shown, 'event')}",
        from_error=problems.get("date_from", ""),
        to_error=problems.get("date_to", ""),
    )


def listing(shown: int, listed: int, settings: Settings) -> tuple[str, bool, str]:
    """What the button under the list says, whether it is hidden, and the line above the list."""
    more = event_list.more_label(listed, shown, settings.page_rows)
    note = "" if not more else f"The first {listed:,} of {shown:,} are listed."
    return more, not more, note


def lanes(view: View) -> list[Any]:
    """The switch between lanes, as links: the lane is part of the address."""
    current = also({"aria-current": "true"})
    links = [
        html.A(words, href=link(view, lane=lane), className="lane", **NAV, **(current if lane == view.lane else {}))
        for lane, words in strings.LANES.items()
    ]
    return [html.Span("Lanes by"), *links]


def rail_list(store: Store, filters: Filters, field: str, typed: str, opened: bool) -> tuple[list[Any], str, bool, str]:
    """One list of the rail: its boxes, its button's words, whether that is hidden, and the list's style class."""
    found = store.facet(filters, field)  # type: ignore[arg-type]
    if field == "types":
        boxes = rail.type_values(store.facet(filters, "quad_classes"), found, filters, opened)
        hidden = all(one.value in filters.types or one.value == "OTHER" for one in found)
        empty = not found and not filters.quad_classes
        return boxes, rail.more_label(len(found), opened), hidden and not opened, "list" + (" nothing" if empty else "")
    boxes = rail.shown_values(field, found, getattr(filters, field), typed, opened)
    few = len(found) <= rail.FEW
    long = field in rail.LONG and len(found) > rail.FEW + 2
    classes = "list" + (" long" if long else "") + ("" if found else " nothing")
    return boxes, rail.more_label(len(found), opened), few or bool(typed), classes


def _dated(
    store: Store, filters: Filters, settings: Settings, rows: tuple[Listed, ...], counts: Counts
) -> tuple[Listed, ...]:
    """The events that get a mark; what the list already has is not asked for again."""
    dated = tuple(one for one in rows if one.event.when)
    if len(dated) >= min(counts.dated, settings.max_marks):
        return dated[: settings.max_marks]
    if filters.dated == "no":
        return ()
    return store.events(replace(filters, dated="yes"), limit=settings.max_marks)


def _strip(store: Store, filters: Filters, narrow: bool, dark: bool) -> tuple[go.Figure, str]:
    """The density strip spans all time of the other filters, so that the range asked for is seen in it."""
    whole = undated_range(filters)
    extent = store.extent(whole)
    found = store.histogram(whole, density.bucket(extent))
    seen = density.strip_window(found, extent)
    finer = density.bucket(density.days(seen))
    if finer != found.bucket:
        found = store.histogram(whole, finer)
    figure = density.draw(found, seen, filters, narrow=narrow, dark=dark)
    if extent is None:
        # Without one dated event an axis would show years that nothing speaks of.
        figure.update_layout(xaxis_visible=False, yaxis_visible=False)
        return figure, strings.NO_DATED_STRIP
    figure.update_layout(meta={"whole": [milliseconds(extent[0]), milliseconds(extent[1]) + DAY_MS]})
    return figure, density.note(found, seen)


def _note(picture: timeline.Picture, marks: int, counts: Counts) -> str:
    """What the timeline does not draw, in words."""
    parts = []
    if counts.dated > marks:
        parts.append(
            f"The first {marks:,} of {strings.count(counts.dated, 'dated event')} are drawn: "
            "keep a span of time to see the others."
        )
    parts += density.outside(picture.window)
    found = picture.lanes
    if found.other_lanes:
        stand = "stands" if found.left_out == 1 else "stand"
        alone = f"; {strings.count(found.left_out, 'event')} {stand} in none of them" if found.left_out else ""
        parts.append(f"The {len(found.lanes)} fullest lanes of {len(found.lanes) + found.other_lanes:,}{alone}.")
    return " ".join(parts)


def _tray(store: Store, view: View, counts: Counts) -> list[Any]:
    if not counts.undated:
        return []
    undated = replace(view.filters, dated="no")
    found = store.events(undated, limit=TRAY)
    return event_list.tray(counts.undated, found, view, link(view, filters=replace(view.typed, dated="no")))
