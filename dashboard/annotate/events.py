"""Finds the tellings of events in a document: which clause tells one, of which type and status, dated by what.

Each sentence becomes a `Scene`; its verb groups and nouns are held against the trigger table; roles, status and date
come from the modules of these names.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Final

from dashboard.annotate import anaphora, counted, dateline, everyday, nominal, roles, scene, speakers, status, telling
from dashboard.annotate import words as w
from dashboard.annotate.carried import Told, remember, with_pronoun
from dashboard.annotate.frame import Frame, frame
from dashboard.annotate.roles import Roles
from dashboard.annotate.scene import Scene
from dashboard.annotate.tokens import Token, tokenize
from dashboard.annotate.triggers import Trigger, any_act, by_lemma
from dashboard.annotate.verbs import FINITE, VerbGroup
from dashboard.model import HEADLINE, Document, EventMention, Mention, Sentence, TimeExpression

# A gerund tells an event of its own only after these ("after expelling", "by closing").
# ... or as what a text says ("a resolution condemning the coup").
_GERUND_NOUNS: Final = w.word_set(
    "resolution statement letter decree motion declaration law bill order communique petition report ruling"
)
# Undated clauses in the present that these open say until when, or meanwhile what.
_ASIDES: Final = ("until", "before", "once", "as")
_GERUND_OPENERS: Final = frozenset({"after", "following", "since", "by", "upon"})


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
        trigger = known or _any_act(one, index, told)
        if trigger is None:
            continue
        date_at = one.date_of(index)
        if everyday.subject(one, index):
            continue
        if _worth_telling(one, index, date_at) and not _attempt(one, index) and not _habit(one, index):
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
    of_noun = roles.of_noun(one.frame, at, one.mentions)
    if own.agents and one.frame.groups[index].passive:
        return own
    place = of_noun.place if of_noun.place >= 0 else own.place
    return replace(own, agents=of_noun.agents, recipients=of_noun.recipients, place=place)


# Nouns that have roles of their own.
_EVENT_NOUNS: Final = frozenset({"talk", "meeting", "visit", "negotiation", "ceasefire", "truce"})


def _any_act(one: Scene, index: int, told: Told) -> Trigger | None:
    """A finished or coming act of somebody with a name, by a verb that no row knows."""
    group = one.frame.groups[index]
    if index in one.silent or not _may_act(one, index):
        return None
    trigger = any_act(group.lemma)
    if any(later.governor == index and status.kept_from(one.frame, at) for at, later in enumerate(one.frame.groups)):
        return None
    said = speakers.reported(one.frame, index)
    if trigger is None or speakers.act(one.frame, index) or (said >= 0 and one.triggers[said] is not None):
        return None
    who = with_pronoun(one, index, one.roles[index], told)
    whom = bool(who.recipients) and not group.passive and not _pronoun_alone(one, index)
    if who.state or whom or (who.recipients if group.passive else who.agents):
        return trigger
    if group.modal in w.FUTURE and not _pronoun_alone(one, index):
        return trigger
    return trigger if _own_date(one, index) and not _pronoun_alone(one, index) else None


def _may_act(one: Scene, index: int) -> bool:
    """A finite verb that tells no mere state, or what is planned ("is to reply on Tuesday")."""
    group = one.frame.groups[index]
    if group.form == "infinitive":
        open_ = one.frame.begin(index) < group.first or status.failed(one.frame, index)
        return open_ or status.of_verb(one.frame, index) == "planned"
    return group.form in FINITE and (group.form != "present" or group.negated or group.modal == "ongoing")


_UNITS: Final = w.word_set(
    "monday tuesday wednesday thursday friday saturday sunday day week month year summer winter spring autumn morning "
    "evening night weekend time season"
)


def _habit(one: Scene, index: int) -> bool:
    """ "Would visit her every summer", "used to meet", "are held every Sunday": no one event."""
    tokens, group = one.frame.tokens, one.frame.groups[index]
    if group.governor >= 0 and group.link == "to" and one.frame.groups[group.governor].lemma == "use":
        return True
    end = one.frame.clause_end(index)
    every = any(
        tokens[at].lower == "every"
        and at + 1 < len(tokens)
        and (tokens[at + 1].kind == "time" or tokens[at + 1].lower in _UNITS)
        for at in range(group.head, end)
    )
    often = group.first > 0 and tokens[group.first - 1].lower in ("often", "usually", "always", "sometimes")
    return (every or often) and not _own_date(one, index)


def _own_date(one: Scene, index: int) -> bool:
    """Whether a date in the clause is this verb's own."""
    date_at = one.date_of(index)
    return date_at >= 0 and one.owners[date_at].verb == index


