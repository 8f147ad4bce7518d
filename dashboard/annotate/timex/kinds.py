"""What kind of thing an expression says: a step back, a date that hangs on the tense, one that counts from now."""

from __future__ import annotations

from dashboard.annotate.timex.meaning import Calendar, Daytime, Holiday, Meaning, Modified, Moved, Named, Part


def looks_back(meaning: Meaning) -> bool:
    """Whether an expression steps back from the date before it ("two years earlier"): the story does not go there."""
    if isinstance(meaning, Modified | Daytime) and meaning.of is not None:
        return looks_back(meaning.of)
    if isinstance(meaning, Part | Named) and meaning.step is not None:
        # "the previous autumn" lies behind, "by next summer" is a plan.
        return meaning.step < 0 if meaning.told else isinstance(meaning, Part)
    return isinstance(meaning, Moved) and meaning.base == "then" and meaning.sign < 0 and bool(meaning.count)


def floats(meaning: Meaning) -> bool:
    """A month, a day of a month or a weekday of which there are many."""
    if isinstance(meaning, Calendar):
        return meaning.year is None and meaning.month is not None
    return isinstance(meaning, Named) and meaning.step is None and not meaning.told


def from_now(meaning: Meaning) -> bool:
    """Whether an expression counts from the day of writing: "yesterday", "last week", "on Monday"."""
    if isinstance(meaning, Modified | Daytime) and meaning.of is not None:
        return from_now(meaning.of)
    return (isinstance(meaning, Moved) and meaning.base == "now") or (
        isinstance(meaning, Named) and not meaning.told and (meaning.unit == "weekday" or meaning.step is not None)
    )


def written_year(meaning: Meaning) -> int | None:
    """The year that is written, below 0 before Christ; None when there is none."""
    if isinstance(meaning, Modified | Daytime | Part) and meaning.of is not None:
        return written_year(meaning.of)
    if isinstance(meaning, Calendar) and meaning.year is not None:
        return -meaning.year if meaning.bc else meaning.year
    return None


def needs_tense(meaning: Meaning) -> bool:
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
            return needs_tense(meaning.of)
    base = getattr(meaning, "base", None) or getattr(meaning, "of", None)
    return base is not None and not isinstance(base, str) and needs_tense(base)
