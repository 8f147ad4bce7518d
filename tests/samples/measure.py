"""How many of the expected events are found, and how many are right: `python -m tests.samples.measure [--errors N]`.

Found: an event whose trigger lies in the words of the row. Type, status, date, actors and countries are counted among
the found core rows; a row's alternatives all count as right. Of the events given, those with a date or without that
stand in no row (core or not) are the surplus; those said to have occurred that by the row did not are the false ones.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from dashboard.country_names import country_names
from dashboard.model import Document, Event
from dashboard.names import fold
from dashboard.pipeline import annotate

HERE: Final = Path(__file__).parent
SETS: Final = {
    "expected.tsv": HERE.parents[1] / "data" / "samples",
    "texts_expected.tsv": HERE / "texts",
    "news_expected.tsv": HERE / "news",
}
Row = dict[str, str]


def read(path: Path) -> Document:
    """The document as the importer would give it, with its body as text."""
    headline, line, _, body = path.read_text(encoding="utf-8").split("\n", 3)
    source, _, day = line.partition(" | ")
    published = datetime.strptime(day, "%d %B %Y").date()
    return Document(path.stem, path.name, body, headline, source, "", published, "en")


def stands_in(event: Event, row: Row, text: str) -> bool:
    """Whether the event's trigger overlaps the words of the row."""
    for words in row["trigger"].split(" || "):
        start = text.index(words)
        if event.trigger_start < start + len(words) and event.trigger_end > start:
            return True
    return False


def interval(event: Event) -> tuple[str, str, str]:
    """The interval as the table writes it."""
    when = event.when
    return ("", "", "") if when is None else (str(when.earliest), str(when.latest), when.granularity)


def date_right(event: Event, row: Row) -> bool:
    """Whether the interval is one of those of the row."""
    columns = (row[column].split("|") for column in ("earliest", "latest", "granularity"))
    return interval(event) in set(zip(*columns, strict=True))


# Words that names are written with or without, and short forms of others.
_PLAIN: Final = {"un": "united nations", "us": "united states", "uk": "united kingdom", "eu": "european union"}
_LOOSE: Final = frozenset({"the", "of", "government", "mr", "president", "general"})


def words(name: str) -> frozenset[str]:
    """The words of a name, as far as they tell it from others."""
    plain = fold(name).lower().replace(".", "")
    found = {part for word in re.findall(r"[a-z0-9]+", plain) for part in _PLAIN.get(word, word).split()}
    return frozenset(found - _LOOSE)


def acts(name: str, event: Event) -> bool:
    """Whether a name of the row acts in the event: by that name, by a longer or a shorter form of it ("Bush", "George
    H.W. Bush"), or through a body of its government."""
    wanted = words(name)
    for actor in event.actors:
        said = words(actor.name)
        if wanted and said and (wanted <= said or said <= wanted):
            return True
        if actor.type == "government" and words(country_names().get(actor.cc, "")) == wanted:
            return True
    return False


def actors_right(event: Event, row: Row) -> bool:
    """Whether every named actor of the row acts in the event; rows without a name ask for nothing."""
    wanted = [name for name in row["actors"].split("; ") if name[:1].isupper()]
    return all(any(acts(one, event) for one in name.split("|")) for name in wanted)


def codes(row: Row) -> list[set[str]]:
    """The sets of country codes that the row allows, the best first."""
    return [set(one.split("; ")) - {""} for one in row["countries"].split("|")]


def nearest(event: Event, row: Row) -> set[str]:
    """The set of codes of the row that the event comes closest to."""
    return max(codes(row), key=lambda one: (len(one & set(event.countries)), -len(one ^ set(event.countries))))


CHECKS: Final[dict[str, Callable[[Event, Row], bool]]] = {
    "type": lambda event, row: event.event_type in row["type"].split("|"),
    "status": lambda event, row: event.status in row["status"].split("|"),
    "date": date_right,
    "actors": actors_right,
    "countries": lambda event, row: set(event.countries) in codes(row),
}


def best(events: Iterable[Event], row: Row, text: str) -> Event | None:
    """The event in the words of the row that is right in most; the first of equals."""
    inside = [event for event in events if stands_in(event, row, text)]
    return max(inside, key=lambda event: sum(check(event, row) for check in CHECKS.values()), default=None)


