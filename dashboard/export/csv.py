"""Comma-separated values as RFC 4180 has them: UTF-8, lines that end in CR LF, a header always.

Read it with no value taken for "missing" (pandas: `keep_default_na=False`), or the country code of Namibia, NA, is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from dashboard.export.columns import COLUMNS, Cell, row
from dashboard.export.safe import safe
from dashboard.model import Listed

BYTE_ORDER_MARK: Final = "\ufeff"
# So many rows make one piece of the stream: a piece for every row would cost a write for every row.
PIECE: Final = 200


def _text(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.2f}"
    return safe(cell) if isinstance(cell, str) else str(cell)


def stream(rows: Iterable[Listed], *, excel: bool = False) -> Iterator[str]:
    """The file piece by piece, the header first; `excel` begins it with the mark by which Excel knows UTF-8."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    buffer.write(BYTE_ORDER_MARK if excel else "")
    writer.writerow(COLUMNS)
    for number, listed in enumerate(rows):
        if number % PIECE == 0:
            yield _taken(buffer)
        writer.writerow([_text(cell) for cell in row(listed).values()])
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    piece = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return piece
