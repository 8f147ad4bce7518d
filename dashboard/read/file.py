"""A plain text file becomes a Document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dashboard.errors import InputError, MissingInput
from dashboard.model import Document
from dashboard.read.guard import check_length
from dashboard.read.sniff import decoded
from dashboard.read.text import read_text

# No character of UTF-8 takes more bytes.
BYTES_A_CHARACTER = 4


def read_file(path: Path, *, published: date | None = None, language: str = "", max_chars: int = 1_000_000) -> Document:
    """The document in a UTF-8 file; its name is the file's.

    language: its code (ISO 639-1), "" to have it guessed. Raises MissingInput, EmptyInput, NotText or TooLarge, and
    InputError for a language that is none; a file that is far too large is not even loaded.
    """
    text = _load(path, max_chars)
    return read_text(text, name=path.name, published=published, language=language, max_chars=max_chars)


def _load(path: Path, max_chars: int) -> str:
    """The text of a file, of which no more is taken into memory than a document may have."""
    try:
        if path.is_dir():
            raise MissingInput(f"{path}: this is a folder: give the files in it, such as {path}/*.txt")
        if not path.exists():
            raise MissingInput(f"{path}: there is no such file: check the name and the folder")
        check_length(path.name, path.stat().st_size // BYTES_A_CHARACTER, max_chars, at_least=True)
        # A pipe or a device tells no size before it is read.
        with path.open("rb") as file:
            data = file.read((max_chars + 2) * BYTES_A_CHARACTER)
        check_length(path.name, (len(data) - 3) // BYTES_A_CHARACTER, max_chars, at_least=True)
        return decoded(path.name, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: it cannot be read ({reason}): check the name and who may read it") from error
