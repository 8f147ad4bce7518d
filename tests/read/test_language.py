"""English unless it clearly is not."""

from __future__ import annotations

import pytest

from dashboard.read.language import NAMES, SCRIPTS, SMALL_WORDS, language_of
from dashboard.read.text import read_text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers met in Tunis on Monday and signed the accord.", "en"),
        ("Oslo", "en"),
        ("12 345", "en"),
        ("NATO, EU, UN", "en"),
        ("Angela Merkel, Emmanuel Macron, Giorgia Meloni", "en"),
        ("La Repubblica and Le Monde said that the de la Cruz family had left.", "en"),
        ("Talks: El Salvador, La Paz, Los Angeles, Las Vegas", "en"),
        ("The word мир means peace, and it was written on the wall.", "en"),
        ("Die Minister trafen sich am Montag in Wien und haben das Abkommen nicht unterzeichnet.", "de"),
        ("Les ministres se sont rencontrés lundi à Paris pour signer un accord avec la Libye, une première.", "fr"),
        ("El gobierno firmó el acuerdo con los sindicatos en Madrid, y la oposición lo rechazó.", "es"),
        ("Il governo ha firmato un accordo con la Libia, che non è piaciuto alla opposizione.", "it"),
        ("Os ministros não assinaram o acordo com a Líbia, mas uma comissão foi criada.", "pt"),
        ("De ministers hebben het akkoord niet getekend, maar er wordt door een commissie gewerkt.", "nl"),
        ("Bakanlar bu anlaşma için bir komisyon kurdu ve daha sonra imza olarak kabul edildi.", "tr"),
        ("Министры встретились в Вене и подписали соглашение.", "ru"),
        ("التقى الوزراء في فيينا يوم الاثنين", "ar"),
        ("部長們星期一在維也納開會", "zh"),
        ("大臣たちは月曜日にウィーンで会談した", "ja"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_note_says_that_only_english_is_read() -> None:
    notes = read_text("Der Rat hat das Abkommen mit der Türkei nicht unterzeichnet und wird es prüfen.").notes
    assert notes == ("This text seems not to be in English (German); events are read in English only.",)


def test_every_language_has_a_name() -> None:
    codes = {*SMALL_WORDS, *(code for _, _, code in SCRIPTS)} - {"en"}
    assert codes == set(NAMES)
