"""What a command tells the person who runs it: one line at a time, on standard error alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

# So many are told one by one; a list of thousands helps nobody.
MOST: Final = 20


def say(line: str) -> None:
    """One line on standard error; line feeds in it become spaces, signs the terminal cannot show are escaped."""
    plain = " ".join(line.split())
    encoding = sys.stderr.encoding or "utf-8"
    print(plain.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr, flush=True)


def say_each(lines: Sequence[str]) -> None:
    """The first MOST lines, then how many more there are."""
    for line in lines[:MOST]:
        say(line)
    if len(lines) > MOST:
        say(f"... and {len(lines) - MOST} more like these")


def count(number: int, thing: str) -> str:
    """ "1 event", "1,240 events"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
