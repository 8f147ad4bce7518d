"""What acts in a state's name: "the Libyan government", "Italian officials", "the rival government in Tobruk".

A government that a document sets against another of the same country keeps a name of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.annotate.gazetteer import Gazetteer
from dashboard.country_names import with_article
from dashboard.model import Actor, Document, Label, Mention
from dashboard.names import alternatives, fold, slug, titles, words

# What `title` of a mention says between the stages of annotate, when it is a town or region.
CITY: Final = "city"

_BETWEEN: Final = (
    r"(?:(?:interim|transitional|federal|new|former|current|national|unity|coalition|central|elected|provisional|top"
    r"|senior|foreign|defense|defence|internationally|recogni[sz]ed|(?:UN|U\.N\.|EU|U\.S\.|US)-backed|caretaker"
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
    r"\b[Tt]he\s(rival\sgovernment|rival\sadministration|rival\sparliament|rival\scabinet)\b(?!\s(?:in|of|based)\b)"
)
_COMMA: Final = re.compile(r"\s?,\s")
_COMMA_THE: Final = re.compile(r"\s?,\s(?:who\sis\s|and\s)?the\s")
_POINTING: Final = re.compile(
    rf"\b[Tt]he\s({alternatives(words('points'))})\b"
    r"(?!-|\s(?:of|for|[A-Z]|assembly|elections?|staff|strike|secretary|manager|public|council|and))"
)


@cache
def _after() -> re.Pattern[str]:
    every = words("government") | words("forces") | words("parliament")
    return re.compile(rf"(?:'s?)?(?:-(?:based|backed))?\s{_BETWEEN}({alternatives(every)})\b(?![-'])")


@cache
def _person_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:'s?)?\s(?:(?:new|unity|interim|coalition|caretaker)\s){0,2}(government|administration|regime|cabinet)\b"
    )


@cache
def _under_person() -> re.Pattern[str]:
    return re.compile(
        rf"\b((?:government|administration|regime|cabinet)\sof\s)(?:(?:{alternatives(titles())})\s){{0,3}}$"
    )


def of_state(states: dict[str, Actor], code: str, head: str = "government") -> Actor | None:
    """The government, or the parliament, of a country as an actor."""
    state = states.get(code)
    return _government(state, head) if state else None


def _government(state: Actor, head: str) -> Actor:
    what = "Parliament" if head in words("parliament") else "Government"
    name = f"{what} of {with_article(state.name)}"
    return Actor(slug(name), name, "government", state.cc)


def _own_name(place: str, head: str) -> str:
    kept = head in words("parliament") or head in ("administration", "authorities")
    return f"{place} {head if kept else 'government'}"


def has_rivals(text: str) -> bool:
    """Does the document set one government against another?"""
    return bool(_RIVALRY.search(text))


def gather(document: Document, text: str, mentions: list[Mention], tables: Gazetteer) -> list[Mention]:
    """The mentions, widened to the government that they name, and with words that only point back ("the general").

    mentions come by start, none over another, with CITY as title where a town or region is named.
    """
    rivals = has_rivals(text) or _several_rule(text, mentions)
    reader = _Reader(document, text, tables, rivals, _origins(mentions))
    found: list[Mention] = []
    for index, mention in enumerate(mentions):
        limit = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        wide = reader.widened(mention, limit)
        while found and found[-1].end > wide.start:
            found.pop()
        found.append(wide)
    return _with_bare(document, text, found)


def _several_rule(text: str, mentions: list[Mention]) -> bool:
    """Do two people head governments of one country here ("the Gbagbo government", "Mr. Ouattara's government")?"""
    origins = _origins(mentions)
    ruling: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.label == "PER" and _person_after().match(text, mention.end):
            surname = mention.name.split()[-1]
            ruling.setdefault(origins.get(surname, ""), set()).add(surname)
    return any(code and len(surnames) > 1 for code, surnames in ruling.items())


def _origins(mentions: list[Mention]) -> dict[str, str]:
    """Last name -> country of the people whom a table knows."""
    known = (mention for mention in mentions if mention.label == "PER" and mention.actor)
    return {mention.name.split()[-1]: mention.actor.cc for mention in known if mention.actor}


@dataclass(frozen=True)
class _Reader:
    """What is needed to widen a mention; rivals says that the document sets one government against another."""

    document: Document
    text: str
    tables: Gazetteer
    rivals: bool
    origins: dict[str, str]

    def widened(self, mention: Mention, limit: int) -> Mention:
        """The mention, or the government that it heads; `limit` is where the next mention starts."""
        if mention.label == "PER":
            return self._of_person(mention)
        return self._of_place(mention, limit) if mention.label == "GPE" and mention.cc else mention

    def _of_person(self, mention: Mention) -> Mention:
        head = _person_after().match(self.text, mention.end)
        before = _under_person().search(self.text, max(0, mention.start - 80), mention.start)
        if not head and not before:
            return mention
        surname = mention.name.split()[-1]
        cc = mention.actor.cc if mention.actor else self.origins.get(surname, "")
        state = of_state(self.tables.states, cc) if not self.rivals else None
        actor = state or Actor(slug(f"{surname} government"), f"{surname} government", "government", cc)
        if head:
            return self._wide(mention, mention.start, head.end(), actor)
        return self._wide(mention, before.start(1) if before else mention.start, mention.end, actor)

    def _of_place(self, mention: Mention, limit: int) -> Mention:
        before = _RULE_IN.search(self.text, max(0, mention.start - 110), mention.start)
        owned = before and self.text[max(0, before.start(1) - 3) : before.start(1)] in ("'s ", "rs' ")
        if before and not owned and (mention.actor or mention.title == CITY):
            actor = self._ruling(mention, before.group(1).split()[-1])
            return self._wide(mention, before.start(1), mention.end, actor)
        after = _after().match(self.text, mention.end)
        if not after or after.end() > limit:
            return mention
        return self._wide(mention, mention.start, after.end(), self._ruling(mention, after.group(1)))

    def _ruling(self, mention: Mention, head: str) -> Actor | None:
        """Who rules there: the state's government, unless a town or region has its own or there are rivals."""
        town = mention.title == CITY
        if town and head in words("forces"):
            return None
        if town and (self.rivals or fold(mention.name) not in self.tables.capitals):
            name = _own_name(mention.name, head)
            known = self.tables.entries.get(fold(name))
            return known.actor if known else Actor(slug(name), name, "government", mention.cc)
        former = self.tables.entries.get(fold(mention.name))
        if former and former.actor and former.actor != self.tables.states.get(mention.cc):
            return _government(former.actor, head)
        return of_state(self.tables.states, mention.cc, head)

    def _wide(self, mention: Mention, start: int, end: int, actor: Actor | None) -> Mention:
        if actor is None:
            return mention
        return Mention(start, end, self.document.text[start:end], "ORG", actor.name, actor.cc, actor)


