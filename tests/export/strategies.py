"""Rows with any text in every place that an article's words can reach."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from dashboard.model import Actor, Listed
from dashboard.when import When, day, month
from tests.factories import make_document, make_listed

# Quotes, separators, line ends of every kind, formulas, and what readers take for a missing value.
AWKWARD = (
    "",
    '"',
    '""',
    ",",
    ";",
    "\n",
    "\r",
    "\r\n",
    "=1+1",
    "-3",
    "@x",
    "'=x",
    "NA",
    "null",
    "\u2028",
    "\x85",
    "é",
    "👩‍🚀",
)
TEXT = st.lists(st.sampled_from(AWKWARD) | st.text(max_size=8), max_size=3).map("".join)
_whens = st.one_of(
    st.none(),
    st.dates(date(1, 1, 1), date(9999, 12, 31)).map(day),
    st.builds(month, st.integers(1, 9999), st.integers(1, 12)),
    st.just(When(date(1, 1, 1), date(9999, 12, 31), "vague")),
)


@st.composite
def rows(draw: st.DrawFn) -> Listed:
    """One row of a list."""
    document = make_document(headline=draw(TEXT), url=draw(TEXT), published=draw(st.none() | st.dates()))
    actors = tuple(Actor("a", name, "person") for name in draw(st.lists(TEXT, max_size=2)))
    return make_listed(
        document,
        when=draw(_whens),
        summary=draw(TEXT),
        sentence=draw(TEXT),
        date_text=draw(TEXT),
        actors=actors,
        countries=tuple(draw(st.lists(st.sampled_from(("NA", "LY")), max_size=2, unique=True))),
        place=draw(TEXT),
        confidence=draw(st.floats(0, 1)),
        trigger=draw(TEXT),
    )
