"""Dates a number of units from now, from another date or from an event: "five years ago", "two days after the vote".

Kept to the unit that is named: "five years ago" is a whole year, "20 months ago" a month (the rule of events.md).
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import CALENDAR_UNITS, DATE_UNIT, NUMBER, SP, UNIT, UNITS, UNITS_PLURAL
from dashboard.annotate.timex.meaning import (
    Base,
    Calendar,
    Daytime,
    FromEvent,
    Meaning,
    Moved,
    Named,
    Reading,
    Vague,
)
from dashboard.annotate.timex.parsers.counts import COUNT, COUNT_STARTS, HALF, HEDGE, HEDGE_STARTS, count_of, hedged
from dashboard.annotate.timex.scan import Parser, Scanner, leader, parser

# Words after "N units", whence they count and in which direction.
_AFTERS: Final[dict[str, tuple[Base, int]]] = {
    "ago": ("now", -1), "from now": ("now", 1), "hence": ("now", 1), "earlier": ("then", -1), "before": ("then", -1),
    "previously": ("then", -1), "prior": ("then", -1), "beforehand": ("then", -1), "later": ("then", 1),
    "after": ("then", 1), "afterwards": ("then", 1), "afterward": ("then", 1), "after that": ("then", 1),
    "before that": ("then", -1), "back": ("now", -1),
}  # fmt: skip


def moved(count: float | None, unit: str, base: Base | Meaning, sign: int) -> Meaning:
    """`count` units on; clock units leave the day open, an untold number the date."""
    code = UNITS[unit.lower()]
    if count is None:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF", base=base if isinstance(base, str) else "then")
    if code == "H" and count >= 24 and count % 24 == 0:
        return Moved("day", count / 24, base, sign)
    if code in ("S", "H") or unit.lower().startswith("min"):
        return Moved("clock", count * {"S": 1 / 60, "H": 60}.get(code, 1), base, sign)
    name = "weekend" if code == "WE" else CALENDAR_UNITS[code]
    return Moved(name, count * (2 if unit.lower().startswith("fortnight") else 1), base, sign)


def _counted(match: re.Match[str], _: Scanner) -> Reading | None:
    base, sign = _AFTERS[" ".join(match["after"].lower().split())]
    count, unit = count_of(match["count"]), match["unit"]
    if match["half"]:
        count = (count or 1) + 0.5
    if match["count2"]:
        if not unit.lower().startswith("year"):
            return None
        count, unit = (count or 1) * 12 + (count_of(match["count2"]) or 0), "months"
    there = moved(count, unit, base, sign)
    if unit.lower().startswith("night") and isinstance(there, Moved):
        return Reading(match.end(), "TIME", Daytime("NI", there))
    return Reading(match.end(), "DATE", hedged(match["hedge"], there))


def _uncounted(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "years ago", "decades later"."""
    base, sign = _AFTERS[" ".join(match["after"].lower().split())]
    return Reading(match.end(), "DATE", Vague("PAST_REF" if sign < 0 else "FUTURE_REF", base=base))


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Calendar):
        return meaning.day is not None
    return isinstance(meaning, Moved | Named) and (getattr(meaning, "unit", "") in ("day", "weekday"))


