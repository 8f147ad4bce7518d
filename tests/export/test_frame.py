"""The pandas table: the columns of the CSV with types one can calculate with."""

from __future__ import annotations

from datetime import date

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.columns import COLUMNS, DATES, row
from dashboard.export.frame import to_frame
from dashboard.model import Listed
from dashboard.when import month, year
from tests.export.strategies import rows
from tests.factories import LIBYA, UN, make_document, make_listed


def test_an_empty_table_has_every_column_and_type() -> None:
    empty, one = to_frame([]), to_frame([make_listed()])
    assert list(empty.columns) == list(COLUMNS)
    assert len(empty) == 0
    assert empty.dtypes.equals(one.dtypes)


def test_types() -> None:
    types = to_frame([make_listed()]).dtypes.astype(str)
    assert {name for name in COLUMNS if types[name] == "datetime64[us]"} == DATES
    assert types["confidence"] == "float64"
    assert types["sentence_start"] == types["sentence_end"] == "int64"
    assert types["actors"] == types["event_id"] == types["countries"] == "str"


def test_days_are_days_in_any_century() -> None:
    frame = to_frame([make_listed(when=month(476, 9)), make_listed(when=year(9999)), make_listed(when=None)])
    assert frame["event_date"].tolist() == [pd.Timestamp("0476-09-01"), pd.Timestamp("9999-01-01"), pd.NaT]


def test_what_is_not_known_is_nat_or_empty_text() -> None:
    cells = to_frame([make_listed(make_document(published=None), when=None)]).iloc[0]
    assert cells[["event_date", "event_date_end", "publication_date"]].isna().all()
    assert (cells["date_text"], cells["place"]) == ("", "")


def test_lists_are_joined_as_in_the_csv() -> None:
    assert to_frame([make_listed(actors=(UN, LIBYA))])["actors"].tolist() == ["United Nations; Libya"]


@given(st.lists(rows(), max_size=4))
def test_every_cell_is_that_of_the_row(found: list[Listed]) -> None:
    for cells, listed in zip(to_frame(found).to_dict("records"), found, strict=True):
        for name, cell in row(listed).items():
            if name not in DATES:
                assert cells[name] == cell
            elif cell:
                assert cells[name].date() == date.fromisoformat(str(cell))
            else:
                assert cells[name] is pd.NaT
