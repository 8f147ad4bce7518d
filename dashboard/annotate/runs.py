"""Runs of capital words, and what the words in and around them show: a person, an organisation, or nothing known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.annotate.gazetteer import COUNTRY_COLUMNS
from dashboard.model import Sentence
from dashboard.names import alternatives, fold, given_names, head_types, titles, words
from dashboard.tables import table, values

_ABBREVIATED: Final = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Maj|Brig|Col|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Pfc|Spc|Sen|Sens|Rep|Reps|Gov|St|Jr|Sr|Hon|Fr"
)
_TOKEN: Final = (
    rf"(?:(?:[A-Z]\.){{1,4}}|(?:{_ABBREVIATED})\.(?=\s)|(?:al|el|Al|El|ar|as|ad|an|at|ul|d|O|l)[-'][A-Z][a-zA-Z]+"
    r"|[A-Z][A-Za-z0-9]*(?:[-&][A-Za-z0-9]+|'(?!s\b)[A-Za-z]+)*(?:(?<=s)'(?=\s[A-Z]))?)"
)
_PARTICLE: Final = (
    r"(?:de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|ter|bin|bint|ibn|ben|al|el|ul|ur|e|y|abu|zu|ould"
    r"|arap|&)"
)
_RUN: Final = re.compile(rf"(?<![\w'@/-]){_TOKEN}(?:[ \n](?:{_PARTICLE}[ \n]){{0,2}}{_TOKEN}){{0,24}}")
_INNER: Final = re.compile(rf"{_TOKEN}|{_PARTICLE}(?=[ \n])")
_OF: Final = re.compile(r"\s(?:of|for|on|against)\s(?:the\s)?(?=[A-Z])")
_AND: Final = re.compile(r"\s(?:and|&)\s(?=[A-Z][a-z])|,\s(?=[A-Z][a-z]+\s(?:and|&)\s[A-Z])")
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
    r"|conglomerate|insurer|brewer|publisher|think tank|website|operator|developer|consultancy|university"
    r"|college)\s,?\s?$"
)
# Months that are last names too, after a title and without a day or year behind.
_MONTH_NAMES: Final = frozenset({"May", "March", "April", "June", "August"})
_DAY_AFTER: Final = re.compile(r"\s\d|,\s\d")
_PERSON_SUFFIX: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run."""

    start: int
    end: int
    text: str


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
    """The run without words that have a capital only because a sentence or quotation begins, and without articles."""
    kept = [] if tokens[0].text in words("ship") else list(tokens)
    while kept and (kept[0].text in ("The", "A", "An") or (sentence_start and kept[0].text in words("start"))):
        if len(kept) > 1 and kept[-1].text in head_types() and kept[0].text in words("name_opener"):
            break
        kept.pop(0)
    while kept and not kept[-1].text[0].isupper() and "-" not in kept[-1].text:
        kept.pop()
    return tuple(kept)


def organisation_end(text: str, tokens: tuple[Token, ...], at: int, limit: int) -> int:
    """Where the organisation ends whose name begins with tokens[at], or -1 when the words show none.

    A head closes it ("Tobruk Shura Council"), or opens it before "of" ("Ministry of Foreign Affairs").
    """
    heads = head_types()
    last = -1
    for index in range(at, len(tokens)):
        one = tokens[index].text
        two = f"{tokens[index - 1].text} {one}" if index > at else ""
        if index + 1 < len(tokens) and f"{one} {tokens[index + 1].text}" in titles():
            continue
        if (one in heads or two in heads) and (index > at or _opens(text, tokens[index], limit)):
            last = index
    if last < 0:
        return -1
    return _extended(text, tokens[last].end, limit) if last == len(tokens) - 1 else tokens[last].end


def _opens(text: str, token: Token, limit: int) -> bool:
    return token.text in words("head_opener") and bool(_OF.match(text, token.end, limit))


def _extended(text: str, end: int, limit: int) -> int:
    """Beyond a head: "of the X", "for X and Y"."""
    of = _OF.match(text, end, limit)
    if not of:
        return end
    following = _RUN.match(text, of.end(), limit)
    if not following or following.group().split()[0] in words("never") | words("start") | titles():
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
        dated = _DAY_AFTER.match(text, last.end, limit)
        return bool(title) and len(tokens) == 1 and first.text in _MONTH_NAMES and not dated
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


