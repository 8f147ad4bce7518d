"""What looks like a date and is none; claimed first, so that no other parser reads it."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import NUMBER, NUMBERS, SP, S
from dashboard.annotate.timex.meaning import Nothing, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, parser

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


_PAPERS: Final = r"(?:Times|Telegraph|Mirror|Herald|Express|Mail|Tribune|Post|Star)"
_NAMES: Final = (
    rf"(?:bloody|super|cyber|ruby|sheffield|black){SP}(?:sunday|monday|tuesday|wednesday)|sunday{SP}{_PAPERS}|"
    rf"mail{SP}on{SP}sunday"
)
_IDIOMS: Final = (
    rf"wait{SP}a{SP}(?:minute|second)|just{SP}a{SP}(?:minute|second)|at{SP}the{SP}end{SP}of{SP}the{SP}day(?={S},)|"
    rf"as{SP}many{SP}(?:days|weeks|months|years)|one{SP}day(?={SP}(?:soon|he|she|it|they|we|you|i|might|may|could|would|will)\b)|"
    rf"call(?:ed)?{SP}it{SP}a{SP}day|(?:saved?|carr(?:y|ied)|w[io]n|seized?){SP}the{SP}day|"
    rf"24(?:{SP}|-)hours?{SP}(?:a{SP}day|news|channels?|television|service)|day{SP}(?:after|by){SP}day|day-to-day"
)

PARSERS: Final[tuple[Parser, ...]] = (
    parser(
        "not-document",
        _STARTS,
        rf"(?:(?:{'|'.join(DOCUMENTS)})s?|boeing|room|nos?\.){SP}(?:{_BODY})?"
        rf"(?:[A-Z]{{1,3}}[- ]?)?\d{{1,5}}(?:/\d{{1,4}}){{0,2}}{_MORE}(?!{SP}\d|\d)",
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
    parser("not-name", "bloody super cyber ruby sheffield black sunday mail", _NAMES, _nothing),
    parser(
        "not-idiom",
        "wait just at call called save saved carry carried win won seize seized day as one #2",
        _IDIOMS,
        _nothing,
    ),
    parser("not-phone", "#1 #2 #3 #4", r"\(?\d{1,4}\)?[-. ]\d{3}[-. ]\d{3,4}(?:[-. ]\d{2,4})?", _nothing),
)
