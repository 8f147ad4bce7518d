"""The lines about who wrote a page, took its pictures and can be written to; each alternative is the whole line."""

from __future__ import annotations

from typing import Final

from dashboard.read.shapes import AGENCY, CITIES, CITY, EMAIL, NAME, NAMES, URL, Shape, shape

# "By Friday the talks had failed" begins as a byline does.
_NO_DAY: Final = (
    r"(?!(?:[\w’'-]{1,20} ){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|"
    r"August|September|October|November|December|Christmas|Easter|Ramadan)\b)"
)
# What may stand behind the names of a byline: where they are, what they are, whom they work for, on which day.
_WHERE: Final = rf"(?:(?:,? in |, ){CITIES})?"
_ROLE: Final = (
    r"(?: \w{3,9}\.? \d{1,2}, \d{4})?(?:(?:,| \||,? for| -| –| —|\s?·|,? on| /) (?:the |The )?[\w .,:’'&|/-]{2,90})?"
)
_REPORTER: Final = (
    r"staff|correspondents?|reporters?|writers?|editors?|agenc(?:y|ies)|newsroom|editorial board|bureau|desk"
)
_CREDIT: Final = r"(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|credits?)"
_WORK: Final = r"(?:reporting|writing|editing|research|translation|compiled|written|reported|edited)"

CREDITS: Final = shape(
    "caption",
    "photo picture image illustration graphic video credit",
    rf"\W{{0,3}}{_CREDIT}(?: (?:by|credits?|source|courtesy of))?\s?[:/©] ?.{{1,150}}",
    rf"\(?{_CREDIT} (?:by|courtesy of) [^.!?]{{2,60}}\)?",
    r"image (?:caption|source|copyright)\b.{0,250}",
)

# A caption with its credit at the end.
CREDITED: Final = shape(
    "caption",
    "photo picture image credit / | reuters ap afp epa ansa dpa xinhua tass bloomberg press",
    r".{0,250}\b(?i:photo(?:graph)?|picture|image|credit)s?\s?(?:[:/©]|(?i:by)\b|(?i:courtesy)\b)\s?"
    r"[A-Z][\w’'.-]{1,30}(?:[ /][A-Z][\w’'.-]{0,30}){0,5}\)?",
    rf"(?:.{{0,250}}[.\s(])?(?:{NAME}|[A-Z]{{2,20}}(?: [A-Z]{{2,20}}){{1,3}})\s?[/|]\s?{AGENCY}(?: via {AGENCY})?\)?",
    rf"(?:.{{0,250}}[.\s(])?Credits? {NAME}(?:\s?[/—–-]\s?(?:for )?[\w .—–’'-]{{2,60}}){{0,2}}",
    rf"(?:.{{0,250}}[.\s(])?(?:AP Photo/{NAME}|{AGENCY}/{NAME})\)?",
    rf"\(?{AGENCY}(?:[/ ]{AGENCY})?\)?",
    exact=True,
)

BYLINES: Final = shape(
    "byline",
    "by author",
    rf"(?:By|BY|by|Written by|Words by|Posted by|Analysis by|Text by)\s?:? {_NO_DAY}{NAMES}{_WHERE}{_ROLE}(?<![.!?])",
    rf"(?:By|BY|by) {AGENCY}(?:,? and {AGENCY}| [\w ]{{2,30}})?",
    rf"(?:By|BY|by) (?:our |the |an? )?[\w’' ]{{0,40}}\b(?:{_REPORTER})\b[^.!?]{{0,40}}",
    r"(?:[Aa]uthor|AUTHOR|[Bb]yline)s?\s?: ?[^.!?]{2,100}",
    exact=True,
)

CONTRIBUTIONS: Final = shape(
    "contribution",
    "by contributed reported bureau desk newsroom correspondent",
    rf"[\W_]{{0,4}}{NAMES} reported from {CITIES}(?:,? (?:and )?{NAMES} from {CITIES}){{0,3}}\.?",
    rf"[\W_]{{0,4}}(?:(?i:additional|further) )?(?i:{_WORK})(?: (?:and|And|&) (?i:{_WORK}))? (?i:by)"
    rf" {NAMES}"
    rf"(?:,? (?:in|at|for) [^.;]{{2,60}})?"
    rf"(?:[.;,) ]{{1,3}}(?i:(?:and )?(?:additional |further |with )?{_WORK}).{{2,150}})?"
    r"[\W_]{0,4}",
    r"[\W_]{0,4}[^.!?;]{0,3}[A-Z].{2,220}\bcontributed (?:(?:additional )?(?:reporting|research) )?"
    r"to this (?:article|report|story|piece|post)[\W_]{0,4}",
    rf"[\W_]{{0,4}}{NAMES}(?: in {CITIES})?,? (?:also )?contributed (?:additional )?(?:reporting|research)\b.{{0,100}}",
    rf"[\W_]{{0,4}}(?:Additional r|R)eporting was contributed by {NAMES}\b.{{0,140}}",
    r"[\W_]{0,4}An? (?:employee|staff member|reporter|correspondent)\b[^.!?]{0,60} contributed reporting\b.{0,100}",
    rf"[\W_]{{0,4}}(?:{NAME}|[\w’'& -]{{3,40}})[.;/] {{0,2}}(?i:{_WORK}) by {NAMES}\b.{{0,140}}",
    rf"[\w’'& -]{{3,40}} / {NAME}, {CITY} (?:bureau|desk|newsroom|correspondent)",
    exact=True,
)

CONTACTS: Final = shape(
    "contact",
    "@ http www.",
    rf"(?:write to|contact|e-?mail|mail|reach|tips?|feedback|(?:media|press) (?:contact|office|enquiries)|follow)\b"
    rf".{{0,120}}"
    rf"(?:{EMAIL}|(?<!\w)@\w{{2,30}}).{{0,60}}",
    rf"[^.!?]{{0,30}}(?:{EMAIL}|{URL})(?:\s?[,;|]\s?(?:{EMAIL}|{URL}))?[^\w]{{0,3}}",
    rf"(?:{EMAIL}|{URL})\W.{{0,30}}",
    r"@\w{2,30}(?:[ ,|]{1,3}@\w{2,30}){0,4}",
    rf"[^.!?]{{3,60}}[.—–-] (?:contact|letters?|write|subscriptions?|newsroom|e-?mail)\b.{{0,80}}{EMAIL}.{{0,30}}",
    rf"[^.!?]{{3,80}}\. (?:contact|letters?|write) (?:to )?.{{0,40}}{EMAIL}.{{0,30}}",
    alone=False,
)

PHONES: Final = shape(
    "contact",
    "tel phone fax mobile contacts +",
    r"(?:press |media )?contacts?",
    r"\+\d[\d\s()./-]{6,25}",
    r"(?:tel|phone|fax|mobile|telephone)\.?\s?: ?[\d\s()+./-]{5,40}",
)

PEOPLE: Final[tuple[Shape, ...]] = (CREDITS, CREDITED, BYLINES, CONTRIBUTIONS, CONTACTS, PHONES)
