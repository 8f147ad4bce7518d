"""A text becomes a Document: checked, its header read, its furniture marked, its characters untouched."""

from __future__ import annotations

import hashlib
import json
from datetime import date

from dashboard.model import Document
from dashboard.read import notes
from dashboard.read.furniture import find
from dashboard.read.guard import check_text
from dashboard.read.language import language_of
from dashboard.read.language_names import language_code


def read_text(
    text: str,
    *,
    name: str = "pasted text",
    published: date | None = None,
    headline: str = "",
    source: str = "",
    url: str = "",
    language: str = "",
    max_chars: int = 1_000_000,
) -> Document:
    """The document of a text; offsets in it are code points of exactly this text.

    What the caller gives wins over what the header says; a publication date is otherwise taken only from the header,
    never from the article and never from the clock. language: its code (ISO 639-1), "" to have it guessed from the
    text; max_chars: the longest text that is read.
    Raises EmptyInput, NotText or TooLarge, and InputError for a language that is none.
    """
    code = language_code(language) if language else ""
    check_text(name, text, max_chars)
    page = find(text, headline)
    header = page.header
    found = code or language_of(text)
    headline = headline or header.headline
    source = source or header.source
    return Document(
        document_id=identity(text, headline, source, url),
        name=name,
        text=text,
        headline=headline,
        source=source,
        url=url,
        published=published or header.published,
        language=found,
        furniture=page.furniture,
        notes=notes.notes(text, page, published, found, told=bool(code)),
    )


def identity(text: str, headline: str, source: str, url: str) -> str:
    """16 hexadecimal figures that are the same for the same document on every machine."""
    # JSON keeps the four apart whatever they hold.
    joined = json.dumps([text, headline, source, url], ensure_ascii=False)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
