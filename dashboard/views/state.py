"""The address line is the whole truth of what the page shows: filters, lane and chosen event, to and from a link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from dashboard.errors import DateNotUnderstood
from dashboard.store.filters import SINGLE, Filters, from_query, to_query
from dashboard.views import strings
from dashboard.written_dates import read_date

DATES: Final = ("date_from", "date_to")
EVERYTHING: Final = Filters()


@dataclass(frozen=True, slots=True)
class View:
    """What a link asks to see.

    typed     the filters as they stand in the link
    filters   those that can be used: a date that is none is left out, and `problems` says why
    problems  field of Filters -> one line for the person who typed it
    """

    typed: Filters = EVERYTHING
    filters: Filters = EVERYTHING
    problems: tuple[tuple[str, str], ...] = ()
    lane: str = "actor"
    event: str = ""


def read(query: str) -> View:
    """The view of a query string, with or without its "?"; what it does not know it leaves aside."""
    typed = from_query(query)
    own = dict(parse_qsl(query.removeprefix("?")))
    problems = tuple((field, line) for field in DATES if (line := _problem(getattr(typed, field))))
    usable = typed
    for field, _ in problems:
        usable = _with(usable, field, "")
    lane = own.get("lane", "actor")
    return View(typed, usable, problems, lane if lane in strings.LANES else "actor", own.get("event", "").strip())


def link(view: View, *, filters: Filters | None = None, lane: str | None = None, event: str = "") -> str:
    """The link to a view that differs in what is given; without `event` no event is chosen in it."""
    chosen_lane = view.lane if lane is None else lane
    pairs = [("lane", chosen_lane)] if chosen_lane != "actor" else []
    pairs += [("event", event)] if event else []
    parts = [part for part in (to_query(view.typed if filters is None else filters), urlencode(pairs)) if part]
    return "?" + "&".join(parts)


def without(filters: Filters, field: str, value: str = "") -> Filters:
    """The filters less one value of a field, or less the whole field."""
    if field in SINGLE:
        return _with(filters, field, "")
    left = tuple(one for one in getattr(filters, field) if value and one != value)
    return _with(filters, field, left)


def only(field: str, value: str) -> Filters:
    """One filter and nothing else."""
    return _with(Filters(), field, value if field in SINGLE else (value,))


def in_force(filters: Filters) -> tuple[tuple[str, str], ...]:
    """Every (field, value) that narrows the view, in the order of the fields."""
    found: list[tuple[str, str]] = []
    for field in strings.FIELDS:
        given = getattr(filters, field)
        found += [(field, one) for one in ((given,) if isinstance(given, str) else given) if one]
    return tuple(found)


def undated_range(filters: Filters) -> Filters:
    """The filters without their date range: what the density strip spans."""
    return replace(filters, date_from="", date_to="")


def _with(filters: Filters, field: str, value: str | tuple[str, ...]) -> Filters:
    changed: dict[str, Any] = {field: value}
    return replace(filters, **changed)


def _problem(typed: str) -> str:
    if not typed:
        return ""
    try:
        read_date(typed)
    except DateNotUnderstood as error:
        return str(error)
    return ""
