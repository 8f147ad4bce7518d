"""One sentence for a person: how an expression was read."""

from __future__ import annotations

from dashboard.annotate.timex import point as points
from dashboard.annotate.timex import tense
from dashboard.annotate.timex.meaning import (
    Calendar,
    Daytime,
    EitherOrder,
    Found,
    Holiday,
    Length,
    Meaning,
    Modified,
    Moved,
    Named,
    Part,
    Reference,
    Stretch,
    Vague,
)
from dashboard.annotate.timex.scene import Placed, Scene
from dashboard.when import When

_UNITS = {"half": "half-year", "weekend": "weekend"}


def because(words: str, one: Found, result: Placed, scene: Scene, joined: When | None) -> str:
    """How `words` were read, in one sentence without a full stop."""
    shown = f"'{' '.join(words.split())}'"
    meaning = one.meaning
    while isinstance(meaning, Modified | Daytime) and meaning.of:
        meaning = meaning.of
    said = shown + _how(meaning, result, scene) + one.note
    if joined is not None:
        said += f", one end of {joined.earliest.isoformat()} to {joined.latest.isoformat()}"
    elif result.mod in ("START", "MID", "END") and result.when and result.when.granularity != "day":
        said += f", of that the days from {result.when.earliest.isoformat()} to {result.when.latest.isoformat()}"
    return said


def _how(meaning: Meaning, result: Placed, scene: Scene) -> str:
    if isinstance(meaning, Length) or (
        isinstance(meaning, Stretch) and result.when is None and result.source != "open"
    ):
        return " is a length of time or a repetition, not a date"
    if isinstance(meaning, Reference):
        return " points to a time without naming it"
    if isinstance(meaning, EitherOrder):
        return " can be read with the day or the month first"
    if result.source == "open" and scene.published is not None:
        return " is counted from a date that the text does not tell"
    if result.source == "open":
        return " waits for the publication date, from which it is counted"
    if isinstance(meaning, Vague):
        return _vaguely(result, scene)
    if isinstance(meaning, Stretch) and result.when:
        first, last = result.when.earliest.isoformat(), result.when.latest.isoformat()
        way = "counted back" if meaning.sign < 0 else "counted on"
        return f" is so much time {way} from {_anchor(meaning, result, scene)}: {first} to {last}"
    if result.source == "written":
        return " is a calendar date as written"
    unit = _UNITS.get(result.point.unit, result.point.unit) if result.point else "day"
    if isinstance(meaning, Moved):
        way = "counted back" if meaning.sign < 0 else "counted on"
        way = "taken as that of" if not meaning.count else f"{way} from"
        return f" {way} {_anchor(meaning, result, scene)}, kept to the {unit}"
    if isinstance(meaning, Named | Calendar | Part | Holiday):
        return f" taken as {_which(meaning, result, scene)}"
    return f" counted from {_anchor(meaning, result, scene)}"


def _vaguely(result: Placed, scene: Scene) -> str:
    if result.when is None:
        return " points to a time without saying how far off"
    base = long_day(scene.published) if scene.published and result.source == "now" else "the date before it"
    first, last = result.when.earliest.isoformat(), result.when.latest.isoformat()
    return f" has no number: taken as the time from {first} to {last}, around {base}"


def _anchor(meaning: Meaning, result: Placed, scene: Scene) -> str:
    if isinstance(meaning, Moved) and not isinstance(meaning.base, str):
        return "the date named with it"
    if result.source == "now" and scene.published:
        return long_day(scene.published)
    last = (
        scene.last_day if result.point is not None and result.point.unit in ("day", "week", "weekend") else scene.last
    )
    return f"{points.value(last)}, the date before it in the text" if last else "the date before it in the text"


def _which(meaning: Meaning, result: Placed, scene: Scene) -> str:
    """Which of the many Mondays, Marches or springs."""
    if result.source == "then":
        return f"the one that goes with {points.value(scene.last) if scene.last else 'the date'} before it in the text"
    day = long_day(scene.published) if scene.published else "publication"
    step = getattr(meaning, "step", None)
    if step is not None:
        return f"the {('last one before', 'one around', 'next one after')[step + 1]} {day}"
    if scene.direction == tense.AHEAD:
        return f"the next one from {day} on, as the words around it look ahead"
    if scene.direction == tense.BACK:
        return f"the last one up to {day}, as the words around it look back"
    return f"the one nearest to {day}"


def long_day(day: object) -> str:
    """A day for a person: Monday 16 May 2016."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"  # type: ignore[attr-defined]
