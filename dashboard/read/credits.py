"""The line of a header that says where and when: "Some Newspaper | 16 May 2016", "Published: 3 May 2014"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from dashboard.errors import DateNotUnderstood
from dashboard.read.patterns import kind_of
from dashboard.written_dates import read_day

LONGEST: Final = 140

_LABEL: Final = re.compile(
    r"(?:(?:first |last |originally |date )?"
    r"(?:published|posted|issued|created|released|updated|modified|edited|revised)"
    r"(?: (?:on|at))?|(?:publication |release |issue )?date|dated)\s?:?\s+(?=\S)",
    re.IGNORECASE,
)
_REVISED: Final = re.compile(r"(?:last )?(?:updated|modified|edited|revised)", re.IGNORECASE)
_SOURCE: Final = re.compile(
    r"(?:source|publication|publisher|published by|published in|newspaper|agency|via)\s?:\s?(?P<name>[^.!?]{1,100}\.?)"
    r"|published (?:by|in) (?P<by>[A-Z][^.!?]{1,60})",
    re.IGNORECASE,
)
# A clock time before or after a date, with its zone.
_CLOCK: Final = re.compile(
    r"^(?:at )?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?,?\s(?:on )?"
    r"|[\s,]{1,3}(?:at |@ )?\d{1,2}(?:[:.]\d{2}){1,2}\s?(?:[ap]\.?m\.?)?\s?(?:\(?[A-Z]{1,5}\)?)?(?:[+-]\d{2}:?\d{2})?$"
    r"|[\s,]{1,3}\d{1,2}\s?[ap]\.?m\.?(?:\s?[A-Z]{2,5})?$",
    re.IGNORECASE,
)
# "NAIROBI, May 6, 2021" and "Portland, Oregon, May 6, 2021": the place is one name or two.
_PLACES: Final = (
    re.compile(r"^[A-Z][\w’'. -]{1,30}, [A-Z][\w’'. -]{1,20}(?:,| [-–—]|:) (?=\S)"),
    re.compile(r"^[A-Z][\w’'. -]{1,30}(?:,| [-–—]|:) (?=\S)"),
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH: Final = r"[^\W\d]{3,12}\.?"
_WEEKDAY: Final = r"(?:[^\W\d]{2,12}\.?,? )?"
_DATE: Final = re.compile(
    rf"{_WEEKDAY}(?:(?:the )?{_DAY}\.? (?:of |de )?{_MONTH},? (?:de )?\d{{4}}|{_MONTH} {_DAY} ?,? \d{{4}}|"
    rf"\d{{4}} {_MONTH} {_DAY})"
    rf"|{_WEEKDAY}(?:\d{{4}}([-/.])\d{{1,2}}\1\d{{1,2}}|\d{{1,2}}([-/.])\d{{1,2}}\2\d{{4}})(?:T\S{{4,25}})?",
    re.IGNORECASE,
)
_LAST_DATE: Final = re.compile(rf"\b(?:{_DAY} {_MONTH},? \d{{4}}|{_MONTH} {_DAY}, \d{{4}})$")
_SEPARATOR: Final = re.compile(r"\s?[|•·]\s?|\s[-–—/]{1,2}\s|(?<=[^\d]),\s(?=[^\d]{0,12}\d{1,2} )|(?<=\d{4}),\s")
_PIPE: Final = re.compile(r"[|•·]")
_OUTLET: Final = re.compile(
    r"\b(?:Times|Post|Journal|News|Reuters|AP|AFP|ANSA|dpa|Guardian|Telegraph|Herald|Tribune|Gazette|Agency|Press|Standard|"
    r"Independent|Monitor|Observer|BBC|CNN|NPR|Xinhua|TASS|Al Jazeera|Bloomberg|Politico|POLITICO|Economist|Daily|"
    r"Weekly|"
    r"Chronicle|Mail|Examiner|Mirror|Today|Review|Magazine|Dispatch|Globe|Register|Courier|Euronews|Deutsche Welle|"
    r"Le Monde|El País|Anadolu|briefs|Newsletter|\w{2,20}\.(?:com|org|net|co\.uk|eu|int))\b"
)
# Alone these are sections of a page.
_GENERIC: Final = frozenset(
    ["News", "Today", "Daily", "Weekly", "Press", "Review", "Magazine", "Newsletter", "Mail", "Register"]
)
_WORDS: Final = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line of the header says: source and day ("" and None when it does not), and how sure the day is.

    written: the date as it stands there, "" without one. rank: 0 said to be the publication, 1 a bare date, 2 a later
    revision. problem: why the date there cannot be used, "" when it can. bare: the line is a date and nothing else.
    """

    kind: str
    source: str = ""
    day: date | None = None
    written: str = ""
    rank: int = 1
    problem: str = ""
    bare: bool = False


