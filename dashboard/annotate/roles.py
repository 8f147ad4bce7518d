"""Who does it, whom it is done to, who else is named, and where: mentions around a verb or a noun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.annotate import unnamed
from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame, Region
from dashboard.annotate.verb_group import FINITE
from dashboard.model import Mention
from dashboard.tables import COUNTRY_COLUMNS, table, values

Mentions = tuple[Mention, ...]

_AGENT_PREPOSITIONS: Final = frozenset({"", "between", "among", "including"})
_TOWARDS: Final = w.word_set("with against on to between into upon towards toward for from at of over in") | {""}
# Closed words that may follow a name that stands alone.
_AFTER_NAME: Final = (
    w.PREPOSITIONS
    | w.CONJUNCTIONS
    | w.AUXILIARIES
    | w.NEGATORS
    | w.RELATIVES
    | w.SUBORDINATORS
    | w.DETERMINERS
    | w.ADVERBS
)
_PART_OF: Final = frozenset({"of", "from", "for", "with", "by", "under"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Indices into the document's mentions; place is -1 when none is told, `named` is all that the clause names.

    state: no name acts, but a body of a state that the text leaves unsaid ("the government", "police").
    """

    agents: tuple[int, ...]
    recipients: tuple[int, ...]
    others: tuple[int, ...]
    place: int = -1
    named: tuple[int, ...] = ()
    state: bool = False


def mention_at(frame: Frame, at: int) -> int:
    """The index of the mention that a token is."""
    return frame.tokens[at].item


def acts(mention: Mention) -> bool:
    """A place that is only a place ("Vienna") does not act; a country, its adjective and an actor do."""
    return mention.actor is not None or mention.label in ("PER", "ORG")


@cache
def _of_countries(column: str) -> frozenset[str]:
    """All values of a column of the table of countries."""
    return frozenset(value for row in table("countries.tsv", COUNTRY_COLUMNS) for value in values(row[column]))


# Seats of organisations that news names them by: no capital of a state there.
_SEATS: Final = frozenset({"Brussels", "Strasbourg", "Geneva", "The Hague"})


def _is_capital(frame: Frame, at: int, mention: Mention) -> bool:
    """A capital on its own, without a noun that it would modify: "Moscow pulled out", "accused Moscow"."""
    after = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
    alone = after is None or after.kind in ("punct", "time") or frame.in_verb(at + 1) or after.lower in _AFTER_NAME
    return alone and mention.name not in _SEATS and mention.name in _of_countries("capital")


# Nouns after an adjective of country that act for the state ("Norwegian warplanes"); rebels and protesters do not.
_ORGANS: Final = w.word_set(
    "agent agents air aircraft armies army artillery authorities bomber bombers cabinet cavalry coalition coast "
    "coastguard commander commanders commandos congress crews delegates delegation diplomat diplomats drone drones "
    "embassy envoy envoys fighters force forces foreign frigates general government governments guard guards head "
    "heads helicopter helicopters infantry intelligence jet jets judges junta lawmakers leader leaders leadership "
    "legislature marines members military minister ministers ministry missile missiles monitors mps navies navy "
    "negotiators officer officers official officials paratroopers parliament parliaments patrol patrols peacekeepers "
    "pilots plane planes police president presidents prime prosecutors regulators rocket rockets ruler rulers "
    "security senate ships soldier soldiers spies spy state submarine submarines tankers tanks trawler trawlers "
    "troops vessel vessels warplane warplanes warship warships"
)


def _for_the_state(frame: Frame, at: int, mention: Mention) -> bool:
    """A name, an adjective of country before a noun that acts for the state, or a capital that stands for it."""
    if mention.actor is not None or mention.label != "GPE":
        return True
    if mention.name in _of_countries("adjectives"):
        return is_organ(frame, at + 1)
    return _is_capital(frame, at, mention)


def is_organ(frame: Frame, at: int) -> bool:
    """Whether a noun that acts for a state or an organisation stands here or just after."""
    return any(token.lower in _ORGANS for token in frame.tokens[at : at + 4])


def _owned(frame: Frame, at: int) -> bool:
    return at + 1 < len(frame.tokens) and frame.tokens[at + 1].lower == "'s"


