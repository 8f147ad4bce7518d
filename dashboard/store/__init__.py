"""Where documents and events are kept: `open_store`, and what a store can be asked in records.py and filters.py."""

from __future__ import annotations

from pathlib import Path

from dashboard.errors import StoreError
from dashboard.store.duckdb_file import DuckDBStore
from dashboard.store.records import Store

__all__ = ["Store", "open_store"]


def open_store(location: str | Path, *, read_only: bool = False) -> Store:
    """The store at a FILE, made when it is not there yet; only one process can have it open at a time.

    With read_only it must exist, nothing can be added, and several processes may read it together.
    Raises StoreInUse, StoreUnreadable, or StoreError for a place where no store can be.
    """
    name = str(location)
    if "://" in name:
        raise StoreError(f"{name}: only files can be stores so far; give the name of a file, such as timeline.duckdb")
    return DuckDBStore(Path(location), read_only=read_only)
