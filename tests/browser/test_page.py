"""What a person does on the page and sees there."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from dashboard.model import Listed
from dashboard.settings import Settings
from dashboard.store.filters import Filters
from tests.browser.conftest import PHONE, Contexts, Visitors, serve, turn_to
from tests.browser.events import story
from tests.views.fake_store import FakeStore


def tick(page: Page, group: str, label: str) -> None:
    """Ticks a box of one list of the rail by its words."""
    box(page, group, label).click()


def box(page: Page, group: str, label: str) -> Locator:
    return page.get_by_role("group", name=group, exact=True).get_by_role("checkbox", name=re.compile(f"^{label}"))


def shown(page: Page) -> int:
    """How many events the page says it shows."""
    return int(page.locator("#count").inner_text().split()[0].replace(",", ""))


def rows(page: Page) -> int:
    return page.locator("#rows tr").count()


def marked(page: Page) -> set[str]:
    """The ids of the events that the timeline's figure holds, once it is drawn."""
    page.wait_for_function("() => (document.querySelector('#timeline .js-plotly-plot') || {}).data")
    return set(
        page.evaluate(
            """() => document.querySelector('#timeline .js-plotly-plot').data
                .flatMap(trace => trace.customdata || []).filter(Boolean)"""
        )
    )


def listed(page: Page) -> list[str]:
    return page.evaluate("() => [...document.querySelectorAll('#rows tr')].map(row => row.dataset.event)")


def settle(page: Page, count: int) -> None:
    expect(page.locator("#count")).to_have_text(re.compile(rf"^{count:,} "))
    expect(page.locator("#rows tr")).to_have_count(count)


def test_the_page_says_how_many_events_it_shows_and_lists_them_all(visit: Visitors) -> None:
    page = visit()
    expect(page.locator("#count")).to_have_text("60 events")
    assert rows(page) == 60
    assert page.locator("html").get_attribute("lang") == "en"


def test_an_actor_changes_figure_list_and_count_together(visit: Visitors) -> None:
    page = visit()
    everything = marked(page)
    tick(page, "Actor", "Norway")
    expect(page.locator("#chips")).to_contain_text("Norway")
    settle(page, shown(page))
    undated = page.locator("#rows .undated").count()
    # The figure is drawn a moment after the list is written.
    page.wait_for_function(
        """most => new Set(document.querySelector('#timeline .js-plotly-plot').data
            .flatMap(trace => trace.customdata || []).filter(Boolean)).size < most""",
        arg=len(everything),
    )
    assert marked(page) < everything
    assert marked(page) <= set(listed(page))
    assert len(marked(page)) == rows(page) - undated
    expect(page.locator("#download")).to_contain_text(f"({rows(page)})")


def test_a_country_narrows_further_and_clearing_brings_all_back(visit: Visitors) -> None:
    page = visit("?actor=norway")
    alone = shown(page)
    tick(page, "Country", "Chile")
    expect(page.locator("#chips")).to_contain_text("Country: Chile")
    assert shown(page) < alone
    page.get_by_role("link", name="Clear all").first.click()
    settle(page, 60)


def test_a_box_keeps_the_focus_after_the_answer(visit: Visitors) -> None:
    page = visit()
    norway = box(page, "Actor", "Norway")
    norway.focus()
    page.keyboard.press("Space")
    expect(page.locator("#chips")).to_contain_text("Norway")
    expect(norway).to_be_focused()
    expect(norway).to_be_checked()


def test_the_date_range_keeps_what_may_lie_in_it(visit: Visitors) -> None:
    page = visit()
    page.get_by_role("textbox", name="From").fill("2015")
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="To", exact=True).fill("March 2015")
    page.keyboard.press("Enter")
    expect(page.locator("#chips")).to_contain_text("March 2015")
    settle(page, shown(page))
    assert 0 < shown(page) < 60
    expect(page.locator("#rows")).to_contain_text("2015")
    expect(page.locator("#rows")).not_to_contain_text("no date")
    assert "from=2015" in page.url


def test_a_date_that_is_none_is_said_beside_its_box(visit: Visitors) -> None:
    page = visit()
    page.get_by_role("textbox", name="From").fill("yesterdayish")
    page.keyboard.press("Enter")
    expect(page.locator("#rail")).to_contain_text("is not a date")
    expect(page.locator("#count")).to_have_text("60 events")


def test_a_search_follows_the_typing(visit: Visitors) -> None:
    page = visit()
    page.get_by_role("searchbox", name="Search").press_sequentially("step 17")
    settle(page, 1)
    expect(page.get_by_role("searchbox", name="Search")).to_have_value("step 17")


