"""The closed classes of English words and the forms of its verbs: what the clause finder knows of grammar.

Forms and lemmas come from lemminflect's dictionary; it is asked once a word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import lemminflect

from dashboard import names


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: word lists stay readable that way."""
    return frozenset(text.split())


_SHORTEST_PART: Final = 4
BE: Final = word_set("am is are was were be been being 's 're isn't aren't wasn't weren't")
HAVE: Final = word_set("have has had having 've haven't hasn't hadn't")
DO: Final = word_set("do does did don't doesn't didn't")
GET: Final = word_set("get gets got gotten")
MODALS: Final = word_set(
    "will would shall should may might can could must cannot won't wouldn't shouldn't can't couldn't mustn't 'll"
)
FUTURE: Final = word_set("will shall won't 'll")
AUXILIARIES: Final = BE | HAVE | DO | MODALS
NEGATORS: Final = word_set(
    "not never no n't neither nor cannot won't wouldn't shouldn't can't couldn't isn't aren't wasn't weren't haven't "
    "hasn't hadn't don't doesn't didn't mustn't hardly barely"
)
DETERMINERS: Final = word_set(
    "the a an this that these those its his her their our my your some any each every no another both all several "
    "many few most more other such what which whose"
)
PRONOUNS: Final = word_set(
    "he she it they we i you who which that him her them us me himself herself itself themselves"
)
SUBJECT_PRONOUNS: Final = word_set("he she it they we i you who which that")
PREPOSITIONS: Final = word_set(
    "of in on at by for with from to into onto over under about against between among amid across through during "
    "before after since until within without toward towards upon near outside inside behind beyond despite per via "
    "following as than like off out around along including regarding concerning"
)
CONJUNCTIONS: Final = word_set("and or but nor")
SUBORDINATORS: Final = word_set(
    "as while whilst although though because if unless when whenever where whereas after before since until once so "
    "whether lest because provided"
)
CONDITIONALS: Final = word_set("if unless whether lest provided should")
RELATIVES: Final = word_set("who which that whom whose where")
# Unions that are asked for word by word, built once: what opens a clause, what belongs to a verb, what a noun follows.
CLAUSE_OPENERS: Final = SUBORDINATORS | RELATIVES
VERB_PARTS: Final = AUXILIARIES | NEGATORS
NOUN_FOLLOWS: Final = DETERMINERS | PREPOSITIONS
ADVERBS: Final = word_set(
    "also already still now then ever just only even soon later again first yet once twice further almost nearly "
    "about back thereby thus hence formally instead often always together here there too well away far long perhaps "
    "maybe meanwhile likewise unanimously jointly officially publicly finally effectively largely flatly outright "
    "subsequently"
)
# Forms that a dictionary also lists as verbs and news uses as something else nearly always.
NOT_VERBS: Final = word_set(
    "according following including regarding concerning given based related united during despite people police "
    "state states house man men water name names head heads face per like such second minute down up out off near "
    "long right west east south north open close free clear better present past number least most even evening "
    "morning building being own thing means times time week weeks month months year years day days side sides part "
    "parts force forces army case cases area areas level levels party parties group groups body country countries "
    "city cities official officials minister ministers president presidents leader leaders government governments "
    "rebel rebels militant militants militia militias troop troops soldier soldiers diplomat diplomats port ports "
    "border borders region regions town towns capital power powers nation nations council process crisis peace war "
    "wars term terms role rule law laws oil gas arms weapon weapons pending ground embargo million billion percent "
    "top key main mass total average interim armed detailed migrant migrants refugee refugees deal deals talks"
)
# After "to" these are nouns of place or state, not infinitives ("returned to power").
AFTER_TO: Final = word_set(
    "power court war work date office trial peace life death school prison jail parliament talks"
)

# Small words that belong to the verb before them ("gave up", "turned down"), never to a noun after it.
PARTICLES: Final = word_set("up down off out away back over aside forward apart together on in")

_HYPHENED: Final = ("co-", "re-", "pre-", "counter-")
# "unfroze", "reintroduced": the dictionary has the plain verb only.
_PREFIXES: Final = ("un", "re", "over", "dis")


@lru_cache(maxsize=200_000)
def _lemmas(word: str) -> dict[str, tuple[str, ...]]:
    """The dictionary's lemmas of a word by part of speech: it copies its answer each time, so it is asked once."""
    return dict(lemminflect.getAllLemmas(word))


@lru_cache(maxsize=50_000)
def _inflections(lemma: str) -> dict[str, tuple[str, ...]]:
    """The dictionary's forms of a verb by Penn tag."""
    return dict(lemminflect.getAllInflections(lemma, upos="VERB"))


@lru_cache(maxsize=200_000)
def verb_forms(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """(lemma, Penn tags) of each verb that this lower-case word can be a form of; () when it is none."""
    bare = next((word[len(p) :] for p in _HYPHENED if word.startswith(p)), word)
    if not bare.isalpha():
        return ()
    prefix = next((p for p in _PREFIXES if bare.startswith(p) and not _is_verb(bare)), "")
    stem = bare.removeprefix(prefix)
    found = []
    for lemma in _lemmas(stem).get("VERB", ()):
        inflections = _inflections(lemma)
        tags = frozenset(tag for tag, forms in inflections.items() if stem in forms)
        if tags:
            found.append((prefix + lemma, tags))
    return tuple(found)


def _is_verb(word: str) -> bool:
    return "VERB" in _lemmas(word)


@lru_cache(maxsize=200_000)
def parts_of_speech(word: str) -> frozenset[str]:
    """The universal parts of speech that the dictionary knows for a lower-case word."""
    return frozenset(_lemmas(word))


@lru_cache(maxsize=200_000)
def noun_lemma(word: str) -> str:
    """The singular of a lower-case noun, or the word itself."""
    known = _lemmas(word)
    if not known and len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return str(known.get("NOUN", (word,))[0])


def is_adverb(word: str) -> bool:
    """True for the adverbs that stand between a verb and its auxiliary or subject."""
    return word in ADVERBS or (word.endswith("ly") and "ADV" in parts_of_speech(word))


@lru_cache(maxsize=50_000)
def is_english(word: str) -> bool:
    """A word of the language, in any form and with a capital or not; names are none."""
    lower = word.lower()
    closed = lower in PREPOSITIONS or lower in DETERMINERS or lower in PRONOUNS or lower in CONJUNCTIONS
    return closed or lower in AUXILIARIES or word in names.words("start") or bool(parts_of_speech(lower))


@lru_cache(maxsize=20_000)
def is_compound(word: str) -> bool:
    """Two words of the language written as one: "Floodwater"."""
    lower = word.lower()
    return any(
        parts_of_speech(lower[:at]) and parts_of_speech(lower[at:])
        for at in range(_SHORTEST_PART, len(lower) - _SHORTEST_PART + 1)
    )
