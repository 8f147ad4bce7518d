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
from dashboard.annotate.timex.meaning import Base, Length, Meaning, Piece, Reading, Stretch
from dashboard.annotate.timex.parsers.counts import COUNT_STARTS, HALF, HEDGE, HEDGE_STARTS, count_of, hedged
from dashboard.annotate.timex.scan import Parser, Scanner, leader, parser

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
    whole = {"DE": ("Y", 10), "CE": ("Y", 100), "Y": ("M", 12), "D": ("TH", 24), "H": ("TM", 60)}.get(code)
    if count == 0.5 and whole:
        code, count = whole[0], whole[1] / 2
        return f"P{code[:-1]}{amount(count)}{code[-1]}"
    return f"P{'T' if lower in CLOCK_UNITS else ''}{amount(count)}{code}"


# From coarse to fine; "two years and three months" goes on with a finer unit.
_COARSE_FIRST: Final = ("ML", "CE", "DE", "Y", "SU", "WI", "Q", "M", "W", "WE", "D", "TH", "TM", "TS")


def _goes_on(match: re.Match[str]) -> bool:
    """Whether the second count of "two years and three months" is of a finer unit than the first."""
    if not match["tail"]:
        return False
    return _COARSE_FIRST.index(_kind(match["unit"])) < _COARSE_FIRST.index(_kind(match["unit2"]))


def _kind(unit: str) -> str:
    """The designator of a unit, with the T of a clock unit, which tells minutes from months."""
    lower = unit.lower()
    return ("T" if lower in CLOCK_UNITS else "") + UNITS[lower]


def _together(first: str, last: str) -> str:
    """P2Y and P3M as P2Y3M, P1D and PT3H as P1DT3H, PT1H and PT30M as PT1H30M."""
    return first + (last[2:] if first.startswith("PT") else last[1:])


_BETWEEN: Final = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_FRACTION: Final = re.compile(r"\s(?:of|to)\b", re.IGNORECASE)


_A_NAME_AFTER: Final = re.compile(r"['’]?\s(?:War|Wars|Plan|Offensive)\b")


def _is_name(match: re.Match[str], scanner: Scanner) -> bool:
    """Whether the unit is a name with its capital ("eight Millennium Goals"); not in a headline of capitals."""
    unit = match["unit"]
    if not unit[0].isupper() or unit.isupper():
        return False
    led = match.start("count") != match.start() and match["count"][0].isupper()  # "the Hundred Days"
    return led or match.start("unit") == match.start() or unit.lower() == "millennium"


