"""What `extract` and `import` share: a document of a file's name, and what a person should know of it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

from dashboard.cli.say import count
from dashboard.errors import PolicyTimelineError
from dashboard.model import Document, Extraction
from dashboard.read.file import read_file
from dashboard.read.text import read_text

STANDARD: Final = "-"
EXAMPLE: Final = "2016-05-16"
SHOWN: Final = 3


def document(name: str, published: date | None, max_chars: int, language: str = "") -> Document | str:
    """The document of a file, or of standard input for "-"; or the one line that says why there is none."""
    try:
        if name == STANDARD:
            return _from_standard_input(published, max_chars, language)
        return read_file(Path(name), published=published, language=language, max_chars=max_chars)
    except PolicyTimelineError as error:
        return _named(name, str(error))
    except OSError as error:
        return f"{name} cannot be read ({error.strerror}): see to that, or leave it out"


def _named(name: str, line: str) -> str:
    """The line with the path as it was given in front, where the reader knows only the file's name."""
    return line if name in line else f"{name}: {line.removeprefix(f'{Path(name).name}: ')}"


def _from_standard_input(published: date | None, max_chars: int, language: str) -> Document:
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PolicyTimelineError("standard input is not UTF-8 text: convert it first") from error
    return read_text(text, name="standard input", published=published, language=language, max_chars=max_chars)


def remarks(extraction: Extraction, *, notes: bool = True) -> list[str]:
    """Lines on what was guessed or left out, if wanted, and on dates that stay open without a publication date."""
    name = extraction.document.name
    lines = [f"{name}: {note}" for note in extraction.document.notes] if notes else []
    if extraction.document.published is None:
        waiting = [one.text for one in extraction.timexes if one.basis == "relative" and one.when is None]
        lines.append(_unpublished(name, waiting))
    return lines


def _unpublished(name: str, waiting: list[str]) -> str:
    if not waiting:
        return f"{name}: no publication date; no date in it needs one. Give it with --published {EXAMPLE}"
    examples = ", ".join(f'"{text}"' for text in list(dict.fromkeys(waiting))[:SHOWN])
    left = "stays" if len(waiting) == 1 else "stay"
    return (
        f"{name}: no publication date, so {count(len(waiting), 'date')} {left} open ({examples}): "
        f"give it with --published {EXAMPLE}"
    )
