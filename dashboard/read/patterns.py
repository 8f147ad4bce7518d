"""The kind of a line by its shape alone: the tables of shapes in order, the first that fits counts.

Examples of each shape, and of prose that looks alike, are in tests/tables/furniture.tsv.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dashboard.read.page_words import PAGE_WORDS
from dashboard.read.people import PEOPLE
from dashboard.read.shapes import Shape

# No line of furniture is longer; longer ones are not even looked at.
LONGEST: Final = 300
# Pages say the same short lines again and again.
REMEMBERED: Final = 4096

SHAPES: Final[tuple[Shape, ...]] = (*PAGE_WORDS, *PEOPLE)
STRONG: Final = tuple(shape for shape in SHAPES if not shape.alone)


@lru_cache(maxsize=REMEMBERED)
def strong_kind(line: str) -> str:
    """The kind of furniture that a line is wherever it stands, even within a wrapped paragraph; "" for none."""
    return _first(STRONG, line)


@lru_cache(maxsize=REMEMBERED)
def kind_of(line: str) -> str:
    """The kind of furniture that a line which stands by itself is, "" for none."""
    return _first(SHAPES, line)


def _first(shapes: tuple[Shape, ...], line: str) -> str:
    if len(line) > LONGEST:
        return ""
    lowered = line.lower()
    return next((shape.kind for shape in shapes if shape.fits(line, lowered)), "")
