"""Clauses dated by their distance from another: "voted on Wednesday, five days after troops had stormed the town"."""

from __future__ import annotations

from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame
from dashboard.annotate.timex.parsers.counts import count_of
from dashboard.annotate.verb_group import FINITE
from dashboard.model import Counted

_UNITS: Final = {"day": "day", "week": "week", "fortnight": "week", "month": "month", "year": "year"}
# How many tokens before the verb its "after" may stand.
_REACH: Final = 14


def of_verb(frame: Frame, index: int) -> tuple[tuple[int, ...], Counted] | None:
    """The verb groups whose date a clause may be counted from, the nearest first, and how; None when it is not dated in
    this way."""
    group = frame.groups[index]
    if group.form not in FINITE or not index:
        return None
    at = next((i for i in range(group.first - 1, max(0, group.first - _REACH), -1) if _opens(frame, i)), -1)
    if at < 2:
        return None
    unit = _UNITS.get(w.noun_lemma(frame.tokens[at - 1].lower))
    said = frame.tokens[at - 2]
    count = 1.0 if said.lower in ("a", "an", "one") else count_of(said.text)
    mains = tuple(i for i in range(index - 1, -1, -1) if frame.groups[i].form in FINITE and frame.groups[i].head < at)
    if unit is None or not count or count != int(count) or not mains:
        return None
    # The clause that is counted from lies on the other side: "two days after X" puts X before.
    sign = -1 if frame.tokens[at].lower == "after" else 1
    return mains, Counted(int(count) * sign, unit, said.start, frame.tokens[at].end)


def _opens(frame: Frame, at: int) -> bool:
    token = frame.tokens[at]
    return token.kind == "word" and token.lower in ("after", "before")
