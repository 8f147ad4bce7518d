"""Bare years where they are years: "in 2014", "2014-16", "the year 2008", "since '82".

Most of it says when four figures are none: money, counts, laws, models, telephone numbers.
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import SP, YEAR
from dashboard.annotate.timex.meaning import Calendar, Piece, Reading
from dashboard.annotate.timex.parsers.calendar import full_year
from dashboard.annotate.timex.scan import Parser, Scanner, parser

# Before a number that is a year, though it looks like a count.
_LEADS_YEAR: Final = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|to|through|after|before|during|between|and|late|early|mid|circa|ca|for|year|"
    r"years|around|than|as|the|or)\.?|[(\[;–—-]|^|\n)\s{0,2}\Z",
    re.IGNORECASE,
)
# Around a number that is none: money, numbers of laws and documents, decimals, telephone numbers.
_NO_YEAR_BEFORE: Final = re.compile(
    r"(?:(?:[$€£¥#+@=&*]|\b(?:no|nos|number|resolution|resolutions|decision|regulation|directive|law|act|article|section|page|"
    r"flight|boeing|room|route|highway|level|mark|points|usd|eur|gbp|rs|sfr|dm|model|rule|type|class|series|windows|version|"
    r"box|chapter|item|clause|peugeot|unit|channel)\.?|\d[:/\-]|\b0\d{2,4}|(?-i:[A-Z]{2}-))"
    r"[ \xa0]?|\d[.,]|[/_]"
    r"|\b(?:crowd|total|group|population|force|fleet|number|maximum|minimum|army|staff|audience|altitude|height|depth|toll|"
    r"strength|speed|distance|capacity|membership|average|garrison|workforce)\sof\s"
    r"|\b(?:rose|fell|climbed|grew|dropped|increased|jumped|amounted|swelled|up|down|soared|slid|dipped|declined)\s(?:to|by|from)\s)\Z",
    re.IGNORECASE,
)
_NO_YEAR_AFTER: Final = re.compile(
    r"[.,]\d|%|/\d|:\d|[-–]\d|-(?!present|now|to\b)[a-z]|\s?(?:percent|per\s?cent|pct|km|kilomet|met(?:er|re)s?|miles?|feet|ft|tons?|tonnes?|kg|points?|"
    r"(?P<heads>people|men|women|children|troops|dead|soldiers|fighters|prisoners|refugees|workers|jobs|students)|"
    r"million|billion|trillion|dollars?|euros?|pounds?|degrees|hours?|p\.m|a\.m|mah|mw|cc|rpm|hp|yen|yuan|rupees|roubles|rubles|francs|"
    r"marks|pesos|lire|won|kroner|kronor|crowns|shillings|naira|rand|riyals|dinars|baht|(?-i:m|mm|cm|kW|kHz|MHz|GHz|Hz|yd))\b"
    r"|\s[A-Z]\w{1,15}\s(?:Street|Avenue|Road|Lane|Drive|Boulevard|Blvd|St\.|Ave\.)",
    re.IGNORECASE,
)
# "In 2010 troops began", "Its 2020 emissions target": a year, though something in the plural follows.
_SURE_YEAR: Final = re.compile(r"(?:\b(?:in|since|during|until)|\b(?:its|their|his|her)|['’]s)\s\Z", re.IGNORECASE)
_COUNTED_NOUN: Final = re.compile(
    r"\s(?!(?:was|has|its|this|elections|sales|results|talks|levels|highs|lows)\b)[a-z]{3,}s\b"
)
_LEADS_COUNT: Final = re.compile(r"\b(?:of|by|to|and|for|around|than|or|as|from|between)\s\Z", re.IGNORECASE)
# What leads a year of two figures: "since '82", "the summer of '68".
_LEADS_SHORT: Final = re.compile(
    r"\b(?:in|since|of|until|till|by|from|to|through|after|before|during|and|summer|spring|fall|autumn|winter|late|early|mid)"
    r"[\s-]\Z",
    re.IGNORECASE,
)
# A year at the end of a heading or a clause, after a comma: "Blockade, 1861".
_ENDS_LINE: Final = re.compile(r"[ \t]{0,3}(?:\n|\Z|[.;:)])")
_FIRST_PLAIN_YEAR: Final = 1900
_LAST_PLAIN_YEAR: Final = 2050


def _bare_year(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Four figures: a year where the words around them leave it one."""
    text, number = scanner.text, int(match["year"])
    before = text[max(0, match.start() - 22) : match.start()]
    sure = _SURE_YEAR.search(before) is not None
    wrong = _NO_YEAR_AFTER.match(text[match.end() : match.end() + 30])
    if _NO_YEAR_BEFORE.search(before) or (wrong and not (sure and wrong["heads"])):
        return None
    after = text[match.end() : match.end() + 16]
    led = _LEADS_YEAR.search(before) is not None
    if not led and before.endswith(", ") and _ENDS_LINE.match(text, match.end()):
        led = True
    counted = _COUNTED_NOUN.match(after) is not None and not sure
    if led and counted and _LEADS_COUNT.search(before):
        return None  # "of 2016 voters"
    if not led and (not _FIRST_PLAIN_YEAR <= number <= _LAST_PLAIN_YEAR or counted):
        return None
    return Reading(match.end(), "DATE", Calendar(number))


def _named_year(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the year 2008"."""
    return Reading(match.end(), "DATE", Calendar(int(match["year"])))


_COUNTED_AFTER: Final = re.compile(
    rf"(?:{_NO_YEAR_AFTER.pattern})|\s(?:calories|copies|votes|seats|rounds|shells)\b", re.IGNORECASE
)


def _years_joined(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "2014-16", "1939-1945": two years, one stretch."""
    if _COUNTED_AFTER.match(scanner.text[match.end() : match.end() + 20]):
        return None
    first = int(match["first"])
    tail = match["last"]
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if not 0 < last - first < (400 if len(tail) == 4 else 60):
        return None
    piece = Piece(match.start("last"), match.end("last"), Calendar(last))
    return Reading(match.end(), "DATE", Calendar(first), match.end("first"), (piece,), True)


# A count or a title between quotation marks: '15 per cent', '21 Grams'.
_QUOTED: Final = re.compile(r"[^'’\n]{0,23}[^\s'’]['’](?!\w)")


def _short_year(match: re.Match[str], scanner: Scanner) -> Reading | None:
    if _QUOTED.match(scanner.text, match.end()):
        return None
    if not _LEADS_SHORT.search(scanner.text[max(0, match.start() - 10) : match.start()]):
        return None
    return Reading(match.end(), "DATE", Calendar(full_year(match["short"])))


PARSERS: Final[tuple[Parser, ...]] = (
    parser("years", "#4", rf"(?P<first>{YEAR})\s?[-–—−/]\s?(?P<last>{YEAR}|\d\d)(?![\d,.]*\d|-\d|%)", _years_joined),
    parser("year", "#4", rf"(?P<year>{YEAR})", _bare_year),
    parser("year-named", "the", rf"the{SP}years?{SP}(?:of{SP})?(?P<year>{YEAR})(?![-–]\d)", _named_year),
    parser("year-short", "'", r"['’‘`](?P<short>\d\d)(?![\d:.,]*\d|s\b)", _short_year),
)
