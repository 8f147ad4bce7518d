"""Who and where: every mention of an actor or a place in the prose of a document.

Tables say what they know (gazetteer), the words around decide what an ambiguous name means (countries), runs of capitals
give the names that no table has (runs), and heads turn a country into its government (governments).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from dashboard.annotate import countries, gazetteer, governments, runs
from dashboard.annotate.countries import Context
from dashboard.annotate.gazetteer import Gazetteer, Hit
from dashboard.annotate.runs import Token
from dashboard.model import Document, Label, Mention, Sentence
from dashboard.names import alternatives, fold, given_names, head_types, titles, words
from dashboard.settings import from_environment

_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z&]{1,5}s?$")
_DEFINED: Final = re.compile(r"\s?\(\s?(?:the\s)?([A-Z][A-Za-z&.-]{1,9})\s?\)")
_QUOTED_BY: Final = re.compile(
    r"\b(?:told|according\sto|reported\sby|with|by|quoted\sby|in|via|to|cited\sby|said\sin|on|agency|newspaper|The|the|magazine"
    r"|network|channel|website)\s(?:the\s)?(?:\w+\s(?:agency|newspaper|magazine|channel)\s)?$|[(\u2014]\s?$"
)
_MODIFIED: Final = re.compile(r"[-–]\w|\s?-(?=\w)")
_QUOTE_START: Final = frozenset("\"'([")


def find(document: Document, sentences: tuple[Sentence, ...], own: str | None = None) -> tuple[Mention, ...]:
    """The mentions of actors and places in the sentences, by start, none over another.

    own is the path of the user's table of actors, the setting's when None. Raises TableError when that table is wrong.
    """
    if not sentences:
        return ()
    tables = gazetteer.load(from_environment().actors if own is None else own)
    text = fold(document.text)
    spotted = tuple(hit for hit in gazetteer.spot(tables, text) if _within(hit, sentences))
    around = countries.context(text, sentences, spotted)
    hits = [hit for hit in _read(spotted, around, tables)]
    mentions = [*_from_text(document, text, sentences, hits), *_regions(document, around, sentences)]
    mentions = governments.gather(document, text, _apart(mentions), tables.states, tables.capitals)
    return tuple(_clean(mention) for mention in mentions if _inside(mention, sentences))


def _clean(mention: Mention) -> Mention:
    """`title` marks a city between the stages of this file; it says nothing to others."""
    if mention.title != "city":
        return mention
    return Mention(mention.start, mention.end, mention.text, mention.label, mention.name, mention.cc, mention.actor)


def _starts(sentences: tuple[Sentence, ...]) -> list[int]:
    return [sentence.start for sentence in sentences]


def _within(hit: Hit, sentences: tuple[Sentence, ...]) -> bool:
    index = bisect_right(sentences, hit.start, key=lambda sentence: sentence.start) - 1
    return index >= 0 and hit.end <= sentences[index].end


def _inside(mention: Mention, sentences: tuple[Sentence, ...]) -> bool:
    return _within(Hit(mention.start, mention.end, gazetteer.Entry("", "LOC", "")), sentences)


def _read(spotted: tuple[Hit, ...], around: Context, tables: Gazetteer) -> Iterator[Hit]:
    """The hits with their meaning decided; what needs more of the document than there is falls out."""
    full = {hit.entry.actor.actor_id for hit in spotted if hit.entry.actor and hit.entry.mark in ("", "the")}
    for hit in spotted:
        entry = hit.entry
        if entry.mark == "?" and entry.actor and entry.actor.actor_id not in full:
            continue
        if entry.mark == "@" and not _about(entry.cc, around):
            continue
        read = countries.read_hit(hit, around, tables)
        if read is not None:
            yield read


def _about(code: str, around: Context) -> bool:
    """Is the document about the country? With no country named at all, a name of it stands for its best known bearer."""
    if not around.weight:
        return True
    most = max(around.weight.values())
    return around.weight[code] * 2 >= most


def _hit_mention(document: Document, text: str, hit: Hit, title: str = "") -> Mention | None:
    entry = hit.entry
    if entry.kind == "blocked":
        return None
    if entry.kind == "media" and _QUOTED_BY.search(text, max(0, hit.start - 40), hit.start):
        return None
    actor = entry.actor
    cc = entry.cc
    if entry.kind == "actor" and actor and actor.type not in ("government", "state"):
        cc = ""
    if entry.kind in ("country", "capital") and actor and _modifies(text, hit):
        actor = None
    mark = title or ("city" if entry.kind in ("capital", "city", "region") else "")
    return Mention(hit.start, hit.end, document.text[hit.start : hit.end], entry.label, entry.name, cc, actor, mark)


@cache
def _modifier_after() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(titles() - words('honorific'))})\b|\s(?:{alternatives(words('lead'))})s?\b"
                      r"|\s(?:citizens?|nationals?|embassy|embassies|consulate|passport|dollars?|law|flag|soil|side|market"
                      r"|economy|sanctions|aid|arms|policy|elections?|economy|border|peace|Embassy)\b")  # fmt: skip


def _modifies(text: str, hit: Hit) -> bool:
    """ "U.S. Secretary of State", "US-led", "Libya-Italy route": the country only says which one."""
    if _MODIFIED.match(text, hit.end) or (hit.start and text[hit.start - 1] in "-–"):
        return True
    return bool(_modifier_after().match(text, hit.end))


def _regions(document: Document, around: Context, sentences: tuple[Sentence, ...]) -> list[Mention]:
    return [
        Mention(start, end, document.text[start:end], "GPE", document.text[start:end], code)
        for start, end, code in countries.region_countries(around, sentences)
    ]


def _apart(mentions: list[Mention]) -> list[Mention]:
    """By start, none over another: the longer one stays, then the earlier."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda one: (one.start - one.end, one.start)):
        span = range(mention.start, mention.end)
        if not taken.intersection(span):
            taken.update(span)
            kept.append(mention)
    return sorted(kept, key=lambda one: one.start)


