"""Filters in a link: out and back without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.store.filters import PARAMETERS, SINGLE, Filters, from_query, to_query

VALUE = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12).map(str.strip).filter(bool)
MANY = st.lists(VALUE, max_size=3, unique=True).map(tuple)
ANY = st.builds(
    Filters,
    **{field: VALUE | st.just("") if field in SINGLE else MANY for field in PARAMETERS.values()},
)


@given(ANY)
def test_a_link_gives_the_same_filters_back(filters: Filters) -> None:
    assert from_query(to_query(filters)) == filters
    assert from_query("?" + to_query(filters)) == filters


@given(ANY)
def test_a_link_has_one_form(filters: Filters) -> None:
    assert to_query(from_query(to_query(filters))) == to_query(filters)


READ = (
    ("", Filters()),
    ("?", Filters()),
    ("actor=john-kerry&actor=libya", Filters(actors=("john-kerry", "libya"))),
    ("actor=libya&actor=libya", Filters(actors=("libya",))),
    ("from=2011&from=2012", Filters(date_from="2012")),
    ("q=arms+embargo&to=16%20May%202016", Filters(text="arms embargo", date_to="16 May 2016")),
    ("country=&q=%20", Filters()),
    ("utm_source=mail&lang=en", Filters()),
    ("actors=libya", Filters()),
    ("&&=&country", Filters()),
)


@pytest.mark.parametrize(("query", "filters"), READ)
def test_links_that_people_write(query: str, filters: Filters) -> None:
    assert from_query(query) == filters


def test_every_field_has_a_parameter() -> None:
    assert set(PARAMETERS.values()) == set(Filters.__slots__)
