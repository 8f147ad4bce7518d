"""Calendar dates as written: "18. März 2016", "3 au 7 juin 2016", "marzo de 2016", "en mars", and figures alone.

A date in figures that can be read in two ways has its day first, as all these languages write it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from dashboard.annotate.timex.languages.month_names import month_of
from dashboard.annotate.timex.languages.words import Words
from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import Calendar, EitherOrder, Named, Piece, Reading
from dashboard.annotate.timex.parsers import numeric
from dashboard.annotate.timex.parsers.calendar import valid_day
from dashboard.annotate.timex.scan import Parser, Scanner, parser

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2199
# Languages that write their months and weekdays small: a capital one inside a sentence is a name (Mars, Domingo).
SMALL: Final = frozenset(("fr", "es", "it", "pt", "nl"))

Read = Callable[[re.Match[str], Scanner], Reading | None]

# The figures of a day with what may be written behind them: "1er", "1º", "18.".
DAY: Final = r"\d{1,2}(?:\.º|[.º°ª]|er)?"
LITTLE: Final = rf"(?:[^\W\d_]{{2,3}}{SP})?"  # the article after a weekday or inside a range
_BEGINS: Final = re.compile(r"(?:\A|[.!?:؟\n\r“”\"«»(–—])\s{0,3}\Z")


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation begins at text[start]."""
    return _BEGINS.search(text[max(0, start - 4) : start]) is not None


def is_written(words: Words, text: str, start: int) -> bool:
    """Whether a month or weekday at text[start] is written as the language writes it, so that it is no name."""
    return words.language not in SMALL or not text[start].isupper() or begins_sentence(text, start)


def year_of(text: str | None) -> int | None:
    """The year of four figures, in any digits; None when there is none or it is no year."""
    number = int(text) if text else 0
    return number if FIRST_YEAR <= number <= LAST_YEAR else None


def day_of(words: Words, text: str) -> int:
    """The number of a day in figures ("1er", "18.") or by name ("الأول")."""
    return int(words.value("day-name", text) or re.sub(r"\D", "", text) or 0)


def _calendar(words: Words, day: str, month: str, year: int | None) -> Calendar | None:
    number = day_of(words, day)
    if not 1 <= number <= 31:
        return None
    found = month_of(words.language, number, month, year)
    return Calendar(year, found, number) if found else None


def _date(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        year = year_of(match["year"])
        if match["short"] and not match["year"] and not match["short"].endswith("."):
            return None  # "3 mar" may be the sea
        said = _calendar(words, match["day"], match["month"] or match["short"], year)
        if said is None or (match["year"] and year is None):
            return None
        return Reading(match.end(), "DATE", said)

    return read


def _days(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Two days of one month: the ends of a stretch, or a pair."""
        year = year_of(match["year"])
        first = _calendar(words, match["first"], match["month"], year)
        last = _calendar(words, match["last"], match["month"], year)
        if first is None or last is None or (match["year"] and year is None):
            return None
        paired = words.value("and", match["join"].strip()) is not None or match["join"].strip() == ","
        ranged = (first.day or 0) < (last.day or 0) and (
            not paired or words.led("between", scanner.text, match.start())
        )
        piece = Piece(match.start("last"), match.end(), last)
        return Reading(match.end(), "DATE", first, match.end("first"), (piece,), ranged)

    return read


def _month_year(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        year = year_of(match["year"])
        month = month_of(words.language, 1, match["month"], year)
        if year is None or month is None or not is_written(words, scanner.text, match.start()):
            return None
        return Reading(match.end(), "DATE", Calendar(year, month))

    return read


def _month(words: Words) -> Read:
    follows = re.compile(rf"\s{words.any('follow-month')}(?!\w)", re.IGNORECASE)

    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """A month alone, where a preposition or the like shows that it is one."""
        text, start = scanner.text, match.start()
        led = words.led("lead-month", text, start) or follows.match(text, match.end())
        if not led or not is_written(words, text, start):
            return None
        month = month_of(words.language, 1, match["month"], None)
        return Reading(match.end(), "DATE", Named("month", month)) if month else None

    return read


def _day_and_month(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Reads "am 3.5.", the day and the month in figures."""
        day, month = int(match["day"]), int(match["month"])
        if not words.led("lead-day", scanner.text, match.start()) or not 1 <= month <= 12:
            return None
        return Reading(match.end(), "DATE", Calendar(None, month, day)) if valid_day(None, month, day) else None

    return read


def _day_first(one: Parser) -> Parser:
    """The English parser of figures, with the day first where both orders make a date."""

    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        reading = one.read(match, scanner)
        if reading is None or not isinstance(reading.meaning, EitherOrder):
            return reading
        said = reading.meaning
        return replace(reading, meaning=Calendar(said.year, said.second, said.first))

    return replace(one, read=read)


FIGURES: Final = tuple(_day_first(one) for one in numeric.PARSERS)


def parsers(words: Words) -> tuple[Parser, ...]:
    """The parsers of calendar dates."""
    name, code = words.any("month"), words.language
    # "آذار/مارس", "نوفمبر تشرين الثاني": the names of two calendars for one month.
    other = rf"(?:(?:\s?/\s?|\s){name})?" if code == "ar" else ""
    month = rf"(?P<month>{name}){other}"
    day = rf"{DAY}|{words.any('day-name')}"
    of = rf"(?:{words.any('of')}{SP}?)?"
    year = rf"(?:(?:\s?,)?{SP}{of}(?P<year>\d{{4}})(?!\d|[.,]\d))?"
    weekday = rf"(?:(?:{words.any('day-of-week')}{SP})?{words.any('weekday')}(?:\s?,)?{SP}{LITTLE})?"
    join = rf"(?P<join>\s?[-–—]\s?|\s?,\s|{SP}?{words.any('range', 'and')}{SP}?)"
    return (
        parser(
            f"{code}-date",
            f"#1 #2 {words.starts('weekday', 'day-of-week', 'day-name')}",
            rf"{weekday}(?P<day>{day}){SP}?{of}(?:{month}|(?P<short>{words.any('month-short')})){year}",
            _date(words),
        ),
        parser(
            f"{code}-days",
            "#1 #2",
            rf"(?P<first>{DAY}){join}{LITTLE}(?P<last>{DAY}){SP}{of}{month}{year}",
            _days(words),
        ),
        parser(
            f"{code}-month-year",
            words.starts("month"),
            rf"{month}{SP}{of}(?P<year>\d{{4}})(?!\d|[.,]\d)",
            _month_year(words),
        ),
        parser(f"{code}-month", words.starts("month"), month, _month(words)),
        parser(
            f"{code}-day-and-month",
            "#1 #2",
            r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?!\s?\d)",
            _day_and_month(words),
        ),
    )
