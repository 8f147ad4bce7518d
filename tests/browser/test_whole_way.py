"""The whole way in a browser: the briefs that come with the product in a real store, an article pasted, a file out."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard import pipeline
from dashboard.read.file import read_file
from dashboard.settings import Settings
from dashboard.store import open_store
from tests.browser.conftest import Contexts, Site, Visitors, serve

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = sorted((ROOT / "data" / "samples").glob("*.txt"))
ARTICLE = ROOT.parent / "shared" / "article" / "libya-vienna.txt"
OWN = (
    "Port talks resume in Valletta\n\n"
    "Foreign ministers of Italy and Malta met in Valletta on Monday and agreed to reopen two ports. "
    "The European Union imposed sanctions on three shipping companies in March. "
    "Egypt is to send a delegation next week.\n"
)


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The dashboard over a real store with the briefs in it; tests here run in order and may add to it."""
    store = open_store(tmp_path_factory.mktemp("store") / "timeline.duckdb")
    for path in SAMPLES:
        store.add(pipeline.annotate(read_file(path)))
    started = serve(store, Settings(max_request_bytes=400_000))
    yield started
    started.server.close()
    store.close()


@pytest.fixture
def visit(browser: Browser, contexts: Contexts, live: Site) -> Iterator[Visitors]:
    visitors = Visitors(browser, contexts, live.address)
    yield visitors
    assert visitors.close() == []


def shown(page: Page) -> int:
    return int(page.locator("#count").inner_text().split()[0].replace(",", ""))


def paste(page: Page, text: str, published: str) -> None:
    page.get_by_role("button", name="Add documents").click()
    page.get_by_label("Text of the article").fill(text)
    page.get_by_label("Published on").fill(published)
    page.get_by_role("button", name="Add", exact=True).click()


def test_the_briefs_stand_on_the_timeline(visit: Visitors) -> None:
    page = visit()
    assert len(SAMPLES) >= 12
    assert shown(page) > 100
    expect(page.locator("#scope")).to_contain_text(f"from {len(SAMPLES)} documents")
    expect(page.locator("#timeline .scatterlayer .trace").first).to_be_attached()


def test_an_event_of_a_brief_shows_its_sentence(visit: Visitors) -> None:
    page = visit("?q=embargo")
    page.locator("#rows a", has_text="embargo").first.click()
    expect(page.locator("#event blockquote")).to_contain_text("embargo")
    expect(page.locator("#event blockquote mark").first).to_be_visible()


def test_an_actor_and_a_country_narrow_and_the_file_has_the_rows_of_the_page(visit: Visitors, tmp_path: Path) -> None:
    page = visit()
    everything = shown(page)
    page.get_by_role("group", name="Actor", exact=True).get_by_role("checkbox").first.click()
    expect(page.locator("#count")).to_contain_text(" of ")
    one = shown(page)
    page.get_by_role("group", name="Country", exact=True).get_by_role("checkbox").nth(1).click()
    expect(page.locator("#chips")).to_contain_text("Country")
    two = shown(page)
    assert 0 < two < one < everything
    expect(page.locator("#rows tr")).to_have_count(two)
    with page.expect_download() as started:
        page.locator("#download").click()
    kept = tmp_path / "events.csv"
    started.value.save_as(kept)
    with kept.open(encoding="utf-8", newline="") as file:
        ids = [row["event_id"] for row in csv.DictReader(file)]
    assert ids == page.evaluate("() => [...document.querySelectorAll('#rows tr')].map(row => row.dataset.event)")


def test_a_pasted_article_adds_its_events_once(visit: Visitors) -> None:
    page = visit()
    before = shown(page)
    text = ARTICLE.read_text(encoding="utf-8") if ARTICLE.exists() else OWN
    paste(page, text, "16 May 2016")
    expect(page.locator("#add-result")).to_contain_text(re.compile(r"Added: \d+ events, \d+ with a date"))
    found = re.search(r"(\d+) events", page.locator("#add-result").inner_text())
    assert found
    known = re.search(r"(\d+) of them joined", page.locator("#add-result").inner_text())
    expect(page.locator("#count")).to_have_text(f"{before + int(found[1]) - int(known[1] if known else 0)} events")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#add-result")).to_contain_text("Already here, nothing added")
    page.get_by_role("link", name="Show only this document").click()
    expect(page.locator("#count")).to_have_text(re.compile(rf"^{found[1]} of "))


def test_an_article_without_its_date_is_told_what_that_means(visit: Visitors) -> None:
    page = visit()
    paste(page, OWN.replace("Valletta", "Nicosia"), "")
    expect(page.locator("#add-result")).to_contain_text("no publication date")
    page.get_by_label("Published on").fill("16 May 2016")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#add-result")).to_contain_text("Read anew")


def test_what_is_wrong_stands_beside_its_box(visit: Visitors) -> None:
    page = visit()
    paste(page, OWN, "yesterdayish")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("is not a date")
    page.get_by_label("Published on").fill("16 May 2016")
    page.get_by_label("Text of the article").fill("")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_label("Text of the article")).to_have_attribute("aria-invalid", "true")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_text_that_is_too_large_is_refused_in_words(visit: Visitors) -> None:
    page = visit()
    before = page.locator("#count").inner_text()
    paste(page, "Too long a story. " * 30_000, "16 May 2016")
    expect(page.get_by_role("alert")).to_contain_text("more than")
    expect(page.locator("#count")).to_have_text(before)
