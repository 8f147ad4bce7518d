"""Reads the tables under data/: tab-separated, `#` lines are notes and sources, the first other line is the header.

A cell that holds several values separates them with "|". A wrong row is a TableError that names file and line.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from dashboard.errors import TableError

DATA = Path(__file__).resolve().parent.parent / "data"
# The columns of the tables that more than one part of the house reads.
COUNTRY_COLUMNS: Final = ("cc", "name", "aliases", "adjectives", "people", "capital", "former")
PLACE_COLUMNS: Final = ("name", "cc", "kind", "aliases")
ACTOR_COLUMNS: Final = ("id", "name", "type", "country", "aliases")


def read_table(path: Path, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """The rows of a table as dicts with exactly `columns`; cells are stripped, missing trailing cells are ""."""
    return tuple(row for _, row in numbered_rows(path, columns))


def numbered_rows(path: Path, columns: tuple[str, ...]) -> tuple[tuple[int, dict[str, str]], ...]:
    """As `read_table`, each row with the number of its line, for those who look into the cells."""
    rows: list[tuple[int, dict[str, str]]] = []
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            if tuple(header) != columns:
                raise TableError(f"{path.name}:{number}: the header must be {' '.join(columns)}; mend that line")
            continue
        if len(cells) > len(columns):
            raise TableError(f"{path.name}:{number}: {len(cells)} cells where {len(columns)} belong; mend that line")
        rows.append((number, dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))))
    return tuple(rows)


def own_file(own: str, setting: str) -> Path:
    """The path of the user's own table; raises TableError, which names the setting, when it is no file."""
    path = Path(own)
    if not path.is_file():
        raise TableError(f"{own}: no such file of {setting}; mend the setting `{setting}` or unset it")
    return path


@cache
def table(name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """A table of ours by its file name under data/, read once."""
    return read_table(DATA / name, columns)


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
