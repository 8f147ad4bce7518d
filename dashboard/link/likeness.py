"""Names that may be one actor's: suggestions for a person to judge. Likeness of spelling never joins anything.

People: the surname the same up to transliteration or a slip, and first names equal, initials of each other, or alike.
Bodies: spelled alike, one the acronym of the other's capitals, or one with all words of the other. Only names that
share a drawer are compared, and no more than MOST_COMPARED in each: the cost grows with the names, not their square.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from dashboard.country_names import country_names
from dashboard.link import names
from dashboard.link.spelling import alike, drawer, same_sound, sound
from dashboard.model import Actor, Suggestion
from dashboard.names import fold

# More names in one drawer than anybody tells apart; those added last are compared.
MOST_COMPARED: Final = 60
# A body whose name has so many words more than another's is another body.
MOST_MORE: Final = 2
_PAIRED_WORDS: Final = 6
# Words of every day are nearer to each other than names are: import, export.
_LONG_WORD: Final = 7
_SMALL: Final = frozenset(
    {"the", "of", "for", "and", "in", "on", "a", "de", "la", "du", "des", "et", "y", "e", "al", "el", "der", "und"}
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_IN_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")
_ACRONYM: Final = re.compile(r"[A-Z](?:\.?[A-Z]){2,7}\.?")
# Where the head of a name ends: a "Bank of Quorn" is a bank.
_HEAD_ENDS: Final = re.compile(r"\s(?:of|for|in|on|de|du|des)\s|,")

Finding = tuple[float, str]


class _Drawers(NamedTuple):
    """The drawers that a name is put into, and those that hold what it can be one with."""

    put: tuple[str, ...]
    sought: tuple[str, ...]


def suggest(
    fresh: Iterable[Actor], known: Iterable[Actor] = (), listed: frozenset[str] = frozenset()
) -> tuple[Suggestion, ...]:
    """What each fresh actor may be one with, among the known ones and the other fresh ones; the most alike first.

    `listed` are the ids that the tables have: two of them are known to differ and are never suggested.
    """
    cabinet: dict[str, list[Actor]] = {}
    for actor in known:
        _put(cabinet, actor)
    found: dict[tuple[str, str], Suggestion] = {}
    for actor in fresh:
        for other in _near(cabinet, actor):
            both_listed = actor.actor_id in listed and other.actor_id in listed
            if finding := None if both_listed else compare(actor, other):
                one, two = sorted((actor.actor_id, other.actor_id))
                found[one, two] = Suggestion(one, two, *finding)
        _put(cabinet, actor)
    return tuple(sorted(found.values(), key=lambda each: (-each.score, each.one, each.other)))


def _put(cabinet: dict[str, list[Actor]], actor: Actor) -> None:
    for key in _drawers(actor.type == "person", actor.name).put if actor.type != "state" else ():
        cabinet.setdefault(key, []).append(actor)


def _near(cabinet: dict[str, list[Actor]], actor: Actor) -> Iterator[Actor]:
    """The others in the drawers where one like it would be, each once."""
    if actor.type == "state":
        return
    met = {actor.actor_id}
    for key in _drawers(actor.type == "person", actor.name).sought:
        for other in cabinet.get(key, ())[-MOST_COMPARED:]:
            if other.actor_id not in met:
                met.add(other.actor_id)
                yield other


def compare(one: Actor, other: Actor) -> Finding | None:
    """How alike two actors are and in which way; None when they cannot be one."""
    if not _types_fit(one.type, other.type) or (one.cc and other.cc and one.cc != other.cc):
        return None
    if one.type == "person":
        return _people(names.parts(one.name), names.parts(other.name))
    return _bodies(one, other)


def _types_fit(one: str, other: str) -> bool:
    """A body whose name does not show its type can be of any; a person and a state are nothing else."""
    kinds = {one, other}
    return len(kinds) == 1 or ("organisation" in kinds and kinds.isdisjoint({"person", "state"}))


# ---- people ----


def _people(one: tuple[str, ...], other: tuple[str, ...]) -> Finding | None:
    if min(len(one), len(other)) < 2:
        return None
    if one != other and sorted(map(sound, one)) == sorted(map(sound, other)) and not same_sound(one[0], other[0]):
        return 0.9, "the same words in another order"
    if not alike(one[-1], other[-1]):
        return None
    same = same_sound(one[-1], other[-1])
    likeness = [_first_names(*pair) for pair in zip(one[:-1], other[:-1], strict=False)]
    if min(likeness) == 0 or (min(likeness) == _INITIAL and not same):
        return None
    exact = one[-1] == other[-1]
    surname = (
        "the same surname" if exact else "the same surname, written otherwise" if same else "surnames spelled alike"
    )
    score = min(likeness) * (1.0 if exact else 0.95 if same else 0.85)
    return round(score, 2), f"{surname}; {_FIRST[min(likeness)]}"


_SAME, _WRITTEN, _ALIKE, _INITIAL = 0.98, 0.95, 0.85, 0.7
_FIRST: Final = {
    _SAME: "the same first name",
    _WRITTEN: "the same first name, written otherwise",
    _ALIKE: "first names spelled alike",
    _INITIAL: "one has the initial of the other's first name",
}


def _first_names(one: str, other: str) -> float:
    """How well two first names fit; 0 when they do not."""
    if one == other:
        return _SAME
    if min(len(one), len(other)) == 1:
        return _INITIAL if one[0] == other[0] else 0
    if same_sound(one, other):
        return _WRITTEN
    shorter, longer = sorted((sound(one), sound(other)), key=len)
    ending = len(shorter) > 1 and longer in (shorter + vowel for vowel in "aiu")
    return _ALIKE if ending or alike(one, other) else 0


# ---- bodies ----


@lru_cache(maxsize=50_000)
def _words(name: str) -> tuple[str, ...]:
    """The words that make a body's name, in lower case; what stands in brackets is a remark."""
    plain = _WORD.findall(fold(_IN_BRACKETS.sub("", name)))
    return tuple(word.lower().removesuffix("'s").replace(".", "") for word in plain if word.lower() not in _SMALL)


