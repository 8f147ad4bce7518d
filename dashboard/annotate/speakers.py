"""Acts done by saying them: "said Sudan must return" asks, "says it will not accept" refuses, "is willing" agrees."""

from __future__ import annotations

from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame

# Verbs of saying that can carry an act of their own.
SPEAKERS: Final = frozenset(
    {"say", "announce", "declare", "state", "insist", "add", "tell", "stress", "conclude", "repeat"}
)
_ITSELF: Final = frozenset({"it", "they", "he", "she", "we"})
_WILLING: Final = frozenset({"willing", "ready", "prepared", "committed"})


def reported(one: Frame, index: int) -> int:
    """The first verb group that a verb of saying reports, -1 for none."""
    return next((i for i, g in enumerate(one.groups) if g.governor == index and g.link == "that"), -1)


def act(one: Frame, index: int) -> str:
    """The lemma in the trigger table of the act that a verb of saying does, "" for none."""
    if one.groups[index].lemma not in SPEAKERS:
        return ""
    if _willing(one, index):
        return "willing"
    said = reported(one, index)
    if said < 0:
        return ""
    group = one.groups[said]
    if group.modal in ("must", "should") and not group.negated:
        return "must"
    itself = any(one.tokens[at].lower in _ITSELF for at in range(*one.subject_region(said)))
    refused = group.negated and group.modal in ("will", "would", "won't", "wouldn't")
    return "will not" if itself and refused else ""


def _willing(one: Frame, index: int) -> bool:
    """ "said it was ready to", "says that they are willing to"."""
    at = one.groups[index].head + 1
    words = [token.lower for token in one.tokens[at : at + 8] if not w.is_adverb(token.lower) and token.lower != "that"]
    return len(words) > 3 and words[0] in _ITSELF and words[1] in w.BE and words[2] in _WILLING and words[3] == "to"


# Verbs that carry what somebody says without being an act.
_SAYING: Final = SPEAKERS | {
    "report",
    "write",
    "note",
    "explain",
    "confirm",
    "claim",
    "argue",
    "testify",
    "acknowledge",
}


def speech(one: Frame, index: int) -> int:
    """The verb of saying that carries what a verb tells: the one that it hangs on, or one at the end of its sentence
    ("..., the minister said on Monday"); -1 when the text says it itself."""
    governor, at = one.groups[index].governor, index
    while governor >= 0:
        if one.groups[at].link == "that" and one.groups[governor].lemma in _SAYING:
            return governor
        at, governor = governor, one.groups[governor].governor
    last = len(one.groups) - 1
    if last > index and one.groups[last].lemma in ("say", "tell", "add") and one.groups[last].governor < 0:
        start = one.subject_region(last)[0]
        set_off = start > 0 and one.tokens[start - 1].lower in (",", "”", '"')
        return last if set_off and reported(one, last) < 0 else -1
    return -1
