"""Runs of capital words, and what the words in and around them show: a person, an organisation, or nothing known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.annotate.words import DETERMINERS, PRONOUNS
from dashboard.model import Document, Label, Mention, Sentence
from dashboard.names import GENERATIONS, alternatives, fold, given_names, head_types, is_given_name, titles, words
from dashboard.tables import COUNTRY_COLUMNS, table, values

_ABBREVIATED: Final = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Maj|Brig|Col|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Pfc|Spc|Sen|Sens|Rep|Reps|Gov|St|Jr|Sr|Hon|Fr"
)
# Owners inside a name: "National Women's Union", not "Kenya's Union".
_OWNERS: Final = (
    "Women|Men|People|Children|Worker|Farmer|Teacher|Student|Lawyer|Mother|Veteran|Citizen|Employer|Journalist|Doctor"
    "|Nurse|Miner|Peasant|King|Queen|Saint|Patriot|Youth|Consumer|Prisoner|Driver|Writer"
)
_TOKEN: Final = (
    rf"(?:(?:{_OWNERS})'s(?=\s[A-Z])|(?:[A-Z]\.){{1,5}}|(?:{_ABBREVIATED})\.(?=\s)|(?:al|el|Al|El|ar|as|ad|an|at|ul|d|O|l)[-'][A-Z][a-zA-Z]+"
    r"|[A-Z][A-Za-z0-9]*(?:[-&][A-Za-z0-9]+|'(?!s\b)[A-Za-z]+)*(?:(?<=s)'(?=\s[A-Z]))?)"
)
_PARTICLE: Final = (
    r"(?:de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|ter|bin|bint|ibn|ben|al|el|ul|ur|e|y|abu|zu|ould"
    r"|arap|&)"
)
_RUN: Final = re.compile(rf"(?<![\w'@/-]){_TOKEN}(?:[ \n](?:{_PARTICLE}[ \n]){{0,2}}{_TOKEN}){{0,24}}")
_INNER: Final = re.compile(rf"{_TOKEN}|{_PARTICLE}(?=[ \n])")
_OF: Final = re.compile(r"\s(?:of|for|on|against|to)\s(?:the\s)?(?=[A-Z])")
# Only what is sent somewhere has the place in its name: "Mission in Kosovo".
_IN: Final = re.compile(r"\sin\s(?:the\s)?(?=[A-Z])")
_SENT: Final = re.compile(r"\b(?:Mission|Operation|Force)$")
# "Council for the Defense of the Motherland" has two parts after its head; more than this is no name.
_MOST_PARTS: Final = 3
_AND: Final = re.compile(r"\s(?:and|&)\s(?=[A-Z][a-z])|,\s(?=[A-Z][a-z]+\s(?:and|&)\s[A-Z])")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+$")
_SAY_AFTER: Final = re.compile(rf"\s(?:also\s|has\s|had\s|have\s)?(?:{alternatives(words('say'))})\b")
_LEAD_BEFORE: Final = re.compile(rf"\b(?:{alternatives(words('lead'))})\s?,?\s$")
_ORG_BEFORE: Final = re.compile(
    rf"\b(?:{alternatives(words('organisation_noun'))})\s,?\s?(?:(?:called|named|known\sas)\s(?:the\s)?)?$"
    r"|\b(?:analyst|economist|strategist|trader|dealer|broker|partner|lawyer|researcher|consultant|fellow)s?\s(?:at|with)"
    r"\s(?:the\s)?$"
)
# What is called after a person: the name is no person there.
_NAMED_AFTER: Final = re.compile(rf"\s(?:{alternatives(words('named_after'))})\b")
# What is said of a body before its name is no part of it: "London-based Amnesty International".
_SAID_OF: Final = re.compile(r"[a-z]-(?:based|backed|led|born|run|owned|controlled|listed|trained)$")
_MONTHS: Final = frozenset({"March", "April", "May", "June", "July", "August"})
# A month after a title is a last name, unless a day or year stands behind.
_DAY_AFTER: Final = re.compile(r"\s\d|,\s\d")


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


@cache
def _title_tails() -> dict[str, tuple[str, ...]]:
    """The words behind the "of" of a title -> the titles that end so: "State" -> "Secretary of State"."""
    tails: dict[str, tuple[str, ...]] = {}
    for title in sorted(titles()):
        tail = title.rpartition(" of ")[2].removeprefix("the ")
        if tail not in (title, ""):
            tails[tail] = (*tails.get(tail, ()), title)
    return tails


def title_tail(text: str, start: int, tokens: tuple[Token, ...]) -> int:
    """How many tokens end a title that began before the run, which an "of" cut off; 0 for none."""
    for length in range(min(2, len(tokens)), 0, -1):
        last = tokens[length - 1].end
        for title in _title_tails().get(text[tokens[0].start : last], ()):
            if last - len(title) >= start and text.startswith(title, last - len(title)):
                return length
    return 0


def trimmed(tokens: tuple[Token, ...], sentence_start: bool) -> tuple[Token, ...]:
    """The run without words that have a capital only because a sentence or quotation begins, and without articles."""
    kept = list(tokens)
    if any(token.text in words("storm") for token in kept[:2]):
        return ()
    while kept and (kept[0].text in ("The", "A", "An") or (sentence_start and kept[0].text in words("start"))):
        if len(kept) > 1 and kept[-1].text in head_types() and kept[0].text in words("name_opener"):
            break
        kept.pop(0)
    if kept and kept[0].text in words("ship"):
        return ()
    if len(kept) > 1 and _SAID_OF.search(kept[0].text):
        kept.pop(0)
    while kept and not kept[-1].text[0].isupper() and "-" not in kept[-1].text:
        kept.pop()
    return tuple(kept)


def organisation_end(text: str, tokens: tuple[Token, ...], at: int, limit: int) -> int:
    """Where the organisation ends whose name begins with tokens[at], or -1 when the words show none.

    A head closes it ("Tobruk Shura Council"), or opens it before "of" ("Ministry of Foreign Affairs").
    """
    heads = head_types()
    if tokens[at].text in words("head_first") and len(tokens) > at + 1:
        return tokens[-1].end
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
    """Beyond a head: "of the X", "for X and Y", "for the X of Y"."""
    for _ in range(_MOST_PARTS):
        sent = _IN.match(text, end, limit) if _SENT.search(text, max(0, end - 12), end) else None
        of = _OF.match(text, end, limit) or sent
        following = _RUN.match(text, of.end(), limit) if of else None
        first = following.group().split()[0] if following else ""
        if not following or _opens_no_name(first):
            return end
        end = following.end()
        joined = _AND.match(text, end, limit)
        more = _RUN.match(text, joined.end(), limit) if joined else None
        if joined and more and more.group().split()[0] not in titles():
            end = more.end()
    return end


def _opens_no_name(word: str) -> bool:
    return word in words("never") or word in titles() or word.lower() in DETERMINERS or word.lower() in PRONOUNS


def shouted(tokens: tuple[Token, ...]) -> bool:
    """Several words in capitals throughout: "MOHAMED BAZOUM"."""
    return len(tokens) > 1 and all(token.text.isupper() and len(token.text) > 2 for token in tokens)


def person_evidence(text: str, tokens: tuple[Token, ...], title: str, start: int, limit: int) -> bool:
    """Do the words in and just before a piece of a run show that it is a person?"""
    first, last = tokens[0], tokens[-1]
    if last.text in words("never"):
        named = (title and len(tokens) == 1) or (
            len(tokens) == 2 and first.text in given_names() and last.text in _MONTHS
        )
        return bool(named) and not _DAY_AFTER.match(text, last.end, limit) and not last.text.endswith("day")
    if title:
        return first.text not in words("start")
    if len(tokens) == 1 or first.text in words("place_first") or _NAMED_AFTER.match(text, last.end, limit):
        return False
    if shouted(tokens):
        return is_given_name(first.text.capitalize())
    if is_given_name(first.text):
        return first.text in given_names() or not (first.text in words("start") or first.text in words("never"))
    if first.text in words("never"):
        return False
    if last.text in GENERATIONS or _INITIALS.match(first.text) or any(_INITIALS.match(t.text) for t in tokens[1:-1]):
        return len(last.text) > 2
    if any(token.text in ("bin", "von", "bint", "ibn") or token.text[:3] in ("al-", "el-") for token in tokens[1:]):
        return True
    if len(tokens) > 4 or any(token.text.isupper() and len(token.text) > 1 for token in tokens):
        return False
    return bool(_LEAD_BEFORE.search(text, max(start, first.start - 24), first.start))


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


_PLACED: Final = re.compile(r"\b(?:in|at|to|from|near|into|through|outside|around|toward|towards)\s$")
_THE_BEFORE: Final = re.compile(r"\b[Tt]he\s$")
_SHIP_BEFORE: Final = re.compile(rf"\b(?:{alternatives(words('ship_noun'))})s?,?\s$")
# People by what they do, where a sentence begins with them.
DOERS: Final = re.compile(r"[a-z](?:ers|ors|ists|ants|men|women|folk)$")
_RULE_AFTER: Final = re.compile(r"\s(?:government|administration|regime|cabinet)\b")
_OWNS: Final = re.compile(r"\s?'s?\s")


def in_place(text: str, start: int) -> bool:
    """Does a preposition of place stand before an offset?"""
    return bool(_PLACED.search(text, max(0, start - 12), start))


def of_a_ship(text: str, start: int, tokens: tuple[Token, ...]) -> bool:
    """ "the tanker Genoa Pearl": a ship's name is no place and no actor."""
    return bool(_SHIP_BEFORE.search(text, max(start, tokens[0].start - 24), tokens[0].start))


def rules(text: str, token: Token, sentence: Sentence) -> bool:
    """Is one capital word the name of who rules: "the Castro government"?"""
    name = token.text
    if len(name) < 3 or not name[1:].islower() or name in words("start") or name in words("never") or name in titles():
        return False
    ruled = _RULE_AFTER.match(text, token.end, sentence.end) and token.start > sentence.start
    return bool(ruled) and _THE_BEFORE.search(text, max(sentence.start, token.start - 4), token.start) is not None


def acronym_evidence(text: str, token: Token, sentence: Sentence, often: Counter[str]) -> bool:
    """Does an abbreviation act, own, take an article, or come back in the document?"""
    if _THE_BEFORE.search(text, max(sentence.start, token.start - 4), token.start):
        return True
    if _SAY_AFTER.match(text, token.end, sentence.end) or _OWNS.match(text, token.end, sentence.end):
        return True
    return often[token.text] > 1


def named(document: Document, tokens: tuple[Token, ...], label: Label, name: str = "") -> Mention:
    """The mention of some tokens; its name is what they say unless another is given."""
    start, end = tokens[0].start, tokens[-1].end
    said = document.text[start:end]
    return Mention(start, end, said, label, name or " ".join(said.split()))