class _Names:
    """What one pass over a document learns for the next: surnames, short forms and abbreviations that it introduced."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.organisations: dict[str, str] = {}

    def learn(self, mention: Mention, text: str) -> None:
        """Takes in a mention that the first pass was sure of."""
        parts = fold(mention.text).split()
        if mention.label == "PER" and len(parts) > 1:
            last = parts[-2] if parts[-1] in ("Jr.", "Sr.", "Jr", "Sr", "II", "III") and len(parts) > 2 else parts[-1]
            self.people.setdefault(last, mention.name)
            self.people.setdefault(last.removeprefix("al-").removeprefix("el-"), mention.name)
        elif mention.label == "ORG":
            if len(parts) > 1 and parts[0] not in _common_first() and mention.actor is None:
                self.organisations.setdefault(parts[0], mention.name)
            defined = _DEFINED.match(text, mention.end)
            if defined:
                self.organisations.setdefault(defined.group(1), mention.name)


@cache
def _common_first() -> frozenset[str]:
    return (
        words("start")
        | titles()
        | given_names()
        | frozenset({"National", "International", "United", "Royal", "American"})
    )


def _from_text(document: Document, text: str, sentences: tuple[Sentence, ...], hits: list[Hit]) -> list[Mention]:
    learned = _Names()
    pieces: list[tuple[tuple[Token, ...], Sentence, str]] = []
    mentions: list[Mention] = []
    used: set[int] = set()
    starting = {hit.start: hit for hit in hits}
    for sentence in sentences:
        for tokens in runs.runs(text, sentence.start, sentence.end):
            for mention in _of_run(document, text, sentence, tokens, starting, pieces):
                mentions.append(mention)
                used.update(range(mention.start, mention.end))
                learned.learn(mention, text)
    for hit in hits:
        if hit.start not in used and (mention := _hit_mention(document, text, hit)):
            mentions.append(mention)
            learned.learn(mention, text)
    mentions += _second(document, text, pieces, learned)
    return mentions


def _of_run(
    document: Document, text: str, sentence: Sentence, tokens: tuple[Token, ...], starting: dict[int, Hit],
    pieces: list[tuple[tuple[Token, ...], Sentence, str]],
) -> Iterator[Mention]:  # fmt: skip
    """Reads a run from left to right: hits of the tables, titles, organisations, people; what is left waits."""
    opening = (
        tokens[0].start == sentence.start
        or text[tokens[0].start - 1] in _QUOTE_START
        or text[tokens[0].start - 2 : tokens[0].start] in (". ", ": ")
    )
    tokens = runs.trimmed(tokens, opening)
    at, title = 0, ""
    while at < len(tokens):
        hit = starting.get(tokens[at].start)
        end = (
            runs.organisation_end(text, tokens[_reach(tokens, at, starting) :] if False else tokens, at, sentence.end)
            if not title
            else -1
        )
        if end > 0 and (hit is None or end > hit.end) and not _title_inside(tokens, at, end) and not _person_hit(hit):
            yield _organisation(document, tokens[at].start, end, starting)
            at = _after(tokens, at, end)
        elif hit is not None:
            mention = _hit_mention(document, text, hit, title if hit.entry.label == "PER" else "")
            if mention:
                yield mention
            at = _after(tokens, at, hit.end)
            title = ""
        elif length := runs.title_length(tokens, at):
            said = document.text[tokens[at].start : tokens[at + length - 1].end]
            title = f"{title} {said}".strip()
            at += length
        else:
            stop = _piece_end(tokens, at, starting)
            found = _piece(document, text, sentence, tokens[at:stop], title, opening and at == 0, pieces)
            if found:
                yield found
            at, title = stop, ""


def _reach(tokens: tuple[Token, ...], at: int, starting: dict[int, Hit]) -> int:
    return at


def _person_hit(hit: Hit | None) -> bool:
    return hit is not None and hit.entry.label == "PER"


def _title_inside(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """A title within would join a body and a person ("Council President X")."""
    heads = head_types()
    return any(token.text in titles() and token.text not in heads for token in tokens[at:] if token.end <= end)


def _after(tokens: tuple[Token, ...], at: int, end: int) -> int:
    while at < len(tokens) and tokens[at].start < end:
        at += 1
    return at


def _piece_end(tokens: tuple[Token, ...], at: int, starting: dict[int, Hit]) -> int:
    stop = at + 1
    while stop < len(tokens) and not (
        (tokens[stop].start in starting and starting[tokens[stop].start].entry.kind in ("adjective", "people", "actor"))
        or (runs.title_length(tokens, stop) and stop - at > 1)
    ):
        stop += 1
    return stop


def _piece(
    document: Document, text: str, sentence: Sentence, tokens: tuple[Token, ...], title: str, opening: bool,
    pieces: list[tuple[tuple[Token, ...], Sentence, str]],
) -> Mention | None:  # fmt: skip
    """A stretch of capitals without table names or titles: a person or an organisation if the words show it."""
    while tokens and not tokens[-1].text[0].isupper() and "-" not in tokens[-1].text and "'" not in tokens[-1].text:
        tokens = tokens[:-1]
    if not tokens:
        return None
    if runs.person_evidence(text, tokens, title, sentence.start, sentence.end):
        return _named(document, tokens, "PER", title)
    if runs.organisation_evidence(text, tokens, sentence.start):
        return _named(document, tokens, "ORG")
    pieces.append((tokens, sentence, "opening" if opening else ""))
    return None


def _named(document: Document, tokens: tuple[Token, ...], label: Label, title: str = "", name: str = "") -> Mention:
    start, end = tokens[0].start, tokens[-1].end
    said = document.text[start:end]
    return Mention(start, end, said, label, name or " ".join(said.split()), "", None, title)


def _organisation(document: Document, start: int, end: int, starting: dict[int, Hit]) -> Mention:
    """An organisation by its head, with the country that its own name holds."""
    codes = {
        hit.entry.cc for at, hit in starting.items() if start <= at < end and hit.entry.kind != "actor" and hit.entry.cc
    }
    said = document.text[start:end]
    return Mention(start, end, said, "ORG", " ".join(said.split()), codes.pop() if len(codes) == 1 else "")


def _second(
    document: Document, text: str, pieces: list[tuple[tuple[Token, ...], Sentence, str]], learned: _Names
) -> Iterator[Mention]:
    """What the whole document says about the capitals that were left: a known surname, an abbreviation."""
    for tokens, sentence, opening in pieces:
        name = " ".join(token.text for token in tokens)
        single = len(tokens) == 1
        if name in learned.people or (single and name.removesuffix("s") in learned.people and False):
            yield _named(document, tokens, "PER", name=learned.people[name])
        elif name in learned.organisations:
            yield _named(document, tokens, "ORG", name=learned.organisations[name])
        elif single and _is_acronym(name):
            yield _named(document, tokens, "ORG")
        elif single and name in given_names() and not opening and name not in words("never"):
            yield _named(document, tokens, "PER")


def _is_acronym(name: str) -> bool:
    return bool(_ACRONYM.match(name)) and name not in words("acronym") and name not in words("never")
