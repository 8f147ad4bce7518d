"""Who does what a noun tells, and to whom: the names before it and after its prepositions."""

from __future__ import annotations

from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame, Region
from dashboard.annotate.roles import Mentions, Roles, acts, items, mention_at, place_of

_OPENERS: Final = w.CLAUSE_OPENERS - {"since", "after"}


def _in_phrase(frame: Frame, at: int) -> bool:
    """Whether a token before a noun belongs to its phrase."""
    token = frame.tokens[at]
    if token.kind == "punct":
        return token.lower == "'s"
    outside = token.lower in w.PREPOSITIONS or token.lower in w.CONJUNCTIONS
    return not outside and not frame.in_verb(at)


def phrase_of_noun(frame: Frame, at: int) -> Region:
    """The noun with what stands before and after it in its phrase, up to the next verb or comma."""
    end = at + 1
    while end < len(frame.tokens) and frame.tokens[end].kind != "punct":
        word = frame.tokens[end].lower
        if frame.in_verb(end) or word in _OPENERS:
            break
        end += 1
    start = at
    while start > 0 and _in_phrase(frame, start - 1):
        start -= 1
    return start, end


_DONE_TO: Final = frozenset({"on", "against", "to", "into", "in"})
_DONE_TO_OR_OF: Final = _DONE_TO | {"of"}
# Nouns of acts whose "of" says to whom: "the arrest of", "the invasion of".
_PATIENT: Final = w.word_set(
    "abduction adoption annexation approval arrest assassination bombardment bombing capture conviction deportation "
    "detention dismissal endorsement execution expulsion handover impeachment imprisonment indictment invasion "
    "kidnapping killing liberation massacre murder occupation ouster overthrow pardon poisoning ratification "
    "recognition rejection release seizure shelling shooting siege signing takeover"
)


def of_noun(frame: Frame, at: int, mentions: Mentions) -> Roles:
    """The roles around a noun: who stands before it and after "between", "of", "by" and "with" acts, after "on",
    "against" and "to" it is done to, and so it is after "of" where the noun needs somebody to do it to."""
    region = phrase_of_noun(frame, at)
    towards = _DONE_TO_OR_OF if w.noun_lemma(frame.tokens[at].lower) in _PATIENT else _DONE_TO
    agents: list[int] = []
    recipients: list[int] = []
    for name in frame.names(region):
        mention = mentions[mention_at(frame, name)]
        if frame.is_place(name) or not (acts(mention) or mention.cc):
            continue
        before = frame.preposition(name, region[0]) if name > at else ""
        (recipients if before in towards else agents).append(name)
    agent_items = items(frame, tuple(agents))
    recipient_items = tuple(i for i in items(frame, tuple(recipients)) if i not in agent_items)
    named = items(frame, frame.names(region))
    return Roles(agent_items, recipient_items, (), place_of(frame, region, mentions), named)
