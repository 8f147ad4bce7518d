"""What is page furniture and what is prose, by the table; and what holds of the spans on any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import InputError
from dashboard.model import Document
from dashboard.read.text import read_text
from tests.table_rows import rows

ROWS = rows("furniture.tsv")
ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "article" / "libya-vienna.txt"

# Pieces of pages, so that what is generated looks like one now and then.
PIECES = st.sampled_from(
    [
        "By Jane Doe", "ENLARGE", "the", ",", "- 6", "12 comments", "Army signs truce", "The truce was signed.", "\n",
        "\n\n", "\r\n", " ", "Reuters | 3 May 2014", "Published: 3 May 2014", "jane@example.org", "\u2028", "“", "|",
        "https://example.org/a", "Photo: Reuters", "©", "03/05/2014", "\t", "\x85", "OSLO—", "\ufeff", "٣ May 2014",
    ]
)  # fmt: skip
PAGES = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30).map("".join)


def kinds(document: Document, line: str) -> set[str]:
    """The kinds of the furniture that touches the last occurrence of a line."""
    start = document.text.rindex(line)
    return {piece.kind for piece in document.furniture if piece.start < start + len(line) and start < piece.end}


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['kind']}: {row['line'][:40]}" for row in ROWS])
def test_every_line_of_the_table_is_what_it_is(row: dict[str, str]) -> None:
    document = read_text(row["text"].replace("\\n", "\n"))
    assert kinds(document, row["line"]) == (set() if row["kind"] == "prose" else {row["kind"]})


def test_the_table_has_as_many_rows_that_must_survive() -> None:
    prose = sum(row["kind"] == "prose" for row in ROWS)
    assert len(ROWS) >= 80
    assert prose >= 0.4 * len(ROWS)


@given(PAGES)
def test_spans_are_in_order_apart_and_within_an_untouched_text(text: str) -> None:
    try:
        document = read_text(text)
    except InputError:
        return
    assert document.text == text
    before = 0
    for piece in document.furniture:
        assert before <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]
        before = piece.end


@given(PAGES)
def test_the_same_text_is_read_the_same_twice(text: str) -> None:
    try:
        first = read_text(text)
    except InputError:
        return
    assert read_text(text) == first


def test_line_breaks_of_windows_change_offsets_only() -> None:
    text = "Army signs truce\nReuters | 3 May 2014\n\nThe truce was signed on Monday.\nAdvertisement\nIt holds.\n"
    unix, windows = read_text(text), read_text(text.replace("\n", "\r\n"))
    assert [(p.kind, unix.text[p.start : p.end]) for p in unix.furniture] == [
        (p.kind, windows.text[p.start : p.end]) for p in windows.furniture
    ]
    assert len(unix.furniture) == 3


@pytest.mark.skipif(not ARTICLE.exists(), reason="the sample article is not beside this copy of the project")
def test_the_sample_article_keeps_its_prose_and_loses_its_furniture() -> None:
    document = read_text(ARTICLE.read_text(encoding="utf-8"))
    found = [piece.kind for piece in document.furniture]
    assert found == [
        "label", "headline", "source", "number", "repeat", "deck", "label", "contribution", "contact",
    ]  # fmt: skip
    assert (document.source, document.published) == ("Wall Street Journal", None)