def _in_apposition(text: str, start: int, end: int, mentions: list[Mention], at: int) -> bool:
    """ "Igor Dodon, the president," and "the president, Igor Dodon": said of the name beside it, not of one before."""
    before = at > 0 and _COMMA_THE.fullmatch(text[mentions[at - 1].end : start])
    after = at < len(mentions) and _COMMA.fullmatch(text[end : mentions[at].start])
    return bool((before and mentions[at - 1].label == "PER") or (after and mentions[at].label == "PER"))


def _with_bare(document: Document, text: str, mentions: list[Mention]) -> list[Mention]:
    """Adds the words that point back to someone named; `link` gives them a name or takes them out."""
    added: list[Mention] = []
    labels: tuple[tuple[re.Pattern[str], Label], ...] = ((_BARE, "ORG"), (_POINTING, "PER"))
    for pattern, label in labels:
        for match in pattern.finditer(text):
            start, end = match.span(1)
            at = bisect_right(mentions, start, key=lambda one: one.start)
            free = (not at or mentions[at - 1].end <= start) and (at == len(mentions) or mentions[at].start >= end)
            if free and not _in_apposition(text, start, end, mentions, at):
                said = document.text[start:end]
                added.append(Mention(start, end, said, label, said))
    return sorted([*mentions, *added], key=lambda one: one.start)
