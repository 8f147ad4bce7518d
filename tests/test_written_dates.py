"""What a person types as a date, and what stands in metadata."""

import contextlib
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import DateNotUnderstood
from dashboard.written_dates import read_date, read_day

UNDERSTOOD = [
    ("2021", "2021-01-01", "2021-12-31", "year"),
    ("2021-03", "2021-03-01", "2021-03-31", "month"),
    ("16 May 2016", "2016-05-16", "2016-05-16", "day"),
    ("May 16, 2016", "2016-05-16", "2016-05-16", "day"),
    ("Monday, May 16, 2016", "2016-05-16", "2016-05-16", "day"),
    ("the 3rd of June 1998", "1998-06-03", "1998-06-03", "day"),
    ("Sept. 11, 2001", "2001-09-11", "2001-09-11", "day"),
    ("March 2016", "2016-03-01", "2016-03-31", "month"),
    ("mars 2016", "2016-03-01", "2016-03-31", "month"),
    ("le 18 mars 2016", "2016-03-18", "2016-03-18", "day"),
    ("18. März 2016", "2016-03-18", "2016-03-18", "day"),
    ("18 de marzo de 2016", "2016-03-18", "2016-03-18", "day"),
    ("18 de março de 2016", "2016-03-18", "2016-03-18", "day"),
    ("18 marzo 2016", "2016-03-18", "2016-03-18", "day"),
    ("١٨ مارس ٢٠١٦", "2016-03-18", "2016-03-18", "day"),
    ("2016-05-16T10:00Z", "2016-05-16", "2016-05-16", "day"),
    ("Mon, 16 May 2016 23:59:00 GMT", "2016-05-16", "2016-05-16", "day"),
    ("Published: 16 May 2016", "2016-05-16", "2016-05-16", "day"),
    ("Updated May 16, 2016 3:05 p.m. ET", "2016-05-16", "2016-05-16", "day"),
    ("16/05/2016", "2016-05-16", "2016-05-16", "day"),
    ("5/16/2016", "2016-05-16", "2016-05-16", "day"),
    ("5/5/2016", "2016-05-05", "2016-05-05", "day"),
    ("20160516", "2016-05-16", "2016-05-16", "day"),
    ("spring 2011", "2011-03-01", "2011-05-31", "season"),
    ("Q3 2018", "2018-07-01", "2018-09-30", "quarter"),
    ("second quarter of 2018", "2018-04-01", "2018-06-30", "quarter"),
    ("H1 2018", "2018-01-01", "2018-06-30", "half-year"),
    ("the 1940s", "1940-01-01", "1949-12-31", "decade"),
    ("the 19th century", "1800-01-01", "1899-12-31", "century"),
]
REFUSED = [
    "", " ", "yesterdayish", "yesterday", "today", "two days ago", "Monday", "May", "12", "may be 2016", "we 2016",
    "13 2016", "31 February 2016", "2016-13-01", "0000", "in 5 days", "16 May",
    "16 May 2016 and 3 June 2017", "x" * 9_999,
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest", "granularity"), UNDERSTOOD)
def test_understands(text: str, earliest: str, latest: str, granularity: str) -> None:
    found = read_date(text)
    assert (found.earliest.isoformat(), found.latest.isoformat(), found.granularity) == (earliest, latest, granularity)


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text[:20]))
def test_refuses_with_a_line_that_helps(text: str) -> None:
    with pytest.raises(DateNotUnderstood, match="is not a date: write it like 2016-05-16, 16 May 2016") as raised:
        read_date(text)
    assert len(str(raised.value)) < 250


def test_an_ambiguous_date_names_both_readings() -> None:
    with pytest.raises(DateNotUnderstood, match="2018-07-03 or 2018-03-07"):
        read_day("03/07/2018")


@pytest.mark.parametrize(("text", "words"), [("2016", "is a year, not a day"), ("0999-01-01", "between 1000 and 2100")])
def test_a_publication_date_is_one_sane_day(text: str, words: str) -> None:
    with pytest.raises(DateNotUnderstood, match=words):
        read_day(text)


@given(st.dates(date(1000, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_back(day: date) -> None:
    assert read_day(day.isoformat()) == day
    assert read_day(f"{day.day} {day:%B} {day.year}") == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with contextlib.suppress(DateNotUnderstood):
        assert read_date(text).earliest <= read_date(text).latest


PROGRAM = """
import datetime, sys, time
year = int(sys.argv[1])
class Fake(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls(year, 2, 28, 23, 59, tzinfo=tz)
    @classmethod
    def utcnow(cls): return cls(year, 2, 28, 23, 59)
    @classmethod
    def today(cls): return cls(year, 2, 28, 23, 59)
class FakeDay(datetime.date):
    @classmethod
    def today(cls): return cls(year, 2, 28)
datetime.datetime, datetime.date = Fake, FakeDay
time.time = lambda: (year - 1970) * 31557600.0
from dashboard.written_dates import read_date
for text in ("29 February 2016", "March 2016", "le 18 mars 2016", "Q3 2018", "31 May 2016"):
    found = read_date(text)
    print(found.earliest.isoformat(), found.latest.isoformat(), found.granularity)
"""


def test_reads_the_same_on_any_day() -> None:
    root = Path(__file__).parents[1]
    shown = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM, year], cwd=root, capture_output=True, text=True, check=True
        ).stdout
        for year in ("1999", "2031")
    ]
    assert shown[0] == shown[1]
    assert shown[0].startswith("2016-02-29 2016-02-29 day\n2016-03-01 2016-03-31 month\n")
