"""A real Chromium before the real server. A page fails its test when its console shows an error, or when it asks
anything of another host."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright
from waitress.server import BaseWSGIServer, create_server

from dashboard.settings import Settings
from dashboard.store.records import Store
from dashboard.views.app import create_app
from tests.browser.events import story
from tests.find_chromium import NoChromium, find
from tests.views.fake_store import FakeStore

ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--no-first-run"]
WIDE = (1366, 900)
PHONE = (390, 844)
# A machine that does other things at the same time is slow, not wrong.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser to start; none is one clear line and the end of the run, never a test that is skipped in silence."""
    try:
        return find()
    except NoChromium as error:
        pytest.exit(str(error), returncode=2)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGS)
        yield started
        started.close()


Contexts = dict[tuple[tuple[int, int], bool], BrowserContext]


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """One browser profile for each kind of visitor: what a page has loaded, the next one has in its cache."""
    made: Contexts = {}
    yield made
    for context in made.values():
        context.close()


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
        """Goes to a link and waits for its first answer and its figure, if it has one."""
        self.page.goto(f"{self.address}/{query}")
        expect(self.page.locator("#count")).not_to_have_text("…")
        figure = self.page.locator("#timeline .scatterlayer, #pictures[hidden], #timeline-box[hidden]")
        expect(figure.first).to_be_attached()
        return self.page


def turn_to(page: Page, query: str) -> None:
    """Another view on the same page, as a link on it would lead there."""
    page.evaluate(
        """query => { history.pushState({}, '', location.pathname + query);
            dispatchEvent(new CustomEvent('_dashprivate_pushstate')); }""",
        query,
    )
    page.wait_for_timeout(300)
    expect(page.locator("[data-dash-is-loading=true]")).to_have_count(0)
    wait_until_still(page)


def wait_until_still(page: Page) -> None:
    """Until nothing on the page has moved for a while: a slow machine draws figure, legend and list one by one."""
    page.evaluate(
        """() => new Promise(done => {
            const places = () => [...document.querySelectorAll('summary, h2, .js-plotly-plot')]
                .map(one => Math.round(one.getBoundingClientRect().top)).join();
            let before = places(), still = 0, left = 40;
            const look = () => {
                const now = places();
                still = now === before ? still + 1 : 0;
                before = now;
                if (still >= 3 || --left <= 0) done(); else setTimeout(look, 100);
            };
            look();
        })"""
    )


class Visitors:
    """Opens pages as different people would see them."""

    def __init__(self, browser: Browser, contexts: Contexts, address: str) -> None:
        self.browser = browser
        self.contexts = contexts
        self.address = address
        self.watched: list[Watched] = []

    def __call__(self, query: str = "", *, size: tuple[int, int] = WIDE, dark: bool = False) -> Page:
        watched = Watched(self._context(size, dark).new_page(), self.address)
        self.watched.append(watched)
        return watched.open(query)

    def _context(self, size: tuple[int, int], dark: bool) -> BrowserContext:
        if (size, dark) not in self.contexts:
            phone = size[0] < 800
            self.contexts[size, dark] = self.browser.new_context(
                viewport={"width": size[0], "height": size[1]},
                color_scheme="dark" if dark else "light",
                has_touch=phone,
                is_mobile=phone,
                accept_downloads=True,
            )
        return self.contexts[size, dark]

    def close(self) -> list[str]:
        """Leaves no trace for the next visitor; what went wrong on the pages."""
        for watched in self.watched:
            watched.page.evaluate("() => window.localStorage.clear()")
            watched.page.close()
        return [line for watched in self.watched for line in watched.problems]


@pytest.fixture
def visit(browser: Browser, contexts: Contexts, site: Site) -> Iterator[Visitors]:
    visitors = Visitors(browser, contexts, site.address)
    yield visitors
    assert visitors.close() == []
