"""An event that is told many times is one in every answer; why is recorded, and can be taken back."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import pipeline
from dashboard.errors import StoreError
from dashboard.joined import groups, joined
from dashboard.model import Actor, Extraction, Listed, Merge, listed
from dashboard.read.text import read_text
from dashboard.store import Store, open_store
from dashboard.store.filters import Filters
from dashboard.store.records import Facet
from dashboard.when import day, month
from tests.factories import EU, LIBYA, UN, make_document, make_event, make_extraction

D12, D13 = day(date(2016, 3, 12)), day(date(2016, 3, 13))
MARCH = month(2016, 3)
KERRY = Actor("john-kerry", "John Kerry", "person", "US")
BECAUSE = "both tell of “met” by United Nations; dates agree"


def report(name: str, source: str, *whens: object, **fields: object) -> Extraction:
    """A document that tells one event for each date; its first words keep it apart from others."""
    document = make_document(name, headline=f"{name} says so", source=source, published=date(2016, 3, 20))
    events = tuple(make_event(document, number, when=when, **fields) for number, when in enumerate(whens))
    return make_extraction(document, events)


def ids(*extractions: Extraction) -> list[str]:
    return [one.event_id for extraction in extractions for one in extraction.tellings]


def merge(one: str, other: str) -> Merge:
    first, last = sorted((one, other))
    return Merge(first, last, BECAUSE)


A = report("a", "Reuters", D12, actors=(UN, LIBYA), summary="Ministers meet in Tunis")
B = report("b", "BBC", D13, actors=(UN, EU), summary="Talks on Libya", countries=("LY",))
C = report("c", "Reuters", D12, actors=(UN,), summary="The council convenes")
OTHER = report("d", "Coast Daily", MARCH, event_type="AID")


@pytest.fixture
def filled(store: Store) -> Store:
    """A, B and C are one event by the rules; D is another."""
    for extraction in (A, B, C, OTHER):
        store.add(extraction)
    a, b, c = ids(A, B, C)
    store.join(store.candidates().documents, (merge(a, b), merge(a, c), merge(b, c)))
    return store


def shown(store: Store, **chosen: object) -> list[int]:
    """How often each event under the filters is told."""
    return [row.event.mentions for row in store.events(Filters(**chosen))]  # type: ignore[arg-type]


def values(store: Store, facet: Facet) -> dict[str, int]:
    return {one.label: one.count for one in store.facet(Filters(), facet)}


def test_it_is_one_event_in_every_answer(filled: Store) -> None:
    assert shown(filled) == [1, 3]
    counts = filled.counts(Filters())
    assert (counts.total, counts.shown, counts.dated, counts.documents) == (2, 2, 2, 4)
    assert values(filled, "sources") == {"Reuters": 1, "BBC": 1, "Coast Daily": 1}
    assert values(filled, "documents") == dict.fromkeys(("a says so", "b says so", "c says so", "d says so"), 1)
    assert values(filled, "actors")["United Nations"] == 2
    assert sum(bar.count for bar in filled.histogram(Filters(), "month").bars) == 2
    (row,) = filled.events(Filters(countries=("LY",)))
    assert (row.event.when, row.sources, set(row.event.actors)) == (D12, 2, {UN, LIBYA, EU})


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"sources": ("BBC",)}, [3]),
        ({"sources": ("Coast Daily",)}, [1]),
        ({"documents": (C.document.document_id,)}, [3]),
        ({"documents": ("none such",)}, []),
        ({"text": "convenes"}, [3]),
        ({"text": "tunis talks"}, [3]),
        ({"actors": ("european-union",)}, [3]),
        ({"date_from": "2016-03-13", "date_to": "2016-03-13", "types": ("CONSULT",)}, []),
    ],
)
def test_any_of_its_tellings_is_enough_to_find_it(filled: Store, chosen: dict[str, object], found: list[int]) -> None:
    assert shown(filled, **chosen) == found


def test_the_id_of_any_telling_leads_to_it(filled: Store) -> None:
    found = [filled.event(one) for one in ids(A, B, C)]
    assert found[0] is not None
    assert found == [found[0]] * 3
    told = filled.tellings(ids(B)[0])
    assert sorted(one.event.event_id for one in told) == sorted(ids(A, B, C))
    assert {one.event for one in told} == {*A.tellings, *B.tellings, *C.tellings}
    assert [one.event for one in filled.tellings(ids(OTHER)[0])] == list(OTHER.tellings)
    assert filled.tellings("none such") == ()


def test_a_stream_brings_the_tellings_when_it_is_asked(filled: Store) -> None:
    rows = [row for chunk in filled.stream(Filters(), tellings=True) for row in chunk]
    assert [len(row.tellings) for row in rows] == [0, 3]
    assert rows[1].tellings == filled.tellings(ids(A)[0])
    assert all(not row.tellings for chunk in filled.stream(Filters()) for row in chunk)


def test_why_is_recorded_with_who_says_so(filled: Store) -> None:
    found = filled.event_judgements()
    assert [(one.verdict, one.because, one.by) for one in found] == [("same", BECAUSE, "rules")] * 3
    assert filled.event_judgements(ids(B)[0]) == found
    assert filled.event_judgements(ids(OTHER)[0]) == ()


def test_what_a_person_takes_out_stays_out_and_comes_back_when_taken_back(filled: Store) -> None:
    a, b, c = ids(A, B, C)
    before = filled.events(Filters())
    filled.judge_events(b, a, "different", "two meetings")
    assert sorted(shown(filled)) == [1, 1, 2]
    found = [(one.verdict, one.because, one.by) for one in filled.event_judgements(b)]
    assert found[:2] == [("different", "two meetings", "person")] * 2
    assert {one.event.event_id for one in filled.tellings(c)} == {a, c}
    filled.judge_events(b, c, "open")
    assert filled.events(Filters()) == before
    assert {one.by for one in filled.event_judgements()} == {"rules"}


def test_a_person_joins_what_the_rules_did_not(filled: Store) -> None:
    filled.judge_events(ids(OTHER)[0], ids(A)[0], "same")
    assert shown(filled) == [4]
    # Any telling of the event will do to take it back.
    filled.judge_events(ids(OTHER)[0], ids(B)[0], "open")
    assert shown(filled) == [1, 3]


def test_joining_two_again_takes_back_that_they_differ(filled: Store) -> None:
    a, b, _ = ids(A, B, C)
    filled.judge_events(b, a, "different")
    filled.judge_events(a, b, "same")
    assert shown(filled) == [1, 3]
    assert filled.event_judgements()[0].by == "person"


def test_rules_of_a_later_load_do_not_overrule_a_person(filled: Store) -> None:
    a, b, c = ids(A, B, C)
    filled.judge_events(b, a, "different")
    late = report("e", "BBC", D12)
    filled.add(late)
    (e,) = ids(late)
    filled.join(filled.candidates().documents, [merge(e, a), merge(e, b), merge(e, c), merge(a, b)])
    assert not any({a, b} <= {one.event.event_id for one in filled.tellings(each)} for each in (a, b, c, e))


def test_a_new_reading_drops_what_the_rules_said_of_the_old_one_and_keeps_a_persons_word(filled: Store) -> None:
    a, b, _ = ids(A, B, C)
    filled.judge_events(b, a, "different")
    again = replace(B, document=replace(B.document, published=date(2016, 3, 21)))
    assert filled.add(again) == "replaced"
    assert filled.candidates().documents == (B.document.document_id,)
    assert {(one.verdict, one.by) for one in filled.event_judgements(b)} == {("different", "person")}
    filled.join(filled.candidates().documents, [merge(a, b)])
    assert sorted(shown(filled)) == [1, 1, 2]


def test_a_document_that_tells_it_no_more_leaves_the_event(filled: Store) -> None:
    filled.add(replace(A, tellings=(), events=()))
    assert shown(filled) == [1, 2]
    assert filled.event(ids(A)[0]) is None
    assert filled.add(A) == "replaced"
    assert sorted(shown(filled)) == [1, 1, 2]


def test_names_that_are_one_are_so_in_joined_events_whatever_comes_first(filled: Store) -> None:
    filled.judge("european-union", "united-nations", "same")
    (row,) = filled.events(Filters(countries=("LY",)))
    assert {one.name for one in row.event.actors} == {"United Nations", "Libya"}
    late = report("e", "BBC", D12, actors=(KERRY, EU))
    filled.add(late)
    filled.join(filled.candidates().documents, [merge(ids(late)[0], ids(A)[0])])
    (row,) = filled.events(Filters(actors=("john-kerry",)))
    assert {one.name for one in row.event.actors} == {"United Nations", "Libya", "John Kerry"}
    filled.judge("european-union", "united-nations", "open")
    (row,) = filled.events(Filters(actors=("john-kerry",)))
    assert {one.name for one in row.event.actors} == {"United Nations", "European Union", "Libya", "John Kerry"}


@pytest.mark.parametrize(
    ("one", "other", "verdict", "says"),
    [
        ("nobody", ids(A)[0], "same", "'nobody' is the id of no event here: take ids from `merges`"),
        ("\ud83d", ids(A)[0], "same", "is the id of no event here"),
        (ids(A)[0], ids(A)[0], "same", "is given twice: give the ids of two events"),
        (ids(A)[0], ids(B)[0], "perhaps", "'perhaps' is no verdict"),
    ],
)
def test_what_cannot_be_judged_is_said_in_one_line(
    filled: Store, one: str, other: str, verdict: str, says: str
) -> None:
    before = filled.event_judgements()
    with pytest.raises(StoreError, match=says):
        filled.judge_events(one, other, verdict)  # type: ignore[arg-type]
    assert filled.event_judgements() == before


def test_a_judgement_is_kept_in_the_file(filled: Store, tmp_path: Path) -> None:
    filled.judge_events(ids(B)[0], ids(A)[0], "different")
    before = filled.events(Filters())
    filled.close()
    for read_only in (True, False):
        store = open_store(tmp_path / "timeline.duckdb", read_only=read_only)
        assert store.events(Filters()) == before
        store.close()


# ---- from texts, in any order ----

TEXTS = (
    (
        "Reuters",
        "2016-03-20",
        "Norway signed a fishing treaty with Sweden on 18 March 2016. Norway met Chad.",
    ),
    ("BBC", "2016-03-21", "Norway signed the fishing treaty with Sweden in March. Norway signed it to end a dispute."),
    ("Coast Daily", "2016-03-21", "Sweden signed a fishing treaty with Norway on 19 March 2016."),
    ("Post", "2016-03-22", "Norway signed a fishing treaty with Sweden on 2 March 2016. It rained on 3 March."),
    (
        "Echo",
        "2016-03-22",
        "Norway and Sweden signed a fishing treaty on Friday. Norway expelled two diplomats.",
    ),
    ("Star", "2016-03-23", "On 18 March 2016 Norway signed a fishing treaty with Sweden. Norway met Chad on 14 March."),
)
READ = tuple(
    pipeline.annotate(read_text(text, published=date.fromisoformat(published), source=source))
    for source, published, text in TEXTS
)
NUMBERS = count()
SOME = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


def whole(store: Store) -> object:
    facets = ("actors", "sources", "documents", "types")
    return (
        [row for chunk in store.stream(Filters(), tellings=True) for row in chunk],
        [store.facet(Filters(), one) for one in facets],  # type: ignore[arg-type]
        [one for one in store.event_judgements() if one.by == "rules"],
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shuffled")


def loaded(folder: Path, extractions: Iterable[Extraction], each: bool) -> Store:
    store = open_store(folder / f"{next(NUMBERS)}.duckdb")
    for extraction in extractions:
        if each:
            pipeline.add(store, extraction)
        else:
            store.add(extraction)
    pipeline.compare(store)
    return store


@SOME
@given(order=st.permutations(READ), each=st.booleans(), twice=st.booleans(), seed=st.integers(0, 9))
def test_the_order_of_loading_changes_nothing(
    folder: Path, order: list[Extraction], each: bool, twice: bool, seed: int
) -> None:
    store, expected = loaded(folder, order, each), loaded(folder, READ, each=True)
    if twice:
        # Read anew with another date, and with its own again: the same as if nothing had been.
        one = random.Random(seed).choice(READ)
        pipeline.add(store, replace(one, document=replace(one.document, published=None)))
        pipeline.add(store, one)
    assert whole(store) == whole(expected)
    store.close()
    expected.close()


def test_five_articles_tell_of_one_treaty_and_of_another(folder: Path) -> None:
    store = loaded(folder, READ, each=True)
    (treaty,) = [row for row in store.events(Filters(types=("AGREE",))) if row.event.mentions > 1]
    assert treaty.event.when == day(date(2016, 3, 18))
    assert treaty.sources >= 3
    told = [(one.document.source, one.event.when) for one in store.tellings(treaty.event.event_id)]
    assert ("Post", day(date(2016, 3, 2))) not in told
    assert ("Coast Daily", day(date(2016, 3, 19))) in told
    store.close()


PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] != pair[1]), max_size=5)


@SOME
@given(rules=PAIRS, said=st.lists(st.tuples(PAIRS, st.sampled_from(("same", "different", "open"))), max_size=3))
def test_events_are_what_follows_from_what_is_said_of_the_tellings(
    folder: Path, rules: list[tuple[int, int]], said: list[tuple[list[tuple[int, int]], str]]
) -> None:
    reports = [report(f"text {number}", f"Source {number % 3}", D12 if number % 2 else D13) for number in range(7)]
    store = open_store(folder / f"{next(NUMBERS)}.duckdb")
    for extraction in reports:
        store.add(extraction)
    names = ids(*reports)
    store.join(store.candidates().documents, {merge(names[a], names[b]) for a, b in rules})
    for pairs, verdict in said:
        for a, b in pairs:
            store.judge_events(names[a], names[b], verdict)  # type: ignore[arg-type]
    rows = {row.event.event_id: row for extraction in reports for row in listed(extraction)}
    expected = _followed(store, rows)
    assert sorted(store.events(Filters()), key=lambda row: row.event.event_id) == expected
    store.close()


def _followed(store: Store, rows: dict[str, Listed]) -> list[Listed]:
    """The events as they are when all of them are made anew."""
    found = store.event_judgements()
    pairs = {
        (verdict, by): [(one.one, one.other) for one in found if (one.verdict, one.by) == (verdict, by)]
        for verdict, by in (("same", "rules"), ("same", "person"), ("different", "person"))
    }
    tellings = {one: row.event for one, row in rows.items()}
    made = groups(tellings, pairs["same", "rules"], pairs["same", "person"], pairs["different", "person"])
    return sorted((joined(rows[one] for one in group) for group in made), key=lambda row: row.event.event_id)
