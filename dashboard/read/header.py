"""Reads the top of a page: headline, decks, source, date and byline, up to the first paragraph of prose.

A headline needs a body: a text of one line has none, and neither has one whose first line is a sentence. Lines without
a sentence's end are decks only where something shows that this is a header: a line about source, date or writer, or a
blank line; else they are notes, and notes are prose. Where the headline is said again further down, the header goes on
from there (decks and labels often stand behind it).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dashboard.read.credits import Credit, day_at_end, is_bare_date, looks_like_outlet, read_credit
from dashboard.read.lines import Line
from dashboard.read.page_words import heads_links
from dashboard.read.patterns import kind_of
from dashboard.read.titles import (
    LONGEST,
    folded,
    is_body,
    is_owner,
    is_section,
    is_signature,
    is_title,
    tells_day,
    tells_time,
    unlabelled,
)

# A page's header has no more parts.
MOST_PARTS: Final = 30
# More lines than these without a sentence end are a list, and a list is prose.
MOST_DECKS: Final = 2
# "Related stories" stands over no more links than these.
MOST_LINKS: Final = 8
# A headline has at least so many times the words of the owner above it.
OWNER_TIMES: Final = 1.5
# A part of more lines is a paragraph.
MOST_LINES: Final = 8

_SITE: Final = re.compile(r"\s(?:\||[-–—])\s")


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, "" or None where it does not; kinds has the kind of every line of the page, "" is prose.

    written: the date of the header as it stands there; problem: why it could not be taken, "" when it could.
    """

    kinds: tuple[str, ...]
    headline: str = ""
    source: str = ""
    published: date | None = None
    written: str = ""
    problem: str = ""


def read(lines: list[Line], parts: list[range], kinds: list[str], given: str = "") -> Header:
    """The header of a page.

    parts: runs of lines that were one, as `lines.units` gives them; kinds: what each line is by its shape alone; given:
    the headline that the caller knows, "" for none.
    """
    reader = _Reader(lines, parts, list(kinds), given)
    reader.walk()
    credit = min((c for c in reader.credits if c.written), key=lambda c: c.rank, default=None)
    return Header(
        tuple(reader.kinds),
        given or reader.headline,
        next((c.source for c in reader.credits if c.source), ""),
        credit.day if credit else None,
        credit.written if credit else "",
        credit.problem if credit else "",
    )


