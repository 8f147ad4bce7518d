"""How right the events are on our own texts: python -m bench.events prints tests/samples/measure.py's figures.

Exit code 1 when a share is below its floor on either set; the texts are those that the rules were written with, so the
floors only guard against losing what is there.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Final

from tests.samples.measure import SETS, measure, report

# Figure -> (what it is a share of, floor).
FLOORS: Final = {
    "found": ("core", 0.85),
    "type": ("found", 0.87),
    "status": ("found", 0.95),
    "date": ("found", 0.91),
    "actors": ("found", 0.78),
}


def below(counts: Counter[str]) -> list[str]:
    """The figures that fall below their floor, as lines."""
    shares = {name: counts[name] / max(1, counts[whole]) for name, (whole, _) in FLOORS.items()}
    return [
        f"{name} is {shares[name]:.3f}, below {floor}" for name, (_, floor) in FLOORS.items() if shares[name] < floor
    ]


def main() -> int:
    """Prints the figures of both sets."""
    faults = []
    for table in SETS:
        counts, _ = measure(table)
        print(report(table, counts))
        faults += [f"{table}: {line}" for line in below(counts)]
    print("\n".join(faults) or "no figure below its floor")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
