"""How fast dates are tagged, and how right: python -m bench.dates.

Speed is processor time of one process on texts not seen before, the tagger alone (sentences are split beforehand)
beside dateparser's search of the same texts; loading is that of a process that has just started. The F1 figures
follow TempEval-3 and are shown when the gold stands beside the project. Exit code 1 when a figure is on the wrong side
of its bound. `$BENCH_SLOW=0.01` adds that many seconds to every text, and it must fail.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Final

from dateparser.search import search_dates

from dashboard.annotate import sentences
from dashboard.annotate.timex import english
from dashboard.model import Document, Sentence
from dashboard.tables import DATA

FLOOR: Final = 300_000
RATIO: Final = 2.0
LIMIT: Final = 0.5
SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
# Strict, relaxed and value F1 that a set must reach.
SETS: Final = {"meantime-dev": (0.86, 0.92, 0.82), "wikiwars-dev": (0.88, 0.94, 0.86)}
Prepared = list[tuple[Document, tuple[Sentence, ...]]]

_LOADING: Final = """
import time
start = time.process_time()
from dashboard.annotate.timex import english
print(time.process_time() - start)
"""


def _document(text: str, published: date) -> Document:
    return Document("0" * 16, "bench", text, "", "", "", published, "en")


def prepared(salt: int = 0) -> Prepared:
    """Our briefs with years moved by `salt`, so that no text has been seen before."""
    found = []
    for path in sorted((DATA / "samples").glob("*.txt")):
        text = path.read_text(encoding="utf-8").replace("201", f"20{salt % 2}")
        document = _document(f"{text}\nThe {salt}th reading ended on Friday.\n", date(2016, 5, 16 + salt))
        found.append((document, sentences.split(document)))
    return found


def tagger_speed(given: Prepared) -> float:
    """Characters a second of `english.tag`."""
    pause = float(os.environ.get("BENCH_SLOW", "0"))
    english.tag(*given[0])
    started = time.process_time()
    for document, parts in given:
        english.tag(document, parts)
    spent = time.process_time() - started + pause * len(given)
    return sum(len(document.text) for document, _ in given) / spent


def dateparser_speed(given: Prepared) -> float:
    """Characters a second of `dateparser.search.search_dates`."""
    search_dates("It began on 3 May 2012.", languages=["en"])
    started = time.process_time()
    for document, _ in given:
        search_dates(document.text, languages=["en"])
    return sum(len(document.text) for document, _ in given) / (time.process_time() - started)


def loading() -> float:
    """Seconds a new process needs to import the tagger."""
    shown = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True)
    return float(shown.stdout)


def scores(name: str) -> tuple[float, float, float] | None:
    """Strict, relaxed and value F1 on a set of the gold; None when it is not there."""
    gold, scorer = SHARED / "gold" / "dates" / f"{name}.jsonl", SHARED / "eval" / "score_dates.py"
    if not (gold.exists() and scorer.exists()):
        return None
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.jsonl"
        rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
        answer.write_text("".join(json.dumps(_answer(row)) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(answer), "--no-dct-mention", "--json"]
        shown = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return shown["strict"]["F1"], shown["relaxed"]["F1"], shown["value_F1"]


def _answer(row: dict[str, str]) -> dict[str, object]:
    document = _document(row["text"], date.fromisoformat(row["dct"]))
    found = english.tag(document, sentences.split(document))
    keys = ("start", "end", "type", "value")
    return {
        "doc_id": row["doc_id"],
        "text": row["text"],
        "timex": [{key: getattr(one, key) for key in keys} for one in found],
    }


def run() -> list[tuple[str, float]]:
    """What is measured, by name: characters a second of both."""
    best = max(tagger_speed(prepared(salt)) for salt in range(3))
    return [("dates, the tagger alone", best), ("dateparser.search.search_dates", dateparser_speed(prepared(3)))]


def main() -> int:
    """Prints speeds, loading time and F1; 1 when one of them is on the wrong side of its bound."""
    (ours, best), (theirs, peer) = run()
    loaded = loading()
    print(f"{ours:<32} {best:>10,.0f} characters/s (floor {FLOOR:,})")
    print(f"{theirs:<32} {peer:>10,.0f} characters/s, {best / peer:.1f} times slower (floor {RATIO})")
    print(f"{'loading the tagger':<32} {loaded:>10.3f} s (limit {LIMIT})")
    failed = best < FLOOR or best < RATIO * peer or loaded > LIMIT
    for name, floors in SETS.items():
        found = scores(name)
        if found is None:
            print(f"{name:<32} not measured: the gold is not here")
            continue
        failed |= any(one < floor for one, floor in zip(found, floors, strict=True))
        shown = " / ".join(f"{100 * one:.1f}" for one in found)
        print(f"{name:<32} {shown} strict / relaxed / value F1 (floors {' / '.join(f'{100 * f:.0f}' for f in floors)})")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
