"""Seasons, quarters, halves and business years: 2017-SP, 2018-Q3, 2018-H1, FY2016 (TIMEX2's notation)."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import SEASON, SEASONS, SP, YEAR, ordinal
from dashboard.annotate.timex.meaning import Calendar, Meaning, Moved, Part, Reading
from dashboard.annotate.timex.parsers.calendar import full_year
from dashboard.annotate.timex.parsers.weekdays import STEP, step_of
from dashboard.annotate.timex.scan import Parser, Scanner, parser

_YEAR_LINK: Final = re.compile(rf"(?:,?{SP}|,?\s?)(?:of{SP}|in{SP})?", re.IGNORECASE)
# "spring", "fall" are verbs too: without a year they need one of these before them.
_LEADS_SEASON: Final = re.compile(
    r"(?:['’]s|\b(?:in|during|of|by|since|until|till|through|throughout|over|for|this|that|last|next|early|late|mid|mid-|"
    r"every|each|the|following|previous|as|from|before|after|and|or|with))[\s-]\Z",
    re.IGNORECASE,
)
# "the summer residence", "winter sports": kinds of things.
_SEASON_NOUN: Final = re.compile(
    r"\s(?:residence|palace|house|home|camps?|school|sports?|games|olympics|tires?|tyres?|coats?|clothes|clothing|wheat|crops?|"
    r"jobs?|resort|cottage|solstice|quarters|uniforms?|onions?|rolls?|chicken|water|roll)\b",
    re.IGNORECASE,
)
_IN_THE: Final = re.compile(r"\b(?:in|since|during|by|until|for)\sthe\s\Z", re.IGNORECASE)
_CAPITAL_BEFORE: Final = re.compile(
    r"\b(?!The\b|In\b|This\b|Last\b|Next\b|Early\b|Late\b|Mid\b|During\b|Since\b|By\b|Every\b|Each\b|Until\b|And\b|For\b|"
    r"That\b|From\b|Of\b)[A-Z][\w.]{0,14}\s\Z"
)
_CAPITAL_AFTER: Final = re.compile(r"\s(?!The\b|In\b|Of\b)[A-Z][a-z]")
_AFTER_THE_FALL: Final = re.compile(r"\s(?:of|from|in|semester|by|at|line|lineup|board|break)\b", re.IGNORECASE)


def year_after(scanner: Scanner, start: int) -> tuple[Meaning, int] | None:
    """The year, or what stands for one ("last year"), that follows and the end of it."""
    link = _YEAR_LINK.match(scanner.text, start)
    if link is None or link.end() == start:
        return None
    inner = scanner.at(link.end())
    if inner is None or inner.type != "DATE":
        return None
    meaning = inner.meaning
    if inner.more:
        return (meaning, inner.end) if _next_to(inner) else None
    bare_year = isinstance(meaning, Calendar) and meaning.year is not None and meaning.month is None
    step_year = isinstance(meaning, Moved) and meaning.unit == "year"
    if (
        bare_year
        or (step_year and "of" in link.group() + scanner.text[link.end() : link.end() + 4])
        or (step_year and link.group().strip() in ("of", "in", ""))
    ):
        return meaning, inner.end
    return None


def _next_to(inner: Reading) -> bool:
    """Whether these are two years in a row, which a winter is of: 2013-14."""
    first, last = inner.meaning, inner.more[-1].meaning
    if not (inner.ranged and isinstance(first, Calendar) and isinstance(last, Calendar)):
        return False
    return first.year is not None and last.year == first.year + 1 and first.month is None


def _season(match: re.Match[str], scanner: Scanner) -> Reading | None:
    code = SEASONS[match["season"].lower()]
    found = year_after(scanner, match.end())
    if found:
        return Reading(found[1], "DATE", Part(code, found[0]))
    if match["told"]:
        words = match["told"].lower().split()[-1]
        step = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(words, 0)
        return Reading(match.end(), "DATE", Part(code, None, step, told=True))
    if match["step"]:
        return Reading(match.end(), "DATE", Part(code, None, step_of(match["step"])))
    return _bare_season(match, scanner, code)


def _bare_season(match: re.Match[str], scanner: Scanner, code: str) -> Reading | None:
    word = match["season"].lower()
    if _SEASON_NOUN.match(scanner.text, match.end()):
        return None
    before = scanner.text[max(0, match.start("season") - 18) : match.start("season")]
    if match["season"][0].isupper() and (
        _CAPITAL_BEFORE.search(before) or _CAPITAL_AFTER.match(scanner.text, match.end())
    ):
        return None  # "the Arab Spring", "Prices Spring Back"
    led = _IN_THE.search(before)
    if word == "fall" and (
        _AFTER_THE_FALL.match(scanner.text, match.end())
        or (not led and "the" in match.group().lower()[:4] and scanner.text[match.end() : match.end() + 1] not in ".,;")
    ):
        return None
    if word in ("spring", "fall") and not (_LEADS_SEASON.search(before) or match["season"][0].isupper()):
        return None
    if word == "fall" and match["season"][0].isupper():
        return None
    return Reading(match.end(), "DATE", Part(code))


def _quarter(match: re.Match[str], scanner: Scanner) -> Reading | None:
    word = match["number"].lower()
    unit = match["unit"].lower()
    number = {"final": 4, "last": 4, "closing": 4, "opening": 1, "latter": 2}.get(word) or ordinal(word)
    if word == "last" and not match["the"]:
        return None  # "last quarter" is the one before this
    if unit == "half" and number == 4:
        number = 2
    if number is None or not 1 <= number <= (4 if unit == "quarter" else 2):
        return None
    code = f"{'Q' if unit == 'quarter' else 'H'}{number}"
    return _of_year(code, match, scanner)


def _of_year(code: str, match: re.Match[str], scanner: Scanner) -> Reading | None:
    found = year_after(scanner, match.end())
    if found:
        return Reading(found[1], "DATE", Part(code, found[0]))
    # "the first half of the match" is no half of a year.
    if code.startswith("H") and not re.match(rf"{SP}of{SP}the{SP}year", scanner.text[match.end() : match.end() + 16]):
        return None
    return Reading(match.end(), "DATE", Part(code))


# "an Audi Q3", "the Q3 road", "question Q4".
_NO_QUARTER: Final = re.compile(r"\b(?:audi|question|the|an?|fuji|infiniti|road|item)\s\Z", re.IGNORECASE)
_QUARTER_NOUN: Final = re.compile(
    r"\s(?:results|earnings|sales|revenues?|profits?|loss|losses|report|figures|growth|gdp|guidance|of)\b",
    re.IGNORECASE,
)


def _short_quarter(match: re.Match[str], scanner: Scanner) -> Reading | None:
    before = scanner.text[max(0, match.start() - 10) : match.start()]
    if not match["code"].isupper() or before.endswith("-"):
        return None
    code = match["code"]
    if code[0].isdigit():
        code = code[::-1]
    short = _SHORT_YEAR_AFTER.match(scanner.text, match.end())
    if short:
        year = short["long"] or short["short"]
        number = int(year) if len(year) == 4 else full_year(year)
        return Reading(short.end(), "DATE", Part(code, Calendar(number)))
    found = year_after(scanner, match.end())
    if found:
        return Reading(found[1], "DATE", Part(code, found[0]))
    if code.startswith("H") or match["code"][0].isdigit():
        return None
    if _NO_QUARTER.search(before) and not _QUARTER_NOUN.match(scanner.text, match.end()):
        return None
    return Reading(match.end(), "DATE", Part(code))


_SHORT_YEAR_AFTER: Final = re.compile(r"(?:/(?P<long>20\d\d)|\s?['’](?P<short>\d\d))(?!\d)")


def _fiscal(match: re.Match[str], _: Scanner) -> Reading | None:
    year = match["year"] or match["before"] or match["short"]
    number = int(year) if len(year) == 4 else full_year(year)
    return Reading(match.end(), "DATE", Part("FY", Calendar(number), None, True))


_PARTS: Final = r"(?:first|second|third|fourth|final|last|opening|closing|latter|1st|2nd|3rd|4th)"

PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "season",
        " ".join(SEASONS) + " the last past previous this next coming that following",
        rf"(?:(?P<told>that(?:{SP}same)?|(?:the{SP})?following|the{SP}(?:same|next|previous|preceding)){SP}"
        rf"|(?:the{SP})?(?:(?P<step>{STEP}){SP})?)(?P<season>{SEASON})",
        _season,
    ),
    parser(
        "quarter",
        "the first second third fourth final last opening closing latter fiscal #1 this",
        rf"(?P<the>the{SP})?(?:fiscal{SP})?(?P<number>{_PARTS})(?:{SP}|-)(?:fiscal{SP}|calendar{SP})?(?P<unit>quarter|half)(?!-)",
        _quarter,
    ),
    parser("quarter-short", "q h #1", r"(?P<code>Q[1-4]|H[12]|[1-4]Q|[12]H)", _short_quarter),
    parser(
        "fiscal",
        "fiscal fy financial the #4",
        rf"(?:(?:the{SP})?(?:fiscal|financial)(?:{SP}year)?{SP}(?P<year>{YEAR})|FY{SP}?['’]?(?P<short>{YEAR}|\d\d)"
        rf"|(?:the{SP})?(?P<before>{YEAR}){SP}(?:fiscal|financial){SP}year)(?!-)",
        _fiscal,
    ),
)
