"""Wiring only: the address line is read into `view` and `chosen` by assets/page.js, and these answer to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate

from dashboard.settings import Settings
from dashboard.store.records import Store
from dashboard.views import add, answer, event, review, tellings
from dashboard.views import list as event_list
from dashboard.views.filters import LISTS
from dashboard.views.state import read

# The regions that one answer fills, in the order of `answer.Answer`.
REGIONS: Final = (
    Output("count", "children"),
    Output("scope", "children"),
    Output("chips", "children"),
    Output("empty", "children"),
    Output("pictures", "hidden"),
    Output("density", "figure"),
    Output("density-note", "children"),
    Output("lanes", "children"),
    Output("timeline", "figure"),
    Output("timeline", "style"),
    Output("timeline-box", "hidden"),
    Output("timeline-empty", "children"),
    Output("timeline-note", "children"),
    Output("tray", "children"),
    Output("list", "hidden"),
    Output("rows-data", "data"),
    Output("more-rows", "children"),
    Output("more-rows", "hidden"),
    Output("listed-note", "children"),
    Output("download", "href"),
    Output("download", "children"),
    Output("rail-done", "children"),
    Output("from", "error"),
    Output("to", "error"),
)


def register(app: Dash, store: Store, settings: Settings, prefix: str) -> None:
    """All callbacks of the page, on this app alone."""
    _clientside(app)
    _show(app, store, settings, prefix)
    _rail(app, store)
    _rows(app, store, settings)
    _event(app, store)
    _add(app, store, settings)
    _review(app, store)


def _clientside(app: Dash) -> None:
    """What needs no server: theme, the address line, a span drawn on the strip, a mark clicked on."""
    call: Any = app.clientside_callback
    call(
        ClientsideFunction("page", "theme"),
        Output("theme-button", "children"),
        Output("provider", "forceColorScheme"),
        Output("screen", "data"),
        Input("theme-button", "n_clicks"),
    )
    call(
        ClientsideFunction("page", "read"),
        Output("view", "data"),
        Output("chosen", "data"),
        Input("url", "search"),
        Input("screen", "data"),
        State("view", "data"),
        State("chosen", "data"),
    )
    call(ClientsideFunction("page", "span"), Input("density", "selectedData"), prevent_initial_call=True)
    call(ClientsideFunction("page", "mark"), Input("timeline", "clickData"), prevent_initial_call=True)
    call(ClientsideFunction("page", "fields"), Input("view", "data"))
    call(ClientsideFunction("page", "opened"), Input("event", "children"), prevent_initial_call=True)
    call(ClientsideFunction("page", "rows"), Input("rows-data", "data"), prevent_initial_call=True)
    call(ClientsideFunction("page", "more"), Input("more-data", "data"), prevent_initial_call=True)
    filled = [Input({"type": "values", "field": field}, "children") for field in LISTS]
    call(ClientsideFunction("page", "refocus"), *filled, Input("lanes", "children"), prevent_initial_call=True)
    call(ClientsideFunction("page", "reviewed"), Input("review-list", "children"), prevent_initial_call=True)
    dialogs = [Input("review", "opened"), Input("add", "opened")]
    call(ClientsideFunction("page", "closed"), *dialogs, prevent_initial_call=True)
    call(ClientsideFunction("page", "said"), Input("said", "children"), prevent_initial_call=True)


def _show(app: Dash, store: Store, settings: Settings, prefix: str) -> None:
    @app.callback(*REGIONS, Input("view", "data"), Input("revision", "data"))
    def show(data: dict[str, Any] | None, _revision: int) -> tuple[Any, ...]:
        if data is None:
            raise PreventUpdate
        return answer.answer(store, settings, data, prefix).in_order()


def _rail(app: Dash, store: Store) -> None:
    def every(kind: str) -> list[dict[str, str]]:
        return [{"type": kind, "field": field} for field in LISTS]

    outputs = [
        Output(key, prop)
        for kind, prop in (("values", "children"), ("more", "children"), ("more", "hidden"), ("list", "className"))
        for key in every(kind)
    ]

    @app.callback(
        *outputs,
        Input("view", "data"),
        Input("revision", "data"),
        *(Input(key, "value") for key in every("find")),
        *(Input(key, "n_clicks") for key in every("more")),
    )
    def fill(data: dict[str, Any] | None, _revision: int, *given: Any) -> tuple[Any, ...]:
        if data is None:
            raise PreventUpdate
        typed = dict(zip(LISTS, given[: len(LISTS)], strict=True))
        clicks = dict(zip(LISTS, given[len(LISTS) :], strict=True))
        view = read(str(data["query"]))
        filled = [answer.rail_list(store, view.filters, f, typed[f] or "", bool((clicks[f] or 0) % 2)) for f in LISTS]
        return tuple(part for column in zip(*filled, strict=True) for part in column)


def _rows(app: Dash, store: Store, settings: Settings) -> None:
    @app.callback(
        Output("more-data", "data"),
        Output("more-rows", "children", allow_duplicate=True),
        Output("more-rows", "hidden", allow_duplicate=True),
        Output("listed-note", "children", allow_duplicate=True),
        Input("listed", "data"),
        State("view", "data"),
        prevent_initial_call=True,
    )
    def more(listed: int | None, data: dict[str, Any] | None) -> tuple[Any, ...]:
        if not listed or data is None:
            raise PreventUpdate
        filters = read(str(data["query"])).filters
        found = store.events(filters, offset=listed, limit=settings.page_rows)
        rows = event_list.rows(found)
        return (rows, *answer.listing(store.counts(filters).shown, listed + len(found), settings))


def _event(app: Dash, store: Store) -> None:
    @app.callback(
        Output("event", "children"), Output("event", "hidden"), Input("chosen", "data"), Input("revision", "data")
    )
    def open_event(chosen: dict[str, str] | None, _revision: int) -> tuple[Any, Any]:
        if not chosen or not chosen["event"]:
            return [], True
        view = read(chosen["query"])
        found = store.event(chosen["event"])
        if found is None:
            return event.missing(view), False
        told = tellings.of(store, chosen["event"])
        telling = next((one for one in told.tellings if one.event.event_id == chosen["event"]), found)
        stored = store.document(telling.event.document_id)
        return event.panel(found, stored, view, told, chosen["event"]), False

    @app.callback(
        Output("said", "children"),
        Output("revision", "data", allow_duplicate=True),
        Input("judged-event", "data"),
        State("revision", "data"),
        prevent_initial_call=True,
    )
    def judge(given: Mapping[str, Any] | None, revision: int) -> tuple[Any, Any]:
        if not given:
            raise PreventUpdate
        said, changed = tellings.judge(store, given)
        return said, revision + 1 if changed else no_update


def _add(app: Dash, store: Store, settings: Settings) -> None:
    boxes = ("add-text", "add-date", "add-headline", "add-source")

    @app.callback(
        Output("add-result", "children"),
        Output("add-text", "error"),
        Output("add-date", "error"),
        Output("revision", "data"),
        Input("add-submit", "n_clicks"),
        *(State(box, "value") for box in boxes),
        State("view", "data"),
        State("revision", "data"),
        running=[
            (Output("add-submit", "disabled"), True, False),
            (Output("add-submit", "children"), "Reading …", "Add"),
        ],
        prevent_initial_call=True,
    )
    def submit(
        _clicks: int,
        text: str | None,
        published: str | None,
        headline: str | None,
        source: str | None,
        data: Mapping[str, Any] | None,
        revision: int,
    ) -> tuple[Any, ...]:
        if ctx.triggered_id != "add-submit":
            raise PreventUpdate
        given = add.Given(text or "", published or "", headline or "", source or "")
        outcome = add.add(store, settings, given)
        changed = revision + 1 if outcome.extraction and outcome.added != "unchanged" else no_update
        view = read(str(data["query"]) if data else "")
        return add.result(outcome, view), outcome.text_error, outcome.date_error, changed


def _review(app: Dash, store: Store) -> None:
    @app.callback(Output("review-open", "children"), Output("review-open", "hidden"), Input("revision", "data"))
    def count(_revision: int) -> tuple[str, bool]:
        return review.button_label(store)

    @app.callback(
        Output("review-list", "children"),
        Output("review-judged", "children"),
        Input("review", "opened"),
        Input("revision", "data"),
        State("view", "data"),
        prevent_initial_call=True,
    )
    def fill(opened: bool, _revision: int, data: Mapping[str, Any] | None) -> tuple[list[Any], list[Any]]:
        if not opened:
            raise PreventUpdate
        return review.contents(store, read(str(data["query"]) if data else ""))

    @app.callback(
        Output("review-said", "children"),
        Output("revision", "data", allow_duplicate=True),
        Input("judged", "data"),
        State("revision", "data"),
        prevent_initial_call=True,
    )
    def judge(given: Mapping[str, Any] | None, revision: int) -> tuple[Any, Any]:
        if not given:
            raise PreventUpdate
        said, changed = review.judge(store, given)
        return said, revision + 1 if changed else no_update
