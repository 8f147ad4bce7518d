"""What a line reads like: a headline or deck, a paragraph of the article, the name of a section."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from dashboard.read.lines import closed, ends_in_short_form
from dashboard.read.shapes import CITIES, NAMES

# A headline or a deck is no longer than this.
LONGEST: Final = 200
# The name of a section or of the page's owner has no more words, when a real headline follows.
SECTION_WORDS: Final = 2
OWNER_WORDS: Final = 4

_MONTHS: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SENTENCE_INSIDE: Final = re.compile(r"[a-z]{4,}[.!?][\"”’)]? [A-Z“\"]")
_LISTED: Final = re.compile(r"(?:[-–—*•·▪>]|\(?\d{1,3}[.):]|\(?[a-z]\)|\d{4}\b\s?[:–—-])\s?")
_DAY: Final = re.compile(rf"\b\d{{1,2}} {_MONTHS} \d{{4}}\b|\b{_MONTHS} \d{{1,2}}, \d{{4}}\b")
_MONTH: Final = re.compile(rf"\b{_MONTHS} \d{{4}}\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SIGNED: Final = re.compile(rf"{NAMES} in {CITIES}")
_LABELLED: Final = re.compile(r"(?:subject|headline|title|betreff)\s?:\s?(?:(?:re|fwd?):\s?)?", re.IGNORECASE)
_DROPPED: Final = re.compile(r"[.'’‘`]")
_SPLIT: Final = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """A headline's words alone, so that "U.S. and Others" equals "US and others"."""
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold().replace("&", " and "))
    return " ".join(_SPLIT.split(plain)).strip()


def unlabelled(text: str) -> str:
    """A headline without the label of a mail's ("Subject: ...")."""
    return _LABELLED.sub("", text, count=1) if _LABELLED.match(text) else text


def is_title(text: str) -> bool:
    """Whether a line reads like a headline or a deck: short, with letters, and without a sentence's end."""
    if not text or len(text) > LONGEST or _LISTED.match(text) or _SENTENCE_INSIDE.search(text):
        return False
    if not any(sign.isalpha() for sign in text) or text[-1] in ",;:":
        return False
    return not closed(text) or (ends_in_short_form(text) and _capitals(text) >= 0.6)


def is_body(text: str) -> bool:
    """Whether a part can be a paragraph of the article."""
    return len(text) > LONGEST or (" " in text and (closed(text) or bool(_SENTENCE_INSIDE.search(text))))


def is_section(text: str) -> bool:
    """Whether a line above a headline may name a section ("World", "Middle East")."""
    return len(text.split()) <= SECTION_WORDS


def is_owner(text: str) -> bool:
    """Whether a line may name the owner of the page ("Council of the Union"): every word but the small ones capital."""
    words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) <= OWNER_WORDS and bool(words) and all(word[0].isupper() for word in words)


def is_signature(text: str) -> bool:
    """Whether a line in a header is a byline without its "By" ("Jane Doe in Cairo")."""
    return bool(_SIGNED.fullmatch(text))


def tells_day(text: str) -> bool:
    """Whether a line tells on which day something was: then it is worth reading, whatever it looks like."""
    return bool(_DAY.search(text))


def tells_time(text: str) -> bool:
    """Whether a line tells when something was, as headlines seldom do."""
    return bool(_DAY.search(text) or _MONTH.search(text))


def _capitals(text: str) -> float:
    """The share of a line's words that begin with a capital."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) / max(len(words), 1)
