"""What acts in a state's name: "the Libyan government", "Italian officials", "the rival government in Tobruk".

A government that a document sets against another of the same country keeps a name of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from dashboard.model import Actor, Document, Mention
from dashboard.names import alternatives, fold, slug, words

_BETWEEN: Final = (
    r"(?:(?:interim|transitional|federal|new|former|current|national|unity|coalition|central|rival|elected|provisional|top"
    r"|senior|foreign|defense|defence|internationally|recogni[sz]ed|(?:UN|U\.N\.|EU|U\.S\.|US)-backed|rebel|caretaker"
    r"|military|security|armed|border|counterterrorism|intelligence|health|state|local|regional|civilian|minority|majority"
    r"|ruling|legitimate|conservative|socialist|center-right|center-left|pro-government|peacekeeping|ground|special)\s){0,3}"
)
_RIVALRY: Final = re.compile(
    r"\b(?:rival|parallel|competing|self-declared|self-proclaimed|breakaway|rebel|opposing)\s(?:\w+\s){0,2}?"
    r"(?:governments?|administrations?|authorities|parliaments?)\b|\btwo\s(?:rival\s)?(?:governments|administrations)\b"
)
_RULE_IN: Final = re.compile(
    r"((?:(?:rival|parallel|competing|self-declared|internationally\srecogni[sz]ed|elected|new|interim|transitional|unity"
    r"|separate|Islamist-leaning|Islamist|rebel|provisional)\s){0,2}"
    r"(?:government|administration|authorities|parliament))\s(?:that\sis\s|which\sis\s)?(?:based\s)?(?:in|of)\s(?:the\s)?"
    r"(?:(?:eastern|western|northern|southern|northeastern|northwestern|coastal|capital)\s)?(?:(?:town|city|port|capital)\s)?"
    r"(?:of\s)?(?:the\scapital\s?,?\s)?$"
)
_BARE: Final = re.compile(
    r"\b[Tt]he\s(rival\sgovernment|rival\sadministration|rival\sparliament)\b(?!\s(?:in|of|based)\b)"
)
_GENERAL: Final = re.compile(
    r"\b[Tt]he\s(general|president|prime\sminister|foreign\sminister|chancellor|field\smarshal|colonel|king|premier)\b"
    r"(?!\s(?:of|[A-Z]|assembly|election))"
)


@dataclass(frozen=True, slots=True)
class _Heads:
    after: re.Pattern[str]


@cache
def _after() -> re.Pattern[str]:
    every = words("government") | words("forces") | words("parliament")
    return re.compile(rf"(?:'s?)?(?:-(?:based|backed))?\s{_BETWEEN}({alternatives(every)})\b(?![-'])")


@cache
def _person_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:'s?)?\s(?:(?:new|unity|interim|coalition|caretaker)\s){0,2}(government|administration|regime|cabinet)\b"
    )


def of_state(states: dict[str, Actor], code: str, head: str = "government") -> Actor | None:
    """The government, or the parliament, of a country as an actor."""
    state = states.get(code)
    if state is None:
        return None
    what = "Parliament" if head in words("parliament") else "Government"
    article = (
        "the " if state.name.startswith(("United ", "Netherlands", "Philippines", "Democratic", "Republic")) else ""
    )
    name = f"{what} of {article}{state.name}"
    return Actor(slug(f"{what} of {state.name}" if not article else name), name, "government", code)


def _own_name(place: str, head: str) -> str:
    what = head if head in ("parliament", "administration", "authorities") else "government"
    return f"{place} {what}"


def has_rivals(text: str) -> bool:
    """Does the document set one government against another?"""
    return bool(_RIVALRY.search(text))


def gather(
    document: Document, text: str, mentions: list[Mention], states: dict[str, Actor], capitals: frozenset[str]
) -> list[Mention]:
    """The mentions with those that head a government widened to it, and with words that only point back ("the general")."""
    rivals = has_rivals(text)
    found: list[Mention] = []
    taken = 0
    for index, mention in enumerate(mentions):
        if mention.start < taken:
            continue
        wide = _widened(document, text, mention, states, capitals, rivals, index, mentions)
        found.append(wide)
        taken = wide.end
    return _with_bare(document, text, _unnested(found))


def _unnested(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        while kept and kept[-1].end > mention.start:
            kept.pop()
        kept.append(mention)
    return kept


def _widened(
    document: Document, text: str, mention: Mention, states: dict[str, Actor], capitals: frozenset[str], rivals: bool,
    index: int, mentions: list[Mention],
) -> Mention:  # fmt: skip
    if mention.label == "PER":
        return _of_person(document, text, mention, rivals, states)
    if mention.label != "GPE":
        return mention
    limit = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
    return _of_place(document, text, mention, states, capitals, rivals, limit)


def _of_person(document: Document, text: str, mention: Mention, rivals: bool, states: dict[str, Actor]) -> Mention:
    head = _person_after().match(text, mention.end)
    if not head:
        return mention
    cc = mention.actor.cc if mention.actor else ""
    surname = mention.name.split()[-1]
    state = of_state(states, cc) if cc and not rivals else None
    actor = state or Actor(slug(f"{surname} government"), f"{surname} government", "government", cc)
    return _wide(document, mention, mention.start, head.end(), actor)


def _of_place(
    document: Document,
    text: str,
    mention: Mention,
    states: dict[str, Actor],
    capitals: frozenset[str],
    rivals: bool,
    limit: int,
) -> Mention:
    if not mention.cc:
        return mention
    adjective = mention.actor is None and not _is_city(mention, states)
    before = _RULE_IN.search(text, max(0, mention.start - 110), mention.start)
    place = fold(mention.name)
    if before and not adjective:
        head = before.group(1).split()[-1]
        actor = _ruling(mention, place, head, states, capitals, rivals)
        return _wide(document, mention, before.start(1), mention.end, actor)
    after = _after().match(text, mention.end)
    if not after or after.end() > limit or (mention.end < len(text) and text[mention.end] == ","):
        return mention
    head = after.group(1)
    actor = _ruling(mention, place, head, states, capitals, rivals)
    return _wide(document, mention, mention.start, after.end(), actor)


def _is_city(mention: Mention, states: dict[str, Actor]) -> bool:
    return mention.title == "city"


def _ruling(
    mention: Mention, place: str, head: str, states: dict[str, Actor], capitals: frozenset[str], rivals: bool
) -> Actor | None:
    city = mention.title == "city"
    if city and (place not in capitals or rivals) and head in words("government") | words("parliament"):
        name = _own_name(mention.name, head)
        return Actor(slug(name), name, "government", mention.cc)
    if city and head not in words("government"):
        return None
    return of_state(states, mention.cc, head)


def _wide(document: Document, mention: Mention, start: int, end: int, actor: Actor | None) -> Mention:
    if actor is None:
        return mention
    return Mention(start, end, document.text[start:end], "ORG", actor.name, actor.cc, actor)


def _with_bare(document: Document, text: str, mentions: list[Mention]) -> list[Mention]:
    """Adds the words that point back to someone named; `link` gives them a name or takes them out."""
    added = list(mentions)
    for pattern, label in ((_BARE, "ORG"), (_GENERAL, "PER")):
        for match in pattern.finditer(text):
            if not any(one.start < match.end() and match.start(1) < one.end for one in added):
                words_ = document.text[match.start(1) : match.end(1)]
                blank = Mention(match.start(1), match.end(1), words_, "ORG", words_)
                added.append(blank if label == "ORG" else replace(blank, label="PER"))
    added.sort(key=lambda one: one.start)
    return added
