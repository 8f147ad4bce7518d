"""What a page says about itself: labels, buttons, counters, rights. One alternative a row; each is the whole line."""

from __future__ import annotations

import re
from typing import Final

from dashboard.read.shapes import Shape, shape

# Signs that stand around such words: bullets, arrows, brackets; in quotes or with a question mark they are said.
_E: Final = r"[^\w\"“”‘’'?]{0,3}"

BETWEEN: Final = shape(
    "label",
    "continue scroll quote skip enlarge advertisement sponsored",
    r"ENLARGE|ADVERTISEMENTS?|SPONSORED(?: CONTENT)?",
    rf"{_E}(?i:(?:advertisement|article|story|text) continues (?:below|after)"
    rf"(?: (?:this )?advertisement)?){_E}",
    rf"{_E}(?i:continues? (?:reading(?: the main story)?|(?:below|after) (?:the |this )?advertisement)){_E}",
    rf"{_E}(?i:scroll (?:down )?(?:to continue|for more).{{0,40}})",
    rf"{_E}(?i:(?:begin|end|start) quote(?: from)?){_E}(?::.{{1,80}})?",
    alone=False,
    exact=True,
)

BUTTONS: Final = shape(
    "label",
    "enlarge advertisement sponsored promoted read share print save mail tweet like listen comment reply view "
    "play video gallery slideshow photo subscribe sign log register menu home search letter top caption facebook "
    "twitter linkedin whatsapp reddit pinterest telegram instagram "
    "reuse playback section standards copy download get skip image click",
    rf"{_E}(?:enlarge(?: (?:this )?image)?|advertisements?|sponsored(?: content)?|promoted(?: content)?){_E}",
    rf"{_E}(?:click|tap) (?:here )?(?:to|for) .{{2,60}}",
    rf"{_E}read (?:more|next|also|later|the full (?:story|article|text))(?:\s?(?::|…|\.{{3}}|»|>|→).{{0,150}})?{_E}",
    rf"{_E}read (?:more|the (?:full|original|whole)) (?:about|on|in|at|from|here|article|story|report)\b[^.!?]{{0,80}}",
    rf"{_E}share(?: (?:this|on|via|with (?:friends|your|us))\b[^.!?]{{0,50}})?{_E}",
    rf"{_E}print(?: (?:this )?(?:page|article|story))?{_E}",
    rf"{_E}(?:save|like)(?: (?:this|for later)(?: article| story)?)?{_E}",
    rf"{_E}e-?mail(?: this)?(?: article| story| a friend)?{_E}",
    rf"{_E}(?:re)?tweet(?: this)?{_E}",
    rf"{_E}listen(?: to (?:this )?(?:article|story)[^.!?]{{0,30}})?{_E}",
    rf"{_E}(?:comments?|leave a (?:comment|reply)|(?:post|add) a comment|(?:go to|show|view|join the) comments?){_E}",
    rf"{_E}(?:view|watch|play)(?: (?:the |this )?(?:video|gallery|photos?|slideshow|images?)){_E}",
    rf"{_E}(?:slideshow|videos?|photos?|gallery|file photo|(?:toggle|hide|show) caption){_E}",
    rf"{_E}subscribe(?: (?:now|today|to)\b[^.!?]{{0,60}})?{_E}",
    rf"{_E}sign (?:up|in)(?: (?:for|to|now|here)\b[^!?]{{0,80}})?{_E}",
    rf"{_E}(?:log ?in|register|menu|home|search|newsletters?|(?:back to )?top|copy link){_E}",
    rf"{_E}(?:facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|instagram){_E}",
    rf"{_E}(?:get|download) (?:the|our) (?:\S{{1,20}} )?(?:app|newsletters?)\b[^.!?]{{0,60}}",
    rf"{_E}(?:reuse this content|media playback is (?:unsupported|not supported) on your device){_E}",
    rf"{_E}from the section [^.!?]{{2,40}}",
    rf"{_E}our standards\s?:.{{2,60}}",
    rf"{_E}skip (?:past|to) [^.!?]{{1,60}}",
)

