"""The English words that dates are made of, as tables and as fragments for patterns.

Fragments hold no capturing groups except where a name says so, are matched without regard to case, and every
repetition in them is bounded.
"""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
            "saturday sat", "sunday sun",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
SEASONS: Final = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA",
                  "winter": "WI", "wintertime": "WI"}  # fmt: skip

# TIMEX3 designator of each unit: date units as "P2Y", clock units as "PT2H". A fortnight is two weeks.
UNITS: Final[dict[str, str]] = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
    "seconds": "S", "minutes": "M", "hours": "H", "days": "D", "nights": "D", "weeks": "W", "fortnights": "W",
    "weekends": "WE", "months": "M", "quarters": "Q", "years": "Y", "decades": "DE", "centuries": "CE",
    "millennia": "ML", "sec": "S", "secs": "S", "min": "M", "mins": "M", "hr": "H", "hrs": "H", "yr": "Y", "yrs": "Y",
    "summer": "SU", "summers": "SU", "winter": "WI", "winters": "WI",
}  # fmt: skip
CLOCK_UNITS: Final = frozenset(
    ("second", "seconds", "minute", "minutes", "hour", "hours", "sec", "secs", "min", "mins", "hr", "hrs")
)
# The unit names that calendars count in (see `when.shift`).
CALENDAR_UNITS: Final = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}

_SMALL: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS: Final = {
    name: 10 * n
    for n, name in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
NUMBERS: Final[dict[str, int]] = {**{name: n for n, name in enumerate(_SMALL)}, **_TENS, "hundred": 100, "dozen": 12}
_UNIT_ORDINALS: Final = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
ORDINALS: Final[dict[str, int]] = {
    **{name: n for n, name in enumerate(_UNIT_ORDINALS, 1)},
    **{
        name: n
        for n, name in enumerate(
            [
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
            ],
            10,
        )
    },
    "twentieth": 20,
    "thirtieth": 30,
    **{f"twenty-{name}": 20 + n for n, name in enumerate(_UNIT_ORDINALS, 1)},
    "thirty-first": 31,
}


def words(table: dict[str, object] | dict[str, int] | dict[str, str] | tuple[str, ...] | frozenset[str]) -> str:
    """An alternation of the table's words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(table, key=lambda word: (-len(word), word)))


S: Final = r"[ \t\xa0]{0,3}(?:\r?\n)?[ \t\xa0]{0,3}"  # space inside an expression; it may run over a line break
SP: Final = r"(?:[ \t\xa0]{1,3}(?:\r?\n)?[ \t\xa0]{0,3}|\r?\n[ \t\xa0]{0,3})"  # the same, at least one
END: Final = r"(?![\w])"
MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?!\w)\.?)"
)
WEEKDAY: Final = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
WEEKDAY_SHORT: Final = r"(?:(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)(?!\w)\.?)"
SEASON: Final = rf"(?:{words(SEASONS)})"
YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(?![\d])"
DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?![\d])"
DAY_ORDINAL: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)(?!\w)"
WORD_ORDINAL: Final = "(?:" + words(ORDINALS).replace(r"\-", "[- ]") + ")"
# The words that ordinals begin with.
ORDINAL_STARTS: Final = " ".join(sorted({name.partition("-")[0] for name in ORDINALS}))
_UNIT_WORDS: Final = tuple(w for w in UNITS if w not in ("summer", "summers", "winter", "winters"))
UNIT: Final = rf"(?:{words(_UNIT_WORDS)})(?![\w])"
DATE_UNIT: Final = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)(?![\w])"
UNITS_PLURAL: Final = (
    r"(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)(?![\w])"
)

_TENS_UNIT: Final = rf"(?:{words(_TENS)})[- ](?:{words(tuple(_SMALL[1:10]))})"
NUMBER: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{1,5}}(?:\.\d{{1,2}})?|{_TENS_UNIT}|(?:a{SP}|one{SP})?(?:hundred|dozen)"
    rf"|{words(tuple(n for n in NUMBERS if n not in ('hundred', 'dozen', 'zero')))})"
)
VAGUE_NUMBER: Final = (
    rf"(?:a{SP}few|a{SP}couple{SP}of|a{SP}couple|a{SP}number{SP}of|couple{SP}of|several|some|few|many|"
    rf"a{SP}handful{SP}of)"
)

_NUMBER_WORD = re.compile(r"[a-z]+")


def number(text: str) -> float | None:
    """The number that words or figures say, None when they say none ("several")."""
    lower = text.lower().replace(",", "").strip()
    if lower[:1].isdigit():
        return float(lower)
    if "couple" in lower:
        return 2
    total, seen = 0, False
    for word in _NUMBER_WORD.findall(lower):
        if word in ("a", "an"):
            total, seen = max(total, 1), True
        elif word in ("hundred", "dozen"):
            total, seen = max(total, 1) * NUMBERS[word], True
        elif word in NUMBERS:
            total, seen = total + NUMBERS[word], True
    return total if seen else None


def ordinal(text: str) -> int | None:
    """The number of "third", "3rd", "twenty-first" or "21st"."""
    lower = "-".join(text.lower().split())
    figures = re.match(r"\d{1,3}", lower)
    return int(figures.group()) if figures else ORDINALS.get(lower)


def amount(count: float | None) -> str:
    """A count as TIMEX3 writes it: 2, 2.5, X when it is not told."""
    if count is None:
        return "X"
    return str(int(count)) if count == int(count) else f"{count:g}"
