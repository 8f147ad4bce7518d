"""How fast actors and countries are found and linked, and how fast their tables load: python -m bench.names.

Both count the processor's time of one process, so that other work on the machine does not matter: speed over texts that
have been read and split before, loading from a process that has just started. How right they are is shown when the gold
stands beside the project. Exit code 1 when a figure is under its floor (or the loading over its limit).
`$BENCH_SLOW=0.01` adds that many seconds to each text, and it must fail.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from dashboard.annotate import actors, countries, sentences
from dashboard.link import actors as link_actors
from dashboard.model import Document, Sentence
from dashboard.read.text import read_text
from dashboard.tables import DATA

ROUNDS: Final = 5
FLOOR: Final = 500_000
LIMIT: Final = 0.5
GOLD: Final = Path(__file__).resolve().parents[2] / "shared" / "gold"
# F1 of overlapping spans on Wikigold, recall of the names of MEANTIME.
F1_FLOORS: Final = {"PER": 0.70, "ORG": 0.50}
RECALL_FLOOR: Final = 0.80
Prepared = list[tuple[Document, tuple[Sentence, ...]]]

_LOADING: Final = """
import time
from dashboard.annotate import actors, sentences
from dashboard.link import actors as link_actors
from dashboard.model import Document
text = "Quemil Dorvane, a lawyer from Mandeville, met Mr. Kerry and President Obama in Vienna."
document = Document("x", "x", text, "", "", "", None, "en")
parts = sentences.split(document)
start = time.process_time()
link_actors.link(document, actors.find(document, parts, own=""))
print(time.process_time() - start)
"""


def prepared() -> Prepared:
    """Our briefs, read as one plain document each and split into sentences."""
    found: Prepared = []
    for path in sorted((DATA / "samples").glob("*.txt")):
        document = Document(path.stem, path.name, path.read_text(encoding="utf-8"), "", "", "", None, "en")
        found.append((document, sentences.split(document)))
    return found


def _once(given: Prepared) -> float:
    pause = float(os.environ.get("BENCH_SLOW", "0"))
    start = time.process_time()
    for document, parts in given:
        until = time.process_time() + pause
        while pause and time.process_time() < until:
            pass
        countries.of_document(link_actors.link(document, actors.find(document, parts, own="")))
    return time.process_time() - start


def speed(given: Prepared) -> float:
    """Characters a second of finding and linking, the best of ROUNDS, warm."""
    _once(given[:1])
    best = min(_once(given) for _ in range(ROUNDS))
    return sum(len(document.text) for document, _ in given) / best


def loading() -> float:
    """Seconds that the first document of a new process takes, its tables included."""
    done = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True)
    return float(done.stdout)


Span = tuple[int, int]


def _marked(name: str) -> Iterator[tuple[dict[str, Any], dict[str, list[Span]]]]:
    """Each row of a set of the gold, and what is found in its text by label."""
    for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = read_text(row["text"], name=row["doc_id"], published=None, language="en")
        found: dict[str, list[Span]] = {}
        for one in link_actors.link(document, actors.find(document, sentences.split(document), own="")):
            found.setdefault(one.label, []).append((one.start, one.end))
        yield row, found


def _overlaps(span: dict[str, Any], found: list[Span]) -> Span | None:
    return next((one for one in found if one[0] < span["end"] and span["start"] < one[1]), None)


def wikigold() -> dict[str, float]:
    """Label -> F1 of overlapping spans, one to one, on the development half of Wikigold."""
    right, gold, given = (dict.fromkeys(F1_FLOORS, 0) for _ in range(3))
    for row, found in _marked("actors/wikigold-dev.jsonl"):
        for label in F1_FLOORS:
            left = list(found.get(label, ()))
            given[label] += len(left)
            for span in (one for one in row["spans"] if one["label"] == label):
                gold[label] += 1
                if hit := _overlaps(span, left):
                    left.remove(hit)
                    right[label] += 1
    return {label: 2 * right[label] / (gold[label] + given[label]) for label in F1_FLOORS}


def meantime() -> float:
    """The share of the named persons and bodies of MEANTIME that are found with that label."""
    right = gold = 0
    for row, found in _marked("events/meantime-dev.jsonl"):
        for span in row["spans"]:
            if span.get("syntactic_type") == "NAM" and span.get("ent_type") in F1_FLOORS:
                gold += 1
                right += _overlaps(span, found.get(span["ent_type"], [])) is not None
    return right / gold


def _quality() -> bool:
    """Prints how right the names are; True when one figure is under its floor."""
    if not GOLD.is_dir():
        print("how right                      not measured: the gold is not here")
        return False
    scores, recall = wikigold(), meantime()
    for label, score in scores.items():
        print(f"wikigold-dev {label}               {score:>10.3f} F1 (floor {F1_FLOORS[label]})")
    print(f"meantime-dev, named            {recall:>10.3f} recall (floor {RECALL_FLOOR})")
    return recall < RECALL_FLOOR or any(score < F1_FLOORS[label] for label, score in scores.items())


def main() -> int:
    """Prints all figures; 1 when one is beyond its bound."""
    rate, seconds = speed(prepared()), loading()
    print(f"actors and countries           {rate:>10,.0f} characters/s (floor {FLOOR:,})")
    print(f"loading their tables           {seconds:>10.2f} s (limit {LIMIT})")
    failed = _quality() or rate < FLOOR or seconds > LIMIT
    print("BEYOND A BOUND" if failed else "within all bounds")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
