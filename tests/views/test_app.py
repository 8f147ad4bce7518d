"""The dashboard as a server: what it answers, and what it lets a browser do."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.settings import Settings
from dashboard.views import security
from dashboard.views.app import create_app
from dashboard.views.theme import GRAPH
from tests.views.fake_store import FakeStore, extraction, some_events


def app(*, prefix: str = "/", **settings: Any) -> Dash:
    return create_app(FakeStore(extraction(some_events())), Settings(**settings), prefix)


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return app().server.test_client()


def test_the_file_holds_the_events_of_the_query(client: FlaskClient) -> None:
    answer = client.get("/events.csv?country=CL")
    rows = list(csv.DictReader(answer.get_data(as_text=True).splitlines()))
    assert [row["event_id"] for row in rows] == ["e0003", "e0006", "e0002"]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="events.csv"'


def test_excel_gets_a_byte_order_mark_when_asked(client: FlaskClient) -> None:
    assert client.get("/events.csv?excel=1").data.startswith(b"\xef\xbb\xbf")
    assert client.get("/events.csv").data.startswith(b"event_id")


def test_a_date_that_is_none_is_refused_in_words(client: FlaskClient) -> None:
    answer = client.get("/events.csv?from=yesterdayish")
    assert answer.status_code == 400
    assert "yesterdayish" in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/", "/events.csv", "/healthz", "/nothing-here"])
def test_every_answer_is_protected(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_every_inline_script_of_the_page_is_allowed_by_its_hash(client: FlaskClient) -> None:
    answer = client.get("/")
    page = answer.get_data(as_text=True)
    scripts = [part.split("</script>")[0] for part in page.split("<script>")[1:]]
    assert security.EARLY_SCRIPT in scripts
    assert all(security.script_hash(script) in answer.headers["Content-Security-Policy"] for script in scripts)


def test_the_page_has_a_language_and_asks_nothing_of_another_host(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert '<html lang="en">' in page
    assert 'src="http' not in page
    assert 'href="http' not in page


def test_a_request_that_is_too_large_is_refused_in_words() -> None:
    small = app(max_request_bytes=1_000).server.test_client()
    answer = small.post("/_dash-update-component", data="x" * 2_000, content_type="application/json")
    assert "more than" in json.loads(answer.data)["sideUpdate"]["toast"]["children"]
    assert small.post("/events.csv", data="x" * 2_000).status_code in (405, 413)


def test_the_page_can_stand_under_a_prefix() -> None:
    client = app(prefix="/tl/").server.test_client()
    assert client.get("/tl/events.csv").status_code == 200
    assert client.get("/tl/healthz").status_code == 200
    assert client.get("/events.csv").status_code == 404


def test_two_dashboards_do_not_know_each_other() -> None:
    first, second = app(), create_app(FakeStore(), Settings())
    assert len(first.server.test_client().get("/events.csv").data.splitlines()) == 8
    assert len(second.server.test_client().get("/events.csv").data.splitlines()) == 1


def graphs(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for one in node for found in graphs(one)]
    if not isinstance(node, dict):
        return []
    here = [node["props"]] if node.get("type") == "Graph" else []
    return here + graphs(node.get("props", {}).get("children"))


def test_no_graph_can_send_its_figure_away(client: FlaskClient) -> None:
    found = graphs(json.loads(client.get("/_dash-layout").data))
    assert len(found) == 2
    for graph in found:
        assert graph["config"] == GRAPH
        assert graph["config"]["showSendToCloud"] is False
        assert graph["config"]["plotlyServerURL"] == ""
        assert graph["config"]["displaylogo"] is False
