"""Reads the top of a page: headline, decks, source, date and byline, up to the first paragraph of prose.

A headline needs a body: a text of one line has none, and neither has one whose first line is a sentence. Where the
headline is said again further down, the header goes on from there (decks and labels often stand behind it).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dashboard.read.credits import Credit, is_bare_date, looks_like_outlet, read_credit
from dashboard.read.lines import Line, closed, ends_in_short_form
from dashboard.read.patterns import kind_of

# A headline or a deck is no longer than this, and a page's header has no more parts.
LONGEST: Final = 200
MOST_PARTS: Final = 25
# More lines than these without a sentence end are a list, and a list is prose.
MOST_DECKS: Final = 2
_SENTENCE_INSIDE: Final = re.compile(r"[a-z]{4,}[.!?][\"”’)]? [A-Z“\"]")
_LISTED: Final = re.compile(r"(?:[-–—*•·▪>]|\(?\d{1,3}[.):]|\(?[a-z]\)|\d{4}\b\s?[:–—-])\s?")
_TELLS_DAY: Final = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b"
)
_DROPPED: Final = re.compile(r"[.'’‘`]")
_SPLIT: Final = re.compile(r"[\W_]+")
_SITE: Final = re.compile(r"\s(?:\||[-–—])\s")


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, "" or None where it does not; kinds has the kind of every line of the page, "" is prose."""

    kinds: tuple[str, ...]
    headline: str = ""
    source: str = ""
    published: date | None = None
    written: str = ""
    problem: str = ""


def folded(text: str) -> str:
    """A headline's words alone, so that "U.S. and Others" equals "US and others"."""
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold().replace("&", " and "))
    return " ".join(_SPLIT.split(plain)).strip()


def is_title(text: str) -> bool:
    """Whether a line reads like a headline or a deck: short, with letters, and without a sentence's end."""
    if not text or len(text) > LONGEST or _LISTED.match(text) or _SENTENCE_INSIDE.search(text):
        return False
    if not any(sign.isalpha() for sign in text) or text[-1] in ",;:":
        return False
    return not closed(text) or (ends_in_short_form(text) and _mostly_capitals(text))


def is_body(text: str) -> bool:
    """Whether a part can be a paragraph of the article."""
    return len(text) > LONGEST or (" " in text and (closed(text) or bool(_SENTENCE_INSIDE.search(text))))


