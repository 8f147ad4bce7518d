"""Finds the tellings of events in a document: which clause tells one, of which type and status, dated by what.

Each sentence becomes a `Frame`; its verb groups and nouns are held against the trigger table; roles, status and date
come from the modules of these names. What an undated, unnamed clause tells is no event for a timeline and is left out.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from dashboard.annotate import anaphora, dating, roles, status
from dashboard.annotate import words as w
from dashboard.annotate.clauses import VerbGroup
from dashboard.annotate.dating import Owner
from dashboard.annotate.frame import Frame, frame
from dashboard.annotate.roles import Roles
from dashboard.annotate.tokens import tokenize
from dashboard.annotate.triggers import Around, Trigger, by_lemma, match_noun, match_verb
from dashboard.model import Document, EventMention, Mention, Sentence, TimeExpression

# A gerund tells an event of its own only after these ("after expelling", "by closing").
_GERUND_OPENERS: Final = frozenset({"after", "following", "since", "by", "upon"})
# Verbs of saying that can carry an act of their own.
_SPEAKERS: Final = frozenset(
    {"say", "announce", "declare", "state", "insist", "add", "tell", "stress", "conclude", "repeat"}
)
_PERSONAL: Final = frozenset({"he", "she", "who"})
_IMPERSONAL: Final = frozenset({"it", "they"})


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence with all that the finders need of it."""

    number: int
    frame: Frame
    document: Document
    mentions: tuple[Mention, ...]
    timexes: tuple[TimeExpression, ...]
    nouns: frozenset[int]
    owners: dict[int, Owner]


@dataclass(frozen=True, slots=True)
class _Told:
    """Who was last the subject, for the pronouns that follow."""

    person: int = -1
    other: tuple[int, ...] = ()


def find(
    document: Document,
    sentences: tuple[Sentence, ...],
    timexes: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
) -> tuple[EventMention, ...]:
    """All tellings of events, in the order of the text."""
    time_starts = [timex.start for timex in timexes]
    mention_starts = [mention.start for mention in mentions]
    told = _Told()
    found: list[EventMention] = []
    paragraph = -1
    for number, sentence in enumerate(sentences):
        if sentence.paragraph > paragraph + 1:
            told = _Told()
        paragraph = sentence.paragraph
        inside = range(bisect_left(mention_starts, sentence.start), bisect_left(mention_starts, sentence.end))
        dates = range(bisect_left(time_starts, sentence.start), bisect_left(time_starts, sentence.end))
        tokens = tokenize(
            document.text, sentence, tuple((i, mentions[i]) for i in inside), tuple((i, timexes[i]) for i in dates)
        )
        scene = _scene(number, frame(anaphora.resolve(tokens, mentions)), document, mentions, timexes)
        found += _verbs(scene, told) + _speech(scene, told) + _nouns(scene)
        told = _remember(scene, told)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _scene(
    number: int, one: Frame, document: Document, mentions: tuple[Mention, ...], timexes: tuple[TimeExpression, ...]
) -> _Scene:
    known = by_lemma("noun")
    nouns = frozenset(
        at
        for at, token in enumerate(one.tokens)
        if token.kind == "word" and w.noun_lemma(token.lower) in known and not _in_verb(one, at)
    )
    owners = {at: dating.owner(one, at, nouns) for at, token in enumerate(one.tokens) if token.kind == "time"}
    return _Scene(number, one, document, mentions, timexes, nouns, owners)


def _in_verb(one: Frame, at: int) -> bool:
    return any(group.first <= at <= group.head for group in one.groups)


def _around(scene: _Scene, index: int) -> Around:
    one = scene.frame
    group = one.groups[index]
    region = one.object_region(index)
    end = one.clause_end(index)
    subject = one.subject_region(index)
    thing = subject if group.passive else region
    following = " ".join(token.lower for token in one.tokens[group.head + 1 : end])
    after = one.groups[index + 1] if index + 1 < len(one.groups) else None
    infinitive = after.lemma if after and after.governor == index and after.link == "to" else ""
    actors = [scene.mentions[one.tokens[at].item] for at in one.names(region)]
    words = any(one.tokens[at].kind in ("name", "word") for at in range(*subject))
    return Around(
        _noun_lemmas(one, subject),
        _noun_lemmas(one, thing),
        f" {following} ",
        infinitive,
        words,
        any(mention.actor is not None or mention.cc for mention in actors),
        group.passive,
    )


