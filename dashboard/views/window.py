"""Which stretch of time the pictures begin with: all of it, unless a few far events would press the rest into a corner.

What lies outside is counted beside the picture and one press of "All" shows it; nothing is taken out of the figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# The share of the events that may be left outside at each end, and how much shorter the stretch must get by it.
FAR: Final = 0.02
SHORTER: Final = 0.6
# With fewer events each one counts.
FEWEST: Final = 20


@dataclass(frozen=True, slots=True)
class Window:
    """start, end: milliseconds from 1970; before, after: how many events lie wholly outside of them."""

    start: float
    end: float
    before: int = 0
    after: int = 0


Span = tuple[float, float, int]


def window(spans: Sequence[Span]) -> Window:
    """The stretch that holds the spans (start, end, how many events), less a few that are far from all others."""
    if not spans:
        return Window(0.0, 1.0)
    start, end = min(one[0] for one in spans), max(one[1] for one in spans)
    total = sum(one[2] for one in spans)
    if total < FEWEST:
        return Window(start, end)
    allowed = max(1, int(total * FAR))
    start = _begin(spans, start, end, allowed)
    # The other end is the same seen in a mirror.
    end = -_begin([(-last, -first, number) for first, last, number in spans], -end, -start, allowed)
    before = sum(number for _, last, number in spans if last <= start)
    after = sum(number for first, _, number in spans if first >= end)
    return Window(start, end, before, after)


def _begin(spans: Sequence[Span], start: float, end: float, allowed: int) -> float:
    """Where the stretch can begin so that at most `allowed` events lie before it, if that makes it much shorter.

    Of a span that is cut by the beginning a part stays in view, so only what ends before it is left out.
    """
    ordered = sorted(spans, key=lambda one: one[1])
    # The earliest beginning among a span and all that end after it.
    begins = [end] * (len(ordered) + 1)
    for at in range(len(ordered) - 1, -1, -1):
        begins[at] = min(begins[at + 1], ordered[at][0])
    best, left = start, 0
    for at, (_, last, number) in enumerate(ordered):
        left += number
        if left > allowed:
            break
        if begins[at + 1] >= last:
            best = begins[at + 1]
    return best if end - best < SHORTER * (end - start) else start
