"""The country that a document is about, for the events whose clause says little of where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from dashboard.model import Mention

# The share of all that a document names of countries and their people, from which on it is about one of them.
_CLEAR: Final = 0.4


def named(mentions: Sequence[Mention]) -> tuple[str, bool]:
    """The code that the document's names most often point to ("" for none), and whether it is clearly about it."""
    counted = Counter(mention.cc for mention in mentions if mention.cc)
    counted.update(one.actor.cc for one in mentions if one.label == "PER" and one.actor and one.actor.cc)
    if not counted:
        return "", False
    # Of equals the one that stands first.
    code, most = counted.most_common(1)[0]
    return code, most >= _CLEAR * counted.total()
