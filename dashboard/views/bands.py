"""Where each lane of the timeline stands, in pixels from the top."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.views.lanes import Lane

ROW: Final = 17
# Above and below the rows of a lane; on a narrow screen its name stands in a line of its own above them.
PAD: Final = 7
NAME_LINE: Final = 16
# The names of the lanes stand beside the marks where there is room for them.
GUTTER: Final = 178
NAME_LETTERS: Final = 20
NAME_LETTERS_NARROW: Final = 42


@dataclass(frozen=True, slots=True)
class Band:
    """A lane in its place: where it and its first row begin, in pixels from the top, and the lines of its name."""

    lane: Lane
    top: int
    first_row: int
    name: tuple[str, ...]

    def middle(self, row: int) -> float:
        """The height of a row's marks."""
        return self.first_row + row * ROW + ROW / 2


def bands(lanes: Sequence[Lane], narrow: bool) -> tuple[tuple[Band, ...], int]:
    """The lanes one under the other, and where the last one ends."""
    placed, total = [], 0
    for one in lanes:
        letters = NAME_LETTERS_NARROW if narrow else NAME_LETTERS
        name = tuple(textwrap.wrap(one.name, letters, max_lines=1 if narrow else 2, placeholder=" …"))
        above = NAME_LINE + 4 if narrow else 0
        placed.append(Band(one, total, total + PAD + above, name))
        beside = 0 if narrow else len(name) * NAME_LINE
        total += 2 * PAD + above + max(one.rows * ROW, beside)
    return tuple(placed), max(total, 2 * PAD + ROW)