def _noun_lemmas(one: Frame, region: tuple[int, int]) -> frozenset[str]:
    """The words of a region as singular nouns, compounds also by their parts."""
    found = set()
    for at in range(*region):
        token = one.tokens[at]
        if token.kind in ("word", "name"):
            found |= {w.noun_lemma(part) for part in (token.lower, *token.lower.replace("-", " ").split())}
    return frozenset(found)


def _worth_telling(scene: _Scene, index: int, date_at: int) -> bool:
    """Infinitives and participles repeat what their governor tells, unless they bring a date or agent of their own."""
    one = scene.frame
    group = one.groups[index]
    own_date = date_at >= 0 and scene.owners[date_at].verb == index
    if group.form == "gerund":
        before = one.tokens[group.first - 1].lower if group.first else ""
        return before in _GERUND_OPENERS or _coloured(one, index)
    if group.form == "participle":
        by = group.head + 1 < len(one.tokens) and one.tokens[group.head + 1].lower == "by"
        return own_date or by
    if group.form == "infinitive":
        if (
            group.governor >= 0
            and match_verb(one.groups[group.governor].lemma, _around(scene, group.governor)) is not None
        ):
            return own_date
        return status.of_verb(one, index) not in ("hypothetical", "denied") or own_date
    if date_at < 0 and _aside(one, group):
        return False
    if (
        group.link == "that"
        and group.form == "modal"
        and one.groups[group.governor].lemma in status.PLANS | status.WISHES
    ):
        return own_date
    return True


def _aside(one: Frame, group: VerbGroup) -> bool:
    """An undated clause that only says which one is meant, or until when ("who demand more", "until one is elected"),
    or one whose subject is the reader or the writer."""
    present = group.form == "present"
    before = one.tokens[group.first - 1].lower if group.first else ""
    if before in ("you", "one"):
        return True
    return present and (one.in_relative(group) or status.opened_by(one, group, ("until", "before", "once", "if")))


def _coloured(one: Frame, index: int) -> bool:
    governor = one.groups[index].governor
    return governor >= 0 and one.groups[governor].lemma in status.HAPPENS


def _verbs(scene: _Scene, told: _Told) -> list[EventMention]:
    found = []
    for index, group in enumerate(scene.frame.groups):
        if group.lemma not in by_lemma("verb"):
            continue
        trigger = match_verb(group.lemma, _around(scene, index))
        if trigger is None:
            continue
        date_at = dating.date_of_verb(scene.frame, index, scene.owners, scene.timexes, scene.document.published)
        if not _worth_telling(scene, index, date_at):
            continue
        who = _with_pronoun(scene, index, roles.of_verb(scene.frame, index, scene.mentions), told)
        found.append(_event_of_verb(scene, index, trigger, who, date_at))
    return found


def _speech(scene: _Scene, told: _Told) -> list[EventMention]:
    """What is done by saying it: "said that Sudan must return" asks, "says it will not accept" refuses, "is willing to"
    agrees. The speaker acts; who shall do it is the recipient."""
    found = []
    one = scene.frame
    for index, group in enumerate(one.groups):
        speaker = group.governor
        if group.link != "that" or one.groups[speaker].lemma not in _SPEAKERS:
            continue
        act = _speech_act(one, index)
        trigger = next(iter(by_lemma("speech").get(act, ())), None)
        if trigger is None:
            continue
        who = _with_pronoun(scene, speaker, roles.of_verb(one, speaker, scene.mentions), told)
        asked = roles.of_verb(one, index, scene.mentions)
        target = asked.agents if act == "must" else asked.recipients
        target = tuple(item for item in target if item not in who.agents)
        date_at = dating.date_of_verb(one, speaker, scene.owners, scene.timexes, scene.document.published)
        if who.agents:
            both = Roles(who.agents, target, (), asked.place)
            found.append(_event_of_verb(scene, speaker, trigger, both, date_at))
    return found


