"""An event as a mark: as wide as its date is uncertain, and never a dot where no day is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from dashboard.model import HAPPENED, Listed
from dashboard.views.dates import DAY_MS, milliseconds

# day: a point; within: some day in a month or a span; long: some time in a year or more; vague: around then;
# lasted: it went on all this time.
Shape = Literal["day", "within", "long", "vague", "lasted"]
SHAPES: Final[tuple[Shape, ...]] = ("day", "within", "long", "vague", "lasted")
LONG: Final = frozenset({"year", "decade", "century"})
VAGUE: Final = frozenset({"vague", "unknown"})


@dataclass(frozen=True, slots=True)
class Mark:
    """start, end  milliseconds from 1970: noon of a day, else from the first day's beginning to the last one's end.
    hollow      it has not happened, or not for sure
    """

    listed: Listed
    shape: Shape
    start: float
    end: float
    hollow: bool

    @property
    def event_id(self) -> str:
        """The event that it stands for."""
        return self.listed.event.event_id

    @property
    def status(self) -> str:
        """The event's status."""
        return self.listed.event.status

    @property
    def quad_class(self) -> str:
        """The event's class, "" when it has none."""
        return self.listed.event.quad_class


def mark(listed: Listed) -> Mark | None:
    """The mark of an event; None without a date."""
    event = listed.event
    when = event.when
    if when is None:
        return None
    hollow = event.status not in HAPPENED
    if when.earliest == when.latest:
        noon = milliseconds(when.earliest) + DAY_MS / 2
        return Mark(listed, "day", noon, noon, hollow)
    start = milliseconds(when.earliest)
    end = milliseconds(when.latest) + timedelta(days=1) / timedelta(milliseconds=1)
    return Mark(listed, _shape(when.granularity, event.status), start, end, hollow)


def _shape(granularity: str, status: str) -> Shape:
    if granularity in VAGUE:
        return "vague"
    if status == "ongoing":
        return "lasted"
    return "long" if granularity in LONG else "within"