def _before(frame: Frame, at: int, region: Region, mentions: Mentions) -> str:
    """The preposition before a name and its title: the "of" in "Secretary of State" governs no one, and what governs a
    titled name governs the one that "and" joins to it."""
    title = len(mentions[mention_at(frame, at)].title.split())
    start = max(region[0], at - title)
    before = frame.tokens[start - 1].lower if start > region[0] else ""
    earlier = [name for name in frame.names((region[0], start)) if mentions[mention_at(frame, name)].title]
    if title and before in ("and", ",") and earlier and earlier[-1] == start - 2:
        return _before(frame, earlier[-1], region, mentions)
    people = [name for name in frame.names((region[0], start)) if mentions[mention_at(frame, name)].label == "PER"]
    joined = before == "and" and start - 2 in frame.names(region) and start - 2 not in people
    if joined and people and mentions[mention_at(frame, at)].label == "PER":
        # "Aguila Saleh of the House and Nuri Abu Sahmain of the Congress": the "of" ends at the "and".
        return _before(frame, people[-1], region, mentions)
    return frame.preposition(start, region[0])


def _heads(frame: Frame, region: Region, mentions: Mentions) -> tuple[int, ...]:
    """The names that a phrase is about: not those that only modify it, unless there is no other."""
    names = [at for at in frame.names(region) if not frame.is_place(at)]
    direct = [
        at for at in names if _before(frame, at, region, mentions) in _AGENT_PREPOSITIONS and not _owned(frame, at)
    ]
    acting = [at for at in direct if acts(one := mentions[mention_at(frame, at)]) or _is_capital(frame, at, one)]
    if acting:
        return tuple(acting)
    loose = [at for at in names if mentions[mention_at(frame, at)].cc or acts(mentions[mention_at(frame, at)])]
    loose = [at for at in loose if _for_the_state(frame, at, mentions[mention_at(frame, at)])]
    related = [at for at in loose if (at in direct or _owned(frame, at)) and at + 2 not in names]
    if related:
        return tuple(related)
    part = tuple(at for at in loose if _part_of(frame, at, region))
    return part or tuple(at for at in frame.names(region) if _sits_in(frame, at, region, mentions))


def _sits_in(frame: Frame, at: int, region: Region, mentions: Mentions) -> bool:
    """ "Officials in Ottawa", "the government in Pristina": they act for the state whose capital it is."""
    before = frame.tokens[at - 2].lower if at - 2 >= region[0] else ""
    seat = mentions[mention_at(frame, at)].name in _of_countries("capital")
    return seat and before in _ORGANS and frame.tokens[at - 1].lower == "in"


# "Troops led by the general": who leads them acts.
_LED: Final = w.word_set("led commanded headed run controlled directed")


def _part_of(frame: Frame, at: int, region: Region) -> bool:
    """ "Leaders of Norway" and "troops loyal to it" act for it; "the measure, drafted by Norway" does not."""
    preposition = frame.preposition(at, region[0])
    if preposition not in ("by", "to"):
        return preposition in _PART_OF
    before = max(i for i in range(region[0], at) if frame.tokens[i].lower == preposition) - 1
    word = frame.tokens[before].lower if before >= region[0] else ""
    if preposition == "to":
        return word in ("loyal", "allied", "faithful")
    return word in _LED or before < 0 or not frame.in_verb(before)


def _by_agent(frame: Frame, region: Region, mentions: Mentions) -> tuple[int, ...]:
    """The names after "by" of a passive."""
    for at in range(*region):
        if frame.tokens[at].lower == "by":
            end = at + 1
            while end < region[1] and frame.tokens[end].lower not in _PREPOSITIONS:
                end += 1
            return _heads(frame, (at + 1, end), mentions)
    return ()


_PREPOSITIONS: Final = w.PREPOSITIONS - {"of"}


def _sent_to(frame: Frame, at: int) -> bool:
    """ "Its embassy in Sweden", "its ambassador to Chad": there it is done to the host."""
    return at > 1 and frame.tokens[at - 2].lower in ("embassy", "embassies", "consulate", "ambassador", "envoy")


# Verbs whose object is a partner or an opponent, not a place.
_ADDRESSING: Final = w.word_set(
    "accuse ask assure back blame caution condemn congratulate criticise criticize denounce fault force give help "
    "implore invite notify offer order oblige persuade press pressure promise punish reassure remind sanction support "
    "sue talk tell threaten urge warn"
)


