"""What looks like a date and is none; claimed first, so that no other parser reads it."""

from __future__ import annotations

import re
from typing import Final

from dashboard.annotate.timex.lexicon import NUMBER, SP
from dashboard.annotate.timex.meaning import Nothing, Reading
from dashboard.annotate.timex.scan import Parser, Scanner, parser


def _nothing(match: re.Match[str], _: Scanner) -> Reading | None:
    return Reading(match.end(), "DATE", Nothing())


_DOCUMENT: Final = (
    r"(?:resolutions?|decisions?|regulations?|directives?|decrees?|laws?|bills?|orders?|recommendations?|conventions?|"
    r"proclamations?|cases?|flights?|boeing|rooms?|articles?|sections?|chapters?|pages?|paragraphs?|nos?\.|numbers?)"
)

PARSERS: Final[tuple[Parser, ...]] = (
    parser("not-document",
           "resolution resolutions decision decisions regulation regulations directive directives decree decrees law laws bill bills order orders recommendation "
           "recommendations convention conventions proclamation proclamations case cases flight flights boeing room article articles section sections chapter page "
           "pages paragraph no nos number numbers",
           rf"{_DOCUMENT}{SP}(?:no\.?{SP}|number{SP}|\([A-Z]{{2,8}}\){SP}|\([A-Z]{{2,8}},{SP}[A-Za-z]{{2,10}}\){SP})?(?:[A-Z]{{1,3}}[- ]?)?\d{{1,5}}(?:/\d{{1,4}}){{0,2}}"
           rf"(?:(?:,{SP}|{SP}and{SP})\d{{3,4}}){{0,4}}(?!{SP}\d|\d)", _nothing),
    parser("not-age", "#1 #2 #3 one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
           rf"{NUMBER}[- ](?:years?|months?|weeks?|days?)[- ](?:olds?|of{SP}age)", _nothing),
    parser("not-score", "#1 #2 #3", r"\d{1,3}\s?(?:-|–|to)\s?\d{1,3}(?=\s(?:vote|win|victory|loss|defeat|majority|margin|lead|in\sfavou?r))", _nothing),
    parser("not-phone", "#1 #2 #3 #4", r"\(?\d{1,4}\)?[-. ]\d{3}[-. ]\d{3,4}(?:[-. ]\d{2,4})?", _nothing),
)  # fmt: skip
