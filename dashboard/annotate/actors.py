"""Who and where: every mention of an actor or a place in the prose of a document.

Tables say what they know (gazetteer), the words around decide what an ambiguous name means (countries), runs of
capitals give the names that no table has (runs, reading), and heads turn a country into its government (governments).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from dashboard.annotate import countries, gazetteer, generations, governments, headlines, places, reading, runs
from dashboard.annotate.countries import Context
from dashboard.annotate.gazetteer import Gazetteer, Hit
from dashboard.annotate.one_run import Known
from dashboard.model import Document, Mention, Sentence
from dashboard.names import alternatives, fold, titles, words
from dashboard.settings import own_tables

# A news medium that is quoted is a source, not an actor.
_QUOTED_BY: Final = re.compile(
    r"\b(?:told|according\sto|reported\sby|with|by|quoted\sby|in|via|to|cited\sby|said\sin|on|agency|newspaper|The|the"
    r"|magazine|network|channel|website|of)\s(?:the\s)?(?:\w+\s(?:agency|newspaper|magazine|channel)\s)?$|[(\u2014]\s?$"
)
_JOINED: Final = re.compile(r"[-–]\w|\s?-(?=\w)")
_NOUN_AFTER: Final = re.compile(r"\s([a-z]+)")
_MODIFIED_NOUN: Final = (
    r"citizens?|nationals?|embassy|embassies|consulate|passport|dollars?|law|flag|soil|side|market|economy|sanctions|aid"
    r"|arms|policy|elections?|border|peace|Embassy|Secretary|dollar"
)


def find(document: Document, sentences: tuple[Sentence, ...], own: str | None = None) -> tuple[Mention, ...]:
    """The mentions of actors and places in the headline and the sentences, by start, none over another.

    own is the path of the user's table of actors, the setting's when None. Raises TableError when that table is wrong.
    """
    if not sentences:
        return ()
    tables = gazetteer.load(own_tables()[0] if own is None else own)
    text = fold(document.text)
    parts = headlines.with_sentences(document, sentences)
    spotted = tuple(hit for hit in gazetteer.spot(tables, text) if _within(hit.start, hit.end, parts))
    around = countries.context(text, parts, spotted)
    known = _known(document, text, _read(spotted, around, tables))
    mentions = reading.names(document, text, parts, known, around.weight) + countries.regions(document, around)
    mentions += countries.joined(around)
    mentions = [_bearer(mention, tables) for mention in places.settle(text, _apart(mentions), tables)]
    mentions = governments.gather(document, text, mentions, tables)
    return tuple(_finished(document, text, mentions, parts))


def _within(start: int, end: int, sentences: tuple[Sentence, ...]) -> bool:
    index = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    return index >= 0 and end <= sentences[index].end


def _read(spotted: tuple[Hit, ...], around: Context, tables: Gazetteer) -> Iterator[Hit]:
    """The hits with their meaning decided; what needs more of the document than there is falls out."""
    full = {hit.entry.actor.actor_id for hit in spotted if hit.entry.actor and hit.entry.mark in ("", "the")}
    for hit in spotted:
        entry = hit.entry
        if entry.mark == "?" and entry.actor and entry.actor.actor_id not in full:
            continue
        if entry.mark == "@":
            bearer = countries.bearer((entry, *entry.others), around)
            if bearer is None:
                continue
            hit = replace(hit, entry=bearer)
        read = countries.read_hit(hit, around, tables)
        if read is not None:
            yield read


def _known(document: Document, text: str, hits: Iterator[Hit]) -> dict[int, Known]:
    """What the tables found, by start; a mention of None is a name that is no actor and no place, and stays taken."""
    return {hit.start: Known(hit, _mention(document, text, hit)) for hit in hits}


def _mention(document: Document, text: str, hit: Hit) -> Mention | None:
    entry = hit.entry
    if entry.kind == "blocked" or _is_own_source(document, hit):
        return None
    # A medium that is quoted is named, but does nothing here: it has no actor.
    quoted = entry.kind == "media" and _is_quoted(text, hit)
    actor = None if quoted else entry.actor
    cc = "" if entry.kind == "actor" and actor and actor.type not in ("government", "state") else entry.cc
    if entry.kind in ("country", "capital") and actor and _modifies(text, hit):
        actor = None
    mark = governments.CITY if entry.kind in ("capital", "city", "region") else ""
    return Mention(hit.start, hit.end, document.text[hit.start : hit.end], entry.label, entry.name, cc, actor, mark)


def _is_quoted(text: str, hit: Hit) -> bool:
    return bool(_QUOTED_BY.search(text, max(0, hit.start - 40), hit.start))


def _is_own_source(document: Document, hit: Hit) -> bool:
    return hit.entry.kind == "media" and hit.entry.name.removeprefix("The ") == document.source.removeprefix("The ")


# They lead to a name ("a man called Peter"), and behind a country they are verbs ("Norway called off the talks").
_CALLED: Final = frozenset({"called", "named", "nicknamed"})


@cache
def _modifier_after() -> re.Pattern[str]:
    offices = alternatives(titles() - words("honorific"))
    return re.compile(rf"\s(?:(?:{offices})\b|(?:{alternatives(words('lead') - _CALLED)})s?\b|(?:{_MODIFIED_NOUN})\b)")


def _modifies(text: str, hit: Hit) -> bool:
    """In "U.S. Secretary of State", "US-led", "Libya-Italy route" the country only says which one."""
    if _JOINED.match(text, hit.end) or (hit.start and text[hit.start - 1] in "-–"):
        return True
    following = _NOUN_AFTER.match(text, hit.end)
    if following and text[hit.start : hit.end].replace(".", "").isupper() and not _takes(following.group(1)):
        return True
    return bool(_modifier_after().match(text, hit.end))


def _takes(word: str) -> bool:
    """Does the word after an abbreviation ("US") leave it a noun: a verb, or a word that binds sentences together?"""
    bound = words("say") | words("act") | words("prep") | words("binding")
    return word in bound or word.endswith(("ed", "ly", "ing"))


def _bearer(mention: Mention, tables: Gazetteer) -> Mention:
    """Somebody of a table whom the text names with a letter in the middle: "Sergey V. Lavrov". Nobody, when the table
    has one with a letter there: George P. Bush is no other George Bush."""
    if mention.label != "PER" or mention.actor or "." not in mention.text:
        return mention
    said = " ".join(fold(mention.text).split())
    plain = gazetteer.without_initial(said)
    entry = tables.entries.get(plain)
    if plain == said or plain in tables.initialled or not entry or entry.label != "PER" or entry.mark:
        return mention
    return replace(mention, name=entry.name, actor=entry.actor)


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


def _finished(
    document: Document, text: str, mentions: list[Mention], sentences: tuple[Sentence, ...]
) -> Iterator[Mention]:
    """Only what lies inside a sentence; people with the whole title before them, with the country in it."""
    before = 0
    for mention in mentions:
        if not _within(mention.start, mention.end, sentences):
            continue
        if mention.label == "PER":
            mention = generations.whole(document.text, mention)
            yield replace(mention, title=runs.title_before(document.text, text, mention.start, before))
        else:
            yield replace(mention, title="") if mention.title == governments.CITY else mention
        if mention.label != "GPE":
            before = mention.end