def is_bare_date(text: str) -> bool:
    """Whether a line has the shape of a full date and nothing else."""
    return len(text) <= LONGEST and bool(_DATE.fullmatch(text.strip(" .,:;()[]-–—*")))


def looks_like_outlet(text: str) -> bool:
    """Whether a short line may be the name of a newspaper or agency."""
    words = text.split()
    if len(words) == 1 and text in _GENERIC:
        return False
    return len(words) <= 6 and bool(_OUTLET.search(text)) and all(word[0].isupper() or len(word) < 4 for word in words)


def read_credit(text: str, *, piped: bool = True) -> Credit | None:
    """What a line says about source and date; None when it is no such line.

    piped: whether a line with a bar but no date ("Wall Street Journal | - |") counts; a headline may hold a bar too.
    """
    if len(text) > LONGEST:
        return None
    named = _SOURCE.fullmatch(text)
    if named:
        name = (named["name"] or named["by"]).strip(" .|-–—")
        return None if _dated(name) else Credit("source", source=name)
    dated = _dated(text)
    if dated:
        return dated
    return _parts(text, piped)


def day_at_end(text: str) -> Credit | None:
    """The day with which a byline may end ("By Jane Doe OCT. 9, 2015")."""
    match = _LAST_DATE.search(text[-40:]) if len(text) <= LONGEST else None
    return _dated(match.group()) if match else None


def _parts(text: str, piped: bool) -> Credit | None:
    """The credit of a line of several parts, at least one of them a date, an outlet's name or nothing at all."""
    cut = [part.strip() for part in _SEPARATOR.split(text)]
    parts = [part for part in cut if _WORDS.search(part) or any(sign.isdigit() for sign in part)]
    dates = [found for found in map(_dated, parts) if found]
    names = [part for part in parts if _is_name(part)]
    rest = [part for part in parts if not _is_name(part) and not _dated(part) and not kind_of(part)]
    if len(cut) < 2 or rest or not parts:
        return None
    outlet = next((part for part in names if looks_like_outlet(part)), names[0] if names and _PIPE.search(text) else "")
    if dates:
        first = min(dates, key=lambda found: found.rank)
        return Credit("source" if outlet else "date", outlet, first.day, first.written, first.rank, first.problem)
    if piped and _PIPE.search(text) and names and all(len(part.split()) <= 6 for part in names):
        named = looks_like_outlet(outlet) or len(outlet.split()) > 1
        return Credit("source", outlet) if named else Credit("label")
    return None


def _is_name(part: str) -> bool:
    """Whether a part of a line can be the name of an outlet."""
    return looks_like_outlet(part) or not (_dated(part) or kind_of(part) or len(part.split()) > 8)


def _dated(text: str) -> Credit | None:
    """The credit of a line that is a date, perhaps with a label or a place before it and a time behind it."""
    if len(text) > LONGEST or not any(sign.isdigit() for sign in text):
        return None
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    rest = _CLOCK.sub("", _CLOCK.sub("", rest.strip(" .,:;()[]-–—*"))).strip(" .,|")
    unplaced = _without_place(rest)
    if not _DATE.fullmatch(unplaced):
        return None
    rank = 1 if not label else 2 if _REVISED.match(label.group()) else 0
    # A word before the date has the shape of a weekday; dateparser knows which is one ("Montag", not "PARIS").
    day, problem = _day(rest)
    bare = day is not None or _can_be_two(rest)
    if day is None:
        rest = unplaced
        day, problem = _day(rest)
    if day is None and not _can_be_two(rest):
        # "Resolution 12 March 2011" and the like have the shape of a date but no month.
        return None
    return Credit("date", "", day, rest, rank, "" if day else problem, bare and not label)


def _day(text: str) -> tuple[date | None, str]:
    """The day that a text is, or why it is none."""
    if not _DATE.fullmatch(text):
        return None, ""
    try:
        return read_day(text), ""
    except DateNotUnderstood as error:
        return None, str(error)


def _without_place(text: str) -> str:
    """A date without the place before it; any other text as it is."""
    for place in _PLACES:
        placed = place.match(text)
        if placed and not looks_like_outlet(placed.group()) and _DATE.fullmatch(text[placed.end() :]):
            return text[placed.end() :]
    return text


def _can_be_two(text: str) -> bool:
    """Whether a date of figures alone can be read in two orders."""
    return bool(re.fullmatch(r"\d{1,2}([-/.])\d{1,2}\1\d{4}", text))
