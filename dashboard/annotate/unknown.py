"""Names that no table knows: what the words beside them and their shape say that they are.

The clues are rows of data/names_clues.tsv. Their numbers are added over all places of a name in the document; the
highest class is taken when it has ENOUGH (SURE, in a first round) and is LEAD ahead of the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final

from dashboard.annotate import shape
from dashboard.annotate import words as w
from dashboard.annotate.runs import Token
from dashboard.model import Label, Sentence
from dashboard.names import person_noun, titles, words
from dashboard.tables import table, values

SURE: Final = 6
ENOUGH: Final = 3
LEAD: Final = 1
# A name that comes again and again is no more certain than one that comes this often.
MOST_PLACES: Final = 6
_CLASSES: Final[tuple[Label, ...]] = ("PER", "ORG", "GPE")
_COLUMNS: Final = ("clue", "side", "PER", "ORG", "GPE", "words", "example")
# As far as the nearest words before and after a name are looked for, in characters and in words.
_REACH: Final = 48
_STRETCH: Final = 3
_BEFORE_PLACE: Final = w.word_set(
    "in on at over along across through near around beneath above down up into towards toward beyond into outside from"
)
_SET_OFF: Final = re.compile(r"\s?(?:[,.;:)]|$)|\s(?:and|or)\s")
_CONTRACTED: Final = re.compile(r"(?:'(?:ve|re|ll|m|d)|n't)$")
# A name in a row with others is what they are.
_JOINED_BEFORE: Final = re.compile(r"(?:\s?,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)$")
_JOINED_AFTER: Final = re.compile(r"\s?,\s(?:and\s|or\s)?|\s(?:and|or|&)\s")
_WORD: Final = re.compile(r"[A-Za-z]+(?:-[a-z]+)*|'s?|[,():]|\d+|\S")
_ROLE: Final = 6

# "MUTSAMUDU \u2014 ", "AL AIN, Emirates, May 3 (Reuters) - ", as an agency's report begins.
_DATELINE: Final = re.compile(
    r"(?:,\s[A-Z][\w. ]{1,30})?(?:,?\s[A-Z][a-z]+\.?\s\d{1,2})?,?(?:\s\([A-Z][\w /]*\))?\s?(?:[\u2014\u2013]|--?\s)"
)

Weights = tuple[int, int, int]


@dataclass(frozen=True)
class Piece:
    """Capitals that are not explained yet, and the sentence they stand in; opening: the sentence begins with them;
    compound: they begin with a place that a table knows, of the country cc."""

    tokens: tuple[Token, ...]
    sentence: Sentence
    opening: bool
    compound: bool = False
    cc: str = ""

    @cached_property
    def name(self) -> str:
        """The words, one space between them."""
        return " ".join(token.text for token in self.tokens)


@dataclass(frozen=True)
class _Clues:
    """The rows: words beside a name -> the clues that they are, and the numbers of each clue."""

    before: dict[str, tuple[str, ...]]
    after: dict[str, tuple[str, ...]]
    weights: dict[str, Weights]


_GROUPS: Final = {"@lead": "lead", "@act": "act", "@person_role": "person_role"}


@cache
def _clues() -> _Clues:
    sides: dict[str, dict[str, tuple[str, ...]]] = {"before": {}, "after": {}, "shape": {}}
    weights: dict[str, Weights] = {}
    for row in table("names_clues.tsv", _COLUMNS):
        weights[row["clue"]] = (int(row["PER"]), int(row["ORG"]), int(row["GPE"]))
        group = _GROUPS.get(row["words"])
        for said in words(group) if group else values(row["words"]):
            known = sides[row["side"]].get(said, ())
            sides[row["side"]][said] = (*known, row["clue"])
    return _Clues(sides["before"], sides["after"], weights)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the pieces: the folded text, and the labels of the mentions by where they end and begin."""

    text: str
    ends: Mapping[int, Label]
    begins: Mapping[int, Label]


