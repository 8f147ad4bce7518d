"""Small valid records for tests: name what the test is about, the rest is filled in."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from dashboard.model import (
    QUAD_CLASS,
    Actor,
    Document,
    DocumentHead,
    Event,
    Extraction,
    Listed,
    Sentence,
    listed,
)
from dashboard.when import When, day

UN = Actor("united-nations", "United Nations", "international organisation")
LIBYA = Actor("libya", "Libya", "state", "LY")
EU = Actor("european-union", "European Union", "international organisation")
TEXT = "Ministers met in Tunis on Monday. They signed an accord."


def make_document(text: str = TEXT, **changes: Any) -> Document:
    """A document whose id follows from its text, headline, source and url, as in the pipeline."""
    fields: dict[str, Any] = {
        "name": "brief.txt",
        "headline": "Ministers meet in Tunis",
        "source": "Example Agency",
        "url": "",
        "published": date(2016, 5, 16),
        "language": "en",
    } | changes
    identity = "\n".join((text, fields["headline"], fields["source"], fields["url"]))
    fields.setdefault("document_id", hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16])
    return Document(text=text, **fields)


def make_event(document: Document | None = None, number: int = 0, **changes: Any) -> Event:
    """An event of the document; `number` makes its id and offset, so events of one document need different ones.

    Give `when=None` for an event without a date. The quad class follows from event_type.
    """
    document_id = (document or make_document()).document_id
    when: When | None = changes.get("when", day(date(2016, 5, 16)))
    fields: dict[str, Any] = {
        "event_id": f"{document_id}-{number}",
        "document_id": document_id,
        "when": when,
        "date_text": "on Monday" if when else "",
        "date_value": when.earliest.isoformat() if when else "",
        "date_edtf": when.earliest.isoformat() if when else "",
        "date_basis": "relative" if when else "none",
        "date_because": "",
        "status": "occurred",
        "event_type": "CONSULT",
        "event_mode": "",
        "summary": "Ministers meet",
        "actors": (UN,),
        "recipients": (),
        "other_actors": (),
        "countries": (),
        "place": "",
        "confidence": 0.8,
        "sentence": "Ministers met in Tunis on Monday.",
        "sentence_start": 0,
        "sentence_end": 33,
        "trigger": "met",
        "trigger_start": 10 + number,
        "trigger_end": 13 + number,
        "rule": "meet",
        "reason": "",
    } | changes
    fields.setdefault("quad_class", QUAD_CLASS[fields["event_type"]])
    return Event(**fields)


def make_extraction(
    document: Document | None = None, events: int | tuple[Event, ...] = 1, **changes: Any
) -> Extraction:
    """A document with events: as many as a number says, or those given."""
    document = document or make_document()
    found = tuple(make_event(document, number) for number in range(events)) if isinstance(events, int) else events
    fields: dict[str, Any] = {
        "sentences": (Sentence(0, min(33, len(document.text)), document.text[:33], 0),),
        "timexes": (),
        "mentions": (),
        "countries": tuple(sorted({cc for event in found for cc in event.countries})),
        "tellings": found,
    } | changes
    return Extraction(document=document, events=found, **fields)


def make_listed(document: Document | None = None, **changes: Any) -> Listed:
    """One event as a row of a list."""
    document = document or make_document()
    return listed(make_extraction(document, (make_event(document, **changes),)))[0]


def make_head(**changes: Any) -> DocumentHead:
    """The head of a document, without its text."""
    return listed(make_extraction(make_document(**changes)))[0].document
