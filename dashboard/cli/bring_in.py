"""`import`: files, or folders of them, into the timeline. (A module cannot be called `import`.)"""

from __future__ import annotations

import argparse
from typing import Final

from dashboard.cli import load
from dashboard.cli.say import say
from dashboard.read.language_names import language_code
from dashboard.settings import Settings
from dashboard.store import open_store
from dashboard.written_dates import read_day

FAILED: Final = 2


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Adds what can be added and ends with one line of counts on standard output; 2 when a document failed."""
    published = read_day(arguments.published) if arguments.published is not None else None
    language = language_code(arguments.language) if arguments.language is not None else ""
    files = load.files_of(arguments.paths)
    if not files:
        say(f"nothing to import: give text files, or folders with {load.SUFFIX} files in them")
        return FAILED
    store = open_store(arguments.store or settings.store)
    try:
        outcome = load.add_files(store, files, published, settings, "importing", language)
    finally:
        store.close()
    print(outcome)
    return FAILED if outcome.failed else 0
