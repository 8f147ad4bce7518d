"""What an organisation is that no table has: a body of a state, a party, an armed group; by data/body_types.tsv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.model import Mention
from dashboard.names import fold, head_types
from dashboard.tables import table, values

_COLUMNS: Final = ("type", "where", "words", "example")
_BESIDE: Final = 40
_LONGEST_HEAD: Final = 4
_MAIN: Final = re.compile(r"\s(?:of|for|on|in|to|against|\()\b.*")


@dataclass(frozen=True, slots=True)
class _Rule:
    type: str
    where: str
    words: tuple[str, ...]


@cache
def _rules() -> tuple[_Rule, ...]:
    rows = table("body_types.tsv", _COLUMNS)
    return tuple(_Rule(row["type"], row["where"], values(row["words"])) for row in rows)


@cache
def _beside(rule: _Rule) -> re.Pattern[str]:
    said = "|".join(re.escape(word) for word in rule.words)
    return re.compile(rf"\s(?:{said})\b" if rule.where == "after" else rf"\b(?:{said})\s(?:the\s)?$")


def _fits(rule: _Rule, name: str, text: str, mentions: list[Mention]) -> bool:
    if rule.where == "holds":
        return any(f" {word}" in f" {name}" for word in rule.words)
    if rule.where == "first":
        return any(name.startswith(word) for word in rule.words)
    if rule.where == "main":
        main = _MAIN.sub("", name)
        return any(f" {main}".endswith(f" {word}") and main != word for word in rule.words)
    pattern = _beside(rule)
    if rule.where == "after":
        return any(pattern.match(text, one.end) for one in mentions)
    return any(pattern.search(text, max(0, one.start - _BESIDE), one.start) for one in mentions)


def type_of(name: str, text: str = "", mentions: list[Mention] | None = None) -> str:
    """The actor type of an organisation: by the first row that fits its name or the words beside its mentions in the
    text, else by the last or first head of its name."""
    said = fold(name).partition(" (")[0]
    for rule in _rules():
        if _fits(rule, said, text, mentions or []):
            return rule.type
    return _by_head(said)


def _by_head(said: str) -> str:
    """The last words of the name's main part, of the whole name, else its first ones: the longest that is a head."""
    for form in (_MAIN.sub("", said).split(), said.split()):
        for length in range(min(_LONGEST_HEAD, len(form) - 1), 0, -1):
            if kind := head_types().get(" ".join(form[-length:])):
                return kind
    first = said.split()
    for length in range(min(_LONGEST_HEAD, len(first)), 0, -1):
        if kind := head_types().get(" ".join(first[:length])):
            return kind
    return "organisation"
