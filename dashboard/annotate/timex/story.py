"""The dates that a text has told so far, as far as later expressions count from them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dashboard.annotate.timex import point as points
from dashboard.annotate.timex import tense
from dashboard.annotate.timex.point import Point
from dashboard.annotate.timex.scene import Placed
from dashboard.when import SEASON_MONTH

# A date after one of these is told in passing: the story does not move there, unless to a time of day ("before noon on
# Friday"), on with ", when", or with a "not" ("did not come back until July").
_ASIDE: Final = re.compile(r"\b(?:since|until|till|before|ended|ending|through)\s(?:the\s)?$", re.IGNORECASE)
# "the treaty of 1839": the year is part of a name, and the story stays where it is.
_ATTRIBUTE: Final = re.compile(
    r"\b(?!spring|summer|autumn|fall|winter|end|beginning|start|middle|months?|part|half|quarter|course|years?)[a-z]{3,20}\sof\s\Z",
    re.IGNORECASE,
)
# A clock time in news is of the day told before it when that is no longer ago than so many days.
RECENT: Final = 3
# So many characters before an expression tell how it is meant.
LEAD: Final = 60
# A year so many before the one told last is a look back, not a step of the story.
FLASHBACK: Final = 15
# A year so few characters into its sentence ("In 1941, ...") moves the story.
OPENING: Final = 6


_NOT_UNTIL: Final = re.compile(
    r"(?:\bnot|\bnever|\bno\sone|\bnobody|\bnothing|\bnone|n['’]t)\b[^.;]{0,50}\b(?:until|till|before)\s(?:the\s)?$",
    re.IGNORECASE,
)


def _in_passing(spot: Point, lead: str, tail: str) -> bool:
    if not _ASIDE.search(lead) or spot.time or tail.startswith(", when"):
        return False
    return _NOT_UNTIL.search(lead) is None


@dataclass(slots=True)
class Story:
    """The dates told so far."""

    published: date | None
    last: Point | None = None
    last_day: Point | None = None
    last_month: Point | None = None
    last_past: Point | None = None
    age: Point | None = None
    lost: bool = False
    sentence: int = -1
    firm: bool = False

    def recent(self, same: bool, direction: int, history: bool) -> Point | None:
        """The day that a clock time without a day is of; None for the publication day."""
        if history or self.published is None:
            return self.last_day
        if direction == tense.AHEAD:
            return self.last_day if same else None
        day = points.day_of(self.last_past) if self.last_past else None
        if same and self.last_day is not None:
            return self.last_day
        return self.last_past if day is not None and (self.published - day).days <= RECENT else None

    def tell(self, found: Placed, sentence: int, lead: str, tail: str) -> None:
        """Remembers a date that later expressions may count from; lead, tail: the words before and after it."""
        spot = found.point
        if spot is not None and found.source == "open":
            # "the same day" after a Monday that nobody can place is as open as that Monday.
            self.last_day = self.last_past = None
            if spot.weekday is None:
                self.last = self.last_month = self.age = None
            self.lost = True
            return
        if spot is None or spot.year is None or _in_passing(spot, lead, tail):
            return
        if spot.unit == "year" and found.source == "written" and self.last is not None and _ATTRIBUTE.search(lead):
            return
        if found.source == "written" and len(lead) > OPENING and self._is_flashback(spot):
            return
        self.age = spot if spot.unit in ("decade", "century") else None
        if self.age and self.last is not None:
            return  # an age is the background of a story, not a step of it
        self.last, self.sentence, self.lost = spot, sentence, False
        self.firm = found.source == "written" and (spot.month is not None or len(lead) <= OPENING)
        if spot.month is not None and spot.unit in ("day", "month"):
            self.last_month = replace(spot, time="")
        elif spot.unit == "season" and spot.code != "WI":  # a winter lies in two years
            self.last_month = Point("month", spot.year, SEASON_MONTH[spot.code], bc=spot.bc)
        elif spot.unit == "year" and (len(lead) <= OPENING or found.source == "then"):
            self.last_month = None
        if spot.unit == "day":
            self.last_day = replace(spot, time="")
            day = points.day_of(spot)
            if spot.bc or self.published is None or (day is not None and day <= self.published):
                self.last_past = self.last_day

    def _is_flashback(self, spot: Point) -> bool:
        """A year well before the one told last, named inside a sentence: "elected in 1938, he now resolved"."""
        told = self.last.year if self.last is not None and not self.last.bc and not spot.bc else None
        return told is not None and spot.year is not None and spot.year < told - FLASHBACK

    def goes_on(self, sentence: int) -> bool:
        """Whether a firm date of another time stands in this sentence, so that what follows it there hangs on it."""
        far = self.last is not None and self.last.year is not None and self.published is not None
        return far and self.firm and sentence == self.sentence and abs(self.last.year - self.published.year) > 1  # type: ignore[union-attr, operator]
