"""Calendar dates with a month's name, in every common English order, and bare years.

Values follow TIMEX3 (ISO 8601 with X for what is open): "16 May 2016" is 2016-05-16, "June 3" XXXX-06-03 until the
text around it says the year.
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import (
    DAY,
    DAY_ORDINAL,
    MONTH,
    MONTHS,
    ORDINAL_STARTS,
    SP,
    WEEKDAY,
    WEEKDAY_SHORT,
    WORD_ORDINAL,
    YEAR,
    S,
    ordinal,
)  # fmt: skip
from dashboard.annotate.timex.meaning import Calendar, Daytime, Named, Piece, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, parser
from dashboard.annotate.timex.tense import PAST

_MONTH_WORDS: Final = " ".join(MONTHS)
_DAY_ANY: Final = rf"(?:{DAY_ORDINAL}|{DAY}|{WORD_ORDINAL})"
_WEEKDAY_LEAD: Final = rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT})(?:\s?,{S}|[ \xa0])(?:the{SP})?)"
_YEAR_TAIL: Final = rf"(?:\s?,{S}|{SP}(?:of{SP}|in{SP})?)(?P<year>{YEAR})(?!-?[a-z]|[,.]\d)"
_SHORT_YEAR: Final = r"(?:,?\s?(?:of\s)?['’‘](?P<short>\d\d)(?!\d))"
# Names of months that are also words or names need their capital, and May and March more than that (see refiners).
_ALSO_WORDS: Final = frozenset(("may", "march", "august", "mar", "dec", "sep", "sept", "jan", "jun"))


def month_number(word: str) -> int | None:
    """The number of a month's name; None for a word in lower case that can be another word."""
    name = word.rstrip(".").lower()
    if word[0].islower() and name in _ALSO_WORDS:
        return None
    return MONTHS.get(name)


def full_year(short: str) -> int:
    """The year of two figures: '98 is 1998, '15 is 2015; from 30 on of the twentieth century."""
    return int(short) + (1900 if int(short) >= 30 else 2000)


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    for name in ("year", "dashed"):
        if groups.get(name):
            return int(groups[name])
    return full_year(groups["short"]) if groups.get("short") else None


def valid_day(year: int | None, month: int, day: int) -> bool:
    """Whether the month has that day; 29 February counts when the year is open."""
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 1 <= day <= (28 if month == 2 and not leap else lengths[month - 1])


_MONEY: Final = re.compile(r"[$€£¥]\s?\Z")


def _day_date(match: re.Match[str], scanner: Scanner) -> Reading | None:
    month, day, year = month_number(match["month"]), ordinal(match["day"]), _year(match)
    if month is None or day is None or not valid_day(year, month, day):
        return None
    if _MONEY.search(scanner.text[max(0, match.start() - 2) : match.start()]):
        return None
    if year is None and _CODE.fullmatch(match.group()):
        return None
    return Reading(match.end(), "DATE", Calendar(year, month, day))


# "a DEC-10", "the Oct-4 gene".
_CODE: Final = re.compile(r"[a-z]{3}-\d{1,2}", re.IGNORECASE)


