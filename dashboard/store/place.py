"""Where a store can be: everything that can be known of a place before an engine touches it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from dashboard.errors import StoreError, StoreUnreadable

# "DUCK" stands in bytes 8 to 11 of every DuckDB file; without this look, one of SQLite would be opened as such.
MAGIC: Final = (8, b"DUCK")


def check(path: Path, read_only: bool) -> None:
    """Raises StoreError, or StoreUnreadable for a file that is no store, with what to do about it."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder: give the name of a file in it, such as {path / 'timeline.duckdb'}")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist: make it, or give another place for the store")
    if not path.exists():
        if read_only:
            raise StoreError(f"{path} does not exist: import documents into it first, or give another file")
        if not os.access(path.parent, os.W_OK):
            raise StoreError(f"no file can be made in {path.parent}: give a place for the store where you may write")
        return
    if not os.access(path, os.R_OK if read_only else os.R_OK | os.W_OK):
        raise StoreError(f"{path} may not be {'read' if read_only else 'written'} by you: give another file")
    if not path.is_file():
        raise StoreError(f"{path} is no ordinary file: give another place for the store")
    start, magic = MAGIC
    with path.open("rb") as file:
        beginning = file.read(start + len(magic))
    if not beginning:
        raise StoreUnreadable(f"{path} is empty: remove it, and a store is made in its place")
    if beginning[start:] != magic:
        raise StoreUnreadable(f"{path} is no timeline store: give another file, this one was left as it is")


def in_use(path: Path, message: str) -> str:
    """Who has the file, as far as the engine's message says."""
    number = message.partition("(PID ")[2].partition(")")[0]
    owner = f"process {number}" if number.isdigit() else "another process"
    return f"{path} is in use by {owner}: stop that one (a running dashboard owns its store), or give another file"
