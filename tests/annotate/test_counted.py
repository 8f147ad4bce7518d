"""Clauses dated by their distance from another: "five days after troops had stormed the town"."""

import pytest

from dashboard.annotate import counted
from tests.annotate.framed import frame_of, told_by, verb


def _counted(text: str) -> tuple[int, str] | None:
    one = frame_of(text)
    found = counted.of_verb(one, verb(one, "storm"))
    return (found[1].count, found[1].unit) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway voted on Wednesday, five days after troops had stormed the town.", (-5, "day")),
        ("Norway voted on Wednesday, a week after troops stormed the town.", (-1, "week")),
        ("Norway voted on Wednesday, two months after troops stormed the town.", (-2, "month")),
        ("Norway voted on Wednesday, 3 years after troops stormed the town.", (-3, "year")),
        ("Norway voted on Wednesday, two days before troops stormed the town.", (2, "day")),
        # No count, no unit, or one that is no day.
        ("Norway voted on Wednesday, after troops stormed the town.", None),
        ("Norway voted on Wednesday, days after troops stormed the town.", None),
        ("Norway voted on Wednesday, two talks after troops stormed the town.", None),
        ("Norway voted on Wednesday, two hours after troops stormed the town.", None),
        # Nothing to count from.
        ("Two days after troops stormed the town, Norway voted.", None),
        ("Troops stormed the town two days after the vote.", None),
        ("Norway voted on Wednesday, 1.5 years after troops stormed the town.", None),
        ("Norway voted on Wednesday, two days after storming the town.", None),
        ("To vote on Wednesday two days after troops stormed the town was hard.", None),
    ],
)
def test_a_clause_is_counted_from_the_one_before(text: str, expected: tuple[int, str] | None) -> None:
    assert _counted(text) == expected


def test_the_nearest_verb_before_is_counted_from_first() -> None:
    one = frame_of("Norway said Sweden voted on Wednesday, five days after troops stormed the town.")
    found = counted.of_verb(one, verb(one, "storm"))
    assert found is not None
    assert [one.groups[index].lemma for index in found[0]] == ["vote", "say"]


def test_the_event_has_the_day_that_is_counted_to() -> None:
    event = told_by("Norway closed the border on Wednesday, five days after Sweden attacked the town.", "attacked")
    assert event is not None
    assert event.when is not None
    assert str(event.when.earliest) == "2016-05-06"


def test_a_date_of_its_own_is_not_counted() -> None:
    text = "Norway closed the border on Wednesday, five days after Sweden attacked the town on May 2."
    event = told_by(text, "attacked")
    assert event is not None
    assert event.when is not None
    assert str(event.when.earliest) == "2016-05-02"
