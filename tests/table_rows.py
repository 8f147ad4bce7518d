"""The rows of a table under tests/tables/ as dicts by its header."""

from __future__ import annotations

from pathlib import Path

from dashboard.tables import read_table

TABLES = Path(__file__).parent / "tables"


def rows(name: str) -> list[dict[str, str]]:
    """All rows of the table, in order; `#` lines are notes."""
    path = TABLES / name
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#")
    return list(read_table(path, tuple(next(lines).split("\t"))))
