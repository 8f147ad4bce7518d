"""Text as it is compared in a search: without case and accents, so that "erdogan" finds "Erdoğan"."""

from __future__ import annotations

import unicodedata
from typing import Final

from dashboard.model import Document, Event, everybody

# Letters that Unicode does not take apart, and the quotes and hyphens that a keyboard has no key for.
_TYPED: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ə": "a"}
    | dict.fromkeys("‘’ʼ`´", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‐‑‒–—", "-")
)


def fold(text: str) -> str:
    """The text without case, accents and the finer forms of letters, quotes, hyphens and spaces."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.translate(_TYPED)).casefold()
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return unicodedata.normalize("NFKD", bare).translate(_TYPED)


def words(typed: str) -> tuple[str, ...]:
    """The folded words of a search, each once, in the order typed."""
    return tuple(dict.fromkeys(fold(typed).split()))


def searched(event: Event, document: Document) -> str:
    """Everything of an event that a search looks into, folded: summary, sentence, headline and names.

    One per line, and a word of a search holds no line break, so nothing is found across two of them.
    """
    names = dict.fromkeys(actor.name for actor in everybody(event))
    return "\n".join(fold(part) for part in (event.summary, event.sentence, document.headline, *names))
