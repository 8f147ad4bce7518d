"""For everybody: axe-core finds nothing serious on any view, and a whole task is done by keyboard alone.

The rules run on both schemes and both sizes. Marks that Plotly draws are no part of it: the list says the same.
"""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, WIDE, Visitors, turn_to

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = {
    "all": "",
    "filtered": "?actor=norway&country=NO&q=harbour",
    "nothing found": "?q=nosuchword",
    "an event": "?event=e0001",
    "by type": "?lane=type&from=2015",
}


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate(
        """tags => axe.run({exclude: [['.js-plotly-plot svg']]},
            {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})""",
        TAGS,
    )
    return [
        f"{rule['impact']} {rule['id']}: {node['html'][:160]}"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"][:3]
    ]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(visit: Visitors, size: tuple[int, int], dark: bool) -> None:
    page = visit(size=size, dark=dark)
    found = {}
    for name, query in VIEWS.items():
        turn_to(page, query)
        found[name] = violations(page)
    assert found == {name: [] for name in VIEWS}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_the_box_and_the_sheet(visit: Visitors, dark: bool) -> None:
    page = visit(dark=dark)
    page.get_by_role("button", name="Add documents").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []
    phone = visit(size=PHONE, dark=dark)
    phone.get_by_role("button", name="Filters").click()
    assert violations(phone) == []


def tab_to(page: Page, wanted: str, most: int = 60) -> None:
    """Presses Tab until what has the focus is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => { const at = document.activeElement;
                const labels = [...(at.labels || [])].map(label => label.textContent).join(' ');
                return [at.getAttribute('aria-label'), labels, at.textContent].filter(Boolean).join(' | ') }"""
        )
        if re.search(wanted, name):
            return
    raise AssertionError(f"{wanted!r} cannot be reached by Tab")


def test_a_whole_task_by_keyboard_alone(visit: Visitors) -> None:
    page = visit()
    tab_to(page, "^Norway")
    page.keyboard.press("Space")
    expect(page.locator("#chips")).to_contain_text("Norway")
    tab_to(page, "^Remove Actor: Norway")
    tab_to(page, "^Country$")
    page.keyboard.press("Enter")
    expect(page.locator("#lanes [aria-current]")).to_have_text("Country")
    tab_to(page, "takes step")
    page.keyboard.press("Enter")
    expect(page.locator("#event-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#event")).to_be_hidden()
    for _ in range(80):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("() => document.activeElement.id") == "download":
            break
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    assert started.value.suggested_filename == "events.csv"


def test_the_focus_stays_inside_the_sheet_of_filters(visit: Visitors) -> None:
    page = visit(size=PHONE)
    page.get_by_role("button", name="Filters").click()
    expect(page.locator("#rail")).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        inside = page.evaluate(
            """() => document.activeElement === document.body ||
                document.querySelector('#rail').contains(document.activeElement)"""
        )
        assert inside
    page.keyboard.press("Escape")
    expect(page.locator("#rail")).to_be_hidden()
    expect(page.get_by_role("button", name="Filters")).to_be_focused()
