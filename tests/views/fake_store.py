"""A store in memory with made-up events, for the tests of the page; it answers as the Protocol says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from dashboard import when
from dashboard.model import (
    QUAD_CLASS,
    Actor,
    Document,
    DocumentHead,
    Event,
    Extraction,
    Listed,
    Mention,
    Merge,
    Suggestion,
    TimeExpression,
    listed,
)
from dashboard.store.filters import Filters
from dashboard.store.records import (
    Added,
    Bar,
    Bucket,
    Candidates,
    Counts,
    EventJudgement,
    Facet,
    FacetValue,
    Histogram,
    Judgement,
    Question,
    StoredDocument,
    Verdict,
)
from dashboard.when import When
from dashboard.written_dates import read_date

MERKEL = Actor("ada-novak", "Ada Novak", "person", "CZ")
COUNCIL = Actor("harbour-council", "Harbour Council", "international organisation")
NORWAY = Actor("norway", "Norway", "state", "NO")
CHILE = Actor("chile", "Chile", "state", "CL")
UNION = Actor("dockers-union", "Dockers' Union", "organisation", "CL")
SENTENCE = "On 4 May 2015 the Harbour Council agreed with Norway to open two ports."


def event(number: int, found: When | None, **changed: object) -> Event:
    """An event of the document of its number's hundred."""
    kind = str(changed.get("event_type", "AGREE"))
    fields: dict[str, object] = {
        "event_id": f"e{number:04}",
        "document_id": "d0",
        "when": found,
        "date_text": "4 May 2015" if found else "",
        "date_value": "",
        "date_edtf": "",
        "date_basis": "explicit" if found else "none",
        "date_because": "'4 May 2015' is a calendar date" if found else "",
        "status": "occurred",
        "event_type": kind,
        "event_mode": "",
        "quad_class": QUAD_CLASS[kind],
        "summary": f"Harbour Council agrees on point {number}",
        "actors": (COUNCIL,),
        "recipients": (NORWAY,),
        "other_actors": (),
        "countries": ("NO",),
        "place": "Oslo",
        "confidence": 0.8,
        "sentence": SENTENCE,
        "sentence_start": 0,
        "sentence_end": len(SENTENCE),
        "trigger": "agreed",
        "trigger_start": SENTENCE.index("agreed"),
        "trigger_end": SENTENCE.index("agreed") + 6,
        "rule": "agree.verb",
        "reason": "",
    }
    return Event(**(fields | changed))  # type: ignore[arg-type]


def extraction(
    events: tuple[Event, ...], document_id: str = "d0", headline: str = "Two ports open", published: date | None = None
) -> Extraction:
    """A document that holds the events."""
    start = SENTENCE.index("4 May 2015")
    timex = TimeExpression(
        start, start + 10, "4 May 2015", "DATE", "2015-05-04", "", "2015-05-04", None, "explicit", "as written", "iso"
    )
    name = SENTENCE.index("Harbour")
    mention = Mention(name, name + 15, "Harbour Council", "ORG", "Harbour Council", "", COUNCIL)
    text = SENTENCE + "\n\nAnother paragraph follows."
    document = Document(
        document_id, "ports.txt", text, headline, "Example Wire", "https://example.org/ports", published, "en"
    )
    return Extraction(document, (), (timex,), (mention,), ("NO",), events, events)


def some_events() -> tuple[Event, ...]:
    """A day, a month, a year, a vague time, a plan, a denial, and one without a date."""
    return (
        event(1, when.day(date(2015, 5, 4))),
        event(
            2, when.month(2015, 6), event_type="ACCUSE", actors=(CHILE,), recipients=(NORWAY,), countries=("CL", "NO")
        ),
        event(3, when.year(2014), event_type="SANCTION", actors=(UNION,), recipients=(CHILE,), countries=("CL",)),
        event(4, When(date(2015, 4, 1), date(2015, 4, 28), "vague"), event_type="AID", actors=(MERKEL,)),
        event(5, when.day(date(2015, 9, 1)), status="planned", event_type="CONSULT"),
        event(6, when.day(date(2015, 3, 2)), status="denied", event_type="ASSAULT", actors=(CHILE,), countries=("CL",)),
        event(7, None, event_type="REQUEST"),
    )


