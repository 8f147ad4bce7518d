"""What looks like a date and is none, claimed first: numbers of laws and telephones, "every Monday", set phrases."""

from __future__ import annotations

import re

from dashboard.annotate.timex.languages.words import Words
from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import Nothing, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, parser


def _nothing(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "DATE", Nothing())


def parsers(words: Words) -> tuple[Parser, ...]:
    """The parsers that claim words so that no other parser reads them."""
    named = words.any("weekday", "unit", "units", "month", "season")
    every = rf"{words.any('every')}{SP}(?:\d{{1,3}}{SP})?{named}(?:{SP}{words.any('weekday')})?"
    number = r"(?:(?:n|nr|no|núm|num|رقم)[.°ºo]{0,2}\s?)?(?:[A-Z]{1,4}[ -]?)?\d{1,5}(?:[/.-]\d{1,5}){0,3}"
    return (
        parser(f"{words.language}-not-phrase", words.starts("not"), words.any("not"), _nothing),
        parser(f"{words.language}-not-every", words.starts("every"), every, _nothing),
        parser(
            f"{words.language}-not-document",
            words.starts("document"),
            rf"{words.any('document')}\.?\s{{0,2}}{number}(?!{SP}{words.any('month')})",
            _nothing,
        ),
        parser(f"{words.language}-not-phone", "#2 #3 #4", r"\d{2,4}(?:[ .\-/]\d{2,4}){3,6}", _nothing),
    )
