"""Did it happen? Status of an event from tense, modals, negation and the verbs that govern it."""

from __future__ import annotations

from typing import Final

from dashboard.annotate import subject
from dashboard.annotate import words as w
from dashboard.annotate.frame import Frame
from dashboard.annotate.verb_group import FINITE, VerbGroup

# What a verb says of the infinitive that hangs on it. Verbs in none of these sets make it a purpose ("closed the road
# to stop trade"): nobody says that it came about.
PLANS: Final = w.word_set(
    "agree aim arrange choose commit decide expect intend offer opt plan pledge prepare promise resolve schedule set "
    "swear undertake vow"
)
ASKS: Final = w.word_set(
    "ask urge demand order request press tell call invite appeal require want encourage instruct push propose "
    "advise recommend lobby oblige mandate authorise authorize direct pressure"
)
DENIES: Final = w.word_set("refuse decline fail avoid forbid prohibit ban bar prevent stop deny hesitate forget cease")
# A vote that has been held does what it was about.
VOTED: Final = ("past", "perfect", "past perfect")
# What is tried may come to nothing; it is planned or asked for when the trying is.
ATTEMPTS: Final = w.word_set("seek try attempt")
# Verbs with a preposition that keep a gerund from happening ("steered clear of asking").
_SHORT_OF: Final = frozenset(
    {
        "steer clear of", "stop short of", "fall short of", "shy away from", "back away from", "hold back from",
        "refrain from", "desist from", "abstain from", "hold off", "rule out", "avoid", "back out of",
    }
)  # fmt: skip
HAPPENS: Final = w.word_set(
    "begin start continue manage help go proceed come force cause lead prompt move rush resume get use act dare"
)
IMAGINES: Final = w.word_set(
    "threaten hope want wish fear consider allow permit enable appear seem tend mean claim like "
    "struggle allege believe suspect accuse"
)
# Adjectives and nouns before "to" that stand for such a verb ("is due to", "a plan to").
PLAN_WORDS: Final = w.word_set(
    "due set scheduled poised bound plan plans decision agreement deal pledge promise intention proposal"
)
ASK_WORDS: Final = w.word_set("call calls appeal request demand obliged obligation invitation order")
DENY_WORDS: Final = w.word_set("unable refusal failure reluctant unwilling")
IMAGINE_WORDS: Final = w.word_set(
    "ready willing prepared able likely threat attempt effort efforts bid right need hope chance free unlikely"
)

# What is weighed has not happened.
_WEIGHED: Final = w.word_set("consider weigh mull contemplate ponder")
# What "is expected" or "was scheduled" has not happened.
_AWAITED: Final = w.word_set("expect schedule plan foresee")

# Reporting verbs that do not vouch for what they report.
DOUBTS: Final = w.word_set(
    "fear allege claim suggest believe think deny expect hope estimate argue suspect warn predict"
)
WISHES: Final = w.word_set("demand propose recommend urge insist ask request suggest")


def _before_to(frame: Frame, group: VerbGroup) -> str:
    """The word before "to" of an infinitive."""
    at = group.first - 1
    while at >= 0 and w.is_adverb(frame.tokens[at].lower):
        at -= 1
    return frame.tokens[at].lower if at >= 0 else ""


# "Had intended to": by now it is open whether it came about.
_INTENDED: Final = w.word_set("intend plan hope mean want expect")
# "Is said to have".
_HEARSAY: Final = w.word_set("say think believe report allege understand rumour rumor")


