"""Calendar dates with a month's name, read by dateparser with its absolute parser alone.

Relative words ("gestern", "il y a cinq ans") are never given to dateparser: it counts them from the clock of the
machine, and gives a day and a minute for what the text tells as a year. Those are our own tables and arithmetic.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache, lru_cache
from typing import Final

from dateparser.date import DateDataParser

from dashboard.annotate.timex.languages.words import words_of

# A leap year stands in for a year that is not told.
_SOME_YEAR: Final = 2000
_SETTINGS: Final = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    # Keeps the clock out; every part is required, so nothing of it is ever seen.
    "RELATIVE_BASE": datetime(_SOME_YEAR, 1, 1),
    "RETURN_AS_TIMEZONE_AWARE": False,
}


@lru_cache(maxsize=4096)
def month_of(language: str, day: int, word: str, year: int | None) -> int | None:
    """The number of the month in "18 mars 2016", given as 18, "mars", 2016; None when that is no day of the calendar.

    word: a month of data/date_words.tsv. Names that dateparser does not know (those of the Levant and the Maghreb) have
    their number from the table.
    """
    wanted = year or _SOME_YEAR
    name = word.partition("/")[0].strip().rstrip(".")
    found = _parser(language).get_date_data(f"{day} {name} {wanted}").date_obj
    if found is not None and (found.year, found.day) == (wanted, day):
        return int(found.month)
    number = int(words_of(language).value("month", name) or words_of(language).value("month-short", name) or 0)
    try:
        return date(wanted, number, day).month
    except ValueError:
        return None


@cache
def _parser(language: str) -> DateDataParser:
    return DateDataParser(languages=[language], try_previous_locales=False, settings=_SETTINGS)
