"""Steps from the publication day or from another date in the text: "yesterday", "last week", "the same month".

Kept to the unit that is named: "the following year" is a whole year, "last month" a month (the rule of events.md).
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import (
    DAY,
    DAY_ORDINAL,
    MONTH,
    MONTHS,
    SP,
    WEEKDAY,
    WEEKDAYS,
    ordinal,
)  # fmt: skip
from dashboard.annotate.timex.meaning import (
    Base,
    Calendar,
    Daytime,
    Length,
    Meaning,
    Modified,
    MonthOf,
    Moved,
    Named,
    Part,
    Reading,
    Reference,
    SameIn,
    Vague,
)  # fmt: skip
from dashboard.annotate.timex.parsers.calendar import month_number
from dashboard.annotate.timex.parsers.durations import length_of, stretch
from dashboard.annotate.timex.parsers.weekdays import DAYTIMES, STEP, step_of
from dashboard.annotate.timex.scan import Parser, Scanner, leader, parser

_DAYS: Final = {"today": 0, "tomorrow": 1, "yesterday": -1}


def _day_word(match: re.Match[str], _: Scanner) -> Reading | None:
    meaning: Meaning = Moved("day", abs(_DAYS[match["word"].lower()]), "now", _DAYS[match["word"].lower()] or 1)
    part = match["part"]
    if part:
        return Reading(match.end(), "TIME", Daytime(DAYTIMES[part.lower()], meaning))
    return Reading(match.end(), "DATE", meaning)


def _before_last(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the week before last", "the Sunday before last"."""
    if match["unit"]:
        return Reading(match.end(), "DATE", Moved(match["unit"].lower(), 2, "now", -1))
    last = Named("weekday", WEEKDAYS[match["weekday"].lower()], -1)
    return Reading(match.end(), "DATE", Moved("day", 7, last, -1))


