from hypothesis import given
from hypothesis import strategies as st

from dashboard.store.records import StoredDocument
from dashboard.views.passage import Span, paragraph, passage, pieces, spans
from tests.views.fake_store import SENTENCE, event, extraction

FOUND = extraction((event(1, None),))
STORED = StoredDocument(FOUND.document, FOUND.timexes, FOUND.mentions)


def test_date_words_names_and_trigger_are_marked() -> None:
    text = STORED.document.text
    marked = {
        kinds[0]: words
        for words, kinds in pieces(text, (0, len(SENTENCE)), spans(event(1, None), STORED))
        if len(kinds) > 1
    }
    assert marked == {"date": "4 May 2015", "name": "Harbour Council", "told": "agreed"}


def test_the_paragraph_ends_at_a_blank_line() -> None:
    text = "One. Two.\nStill the same.\n\nAnother."
    assert paragraph(text, 5, 9) == (0, 25)
    assert paragraph(text, 27, 35) == (27, 35)


def test_without_blank_lines_a_line_is_a_paragraph() -> None:
    assert paragraph("One.\nTwo.\nThree.", 5, 9) == (5, 9)


def test_an_endless_paragraph_is_shown_only_around_the_sentence() -> None:
    text = "word " * 100_000
    first, last = paragraph(text, 250_000, 250_020)
    assert last - first < 2_000
    assert first < 250_000 < 250_020 < last


def test_without_its_document_the_sentence_stands_alone() -> None:
    assert passage(event(1, None), None).children == SENTENCE


@given(st.text(max_size=60), st.data())
def test_the_pieces_are_the_text_unchanged(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    marked = tuple(
        Span(*sorted((data.draw(place), data.draw(place))), kind)  # type: ignore[arg-type]
        for kind in ("told", "date", "name")
    )
    assert "".join(words for words, _ in pieces(text, (0, len(text)), marked)) == text
