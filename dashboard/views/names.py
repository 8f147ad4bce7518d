"""What a person reads for the values that filters and events hold: countries by name, types and states as words."""

from __future__ import annotations

from dashboard.country_names import country_names
from dashboard.views import strings


def country(code: str) -> str:
    """The short name of a country; the code itself when no table knows it."""
    return country_names().get(code, code)


def value(field: str, given: str, label: str = "") -> str:
    """The words for one value of a field of Filters; `label` is what the store calls it."""
    if field == "countries":
        return country(given)
    if field == "quad_classes":
        return given or strings.UNCLASSED
    known = {"types": strings.TYPES, "statuses": strings.STATUSES, "dated": strings.DATED}.get(field, {})
    if field == "granularities" and given == "unknown":
        return strings.NO_DATE
    return known.get(given, label or given)
