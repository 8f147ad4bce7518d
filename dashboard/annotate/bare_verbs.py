"""Verbs without an auxiliary: a past, a present, or a participle without its "be"."""

from __future__ import annotations

from typing import Final, NamedTuple

from dashboard.annotate import words as w
from dashboard.annotate.tokens import Token
from dashboard.annotate.verb_group import Before, Form, VerbGroup, adjective, nounlike, opens_object

# Forms in -s that are nouns too and yet mostly verbs.
_MOSTLY_VERBS: Final = frozenset(
    {"takes", "comes", "remains", "continues", "begins", "ends", "starts", "resumes", "fails", "returns"}
)
_OTHER_CLAUSE: Final = w.CLAUSE_OPENERS | w.CONJUNCTIONS | w.PRONOUNS
_OBJECT_OPENERS: Final = w.DETERMINERS | w.PRONOUNS
_CLOSED: Final = w.PREPOSITIONS | w.DETERMINERS | w.PARTICLES


def bare(
    tokens: tuple[Token, ...], at: int, before: Before, lemma: str, tags: frozenset[str], told: bool, awaited: bool
) -> VerbGroup | None:
    """A verb without auxiliary: past, present, or a participle without its "be"."""
    prev = before.prev
    pronoun = prev is not None and prev.kind == "word" and prev.lower in w.SUBJECT_PRONOUNS
    if prev is not None and prev.lower == "both" and "VBD" in tags:
        pronoun = _has_object(tokens[at + 1] if at + 1 < len(tokens) else None)  # "Both signed the treaty"
    if prev is not None and prev.kind == "word" and not pronoun and prev.lower in w.NOUN_FOLLOWS:
        return None
    if prev is not None and prev.lower == "'s":
        return None
    one = _Bare(tokens, at, before, lemma, tags, told, awaited, pronoun)
    if tags & {"VBD", "VBN"}:
        return _past(one)
    noun = bool(w.parts_of_speech(tokens[at].lower) & {"NOUN", "ADJ"})
    if noun and prev is not None and prev.kind == "number":
        # "by 11 votes to 7"
        return None
    if "VBZ" in tags:
        return _third_person(one, noun)
    return _plural(one, noun) if tags & {"VB", "VBP"} else None


class _Bare(NamedTuple):
    """A form of a verb without auxiliary, with what stands around it."""

    tokens: tuple[Token, ...]
    at: int
    before: Before
    lemma: str
    tags: frozenset[str]
    told: bool
    awaited: bool
    pronoun: bool

    @property
    def after(self) -> Token | None:
        """The token behind it."""
        return self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None

    def group(self, form: Form) -> VerbGroup:
        """The verb group that it is in this form; participles are passive."""
        return VerbGroup(self.at, self.at, self.lemma, form, form == "participle", self.before.negated, "")


def _past(one: _Bare) -> VerbGroup | None:
    """ "Signed", "broke": a past, or a participle ("a deal brokered by")."""
    tokens, at, prev, after, tags = one.tokens, one.at, one.before.prev, one.after, one.tags
    if prev is not None and after is not None and prev.lower == after.lower == "," and not one.awaited:
        # "American negotiators, unimpressed, turned"
        return None
    # "Who signed"; "the treaty that Norway signed".
    at_relative = at - 2 if prev is not None and prev.kind == "name" else at - 1
    relative = at_relative >= 0 and tokens[at_relative].lower in ("who", "which", "that", "whom")
    second = one.told and prev is not None and prev.lower in ("and", "but")
    surely = one.awaited or one.pronoun or second or one.lemma == "say" or nounlike(prev)
    if not surely and _modifies(tokens, at):
        return None
    participle = "VBN" in tags or tokens[at].lower.endswith("ed")
    by = participle and after is not None and after.lower == "by" and not _by_doing(tokens, at + 2)
    active = one.pronoun or relative or one.lemma in ("say", "tell") or _has_object(after)
    reduced = "VBD" not in tags or by or (participle and not active and _later_finite(tokens, at))
    if "VBD" not in tags and "VBP" in tags and not by:
        reduced = False
    if prev is None or (prev.kind == "punct" and prev.lower == "," and by) or (reduced and not one.pronoun):
        return one.group("participle")
    return one.group("past")


