"""Clock times: "16:08 UTC", "5 p.m.", "noon", with a day beside them or without ("12:00 UTC Monday")."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import SP, S
from dashboard.annotate.timex.meaning import Daytime, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, parser

# Offsets of the zones that news names; UTC and GMT are written Z.
ZONES: Final = {
    "utc": "Z", "gmt": "Z", "bst": "+01", "cet": "+01", "cest": "+02", "eet": "+02", "msk": "+03", "est": "-05",
    "edt": "-04", "cst": "-06", "cdt": "-05", "mst": "-07", "mdt": "-06", "pst": "-08", "pdt": "-07", "et": "",
    "pt": "", "ct": "", "jst": "+09", "ist": "", "hours": "", "hrs": "",
}  # fmt: skip
_ZONE: Final = (
    rf"(?:{S}\(?(?P<zone>UTC|GMT|BST|CES?T|EET|MSK|E[SD]T|C[SD]T|M[SD]T|P[SD]T|ET|PT|CT|JST|IST|hrs|hours)\b"
    rf"(?:{S}[+-]\d{{1,2}})?\)?)"
)
_DAY_LINK: Final = re.compile(
    rf"(?:,?{SP}(?:on{SP}|of{SP})?(?:the{SP}(?:morning|afternoon|evening|night){SP}of{SP})?)", re.IGNORECASE
)


def _clock(match: re.Match[str], scanner: Scanner) -> Reading | None:
    hour = int(match["hour"])
    minute = int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "").replace(" ", "")
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 24 or minute > 59:
        return None
    zone = ZONES.get(" ".join((match["zone"] or "").lower().split()), "")
    second = f":{match['second']}" if match["second"] else ""
    time = f"{hour:02d}:{minute:02d}{second}{zone}"
    return _with_day(time, match.end(), scanner)


def _with_day(time: str, end: int, scanner: Scanner) -> Reading:
    """The time, of the day that follows when one does."""
    link = _DAY_LINK.match(scanner.text, end)
    inner = scanner.at(link.end()) if link else None
    if inner is not None and inner.type == "DATE" and not inner.more and scanner.text[link.end()].isalnum():  # type: ignore[union-attr]
        return Reading(inner.end, "TIME", Daytime(time, inner.meaning))
    return Reading(end, "TIME", Daytime(time))


def _word(match: re.Match[str], scanner: Scanner) -> Reading | None:
    word = match["word"].lower()
    return _with_day({"noon": "12:00", "midday": "12:00", "midnight": "24:00"}[word], match.end(), scanner)


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "clock-colon",
        "#1 #2",
        rf"(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![:\d])(?:{S}(?P<half>[ap]\.?{S}m\b\.?))?{_ZONE}?",
        _clock,
    ),
    parser(
        "clock-half",
        "#1 #2",
        rf"(?P<hour>\d{{1,2}})(?:\.(?P<minute>[0-5]\d))?(?P<second>)?{S}(?P<half>[ap]\.m\.|[ap]m\b){_ZONE}?",
        _clock,
    ),
    parser("clock-word", "noon midnight midday", r"(?P<word>noon|midnight|midday)", _word),
)