@dataclass(slots=True)
class _Reader:
    """One walk over the parts of a page; it alone is changed while it walks.

    titles: parts without a sentence's end since the header (re)opened; sure: something shows that it is a header.
    """

    lines: list[Line]
    parts: list[range]
    kinds: list[str]
    given: str
    headline: str = ""
    known: set[str] = field(default_factory=set)
    credits: list[Credit] = field(default_factory=list)
    titles: list[tuple[range, str, bool]] = field(default_factory=list)
    sure: bool = False
    open: bool = True
    links: int = 0
    chronicle: bool = False

    def walk(self) -> None:
        """Gives every part its kind."""
        if self.given:
            self.known.add(folded(self.given))
        texts = [self._text(part) for part in self.parts]
        body = [not self.kinds[part.start] and is_body(text) for part, text in zip(self.parts, texts, strict=True)]
        last_body = max((number for number, found in enumerate(body) if found), default=-1)
        # A date over a paragraph further down is an entry of a chronicle, and so is the first one then.
        heads = [
            n for n, (text, below) in enumerate(zip(texts, body[1:], strict=False)) if below and is_bare_date(text)
        ]
        self.chronicle = any(body[: heads[-1]]) if heads else False
        for number, (part, text) in enumerate(zip(self.parts, texts, strict=True)):
            if self._is_headline_again(part, text, number < last_body):
                continue
            if self.open and number == MOST_PARTS:
                self._close(True)
            if self.open:
                following = texts[number + 1] if number + 1 < len(texts) else ""
                self._in_header(part, text, following, number < last_body)
            else:
                self._in_body(part, text)
        self._close(False)

    def _text(self, part: range) -> str:
        """The words of a part on one line; of a long one only so much that it is seen to be long."""
        if len(part) == 1:
            return self.lines[part.start].text
        words = " ".join(self.lines[number].text for number in part[:MOST_LINES])
        return words if len(part) <= MOST_LINES else words.ljust(LONGEST + 1)

    def _mark(self, part: range, kind: str) -> None:
        for number in part:
            self.kinds[number] = kind

    def _is_headline_again(self, part: range, text: str, before_body: bool) -> bool:
        """Marks a part that says the headline; the header goes on behind it."""
        if not self.known or len(text) > LONGEST or folded(text) not in self.known:
            return False
        if not is_title(text) and text != self.given:
            return False
        self._mark(part, "repeat" if self.headline else "headline")
        self.headline = self.headline or text
        self._close(True)
        self.open = self.sure = before_body
        return True

    def _in_header(self, part: range, text: str, following: str, before_body: bool) -> None:
        """One part of the header, or the prose that ends it."""
        blank = not self.lines[part.start].joined
        outlet = looks_like_outlet(text)
        kind = self.kinds[part.start]
        if kind and not (outlet and kind == "caption"):
            self.sure = True
            self._take_day(text)
            return
        titled = is_title(following) and not read_credit(following)
        credit = read_credit(text, piped=bool(self.titles or self.headline) or titled)
        if credit and before_body and not (credit.bare and self.chronicle):
            self._take_credit(part, credit)
        elif not (before_body and self._can_head(text, following)) or is_bare_date(text):
            self._close(blank)
        elif outlet and (self.titles or self.headline or titled):
            self._take_credit(part, Credit("source", text))
        elif self.titles and is_signature(text):
            self._mark(part, "byline")
        elif self.titles and tells_day(text):
            self._close(blank)
        else:
            self.sure = self.sure or (blank and bool(self.titles))
            self.titles.append((part, text, self.sure))

    def _can_head(self, text: str, following: str) -> bool:
        """Whether a line is a headline or a deck; a question is one when the next line is about source or date."""
        if is_title(text):
            return True
        asked = text.endswith("?") and len(text) <= LONGEST and not (self.titles or self.headline)
        return asked and bool(read_credit(following) or kind_of(following) == "byline")

    def _take_credit(self, part: range, credit: Credit) -> None:
        self.sure = True
        self._mark(part, credit.kind)
        self.credits.append(credit)

    def _take_day(self, text: str) -> None:
        """The day that a byline may hold ("By Jane Doe | May 3, 2014")."""
        credit = read_credit(text, piped=False) or day_at_end(text)
        if credit and credit.written:
            self.credits.append(credit)

    def _close(self, blank: bool) -> None:
        """The header ends here, at a part that stands behind a blank line or not."""
        sure = self.sure or blank
        titles, self.titles, self.open = self.titles, [], False
        if not self.headline:
            titles = self._without_sections(titles)
            if not titles or (not sure and (len(titles) > 1 or tells_time(titles[0][1]))):
                return
            self._take_headline(*titles.pop(0)[:2])
        for part, text, _ in titles:
            if folded(text) in self.known:
                self._mark(part, "repeat")
        decks = [part for part, _, _ in titles if not self.kinds[part.start]]
        for part in decks if len(decks) <= MOST_DECKS else []:
            self._mark(part, "deck")

    def _without_sections(self, titles: list[tuple[range, str, bool]]) -> list[tuple[range, str, bool]]:
        """Drops the names of sections and of the page's owner above the headline, and marks them."""
        while len(titles) > 1 and is_section(titles[0][1]) and not all(is_section(text) for _, text, _ in titles):
            self._mark(titles.pop(0)[0], "label")
        if len(titles) > 1 and is_owner(titles[0][1]) and not titles[0][2] and self._parted(titles):
            part, text, _ = titles.pop(0)
            self._mark(part, "label" if text.isupper() else "source")
            self.credits += [] if text.isupper() else [Credit("source", text)]
        return titles

    def _parted(self, titles: list[tuple[range, str, bool]]) -> bool:
        """Whether lines about the page stand between the first two titles, and the second is the longer one."""
        (first, one, _), (second, two, _) = titles[:2]
        return second.start > first.stop and len(two.split()) > OWNER_TIMES * len(one.split())

    def _take_headline(self, part: range, text: str) -> None:
        """The headline, without the name of the site that a browser's title has behind it."""
        cut = _SITE.split(text)
        if len(cut) > 1 and looks_like_outlet(cut[-1]) and len(cut[0].split()) > 2:
            self.credits.append(Credit("source", cut[-1]))
            text = text[: text.rindex(cut[-1])].rstrip(" |-–—")
        self.headline = unlabelled(text)
        self.known.add(folded(self.headline))
        self._mark(part, "headline")

    def _in_body(self, part: range, text: str) -> None:
        """Behind the header: links under a label that announces them, and a line that names the source."""
        if self.kinds[part.start]:
            self.links = MOST_LINKS if heads_links(text) else self.links
        elif self.links and (is_title(text) or is_bare_date(text)):
            self.links -= 1
            self._mark(part, "label")
        else:
            self.links = 0
            if len(part) == 1 and text[:1] in "SsPpVv" and ":" in text[:20]:
                credit = read_credit(text, piped=False)
                if credit and credit.source and credit.kind == "source":
                    self._take_credit(part, credit)