def _speech_act(one: Frame, index: int) -> str:
    group = one.groups[index]
    if group.modal in ("must", "should") and not group.negated:
        return "must"
    subject = one.subject_region(index)
    itself = any(one.tokens[at].lower in ("it", "they", "he", "she", "we") for at in range(*subject))
    if itself and group.negated and group.modal in ("will", "would", "won't", "wouldn't"):
        return "will not"
    after = one.tokens[group.head + 1].lower if group.head + 1 < len(one.tokens) else ""
    return "willing" if itself and not group.negated and _willing(one, index, after) else ""


def _willing(one: Frame, index: int, after: str) -> bool:
    """ "is willing to", "is prepared to": the adjective stands before the infinitive that follows."""
    following = one.groups[index + 1] if index + 1 < len(one.groups) else None
    adjective = one.tokens[following.first - 1].lower if following and following.form == "infinitive" else ""
    return adjective in ("willing", "ready", "prepared") or (
        one.tokens[one.groups[index].head].lower in ("prepared", "committed") and after == "to"
    )


def _event_of_verb(scene: _Scene, index: int, trigger: Trigger, who: Roles, date_at: int) -> EventMention:
    one = scene.frame
    group = one.groups[index]
    tokens = one.tokens
    subject = one.subject_region(index)
    end = one.clause_end(index)
    # An agent named in the passive's subject, or the subject itself, begins the clause; a governor's subject does not.
    own = subject[1] > subject[0] and subject[1] <= group.first
    start = tokens[subject[0]].start if own else tokens[group.first].start
    state = status.of_verb(one, index)
    return EventMention(
        sentence=scene.number,
        start=tokens[group.head].start,
        end=tokens[group.head].end,
        trigger=tokens[group.head].text,
        rule=trigger.id,
        type=trigger.type,
        mode=trigger.mode,
        status=state,
        agents=who.agents,
        recipients=who.recipients,
        others=who.others,
        place=None if who.place < 0 else who.place,
        timex=None if date_at < 0 else tokens[date_at].item,
        basis="none" if date_at < 0 else scene.timexes[tokens[date_at].item].basis,
        clause=(start, tokens[max(end - 1, group.head)].end),
        verb=tokens[group.first].start,
        reason=_reason(group, state),
    )


def _reason(group: VerbGroup, state: str) -> str:
    """Why this status, for a person."""
    if state == "denied" and group.negated:
        return "the verb is negated"
    if group.modal and group.modal != "ongoing":
        return f"told with {group.modal!r}"
    if group.form == "infinitive":
        return "an infinitive that depends on another verb"
    if group.link == "that":
        return f"reported, in the {group.form}"
    return f"told in the {group.form}" + (", passive" if group.passive else "")


def _with_pronoun(scene: _Scene, index: int, who: Roles, told: _Told) -> Roles:
    """A pronoun as subject takes the last person, or the last other subject, where it stands as subject of a verb."""
    one = scene.frame
    group = one.groups[index]
    named = who.recipients if group.passive else who.agents
    if named:
        return who
    region = one.subject_region(index)
    pronoun = _pronoun(one, region)
    carried = _carried(scene, index, pronoun, told)
    if not carried:
        return who
    if group.passive:
        return Roles(who.agents, carried, who.others, who.place)
    rest = tuple(i for i in who.recipients if i not in carried)
    return Roles(carried, rest, tuple(i for i in who.others if i not in carried), who.place)


def _pronoun(one: Frame, region: tuple[int, int]) -> str:
    """The pronoun that is the subject; "its forces" and "their leaders" act for what "its" stands for."""
    for at in range(*region):
        word = one.tokens[at].lower
        if word in w.SUBJECT_PRONOUNS:
            return word
        if word in ("its", "their") and at == region[0]:
            return {"its": "it", "their": "they"}[word] if roles.is_organ(one, at + 1) else ""
    return ""


def _carried(scene: _Scene, index: int, pronoun: str, told: _Told) -> tuple[int, ...]:
    if pronoun in ("we", "i"):
        return _speaker(scene)
    earlier = _earlier_subject(scene, index)
    people = tuple(i for i in earlier if scene.mentions[i].label == "PER")
    others = tuple(i for i in earlier if scene.mentions[i].label != "PER")
    if pronoun in _PERSONAL:
        return people[-1:] or ((told.person,) if told.person >= 0 else ())
    if pronoun in _IMPERSONAL:
        return others or (earlier if pronoun == "they" else ()) or told.other
    return ()


