"""Sr., Jr., III behind a person's name: part of it, and another person than the one who is named without."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dashboard.model import Mention

_BEHIND: Final = re.compile(r",?\s(Jr|Sr|III|II|IV)\b\.?")
_DOT: Final = re.compile(r"\b[JS]r$")


def whole(text: str, mention: Mention) -> Mention:
    """A person's mention with what stands behind: a table's Martin Luther King is not "Martin Luther King III"."""
    if " " not in mention.text:
        return mention
    found = _BEHIND.match(text, mention.end)
    if found is None:
        dotted = _DOT.search(mention.text) and text[mention.end : mention.end + 1] == "."
        return _until(text, mention, mention.end + 1) if dotted else mention
    end = found.end() - (found.group(1) not in ("Jr", "Sr") and text[found.end() - 1] == ".")
    longer = _until(text, mention, end)
    if mention.actor is None or found.group(1) in mention.actor.name.replace(".", "").split():
        return longer
    return replace(longer, actor=None, name=longer.text)


def _until(text: str, mention: Mention, end: int) -> Mention:
    said = text[mention.start : end]
    return replace(mention, end=end, text=said, name=said if mention.name == mention.text else mention.name)
