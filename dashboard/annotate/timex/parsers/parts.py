"""A part of a larger time: "early", "mid-", "the end of", "the first week of", "the morning of"."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import ORDINALS, SP, WEEKDAY, WORD_ORDINAL, ordinal
from dashboard.annotate.timex.meaning import (
    Calendar,
    Daytime,
    Modified,
    Moved,
    Nth,
    Reading,
    Reference,
    Vague,
)
from dashboard.annotate.timex.parsers.weekdays import DAYTIMES
from dashboard.annotate.timex.scan import Parser, Scanner, leader, parser

MODS: Final = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "dawn": "START", "opening": "START",
    "mid": "MID", "middle": "MID", "midst": "MID", "halfway": "MID", "late": "END", "later": "END", "latter": "END",
    "end": "END", "close": "END", "ending": "END", "remainder": "END", "rest": "END", "very": "START",
    "circa": "APPROX", "ca": "APPROX", "c": "APPROX", "around": "APPROX", "about": "APPROX", "approximately": "APPROX",
    "turn": "START",
}  # fmt: skip


_HEDGES: Final = ("about", "around", "approximately")


def _date_at(scanner: Scanner, start: int) -> Reading | None:
    """A date that can have a part: not a duration, not "recently"."""
    inner = scanner.at(start)
    if inner is None or inner.type not in ("DATE", "TIME") or isinstance(inner.meaning, Vague | Reference):
        return None
    return inner


def _part(match: re.Match[str], scanner: Scanner) -> Reading | None:
    inner = _date_at(scanner, match.end())
    if inner is None:
        return None
    days = match.groupdict().get("days")
    word = "start" if days in ("first", "opening") else "end" if days else (match["part"] or match["early"]).lower()
    # "talked about Monday": a hedge belongs to a clock time, "around" also to a calendar date.
    if word in _HEDGES and not (
        isinstance(inner.meaning, Daytime) or (word != "about" and isinstance(inner.meaning, Calendar))
    ):
        return None
    mod = MODS[word]
    stop = inner.stop
    return Reading(inner.end, inner.type, Modified(mod, inner.meaning), stop, inner.more, inner.ranged)


def _nth(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the first week of May", "the last Monday of 2016"."""
    inner = _date_at(scanner, match.end())
    number = -1 if match["number"].lower() in ("last", "final") else ordinal(match["number"])
    if inner is None or number is None or inner.more:
        return None
    unit = (match["unit"] or match["weekday"]).lower()
    if unit in ("second", "minute", "hour", "night"):
        return None
    return Reading(inner.end, "DATE", Nth(number, unit, inner.meaning))


def _daytime(match: re.Match[str], scanner: Scanner) -> Reading | None:
    inner = _date_at(scanner, match.end())
    if inner is None or inner.type != "DATE":
        return None
    return Reading(inner.end, "TIME", Daytime(DAYTIMES[match["part"].lower()], inner.meaning))


_BY: Final = re.compile(r"\b(?:by|until|till|towards?|since)\s\Z", re.IGNORECASE)


