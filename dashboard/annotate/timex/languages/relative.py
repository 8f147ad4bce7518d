"""What is counted from the publication day or from the date told before: "gestern", "il y a cinq ans", "next week".

The meanings are those of the English parsers, so that anchors, directions and explanations are the same: a unit is kept
as it is named, and "five years ago" is a whole year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dashboard.annotate.timex.languages.calendar import begins_sentence
from dashboard.annotate.timex.languages.named import hour_of
from dashboard.annotate.timex.languages.words import Words
from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import (
    Base,
    Daytime,
    Meaning,
    Modified,
    Moved,
    Reading,
    Vague,
)
from dashboard.annotate.timex.scan import Parser, Scanner, parser

Read = Callable[[re.Match[str], Scanner], Reading | None]

# Where a clause ends: "two days after." counts from what was told, "two days after the attack" from the attack.
_STOP: Final = re.compile(r"\s?(?:[.,;:)!?؟،؛–—]|\Z|\n)")
# "il y a cinq ans que", "hace dos años que": for so long, and still.
_FOR_SO_LONG: Final = re.compile(r"\s(?:que|qu)\b", re.IGNORECASE)
_FIGURES: Final = "#1 #2 #3"


def _shift(step: int, unit: str, base: Base) -> Moved:
    return Moved(unit, abs(step), base, -1 if step < 0 else 1)


def _count(words: Words, text: str) -> float | None:
    """The number of a count; None for an untold one ("some")."""
    value = words.value("number", text)
    return float(value) if value else float(int(text)) if text.isdecimal() else None


def _counted(words: Words, match: re.Match[str], base: Base, sign: int) -> Meaning | None:
    """So many units from the base, as the groups count, unit, two, one and hedge say."""
    groups = match.groupdict()
    meaning: Meaning
    if groups.get("two"):
        meaning = Moved(words.value("unit-two", match["two"]) or "day", 2, base, sign)
    elif groups.get("one"):
        meaning = Moved(words.value("unit", match["one"]) or "day", 1, base, sign)
    else:
        unit = words.value("units", match["unit"]) or words.value("unit", match["unit"])
        count = _count(words, match["count"])
        if unit is None or (count is not None and count > 9999):
            return None
        if count is None:
            meaning = Vague("PAST_REF" if sign < 0 else "FUTURE_REF", base=base)
        else:
            meaning = Moved(unit, count, base, sign)
    return Modified("APPROX", meaning) if match["hedge"] else meaning


def _before(words: Words, kind: str, sign: int) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """The word of direction comes first: "vor fünf Jahren", "dans deux semaines"."""
        text, end = scanner.text, match.end()
        if _FOR_SO_LONG.match(text, end):
            return None
        # "قبل عام" without a number is so common a beginning ("before 2016") that it must end its clause.
        if (words.value(kind, match["lead"]) == "stop" or match["one"]) and not _STOP.match(text, end):
            return None
        meaning = _counted(words, match, "now", sign)
        return Reading(end, "DATE", meaning) if meaning else None

    return read


_AFTERS: Final[dict[str, tuple[Base, int]]] = {
    "ago-after": ("now", -1),
    "in-after": ("now", 1),
    "later-after": ("then", 1),
    "earlier-after": ("then", -1),
}


def _after(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """The word of direction comes last: "cinque anni fa", "two days later"."""
        kind = next(kind for kind in _AFTERS if words.value(kind, match["after"]) is not None)
        if words.value(kind, match["after"]) == "stop" and not _STOP.match(scanner.text, match.end()):
            return None
        meaning = _counted(words, match, *_AFTERS[kind])
        return Reading(match.end(), "DATE", meaning) if meaning else None

    return read


def _day(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        word = match["word"]
        step, _, hour = (words.value("day", word) or "0").partition(" ")
        # "Morgen" is the morning, "morgen" tomorrow; where a sentence begins they look the same.
        if word == "Morgen" and not begins_sentence(scanner.text, match.start()):
            return None
        day = _shift(int(step), "day", "now")
        hour = hour or hour_of(words, match)
        return Reading(match.end(), "TIME", Daytime(hour, day)) if hour else Reading(match.end(), "DATE", day)

    return read


_BASES: Final[tuple[tuple[str, Base], ...]] = (
    ("step-before", "now"),
    ("step-after", "now"),
    ("then-before", "then"),
    ("then-after", "then"),
)


def _unit(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "letzte Woche", "l'année prochaine", "el mes siguiente"."""
        unit = words.value("unit", match["unit"])
        kind, base = next((kind, base) for kind, base in _BASES if words.value(kind, match["word"]) is not None)
        step = int(words.value(kind, match["word"]) or 0)
        if unit is None:
            return None
        # "an diesem Tag", "am nächsten Tag": counted from the day that was told.
        if unit == "day":
            base = "then"
        return Reading(match.end(), "DATE", _shift(step, unit, base))

    return read