class FakeStore:
    """Everything in a list."""

    def __init__(self, *extractions: Extraction) -> None:
        self.held: dict[str, Extraction] = {}
        for one in extractions:
            self.add(one)

    def add(self, extraction: Extraction) -> Added:
        known = self.held.get(extraction.document.document_id)
        self.held[extraction.document.document_id] = extraction
        if known is None:
            return "added"
        return "unchanged" if known == extraction else "replaced"

    def _all(self) -> list[Listed]:
        rows = [row for one in self.held.values() for row in listed(one)]
        far = date.max

        def key(row: Listed) -> tuple[object, ...]:
            found = row.event.when
            return (found.earliest if found else far, found.latest if found else far, row.event.event_id)

        return sorted(rows, key=key)

    def _found(self, filters: Filters, without: str = "") -> list[Listed]:
        return [row for row in self._all() if fits(row, filters, without)]

    def counts(self, filters: Filters) -> Counts:
        found = self._found(filters)
        dated = sum(1 for row in found if row.event.when)
        documents = len({row.document.document_id for row in found})
        return Counts(len(self._all()), len(found), dated, len(found) - dated, documents)

    def facet(self, filters: Filters, facet: Facet) -> tuple[FacetValue, ...]:
        counted: Counter[str] = Counter()
        labels: dict[str, str] = {}
        for row in self._found(filters, facet):
            for value, label in values(row, facet).items():
                counted[value] += 1
                labels[value] = label
        for value in getattr(filters, facet):
            counted.setdefault(value, 0)
        found = [FacetValue(value, labels.get(value, value), number) for value, number in counted.items()]
        return tuple(sorted(found, key=lambda one: (-one.count, one.label)))

    def extent(self, filters: Filters) -> tuple[date, date] | None:
        found = [row.event.when for row in self._found(filters) if row.event.when]
        return (min(one.earliest for one in found), max(one.latest for one in found)) if found else None

    def histogram(self, filters: Filters, bucket: Bucket) -> Histogram:
        bars: Counter[tuple[date, str]] = Counter()
        coarser = 0
        for row in self._found(filters):
            found = row.event.when
            if found is None:
                continue
            whole = when.containing(found.earliest, bucket)
            if whole is None or found.latest > whole.latest:
                coarser += 1
            else:
                bars[whole.earliest, row.event.quad_class] += 1
        return Histogram(bucket, tuple(Bar(*key, number) for key, number in sorted(bars.items())), coarser)

    def events(self, filters: Filters, offset: int = 0, limit: int = 500) -> tuple[Listed, ...]:
        return tuple(self._found(filters)[offset : offset + limit])

    def stream(self, filters: Filters, chunk: int = 5_000, *, tellings: bool = False) -> Iterator[tuple[Listed, ...]]:
        found = self._found(filters)
        for start in range(0, len(found), chunk):
            yield tuple(found[start : start + chunk])

    def event(self, event_id: str) -> Listed | None:
        return next((row for row in self._all() if row.event.event_id == event_id), None)

    def tellings(self, event_id: str) -> tuple[Listed, ...]:
        return tuple(row for row in self._all() if row.event.event_id == event_id)

    def candidates(self) -> Candidates:
        return Candidates((), ())

    def join(self, documents: Iterable[str], merges: Iterable[Merge]) -> None:
        return None

    def event_judgements(self, event_id: str = "") -> tuple[EventJudgement, ...]:
        return ()

    def judge_events(self, one: str, other: str, verdict: Verdict, because: str = "") -> None:
        return None

    def document(self, document_id: str) -> StoredDocument | None:
        one = self.held.get(document_id)
        return None if one is None else StoredDocument(one.document, one.timexes, one.mentions)

    def documents(self) -> tuple[DocumentHead, ...]:
        return tuple({row.document.document_id: row.document for row in self._all()}.values())

    def uncompared(self) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        return (), ()

    def suggest(self, suggestions: Iterable[Suggestion], compared: Iterable[Actor]) -> None:
        return None

    def questions(self) -> tuple[Question, ...]:
        return ()

    def judgements(self) -> tuple[Judgement, ...]:
        return ()

    def judge(self, one: str, other: str, verdict: Verdict, note: str = "") -> None:
        return None

    def close(self) -> None:
        return None


def values(row: Listed, facet: Facet) -> dict[str, str]:
    """Value -> label of what an event has in a field."""
    found = row.event
    if facet == "actors":
        return {one.actor_id: one.name for one in (*found.actors, *found.recipients, *found.other_actors)}
    held = {
        "countries": found.countries,
        "types": (found.event_type,),
        "quad_classes": (found.quad_class,),
        "statuses": (found.status,),
        "granularities": (found.when.granularity if found.when else "unknown",),
        "sources": (row.document.source,),
        "documents": (row.document.document_id,),
    }[facet]
    return {one: one for one in held}


FACETS: tuple[Facet, ...] = (
    "actors", "countries", "types", "quad_classes", "statuses", "granularities", "sources", "documents",
)  # fmt: skip


def fits(row: Listed, filters: Filters, without: str = "") -> bool:
    """Whether an event is under the filters, `without` one of them."""
    for facet in FACETS:
        asked = getattr(filters, facet)
        if facet != without and asked and not set(asked) & set(values(row, facet)):
            return False
    found = row.event.when
    if (filters.date_from or filters.date_to or filters.dated == "yes") and found is None:
        return False
    if filters.dated == "no" and found is not None:
        return False
    if found and filters.date_from and found.latest < read_date(filters.date_from).earliest:
        return False
    if found and filters.date_to and found.earliest > read_date(filters.date_to).latest:
        return False
    told = f"{row.event.summary} {row.event.sentence} {row.document.headline}".casefold()
    return all(word in told for word in filters.text.casefold().split())
