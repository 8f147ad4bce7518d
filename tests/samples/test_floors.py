"""The events benchmark can fail: a lost figure is said."""

from collections import Counter

from bench.events import FLOORS, below


def test_a_full_score_is_above_every_floor() -> None:
    assert below(Counter({"core": 10, **dict.fromkeys(FLOORS, 10)})) == []


def test_a_figure_below_its_floor_is_named() -> None:
    counts = Counter({"core": 10, **dict.fromkeys(FLOORS, 10), "date": 9})
    assert below(counts) == [f"date is 0.900, below {FLOORS['date'][1]}"]