def _of_infinitive(frame: Frame, index: int) -> str:
    group = frame.groups[index]
    before = _before_to(frame, group)
    words = [token.lower for token in frame.tokens[subject.begin(frame, index) : group.head]]
    yet = "yet" in words or frame.tokens[group.first - 1].lower == "yet"
    if yet or {"no", "plans"} <= set(words) or {"no", "plan"} <= set(words) or {"was", "to", "have"} <= set(words):
        # "Has yet to ratify", "has no plans to send", "was to have visited".
        return "denied"
    if before in w.BE or before in PLAN_WORDS:
        return "planned"
    if before == "order" and frame.tokens[max(0, group.first - 2)].lower == "in":
        return "hypothetical"  # "in order to"
    if before in ASK_WORDS or before in w.HAVE:
        return "requested"
    if before in DENY_WORDS:
        return "denied"
    if before in IMAGINE_WORDS or before == "so":
        return "hypothetical"
    if group.governor < 0:
        return "hypothetical"
    governor = frame.groups[group.governor]
    if governor.form == "past perfect" and governor.lemma in _INTENDED:
        return "hypothetical"
    if governor.passive and governor.lemma in _HEARSAY:
        return "hypothetical"
    for status, lemmas in (
        ("planned", PLANS),
        ("requested", ASKS),
        ("denied", DENIES),
        ("hypothetical", IMAGINES),
    ):
        if governor.lemma in lemmas:
            return "denied" if governor.negated and status != "denied" else status
    if governor.lemma in HAPPENS:
        return of_verb(frame, group.governor)
    if governor.lemma == "vote" and governor.form in VOTED:
        return "denied" if governor.negated else "occurred"
    own = of_verb(frame, group.governor) if governor.lemma in ATTEMPTS else ""
    return own if own in ("planned", "requested", "denied") else "hypothetical"


def _or_neither(frame: Frame, index: int) -> bool:
    """ "Has not released them or reopened it", "neither signed nor ratified": the second is denied with the first."""
    group = frame.groups[index]
    before = frame.tokens[group.first - 1].lower if group.first else ""
    earlier = frame.groups[index - 1] if index else None
    return before in ("or", "nor") and earlier is not None and earlier.negated and earlier.form in FINITE


def missed(frame: Frame, index: int) -> bool:
    """ "Had intended to sign", "is said to have been poisoned": told, and open."""
    group = frame.groups[index]
    if group.form != "infinitive" or group.governor < 0:
        return False
    governor = frame.groups[group.governor]
    hearsay = governor.passive and governor.lemma in _HEARSAY
    return hearsay or (governor.form == "past perfect" and governor.lemma in _INTENDED)


def failed(frame: Frame, index: int) -> bool:
    """ "Failed to repay": what did not come about."""
    group = frame.groups[index]
    return group.form == "infinitive" and group.governor >= 0 and frame.groups[group.governor].lemma == "fail"


def kept_from(frame: Frame, index: int) -> bool:
    """A gerund that its governor keeps from happening: "stopped short of recalling", "parted without signing"."""
    group = frame.groups[index]
    if group.form == "gerund" and group.first and frame.tokens[group.first - 1].lower == "without":
        return True
    if group.form != "gerund" or group.governor < 0:
        return False
    governor = frame.groups[group.governor]
    words = [governor.lemma, *(token.lower for token in frame.tokens[governor.head + 1 : group.first])]
    return " ".join(words) in _SHORT_OF and not governor.negated


_CONDITIONALS: Final = w.CONDITIONALS - {"should"}


def _conditional(frame: Frame, group: VerbGroup) -> bool:
    """An "if" or "unless" opens the clause of this verb."""
    for at in range(group.first - 1, -1, -1):
        token = frame.tokens[at]
        if token.lower in _CONDITIONALS and token.kind == "word":
            return True
        if token.lower in (",", ";", "—") or frame.in_verb(at):
            return False
    return False


def _of_modal(group: VerbGroup, reported: bool) -> str:
    if group.modal in w.FUTURE:
        return "planned"
    if group.modal == "would":
        return "planned" if reported else "hypothetical"
    if group.modal in ("should", "must", "shouldn't", "mustn't"):
        return "requested"
    return "hypothetical"


