"""The place and day that a report opens with: "COLOMBO, July 15 - The president", "GENEVA—After three days"."""

from __future__ import annotations

from typing import Final

from dashboard.annotate.tokens import Token

_DASHES: Final = frozenset({"—", "–", "-", "--"})
# The place, a second one, the agency and the day fit into so many tokens.
_MOST: Final = 10


def length(tokens: tuple[Token, ...]) -> int:
    """How many tokens of a sentence are its dateline, the dash included; 0 when it has none."""
    if not tokens or not tokens[0].text.isupper() or len(tokens[0].text) < 3:
        return 0
    for at, token in enumerate(tokens[:_MOST]):
        if token.lower in _DASHES and 0 < at < len(tokens) - 1:
            return at + 1
        if at and not _may_stand(token):
            return 0
    return 0


def _may_stand(token: Token) -> bool:
    """A second place, a day, an agency in brackets; nothing else stands in a dateline."""
    return token.kind in ("name", "time", "number") or token.lower in (",", ".", "(", ")") or token.text[:1].isupper()
