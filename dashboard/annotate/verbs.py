"""One verb at a time: whether a word is a verb, with its auxiliaries, tense, voice and negation.

No tagger: a word is a verb when the dictionary knows it as one and its neighbours allow it. The cases are listed in
`reading`, in the order in which they are tried.
"""

from __future__ import annotations

from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.bare_verbs import bare
from dashboard.annotate.tokens import Token
from dashboard.annotate.verb_group import Before, Form, VerbGroup, before_of, opens_object

_NEVER_VERBS: Final = w.AUXILIARIES | w.DETERMINERS | (w.PREPOSITIONS - {"following"})
_PRESENT: Final = (w.BE | w.DO) - {"be", "been", "being"}
_WITH_BASE: Final = w.MODALS | w.DO | {"to"}
_FINITE_AUXILIARIES: Final = w.AUXILIARIES - w.MODALS


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
    before = before_of(tokens, at)
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
    return bare(tokens, at, before, lemma, tags, told, awaited)


def _finite(lemma: str, before: Before) -> tuple[Form, str] | None:
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


def _meant(forms: tuple[tuple[str, frozenset[str]], ...], before: Before) -> tuple[str, frozenset[str]]:
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
    tokens: tuple[Token, ...], at: int, before: Before, lemma: str, finite: tuple[Form, str] | None, be: bool
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
    if "NOUN" in w.parts_of_speech(tokens[at].lower) and not opens_object(after):
        return None
    opens = prev is None or prev.lower in w.CONJUNCTIONS
    if opens and after is not None and after.lower in w.PREPOSITIONS:
        return None
    return VerbGroup(at, at, lemma, "gerund", False, before.negated, "")
