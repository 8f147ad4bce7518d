"""What a store answers with: frozen, and independent of the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from dashboard.model import (
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
)
from dashboard.store.filters import Filters

Added = Literal["added", "unchanged", "replaced"]
Facet = Literal[
    "actors", "countries", "types", "quad_classes", "statuses", "granularities", "sources", "documents"
]  # fmt: skip
Bucket = Literal["day", "month", "year", "decade"]
# What is said of two names, or of two tellings: one actor or event, two, or again nothing; and who says it of tellings.
Verdict = Literal["same", "different", "open"]
Judge = Literal["rules", "person"]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One line of a filter: `value` is what Filters takes, `label` what a person reads."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """total: all events of the store; shown: those under the filters, dated + undated; documents: of those shown."""

    total: int
    shown: int
    dated: int
    undated: int
    documents: int


@dataclass(frozen=True, slots=True)
class Bar:
    """Events of one quad class that surely lie in the bucket that begins on `start`."""

    start: date
    quad_class: str
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """`coarser` counts the dated events whose interval does not fit into one bucket: they are in no bar."""

    bucket: Bucket
    bars: tuple[Bar, ...]
    coarser: int


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with the spans that were found in it, to mark them in its text."""

    document: Document
    timexes: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An actor of the store, and how many events it stands in with all names that are judged to be its."""

    actor: Actor
    events: int


@dataclass(frozen=True, slots=True)
class Question:
    """Two names that may be one, not yet judged."""

    one: Named
    other: Named
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The last word on two names; `number` counts all judgements of the store."""

    number: int
    one: Named
    other: Named
    verdict: Verdict
    note: str


@dataclass(frozen=True, slots=True)
class EventJudgement:
    """What counts of two tellings, by id, and why."""

    one: str
    other: str
    verdict: Verdict
    because: str
    by: Judge


@dataclass(frozen=True, slots=True)
class Candidates:
    """Tellings of different documents that may be one event: pairs, the first of them of one of these documents."""

    documents: tuple[str, ...]
    pairs: tuple[tuple[Event, Event], ...]


class Store(Protocol):
    """The store as every engine offers it; safe to call from several threads. Order is always the same:
    earliest day, latest day, document, offset; events without a date last."""

    def add(self, extraction: Extraction) -> Added:
        """Document and events in one transaction. The same document again is "unchanged"; the same document with
        another publication date, or read by newer rules, is "replaced"."""

    def counts(self, filters: Filters) -> Counts:
        """How many events, in all and under the filters."""

    def facet(self, filters: Filters, facet: Facet) -> tuple[FacetValue, ...]:
        """The values of one filter with counts under the other filters (not its own), largest count first, then by
        label. Values that are chosen are always among them, with 0 if need be."""

    def extent(self, filters: Filters) -> tuple[date, date] | None:
        """First and last possible day of the dated events under the filters."""

    def histogram(self, filters: Filters, bucket: Bucket) -> Histogram:
        """Dated events under the filters, by bucket and quad class."""

    def events(self, filters: Filters, offset: int = 0, limit: int = 500) -> tuple[Listed, ...]:
        """A page of events under the filters, in order."""

    def stream(self, filters: Filters, chunk: int = 5_000, *, tellings: bool = False) -> Iterator[tuple[Listed, ...]]:
        """All events under the filters, in order, in chunks; what another session adds meanwhile is not seen. With
        tellings, each that is told more than once has all of them."""

    def event(self, event_id: str) -> Listed | None:
        """One event, by its id or by that of any of its tellings."""

    def tellings(self, event_id: str) -> tuple[Listed, ...]:
        """All tellings of an event with their documents, in the order of publication and of the text, each as it was
        read; by the id of any of them."""

    def document(self, document_id: str) -> StoredDocument | None:
        """One document with its spans."""

    def documents(self) -> tuple[DocumentHead, ...]:
        """All documents by publication date, those without one last."""

    def uncompared(self) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """The actors that have not been compared with the others yet, and those that have, both by id."""

    def suggest(self, suggestions: Iterable[Suggestion], compared: Iterable[Actor]) -> None:
        """Keeps what may be one, and that these actors have been compared, in one transaction."""

    def questions(self) -> tuple[Question, ...]:
        """The pairs that wait for a judgement, the most alike first; each but once under the names that lead."""

    def judgements(self) -> tuple[Judgement, ...]:
        """The last judgement of each pair that is judged "same" or "different", the newest first."""

    def judge(self, one: str, other: str, verdict: Verdict, note: str = "") -> None:
        """Records what a person says of two actors, by id. "same" makes them one in every answer, under the one with
        more events (of two alike the smaller id), and so with all that are the same as they; "different" keeps the pair
        from being suggested; "open" takes the last word back. Filters by either id find both.
        Raises StoreError for an id that the store does not have, or the same id twice."""

    def candidates(self) -> Candidates:
        """The next documents whose tellings have not been compared with those of others yet, and the pairs that may be
        one event; no documents when all have been."""

    def join(self, documents: Iterable[str], merges: Iterable[Merge]) -> None:
        """Keeps what the rules found to be one event, and that these documents have been compared, in one
        transaction."""

    def event_judgements(self, event_id: str = "") -> tuple[EventJudgement, ...]:
        """What counts of pairs of tellings, those of one event or all: a person's word, the newest first, then that of
        the rules, by ids."""

    def judge_events(self, one: str, other: str, verdict: Verdict, because: str = "") -> None:
        """Records what a person says of two tellings, by id; no rule overrules it. "same" joins the events of the two;
        "different" takes the first out of the event of the other; "open" takes back what a person said of the first
        and of any telling of the other's event.
        Raises StoreError for an id that the store does not have, or the same id twice."""

    def close(self) -> None:
        """Gives the file back."""
