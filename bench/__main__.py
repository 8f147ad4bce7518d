"""`make bench`: how fast, against dateparser on the same texts, and how right, against what careful readers marked.

Exit code 1 when a figure is on the wrong side of its bound.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from bench import confidence, dates, events, gold_events, names, speed

PARTS: Final[tuple[tuple[str, Callable[[], int | None]], ...]] = (
    ("Speed of the whole way", speed.main),
    ("Dates", dates.main),
    ("Actors and countries", names.main),
    ("Events", events.main),
    ("Events on annotated corpora", gold_events.main),
    ("What the confidence means", confidence.main),
)


def main() -> int:
    """Every benchmark, one after the other, whatever the ones before said."""
    failed = []
    for title, part in PARTS:
        print(f"\n{title}", flush=True)
        if part():
            failed.append(title)
    print("\n" + (f"below a bound: {', '.join(failed)}" if failed else "every figure is within its bounds"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
