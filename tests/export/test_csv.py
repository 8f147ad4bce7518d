"""The CSV: its columns are a contract, and every cell comes back as it was."""

from __future__ import annotations

import csv
import io
from datetime import date

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.columns import COLUMNS, row
from dashboard.export.csv import BYTE_ORDER_MARK, PIECE, stream
from dashboard.export.safe import plain
from dashboard.model import Listed
from dashboard.when import month
from tests.export.strategies import rows
from tests.factories import EU, LIBYA, UN, make_document, make_listed

HEADER = (
    "event_id,event_date,event_date_end,granularity,date_text,date_value,date_edtf,date_basis,status,event_type,"
    "event_mode,quad_class,summary,actors,recipients,other_actors,countries,place,confidence,headline,source,url,"
    "publication_date,language,sentence,sentence_start,sentence_end,trigger,rule,reviewed,document_id\r\n"
)


def texts(listed: Listed) -> list[str]:
    """The cells of a row as the text they are in a file, without marks for spreadsheets."""
    return [f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row(listed).values()]


def parsed(text: str) -> list[list[str]]:
    return [[plain(cell) for cell in line] for line in csv.reader(io.StringIO(text, newline=""), strict=True)]


def test_the_header_is_the_contract_and_always_there() -> None:
    assert "".join(stream([])) == HEADER


def test_excel_gets_its_mark_once() -> None:
    text = "".join(stream([make_listed()] * (PIECE + 1), excel=True))
    assert text.startswith(BYTE_ORDER_MARK + "event_id,")
    assert text.count(BYTE_ORDER_MARK) == 1


def test_one_row_in_full() -> None:
    document = make_document(url="https://example.org/brief", document_id="d1")
    listed = make_listed(
        document,
        event_id="e1",
        when=month(2016, 3),
        date_text="in March",
        date_value="2016-03",
        date_edtf="2016-03",
        summary="=SUM(1)",
        actors=(UN, LIBYA),
        recipients=(EU,),
        countries=("LY", "TN"),
        place="Tunis",
        confidence=0.899,
    )
    line = "".join(stream([listed])).removeprefix(HEADER)
    assert line == (
        "e1,2016-03-01,2016-03-31,month,in March,2016-03,2016-03,relative,occurred,CONSULT,,verbal cooperation,"
        "'=SUM(1),United Nations; Libya,European Union,,LY; TN,Tunis,0.90,Ministers meet in Tunis,Example Agency,"
        "https://example.org/brief,2016-05-16,en,Ministers met in Tunis on Monday.,0,33,met,meet,no,d1\r\n"
    )


def test_an_event_without_a_date() -> None:
    cells = row(make_listed(make_document(published=None), when=None))
    assert [cells[name] for name in ("event_date", "event_date_end", "granularity", "date_basis")] == [
        "", "", "unknown", "none",
    ]  # fmt: skip
    assert cells["publication_date"] == ""


def test_a_date_in_an_early_year_keeps_four_figures() -> None:
    assert row(make_listed(when=month(476, 9)))["event_date"] == "0476-09-01"
    assert row(make_listed(make_document(published=date(999, 1, 2))))["publication_date"] == "0999-01-02"


@given(st.lists(rows(), max_size=4))
def test_the_csv_module_reads_every_cell_back(found: list[Listed]) -> None:
    assert parsed("".join(stream(found))) == [list(COLUMNS), *map(texts, found)]


@given(st.lists(rows(), max_size=4))
def test_pandas_reads_every_cell_back(found: list[Listed]) -> None:
    file = io.BytesIO("".join(stream(found, excel=True)).encode("utf-8"))
    frame = pd.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8-sig", lineterminator=None)
    assert list(frame.columns) == list(COLUMNS)
    assert [[plain(cell) for cell in line] for line in frame.to_numpy().tolist()] == [texts(one) for one in found]


def test_many_rows_come_in_pieces_and_none_is_lost() -> None:
    pieces = list(stream(make_listed(event_id=f"e{number}") for number in range(2 * PIECE + 1)))
    assert len(pieces) == 4
    assert [line[0] for line in parsed("".join(pieces))[1:]] == [f"e{number}" for number in range(2 * PIECE + 1)]
