"""Places the found expressions one after the other, each in the light of those before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dashboard import when
from dashboard.annotate.timex import explain, tense
from dashboard.annotate.timex import point as points
from dashboard.annotate.timex.lexicon import CALENDAR_UNITS, UNITS
from dashboard.annotate.timex.meaning import (
    Beside,
    Calendar,
    Daytime,
    Found,
    FromEvent,
    Holiday,
    Length,
    Meaning,
    Modified,
    Moved,
    Named,
    Part,
    Reference,
)
from dashboard.annotate.timex.parsers.durations import length_of
from dashboard.annotate.timex.parsers.relative import moved
from dashboard.annotate.timex.point import Point
from dashboard.annotate.timex.resolve import place
from dashboard.annotate.timex.scene import Placed, Scene
from dashboard.model import Document, Sentence, TimeExpression

# A history: at least so many written years, of which so many lie more than a year before the publication day.
HISTORY_YEARS: Final = 3
HISTORY_SHARE: Final = 0.6
# A text that names days from its own day ("yesterday", "on Monday") more than once in so many expressions is news.
NEWS_SHARE: Final = 8
# Conventions of histories alone: in news these words are no time expressions.
_HISTORY_RULES: Final = frozenset(("former", "future-word"))


Ends = tuple[Meaning, Meaning]
# The last dates of each sentence, by where they begin.
Dated = dict[int, deque[tuple[int, Point]]]

# A date after one of these is told in passing: the story does not move there.
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
# A year so few characters into its sentence ("In 1941, ...") moves the story.
OPENING: Final = 6


@dataclass(slots=True)
class _Story:
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

    def recent(self, index: int, same: bool, direction: int, history: bool) -> Point | None:
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
            self.last = self.last_day = self.last_month = self.last_past = self.age = None
            self.lost = True
            return
        if spot is None or spot.year is None or (_ASIDE.search(lead) and not tail.startswith(", when")):
            return
        if spot.unit == "year" and found.source == "written" and self.last is not None and _ATTRIBUTE.search(lead):
            return
        self.age = spot if spot.unit in ("decade", "century") else None
        if self.age and self.last is not None:
            return  # an age is the background of a story, not a step of it
        self.last, self.sentence, self.lost = spot, sentence, False
        self.firm = found.source == "written" and (spot.month is not None or len(lead) <= OPENING)
        if spot.month is not None and spot.unit in ("day", "month"):
            self.last_month = replace(spot, time="")
        elif spot.unit == "year" and len(lead) <= OPENING:
            self.last_month = None
        if spot.unit == "day":
            self.last_day = replace(spot, time="")
            day = points.day_of(spot)
            if spot.bc or self.published is None or (day is not None and day <= self.published):
                self.last_past = self.last_day


def placed(document: Document, sentences: tuple[Sentence, ...], found: list[Found]) -> tuple[TimeExpression, ...]:
    """The expressions with their values and days."""
    history = _is_history(document, found)
    starts = [sentence.start for sentence in sentences]
    published = _sane(document.published)
    story = _Story(published)
    out: list[TimeExpression] = []
    tied: tuple[Ends, Ends, Scene] | None = None
    ahead = _coming(found)
    dated: Dated = {}
    for number, one in enumerate(found):
        if one.rule in _HISTORY_RULES and not history:
            continue
        index = bisect_right(starts, one.start) - 1
        inside = index >= 0 and sentences[index].end >= one.end
        bounds = (sentences[index].start, sentences[index].end) if inside else _line(document.text, one)
        told = history or (story.firm and inside and index == story.sentence and _far(story.last, document))
        direction = (
            tense.direction(document.text, one.start, one.end, *bounds, ranged=one.joined is not None)
            if _needs_tense(one.meaning)
            else tense.UNTOLD
        )
        # What has happened is not counted from what is still to come.
        last_day = story.last_past if direction == tense.BACK else story.last_day
        if isinstance(one.meaning, FromEvent):
            one = _settled(document.text, one, one.meaning, starts, dated)
        one, from_now = _in_history(document.text, one, bounds) if history else (one, False)
        coming = ahead[number] if told else None
        same = inside and index == story.sentence
        recent = story.recent(index, same, direction, history)
        scene = Scene(
            published,
            story.last,
            last_day,
            story.last_month,
            direction,
            told,
            history and not from_now,
            coming,
            same,
            recent,
            story.age,
            story.lost,
        )
        if one.joined and tied is not None and one.joined == tied[0]:
            one, scene, tied = replace(one, meaning=tied[1][1], joined=tied[1]), tied[2], None
        elif one.joined and _tied(one.joined, scene) != one.joined:
            tied = (one.joined, _tied(one.joined, scene), scene)
            one = replace(one, meaning=tied[1][0], joined=tied[1])
        result = place(one.meaning, scene)
        out.append(_expression(document, one, result, scene))
        if result.point is not None and result.point.year is not None and result.source != "open":
            dated.setdefault(index, deque(maxlen=EVENT_PLACES)).append((one.start, result.point))
        heading = document.text[one.end : one.end + 1] in ("\n", "")
        # The heading "March-October 1937" opens a story that begins in March.
        ends = heading and one.joined is not None and one.meaning == one.joined[1]
        if not ends and (heading or not _looks_back(one.meaning)):
            lead = "" if heading else document.text[max(bounds[0], one.start - LEAD) : one.start]
            story.tell(result, index if inside else -2, lead, document.text[one.end : one.end + 6])
    return tuple(out)


def _looks_back(meaning: Meaning) -> bool:
    """Whether an expression steps back from the date before it ("two years earlier"): the story does not go there."""
    if isinstance(meaning, Modified | Daytime) and meaning.of is not None:
        return _looks_back(meaning.of)
    return isinstance(meaning, Moved) and meaning.base == "then" and meaning.sign < 0 and bool(meaning.count)


def _in_history(text: str, one: Found, bounds: tuple[int, int]) -> tuple[Found, bool]:
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
    return one, marks % 2 == 0 and said.unit in ("week", "month", "year") and said.count in (0, 1)


# So far back an event is looked for, in characters, and so many places of its word.
EVENT_REACH: Final = 6_000
EVENT_PLACES: Final = 4


def _settled(text: str, one: Found, said: FromEvent, starts: list[int], dated: Dated) -> Found:
    """ "two days after the vote" as counted from the date that stands by an earlier "vote", or as a length of time."""
    length = Length(length_of(said.count, said.unit))
    plain = replace(one, end=said.stop, type="DURATION", meaning=length, rule="duration")
    if said.count is None or not dated:
        return plain
    first, at = max(0, one.start - EVENT_REACH), one.start
    before = text[first:at].lower()
    for _ in range(EVENT_PLACES):
        place_of = before.rfind(said.event, 0, at - first)
        if place_of < 0:
            return plain
        at = first + place_of
        sentence = bisect_right(starts, at) - 1
        near = [(abs(start - at), spot) for start, spot in dated.get(sentence, ())]
        if near:
            anchor = min(near, key=lambda pair: pair[0])[1]
            return (
                replace(one, meaning=moved(said.count, said.unit, _written(anchor), said.sign))
                if (points.finer(anchor, _unit(said.unit)))
                else plain
            )
    return plain


def _unit(name: str) -> str:
    """The calendar's name of a unit as written: "fortnights" are weeks."""
    return CALENDAR_UNITS[UNITS[name]]


