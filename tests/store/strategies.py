"""Random documents with events, and random filters over the values that those have."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from dashboard.model import QUAD_CLASS, STATUSES, Actor, Extraction
from dashboard.store.filters import Filters
from dashboard.when import When, day, decade, month, year
from tests.factories import make_document, make_event, make_extraction

ACTORS = tuple(
    Actor(name.lower().replace(" ", "-"), name, "organisation")
    for name in ("Harbour Union", "100% Club", "River_Board", "O'Hara Trust", "North Council")
)
COUNTRIES = ("LY", "TN", "NA", "FR")
SOURCES = ("", "Example Agency", "Coast Daily")
WORDS = ("embargo", "Embargo", "talks", "100%", "50_50", "a\\b", "o'clock", "ports")
TYPED = ("2011", "2016-03", "16 May 2016", "2014-09-30", "2019", "1999-12")
HOSTILE = ("'; DROP TABLE events; --", "%", "_", "\\", "\x00", '"')

_days = st.dates(date(1999, 12, 1), date(2020, 1, 31))
_whens = st.one_of(
    st.none(),
    _days.map(day),
    st.builds(month, st.integers(2009, 2018), st.integers(1, 12)),
    st.builds(year, st.integers(1, 2018)),
    st.builds(decade, st.sampled_from((1990, 2000, 2010))),
    st.tuples(_days, _days).map(lambda pair: When(min(pair), max(pair), "range")),
)
_texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
_some_actors = st.lists(st.sampled_from(ACTORS), max_size=2, unique=True).map(tuple)


@st.composite
def extractions(draw: st.DrawFn, number: int = 0) -> Extraction:
    """A document, `number` keeps it apart from the others, with up to five events."""
    document = make_document(
        f"Text {number}",
        headline=draw(_texts),
        source=draw(st.sampled_from(SOURCES)),
        published=draw(st.none() | _days),
    )
    found = [_event(draw, place) for place in range(draw(st.integers(0, 5)))]
    events = tuple(make_event(document, place, **fields) for place, fields in enumerate(found))
    return make_extraction(document, events)


def _event(draw: st.DrawFn, place: int) -> dict[str, object]:
    return {
        "when": draw(_whens),
        "event_type": draw(st.sampled_from(sorted(QUAD_CLASS))),
        "status": draw(st.sampled_from(STATUSES)),
        "summary": draw(_texts),
        "sentence": draw(_texts),
        "actors": draw(_some_actors),
        "recipients": draw(_some_actors),
        "other_actors": draw(_some_actors),
        "countries": tuple(draw(st.lists(st.sampled_from(COUNTRIES), max_size=2, unique=True))),
        # Several events of a document may have one offset: the order must still be fixed.
        "trigger_start": draw(st.integers(0, 2)),
    }


def stores(size: int) -> st.SearchStrategy[list[Extraction]]:
    """Up to `size` documents."""
    return st.integers(0, size).flatmap(lambda count: st.tuples(*map(extractions, range(count)))).map(list)


def _any_of(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    chosen = st.sampled_from((*values, *HOSTILE, "nowhere"))
    return st.just(()) | st.lists(chosen, max_size=3, unique=True).map(tuple)


def filters(documents: tuple[str, ...] = ()) -> st.SearchStrategy[Filters]:
    """Filters that often find something."""
    return st.builds(
        Filters,
        actors=_any_of(tuple(actor.actor_id for actor in ACTORS)),
        countries=_any_of(COUNTRIES),
        types=_any_of(tuple(sorted(QUAD_CLASS))),
        quad_classes=_any_of(tuple(filter(None, dict.fromkeys(QUAD_CLASS.values())))),
        statuses=_any_of(STATUSES),
        granularities=_any_of(("day", "month", "year", "unknown")),
        sources=_any_of(SOURCES[1:]),
        documents=_any_of(documents),
        date_from=st.just("") | st.sampled_from(TYPED),
        date_to=st.just("") | st.sampled_from(TYPED),
        text=st.just("") | st.lists(st.sampled_from((*WORDS, *HOSTILE, "union")), max_size=2).map(" ".join),
        dated=st.sampled_from(("", "", "yes", "no")),
    )


def narrowed_by_one(documents: tuple[str, ...] = ()) -> st.SearchStrategy[Filters]:
    """Filters with one field only: with all fields at once hardly anything is left to be wrong about."""
    fields = ("actors", "countries", "types", "quad_classes", "statuses", "granularities", "sources", "documents",
              "date_from", "date_to", "text", "dated")  # fmt: skip
    return st.tuples(filters(documents), st.sets(st.sampled_from(fields), max_size=2)).map(
        lambda drawn: Filters(**{field: getattr(drawn[0], field) for field in sorted(drawn[1])})
    )
