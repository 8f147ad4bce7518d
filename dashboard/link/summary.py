"""A short clause of its own for each event: the canonical names of who acts, then the text's own words of what."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dashboard.model import Actor, EventMention, Mention, TimeExpression

LONGEST: Final = 160
LONGEST_SUBJECT: Final = 60
_SPACES: Final = re.compile(r"\s+")
_DANGLING: Final = re.compile(
    r"(?:\s+(?:on|in|at|by|since|of|from|the|a|an|and|or|but|to|as|that|for|with|said))+$|,\s+\w+\s+(?:day|week|month|year|hour)s?$|,\s+(?:has|have|had|was|were|is|are|will|would|could)\b[^,]{0,24}$|,?\s+(?:shortly|only|even|just|soon|long|not|yet)$"
    r"|[\s,;:—–-]+$"
)
_DATE_PREPOSITION: Final = re.compile(
    r"(?:,?\s*\b(?:on|in|at|by|since|during|from|of|between)\s+(?:the\s+)?)$", re.IGNORECASE
)
_JOINED: Final = re.compile(r"\s*(?:and|to|through|until|-|–|—)\s*", re.IGNORECASE)
_TITLE_BEFORE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sen|Rep|Prof|Sir|Lord)\.?\s+$")
_ARTICLE_BEFORE: Final = re.compile(r"\b[Tt]he\s+$")
# Words that join a clause to what stands before it; they say nothing in a clause of its own.
_LEAD: Final = re.compile(
    r"^\s*(?:but|and|or|so|however|meanwhile|instead|also|then|yet|while|although|after|as|which|whom|who|that|if|because|with|by|from)\b,?\s*",
    re.IGNORECASE,
)
_CLOSERS: Final = '”"’)]'


def clause(
    text: str,
    told: EventMention,
    timexes: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    subjects: tuple[Actor, ...],
) -> str:
    """At most LONGEST characters: subject, verb and object with canonical names, without the words of the date and
    without line breaks."""
    timex = _whole(text, timexes, told.timex) if told.timex is not None else None
    start, end = told.clause
    if told.verb < 0:
        return _capital(_shortened(_clean(_words(text, start, end, timex, mentions))))
    subject = _words(text, *told.subject, timex, mentions)
    rest = _words(text, told.verb, end, timex, mentions)
    if not subject.strip() and not subjects:
        # Nobody is told who shall do it: "to seize power" reads better without its "to".
        rest = rest.removeprefix("to ")
    if told.whom[1]:
        rest = f"{rest} {_words(text, *told.whom, timex, mentions)}"
    return _capital(_shortened(_clean(f"{_subject(_LEAD.sub('', subject), subjects)} {rest}")))


def _whole(text: str, timexes: tuple[TimeExpression, ...], index: int) -> TimeExpression | None:
    """ "Between 3 and 5 May": two time expressions that are one stretch of time, as one; None for a list of dates
    ("in May and June"), of which the words keep all."""
    first, after = timexes[index], timexes[index + 1] if index + 1 < len(timexes) else None
    if after is None or not _JOINED.fullmatch(text, first.end, after.start):
        return first
    same = first.when is not None and first.when == after.when
    return replace(first, end=after.end, text=text[first.start : after.end]) if same else None


def _subject(words: str, agents: tuple[Actor, ...]) -> str:
    """The subject as written when it is short and stands for itself, else the canonical names of who acts."""
    plain = _clean(words)
    pronoun = plain.lower() in ("he", "she", "it", "they", "we", "i", "")
    if pronoun and plain and not agents:
        # Whom the pronoun means nobody knows for sure; the sentence beside it may tell.
        return "Somebody"
    if agents and (pronoun or len(plain) > LONGEST_SUBJECT or "," in plain):
        return _names(agents)
    return plain


def _names(agents: tuple[Actor, ...]) -> str:
    names = [actor.name for actor in agents[:3]] + (["others"] if len(agents) > 3 else [])
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _words(text: str, start: int, end: int, timex: TimeExpression | None, mentions: tuple[Mention, ...]) -> str:
    """A stretch of the text with people under their canonical names, and without the event's date."""
    pieces = []
    at = start
    for mention in mentions:
        if mention.label != "PER" or mention.actor is None or not at <= mention.start < end:
            continue
        before = text[at : mention.start]
        title = _TITLE_BEFORE.search(before) or _ARTICLE_BEFORE.search(before)
        pieces += [before[: title.start()] if title else before, mention.actor.name]
        at = mention.end
    if timex is None or not start <= timex.start < end:
        return "".join(pieces) + text[at:end]
    return _without_date("".join(pieces) + text[at:end], text[timex.start : timex.end])


def _without_date(words: str, date: str) -> str:
    at = words.find(date)
    if at < 0:
        return words
    before = _DATE_PREPOSITION.sub("", words[:at])
    after = words[at + len(date) :]
    possessive = after.startswith(("'s", "’s"))
    return before.rstrip() + " " + after[2 if possessive else 0 :].lstrip()


def _clean(words: str) -> str:
    plain = _SPACES.sub(" ", words).replace(" ,", ",").strip(" ,;:—–-“" + _CLOSERS)
    # Half of a quotation would be no quotation.
    if plain.count('"') % 2 or plain.count("“") != plain.count("”"):
        plain = plain.replace('"', "").replace("“", "").replace("”", "")
    return plain


def _shortened(words: str) -> str:
    if len(words) > LONGEST:
        words = words[: LONGEST - 1].rsplit(" ", 1)[0]
        return _DANGLING.sub("", words) + "…"
    return _DANGLING.sub("", words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