def _written(spot: Point) -> Calendar:
    return Calendar(spot.year, spot.month, spot.day, spot.bc)


def _coming(found: list[Found]) -> list[Point | None]:
    """For each expression the next one after it that is a month or a day written with its year."""
    out: list[Point | None] = []
    spot: Point | None = None
    for one in reversed(found):
        out.append(spot)
        said = one.meaning.of if isinstance(one.meaning, Modified | Daytime) else one.meaning
        if isinstance(said, Calendar) and said.year is not None and said.month is not None:
            spot = Point("month", said.year, said.month, said.day, bc=said.bc)
    return out[::-1]


def _tied(ends: Ends, scene: Scene) -> Ends:
    """The ends of a range without a year, one placed by the tense and the other beside it: they are never years apart.

    What is to come has not ended yet, what is told has begun; days of a week that are over have both gone by.
    """
    first, last = ends
    if not (_floats(first) and _floats(last)):
        return ends
    ahead = scene.direction in (tense.AHEAD, tense.AHEAD_OF_PAST)
    if not scene.told and isinstance(first, Named) and first.unit == "weekday":
        ahead = not ahead
    if ahead and not scene.told:
        return Beside(first, last, -1), last  # type: ignore[arg-type]
    return first, Beside(last, first, 1)  # type: ignore[arg-type]


