"""The state behind a country code, as an actor: "Norwegian warplanes" are Norway's."""

from __future__ import annotations

from functools import cache

from dashboard.model import Actor
from dashboard.tables import DATA


@cache
def _names() -> dict[str, str]:
    lines = [
        line for line in (DATA / "countries.tsv").read_text(encoding="utf-8").splitlines() if line[:1] not in ("#", "")
    ]
    return {cells[0]: cells[1] for cells in (line.split("\t") for line in lines[1:])}


def state_of(cc: str) -> Actor | None:
    """The state of an ISO 3166-1 code; None for "" and for codes without a row."""
    name = _names().get(cc)
    return None if name is None else Actor(f"state-{cc.lower()}", name, "state", cc)
