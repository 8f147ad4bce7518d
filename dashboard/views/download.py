"""The download: a plain route with the page's own query string, streamed, exactly the events that the page counts."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Flask, Response, request

from dashboard.export import csv
from dashboard.model import Listed
from dashboard.store.filters import Filters
from dashboard.store.records import Store
from dashboard.views.header import CSV_PATH
from dashboard.views.state import read


def rows(store: Store, filters: Filters) -> Iterator[Listed]:
    """The events one by one, never all in memory."""
    for chunk in store.stream(filters):
        yield from chunk


def register(server: Flask, store: Store, prefix: str) -> None:
    """GET <prefix>events.csv?<query of the page>; `excel=1` begins it with a byte order mark."""

    def events_csv() -> Response:
        view = read(request.query_string.decode("utf-8", "replace"))
        if view.problems:
            lines = " ".join(line for _, line in view.problems)
            return Response(lines + "\n", status=400, mimetype="text/plain")
        pieces = csv.stream(rows(store, view.filters), excel=request.args.get("excel") == "1")
        response = Response((piece.encode("utf-8") for piece in pieces), mimetype="text/csv")
        response.headers["Content-Disposition"] = 'attachment; filename="events.csv"'
        response.headers["Cache-Control"] = "no-store"
        return response

    server.add_url_rule(prefix + CSV_PATH, "events_csv", events_csv, methods=["GET"])
