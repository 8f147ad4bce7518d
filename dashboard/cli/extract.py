"""`extract`: the events of some files as CSV or JSON Lines, without a store."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from datetime import date

from dashboard.cli import inputs, output
from dashboard.cli.say import say, say_each
from dashboard.export import csv, jsonl
from dashboard.joined import with_tellings
from dashboard.model import Document, Listed
from dashboard.pipeline import annotate
from dashboard.read.language_names import language_code
from dashboard.settings import Settings
from dashboard.written_dates import read_day

FAILED = 2
_STREAMS = {"csv": csv.stream, "jsonl": jsonl.stream}


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Reads every file first: nothing is written unless all of them can be read."""
    published = read_day(arguments.published) if arguments.published is not None else None
    language = language_code(arguments.language) if arguments.language is not None else ""
    documents, problems = _read(arguments.files, published, settings, language)
    if problems:
        say_each(problems)
        return FAILED
    output.write(_STREAMS[arguments.format](_events(documents, settings.date_order)), arguments.output)
    return 0


def _read(
    files: list[str], published: date | None, settings: Settings, language: str
) -> tuple[list[Document], list[str]]:
    """The documents, each once, and a line for every file that is none."""
    documents: dict[str, Document] = {}
    problems: list[str] = []
    for name in files:
        found = inputs.document(name, published, settings.max_document_chars, language)
        if isinstance(found, str):
            problems.append(found)
        elif found.document_id in documents:
            say(f"{name}: the same document as {documents[found.document_id].name}, taken once")
        else:
            documents[found.document_id] = found
    return list(documents.values()), problems


def _events(documents: Iterable[Document], date_order: str) -> Iterator[Listed]:
    for document in documents:
        extraction = annotate(document, date_order=date_order)
        say_each(inputs.remarks(extraction))
        yield from with_tellings(extraction)
