"""Histories: texts of times far from their publication, whose dates hang on each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dashboard.annotate.timex.kinds import from_now, written_year
from dashboard.annotate.timex.meaning import Calendar, Daytime, Found, Modified, Moved, Reference
from dashboard.annotate.timex.point import Point
from dashboard.model import Document

# A history: at least so many written years, of which so many lie more than a year before the publication day.
HISTORY_YEARS: Final = 3
# In a long text that never speaks of its own time, two are enough.
FEWEST_YEARS: Final = 2
LONG: Final = 12
# Among so many written years one expression that counts from now is let pass.
SURE_YEARS: Final = 4
# Without a publication day to be far from, so many written years make a history.
UNDATED_YEARS: Final = 12
HISTORY_SHARE: Final = 0.6
# A text that names days from its own day ("yesterday", "on Monday") more than once in so many expressions is news.
NEWS_SHARE: Final = 12
# Conventions of histories alone: in news these words are no time expressions.
HISTORY_RULES: Final = frozenset(("former", "future-word"))


def is_history(document: Document, found: list[Found]) -> bool:
    """Whether the text tells of times far from its publication, so that its dates hang on each other."""
    years = [year for year in (written_year(one.meaning) for one in found) if year is not None]
    # "Today the fort is a museum" ends many a history, and one weekday may be part of a name.
    today = Moved("day", 0, "now")
    now = sum(1 for one in found if one.meaning != today and from_now(one.meaning))
    if now and len(years) >= SURE_YEARS:
        now -= 1
    fewest = HISTORY_YEARS if now or len(found) < LONG else FEWEST_YEARS
    if len(years) < fewest or now * NEWS_SHARE > len(found):
        return False
    if document.published is None:
        return len(years) >= UNDATED_YEARS
    far = sum(1 for year in years if document.published.year - year > 1)
    return far >= HISTORY_SHARE * len(years)


def in_history(text: str, one: Found, bounds: tuple[int, int]) -> tuple[Found, bool]:
    """The expression as a history means it, and whether it counts from the day of writing.

    "today" is the reader's time; "last year" in the writer's own words is a year before the writing, in a quotation it
    is told by somebody in the story.
    """
    said = one.meaning
    if not (isinstance(said, Moved) and said.base == "now"):
        return one, False
    if said.unit == "day" and not said.count:
        return replace(one, meaning=Reference("PRESENT_REF")), False
    marks = sum(text.count(mark, bounds[0], one.start) for mark in '"“”')
    return one, marks % 2 == 0 and said.unit in ("week", "month", "year") and said.sign < 0 and said.count == 1


def coming(found: list[Found]) -> list[Point | None]:
    """For each expression the next one after it that is a month or a day written with its year."""
    out: list[Point | None] = []
    spot: Point | None = None
    for one in reversed(found):
        out.append(spot)
        said = one.meaning.of if isinstance(one.meaning, Modified | Daytime) else one.meaning
        if isinstance(said, Calendar) and said.year is not None and said.month is not None:
            spot = Point("month", said.year, said.month, said.day, bc=said.bc)
    return out[::-1]