def _reported(frame: Frame, group: VerbGroup, own: str) -> str:
    speaker = frame.groups[group.governor]
    if speaker.lemma == "deny":
        return "denied"
    if speaker.lemma in WISHES and own != "occurred":
        return "requested"
    if speaker.lemma in ("agree", "decide", "promise", "pledge", "vow") and own in ("requested", "hypothetical"):
        return "planned"
    if speaker.lemma in DOUBTS:
        return "hypothetical" if own in ("planned", "hypothetical", "occurred", "ongoing") else own
    return own


def of_verb(frame: Frame, index: int) -> str:
    """The status of what a verb tells: one of model.STATUSES."""
    group = frame.groups[index]
    if _or_neither(frame, index):
        return "denied"
    nobody = group.form in FINITE and (_nobody(frame, index) or (not group.passive and _nothing(frame, group)))
    if group.negated or nobody or kept_from(frame, index):
        return "denied"
    if _conditional(frame, group):
        return "hypothetical"
    if group.passive and group.lemma in _AWAITED:
        return "planned"
    if group.lemma in _WEIGHED and group.form in FINITE:
        return "hypothetical"
    if group.form == "infinitive":
        return _of_infinitive(frame, index)
    reported = group.link == "that" and group.governor >= 0
    if group.form == "modal":
        own = _of_modal(group, reported)
    elif group.form == "present" and (not group.passive or group.modal == "ongoing"):
        own = "ongoing"
    else:
        own = "ongoing" if group.modal == "ongoing" and group.form == "present" else "occurred"
    if group.form == "present" and opened_by(frame, group, ("before", "until", "once", "when")):
        own = "hypothetical"
    return _reported(frame, group, own) if reported else own


def _nobody(frame: Frame, index: int) -> bool:
    """ "No state has recognised", "neither side accepted": the subject denies it."""
    start, end = frame.subject_region(index)
    return end <= frame.groups[index].first and any(
        frame.tokens[at].lower in ("no", "not", "neither", "none", "nobody") for at in range(start, min(end, start + 2))
    )


_LESS: Final = w.word_set("longer less fewer more later")


def _nothing(frame: Frame, group: VerbGroup) -> bool:
    """ "Made no commitment": the object denies it."""
    at = group.head + 1
    words = [token.lower for token in frame.tokens[at : at + 2]]
    return bool(words) and words[0] in ("no", "nothing", "none") and not (len(words) > 1 and words[1] in _LESS)


def opened_by(frame: Frame, group: VerbGroup, openers: tuple[str, ...]) -> bool:
    """Whether one of these words opens the clause of the verb."""
    for at in range(group.first - 1, -1, -1):
        token = frame.tokens[at]
        if token.kind == "word" and token.lower in openers:
            return True
        if token.kind == "punct" or frame.in_verb(at):
            return False
    return False


# Words right before a noun that say whether it came about.
_NOUN_PLANNED: Final = w.word_set("planned upcoming scheduled forthcoming next future coming agreed promised")
_NOUN_REQUESTED: Final = w.word_set("proposed requested demanded")
_NOUN_IMAGINED: Final = w.word_set(
    "possible potential likely feared alleged hypothetical eventual any failed no further"
)


def of_noun(frame: Frame, at: int) -> str:
    """The status of what a noun tells, from the words before it and the verb whose object it is."""
    before = [frame.tokens[i].lower for i in range(max(0, at - 4), at)]
    for status, marks in (
        ("planned", _NOUN_PLANNED),
        ("requested", _NOUN_REQUESTED),
        ("hypothetical", _NOUN_IMAGINED),
    ):
        if marks & set(before):
            return status
    if "threat" in before or "fear" in before or "fears" in before:
        return "hypothetical"
    governor = next((i for i in range(len(frame.groups) - 1, -1, -1) if frame.groups[i].head < at), -1)
    if governor < 0 or at - frame.groups[governor].head > 8:
        return "occurred"
    group = frame.groups[governor]
    if group.lemma in ASKS and group.lemma != "order":
        return "requested"
    if group.lemma in PLANS or group.modal in w.FUTURE:
        return "planned"
    return "hypothetical" if of_verb(frame, governor) in ("hypothetical", "requested") else "occurred"
