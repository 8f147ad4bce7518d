"""Where the browser of the tests comes from, in which order, and what is said when there is none."""

from __future__ import annotations

import pytest

from tests import find_chromium
from tests.find_chromium import NoChromium, find, main

SOURCES = ("_of_machine", "_of_playwright", "_from_playwright", "_from_debian")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """No source has a browser; which were asked, in order."""
    order: list[str] = []
    monkeypatch.delenv("CHROMIUM", raising=False)
    for name in SOURCES:
        monkeypatch.setattr(find_chromium, name, lambda name=name: order.append(name) or "")
    return order


def test_when_none_can_be_had_one_line_says_so(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "CHROMIUM=/path/to/chromium" in err
    assert asked == list(SOURCES)


@pytest.mark.parametrize("name", SOURCES)
def test_the_first_that_starts_is_taken(asked: list[str], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(find_chromium, name, lambda: "/some/chromium")
    monkeypatch.setattr(find_chromium, "works", lambda path: path == "/some/chromium")
    assert find() == "/some/chromium"
    assert asked == list(SOURCES[: SOURCES.index(name)])


def test_one_that_does_not_start_is_passed_over(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_chromium, "_of_machine", lambda: "/nowhere/chromium")
    with pytest.raises(NoChromium):
        find()
    assert asked == list(SOURCES[1:])


def test_the_one_that_was_named_must_start(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(NoChromium, match="/nowhere/chromium"):
        find()
    assert asked == []
