"""Clock times: "16:08 UTC", "5 p.m.", "noon", with a day beside them or without ("12:00 UTC Monday")."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import SP, S
from dashboard.annotate.timex.meaning import Daytime, FromEvent, Nothing, Reading
from dashboard.annotate.timex.parsers.weekdays import DAYTIMES
from dashboard.annotate.timex.scan import Parser, Scanner, parser

# Offsets of the zones that news names; UTC and GMT are written Z.
ZONES: Final = {
    "utc": "Z", "gmt": "Z", "bst": "+01", "cet": "+01", "cest": "+02", "eet": "+02", "msk": "+03", "est": "-05",
    "edt": "-04", "cst": "-06", "cdt": "-05", "mst": "-07", "mdt": "-06", "pst": "-08", "pdt": "-07", "et": "",
    "pt": "", "ct": "", "jst": "+09", "ist": "", "hours": "", "hrs": "",
}  # fmt: skip
_ZONE_NAME: Final = r"UTC|GMT|BST|CES?T|EET|MSK|E[SD]T|C[SD]T|M[SD]T|P[SD]T|ET|PT|CT|JST|IST|hrs|hours"
_ZONE: Final = (
    rf"(?:{S}(?:\((?P<inner>{_ZONE_NAME})(?:{S}[+-]\d{{1,2}})?\)|(?P<zone>{_ZONE_NAME})\b(?:{S}[+-]\d{{1,2}})?))"
)
_DAY_LINK: Final = re.compile(
    rf"(?:(?:{SP}local{SP}time)?,?{SP}(?:on{SP}|of{SP})?(?:the{SP}(?:morning|afternoon|evening|night){SP}of{SP})?)",
    re.IGNORECASE,
)


# Figures with a colon that are no time of day: "John 3:16", "a scale of 1:50", "in 2:03:05", "a 16:10 ratio".
_NO_CLOCK_BEFORE: Final = re.compile(
    r"\b(?:scale|ratio|odds|score|lost|won|beat|verses?|chapter|psalms?)(?:\sof|\sby)?\s\Z"
    r"|\b(?!At\b|By\b|From\b|Until\b|Till\b|Before\b|After\b|Around\b|About\b|Between\b|And\b|Since\b|To\b|The\b|"
    r"(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][a-z]+\s\Z"
)
_NO_CLOCK_AFTER: Final = re.compile(r"\s(?:ratio|scale|odds|vote|victory|win|defeat|loss|lead)\b", re.IGNORECASE)
_RESULT: Final = re.compile(r"\b(?:in|of|by|with)\s(?:a\stime\sof\s)?\Z", re.IGNORECASE)


def _is_no_clock(match: re.Match[str], scanner: Scanner) -> bool:
    before = scanner.text[max(0, match.start() - 18) : match.start()]
    if match["second"] and _RESULT.search(before):
        return True
    return _NO_CLOCK_BEFORE.search(before) is not None or _NO_CLOCK_AFTER.match(scanner.text, match.end()) is not None


def _clock(match: re.Match[str], scanner: Scanner) -> Reading | None:
    hour = int(match["hour"])
    minute = int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "").replace(" ", "")
    if half and not 1 <= hour <= 12:
        return None
    if not half and not (match["zone"] or match["inner"]) and _is_no_clock(match, scanner):
        return Reading(match.end(), "TIME", Nothing())
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 24 or minute > 59:
        return None
    zone = ZONES.get((match["zone"] or match["inner"] or "").lower(), "")
    second = f":{match['second']}" if match["second"] else ""
    time = f"{hour:02d}:{minute:02d}{second}{zone}"
    part = match.groupdict().get("part") or match.groupdict().get("night")
    if part:
        time = _in_part(time, DAYTIMES[part.lower()])
    return _with_day(time, match.end(), scanner)


def _in_part(time: str, part: str) -> str:
    """The clock time of a part of the day: "11 o'clock Thursday night" is 23:00."""
    hour = int(time[:2])
    late = part in ("AF", "EV") or (part == "NI" and hour > 5)
    return f"{hour + 12}{time[2:]}" if late and hour < 12 else time


def _is_day(inner: Reading) -> bool:
    return inner.type == "DATE" and not inner.more and not isinstance(inner.meaning, FromEvent)


def _with_day(time: str, end: int, scanner: Scanner) -> Reading:
    """The time, of the day that follows when one does."""
    link = _DAY_LINK.match(scanner.text, end)
    if link and "\n" in link.group():
        link = None  # the next line is another sentence's
    inner = scanner.at(link.end()) if link else None
    if (
        inner is not None
        and inner.type == "TIME"
        and isinstance(inner.meaning, Daytime)
        and inner.meaning.of is not None
    ):
        return Reading(inner.end, "TIME", Daytime(_in_part(time, inner.meaning.time), inner.meaning.of))
    if inner is not None and link is not None and _is_day(inner) and scanner.text[link.end()].isalnum():
        return Reading(inner.end, "TIME", Daytime(time, inner.meaning))
    return Reading(end, "TIME", Daytime(time))


_HOURS: Final = {
    name: n
    for n, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        1,
    )
}
_HOUR_WORDS: Final = " ".join(_HOURS)


def _oclock(match: re.Match[str], scanner: Scanner) -> Reading | None:
    """Reads "seven o'clock", "8 in the morning", "half past nine"."""
    if not (
        match["past"]
        or match["oclock"]
        or ((match["part"] or match["night"]) and _AT.search(scanner.text[max(0, match.start() - 9) : match.start()]))
    ):
        return None
    word = match["hour"].lower()
    hour = _HOURS.get(word) or int(word)
    part = (match["part"] or "").lower()
    if part in ("afternoon", "evening") or (match["night"] and hour > 5):
        hour = hour % 12 + 12
    elif part == "morning" or match["night"]:
        hour %= 12
    return _with_day(f"{hour:02d}:{'30' if match['past'] else '00'}", match.end(), scanner)


_AT: Final = re.compile(r"\b(?:at|around|about|before|by|until|after)\s\Z", re.IGNORECASE)


def _word(match: re.Match[str], scanner: Scanner) -> Reading | None:
    word = match["word"].lower()
    before = scanner.text[max(0, match.start() - 3) : match.start()]
    if match["word"][0].isupper() and len(before) > 1 and before[-2].isalpha():
        return None  # "Feroz Khan Noon"
    found = _with_day(_WORDS[word], match.end(), scanner)
    # "at dawn" is a time of the day only with that day.
    return found if word in _HOURS_OF_DAY or found.end > match.end() else None


_HOURS_OF_DAY: Final = ("noon", "midday", "midnight")
_WORDS: Final = {
    "noon": "12:00", "midday": "12:00", "midnight": "24:00", "dawn": "MO", "daybreak": "MO", "sunrise": "MO",
    "nightfall": "NI", "dusk": "EV", "sunset": "EV", "sundown": "EV",
}  # fmt: skip


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "clock-colon",
        "#1 #2",
        rf"(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![:\d])(?:{S}(?P<half>[ap]\.{S}m\b\.?|[ap]{S}m\b))?{_ZONE}?"
        rf"(?:{SP}in{SP}the{SP}(?P<part>morning|afternoon|evening)|{SP}at{SP}(?P<night>night))?(?!,?\d)",
        _clock,
    ),
    parser(
        "clock-half",
        "#1 #2",
        rf"(?P<hour>\d{{1,2}})(?:\.(?P<minute>[0-5]\d))?(?P<second>)?{S}(?P<half>[ap]\.m\.|[ap]m\b){_ZONE}?"
        rf"(?!{SP}(?:stations?|radio|frequenc|band|dial|FM\b))",
        _clock,
    ),
    parser(
        "clock-dotted",
        "#1 #2",
        rf"(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)(?P<second>)(?P<half>){_ZONE}",
        _clock,
    ),
    parser(
        "clock-word",
        f"{' '.join(_WORDS)} #2",
        rf"(?:12\s)?(?P<word>{'|'.join(_WORDS)})",
        _word,
    ),
    parser(
        "clock-figures",
        "#4",
        rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>)(?P<half>){_ZONE}",
        _clock,
    ),
    parser(
        "clock-oclock",
        f"#1 #2 half {_HOUR_WORDS}",
        rf"(?P<past>half{SP}past{SP})?(?P<hour>{'|'.join(_HOURS)}|1[0-2]|[1-9])(?P<oclock>{SP}o['’]?clock)?"
        rf"(?:{SP}(?:in{SP}the{SP}(?P<part>morning|afternoon|evening)|(?P<night>at{SP}night)))?",
        _oclock,
    ),
)
