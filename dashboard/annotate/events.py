"""Finds the tellings of events in a document: which clause tells one, of which type and status, dated by what.

Each sentence becomes a `Scene`; its verb groups and nouns are held against the trigger table; roles, status and date
come from the modules of these names.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Final

from dashboard.annotate import (
    anaphora,
    any_act,
    counted,
    dateline,
    everyday,
    nominal,
    noun_roles,
    scene,
    speakers,
    status,
    telling,
    worth,
)
from dashboard.annotate import words as w
from dashboard.annotate.carried import Told, remember, with_pronoun
from dashboard.annotate.frame import frame
from dashboard.annotate.roles import Roles
from dashboard.annotate.scene import Scene
from dashboard.annotate.tokens import Token, tokenize
from dashboard.annotate.triggers import Trigger, by_lemma
from dashboard.model import HEADLINE, Document, EventMention, Mention, Sentence, TimeExpression


def find(
    document: Document,
    sentences: tuple[Sentence, ...],
    timexes: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
) -> tuple[EventMention, ...]:
    """All tellings of events, in the order of the text."""
    time_starts = [timex.start for timex in timexes]
    mention_starts = [mention.start for mention in mentions]
    known = anaphora.referents(mentions)
    told = Told()
    found: list[EventMention] = []
    paragraph, played = -1, -2
    for number, sentence in enumerate(sentences):
        if sentence.paragraph > paragraph + 1:
            told = Told()
        paragraph = sentence.paragraph
        inside = range(bisect_left(mention_starts, sentence.start), bisect_left(mention_starts, sentence.end))
        dates = range(bisect_left(time_starts, sentence.start), bisect_left(time_starts, sentence.end))
        tokens = tokenize(
            document.text, sentence, tuple((i, mentions[i]) for i in inside), tuple((i, timexes[i]) for i in dates)
        )
        if sentence.paragraph < 0:
            found += _in_headline(scene.make(number, frame(_plain(tokens)), document, mentions, timexes))
            continue
        tokens = tokens[dateline.length(tokens) :]
        if everyday.is_sport(tokens) or sentence.paragraph == played:
            # A match report goes on for the rest of its paragraph.
            played = sentence.paragraph
            continue
        one = scene.make(number, frame(anaphora.resolve(tokens, known)), document, mentions, timexes)
        found += nominal.join(one, _verbs(one, told), nominal.find(one)) + _speech(one, told)
        told = remember(one, told)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _plain(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a headline without the capitals of its style, in which no verb could be seen."""
    return tuple(token._replace(text=token.lower) if token.kind == "word" else token for token in tokens)


def _in_headline(one: Scene) -> list[EventMention]:
    """What a headline tells: its present is the past of the text, and its "to" what is to come."""
    found = []
    for said in _verbs(one, Told()):
        index = next(i for i, group in enumerate(one.frame.groups) if one.frame.tokens[group.head].start == said.start)
        group = one.frame.groups[index]
        if one.triggers[index] is None:
            continue
        state = {"present": "occurred", "infinitive": "planned"}.get(group.form, said.status)
        state = said.status if said.status == "denied" else state
        start = one.frame.tokens[group.head].start
        text = one.document.text[start : one.frame.tokens[group.head].end]
        found.append(replace(said, status=state, trigger=text, reason=HEADLINE))
    return found


def _verbs(one: Scene, told: Told) -> list[EventMention]:
    found = []
    for index, known in enumerate(one.triggers):
        trigger = known or any_act.of(one, index, told)
        if trigger is None:
            continue
        date_at = one.date_of(index)
        if everyday.subject(one, index):
            continue
        if worth.telling(one, index, date_at) and not worth.attempted(one, index) and not worth.is_habit(one, index):
            who = with_pronoun(one, index, _of_noun(one, index, trigger), told)
            who = _installed(trigger, who, one.frame.groups[index].passive)
            far = counted.of_verb(one.frame, index) if date_at < 0 else None
            if far is not None:
                date_at = next((day for main in far[0] if (day := one.date_of(main)) >= 0), -1)
            how_far = far[1] if far is not None and date_at >= 0 else None
            said = telling.of_verb(one, index, trigger, who, date_at, _speakers(one, index, told), how_far)
            found.append(_going_on(one, index, date_at, _decided(one, index, _to_come(one, index, said))))
    return found


def _speakers(one: Scene, index: int, told: Told) -> tuple[int, ...]:
    """Who says so, where the text only reports it."""
    at = speakers.speech(one.frame, index)
    return with_pronoun(one, at, one.roles[at], told).agents if at >= 0 else ()


