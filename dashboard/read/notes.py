"""Tells the person who gave a document what was left out of it and what was taken from its header."""

from __future__ import annotations

from datetime import date
from typing import Final

from dashboard.read.furniture import Page
from dashboard.read.language_names import NAMES
from dashboard.written_dates import LANGUAGES

# So many lines are shown, each cut to so many characters.
SHOWN: Final = 8
CUT: Final = 60


def notes(text: str, page: Page, published: date | None, language: str, *, told: bool = False) -> tuple[str, ...]:
    """One sentence each; `published` is the date that the caller gave, `told` says that the language is theirs too."""
    found = (_language(language, told), _date(page, published), _left_out(text, page))
    return tuple(note for note in found if note)


def _language(language: str, told: bool) -> str:
    if language == "en":
        return ""
    read = "its dates are read, events in English only" if language in LANGUAGES else "events are read in English only"
    said = f"is in {NAMES[language]}" if told else f"seems not to be in English ({NAMES[language]})"
    return f"This text {said}; {read}."


def _date(page: Page, published: date | None) -> str:
    """Where the publication date came from, or why the one in the header was not taken."""
    header = page.header
    if not header.written:
        return ""
    if published is None and header.published is None:
        return f"The date in the header was not used: {header.problem}."
    if published is None:
        return f"The publication date was taken from the header: {header.written}."
    if header.published is not None and header.published != published:
        return f"The header says {header.written}; the date that was given, {published.isoformat()}, is used."
    return ""


def _left_out(text: str, page: Page) -> str:
    """The lines that are not the article, so that a wrong one is seen."""
    lines = [text[piece.start : piece.end] for piece in page.furniture]
    if not lines:
        return ""
    shown = "; ".join(" ".join(line.split())[:CUT] + ("…" if len(line) > CUT else "") for line in lines[:SHOWN])
    more = f"; and {len(lines) - SHOWN:,} more" if len(lines) > SHOWN else ""
    count = "1 line that is" if len(lines) == 1 else f"{len(lines):,} lines that are"
    return f"Left out {count} not the article: {shown}{more}."
