"""What a document says of itself: headline, source, publication date, language, id and notes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import EmptyInput, InputError, NotText, TooLarge
from dashboard.read.file import read_file
from dashboard.read.text import identity, read_text

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted([*(ROOT / "data" / "samples").glob("*.txt"), *(ROOT / "tests" / "samples" / "texts").glob("*.txt")])
BODY = "\n\nThe truce was signed in Oslo on Monday. It came into force on 9 May 2014."


@pytest.mark.parametrize(
    ("header", "source", "published"),
    [
        ("Army signs truce\nSome Newspaper | 16 May 2016", "Some Newspaper", date(2016, 5, 16)),
        ("Army signs truce\n16 May 2016 | Some Newspaper", "Some Newspaper", date(2016, 5, 16)),
        ("Army signs truce\nSome Newspaper | - |", "Some Newspaper", None),
        ("Army signs truce\nBy Jane Doe | Some Newspaper | May 16, 2016", "Some Newspaper", date(2016, 5, 16)),
        ("Army signs truce\nBy Jane Doe\nThe Example Times\n16 May 2016", "The Example Times", date(2016, 5, 16)),
        ("Army signs truce\nSource: Some Newspaper\nPublished: 3 May 2014", "Some Newspaper", date(2014, 5, 3)),
        ("Army signs truce\nReuters - 3 May 2014", "Reuters", date(2014, 5, 3)),
        ("Army signs truce | BBC News\n3 May 2014", "BBC News", date(2014, 5, 3)),
        ("Army signs truce\nUpdated: 5 May 2014\nPublished: 3 May 2014", "", date(2014, 5, 3)),
        ("Army signs truce\nUpdated: 5 May 2014", "", date(2014, 5, 5)),
        ("Army signs truce\nMay 3, 2014 4:15 p.m. ET", "", date(2014, 5, 3)),
        ("Army signs truce\nSaturday, 3 May 2014", "", date(2014, 5, 3)),
        ("Army signs truce\nNew York, 3 May 2014", "", date(2014, 5, 3)),
        ("Army signs truce\n2014-05-03T10:30:00Z", "", date(2014, 5, 3)),
        ("Army signs truce\n30/05/2014", "", date(2014, 5, 30)),
        ("Army signs truce\n03/05/2014", "", None),
        ("Army signs truce\nMay 2014", "", None),
        ("Army signs truce\n31 June 2014", "", None),
        ("Army signs truce", "", None),
    ],
)
def test_source_and_date_come_from_the_header_alone(header: str, source: str, published: date | None) -> None:
    document = read_text(header + BODY)
    assert (document.source, document.published) == (source, published)
    assert document.headline == "Army signs truce"


@pytest.mark.parametrize(
    "text",
    [
        "The truce was signed on 3 May 2014.",
        "The truce was signed.\n\n3 May 2014\n\nIt was broken.",
        "A chronicle\n\n3 May 2014\nThe truce is signed.\n\n9 May 2014\nThe truce is broken.",
        "Army signs truce\n\nThe truce was signed.\n\nPublished: 3 May 2014",
    ],
)
def test_no_date_of_the_article_is_its_publication(text: str) -> None:
    assert read_text(text).published is None


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_the_briefs_have_a_headline_and_a_source_line_over_their_prose(path: Path) -> None:
    document = read_file(path)
    headline, line, _ = document.text.split("\n", 2)
    assert [piece.kind for piece in document.furniture] == ["headline", "source"]
    assert (document.headline, document.source) == (headline, "Policy Timeline briefs")
    assert f"{document.published:%-d %B %Y}" == line.split(" | ")[1]


def test_what_the_caller_gives_wins() -> None:
    document = read_text(
        "Army signs truce\nReuters | 3 May 2014" + BODY,
        published=date(2014, 5, 4),
        headline="Truce",
        source="Example Agency",
        url="https://example.org/1",
    )
    assert (document.published, document.headline, document.source, document.url) == (
        date(2014, 5, 4), "Truce", "Example Agency", "https://example.org/1",
    )  # fmt: skip
    assert "The header says 3 May 2014; the date that was given, 2014-05-04, is used." in document.notes


def test_a_given_headline_is_furniture_where_the_text_says_it() -> None:
    document = read_text("Army signs truce" + BODY + "\n\nArmy Signs Truce\n\nIt holds.", headline="Army signs truce")
    assert [piece.kind for piece in document.furniture] == ["headline", "repeat"]


def test_notes_say_where_the_date_came_from_and_what_was_left_out() -> None:
    document = read_text("Army signs truce\nReuters | 3 May 2014" + BODY + "\nAdvertisement")
    assert document.notes == (
        "The publication date was taken from the header: 3 May 2014.",
        "Left out 3 lines that are not the article: Army signs truce; Reuters | 3 May 2014; Advertisement.",
    )


def test_a_date_that_can_be_two_is_explained() -> None:
    (note, _) = read_text("Army signs truce\n03/05/2014" + BODY).notes
    assert note.startswith("The date in the header was not used: '03/05/2014' can be")


def test_a_text_without_furniture_has_no_notes() -> None:
    assert read_text("The truce was signed.").notes == ()


def test_many_lines_left_out_are_counted() -> None:
    document = read_text("The truce was signed.\n" + "Advertisement\n" * 1200)
    assert document.notes[-1].startswith("Left out 1,200 lines that are not the article: Advertisement; ")
    assert document.notes[-1].endswith("; and 1,192 more.")


def test_the_id_follows_from_text_headline_source_and_url() -> None:
    ids = {
        identity("a", "b", "c", "d"),
        identity("a\nb", "", "c", "d"),
        identity("a", "b\nc", "", "d"),
        identity('a", "b', "", "c", "d"),
        identity("a", "b", "c", ""),
    }
    assert len(ids) == 5
    assert all(len(found) == 16 and int(found, 16) >= 0 for found in ids)
    assert read_text("The truce was signed.").document_id == identity("The truce was signed.", "", "", "")


def test_the_id_is_that_of_every_machine() -> None:
    assert read_text("The truce was signed.").document_id == "95adfd0a3e0d8e9e"


def test_the_id_does_not_follow_from_name_or_date() -> None:
    first = read_text("The truce was signed.", name="one.txt", published=date(2014, 5, 3))
    assert first.document_id == read_text("The truce was signed.", name="two.txt").document_id


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("", EmptyInput, "nothing in it"),
        (" \n\t\ufeff\u200b ", EmptyInput, "nothing in it"),
        ("a" * 11, TooLarge, "11 characters, and a document may have 10: split it"),
        ("ab\x00c", NotText, "NUL character at position 2"),
        ("ab\ud800c", NotText, "position 2"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(text: str, error: type[InputError], says: str) -> None:
    with pytest.raises(error) as raised:
        read_text(text, name="note.txt", max_chars=10)
    assert says in str(raised.value)
    assert str(raised.value).startswith("note.txt: ")
    assert "\n" not in str(raised.value)