@lru_cache(maxsize=50_000)
def _acronym(name: str) -> str:
    """The letters of a name that is an acronym, else ""."""
    return name.replace(".", "") if _ACRONYM.fullmatch(name) else ""


def _capitals(name: str) -> str:
    return "".join(letter for letter in fold(_IN_BRACKETS.sub("", name)) if letter.isupper())


def _head(name: str) -> str:
    """What the name says it is: the last word before "of"."""
    before = _words(_HEAD_ENDS.split(name, maxsplit=1)[0])
    return before[-1] if before else ""


def _bodies(one: Actor, other: Actor) -> Finding | None:
    # There are many supreme courts: one that names its country is not the one that leaves it open.
    if "(" in one.name + other.name and one.cc != other.cc:
        return None
    for short, long in ((one, other), (other, one)):
        letters = _acronym(short.name)
        if letters and not _acronym(long.name) and letters == _capitals(long.name):
            return 0.8, f"{short.name} is made of the capitals of {long.name}"
    if _acronym(one.name) and _acronym(other.name):
        return (0.98, "the same letters") if _acronym(one.name) == _acronym(other.name) else None
    return _spelled(_words(one.name), _words(other.name)) or _contained(one.name, other.name)


def _spelled(one: tuple[str, ...], other: tuple[str, ...]) -> Finding | None:
    if len(one) != len(other) or not one:
        return None
    if one == other:
        return 0.98, "the same words"
    if not all(first == second or _slip(first, second) for first, second in zip(one, other, strict=True)):
        return None
    written = all(same_sound(first, second) for first, second in zip(one, other, strict=True))
    return (0.95, "the same name, written otherwise") if written else (0.9, "spelled alike")


def _slip(one: str, other: str) -> bool:
    """Can one word be the other misspelled? Numbers and the names of countries mean what they say."""
    if any(letter.isdigit() for letter in one + other) or {one, other} <= _country_words():
        return False
    return same_sound(one, other) or (min(len(one), len(other)) >= _LONG_WORD and alike(one, other))


@lru_cache(maxsize=1)
def _country_words() -> frozenset[str]:
    return frozenset(word for name in country_names().values() for word in fold(name).lower().split())


def _contained(one: str, other: str) -> Finding | None:
    """All words of the shorter in the longer, and both the same kind of thing: Bank of Quorn, Quorn National Bank."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if len(shorter) < 2 or len(longer) > len(shorter) + MOST_MORE or not set(shorter) <= set(longer):
        return None
    if _head(one) != _head(other):
        return None
    if len(shorter) == len(longer):
        return 0.9, "the same words in another order"
    return 0.7, "one has all words of the other"


# ---- drawers ----


@lru_cache(maxsize=50_000)
def _drawers(person: bool, name: str) -> _Drawers:
    if person:
        keys = tuple(_of_person(names.parts(name)))
        return _Drawers(keys, keys)
    words = _words(name)
    pairs = sorted(" ".join(sorted(pair)) for pair in combinations(dict.fromkeys(words[:_PAIRED_WORDS]), 2))
    longest = " ".join(sorted(sorted(dict.fromkeys(words[:_PAIRED_WORDS]), key=lambda word: (-len(word), word))[:2]))
    letters, capitals = _acronym(name), _capitals(name)
    both = tuple(_but_one(words))
    short, long = (f"short {letters}",) if letters else (), (f"long {capitals}",) if len(capitals) > 2 else ()
    return _Drawers(
        (*both, f"within {longest}", *(f"holds {pair}" for pair in pairs), *short, *long),
        (
            *both,
            f"holds {longest}",
            *(f"within {pair}" for pair in pairs),
            *((f"long {letters}",) if letters else (f"short {capitals}",)),
        ),
    )


def _of_person(parts: tuple[str, ...]) -> Iterator[str]:
    """Surname and how the first name begins, the first name and how the surname begins, and all words in any order."""
    if len(parts) < 2:
        return
    first, last = sound(parts[0]), sound(parts[-1])
    yield f"surname {drawer(parts[-1])} {_begins(first)}"
    yield f"given {first} {_begins(last)}"
    yield "words " + " ".join(sorted(map(sound, parts)))


def _begins(said: str) -> str:
    return "a" if said[:1] in ("a", "i", "u", "h") else said[:1]


def _but_one(words: tuple[str, ...]) -> Iterator[str]:
    """The other words and how this one begins, for each word: where one is misspelled, the others are not."""
    if len(words) == 1:
        yield f"body {drawer(words[0])}"
        return
    for number, word in enumerate(words):
        rest = " ".join(drawer(other) for other in (*words[:number], *words[number + 1 :]))
        yield f"body {number} {rest} {sound(word)[:1]}"
