"""What the confidence of an event means: python -m bench.confidence [--fit].

An event of our own texts is right when a careful reader marked it there with this type, status, date and all its named
actors. Prints, for each tenth of confidence, how many events have it and which share is right; exit code 1 when fewer
than eight of ten above 0.8 are. The weights that a text is measured with are fitted on the four fifths of the texts
that it is not in, so that no text judges itself; `--fit` prints those fitted on all, for data/confidence.tsv.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import defaultdict
from typing import Final

from dashboard.confidence import features
from dashboard.model import Event
from dashboard.pipeline import annotate
from tests.samples.measure import CHECKS, SETS, read, rows_of, stands_in

FLOOR: Final = 0.8
_PARTS: Final = 5
# Gradient steps, their length, and how strongly weights are held near 0: few texts must not make great claims.
_STEPS: Final = 1_500
_LENGTH: Final = 0.5
_HELD: Final = 0.003
Judged = list[tuple[tuple[str, ...], bool]]


def right(event: Event, rows: list[dict[str, str]], text: str) -> bool:
    """Whether a reader's row agrees with an event in type, status, date and actors."""
    near = [row for row in rows if stands_in(event, row, text)]
    return any(all(CHECKS[name](event, row) for name in ("type", "status", "date", "actors")) for row in near)


def judged() -> list[Judged]:
    """The features of every event of our texts and whether it is right, a list for each text."""
    found: list[Judged] = []
    for table, folder in SETS.items():
        rows = rows_of(table)
        for path in sorted(folder.glob("*.txt")):
            document = read(path)
            own = [row for row in rows if row["file"] == path.name]
            events = annotate(document).events
            found.append([(tuple(features(event)), right(event, own, document.text)) for event in events])
    return found


def chance(weights: dict[str, float], seen: tuple[str, ...]) -> float:
    """The confidence that the weights give."""
    return 1 / (1 + math.exp(-sum(weights.get(feature, 0.0) for feature in seen)))


def fit(examples: Judged) -> dict[str, float]:
    """Weights of a logistic regression, by gradient descent from 0: the same numbers everywhere."""
    weights: dict[str, float] = defaultdict(float)
    for _ in range(_STEPS):
        slope: dict[str, float] = defaultdict(float)
        for seen, is_right in examples:
            error = is_right - chance(weights, seen)
            for feature in seen:
                slope[feature] += error
        for feature, value in slope.items():
            weights[feature] += _LENGTH * (value / len(examples) - _HELD * weights[feature])
    return dict(weights)


def main() -> int:
    """Prints the table, or the weights."""
    parser = argparse.ArgumentParser(description="Measures what the confidence of events means.")
    parser.add_argument("--fit", action="store_true", help="print weights fitted on all our texts")
    texts = judged()
    if parser.parse_args().fit:
        weights = fit([one for text in texts for one in text])
        print("\n".join(f"{feature}\t{weight:.2f}" for feature, weight in sorted(weights.items())))
        return 0
    tenths: dict[int, list[bool]] = defaultdict(list)
    for part in range(_PARTS):
        weights = fit([one for number, text in enumerate(texts) if number % _PARTS != part for one in text])
        for seen, is_right in (one for text in texts[part::_PARTS] for one in text):
            tenths[min(9, int(chance(weights, seen) * 10))].append(is_right)
    for tenth, outcomes in sorted(tenths.items()):
        share = sum(outcomes) / len(outcomes)
        print(f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}  {len(outcomes):5} events  {share:.2f} right")
    above = [one for tenth in (8, 9) for one in tenths[tenth]]
    share = sum(above) / max(1, len(above))
    print(f"above 0.8   {len(above):5} events  {share:.2f} right" + (f", below {FLOOR}" if share < FLOOR else ""))
    return 1 if share < FLOOR else 0


if __name__ == "__main__":
    sys.exit(main())