def _slashed_month(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "23/Sep/2020", "2020-Sep-23", "Sep-23-2020"."""
    tail = "" if match["month"] else "2" if match["month2"] else "3"
    month, day, year = month_number(match[f"month{tail}"]), int(match[f"day{tail}"]), int(match[f"year{tail}"])
    if month is None or not valid_day(year, month, day):
        return None
    return Reading(match.end(), "DATE", Calendar(year, month, day))


def _stamped(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "Wed Oct 26 15:50:06 2016", as machines stamp a time."""
    month, day, year = month_number(match["month"]), ordinal(match["day"]), int(match["year"])
    if month is None or day is None or not valid_day(year, month, day):
        return None
    return Reading(match.end(), "TIME", Daytime(match["clock"], Calendar(year, month, day)))


def _weekday_and_day(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "Thursday the eleventh", "Saturday 14th": the month is told before or is that of publication."""
    text, end = scanner.text, match.end()
    if _ORDERED.match(text, end) or (_ANY_NOUN.match(text, end) and not _NO_NOUN.match(text, end)):
        return None  # "Wednesday, the seventh anniversary"
    day = ordinal(match["day"] or match["bare"])
    return None if day is None or day > 31 else Reading(match.end(), "DATE", Calendar(None, None, day))


def _month_year(match: re.Match[str], _: Scanner) -> Reading | None:
    month, year = month_number(match["month"]), _year(match)
    return None if month is None else Reading(match.end(), "DATE", Calendar(year, month))


# What leads a month's short form that stands alone ("from Sep to Nov").
_LEADS_SHORT_MONTH: Final = re.compile(
    r"\b(?:in|since|from|to|until|till|by|after|before|through|last|next|early|late|mid)[\s-]\Z", re.IGNORECASE
)


_ANOTHER_MONTH: Final = re.compile(rf"(?:\s?[-–/]\s?|\s(?:to|through|and)\s){MONTH}(?!\w)", re.IGNORECASE)


def _month_alone(match: re.Match[str], scanner: Scanner) -> Reading | None:
    word = match["month"]
    month = month_number(word)
    if month is None:
        return None
    # Short forms alone are too often something else ("Mar", "Dec", a woman called Jan).
    if len(word.rstrip(".")) < 4 and word.lower() != "may":
        led = _LEADS_SHORT_MONTH.search(scanner.text[max(0, match.start() - 9) : match.start()])
        led = led or _ANOTHER_MONTH.match(scanner.text, match.end())
        if not led or re.match(r"['’]s|\s[A-Z]", scanner.text[match.end() : match.end() + 2]):
            return None
    return Reading(match.end(), "DATE", Named("month", month))


def _days_of_month(match: re.Match[str], _: Scanner) -> Reading | None:
    """Two days of one month, month first or last: a range or a pair."""
    month, year = month_number(match["month"]), _year(match)
    first, last = ordinal(match["first"]), ordinal(match["last"])
    if month is None or first is None or last is None:
        return None
    if not (valid_day(year, month, first) and valid_day(year, month, last)):
        return None
    if first >= last and "-" in match["join"]:
        return None  # a score: "del Mar 2-1"
    month_first = match.start("month") < match.start("first")
    start = match.start("month") if month_first else match.start("first")
    stop = match.end("first")
    second = match.start("last")
    end = match.end() if year or not month_first else match.end("last")
    ranged = first < last and (match["join"].strip() not in ("and", "or", "&", ",") or bool(match["between"]))
    pieces = (Piece(second, end, Calendar(year, month, last)),)
    if start != match.start():
        return None
    return Reading(match.end(), "DATE", Calendar(year, month, first), stop, pieces, ranged)


# "on the 6th MacMahon was beaten", "of the 14th the fleet": what leads a day of the month for sure.
_LEADS_DAY: Final = re.compile(
    r"\b(?:(?P<sure>on|by|until|till|of|between|and)|from|to|since|before|after|through|around|about|that|when)\s\Z",
    re.IGNORECASE,
)
_ORDERED: Final = re.compile(
    r"-\w|\s(?:century|anniversary|floor|street|time|year|day|of\b(?!\sthe\smonth)|largest|round|place|district|amendment|"
    r"(?:and|or|to)\s(?:the\s)?(?:final|last|\d{1,3}(?:st|nd|rd|th))\s(?!of\b)[a-z]|"
    r"(?:Army|Corps|Division|Brigade|Regiment|Battalion|Infantry|Cavalry|Fleet|Congress|Parliament|Street|Avenue|Amendment|Floor|"
    r"Century|Circuit|District|Airborne|Armou?red|Panzer|Party|Plenum|Republic|Precinct|Parallel|Squadron|Company|Earl|Duke|"
    r"Baron|Viscount|Lord|Dalai|Annual|International|World)\b)"
)
_ANY_NOUN: Final = re.compile(r"\s[a-z]+\b(?<!\sand)(?<!\sto)(?<!\swhen)(?<!\sbut)")
_NO_NOUN: Final = re.compile(
    r"\s(?:the|an?|his|her|its|their|he|she|it|they|we|i|in|at|on|by|for|with|from|after|before|as|that|which|who|was|were|had|"
    rf"{PAST}|would|will|only|under|near|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|some|most|not|because|while|there|this|over|off|into|without|against)\b"
)


def _day_of_that_month(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the 9th of that month"."""
    day = ordinal(match["day"])
    return None if day is None else Reading(match.end(), "DATE", Calendar(None, None, day))


def _day_of(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the 15th": a day whose month the text has told before."""
    text = scanner.text
    led = _LEADS_DAY.search(text[max(0, match.start() - 9) : match.start()])
    if led is None or _ORDERED.match(text, match.end()):
        return None
    if _ANY_NOUN.match(text, match.end()) and not (led["sure"] and _NO_NOUN.match(text, match.end())):
        return None
    if text[match.end() + 1 : match.end() + 2].isupper() and led["sure"] and led["sure"].lower() not in ("on", "until"):
        return None  # "of the 10th Paras"
    day = ordinal(match["day"])
    return None if day is None else Reading(match.end(), "DATE", Calendar(None, None, day))


_NUMBERS: Final = "#1 #2"
_WEEKDAY_STARTS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mon tues tue wed thurs thur thu fri sat sun"
)
_JOIN: Final = rf"(?P<join>\s?[-–—−/]\s?|{SP}(?:to|through|until|till|and|or|&){SP}|,{SP}(?:and{SP}|or{SP})?)"


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "day-month-year",
        f"{_NUMBERS} the {ORDINAL_STARTS} {_WEEKDAY_STARTS}",
        rf"{_WEEKDAY_LEAD}?(?:the{SP})?(?P<day>{_DAY_ANY})(?:{S}|-)(?:day{SP})?(?:of{SP})?(?P<month>{MONTH})"
        rf"(?:{_YEAR_TAIL}|-(?P<dashed>{YEAR})|{_SHORT_YEAR})?",
        _day_date,
    ),
    parser(
        "day-month-slashed",
        f"#1 #2 #4 {_MONTH_WORDS}",
        rf"(?:(?P<day>{DAY})[-/](?P<month>{MONTH})[-/](?P<year>{YEAR})|(?P<year2>{YEAR})[-/](?P<month2>{MONTH})[-/](?P<day2>{DAY})"
        rf"|(?P<month3>{MONTH})[-/](?P<day3>{DAY})[-/](?P<year3>{YEAR}))(?![-/\d])",
        _slashed_month,
    ),
    parser(
        "stamped",
        f"{_MONTH_WORDS} {_WEEKDAY_STARTS}",
        rf"{_WEEKDAY_LEAD}?(?P<month>{MONTH}){SP}(?P<day>{DAY}){SP}(?P<clock>[0-2]\d:[0-5]\d:[0-5]\d)"
        rf"(?:{SP}[A-Z]{{2,4}})?{SP}(?P<year>{YEAR})",
        _stamped,
    ),
    parser(
        "month-day-year",
        f"{_MONTH_WORDS} {_WEEKDAY_STARTS}",
        rf"{_WEEKDAY_LEAD}?(?P<month>{MONTH})(?:{S}|-)(?:the{SP})?(?P<day>{DAY_ORDINAL}|{DAY}(?!\.\d|:|,\d\d\d|%)|{WORD_ORDINAL})"
        rf"(?:{_YEAR_TAIL}|{_SHORT_YEAR})?",
        _day_date,
    ),
    parser(
        "month-year",
        _MONTH_WORDS,
        rf"(?P<month>{MONTH})(?:{S},?{S}(?:of{SP}|in{SP})?(?P<year>{YEAR})(?![-,.]?\d)|[-/](?P<dashed>{YEAR})|{_SHORT_YEAR})",
        _month_year,
    ),
    parser(
        "year-month",
        "#4",
        rf"(?P<year>{YEAR}){SP}(?P<month>{MONTH})(?=\s?[-–—:]\s)",
        _month_year,
    ),
    parser("month", _MONTH_WORDS, rf"(?P<month>{MONTH})", _month_alone),
    parser(
        "days-of-month",
        f"{_NUMBERS} between {_MONTH_WORDS}",
        rf"(?P<between>)(?P<first>{DAY_ORDINAL}|{DAY}){_JOIN}(?:the{SP})?(?P<last>{DAY_ORDINAL}|{DAY})(?:{S}|-)(?:of{SP})?"
        rf"(?P<month>{MONTH})(?:{_YEAR_TAIL}|{_SHORT_YEAR})?",
        _days_of_month,
    ),
    parser(
        "month-days",
        _MONTH_WORDS,
        rf"(?P<between>)(?P<month>{MONTH}){SP}(?P<first>{DAY_ORDINAL}|{DAY}){_JOIN}(?:the{SP})?"
        rf"(?P<last>{DAY_ORDINAL}|{DAY}(?![:.]\d|,\d\d\d|%))(?:{_YEAR_TAIL})?",
        _days_of_month,
    ),
    parser(
        "weekday-and-day",
        _WEEKDAY_STARTS,
        rf"(?-i:(?=[A-Z]))(?:{WEEKDAY}|{WEEKDAY_SHORT}),?{SP}(?:the{SP}(?P<day>{DAY_ORDINAL}|{WORD_ORDINAL})|(?P<bare>{DAY_ORDINAL}))(?!{SP}(?:of\b|century|{MONTH}))",
        _weekday_and_day,
    ),
    parser(
        "day-of-that-month",
        "the",
        rf"the{SP}(?P<day>{DAY_ORDINAL}){SP}of{SP}(?:that(?:{SP}same)?|the{SP}same|this|the){SP}month",
        _day_of_that_month,
    ),
    parser(
        "day-of-month",
        "the",
        rf"the{SP}(?P<day>{DAY_ORDINAL})",
        _day_of,
    ),
)
