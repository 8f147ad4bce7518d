"""Whether the words near an expression look ahead or back."""

from __future__ import annotations

import re
from typing import Final

# Participles of plans look ahead alone and after "is", and tell nothing after "was": the plan may lie behind.
_PLANNED: Final = r"(?:planned|expected|scheduled|due|slated|set|meant|supposed|likely|bound|pencill?ed\sin)"
_OPEN: Final = (
    r"(?:was|were|been|had)\s(?:originally\s|initially\s|first\s|to\sbe\s|to\shave\s)?"
    rf"(?:{_PLANNED}(?:\sto\s[a-z]{{2,15}})?|to\s[a-z]{{2,15}})"
)
_HELPS: Final = r"(?:\s(?:not|also|soon|now|then|likely|probably))?"
_AHEAD: Final = (
    # A modal takes the verb after it along: the "cut" of "would cut" is no past.
    rf"(?:will|['’]ll|shall|won['’]t|would|could(?!\snot\b|n['’]t)|might|can|must|should|(?-i:may)){_HELPS}(?:\s(?!(?:be|get|remain|become|stay|keep)\b)[a-z]{{2,15}})?|"
    rf"is\sto|are\sto|be\sto|(?:has|have)\s(?:now\s)?been\s{_PLANNED}|"
    r"to\sbe(?:\s[a-z]{2,20}(?:ed|en|wn))?|going\sto|"
    r"(?:if|unless|once)\s(?:\w{1,15}\s){1,4}(?:is|are)\s(?:not\s)?[a-z]{2,20}|"
    rf"(?:is|are|be)\s(?:[a-z]{{2,12}}ly\s)?{_PLANNED}|planned|(?<!than\s)(?<!than-)expected|scheduled|due|slated|set\sto|"
    r"plans?(?=\s(?:to|for|a)\b)|planning|expects?|expecting|upcoming|hopes?\sto|intends?|aims?\sto|deadline|"
    r"forthcoming|hoping|agreed\sto|wants?\sto|start(?:s|ing)|begin(?:s|ning)|expires?|ends|takes\s(?:effect|over)|resumes?|"
    # The simple present of what is fixed: "the mandate runs out on Saturday".
    r"runs\sout|opens|reopens|closes|arrives|departs|returns|meets|travels|(?:re)?convenes|concludes|kicks\soff|lapses|lifts\soff|"
    r"flies|holds|sits|sees|issues|releases|gathers|leaves\soffice|wants?|hosts|faces|visits|attends|addresses|unveils|welcomes|heads\s(?:to|for)|takes\s(?:office|place)|goes\slive|"
    r"gets\sunder\sway|go(?:es)?\s(?:to\sthe\spolls|on\strial|on\ssale|into\s(?:effect|force)|before\sthe)|"
    r"(?:comes?|enters?)\sinto\s(?:effect|force)|takes?\seffect|"
    r"(?<=[b-hj-z]s\s)(?:return|open|close|begin|start|resume|meet|vote|convene|reconvene|travel|head|face|expire|end|hold|sit|gather|report\sto)|"
    r"payable|of\srecord|maturing|set\sfor|pencil(?:l)?ed\sin|slated|ready\sto|poised\sto|wants?\s(?:\w{1,15}\s){1,4}to|"
    r"bracing|preparing|gearing\sup|campaigning\sfor|"
    # The present continuous with a day is arranged: "are meeting on Monday".
    r"(?:is|are|am)\s(?:also\s|now\s|not\s)?(?:being\s[a-z]{2,20}(?:ed|en|wn)|(?!(?:go|be|investigat|mourn|recover|study|review|"
    r"assess|reel|blam|prob|prais|talk|say|report|look|search|hunt|try|stay|liv|work|us|hav|do|grow|ris|fall)ing)[a-z]{2,15}ing)"
)
# What looks back: past participles and the irregular past of the verbs that news is written in.
PAST: Final = (
    r"said|says|was|were|had|has|have|did|been|told|met|made|came|went|took|gave|held|began|became|saw|got|found|left|led|"
    r"sent|kept|won|lost|paid|spoke|wrote|fell|rose|struck|shot|broke|drew|grew|knew|ran|sold|stood|fought|"
    r"brought|bought|caught|built|withdrew|chose|flew|threw|froze|swore|shook|fled|could\snot|couldn['’]t|"
    r"put|hit|cut|quit|shut|split|spread|burst|bid|beat|slid|sank|shrank|swam|sprang|rang|sang|drank|drove|rode|strode|"
    r"hurt|cast|cost|upset|overthrew|undertook|overtook|mistook|forgot|forgave|forbade|foresaw|oversaw|upheld|withheld|"
    r"withstood|understood|thought|taught|sought|dealt|felt|dwelt|slept|swept|wept|crept|leapt|meant|spent|lent|bent|"
    r"lit|hid|bit|fed|bled|bred|sped|sat|spat|dug|hung|clung|swung|stung|stuck|spun|wound|bound|ground|tore|wore|bore|"
    r"stole|spoken|woke|arose|blew|overcame|laid|lay|heard|ate|hove|slew|shone|rebuilt|resold|retook|"
    r"[a-z]{2,20}(?<!ne)(?<!unit)(?<!f)(?<!sp)(?<!exc)(?<!succ)(?<!proc)ed"
)
# A participle after a modal belongs to it: "will be signed" looks ahead, "may have signed" back.
_PERFECT: Final = r"(?:(?-i:may)|might|could|would|must|should|will)\s(?:not\s)?have\s(?:been\s)?[a-z]{2,20}"
_PASSIVE: Final = rf"{_HELPS}\s(?:be|get|remain|become|stay|keep)(?:\s[a-z]{{2,20}}ly)?(?:\s[a-z]{{2,20}})?"
# After "to" these are infinitives, though they look like a past.
_SAME_IN_PAST: Final = (
    r"to\s(?:have(?!\s(?:been|[a-z]{2,20}ed)\b)|put|hit|cut|quit|shut|split|spread|burst|bid|beat|hurt|cast|cost|upset|found|"
    r"left|lay|wound|bound|ground|feed)"
)
_CUE: Final = re.compile(
    rf"\b(?:(?P<none>{_SAME_IN_PAST})|(?P<open>{_OPEN})|(?P<perfect>{_PERFECT})|(?P<ahead>(?:{_AHEAD})(?:{_PASSIVE})?)|(?P<back>{PAST}))\b",
    re.IGNORECASE,
)
# Before the expression itself: "until Friday", "by June", "no later than".
_LEADS_AHEAD: Final = re.compile(
    r"\b(?:until|till|by|before|through|ahead\sof|as\s(?:soon|early)\sas|no\slater\sthan|starting|beginning|effective)"
    r"\s(?:the\s|on\s)?\Z",
    re.IGNORECASE,
)
_LEADS_BACK: Final = re.compile(r"\b(?:since|(?P<fixed>as\sof)|ended|(?<!on\sor\s)after)\s(?:on\s)?\Z", re.IGNORECASE)
# "by Monday" after a past tense is past, unless it was promised.
_BY: Final = re.compile(r"\bby\s(?:the\s)?\Z", re.IGNORECASE)
_PROMISED: Final = re.compile(
    r"(?:promised|pledged|vowed|ordered|agreed|demanded|committed|asked|urged|wanted|told|given|gave|required|set|hoped|"
    r"warned|threatened|called|aimed|said)\Z",
    re.IGNORECASE,
)
# "postponed the summit to Oct. 23": a day that was moved lies ahead.
_MOVED_TO: Final = re.compile(
    r"\b(?:postponed|delayed|moved|rescheduled|adjourned|extended|deferred|put\soff|pushed\sback|brought\sforward)\b"
    r"[^.;]{0,60}\b(?:to|until|till|for)\s\Z",
    re.IGNORECASE,
)
# A new clause begins with the expression: "..., and on Wednesday she will", "insisted that Sunday's vote would".
_OPENS_CLAUSE: Final = re.compile(
    r"(?:,\s(?:and|but)|;|\bthat)\s(?:on\s|in\s|by\s|the\s|its\s|his\s|her\s|their\s)?\Z", re.IGNORECASE
)
# "will be discussed and endorsed on 28 June": the second participle goes with the first.
_JOINED_PARTICIPLE: Final = re.compile(r"(?:\band|\bor|,)\s(?:[a-z]{2,12}ly\s)?\Z", re.IGNORECASE)
# "urged them to meet on Friday": what was asked for lies ahead of the asking.
_ASKED_TO: Final = re.compile(
    r"(?<!was\s)(?<!were\s)(?<!,\s)\b(?:asked|urged|invited|ordered|told|decided|promised|vowed|pledged|threatened|offered|wanted|called|hoped|agreed|"
    r"voted|resolved|opted|chosen|chose)\b"
    r"[^.;]{0,60}\bto\s(?!the\b|an?\b|its\b|their\b|his\b|her\b|this\b|that\b)[a-z]{2,15}\s(?:\w{1,15}\s){0,4}(?:on|in|by)\s\Z"
)
# "called an election for Sunday": a thing and its day, both to come.
_CALLED_FOR: Final = re.compile(
    r"\b(?:called|convened|fixed|set|announced)\s(?:an?|the|new|fresh)\s[^.;,]{0,40}\bfor\s\Z"
    r"|\bcall(?:s|ed|ing)\sfor\b[^.;,]{0,60}\b(?:on|in|for)\s\Z|\b(?:called|declared|ordered|announced|fixed|convened)\sfor\s\Z"
)
_UNTIL: Final = re.compile(r"\b(?:until|till|through|before)\s(?:the\s|on\s)?\Z", re.IGNORECASE)
# A plan that has passed: "had been due on Monday", "was to have been held Sunday, but was put off".
_NO_MORE: Final = re.compile(r"\b(?:had|been|originally|initially|first|to\shave)\b", re.IGNORECASE)
_DROPPED: Final = re.compile(
    r"\b(?:but|instead|postponed|cancell?ed|delayed|scrapped|dropped|abandoned|put\s(?:off|back)|called\soff)\b",
    re.IGNORECASE,
)
_WILL_BE: Final = re.compile(r"\s(?:be|get|become)\s", re.IGNORECASE)
# What has happened, whatever the verb of its sentence: "the reasons for Friday's verdict".
_PAST_NOUN: Final = re.compile(
    r"['’]s\s(?:[a-z-]{2,15}\s){0,2}(?:verdict|ruling|attacks?|bombings?|blasts?|shootings?|crash|killings?|deaths?|defeat|victory|"
    r"earthquake|quake|arrests?|raids?|explosions?|resignation|riots?|massacre|coup|tsunami|storm|floods?|fire|collapse|"
    r"assassination|murders?|outbreak|announcement|disaster|accident|incident|clashes|violence|result|win|loss|close)\b"
)
# Up to here the sentence has only an infinitive, as headlines have: "Merkel to visit Ankara Monday".
_INFINITIVE: Final = re.compile(r"(?<!ing\s)\bto\s(?!the\b|an?\b|its\b|their\b|his\b|her\b)[a-z]{2,15}(?<!s)\b")
# An apposition has no verb of its own: "Oil prices, up three percent on Monday, are likely to".
_APPOSITION: Final = re.compile(r",\s[^,]{0,60}\Z")
# Goods and papers of a month are traded before it: "crude for July delivery".
_DELIVERED: Final = re.compile(r"\s(?:delivery|futures|contracts?)\b")
_FROM: Final = re.compile(r"\bfrom\s\Z", re.IGNORECASE)
# "his heat is at 4 p.m. on Wednesday"
_IS_ON: Final = re.compile(r"\b(?:is|are)\s(?:at|on|in)\s(?:[\d:.]{1,5}\s?[ap]\.?m\.?\son\s)?\Z")
_MUST_FOLLOW: Final = re.compile(r"\s(?:will|would|must|may|could|should)\b")
_OTHER_CLAUSE: Final = re.compile(
    r"\b(?:after|following|because|since|which|who|whose|where|although|though|while|(?<!soon\s)(?<!early\s)(?<!late\s)as(?!\s(?:of|early|soon|late)\b))\b",
    re.IGNORECASE,
)
_OPENS_WITH_AFTER: Final = re.compile(r"\W{0,3}(?:after|following|since)\b", re.IGNORECASE)
# How far the words around an expression are asked, and how far those of its own clause reach, in characters.
REACH: Final = 240
CLAUSE: Final = 80

