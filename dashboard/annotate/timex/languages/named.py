"""Weekdays and months by name with "last", "this" and "next", and months of a year that is told in other words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dashboard.annotate.timex.languages.calendar import is_written
from dashboard.annotate.timex.languages.month_names import month_of
from dashboard.annotate.timex.languages.words import Words
from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import Calendar, Daytime, MonthOf, Moved, Named, Nth, Part, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, leader, parser

Read = Callable[[re.Match[str], Scanner], Reading | None]


def hour_of(words: Words, match: re.Match[str]) -> str:
    """The part of the day that is named before or behind the day, or ""."""
    before, behind = match["pre"], match["part"]
    return (before and words.value("daytime-before", before)) or (behind and words.value("daytime", behind)) or ""


def _weekday(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        name = match["name"]
        if not is_written(words, scanner.text, match.start("name")):
            return None
        shown = match["pre"] or match["part"] or match["before"] or match["after"] or match["day"]
        if words.value("needs-day", name) is not None and not shown:
            return None  # "الاثنين" is "the two" as well
        day = Named("weekday", int(words.value("weekday", name) or 1), _step(words, match))
        hour = hour_of(words, match)
        return Reading(match.end(), "TIME", Daytime(hour, day)) if hour else Reading(match.end(), "DATE", day)

    return read


def _step(words: Words, match: re.Match[str]) -> int | None:
    """The step of "last", "this" and "next" before or behind a name; None without."""
    before, behind = match["before"], match["after"]
    value = (before and words.value("step-before", before)) or (behind and words.value("step-after", behind))
    return int(value) if value else None


def _weekday_figure(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "nesta segunda (16)": the short name, which is a number as well, with its day behind it."""
        return Reading(match.end(), "DATE", Named("weekday", int(words.value("weekday-figure", match.group()) or 1)))

    return read