def count_rows(rows: list[Row], events: tuple[Event, ...], text: str, counts: Counter[str]) -> list[str]:
    """Adds the core rows to the counts; returns a line for each fault."""
    faults = []
    for row in rows:
        event = best(events, row, text)
        core = row["core"] == "yes"
        kind = "what did not happen" if row["status"].split("|")[0] in ("denied", "hypothetical") else "what is told"
        counts["core"] += core
        counts[kind] += core
        if event is None:
            faults += [f"missed     {row['file'][:12]:12} {row['trigger']}"] * core
            continue
        counts["found"] += core
        counts[f"found of {kind}"] += core
        if event.status == "occurred" and "occurred" not in row["status"].split("|"):
            counts["false occurred"] += 1
            faults.append(f"false      {row['file'][:12]:12} {row['trigger']}")
        if core:
            wanted = nearest(event, row)
            counts["codes right"] += len(wanted & set(event.countries))
            counts["codes"] += len(wanted) + len(event.countries)
        for name, check in CHECKS.items():
            right = check(event, row)
            counts[name] += core and right
            if core and not right:
                faults.append(f"{name:10} {row['file'][:12]:12} {row['trigger']} -> {said(event, name)}")
    return faults


def said(event: Event, name: str) -> str:
    """What the event has in that column."""
    return {
        "type": event.event_type,
        "status": event.status,
        "date": " ".join(interval(event)) or "undated",
        "actors": "; ".join(actor.name for actor in event.actors),
        "countries": "; ".join(event.countries),
    }[name]


def count_surplus(rows: list[Row], events: tuple[Event, ...], text: str, counts: Counter[str]) -> list[str]:
    """Adds the events to the counts; returns a line for each that stands in no row."""
    surplus = [event for event in events if not any(stands_in(event, row, text) for row in rows)]
    counts["events"] += len(events)
    counts["dated"] += sum(event.when is not None for event in events)
    counts["surplus"] += len(surplus)
    counts["surplus dated"] += sum(event.when is not None for event in surplus)
    return [f"surplus    {event.document_id[:12]:12} {event.trigger} | {event.sentence[:90]}" for event in surplus]


def rows_of(table: str) -> list[Row]:
    """The rows of a table."""
    with (HERE / table).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def measure(table: str) -> tuple[Counter[str], list[str]]:
    """The counts over all texts of a table, and a line for each fault."""
    rows = rows_of(table)
    counts: Counter[str] = Counter()
    faults: list[str] = []
    for path in sorted(SETS[table].glob("*.txt")):
        document = read(path)
        events = annotate(document).events
        own = [row for row in rows if row["file"] == path.name]
        faults += count_rows(own, events, document.text, counts)
        faults += count_surplus(own, events, document.text, counts)
    return counts, faults


def report(table: str, counts: Counter[str]) -> str:
    """Shares in one line a figure."""

    def share(part: str, whole: str) -> str:
        return f"  {part:28} {counts[part] / max(1, counts[whole]):.3f}  ({counts[part]} of {counts[whole]} {whole})"

    kinds = [share(f"found of {kind}", kind) for kind in ("what is told", "what did not happen")]
    lines = [table, share("found", "core"), *kinds, *(share(name, "found") for name in CHECKS)]
    lines += [share("surplus", "events"), share("surplus dated", "dated"), share("false occurred", "events")]
    both = 2 * counts["codes right"] / max(1, counts["codes"])
    lines.append(f"  {'country codes':28} {both:.3f}  (F1 over the found core rows)")
    return "\n".join(lines)


def main() -> None:
    """Prints the figures, and the first faults of each table when asked."""
    parser = argparse.ArgumentParser(description="Measures the events stage on the texts of our own.")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N faults of each table")
    parser.add_argument("--kind", default="", help="only faults of this kind: missed, false, surplus, date, ...")
    options = parser.parse_args()
    for table in SETS:
        counts, faults = measure(table)
        print(report(table, counts))
        print("\n".join([line for line in faults if line.startswith(options.kind)][: options.errors]))


if __name__ == "__main__":
    main()