def _from_date(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "two days before Christmas", "three weeks after 9 May": counted from the date that follows."""
    inner = scanner.at(match.end())
    if inner is None or inner.type != "DATE":
        return None
    if match["after"].lower() == "from" and not _is_day(inner.meaning):
        return None  # "shut for 10 days from late June"
    sign = -1 if match["after"].lower().startswith(("before", "prior")) else 1
    count, unit = count_of(match["count"]), match["unit"].lower()
    if unit.startswith("week") and count and match["after"].lower() == "from" and isinstance(inner.meaning, Named):
        count, unit = 7 * count, "days"  # "a week from Tuesday" is a Tuesday
    return Reading(inner.end, "DATE", moved(count, unit, inner.meaning, sign))


# What happens on a day, so that a text that dates it once can count from it later.
_EVENTS: Final = (
    r"(?:accident|accord|adoption|agreement|announcement|arrest|assassination|attack|ballot|battle|birth|blast|bombing|"
    r"ceasefire|cease-fire|coup|crash|death|deal|debate|decision|defeat|earthquake|election|explosion|fall|fire|funeral|"
    r"inauguration|independence|invasion|killing|landing|launch|massacre|meeting|murder|opening|poll|protest|quake|raid|"
    r"referendum|resignation|revolution|riot|ruling|shooting|signing|storm|strike|summit|surrender|treaty|truce|uprising|"
    r"verdict|victory|vote|withdrawal|armistice|accident|disaster|eruption|tsunami|hurricane|wedding)s?"
)


def _from_event(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "two days after the vote", "a year before Marathon": counted from what may be dated elsewhere."""
    sign = -1 if match["after"].lower().startswith(("before", "prior")) else 1
    unit, count = match["unit"], count_of(match["count"])
    if match["count"].lower() in ("a", "an"):
        count = 1.0
    event = (match["noun"] or match["name"]).split()[-1].lower()
    return Reading(match.end(), "DATE", FromEvent(event, unit.lower(), count, sign, match.end("unit")))


def _units_time(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "in two weeks' time", "a year's time"."""
    return Reading(match.end(), "DATE", moved(count_of(match["count"]), match["unit"], "now", 1))


def _ago_today(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "a year ago today", "ten years ago this week"."""
    day = Moved("year", count_of(match["count"]) or 1, "now", -1, fine=True)
    unit = (match["unit"] or "day").lower()
    return Reading(match.end(), "DATE", day if unit == "day" else Moved(unit, 0, day))


def _this_time(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(
        match.end(), "DATE", Moved("year", 1, "now", -1 if match["step"].lower() == "last" else 1, fine=True)
    )


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "units-ago",
        f"{COUNT_STARTS} {HEDGE_STARTS}",
        rf"(?P<hedge>{HEDGE})?(?P<count>{COUNT})(?:{SP}|-)(?P<unit>{UNIT})(?P<half>{HALF})?"
        rf"(?:(?:,{SP}|{SP}and{SP}|{SP})(?P<count2>{NUMBER}){SP}months?)?{SP}"
        rf"(?P<after>ago|from{SP}now|hence|earlier|previously|later|afterwards?|before{SP}that|after{SP}that|beforehand"
        rf"|back(?=\s?[.,;:)]|\s*\Z|\s(?:when|and|but|that)\b))",
        _counted,
    ),
    parser(
        "units-before",
        COUNT_STARTS,
        rf"(?P<hedge>)(?P<count>{COUNT}){SP}(?P<unit>{UNIT})(?P<half>)(?P<count2>){SP}"
        rf"(?P<after>before|after|prior)(?=\s?[.,;)]|\s*\Z)",
        _counted,
    ),
    parser(
        "uncounted-ago",
        "years months weeks days decades centuries hours minutes long",
        rf"(?:(?P<unit>{UNITS_PLURAL}){SP}|long{SP})(?P<after>ago|earlier|later|before(?=[.,;])|afterwards)",
        _uncounted,
    ),
    leader(
        "units-from-date",
        COUNT_STARTS,
        rf"(?P<count>{COUNT}){SP}(?P<unit>{DATE_UNIT}){SP}(?P<after>before|after|prior{SP}to|from){SP}",
        _from_date,
    ),
    parser(
        "units-from-event",
        COUNT_STARTS,
        rf"(?P<count>{COUNT}){SP}(?P<unit>{DATE_UNIT}){SP}(?P<after>before|after|prior{SP}to|following){SP}"
        rf"(?:(?:the|his|her|its|their|that){SP}(?P<noun>{_EVENTS})\b|(?P<name>(?-i:(?:[A-Z]\w{{2,20}}{SP})?[A-Z]\w{{2,20}})))",
        _from_event,
    ),
    parser(
        "units-time",
        COUNT_STARTS,
        rf"(?P<count>{COUNT})(?:{SP}|-)(?P<unit>day|week|month|year|hour|minute)(?:s['’]?|['’]s|['’]){SP}time(?={SP}?[.,;:)]|{SP}(?:the|when|and|to|for|he|she|it|they|we)\b)",
        _units_time,
    ),
    parser(
        "year-ago-today",
        COUNT_STARTS,
        rf"(?P<count>{COUNT}){SP}years?{SP}ago{SP}(?:today|this{SP}(?P<unit>day|week|month))",
        _ago_today,
    ),
    parser("this-time", "this", rf"this{SP}time{SP}(?P<step>last|next){SP}year", _this_time),
)
