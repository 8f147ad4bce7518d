"""Refuses what cannot be read, before any work is done on it: one clear line each."""

from __future__ import annotations

import re
from typing import Final

from dashboard.errors import EmptyInput, NotText, TooLarge

_INVISIBLE: Final = "\ufeff\u200b\u200e\u200f\u2060"
_NO_TEXT: Final = re.compile("[\x00\ud800-\udfff]")


def check_length(name: str, length: int, max_chars: int, *, at_least: bool = False) -> None:
    """Raises TooLarge when a document has more characters than one may have; at_least: it has that many or more."""
    if length > max_chars:
        more = "at least " if at_least else ""
        raise TooLarge(
            f"{name}: {more}{length:,} characters, and a document may have {max_chars:,}: split it into parts, or set "
            "POLICY_TIMELINE_MAX_DOCUMENT_CHARS to a higher number"
        )


def check_text(name: str, text: str, max_chars: int) -> None:
    """Raises TooLarge, EmptyInput or NotText when a text cannot be a document."""
    check_length(name, len(text), max_chars)
    if not text.strip().strip(_INVISIBLE).strip():
        raise EmptyInput(f"{name}: there is nothing in it but white space: give the text of an article")
    wrong = _NO_TEXT.search(text)
    if wrong:
        what = "a NUL character" if wrong.group() == "\0" else "half a character (a lone surrogate)"
        raise NotText(f"{name}: {what} at position {wrong.start():,}, so this is not clean text: remove it there")
