"""The lines of a news page that are never the article: one table of kinds and shapes, the first that fits counts.

Every shape is of a whole line. A shape that names no sentence ("ENLARGE") holds anywhere; those of ANYWHERE with
`alone=True` hold only for a line that stands by itself, because a sentence that the page's width has cut may leave the
same words on a line. Examples of each, and of prose that looks alike, are in tests/tables/furniture.tsv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# No line of furniture is longer; longer ones are not even looked at.
LONGEST: Final = 300

# A name as it stands in a byline: "Jane Doe", "JANE DOE", "Jane van der Doe", "J. R. Doe-Roe".
_PART: Final = r"(?:[A-Z][\w’'.-]{0,30}|(?:al|bin|da|de|del|den|der|di|el|la|le|van|von)\b)"
NAME: Final = rf"[A-Z][\w’'.-]{{0,30}}(?: {_PART}){{1,4}}"
NAMES: Final = rf"{NAME}(?:(?:,? and |, | & ){NAME}){{0,5}}"
# "in Cairo", "in New York and Tunis"
_CITY: Final = r"[A-Z][\w’'.-]{1,30}(?: [A-Z][\w’'.-]{1,30}){0,2}"
_CITIES: Final = rf"{_CITY}(?:(?:,? and |, ){_CITY}){{0,3}}"
_EMAIL: Final = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_URL: Final = r"(?:https?://|www\.)\S{1,250}"
_AGENCY: Final = (
    r"(?:Reuters|AP|AFP|EPA|ANSA|dpa|DPA|Xinhua|TASS|Tass|Bloomberg(?: News)?|Getty(?: Images)?|Associated Press|"
    r"Agence France-Presse|Press Association|PA|Shutterstock|iStock|Alamy|UN Photo|[A-Z][\w.]{1,20} Images)"
)
_WEEKDAY_OR_MONTH: Final = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Christmas|Easter|Ramadan)\b"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of a whole line. alone: only where the line before and after do not run on through it."""

    kind: str
    pattern: re.Pattern[str]
    alone: bool


def _shape(kind: str, pattern: str, *, alone: bool = True, exact: bool = False) -> Shape:
    return Shape(kind, re.compile(pattern, 0 if exact else re.IGNORECASE), alone)


