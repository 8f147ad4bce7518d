"""One verb at a time: whether a word is a verb, with its auxiliaries, tense, voice and negation.

No tagger: a word is a verb when the dictionary knows it as one and its neighbours allow it. The cases are listed in
`reading`, in the order in which they are tried.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from dashboard.annotate import words as w
from dashboard.annotate.tokens import Token

Form = Literal["past", "present", "perfect", "past perfect", "modal", "infinitive", "participle", "gerund"]
FINITE: Final = ("past", "present", "perfect", "past perfect", "modal")


# Forms in -s that are nouns too and yet mostly verbs.
_MOSTLY_VERBS: Final = frozenset(
    {"takes", "comes", "remains", "continues", "begins", "ends", "starts", "resumes", "fails", "returns"}
)


_NEVER_VERBS: Final = w.AUXILIARIES | w.DETERMINERS | (w.PREPOSITIONS - {"following"})
_NO_NOUN: Final = w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS | w.AUXILIARIES
_OTHER_CLAUSE: Final = w.CLAUSE_OPENERS | w.CONJUNCTIONS | w.PRONOUNS
_OBJECT_OPENERS: Final = w.DETERMINERS | w.PRONOUNS
_CLOSED: Final = w.PREPOSITIONS | w.DETERMINERS | w.PARTICLES
_PRESENT: Final = (w.BE | w.DO) - {"be", "been", "being"}
_WITH_BASE: Final = w.MODALS | w.DO | {"to"}
_FINITE_AUXILIARIES: Final = w.AUXILIARIES - w.MODALS
_SET_APART: Final = frozenset({"however", "meanwhile", "instead", "too", "therefore", "nevertheless"})


class VerbGroup(NamedTuple):
    """first..last are token indices of the whole group ("has not been killed"), head of its main verb.

    governor is the index of the verb group that this one depends on as its infinitive or reported clause, else -1;
    `link` says how: "to", "ing" or "that".
    """

    first: int
    head: int
    lemma: str
    form: Form
    passive: bool
    negated: bool
    modal: str
    governor: int = -1
    link: str = ""


class _Before(NamedTuple):
    """What stands to the left of a word: auxiliaries of its group and the first word before them."""

    first: int
    chain: tuple[str, ...]
    negated: bool
    prev: Token | None


def _before(tokens: tuple[Token, ...], at: int) -> _Before:
    chain: list[str] = []
    negated = False
    first = i = at
    while i > 0:
        token = tokens[i - 1]
        word = token.lower
        if token.kind == "time" and i > 1 and tokens[i - 2].lower in w.VERB_PARTS:
            # "must now be approved", "has recently signed": the date stands inside the verb.
            i -= 1
            continue
        if token.lower == "," and i > 3 and tokens[i - 2].lower in _SET_APART and tokens[i - 3].lower == ",":
            # "did not, however, break off"
            if tokens[i - 4].lower in w.VERB_PARTS:
                i -= 3
                continue
            break
        if token.kind != "word":
            break
        if word in w.NEGATORS:
            negated = True
        if word in w.AUXILIARIES or word in w.GET or word == "to":
            chain.append(word)
            first = i - 1
            if word == "to":
                i -= 1
                break
        elif word == "so" and tokens[i].lower == "far":
            pass
        elif word in w.SUBJECT_PRONOUNS and i > 2 and tokens[i - 3].lower in ("nor", "neither", "never"):
            # "nor did it close"
            return _Before(at, (tokens[i - 2].lower,), True, token)
        elif word == "since" and i > 1 and tokens[i - 2].lower in w.HAVE:
            # "have since accused": an adverb between the two.
            pass
        elif not (w.is_adverb(word) or word in w.NEGATORS):
            break
        i -= 1
    # Adverbs alone do not belong to the group, but they do not hide what stands before it either.
    prev = tokens[i - 1] if i > 0 else None
    return _Before(first, tuple(reversed(chain)), negated, prev)


def _nounlike(token: Token | None) -> bool:
    if token is None:
        return False
    if token.kind in ("name", "time", "number"):
        return True
    if token.kind == "punct":
        return token.lower in ('"', "”", ")", "'s")
    word = token.lower
    return word not in _NO_NOUN


def _adjective(token: Token | None) -> bool:
    return token is not None and token.kind == "word" and "ADJ" in w.parts_of_speech(token.lower)


def _opens_object(token: Token | None) -> bool:
    """Whether what follows can only follow a verb: an object, a clause, a direction."""
    if token is None:
        return False
    if token.kind in ("name", "number", "time"):
        return True
    return token.lower in w.DETERMINERS or token.lower in w.PRONOUNS or token.lower in ("to", "that")


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


def _finite(lemma: str, before: _Before) -> tuple[Form, str] | None:
    """The form that auxiliaries give, with the modal; None when there is no auxiliary that makes it finite."""
    chain = before.chain
    modal = next((word for word in chain if word in w.MODALS), "")
    if modal:
        return "modal", modal
    if "to" in chain[:1]:
        return "infinitive", ""
    if any(word in ("had", "hadn't") for word in chain):
        return "past perfect", ""
    if any(word in w.HAVE and word != "having" for word in chain):
        return "perfect", ""
    if any(word in ("was", "were", "did", "wasn't", "weren't", "didn't") for word in chain):
        return "past", ""
    if any(word in _PRESENT for word in chain):
        return "present", ""
    return None


def reading(tokens: tuple[Token, ...], at: int, told: bool, awaited: bool = False) -> VerbGroup | None:
    """The verb group whose main verb is this token, None when it is none; `told`: a finite verb stands before,
    `awaited`: the main verb is still to come, and may stand here."""
    token = tokens[at]
    word = token.lower
    if token.kind != "word" or word in _NEVER_VERBS:
        return None
    forms = () if word in w.ADVERBS else w.verb_forms(word)
    if not forms or (token.text[0].isupper() and at > 0 and tokens[at - 1].lower not in ('"', "“", ":", "—", "-")):
        return None
    before = _before(tokens, at)
    lemma, tags = _meant(forms, before)
    aux = [x for x in before.chain if x in w.AUXILIARIES or x in w.GET]
    finite = _finite(lemma, before)
    be = any(x in w.BE or x in w.GET for x in aux[-1:])
    if word.endswith("ing"):
        return _ing(tokens, at, before, lemma, finite, be)
    if aux and be and tags & {"VBD", "VBN"}:
        form, modal = finite or ("participle", "")
        modal = modal or ("ongoing" if "being" in aux else "")
        return VerbGroup(before.first, at, lemma, form, True, before.negated, modal)
    if finite and (aux or before.chain) and not be:
        perfect = finite[0] == "infinitive" and "have" in aux and bool(tags & {"VBD", "VBN"})
        if finite[0] == "infinitive" and not perfect and (not tags & {"VB", "VBP"} or word in w.AFTER_TO):
            return None
        if finite[0] != "infinitive" and not _takes(aux[-1], tags):
            return None
        return VerbGroup(before.first, at, lemma, finite[0], False, before.negated, finite[1])
    if aux or word in w.NOT_VERBS:
        return None
    return _bare(tokens, at, before, lemma, tags, told, awaited)


def _meant(forms: tuple[tuple[str, frozenset[str]], ...], before: _Before) -> tuple[str, frozenset[str]]:
    """Of two verbs with one form ("fell", "found") the base after "to", modals and "do", else the past."""
    base = any(word in _WITH_BASE for word in before.chain)
    wanted = {"VB", "VBP"} if base else {"VBD", "VBN"}
    return max(forms, key=lambda form: (bool(form[1] & wanted), len(form[1]), -len(form[0])))


def _takes(auxiliary: str, tags: frozenset[str]) -> bool:
    """Whether the auxiliary goes with this form: have + participle, do and modals + base."""
    return bool(tags & ({"VBD", "VBN"} if auxiliary in w.HAVE else {"VB", "VBP"}))


def _is_finite_form(word: str) -> bool:
    """An auxiliary or a past form: what stands before it is its subject ("fighting broke out")."""
    return word in _FINITE_AUXILIARIES or any("VBD" in tags for _, tags in w.verb_forms(word))


def _ing(
    tokens: tuple[Token, ...], at: int, before: _Before, lemma: str, finite: tuple[Form, str] | None, be: bool
) -> VerbGroup | None:
    if be and finite:
        return VerbGroup(before.first, at, lemma, finite[0], False, before.negated, finite[1] or "ongoing")
    prev = before.prev
    if (
        prev is not None
        and prev.kind == "word"
        and (prev.lower in w.DETERMINERS or "ADJ" in w.parts_of_speech(prev.lower))
        and prev.lower not in w.PREPOSITIONS
    ):
        return None
    if tokens[at].lower in w.NOT_VERBS or (prev is not None and prev.lower == "'s"):
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.kind == "word" and after.lower != "to" and _is_finite_form(after.lower):
        return None
    if "NOUN" in w.parts_of_speech(tokens[at].lower) and not _opens_object(after):
        return None
    opens = prev is None or prev.lower in w.CONJUNCTIONS
    if opens and after is not None and after.lower in w.PREPOSITIONS:
        return None
    return VerbGroup(at, at, lemma, "gerund", False, before.negated, "")


def _bare(
    tokens: tuple[Token, ...], at: int, before: _Before, lemma: str, tags: frozenset[str], told: bool, awaited: bool
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
    bare = _Bare(tokens, at, before, lemma, tags, told, awaited, pronoun)
    if tags & {"VBD", "VBN"}:
        return _past(bare)
    noun = bool(w.parts_of_speech(tokens[at].lower) & {"NOUN", "ADJ"})
    if noun and prev is not None and prev.kind == "number":
        # "by 11 votes to 7"
        return None
    if "VBZ" in tags:
        return _third_person(bare, noun)
    return _plural(bare, noun) if tags & {"VB", "VBP"} else None


class _Bare(NamedTuple):
    """A form of a verb without auxiliary, with what stands around it."""

    tokens: tuple[Token, ...]
    at: int
    before: _Before
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
    surely = one.awaited or one.pronoun or second or one.lemma == "say" or _nounlike(prev)
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
    object_follows = _opens_object(after) and after is not None and (after.lower != "that" or named)
    second = one.told and prev is not None and prev.lower in ("and", "but", "or") and object_follows
    subject = one.pronoun or one.awaited or second or (prev is not None and (named or _nounlike(prev)))
    mostly = one.tokens[one.at].lower in _MOSTLY_VERBS and not one.told
    alone = mostly or (one.awaited and after is not None and after.lower == "to")
    surely = one.pronoun or alone or (object_follows and not _adjective(prev))
    return one.group("present") if subject and (surely or not noun) else None


def _plural(one: _Bare, noun: bool) -> VerbGroup | None:
    """ "Ministers agree", "to meet and agree": a present behind a plural, or the second of two infinitives."""
    prev, after = one.before.prev, one.after
    joined_names = prev is not None and prev.kind == "name" and one.at > 2 and one.tokens[one.at - 2].lower == "and"
    plural = joined_names or (prev is not None and (prev.lower.endswith("s") or prev.lower in ("people", "police")))
    # "the arms embargo that": a noun before "that" is no verb.
    object_follows = _opens_object(after) and after is not None and after.lower != "that"
    if one.pronoun or (plural and (object_follows or not noun)):
        return one.group("present")
    joined = prev is not None and prev.lower in ("and", "or")
    return one.group("infinitive") if joined and (_opens_object(after) or not noun) else None
