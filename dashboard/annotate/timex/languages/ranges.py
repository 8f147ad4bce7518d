"""Two dates that are the ends of one stretch of time: "von März bis Juni 2015", "entre abril y mayo de 2015"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from dashboard.annotate.timex.languages.words import Words, words_of
from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import ENDS, Calendar, Found, Meaning, Modified, Named

# Between the two ends there is no more than this many characters.
GAP: Final = 16
# A joining word of so few letters ("a", "à") joins only what a word like "from" opened.
SHORT: Final = 2


def join(words: Words, text: str, found: list[Found]) -> list[Found]:
    """The expressions with both ends of each stretch marked as such, a year lent from one to the other."""
    out = list(found)
    for index in range(len(out) - 1):
        first, last = out[index], out[index + 1]
        if first.joined or last.joined or not (_is_end(first) and _is_end(last)) or last.start - first.end > GAP:
            continue
        if _joins(words, text, first, last):
            ends = _lent(first.meaning, last.meaning)
            out[index] = replace(first, meaning=ends[0], joined=ends)
            out[index + 1] = replace(last, meaning=ends[1], joined=ends)
    return out


def _is_end(one: Found) -> bool:
    inner = one.meaning.of if isinstance(one.meaning, Modified) else one.meaning
    return one.type == "DATE" and isinstance(inner, ENDS)


def _joins(words: Words, text: str, first: Found, last: Found) -> bool:
    link = text[first.end : last.start]
    if words.led("between", text, first.start) and _link(words.language, "and").fullmatch(link):
        return True
    match = _link(words.language, "range").fullmatch(link)
    return match is not None and (not 0 < len(match["word"] or "") <= SHORT or words.led("from", text, first.start))


@cache
def _link(language: str, kind: str) -> re.Pattern[str]:
    words = words_of(language)
    dash = r"|[-–—]" if kind == "range" else ""
    return re.compile(
        rf"\s{{0,2}}(?:(?P<word>{words.any(kind)}){dash})(?:{SP}[^\W\d_]{{2,3}})?\s{{0,2}}", re.IGNORECASE
    )


def _lent(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Both ends with the year that one of them has; over New Year, the year beside it."""
    if isinstance(last, Calendar) and last.year is not None and last.month is not None:
        month, day = month_and_day(first)
        if month is not None:
            return Calendar(last.year - (month > last.month), month, day), last
    if isinstance(first, Calendar) and first.year is not None and first.month is not None:
        month, day = month_and_day(last)
        if month is not None:
            return first, Calendar(first.year + (month < first.month), month, day)
    return first, last


def month_and_day(meaning: Meaning) -> tuple[int | None, int | None]:
    """The month, and the day if any, of a date whose year is open; (None, None) for anything else."""
    if isinstance(meaning, Calendar) and meaning.year is None:
        return meaning.month, meaning.day
    if isinstance(meaning, Named) and meaning.unit == "month" and meaning.step is None:
        return meaning.number, None
    return None, None
