"""What is added is kept as it was; the same again changes nothing; a new reading takes the place of the old one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import StoreError
from dashboard.model import Actor, Event, Extraction, Furniture, Mention, TimeExpression, listed
from dashboard.store import Store
from dashboard.store.filters import Filters
from dashboard.when import When, year
from tests.factories import EU, LIBYA, UN, make_document, make_event, make_extraction

TIMEXES = (
    TimeExpression(0, 4, "2011", "DATE", "2011", "", "2011", year(2011), "explicit", "The year 2011.", "year"),
    TimeExpression(9, 18, "two years", "DURATION", "P2Y", "", "", None, "relative", "", "duration"),
)
MENTIONS = (
    Mention(0, 2, "UN", "ORG", "United Nations", "", UN),
    Mention(5, 10, "Tunis", "LOC", "Tunis", "TN", None, "port of"),
)


def whole() -> Extraction:
    document = make_document(furniture=(Furniture(0, 8, "label"),), notes=("The date was in the text.",))
    events = (
        make_event(document, 0, actors=(UN, LIBYA), recipients=(EU,), countries=("LY", "TN"), confidence=0.123456),
        make_event(document, 1, when=None, other_actors=(LIBYA,), place="Tunis", mentions=3),
        make_event(document, 2, when=When(date(1, 1, 1), date(9999, 12, 31), "vague")),
    )
    return make_extraction(document, events, timexes=TIMEXES, mentions=MENTIONS)


def changed(extraction: Extraction, **fields: object) -> Extraction:
    return replace(extraction, document=replace(extraction.document, **fields))


def test_a_document_comes_back_as_it_was(store: Store) -> None:
    extraction = whole()
    assert store.add(extraction) == "added"
    found = store.document(extraction.document.document_id)
    assert found is not None
    assert (found.document, found.timexes, found.mentions) == (extraction.document, TIMEXES, MENTIONS)


def test_its_events_come_back_as_they_were(store: Store) -> None:
    extraction = whole()
    store.add(extraction)
    assert sorted(store.events(Filters()), key=lambda row: row.event.event_id) == list(listed(extraction))


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT, other=TEXT, name=TEXT.filter(bool))
def test_any_text_comes_back_as_it_was(store: Store, text: str, other: str, name: str) -> None:
    document = make_document(text, headline=other, source=name, url=other, notes=(other,))
    event = make_event(document, summary=text, sentence=other, place=name, actors=(Actor(name, other, "person"),))
    extraction = make_extraction(document, (event,), mentions=(replace(MENTIONS[0], text=other),))
    store.add(extraction)
    row = store.event(event.event_id)
    kept = store.document(document.document_id)
    assert row is not None
    assert kept is not None
    assert (row.event, kept.document, kept.mentions) == (event, document, extraction.mentions)


def test_the_same_again_changes_nothing(store: Store) -> None:
    store.add(whole())
    before = store.events(Filters())
    assert store.add(whole()) == "unchanged"
    assert store.events(Filters()) == before
    assert len(store.documents()) == 1


def test_a_copy_under_another_name_changes_nothing(store: Store) -> None:
    store.add(whole())
    assert store.add(changed(whole(), name="copy.txt", notes=())) == "unchanged"
    assert store.documents()[0].name == "brief.txt"


def telling(extraction: Extraction, *events: Event) -> Extraction:
    """The document when it tells these events, each once."""
    return replace(extraction, events=events, tellings=events)


first = whole()
READINGS = {
    "publication date": changed(first, published=date(2016, 5, 17)),
    "no publication date": changed(first, published=None),
    "fewer events": telling(first, first.events[0]),
    "no events": telling(first),
    "another event": telling(first, replace(first.events[0], summary="Other words"), *first.events[1:]),
    "another actor": telling(first, replace(first.events[0], actors=(EU,)), *first.events[1:]),
    "other dates in the text": replace(first, timexes=TIMEXES[:1]),
    "other names in the text": replace(first, mentions=MENTIONS[1:]),
}


@pytest.mark.parametrize("reading", READINGS.values(), ids=READINGS.keys())
def test_another_reading_takes_the_place_of_the_first(store: Store, reading: Extraction) -> None:
    store.add(first)
    assert store.add(reading) == "replaced"
    assert {row.event for row in store.events(Filters())} == set(reading.events)
    found = store.document(first.document.document_id)
    assert found is not None
    assert (found.document, found.timexes, found.mentions) == (reading.document, reading.timexes, reading.mentions)
    assert store.documents()[0].events == len(reading.events)
    assert store.add(first) == "replaced"
    assert {row.event for row in store.events(Filters())} == set(first.events)


def test_a_filter_shows_the_name_of_the_latest_reading(store: Store) -> None:
    store.add(first)
    renamed = Actor(UN.actor_id, "United Nations (UN)", UN.type)
    store.add(telling(first, replace(first.events[0], actors=(renamed,))))
    assert store.facet(Filters(), "actors")[1].label == "United Nations (UN)"


def test_documents_by_publication_date(store: Store) -> None:
    for day, text in ((None, "a"), (date(2016, 5, 16), "b"), (date(2011, 3, 17), "c")):
        store.add(make_extraction(make_document(text, published=day)))
    assert [head.published for head in store.documents()] == [date(2011, 3, 17), date(2016, 5, 16), None]


def test_half_a_character_is_refused_in_one_line_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(StoreError, match="half a character"):
        store.add(make_extraction(make_document("cut \ud83d off")))
    assert store.documents() == ()
    assert store.add(first) == "added"


def test_an_event_that_cannot_be_kept_takes_its_document_with_it(store: Store) -> None:
    document = make_document("One good event and one bad")
    events = (make_event(document, 0), make_event(document, 1, sentence="cut \udc00"))
    with pytest.raises(StoreError):
        store.add(make_extraction(document, events))
    assert (store.documents(), store.events(Filters())) == ((), ())
