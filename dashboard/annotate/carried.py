"""Pronouns as subjects: whom "he", "it", "they", "its forces" and a quoted "we" stand for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from dashboard.annotate import roles
from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame, Region
from dashboard.annotate.roles import Roles
from dashboard.annotate.scene import Scene
from dashboard.annotate.speakers import SPEAKERS
from dashboard.annotate.verb_group import FINITE

_OWNERS: Final = {"its": "it", "their": "they", "his": "he", "her": "she"}
_PERSONAL: Final = frozenset({"he", "she", "who"})
_IMPERSONAL: Final = frozenset({"it", "they"})


@dataclass(frozen=True, slots=True)
class Told:
    """Who was last the subject, for the pronouns that follow; `several` are all of a subject of more than one,
    `people` all of one of more than one person, `they` the last of several or the last group, `state` says that it was
    a body of a state without a name."""

    person: int = -1
    other: tuple[int, ...] = ()
    several: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    they: tuple[int, ...] = ()
    state: bool = False


def with_pronoun(scene: Scene, index: int, who: Roles, told: Told) -> Roles:
    """A pronoun as subject takes the last person, or the last other subject, where it stands as subject of a verb."""
    one = scene.frame
    group = one.groups[index]
    if who.recipients if group.passive else who.agents:
        return who
    region = one.subject_region(index)
    pronoun = _pronoun(one, region)
    carried = _carried(scene, index, pronoun, told, region) or _whose(scene, region) or _both(one, region, told)
    if not carried and pronoun == "it" and told.state and not _named_before(scene, region[0]):
        return replace(who, state=True)
    if not carried:
        return who
    if group.passive:
        return replace(who, recipients=carried)
    rest = tuple(i for i in who.recipients if i not in carried)
    return replace(who, agents=carried, recipients=rest, others=tuple(i for i in who.others if i not in carried))


def _pronoun(one: Frame, region: Region) -> str:
    """The pronoun that is the subject; "its forces" and "their leaders" act for what "its" stands for."""
    for at in range(*region):
        word = one.tokens[at].lower
        if word in w.SUBJECT_PRONOUNS:
            return word
        if word in _OWNERS and at == region[0]:
            own = roles.is_organ(one, at + 1) or one.tokens[at + 1].lower in ("country", "administration", "party")
            return _OWNERS[word] if own else ""
    return ""


def _whose(scene: Scene, region: Region) -> tuple[int, ...]:
    """ "Bahrain, whose coast guard detained": the name before the comma acts through its organ."""
    one, at = scene.frame, region[0]
    if region[1] - at < 2 or one.tokens[at].lower != "whose" or not roles.is_organ(one, at + 1):
        return ()
    before = at - (2 if at > 1 and one.tokens[at - 1].lower == "," else 1)
    return (one.tokens[before].item,) if before >= 0 and one.tokens[before].kind == "name" else ()


# "Both sides", "the two leaders", "the parties": those who were told of together.
_TWO: Final = frozenset({"both", "two", "three"})
_PEOPLE: Final = w.word_set("leaders presidents ministers men women")
_SIDES: Final = w.word_set("sides parties leaders countries governments presidents ministers men women nations states")


def _both(one: Frame, region: Region, told: Told) -> tuple[int, ...]:
    words = [token.lower for token in one.tokens[slice(*region)]]
    plain = [word for word in words if word not in ("the", "and", "but")]
    if plain == ["both"] or (len(plain) in (1, 2) and plain[-1] in _SIDES and (len(plain) == 1 or plain[0] in _TWO)):
        together = told.people if plain[-1] in _PEOPLE else told.several
        if plain == ["parties"] and together == told.people:
            return ()  # "Two men met. The parties ...": parties are no persons.
        return together if "the" in words or plain[0] in _TWO else ()
    return ()


def _carried(scene: Scene, index: int, pronoun: str, told: Told, region: Region) -> tuple[int, ...]:
    if pronoun in ("we", "i"):
        return _speaker(scene)
    if pronoun in _PERSONAL and _newcomer(scene, index):
        return ()
    if pronoun in _PERSONAL:
        return _earlier_person(scene, index) or ((told.person,) if told.person >= 0 else ())
    earlier = _earlier_subject(scene, index)
    others = tuple(i for i in earlier if scene.mentions[i].label != "PER")
    if pronoun in _IMPERSONAL and _of_nobody(scene, index, pronoun):
        return ()
    if pronoun in _IMPERSONAL:
        several = earlier if pronoun == "they" and len(earlier) > 1 else ()
        if pronoun == "they" and not earlier and told.they and not _named_before(scene, region[0]):
            return told.they
        found = others or several or _named_before(scene, region[0]) or told.other
        if pronoun == "it":
            return found if found != told.other or len(found) == 1 else ()
        return () if _is_state(scene, found) else found
    return ()


def _is_state(scene: Scene, found: tuple[int, ...]) -> bool:
    """One state alone is "it", never "they"."""
    actor = scene.mentions[found[0]].actor if len(found) == 1 else None
    return actor is not None and actor.type == "state"


def _newcomer(scene: Scene, index: int) -> bool:
    """ "A soldier opened fire before he was overpowered": the pronoun is somebody without a name."""
    one = scene.frame
    for back in range(index - 1, -1, -1):
        if one.groups[back].form in FINITE:
            start, end = one.subject_region(back)
            return end > start and one.tokens[start].lower in ("a", "an") and not scene.subjects(back)
    return False


def _of_nobody(scene: Scene, index: int, pronoun: str) -> bool:
    """ "The 21 nations said they would", "the negotiators were led from the room in which they had met": those who are
    the subject have no name, and nobody else is meant."""
    one = scene.frame
    group = one.groups[index]
    if group.link == "that" and group.governor >= 0:
        main = group.governor
    else:
        main = next((back for back in range(index - 1, -1, -1) if one.groups[back].form in FINITE), -1)
    if pronoun != "they" or main < 0 or scene.subjects(main):
        return False
    said = [token for token in one.tokens[slice(*one.subject_region(main))] if token.kind == "word"]
    return any(w.noun_lemma(token.lower) != token.lower for token in said)


def _named_before(scene: Scene, end: int) -> tuple[int, ...]:
    """The last group or state that the sentence names before its pronoun, as more than a modifier of a name."""
    one = scene.frame
    for at in reversed(one.names((0, end))):
        mention = scene.mentions[one.tokens[at].item]
        if mention.actor is not None and mention.label != "PER" and not one.is_place(at):
            return (one.tokens[at].item,)
    return ()


def _speaker(scene: Scene) -> tuple[int, ...]:
    """Who says the sentence in which "we" stands."""
    said = (i for i, group in enumerate(scene.frame.groups) if group.lemma in SPEAKERS and scene.roles[i].agents)
    index = next(said, -1)
    return scene.roles[index].agents if index >= 0 else ()


def _earlier_subject(scene: Scene, index: int) -> tuple[int, ...]:
    """The subject of the nearest verb before this one in the sentence that has any."""
    return next((found for back in range(index - 1, -1, -1) if (found := scene.subjects(back))), ())


def _earlier_person(scene: Scene, index: int) -> tuple[int, ...]:
    """The person who is the nearest subject of the sentence: "Blake said the United States was ready, but he"."""
    for back in range(index - 1, -1, -1):
        people = tuple(i for i in scene.subjects(back) if scene.mentions[i].label == "PER")
        if people:
            return people[-1:]
    return ()


def remember(scene: Scene, told: Told) -> Told:
    """The first subject of a sentence is what the next sentence's pronouns mean."""
    for index, group in enumerate(scene.frame.groups):
        subject = scene.subjects(index) if group.form in FINITE else ()
        start, end = scene.frame.subject_region(index)
        if not subject and group.form in FINITE and end > start and scene.frame.tokens[start].lower in ("a", "an"):
            return replace(told, person=-1)
        if not subject and group.form in FINITE and scene.roles[index].state:
            return Told(told.person, state=True)
        if not subject:
            continue
        people = [i for i in subject if scene.mentions[i].label == "PER"]
        others = tuple(i for i in subject if scene.mentions[i].label != "PER")
        several = subject if len(subject) > 1 else told.several
        they = subject if len(subject) > 1 else others if others and not _is_state(scene, others) else told.they
        met = scene.roles[index].recipients if len(subject) == 1 and people else ()
        if len(met) == 1 and scene.mentions[met[0]].label == "PER":
            several = they = (*subject, *met)  # "Orbán met Netanyahu. They ..."
        together = tuple(i for i in several if scene.mentions[i].label == "PER")
        return Told(
            people[-1] if people else told.person,
            others or told.other,
            several,
            together if len(together) > 1 else told.people,
            they,
        )
    be = next((at for at, token in enumerate(scene.frame.tokens) if token.lower in w.BE), 0)
    named = [scene.frame.tokens[at].item for at in scene.frame.names((0, be))]
    if (
        len(named) == 1
        and scene.mentions[named[0]].label == "PER"
        and not any(g.first < be for g in scene.frame.groups)
    ):
        # "Joseph Kabila is 47 years old. He ..."
        return replace(told, person=named[0])
    return told
