"""Characters a second of the date tagger alone, of everything, and of dateparser's search, on the same texts.

All three are warm (each has read another text before), each round reads every text once, the best of ROUNDS counts,
and nothing is kept from one round for the next. `$BENCH_SLOW=0.001` adds that many seconds to every call of ours: with
it the benchmark must fail, which shows that it can.
"""

from __future__ import annotations

import json
import os
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
WARM: Final = "The council met in Oslo on 3 May 2012, and two days later it called the ban, imposed in March, lawful."
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


def _slowed(call: Callable[[str, str], None]) -> Callable[[str, str], None]:
    pause = float(os.environ.get("BENCH_SLOW", "0"))

    def slow(text: str, published: str) -> None:
        time.sleep(pause)
        call(text, published)

    return slow if pause else call


def speed(call: Callable[[str, str], None], given: list[Text]) -> float:
    """Characters a second, the best of ROUNDS."""
    call(WARM, "2012-05-07")
    best = min(_seconds(call, given) for _ in range(ROUNDS))
    return sum(len(text) for text, _ in given) / best


def _seconds(call: Callable[[str, str], None], given: list[Text]) -> float:
    started = time.perf_counter()
    for text, published in given:
        call(text, published)
    return time.perf_counter() - started


def floors() -> dict[str, float]:
    """The lowest ratio that is still right, by what is measured."""
    rows = read_table(HERE / "floors.tsv", ("measure", "floor"))
    return {row["measure"]: float(row["floor"]) for row in rows}


def main() -> int:
    """Prints three speeds and two ratios; 1 when a ratio is under its floor."""
    given = texts()
    print(f"{len(given)} texts, {sum(len(text) for text, _ in given):,} characters, best of {ROUNDS} rounds")
    dates = speed(_slowed(_dates), given)
    everything = speed(_slowed(_everything), given)
    peer = speed(_dateparser, given)
    print(f"annotate --only dates          {dates:>10,.0f} characters/s")
    print(f"the whole pipeline             {everything:>10,.0f} characters/s")
    print(f"dateparser.search.search_dates {peer:>10,.0f} characters/s")
    ratios = {"dates over dateparser": dates / peer, "everything over dateparser": everything / peer}
    failed = False
    for measure, floor in floors().items():
        under = ratios[measure] < floor
        failed |= under
        print(f"{measure:<30} {ratios[measure]:>10.2f} times (floor {floor}){'  TOO SLOW' if under else ''}")
    return int(failed)
