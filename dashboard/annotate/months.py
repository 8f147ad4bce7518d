"""Months and days of the week that are somebody's last name too: which of both stands here ("in May", "May said").

Rows of names_words.tsv say what shows a month: `month_before` always, `month_unless` unless a verb comes behind ("since
May took office"), `due` are the participles whose "for", "by" or "from" means a time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dashboard.annotate.words import verb_forms
from dashboard.names import alternatives, words

_NAMES: Final = frozenset(
    {"March", "April", "May", "June", "July", "August", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}
)
_NUMBER_AFTER: Final = re.compile(r",?\s(?:of\s)?\d")
_NEXT_WORD: Final = re.compile(r"\s([a-z]+)")
_REACH: Final = 30


@cache
def _always() -> re.Pattern[str]:
    opening = r"(?:^|[.!?]\s|\n)By\s"
    due = rf"\b(?:{alternatives(words('due'))})\s(?:for|by|from|to)\s"
    part = r"\b(?:end|start|beginning|middle|month|half|week|weeks|\d(?:st|nd|rd|th)?)\sof\s|\d(?:st|nd|rd|th)?\s"
    return re.compile(rf"(?:\b(?:{alternatives(words('month_before'))})[\s-]|{opening}|{due}|{part})$")


@cache
def _unless_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words('month_unless'))})\s$")


def is_date(text: str, start: int, end: int) -> bool:
    """Is the name at these offsets of a folded text a month or a day, where it could be a last name?"""
    if text[start:end] not in _NAMES:
        return False
    before = text[max(0, start - _REACH) : start]
    if _NUMBER_AFTER.match(text, end) or _always().search(before):
        return True
    return bool(_unless_verb().search(before)) and not acts(text, end)


def acts(text: str, end: int) -> bool:
    """Does a verb of saying or doing, or any other in the past tense, stand right behind an offset?"""
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return False
    word = following.group(1)
    return word in words("say") or word in words("act") or any("VBD" in tags for _, tags in verb_forms(word))