def _floats(meaning: Meaning) -> bool:
    """A month, a day of a month or a weekday of which there are many."""
    if isinstance(meaning, Calendar):
        return meaning.year is None and meaning.month is not None
    return isinstance(meaning, Named) and meaning.step is None and not meaning.told


def _sane(published: date | None) -> date | None:
    """The publication day; a day at the edge of the calendar is a slip, and nothing can be counted from it."""
    return published if published is not None and date.min.year < published.year < date.max.year else None


def _is_history(document: Document, found: list[Found]) -> bool:
    """Whether the text tells of times far from its publication, so that its dates hang on each other."""
    years = [year for year in (_written_year(one.meaning) for one in found) if year is not None]
    if len(years) < HISTORY_YEARS:
        return False
    if sum(1 for one in found if _from_now(one.meaning)) * NEWS_SHARE > len(found):
        return False
    if document.published is None:
        return len(years) >= 12
    far = sum(1 for year in years if document.published.year - year > 1)
    return far >= HISTORY_SHARE * len(years)


def _from_now(meaning: Meaning) -> bool:
    """Whether an expression counts from the day of writing: "yesterday", "last week", "on Monday"."""
    if isinstance(meaning, Modified | Daytime) and meaning.of is not None:
        return _from_now(meaning.of)
    return (isinstance(meaning, Moved) and meaning.base == "now") or (
        isinstance(meaning, Named) and (meaning.unit == "weekday" or meaning.step is not None)
    )


def _written_year(meaning: Meaning) -> int | None:
    if isinstance(meaning, Modified | Daytime | Part) and meaning.of is not None:
        return _written_year(meaning.of)
    if isinstance(meaning, Calendar) and meaning.year is not None:
        return -meaning.year if meaning.bc else meaning.year
    return None


def _far(last: Point | None, document: Document) -> bool:
    return (
        last is not None
        and last.year is not None
        and document.published is not None
        and abs(last.year - document.published.year) > 1
    )


def _needs_tense(meaning: Meaning) -> bool:
    """Whether the direction is open: weekdays, months, seasons without a year."""
    match meaning:
        case (
            Moved(base="then" | "here")
            | Calendar(year=None)
            | Named()
            | Part(of=None)
            | Holiday(of=None)
            | Daytime(of=None)
        ):
            return True
        case Modified() | Daytime() if meaning.of is not None:
            return _needs_tense(meaning.of)
    base = getattr(meaning, "base", None) or getattr(meaning, "of", None)
    return base is not None and not isinstance(base, str) and _needs_tense(base)


def _line(text: str, one: Found) -> tuple[int, int]:
    start = text.rfind("\n", max(0, one.start - tense.REACH), one.start) + 1
    end = text.find("\n", one.end, one.end + tense.REACH)
    return max(start, one.start - tense.REACH), len(text) if end < 0 else end


def _expression(document: Document, one: Found, result: Placed, scene: Scene) -> TimeExpression:
    days = result.when
    edtf = points.edtf(result.point, result.mod, days) if result.point else ""
    joined = _stretch(one, scene) if one.joined else None
    if joined is not None:
        days = joined
        edtf = f"{joined.earliest.isoformat()}/{joined.latest.isoformat()}"
    elif days is not None and days.granularity == "ambiguous":
        edtf = f"[{days.earliest.isoformat()},{days.latest.isoformat()}]"
    elif days is not None and result.point is None:
        edtf = f"{days.earliest.isoformat()}/{days.latest.isoformat()}"
    words = document.text[one.start : one.end]
    because = explain.because(words, one, result, scene, joined)
    basis = "relative" if result.source in ("now", "then", "open") else "explicit"
    return TimeExpression(
        one.start, one.end, words, one.type, result.value, result.mod, edtf, days, basis, because, one.rule
    )


def _stretch(one: Found, scene: Scene) -> when.When | None:
    """The whole stretch of a range, from the first day of its first end to the last of its last."""
    if one.joined is None:
        return None
    first, last = place(one.joined[0], scene).when, place(one.joined[1], scene).when
    return when.span(first, last) if first and last else None
