"""Where a command's answer goes: standard output, or a file that is either whole or not there.

Always UTF-8 with line ends as they are given, whatever the machine's own habits are.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

from dashboard.errors import PolicyTimelineError

STANDARD: Final = "-"
_NEW_FILE_MODE: Final = 0o666


def write(pieces: Iterable[str], target: str) -> None:
    """Writes to a file, or to standard output for "" and "-".

    A file appears under its name only when all of it is written: until then, and after any failure, what stood there
    before is untouched. A pipe that was closed at the other end (`| head`) is no failure.
    Raises PolicyTimelineError, with the system's reason, when the place cannot be written.
    """
    if target in ("", STANDARD):
        _to_standard_output(pieces)
        return
    path = Path(target)
    if path.is_dir():
        raise PolicyTimelineError(f"{target} is a folder: give the name of a file in it")
    if not path.parent.is_dir():
        raise PolicyTimelineError(f"the folder {path.parent} does not exist: make it, or give another place to -o")
    try:
        if path.exists() and not path.is_file():
            _to_device(pieces, path)
        else:
            _to_file(pieces, path)
    except OSError as error:
        raise PolicyTimelineError(f"{target} cannot be written ({error.strerror}): give another place to -o") from error


def _to_standard_output(pieces: Iterable[str]) -> None:
    sys.stdout.flush()
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        hush()
    except OSError as error:
        hush()
        raise PolicyTimelineError(f"standard output cannot be written ({error.strerror}): use -o FILE") from error


def hush() -> None:
    """Nothing more goes to a closed pipe: Python would complain of it while it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _to_device(pieces: Iterable[str], path: Path) -> None:
    """A pipe or device (/dev/null) is written in place: a new file must not take its name."""
    with path.open("wb") as file:
        _pour(pieces, file)


def _to_file(pieces: Iterable[str], path: Path) -> None:
    """A temporary file in the same folder takes the name at the end, with the rights that the old one had."""
    place = path.resolve()
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:50]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            _pour(pieces, file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_rights(place))
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _pour(pieces: Iterable[str], file: BinaryIO) -> None:
    for piece in pieces:
        file.write(piece.encode("utf-8"))


def _rights(place: Path) -> int:
    """Those of the file that is replaced, or those that a new file gets."""
    if place.exists():
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE_MODE & ~mask
