"""An event that three papers tell of in a browser: one row, all its tellings, parted and joined again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard import pipeline
from dashboard.read.text import read_text
from dashboard.store import open_store
from dashboard.store.filters import Filters
from tests.browser.conftest import PHONE, WIDE, Contexts, Site, Visitors, serve
from tests.browser.test_for_everybody import tab_to, violations

TEXTS = (
    ("Coast Daily", "Norway signed a fishing treaty with Sweden on 12 March 2016. Norway signed it to end a dispute."),
    ("Example Wire", "On 12 March 2016 Norway signed a fishing treaty with Sweden. Chad expelled two envoys in 2014."),
    ("Harbour Post", "Sweden signed a fishing treaty with Norway on Sunday, 13 March 2016."),
)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Site]:
    """The dashboard over a real store whose documents tell of one treaty."""
    store = open_store(tmp_path / "timeline.duckdb")
    for source, text in TEXTS:
        document = read_text(text, published=date(2016, 3, 20), source=source, headline=f"{source} on the treaty")
        pipeline.add(store, pipeline.annotate(document))
    started = serve(store)
    yield started
    started.server.close()
    store.close()


@pytest.fixture
def visit(browser: Browser, contexts: Contexts, told: Site) -> Iterator[Visitors]:
    visitors = Visitors(browser, contexts, told.address)
    yield visitors
    assert visitors.close() == []


def opened(page: Page) -> None:
    row = page.locator("#rows tr", has_text="told")
    expect(row.locator(".times")).to_contain_text("3 sources")
    row.get_by_role("link").click()
    expect(page.locator("#tellings-title")).to_contain_text("3 sources")


def test_a_telling_is_taken_out_the_page_follows_and_it_is_joined_again(visit: Visitors, told: Site) -> None:
    page = visit()
    rows = told.store.counts(Filters()).total
    expect(page.locator("#rows tr")).to_have_count(rows)
    opened(page)
    line = "Sources disagree: 12 Mar 2016 (Example Wire, Coast Daily), 13 Mar 2016 (Harbour Post)"
    expect(page.locator(".told .warn")).to_have_text(line)
    page.get_by_role("button", name="Not the same event: Harbour Post").click()
    expect(page.locator("#said")).to_contain_text("an event of its own")
    expect(page.locator("#rows tr")).to_have_count(rows + 1)
    expect(page.locator(".told .warn")).to_have_count(0)
    page.get_by_role("button", name="Join again: Harbour Post").click()
    expect(page.locator("#rows tr")).to_have_count(rows)
    expect(page.locator(".told .warn")).to_have_text(line)


def test_each_telling_is_shown_in_its_document_and_the_row_stays_marked(visit: Visitors) -> None:
    page = visit()
    opened(page)
    item = page.locator(".tellings li", has_text="Harbour Post")
    item.get_by_role("link", name="Show in its document").click()
    expect(page.locator(".passage")).to_contain_text("Sweden signed a fishing treaty with Norway")
    expect(page.locator("dl.document")).to_contain_text("Harbour Post on the treaty")
    expect(page.locator("tr[aria-current] .times")).to_contain_text("told")
    page.get_by_role("button", name="Next event").click()
    expect(page.locator("tr[aria-current] .times")).to_have_count(0)


def test_it_is_done_by_keyboard_alone(visit: Visitors) -> None:
    page = visit()
    opened(page)
    tab_to(page, "^Not the same event: Harbour Post")
    page.keyboard.press("Enter")
    expect(page.locator("#tellings-title")).to_be_focused()
    tab_to(page, "^Join again: Harbour Post")
    page.keyboard.press("Enter")
    expect(page.locator("#tellings-title")).to_contain_text("3 sources")
    expect(page.locator("#tellings-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#event")).to_be_hidden()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_tellings_are_for_everybody(visit: Visitors, size: tuple[int, int], dark: bool) -> None:
    page = visit(size=size, dark=dark)
    if size == PHONE:
        page.get_by_role("button", name="List", exact=True).click()
    opened(page)
    page.get_by_text("Why these are one event").click()
    page.wait_for_timeout(300)
    assert violations(page) == []
    assert page.evaluate("() => document.querySelector('#event').scrollWidth") <= size[0]
