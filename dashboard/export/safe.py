"""What a spreadsheet must never execute.

A cell that begins with = + - @ or a tab or carriage return is taken for a formula by Excel, LibreOffice and Google
Sheets (OWASP, "CSV Injection"), and the text of an article is not ours. Such a cell gets one apostrophe in front, which
a spreadsheet reads as "this is text". `plain` takes it away again, so nothing is lost: a text that began with
apostrophes before such a sign gets one more. Numbers and dates are left as they are.
"""

from __future__ import annotations

import re
from typing import Final

# Looked at first, because it is quicker than a pattern and nearly every cell begins with something else.
_FIRST: Final = frozenset("'=+-@\t\r")
_RUNS: Final = re.compile(r"'*[=+\-@\t\r]")
_MARKED: Final = re.compile(r"'+[=+\-@\t\r]")


def safe(cell: str) -> str:
    """The cell as a spreadsheet can take it."""
    return "'" + cell if cell[:1] in _FIRST and _RUNS.match(cell) else cell


def plain(cell: str) -> str:
    """The cell as it was before `safe`."""
    return cell[1:] if _MARKED.match(cell) else cell
