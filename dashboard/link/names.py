"""Parts of people's names, and when two of them may be the same person: never because they are spelled alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Final, TypeVar

from dashboard.names import GENERATIONS, common_names, fold, given_names, is_given_name, words
from dashboard.tables import table, values

_Named = TypeVar("_Named")

_PARTICLES: Final = ("al-", "el-", "as-", "ad-", "ar-", "an-", "at-", "ul-")
_ANYWHERE: Final = frozenset(
    {"al", "el", "de", "la", "dos", "das", "di", "da", "van", "von", "der", "den", "ter", "zu"}
)
# At the beginning of a name these are names themselves: Do Muoi, Du Qinglin.
_BETWEEN: Final = _ANYWHERE | {"do", "du", "del", "della", "dem"}
_SUFFIXES: Final = frozenset(suffix.lower() for suffix in GENERATIONS)
# Kinds of offices and titles, by the lists of their words (cat_military ...); a title of none fits with all.
_WALKS: Final = ("military", "judge", "clergy", "accused", "civil")
_MALE: Final = frozenset({"Mr", "Mr.", "Sir", "Lord", "King", "Prince"})
_ROYAL: Final = frozenset({"King", "Queen", "Prince", "Princess", "Emir", "Sultan", "Emperor", "Pope"})
_FEMALE: Final = frozenset({"Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady", "Dame", "Madame", "Queen", "Princess"})
# Words that answer for titles which do not end in them.
_ANSWERS: Final = {
    "general": ("gen", "gen.", "lt. gen.", "maj. gen.", "brig. gen.", "field marshal", "marshal"),
    "colonel": ("col", "col.", "lt. col."),
    "captain": ("capt", "capt."),
    "major": ("maj", "maj."),
    "commander": ("cmdr", "cmdr."),
    "admiral": ("adm", "adm."),
    "senator": ("sen", "sen."),
    "governor": ("gov", "gov."),
    "premier": ("prime minister",),
    "prime minister": ("premier",),
    "president": ("president-elect",),
    "cleric": ("imam", "ayatollah", "sheikh", "mullah", "maulana"),
}  # fmt: skip
# Words that another word before them makes an office of its own: "vice president", "prime minister".
_OWN: Final = {
    "president": ("vice", "deputy"),
    "minister": ("prime",),
    "general": ("secretary", "attorney", "director", "inspector", "surgeon", "auditor", "governor"),
    "marshal": ("field",),
}


@lru_cache(maxsize=20_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, in lower case, without articles, particles of last names ("von der"), suffixes."""
    found = []
    for word in fold(name).lower().replace('"', " ").split():
        for particle in _PARTICLES:
            word = word.removeprefix(particle)
        if word not in _SUFFIXES:
            found.append(word.strip(".,"))
    return tuple(word for at, word in enumerate(found) if word and word not in (_BETWEEN if at else _ANYWHERE))


def surname(name: str) -> str:
    """The last word of a name."""
    every = parts(name)
    return every[-1] if every else ""


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    """Short given name -> the given names that it stands for ("mike": michael)."""
    found: dict[str, set[str]] = {}
    for row in table("names_short.tsv", ("given", "short")):
        for short in values(row["short"]):
            found.setdefault(fold(short).lower(), set()).add(fold(row["given"]).lower())
    return {short: frozenset(every) for short, every in found.items()}


def _same_word(one: str, other: str) -> bool:
    """The same, the first part of a double name, one is the other's initial, or its short form."""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if one.partition("-")[0] == other or other.partition("-")[0] == one:
        return True
    return other in _full_forms().get(one, ()) or one in _full_forms().get(other, ())


