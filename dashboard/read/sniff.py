"""What the bytes of a file are: UTF-8 text, or what else, so that the message can say what to do."""

from __future__ import annotations

import codecs
from typing import Final

from dashboard.errors import NotText

# The first bytes of the files that people give by mistake, and what to do with them.
KNOWN: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "a PDF file: save its text as a .txt file first"),
    (b"PK\x03\x04", "a zip archive or an office document: save its text as a .txt file first"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save its text as a .txt file first"),
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"\x89PNG", "a picture: give the text of the article"),
    (b"\xff\xd8\xff", "a picture: give the text of the article"),
    (b"GIF8", "a picture: give the text of the article"),
    (b"SQLite format 3", "a database: give the text of the article"),
)
# With these a file says that it is UTF-16 or UTF-32; the longer come first because they begin alike.
OTHER_MARKS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decoded(name: str, data: bytes) -> str:
    """The text of UTF-8 bytes, without a byte order mark at the start; line breaks stay as they are.

    Raises NotText, with what the bytes are or the offset of the first wrong one.
    """
    for start, what in KNOWN:
        if data.startswith(start):
            raise NotText(f"{name}: this is {what}")
    for mark, encoding in OTHER_MARKS:
        if data.startswith(mark):
            raise NotText(f"{name}: the text is in {encoding}: save it as UTF-8 and give it again")
    if b"\0" in data:
        at = data.index(b"\0")
        raise NotText(f"{name}: this is a binary file (byte {at:,} is NUL): give a plain text file in UTF-8")
    skipped = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + skipped
        raise NotText(
            f"{name}: byte {at:,} (0x{data[at]:02X}) is not UTF-8: open the file in the program that made it "
            "and save it as UTF-8"
        ) from error
