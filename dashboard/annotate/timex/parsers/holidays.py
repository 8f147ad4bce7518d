"""Named days, each with a rule for every year, and the "Sept. 11" that means 2001."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import Calendar, Holiday, Reading
from dashboard.annotate.timex.parsers.seasons import year_after
from dashboard.annotate.timex.parsers.weekdays import STEP, step_of
from dashboard.annotate.timex.scan import Parser, Scanner, parser

# month, day | month, weekday, nth (-1 the last) | days from Easter Sunday
FIXED: Final[dict[str, tuple[int, int]]] = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year": (1, 1), "valentine's day": (2, 14),
    "st. patrick's day": (3, 17), "april fools' day": (4, 1), "may day": (5, 1), "independence day": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "armistice day": (11, 11),
    "veterans day": (11, 11), "guy fawkes night": (11, 5), "epiphany": (1, 6), "canada day": (7, 1),
    "australia day": (1, 26), "international women's day": (3, 8), "labour day": (5, 1), "juneteenth": (6, 19),
}  # fmt: skip
NTH: Final[dict[str, tuple[int, int, int]]] = {
    "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4), "memorial day": (5, 1, -1), "labor day": (9, 1, 1),
    "martin luther king jr. day": (1, 1, 3), "martin luther king day": (1, 1, 3), "presidents' day": (2, 1, 3),
    "columbus day": (10, 1, 2), "black friday": (11, 5, 4), "mother's day": (5, 7, 2), "father's day": (6, 7, 3),
}  # fmt: skip
EASTER: Final[dict[str, int]] = {
    "good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0, "ash wednesday": -46, "palm sunday": -7,
    "maundy thursday": -3, "pentecost": 49, "whit monday": 50, "ascension day": 39, "shrove tuesday": -47,
}  # fmt: skip


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def day_of(name: str, year: int) -> date:
    """The day of a named holiday in a year."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in EASTER:
        return easter(year) + timedelta(days=EASTER[name])
    month, weekday, nth = NTH[name]
    if name == "black friday":
        return day_of("thanksgiving", year) + timedelta(days=1)
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _holiday(match: re.Match[str], scanner: Scanner) -> Reading | None:
    words = match["name"]
    if not words[0].isupper():
        return None
    name = " ".join(words.lower().replace("’", "'").split())
    name = next(
        known for known in _ALL if known.replace("'", "").replace(".", "") == name.replace("'", "").replace(".", "")
    )
    found = year_after(scanner, match.end())
    if name == "new year" and not found:
        return None
    step = step_of(match["step"]) if match["step"] else None
    return Reading(found[1] if found else match.end(), "DATE", Holiday(name, found[0] if found else None, step))


_ALL: Final = sorted({**FIXED, **NTH, **EASTER}, key=lambda name: (-len(name), name))
_NAMES: Final = "|".join(
    re.escape(name).replace("'", "['’]?").replace(r"\.", r"\.?").replace(r"\ ", r"\s") for name in _ALL
)


def _attacks(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads the Sept. 11 of the attacks, which needs no year to be known."""
    return Reading(match.end(), "DATE", Calendar(2001, 9, 11))


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "holiday",
        " ".join(sorted({re.split(r"[ '.]", name)[0] for name in _ALL})) + " last past this next previous coming",
        rf"(?:(?P<step>{STEP}){SP})?(?P<name>{_NAMES})",
        _holiday,
    ),
    parser(
        "famous-day",
        "september sept #1 #2",
        rf"(?:Sept(?:\.|ember){SP}11|11{SP}September)(?={SP}(?:attacks?|terror|hijack))|9/11(?!/)",
        _attacks,
    ),
)
