"""The state behind a country code, as an actor: "Norwegian warplanes" are Norway's."""

from __future__ import annotations

from dashboard.country_names import country_names
from dashboard.model import Actor
from dashboard.names import slug


def state_of(cc: str) -> Actor | None:
    """The state of an ISO 3166-1 code; None for "" and for codes without a row in data/countries.tsv."""
    name = country_names().get(cc)
    return None if name is None else Actor(slug(name), name, "state", cc)
