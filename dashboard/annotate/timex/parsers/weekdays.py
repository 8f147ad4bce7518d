"""Weekdays and weekends, bare or with last, this and next.

A bare weekday's direction comes from the tense of its sentence (`resolve`); the publication day itself counts.
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import SP, WEEKDAY, WEEKDAYS
from dashboard.annotate.timex.meaning import Daytime, Length, Moved, Named, Nth, Part, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, leader, parser

# Parts of the day by their TIMEX3 letters.
DAYTIMES: Final = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI", "lunchtime": "MI",
}  # fmt: skip
STEPS: Final = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "this past": -1, "this coming": 1, "this upcoming": 1, "next": 1,
    "coming": 1,
    "upcoming": 1, "following": 1, "the following": 1,
}  # fmt: skip
STEP: Final = r"(?:this\s(?:past|coming|upcoming)|last|past|previous|this|next|coming|upcoming)"


def step_of(words: str) -> int:
    """-1, 0 or 1 for last, this and next and their kin."""
    return STEPS[" ".join(words.lower().split())]


def _weekday(match: re.Match[str], _: Scanner) -> Reading | None:
    word = match["name"]
    step = step_of(match["step"]) if match["step"] else None
    day = Named("weekday", WEEKDAYS[word.lower()], step)
    if match["part"]:
        return Reading(match.end(), "TIME", Daytime(DAYTIMES[match["part"].lower()], day))
    return Reading(match.end(), "DATE", day)


def _of_week(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "Friday last week", "the Tuesday of next week"."""
    inner = scanner.at(match.end())
    if inner is None or not isinstance(inner.meaning, Moved) or inner.meaning.unit != "week":
        return None
    return Reading(inner.end, "DATE", Nth(1, match["name"].lower(), inner.meaning))


def _plural(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "on Mondays": a set."""
    if not match["name"][0].isupper():
        return None
    part = f"T{DAYTIMES[match['part'].lower()]}" if match["part"] else ""
    return Reading(match.end(), "SET", Length(f"XXXX-WXX-{WEEKDAYS[match['name'].lower()]}{part}"))


def _following(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the following Friday": the first one after the day told before it."""
    day = Named("weekday", WEEKDAYS[match["name"].lower()], 1, told=True)
    if match["part"]:
        return Reading(match.end(), "TIME", Daytime(DAYTIMES[match["part"].lower()], day))
    return Reading(match.end(), "DATE", day)


def _weekend(match: re.Match[str], _: Scanner) -> Reading | None:
    step = step_of(match["step"]) if match["step"] else None
    if match["told"]:
        return Reading(match.end(), "DATE", Moved("weekend", int("following" in match["told"].lower()), "then"))
    return Reading(match.end(), "DATE", Part("WE", None, step))


_NAMES: Final = "monday tuesday wednesday thursday friday saturday sunday"

PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "weekday",
        f"{_NAMES} last past previous this next coming upcoming",
        rf"(?:(?P<step>{STEP}){SP})?(?P<name>{WEEKDAY})(?:{SP}(?P<part>morning|afternoon|evening|night))?",
        _weekday,
    ),
    leader(
        "weekday-of",
        f"the {_NAMES}",
        rf"(?:the{SP})?(?P<name>{WEEKDAY}){SP}(?:of{SP})?(?=last|this|next|that|the{SP})",
        _of_week,
    ),
    parser(
        "weekday-set",
        " ".join(f"{name} {name}s" for name in _NAMES.split()),
        rf"(?P<name>{WEEKDAY})(?:s|{SP}(?P<part>morning|afternoon|evening|night)s)",
        _plural,
    ),
    parser(
        "weekday-following",
        "the following",
        rf"(?:the{SP})?following{SP}(?P<name>{WEEKDAY})(?:{SP}(?P<part>morning|afternoon|evening|night))?",
        _following,
    ),
    parser(
        "weekend",
        "the last past previous this next coming upcoming that following",
        rf"(?:(?P<told>that{SP}(?:same{SP})?|the{SP}same{SP}|the{SP}following{SP})|(?:the{SP})?(?:(?P<step>{STEP}){SP})?)weekend",
        _weekend,
    ),
)
