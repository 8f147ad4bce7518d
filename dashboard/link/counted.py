"""The date of a clause that is counted from another one's: "five days after", five days before what is dated."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dashboard import when
from dashboard.model import Counted, TimeExpression

# The units from the finest on: a day cannot be counted from a month.
_ORDER: Final = ("day", "week", "month", "year")


def counted_from(text: str, base: TimeExpression, said: Counted) -> TimeExpression | None:
    """The date as a time expression of its own; None when the date it is counted from is known less exactly."""
    days = base.when
    if days is None or days.granularity not in _ORDER or _ORDER.index(days.granularity) > _ORDER.index(said.unit):
        return None
    found = when.shift(days.earliest, said.unit, said.count)
    if found is None:
        return None
    words = " ".join(text[said.start : said.end].split())
    value, edtf = _written(found)
    because = f"{words!r} counted from {base.text!r}: {base.because}"
    return replace(
        base, start=said.start, end=said.end, text=words, value=value, mod="", edtf=edtf, when=found, basis="relative",
        because=because, rule="counted-from-clause",
    )  # fmt: skip


def _written(found: when.When) -> tuple[str, str]:
    """TIMEX3 value and EDTF of a day, week, month or year."""
    first = found.earliest
    if found.granularity == "week":
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02}", f"{first}/{found.latest}"
    value = {"day": first.isoformat(), "month": f"{first.year:04}-{first.month:02}", "year": f"{first.year:04}"}
    return value[found.granularity], value[found.granularity]
