"""What comes again and again, as TIMEX3 sets: "daily" (P1D), "every five years" (P5Y), "each Monday" (XXXX-WXX-1)."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import (
    MONTH,
    NUMBER,
    SEASON,
    SEASONS,
    SP,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    number,
    ordinal,
)
from dashboard.annotate.timex.meaning import Length, Reading
from dashboard.annotate.timex.parsers.calendar import month_number
from dashboard.annotate.timex.parsers.durations import length_of
from dashboard.annotate.timex.parsers.weekdays import DAYTIMES
from dashboard.annotate.timex.scan import Parser, Scanner, parser

ADVERBS: Final = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
    "quarterly": "P1Q", "hourly": "PT1H", "nightly": "P1D", "biweekly": "P2W", "bi-weekly": "P2W", "fortnightly": "P2W",
    "biannual": "P6M", "biannually": "P6M", "semiannual": "P6M", "semi-annual": "P6M", "semiannually": "P6M",
    "biennial": "P2Y", "everyday": "P1D",
}  # fmt: skip


def _adverb(match: re.Match[str], scanner: Scanner) -> Reading | None:
    word = match["word"]
    # "Daily News", "Weekly Standard": a capital inside a sentence is a name's.
    if word[0].isupper() and re.match(r"\s[A-Z]", scanner.text[match.end() : match.end() + 2]):
        return None
    return Reading(match.end(), "SET", Length(ADVERBS[word.lower()]))


def _every(match: re.Match[str], _: Scanner) -> Reading | None:
    count = match["count"]
    if match["unit"]:
        told = 1.0 if not count else (2.0 if count.lower().startswith("other") else number(count) or ordinal(count))
        return Reading(match.end(), "SET", Length(length_of(told, match["unit"])))
    if match["weekday"]:
        return Reading(match.end(), "SET", Length(f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()]}"))
    if match["month"]:
        month = month_number(match["month"])
        return Reading(match.end(), "SET", Length(f"XXXX-{month:02d}")) if month else None
    if match["season"]:
        return Reading(match.end(), "SET", Length(f"XXXX-{SEASONS[match['season'].lower()]}"))
    return Reading(match.end(), "SET", Length(f"XXXX-XX-XXT{DAYTIMES[match['part'].lower()]}"))


def _times(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "SET", Length(length_of(1, match["unit"])))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "set-adverb",
        " ".join(ADVERBS) + " bi semi",
        rf"(?P<word>{'|'.join(sorted(ADVERBS, key=lambda w: -len(w)))})",
        _adverb,
    ),
    parser(
        "set-every",
        "every each",
        rf"(?:every|each){SP}(?:and{SP}every{SP})?(?:(?P<count>other|{NUMBER}|second|third|fourth|fifth){SP})?"
        rf"(?:(?P<unit>{UNIT})|(?P<weekday>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>{SEASON})|"
        rf"(?P<part>morning|afternoon|evening|night))",
        _every,
    ),
    parser("set-times", "once twice", rf"(?:once|twice){SP}(?:an?|every|per|each){SP}(?P<unit>{UNIT})", _times),
)
