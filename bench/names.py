"""How fast actors and countries are found and linked, and how fast their tables load: python -m bench.names.

Both count the processor's time of one process, so that other work on the machine does not matter: speed over texts that
have been read and split before, loading from a process that has just started. Exit code 1 when a figure is under its
floor (or the loading over its limit). `$BENCH_SLOW=0.01` adds that many seconds to each text, and it must fail.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import Final

from dashboard.annotate import actors, countries, sentences
from dashboard.link import actors as link_actors
from dashboard.model import Document, Sentence
from dashboard.tables import DATA

ROUNDS: Final = 5
FLOOR: Final = 500_000
LIMIT: Final = 0.5
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


def main() -> int:
    """Prints both figures; 1 when one is beyond its bound."""
    rate, seconds = speed(prepared()), loading()
    print(f"actors and countries           {rate:>10,.0f} characters/s (floor {FLOOR:,})")
    print(f"loading their tables           {seconds:>10.2f} s (limit {LIMIT})")
    failed = rate < FLOOR or seconds > LIMIT
    print("TOO SLOW" if failed else "fast enough")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
