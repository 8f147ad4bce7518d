"""Whose each date of a sentence is; events.md's "Which date an event gets" is the rule.

A date is given to the verb of its own clause: the last verb before it when nothing cuts between them, else the next.
A date that hangs on a noun ("Monday's talks", "a deal in March with") stays with the noun.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame
from dashboard.annotate.verb_group import FINITE

_CUTS: Final = frozenset({";", "—", "–", "--", ":"})


@dataclass(frozen=True, slots=True)
class Owner:
    """The owner of a date: a verb group by its index, or a noun by its token index."""

    verb: int = -1
    noun: int = -1


def _noun_after(frame: Frame, at: int) -> int:
    """ "Monday's meeting", "the 2011 embargo", "last week's peace talks": the head noun after the date, else -1."""
    tokens = frame.tokens
    i = at + 1
    if i < len(tokens) and tokens[i].lower == "'s":
        i += 1
    elif i >= len(tokens) or tokens[i].kind != "word" or not _premodifies(frame, at):
        return -1
    head = -1
    while i < len(tokens) and tokens[i].kind in ("word", "name") and i - at < 7:
        word = tokens[i].lower
        if word in w.PREPOSITIONS or word in w.CONJUNCTIONS or frame.in_verb(i):
            break
        head = i
        i += 1
    return head


def _premodifies(frame: Frame, at: int) -> bool:
    """A date between a determiner and a noun."""
    before = frame.tokens[at - 1] if at else None
    if before is None or not (before.lower in w.DETERMINERS or before.lower == "'s" or before.kind == "name"):
        return False
    parts = w.parts_of_speech(frame.tokens[at + 1].lower)
    return bool(parts & {"NOUN", "ADJ"}) and not frame.in_verb(at + 1)


def _cut_between(frame: Frame, start: int, end: int) -> bool:
    for at in range(start, end):
        token = frame.tokens[at]
        if token.lower in _CUTS:
            return True
    return False


def _leads(frame: Frame, at: int) -> bool:
    """A date at the start of its clause, before the subject ("In 2014, the army ...", "... and on Monday it ...")."""
    i = at - 1
    if i >= 0 and frame.tokens[i].lower in w.PREPOSITIONS:
        i -= 1
    if i < 0:
        return True
    opener = frame.tokens[i].lower
    if opener not in (",", "and", "but", "that", ";", "—", "”", '"', "“") and opener not in w.SUBORDINATORS:
        return False
    if opener == "and" and frame.tokens[i - 1].kind == "time":  # "between March and July"
        return False
    after = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
    if after is None or after.lower in (".", ";"):
        return False
    following = next((g for g in frame.groups if g.first > at and g.form in FINITE), None)
    if following is None:
        return False
    if after.lower == ",":
        return opener != "," or not any(g.head < at and g.form in FINITE for g in frame.groups)
    return opener in ("that", "and", "but", "because", "while", "although", "if") or not any(
        g.head < at for g in frame.groups
    )


def owner(frame: Frame, at: int, nouns: frozenset[int]) -> Owner:
    """The owner of the date at token `at`; `nouns` are the token indices of nouns that could tell an event."""
    before = [token.lower for token in frame.tokens[max(0, at - 2) : at]]
    if before[-1:] in (["until"], ["till"]) or before == ["as", "of"]:
        # The end of what goes on is not when it happened, nor is the day up to which something was counted.
        return Owner()
    noun = _noun_after(frame, at)
    if noun >= 0:
        return Owner(noun=noun)
    groups = frame.groups
    if _for_how_long(frame, at):
        return Owner()
    cause = _of_cause(frame, at)
    if cause >= 0:
        return Owner(noun=cause)
    previous = max((i for i, g in enumerate(groups) if g.head < at), default=-1)
    following = next((i for i, g in enumerate(groups) if g.first > at), -1)
    attached = _noun_before(frame, at, nouns, groups[previous].head if previous >= 0 else -1)
    if attached >= 0:
        return Owner(noun=attached)
    if previous < 0 or _leads(frame, at) or _cut_between(frame, groups[previous].head, at):
        lead = next(
            (i for i, g in enumerate(groups) if g.first > at and g.form in FINITE and not frame.in_relative(g)),
            following,
        )
        return Owner(verb=lead) if lead >= 0 else Owner(verb=previous)
    if following >= 0 and _between_subject_and_verb(frame, previous, at, following):
        return Owner(verb=following)
    if _issued(frame, previous):
        main = next((i for i, g in enumerate(groups) if g.first > at and g.form in FINITE), previous)
        return Owner(verb=main)
    return Owner(verb=previous)


_TEXTS: Final = w.word_set("statement letter speech interview report article decree message note column declaration")
_ISSUED: Final = w.word_set("issue send publish release broadcast post air read deliver write")


def _issued(frame: Frame, index: int) -> bool:
    """ "In a statement issued on Friday, it": the date is that of who says so."""
    group = frame.groups[index]
    noun = frame.tokens[group.first - 1].lower if group.first > 1 else ""
    if group.lemma not in _ISSUED or noun not in _TEXTS:
        return False
    return frame.preposition(group.first - 1) in ("in", "with", "from")


# What is planned, set or called is so for a date; a profit is only one for a year.
_PLANNED_FOR: Final = w.word_set(
    "plan schedule set slate call expect fix announce arrange book delay postpone adjourn invite summon due ready order"
)


def _for_how_long(frame: Frame, at: int) -> bool:
    """ "A profit for the last year": what the figure covers, not when it was told."""
    before = frame.tokens[at - 1].lower if at else ""
    if before != "for" or any(frame.tokens[i].lower in ("due", "planned", "ready") for i in range(at)):
        return False
    previous = next((g for g in reversed(frame.groups) if g.head < at), None)
    return previous is None or not {previous.lemma, w.noun_lemma(frame.tokens[at - 2].lower)} & _PLANNED_FOR


_CAUSES: Final = w.word_set("after following since despite over amid including of to")


def _of_cause(frame: Frame, at: int) -> int:
    """ "After a loss last year", "due to accidents this year", "since its launch in 2003": the noun before the date has
    it; -1 when there is none."""
    led = at > 1 and frame.tokens[at - 1].lower in ("in", "on", "of")
    head = at - 2 if led else at - 1
    noun = frame.tokens[head] if head > 0 else None
    if noun is None or noun.kind != "word" or "NOUN" not in w.parts_of_speech(noun.lower) or frame.in_verb(head):
        return -1
    i = head - 1
    while i > 0 and (frame.tokens[i].kind in ("word", "name", "number") or frame.tokens[i].lower in ("$", "€", "£")):
        if frame.tokens[i].lower in w.PREPOSITIONS:
            break
        if frame.in_verb(i):
            return -1
        i -= 1
    opener = frame.tokens[i].lower
    if opener in ("of", "to"):
        due = i > 0 and frame.tokens[i - 1].lower in ("because", "due", "owing")
        return head if due and not led else -1
    return head if opener in (_SINCE if led else _CAUSES) else -1


_SINCE: Final = frozenset({"after", "since", "following", "before"})


def _between_subject_and_verb(frame: Frame, previous: int, at: int, following: int) -> bool:
    """ "said that Italy on Monday closed": the date stands between a finite verb and its subject."""
    group = frame.groups[following]
    between = frame.tokens[at + 1 : group.first]
    if group.form not in FINITE or not all(w.is_adverb(token.lower) for token in between):
        return False
    return frame.groups[previous].form in FINITE and frame.clause_end(previous) <= at


def _noun_before(frame: Frame, at: int, nouns: frozenset[int], after: int) -> int:
    """A noun that tells an event and that the date follows: in the subject ("a deal between A and B in March cut ..."),
    or by "of" ("the treaty of 1998")."""
    preposition = frame.tokens[at - 1].lower if at else ""
    candidates = [noun for noun in nouns if after < noun < at]
    if not candidates:
        return -1
    noun = candidates[-1]
    if any(frame.tokens[i].lower in (",", ";", "—") for i in range(noun, at)):
        return -1
    if preposition == "of":
        return noun if at - noun <= 2 else -1
    following = next((g for g in frame.groups if g.first > at), None)
    then = frame.tokens[at + 1].lower if at + 1 < len(frame.tokens) else ""
    ends = then in w.BE or (then == "," and following is not None)
    subject = after < 0 and (ends or (following is not None and following.first - at == 1))
    opener = max(
        (i for i in range(noun) if frame.tokens[i].lower in ("after", "following", "since", "before")), default=-1
    )
    return noun if subject or opener > after or (after >= 0 and _in_adjunct(frame, after, noun)) else -1


def _in_adjunct(frame: Frame, verb: int, noun: int) -> bool:
    """The noun stands in a phrase with "after", "since", "under", ... after the verb, not in its object."""
    return any(
        frame.tokens[i].lower in ("after", "following", "since", "before", "under", "during", "despite")
        for i in range(verb + 1, noun)
    )