def _third_person(one: _Bare, noun: bool) -> VerbGroup | None:
    """ "Expels", "talks": a present, when it has a subject and is no noun."""
    prev, after = one.before.prev, one.after
    # "loans that keep them alive", but "Sweden fears that".
    named = prev is not None and prev.kind == "name"
    object_follows = opens_object(after) and after is not None and (after.lower != "that" or named)
    second = one.told and prev is not None and prev.lower in ("and", "but", "or") and object_follows
    subject = one.pronoun or one.awaited or second or (prev is not None and (named or nounlike(prev)))
    mostly = one.tokens[one.at].lower in _MOSTLY_VERBS and not one.told
    alone = mostly or (one.awaited and after is not None and after.lower == "to")
    surely = one.pronoun or alone or (object_follows and not adjective(prev))
    return one.group("present") if subject and (surely or not noun) else None


def _plural(one: _Bare, noun: bool) -> VerbGroup | None:
    """ "Ministers agree", "to meet and agree": a present behind a plural, or the second of two infinitives."""
    prev, after = one.before.prev, one.after
    joined_names = prev is not None and prev.kind == "name" and one.at > 2 and one.tokens[one.at - 2].lower == "and"
    plural = joined_names or (prev is not None and (prev.lower.endswith("s") or prev.lower in ("people", "police")))
    # "the arms embargo that": a noun before "that" is no verb.
    object_follows = opens_object(after) and after is not None and after.lower != "that"
    if one.pronoun or (plural and (object_follows or not noun)):
        return one.group("present")
    joined = prev is not None and prev.lower in ("and", "or")
    return one.group("infinitive") if joined and (opens_object(after) or not noun) else None


def _has_object(token: Token | None) -> bool:
    """An object stands right after: the verb is active."""
    if token is None:
        return False
    if token.kind in ("name", "number"):
        return True
    return token.kind == "word" and token.lower in _OBJECT_OPENERS


def _modifies(tokens: tuple[Token, ...], at: int) -> bool:
    """A participle before a noun ("the proposed deal", "armed men"): no verb of its own."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.kind != "word" or after.lower in _CLOSED:
        return False
    parts = w.parts_of_speech(after.lower)
    return ("NOUN" in parts or "ADJ" in parts) and not w.is_adverb(after.lower) and after.lower not in w.PRONOUNS


def _by_doing(tokens: tuple[Token, ...], at: int) -> bool:
    """ "responded by sending", "voted by 61 percent": the "by" says how, not by whom."""
    if at < len(tokens) and tokens[at].kind == "number":
        return True
    return at < len(tokens) and tokens[at].lower.endswith("ing") and bool(w.verb_forms(tokens[at].lower))


def _later_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """A finite verb further on in the same clause: then a participle here is a reduced relative."""
    for i in range(at + 1, min(len(tokens), at + 16)):
        token = tokens[i]
        if token.kind == "punct" and token.lower in (",", ";", "-", "—", "–", ":", ".", '"', "“"):
            return False
        if token.kind != "word":
            continue
        if token.lower in _OTHER_CLAUSE:
            return False
        if token.lower in w.AUXILIARIES and token.lower not in ("being", "having", "been", "'s"):
            return tokens[i - 1].lower != "to"
        forms = w.verb_forms(token.lower)
        by = i + 1 < len(tokens) and tokens[i + 1].lower in ("by", "at")
        if forms and not by and any("VBD" in tags for _, tags in forms) and not _modifies(tokens, i):
            previous = tokens[i - 1]
            return previous.kind in ("name", "time") or (
                previous.kind == "word" and previous.lower not in w.NOUN_FOLLOWS
            )
    return False
