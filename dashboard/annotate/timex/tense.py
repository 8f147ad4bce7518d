"""Whether the words near an expression look ahead or back."""

from __future__ import annotations

import re
from typing import Final

# What looks ahead: modal and infinitive constructions, and words of plans.
_AHEAD: Final = (
    r"will|['’]ll|shall|won['’]t|would|could|might|can|must|should|may|is\sto|are\sto|be\sto|to\sbe|going\sto|"
    r"plans?(?=\s(?:to|for))|planned|plan(?=\sto)|planning|expects?|expected|expecting|scheduled|due|set\sto|slated|upcoming|"
    r"hopes?\sto|intends?|aims?\sto|until|till|deadline|forthcoming|intended|hoping|proposed|ahead\sof|agreed\sto|"
    r"start(?:s|ing)|begin(?:s|ning)|expires?|ends|takes\seffect"
)
# What looks back: past participles and the irregular past of the verbs that news is written in.
_BACK: Final = (
    r"said|says|was|were|had|has|have|did|been|told|met|made|came|went|took|gave|held|began|became|saw|got|found|left|led|"
    r"sent|kept|won|lost|paid|spoke|wrote|fell|rose|struck|hit|put|shot|broke|drew|grew|knew|ran|sold|stood|fought|"
    r"brought|bought|caught|built|withdrew|chose|flew|threw|froze|swore|shook|backed|since|"
    r"[a-z]{2,20}(?<!ne)(?<!unit)(?<!f)(?<!sp)(?<!exc)(?<!succ)(?<!proc)ed"
)
# A participle after a modal belongs to it: "will be signed" looks ahead, "may have signed" back.
_PERFECT: Final = r"(?:may|might|could|would|must|should|will)\s(?:not\s)?have\s(?:been\s)?[a-z]{2,20}"
_PASSIVE: Final = (
    r"(?:\s(?:not|also|soon|now|then|likely|probably))?\s(?:be|get|remain|become)(?:\s[a-z]{2,20}ly)?(?:\s[a-z]{2,20})?"
)
_CUE: Final = re.compile(
    rf"\b(?:(?P<perfect>{_PERFECT})|(?P<ahead>(?:{_AHEAD})(?:{_PASSIVE})?)|(?P<back>{_BACK}))\b", re.IGNORECASE
)
# Before the expression itself: "until Friday", "by June", "no later than", "to meet on Friday".
_LEADS_AHEAD: Final = re.compile(
    r"(?:\b(?:until|till|by|before|no\slater\sthan|from|starting|beginning|effective)\s(?:the\s)?|\bto\s[a-z]{2,15}\s(?:\w{1,15}\s){0,3}(?:on|in|by)\s)$",
    re.IGNORECASE,
)
_LEADS_BACK: Final = re.compile(r"\b(?:since|as\sof|ended|ending|after)\s(?:on\s)?$", re.IGNORECASE)
_OTHER_CLAUSE: Final = re.compile(
    r"\b(?:after|following|because|since|which|who|whose|where|although|though|while|as)\b", re.IGNORECASE
)
# How far the words around an expression are asked, and how far those of its own clause reach, in characters.
REACH: Final = 300
CLAUSE: Final = 80


def direction(text: str, start: int, end: int, first: int, last: int) -> int:
    """1 when the words around text[start:end] look ahead, -1 when back, 0 when nothing tells.

    first, last: the sentence around it. The nearest verb before it decides, else the first one after it.
    """
    first, last = max(first, start - REACH), min(last, end + REACH)
    before = text[first:start]
    if _LEADS_BACK.search(before):
        return -1
    ahead_lead = _LEADS_AHEAD.search(before) is not None
    cue = None
    for found in _CUE.finditer(before):
        cue = found
    if cue is not None and cue["ahead"] is not None and _OTHER_CLAUSE.search(before, cue.end()):
        # "will come after a deal in March cut off the road": what looks ahead stands in another clause.
        nearer = _CUE.search(text, end, min(last, end + CLAUSE))
        return 0 if nearer is None else 1 if nearer["ahead"] is not None else -1
    if cue is None:
        cue = _CUE.search(text, end, last)
    if cue is None:
        return 1 if ahead_lead else 0
    if cue["ahead"] is not None:
        return 1
    return 1 if ahead_lead and "to " in before[-40:] else -1
