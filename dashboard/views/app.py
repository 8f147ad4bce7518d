"""The dashboard as a factory: many can be made, and each has its own callbacks and its own store."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Final

from dash import Dash, set_props
from flask import Flask

from dashboard.settings import Settings
from dashboard.store.records import Store
from dashboard.views import callbacks, download, security, strings
from dashboard.views.layout import page

ASSETS: Final = Path(__file__).resolve().parent.parent.parent / "assets"
_logger: Final = logging.getLogger("dashboard")
VIEWPORT: Final = {"name": "viewport", "content": "width=device-width, initial-scale=1"}


def create_app(store: Store, settings: Settings, prefix: str = "/") -> Dash:
    """The page over a store, served under `prefix`, which begins and ends with "/"."""
    server: Any = Flask("policy_timeline")
    app = Dash(
        __name__,
        server=server,
        assets_folder=str(ASSETS),
        url_base_pathname=prefix,
        index_string=security.index(prefix),
        title=strings.NAME,
        update_title="",
        meta_tags=[
            VIEWPORT,
            {"name": "description", "content": strings.TAGLINE},
            {"name": "color-scheme", "content": "light dark"},
        ],
        compress=True,
        serve_locally=True,
        on_error=_say_error,
        health_endpoint="healthz",
        enable_mcp=False,
    )
    app.layout = page(prefix)
    callbacks.register(app, store, settings, prefix)
    download.register(app.server, store, prefix)
    security.protect(app.server, app.csp_hashes(), settings.max_request_bytes)
    _warm_up(app, prefix)
    return app


def _say_error(error: Exception) -> None:
    """A callback that fails tells the person who waits for it; the log has the whole of it."""
    _logger.error("the page could not answer", exc_info=error)
    set_props("toast", {"children": strings.WENT_WRONG})


def _warm_up(app: Dash, prefix: str) -> None:
    """Asked once for its index, every later request finds the scripts registered, in whichever worker it lands."""
    client = app.server.test_client()
    for path in (prefix, prefix + "_dash-layout", prefix + "_dash-dependencies"):
        client.get(path)