def firsts_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Can the first names belong to one person? Each is the same as its fellow, its initial, or missing."""
    return all(_same_word(first, second) for first, second in zip(one[:-1], other[:-1], strict=False))


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Can two full names, as parts, be one person's? The last names are the same and the first ones fit, or one is a
    stretch of the other: "Manuel Zelaya" in "José Manuel Zelaya Rosales"."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 2:
        return False
    if shorter[-1] == longer[-1] and firsts_fit(one, other):
        return True
    if len(longer) == 2 and shorter == longer[::-1] and ({*shorter} & _family_first() or "-" in "".join(shorter)):
        return True
    return any(longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1))


@lru_cache(maxsize=20_000)
def last_names(form: tuple[str, ...]) -> frozenset[str]:
    """What somebody is called by alone: the last part, the first half of a double one, and the first where family names
    come first ("Choi Young-jin")."""
    if len(form) < 2:
        return frozenset(form)
    found = {form[-1], form[-1].partition("-")[0]}
    if form[0] in _family_first() or ("-" in form[-1] and not is_given_name(form[0].capitalize())):
        found.add(form[0])
    return frozenset(found)


@cache
def _family_first() -> frozenset[str]:
    return frozenset(word.lower() for word in words("family_first"))


def other_name(form: tuple[str, ...], word: str) -> bool:
    """Is a word that is no last name still what somebody is called by? The first of two last names ("Zelaya" of Manuel
    Zelaya Rosales), or the first name ("Mr. Abiy", "Basil" of several Rajapaksas)."""
    if len(form) > 2 and word == form[-2] and word not in _given_lower():
        return True
    return len(form) > 1 and word == form[0]


@cache
def _given_lower() -> frozenset[str]:
    return frozenset(name.lower() for name in given_names())


@lru_cache(maxsize=20_000)
def gender(name: str) -> str:
    """ "female" or "male" as the first given name tells, "" when it does not."""
    first = fold(name).split()[0] if name.strip() else ""
    if first in words("unisex"):
        return ""
    for kind in ("female", "male"):
        if first in common_names(kind) or first.partition("-")[0] in common_names(kind):
            return kind
    return ""


def generation(name: str) -> str:
    """ "jr", "sr", "ii" ... at the end of a name, "" for none."""
    last = fold(name).lower().replace(".", "").split()[-1:]
    return last[0] if last and last[0] in _SUFFIXES else ""


def generations_fit(one: str, other: str) -> bool:
    """False only for father and son: Sr. and Jr."""
    mine, yours = generation(one), generation(other)
    return not mine or not yours or mine == yours


@lru_cache(maxsize=2_000)
def walk_of_life(office: str) -> frozenset[str]:
    """Of which kinds an office or title is: "military", "judge", "clergy", "accused", "civil"; none for the rest."""
    return frozenset(kind for kind in _WALKS if any(f" {office}".endswith(f" {one}") for one in words(f"cat_{kind}")))


def offices_fit(one: str, others: Iterable[str]) -> bool:
    """False only where a title is of one walk of life and all that is said of somebody is of another: a general who is
    finance minister, a judge who is the accused."""
    mine = walk_of_life(one)
    theirs = frozenset[str]().union(*map(walk_of_life, others))
    return not mine or not theirs or bool(mine & theirs)


def may_share(one: str, other: str) -> bool:
    """Can two titles before one last name be one person's, of whom nothing else is said? Mr. and Minister can, Lord and
    Lady, or a bishop and a mayor, cannot."""
    if not titles_fit(one, other):
        return False
    mine, yours = walk_of_life(one), walk_of_life(other)
    return not mine or not yours or bool(mine & yours)


def gender_fits(title: str, name: str) -> bool:
    """False only where a title and a given name exclude each other: Mrs. and Mwai."""
    said = set(title.split())
    return not ((said & _MALE and gender(name) == "female") or (said & _FEMALE and gender(name) == "male"))


def women_first(title: str, found: list[_Named], name: Callable[[_Named], str]) -> list[_Named]:
    """Of several, after Mrs. or Ms., those with a woman's name, if there are any."""
    if set(title.split()) & _FEMALE:
        women = [one for one in found if gender(name(one)) == "female"]
        return women or found
    return found


def is_royal(title: str) -> bool:
    """A title that goes with a first name, and whose bearer nobody calls by a last one."""
    return bool(_ROYAL.intersection(title.split()[-1:]))


def titles_fit(one: str, other: str) -> bool:
    """False only where two titles exclude each other: Mr. and Mrs."""
    mine, yours = set(one.split()), set(other.split())
    return not ((mine & _MALE and yours & _FEMALE) or (mine & _FEMALE and yours & _MALE))


@lru_cache(maxsize=2_000)
def heads_of(title: str) -> tuple[str, ...]:
    """The words that point back to someone with this title or office: "general" for Lt. Gen., "envoy" for UN envoy."""
    said = " " + title.lower()
    found = []
    for head in sorted(words("points")):
        endings = (head, *_ANSWERS.get(head, ()))
        own = any(said.endswith((f"{first} {head}", f"{first}-{head}")) for first in _OWN.get(head, ()))
        if any(said.endswith((f" {ending}", f"-{ending}")) for ending in endings) and not own:
            found.append(head)
    return tuple(found)


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
