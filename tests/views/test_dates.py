from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import when
from dashboard.views.dates import from_milliseconds, milliseconds, words
from dashboard.when import When

CASES = [
    (when.day(date(2016, 5, 16)), "16 May 2016"),
    (when.month(2016, 5), "May 2016"),
    (When(date(2016, 5, 1), date(2016, 5, 15), "month"), "1–15 May 2016"),
    (when.quarter(2018, 3), "Q3 2018"),
    (when.half(2018, 1), "first half of 2018"),
    (when.half(2018, 2), "second half of 2018"),
    (when.season(2017, "SP"), "spring 2017"),
    (when.season(2016, "WI"), "winter 2016–17"),
    (when.year(2011), "2011"),
    (When(date(2016, 1, 1), date(2016, 4, 30), "year"), "Jan – Apr 2016"),
    (when.decade(1940), "1940s"),
    (when.century(19), "19th century"),
    (When(date(2011, 1, 1), date(2013, 12, 31), "range"), "2011–2013"),
    (When(date(2016, 11, 7), date(2017, 1, 18), "range"), "7 Nov 2016 – 18 Jan 2017"),
    (When(date(2016, 6, 3), date(2016, 7, 7), "range"), "3 June – 7 July 2016"),
    (When(date(2016, 11, 1), date(2017, 2, 28), "range"), "Nov 2016 – Feb 2017"),
    (When(date(2016, 4, 18), date(2016, 5, 15), "vague"), "c. 18 Apr – 15 May 2016"),
    (when.week(date(2018, 5, 14)), "14–20 May 2018"),
    (None, "no date"),
]


@pytest.mark.parametrize(("found", "told"), CASES, ids=[told for _, told in CASES])
def test_a_date_is_said_as_wide_as_it_is(found: When | None, told: str) -> None:
    assert words(found) == told


@given(st.dates())
def test_milliseconds_go_there_and_back(day: date) -> None:
    assert from_milliseconds(milliseconds(day)) == day


@given(st.dates(), st.dates())
def test_words_never_name_a_day_of_a_month(first: date, second: date) -> None:
    month = when.month(first.year, first.month)
    assert month is not None
    assert words(month).split()[0].isalpha()
    assert words(When(min(first, second), max(first, second), "range"))