def _to_come(one: Scene, index: int, said: EventMention) -> EventMention:
    """What goes on, on a day that has not come, is planned: "is travelling to Oslo on Friday", "when they meet in
    May"."""
    group = one.frame.groups[index]
    open_still = (
        said.status == "hypothetical" and group.form == "present" and status.opened_by(one.frame, group, ("when",))
    )
    when = one.timexes[said.timex].when if said.timex is not None else None
    published = one.document.published
    if not (said.status == "ongoing" or open_still) or when is None or published is None or when.earliest <= published:
        return said
    return replace(said, status="planned", reason="told in the present, of a day to come")


def _decided(one: Scene, index: int, said: EventMention) -> EventMention:
    """ "Its decision to revoke the law in August": what is dated in the past has been done."""
    group = one.frame.groups[index]
    when = one.timexes[said.timex].when if said.timex is not None else None
    published = one.document.published
    before = one.frame.tokens[group.first - 1].lower if group.first else ""
    past = when is not None and published is not None and when.latest <= published
    if said.status != "planned" or group.form != "infinitive" or before != "decision" or not past:
        return said
    return replace(said, status="occurred", reason="an infinitive of a decision, of a day in the past")


# States that last as long as nobody says otherwise.
_LASTING: Final = w.word_set("hold control occupy rule lead govern support oppose back boycott besiege detain")


def _going_on(one: Scene, index: int, date_at: int, said: EventMention) -> EventMention:
    """ "Have been closed since June": it goes on, and the date is that of its beginning."""
    group = one.frame.groups[index]
    before = one.frame.tokens[date_at - 1].lower if date_at > 0 else ""
    lasting = group.passive or group.modal == "ongoing" or group.lemma in _LASTING
    if said.status != "occurred" or before != "since" or group.form != "perfect" or not lasting:
        return said
    return replace(said, status="ongoing", reason="told in the perfect, since a date")


def _of_noun(one: Scene, index: int, trigger: Trigger) -> Roles:
    """The roles of a verb; where it says what becomes of an event ("talks between A and B are planned") the noun's."""
    start, end = one.frame.subject_region(index)
    nouns = (at for at in range(start, end) if w.noun_lemma(one.frame.tokens[at].lower) in trigger.subjects)
    at = next(nouns, -1) if trigger.subjects & _EVENT_NOUNS else -1
    own = one.roles[index]
    if at < 0:
        return own
    of_noun = noun_roles.of_noun(one.frame, at, one.mentions)
    if own.agents and one.frame.groups[index].passive:
        return own
    place = of_noun.place if of_noun.place >= 0 else own.place
    return replace(own, agents=of_noun.agents, recipients=of_noun.recipients, place=place)


# Nouns that have roles of their own.
_EVENT_NOUNS: Final = frozenset({"talk", "meeting", "visit", "negotiation", "ceasefire", "truce"})


def _installed(trigger: Trigger, who: Roles, passive: bool) -> Roles:
    """Who is elected, appointed or sworn in without a word of by whom is the one that the event is about: its actor. A
    figure has none."""
    if "number" in trigger.subjects:
        return replace(who, agents=(), recipients=(), others=(*who.agents, *who.recipients, *who.others))
    if passive and trigger.type == "OTHER" and not who.agents:
        return replace(who, agents=who.recipients, recipients=())
    return who


def _speech(one: Scene, told: Told) -> list[EventMention]:
    """Acts done by saying them. The speaker acts; who shall do it is the recipient."""
    found = []
    for index in range(len(one.frame.groups)):
        act = speakers.act(one.frame, index)
        who = with_pronoun(one, index, one.roles[index], told) if act else Roles((), (), ())
        if who.agents:
            said = speakers.reported(one.frame, index)
            asked = one.roles[said] if said >= 0 else Roles((), (), ())
            target = tuple(i for i in (asked.agents if act == "must" else asked.recipients) if i not in who.agents)
            both = Roles(who.agents, target, (), asked.place, (*who.named, *asked.named))
            (trigger,) = by_lemma("speech")[act]
            found.append(_as_said(one, said, telling.of_verb(one, index, trigger, both, one.date_of(index))))
    return found


def _as_said(one: Scene, said: int, act: EventMention) -> EventMention:
    """The act with the verb that says what is asked for or refused as its trigger: "said it would not recognise"."""
    if said < 0:
        return act
    token = one.frame.tokens[one.frame.groups[said].head]
    return replace(act, start=token.start, end=token.end, trigger=token.text)
