"""What is done to the list of found expressions before they are placed, in the order of `english.REFINERS`.

A refiner takes the document and the list and gives a new list; nothing is changed in place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from dashboard.annotate.timex.meaning import (
    ENDS,
    Calendar,
    EitherOrder,
    Found,
    Holiday,
    Meaning,
    Modified,
    MonthOf,
    Moved,
    Named,
    Part,
)
from dashboard.annotate.timex.parsers.counted import moved
from dashboard.annotate.timex.parsers.counts import count_of
from dashboard.model import Document

Refiner = Callable[[Document, list[Found]], list[Found]]

_JOINS: Final = re.compile(r"\s{0,2}(?:[-–—−]|\bto|\bthrough|\bthru|\buntil|\btill)\s{0,2}|/|-to-", re.IGNORECASE)
# "April and May 2014", "Q1 and Q2 2015": the year at the end is that of both.
_LISTED: Final = re.compile(r"\s{1,2}(?:and|or)\s{1,2}|,\s{1,2}(?:and\s|or\s)?|/")
_AND: Final = re.compile(r"\s{1,2}and\s{1,2}", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)

# "May" before a name or a verb, "March" as a walk: a month is led by one of these, or followed by a number.
_LEADS_MONTH: Final = re.compile(
    r"(?:\b(?:in|on|since|until|till|by|from|to|of|through|during|early|late|mid|last|next|this|before|after|and|between|for|"
    r"every|each|the|as|or|late-|mid-|early-)[\s-]{1,2}|[(,]\s?)$", re.IGNORECASE)  # fmt: skip
_VERB_AFTER_MAY: Final = re.compile(
    r"\s(?:be|have|not|also|well|or|never|still|even|seem|need|only|come|go|get|take|[A-Z][a-z]+\s(?:said|told))\b"
)
_MARCH_AFTER: Final = re.compile(
    r"\s(?:for|on|to|against|across|through|in|of|toward|towards|from|past|into|organi[sz]ers|participants|madness|hare)\b",
    re.IGNORECASE,
)
_LEADS_MARCH: Final = re.compile(
    r"\b(?:in|since|until|by|last|next|early|late|mid|of|from|through)[\s-]\Z", re.IGNORECASE
)
_NAMED_MARCH: Final = re.compile(
    r"(?:['’]s|\b(?:Million|Long|protest|Salt|Death|Forced|Freedom|Peace|Hunger)(?:\s\w{3,5})?)\s\Z", re.IGNORECASE
)
_NAME_BEFORE: Final = re.compile(
    r"(?:\b(?:Mrs?|Ms|Dr|Theresa|Brian|Prime\sMinister|Minister|President|Secretary|Elaine)\.?\s)$"
)
_FIRST_NAME: Final = re.compile(r"\b[A-Z][a-z]{2,12}\s\Z")
_FAMILY_NAME: Final = re.compile(r"\s[A-Z][a-z]")
_OF_A_FAMILY: Final = re.compile(r"\s(?:van|von|de|del|di|al|el|bin)\s[A-Z]")
_SIGNED_BY: Final = re.compile(r"\b(?:signed|written|headed|led|proposed|backed|drafted|formed|run|made)\sby\s\Z")
_ABOUT_HER: Final = re.compile(
    r"\b(?:critics|supporters|allies|opponents|rivals|friends|husband)\sof\s\Z", re.IGNORECASE
)
_LEADS_NAME: Final = re.compile(r"\b(?:by|of|from)\s\Z", re.IGNORECASE)
_YEAR_OLD: Final = re.compile(r"[- ]?(?:years?[- ])?old\b|\sof\sage\b", re.IGNORECASE)


def drop_words_that_are_no_months(document: Document, found: list[Found]) -> list[Found]:
    """The modal "may", Mrs. May, a march for something."""
    return [one for one in found if one.rule != "month" or _is_month(document.text, one)]


def _is_month(text: str, one: Found) -> bool:
    """Whether a month's name that is also a word or a name stands for the month here."""
    name = text[one.start : one.end].lower()
    before, after = text[max(0, one.start - 20) : one.start], text[one.end : one.end + 20]
    if _NAME_BEFORE.search(before) or _OF_A_FAMILY.match(after):
        return False
    if name == "may" and (_SIGNED_BY.search(before) or _ABOUT_HER.search(before)):
        return False
    if name == "apr" and text[one.start : one.end].isupper():
        return False  # an annual percentage rate
    if name not in ("may", "march", "august", "april", "june"):
        return True
    led = _LEADS_MONTH.search(before) is not None
    if not led and _FIRST_NAME.search(before):
        return False  # "Fredric March"
    if name == "march":
        # "the March on Rome", "Women's March"; but "in March", "a March summit".
        walked = _MARCH_AFTER.match(after) or _NAMED_MARCH.search(before)
        return _LEADS_MARCH.search(before) is not None or not walked
    # "April Smith", "June Jones": a first name is followed by a family name.
    if _FAMILY_NAME.match(after):
        return _LEADS_MARCH.search(before) is not None and not _LEADS_NAME.search(before)
    return name != "may" or (led and not _VERB_AFTER_MAY.match(after))