def _beyond(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the day before yesterday", "the day after tomorrow"."""
    if "Day" in match.group() and not match.group().isupper():
        return None  # a film
    return Reading(match.end(), "DATE", Moved("day", 2, "now", -1 if match["word"] else 1))


_NEAR_STEPS: Final[dict[str, tuple[Base, int]]] = {
    **dict.fromkeys(("last", "past", "this past", "latest"), ("now", -1)),
    **dict.fromkeys(("this", "current"), ("now", 0)),
    **dict.fromkeys(("next", "coming", "upcoming", "this coming"), ("now", 1)),
    **dict.fromkeys(("previous", "preceding", "prior"), ("then", -1)),
    **dict.fromkeys(("same", "that", "that same", "this same", "this very", "that very", "very same", ""), ("then", 0)),
    **dict.fromkeys(("following", "subsequent", "ensuing", "succeeding", "very next"), ("then", 1)),
}


# "the night." but not "the night watch": what a part of the day stands before, when it is no attribute.
_STANDS: Final = re.compile(
    r"\s?(?:[.,;:)!?”\"]|\Z|\n|['’]s\b|\s(?:of|before|after|and|or|when|that|as|with|in|at|on|by|for|to|was|were|is|had|from|the|he|she|"
    r"they|it|but|his|her|its|their|an?|some|all|over|under|there|we|you|i|this|these|while|because|under|only|not)\b|\s(?:\d|(?-i:[A-Z])))"
)


# "the day nursery": an attribute.
_DAY_NOUN: Final = re.compile(
    r"\s(?:nurser|job|trad|trip|care|cent(?:er|re)|labou?rer|school|shift|patient|pass)", re.IGNORECASE
)


def _bare_unit_stands(match: re.Match[str], text: str) -> bool:
    """Whether "the day", "the night" without a step word is the time itself."""
    if match["unit"].lower() == "day" and _DAY_NOUN.match(text, match.end()):
        return False
    if match["unit"].lower() in ("night", "morning", "afternoon", "evening"):
        return _STANDS.match(text, match.end()) is not None
    return match["unit"].lower() != "day" or text[max(0, match.start() - 3) : match.start()].lower() != "of "


# "over the last year" is a length of time up to now, "in the last year" the calendar's.
_OF_SOMETHING: Final = re.compile(r"\sof\s(?!US\$|[$€£\d])", re.IGNORECASE)
_OVER: Final = re.compile(r"\b(?:over|during|within|throughout)\s\Z", re.IGNORECASE)


def _near(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "last week", "the same day", "that year", "the following month", "the next day"."""
    words = " ".join((match["step"] or "").lower().split())
    base, step = _NEAR_STEPS[words]
    unit = match["unit"].lower()
    the = bool(match["the"])
    if not words and not (the and _bare_unit_stands(match, scanner.text)):
        return None
    if not words and unit in ("week", "month", "quarter", "year"):
        base = "here"
    if match["unit"][0].isupper() and not match.group().isupper():
        return None  # a name: the Century Hotel
    # "the next day" is told in a story; "next week" looks ahead from the day of writing.
    if words == "next" and the:
        base = "then"
    if unit in ("night", "morning", "afternoon", "evening"):
        day = Moved("day", abs(step), base, step or 1)
        return Reading(match.end(), "TIME", Daytime(DAYTIMES[unit], day))
    if words == "latest" and not the:
        return None
    if words == "this" and unit == "day" and scanner.text[max(0, match.start() - 3) : match.start()].lower() == "to ":
        return None  # "to this day" is now
    name = {"fortnight": "week"}.get(unit, unit)
    if the and words == "last" and _OF_SOMETHING.match(scanner.text, match.end()):
        return Reading(match.end(), "DURATION", Length(length_of(1, unit)))  # "the last month of the war"
    over = _OVER.search(scanner.text[max(0, match.start() - 12) : match.start()])
    ahead = over and the and words in ("next", "coming") and not over.group().lower().startswith("within")
    if (the and words == "past") or (over and words in ("last", "past")) or ahead:
        return Reading(match.end(), "DURATION", stretch(1, unit, ("now", -1 if step < 0 else 1)))
    return Reading(match.end(), "DATE", Moved(name, abs(step), base, step or 1))


def _unit_ended(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the quarter ended Sept. 30": the one that holds the day."""
    inner = scanner.at(match.end("date"))
    if inner is None or inner.type != "DATE" or inner.more:
        return None
    return Reading(match.end(), "DATE", Moved(match["unit"].lower(), 0, inner.meaning))


def _fiscal_step(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "last fiscal year", "the current financial year"; a calendar year is a year."""
    base, step = _NEAR_STEPS[" ".join((match["step"] or "").lower().split())]
    year = Moved("year", abs(step), "now" if not match["step"] else base, step or 1)
    if match["kind"].lower() == "calendar":
        return Reading(match.end(), "DATE", year)
    return Reading(match.end(), "DATE", Part("FY", year, None, True))


# "a day after": a date at the end of its clause, else the length of time up to something.
_CLAUSE_ENDS: Final = re.compile(r"\s?(?:[.,;:)]|\Z)|\s(?:and|but|in|at|on|to|was|were|when|with|he|she|it|they)\b")


def _unit_after(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the day before", "the year previous", "the night after": a step from the date before it."""
    if match.group()[1:2].isspace() and not _CLAUSE_ENDS.match(scanner.text, match.end()):
        return None
    sign = 1 if match["after"].lower() in ("after", "following", "afterwards", "later") else -1
    if match["unit"].lower() == "night":
        return Reading(match.end(), "TIME", Daytime("NI", Moved("day", 1, "then", sign)))
    return Reading(match.end(), "DATE", Moved(match["unit"].lower(), 1, "then", sign))


def _unit_after_event(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the day after the attack": counted from something whose day is not told here."""
    if match.group()[1:2].isspace():
        return None  # "a year after he left" is a length of time
    value = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "decade": "XXX"}
    return Reading(match.end(), "DATE", Reference(value[match["unit"].lower()]))


def _unit_after_date(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the day after Christmas", "the year before 1914"."""
    inner = scanner.at(match.end())
    if inner is None or inner.type != "DATE":
        return None
    if "Day" in match.group() and not match.group().isupper():
        return None  # a film
    sign = 1 if match["after"].lower() in ("after", "following") else -1
    return Reading(inner.end, "DATE", Moved(match["unit"].lower(), 1, inner.meaning, sign))


def _named_step(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "last November", "next March", "this June"."""
    month = month_number(match["month"])
    if month is None or not match["month"][0].isupper():
        return None
    return Reading(match.end(), "DATE", Named("month", month, step_of(match["step"])))


def _told_month(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "that May", "the following February": of the year told before it, or the next one from there on."""
    month = month_number(match["month"])
    if month is None or not match["month"][0].isupper():
        return None
    words = (match["step"] or "").lower()
    step = {"": 0, "following": 1, "next": 1}.get(words, -1)
    return Reading(match.end(), "DATE", Named("month", month, step, told=True))


def _month_of(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "August of that year", "March last year", "5 May last year", "July 25 of the following year"."""
    inner = scanner.at(match.end())
    month = month_number(match["month"])
    if inner is None or month is None or not isinstance(inner.meaning, Moved) or inner.meaning.unit != "year":
        return None
    day = ordinal(match["before"] or match["day"] or "")
    return Reading(inner.end, "DATE", MonthOf(month, day, inner.meaning))


def _year_end(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "year-end", "midyear"."""
    unit = match["unit"] or "year"
    now = Moved(unit.lower(), 0, "now")
    return Reading(match.end(), "DATE", Modified("MID" if match["mid"] else "END", now))


def _year_ago(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "the year-ago quarter": of the quarter told before, or of now, a year earlier."""
    year = Moved("year", 1, "now", -1)
    unit = match["unit"].lower()
    return Reading(match.end(), "DATE", year if unit in ("period", "level") else SameIn(unit, year))


def _same_in(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "the same month a year ago", "the same quarter of 2008"."""
    inner = scanner.at(match.end())
    if inner is None or inner.type != "DATE" or not isinstance(inner.meaning, Moved | Calendar):
        return None
    if isinstance(inner.meaning, Calendar) and (inner.meaning.month or inner.meaning.year is None):
        return None
    return Reading(inner.end, "DATE", SameIn(match["unit"].lower(), inner.meaning))


def _earlier_part(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "earlier this month", "later that year": the unit up to now, or from now on."""
    inner = scanner.at(match.end())
    if inner is None or inner.type not in ("DATE", "TIME") or isinstance(inner.meaning, Vague | Reference):
        return None
    mod = "START" if match["part"].lower() == "earlier" else "END"
    return Reading(inner.end, inner.type, Modified(mod, inner.meaning, passed=True))


_STEP_WORDS: Final = (
    rf"(?:last|this{SP}past|this{SP}coming|this{SP}same|this{SP}very|this|next|past|coming|upcoming|previous|preceding|"
    rf"following|subsequent|ensuing|succeeding|latest|same|that{SP}same|that{SP}very|that|very{SP}next|very{SP}same|prior|current)"
)
_ONE_UNIT: Final = r"(?:day|week|fortnight|month|quarter|year|decade|century|night|morning|afternoon|evening)"


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "day-word",
        "today tomorrow yesterday",
        rf"(?P<word>today|tomorrow|yesterday)(?:{SP}(?P<part>morning|afternoon|evening|night))?",
        _day_word,
    ),
    parser(
        "before-last",
        "the",
        rf"the{SP}(?:(?P<unit>week|month|year|decade|quarter)|(?P<weekday>{WEEKDAY})){SP}before{SP}last",
        _before_last,
    ),
    parser("beyond", "the day", rf"(?:the{SP})?day{SP}(?:before{SP}(?P<word>yesterday)|after{SP}tomorrow)", _beyond),
    leader(
        "unit-ended",
        "the",
        rf"the{SP}(?P<unit>week|month|quarter|year)(?={SP}(?:ended|ending|that{SP}ended){SP}(?:on{SP})?(?P<date>))",
        _unit_ended,
    ),
    parser(
        "unit-step",
        "last this next past coming upcoming previous preceding following subsequent ensuing same that very the "
        "current prior latest",
        rf"(?P<the>the{SP})?(?:(?P<step>{_STEP_WORDS}){SP})?(?P<unit>{_ONE_UNIT})(?!['’]s\syear|-)",
        _near,
    ),
    parser(
        "fiscal-step",
        "last this next past coming previous preceding following same that the current prior",
        rf"(?:the{SP})?(?:(?P<step>{_STEP_WORDS}){SP})?(?P<kind>fiscal|financial|calendar|budget){SP}year(?!{SP}(?:of{SP})?(?:\d|['’]\d))",
        _fiscal_step,
    ),
    parser(
        "unit-after",
        "the a",
        rf"(?:the|a){SP}(?P<unit>day|night|week|month|year|decade){SP}(?P<after>before|after|earlier|previous|prior|following|later)"
        rf"(?!{SP}(?:(?:the|an?|his|her|its|their|our|my|he|she|it|they|we|that|this|these|those|last|next|[a-z]+ing)\b"
        rf"|(?-i:[A-Z])|\d))",
        _unit_after,
    ),
    parser(
        "unit-after-event",
        "the a",
        rf"(?:the|a){SP}(?P<unit>day|week|month|year|decade){SP}(?P<after>before|after)"
        rf"(?={SP}(?:the|an?|his|her|its|their|he|she|it|they|we|that|(?-i:[A-Z])\w{{1,20}}['’]s)\b)",
        _unit_after_event,
    ),
    leader(
        "unit-after-date",
        "the",
        rf"the{SP}(?P<unit>day|week|month|year){SP}(?P<after>before|after|following|prior{SP}to){SP}",
        _unit_after_date,
    ),
    parser(
        "month-step", "last this next past coming", rf"(?P<step>{STEP}){SP}(?P<month>{MONTH})(?!{SP}\d)", _named_step
    ),
    parser(
        "month-told",
        "that the following previous",
        rf"(?:that(?:{SP}same)?|the{SP}same|(?:the{SP})?(?P<step>following|previous|next|preceding)){SP}(?P<month>{MONTH})(?!{SP}\d)",
        _told_month,
    ),
    leader(
        "month-of",
        f"#1 #2 {' '.join(MONTHS)}",
        rf"(?:(?P<before>{DAY}|{DAY_ORDINAL}){SP})?(?P<month>{MONTH})(?:{SP}(?P<day>{DAY_ORDINAL}|{DAY}))?,?{SP}"
        rf"(?:of{SP}|in{SP})?(?=that|the|this|last|next)",
        _month_of,
    ),
    parser(
        "year-end",
        "year quarter month mid midyear",
        r"(?P<unit>year|quarter|month)-end|year['’]s\send|(?P<mid>mid-?year)",
        _year_end,
    ),
    parser(
        "year-ago", "the year", rf"(?:the{SP})?year-(?:ago|earlier){SP}(?P<unit>quarter|month|period|level)", _year_ago
    ),
    leader(
        "same-in", "the same", rf"(?:the{SP})?same{SP}(?P<unit>day|week|month|quarter){SP}(?:of{SP}|in{SP})?", _same_in
    ),
    leader(
        "earlier-part",
        "earlier later",
        rf"(?P<part>earlier|later){SP}(?:on{SP})?(?:in{SP}|on{SP}|during{SP})?",
        _earlier_part,
    ),
)