@cache
def _titles_before() -> re.Pattern[str]:
    every = alternatives(titles() | frozenset({"former", "Former", "acting", "Acting", "deputy", "Deputy"}))
    return re.compile(rf"(?<![\w.])(?:(?:{every})\s){{1,4}}$")


_COUNTRY_BEFORE: Final = re.compile(r"(?<![\w.])((?:[A-Z]\.){2,3}|[A-Z][A-Za-z]+)\s$")
_TWO_BEFORE: Final = re.compile(r"(?<![\w.])([A-Z][a-z]+ [A-Z][a-z]+)\s$")


def title_before(untouched: str, text: str, start: int, after: int) -> str:
    """The title that stands right before a person, with the country before that: "U.S. Secretary of State".

    Nothing before the offset `after` belongs to it.
    """
    found = _titles_before().search(text, max(after, start - 80), start)
    if not found:
        return ""
    begin = found.start()
    for pattern in (_TWO_BEFORE, _COUNTRY_BEFORE):
        country = pattern.search(text, max(after, begin - 30), begin)
        if country and country.group(1) in _nationalities() and found.group().strip() not in words("honorific"):
            begin = country.start()
            break
    return " ".join(untouched[begin:start].split())


@cache
def _nationalities() -> frozenset[str]:
    """Adjectives, and the short names that stand before an office as one."""
    rows = table("countries.tsv", COUNTRY_COLUMNS)
    adjectives = {fold(word) for row in rows for word in values(row["adjectives"])}
    return frozenset(adjectives | {"U.S.", "US", "U.N.", "UN", "EU", "E.U.", "U.K.", "UK", "NATO", "UAE"})


_HUMAN_AFTER: Final = re.compile(
    r"\s(?:also\s|later\s|then\s|has\s|had\s)?(?:said|says|died|dies|lives|lived|married|resigned|retired|told|tells|agreed"
    r"|believes|believed|wrote|writes|described|explained|argued|replied|refused|smiled|laughed|spoke|speaks|testified"
    r"|thinks|thought|recalled|studied|returned|played|plays|taught|born|graduated|admitted|insisted|tweeted)\b"
)
_HUMAN_OWNED: Final = re.compile(
    r"\s?'s\s(?:\w+\s)?(?:wife|husband|father|mother|son|daughter|brother|sister|family|death|life|behalf|lawyer|lawyers"
    r"|career|predecessor|successor|aide|aides|spokesman|spokeswoman|children|widow|body|office|opponents|supporters)\b"
)
_PLACE_BEFORE: Final = re.compile(r"\b(?:in|at|to|from|near|into|through|outside|around|toward|towards|the|The)\s$")
_THE_BEFORE: Final = re.compile(r"\b[Tt]he\s$")
_RULE_AFTER: Final = re.compile(r"\s(?:government|administration|regime|cabinet)\b")
_OWNS: Final = re.compile(r"\s?'s?\s")


def single_person(text: str, token: Token, sentence: Sentence, opening: bool) -> bool:
    """Is one capital word a person, by what only people do and have, or as a given name that is no place here?"""
    name = token.text
    if len(name) < 3 or not name[1:].islower() or name in words("start") or name in words("never") or name in titles():
        return False
    if _RULE_AFTER.match(text, token.end, sentence.end) and token.start > sentence.start:
        return _THE_BEFORE.search(text, max(sentence.start, token.start - 4), token.start) is not None
    if _PLACE_BEFORE.search(text, max(sentence.start, token.start - 12), token.start):
        return False
    if _HUMAN_AFTER.match(text, token.end, sentence.end) or _HUMAN_OWNED.match(text, token.end, sentence.end):
        return True
    return name in given_names() and not opening


def acronym_evidence(text: str, token: Token, sentence: Sentence, often: Counter[str]) -> bool:
    """Does an abbreviation act, own, take an article, or come back in the document?"""
    if _THE_BEFORE.search(text, max(sentence.start, token.start - 4), token.start):
        return True
    if _SAY_AFTER.match(text, token.end, sentence.end) or _OWNS.match(text, token.end, sentence.end):
        return True
    return often[token.text] > 1