def settle_order_of_figures(document: Document, found: list[Found]) -> list[Found]:
    """03/07/2018 in the order that the document proves: by a date of its that has but one, or by its own date."""
    orders = {order for order in (_order(document, one) for one in found) if order}
    return _in_order(found, orders.pop(), "as this document writes its dates") if len(orders) == 1 else found


def settle_order_by_setting(_: Document, found: list[Found], *, date_order: str) -> list[Found]:
    """03/07/2018 as the reader writes it, when the document has proved no order; else both readings stay."""
    return _in_order(found, date_order, "as the settings say") if date_order else found


def _in_order(found: list[Found], order: str, why: str) -> list[Found]:
    day_first = order == "day"
    out = []
    for one in found:
        if isinstance(one.meaning, EitherOrder):
            said = one.meaning
            day, month = (said.first, said.second) if day_first else (said.second, said.first)
            one = replace(one, meaning=Calendar(said.year, month, day), note=f", the {order} first, {why}")
        out.append(one)
    return out


def _order(document: Document, one: Found) -> str:
    """Reads "day" or "month", whichever the date proves to come first, or ""."""
    if one.rule != "slashed-date":
        return ""
    if isinstance(one.meaning, EitherOrder):
        said, now = one.meaning, document.published
        if now is None or now.year != said.year:
            return ""
        return {(said.second, said.first): "day", (said.first, said.second): "month"}.get((now.month, now.day), "")
    figures = re.split(r"[-/.]", document.text[one.start : one.end])
    if "." in document.text[one.start : one.end] or figures[0] == figures[1]:
        return ""
    return "day" if int(figures[0]) > 12 else "month"


def drop_ages(document: Document, found: list[Found]) -> list[Found]:
    """Reads "12 years old", "two years of age"."""
    text = document.text
    return [one for one in found if not (one.type == "DURATION" and _YEAR_OLD.match(text, one.end))]


def lend_years(document: Document, found: list[Found]) -> list[Found]:
    """ "last year's fourth quarter", "2015's spring": the part belongs to the year before it."""
    out = list(found)
    for index, (year, part) in enumerate(pairwise(found)):
        link = document.text[year.end : part.start]
        if link not in ("'s ", "’s ") or not isinstance(part.meaning, Part) or part.meaning.of is not None:
            continue
        said = year.meaning
        bare = isinstance(said, Calendar) and said.month is None and said.year is not None
        if part.meaning.code != "WE" and (bare or (isinstance(said, Moved) and said.unit == "year")):
            out[index + 1] = replace(part, meaning=replace(part.meaning, of=said))
    return out


