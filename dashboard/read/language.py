"""A guess at the language of a text, from its letters and its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

# The beginning tells the language; a book need not be counted.
ENOUGH: Final = 20_000
# Fewer small words of another language are names ("La Repubblica", "Die Welt") in an English text.
FEWEST: Final = 4

# Small words that are frequent in one language and rare in the others of this table; words that English has too
# ("die", "in", "a", "is", "was", "on", "he", "had", "over") are left out.
_SMALL: Final[dict[str, str]] = {
    "en": "the of and to that for with by from at it its as has have been are were will would which this not be "
    "after said who they but their he his is was on in",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es wird werden "
    "bei einer nach hat haben wurde sind wie einen einem über zum zur aus",
    "fr": "le la les des et du une est pour dans qui que sur au par avec ne pas plus ce il sont aux sa ont été "
    "cette ses mais",
    "es": "el los las del que por con una para su al es se lo como más fue ha sus este pero han sobre entre también y",
    "it": "il di che della per del nel con gli dei una sono al alla delle dalla anche è le più si ha nella dal "
    "loro hanno",
    "pt": "o os do da dos das que em uma para com não por no na ao se foi mais pelo pela é são às também entre e",
    "nl": "de het een van en dat te zijn met op voor niet aan er ook als bij door naar wordt heeft uit werd "
    "hebben deze maar",
    "tr": "ve bir bu için ile olarak da olan çok daha sonra gibi kadar ise değil tarafından göre oldu",
    "pl": "i w na z do się że nie jest o po oraz od przez przy są jak który które dla",
    "sv": "och att det som en på är av för med den till inte om ett har från vid",
}
SMALL_WORDS: Final = {code: tuple(words.split()) for code, words in _SMALL.items()}

# Letters that settle it by themselves: first and last code point of the main block, and a language that uses it.
SCRIPTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("\u0370", "\u03ff", "el"),
    ("\u0400", "\u04ff", "ru"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0900", "\u097f", "hi"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u3040", "\u30ff", "ja"),
    ("\u4e00", "\u9fff", "zh"),
    ("\uac00", "\ud7af", "ko"),
)

NAMES: Final[dict[str, str]] = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "tr": "Turkish", "pl": "Polish", "sv": "Swedish", "el": "Greek", "ru": "Cyrillic letters", "he": "Hebrew",
    "ar": "Arabic letters", "hi": "Devanagari letters", "th": "Thai", "ja": "Japanese", "zh": "Chinese", "ko": "Korean",
}  # fmt: skip

_WORD: Final = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO 639-1 code; "en" unless the text clearly is another of SMALL_WORDS or mostly in letters of SCRIPTS."""
    start = text[:ENOUGH]
    return _by_script(start) or _by_words(start)


def _by_script(text: str) -> str:
    """The language of the script that most letters are of; "" for Latin and the scripts that are not known."""
    letters = Counter(sign for sign in text if sign > "\u036f" and sign.isalpha())
    latin = sum(1 for sign in text if sign <= "\u036f" and sign.isalpha())
    counts = {code: sum(n for sign, n in letters.items() if low <= sign <= high) for low, high, code in SCRIPTS}
    if counts["ja"] and counts["ja"] * 10 > counts["zh"]:
        counts["ja"] += counts["zh"]
        counts["zh"] = 0
    code = max(counts, key=lambda key: counts[key])
    return code if counts[code] > latin else ""


def _by_words(text: str) -> str:
    """The language whose small words are clearly more frequent than the English ones."""
    words = Counter(word.casefold() for word in _WORD.findall(text))
    counts = {code: sum(words[word] for word in small) for code, small in SMALL_WORDS.items()}
    code = max(counts, key=lambda key: counts[key])
    return code if counts[code] >= FEWEST and counts[code] > 2 * counts["en"] else "en"
