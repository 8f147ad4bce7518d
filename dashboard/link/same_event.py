"""Whether two documents tell of one event. Pure, and careful: what is not sure stays two events.

Two tellings are one event when all of this holds, and never by likeness alone:
- both have a date no wider than a month, and the two overlap; days that differ by up to three are taken only for the
  same word, the same actors on both sides (or the same place) and much the same words;
- they are of one type and tell the same status; what was planned for a day and happened on it is one event when word
  and all actors are the same;
- they share an actor in the same role, and nobody that one names contradicts the other; nor do the places;
- they are told by the same word, or say much the same.
A second round, an anniversary, a fifth summit beside a fourth: words that count or look back stand in both or in none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from dashboard.joined import MOST_DAYS_APART, days_apart
from dashboard.model import HAPPENED, Actor, Event, Merge, everybody
from dashboard.names import CALENDAR
from dashboard.when import When

# A date wider than this many days could be that of several events of one kind.
WIDEST: Final = 31
# A telling is joined to so many others at most: more would say nothing new, and cost in a large store.
MOST_MERGES: Final = 20
# Nouns that tell the same as verbs of another word.
_SAME_WORD: Final = {
    "meeting": "meet", "talk": "talk", "agreement": "agree", "deal": "agree", "accord": "agree", "pact": "agree",
    "treaty": "agree", "attack": "attack", "bombing": "bomb", "withdrawal": "withdraw", "resignation": "resign",
    "visit": "visit", "election": "elect", "killing": "kill", "assassination": "assassinate", "invasion": "invade",
    "protest": "protest", "negotiation": "negotiate", "embargo": "impose", "put": "impose",
}  # fmt: skip
# Both sides do these, whoever is named first.
_MUTUAL: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_OPEN: Final = frozenset({"vague", "ambiguous"})
# Words with a meaning of their own.
WORDS: Final = re.compile(r"[a-z]{4,}")
_COUNTS: Final = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|another|again|fresh|new|further)\b")
_LOOKS_BACK: Final = re.compile(r"anniversar|commemorat|memorial|remembrance", re.IGNORECASE)
_PROPER: Final = re.compile(r"(?<=\s)[^\W\d_]*[A-Z][\w-]{2,}")
# Words that every report has, and titles: capitals that name nothing.
_COMMON_WORDS: Final = """
    that this with from have been were will after before over into their they them which would could also more than
    other said says some year years month week"""
_TITLE_WORDS: Final = "president minister prime foreign secretary chancellor general defence defense deputy state"
# May is a name as well.
_TIMES: Final = CALENDAR - {"may"}
_COMMON: Final = _TIMES.union(_COMMON_WORDS.split())
_TITLES: Final = _TIMES.union(_TITLE_WORDS.split())
# Two forms of a name ("Russia", "Russian") begin alike.
_STEM: Final = 4

Pair = tuple[Event, Event]


def word(rule: str) -> str:
    """The word that tells it, by the id of the rule: that of the verb, for a noun that has one."""
    lemma = rule.split(".")[1] if "." in rule else rule
    return _SAME_WORD.get(lemma, lemma)


def because(one: Event, other: Event, shared: Iterable[Actor]) -> str:
    """The line that tells a reader why two tellings are one event."""
    triggers = dict.fromkeys((f"“{one.trigger}”", f"“{other.trigger}”"))
    names = list(dict.fromkeys(actor.name for actor in shared))[:3]
    by = f" by {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}" if names else ""
    return f"both tell of {' and '.join(triggers)}{by}; {_dates(one.when, other.when)}"


def _dates(one: When | None, other: When | None) -> str:
    if one is None and other is None:
        return "neither gives a date"
    if one is None or other is None:
        return "only one gives a date"
    if one == other:
        return f"both give {_written(one)}"
    apart = days_apart(one, other)
    said = "agree" if not apart else f"differ by {apart} day{'s' * (apart > 1)}"
    return f"dates {_written(one)} and {_written(other)} {said}"


def _written(when: When) -> str:
    """The date in figures: 2016-03-18, 2016-03, 2016, or its first and last day."""
    first = when.earliest.isoformat()
    if when.earliest == when.latest:
        return first
    plain = {"month": 7, "year": 4}.get(when.granularity, 0)
    return first[:plain] if plain else f"{first} to {when.latest.isoformat()}"


def merges(pairs: Iterable[Pair]) -> tuple[Merge, ...]:
    """The merges among pairs of tellings; of one first telling at most MOST_MERGES, with the smallest ids."""
    counts: Counter[str] = Counter()
    found = []
    for one, other in sorted(pairs, key=lambda pair: (pair[0].event_id, pair[1].event_id)):
        if counts[one.event_id] < MOST_MERGES and (said := across(one, other)):
            counts[one.event_id] += 1
            first, last = sorted((one.event_id, other.event_id))
            found.append(Merge(first, last, said))
    return tuple(found)


def across(one: Event, other: Event) -> str:
    """Why two tellings of different documents are one event, "" when they are not known to be."""
    if other.event_id < one.event_id:
        one, other = other, one
    if one.document_id == other.document_id or one.when is None or other.when is None or not _alike(one, other):
        return ""
    shared, whole = _shared(one, other)
    if not shared or _elsewhere(one, other) or not _comes_true(one, other, whole):
        return ""
    mine, theirs = _content(one), _content(other)
    content = mine & theirs
    said_alike = len(content) >= 2 and 2 * len(content) >= min(len(mine), len(theirs))
    same_word = word(one.rule) == word(other.rule)
    a_day = one.when.granularity == other.when.granularity == "day"
    here = _here(one, other)
    if days_apart(one.when, other.when):
        enough = a_day and same_word and said_alike and (whole or (here and not one.recipients + other.recipients))
    elif not same_word:
        enough = a_day and whole and said_alike
    elif a_day:
        few = 0 if one.event_type == "CONSULT" else 1
        enough = len(content) >= (few if len(shared) > 1 or here else 2)
    else:
        enough = len(content) >= (1 if len(shared) > 1 else 3)
    return because(one, other, shared) if enough else ""


def _alike(one: Event, other: Event) -> bool:
    """Whether type, mode, status, dates and the words that count or look back let the two be one."""
    if one.when is None or other.when is None:
        return False
    if one.event_type != other.event_type:
        return False
    if one.event_mode and other.event_mode and one.event_mode != other.event_mode:
        return False
    both = {one.status, other.status}
    if one.status != other.status and not both <= HAPPENED and not ("planned" in both and both & HAPPENED):
        return False
    dates = (one.when, other.when)
    if any((when.latest - when.earliest).days >= WIDEST or when.granularity in _OPEN for when in dates):
        return False
    if days_apart(*dates) > MOST_DAYS_APART:
        return False
    if set(_COUNTS.findall(one.summary.lower())) != set(_COUNTS.findall(other.summary.lower())):
        return False
    return bool(_LOOKS_BACK.search(one.sentence)) == bool(_LOOKS_BACK.search(other.sentence))


def _comes_true(one: Event, other: Event, whole: bool) -> bool:
    """A plan is the act that happened only on the same day, by the same word and between the same actors."""
    if (one.status in HAPPENED) == (other.status in HAPPENED):
        return True
    return whole and one.when == other.when and _is_day(one) and word(one.rule) == word(other.rule)


def _is_day(event: Event) -> bool:
    return event.when is not None and event.when.granularity == "day"


def _shared(one: Event, other: Event) -> tuple[list[Actor], bool]:
    """The actors in the same role of both, none when somebody contradicts; and whether all named are the same, on both
    sides of what is done to somebody."""
    if one.event_type in _MUTUAL:
        sides = [((*one.actors, *one.recipients), (*other.actors, *other.recipients))]
    else:
        sides = [(one.actors, other.actors), (one.recipients, other.recipients)]
    shared: list[Actor] = []
    whole = True
    for mine, theirs in sides:
        both = [actor for actor in mine if any(_is(actor, each) for each in theirs)]
        alone = [actor for actor in mine if actor not in both]
        others = [actor for actor in theirs if not any(_is(actor, each) for each in mine)]
        if mine and theirs and not both:
            return [], False
        if alone and others and not all(any(_akin(a, b) for b in others) for a in alone):
            return [], False
        shared += both
        whole = whole and not alone and not others and bool(both)
    return shared, whole and len(shared) > 1


def _is(one: Actor, other: Actor) -> bool:
    """One actor, or a state and the body that is called its government."""
    if one.actor_id == other.actor_id:
        return True
    state, body = (one, other) if one.type == "state" else (other, one)
    return state.type == "state" and state.cc == body.cc and body.actor_id == f"government-of-{state.actor_id}"


def _akin(one: Actor, other: Actor) -> bool:
    """Somebody of a country and that country."""
    return bool(one.cc) and one.cc == other.cc and "state" in (one.type, other.type)


def _here(one: Event, other: Event) -> bool:
    """Whether the two name one place, or one name beside those of the actors."""
    mine, theirs = _other_names(one, other)
    return bool(mine & theirs) or (bool(one.place) and one.place.casefold() == other.place.casefold())


def _elsewhere(one: Event, other: Event) -> bool:
    """Whether the two name places that differ, or nothing but other names beside those of the actors."""
    if one.place and other.place and one.place.casefold() != other.place.casefold():
        return True
    mine, theirs = _other_names(one, other)
    return bool(mine) and bool(theirs) and not mine & theirs


def _other_names(one: Event, other: Event) -> tuple[set[str], set[str]]:
    """The names in the clauses of the two, by how they begin, that are no actor's of either."""
    known = {part[:_STEM].lower() for event in (one, other) for name in _actor_names(event) for part in name.split()}
    found = [{name.lower() for name in _PROPER.findall(event.summary)} - _TITLES for event in (one, other)]
    mine, theirs = ({name[:_STEM] for name in names} - known for names in found)
    return mine, theirs


def _actor_names(event: Event) -> list[str]:
    return [actor.name for actor in everybody(event)]


def _content(event: Event) -> set[str]:
    """The words of the clause with a meaning of their own, less the names and the word that tells it."""
    names = (*_PROPER.findall(" " + event.summary), *_actor_names(event))
    parts = {part for name in names for part in re.split(r"[\s-]", name.lower())}
    found = set(WORDS.findall(event.summary.lower())) - parts - _COMMON - {event.trigger.lower(), word(event.rule)}
    return {each.removesuffix("s") for each in found}
