"""What an expression says before anything is known about its document: the results of the parsers.

Every meaning is frozen; `resolve` turns it into a place on the calendar, or into a value without one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from dashboard.model import TimexType

# What relative expressions count from: the publication day, the date before them in the text, or that date when it
# stands in the same sentence or the text is a history, and else the publication day ("the end of the year").
Base = Literal["now", "then", "here"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar date as written; what it leaves open is None. year counts from 1, `bc` says in which direction."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    bc: bool = False


@dataclass(frozen=True, slots=True)
class EitherOrder:
    """Figures that can be day and month in two ways: 03/07/2018."""

    year: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years from `first`: 1940; written without a century ("the '90s") when below 100."""

    first: int
    bc: bool = False


@dataclass(frozen=True, slots=True)
class Century:
    """A century by its ordinal: 19 for the 19th."""

    number: int
    bc: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A season (SP SU FA WI), quarter (Q1-Q4), half (H1 H2) of a year, or the weekend (WE) of a week.

    of: what it is part of, None when the text leaves it open. step: -1 last, 0 this, 1 next, None as the tense says.
    fiscal: of a business year, which need not be the calendar's. told: counted from the date before it in the text.
    """

    code: str
    of: Meaning | None = None
    step: int | None = None
    fiscal: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A weekday (1-7) or month (1-12) by name. step: -1 last, 0 this, 1 next, None as the tense says.

    told: counted from the day before it in the text ("the following Friday").
    """

    unit: Literal["weekday", "month"]
    number: int
    step: int | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day with a rule for each year; of: its year or None."""

    name: str
    of: Meaning | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """`count` units from a base; count None is an untold number, sign its direction. fine: keep the day of the month
    ("a year ago today")."""

    unit: str
    count: float | None
    base: Base | Meaning
    sign: int = 1
    fine: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit or weekday of a larger thing: the first week of May, the last Monday of 2016 (number -1)."""

    number: int
    unit: str
    of: Meaning


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month, or a day of it, of a year that is told in other words: "August of that year"."""

    month: int
    day: int | None
    of: Meaning


@dataclass(frozen=True, slots=True)
class Beside:
    """One end of a range whose year or week is not told: next to the other end, before it (sign -1) or after it."""

    meaning: Calendar | Named
    other: Meaning
    sign: int


@dataclass(frozen=True, slots=True)
class SameIn:
    """The unit told before, in another year: "the same month a year ago"."""

    unit: str
    of: Meaning


@dataclass(frozen=True, slots=True)
class Vague:
    """Around now without a number: value PAST_REF, PXW...; days_before and days_after bound it around its base."""

    value: str
    days_before: int = 0
    days_after: int = 0
    base: Base = "now"


@dataclass(frozen=True, slots=True)
class Stretch:
    """So much time that ends at its base (sign -1: "the past five years") or begins there ("the next 24 hours")."""

    value: str
    months: int
    days: int
    sign: int
    base: Base = "now"


@dataclass(frozen=True, slots=True)
class FromEvent:
    """`count` units from something that happened: "two days after the vote". stop: where the words of the length end.

    `tagger` makes a Moved of it when the text has dated the event, else a Length of the words up to `stop`.
    """

    event: str
    unit: str
    count: float | None
    sign: int
    stop: int


@dataclass(frozen=True, slots=True)
class Reference:
    """PRESENT_REF, PAST_REF, FUTURE_REF and the like: no place on the calendar is claimed."""

    value: str


@dataclass(frozen=True, slots=True)
class Length:
    """A duration or a set by its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True)
class Daytime:
    """A part of the day (MO AF EV NI MI DT) or a clock time ("16:08Z") of a day; of None is the day of the text.

    after: a night or morning that belongs to the day after `of` is not told apart here.
    """

    time: str
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Modified:
    """A TIMEX3 mod on something: START MID END BEFORE AFTER APPROX MORE_THAN LESS_THAN EQUAL_OR_MORE EQUAL_OR_LESS.

    passed: "earlier this month" and "later this week" end or begin at the publication day.
    """

    mod: str
    of: Meaning
    passed: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """No date: words that a parser claims so that nothing else reads them as one."""


Meaning = (
    Calendar | EitherOrder | Decade | Century | Part | Named | Holiday | Moved | Nth | MonthOf | Beside | SameIn | Vague
    | Stretch | FromEvent | Reference | Length | Daytime | Modified | Nothing
)  # fmt: skip
# What the two ends of one stretch of time can be.
ENDS: Final = Calendar | Named | Moved | Part | Decade | Century | MonthOf


@dataclass(frozen=True, slots=True)
class Reading:
    """What a parser made of the text up to `end`.

    more: further expressions inside, when the words hold several ("7 to 18 November"); stop is then the end of the
    first one, and ranged says that the first and the last of them are the two ends of one stretch of time.
    """

    end: int
    type: TimexType
    meaning: Meaning
    stop: int = -1
    more: tuple[Piece, ...] = ()
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A further expression inside a reading."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in the text with the rule that found it; joined: first and last meaning of the range it is in.

    note: what a refiner decided about it, for the sentence that explains it.
    """

    start: int
    end: int
    type: TimexType
    meaning: Meaning
    rule: str
    joined: tuple[Meaning, Meaning] | None = None
    note: str = ""