def parsers(words: Words) -> tuple[Parser, ...]:
    """The parsers of relative expressions."""
    told = rf"(?P<word>{words.any('then-day')})(?!{SP}{words.any('of', 'of-unit')}(?!\w))"
    return (
        *_counts(words),
        _day_words(words),
        parser(f"{words.language}-told-day", words.starts("then-day"), told, _told_day(words)),
        *_units(words),
    )


def _counts(words: Words) -> tuple[Parser, ...]:
    code = words.language
    hedge = rf"(?:(?P<hedge>{words.any('hedge')}){SP})?"
    count = rf"(?P<count>\d{{1,4}}|{words.any('number', 'some')}){SP}(?P<unit>{words.any('units', 'unit')})"
    two = rf"(?P<two>{words.any('unit-two')})"
    # Only Arabic counts one unit by its bare name; "before a day" is any day.
    one = rf"(?P<one>{words.any('unit')})" if words.of("unit-two") else "(?P<one>(?!))"
    behind = rf"(?:{SP}{words.any('ago-after')})?"
    after = words.any("ago-after", "in-after", "later-after", "earlier-after")
    starts = words.starts("hedge", "number", "some")
    return (
        parser(
            f"{code}-units-ago",
            words.starts("ago-before"),
            rf"(?P<lead>{words.any('ago-before')}){SP}{hedge}(?:{count}|{two}|{one}){behind}",
            _before(words, "ago-before", -1),
        ),
        parser(
            f"{code}-units-on",
            words.starts("in-before"),
            rf"(?P<lead>{words.any('in-before')}){SP}{hedge}(?:{count}|{two}|{one})",
            _before(words, "in-before", 1),
        ),
        parser(f"{code}-units-after", f"{_FIGURES} {starts}", rf"{hedge}{count}{SP}(?P<after>{after})", _after(words)),
    )


def _told_day(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "le lendemain", "tags darauf"."""
        return Reading(match.end(), "DATE", _shift(int(words.value("then-day", match["word"]) or 1), "day", "then"))

    return read


def _day_words(words: Words) -> Parser:
    pre = rf"(?:(?P<pre>{words.any('daytime-before')}){SP})?"
    part = rf"(?:{SP}(?P<part>{words.any('daytime')}))?"
    starts = words.starts("day", "daytime-before")
    # "أمس الأحد": the weekday stands beside it.
    weekday = rf"(?:{SP}(?:{words.any('day-of-week')}{SP})?{words.any('weekday')})?" if words.of("day-of-week") else ""
    pattern = rf"{pre}(?P<word>{words.any('day')}){weekday}{part}"
    return parser(f"{words.language}-day-word", starts, pattern, _day(words))


def _units(words: Words) -> tuple[Parser, ...]:
    code, unit = words.language, rf"(?P<unit>{words.any('unit')})"
    article = rf"(?:{words.any('article')}(?:{SP}|(?<=['’])))?"
    before = words.any("step-before", "then-before")
    after = words.any("step-after", "then-after")
    return (
        parser(
            f"{code}-step-unit",
            words.starts("article", "step-before", "then-before"),
            rf"{article}(?P<word>{before})(?:{SP}|(?<=['’])){unit}(?!-\w)",
            _unit(words),
        ),
        parser(
            f"{code}-unit-step",
            words.starts("article", "unit"),
            rf"{article}{unit}{SP}(?P<word>{after})",
            _unit(words),
        ),
    )
