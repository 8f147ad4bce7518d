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
_AFTER_THE_FALL: Final = re.compile(r"\s(?:of|from|in|semester|by|at|line|lineup|board|break)\b", re.IGNORECASE)


def year_after(scanner: Scanner, start: int) -> tuple[Meaning, int] | None:
    """The year, or what stands for one ("last year"), that follows and the end of it."""
    link = _YEAR_LINK.match(scanner.text, start)
    if link is None or link.end() == start:
        return None
    inner = scanner.at(link.end())
    if inner is None or inner.type != "DATE" or inner.more:
        return None
    meaning = inner.meaning
    bare_year = isinstance(meaning, Calendar) and meaning.year is not None and meaning.month is None
    step_year = isinstance(meaning, Moved) and meaning.unit == "year"
    if (
        bare_year
        or (step_year and "of" in link.group() + scanner.text[link.end() : link.end() + 4])
        or (step_year and link.group().strip() in ("of", "in", ""))
    ):
        return meaning, inner.end
    return None


def _season(match: re.Match[str], scanner: Scanner) -> Reading | None:
    code = SEASONS[match["season"].lower()]
    found = year_after(scanner, match.end())
    if found:
        return Reading(found[1], "DATE", Part(code, found[0]))
    if match["step"]:
        return Reading(match.end(), "DATE", Part(code, None, step_of(match["step"])))
    return _bare_season(match, scanner, code)


def _bare_season(match: re.Match[str], scanner: Scanner, code: str) -> Reading | None:
    word = match["season"].lower()
    before = scanner.text[max(0, match.start("season") - 12) : match.start("season")]
    if word == "fall" and (
        _AFTER_THE_FALL.match(scanner.text, match.end())
        or ("the" in match.group().lower()[:4] and not re.match(r"[.,;]", scanner.text[match.end() : match.end() + 1]))
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


def _short_quarter(match: re.Match[str], scanner: Scanner) -> Reading | None:
    if not match.group()[0].isupper() or scanner.text[max(0, match.start() - 1) : match.start()] == "-":
        return None
    code = match["code"].upper()
    found = year_after(scanner, match.end())
    if found is None and code.startswith("H"):
        return None
    return Reading(found[1] if found else match.end(), "DATE", Part(code, found[0] if found else None))


def _fiscal(match: re.Match[str], _: Scanner) -> Reading | None:
    year = match["year"]
    number = int(year) if len(year) == 4 else full_year(year)
    return Reading(match.end(), "DATE", Part("FY", Calendar(number), None, True))


_PARTS: Final = r"(?:first|second|third|fourth|final|last|opening|closing|latter|1st|2nd|3rd|4th)"

PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "season",
        " ".join(SEASONS) + " the last past previous this next coming that",
        rf"(?:the{SP})?(?:(?P<step>{STEP}){SP})?(?P<season>{SEASON})",
        _season,
    ),
    parser(
        "quarter",
        "the first second third fourth final last opening closing latter fiscal #1 this",
        rf"(?P<the>the{SP})?(?:fiscal{SP})?(?P<number>{_PARTS})(?:{SP}|-)(?:fiscal{SP}|calendar{SP})?(?P<unit>quarter|half)",
        _quarter,
    ),
    parser("quarter-short", "q h", r"(?P<code>Q[1-4]|H[12])", _short_quarter),
    parser(
        "fiscal",
        "fiscal fy financial the",
        rf"(?:(?:the{SP})?(?:fiscal|financial)(?:{SP}year)?{SP}|FY{SP}?['’]?)(?P<year>{YEAR}|\d\d)",
        _fiscal,
    ),
)