def _objects(frame: Frame, lemma: str, region: Region, mentions: Mentions) -> tuple[int, ...]:
    """The names an act is done to: the object, and who stands after "with", "against", "on", "to"."""
    found = []
    for at in frame.names(region):
        mention = mentions[mention_at(frame, at)]
        preposition = frame.preposition(at, region[0])
        involved = acts(mention) or (mention.cc and _for_the_state(frame, at, mention))
        if mention.name in _of_countries("capital") and mention.actor is None:
            # One goes to a capital or takes it; only who is spoken to or opposed is its state.
            involved = involved and (preposition == "against" or (not preposition and lemma in _ADDRESSING))
        if involved and preposition in _TOWARDS and (not frame.is_place(at) or _sent_to(frame, at)):
            found.append(at)
    return tuple(found)


# Points of the compass and sides of the world are no place of an event.
_REGIONS: Final = frozenset({"West", "East", "North", "South", "the West", "the East"})


def place_of(frame: Frame, region: Region, mentions: Mentions) -> int:
    """The mention in a region that says where, -1 when none does."""
    for at in frame.names(region):
        mention = mentions[mention_at(frame, at)]
        if frame.is_place(at) and (mention.label == "GPE" or (mention.label == "LOC" and mention.name not in _REGIONS)):
            return mention_at(frame, at)
    return -1


def items(frame: Frame, found: tuple[int, ...]) -> tuple[int, ...]:
    """The mentions of some tokens, each once."""
    return tuple(dict.fromkeys(mention_at(frame, at) for at in found))


def of_verb(frame: Frame, index: int, mentions: Mentions) -> Roles:
    """The roles around a verb group."""
    group = frame.groups[index]
    subject = frame.subject_region(index)
    after = (group.head + 1, frame.clause_end(index))
    subjects = _heads(frame, subject, mentions) or _behind_lead(frame, subject, mentions)
    if group.passive:
        agents, recipients = _by_agent(frame, after, mentions), subjects or _within(frame, subject, mentions)
    else:
        agents, recipients = subjects, _objects(frame, group.lemma, after, mentions)
    taken = set(agents) | set(recipients)
    around = (*frame.names(subject), *frame.names((group.first, group.head)), *frame.names(after))
    others = tuple(at for at in around if at not in taken and mentions[mention_at(frame, at)].actor is not None)
    agent_items = items(frame, agents)
    recipient_items = tuple(i for i in items(frame, recipients) if i not in agent_items)
    other_items = tuple(i for i in items(frame, others) if i not in agent_items + recipient_items)
    place = place_of(frame, after, mentions)
    if place < 0:
        place = place_of(frame, _lead(frame, index, subject), mentions)
    named = items(frame, around)
    state = not agent_items and unnamed.is_of_state(frame, group, after, subject)
    return Roles(agent_items, recipient_items, tuple(i for i in other_items if i != place), place, named, state)


def _within(frame: Frame, subject: Region, mentions: Mentions) -> tuple[int, ...]:
    """ "Sanctions against Zimbabwe were extended", "the embassy in Syria will be closed": whom the subject names."""
    return tuple(
        at
        for at in frame.names(subject)
        if mentions[mention_at(frame, at)].actor is not None
        and frame.preposition(at, subject[0]) in ("against", "on", "in", "with")
    )


def _behind_lead(frame: Frame, region: Region, mentions: Mentions) -> tuple[int, ...]:
    """ "In its statement ASEAN condemned", "In Geneva Norway signed": the name behind a phrase without its comma."""
    last = region[1] - 1
    led = last - region[0] > 1 and frame.tokens[region[0]].lower in (
        "in",
        "on",
        "at",
        "after",
        "under",
        "during",
        "with",
    )
    alone = led and frame.tokens[last].kind == "name" and frame.tokens[last - 1].lower not in w.NOUN_FOLLOWS
    return (last,) if alone and acts(mentions[mention_at(frame, last)]) else ()


def _lead(frame: Frame, index: int, subject: Region) -> Region:
    """ "In Oslo," before the subject of the first finite verb: it says where."""
    first = next((i for i, group in enumerate(frame.groups) if group.form in FINITE), -1)
    return (0, subject[0]) if index == first else (0, 0)