def _duration(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """A count and a unit."""
    count = count_of(match["count"])
    if match["unit"].lower().startswith("quarter") and _FRACTION.match(scanner.text, match.end()):
        return None
    if _is_name(match, scanner) or _A_NAME_AFTER.match(scanner.text, match.end()):
        return None
    if match["half"]:
        count = (count or 1) + 0.5
    value, end = length_of(count, match["unit"]), match.end("unit")
    if _goes_on(match):
        value, end = _together(value, length_of(count_of(match["count2"]), match["unit2"])), match.end()
    return Reading(end, "DURATION", hedged(match["hedge"], Length(value)))


def _pair(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "two to three years", "between 60 and 90 days": two lengths of one unit."""
    first, last = count_of(match["first"]), count_of(match["count"])
    unit = match["unit"]
    if first is None or last is None or first >= last or unit.lower().startswith("quarter"):
        return None
    if match["and"] and not _BETWEEN.search(scanner.text[max(0, match.start() - 9) : match.start()]):
        return None
    piece = Piece(match.start("count"), match.end(), Length(length_of(last, unit)))
    return Reading(match.end(), "DURATION", Length(length_of(first, unit)), match.end("first"), (piece,))


def _hyphenated(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "two-year", "a 20 year", "12-month-long"."""
    if match["unit"].lower().startswith("quarter"):
        return None  # "three-quarters" is a fraction
    count = 0.5 if match["count"].lower() == "half" else count_of(match["count"])
    return Reading(match.end(), "DURATION", Length(length_of(count, match["unit"])))


_SUCH: Final = re.compile(r"\b(?:such|what)\s\Z", re.IGNORECASE)


def _single(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "a week", "an hour", "half a century", "a year and a half"."""
    if match["unit"].lower() in ("second", "quarter", "night"):
        return None  # "a second attempt", "a quarter of the votes"
    if _SUCH.search(scanner.text[max(0, match.start() - 5) : match.start()]):
        return None  # "such a day"
    count = 0.5 if "half" in match["count"].lower() else 1.0
    if match["half"]:
        count += 0.5
    return Reading(match.end(), "DURATION", hedged(match["hedge"], Length(length_of(count, match["unit"]))))


def _period_of(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "an initial period of one year": the length that follows."""
    inner = scanner.at(match.end())
    if inner is None or inner.type != "DURATION" or inner.more:
        return None
    return Reading(inner.end, "DURATION", inner.meaning)


def _quarters(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "a quarter of a century", "a quarter-century", "a quarter of an hour"."""
    return Reading(match.end(), "DURATION", Length("P25Y" if match["unit"].lower() == "century" else "PT15M"))


def _untold(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "years", "for months", "weeks of talks": plural units without a number."""
    before = scanner.text[max(0, match.start() - 3) : match.start()]
    if match.group()[0].isupper() and not match.group().isupper() and (before[-2:-1].isalnum() or before[-2:-1] == "."):
        return None  # "Mr. Weeks", "Bernard J. Weeks", "Happy Days"
    return Reading(match.end(), "DURATION", Length(length_of(None, match["unit"])))


# "will last two years", "the talks last three days": a verb, and the length after it stands alone.
_MAKES_LAST_A_VERB: Final = re.compile(
    r"\b(?:will|would|wo|could|can|can['’]t|cannot|may|might|must|should|shall|to|not|likely|usually|normally|typically|"
    r"often|always|never|they|which)\s\Z|n['’]t\s\Z",
    re.IGNORECASE,
)


def _recent(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the past five years", "the next few days", "the first year": a stretch that ends or begins somewhere."""
    words, unit, start = match["count"], match["unit"].lower(), match.start()
    if match.group()[:4].lower() == "last" and _MAKES_LAST_A_VERB.search(scanner.text[max(0, start - 12) : start]):
        return None
    step = match["step"].lower()
    if words:
        way = None if _WORKING.search(match.group()) else _STRETCH.get(step)
        return Reading(match.end(), "DURATION", stretch(count_of(words), unit, way))
    if match["step"].lower() in ("first", "final", "opening", "closing", "intervening", "early"):
        if unit in ("day", "second", "minute", "hour", "night", "quarter") or (
            unit == "hours" and step in ("opening", "closing")
        ):
            return None  # "the first day" is one of several
        return Reading(match.end(), "DURATION", Length(length_of(None if unit.endswith("s") else 1, unit)))
    return None


# Of working days it is not known how many days they are.
_WORKING: Final = re.compile(r"\b(?:working|trading|business)\s", re.IGNORECASE)
# Which stretches end now or begin now, and which are counted from the day told before.
_STRETCH: Final[dict[str, tuple[Base, int]]] = {
    "last": ("now", -1), "past": ("now", -1), "next": ("now", 1), "coming": ("now", 1), "previous": ("then", -1),
    "preceding": ("then", -1), "following": ("then", 1),
}  # fmt: skip
_MONTHS_IN: Final = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
_DAYS_IN: Final = {"D": 1, "W": 7, "WE": 7}


def stretch(count: float | None, unit: str, way: tuple[Base, int] | None) -> Meaning:
    """So many units up to now or from now on; a length alone when their number or their end is not told."""
    lower = unit.lower()
    value, code = length_of(count, unit), UNITS[lower]
    if count is None or way is None or code in ("SU", "WI", "ML"):
        return Length(value)
    base, sign = way
    if lower in CLOCK_UNITS:
        hours = count * {"S": 0, "M": 0, "H": 1}[code]
        return Stretch(value, 0, round(hours / 24), sign, base)
    count *= 2 if lower.startswith("fortnight") else 1
    return Stretch(value, round(count * _MONTHS_IN.get(code, 0)), round(count * _DAYS_IN.get(code, 0)), sign, base)


def _all(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "all day", "all year"."""
    return Reading(match.end(), "DURATION", Length(length_of(1, match["unit"])))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "duration",
        f"{COUNT_STARTS} {HEDGE_STARTS} up no dozens the another those these",
        rf"(?:(?:the|another|those|these){SP})?(?P<hedge>{HEDGE}|up{SP}to{SP}|no{SP}(?:more|less){SP}than{SP})?(?P<count>{NUMBER}|{VAGUE_NUMBER}|dozens{SP}of)"
        rf"(?P<half>{HALF})?(?:-odd|-plus|\+)?(?:{SP}{_MANNER}){{0,2}}{SP}(?:of{SP})?(?P<unit>{UNIT})(?!-old|{SP}old)"
        rf"(?P<tail>(?:,{SP}|{SP}and{SP}|{SP})(?:and{SP})?(?P<count2>{NUMBER}){SP}(?P<unit2>{UNIT})"
        rf"(?!-old|{SP}(?:old|after|before|later|earlier|ago)\b))?",
        _duration,
    ),
    parser(
        "duration-pair",
        COUNT_STARTS,
        rf"(?P<first>{NUMBER})(?:-?{SP}(?:to|or|(?P<and>and)){SP}|-(?:to|or)-|\s?[-–]\s?)"
        rf"(?P<count>{NUMBER}{HALF}?)(?:{SP}{_MANNER})?(?:{SP}|-)(?P<unit>{UNIT})"
        rf"(?!{SP}(?:ago|earlier|later|before|after|from{SP}now|hence|back|old|of{SP}age)|-old)",
        _pair,
    ),
    parser(
        "duration-single",
        f"a an half one the another {HEDGE_STARTS}",
        rf"(?P<hedge>{HEDGE})?(?P<count>half{SP}an?|an?{SP}half|a{SP}full|a{SP}whole|an{SP}entire|an{SP}extra|an{SP}additional|a{SP}single|another|an?)"
        rf"(?:{SP}|-)"
        rf"(?P<unit>{UNIT})(?P<half>{HALF})?(?![-‐]\w)",
        _single,
    ),
    parser(
        "duration-hyphen",
        f"{COUNT_STARTS} multi",
        rf"(?P<count>{NUMBER}(?:-and-a-half)?|several|half|multi)-(?P<unit>{UNIT})(?:-long)?(?!-old|{SP}old)",
        _hyphenated,
    ),
    parser(
        "duration-period",
        f"the a an this that {COUNT_STARTS}",
        rf"(?:(?:the|an?|this|that)(?:{SP}same)?{SP})?(?P<count>{NUMBER})(?:-|{SP})(?P<unit>{UNIT})(?:[- ]long)?{SP}"
        r"(?:period|span|stretch)",
        _hyphenated,
    ),
    leader(
        "period-of",
        "a an the",
        rf"(?:an?|the){SP}(?:[a-z]+{SP}){{0,2}}period{SP}of{SP}",
        _period_of,
    ),
    parser(
        "duration-quarter",
        "a quarter",
        rf"(?:a{SP})?quarter(?:{SP}of{SP}an?{SP}|{SP}|-)(?P<unit>century|hour)",
        _quarters,
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
        "year month week day decade century hour yearlong monthlong weeklong daylong decadelong hourlong centurylong",
        r"(?P<count>)(?P<half>)(?P<hedge>)(?P<unit>year|month|week|day|decade|century|hour)[- ]?long",
        _single,
    ),
    parser(
        "duration-recent",
        "the last past next first final coming previous recent opening following these those",
        rf"(?:the{SP}|these{SP}|those{SP})?(?P<step>last|past|next|first|final|coming|previous|opening|following|closing|preceding|intervening|early)"
        rf"(?:{SP}(?P<count>{NUMBER}{HALF}?|{VAGUE_NUMBER}|few|half{SP}a|couple{SP}of))?(?:{SP}{_MANNER})?{SP}(?P<unit>{UNIT})",
        _recent,
    ),
    parser("duration-all", "all", rf"all{SP}(?P<unit>day|night|week|month|year)(?:{SP}long)?", _all),
)
