"""The records that flow through the pipeline: frozen, typed, and without behaviour beyond checks.

Offsets are code points of the untouched `Document.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from dashboard.when import When

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Label = Literal["PER", "ORG", "GPE", "LOC"]
LABELS: Final[tuple[str, ...]] = ("PER", "ORG", "GPE", "LOC")

# What an actor can be. A state is the country as an actor ("Libya"), a government one that acts in its name.
ACTOR_TYPES: Final = (
    "person", "state", "government", "international organisation", "armed group", "party", "organisation",
)  # fmt: skip

# The reason of what a headline tells: it leads only where no sentence tells the event.
HEADLINE: Final = "told in the headline"
STATUSES: Final = ("occurred", "ongoing", "planned", "requested", "hypothetical", "denied")
# The statuses of what has happened, or has begun to.
HAPPENED: Final = frozenset({"occurred", "ongoing"})
# The fields of an event that hold its actors, the surest role first.
ROLES: Final = ("actors", "recipients", "other_actors")
BASES: Final = ("explicit", "relative", "inferred", "none")

# PLOVER event types and the quad class of each. SANCTION stands under material conflict, as its chapter in the PLOVER
# manual has it (the manual's summary table says verbal).
QUAD_CLASS: Final[dict[str, str]] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "verbal cooperation"),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "material cooperation"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "verbal conflict"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "material conflict"),
    "OTHER": "",
}
QUAD_CLASSES: Final = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the page that is not the article's own prose, and what it is.

    kind: headline, deck, source, date, byline, caption, contact, contribution, label, number or repeat.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article or policy document as it was read; the text is never changed after this.

    document_id is a hash of text, headline, source and url, so the same document is the same wherever it came from.
    `notes` are sentences for the person who gave it: what was guessed, cut or left out.
    """

    document_id: str
    name: str
    text: str
    headline: str
    source: str
    url: str
    published: date | None
    language: str
    furniture: tuple[Furniture, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article's prose; furniture holds none. `paragraph` counts from 0."""

    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3: the words of a date, its value, and the days it can mean.

    value     TIMEX3 value ("2011", "2016-W20", "P2Y", "PRESENT_REF"); an expression that waits for a publication date
              has the value with X for what is open ("XXXX-WXX-1")
    mod       TIMEX3 mod (START, MID, END, APPROX, BEFORE, AFTER, ...) or ""
    when      None when it cannot be placed on a calendar (durations, sets, no publication date)
    basis     explicit (a calendar date as written) or relative (counted from something else)
    because   one sentence that says how it was read, for a person
    rule      id of the rule that found it
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str
    edtf: str
    when: When | None
    basis: str
    because: str
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who acts.

    actor_id  a slug that stays ("un-security-council")
    cc        ISO 3166-1 alpha-2 or ""
    office    the office held at the event's date, only on the actors of an event; "" when none is known for sure
    """

    actor_id: str
    name: str
    type: str
    cc: str = ""
    office: str = ""

    def __post_init__(self) -> None:
        if self.type not in ACTOR_TYPES:
            raise ValueError(f"{self.name}: unknown actor type {self.type!r}")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors that may be one, for a person to judge: ids with one < other, how alike (0 to 1), and in which way."""

    one: str
    other: str
    score: float
    because: str

    def __post_init__(self) -> None:
        if self.one >= self.other:
            raise ValueError(f"{self.one!r} and {self.other!r} are no pair in order")


@dataclass(frozen=True, slots=True)
class Merge:
    """Two tellings that are one event: ids with one < other, and one line for a reader on why."""

    one: str
    other: str
    because: str

    def __post_init__(self) -> None:
        if self.one >= self.other:
            raise ValueError(f"{self.one!r} and {self.other!r} are no pair in order")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor or a place.

    As `annotate` leaves it, name is what the text says (without title) unless a table knows better; `link` gives every
    mention of one actor in a document the same `actor`. A place or an adjective of a country ("Libyan") has a cc;
    `actor` is None for what only names a place.
    """

    start: int
    end: int
    text: str
    label: Label
    name: str
    cc: str = ""
    actor: Actor | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units on from a date (back, when negative), and where the text says so ("five days after")."""

    count: int
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of one event, as `annotate` finds it: spans, not yet canonical names.

    agents, recipients, others, place and named (all that the clause names) are indices into the document's mentions,
    speakers those who say that it happened, where the text only reports it. `state` says that no name acts but the
    government or police of a state that the text leaves unsaid. `timex` is an index into its time expressions, None
    when the text gives the event no date; `counted` is how far from it the event lies. clause is the stretch that tells
    it, subject the words of who does it and whom those of an object that stands before it ("the treaty, which they
    signed"; both empty when there are none), verb the offset where its verbs begin (-1 when a noun tells it). `reason`
    says why this status.
    """

    sentence: int
    start: int
    end: int
    trigger: str
    rule: str
    type: str
    mode: str
    status: str
    agents: tuple[int, ...]
    recipients: tuple[int, ...]
    others: tuple[int, ...]
    place: int | None
    timex: int | None
    basis: str
    clause: tuple[int, int]
    named: tuple[int, ...] = ()
    state: bool = False
    speakers: tuple[int, ...] = ()
    counted: Counted | None = None
    subject: tuple[int, int] = (0, 0)
    whom: tuple[int, int] = (0, 0)
    verb: int = -1
    passive: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the timeline, as in the CSV, or one telling of it; see docs/events.md for every column.

    when and date_* are empty together when the text gives no date. mentions counts the tellings that were joined.
    """

    event_id: str
    document_id: str
    when: When | None
    date_text: str
    date_value: str
    date_edtf: str
    date_basis: str
    date_because: str
    status: str
    event_type: str
    event_mode: str
    quad_class: str
    summary: str
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    other_actors: tuple[Actor, ...]
    countries: tuple[str, ...]
    place: str
    confidence: float
    sentence: str
    sentence_start: int
    sentence_end: int
    trigger: str
    trigger_start: int
    trigger_end: int
    rule: str
    reason: str
    mentions: int = 1

    def __post_init__(self) -> None:
        if self.event_type not in QUAD_CLASS:
            raise ValueError(f"unknown event type {self.event_type!r}")
        if self.status not in STATUSES:
            raise ValueError(f"unknown status {self.status!r}")
        if self.date_basis not in BASES:
            raise ValueError(f"unknown date basis {self.date_basis!r}")


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything the pipeline found in one document.

    tellings are all that it tells, each as an event of its own; merges say which of them are one event, and events has
    each of those once.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    timexes: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    countries: tuple[str, ...]
    events: tuple[Event, ...]
    tellings: tuple[Event, ...]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """A document without its text, and how many events it gave."""

    document_id: str
    name: str
    headline: str
    source: str
    url: str
    published: date | None
    language: str
    events: int


@dataclass(frozen=True, slots=True)
class Listed:
    """An event with the document that it comes from, that of its leading telling.

    sources counts who tells it; tellings are all of them where they were asked for, else empty.
    """

    event: Event
    document: DocumentHead
    reviewed: str = "no"
    sources: int = 1
    tellings: tuple[Listed, ...] = ()


def everybody(event: Event) -> tuple[Actor, ...]:
    """All who are named in an event, in the order of ROLES."""
    return (*event.actors, *event.recipients, *event.other_actors)


def head(document: Document, events: int = 0) -> DocumentHead:
    """The document without its text."""
    return DocumentHead(
        document.document_id,
        document.name,
        document.headline,
        document.source,
        document.url,
        document.published,
        document.language,
        events,
    )


def listed(extraction: Extraction) -> tuple[Listed, ...]:
    """The events of one document as rows of a list, without a store."""
    document = head(extraction.document, len(extraction.events))
    return tuple(Listed(event, document) for event in extraction.events)