def _longest(near: list[str], known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The clues of the nearest words: the longest stretch of them that is one counts, and only that."""
    for length in range(min(_STRETCH, len(near)), 0, -1):
        found = known.get(" ".join(near[:length]))
        if found:
            return found
    return ()


def _before(around: Around, piece: Piece) -> Iterator[str]:
    start = piece.tokens[0].start
    near = around.text[max(piece.sentence.start, start - _REACH) : start]
    if (joined := _JOINED_BEFORE.search(near)) and (joined.group().strip() != "," or _goes_on(around, piece)):
        label = around.ends.get(start - len(joined.group()))
        if label:
            yield f"with_{label}"
            return
    said = _WORD.findall(near)[-_STRETCH:]
    if said[-1:] == ["of"] and len(said) > 1 and (said[-2][0].isupper() or said[-2] == ","):
        yield "somebody_of"
    elif said[-1:] in (["the"], ["The"]) and len(said) > 1 and said[-2].lower() in _BEFORE_PLACE:
        yield "the_place"
    else:
        known = _clues().before
        for length in range(min(_STRETCH, len(said)), 0, -1):
            words_before = " ".join(said[-length:])
            found = known.get(words_before) or known.get(words_before.lower())
            if found:
                yield from found
                return


def _goes_on(around: Around, piece: Piece) -> bool:
    """Is a name behind a comma set off behind too? "In Eldoret, Jubilee won" is no list."""
    end = piece.tokens[-1].end
    return bool(_SET_OFF.match(around.text, end))


def is_dateline(text: str, piece: Piece) -> bool:
    """Capitals that open a sentence and a report: the place it was written in."""
    return piece.opening and piece.name.isupper() and bool(_DATELINE.match(text, piece.tokens[-1].end))


def _after(around: Around, piece: Piece) -> Iterator[str]:
    end = piece.tokens[-1].end
    rest = around.text[end : min(piece.sentence.end, end + 2 * _REACH)]
    if is_dateline(around.text, piece):
        yield "dateline"
    if joined := _JOINED_AFTER.match(rest):
        label = around.begins.get(end + joined.end())
        if label:
            yield f"with_{label}"
            return
    said = ["#" if word.isdigit() else word for word in _WORD.findall(rest)[: _ROLE + 2]]
    yield from _longest(said, _clues().after)
    if said[:1] == [","] and _role(said[1:_ROLE]):
        yield "role_after"


def _role(said: list[str]) -> bool:
    """Do the words behind a comma say what somebody is, before they go on to something else?"""
    for word in said:
        if word in (",", "but", "and", "as", "when", "while"):
            return False
        if person_noun(word):
            return True
    return False


def clues(around: Around, piece: Piece) -> tuple[str, ...]:
    """The ids of the clues of one place of a name, those of its shape first."""
    return (*_shape(piece), *_before(around, piece), *_after(around, piece))


def _shape(piece: Piece) -> tuple[str, ...]:
    return shape.clues(tuple(token.text for token in piece.tokens), piece.opening, piece.compound)


@lru_cache(maxsize=20_000)
def _total(found: tuple[str, ...]) -> Weights:
    weights = [_clues().weights[clue] for clue in found]
    return (sum(one[0] for one in weights), sum(one[1] for one in weights), sum(one[2] for one in weights))


def _sum(around: Around, pieces: list[Piece]) -> Weights:
    """The shape counts once, at its best; what stands beside, at every place."""
    looked_at = pieces[:MOST_PLACES]
    best = max((_total(_shape(piece)) for piece in looked_at), key=sum)
    beside = [_total((*_before(around, piece), *_after(around, piece))) for piece in looked_at]
    person, body, place = zip(best, *beside, strict=True)
    return (sum(person), sum(body), sum(place))


def _decided(weights: Weights, enough: int) -> Label | None:
    ranked = sorted(zip(weights, _CLASSES, strict=True), key=lambda one: -one[0])
    (most, label), (next_most, _) = ranked[0], ranked[1]
    return label if most >= enough and most - next_most >= LEAD else None


def _never(piece: Piece) -> bool:
    ends = (piece.tokens[0].text, piece.tokens[-1].text)
    if (
        _CONTRACTED.search(piece.name)
        or piece.name in words("acronym")
        or piece.name in words("never")
        or ends[0] in words("ship")
    ):
        return True
    return any(word in words("never") or word in titles() for word in ends) or len(piece.name) < 3


def labels(around: Around, left: Iterable[Piece], enough: int = ENOUGH) -> dict[str, Label]:
    """Name -> what it is, for the unexplained capitals of a document of which the clues say enough."""
    places: dict[str, list[Piece]] = {}
    for piece in left:
        if not _never(piece):
            places.setdefault(piece.name, []).append(piece)
    decided = {name: _decided(_sum(around, pieces), enough) for name, pieces in places.items()}
    return {name: label for name, label in decided.items() if label}
