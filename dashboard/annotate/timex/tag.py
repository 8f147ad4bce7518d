"""The one door to the dates of a text, whatever its language."""

from __future__ import annotations

from dashboard.annotate.timex import english, other_languages
from dashboard.model import Document, Sentence, TimeExpression


def tag(document: Document, sentences: tuple[Sentence, ...], date_order: str = "") -> tuple[TimeExpression, ...]:
    """The time expressions of the whole text, in order and without overlaps, by the grammar of `document.language`.

    date_order: "day" or "month" when the reader's figures begin with it, for 03/07/2018 in an English text that proves
    no order of its own; "" keeps both readings.
    A language that has no grammar here is read as English is: its dates in figures are found, and little else.
    """
    if other_languages.covers(document.language):
        return other_languages.tag(document, sentences)
    return english.tag(document, sentences, date_order)
