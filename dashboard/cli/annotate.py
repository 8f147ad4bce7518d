"""`annotate`: a JSON Lines file of texts comes back, row by row, with what was found in each."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Final

from dashboard.cli import marks, output
from dashboard.cli.say import say, say_each
from dashboard.errors import DateNotUnderstood, EmptyInput, PolicyTimelineError
from dashboard.export import jsonl
from dashboard.pipeline import annotate
from dashboard.read.language_names import language_code
from dashboard.read.text import read_text
from dashboard.settings import Settings
from dashboard.written_dates import read_date, read_day

FAILED: Final = 2
STANDARD: Final = "-"
KEPT: Final = ("doc_id", "text", "dct", "published", "language")
_UTF8_MARK: Final = b"\xef\xbb\xbf"
_MARK: Final = "\ufeff"


class BadRow(PolicyTimelineError):
    """A row that cannot be read; the line says why."""


@dataclass(frozen=True, slots=True)
class Row:
    """One text: `given` is what comes back unchanged."""

    number: int
    given: dict[str, Any]
    text: str
    published: date | None
    language: str


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Every line is checked before the first is worked on, and nothing is written unless all can be."""
    language = language_code(arguments.language) if arguments.language is not None else ""
    rows, problems = _rows(_lines(arguments.input), settings.max_document_chars, language)
    if problems:
        say_each([f"{arguments.input}, {problem}" for problem in problems])
        return FAILED
    output.write(_kept_back(_answers(rows, arguments.only, settings)), arguments.output)
    return 0


def _lines(name: str) -> list[bytes]:
    try:
        data = sys.stdin.buffer.read() if name == STANDARD else _bytes(Path(name))
    except OSError as error:
        raise PolicyTimelineError(f"{name} cannot be read ({error.strerror}): give a file of JSON lines") from error
    if b"\0" in data:
        raise PolicyTimelineError(f"{name} is no text (it holds NUL bytes): give a file of JSON lines in UTF-8")
    return data.removeprefix(_UTF8_MARK).split(b"\n")


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise PolicyTimelineError(f"{path} is a folder: give a file of JSON lines")
    if not path.exists():
        raise PolicyTimelineError(f"there is no file {path}: check its name")
    return path.read_bytes()


def _rows(lines: list[bytes], max_chars: int, language: str) -> tuple[list[Row], list[str]]:
    rows: list[Row] = []
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            rows.append(_row(number, line, max_chars, language))
        except PolicyTimelineError as error:
            problems.append(f"line {number}: {error}")
    return rows, problems


def _row(number: int, line: bytes, max_chars: int, language: str) -> Row:
    try:
        given = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadRow("not UTF-8: save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadRow(f"not JSON ({getattr(error, 'msg', 'too deep or too long')}): mend that line") from error
    if not isinstance(given, dict):
        raise BadRow('not an object: write {"doc_id": ..., "text": ..., "dct": ...}')
    text = given.get("text")
    if not isinstance(text, str):
        raise BadRow('no text: give "text" as a string, "" for none')
    if len(text) > max_chars:
        raise BadRow(f"the text has {len(text):,} characters, {max_chars:,} are the most: split it")
    kept = {key: given[key] for key in given if key in KEPT}
    return Row(number, kept, text, _published(given, number), _language(given) or language)


def _published(given: dict[str, Any], number: int) -> date | None:
    """The day in dct, else in published; a month or a year is no day, and relative dates cannot be counted from it."""
    written = given.get("dct") or given.get("published")
    if not written:
        return None
    if not isinstance(written, str):
        raise BadRow(f"{written!r} is not a date: write it as a string, like 2016-05-16")
    try:
        return read_day(written)
    except DateNotUnderstood:
        if read_date(written).granularity == "day":
            raise
        say(f"line {number}: {written!r} is no single day, so relative dates stay open")
        return None


def _language(given: dict[str, Any]) -> str:
    """The code of the row's own language, "" when it has none."""
    written = given.get("language")
    if not written:
        return ""
    if not isinstance(written, str):
        raise BadRow(f"{written!r} is no language: write its code as a string, like fr")
    return language_code(written)


def _answers(rows: list[Row], only: str, settings: Settings) -> Iterator[str]:
    for row in rows:
        try:
            found = _found(row, only, settings)
        except PolicyTimelineError as error:
            raise BadRow(f"line {row.number}: {error}") from error
        yield _json_line({**row.given, **found})


def _found(row: Row, only: str, settings: Settings) -> dict[str, object]:
    name = str(row.given.get("doc_id") or "")
    # A byte order mark at the start is taken from a document's text; as a space it moves no offset.
    text = " " + row.text[1:] if row.text.startswith(_MARK) else row.text
    try:
        document = read_text(
            text,
            name=name,
            published=row.published,
            language=row.language,
            max_chars=settings.max_document_chars,
        )
    except EmptyInput:
        return marks.nothing(only)
    return marks.of(annotate(document, only, settings.date_order), only)


def _json_line(record: dict[str, object]) -> str:
    """Readable UTF-8; a text with half a surrogate pair, which UTF-8 has no bytes for, is escaped as it came."""
    line = jsonl.line(record)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(record) + "\n"
    return line


def _kept_back(lines: Iterator[str]) -> Iterator[str]:
    """The lines again, but none before the last is there: a row that fails must not leave half an answer."""
    with tempfile.SpooledTemporaryFile(max_size=1 << 26) as spool:
        for line in lines:
            spool.write(line.encode("utf-8"))
        spool.seek(0)
        yield from _text_of(spool)


def _text_of(spool: Any) -> Iterator[str]:
    file: BinaryIO = spool
    for line in file:
        yield line.decode("utf-8")
