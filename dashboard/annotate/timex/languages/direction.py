"""Which Monday, which March: the most recent one up to publication, or the next one where the words look ahead.

`tagger` asks `tense`, which knows English verbs. So what is open is given its direction here, by words of the language
in the same clause, as a step ("last", "this", "next"); what a story tells, by the dates before it, is left to `tagger`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import isleap
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from dashboard import when
from dashboard.annotate.timex.history import HISTORY_SHARE, HISTORY_YEARS, NEWS_SHARE
from dashboard.annotate.timex.languages.ranges import month_and_day
from dashboard.annotate.timex.languages.words import Words, fragment, words_of
from dashboard.annotate.timex.meaning import Calendar, Daytime, Found, Meaning, Modified, MonthOf, Moved, Named, Part
from dashboard.model import Document, Sentence

# How far the clause around an expression is asked, in characters.
REACH: Final = 120
# So few characters before a date and a comma behind it: the date opens its clause ("Le 3 mai, ...").
OPENING: Final = 14
# A written year further from publication than so many is of another story.
FAR: Final = 1
SATURDAY: Final = 6

_SIGN: Final = r"[,;:.!?،؛؟()\n—–]"
Ends = tuple[Meaning, Meaning]


def settle(words: Words, document: Document, sentences: tuple[Sentence, ...], found: list[Found]) -> list[Found]:
    """The expressions with what the tense leaves open settled; nothing is settled without a publication day."""
    now = document.published
    if now is None or not date.min.year + 9 < now.year < date.max.year - 9 or _is_history(found, now):
        return found
    starts = [sentence.start for sentence in sentences]
    out: list[Found] = []
    told, tied = -1, None
    for one in found:
        number = bisect_right(starts, one.start) - 1
        if _is_far(one.meaning, now):
            told = number
        if number == told and number >= 0 and not _is_weekday(one.meaning):
            out.append(one)
            continue
        if one.joined and tied is not None and tied[0] == one.joined:
            out.append(replace(one, meaning=tied[1][1], joined=tied[1]))
            tied = None
            continue
        ahead = looks_ahead(words, document.text, one, sentences[number] if number >= 0 else None)
        if one.joined:
            tied = (one.joined, _ends(one.joined, ahead, now))
            out.append(replace(one, meaning=tied[1][0], joined=tied[1]))
        else:
            out.append(replace(one, meaning=_settled(one.meaning, ahead, now)))
    return out


def looks_ahead(words: Words, text: str, one: Found, sentence: Sentence | None) -> bool:
    """Whether the words of the clause around an expression, or its own, look ahead."""
    if one.rule.endswith("-date-next"):
        return True
    if one.rule.endswith("-date-last"):
        return False
    first, last = (sentence.start, sentence.end) if sentence else (0, len(text))
    first, last = max(first, one.start - REACH), min(max(last, one.end), one.end + REACH)
    breaks = _breaks(words.language)
    begin = first
    for match in breaks.finditer(text, first, one.start):
        begin = match.end()
    at = one.end
    if one.start - begin <= OPENING and text[at : at + 1] in (",", "،"):
        at += 1
    stop = breaks.search(text, at, last)
    end = stop.start() if stop else last
    cues = _cues(words.language)
    return cues.search(text, begin, one.start) is not None or cues.search(text, one.end, end) is not None


@cache
def _breaks(language: str) -> re.Pattern[str]:
    """What ends a clause."""
    return re.compile(rf"{_SIGN}|(?<!\w){words_of(language).any('clause')}(?!\w)", re.IGNORECASE)


@cache
def _cues(language: str) -> re.Pattern[str]:
    """What looks ahead: words, endings of verbs in small letters, and the letter before an Arabic one."""
    words = words_of(language)
    endings = "|".join(map(re.escape, words.of("ahead-ending"))) or "(?!)"
    heads = words.of("ahead-start")
    others = "|".join(re.escape(part) for head in heads for part in _exceptions(words, head)) or "(?!)"
    starts = "|".join(map(fragment, heads)) or "(?!)"
    # French endings have no accent to tell them from those of names ("Riviera").
    small = "(?![A-ZÀ-Þ])" if language == "fr" else ""
    return re.compile(
        rf"(?<!\w)(?:(?i:{words.any('ahead')})|{small}\w{{2,}}(?:{endings})|[وف]?(?!{others})(?:{starts})\w{{2,}})(?!\w)"
    )


def _exceptions(words: Words, head: str) -> list[str]:
    return (words.value("ahead-start", head) or "").split("|")


def _settled(meaning: Meaning, ahead: bool, now: date) -> Meaning:
    """A meaning whose direction was open, with it."""
    if isinstance(meaning, Modified | Daytime) and meaning.of is not None:
        return replace(meaning, of=_settled(meaning.of, ahead, now))
    if isinstance(meaning, Named) and meaning.step is None and meaning.unit == "weekday":
        # The publication day itself counts, whichever way the words look.
        same = meaning.number == now.isoweekday()
        return replace(meaning, step=0 if same else 1 if ahead else -1)
    if isinstance(meaning, Named) and meaning.step is None:
        return replace(meaning, step=_step(meaning.number >= now.month, meaning.number <= now.month, ahead))
    if isinstance(meaning, Calendar) and meaning.year is None and meaning.month is not None:
        year = _year(meaning.month, meaning.day, ahead, now)
        return _of_year(meaning.month, meaning.day, year, now)
    if isinstance(meaning, Part) and meaning.code == "WE" and meaning.step is None:
        return replace(meaning, step=-1 if not ahead and now.isoweekday() < SATURDAY else 0)
    if isinstance(meaning, Part) and meaning.of is None and meaning.step is None:
        first, length = _months(meaning.code)
        return replace(meaning, step=_step(first + length > now.month, first <= now.month, ahead))
    return meaning


def _step(still: bool, begun: bool, ahead: bool) -> int:
    """0 for this year's, where it is still to come or has begun as the words want it; else next or last year's."""
    if ahead:
        return 0 if still else 1
    return 0 if begun else -1


def _months(code: str) -> tuple[int, int]:
    """The first month of a season, quarter or half, and how many more it has."""
    if code in when.SEASON_MONTH:
        return when.SEASON_MONTH[code], 2
    number = int(code[1])
    return (number * 3 - 2, 2) if code[0] == "Q" else (number * 6 - 5, 5)


def _year(month: int, day: int | None, ahead: bool, now: date) -> int:
    """The year of a month or day without one; 29 February lies in a leap year."""
    here, there = (now.month, now.day), (month, day or now.day)
    step = 1 if ahead else -1
    year = now.year + (step if (there < here if ahead else there > here) else 0)
    while (month, day) == (2, 29) and not isleap(year):
        year += step
    return year


def _of_year(month: int, day: int | None, year: int, now: date) -> Meaning:
    return MonthOf(month, day, Moved("year", abs(year - now.year), "now", 1 if year >= now.year else -1))


def _ends(ends: Ends, ahead: bool, now: date) -> Ends:
    """Both ends of a stretch: they look the same way and are never years apart."""
    first, last = ends
    if _is_weekday(first) and _is_weekday(last) and isinstance(first, Named) and isinstance(last, Named):
        begin = _settled(first, ahead, now)
        return begin, Moved("day", (last.number - first.number) % 7, begin)
    one, two = month_and_day(first), month_and_day(last)
    if one[0] is None or two[0] is None:
        return _settled(first, ahead, now), _settled(last, ahead, now)
    over = (two[0], two[1] or 0) < (one[0], one[1] or 0)
    if ahead:
        year = _year(one[0], one[1], ahead, now)
        return _of_year(one[0], one[1], year, now), _of_year(two[0], two[1], year + over, now)
    year = _year(two[0], two[1], ahead, now)
    return _of_year(one[0], one[1], year - over, now), _of_year(two[0], two[1], year, now)


def _is_weekday(meaning: Meaning) -> bool:
    inner = meaning.of if isinstance(meaning, Daytime) else meaning
    return isinstance(inner, Named) and inner.unit == "weekday"


def _written_year(meaning: Meaning) -> int | None:
    inner = meaning.of if isinstance(meaning, Modified | Daytime | Part) and meaning.of is not None else meaning
    return inner.year if isinstance(inner, Calendar) else None


def _is_far(meaning: Meaning, now: date) -> bool:
    year = _written_year(meaning)
    return year is not None and abs(year - now.year) > FAR


def _is_history(found: list[Found], now: date) -> bool:
    """Whether most of the written years are of another time, so that the dates hang on each other."""
    years = [year for year in (_written_year(one.meaning) for one in found) if year is not None]
    far = sum(1 for year in years if abs(year - now.year) > FAR)
    news = sum(1 for one in found if _from_now(one.meaning))
    return len(years) >= HISTORY_YEARS and far >= HISTORY_SHARE * len(years) and news * NEWS_SHARE <= len(years)


def _from_now(meaning: Meaning) -> bool:
    """Whether an expression counts from the day of writing; histories have none of these."""
    inner = meaning.of if isinstance(meaning, Modified | Daytime) and meaning.of is not None else meaning
    if isinstance(inner, Moved):
        return inner.base == "now"
    return isinstance(inner, Named) and (inner.unit == "weekday" or inner.step is not None)