AHEAD: Final = 1
BACK: Final = -1
UNTOLD: Final = 0
# The expression looks ahead of a verb that looks back: "extended until Friday", "urged them to meet on Friday".
AHEAD_OF_PAST: Final = 2
# It may lie behind or ahead, a weekday ahead: "led the talks until November", "was due to meet on Monday".
EITHER: Final = 3


def direction(text: str, start: int, end: int, first: int, last: int, *, ranged: bool = False) -> int:
    """AHEAD, BACK, UNTOLD, AHEAD_OF_PAST or EITHER, by the words around text[start:end].

    first, last: the sentence around it; ranged: it is an end of a range, whose "from" looks nowhere. The nearest verb
    before it decides, else the first one after it.
    """
    if _PAST_NOUN.match(text, end):
        return BACK
    if _DELIVERED.match(text, end):
        return AHEAD
    first, last = max(first, start - REACH), min(last, end + REACH)
    before = text[first:start]
    cues = [found for found in _CUE.finditer(before) if found["none"] is None]
    cue = cues[-1] if cues else None
    led = _LEADS_BACK.search(before)
    if led and not (led["fixed"] and cue is not None and cue["ahead"] is not None):
        return AHEAD if _MUST_FOLLOW.match(text, end) else BACK
    if _IS_ON.search(before):
        return AHEAD
    if cue is not None and _OPENS_CLAUSE.search(before, cue.end() - 1):
        after = _CUE.search(text, end, min(last, end + CLAUSE))
        if after is not None:
            return _told(after)
    leads_ahead = not ranged and _LEADS_AHEAD.search(before) is not None
    if cue is None:
        from_then = not ranged and _FROM.search(before) is not None
        return _from_after(text, before, end, last, leads_ahead or from_then)
    if cue["open"] is not None:
        dropped = _NO_MORE.search(cue.group()) or _DROPPED.search(text, end, last)
        return UNTOLD if dropped else EITHER
    if cue["ahead"] is not None:
        if _OTHER_CLAUSE.search(before, cue.end()):
            # "will come after a deal in March cut off the road": what looks ahead stands in another clause.
            return _told(_CUE.search(text, end, min(last, end + CLAUSE)))
        return AHEAD
    if leads_ahead and _BY.search(before) and not _PROMISED.search(cue.group()):
        leads_ahead = False
    if _ASKED_TO.search(before) or _CALLED_FOR.search(before) or _MOVED_TO.search(before):
        return AHEAD_OF_PAST
    if leads_ahead:
        return EITHER if _UNTIL.search(before) else AHEAD_OF_PAST
    goes_on = len(cues) > 1 and _JOINED_PARTICIPLE.search(before, cues[-2].end(), cue.start()) is not None
    return AHEAD if goes_on and _WILL_BE.search(cues[-2].group()) else BACK


def _from_after(text: str, before: str, end: int, last: int, leads_ahead: bool) -> int:
    """The direction when no verb stands before the expression."""
    cue = _CUE.search(text, end, last)
    if _INFINITIVE.search(before):
        return AHEAD
    if text[end : end + 1] == "," and _APPOSITION.search(before):
        return UNTOLD
    told = _told(cue)
    if told == AHEAD and _OPENS_WITH_AFTER.match(before):
        return UNTOLD
    return AHEAD if leads_ahead and cue is None else told


def _told(cue: re.Match[str] | None) -> int:
    if cue is None or cue["open"] is not None:
        return UNTOLD
    return AHEAD if cue["ahead"] is not None else BACK
