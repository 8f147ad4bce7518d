"""The only file that knows the order: read > annotate > link > store > compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dashboard.annotate import actors, countries, events, headlines, sentences
from dashboard.annotate.timex.tag import tag
from dashboard.link import actors as link_actors
from dashboard.link import events as link_events
from dashboard.link import likeness, same_event
from dashboard.link.offices import table_ids
from dashboard.model import Document, Extraction, Mention, TimeExpression

if TYPE_CHECKING:
    # Marking texts needs no store, and must not wait for one to load.
    from dashboard.store.records import Added, Store

STAGES: Final = ("dates", "actors", "countries", "events")


def annotate(document: Document, only: str = "", date_order: str = "") -> Extraction:
    """Everything that is found in a document; `only` one of STAGES leaves the others empty (and unpaid for).

    date_order: "day" or "month", which of the two the reader's figures begin with, where the text does not prove it.
    """
    if only and only not in STAGES:
        raise ValueError(f"only must be one of {', '.join(STAGES)}, not {only!r}")
    parts = sentences.split(document)
    timexes: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    codes: tuple[str, ...] = ()
    linked = link_events.NOTHING
    if only in ("", "dates", "events"):
        timexes = tag(document, parts, date_order)
    if only in ("", "actors", "countries", "events"):
        mentions = link_actors.link(document, actors.find(document, parts))
        codes = countries.of_document(mentions)
    if only in ("", "events"):
        telling = headlines.with_headline(document, parts)
        told = events.find(document, telling, timexes, mentions)
        linked = link_events.link(document, telling, timexes, mentions, told)
    if only == "events":
        timexes, mentions, codes = (), (), ()
    if only == "countries":
        mentions = tuple(mention for mention in mentions if mention.cc)
    return Extraction(document, parts, timexes, mentions, codes, *linked)


def add(store: Store, extraction: Extraction) -> Added:
    """Adds a document to the store, and compares its names and its tellings with those that are there."""
    done = store.add(extraction)
    compare(store)
    return done


def compare(store: Store) -> None:
    """Compares what the store has not compared yet: names, and keeps which may be one, for a person to judge; and the
    tellings of different documents, and joins those that are one event.

    Many documents are added first and compared once: the names that are there are gone through each time.
    """
    fresh, known = store.uncompared()
    if fresh:
        store.suggest(likeness.suggest(fresh, known, table_ids()), fresh)
    while (found := store.candidates()).documents:
        store.join(found.documents, same_event.merges(found.pairs))
