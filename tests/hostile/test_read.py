"""Pages made to be slow: reading takes time in proportion to the text, whatever stands in it."""

from __future__ import annotations

import time

import pytest

from dashboard.read.text import read_text

SIZE = 300_000
# Seconds of processor time: many times what it takes here, and far below what a quadratic scan takes.
LIMIT = 4.0

UNITS = {
    "one line": "The vote was held in Tunis on Monday. ",
    "one word": "a",
    "one figure": "9",
    "short lines": "By the way\n",
    "empty lines": "\n",
    "bylines without an end": "By " + "Jane Doe and " * 20 + "\n",
    "names": "Aa " * 99 + "\n",
    "pictures": "photo by " * 32 + "\n",
    "slashes": "Aa Bb/" * 49 + "\n",
    "half addresses": "a.b@" * 70 + "\n",
    "dates": "12 March 2016\n",
    "bars": "| " * 60 + "\n",
    "commas": "Jane Doe, " * 29 + "x.\n",
    "open lines": "of the\n",
    "wrapped": "The ministers of the three states met in the old town of Tunis and\n",
    "mixed breaks": "a\r\n\r\u2028\x85\v",
    "combining": "a\u0301\u0302\u0303\n",
    "quotes": "“‘“‘\n",
}


@pytest.mark.parametrize("name", sorted(UNITS))
def test_a_long_page_is_read_in_seconds(name: str) -> None:
    unit = UNITS[name]
    text = "Army signs truce\n\nIt holds now.\n" + unit * (SIZE // len(unit))
    before = time.process_time()
    document = read_text(text)
    assert time.process_time() - before < LIMIT
    assert document.text == text


def test_the_headline_a_hundred_thousand_times() -> None:
    text = "Army signs truce\n\n" * 20_000 + "It holds now."
    before = time.process_time()
    document = read_text(text)
    assert time.process_time() - before < LIMIT
    assert {piece.kind for piece in document.furniture[1:]} == {"repeat"}