def lend_last_year(document: Document, found: list[Found]) -> list[Found]:
    """Reads "April and May 2014", "May 3 and June 9, 2014", "Q1 and Q2 2015": the year at the end is of all."""
    out = list(found)
    for index in range(len(out) - 2, -1, -1):
        one, last = out[index], out[index + 1]
        if one.joined or not _LISTED.fullmatch(document.text[one.end : last.start]):
            continue
        first, said = _as_calendar(one.meaning), last.meaning
        if isinstance(first, Calendar) and isinstance(said, Calendar):
            if first.year is None and first.month and said.year is not None and said.month:
                out[index] = replace(one, meaning=replace(first, year=said.year, bc=said.bc))
        elif isinstance(first, Part) and isinstance(said, Part) and first.of is None and first.step is None and said.of:
            out[index] = replace(one, meaning=replace(first, of=said.of))
    return out


def join_ranges(document: Document, found: list[Found]) -> list[Found]:
    """Reads "from 2011 to 2013", "March 19-April 30", "between June and August": two values, one stretch of time."""
    text, out = document.text, list(found)
    for index in range(len(out) - 1):
        first, last = out[index], out[index + 1]
        if first.type != "DATE" or last.type != "DATE" or first.joined or last.joined or last.start - first.end > 12:
            continue
        link = text[first.end : last.start]
        between = _AND.fullmatch(link) and _BETWEEN.search(text, max(0, first.start - 14), first.start)
        if not (between or _JOINS.fullmatch(link)) or not (_dated(first.meaning) and _dated(last.meaning)):
            continue
        one, two = _agree(first.meaning, last.meaning)
        out[index] = replace(first, meaning=one, joined=(one, two))
        out[index + 1] = replace(last, meaning=two, joined=(one, two))
    return out


def _dated(meaning: Meaning) -> bool:
    inner = meaning.of if isinstance(meaning, Modified) else meaning
    return isinstance(inner, ENDS | Holiday)


def _agree(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Lends a year from one end of a range to the other that has none."""
    first, last = _as_calendar(first), _as_calendar(last)
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        if first.month is None and first.year is None and last.month and last.day and first.day:
            first = replace(first, month=last.month - (first.day > last.day) or 12)
        if first.year is None and last.year is not None and first.month:
            back = last.month is not None and last.month < first.month
            first = replace(first, year=last.year - back, bc=last.bc)
        elif last.year is None and first.year is not None and last.month:
            on = first.month is not None and last.month < first.month
            last = replace(last, year=first.year + on, bc=first.bc)
        elif first.year is not None and last.bc and not first.bc:
            first = replace(first, bc=True)
    elif isinstance(first, Calendar) and isinstance(last, MonthOf) and first.year is None and first.month:
        first = MonthOf(first.month, first.day, last.of)  # "between March and July last year"
    return first, last


def _as_calendar(meaning: Meaning) -> Meaning:
    if isinstance(meaning, Named) and meaning.unit == "month" and meaning.step is None:
        return Calendar(None, meaning.number)
    return meaning


_IN_UNITS: Final = re.compile(r"(?P<count>[a-z]+|\d{1,3})\s(?P<unit>(?:day|week|month|year)s?)", re.IGNORECASE)
_TO_COME: Final = re.compile(
    r"\b(?:will|would|shall|is|are|be|due|set|scheduled|expected|plans?)\b(?![^.;:]*\b(?:first|only|last|once|twice|times?)\b)"
    r"[^.;:]{0,80}\bin\s\Z"
)


def count_from_now(document: Document, found: list[Found]) -> list[Found]:
    """ "Will withdraw in six months": when, not how long."""
    return [_from_now(document.text, one) for one in found]


def _from_now(text: str, one: Found) -> Found:
    said = _IN_UNITS.fullmatch(text, one.start, one.end) if one.rule == "duration" else None
    count = count_of(said["count"]) if said else None
    if said is None or not count or not _TO_COME.search(text, max(0, one.start - 120), one.start):
        return one
    return replace(one, type="DATE", meaning=moved(count, said["unit"], "now", 1), rule="in-units")
