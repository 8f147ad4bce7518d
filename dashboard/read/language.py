"""A guess at the language of a text: its letters, the commonest English words, and py3langid where these do not tell.

py3langid (BSD licence, a table of byte sequences, nothing to download) is asked only of a text that is not plainly
English, once of the words that are no names and once of all, which weigh less: with its names in it, an English report
from Castilla-La Mancha is Spanish. On the paragraphs of tests/tables/languages.tsv its errors come from the names.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

# The beginning tells the language; a book need not be counted.
ENOUGH: Final = 20_000
# A text with so many of the commonest English words, at least one word in so many, is English.
FEWEST: Final = 4
ENGLISH_SHARE: Final = 5
# How much the whole text, names and all, weighs beside the words that are no names; the best on short texts.
WHOLE: Final = 0.6
# Another language must be so many times as likely as English: clear cases are far beyond, slips seldom reach it.
CLEARLY: Final = 10

# Small words that are frequent in English and rare in its neighbours ("die", "in", "is", "was" are theirs too).
_ENGLISH: Final = """
the of and to that for with by from at it its as has have been are were will would which this not be after said who they
but their he his is was on in
"""
ENGLISH: Final = frozenset(_ENGLISH.split())


# The languages that are told apart, by their letters. Catalan and Galician would be taken for Spanish and Portuguese
# anyway, and the other way round more often.
_LATIN: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "tr", "pl", "sv", "cs", "ro", "hu", "fi", "da", "id")
_CYRILLIC: Final = ("ru", "uk", "bg", "sr", "be", "mk")
_ARABIC: Final = ("ar", "fa", "ur", "ps")

# Letters that settle it: first and last code point of the main block, and the languages that use it.
SCRIPTS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("\u0370", "\u03ff", ("el",)),
    ("\u0400", "\u04ff", _CYRILLIC),
    ("\u0590", "\u05ff", ("he",)),
    ("\u0600", "\u06ff", _ARABIC),
    ("\u0900", "\u097f", ("hi",)),
    ("\u0e00", "\u0e7f", ("th",)),
    ("\u3040", "\u30ff", ("ja",)),
    ("\u4e00", "\u9fff", ("zh",)),
    ("\uac00", "\ud7af", ("ko",)),
)

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def language_of(text: str) -> str:
    """ISO 639-1 code; "en" unless the text is clearly something else."""
    start = text[:ENOUGH]
    candidates = _by_script(start)
    if len(candidates) == 1:
        return candidates[0]
    words = _WORD.findall(start)
    if candidates:
        return _likeliest(_asked(words, candidates))
    if _plainly_english(words):
        return "en"
    common = [word for word in words if not word[0].isupper()]
    if not common:
        return "en"
    return _likeliest(_asked(common, _LATIN), _asked(words, _LATIN))


_NOT_LATIN: Final = re.compile(r"[^\x00-\u036f]")


def _by_script(text: str) -> tuple[str, ...]:
    """The languages of the script that most letters are of; none for Latin and the scripts that are not known."""
    letters = Counter(sign for sign in _NOT_LATIN.findall(text) if sign.isalpha())
    latin = sum(map(str.isalpha, text)) - letters.total()
    counts = {codes: sum(n for sign, n in letters.items() if low <= sign <= high) for low, high, codes in SCRIPTS}
    if counts["ja",] and counts["ja",] * 10 > counts["zh",]:
        counts["ja",] += counts["zh",]
        counts["zh",] = 0
    codes = max(counts, key=lambda key: counts[key])
    return codes if counts[codes] > latin else ()


def _plainly_english(words: list[str]) -> bool:
    found = sum(1 for word in words if word.lower() in ENGLISH)
    return found >= FEWEST and found * ENGLISH_SHARE >= len(words)


def _asked(words: list[str], candidates: tuple[str, ...]) -> dict[str, float]:
    """How likely the library takes each of the candidates to be the language of the words."""
    return {str(code): float(likely) for code, likely in _identifier().rank(" ".join(words)) if code in candidates}


def _likeliest(own: dict[str, float], whole: dict[str, float] | None = None) -> str:
    """The likeliest language; English, if it is asked for, until another is clearly so."""
    likely = {code: one * (whole[code] if whole else 1.0) ** WHOLE for code, one in own.items()}
    best = max(likely, key=lambda code: likely[code])
    return best if likely[best] >= CLEARLY * likely.get("en", 0.0) else "en"


@cache
def _identifier() -> LanguageIdentifier:
    """The library with its table, which takes a moment to unpack: only when it is first needed, and then once."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*_LATIN, *_CYRILLIC, *_ARABIC])
    return identifier
