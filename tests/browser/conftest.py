"""A real Chromium before the real server. A page fails its test when its console shows an error, or when it asks
anything of another host."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright
from waitress.server import BaseWSGIServer, create_server

from dashboard.settings import Settings
from dashboard.store.records import Store
from dashboard.views.app import create_app
from tests.browser.events import story
from tests.views.fake_store import FakeStore

ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--no-first-run"]
NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDE = (1366, 900)
PHONE = (390, 844)
expect.set_options(timeout=10_000)


def executable(downloaded: str) -> str:
    """The browser to start: CHROMIUM of the environment, else the system's, else playwright's own."""
    named = os.environ.get("CHROMIUM", "")
    if named:
        return named
    found = next((path for name in NAMES if (path := shutil.which(name))), downloaded)
    if not Path(found).exists():
        pytest.exit("no Chromium: install one, or `playwright install chromium`, or name it in CHROMIUM", returncode=2)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        started = chromium.launch(executable_path=executable(chromium.executable_path), args=ARGS)
        yield started
        started.close()


@dataclass
class Site:
    """A server on a free port of this machine."""

    address: str
    store: Store
    server: BaseWSGIServer


def serve(store: Store, settings: Settings | None = None) -> Site:
    """Starts the dashboard over a store in a thread of this process."""
    app = create_app(store, settings or Settings())
    server = create_server(app.server, host="127.0.0.1", port=0, threads=4)
    threading.Thread(target=server.run, daemon=True).start()
    return Site(f"http://127.0.0.1:{server.effective_port}", store, server)


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """The dashboard over known events; no test may add to it."""
    started = serve(FakeStore(*story()))
    yield started
    started.server.close()


@dataclass
class Watched:
    """A page with what went wrong on it."""

    page: Page
    address: str
    host: str = ""
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.host = urlsplit(self.address).netloc
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        self.page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.problems.append(f"asked of another host: {request.url}")

    def open(self, query: str = "") -> Page:
        """Goes to a link and waits for its first answer."""
        self.page.goto(f"{self.address}/{query}")
        expect(self.page.locator("#count")).not_to_have_text("…")
        return self.page


class Visitors:
    """Opens pages as different people would see them."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.contexts: list[BrowserContext] = []
        self.watched: list[Watched] = []

    def __call__(self, query: str = "", *, size: tuple[int, int] = WIDE, dark: bool = False, address: str = "") -> Page:
        phone = size[0] < 800
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            has_touch=phone,
            is_mobile=phone,
            accept_downloads=True,
        )
        self.contexts.append(context)
        watched = Watched(context.new_page(), address or self.address)
        self.watched.append(watched)
        return watched.open(query)

    def problems(self) -> list[str]:
        return [line for watched in self.watched for line in watched.problems]

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Visitors]:
    visitors = Visitors(browser, site.address)
    yield visitors
    problems = visitors.problems()
    visitors.close()
    assert problems == []
