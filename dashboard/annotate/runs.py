"""Runs of capital words, and what the words in and around them show: a person, an organisation, or nothing known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.model import Label
from dashboard.names import alternatives, given_names, head_types, titles, words

_ABBREVIATED: Final = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Maj|Brig|Col|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Pfc|Spc|Sen|Sens|Rep|Reps|Gov|St|Jr|Sr|Hon|Fr"
)
_TOKEN: Final = (
    rf"(?:(?:[A-Z]\.){{1,4}}|(?:{_ABBREVIATED})\.(?=\s)|(?:al|el|Al|El|ar|as|ad|an|at|ul|d|O|l)[-'][A-Z][a-zA-Z]+"
    r"|[A-Z][A-Za-z0-9]*(?:[-&][A-Za-z0-9]+|'(?!s\b)[A-Za-z]+)*)"
)
_PARTICLE: Final = r"(?:de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|ter|bin|bint|ibn|ben|al|el|ul|ur|e|y|abu|zu|ould|arap|&)"
_RUN: Final = re.compile(rf"(?<![\w'@/-]){_TOKEN}(?:[ \n](?:{_PARTICLE}[ \n]){{0,2}}{_TOKEN})*")
_INNER: Final = re.compile(rf"{_TOKEN}|{_PARTICLE}(?=[ \n])")
_OF: Final = re.compile(r"\s(?:of|for|on|against)\s(?:the\s)?(?=[A-Z])")
_AND: Final = re.compile(r"\s(?:and|&)\s(?:the\s)?(?=[A-Z])|,\s(?=[A-Z][a-z]+\s(?:and|&)\s[A-Z])")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+$")
_ROLE_AFTER: Final = re.compile(
    rf"\s?,\s(?:(?:a|an|the|his|her|its|their|then|now|who|whose|former|acting|deputy)\s|[\w.']+\s){{0,5}}?"
    rf"(?:{alternatives(words('lead') - {'by', 'named', 'called', 'general'})}|who)\b"
)
_SAY_AFTER: Final = re.compile(rf"\s(?:also\s|has\s|had\s|have\s)?(?:{alternatives(words('say'))})\b")
_AGE_AFTER: Final = re.compile(r"\s?,\s\d{2}\s?,|\s\(\s?(?:born|b\.|c\.|\d{4}\s?[-–])")
_LEAD_BEFORE: Final = re.compile(rf"\b(?:{alternatives(words('lead'))})\s?,?\s$")
_ORG_BEFORE: Final = re.compile(
    r"\b(?:company|group|firm|band|airline|carrier|automaker|carmaker|manufacturer|airframer|agency|organi[sz]ation|party"
    r"|militia|club|team|label|network|newspaper|magazine|station|broadcaster|bank|retailer|maker|giant|union|charity"
    r"|conglomerate|insurer|brewer|publisher|think tank|website|operator|developer|consultancy|university|college)\s,?\s?$"
)
_PERSON_SUFFIX: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A name that the text itself shows. title is what stood before a person; sure is False for a bare capital word."""

    start: int
    end: int
    label: Label
    title: str = ""


@cache
def longest_title() -> int:
    """How many words the longest title has."""
    return max(title.count(" ") + 1 for title in titles())


def runs(text: str, start: int, end: int) -> Iterator[tuple[Token, ...]]:
    """The runs of capital words of a sentence, as tokens; lower-case particles between them are tokens too."""
    for match in _RUN.finditer(text, start, end):
        yield tuple(Token(one.start(), one.end(), one.group()) for one in _INNER.finditer(text, *match.span()))