def _mostly_capitals(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def read(lines: list[Line], parts: list[range], kinds: list[str], given: str = "") -> Header:
    """The header of a page.

    parts: runs of lines that were one, as `lines.units` gives them; kinds: what each line is by its shape alone; given:
    the headline that the caller knows, "" for none.
    """
    reader = _Reader(lines, parts, list(kinds), given)
    reader.walk()
    credit = min((c for c in reader.credits if c.written), key=lambda c: c.rank, default=None)
    source = next((c.source for c in reader.credits if c.source), "")
    return Header(
        tuple(reader.kinds),
        given or reader.headline,
        source,
        credit.day if credit else None,
        credit.written if credit else "",
        credit.problem if credit else "",
    )


@dataclass(slots=True)
class _Reader:
    """One walk over the parts of a page; it alone is changed while it walks."""

    lines: list[Line]
    parts: list[range]
    kinds: list[str]
    given: str
    headline: str = ""
    known: set[str] = field(default_factory=set)
    credits: list[Credit] = field(default_factory=list)
    decks: list[range] = field(default_factory=list)
    open: bool = True

    def walk(self) -> None:
        """Gives every part its kind."""
        if self.given:
            self.known.add(folded(self.given))
        texts = [self._text(part) for part in self.parts]
        body = [
            number for number, part in enumerate(self.parts) if not self.kinds[part.start] and is_body(texts[number])
        ]
        last_body = body[-1] if body else -1
        dates = [number for number, text in enumerate(texts) if is_bare_date(text)]
        for number, part in enumerate(self.parts):
            if self._is_headline_again(part, texts[number], number < last_body):
                continue
            if self.open:
                following = texts[number + 1] if number + 1 < len(texts) else ""
                chronicle = bool(body) and bool(dates) and dates[-1] > body[0]
                self._in_header(part, texts[number], following, number < last_body, chronicle)
                self.open = self.open and number < MOST_PARTS
            elif not self.kinds[part.start] and len(part) == 1:
                self._in_body(part, texts[number])
        self._close()

    def _text(self, part: range) -> str:
        """The words of a part on one line; of a long one only so much that it is seen to be long."""
        if len(part) == 1:
            return self.lines[part.start].text
        words = " ".join(self.lines[number].text for number in part[:8])
        return words if len(part) <= 8 else words.ljust(LONGEST + 1)

    def _mark(self, part: range, kind: str) -> None:
        for number in part:
            self.kinds[number] = kind

    def _is_headline_again(self, part: range, text: str, before_body: bool) -> bool:
        """Marks a part that says the headline; the header goes on behind it."""
        if len(text) > LONGEST or not self.known or folded(text) not in self.known:
            return False
        if not is_title(text) and text != self.given:
            return False
        first = not self.headline
        self._mark(part, "headline" if first else "repeat")
        self.headline = self.headline or text
        self._close()
        self.open = before_body
        return True

    def _in_header(self, part: range, text: str, following: str, before_body: bool, chronicle: bool) -> None:
        """One part of the header, or the prose that ends it."""
        outlet = looks_like_outlet(text)
        if self.kinds[part.start] and not (outlet and self.kinds[part.start] == "caption"):
            self._take_day(text)
            return
        titled = is_title(following) and not read_credit(following)
        credit = read_credit(text, piped=bool(self.headline) or titled)
        if credit and before_body and not (credit.bare and chronicle):
            self._mark(part, credit.kind)
            self.credits.append(credit)
        elif not (before_body and self._can_head(text, following)) or is_bare_date(text):
            self._close()
        elif outlet and (self.headline or titled):
            self._mark(part, "source")
            self.credits.append(Credit("source", text))
        elif not self.headline:
            self._take_headline(part, text)
        elif _TELLS_DAY.search(text):
            self._close()
        else:
            self.decks.append(part)

    def _can_head(self, text: str, following: str) -> bool:
        """Whether a line is a headline or a deck; a question is one when the next line is about source or date."""
        if is_title(text):
            return True
        asked = text.endswith("?") and len(text) <= LONGEST and not self.headline
        return asked and not is_bare_date(text) and bool(read_credit(following) or kind_of(following) == "byline")

    def _take_day(self, text: str) -> None:
        """The day that a byline may hold ("By Jane Doe | May 3, 2014")."""
        credit = read_credit(text, piped=False)
        if credit and credit.written:
            self.credits.append(credit)

    def _take_headline(self, part: range, text: str) -> None:
        """The headline, without the name of the site that a browser's title has behind it."""
        cut = _SITE.split(text)
        if len(cut) > 1 and looks_like_outlet(cut[-1]) and len(cut[0].split()) > 2:
            self.credits.append(Credit("source", cut[-1]))
            text = text[: text.rindex(cut[-1])].rstrip(" |-–—")
        self.headline = text
        self.known.add(folded(text))
        self._mark(part, "headline")

    def _in_body(self, part: range, text: str) -> None:
        """Behind the header only a line that says so is about the source."""
        if text[:1] in "SsPpVv" and ":" in text[:20]:
            credit = read_credit(text, piped=False)
            if credit and credit.source and credit.kind == "source":
                self._mark(part, "source")
                self.credits.append(credit)

    def _close(self) -> None:
        """The header ends here; one or two lines without a sentence end were decks, more were a list."""
        if len(self.decks) <= MOST_DECKS:
            for part in self.decks:
                self._mark(part, "deck")
        self.decks = []
        self.open = False
