"""Names that may be one are suggested, in either order, and at a cost that grows with their number."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.link import likeness, spelling
from dashboard.link.likeness import suggest
from dashboard.link.offices import table_ids
from dashboard.model import ACTOR_TYPES, Actor, Suggestion
from dashboard.names import slug
from dashboard.tables import table
from tests.table_rows import rows

CASES = rows("name_likeness.tsv")


def actors(case: dict[str, str]) -> tuple[Actor, Actor]:
    types, codes = (case[cell].split("/") for cell in ("type", "cc"))
    ids = (slug(case["one"]) + "-1", slug(case["other"]) + "-2")
    found = zip(ids, (case["one"], case["other"]), types * 2, codes * 2, strict=False)
    one, other = (Actor(*fields) for fields in found)
    return one, other


@pytest.mark.parametrize("case", CASES, ids=[f"{case['one']} / {case['other']}" for case in CASES])
def test_a_row_is_suggested_or_not_in_either_order(case: dict[str, str]) -> None:
    one, other = actors(case)
    expected = case["like"] == "yes"
    for found in (suggest((one, other)), suggest((other, one)), suggest((one,), (other,)), suggest((other,), (one,))):
        assert bool(found) == expected
        assert all(0.5 < each.score < 1 and each.because for each in found)


def test_half_of_the_rows_suggest_nothing() -> None:
    assert len(CASES) >= 40
    assert sum(case["like"] == "no" for case in CASES) * 2 >= len(CASES)


def test_a_suggestion_has_its_ids_in_order_and_says_why() -> None:
    one, other = Actor("b-smithson", "Ann Smithson", "person"), Actor("a-smithson", "Anna Smithson", "person")
    assert suggest((one, other)) == (
        Suggestion("a-smithson", "b-smithson", 0.85, "the same surname; first names spelled alike"),
    )
    with pytest.raises(ValueError, match="no pair in order"):
        Suggestion("b", "a", 0.9, "")


def test_the_most_alike_come_first() -> None:
    names = ("Ann Smithson", "Anna Smithson", "A. Smithson")
    found = suggest(tuple(Actor(slug(name), name, "person") for name in names))
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert len(found) == 3


def test_two_rows_of_our_own_tables_are_never_suggested() -> None:
    ours = tuple(
        Actor(row["id"], row["name"], row["type"], row["country"])
        for row in table("actors.tsv", ("id", "name", "type", "country", "aliases"))
    )
    assert suggest(ours, listed=table_ids()) == ()
    assert suggest((Actor("jon-kerry", "Jon Kerry", "person"),), ours, table_ids()) != ()


def test_known_names_are_not_compared_with_each_other() -> None:
    known = (Actor("ann-smithson", "Ann Smithson", "person"), Actor("anna-smithson", "Anna Smithson", "person"))
    assert suggest((Actor("quorn-bank", "Quorn Bank", "organisation"),), known) == ()


SYLLABLES = ("ba", "ri", "mo", "ten", "kal", "dus", "vor", "shi", "lan", "pe", "gur", "zi", "nam", "fo", "hel", "tra")
HEADS = ("Bank", "Council", "Union", "Party", "Front", "Agency", "Committee", "Army")


def made_names(number: int) -> tuple[Actor, ...]:
    """Half people, half bodies, with surnames and places that come again as they do in the news."""
    chance = random.Random(number)

    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=3)).capitalize()

    given, last = [word() for _ in range(80)], [word() for _ in range(number // 4)]
    names = dict.fromkeys(f"{chance.choice(given)} {chance.choice(last)}" for _ in range(number // 2))
    bodies = dict.fromkeys(
        f"{chance.choice(('National ', 'Free ', ''))}{chance.choice(HEADS)} of {word()}" for _ in range(number // 2)
    )
    return (
        *(Actor(slug(name), name, "person") for name in names),
        *(Actor(slug(name), name, "organisation") for name in bodies),
    )


def compared(number: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many pairs are compared for so many names."""
    count = 0
    whole = likeness.compare

    def counted(one: Actor, other: Actor) -> likeness.Finding | None:
        nonlocal count
        count += 1
        return whole(one, other)

    with monkeypatch.context() as patch:
        patch.setattr(likeness, "compare", counted)
        suggest(made_names(number))
    return count


def test_the_cost_grows_with_the_names_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    few, more = (compared(number, monkeypatch) / number for number in (1_000, 8_000))
    assert few < more < likeness.MOST_COMPARED / 4
    # Drawers that are full cost no more: here they are so early, in the world at a hundred thousand names.
    monkeypatch.setattr(likeness, "MOST_COMPARED", 3)
    some, many = (compared(number, monkeypatch) for number in (4_000, 16_000))
    assert many < 4 * some * 2


def test_a_crowd_of_one_surname_stays_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    crowd = tuple(Actor(f"s{number}", f"A{number}x Smith", "person") for number in range(1_000))
    count = 0

    def counted(one: Actor, other: Actor) -> None:
        nonlocal count
        count += 1

    monkeypatch.setattr(likeness, "compare", counted)
    suggest(crowd)
    assert count <= 1_000 * likeness.MOST_COMPARED * 3


ANY_NAME = st.text(max_size=30) | st.lists(st.sampled_from(("Ann", "A.", "Smithson", "Bank", "of", "(", "QPA")))
ANY_ACTOR = st.builds(
    lambda key, name, kind: Actor(f"x{key}", name if isinstance(name, str) else " ".join(name), kind),
    st.integers(0, 30),
    ANY_NAME,
    st.sampled_from(ACTOR_TYPES),
)


@given(st.lists(ANY_ACTOR, max_size=8, unique_by=lambda actor: actor.actor_id))
def test_any_names_give_pairs_of_theirs_whatever_the_order(given: list[Actor]) -> None:
    found = suggest(given)
    ids = {actor.actor_id for actor in given}
    assert all({each.one, each.other} <= ids and each.one < each.other for each in found)
    turned = {(each.one, each.other): each.score for each in suggest(reversed(given))}
    assert turned == {(each.one, each.other): each.score for each in found}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Serraj", "Sarraj", True),
        ("Chehata", "Shehata", True),
        ("Haftar", "Hifter", True),
        ("Hassan", "Hussein", False),
        ("Lee", "Low", False),
        ("", "", True),
    ],
)
def test_words_are_alike_by_sound_or_slip(one: str, other: str, alike: bool) -> None:
    assert spelling.alike(one, other) == spelling.alike(other, one) == alike