def _speaker(scene: _Scene) -> tuple[int, ...]:
    """Who says the sentence in which "we" stands."""
    for index, group in enumerate(scene.frame.groups):
        if group.lemma in _SPEAKERS:
            who = roles.of_verb(scene.frame, index, scene.mentions)
            if who.agents:
                return who.agents
    return ()


def _earlier_subject(scene: _Scene, index: int) -> tuple[int, ...]:
    """The agents of the nearest verb before this one in the sentence that has any."""
    for back in range(index - 1, -1, -1):
        who = roles.of_verb(scene.frame, back, scene.mentions)
        subject = who.recipients if scene.frame.groups[back].passive else who.agents
        if subject:
            return subject
    return ()


def _remember(scene: _Scene, told: _Told) -> _Told:
    """The first subject of a sentence is what the next sentence's pronouns mean."""
    for index, group in enumerate(scene.frame.groups):
        if group.form not in ("past", "present", "perfect", "past perfect", "modal"):
            continue
        who = roles.of_verb(scene.frame, index, scene.mentions)
        subject = who.recipients if group.passive else who.agents
        if not subject:
            continue
        people = [i for i in subject if scene.mentions[i].label == "PER"]
        others = tuple(i for i in subject if scene.mentions[i].label != "PER")
        return _Told(people[-1] if people else told.person, others or told.other)
    return told


def _nouns(scene: _Scene) -> list[EventMention]:
    """Nouns that tell an event of their own: dated, or placed before the main event by "after" or "following"."""
    found = []
    one = scene.frame
    covered = {at for index in range(len(one.groups)) for at in _covered(scene, index)}
    for at in sorted(scene.nouns - covered):
        trigger = match_noun(w.noun_lemma(one.tokens[at].lower))
        dates = [date for date, own in scene.owners.items() if own.noun == at]
        who = roles.of_noun(one, at, scene.mentions)
        if trigger is None or not (who.agents or who.recipients or who.place >= 0):
            continue
        if not dates and not _set_before(one, at):
            continue
        found.append(_event_of_noun(scene, at, trigger, who, dates[0] if dates else -1))
    return found


def _covered(scene: _Scene, index: int) -> range:
    """The object of a verb that is itself an event ("signed an agreement") tells nothing more."""
    group = scene.frame.groups[index]
    if group.lemma not in by_lemma("verb"):
        return range(0)
    trigger = match_verb(group.lemma, _around(scene, index))
    if trigger is None:
        return range(0)
    region = scene.frame.subject_region(index) if group.passive else scene.frame.object_region(index)
    cut = next(
        (
            at
            for at in range(*region)
            if scene.frame.tokens[at].lower in ("after", "following", "since", "before", "under")
        ),
        region[1],
    )
    return range(region[0], cut)


def _set_before(one: Frame, at: int) -> bool:
    """ "After talks between", "Following a meeting of": it has happened."""
    for i in range(at - 1, max(-1, at - 6), -1):
        if one.tokens[i].lower in ("after", "following"):
            return True
        if one.tokens[i].kind == "punct" or _in_verb(one, i):
            return False
    return False


def _event_of_noun(scene: _Scene, at: int, trigger: Trigger, who: Roles, date_at: int) -> EventMention:
    tokens = scene.frame.tokens
    region = roles.phrase_of_noun(scene.frame, at)
    return EventMention(
        sentence=scene.number,
        start=tokens[at].start,
        end=tokens[at].end,
        trigger=tokens[at].text,
        rule=trigger.id,
        type=trigger.type,
        mode=trigger.mode,
        status=status.of_noun(scene.frame, at),
        agents=who.agents,
        recipients=who.recipients,
        others=who.others,
        place=None if who.place < 0 else who.place,
        timex=None if date_at < 0 else tokens[date_at].item,
        basis="none" if date_at < 0 else scene.timexes[tokens[date_at].item].basis,
        clause=(tokens[region[0]].start, tokens[region[1] - 1].end),
        reason="told by a noun",
    )
