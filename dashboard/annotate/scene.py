"""One sentence ready for those who look for events in it: its frame, whose its dates are, its triggers and roles."""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.annotate import date_of, dating, roles
from dashboard.annotate import words as w
from dashboard.annotate.dating import Owner
from dashboard.annotate.frame import Frame, Region
from dashboard.annotate.roles import Roles
from dashboard.annotate.triggers import NOTHING, Around, Trigger, by_lemma, match_verb
from dashboard.model import Document, Mention, TimeExpression


@dataclass(frozen=True, slots=True)
class Scene:
    """`nouns` are the tokens of nouns that could tell an event, `owners` says whose each date token is; `triggers` and
    `roles` go with the verb groups of the frame, `silent` are those that a row of the table keeps from telling."""

    number: int
    frame: Frame
    document: Document
    mentions: tuple[Mention, ...]
    timexes: tuple[TimeExpression, ...]
    nouns: frozenset[int]
    owners: dict[int, Owner]
    triggers: tuple[Trigger | None, ...]
    silent: frozenset[int]
    roles: tuple[Roles, ...]
    # Answers already given: the date of a verb is asked for many times.
    dates: dict[int, int] = field(default_factory=dict, compare=False)

    def date_of(self, index: int) -> int:
        """The token of the date of a verb group, -1 for none."""
        if index not in self.dates:
            published = self.document.published
            self.dates[index] = date_of.of_verb(self.frame, index, self.owners, self.timexes, published)
        return self.dates[index]

    def dates_itself(self, index: int) -> bool:
        """Whether the date of a verb group is its own, not one that it shares."""
        date_at = self.date_of(index)
        return date_at >= 0 and self.owners[date_at].verb == index

    def subjects(self, index: int) -> tuple[int, ...]:
        """The mentions that are the grammatical subject of a verb group."""
        who = self.roles[index]
        return who.recipients if self.frame.groups[index].passive else who.agents


def make(
    number: int, one: Frame, document: Document, mentions: tuple[Mention, ...], timexes: tuple[TimeExpression, ...]
) -> Scene:
    """The scene of a sentence."""
    known = by_lemma("noun")
    nouns = frozenset(
        at
        for at, token in enumerate(one.tokens)
        if token.kind == "word" and w.noun_lemma(token.lower) in known and not one.in_verb(at)
    )
    owners = {at: dating.owner(one, at, nouns) for at, token in enumerate(one.tokens) if token.kind == "time"}
    verbs = range(len(one.groups))
    matched = tuple(_trigger(one, index, mentions) for index in verbs)
    silent = frozenset(index for index in verbs if (row := matched[index]) is not None and row.type == NOTHING)
    triggers = tuple(None if index in silent else row for index, row in enumerate(matched))
    found = tuple(roles.of_verb(one, index, mentions) for index in verbs)
    return Scene(number, one, document, mentions, timexes, nouns, owners, triggers, silent, found)


def _trigger(one: Frame, index: int, mentions: tuple[Mention, ...]) -> Trigger | None:
    rows = by_lemma("verb").get(one.groups[index].lemma, ())
    if not rows or rows[0].plain:
        return rows[0] if rows else None
    return match_verb(rows, _around(one, index, mentions))


def _around(one: Frame, index: int, mentions: tuple[Mention, ...]) -> Around:
    """What stands around a verb, for the conditions of its triggers."""
    group = one.groups[index]
    region = one.object_region(index)
    end = one.clause_end(index)
    subject = one.subject_region(index)
    thing = subject if group.passive else region
    # One word more than the clause: the "that" of what is decided or said.
    following = " ".join(token.lower for token in one.tokens[group.head + 1 : end + 1])
    after = one.groups[index + 1] if index + 1 < len(one.groups) else None
    infinitive = after.lemma if after and after.governor == index and after.link == "to" else ""
    actors = [mentions[one.tokens[at].item] for at in one.names(region) if not one.is_place(at)]
    words = any(one.tokens[at].kind in ("name", "word") for at in range(*subject))
    return Around(
        _noun_lemmas(one, subject),
        _noun_lemmas(one, thing),
        f" {following} ",
        infinitive,
        words,
        any(one.tokens[at].kind == "name" or one.tokens[at].lower in w.SUBJECT_PRONOUNS for at in range(*subject)),
        any(mention.actor is not None or mention.cc for mention in actors)
        or any(one.tokens[at].lower in ("him", "her", "them") for at in range(*region)),
        group.passive,
    )


def _noun_lemmas(one: Frame, region: Region) -> frozenset[str]:
    """The words of a region as singular nouns, compounds also by their parts."""
    found = set()
    for at in range(*region):
        token = one.tokens[at]
        if token.kind in ("word", "name"):
            found |= {w.noun_lemma(part) for part in (token.lower, *token.lower.replace("-", " ").split())}
    return frozenset(found)
