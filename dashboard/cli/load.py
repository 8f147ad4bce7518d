"""Adding files to a store, one by one, so that a bad one never costs the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from tqdm import tqdm

from dashboard.cli import inputs
from dashboard.cli.say import count, say
from dashboard.errors import StoreError
from dashboard.model import Document
from dashboard.pipeline import annotate, compare
from dashboard.settings import Settings
from dashboard.store.records import Store

SUFFIX: Final = ".txt"
NAMED: Final = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many documents were added, replaced, there already, or failed; events are those of added and replaced."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    failed: int = 0
    events: int = 0

    def __str__(self) -> str:
        return (
            f"{self.added:,} added, {self.replaced:,} replaced, {self.unchanged:,} already there, "
            f"{self.failed:,} failed, {count(self.events, 'event')}"
        )


def files_of(paths: Sequence[str]) -> list[str]:
    """Every file, and every .txt of every folder, however deep, in the order of their names; each once.

    Files of a folder that are none are counted and named on standard error.
    """
    found: dict[str, None] = {}
    for name in paths:
        folder = Path(name)
        if not folder.is_dir():
            found[name] = None
            continue
        inside = sorted(path for path in folder.rglob("*") if path.is_file())
        texts = [path for path in inside if path.suffix.lower() == SUFFIX]
        found |= dict.fromkeys(str(path) for path in texts)
        _tell_others(name, [path for path in inside if path not in set(texts)], len(texts))
    return list(found)


def _tell_others(folder: str, others: list[Path], texts: int) -> None:
    if not texts:
        say(f"{folder}: no {SUFFIX} file in this folder")
    if others:
        names = ", ".join(path.name for path in others[:NAMED]) + (", ..." if len(others) > NAMED else "")
        say(f"{folder}: {count(len(others), 'file')} without {SUFFIX} at the end left out: {names}")


def add_files(
    store: Store, files: Sequence[str], published: date | None, settings: Settings, what: str, language: str = ""
) -> Outcome:
    """Adds the files with a progress bar on standard error; a failed one is named, the rest goes on.

    What was left out of a document is told when it comes alone; of many, that would hide what asks for an answer.
    """
    counts: Counter[str] = Counter()
    notes = len(files) == 1
    with tqdm(files, desc=what, unit="document", leave=False, dynamic_ncols=True, delay=0.2) as bar:
        for name in bar:
            document = inputs.document(name, published, settings.max_document_chars, language)
            lines = _add(store, name, document, counts, notes, settings.date_order)
            for line in lines:
                with bar.external_write_mode():
                    say(line)
    if counts["added"] or counts["replaced"]:
        compare(store)
    return Outcome(**counts)


def _add(
    store: Store, name: str, document: Document | str, counts: Counter[str], notes: bool, date_order: str
) -> list[str]:
    """Adds the document of one file, counts what came of it, and gives the lines to tell; a str is why it is none."""
    if isinstance(document, str):
        counts["failed"] += 1
        return [document]
    extraction = annotate(document, date_order=date_order)
    try:
        done = store.add(extraction)
    except StoreError as error:
        counts["failed"] += 1
        return [f"{name}: {error}"]
    counts[done] += 1
    if done == "unchanged":
        return []
    counts["events"] += len(extraction.events)
    return inputs.remarks(extraction, notes=notes)
