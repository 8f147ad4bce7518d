"""A sentence as the clause finder sees it: words, with each name and each date as one token."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from dashboard.model import Mention, Sentence, TimeExpression

Kind = Literal["word", "name", "time", "number", "punct"]

# A word keeps inner hyphens, dots of abbreviations and apostrophes; the possessive 's stands alone.
_TOKEN: Final = re.compile(
    r"(?P<poss>['’]s\b|(?<=s)['’](?=\s))|(?P<number>\d[\d,.]{0,20}(?:%|\b))"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[-'’.&](?=[^\W_])){0,60})|(?P<punct>--|[^\w\s])"
)


class Token(NamedTuple):
    """start and end are offsets in the document; `item` is the index of the mention or time expression, else -1."""

    start: int
    end: int
    text: str
    lower: str
    kind: Kind
    item: int = -1


def _plain(text: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word, group = match.group(), match.lastgroup
        if "’" in word or "'" in word:
            found += _with_apostrophe(match.start(), match.end(), word.replace("’", "'"), group)
            continue
        kind: Kind = "punct" if group == "poss" else group  # type: ignore[assignment]
        found.append(Token(match.start(), match.end(), word, word.lower(), kind))
    return found


def _with_apostrophe(start: int, end: int, word: str, group: str | None) -> list[Token]:
    """ "isn't", "Norway's", a quotation mark."""
    if group == "word" and word.endswith("n't"):
        return _negated(start, end, word)
    if group == "word" and word.lower().endswith("'s") and len(word) > 2:
        cut = end - 2
        return [Token(start, cut, word[:-2], word[:-2].lower(), "word"), Token(cut, end, "'s", "'s", "punct")]
    kind: Kind = "punct" if group == "poss" else group  # type: ignore[assignment]
    return [Token(start, end, word, "'s" if group == "poss" else word.lower(), kind)]


def _negated(start: int, end: int, word: str) -> list[Token]:
    """ "isn't" as "is" and "n't"; "won't" stays one word, its parts are no words."""
    if word.lower() in ("won't", "can't", "shan't", "ain't"):
        return [Token(start, end, word, word.lower(), "word")]
    cut = end - 3
    return [Token(start, cut, word[:-3], word[:-3].lower(), "word"), Token(cut, end, "n't", "n't", "word")]


def tokenize(
    text: str,
    sentence: Sentence,
    mentions: tuple[tuple[int, Mention], ...],
    timexes: tuple[tuple[int, TimeExpression], ...],
) -> tuple[Token, ...]:
    """The tokens of a sentence; mentions and timexes are (index in the document, record) of this sentence, in order.

    Durations and sets are ordinary words here, they say how long or how often, not when; unless they end or begin at a
    known day ("the past five days").
    """
    times = [(timex.start, timex.end, i) for i, timex in timexes if timex.type in ("DATE", "TIME") or timex.when]
    items: list[tuple[int, int, Kind, int]] = [(start, end, "time", i) for start, end, i in times]
    for i, mention in mentions:
        # A month is no name: where both were seen, the date holds.
        if not any(start < mention.end and mention.start < end for start, end, _ in times):
            items.append((mention.start, mention.end, "name", i))
    found: list[Token] = []
    at = sentence.start
    for start, end, kind, item in sorted(items):
        if start < at:
            continue
        found += _plain(text, at, start)
        found.append(Token(start, end, text[start:end], text[start:end].lower(), kind, item))
        at = end
    return tuple(found + _plain(text, at, sentence.end))