def _pronoun_alone(one: Scene, index: int) -> bool:
    """No subject, or one that is a pronoun whose meaning nobody knows."""
    start, end = one.frame.subject_region(index)
    return end <= start or (end - start == 1 and one.frame.tokens[start].lower in w.PRONOUNS)


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


def _worth_telling(one: Scene, index: int, date_at: int) -> bool:
    """Infinitives and participles repeat what their governor tells, unless they bring a date or agent of their own."""
    tokens, group = one.frame.tokens, one.frame.groups[index]
    own_date = date_at >= 0 and one.owners[date_at].verb == index
    if group.form == "gerund":
        before = tokens[group.first - 1].lower if group.first else ""
        known = one.triggers[index]
        if known is not None and (before == "," or before in _GERUND_NOUNS):
            # "he said, warning that": the words of one speech.
            said = group.governor >= 0 and one.frame.groups[group.governor].lemma in speakers.SPEAKERS
            return not (said and known.type == "THREATEN")
        return (
            before in _GERUND_OPENERS
            or telling.coloured(one.frame, index)
            or status.kept_from(one.frame, index)
            or (before == "without" and known is not None)
            or one.frame.absolute(index) != (0, 0)
        )
    if group.form == "participle":
        by = group.head + 1 < len(tokens) and tokens[group.head + 1].lower == "by"
        return own_date or (by and bool(one.roles[index].agents))
    if group.form == "infinitive":
        if group.governor >= 0 and _attempt(one, group.governor):
            return True
        if group.governor >= 0 and one.triggers[group.governor] is not None:
            return own_date
        state = status.of_verb(one.frame, index)
        if status.failed(one.frame, index) or status.missed(one.frame, index) or one.frame.begin(index) < group.first:
            return True
        hoped = group.governor >= 0 and one.frame.groups[group.governor].lemma in ("hope", "want", "wish")
        if hoped and one.triggers[index] is not None and one.roles[index].agents:
            return True
        return own_date or state not in ("hypothetical", "denied")
    if _said(one, index) or (date_at < 0 and _aside(one.frame, group)):
        return False
    wished = group.link == "that" and one.frame.groups[group.governor].lemma in status.PLANS | status.WISHES
    return own_date or not (wished and group.form == "modal")


# What a body votes for is done by the vote, when it is an act of words.
_BY_VOTE: Final = frozenset({"SANCTION", "SUPPORT", "ACCUSE", "REQUEST", "REJECT", "CONCEDE"})


def _attempt(one: Scene, index: int) -> bool:
    """ "Seeks to block", "tried to seize", "voted to impose": the infinitive tells it, when that is an act."""
    group, trigger = one.frame.groups[index], one.triggers[index]
    if trigger is not None and trigger.infinitives:
        # "tried to kill": the attempt itself is an act of that type.
        return False
    acts = [
        told.type
        for at, later in enumerate(one.frame.groups)
        if later.governor == index and later.link == "to" and (told := one.triggers[at]) is not None
    ]
    if group.passive and group.lemma in ("expect", "schedule", "plan", "set"):
        return bool(acts)
    if group.lemma == "vote":
        infinitive = (
            next(later for later in one.frame.groups if later.governor == index and later.link == "to")
            if acts
            else group
        )
        between = one.frame.tokens[group.head + 1 : infinitive.first]
        if any(token.lower in w.DETERMINERS for token in between):
            # "voted down a motion to summon"
            return False
        return group.form in status.VOTED and any(kind in _BY_VOTE for kind in acts)
    return group.lemma in status.ATTEMPTS and bool(acts)


def _said(one: Scene, index: int) -> bool:
    """What a verb of saying asks for or refuses is told by that act."""
    governor = one.frame.groups[index].governor
    return governor >= 0 and speakers.reported(one.frame, governor) == index and bool(speakers.act(one.frame, governor))


def _aside(one: Frame, group: VerbGroup) -> bool:
    """An undated clause that only says which one is meant, or until when ("who demand more", "until one is elected"),
    or one whose subject is the reader or the writer."""
    present = group.form == "present"
    before = one.tokens[group.first - 1].lower if group.first else ""
    if before in ("you", "one"):
        return True
    if status.opened_by(one, group, ("if", "unless")):
        return True
    if not present:
        return False
    if group.passive and one.in_relative(group):
        # "who is accused of fraud" is news, "who lives in Oslo" is not.
        return False
    return one.in_relative(group) or _contact(one, group) or status.opened_by(one, group, _ASIDES)


def _contact(one: Frame, group: VerbGroup) -> bool:
    """ "the weapons it seeks": a relative clause without its pronoun."""
    at = group.first - 1
    if at < 1 or one.tokens[at].lower not in ("it", "they", "he", "she"):
        return False
    noun = one.tokens[at - 1]
    return noun.kind == "word" and "NOUN" in w.parts_of_speech(noun.lower) and not one.in_verb(at - 1)
