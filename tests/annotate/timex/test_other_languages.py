"""Dates in other languages than English: a table of what is found and of what is none, and any text at all."""

import re
import time
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.annotate.sentences import split
from dashboard.annotate.timex import other_languages
from dashboard.annotate.timex.languages.words import COLUMNS, fragment, languages
from dashboard.annotate.timex.tag import tag
from dashboard.model import Document, TimeExpression
from dashboard.tables import table, values
from tests.annotate.timex.documents import MONDAY, shown
from tests.table_rows import rows

ROWS = rows("dates_other_languages.tsv")
LISTED = ("span", "type", "value", "mod", "earliest", "latest", "granularity")
FOUND: dict[tuple[str, str, str], list[tuple[str, ...]]] = defaultdict(list)
for _row in ROWS:
    if _row["span"]:
        FOUND[_row["language"], _row["text"], _row["published"]].append(tuple(_row[name] for name in LISTED))
NOTHING = [row for row in ROWS if not row["span"]]
WORDS = table("date_words.tsv", COLUMNS)
MOST = ("de", "fr", "es", "it", "pt", "ar")


def tagged(text: str, language: str, published: date | None = MONDAY) -> tuple[TimeExpression, ...]:
    one = Document("0" * 16, "test", text, "", "", "", published, language)
    return tag(one, split(one))


def _shown(text: str, language: str, published: str) -> list[tuple[str, ...]]:
    return [shown(one) for one in tagged(text, language, date.fromisoformat(published) if published else None)]


@pytest.mark.parametrize(("language", "text", "published"), sorted(FOUND), ids=str)
def test_finds_what_the_rows_say(language: str, text: str, published: str) -> None:
    found = _shown(text, language, published)
    assert [row for row in FOUND[language, text, published] if row not in found] == [], found


@pytest.mark.parametrize("row", NOTHING, ids=lambda row: f"{row['language']}-{row['text']}")
def test_finds_nothing(row: dict[str, str]) -> None:
    assert _shown(row["text"], row["language"], row["published"]) == []


@pytest.mark.parametrize("language", MOST)
def test_every_language_has_its_share_of_both(language: str) -> None:
    own = [row for row in ROWS if row["language"] == language]
    assert len(own) >= 60
    assert sum(not row["span"] for row in own) >= len(own) / 3
    assert sum(bool(row["span"]) for row in own) >= len(own) / 3


def _changed(row: dict[str, str]) -> str:
    """The example with the word that it is for made nonsense."""
    spellings = sorted(values(row["word"]), key=len, reverse=True)
    for pattern in (r"(?<!\w){}(?!\w)", "{}"):
        for word in spellings:
            match = re.search(pattern.format(fragment(word)), row["example"], re.IGNORECASE)
            if match:
                nonsense = "ززز" if row["language"] == "ar" else "zzz"
                return row["example"][: match.start()] + nonsense + row["example"][match.end() :]
    raise AssertionError(f"{row['example']} has none of {row['word']}")


@pytest.mark.parametrize("row", WORDS, ids=lambda row: f"{row['language']}-{row['kind']}-{row['word']}")
def test_every_word_does_its_work(row: dict[str, str]) -> None:
    found = [(one.text, one.value, one.when) for one in tagged(row["example"], row["language"])]
    without = [(one.text, one.value, one.when) for one in tagged(_changed(row), row["language"])]
    if row["kind"] in ("not", "lead-weak", "lead-count"):
        assert found == []
    elif row["kind"] in ("every", "document", "counted"):
        assert (found, without != []) == ([], True)
    else:
        assert found != []
        assert row["kind"] == "hedge" or found != without


def test_the_languages_are_those_that_are_promised() -> None:
    assert languages() == {*MOST, "nl", "tr"}
    assert not other_languages.covers("en")


def test_english_and_what_has_no_grammar_are_read_as_english() -> None:
    assert [one.value for one in tagged("They met five years ago.", "en")] == ["2011"]
    assert [one.value for one in tagged("Spotkali się 16.5.2016.", "pl")] == ["2016-05-16"]


@pytest.mark.parametrize(
    ("language", "text", "because"),
    [
        ("fr", "Il y a cinq ans.", "'Il y a cinq ans' counted back from Monday 16 May 2016, kept to the year"),
        ("de", "Am 18. März 2015.", "'18. März 2015' is a calendar date as written"),
        ("es", "Firmaron el viernes.", "'viernes' taken as the last one before Monday 16 May 2016"),
    ],
)
def test_says_how_it_was_read(language: str, text: str, because: str) -> None:
    (one,) = tagged(text, language)
    assert one.because == because
    assert one.rule.startswith(language)


PARTS = sorted({word for row in WORDS for word in values(row["word"])})
PIECES = st.sampled_from(
    [*PARTS, "3", "31", "29", "2016", "١٨", "٢٠١٦", "1999-2001", "03/07/2018", ".", ",", "(", "\n"]
)
LANGUAGES = st.sampled_from(sorted(languages()))


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join)),
    LANGUAGES,
    st.one_of(st.none(), st.dates()),
)
def test_any_text_is_tagged_with_offsets_that_match(text: str, language: str, published: date | None) -> None:
    found = tagged(text, language, published)
    assert all(text[one.start : one.end] == one.text and one.text for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    if published is None:
        assert all(one.basis == "explicit" or one.when is None or "before it" in one.because for one in found)


HOSTILE = {
    "de": (" ", "1", "1. ", "vor ", "vor zwei ", "letzten ", "Anfang ", "von 2011 bis 2013 bis ", "3. Mai ", "(2016 "),
    "fr": ("il y a ", "mars ", "fin de ", "la ", "l'", "de 2011 à 2013 à ", "lundi ", "3 mai ", "années ", "XIXe "),
    "es": ("de ", "el ", "3 de mayo de ", "hace ", "principios de ", "lunes ", "entre 2011 y ", "sábado, "),
    "ar": ("يوم ", "منذ ", "قبل ", "الربع ", "في مارس ", "من ", "و", "سي", "٣ مايو "),
}  # fmt: skip


def _seconds(text: str, language: str) -> float:
    best = 9.0
    for _ in range(3):
        start = time.process_time()
        tagged(text, language)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(("language", "piece"), [(code, piece) for code, pieces in HOSTILE.items() for piece in pieces])
def test_time_grows_with_the_text_and_no_faster(language: str, piece: str) -> None:
    whole = piece * (16_384 // len(piece) + 1)
    # Twice doubled: less than threefold each time. Some milliseconds are noise.
    assert _seconds(whole[:16_384], language) < 9 * _seconds(whole[:4_096], language) + 0.05


@pytest.mark.parametrize("language", HOSTILE)
def test_the_worst_of_64_kilobytes_ends_in_seconds(language: str) -> None:
    whole = "".join(HOSTILE[language]) * 2_000
    assert _seconds(whole[:65_536], language) < 9 * _seconds(whole[:16_384], language) + 0.2