FURTHER: Final = shape(
    "label",
    "more related see also don most trending stories top latest live breaking recommended you topic tag filed keyword "
    "categor release "
    "follow explore page article join find facebook",
    rf"{_E}(?:most (?:read|popular|viewed|shared)|trending(?: now)?|more stories|top stories|breaking news){_E}",
    rf"{_E}(?:latest (?:news|updates|stories)|live updates|recommended(?: for you)?){_E}",
    rf"{_E}you (?:may|might) also like[^.!?]{{0,30}}",
    rf"{_E}more (?:from|on|in) [^.!?]{{1,60}}",
    rf"{_E}(?:topics?|tags|explore more(?: on these topics)?|on this page|in this article){_E}",
    rf"{_E}related(?: (?:articles?|stories|topics?|content|coverage|links?|news|reading|tags?))?{_E}",
    rf"{_E}(?:related(?: \w{{1,12}})?|see also|more on this(?: story)?|also read|don[’']t miss)\s?:.{{0,200}}",
    rf"{_E}(?:topics?|tags?|filed under|keywords?|categor(?:y|ies))\s?:.{{0,200}}",
    rf"{_E}(?:for immediate release|press release|news release|see also){_E}",
    r"(?:follow|join|find|like) (?:us|@\w{1,30}|\S{1,20} \S{1,20}) on (?:twitter|facebook|x|instagram)\b.{0,80}",
)

RIGHTS: Final = shape(
    "label",
    "© (c) copyright reserved article story report correction note material published information media press",
    r"©.{0,150}",
    r"\(c\) ?\d{4}.{0,150}",
    r"copyright\W{0,3}(?:\(c\)|©)?\W{0,3}\d{4}.{0,120}",
    r"copyright (?:by|of|©|\(c\)) [^.!?]{1,80}",
    r".{0,150}\ball rights reserved\b.{0,60}",
    r"this (?:article|story|report|text|post) (?:was|has been|is) (?:originally |first |last |subsequently )?"
    r"(?:published|updated|corrected|amended|posted) (?:in|on|by|at|to|with|after)\b.{1,150}",
    r"this (?:article|story) is more than [^.!?]{1,20} old\.?",
    r"a version of this (?:article|story) (?:appears|appeared) .{1,200}",
    r"(?:corrections?|editor[’']?s[’']? note|clarification)s?"
    r"(?: (?:\w{1,10} )?\d{1,2}(?:, | \w{1,10} )\d{4})?\s?:.{1,250}",
    r"this (?:material|content) may not be (?:published|reproduced).{0,200}",
    r"[^.!?,]{3,60} is published (?:daily|weekly|fortnightly|monthly|quarterly|annually|twice a \w{4,5}) by .{2,150}",
    r"for (?:further|more) information,? (?:please )?(?:write|contact|call|e-?mail|visit|see)\b.{2,150}",
    r"(?:media|press) (?:relations|service|enquiries|inquiries|contact)\b[^.!?]{0,60}[.:] .{2,120}",
)

COUNTERS: Final = shape(
    "number",
    "0 1 2 3 4 5 6 7 8 9 comments shares",
    r"[\W_]{0,3}\d{1,3}(?:[.,]\d{1,3})?[km]?[\W_]{0,3}",
    r"(?:\d[\d.,]{0,9}[km]?|no|view all|show all) "
    r"(?:comments?|shares?|likes?|views?|retweets?|replies|reactions?|tweets?)",
    r"(?:page |photo |image |slide )?\d{1,3}(?: of | / )\d{1,3}",
    r"page \d{1,4}",
    r"\d{1,3}[ -]min(?:ute)?s?(?: read)?",
    r"comments? ?[(:]? ?\d{1,6}\)?",
    r"(?:reading|read) time:? [^.!?]{1,30}",
    r"\d{1,2}:\d{2}",
)

_HEADS_LINKS: Final = re.compile(
    r"\W{0,3}(?:related(?: \w{1,12})?|read (?:more|next|also)|more on this(?: story)?|see also|topics?|tags|"
    r"most \w{4,8}|top stories|latest (?:news|stories)|more stories|recommended(?: for you)?|trending(?: now)?)\W{0,3}",
    re.IGNORECASE,
)


def heads_links(label: str) -> bool:
    """Whether a label stands over links to other pages."""
    return bool(_HEADS_LINKS.fullmatch(label))


PAGE_WORDS: Final[tuple[Shape, ...]] = (BETWEEN, BUTTONS, FURTHER, RIGHTS, COUNTERS)
