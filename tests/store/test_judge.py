"""A judgement makes two names one in every answer, and can be taken back; the events stay as they are."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import StoreError
from dashboard.model import Actor, Extraction, Listed, Suggestion
from dashboard.store import Store, open_store
from dashboard.store.filters import Filters
from dashboard.store.judge import groups
from dashboard.store.records import Facet
from tests.factories import make_document, make_event, make_extraction
from tests.store import reference
from tests.store.strategies import ACTORS, filters, stores

ROOT = Path(__file__).resolve().parents[2]
FAYEZ = Actor("fayez-serraj", "Fayez Serraj", "person", "LY")
FAIEZ = Actor("faiez-al-sarraj", "Faiez al-Sarraj", "person")
SERRAJ = Actor("f-serraj", "F. Serraj", "person")
ANN = Actor("ann-smithson", "Ann Smithson", "person")
EVERYBODY = (FAYEZ, FAIEZ, SERRAJ, ANN)
PAIR = ("faiez-al-sarraj", "fayez-serraj")


def document(name: str, *actors: tuple[Actor, ...], **fields: object) -> Extraction:
    """A document with one event for each group of actors."""
    made = make_document(name)
    return make_extraction(
        made, tuple(make_event(made, number, actors=found, **fields) for number, found in enumerate(actors))
    )


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(document("one", (FAYEZ,), (FAYEZ, ANN)))
    store.add(document("two", (FAIEZ,)))
    store.add(document("three", (SERRAJ, ANN)))
    return store


def facet(store: Store, **chosen: tuple[str, ...]) -> dict[str, tuple[str, int]]:
    return {one.value: (one.label, one.count) for one in store.facet(Filters(**chosen), "actors")}  # type: ignore[arg-type]


def names(store: Store, **chosen: str | tuple[str, ...]) -> list[list[str]]:
    return [[one.name for one in row.event.actors] for row in store.events(Filters(**chosen))]  # type: ignore[arg-type]


def everything(store: Store) -> object:
    """All that a page could show without filters."""
    return (store.events(Filters()), [store.facet(Filters(), field) for field in get_args(Facet)], store.questions())


def test_two_names_are_one_under_the_one_with_more_events(filled: Store) -> None:
    filled.judge(*PAIR, "same")
    assert facet(filled) == {
        "ann-smithson": ("Ann Smithson", 2),
        "fayez-serraj": ("Fayez Serraj", 3),
        "f-serraj": ("F. Serraj", 1),
    }
    assert sorted(names(filled)) == [
        ["F. Serraj", "Ann Smithson"], ["Fayez Serraj"], ["Fayez Serraj"], ["Fayez Serraj", "Ann Smithson"],
    ]  # fmt: skip
    assert {one.cc for row in filled.events(Filters(actors=PAIR)) for one in row.event.actors} == {"LY", ""}


@pytest.mark.parametrize("chosen", [PAIR[:1], PAIR[1:], PAIR])
def test_links_by_either_name_show_both(filled: Store, chosen: tuple[str, ...]) -> None:
    filled.judge(*PAIR, "same")
    asked = Filters(actors=chosen)
    assert filled.counts(asked).shown == 3
    assert len(filled.events(asked)) == len([row for chunk in filled.stream(asked) for row in chunk]) == 3
    found = facet(filled, actors=chosen)
    assert {one: found[one] for one in chosen} == dict.fromkeys(chosen, ("Fayez Serraj", 3))
    assert sorted(found.keys() - set(chosen)) == ["ann-smithson", "f-serraj"]


def test_a_name_that_was_chosen_stays_in_sight_when_nothing_of_it_is_left(filled: Store) -> None:
    filled.judge(*PAIR, "same")
    chosen = Filters(actors=PAIR[:1], types=("AID",))
    assert [(one.value, one.label, one.count) for one in filled.facet(chosen, "actors")] == [
        ("faiez-al-sarraj", "Fayez Serraj", 0)
    ]


def test_a_search_by_either_name_finds_both(filled: Store) -> None:
    filled.judge(*PAIR, "same")
    assert [len(names(filled, text=typed)) for typed in ("fayez", "faiez", "sarraj fayez")] == [3, 1, 1]


def test_the_same_is_passed_on(filled: Store) -> None:
    filled.judge("fayez-serraj", "faiez-al-sarraj", "same")
    filled.judge("f-serraj", "faiez-al-sarraj", "same")
    assert facet(filled)["fayez-serraj"] == ("Fayez Serraj", 4)
    filled.judge("faiez-al-sarraj", "f-serraj", "open")
    assert facet(filled)["fayez-serraj"] == ("Fayez Serraj", 3)


def test_of_two_alike_the_smaller_id_leads(store: Store) -> None:
    store.add(document("one", (FAYEZ,), (FAIEZ,)))
    store.judge(*PAIR, "same")
    assert facet(store) == {"faiez-al-sarraj": ("Faiez al-Sarraj", 2)}


def test_who_leads_follows_the_events_that_are_added(filled: Store) -> None:
    filled.judge(*PAIR, "same")
    filled.add(document("four", (FAIEZ,), (FAIEZ, SERRAJ)))
    assert facet(filled)["faiez-al-sarraj"] == ("Faiez al-Sarraj", 5)
    assert filled.add(document("four", (ANN,))) == "replaced"
    assert facet(filled)["fayez-serraj"] == ("Fayez Serraj", 3)


def test_documents_that_are_added_or_replaced_later_are_read_under_the_name_too(filled: Store) -> None:
    filled.judge(*PAIR, "same")
    filled.add(document("four", (FAIEZ, FAYEZ), (ANN,)))
    assert facet(filled)["fayez-serraj"] == ("Fayez Serraj", 4)
    filled.add(document("four", (FAYEZ, FAIEZ)))
    assert facet(filled) == {
        "fayez-serraj": ("Fayez Serraj", 4), "ann-smithson": ("Ann Smithson", 2), "f-serraj": ("F. Serraj", 1),
    }  # fmt: skip


def test_somebody_in_two_roles_of_an_event_stands_in_the_first(store: Store) -> None:
    store.add(document("one", (FAYEZ,), recipients=(FAIEZ, ANN), other_actors=(SERRAJ,)))
    store.add(document("two", (FAYEZ,)))
    store.judge(*PAIR, "same")
    store.judge("f-serraj", "ann-smithson", "same")
    row = next(row for row in store.events(Filters(actors=("ann-smithson",))))
    event = row.event
    assert (event.actors, event.recipients, event.other_actors) == ((FAYEZ,), (ANN,), ())


def test_the_office_of_the_date_stays_with_the_event(store: Store) -> None:
    store.add(document("one", (replace(FAIEZ, office="Prime Minister"),)))
    store.add(document("two", (FAYEZ,), (FAYEZ,)))
    store.judge(*PAIR, "same")
    shown = {one.office: one.name for row in store.events(Filters()) for one in row.event.actors}
    assert shown == {"Prime Minister": "Fayez Serraj", "": "Fayez Serraj"}


def test_the_events_themselves_are_never_written_anew(filled: Store) -> None:
    asked = "SELECT event_id, actors::VARCHAR, searched FROM events ORDER BY event_id"
    connection = filled._connection  # type: ignore[attr-defined]
    before = connection.execute(asked).fetchall()
    filled.judge(*PAIR, "same")
    assert connection.execute(asked).fetchall() == before


def test_judgements_outlive_the_process(tmp_path: Path) -> None:
    path = tmp_path / "kept.duckdb"
    store = open_store(path)
    store.add(document("one", (FAYEZ,), (FAIEZ,), (FAYEZ,)))
    store.judge(*PAIR, "same", "told by the desk")
    store.close()
    store = open_store(path, read_only=True)
    assert facet(store) == {"fayez-serraj": ("Fayez Serraj", 3)}
    assert [(one.verdict, one.note) for one in store.judgements()] == [("same", "told by the desk")]
    with pytest.raises(StoreError, match="reading only: open it for writing to judge names"):
        store.judge(*PAIR, "open")
    store.close()


JUDGES = """
import os, sys
from dashboard.store import open_store
open_store(sys.argv[1]).judge("faiez-al-sarraj", "fayez-serraj", "same")
os._exit(0)
"""


def test_a_process_that_dies_just_after_a_judgement_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kept.duckdb"
    store = open_store(path)
    store.add(document("one", (FAYEZ,), (FAIEZ,), (FAYEZ,)))
    store.close()
    subprocess.run([sys.executable, "-c", JUDGES, str(path)], cwd=ROOT, check=True, timeout=60)
    store = open_store(path)
    assert facet(store) == {"fayez-serraj": ("Fayez Serraj", 3)}
    store.judge(*PAIR, "open")
    assert len(facet(store)) == 2
    store.close()


def test_threads_read_whole_answers_while_one_judges(filled: Store) -> None:
    done = threading.Event()

    def read() -> int:
        rounds = 0
        while not done.is_set() or rounds == 0:
            assert filled.counts(Filters()).total == len(filled.events(Filters())) == 4
            assert set(facet(filled)) - {"faiez-al-sarraj"} == {"fayez-serraj", "f-serraj", "ann-smithson"}
            assert filled.counts(Filters(actors=PAIR)).shown == 3
            rounds += 1
        return rounds

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        try:
            for number in range(20):
                filled.judge(*PAIR, "open" if number % 2 else "same")
        finally:
            done.set()
        assert all(reader.result(timeout=60) for reader in readers)


# ---- what waits for a judgement ----


def suggest(store: Store, *pairs: tuple[Actor, Actor]) -> None:
    found = []
    for number, pair in enumerate(pairs):
        one, other = sorted(actor.actor_id for actor in pair)
        found.append(Suggestion(one, other, 0.9 - number / 10, "spelled alike"))
    store.suggest(found, store.uncompared()[0])


def waiting(store: Store) -> list[tuple[str, str]]:
    return [(each.one.actor.actor_id, each.other.actor.actor_id) for each in store.questions()]


def test_names_are_compared_once(filled: Store) -> None:
    fresh, known = filled.uncompared()
    assert (set(fresh), known) == (set(EVERYBODY), ())
    filled.suggest((), fresh)
    assert filled.uncompared() == ((), ())
    filled.add(document("four", (ANN, Actor("paul-lee", "Paul Lee", "person"))))
    fresh, known = filled.uncompared()
    assert ([one.actor_id for one in fresh], set(known)) == (["paul-lee"], set(EVERYBODY))


def test_a_name_that_has_changed_is_compared_again_and_forgets_what_it_was_like(filled: Store) -> None:
    suggest(filled, (FAYEZ, FAIEZ))
    filled.add(document("four", (replace(FAIEZ, name="Ferdinand"),)))
    fresh, _ = filled.uncompared()
    assert [one.name for one in fresh] == ["Ferdinand"]
    filled.suggest((), fresh)
    assert filled.questions() == ()


def test_a_suggestion_waits_with_names_counts_and_reason(filled: Store) -> None:
    suggest(filled, (FAYEZ, FAIEZ))
    (found,) = filled.questions()
    assert (found.one.actor, found.one.events, found.other.actor, found.other.events) == (FAIEZ, 1, FAYEZ, 2)
    assert (found.score, found.because) == (0.9, "spelled alike")


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_a_judgement_takes_the_pair_off_the_list_until_it_is_taken_back(filled: Store, verdict: str) -> None:
    suggest(filled, (FAYEZ, FAIEZ))
    before = everything(filled)
    filled.judge(*PAIR, verdict)  # type: ignore[arg-type]
    assert filled.questions() == ()
    assert [(one.number, one.verdict) for one in filled.judgements()] == [(1, verdict)]
    filled.judge(*reversed(PAIR), "open")
    assert (everything(filled), filled.judgements()) == (before, ())


def test_the_last_judgement_of_a_pair_counts(filled: Store) -> None:
    filled.judge(*PAIR, "same")
    filled.judge(*PAIR, "different")
    assert [(one.number, one.verdict) for one in filled.judgements()] == [(2, "different")]
    assert facet(filled)["faiez-al-sarraj"] == ("Faiez al-Sarraj", 1)


def test_names_that_are_one_are_asked_about_once(filled: Store) -> None:
    suggest(filled, (FAYEZ, FAIEZ), (FAYEZ, SERRAJ), (FAIEZ, SERRAJ))
    filled.judge(*PAIR, "same")
    assert waiting(filled) == [("f-serraj", "fayez-serraj")]
    assert filled.questions()[0].other.events == 3
    filled.judge("f-serraj", "faiez-al-sarraj", "different")
    assert waiting(filled) == []


def test_a_name_that_is_in_no_event_any_more_is_not_asked_about(filled: Store) -> None:
    suggest(filled, (FAYEZ, FAIEZ))
    filled.add(document("two", (ANN,)))
    assert waiting(filled) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict", "says"),
    [
        ("fayez-serraj", "nobody", "same", "'nobody' is the id of no actor here: take ids from `review`"),
        ("\ud83d", "fayez-serraj", "same", "is the id of no actor here"),
        ("fayez-serraj", "fayez-serraj", "same", "is given twice: give the ids of two actors"),
        ("fayez-serraj", "f-serraj", "perhaps", "'perhaps' is no verdict: give one of same, different, open"),
    ],
)
def test_what_cannot_be_judged_is_said_in_one_line(
    filled: Store, one: str, other: str, verdict: str, says: str
) -> None:
    with pytest.raises(StoreError, match=says) as caught:
        filled.judge(one, other, verdict)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)
    assert filled.judgements() == ()


# ---- properties ----

IDS = tuple(actor.actor_id for actor in ACTORS)
JUDGED = st.lists(
    st.tuples(st.sampled_from(list(permutations(IDS, 2))), st.sampled_from(("same", "same", "different", "open"))),
    max_size=5,
)
SOME = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("judged")


def opened(folder: Path, extractions: list[Extraction]) -> Store:
    """A store with the documents, and all actors in one more, so that each can be judged."""
    path = folder / f"{len(list(folder.iterdir()))}.duckdb"
    store = open_store(path)
    for extraction in (document("all", *((actor,) for actor in ACTORS)), *extractions):
        store.add(extraction)
    return store


def leading(rows: list[Listed], pairs: set[tuple[str, str]]) -> dict[str, Actor]:
    """Who stands under whose name when the pairs are one."""
    counts = {one: sum(one in reference.VALUES["actors"](row) for row in rows) for one in IDS}
    actors = {actor.actor_id: actor for actor in ACTORS}
    found = {group: min(group, key=lambda one: (-counts[one], one)) for group in groups(pairs)}
    return {one: actors[first] for group, first in found.items() for one in group if one != first}


def merged(row: Listed, under: dict[str, Actor]) -> Listed:
    """How an event reads then, worked out over plain tuples."""
    event, seen = row.event, set[str]()
    if not set(reference.VALUES["actors"](row)) & under.keys():
        return row
    roles = {}
    for role in ("actors", "recipients", "other_actors"):
        named = [under.get(one.actor_id, one) for one in getattr(event, role)]
        roles[role] = tuple(one for one in dict.fromkeys(named) if one.actor_id not in seen)
        seen |= {one.actor_id for one in roles[role]}
    return replace(row, event=replace(event, **roles))


@SOME
@given(extractions=stores(3), judged=JUDGED, chosen=filters(), field=st.sampled_from(get_args(Facet)))
def test_every_answer_is_that_of_the_merged_events(
    folder: Path, extractions: list[Extraction], judged: list, chosen: Filters, field: Facet
) -> None:
    store = opened(folder, extractions)
    last: dict[tuple[str, str], str] = {}
    for (one, other), verdict in judged:
        store.judge(one, other, verdict)
        last[min(one, other), max(one, other)] = verdict
    rows = reference.everything([document("all", *((actor,) for actor in ACTORS)), *extractions])
    under = leading(rows, {pair for pair, verdict in last.items() if verdict == "same"})
    expected = [merged(row, under) for row in rows]
    asked = replace(chosen, text="")
    ids = tuple(dict.fromkeys(under[one].actor_id if one in under else one for one in asked.actors))
    plain = replace(asked, actors=ids)
    assert store.counts(asked) == reference.counts(expected, plain)
    assert list(store.events(asked, 0, 1_000)) == reference.shown(expected, plain)
    assert {one.value: one.count for one in store.facet(plain, field)} == reference.facet(expected, plain, field)
    store.close()


@SOME
@given(extractions=stores(2), judged=JUDGED)
def test_judging_and_taking_it_all_back_gives_the_former_answers(
    folder: Path, extractions: list[Extraction], judged: list
) -> None:
    store = opened(folder, extractions)
    before = everything(store)
    for (one, other), verdict in judged:
        store.judge(one, other, verdict)
    sums = {field: sum(one.count for one in store.facet(Filters(), field)) for field in get_args(Facet)}
    for (one, other), _ in judged:
        store.judge(one, other, "open")
    assert everything(store) == before
    # Whoever acts, the events are the same ones: only actors can be fewer, where two of an event were one.
    after = {field: sum(one.count for one in store.facet(Filters(), field)) for field in get_args(Facet)}
    assert sums | {"actors": 0} == after | {"actors": 0}
    assert sums["actors"] <= after["actors"]
    store.close()


@SOME
@given(
    extractions=stores(2),
    judged=st.lists(
        st.tuples(
            st.sampled_from([pair for pair in permutations(IDS, 2) if pair[0] < pair[1]]),
            st.sampled_from(("same", "different")),
        ),
        max_size=4,
        unique_by=lambda one: one[0],
    ),
    data=st.data(),
)
def test_the_order_of_judgements_of_different_pairs_does_not_matter(
    folder: Path, extractions: list[Extraction], judged: list, data: st.DataObject
) -> None:
    turned = data.draw(st.permutations(judged))
    answers = []
    for order in (judged, turned):
        store = opened(folder, extractions)
        for (one, other), verdict in order:
            store.judge(one, other, verdict)
        answers.append(everything(store))
        store.close()
    assert answers[0] == answers[1]
