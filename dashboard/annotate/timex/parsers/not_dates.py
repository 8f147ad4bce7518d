"""What looks like a date and is none; claimed first, so that no other parser reads it."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import MONTHS, NUMBER, NUMBERS, SEASONS, SP, WEEKDAYS, S
from dashboard.annotate.timex.meaning import Nothing, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, first_word, parser
from dashboard.names import alternatives
from dashboard.tables import table

# What bears a number of its own, year or not: "Resolution 1970 (2011)" has one year, in the brackets.
DOCUMENTS: Final = (
    "resolution", "decision", "regulation", "directive", "decree", "law", "bill", "order", "recommendation",
    "convention",
    "proclamation", "case", "flight", "article", "section", "chapter", "page", "paragraph", "number",
)  # fmt: skip
_STARTS: Final = " ".join(f"{word} {word}s" for word in DOCUMENTS) + " boeing room no nos"
_BODY: Final = rf"no\.?{SP}|number{SP}|\([A-Z]{{2,8}}(?:,{SP}[A-Za-z]{{2,10}})?\){SP}"
_MORE: Final = rf"(?:(?:,{SP}|{SP}and{SP})\d{{3,4}}){{0,4}}"


def _nothing(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "DATE", Nothing())


_NAMES: Final = tuple(row["name"] for row in table("date_names.tsv", ("name", "example")))
_TIME_NAMES: Final = (
    *WEEKDAYS,
    *(f"{name}s" for name in WEEKDAYS),
    *MONTHS,
    *SEASONS,
    "easter",
    "christmas",
    "midnight",
    "daily",
    "weekly",
)
# What a word of time is part of a name before, with its capital: "Spring Street", "the Sunday Times".
_HEADS: Final = (
    r"Street|St\.|Road|Avenue|Lane|Boulevard|Square|Island|Islands|Palace|Olympics|Paralympics|Games|Club|Times|Telegraph|"
    r"Mirror|Herald|Express|Mail|Tribune|Post|Star|Globe|Independent|News|Mercury|Standard|Observer|Journal|Review|Gazette|"
    r"Show|Foundation|Group|Institute|Championships?|Cup|League"
)
_IDIOMS: Final = (
    rf"wait{SP}a{SP}(?:minute|second)|just{SP}a{SP}(?:minute|second)|at{SP}the{SP}end{SP}of{SP}the{SP}day(?={S},)|"
    rf"as{SP}many{SP}(?:days|weeks|months|years)|not{SP}for{SP}a{SP}(?:minute|moment|second)|of{SP}the{SP}moment|"
    rf"call(?:ed)?{SP}it{SP}a{SP}day|(?:saved?|carr(?:y|ied)|w[io]n|seized?){SP}the{SP}day|to{SP}the{SP}day(?!{SP}(?:when|that|of)\b)|"
    rf"24(?:{SP}|-)hours?{SP}(?:a{SP}day|news|channels?|television|service)|day{SP}(?:after|by){SP}day|day-to-day|"
    rf"(?:in|from){SP}(?:some|certain|all|many|other|several){SP}quarters|(?:the{SP})?minutes{SP}of{SP}(?:the|a|its|their)|"
    rf"a{SP}minute{SP}(?:quantity|amount|detail|trace|fraction|part|proportion|portion)|(?:[a-z]+{SP})?light(?:{SP}|-)years?|"
    rf"(?:kilowatt|megawatt|gigawatt|terawatt|watt|amp|man|person|woman)(?:{SP}|-)hours?|"
    rf"(?:opening|office|business|working|visiting|rush|weekly|all|shop|school|trading|flying|small{SP}print){SP}hours?(?!{SP}of\b)|"
    rf"(?:[a-z]+{SP})?second-(?:hand|class|rate|largest|biggest|best|degree|generation|guess|term|place|floor|in)|"
    rf"(?:a|an|the|of|all){SP}day(?:{SP}|-)(?:nurser|job|trad|trip|care|cent(?:er|re)|labou?rer|school|off|out\b|patient|pass)\w{{0,6}}|"
    rf"(?:made|makes|hit|hits|scored?|struck|smashed|completed){SP}(?:an?|his|her|the|two|three|four){SP}(?:\w{{3,8}}{SP})?centur(?:y|ies)"
)
# "one day" is a length after these or before those, and else some day or other.
_A_DAY_LONG: Final = re.compile(
    r"\b(?:for|in|within|than|only|just|took|takes?|lasted|lasts?|least|most|about|of|a)\s\Z", re.IGNORECASE
)
_COUNTS_ON: Final = re.compile(
    r"\s?(?:[.;:)]|\Z)|\s(?:before|after|afterwards|earlier|later|ago|of|from|early|late|short|and|or|to\s(?:go|spare)|a|per|prior|in|old|ahead|behind|"
    r"only|at|left|long|off)\b"
)


def _one_day(match: re.Match[str], scanner: Scanner) -> Reading | None:
    text = scanner.text
    if _A_DAY_LONG.search(text[max(0, match.start() - 8) : match.start()]) or _COUNTS_ON.match(text, match.end()):
        return None
    return Reading(match.end(), "DATE", Nothing())


def _by_first_word(names: tuple[str, ...]) -> str:
    """A pattern of the names that looks at each first word once."""
    rests: dict[str, list[str]] = {}
    for name in names:
        head, _, rest = name.partition(" ")
        rests.setdefault(head, []).append(rest)
    parts = [
        re.escape(head) + (rf"\s(?:{alternatives(tuple(rest))})" if all(rest) else "")
        for head, rest in sorted(rests.items())
    ]
    return "|".join(parts)


PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "not-document",
        _STARTS,
        rf"(?:(?:{'|'.join(DOCUMENTS)})s?|boeing|room|nos?\.){SP}(?:{_BODY})?"
        rf"(?:(?-i:[A-Z]{{1,3}})[- ]?)?\d{{1,5}}(?:/\d{{1,4}}){{0,2}}{_MORE}(?!{SP}\d|\d)",
        _nothing,
    ),
    parser(
        "not-age",
        f"#1 #2 #3 {' '.join(NUMBERS)}",
        rf"{NUMBER}[- ](?:years?|months?|weeks?|days?)[- ](?:olds?|of{SP}age)",
        _nothing,
    ),
    parser(
        "not-score",
        "#1 #2 #3",
        r"\d{1,3}\s?(?:-|–|to)\s?\d{1,3}(?=\s(?:vote|win|victory|loss|defeat|majority|margin|lead|in\sfavou?r))",
        _nothing,
    ),
    parser(
        "not-name",
        " ".join(sorted({first_word(name) for name in _NAMES})),
        rf"(?-i:{_by_first_word(_NAMES)})",
        _nothing,
    ),
    parser(
        "not-name-head",
        " ".join(_TIME_NAMES),
        rf"(?-i:(?:{'|'.join(name.capitalize() for name in _TIME_NAMES)}){SP}(?:[A-Z][a-z]{{2,12}}{SP})?(?:{_HEADS}))",
        _nothing,
    ),
    parser(
        "not-idiom",
        "wait just at call called save saved carry carried win won seize seized day as not of to in from the minutes "
        "a an all light ten kilowatt megawatt gigawatt terawatt watt amp man person woman opening office business "
        "working visiting rush weekly shop school trading flying second two made makes hit hits score scored struck "
        "smashed completed #2",
        _IDIOMS,
        _nothing,
    ),
    parser("not-one-day", "one", rf"one{SP}day", _one_day),
    parser("not-phone", "#1 #2 #3 #4", r"\(?\d{1,4}\)?[-. ]\d{3}[-. ]\d{3,4}(?:[-. ]\d{2,4})?", _nothing),
)