def _month(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Reads "mars dernier", "im vergangenen März"."""
        month = month_of(words.language, 1, match["month"], None)
        if month is None or not is_written(words, scanner.text, match.start("month")):
            return None
        return Reading(match.end(), "DATE", Named("month", month, _step(words, match)))

    return read


def _month_of_year(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Reads "marzo del año pasado", "3. März letzten Jahres"."""
        day = int(re.sub(r"\D", "", match["day"])) if match["day"] else None
        month = month_of(words.language, day or 1, match["month"], None)
        for at in words.after(scanner.text, match.end(), "of-unit"):
            inner = scanner.at(at)
            if month and inner and isinstance(inner.meaning, Moved) and inner.meaning.unit == "year":
                return Reading(inner.end, "DATE", MonthOf(month, day, inner.meaning))
        return None

    return read


def _day_month_step(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "le 3 mars dernier": the last third of March."""
        day = int(re.sub(r"\D", "", match["day"]))
        month = month_of(words.language, day, match["month"], None)
        return Reading(match.end(), "DATE", Calendar(None, month, day)) if month else None

    return read


def _weekend(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        return Reading(match.end(), "DATE", Part("WE", None, _step(words, match)))

    return read


_ENGLISH: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")  # as Nth has them


def _weekday_of_week(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Reads "Freitag nächster Woche", "viernes de la semana pasada"."""
        name = _ENGLISH[int(words.value("weekday", match["name"]) or 1) - 1]
        for at in words.after(scanner.text, match.end(), "of-unit"):
            inner = scanner.at(at)
            if inner and isinstance(inner.meaning, Moved) and inner.meaning.unit == "week":
                return Reading(inner.end, "DATE", Nth(1, name, inner.meaning))
        return None

    return read


def _week_and_day(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "nächste Woche Freitag"."""
        step = int(words.value("step-before", match["step"]) or 0)
        if words.value("unit", match["unit"]) != "week":
            return None
        name = _ENGLISH[int(words.value("weekday", match["name"]) or 1) - 1]
        return Reading(match.end(), "DATE", Nth(1, name, Moved("week", abs(step), "now", -1 if step < 0 else 1)))

    return read


def parsers(words: Words) -> tuple[Parser, ...]:
    """The parsers of weekdays and months by name."""
    return (*_weekdays(words), *_weeks(words), *_months(words))


def _weeks(words: Words) -> tuple[Parser, ...]:
    code, name = words.language, rf"(?P<name>{words.any('weekday')})"
    before, after = words.any("step-before"), words.any("step-after")
    return (
        parser(
            f"{code}-weekend",
            words.starts("weekend", "step-before"),
            rf"(?:(?P<before>{before}){SP})?{words.any('weekend')}(?:{SP}(?P<after>{after}))?",
            _weekend(words),
        ),
        leader(f"{code}-weekday-of-week", words.starts("weekday"), rf"{name}{SP}", _weekday_of_week(words)),
        parser(
            f"{code}-week-and-day",
            words.starts("step-before"),
            rf"(?P<step>{before}){SP}(?P<unit>{words.any('unit')}){SP}{name}",
            _week_and_day(words),
        ),
    )


def _weekdays(words: Words) -> tuple[Parser, ...]:
    code = words.language
    pre = rf"(?:(?P<pre>{words.any('daytime-before')}){SP})?"
    glued = rf"(?:{SP}?(?P<part>{words.any('daytime')}))?"  # "Montagabend"
    before = rf"(?:(?P<before>{words.any('step-before')}){SP})?"
    after = rf"(?:{SP}(?P<after>{words.any('step-after')}))?"
    of_week = rf"(?:(?P<day>{words.any('day-of-week')}){SP})?"
    name = rf"(?P<name>{words.any('weekday')})"
    compounds = " ".join(f"{day}{part}".lower() for day in words.of("weekday") for part in words.of("daytime"))
    starts = words.starts("weekday", "step-before", "daytime-before", "day-of-week")
    return (
        parser(
            f"{code}-weekday", f"{starts} {compounds}", rf"{pre}{before}{of_week}{name}{glued}{after}", _weekday(words)
        ),
        parser(
            f"{code}-weekday-figure",
            words.starts("weekday-figure"),
            rf"{words.any('weekday-figure')}(?=\s?\(\d{{1,2}}\))",
            _weekday_figure(words),
        ),
    )


def _months(words: Words) -> tuple[Parser, ...]:
    code, month = words.language, rf"(?P<month>{words.any('month')})"
    day = r"(?:(?P<day>\d{1,2}(?:[.º°]|er)?)\s{1,2})"
    return (
        parser(
            f"{code}-step-month",
            words.starts("step-before"),
            rf"(?P<before>{words.any('step-before')})(?P<after>){SP}{month}",
            _month(words),
        ),
        parser(
            f"{code}-month-step",
            words.starts("month"),
            rf"(?P<before>){month}{SP}(?P<after>{words.any('step-after')})",
            _month(words),
        ),
        parser(
            f"{code}-date-last",
            "#1 #2",
            rf"{day}(?:{words.any('of')}\s)?{month}{SP}{_stepping(words, '-1')}",
            _day_month_step(words),
        ),
        parser(
            f"{code}-date-next",
            "#1 #2",
            rf"{day}(?:{words.any('of')}\s)?{month}{SP}{_stepping(words, '1')}",
            _day_month_step(words),
        ),
        leader(
            f"{code}-month-of-year",
            f"#1 #2 {words.starts('month')}",
            rf"{day}?(?:{words.any('of')}\s)?{month}{SP}",
            _month_of_year(words),
        ),
    )


def _stepping(words: Words, step: str) -> str:
    """A fragment of the words behind a date that mean this step."""
    found = [word for word in words.of("step-after") if words.value("step-after", word) == step]
    return f"(?:{'|'.join(map(re.escape, found))})" if found else "(?!)"
