"""Where a sentence ends in other languages than English, as far as syntok does not know it.

A German ordinal is a figure with a full stop ("am 18. März"), every language shortens its titles in its own way, and an
Arabic question ends with a mark of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# What is shortened before a name or a number, and so never ends a sentence.
_SHORTENED: Final = {
    "de": "Abs Art Bd Hr Fr Hrn Nr Nrn St Str Mio Mrd ca bzw vgl Dipl Ing Prof Dr Jh Kap Ziff",
    "fr": "art MM al av bd env éd Mgr Dr Pr St Ste vol chap janv févr avr juil sept oct nov déc",
    "es": "Sr Sra Sres Srta Dr Dra art arts núm pág Gral Lic Ing Prof Mons EE Cnel Excmo",
    "it": "sig sigg dott prof avv ing on art artt pag gen col mons arch geom cap dr",
    "pt": "Sr Sra Srs Dr Dra art arts núm pág Exmo Gen Cel Eng Prof Dom inc",
    "nl": "dhr mevr mw drs ir ing prof art nr jl St Dr",
    "tr": "Sn Dr Prof Doç Av md Yrd",
    "ar": "د أ م ص",
}
_LAST: Final = {
    language: re.compile(rf"(?<![\w.])(?:{'|'.join(words.split())})\.\Z", re.IGNORECASE)
    for language, words in _SHORTENED.items()
}
# Languages that write "3rd" as "3.": the noun comes after it.
_ORDINALS: Final = frozenset(("de", "tr"))
_ORDINAL: Final = re.compile(r"(?<![\w.,:])\d{1,2}\.\Z")
# Words that begin a sentence and are no nouns: before them "am 3." ends one.
_BEGINS: Final = re.compile(
    r"\s+(?:Er|Sie|Es|Wir|Ich|Ihr|Der|Die|Das|Den|Dem|Ein|Eine|Dies|Diese|Dieser|Dabei|Doch|Aber|Auch|Und|Am|Im|In|"
    r"Nach|Vor|Mit|Bei|Seit|Zum|Zur|Für|Als|Wenn|Bu|Ve|Ancak)\b"
)
_QUESTION: Final = re.compile(r"[؟!][»”\"')\]]{0,3}\s+")


def goes_on(language: str, text: str, first: int, last: int) -> bool:
    """Whether text[first:last], which syntok takes for a sentence, is but its beginning."""
    tail = text[max(first, last - 10) : last]
    if language in _LAST and _LAST[language].search(tail):
        return True
    ordinal = language in _ORDINALS and _ORDINAL.search(tail) is not None
    return ordinal and not _BEGINS.match(text, last, last + 20)


def pieces(language: str, text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The sentences in what syntok takes for one: an Arabic question mark ends one as well."""
    if language == "ar":
        for match in _QUESTION.finditer(text, first, last):
            yield first, match.start() + len(match.group().rstrip())
            first = match.end()
    if first < last:
        yield first, last
