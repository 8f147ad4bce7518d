"""The lines of a page as spans, and which of them are only pieces of a longer, hard-wrapped one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# What str.splitlines takes for the end of a line, but for the separators of tables (FS, GS, RS).
_LINE: Final = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_CLOSED: Final = re.compile(r"""[.!?…][)\]"'”’»]*$""")
# "the U.S.", "9 a.m.": the stop belongs to the short form, and may or may not end a sentence as well.
_SHORT_FORM: Final = re.compile(r"(?<![\w.])(?:[A-Za-z]\.){2,5}$")
_OPEN_END: Final = re.compile(
    r"(?:,|[-–—(“]|\b(?:the|a|an|of|in|to|for|by|with|on|at|from|that|as|and|or|but|is|was|were|are|has|have|had|its|his|"
    r"her|their|this|will|would|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Sen\.))$",
    re.IGNORECASE,
)
# Hard-wrapped text has lines of about one width.
WRAP_MIN: Final = 45
WRAP_MAX: Final = 110
# Two lines of one wrapped paragraph differ by no more than a long word.
ALIKE: Final = 12


def closed(text: str) -> bool:
    """Whether a line ends as sentences end."""
    return bool(_CLOSED.search(text[-8:]))


def ends_in_short_form(text: str) -> bool:
    """Whether the last stop belongs to a short form ("the U.S.")."""
    return bool(_SHORT_FORM.search(text[-12:]))


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it; `joined` tells that the line before stands right above, with no blank one."""

    start: int
    end: int
    text: str
    joined: bool

    @property
    def closed(self) -> bool:
        """Whether it ends as sentences end."""
        return closed(self.text)

    @property
    def short_form(self) -> bool:
        """Whether its last stop belongs to a short form ("U.S.")."""
        return ends_in_short_form(self.text)

    @property
    def open_end(self) -> bool:
        """Whether it stops where no sentence and no title does: at a comma, an article, a preposition."""
        return bool(_OPEN_END.search(self.text[-8:]))


def split(text: str) -> list[Line]:
    """The lines that hold more than space."""
    lines: list[Line] = []
    before = 0
    for match in _LINE.finditer(text):
        line = match.group()
        trimmed = line.strip()
        if not trimmed:
            continue
        start = match.start() + line.index(trimmed[0])
        gap = text[before : match.start()].replace("\r\n", "\n")
        lines.append(Line(start, start + len(trimmed), trimmed, bool(lines) and len(gap) == 1))
        before = match.end()
    return lines


def wrapped(lines: list[Line], alone: list[bool] | None = None) -> list[bool]:
    """For each line whether its text goes on in the next one, because the page was too narrow for it.

    That is so when it has an open end, when the next line begins in lower case, or when, in a run of lines of one
    width, the first word of the next would not have fitted behind it. alone: lines that are known to stand by
    themselves; nothing goes on into or out of them.
    """
    found = [False] * len(lines)
    known = alone or [False] * len(lines)
    whole = _width(lines, range(len(lines)), known)
    first = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and lines[number].joined and len(lines[number].text) <= WRAP_MAX:
            continue
        run = range(first, number)
        _wrap_run(lines, run, _width(lines, run, known) or whole, found, known)
        first = number
    return found


def _width(lines: list[Line], run: range, alone: list[bool]) -> int:
    """The width that a run was wrapped to, 0 when it was not.

    It was when most of its lines that end no sentence stop where the next word would not have fitted; the widest line
    of any text does that, so one is not enough.
    """
    width = max((len(lines[at].text) for at in run), default=0)
    if not WRAP_MIN <= width <= WRAP_MAX:
        return 0
    full = loose = 0
    for at in run[:-1]:
        if lines[at + 1].joined and not (lines[at].closed or alone[at] or alone[at + 1]):
            full, loose = (full + 1, loose) if _overflows(lines, at, width) else (full, loose + 1)
    return width if full >= 2 and full > 2 * loose else 0


def _overflows(lines: list[Line], at: int, width: int) -> bool:
    """Whether the next line's first word would not have fitted behind this one."""
    return len(lines[at].text) + 1 + len(lines[at + 1].text.split(maxsplit=1)[0]) > width


def units(lines: list[Line], alone: list[bool]) -> list[range]:
    """Runs of lines that were one before the page's width cut them, as ranges of indices; alone: as in `wrapped`."""
    goes_on = wrapped(lines, alone)
    ends = [number + 1 for number, further in enumerate(goes_on) if not further]
    return [range(first, end) for first, end in zip([0, *ends], ends, strict=False)]


def _wrap_run(lines: list[Line], run: range, width: int, found: list[bool], alone: list[bool]) -> None:
    """Decides for each line of a run without blank or very wide lines; width: that it was wrapped to, or 0."""
    before = 0
    for at in run:
        if at + 1 < len(lines) and (alone[at] or alone[at + 1]):
            before = 0
            continue
        found[at] = _goes_on(lines, at, width, before)
        before = len(lines[at].text) if found[at] else 0


def _goes_on(lines: list[Line], at: int, width: int, before: int) -> bool:
    """before: length of the line before in the same paragraph, 0 at its first line."""
    line = lines[at]
    if at + 1 == len(lines) or not lines[at + 1].joined or len(line.text) > WRAP_MAX:
        return False
    following = lines[at + 1].text
    if line.open_end or (following[0].islower() and not line.closed):
        return True
    if len(line.text) < WRAP_MIN or len(following) > WRAP_MAX:
        return False
    if width and _overflows(lines, at, width):
        return True
    return not line.closed and before > 0 and abs(len(line.text) - before) <= ALIKE
