"""Lengths of time: "two years", "a 12-year", "decades", "the past five days".

Values are TIMEX3 durations, P2Y and PT3H; a number that is not told is X, a half is written out (P2.5Y).
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import (
    CLOCK_UNITS,
    NUMBER,
    SP,
    UNIT,
    UNITS,
    UNITS_PLURAL,
    VAGUE_NUMBER,
    amount,
)
from dashboard.annotate.timex.meaning import Length, Reading
from dashboard.annotate.timex.parsers.counts import COUNT_STARTS, HEDGE, HEDGE_STARTS, count_of, hedged
from dashboard.annotate.timex.scan import Parser, Scanner, parser

# What may stand between number and unit: "six straight days", "five consecutive years".
_MANNER: Final = (
    r"(?:straight|consecutive|full|whole|long|more|additional|extra|further|successive|solid|short|bloody|working|trading|"
    r"business|calendar|previous|subsequent|intervening|entire|fiscal|difficult|tough)"
)


def length_of(count: float | None, unit: str) -> str:
    """The TIMEX3 duration: P2Y, PT30M, PXW; half a century is P50Y, half a year P6M, half a day PT12H."""
    lower = unit.lower().rstrip(".")
    code = UNITS[lower]
    if lower.startswith("fortnight"):
        count, code = (None if count is None else count * 2), "W"
    whole = {"DE": ("Y", 10), "CE": ("Y", 100), "Y": ("M", 12), "D": ("TH", 24)}.get(code)
    if count == 0.5 and whole:
        code, count = whole[0], whole[1] / 2
        return f"PT{amount(count)}H" if code == "TH" else f"P{amount(count)}{code}"
    return f"P{'T' if lower in CLOCK_UNITS else ''}{amount(count)}{code}"


_FRACTION: Final = re.compile(r"\s(?:of|to)\b", re.IGNORECASE)


def _duration(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """A count and a unit."""
    count = count_of(match["count"])
    if match["unit"].lower().startswith("quarter") and _FRACTION.match(scanner.text, match.end()):
        return None
    if match["half"]:
        count = (count or 1) + 0.5
    return Reading(match.end(), "DURATION", hedged(match["hedge"], Length(length_of(count, match["unit"]))))


def _hyphenated(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "two-year", "a 20 year", "12-month-long"."""
    if match["unit"].lower().startswith("quarter"):
        return None  # "three-quarters" is a fraction
    return Reading(match.end(), "DURATION", Length(length_of(count_of(match["count"]), match["unit"])))


def _single(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "a week", "an hour", "half a century", "a year and a half"."""
    if match["unit"].lower() in ("second", "quarter", "night"):
        return None  # "a second attempt", "a quarter of the votes"
    count = 0.5 if match["count"].lower().startswith("half") else 1.0
    if match["half"]:
        count += 0.5
    return Reading(match.end(), "DURATION", hedged(match["hedge"], Length(length_of(count, match["unit"]))))


def _untold(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "years", "for months", "weeks of talks": plural units without a number."""
    return Reading(match.end(), "DURATION", Length(length_of(None, match["unit"])))


def _recent(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the past five years", "the next few days", "the first year": a stretch that ends or begins somewhere."""
    words, unit = match["count"], match["unit"].lower()
    if words:
        return Reading(match.end(), "DURATION", Length(length_of(count_of(words), unit)))
    if match["step"].lower() in ("first", "final", "opening", "closing", "intervening", "early"):
        if unit in ("day", "second", "minute", "hour", "night", "quarter"):
            return None  # "the first day" is one of several
        return Reading(match.end(), "DURATION", Length(length_of(None if unit.endswith("s") else 1, unit)))
    return None


def _all(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "all day", "all year"."""
    return Reading(match.end(), "DURATION", Length(length_of(1, match["unit"])))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "duration",
        f"{COUNT_STARTS} {HEDGE_STARTS} up no dozens",
        rf"(?P<hedge>{HEDGE}|up{SP}to{SP}|no{SP}(?:more|less){SP}than{SP})?(?P<count>{NUMBER}|{VAGUE_NUMBER}|dozens{SP}of)"
        rf"(?P<half>{SP}and{SP}a{SP}half)?(?:{SP}{_MANNER}){{0,2}}{SP}(?:of{SP})?(?P<unit>{UNIT})(?!-old|{SP}old)",
        _duration,
    ),
    parser(
        "duration-single",
        f"a an half one the {HEDGE_STARTS}",
        rf"(?P<hedge>{HEDGE})?(?P<count>half{SP}an?|an?{SP}half|a{SP}full|a{SP}whole|an{SP}entire|an?)(?:{SP}|-)"
        rf"(?P<unit>{UNIT})(?P<half>{SP}and{SP}a{SP}half)?(?![-‐]\w)",
        _single,
    ),
    parser(
        "duration-hyphen",
        f"{COUNT_STARTS} multi",
        rf"(?P<count>{NUMBER}|several|half|multi)-(?P<unit>{UNIT})(?:-long)?(?!-old|{SP}old)",
        _hyphenated,
    ),
    parser(
        "duration-plain",
        "a the",
        rf"a{SP}(?P<count>\d{{1,3}}){SP}(?P<unit>year|month|week|day|hour|minute)(?:{SP}long)?(?!{SP}old|-old)",
        _hyphenated,
    ),
    parser(
        "duration-untold",
        "years months weeks days decades centuries hours minutes seconds",
        rf"(?P<unit>{UNITS_PLURAL})(?:-long)?(?!{SP}old|-old|{SP}\d{{4}})",
        _untold,
    ),
    parser(
        "duration-long",
        "year month week day decade century hour",
        r"(?P<count>)(?P<half>)(?P<hedge>)(?P<unit>year|month|week|day|decade|century|hour)[- ]long",
        _single,
    ),
    parser(
        "duration-recent",
        "the last past next first final coming previous recent opening following these those",
        rf"(?:the{SP}|these{SP}|those{SP})?(?P<step>last|past|next|first|final|coming|previous|opening|following|closing|preceding|intervening|early)"
        rf"(?:{SP}(?P<count>{NUMBER}|{VAGUE_NUMBER}|few|half{SP}a|couple{SP}of))?(?:{SP}{_MANNER})?{SP}(?P<unit>{UNIT})",
        _recent,
    ),
    parser("duration-all", "all", rf"all{SP}(?P<unit>day|night|week|month|year)(?:{SP}long)?", _all),
)
