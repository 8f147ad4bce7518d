"""A short clause of its own for each event: the canonical names of who acts, then the text's own words of what."""

from __future__ import annotations

import re
from typing import Final

from dashboard.model import Actor, EventMention, Mention, TimeExpression

LONGEST: Final = 160
_SPACES: Final = re.compile(r"\s+")
_DANGLING: Final = re.compile(
    r"(?:\s+(?:on|in|at|by|since|of|from|the|a|an|and|or|but|to|as|that|for|with|said))+$|[\s,;:—–-]+$"
)
_DATE_PREPOSITION: Final = re.compile(r"(?:,?\s*\b(?:on|in|at|by|since|during|from|of)\s+(?:the\s+)?)$", re.IGNORECASE)
_CLOSERS: Final = '”"’)]'


def clause(
    text: str,
    told: EventMention,
    timexes: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    agents: tuple[Actor, ...],
) -> str:
    """At most LONGEST characters: subject, verb and object, without the words of the date and without line breaks."""
    start, end = told.clause
    words = _without_date(text, start, end, timexes[told.timex] if told.timex is not None else None)
    words = _SPACES.sub(" ", words).strip(" ,;:—–-" + _CLOSERS)
    if _starts_at_verb(told) and agents:
        words = f"{_names(agents)} {words}"
    words = _named_subject(text, told, words, agents)
    return _capital(_shortened(words))


def _starts_at_verb(told: EventMention) -> bool:
    return told.clause[0] == told.start and not told.rule.startswith("noun.")


def _names(agents: tuple[Actor, ...]) -> str:
    names = [actor.name for actor in agents[:3]] + (["others"] if len(agents) > 3 else [])
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _named_subject(text: str, told: EventMention, words: str, agents: tuple[Actor, ...]) -> str:
    """A pronoun at the start gives way to the name it stands for."""
    first, _, rest = words.partition(" ")
    if agents and rest and first.lower() in ("he", "she", "it", "they", "who", "which", "that"):
        return f"{_names(agents)} {rest}"
    return words


def _without_date(text: str, start: int, end: int, timex: TimeExpression | None) -> str:
    if timex is None or not start <= timex.start < end:
        return text[start:end]
    before = _DATE_PREPOSITION.sub("", text[start : timex.start])
    after = text[timex.end : end]
    possessive = after.startswith(("'s", "’s"))
    return before.rstrip() + " " + after[2 if possessive else 0 :].lstrip()


def _shortened(words: str) -> str:
    if len(words) > LONGEST:
        words = words[: LONGEST - 1].rsplit(" ", 1)[0]
        return _DANGLING.sub("", words) + "…"
    return _DANGLING.sub("", words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
