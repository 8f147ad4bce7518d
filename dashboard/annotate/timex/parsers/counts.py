"""Counts of units, and the hedges before them: "two and a half", "a couple of", "more than 20"."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import NUMBER, SP, VAGUE_NUMBER, number
from dashboard.annotate.timex.meaning import Meaning, Modified

# "two and a half", "three and one-half", "1 1/2".
HALF: Final = rf"(?:{SP}and{SP}(?:a|one)(?:{SP}|-)half|-and-a-half|{SP}1/2|½)"
COUNT: Final = rf"(?:{NUMBER}{HALF}?|{VAGUE_NUMBER}|an?|half{SP}an?)"
HEDGE: Final = (
    rf"(?:(?:about|around|approximately|roughly|nearly|almost|some|barely|over|under|more{SP}than|less{SP}than|fewer{SP}than|"
    rf"at{SP}least|well{SP}over|as{SP}(?:long|recently|early|late|far{SP}back){SP}as){SP})"
)
HEDGE_STARTS: Final = "about around approximately roughly nearly almost some barely over under more less fewer at well"
COUNT_STARTS: Final = (
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred several some few couple many half "
    "#1 #2 #3 dozens"
)
HEDGE_MOD: Final = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "less than": "LESS_THAN", "barely": "APPROX",
    "over": "MORE_THAN", "more than": "MORE_THAN", "well over": "MORE_THAN", "at least": "EQUAL_OR_MORE",
    "fewer than": "LESS_THAN", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "no less than": "EQUAL_OR_MORE",
}  # fmt: skip


_AND_HALF: Final = re.compile(rf"{HALF}$", re.IGNORECASE)


def hedged(words: str | None, meaning: Meaning) -> Meaning:
    """The meaning with the mod that "about", "more than" and their kin put on it."""
    mod = HEDGE_MOD.get(" ".join((words or "").lower().split()), "")
    return Modified(mod, meaning) if mod else meaning


def count_of(words: str) -> float | None:
    """The number that a count says; None when it says none ("a few")."""
    lower = " ".join(words.lower().split())
    if lower.startswith("half a"):
        return 0.5
    whole = _AND_HALF.sub("", lower)
    if whole != lower:
        return (number(whole) or 1) + 0.5
    return number(lower) if "few" not in lower and "number" not in lower and "handful" not in lower else None
