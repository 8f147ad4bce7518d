"""Characters a second of the date tagger alone, of everything, and of dateparser's search, on the same texts.

  python -m bench.speed

Every round is a process of its own that is warm (it has read other texts) and has seen none of the texts that count,
so nothing kept from an earlier reading helps. Processor time, best of ROUNDS. `BENCH_SLOW=0.01 make bench` makes every
text of ours cost that many seconds more: with it the benchmark must fail, which shows that it can.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from dateparser.search import search_dates

from dashboard.pipeline import annotate
from dashboard.read.text import read_text
from dashboard.tables import DATA, read_table
from dashboard.written_dates import read_day

HERE: Final = Path(__file__).resolve().parent
GOLD: Final = HERE.parent.parent / "shared" / "gold" / "dates"
ROUNDS: Final = 3
# A longer text of the gold is cut here: dateparser needs minutes for a whole history.
LONGEST: Final = 6_000
WARMING: Final = HERE.parent / "tests" / "samples" / "texts"
PEER: Final = "dateparser.search.search_dates"
Text = tuple[str, str]


def texts() -> list[Text]:
    """Text and publication date: our briefs, and the gold's texts when they are there."""
    found = [(path.read_text(encoding="utf-8"), "") for path in sorted((DATA / "samples").glob("*.txt"))]
    for path in sorted(GOLD.glob("*-dev.jsonl")):
        rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        found += [(row["text"][:LONGEST], row["dct"] or "") for row in rows]
    return found


def _dates(text: str, published: str) -> None:
    annotate(read_text(text, published=read_day(published) if published else None), "dates")


def _everything(text: str, published: str) -> None:
    annotate(read_text(text, published=read_day(published) if published else None))


def _dateparser(text: str, published: str) -> None:
    search_dates(text, languages=["en"])


MEASURES: Final[dict[str, Callable[[str, str], None]]] = {
    "annotate --only dates": _dates,
    "the whole pipeline": _everything,
    PEER: _dateparser,
}
# Name of a floor -> what is measured against the peer.
RATIOS: Final = {"dates over dateparser": "annotate --only dates", "everything over dateparser": "the whole pipeline"}


def one_round(measure: str) -> float:
    """Seconds of processor time for all texts, none of them seen before by this process, after the warming texts."""
    call = MEASURES[measure]
    for path in sorted(WARMING.glob("*.txt")):
        call(path.read_text(encoding="utf-8"), "2016-05-16")
    pause = 0.0 if measure == PEER else float(os.environ.get("BENCH_SLOW", "0"))
    given = texts()
    started = time.process_time()
    for text, published in given:
        call(text, published)
    return time.process_time() - started + pause * len(given)


def best() -> dict[str, float]:
    """The best of ROUNDS for every measure; the measures take turns, so that a busy moment strikes all alike."""
    seconds: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    for _ in range(ROUNDS):
        for measure, found in seconds.items():
            command = [sys.executable, "-m", "bench.speed", measure]
            found.append(float(subprocess.run(command, capture_output=True, check=True, text=True).stdout))
    return {measure: min(found) for measure, found in seconds.items()}


def floors() -> dict[str, float]:
    """The lowest ratio that is still right, by its name."""
    rows = read_table(HERE / "floors.tsv", ("measure", "floor"))
    return {row["measure"]: float(row["floor"]) for row in rows}


def main() -> int:
    """Prints three speeds and two ratios; 1 when a ratio is under its floor."""
    given = texts()
    characters = sum(len(text) for text, _ in given)
    print(f"{len(given)} texts, {characters:,} characters, best of {ROUNDS} rounds, each in a process of its own")
    seconds = best()
    for measure, found in seconds.items():
        print(f"{measure:<30} {characters / found:>10,.0f} characters/s")
    under = 0
    for name, floor in floors().items():
        ratio = seconds[PEER] / seconds[RATIOS[name]]
        under += ratio < floor
        print(f"{name:<30} {ratio:>10.2f} times (floor {floor}){'  TOO SLOW' if ratio < floor else ''}")
    return int(under > 0)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(one_round(sys.argv[1]))
    else:
        sys.exit(main())
