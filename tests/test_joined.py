"""How the tellings of one event read together, and which tellings stand together at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.confidence import confidence
from dashboard.joined import best_date, contradict, groups, joined
from dashboard.model import Actor, Event, Listed
from dashboard.when import When, day, month, week
from tests.factories import EU, LIBYA, UN, make_document, make_listed

D12, D13, D24 = (day(date(2016, 3, number)) for number in (12, 13, 24))
MARCH = month(2016, 3)
KERRY = Actor("john-kerry", "John Kerry", "person", "US")


def telling(source: str, when: When | None, text: str = "", **fields: object) -> Listed:
    document = make_document(f"Text {text} of {source} {when}", source=source, published=date(2016, 3, 20))
    return make_listed(document, when=when, **fields)


@pytest.mark.parametrize(
    ("told", "best"),
    [
        ([("A", MARCH), ("B", D12)], D12),
        ([("A", D12), ("B", None)], D12),
        ([("A", D12), ("B", D12), ("C", D13)], D12),
        ([("A", D13), ("B", D12), ("C", D13)], D13),
        ([("A", MARCH), ("B", D12), ("C", D13)], MARCH),
        ([("A", MARCH), ("B", D12), ("C", D12), ("D", D13)], D12),
        ([("A", week(date(2016, 3, 12))), ("B", MARCH)], week(date(2016, 3, 12))),
        ([("A", None), ("B", None)], None),
    ],
)
def test_the_best_date_is_the_narrowest_that_a_majority_does_not_contradict(
    told: list[tuple[str, When | None]], best: When | None
) -> None:
    tellings = [telling(*each) for each in told]
    for mixed in permutations(tellings):
        found = joined(mixed).event
        assert found.when == best
        assert found.mentions == len(told)


def test_one_source_that_says_it_often_is_no_majority() -> None:
    often = [telling("A", D13, text) for text in ("one", "two", "three")]
    found = best_date([*often, telling("B", D12), telling("C", D12)])
    assert found is not None
    assert found.event.when == D12


def test_it_reads_as_the_first_telling_with_the_actors_of_all() -> None:
    first = make_listed(
        make_document("One", published=date(2016, 3, 13)),
        when=MARCH,
        actors=(UN,),
        recipients=(LIBYA,),
        summary="Early",
    )  # fmt: skip
    late = make_listed(
        make_document("Two", published=date(2016, 3, 14), source="Coast Daily"),
        when=D12, actors=(LIBYA, KERRY), recipients=(EU,), countries=("LY",), place="Tunis", summary="Late",
    )  # fmt: skip
    found = joined((late, first))
    event = found.event
    assert (found.document, event.summary, event.event_id) == (first.document, "Early", first.event.event_id)
    assert (event.actors, event.recipients) == ((UN, LIBYA, KERRY), (EU,))
    assert (event.countries, event.place, event.mentions, found.sources) == (("LY",), "Tunis", 2, 2)
    assert (event.when, event.date_basis) == (D12, "inferred")
    assert event.confidence == confidence(event)


def test_a_first_telling_with_the_best_date_keeps_its_own_words() -> None:
    tellings = [telling("A", D12, date_basis="explicit", date_text="12 March"), telling("B", MARCH)]
    assert joined(tellings).event.date_basis == "explicit"


def test_what_happened_leads_what_was_planned() -> None:
    plan = telling("A", D12, "early", status="planned", summary="Will meet")
    done = telling("B", D12, "late", status="occurred", summary="Met")
    assert joined((plan, done)).event.summary == "Met"


def test_the_office_of_the_best_date_is_shown() -> None:
    tellings = [telling("A", MARCH, actors=(KERRY,)), telling("B", D12, actors=(replace(KERRY, office="Envoy"),))]
    assert joined(tellings).event.actors == (replace(KERRY, office="Envoy"),)


def test_one_telling_is_itself() -> None:
    assert joined((telling("A", D12),)) == telling("A", D12)


def test_dates_contradict_unless_days_are_near_or_they_overlap() -> None:
    assert not contradict(D12, D13)
    assert not contradict(MARCH, D24)
    assert not contradict(None, D24)
    assert contradict(D12, D24)
    assert contradict(month(2016, 2), day(date(2016, 3, 1)))


# ---- groups ----


def events(*whens: When | None) -> dict[str, Event]:
    """Tellings "a", "b", ... of a document each."""
    names = "abcdefgh"[: len(whens)]
    found = (
        make_listed(make_document(name), when=when, event_id=name).event
        for name, when in zip(names, whens, strict=False)
    )
    return {event.event_id: event for event in found}


def test_the_same_is_passed_on_while_dates_agree() -> None:
    assert groups(events(D12, D12, D13, None), [("a", "b"), ("b", "c")]) == (("a", "b", "c"), ("d",))


def test_a_telling_that_could_be_either_of_two_stays_alone() -> None:
    found = groups(events(D12, MARCH, D24, MARCH), [("a", "b"), ("b", "c"), ("b", "d")])
    assert found == (("a",), ("b", "d"), ("c",))


def test_a_person_joins_what_rules_never_would() -> None:
    found = groups(events(D12, D24, None), [], [("a", "b"), ("b", "c")])
    assert found == (("a", "b", "c"),)


def test_what_agrees_with_one_of_those_that_a_person_joined_joins_them() -> None:
    assert groups(events(D12, D24, D12), [("a", "c")], [("a", "b")]) == (("a", "b", "c"),)


def test_what_a_person_keeps_apart_is_never_together() -> None:
    pairs = [("a", "b"), ("a", "c"), ("b", "c")]
    assert groups(events(D12, D12, D12), pairs, [], [("a", "b")]) == (("a", "c"), ("b",))
    assert groups(events(D12, D12, D12), [], [("b", "c"), ("a", "c")], [("a", "b")]) == (("a",), ("b", "c"))


IDS = "abcdefg"
WHENS = st.sampled_from((None, D12, D13, D24, MARCH, day(date(2016, 3, 15))))
LINKS = st.lists(st.lists(st.sampled_from(IDS), min_size=2, max_size=2, unique=True).map(sorted).map(tuple), max_size=9)


@given(whens=st.lists(WHENS, min_size=7, max_size=7), same=LINKS, said=LINKS, different=LINKS, chance=st.randoms())
def test_groups_part_the_tellings_and_do_not_depend_on_any_order(
    whens: list, same: list, said: list, different: list, chance: object
) -> None:
    tellings = events(*whens)
    found = groups(tellings, same, said, different)
    assert sorted(one for group in found for one in group) == list(IDS)
    mixed = list(tellings.items())
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    chance.shuffle(same)  # type: ignore[attr-defined]
    assert groups(dict(mixed), same, said, different) == found
    for group in found:
        assert not any({one, other} <= set(group) for one, other in different)
    if not said:
        for group in found:
            assert not any(contradict(tellings[a].when, tellings[b].when) for a in group for b in group)
