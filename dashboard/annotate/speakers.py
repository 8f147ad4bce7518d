"""Acts done by saying them: "said Sudan must return" asks, "says it will not accept" refuses, "is willing" agrees."""

from __future__ import annotations

from typing import Final

from dashboard.annotate.frame import Frame

# Verbs of saying that can carry an act of their own.
SPEAKERS: Final = frozenset(
    {"say", "announce", "declare", "state", "insist", "add", "tell", "stress", "conclude", "repeat"}
)


def act(one: Frame, index: int) -> str:
    """The lemma in the trigger table of the act that a reported verb group makes of its speech, "" for none."""
    group = one.groups[index]
    if group.link != "that" or one.groups[group.governor].lemma not in SPEAKERS:
        return ""
    if group.modal in ("must", "should") and not group.negated:
        return "must"
    subject = one.subject_region(index)
    itself = any(one.tokens[at].lower in ("it", "they", "he", "she", "we") for at in range(*subject))
    if itself and group.negated and group.modal in ("will", "would", "won't", "wouldn't"):
        return "will not"
    return "willing" if itself and not group.negated and _willing(one, index) else ""


def _willing(one: Frame, index: int) -> bool:
    """ "is willing to", "is prepared to": the adjective stands before the infinitive that follows."""
    head = one.groups[index].head
    after = one.tokens[head + 1].lower if head + 1 < len(one.tokens) else ""
    following = one.groups[index + 1] if index + 1 < len(one.groups) else None
    adjective = one.tokens[following.first - 1].lower if following and following.form == "infinitive" else ""
    return adjective in ("willing", "ready", "prepared") or (
        one.tokens[head].lower in ("prepared", "committed") and after == "to"
    )