def _bare_part(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the early morning", "late afternoon", "by evening"."""
    if not match["which"] and not _BY.search(scanner.text[max(0, match.start() - 9) : match.start()]):
        return None
    return Reading(match.end(), "TIME", Daytime(DAYTIMES[match["part"].lower()]))


def _this_part(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "this morning", "tonight", "that afternoon", "last night"."""
    word = match["part"].lower() if match["part"] else "night"
    lead = (match["lead"] or "this").lower().split()[0]
    base = {"that": "then", "same": "then"}.get(lead, "now")
    meaning = Moved(
        "day",
        1 if lead in ("last", "yesterday") else 0,
        "then" if base == "then" else "now",
        -1 if lead == "last" else 1,
    )
    return Reading(match.end(), "TIME", Daytime(DAYTIMES[word], meaning))


def _hours_of(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the early hours of Monday", "the early morning hours of 30 April"."""
    inner = _date_at(scanner, match.end())
    if inner is None or inner.type != "DATE":
        return None
    late = match["part"].lower() == "late"
    time = DAYTIMES[match["day"].lower()] if match["day"] else "NI" if late else "MO"
    return Reading(inner.end, "TIME", Modified("END" if late else "START", Daytime(time, inner.meaning)))


def _overnight(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "killed overnight": the night before the day of writing."""
    if scanner.text[max(0, match.start() - 4) : match.start()].lower() == "not ":
        return None  # "though not overnight"
    return Reading(match.end(), "TIME", Daytime("NI", Moved("day", 1, "now", -1)))


def _midweek(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "DATE", Modified("MID", Moved("week", 0, "now")))


def _week_of(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the week of 14 May 2018", "the weekend of 5 June"."""
    inner = _date_at(scanner, match.end())
    if inner is None or inner.type != "DATE":
        return None
    return Reading(inner.end, "DATE", Moved(match["unit"].lower(), 0, inner.meaning))


PARSERS: Final[tuple[Parser, ...]] = (
    leader(
        "part-of",
        "early earlier mid late later circa ca c around about approximately",
        rf"(?P<early>)(?P<part>early|mid|late|circa|ca|c|around|about|approximately)(?:(?<=c|a)\.{SP}?|{SP}|-)"
        rf"(?:on{SP})?(?:in{SP})?(?:the{SP}year{SP}(?=\d))?(?!-)",
        _part,
    ),
    leader(
        "part-of-the",
        "the beginning start end middle midst close early mid late dawn latter rest remainder turn very first last "
        "final opening closing dying",
        rf"(?:the{SP})?(?:very{SP})?(?:"
        rf"(?P<part>beginning|start|middle|midst|end|close|dawn|rest|remainder|turn){SP}of{SP}"
        rf"|(?:(?:early|mid)-to-)?(?P<early>early|mid|late|latter)(?:-|{SP})"
        rf"(?:(?:part|half|stages?|days|months|years){SP}of{SP})?"
        rf"|(?P<days>first|last|final|opening|closing|dying){SP}(?:hours|days|weeks|months|years){SP}of{SP}(?:the{SP})?)",
        _part,
    ),
    leader(
        "nth-of",
        f"the {' '.join(w for w in ORDINALS if '-' not in w)} last final #1 #2",
        rf"(?:the{SP})?(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{WORD_ORDINAL}|last|final){SP}(?:full{SP})?"
        rf"(?:(?P<unit>day|week|weekend|month|quarter|year|decade|century)|(?P<weekday>{WEEKDAY})){SP}(?:of|in){SP}",
        _nth,
    ),
    leader(
        "daytime-of",
        "the morning afternoon evening night early late",
        rf"(?:the{SP})?(?:early{SP}|late{SP})?(?P<part>morning|afternoon|evening|night){SP}(?:hours{SP})?of{SP}",
        _daytime,
    ),
    parser(
        "daytime-this",
        "this that tonight last late early",
        rf"(?:late{SP}|early{SP})?(?:(?P<lead>this|that(?:{SP}same)?|last){SP}(?P<part>morning|afternoon|evening|night)|tonight)",
        _this_part,
    ),
    leader(
        "hours-of",
        "the early late small wee",
        rf"(?:the{SP})?(?P<part>early|small|wee|predawn|pre-dawn|late)(?:{SP}(?P<day>morning|afternoon|evening|night))?{SP}hours{SP}(?:of|on){SP}",
        _hours_of,
    ),
    parser(
        "overnight",
        "overnight",
        rf"overnight(?={SP}?[.,;:)]|{SP}(?:in|by|after|as|when|and|but|to|from|at|that|near|on)\b)",
        _overnight,
    ),
    parser("midweek", "midweek mid", r"mid-?week", _midweek),
    leader("week-of", "the", rf"the{SP}(?P<unit>week|weekend|month){SP}of{SP}", _week_of),
    parser(
        "daytime-bare",
        "the early late mid morning afternoon evening",
        rf"(?:(?:the{SP})?(?P<which>early|late|mid)(?:{SP}|-))?(?P<part>morning|afternoon|evening)(?:{SP}hours)?",
        _bare_part,
    ),
)
