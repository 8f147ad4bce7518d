"""Small places, of data/towns.tsv: the country of a name that the words around have shown to be a place."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final, NamedTuple

from dashboard.tables import DATA, values

_PATH: Final = DATA / "towns.tsv"


class Bearers(NamedTuple):
    """The countries with a place of a name: the one that leads by far ("" for none), and all, the most people first."""

    lead: str
    every: tuple[str, ...]


@cache
def _rows() -> dict[str, str]:
    """Name -> the rest of its line, as it is; 60,000 rows are cut apart only when they are asked for."""
    lines = _PATH.read_text(encoding="utf-8").splitlines()
    return dict(line.partition("\t")[::2] for line in lines if line[:1] != "#")


def bearers(name: str) -> Bearers | None:
    """The countries with a town or region of that name, folded; None when the table has none. Capitals are read as
    in a dateline ("AL AIN")."""
    row = _rows().get(name)
    if row is None and name.isupper():
        row = _rows().get(name.title())
    if row is None:
        return None
    lead, _, also = row.partition("\t")
    return Bearers(lead, ((lead,) if lead else ()) + values(also))


def country(name: str, weight: Counter[str]) -> str:
    """The country of a place: the one of its bearers that the document names most, else the leading one; "" when that
    leaves a doubt or the table has no such place."""
    found = bearers(name)
    if found is None:
        return ""
    named = sorted((-weight[code], code) for code in found.every if weight[code])
    if named and (len(named) == 1 or named[0][0] != named[1][0]):
        return named[0][1]
    return found.lead
