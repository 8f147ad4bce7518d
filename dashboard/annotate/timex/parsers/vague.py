"""Around now without a number: "now", "recently", "in recent weeks", "in the coming days"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dashboard.annotate.timex.lexicon import SP, UNITS, UNITS_PLURAL
from dashboard.annotate.timex.meaning import Reading, Reference, Vague
from dashboard.annotate.timex.parsers.durations import length_of
from dashboard.annotate.timex.scan import Parser, Scanner, parser

# How far "recent" and "coming" reach, in days, by unit (events.md: 4 weeks before, 7 days after).
BEFORE: Final = {"D": 7, "W": 28, "M": 182, "Q": 365, "Y": 1826, "DE": 10957, "CE": 109573, "H": 1, "WE": 28}
AFTER: Final = {"D": 7, "W": 28, "M": 182, "Q": 365, "Y": 1826, "DE": 10957, "CE": 109573, "H": 1, "WE": 28}


def _units(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "recent weeks", "the coming days", "the next days"."""
    unit = match["unit"].lower()
    code = UNITS[unit]
    past = match["step"].lower() in ("recent", "past", "last", "previous", "preceding")
    value = length_of(None, unit)
    told = match["step"].lower() in ("following", "previous", "preceding", "ensuing", "succeeding", "subsequent")
    span = BEFORE.get(code, 7) if past else AFTER.get(code, 7)
    return Reading(
        match.end(), "DATE", Vague(value, span if past else 0, 0 if past else span, "then" if told else "now")
    )


def _ahead(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the days ahead", "years to come"."""
    unit = match["unit"].lower()
    return Reading(match.end(), "DATE", Vague(length_of(None, unit), 0, AFTER[UNITS[unit]]))


def _reference(value: str) -> Callable[[re.Match[str], Scanner], Reading | None]:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        return Reading(match.end(), "DATE", Reference(value))

    return read


def _now(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "now" and its kin; NOW in capitals is an acronym."""
    return None if match.group() == "NOW" else Reading(match.end(), "DATE", Reference("PRESENT_REF"))


# Of water and electricity, of accounts, and "stay current" with a debt.
_NO_CURRENT_BEFORE: Final = re.compile(
    r"\b(?:electric|strong|ocean|river|direct|alternating|warm|cold|the|remain|remains|stay|stays|keep|kept|gulf)\s\Z",
    re.IGNORECASE,
)
_NO_CURRENT_AFTER: Final = re.compile(
    r"\s(?:accounts?\b|affairs\b|of\b|swept|runs?\b|flows?\b|carried\b|is\b|was\b|may\b)", re.IGNORECASE
)


def _current(match: re.Match[str], scanner: Scanner) -> Reading | None:
    text = scanner.text
    if _NO_CURRENT_AFTER.match(text, match.end()):
        return None
    led = _NO_CURRENT_BEFORE.search(text[max(0, match.start() - 14) : match.start()])
    if led and led.group().strip().lower() != "the":
        return None
    return Reading(match.end(), "DATE", Reference("PRESENT_REF"))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "recent-units",
        "the recent past last next coming previous following preceding ensuing more succeeding",
        rf"(?:the{SP})?(?:more{SP}|most{SP}|very{SP})?(?P<step>recent|past|last|next|coming|upcoming|previous|following|preceding|ensuing|succeeding|subsequent)"
        rf"{SP}(?:few{SP}|several{SP})?(?P<unit>{UNITS_PLURAL})",
        _units,
    ),
    parser(
        "units-ahead",
        "the days weeks months years",
        rf"(?:the{SP})?(?P<unit>days|weeks|months|years)(?:{SP}(?:immediately{SP})?ahead(?!{SP}of)|{SP}to{SP}come)",
        _ahead,
    ),
    parser(
        "recently",
        "recently recent the most more very lately",
        rf"(?:(?:most|more|very){SP})?recently(?!{SP}as)|lately|(?:the{SP})?recent{SP}past",
        _reference("PAST_REF"),
    ),
    parser("recent", "recent", "recent", _reference("PAST_REF")),
    parser(
        "now",
        "now right currently presently nowadays today's",
        rf"(?:right{SP})?now(?!adays|-)(?!{SP}(?:that|famous))|currently|presently|nowadays",
        _now,
    ),
    parser("current", "current", r"current", _current),
    parser(
        "present",
        "the present at this these",
        rf"(?<=\bto )this{SP}day(?!{SP}(?:of|when)\b)"
        rf"|the{SP}present(?:{SP}(?:day|time))?(?=\s?[.,;)]|{SP}(?:and|is|day|time)\b)|(?:the{SP})?present{SP}day|at{SP}(?:this{SP}time|this{SP}moment|the{SP}moment|present)|"
        rf"the{SP}time{SP}being|the{SP}moment(?=[.,;])|these{SP}days",
        _reference("PRESENT_REF"),
    ),
    parser(
        "past",
        "the",
        rf"the{SP}(?:distant{SP}|recent{SP})?past(?!{SP}(?!(?:we|they|he|she|it|i|you|there|and|but|when|by|with|to|as|are|is|was|were|has|have|had|that|which|who|so|or|some)\b)[a-z])",
        _reference("PAST_REF"),
    ),
    parser(
        "future",
        "the near",
        rf"near{SP}future|the{SP}(?:near{SP}|foreseeable{SP}|immediate{SP}|not-too-distant{SP}|distant{SP})?future",
        _reference("FUTURE_REF"),
    ),
    parser("former", "former", r"former", _reference("PAST_REF")),
    parser("future-word", "future", r"future", _reference("FUTURE_REF")),
)
