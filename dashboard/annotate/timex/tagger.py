"""Places the found expressions one after the other, each in the light of those before it."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import date

from dashboard import when
from dashboard.annotate.timex import explain, from_event, history, tense
from dashboard.annotate.timex import point as points
from dashboard.annotate.timex.kinds import floats, looks_back, needs_tense
from dashboard.annotate.timex.meaning import Beside, Found, FromEvent, Meaning, Named
from dashboard.annotate.timex.point import Point
from dashboard.annotate.timex.resolve import place
from dashboard.annotate.timex.scene import Placed, Scene
from dashboard.annotate.timex.story import LEAD, Story
from dashboard.model import Document, Sentence, TimeExpression

Ends = tuple[Meaning, Meaning]


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an expression stands: its sentence (-1 before the first), whether inside it, how far words reach."""

    index: int
    inside: bool
    bounds: tuple[int, int]


@dataclass
class _Pass:
    """One pass over one document; its state goes from each expression to the next, and nowhere else."""

    document: Document
    sentences: tuple[Sentence, ...]
    history: bool
    coming: list[Point | None]
    story: Story
    starts: list[int]
    dated: from_event.Dated = field(default_factory=dict)
    tied: tuple[Ends, Ends, Scene] | None = None

    def place(self, number: int, one: Found) -> TimeExpression:
        """The expression with its value and days; what it tells is remembered."""
        spot = self._spot(one)
        counted = isinstance(one.meaning, FromEvent)
        if isinstance(one.meaning, FromEvent):
            one = from_event.settled(self.document.text, one, one.meaning, self.starts, self.dated)
        one, now = history.in_history(self.document.text, one, spot.bounds) if self.history else (one, False)
        one, scene = self._together(one, self._scene(number, one, spot, now))
        result = place(one.meaning, scene)
        if not counted:  # what is counted from elsewhere in the text does not take the story there
            self._remember(one, spot, result)
        return _expression(self.document, one, result, scene)

    def _spot(self, one: Found) -> _Spot:
        index = bisect_right(self.starts, one.start) - 1
        inside = index >= 0 and self.sentences[index].end >= one.end
        around = self.sentences[index] if inside else None
        return _Spot(index, inside, (around.start, around.end) if around else _line(self.document.text, one))

    def _scene(self, number: int, one: Found, spot: _Spot, now: bool) -> Scene:
        """What is known where the expression stands; now: it counts from the day of writing, even in a history."""
        story, same = self.story, spot.inside and spot.index == self.story.sentence
        told = self.history or (spot.inside and story.goes_on(spot.index))
        direction = tense.UNTOLD
        if needs_tense(one.meaning):
            ranged = one.joined is not None
            direction = tense.direction(self.document.text, one.start, one.end, *spot.bounds, ranged=ranged)
        return Scene(
            published=story.published,
            last=story.last,
            # What has happened is not counted from what is still to come.
            last_day=story.last_past if direction == tense.BACK else story.last_day,
            last_month=story.last_month,
            direction=direction,
            told=told,
            history=self.history and not now,
            coming=self.coming[number] if told else None,
            same=same,
            recent=story.recent(same, direction, self.history),
            age=story.age,
            lost=story.lost,
        )

    def _together(self, one: Found, scene: Scene) -> tuple[Found, Scene]:
        """Both ends of a range in one scene, the first one's."""
        if one.joined is None:
            return one, scene
        if self.tied is not None and one.joined == self.tied[0]:
            _, ends, first_scene = self.tied
            self.tied = None
            return replace(one, meaning=ends[1], joined=ends), first_scene
        ends = _tied(one.joined, scene)
        if ends == one.joined:
            return one, scene
        self.tied = (one.joined, ends, scene)
        return replace(one, meaning=ends[0], joined=ends), scene

    def _remember(self, one: Found, spot: _Spot, result: Placed) -> None:
        text = self.document.text
        if result.point is not None and result.point.year is not None and result.source != "open":
            here = self.dated.setdefault(spot.index, deque(maxlen=from_event.EVENT_PLACES))
            here.append((one.start, result.point))
        heading = text[one.end : one.end + 1] in ("\n", "")
        # The heading "March-October 1937" opens a story that begins in March.
        ends = heading and one.joined is not None and one.meaning == one.joined[1]
        if ends or (looks_back(one.meaning) and not heading):
            return
        lead = "" if heading else text[max(spot.bounds[0], one.start - LEAD) : one.start]
        self.story.tell(result, spot.index if spot.inside else -2, lead, text[one.end : one.end + 6])


def placed(document: Document, sentences: tuple[Sentence, ...], found: list[Found]) -> tuple[TimeExpression, ...]:
    """The expressions with their values and days."""
    told = history.is_history(document, found)
    starts = [sentence.start for sentence in sentences]
    run = _Pass(document, sentences, told, history.coming(found), Story(_sane(document.published)), starts)
    kept = [(number, one) for number, one in enumerate(found) if told or one.rule not in history.HISTORY_RULES]
    return tuple(run.place(number, one) for number, one in kept)


def _tied(ends: Ends, scene: Scene) -> Ends:
    """The ends of a range without a year, one placed by the tense and the other beside it: they are never years apart.

    What is to come has not ended yet, what is told has begun; days of a week that are over have both gone by.
    """
    first, last = ends
    if not (floats(first) and floats(last)):
        return ends
    ahead = scene.direction in (tense.AHEAD, tense.AHEAD_OF_PAST)
    if not scene.told and isinstance(first, Named) and first.unit == "weekday":
        ahead = not ahead
    if ahead and not scene.told:
        return Beside(first, last, -1), last  # type: ignore[arg-type]
    return first, Beside(last, first, 1)  # type: ignore[arg-type]


def _sane(published: date | None) -> date | None:
    """The publication day; a day at the edge of the calendar is a slip, and nothing can be counted from it."""
    return published if published is not None and date.min.year < published.year < date.max.year else None


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
