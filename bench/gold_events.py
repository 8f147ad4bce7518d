"""How right the events are on the field's annotated texts: python -m bench.gold_events [--errors N].

PLOVER's sentences have one event each; its type counts as right when the first event that we find has it. In MEANTIME
an event of ours is one of theirs when the triggers overlap. Of those: the date against the calendar date that they tied
the event to (a date that we leave open is wrong); no date where they tied it to nothing; the status against their
certainty, polarity and time.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from dashboard.model import Document, Event
from dashboard.pipeline import annotate
from dashboard.read.text import read_text

GOLD: Final = Path(__file__).resolve().parents[2] / "shared" / "gold" / "events"
# What PLOVER's older names are now.
RENAMED: Final[dict[str, tuple[str, ...]]] = {
    "DEMAND": ("REQUEST",), "DISAPPROVE": ("ACCUSE",), "INVESTIGATE": ("ACCUSE",),
    "CRIME": ("COERCE", "ASSAULT"), "FIGHT": ("COERCE", "ASSAULT"),
}  # fmt: skip
# Links that place an event in a time.
PLACED: Final = frozenset({"INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "MEASURE", "BEGUN_BY", "ENDED_BY"})
# Share -> (what it is a share of, floor or None, whether less is better).
FLOORS: Final[dict[str, tuple[str, float, bool]]] = {
    "type right": ("sentences", 0.70, False),
    "date right": ("dated found", 0.85, False),
    "dated without reason": ("undated found", 0.10, True),
    "status right": ("statused found", 0.85, False),
}
Row = dict[str, Any]


def rows(name: str) -> Iterator[Row]:
    """The rows of a gold file."""
    with (GOLD / name).open(encoding="utf-8") as handle:
        yield from (json.loads(line) for line in handle)


def plover(counts: Counter[str]) -> Iterator[str]:
    """Counts the types; gives a line for each fault."""
    for row in rows("plover-dev.jsonl"):
        events = annotate(read_text(row["text"])).events
        wanted = RENAMED.get(row["event"], (row["event"],))
        counts["sentences"] += 1
        counts["type right"] += bool(events) and events[0].event_type in wanted
        counts["type among"] += any(event.event_type in wanted for event in events)
        if not events or events[0].event_type not in wanted:
            said = " ".join(f"{event.event_type}:{event.trigger}" for event in events)
            yield f"type   {row['event']} ({row['eventText']}) -> {said or 'nothing'} | {row['text']}"


def statuses(span: Row) -> frozenset[str]:
    """Which statuses agree with what the annotators say of an event; none when they say nothing."""
    certainty, polarity, time = span.get("certainty"), span.get("polarity"), span.get("time")
    if certainty is None or (certainty == "CERTAIN" and "UNDERSPECIFIED" in (polarity, time)):
        return frozenset()
    if certainty != "CERTAIN":
        return frozenset({"hypothetical", "requested", "planned"})
    if polarity == "NEG":
        return frozenset({"denied"})
    if time == "FUTURE":
        return frozenset({"planned", "requested", "hypothetical"})
    return frozenset({"occurred", "ongoing"})


def ties(row: Row) -> dict[str, set[str]]:
    """Event id -> the ids of the times that it is tied to."""
    times = {span["id"] for span in row["spans"] if span["label"] == "TIMEX3"}
    found: dict[str, set[str]] = {}
    for one, kind, other in row["tlinks"]:
        if kind in PLACED:
            for time, event in ((one, other), (other, one)):
                if time in times and event not in times:
                    found.setdefault(event, set()).add(time)
    return found


def meantime(counts: Counter[str]) -> Iterator[str]:
    """Counts dates and statuses; gives a line for each fault."""
    for row in rows("meantime-dev.jsonl"):
        document = Document(row["doc_id"], "", row["text"], "", "", "", date.fromisoformat(row["dct"]), "en")
        events = annotate(document).events
        times = {span["id"]: span for span in row["spans"] if span["label"] == "TIMEX3"}
        tied = ties(row)
        for span in row["spans"]:
            if span["label"] != "EVENT_MENTION":
                continue
            counts["theirs"] += 1
            event = next((e for e in events if e.trigger_start < span["end"] and e.trigger_end > span["start"]), None)
            if event is not None:
                counts["theirs found"] += 1
                yield from _dates(row, event, [times[one] for one in sorted(tied.get(span["id"], ()))], counts)
                yield from _status(row, event, span, counts)


def _dates(row: Row, event: Event, theirs: list[Row], counts: Counter[str]) -> Iterator[str]:
    calendar = [time for time in theirs if time.get("functionInDocument") != "CREATION_TIME" and time["type"] == "DATE"]
    if calendar:
        counts["dated found"] += 1
        right = any(event.date_value == time["value"] or _same_day(event, time["value"]) for time in calendar)
        counts["date right"] += right
        if not right:
            said = f"{event.date_text} {event.date_value}".strip() or "undated"
            wanted = "/".join(f"{time['surface']} {time['value']}" for time in calendar)
            yield f"date   {row['doc_id']} {event.trigger}: {wanted} -> {said} | {event.sentence}"
    elif not theirs:
        counts["undated found"] += 1
        counts["dated without reason"] += event.when is not None
        if event.when is not None:
            yield f"undated {row['doc_id']} {event.trigger}: {event.date_text} | {event.sentence}"


def _same_day(event: Event, value: str) -> bool:
    when = event.when
    return when is not None and len(value) >= 10 and str(when.earliest) == str(when.latest) == value[:10]


def _status(row: Row, event: Event, span: Row, counts: Counter[str]) -> Iterator[str]:
    agreeing = statuses(span)
    if agreeing:
        counts["statused found"] += 1
        counts["status right"] += event.status in agreeing
        if event.status not in agreeing:
            said = f"{span['certainty']} {span['polarity']} {span['time']}"
            got = f"{event.status} ({event.reason})"
            yield f"status {row['doc_id']} {event.trigger}: {said} -> {got} | {event.sentence}"


def main() -> int:
    """Prints the figures; exit code 1 when one misses its floor."""
    parser = argparse.ArgumentParser(description="Measures events on PLOVER and MEANTIME.")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N faults")
    parser.add_argument("--kind", default="", help="only faults of this kind: type, date, undated, status")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    faults = [*plover(counts), *meantime(counts)]
    print("\n".join([fault for fault in faults if fault.startswith(options.kind)][: options.errors]))
    print(f"type among {counts['type among']}, MEANTIME events found {counts['theirs found']} of {counts['theirs']}")
    missed = 0
    for name, (whole, floor, less) in FLOORS.items():
        share = counts[name] / max(1, counts[whole])
        bad = share > floor if less else share < floor
        missed += bad
        print(f"{name:22} {share:.3f} of {counts[whole]} {whole}" + (f", misses {floor}" if bad else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
