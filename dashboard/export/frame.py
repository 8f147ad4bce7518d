"""Events as a pandas table: the columns of the CSV, with days as days and numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pandas as pd

from dashboard.export.columns import COLUMNS, DATES, WHOLE_NUMBERS, row
from dashboard.model import Listed

# Microseconds, because nanoseconds end in the year 1677.
_DAY: Final = "datetime64[us]"


def _type(column: str) -> str:
    if column in DATES:
        return _DAY
    if column in WHOLE_NUMBERS:
        return "int64"
    return "float64" if column == "confidence" else "str"


def to_frame(rows: Iterable[Listed]) -> pd.DataFrame:
    """One row an event, in the order given; no rows give an empty table with every column and its type.

    Days are datetime64[us] and NaT when not known, confidence is float64, offsets are int64, everything else is text
    as in the record ("" when not known), lists joined by "; ".
    """
    found = [row(listed) for listed in rows]
    columns = {column: [one[column] for one in found] for column in COLUMNS}
    return pd.DataFrame({column: _series(column, cells) for column, cells in columns.items()})


def _series(column: str, cells: list[str | int | float]) -> pd.Series:
    values = [cell or None for cell in cells] if column in DATES else cells
    return pd.Series(values, dtype=_type(column))
