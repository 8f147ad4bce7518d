"""Whether the words near an expression look ahead or back."""

from __future__ import annotations

import re
from typing import Final

# Participles of plans look ahead alone and after "is", and tell nothing after "was": the plan may lie behind.
_PLANNED: Final = r"(?:planned|expected|scheduled|due|slated|set|meant|supposed|likely|bound)"
_OPEN: Final = (
    r"(?:was|were|been|had)\s(?:originally\s|initially\s|first\s|to\sbe\s|to\shave\s)?"
    rf"(?:{_PLANNED}(?:\sto\s[a-z]{{2,15}})?|to\s[a-z]{{2,15}})"
)
_AHEAD: Final = (
    r"will|['’]ll|shall|won['’]t|would|could|might|can|must|should|(?-i:may)|is\sto|are\sto|be\sto|to\sbe|going\sto|"
    rf"(?:is|are|be)\s(?:[a-z]{{2,12}}ly\s)?{_PLANNED}|planned|expected|scheduled|due|slated|set\sto|"
    r"plans?(?=\s(?:to|for|a)\b)|planning|expects?|expecting|upcoming|hopes?\sto|intends?|aims?\sto|deadline|"
    r"forthcoming|hoping|agreed\sto|wants?\sto|start(?:s|ing)|begin(?:s|ning)|expires?|ends|takes\s(?:effect|over)|resumes?"
)
# What looks back: past participles and the irregular past of the verbs that news is written in.
_BACK: Final = (
    r"said|says|was|were|had|has|have|did|been|told|met|made|came|went|took|gave|held|began|became|saw|got|found|left|led|"
    r"sent|kept|won|lost|paid|spoke|wrote|fell|rose|struck|shot|broke|drew|grew|knew|ran|sold|stood|fought|"
    r"brought|bought|caught|built|withdrew|chose|flew|threw|froze|swore|shook|fled|"
    r"[a-z]{2,20}(?<!ne)(?<!unit)(?<!f)(?<!sp)(?<!exc)(?<!succ)(?<!proc)ed"
)
# A participle after a modal belongs to it: "will be signed" looks ahead, "may have signed" back.
_PERFECT: Final = r"(?:(?-i:may)|might|could|would|must|should|will)\s(?:not\s)?have\s(?:been\s)?[a-z]{2,20}"
_PASSIVE: Final = (
    r"(?:\s(?:not|also|soon|now|then|likely|probably))?\s(?:be|get|remain|become)(?:\s[a-z]{2,20}ly)?(?:\s[a-z]{2,20})?"
)
_CUE: Final = re.compile(
    rf"\b(?:(?P<open>{_OPEN})|(?P<perfect>{_PERFECT})|(?P<ahead>(?:{_AHEAD})(?:{_PASSIVE})?)|(?P<back>{_BACK}))\b",
    re.IGNORECASE,
)
# Before the expression itself: "until Friday", "by June", "no later than".
_LEADS_AHEAD: Final = re.compile(
    r"\b(?:until|till|by|before|no\slater\sthan|from|starting|beginning|effective)\s(?:the\s|on\s)?\Z", re.IGNORECASE
)
_LEADS_BACK: Final = re.compile(r"\b(?:since|as\sof|ended|ending|after)\s(?:on\s)?\Z", re.IGNORECASE)
# "urged them to meet on Friday": what was asked for lies ahead of the asking.
_ASKED_TO: Final = re.compile(
    r"\b(?:asked|urged|invited|ordered|told|decided|promised|vowed|pledged|threatened|offered|wanted|called|hoped|agreed)\b"
    r"[^.;]{0,60}\bto\s(?!the\b|an?\b|its\b|their\b|his\b|her\b|this\b|that\b)[a-z]{2,15}\s(?:\w{1,15}\s){0,4}(?:on|in|by)\s\Z"
)
# "called an election for Sunday": a thing and its day, both to come.
_CALLED_FOR: Final = re.compile(
    r"\b(?:called|convened|fixed|set|announced)\s(?:an?|the|new|fresh)\s[^.;,]{0,40}\bfor\s\Z"
)
_OTHER_CLAUSE: Final = re.compile(
    r"\b(?:after|following|because|since|which|who|whose|where|although|though|while|as)\b", re.IGNORECASE
)
_OPENS_WITH_AFTER: Final = re.compile(r"\W{0,3}(?:after|following|since)\b", re.IGNORECASE)
# How far the words around an expression are asked, and how far those of its own clause reach, in characters.
REACH: Final = 300
CLAUSE: Final = 80

AHEAD: Final = 1
BACK: Final = -1
UNTOLD: Final = 0
# The expression looks ahead of a verb that looks back: "extended until Friday", "urged them to meet on Friday".
AHEAD_OF_PAST: Final = 2


def direction(text: str, start: int, end: int, first: int, last: int, *, ranged: bool = False) -> int:
    """AHEAD, BACK, UNTOLD or AHEAD_OF_PAST, by the words around text[start:end].

    first, last: the sentence around it; ranged: it is an end of a range, whose "from" looks nowhere. The nearest verb
    before it decides, else the first one after it.
    """
    first, last = max(first, start - REACH), min(last, end + REACH)
    before = text[first:start]
    if _LEADS_BACK.search(before):
        return BACK
    cue = None
    for found in _CUE.finditer(before):
        cue = found
    leads_ahead = not ranged and _LEADS_AHEAD.search(before) is not None
    if cue is None:
        return _from_after(text, before, end, last, leads_ahead)
    if cue["open"] is not None:
        return UNTOLD
    if cue["ahead"] is not None:
        if _OTHER_CLAUSE.search(before, cue.end()):
            # "will come after a deal in March cut off the road": what looks ahead stands in another clause.
            return _told(_CUE.search(text, end, min(last, end + CLAUSE)))
        return AHEAD
    return AHEAD_OF_PAST if leads_ahead or _ASKED_TO.search(before) or _CALLED_FOR.search(before) else BACK


def _from_after(text: str, before: str, end: int, last: int, leads_ahead: bool) -> int:
    """The direction when no verb stands before the expression."""
    cue = _CUE.search(text, end, last)
    told = _told(cue)
    if told == AHEAD and _OPENS_WITH_AFTER.match(before):
        return UNTOLD
    return AHEAD if leads_ahead and cue is None else told


def _told(cue: re.Match[str] | None) -> int:
    if cue is None or cue["open"] is not None:
        return UNTOLD
    return AHEAD if cue["ahead"] is not None else BACK
