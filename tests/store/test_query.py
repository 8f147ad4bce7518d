"""Every answer of the store equals what plain Python works out over the same events."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import DateNotUnderstood
from dashboard.model import QUAD_CLASS, Actor, Listed
from dashboard.store import Store, open_store, query
from dashboard.store.filters import Filters
from dashboard.store.records import Bucket, Facet
from dashboard.when import When, day, month, year
from tests.factories import make_document, make_event, make_extraction
from tests.store import reference
from tests.store.strategies import ACTORS, COUNTRIES, SOURCES, WORDS, filters, narrowed_by_one, stores

SOME = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
DOCUMENTS = tuple(make_document(f"Brief {number}", headline="", source="").document_id for number in range(3))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[Listed]]]:
    """A store with 40 documents and 400 events, and the same as a list."""
    chance = random.Random(20160516)
    store = open_store(tmp_path_factory.mktemp("filled") / "timeline.duckdb")
    extractions = []
    for number in range(40):
        known = number < len(DOCUMENTS)
        document = make_document(
            f"Brief {number}",
            headline="" if known else chance.choice(WORDS),
            source="" if known else chance.choice(SOURCES),
        )
        events = tuple(make_event(document, place, **_fields(chance)) for place in range(10))
        extractions.append(make_extraction(document, events))
        store.add(extractions[-1])
    yield store, reference.everything(extractions)
    store.close()


def _fields(chance: random.Random) -> dict[str, object]:
    first = date(2009, 1, 1).toordinal()
    days = [date.fromordinal(first + chance.randrange(3_700)) for _ in range(2)]
    whens = (
        None,
        day(days[0]),
        day(days[0]),
        month(days[0].year, days[0].month),
        year(days[0].year),
        When(min(days), max(days), "range"),
    )
    return {
        "when": chance.choice(whens),
        "event_type": chance.choice(sorted(QUAD_CLASS)),
        "status": chance.choice(("occurred", "planned")),
        "summary": " ".join(chance.choices(WORDS, k=2)),
        "sentence": " ".join(chance.choices(WORDS, k=3)),
        "actors": tuple(chance.sample(ACTORS, chance.randrange(3))),
        "recipients": tuple(chance.sample(ACTORS, chance.randrange(2))),
        "countries": tuple(chance.sample(COUNTRIES, chance.randrange(3))),
        "trigger_start": chance.randrange(3),
    }


def check(store: Store, rows: list[Listed], chosen: Filters, facet: Facet, bucket: Bucket) -> None:
    expected = reference.shown(rows, chosen)
    assert store.counts(chosen) == reference.counts(rows, chosen)
    assert list(store.events(chosen, 0, len(rows) + 1)) == expected
    assert [row for chunk in store.stream(chosen, 7) for row in chunk] == expected
    values = store.facet(chosen, facet)
    assert {one.value: one.count for one in values} == reference.facet(rows, chosen, facet)
    assert list(values) == sorted(values, key=lambda one: (-one.count, one.label.casefold(), one.label, one.value))
    assert store.extent(chosen) == reference.extent(rows, chosen)
    assert store.histogram(chosen, bucket) == reference.histogram(rows, chosen, bucket)


@SOME
@given(
    chosen=narrowed_by_one(DOCUMENTS),
    facet=st.sampled_from(get_args(Facet)),
    bucket=st.sampled_from(get_args(Bucket)),
)
def test_many_events_under_few_filters(
    filled: tuple[Store, list[Listed]], chosen: Filters, facet: Facet, bucket: Bucket
) -> None:
    check(*filled, chosen, facet, bucket)


@SOME
@given(chosen=filters(DOCUMENTS), facet=st.sampled_from(get_args(Facet)))
def test_many_events_under_all_filters(filled: tuple[Store, list[Listed]], chosen: Filters, facet: Facet) -> None:
    check(*filled, chosen, facet, "month")


@settings(SOME, max_examples=25)
@given(extractions=stores(3), chosen=narrowed_by_one(), facet=st.sampled_from(get_args(Facet)))
def test_random_events(
    tmp_path_factory: pytest.TempPathFactory, extractions: list, chosen: Filters, facet: Facet
) -> None:
    store = open_store(tmp_path_factory.mktemp("random") / "timeline.duckdb")
    for extraction in extractions:
        assert store.add(extraction) == "added"
    check(store, reference.everything(extractions), chosen, facet, "decade")
    store.close()


@pytest.mark.parametrize("bucket", get_args(Bucket))
@pytest.mark.parametrize("field", get_args(Facet))
def test_without_filters(filled: tuple[Store, list[Listed]], field: Facet, bucket: Bucket) -> None:
    check(*filled, Filters(), field, bucket)


def test_pages_join_to_the_whole_list(filled: tuple[Store, list[Listed]]) -> None:
    store, rows = filled
    pages = [row for offset in range(0, len(rows), 30) for row in store.events(Filters(), offset, 30)]
    assert pages == rows


def test_pages_far_down_are_the_same(filled: tuple[Store, list[Listed]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "FAR_DOWN", 100)
    store, rows = filled
    dated = Filters(dated="yes")
    assert list(store.events(Filters(), 101, 50)) == rows[101:151]
    assert list(store.events(dated, 101, 50)) == reference.shown(rows, dated)[101:151]


def test_one_event_by_its_id(filled: tuple[Store, list[Listed]]) -> None:
    store, rows = filled
    assert store.event(rows[17].event.event_id) == rows[17]
    assert store.event("none such") is None


DATES = (
    # when, from, to, whether it is in: any possible day is enough
    (year(2011), "2011-12-31", "", True),
    (year(2011), "2012", "", False),
    (year(2011), "", "2011-01-01", True),
    (year(2011), "", "2010", False),
    (month(2016, 3), "2016-03-10", "2016-03-12", True),
    (day(date(2016, 5, 16)), "16 May 2016", "16 May 2016", True),
    (day(date(2016, 5, 16)), "2016", "2016", True),
    (day(date(2016, 5, 16)), "2016-05", "2016-04", False),
    (None, "2011", "", False),
    (None, "", "2030", False),
    (None, "", "", True),
)


@pytest.mark.parametrize(("when", "first", "last", "found"), DATES)
def test_date_range(store: Store, when: When | None, first: str, last: str, found: bool) -> None:
    document = make_document()
    store.add(make_extraction(document, (make_event(document, when=when),)))
    assert store.counts(Filters(date_from=first, date_to=last)).shown == int(found)


@pytest.mark.parametrize("half", ["\ud83d", "Tunis \udc00"])
def test_half_a_character_finds_nothing_and_breaks_nothing(store: Store, half: str) -> None:
    store.add(make_extraction())
    chosen = Filters(actors=(half,), sources=(half,), documents=(half,), text=half)
    assert store.counts(chosen).shown == 0
    assert [one.count for field in ("actors", "documents") for one in store.facet(chosen, field)] == [0, 0]  # type: ignore[arg-type]
    assert store.event(half) is None
    assert store.document(half) is None


def test_what_is_no_date_is_said_before_any_answer(store: Store) -> None:
    with pytest.raises(DateNotUnderstood):
        store.counts(Filters(date_from="yesterdayish"))
    with pytest.raises(DateNotUnderstood):
        store.stream(Filters(date_to="soon"))


SEARCHES = (
    ("erdogan", True),
    ("ERDOĞAN", True),
    ("straße", True),
    ("STRASSE", True),
    ("accord tunis", True),
    ("tunis accord", True),
    ("  accord \t", True),
    ("acc", True),
    ("100%", True),
    ("accord berlin", False),
    ("a%d", False),
    ("acco_d", False),
    ("accord%", False),
    ("\\", False),
    ("accordtunis", False),
    ("summarysentence", False),
)


@pytest.mark.parametrize(("typed", "found"), SEARCHES)
def test_search(store: Store, typed: str, found: bool) -> None:
    document = make_document(headline="Talks in Tunis 100%")
    event = make_event(
        document,
        summary="An accord in summary",
        sentence="sentence about a Straße",
        actors=(Actor("erdogan", "Recep Erdoğan", "person"),),
    )
    store.add(make_extraction(document, (event,)))
    assert store.counts(Filters(text=typed)).shown == int(found)


def test_an_event_counts_once_for_an_actor_in_two_roles(store: Store) -> None:
    document = make_document()
    store.add(make_extraction(document, (make_event(document, actors=ACTORS[:1], recipients=ACTORS[:1]),)))
    assert [(one.label, one.count) for one in store.facet(Filters(), "actors")] == [("Harbour Union", 1)]


def test_labels_are_for_people(store: Store) -> None:
    named = make_document("One", headline="", name="minutes.txt")
    store.add(make_extraction(named, (make_event(named, countries=("LY",)),)))
    store.add(make_extraction(make_document("Two", headline="A headline")))
    assert [one.label for one in store.facet(Filters(), "countries")] == ["Libya"]
    assert [one.label for one in store.facet(Filters(), "documents")] == ["A headline", "minutes.txt"]


def test_chosen_values_stay_in_sight_with_their_names(store: Store) -> None:
    document = make_document()
    store.add(make_extraction(document, (make_event(document, actors=ACTORS[:1], event_type="AID"),)))
    chosen = Filters(actors=(ACTORS[0].actor_id, "unheard-of"), types=("PROTEST",), countries=("TN",))
    found = [(one.value, one.label, one.count) for one in store.facet(chosen, "actors")]
    assert found == [("harbour-union", "Harbour Union", 0), ("unheard-of", "unheard-of", 0)]
    assert [(one.label, one.count) for one in store.facet(chosen, "countries")] == [("Tunisia", 0)]
    assert [one.value for one in store.facet(chosen, "types")] == ["PROTEST"]


def test_bars_hold_only_what_surely_lies_in_them(store: Store) -> None:
    document = make_document()
    whens = (day(date(2016, 5, 16)), month(2016, 5), year(2016), year(5), None)
    store.add(make_extraction(document, tuple(make_event(document, n, when=when) for n, when in enumerate(whens))))
    assert [(bar.start, bar.count) for bar in store.histogram(Filters(), "month").bars] == [(date(2016, 5, 1), 2)]
    assert store.histogram(Filters(), "month").coarser == 2
    assert store.histogram(Filters(), "day").coarser == 3
    decades = store.histogram(Filters(), "decade").bars
    assert [(bar.start, bar.count) for bar in decades] == [(date(1, 1, 1), 1), (date(2010, 1, 1), 3)]


def test_an_empty_store_answers(store: Store, tmp_path: Path) -> None:
    check(store, [], Filters(), "actors", "month")
    assert store.documents() == ()
    assert store.document("none such") is None
    assert store.event("none such") is None
