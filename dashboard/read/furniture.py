"""Finds what on a page is not the article: its header, and the furniture between and after the paragraphs.

Only general shapes count (patterns.py), where a line stands (header.py), and whether it says the headline again. What
is not known to be furniture is prose: a line too many does less harm than a sentence lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.model import Furniture
from dashboard.read import header
from dashboard.read.credits import is_bare_date
from dashboard.read.header import Header
from dashboard.read.lines import Line, split, units
from dashboard.read.patterns import kind_of, strong_kind


@dataclass(frozen=True, slots=True)
class Page:
    """What was found: the furniture in order, and what the header says."""

    furniture: tuple[Furniture, ...]
    header: Header


def find(text: str, headline: str = "") -> Page:
    """The furniture of a text; `headline` is the one that the caller knows, "" for none. Never raises."""
    lines = split(text)
    strong = [strong_kind(line.text) for line in lines]
    parts = units(lines, [bool(kind) or _stands_alone(lines, at) for at, kind in enumerate(strong)])
    kinds = _kinds(lines, parts, strong)
    read = header.read(lines, parts, kinds, headline)
    spans = tuple(Furniture(line.start, line.end, kind) for line, kind in zip(lines, read.kinds, strict=True) if kind)
    return Page(spans, read)


def _stands_alone(lines: list[Line], at: int) -> bool:
    """Whether a line is no piece of a wrapped paragraph: parts with bars between them, or a date that none leads to."""
    line = lines[at]
    led_to = line.joined and at > 0 and lines[at - 1].open_end
    return "|" in line.text or (not led_to and is_bare_date(line.text))


def _kinds(lines: list[Line], parts: list[range], strong: list[str]) -> list[str]:
    """The kind of every line by its shape; lines of a wrapped paragraph only by the shapes that hold there too."""
    kinds = list(strong)
    for part in parts:
        if len(part) == 1 and not kinds[part.start]:
            kinds[part.start] = kind_of(lines[part.start].text)
    return kinds
