"""What all who handle names share: letters without marks at the same offsets, slugs, and the words that tell names."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from dashboard.tables import table, values

# Letters that Unicode does not take apart.
_SPECIAL: Final = {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "ß": "s", "æ": "a", "Æ": "A",
                   "œ": "o", "Œ": "O", "ð": "d", "þ": "t", "Þ": "T", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
                   "’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ",
                   "‐": "-", "‑": "-"}  # fmt: skip


def _folding() -> dict[int, str]:
    """One character for one, so that offsets stay: a marked Latin letter becomes its plain one."""
    folding = {ord(given): plain for given, plain in _SPECIAL.items()}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        parts = unicodedata.normalize("NFKD", chr(code))
        if code not in folding and parts[0].isascii() and parts[0].isalpha() and parts != chr(code):
            folding[code] = parts[0]
    return folding


_FOLDING: Final = _folding()
# What stands behind the name of a father, a son or a grandson.
GENERATIONS: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
# Days of the week and months, in small letters.
CALENDAR: Final = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december",
    }
)  # fmt: skip
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """The text with plain letters and quotes, every character at its offset."""
    return text if text.isascii() else text.translate(_FOLDING)


def slug(name: str) -> str:
    """The id of a name: plain letters in lower case, words joined by hyphens; "x" and a number for other scripts."""
    plain = _NOT_SLUG.sub("-", fold(name).lower().replace("'", "").replace(".", "")).strip("-")
    return plain or "x" + "".join(f"{ord(character):x}" for character in name[:12])


def tidy(name: str) -> str:
    """A name on one line, with single spaces."""
    return " ".join(name.split())


@cache
def words(kind: str) -> frozenset[str]:
    """The words of a kind of names_words.tsv."""
    rows = table("names_words.tsv", ("kind", "words"))
    return frozenset(word for row in rows if row["kind"] == kind for word in values(row["words"]))


@cache
def given_names() -> frozenset[str]:
    """Given names, folded."""
    rows = table("names_given.tsv", ("origin", "names"))
    return frozenset(fold(name) for row in rows for name in values(row["names"]))


@cache
def common_names(kind: str) -> frozenset[str]:
    """Names of a kind of names_common.tsv: "female", "male", "given" (of both, or not told), or "last"."""
    rows = table("names_common.tsv", ("kind", "names"))
    return frozenset(name for row in rows if row["kind"] == kind for name in values(row["names"]))


def is_given_name(word: str) -> bool:
    """A given name of any of our lists, folded; of "Jean-Marc" the first part counts."""
    first = word.partition("-")[0]
    return first in given_names() or any(first in common_names(kind) for kind in ("female", "male", "given"))


@cache
def media() -> frozenset[str]:
    """The names of news media, without their article."""
    rows = table("names_blocked.tsv", ("kind", "names"))
    every = (name for row in rows if row["kind"] == "media" for name in values(row["names"]))
    return frozenset(name.removeprefix("the ").removeprefix("The ") for name in every)


@cache
def titles() -> frozenset[str]:
    """What stands with a capital before a person's name: honorifics, ranks, offices."""
    return words("honorific") | words("rank") | words("office")


def person_noun(word: str) -> bool:
    """A noun for a person, with a capital or not: "goalkeeper", "Lawyers"."""
    lower = word.lower()
    return any(one in words("lead") or one in words("person_role") for one in (lower, lower.removesuffix("s")))


@cache
def head_types() -> dict[str, str]:
    """The last word of an organisation's name -> the actor type that it shows."""
    kinds = (
        ("head_organisation", "organisation"),
        ("head_party", "party"),
        ("head_armed", "armed group"),
        ("head_government", "government"),
        ("suffix", "organisation"),
    )
    return {word: kind for row, kind in kinds for word in sorted(words(row))}


def alternatives(given: frozenset[str] | tuple[str, ...]) -> str:
    """A pattern of the words, the longest first; a space in one is any single white space of the text."""
    longest = sorted(given, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest)
