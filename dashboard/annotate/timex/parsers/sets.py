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
from dashboard.annotate.timex.parsers.counts import COUNT_STARTS
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
    before = scanner.text[max(0, match.start() - 4) : match.start()]
    after = re.match(r"\s[A-Z]", scanner.text[match.end() : match.end() + 2]) is not None
    if (
        word[0].islower()
        and after
        and re.search(r"\b[A-Z][a-z]+\s\Z", scanner.text[max(0, match.start() - 14) : match.start()])
    ):
        return None  # "the French daily Le Figaro"
    if (
        word[0].isupper()
        and not word.isupper()
        and before[-1:] == " "
        and before[-2:-1].isalpha()
        and word.lower() != "annual"
    ):
        return None  # "Publishers Weekly"
    # "Daily News", "Weekly Standard": a capital inside a sentence is a name's.
    if word[0].isupper() and re.match(r"\s[A-Z]", scanner.text[match.end() : match.end() + 2]):
        return None
    return Reading(match.end(), "SET", Length(ADVERBS[word.lower()]))


def _every(match: re.Match[str], _: Scanner) -> Reading | None:
    count = match["count"]
    if match["unit"]:
        if match["unit"].lower() == "second":
            return None  # "every second voter"
        told = 1.0 if not count else (2.0 if count.lower().startswith("other") else number(count) or ordinal(count))
        if match["half"]:
            told = 0.5
        return Reading(match.end(), "SET", Length(length_of(told, match["unit"])))
    if match["weekday"]:
        part = f"T{DAYTIMES[match['of'].lower()]}" if match["of"] else ""
        return Reading(match.end(), "SET", Length(f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()]}{part}"))
    if match["month"]:
        month = month_number(match["month"])
        return Reading(match.end(), "SET", Length(f"XXXX-{month:02d}")) if month else None
    if match["season"]:
        return Reading(match.end(), "SET", Length(f"XXXX-{SEASONS[match['season'].lower()]}"))
    return Reading(match.end(), "SET", Length(f"XXXX-XX-XXT{DAYTIMES[match['part'].lower()]}"))


def _rate(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "90,000 tonnes a year", "four hours a day": an amount for each unit."""
    if not _AMOUNT.search(scanner.text[max(0, match.start() - 40) : match.start()]):
        return None
    return Reading(match.end(), "SET", Length(length_of(1, match["unit"])))


_AMOUNT: Final = re.compile(
    r"(?:[$€£¥]\s?\d[\d.,]*(?:\s(?:million|billion|trillion))?|\b(?:\d[\d.,]*|(?:million|billion|thousand|hundred|dozen)s?(?:\sof)?)"
    r"\s(?:[a-z]+\s){0,2}[a-z]+s?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\s(?:[a-z]+\s)?[a-z]+s|times|(?<![\d,.])\d{1,3}(?:,\d{3})*|percent|"
    r"per\scent|%)\s\Z"
)


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
        rf"(?:every|each){SP}(?:and{SP}every{SP})?(?:(?P<count>other|{NUMBER}|second|third|fourth|fifth|few|several){SP})?"
        rf"(?:(?P<half>half-)?(?P<unit>{UNIT})|(?P<weekday>{WEEKDAY})(?:{SP}(?P<of>morning|afternoon|evening|night))?|(?P<month>{MONTH})|(?P<season>{SEASON})|"
        rf"(?P<part>morning|afternoon|evening|night))",
        _every,
    ),
    parser(
        "set-times",
        f"once twice thrice {COUNT_STARTS} several",
        rf"(?:once|twice|thrice|(?:{NUMBER}|several|many|a{SP}few){SP}times){SP}(?:an?|every|per|each){SP}(?P<unit>{UNIT})",
        _times,
    ),
    parser("set-rate", "a an", rf"an?{SP}(?P<unit>day|week|month|year|hour|minute|night|quarter|decade)(?!-)", _rate),
)
