"""The verb group and what its words are read from: the auxiliaries to the left of a verb, and its neighbours."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from dashboard.annotate import words as w
from dashboard.annotate.tokens import Token

Form = Literal["past", "present", "perfect", "past perfect", "modal", "infinitive", "participle", "gerund"]
FINITE: Final = ("past", "present", "perfect", "past perfect", "modal")
_NO_NOUN: Final = w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS | w.AUXILIARIES
_SET_APART: Final = frozenset({"however", "meanwhile", "instead", "too", "therefore", "nevertheless"})


class VerbGroup(NamedTuple):
    """first..last are token indices of the whole group ("has not been killed"), head of its main verb.

    governor is the index of the verb group that this one depends on as its infinitive or reported clause, else -1;
    `link` says how: "to", "ing" or "that".
    """

    first: int
    head: int
    lemma: str
    form: Form
    passive: bool
    negated: bool
    modal: str
    governor: int = -1
    link: str = ""


class Before(NamedTuple):
    """What stands to the left of a word: auxiliaries of its group and the first word before them."""

    first: int
    chain: tuple[str, ...]
    negated: bool
    prev: Token | None


def before_of(tokens: tuple[Token, ...], at: int) -> Before:
    """What stands to the left of a word, over the adverbs between."""
    chain: list[str] = []
    negated = False
    first = i = at
    while i > 0:
        token = tokens[i - 1]
        word = token.lower
        if token.kind == "time" and i > 1 and tokens[i - 2].lower in w.VERB_PARTS:
            # "must now be approved", "has recently signed": the date stands inside the verb.
            i -= 1
            continue
        if token.lower == "," and i > 3 and tokens[i - 2].lower in _SET_APART and tokens[i - 3].lower == ",":
            # "did not, however, break off"
            if tokens[i - 4].lower in w.VERB_PARTS:
                i -= 3
                continue
            break
        if token.kind != "word":
            break
        if word in w.NEGATORS:
            negated = True
        if word in w.AUXILIARIES or word in w.GET or word == "to":
            chain.append(word)
            first = i - 1
            if word == "to":
                i -= 1
                break
        elif word == "so" and tokens[i].lower == "far":
            pass
        elif word in w.SUBJECT_PRONOUNS and i > 2 and tokens[i - 3].lower in ("nor", "neither", "never"):
            # "nor did it close"
            return Before(at, (tokens[i - 2].lower,), True, token)
        elif word == "since" and i > 1 and tokens[i - 2].lower in w.HAVE:
            # "have since accused": an adverb between the two.
            pass
        elif not (w.is_adverb(word) or word in w.NEGATORS):
            break
        i -= 1
    # Adverbs alone do not belong to the group, but they do not hide what stands before it either.
    prev = tokens[i - 1] if i > 0 else None
    return Before(first, tuple(reversed(chain)), negated, prev)


def nounlike(token: Token | None) -> bool:
    """Whether a word may end the noun phrase before a verb."""
    if token is None:
        return False
    if token.kind in ("name", "time", "number"):
        return True
    if token.kind == "punct":
        return token.lower in ('"', "”", ")", "'s")
    word = token.lower
    return word not in _NO_NOUN


def adjective(token: Token | None) -> bool:
    """Whether the dictionary knows a word as an adjective."""
    return token is not None and token.kind == "word" and "ADJ" in w.parts_of_speech(token.lower)


def opens_object(token: Token | None) -> bool:
    """Whether what follows can only follow a verb: an object, a clause, a direction."""
    if token is None:
        return False
    if token.kind in ("name", "number", "time"):
        return True
    return token.lower in w.DETERMINERS or token.lower in w.PRONOUNS or token.lower in ("to", "that")
