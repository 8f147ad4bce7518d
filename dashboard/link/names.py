"""Parts of people's names, and when two of them may be the same person: never because they are spelled alike."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from dashboard.names import fold, given_names, head_types

_PARTICLES: Final = ("al-", "el-", "as-", "ad-", "ar-", "an-", "at-", "ul-")
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "jr.", "sr."})
# Titles that say nothing about the office are compatible with every other.
_MALE: Final = frozenset({"Mr", "Mr.", "Sir", "Lord", "King", "Prince"})
_FEMALE: Final = frozenset({"Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady", "Dame", "Madame", "Queen", "Princess"})
_RANKS: Final = {
    "general": ("gen", "gen.", "general", "lt. gen.", "maj. gen.", "brig. gen.", "lieutenant general", "major general",
                "brigadier general", "field marshal", "marshal"),
    "field marshal": ("field marshal",),
    "colonel": ("col", "col.", "colonel", "lt. col."),
    "king": ("king",),
    "president": ("president", "president-elect", "interim president", "acting president"),
    "prime minister": ("prime minister", "interim prime minister", "acting prime minister", "premier"),
    "premier": ("premier", "prime minister"),
    "foreign minister": ("foreign minister",),
    "chancellor": ("chancellor",),
}  # fmt: skip


@lru_cache(maxsize=20_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, in lower case, without Arabic articles and generation suffixes."""
    found = []
    for word in fold(name).lower().replace('"', " ").split():
        for particle in _PARTICLES:
            word = word.removeprefix(particle)
        if word not in _SUFFIXES and word not in ("al", "el", "de", "la"):
            found.append(word.strip(".,"))
    return tuple(word for word in found if word)


def surname(name: str) -> str:
    """The last word of a name."""
    every = parts(name)
    return every[-1] if every else ""


def _same_word(one: str, other: str) -> bool:
    """The same, or one is the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def firsts_fit(one: str, other: str) -> bool:
    """Can the first names belong to one person? Each is the same as its fellow, its initial, or missing."""
    mine, yours = parts(one)[:-1], parts(other)[:-1]
    return all(_same_word(first, second) for first, second in zip(mine, yours, strict=False))


def fits(one: str, other: str) -> bool:
    """Can two names with one last name be one person's? "Ben Bella" is the end of "Ahmed Ben Bella"."""
    mine, yours = parts(one), parts(other)
    shorter, longer = sorted((mine, yours), key=len)
    return firsts_fit(one, other) or longer[-len(shorter) :] == shorter


def titles_fit(one: str, other: str) -> bool:
    """False only where two titles exclude each other: Mr. and Mrs."""
    mine, yours = set(one.split()), set(other.split())
    return not ((mine & _MALE and yours & _FEMALE) or (mine & _FEMALE and yours & _MALE))


@lru_cache(maxsize=1_000)
def heads_of(title: str) -> tuple[str, ...]:
    """The words that point back to someone with this title: "general" for Lt. Gen."""
    said = " " + title.lower()
    return tuple(head for head, ranks in _RANKS.items() if any(said.endswith(" " + rank) for rank in ranks))


def is_full(name: str) -> bool:
    """A name with a first name or initial before the last one."""
    return len(parts(name)) > 1


# Titles that stand before a given name as readily as before a last name.
_BEFORE_GIVEN: Final = frozenset({
    "Sheikh", "Sheik", "Shaikh", "Sir", "Dame", "Lady", "Lord", "King", "Queen", "Prince", "Princess", "Father",
    "Sister", "Brother", "Mullah", "Don", "Sultan", "Emir",
})  # fmt: skip


def is_given(name: str, title: str) -> bool:
    """A single given name, as far as the title before it lets one tell ("Sheikh Hamad", not "Mr. Kerry")."""
    return fold(name) in given_names() and (not title or title.split()[-1] in _BEFORE_GIVEN)


@cache
def _single_heads() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(head_types().items(), key=lambda one: (-len(one[0]), one[0])))


def type_of(name: str) -> str:
    """The actor type that an organisation's name shows by its last or first head."""
    said = fold(name).partition(" (")[0]
    for head, kind in _single_heads():
        if said.endswith(" " + head):
            return kind
    for head, kind in _single_heads():
        if said.startswith(head + " "):
            return kind
    return "organisation"


def is_bare(text: str) -> bool:
    """Words that only point back ("the general"): not one capital."""
    return text == text.lower() and (text in _RANKS or text.split()[0] == "rival")
