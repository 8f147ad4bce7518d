"""English unless it clearly is not; and the language that a person gives wins."""

from __future__ import annotations

import pytest

from dashboard.errors import InputError
from dashboard.read.language import SCRIPTS, language_of
from dashboard.read.language_names import NAMES, language_code
from dashboard.read.text import read_text
from tests.table_rows import rows

TABLE = rows("languages.tsv")
GERMAN = "Der Rat hat das Abkommen mit der Türkei nicht unterzeichnet und wird es prüfen."


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["text"])
def test_a_paragraph_of_news(row: dict[str, str]) -> None:
    assert language_of(row["text"]) == row["language"]


def test_most_headlines_of_a_few_words() -> None:
    headlines = rows("languages_headlines.tsv")
    right = [row for row in headlines if language_of(row["text"]) == row["language"]]
    # The best of the other libraries that were tried have as many: two short names tell little.
    assert len(right) >= 0.8 * len(headlines)


def test_the_table_has_paragraphs_in_every_language_that_dates_are_read_in() -> None:
    counts = {code: sum(row["language"] == code for row in TABLE) for code in "en de fr es it pt nl tr ar".split()}  # noqa: SIM905
    assert min(counts.values()) >= 7
    assert len(TABLE) >= 70


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Oslo", "en"),
        ("12 345", "en"),
        ("", "en"),
        ("NATO, EU, UN", "en"),
        ("Angela Merkel, Emmanuel Macron, Giorgia Meloni", "en"),
        ("Talks: El Salvador, La Paz, Los Angeles, Las Vegas", "en"),
        ("Erdoğan visits Berlin", "en"),
        ("Oil futures rose.", "en"),
        ("Norway lent Chad 40 million dollars.", "en"),
        ("The word мир means peace, and it was written on the wall.", "en"),
        ("Ministrowie spotkali się w Wiedniu i podpisali porozumienie.", "pl"),
        ("Ministrarna träffades i Wien och undertecknade avtalet.", "sv"),
        ("Miniștrii s-au întâlnit la Viena și au semnat acordul.", "ro"),
        ("Ministři se setkali ve Vídni a podepsali dohodu.", "cs"),
        ("A miniszterek Bécsben találkoztak és aláírták a megállapodást.", "hu"),
        ("Министры встретились в Вене и подписали соглашение.", "ru"),
        ("Міністри зустрілися у Відні та підписали угоду.", "uk"),
        ("مصر", "ar"),
        ("وزیران در وین دیدار کردند و توافق را امضا کردند.", "fa"),
        ("Οι υπουργοί συναντήθηκαν στη Βιέννη.", "el"),
        ("השרים נפגשו בווינה", "he"),
        ("部長們星期一在維也納開會", "zh"),
        ("大臣たちは月曜日にウィーンで会談した", "ja"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("given", "code"), [("fr", "fr"), ("FR", "fr"), ("fr-CA", "fr"), ("pt_BR", "pt"), (" ar ", "ar")]
)
def test_a_code_as_people_write_it(given: str, code: str) -> None:
    assert language_code(given) == code


@pytest.mark.parametrize("given", ["", "xx", "french", "f", "fr fr", "fr-", "1", "\u202e" * 500, "fr\n"[:2] + "!"])
def test_a_language_that_is_none_is_refused_in_one_line(given: str) -> None:
    with pytest.raises(InputError) as caught:
        language_code(given)
    assert "ISO 639-1" in str(caught.value)
    assert len(str(caught.value)) < 250


def test_the_language_that_is_given_wins() -> None:
    assert read_text(GERMAN).language == "de"
    assert read_text(GERMAN, language="nl-BE").language == "nl"
    assert read_text(GERMAN, language="en").notes == ()


def test_a_note_says_what_is_read() -> None:
    guessed = "This text seems not to be in English (German); its dates are read, events in English only."
    assert read_text(GERMAN).notes == (guessed,)
    assert read_text(GERMAN, language="de").notes == (
        "This text is in German; its dates are read, events in English only.",
    )
    assert read_text(GERMAN, language="pl").notes == ("This text is in Polish; events are read in English only.",)


def test_every_language_has_a_name() -> None:
    assert {code for _, _, codes in SCRIPTS for code in codes} <= set(NAMES)
    assert len(NAMES) == 183