def title_length(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens from `at` on are one title ("Lt. Gen.", "Prime Minister"); 0 for none."""
    for length in range(min(longest_title(), len(tokens) - at), 0, -1):
        if " ".join(token.text for token in tokens[at : at + length]) in titles():
            return length
    return 0


def trimmed(tokens: tuple[Token, ...], sentence_start: bool) -> tuple[Token, ...]:
    """The run without the words that have a capital only because a sentence or quotation begins, and without articles."""
    kept = list(tokens)
    while kept and (kept[0].text in ("The", "A", "An") or (sentence_start and kept[0].text in words("start"))):
        if len(kept) > 1 and kept[-1].text in head_types() and kept[0].text in _name_openers():
            break
        kept.pop(0)
    while kept and not kept[-1].text[0].isupper() and "-" not in kept[-1].text:
        kept.pop()
    return tuple(kept)


@cache
def _name_openers() -> frozenset[str]:
    return frozenset("New National International Federal State Foreign Public Social Political Western Eastern Northern "
                     "Southern Central Human Peace Security Economic Democratic Free Red Blue Green Black White Women "
                     "Workers Students Local Military Private Legal Oil Gas Energy Trade First United".split())  # fmt: skip


def organisation_end(text: str, tokens: tuple[Token, ...], at: int, limit: int) -> int:
    """Where the organisation ends whose name begins with tokens[at], or -1 when the words show none.

    A head closes it ("Tobruk Shura Council"), or opens it before "of" ("Ministry of Foreign Affairs").
    """
    heads = head_types()
    last = -1
    for index in range(at, len(tokens)):
        one = tokens[index].text
        two = f"{tokens[index - 1].text} {one}" if index > at else ""
        if (one in heads or two in heads) and (index > at or _opens(text, tokens[index], limit)):
            last = index
    if last < 0:
        return -1
    return _extended(text, tokens[last].end, limit) if last == len(tokens) - 1 else tokens[last].end


def _opens(text: str, token: Token, limit: int) -> bool:
    return token.text in _openers() and bool(_OF.match(text, token.end, limit))


@cache
def _openers() -> frozenset[str]:
    return frozenset("Ministry Department University Bank Institute Council Court Union Association Society Office Bureau "
                     "Chamber College Academy School Federation League Army Front Movement Party Church Commission "
                     "Committee Board Agency Organization Organisation Centre Center Museum Confederation Congress "
                     "Conference House Assembly Group Alliance Coalition Foundation Fund Forum Corps".split())  # fmt: skip


def _extended(text: str, end: int, limit: int) -> int:
    """Beyond a head: "of the X", "for X and Y"."""
    of = _OF.match(text, end, limit)
    if not of:
        return end
    following = _RUN.match(text, of.end(), limit)
    if not following:
        return end
    end = following.end()
    joined = _AND.match(text, end, limit)
    more = _RUN.match(text, joined.end(), limit) if joined else None
    if joined and more and more.group().split()[0] not in titles():
        end = more.end()
    return end


def person_evidence(text: str, tokens: tuple[Token, ...], title: str, start: int, limit: int) -> bool:
    """Do the words in and around a piece of a run show that it is a person?"""
    first, last = tokens[0], tokens[-1]
    if first.text in words("never") or last.text in words("never"):
        return False
    if title:
        return first.text not in words("start")
    if len(tokens) == 1:
        return False
    if first.text in given_names() or (first.text.partition("-")[0] in given_names() and "-" in first.text):
        return True
    if last.text in _PERSON_SUFFIX or _INITIALS.match(first.text) or any(_INITIALS.match(t.text) for t in tokens[1:-1]):
        return len(last.text) > 2
    if any(token.text in ("bin", "von", "bint", "ibn") or token.text[:3] in ("al-", "el-") for token in tokens[1:]):
        return True
    if len(tokens) > 4 or any(token.text.isupper() and len(token.text) > 1 for token in tokens):
        return False
    if _LEAD_BEFORE.search(text, max(start, first.start - 24), first.start):
        return True
    return bool(
        _ROLE_AFTER.match(text, last.end, limit)
        or _SAY_AFTER.match(text, last.end, limit)
        or _AGE_AFTER.match(text, last.end, limit)
    )


def organisation_evidence(text: str, tokens: tuple[Token, ...], start: int) -> bool:
    """A word for an organisation stands right before ("airline Adam Air")."""
    before = text[max(start, tokens[0].start - 24) : tokens[0].start]
    return bool(_ORG_BEFORE.search(before)) and tokens[0].text not in words("never")