ANYWHERE: Final[tuple[Shape, ...]] = (
    # What a page writes between its paragraphs.
    _shape("label", r"ENLARGE|ADVERTISEMENTS?|SPONSORED(?: CONTENT)?|PROMOTED(?: CONTENT)?", alone=False, exact=True),
    _shape(
        "label",
        r"\W{0,3}(?:(?:advertisement|article|story|text) continues below(?: (?:this )?advertisement)?|"
        r"(?:story )?continues after (?:the )?advertisement|scroll (?:down )?(?:to continue|for more)\b.{0,40}|"
        r"continue reading(?: the main story)?|skip (?:past|to) .{1,60}|"
        r"(?:begin|end) quote(?: from)?:?.{0,60}|this article is more than .{1,20} old\.?)\W{0,3}",
        alone=False,
    ),
    _shape(
        "label",
        r"\W{0,3}(?:enlarge(?: (?:this )?image)?|advertisements?|sponsored(?: content)?|promoted(?: content)?|"
        r"read (?:more|next|also|the full (?:story|article|text)|later)(?:\s?(?::|…|\.{3}|»|>|→)|$).{0,150}|"
        r"share(?: (?:this|with|on)\b.{0,50})?|"
        r"print(?: this(?: page| article| story)?)?|save(?: (?:this|for later)(?: article| story)?)?|"
        r"e-?mail(?: this(?: article| story)?)?|tweet|like|listen(?: to (?:this )?(?:article|story).{0,30})?|"
        r"comments?|leave a (?:comment|reply)|post a comment|most (?:read|popular|viewed|shared)|trending(?: now)?|"
        r"more (?:from|on) .{1,60}|more stories|top stories|latest (?:news|updates|stories)|live updates|breaking news|"
        r"recommended(?: for you)?|you (?:may|might) also like.{0,30}|related(?: (?:articles?|stories|topics?|content|"
        r"coverage|links?|news|reading|tags?))?|see also|"
        r"(?:view|watch|play)(?: (?:the |this )?(?:video|gallery|photos?|slideshow))|slideshow|video|photos?|"
        r"subscribe(?: (?:now|today|to)\b.{0,60})?|sign (?:up|in)(?: (?:for|to|now|here)\b.{0,80})?|log ?in|register|menu|"
        r"home|search|newsletters?|back to top|go to comments|toggle caption|hide caption|getty images|"
        r"for immediate release|press release|file photo|facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|"
        r"copy link|(?:get|download) (?:the|our) (?:\S{1,20} )?(?:app|newsletters?)\b.{0,60})\W{0,3}",
    ),
    _shape(
        "label",
        r"\W{0,3}(?:related|see also|more on this(?: story)?|also read|don[’']t miss|topics|tags?|filed under|keywords|"
        r"category|categories|sections?)\s?:.{0,200}",
    ),
    _shape("label", r"(?:follow|join|find|like) (?:us|@\w{1,30}|\S{1,20} \S{1,20}) on (?:twitter|facebook|x|instagram)\b.{0,80}"),
    _shape(
        "label",
        r"(?:\(c\) ?|© ?|copyright ).{0,150}|.{0,100}\ball rights reserved\b.{0,60}|"
        r"this (?:article|story|report) (?:was|has been|is) (?:originally |first |last )?"
        r"(?:published|updated|corrected|amended|produced|edited)\b.{0,200}|"
        r"a version of this (?:article|story) appear(?:s|ed) .{0,200}|"
        r"(?:correction|editor[’']s note|note to readers)s?:.{0,250}|this material may not be published.{0,200}",
    ),
    # Credits of pictures.
    _shape("caption", r"\W{0,3}(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|credits?)"
           r"(?: (?:by|credits?|source|courtesy of))?\s?[:/©] ?.{1,120}"),
    _shape("caption", rf".{{0,250}}(?:(?i:photo(?:graph)?|picture|image|credit)s?\s?(?:[:/©]|(?i:by)\b|(?i:courtesy)\b)\s?"
           rf"[A-Z][\w’'.-]{{1,30}}(?:[ /][\w’'.-]{{1,30}}){{0,5}})", exact=True),
    _shape("caption", rf"(?:.{{0,250}}[.\s])?\(?(?:(?:{NAME}|[A-Z]{{2,20}}(?: [A-Z]{{2,20}}){{1,3}})\s?[/|]\s?{_AGENCY}(?: via {_AGENCY})?|"
           rf"AP Photo/{NAME}|{_AGENCY}/{NAME})\)?", exact=True),
    _shape("caption", rf"\(?{_AGENCY}(?:[/ ]{_AGENCY})?\)?", exact=True),
    _shape("caption", r"image (?:caption|source|copyright)\b.{0,250}"),
    # Counters.
    _shape("number", r"[\W_]{0,3}\d{1,3}(?:[.,]\d{1,3})?[kKmM]?[\W_]{0,3}"),
    _shape("number", r"(?:\d[\d.,]{0,9}[km]?|no|view(?: all)?|show(?: all)?) (?:comments?|shares?|likes?|views?|retweets?|replies|"
           r"reactions?|tweets?)|(?:page )?\d{1,3} (?:of|/) \d{1,3}|page \d{1,4}|\d{1,3} min(?:ute)?s? read|"
           r"comments? ?[(:]? ?\d{1,6}\)?|(?:reading|estimated) time:? .{1,30}|\d{1,2}:\d{2}"),
    # Who wrote it, and how to reach them.
    _shape("byline", rf"(?:By|BY|by|Written by|Words by|From|Posted by)\s?:? (?!{_WEEKDAY_OR_MONTH}){NAMES}"
           rf"(?:(?:,? in |, ){_CITIES}|(?:,| \||,? for| -| –| —) (?:the |The )?[\w .,’'&|-]{{2,90}})?", exact=True),
    _shape("byline", r"(?:author|reporter|correspondent|byline|written by)s?\s?: ?[^.!?]{2,100}"),
    _shape("byline", rf"By (?:{_AGENCY}|(?:our |the )?[\w ]{{0,30}}(?:staff|correspondents?|reporters?|editors?|agenc(?:y|ies)|newsroom)"
           rf"\b[^.!?]{{0,40}})"),
    _shape("contribution", rf"[\W_]{{0,4}}(?:\(?(?:additional )?(?:reporting|writing|editing|research|compiled|translation)"
           rf"(?: and (?:writing|editing|reporting))? by\b).{{2,280}}"),
    _shape("contribution", r"[\W_]{0,4}.{3,220}\bcontributed (?:reporting |research |additional reporting )?"
           r"to this (?:article|report|story|piece|post)\b.{0,40}"),
    _shape("contribution", rf"[\W_]{{0,4}}{NAMES},?(?: (?:also )?contributed (?:reporting|research)\b).{{0,120}}", exact=True),
    _shape("contact", rf"(?:write to|contact|email|e-mail|mail|reach|tips?|feedback|media contact|press contact|follow)\b.{{0,120}}"
           rf"(?:{_EMAIL}|(?<!\w)@\w{{2,30}}).{{0,60}}", alone=False),
    _shape("contact", rf"[^.!?]{{0,40}}(?:{_EMAIL}|{_URL})[^\w]{{0,3}}", alone=False),
    _shape("contact", rf"(?:source|link|original|via|url|web|website|read (?:it|more|the original) (?:at|here))\s?:? ?{_URL}.{{0,20}}"),
    _shape("contact", r"(?:tel|phone|fax|mobile|telephone)\.?\s?: ?[\d\s()+./-]{5,40}|@\w{2,30}(?:[ ,|]{1,3}@\w{2,30}){0,4}"),
)  # fmt: skip


def kind_of(line: str, *, strong: bool = False) -> str:
    """The kind of furniture that a line is by its shape alone, "" for none.

    strong: only by the shapes that hold even in the middle of a wrapped paragraph.
    """
    if len(line) > LONGEST:
        return ""
    for shape in ANYWHERE:
        if not (strong and shape.alone) and shape.pattern.fullmatch(line):
            return shape.kind
    return ""
