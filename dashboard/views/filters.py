"""The rail of filters: search, date range, and lists of values with their counts under the other filters.

Every control carries the name of its parameter in a link; assets/page.js puts its value into the address line, and the
address line decides what the page shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import dash_mantine_components as dmc
from dash import html

from dashboard.model import QUAD_CLASS, QUAD_CLASSES
from dashboard.store.filters import PARAMETERS, Filters
from dashboard.store.records import FacetValue
from dashboard.views import names, review, strings
from dashboard.views.attributes import DECORATION, also

# Lists of the rail, by field of Filters, from top to bottom. "types" also holds the classes.
LISTS: Final = ("actors", "countries", "types", "statuses", "granularities")
PARAMETER: Final = {field: name for name, field in PARAMETERS.items()}
FEW: Final = 6
# A list that is opened shows so many; the find box reaches the rest.
MANY: Final = 80
CLOSE: Final = also({"data-rail": "close"})
LONG: Final = frozenset({"actors", "countries"})


def rail() -> html.Aside:
    """The rail as it stands before the first answer; on a phone it is a sheet over the page."""
    return html.Aside(
        [
            html.Div(
                [
                    html.H2(strings.FILTERS, id="rail-title"),
                    html.Button("Close", type="button", className="button quiet", **CLOSE),
                ],
                className="rail-head",
            ),
            html.Div([*_search(), *_dates(), *map(_list, LISTS)], className="rail-body"),
            html.Div(
                html.Button(
                    "Show events",
                    id="rail-done",
                    type="button",
                    className="button primary",
                    **CLOSE,
                ),
                className="rail-foot",
            ),
        ],
        id="rail",
        className="rail",
        **also({"aria-label": strings.FILTERS}),
    )


def _search() -> list[Any]:
    return [
        dmc.TextInput(
            id="q",
            name="q",
            label="Search",
            placeholder="embargo, ceasefire …",
            inputProps={"type": "search"},
            size="sm",
        )
    ]


def _dates() -> list[Any]:
    fields = [
        dmc.TextInput(id="from", name="from", label="From", placeholder="2011", size="sm", autoComplete="off"),
        dmc.TextInput(id="to", name="to", label="To", placeholder="16 May 2016", size="sm", autoComplete="off"),
    ]
    hint = "A year, a month or a day, as you would write it. Events that may lie in it are shown."
    return [html.Div(fields, className="dates"), html.P(hint, className="hint")]


def _list(field: str) -> html.Section:
    heading = strings.FIELDS[field]
    return html.Section(
        [
            html.H3(heading, id=f"list-{field}"),
            dmc.TextInput(
                id={"type": "find", "field": field},
                placeholder=f"Find {heading.lower()}",
                size="xs",
                debounce=200,
                className="find",
                **also({"aria-label": f"Find {heading.lower()}"}),
            ),
            html.Div(
                id={"type": "values", "field": field},
                className="values",
                role="group",
                **also({"aria-labelledby": f"list-{field}"}),
            ),
            html.Button(
                "Show all",
                id={"type": "more", "field": field},
                type="button",
                className="more",
                n_clicks=0,
                hidden=True,
            ),
            *([review.button()] if field == "actors" else []),
        ],
        id={"type": "list", "field": field},
        className="list",
    )


def shown_values(field: str, found: Sequence[FacetValue], chosen: Sequence[str], typed: str, opened: bool) -> list[Any]:
    """The boxes of one list: the first few, or all that hold what was typed; what is chosen always stands."""
    typed = typed.strip().casefold()
    labelled = [(one, names.value(field, one.value, one.label)) for one in found]
    fitting = [(one, label) for one, label in labelled if typed in label.casefold() or typed == one.value.casefold()]
    most = MANY if opened or typed else FEW
    kept = [pair for number, pair in enumerate(fitting) if number < most or pair[0].value in chosen]
    boxes: list[Any] = [box(field, one, label, one.value in chosen) for one, label in kept]
    if typed and not fitting:
        return [html.P(f"None here is called “{typed}”.", className="hint")]
    if (opened or typed) and len(fitting) > len(kept):
        boxes.append(html.P(f"{len(kept)} of {len(fitting):,}: type to find the others.", className="hint"))
    return boxes


def type_values(
    classes: Sequence[FacetValue], types: Sequence[FacetValue], filters: Filters, opened: bool
) -> list[Any]:
    """The four classes, and under each its types: all of them when opened, else those that are chosen."""
    by_class = {one.value: one.count for one in classes}
    boxes: list[Any] = []
    for quad_class in (*QUAD_CLASSES, ""):
        held = [one for one in types if QUAD_CLASS.get(one.value, "") == quad_class]
        if quad_class:
            one = FacetValue(quad_class, quad_class, by_class.get(quad_class, 0))
            boxes.append(box("quad_classes", one, quad_class, quad_class in filters.quad_classes))
        shown = [one for one in held if opened or one.value in filters.types or not quad_class]
        boxes += [box("types", one, names.value("types", one.value), one.value in filters.types) for one in shown]
    return boxes


def box(field: str, one: FacetValue, label: str, checked: bool) -> html.Div:
    """One value as a box to tick, with its count; none left under the other filters is said by a pale 0."""
    words = [html.Span(label, className="label")]
    if field == "quad_classes":
        words.insert(0, html.Span(className=f"swatch {swatch(one.value)}", **DECORATION))
    if field == "countries" and label != one.value:
        words.append(html.Span(one.value, className="code"))
    words.append(html.Span(f"{one.count:,}", className="count"))
    return html.Div(
        dmc.Checkbox(
            label=words,
            checked=checked,
            size="xs",
            **also({"data-name": PARAMETER[field], "data-value": one.value}),
        ),
        className=f"value {field if QUAD_CLASS.get(one.value, field) else ''}" + ("" if one.count else " none"),
        key=f"{field}-{one.value}",
    )


def swatch(quad_class: str) -> str:
    """The style class of a quad class: its shape and colour come from the stylesheet."""
    return "swatch-" + (quad_class.replace(" ", "-") or "other")


def more_label(number: int, opened: bool) -> str:
    """What the button under a list says."""
    return "Show fewer" if opened else f"Show all {number:,}"


def chosen(filters: Filters) -> Mapping[str, Sequence[str]]:
    """What is ticked in each list."""
    return {field: getattr(filters, field) for field in LISTS}
