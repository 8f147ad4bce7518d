from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.window import FEWEST, Window, window

SPANS = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 300), st.integers(1, 5)).map(
        lambda one: (float(one[0]), float(one[0] + one[1]), one[2])
    ),
    min_size=1,
    max_size=60,
)
DENSE = [(1000.0 + n, 1001.0 + n, 1) for n in range(40)]


def test_a_far_event_is_left_outside_and_counted() -> None:
    assert window([(0.0, 10.0, 1), *DENSE]) == Window(1000.0, 1040.0, 1, 0)
    assert window([*DENSE, (5000.0, 5010.0, 1)]) == Window(1000.0, 1040.0, 0, 1)


def test_two_far_events_of_forty_stay_in_view() -> None:
    assert window([(0.0, 10.0, 2), *DENSE]).start == 0.0


def test_a_long_span_that_reaches_into_the_rest_stays_in_view() -> None:
    assert window([(0.0, 1005.0, 1), *DENSE]).start == 0.0


def test_of_few_events_each_one_counts() -> None:
    assert window([(0.0, 10.0, 1), *DENSE[: FEWEST - 2]]).start == 0.0


@given(SPANS)
def test_everything_is_in_the_window_or_counted(spans: list[tuple[float, float, int]]) -> None:
    seen = window(spans)
    inside = sum(number for first, last, number in spans if last > seen.start and first < seen.end)
    points = sum(number for first, last, number in spans if first == last and first in (seen.start, seen.end))
    assert seen.start <= seen.end
    assert inside + seen.before + seen.after >= sum(number for _, _, number in spans) - points
