"""Arithmetic on partial dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import when
from dashboard.when import When

MONDAY = date(2016, 5, 16)


def _shown(found: When | None) -> tuple[str, str, str] | None:
    return found and (found.earliest.isoformat(), found.latest.isoformat(), found.granularity)


@pytest.mark.parametrize(
    ("unit", "count", "earliest", "latest"),
    [
        ("year", -5, "2011-01-01", "2011-12-31"),
        ("month", -20, "2014-09-01", "2014-09-30"),
        ("day", -2, "2016-05-14", "2016-05-14"),
        ("week", -1, "2016-05-09", "2016-05-15"),
        ("quarter", -1, "2016-01-01", "2016-03-31"),
        ("decade", -1, "2000-01-01", "2009-12-31"),
        ("century", -1, "1900-01-01", "1999-12-31"),
        ("month", 8, "2017-01-01", "2017-01-31"),
    ],
)
def test_a_shift_keeps_to_its_unit(unit: str, count: int, earliest: str, latest: str) -> None:
    assert _shown(when.shift(MONDAY, unit, count)) == (earliest, latest, unit)


@pytest.mark.parametrize(
    ("whole", "part", "earliest", "latest"),
    [
        (when.month(2016, 2), "START", "2016-02-01", "2016-02-10"),
        (when.month(2016, 2), "MID", "2016-02-11", "2016-02-20"),
        (when.month(2016, 2), "END", "2016-02-21", "2016-02-29"),
        (when.year(2009), "START", "2009-01-01", "2009-04-30"),
        (when.year(2009), "END", "2009-09-01", "2009-12-31"),
        (when.decade(1940), "START", "1940-01-01", "1943-12-31"),
        (when.decade(1940), "MID", "1944-01-01", "1946-12-31"),
        (when.decade(1940), "END", "1947-01-01", "1949-12-31"),
    ],
)
def test_thirds(whole: When, part: str, earliest: str, latest: str) -> None:
    found = when.third(whole, part)
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (earliest, latest)
    assert found.granularity == whole.granularity


def test_winter_runs_into_the_next_year() -> None:
    assert _shown(when.season(2015, "WI")) == ("2015-12-01", "2016-02-29", "season")


def test_a_weekend_is_saturday_and_sunday() -> None:
    assert _shown(when.weekend(MONDAY)) == ("2016-05-21", "2016-05-22", "range")


def test_a_span_cannot_run_backwards() -> None:
    first, last = when.year(2011), when.year(2013)
    assert first is not None
    assert last is not None
    assert _shown(when.span(first, last)) == ("2011-01-01", "2013-12-31", "range")
    assert when.span(last, first) is None


@pytest.mark.parametrize(
    "outside",
    [when.month(0, 5), when.month(2016, 13), when.year(10_000), when.shift(MONDAY, "year", -3000), when.decade(9_995)],
)
def test_outside_the_calendar_is_none(outside: When | None) -> None:
    assert outside is None


def test_a_when_is_checked() -> None:
    with pytest.raises(ValueError, match="is after latest"):
        When(date(2016, 1, 2), date(2016, 1, 1), "day")
    with pytest.raises(ValueError, match="unknown granularity"):
        When(MONDAY, MONDAY, "moment")


@given(
    st.dates(date(200, 1, 1), date(9800, 1, 1)), st.sampled_from(["day", "week", "month", "quarter", "year", "decade"])
)
def test_the_unit_holds_its_day(day: date, unit: str) -> None:
    found = when.containing(day, unit)
    assert found is not None
    assert found.earliest <= day <= found.latest
    assert when.shift(day, unit, 0) == found


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-500, 500))
def test_a_shift_there_and_back_is_no_shift(day: date, count: int) -> None:
    there = when.shift(day, "month", count)
    assert there is not None
    assert when.shift(there.earliest, "month", -count) == when.containing(day, "month")
