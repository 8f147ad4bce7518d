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
from dashboard.names import given_names

# month, day | month, weekday, nth (-1 the last) | days from Easter Sunday
FIXED: Final[dict[str, tuple[int, int]]] = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year": (1, 1), "valentine's day": (2, 14),
    "st. patrick's day": (3, 17), "april fools' day": (4, 1), "may day": (5, 1), "independence day": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "armistice day": (11, 11),
    "veterans day": (11, 11), "guy fawkes night": (11, 5), "epiphany": (1, 6), "canada day": (7, 1),
    "australia day": (1, 26), "international women's day": (3, 8), "labour day": (5, 1), "juneteenth": (6, 19),
    "anzac day": (4, 25), "remembrance day": (11, 11), "human rights day": (12, 10), "earth day": (4, 22),
    "victory day": (5, 9), "holocaust memorial day": (1, 27), "world aids day": (12, 1), "groundhog day": (2, 2),
    "inauguration day": (1, 20), "cinco de mayo": (5, 5), "st. stephen's day": (12, 26), "twelfth night": (1, 5),
    "all souls' day": (11, 2), "world refugee day": (6, 20), "st. george's day": (4, 23), "europe day": (5, 9),
}  # fmt: skip
NTH: Final[dict[str, tuple[int, int, int]]] = {
    "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4), "memorial day": (5, 1, -1), "labor day": (9, 1, 1),
    "martin luther king jr. day": (1, 1, 3), "martin luther king day": (1, 1, 3), "presidents' day": (2, 1, 3),
    "columbus day": (10, 1, 2), "black friday": (11, 5, 4), "mother's day": (5, 7, 2), "father's day": (6, 7, 3),
    "election day": (11, 1, 1), "remembrance sunday": (11, 7, 2), "columbus day weekend": (10, 1, 2),
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
    if name == "election day":  # of the United States: the Tuesday after the first Monday
        first = date(year, 11, 1)
        return first + timedelta(days=(1 - first.isoweekday()) % 7 + 1)
    if name == "black friday":
        return day_of("thanksgiving", year) + timedelta(days=1)
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


_WORD_BEFORE: Final = re.compile(r"\b([A-Z][a-z]+)\s\Z")
_FILM: Final = re.compile(r"\s(?:the\s(?:film|movie|musical)|II|III|IV)\b")
# "Ukraine's Independence Day" is not the fourth of July, nor "Russia's Victory Day" another than its own.
_NATIONAL: Final = frozenset(
    ("independence day", "memorial day", "labour day", "labor day", "thanksgiving", "inauguration day")
)
_OF_ANOTHER: Final = re.compile(
    r"\b(?!U\.?S\.?\b|American?\b|The\b|This\b|Last\b|Next\b|On\b|By\b|For\b|Since\b|Until\b|After\b|Before\b|Every\b)"
    r"[A-Z][\w.]*(?:['’]s)?\s(?:national\s)?\Z"
)


def _holiday(match: re.Match[str], scanner: Scanner) -> Reading | None:
    words = match["name"]
    if not words[0].isupper():
        return None
    name = " ".join(words.lower().replace("’", "'").split())
    name = next(
        known for known in _ALL if known.replace("'", "").replace(".", "") == name.replace("'", "").replace(".", "")
    )
    if _OF_ANOTHER.search(scanner.text[max(0, match.start() - 24) : match.start()]) and name in _NATIONAL:
        return None
    person = _WORD_BEFORE.search(scanner.text[max(0, match.start() - 16) : match.start()])
    if (person and person[1] in given_names()) or _FILM.match(scanner.text, match.end()):
        return None
    found = year_after(scanner, match.end())
    if name == "new year" and not found:
        return None
    if (match["step"] or "").lower() == "past":
        return None  # "well past Thanksgiving"
    step = step_of(match["step"]) if match["step"] else None
    return Reading(found[1] if found else match.end(), "DATE", Holiday(name, found[0] if found else None, step))


_ALL: Final = sorted({**FIXED, **NTH, **EASTER}, key=lambda name: (-len(name), name))
_NAMES: Final = "|".join(
    re.escape(name).replace("'", "['’]?").replace(r"\.", r"\.?").replace(r"\ ", r"\s") for name in _ALL
)


def _attacks(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads the Sept. 11 of the attacks, which needs no year to be known."""
    words = match.group()
    if "/" in words:
        return Reading(match.end(), "DATE", Calendar(2001, 9, 11))
    if not match["then"]:
        before = scanner.text[max(0, match.start() - 24) : match.start()]
        if not _ATTACKS_OF.search(before) or _YEAR_FOLLOWS.match(scanner.text, match.end()):
            return None
    return Reading(match.start("then") if match["then"] else match.end(), "DATE", Calendar(2001, 9, 11))


_ATTACKS_OF: Final = re.compile(r"\b(?:terror(?:ist)?|the)\s(?:attacks|hijackings)\s(?:of|on)\s\Z", re.IGNORECASE)
_YEAR_FOLLOWS: Final = re.compile(r",?\s\d{4}")


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "holiday",
        " ".join(sorted({re.split(r"[ '.]", name)[0] for name in _ALL})) + " last past this next previous coming",
        rf"(?:(?P<step>{STEP}){SP})?(?P<name>{_NAMES})",
        _holiday,
    ),
    parser(
        "famous-day",
        "september sept the #1 #2",
        rf"(?:Sept(?:\.|ember){SP}11(?:th)?|(?:the{SP})?11(?:th)?{SP}(?:of{SP})?September)(?P<then>{SP}(?:attacks?|terror|hijack))?|9/11(?!/)",
        _attacks,
    ),
)
