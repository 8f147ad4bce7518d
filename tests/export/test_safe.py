"""Cells that a spreadsheet would run are marked as text, and can be had back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.safe import plain, safe

CELLS = (
    ('=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'),
    ("+1 per cent", "'+1 per cent"),
    ("- and so on", "'- and so on"),
    ("@handle", "'@handle"),
    ("\tindented", "'\tindented"),
    ("\rreturned", "'\rreturned"),
    ("'=quoted", "''=quoted"),
    ("''-twice", "'''-twice"),
)
LEFT_ALONE = ("", "'", "''", "'quoted'", "a = b", " =1", "2016-05-16", "United Nations", "o'clock", "'s", "É", "1+1")


@pytest.mark.parametrize(("cell", "marked"), CELLS)
def test_cells_that_would_run(cell: str, marked: str) -> None:
    assert safe(cell) == marked
    assert plain(marked) == cell


@pytest.mark.parametrize("cell", LEFT_ALONE)
def test_cells_that_are_left_alone(cell: str) -> None:
    assert safe(cell) == cell
    assert plain(cell) == cell


@given(st.text("'=+-@\t\ra1 ", max_size=6) | st.text(max_size=10))
def test_there_and_back(cell: str) -> None:
    assert plain(safe(cell)) == cell
    assert safe(cell)[:1] not in tuple("=+-@\t\r")