def test_an_event_opens_with_its_sentence_and_the_marked_words(visit: Visitors) -> None:
    page = visit()
    page.locator("#rows a").first.click()
    panel = page.locator("#event")
    expect(panel).to_be_visible()
    expect(panel.locator("blockquote mark.is-date")).to_have_text("4 May 2015")
    expect(panel.locator("blockquote mark.is-name")).to_have_text("Harbour Council")
    expect(panel.locator("blockquote mark.is-trigger")).to_have_text("agreed")
    expect(page.locator("#rows tr[aria-current]")).to_have_count(1)
    timeline, beside = page.locator("#timeline").bounding_box(), panel.bounding_box()
    assert timeline
    assert beside
    assert timeline["x"] + timeline["width"] <= beside["x"] + 1


def test_a_click_on_a_mark_opens_its_event(visit: Visitors) -> None:
    page = visit("?q=step+32")
    settle(page, 1)
    page.locator("#timeline .scatterlayer .point").first.click(force=True)
    expect(page.locator("#event-title")).to_contain_text("step 32")


def test_a_link_brings_the_view_back_and_so_does_back(visit: Visitors) -> None:
    page = visit("?actor=norway&lane=country&event=e0001")
    expect(page.locator("#event-title")).to_contain_text("step 1 ")
    expect(page.locator("#lanes [aria-current]")).to_have_text("Country")
    expect(page.locator("#chips")).to_contain_text("Norway")
    page.get_by_role("link", name="Clear all").click()
    settle(page, 60)
    page.go_back()
    expect(page.locator("#chips")).to_contain_text("Norway")
    expect(page.locator("#event-title")).to_contain_text("step 1 ")
    page.go_forward()
    settle(page, 60)
    expect(page.locator("#event")).to_be_hidden()


def test_the_fields_follow_back(visit: Visitors) -> None:
    page = visit()
    page.get_by_role("searchbox", name="Search").fill("step 3")
    page.keyboard.press("Enter")
    expect(page.locator("#chips")).to_contain_text("step 3")
    page.locator("#count").click()
    page.go_back()
    settle(page, 60)
    expect(page.get_by_role("searchbox", name="Search")).to_have_value("")


def test_the_download_holds_exactly_the_rows_of_the_page(visit: Visitors, tmp_path: Path) -> None:
    page = visit("?actor=norway&q=harbour")
    with page.expect_download() as started:
        page.locator("#download").click()
    kept = tmp_path / "events.csv"
    started.value.save_as(kept)
    with kept.open(encoding="utf-8", newline="") as file:
        ids = [row["event_id"] for row in csv.DictReader(file)]
    assert ids == listed(page)


def test_a_span_drawn_on_the_strip_becomes_the_range(visit: Visitors) -> None:
    page = visit()
    strip = page.locator("#density .nsewdrag").first.bounding_box()
    assert strip
    page.mouse.move(strip["x"] + strip["width"] * 0.3, strip["y"] + 30)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] * 0.5, strip["y"] + 34, steps=6)
    page.mouse.up()
    expect(page.locator("#chips")).to_contain_text("From")
    expect(page.get_by_role("textbox", name="From")).to_have_value(re.compile(r"^201\d-\d\d$"))
    assert shown(page) < 60


def test_events_without_a_date_are_in_the_tray_and_never_on_the_axis(visit: Visitors) -> None:
    page = visit()
    undated = page.locator("#rows tr", has=page.locator(".undated"))
    ids = set(undated.evaluate_all("rows => rows.map(row => row.dataset.event)"))
    assert ids
    assert not ids & marked(page)
    expect(page.locator("#tray summary")).to_have_text(f"{len(ids)} events without a date")
    page.locator("#tray summary").click()
    expect(page.locator("#tray li")).to_have_count(len(ids))


@pytest.mark.parametrize("lane", ["Country", "Event type", "One lane"])
def test_lanes_can_be_changed(visit: Visitors, lane: str) -> None:
    page = visit()
    page.get_by_role("link", name=lane, exact=True).click()
    expect(page.locator("#lanes [aria-current]")).to_have_text(lane)
    assert "lane=" in page.url
    assert shown(page) == 60


def test_no_graph_can_send_its_figure_away(visit: Visitors) -> None:
    page = visit()
    expect(page.locator("#timeline .js-plotly-plot")).to_be_visible()
    configs = page.evaluate(
        """() => [...document.querySelectorAll('.js-plotly-plot')]
            .map(plot => [plot._context.showSendToCloud, plot._context.plotlyServerURL, plot._context.displaylogo])"""
    )
    assert configs == [[False, "", False], [False, "", False]]
    assert page.get_by_text(re.compile("share chart|plotly cloud", re.IGNORECASE)).count() == 0


def test_nothing_found_says_which_filter_to_loosen(visit: Visitors) -> None:
    page = visit("?actor=norway&q=nosuchword")
    expect(page.locator("#empty")).to_contain_text("No event matches")
    page.locator("#empty").get_by_role("link", name=re.compile("Without Search")).click()
    expect(page.locator("#empty")).to_be_empty()
    assert shown(page) > 0


