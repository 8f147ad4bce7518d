"""Names to review in a browser: asked, judged by mouse and by keyboard, taken back; for everybody, on every screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from dashboard import pipeline
from dashboard.read.text import read_text
from dashboard.store import open_store
from tests.browser.conftest import PHONE, WIDE, Contexts, Site, Visitors, serve
from tests.browser.test_for_everybody import violations

TEXTS = (
    "Fayez Serraj met Ann Smithson in Tunis on Monday. Fayez Serraj visited Oslo in 2014.",
    "Faiez al-Sarraj met Anna Smithson in Cairo on Tuesday. The Bank of Quorn signed a treaty with Norway in March.",
    "The Quorn Bank met Ann Smithson in Oslo on Wednesday. F. Serraj visited Norway on Friday.",
)


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Site]:
    """The dashboard over a real store whose documents spell some names in two ways."""
    store = open_store(tmp_path / "timeline.duckdb")
    for text in TEXTS:
        pipeline.add(store, pipeline.annotate(read_text(text, published=date(2016, 5, 20))))
    started = serve(store)
    yield started
    started.server.close()
    store.close()


@pytest.fixture
def visit(browser: Browser, contexts: Contexts, asked: Site) -> Iterator[Visitors]:
    visitors = Visitors(browser, contexts, asked.address)
    yield visitors
    assert visitors.close() == []


def opened(page: Page) -> None:
    page.get_by_role("button", name="Names to review").click()
    expect(page.locator("#review-list li").first).to_be_visible()


def test_a_pair_is_judged_the_page_follows_and_it_is_taken_back(visit: Visitors, asked: Site) -> None:
    page = visit()
    waiting = len(asked.store.questions())
    assert waiting >= 3
    expect(page.get_by_role("button", name=f"Names to review ({waiting})")).to_be_visible()
    actors = page.get_by_role("group", name="Actor", exact=True)
    expect(actors).to_contain_text("Anna Smithson")
    opened(page)
    page.get_by_role("button", name="Same: Ann Smithson and Anna Smithson").click()
    expect(page.locator("#review-said")).to_contain_text("Ann Smithson and Anna Smithson are one actor now")
    expect(actors).not_to_contain_text("Anna Smithson")
    expect(page.locator("#rows")).not_to_contain_text("Anna Smithson;")
    page.get_by_role("button", name="Undo: Ann Smithson and Anna Smithson").click()
    expect(page.locator("#review-said")).to_contain_text("are open again")
    expect(actors).to_contain_text("Anna Smithson")
    expect(page.locator("#review-list li")).to_have_count(waiting)


def test_it_is_done_by_keyboard_alone(visit: Visitors, asked: Site) -> None:
    page = visit()
    button = page.locator("#review-open")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#review-list li").first).to_be_visible()
    left = len(asked.store.questions())
    page.locator("#review-list [data-judge=different]").first.focus()
    while left:
        page.keyboard.press("Enter")
        left -= 1
        expect(page.locator("#review-list li")).to_have_count(left)
        if left:
            # The next pair stands where the one was that is gone, and the focus with it.
            expect(page.locator("#review-list [data-judge]").first).to_be_focused()
            page.keyboard.press("Tab")
    expect(page.locator("#review-list")).to_contain_text("No names wait")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_have_text("Names reviewed")
    expect(button).to_be_focused()


def test_a_list_drawn_anew_before_the_answer_does_not_lose_the_focus(visit: Visitors, asked: Site) -> None:
    page = visit()
    opened(page)
    left = len(asked.store.questions())
    held: list[Route] = []

    def hold(route: Route) -> None:
        if '"judged.data"' in (route.request.post_data or ""):
            held.append(route)
        else:
            route.continue_()

    page.route("**/_dash-update-component*", hold)
    page.locator("#review-list [data-judge=different]").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    page.evaluate("window.dash_clientside.page.reviewed()")
    page.wait_for_timeout(100)
    (route,) = held
    route.continue_()
    expect(page.locator("#review-list li")).to_have_count(left - 1)
    expect(page.locator("#review-list [data-judge]").first).to_be_focused()


def test_a_name_leads_to_its_events(visit: Visitors) -> None:
    page = visit("?lane=country")
    opened(page)
    page.locator("#review-list").get_by_role("link", name="Anna Smithson").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#chips")).to_contain_text("Actor: Anna Smithson")
    assert "lane=country" in page.url


def test_an_old_link_by_the_other_name_still_works_and_its_filter_comes_off(visit: Visitors, asked: Site) -> None:
    asked.store.judge("ann-smithson", "anna-smithson", "same")
    page = visit("?actor=anna-smithson")
    expect(page.locator("#chips")).to_contain_text("Actor: Ann Smithson")
    expect(page.locator("#rows tr")).to_have_count(3)
    page.get_by_role("group", name="Actor", exact=True).get_by_role("checkbox", checked=True).click()
    expect(page.locator("#chips")).not_to_contain_text("Actor")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_box_is_for_everybody(visit: Visitors, size: tuple[int, int], dark: bool, asked: Site) -> None:
    asked.store.judge("ann-smithson", "anna-smithson", "same")
    page = visit(size=size, dark=dark)
    if size == PHONE:
        page.get_by_role("button", name="Filters").click()
    opened(page)
    assert violations(page) == []
    wide = page.evaluate("() => document.querySelector('[role=dialog]').scrollWidth")
    assert wide <= size[0]
