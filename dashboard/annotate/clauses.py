"""The verb groups of a sentence, each with the verb that governs it: infinitives, gerunds and reported clauses.

No parser: what governs what is read from the words that stand between two verbs.
"""

from __future__ import annotations

from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.tokens import Token
from dashboard.annotate.verb_group import FINITE, VerbGroup
from dashboard.annotate.verbs import reading

# Verbs (and nouns) that take a reported clause.
REPORTING: Final = w.word_set(
    "say tell announce report add state declare warn insist claim note explain confirm acknowledge admit argue "
    "believe think suggest stress predict reveal disclose indicate understand know expect hope fear estimate "
    "conclude assert maintain deny allege accuse agree decide promise pledge vow demand propose recommend urge "
    "write testify show find hear learn remember recall emphasize emphasise reiterate"
)

# Words after which nothing is reported any more.
_CUTS_REPORT: Final = w.CLAUSE_OPENERS - {"that"}


def _governed(groups: list[VerbGroup], index: int, tokens: tuple[Token, ...]) -> tuple[int, str]:
    """The verb group that this one depends on, and how."""
    group = groups[index]
    if index == 0:
        return -1, ""
    between = tokens[groups[index - 1].head + 1 : group.first]
    if group.form == "infinitive" and "to" not in (t.lower for t in tokens[group.first : group.head]):
        helped = groups[index - 1].lemma in ("help", "let", "make", "have", "watch") and between
        return (index - 1, "to") if helped and between[-1].lower not in ("and", "or") else _sibling(groups, index)
    if group.form in ("infinitive", "gerund"):
        before_to = tokens[group.first - 1] if group.first else None
        if before_to is not None and before_to.lower in ("and", "or", ",") and groups[index - 1].form == group.form:
            return _sibling(groups, index)
        if before_to is not None and before_to.lower == "," and group.form == "gerund":
            return _main(groups, index, tokens), "ing"
        cut = any(token.lower in (";", "—", "–", ":") for token in between)
        return (-1, "") if cut else (index - 1, "to" if group.form == "infinitive" else "ing")
    if group.form not in FINITE:
        return -1, ""
    for back in range(index - 1, -1, -1):
        speaker = groups[back]
        if speaker.lemma not in REPORTING:
            continue
        gap = tokens[speaker.head + 1 : group.first]
        if any(token.lower in (";", "—", "–") for token in gap):
            break
        if any(token.lower in _CUTS_REPORT for token in gap[1:]):
            continue
        if any(token.lower == "that" for token in gap) or not any(token.lower == "," for token in gap):
            return back, "that"
        if speaker.lemma in ("say", "add", "tell") and back == index - 1:
            return back, "that"
    return -1, ""


def _main_to_come(groups: list[VerbGroup], tokens: tuple[Token, ...], at: int) -> bool:
    """After the comma of a relative clause, while the main verb has not come: "The king, who says so, plans to"."""
    if at < 2 or tokens[at - 1].lower != ",":
        return False
    opened = next((i for i in range(1, at) if tokens[i].lower in w.RELATIVES and tokens[i - 1].lower == ","), at)
    return opened < at and not any(one.form in FINITE and one.first < opened for one in groups)


def _main(groups: list[VerbGroup], index: int, tokens: tuple[Token, ...]) -> int:
    """The finite verb that a gerund after a comma belongs to ("scrapped a law that made it a crime, undoing"): the last
    one that no relative pronoun or subordinator opens, else the one before."""
    for back in range(index - 1, -1, -1):
        if groups[back].form in FINITE and not _opened(groups, back, tokens):
            return back
    return index - 1


def _opened(groups: list[VerbGroup], index: int, tokens: tuple[Token, ...]) -> bool:
    for at in range(groups[index].first - 1, -1, -1):
        if tokens[at].kind == "word" and tokens[at].lower in w.CLAUSE_OPENERS:
            return True
        if tokens[at].kind == "punct" or any(group.first <= at <= group.head for group in groups):
            return False
    return False


def _sibling(groups: list[VerbGroup], index: int) -> tuple[int, str]:
    """ "to meet and discuss": the second verb hangs where the first does."""
    first = groups[index - 1]
    return first.governor, first.link


def _object_of(groups: list[VerbGroup], group: VerbGroup) -> bool:
    """What looks like a verb right after a verb is its object ("imposed sanctions", "ordered allied militias")."""
    if not groups or groups[-1].head != group.first - 1 or groups[-1].lemma in REPORTING:
        return bool(groups) and groups[-1].head == group.first - 1 and group.form == "present"
    return group.form in ("present", "past") and not groups[-1].passive


def _bare_infinitive(groups: list[VerbGroup], group: VerbGroup, tokens: tuple[Token, ...]) -> VerbGroup:
    """ "To help the parties reach an agreement": behind "help", "let" or "make" and a noun stands an infinitive."""
    if not groups or group.form != "present" or groups[-1].lemma not in ("help", "let", "make", "have", "watch"):
        return group
    between = tokens[groups[-1].head + 1 : group.first]
    if not between or any(token.kind == "punct" or token.lower in w.CONJUNCTIONS for token in between):
        return group
    return group._replace(form="infinitive")


def verb_groups(tokens: tuple[Token, ...]) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence in order, each with its governor."""
    groups: list[VerbGroup] = []
    told = False
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        group = reading(tokens, at, told, _main_to_come(groups, tokens, at))
        if group is not None and not _object_of(groups, group):
            groups.append(_bare_infinitive(groups, group, tokens))
            governor, link = _governed(groups, len(groups) - 1, tokens)
            groups[-1] = groups[-1]._replace(governor=governor, link=link)
            told = told or group.form in FINITE
    return tuple(groups)