def test_zooming_by_button_narrows_the_axis_and_all_brings_it_back(visit: Visitors) -> None:
    page = visit()

    def span() -> list[str]:
        return page.evaluate("() => document.querySelector('#timeline .js-plotly-plot')._fullLayout.xaxis.range")

    whole = span()
    page.get_by_role("button", name="Zoom in").click()
    assert span() != whole
    page.get_by_role("button", name="The whole time").click()
    assert [end[:10] for end in span()] == [end[:10] for end in whole]


def test_the_theme_switch_is_remembered(visit: Visitors) -> None:
    page = visit()
    page.locator("#theme-button").click()
    expect(page.locator("#theme-button")).to_have_text("Theme: light")
    page.locator("#theme-button").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    expect(page.locator("#theme-button")).to_have_text("Theme: dark")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_a_dark_system_gets_a_dark_page_and_figure(visit: Visitors) -> None:
    page = visit(dark=True)
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(18, 24, 31)"
    colours = page.evaluate(
        "() => document.querySelector('#density .js-plotly-plot').data.map(trace => trace.marker.color)"
    )
    assert "#8CC5F2" in colours
    label = page.locator("#rail .mantine-Checkbox-label").first.evaluate("one => getComputedStyle(one).color")
    assert label == "rgb(230, 235, 240)"


def test_by_keyboard_enter_opens_an_event_and_escape_gives_the_focus_back(visit: Visitors) -> None:
    page = visit()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the events")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator("#rows a").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#event-title")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#rows tr").nth(1)).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#event")).to_be_hidden()
    expect(page.locator("#rows a").nth(1)).to_be_focused()


@pytest.mark.parametrize("dark", [False, True])
def test_a_phone_has_no_sideways_scroll(visit: Visitors, dark: bool) -> None:
    page = visit(size=PHONE, dark=dark)
    for query in ("", "?event=e0001", "?actor=norway&country=NO&q=harbour"):
        turn_to(page, query)
        assert page.evaluate("() => document.documentElement.scrollWidth") == PHONE[0]


def test_on_a_phone_the_filters_are_a_sheet(visit: Visitors) -> None:
    page = visit(size=PHONE)
    expect(page.locator("#rail")).to_be_hidden()
    page.get_by_role("button", name="Filters").click()
    expect(page.locator("#rail")).to_be_visible()
    tick(page, "Actor", "Norway")
    done = page.locator("#rail-done")
    expect(done).not_to_have_text("Show 60 events")
    told = done.inner_text()
    done.click()
    expect(page.locator("#rail")).to_be_hidden()
    assert told == f"Show {shown(page)} events"


def test_a_phone_shows_the_list_alone_when_asked(visit: Visitors) -> None:
    page = visit(size=PHONE)
    page.get_by_role("button", name="List", exact=True).click()
    expect(page.locator("#timeline")).to_be_hidden()
    expect(page.locator("#rows tr").first).to_be_visible()
    page.get_by_role("button", name="Timeline", exact=True).click()
    expect(page.locator("#timeline")).to_be_visible()


def test_the_download_refuses_a_date_that_is_none_in_words(visit: Visitors) -> None:
    page = visit()
    answer = page.request.get(page.url.split("?")[0] + "events.csv?from=yesterdayish")
    assert answer.status == 400
    assert "is not a date" in answer.text()


def test_the_health_of_the_server_can_be_asked(visit: Visitors) -> None:
    page = visit()
    with urlopen(page.url.split("?")[0] + "healthz") as answer:
        assert answer.status == 200


class Broken(FakeStore):
    """A store that cannot list one actor's events."""

    def events(self, filters: Filters, offset: int = 0, limit: int = 500) -> tuple[Listed, ...]:
        if filters.actors:
            raise OSError("the disk is gone")
        return super().events(filters, offset, limit)


def test_an_answer_that_fails_tells_the_person(browser: Browser, contexts: Contexts) -> None:
    broken = serve(Broken(*story()))
    visitors = Visitors(browser, contexts, broken.address)
    page = visitors()
    tick(page, "Actor", "Norway")
    expect(page.get_by_role("alert")).to_contain_text("Something went wrong")
    expect(page.locator("#rows tr")).to_have_count(60)
    assert visitors.close() == []
    broken.server.close()


def test_a_page_at_a_time_is_listed_and_the_rest_on_request(browser: Browser, contexts: Contexts) -> None:
    paged = serve(FakeStore(*story()), Settings(page_rows=25))
    visitors = Visitors(browser, contexts, paged.address)
    page = visitors()
    expect(page.locator("#rows tr")).to_have_count(25)
    page.get_by_role("button", name="Show 25 more of 35").click()
    expect(page.locator("#rows tr")).to_have_count(50)
    page.get_by_role("button", name="Show 10 more of 10").click()
    expect(page.locator("#rows tr")).to_have_count(60)
    expect(page.locator("#more-rows")).to_be_hidden()
    assert len(set(listed(page))) == 60
    assert visitors.close() == []
    paged.server.close()
