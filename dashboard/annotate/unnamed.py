"""Acts of a state that the text leaves without a name: "the government", "police", "was arrested"."""

from __future__ import annotations

from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame, Region
from dashboard.annotate.verb_group import VerbGroup

# What only a state does: without a word of by whom it is the one that the event is in.
_BY_STATES: Final = w.word_set(
    "acquit arrest ban charge convict deport detain execute expel impose imprison indict jail lift outlaw pardon "
    "release sentence suspend swear"
)
# Bodies that each state has: without a name they are those of the country that a text is about.
_STATE_BODIES: Final = w.word_set(
    "administration army authorities cabinet commandos country courts government junta kingdom lawmakers leadership "
    "legislature military nation navy parliament police prosecutors regime rulers soldiers troops"
)
_BODY_BEFORE: Final = w.word_set("the and yet but country 's security armed riot military federal national own")


def _is_body(frame: Frame, region: Region) -> bool:
    """ "The government", "security forces", "police": nothing else in the phrase says whose."""
    end = next((at for at in range(*region) if frame.in_verb(at)), region[1])
    phrase = list(frame.tokens[region[0] : end])
    last = max((i for i, token in enumerate(phrase) if token.kind == "time"), default=-1)
    words = [token.lower for token in phrase[last + 1 :]]
    if not words:
        return False
    forces = words[-2:] in (["security", "forces"], ["armed", "forces"])
    return (forces or words[-1] in _STATE_BODIES) and all(word in _BODY_BEFORE for word in words[:-1])


def _by_region(frame: Frame, region: Region) -> Region:
    """The phrase after "by"."""
    at = next((at for at in range(*region) if frame.tokens[at].lower == "by"), -1)
    if at < 0:
        return 0, 0
    end = at + 1
    while end < region[1] and frame.tokens[end].kind == "word" and frame.tokens[end].lower not in w.PREPOSITIONS:
        end += 1
    return at + 1, end


def is_of_state(frame: Frame, group: VerbGroup, after: Region, subject: Region) -> bool:
    """Whether nobody with a name does what a verb says, but a body of some state, or what only states do is done."""
    if not group.passive:
        return _is_body(frame, subject)
    by = _by_region(frame, after)
    return group.lemma in _BY_STATES if by == (0, 0) else _is_body(frame, by)
