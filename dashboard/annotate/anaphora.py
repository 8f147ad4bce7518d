"""Definite nouns that stand for a name told before: "the council", "the alliance", "the general".

A noun takes the nearest name before it that ends in that noun ("the council": the National Transitional Council), else
the nearest of the kind that the noun is a word for ("the group": an armed group), when that stands close enough and no
other of the kind does. What is in doubt stays a plain noun.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.tokens import Token
from dashboard.model import Mention

# Nouns for a kind of actor: they take the last one of that kind, no further back than NEAR characters.
KINDS: Final[dict[str, frozenset[str]]] = {
    "armed group": w.word_set(
        "group militia faction movement militants insurgents jihadists extremists rebels guerrillas"
    ),
    "party": w.word_set("party"),
    "organisation": w.word_set("company group"),
}
# Nouns that news keeps for one or a few organisations.
EPITHETS: Final[dict[str, frozenset[str]]] = {
    "alliance": w.word_set("nato"),
    "bloc": w.word_set(
        "european-union african-union association-of-southeast-asian-nations mercosur arab-league "
        "economic-community-of-west-african-states gulf-cooperation-council"
    ),
    "union": w.word_set("european-union african-union"),
}
# Offices: the last person whose title has the word.
OFFICES: Final = w.word_set(
    "general president minister premier chancellor king prince colonel ambassador envoy secretary-general senator "
    "marshal commander spokesman spokeswoman judge prosecutor pope leader"
)
_MOST_MODIFIERS: Final = 4
NEAR: Final = 700
MOST: Final = 60
_OPENERS: Final = frozenset({"the", "that", "this"})


# Nouns that a name begins with and that stand for all of it ("the congress": Congress of the People's Deputies).
_BODIES: Final = w.word_set(
    "assembly bank chamber coalition commission committee congress council court federation front house league "
    "ministry movement office organisation organization parliament party senate tribunal union"
)


def _heads(mention: Mention) -> frozenset[str]:
    """The nouns that can stand for a name: its last word, and its first when it is long ("congress of ...")."""
    actor = mention.actor
    if actor is None or actor.type in ("person", "state"):
        return frozenset()
    name, text = actor.name.lower().split(), mention.text.lower().split()
    return frozenset({name[-1], text[-1], *(word for word in name[:1] if word in _BODIES)})


@dataclass(frozen=True, slots=True)
class Referents:
    """The actors of a document in the order of the text, with the nouns that can stand for each."""

    indices: tuple[int, ...]
    ends: tuple[int, ...]
    heads: tuple[frozenset[str], ...]
    mentions: tuple[Mention, ...]

    def before(self, start: int) -> range:
        """Positions of the last MOST actors that stand before an offset, the nearest last."""
        last = bisect_right(self.ends, start)
        return range(max(0, last - MOST), last)

    def actor_id(self, at: int) -> str:
        """The id of an actor by its position."""
        actor = self.mentions[self.indices[at]].actor
        return actor.actor_id if actor is not None else ""


def referents(mentions: tuple[Mention, ...]) -> Referents:
    """What definite nouns of a document can stand for."""
    indices = tuple(i for i, mention in enumerate(mentions) if mention.actor is not None)
    ends = tuple(mentions[i].end for i in indices)
    return Referents(indices, ends, tuple(_heads(mentions[i]) for i in indices), mentions)


def _referent(noun: str, start: int, known: Referents) -> int:
    """The mention that a noun stands for, -1 when none or in doubt."""
    before = known.before(start)
    found = next((at for at in reversed(before) if noun in known.heads[at]), -1)
    if found < 0 and noun in EPITHETS:
        found = next((at for at in reversed(before) if known.actor_id(at) in EPITHETS[noun]), -1)
    if found < 0:
        found = _of_kind(noun, [at for at in before if start - known.ends[at] <= NEAR], known)
    return known.indices[found] if found >= 0 else -1


# Titles as news shortens them.
_SHORT: Final = {
    "gen": "general", "col": "colonel", "lt": "lieutenant", "adm": "admiral", "sen": "senator", "maj": "major",
    "capt": "captain", "gov": "governor", "amb": "ambassador", "sgt": "sergeant", "pm": "minister", "pres": "president",
}  # fmt: skip


def _title(mention: Mention) -> frozenset[str]:
    """The words of a title, short ones in full."""
    words = (word.strip(".") for word in mention.title.lower().split())
    return frozenset(_SHORT.get(word, word) for word in words)


def _of_kind(noun: str, near: list[int], known: Referents) -> int:
    """The last person of an office or actor of a kind, when only one is near."""
    mentions = [known.mentions[known.indices[at]] for at in near]
    alike: list[int] = []
    if noun in OFFICES:
        alike = [at for at, one in zip(near, mentions, strict=True) if noun in _title(one)]
    for kind in (kind for kind, nouns in KINDS.items() if noun in nouns):
        of_kind = [at for at, one in zip(near, mentions, strict=True) if one.actor and one.actor.type == kind]
        alike = alike or of_kind
    return alike[-1] if len({known.actor_id(at) for at in alike}) == 1 else -1


def _stands_alone(tokens: tuple[Token, ...], at: int) -> bool:
    """Not "the council of ministers", "the party leader" or "the group's"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.kind in ("punct", "time"):
        return True
    if after.kind in ("name", "number") or after.lower == "of":
        return False
    return not w.parts_of_speech(after.lower) & {"NOUN"} or bool(w.verb_forms(after.lower)) or after.lower in w.BE


def resolve(tokens: tuple[Token, ...], known: Referents) -> tuple[Token, ...]:
    """The tokens with each definite noun that stands for a name turned into that name's token."""
    found = list(tokens)
    for at in range(1, len(tokens)):
        token = tokens[at]
        opened = tokens[at - 1].lower in _OPENERS
        if token.kind != "word" or not (opened or token.lower in OFFICES):
            continue
        named = token.text[:1].isupper() and tokens[at - 1].lower != "the"
        if named or not _stands_alone(tokens, at):
            continue
        referent = _referent(token.lower, token.start, known) if opened else _described(tokens, at, known)
        if referent >= 0:
            found[at] = token._replace(kind="name", item=referent)
    return tuple(found)


def _described(tokens: tuple[Token, ...], at: int, known: Referents) -> int:
    """ "The crown prince", "the French president", "the Russian leader": the last person of that title and country."""
    start = at - 1
    while start > 0 and at - start < _MOST_MODIFIERS and tokens[start].lower not in _OPENERS:
        start -= 1
    if tokens[start].lower not in _OPENERS:
        return -1
    between = tokens[start + 1 : at]
    if any(token.kind not in ("word", "name") for token in between):
        return -1
    countries = {known.mentions[token.item].cc for token in between if token.kind == "name"}
    words = {token.lower for token in (*between, tokens[at]) if token.kind == "word"} - {"leader"}
    for position in reversed(known.before(tokens[start].start)):
        mention = known.mentions[known.indices[position]]
        if mention.label != "PER" or mention.actor is None:
            continue
        title = _title(mention)
        at_home = not countries or mention.actor.cc in countries
        if at_home and ((words <= title and (words or countries)) or (countries and not title)):
            return known.indices[position]
    return -1
