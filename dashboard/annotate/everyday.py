"""What is told of weather, markets, traffic and sport with the verbs of policy: "the yen fell", "Argentina attacked".

data/nouns_no_actor.tsv has the things that act in a manner of speaking only.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from dashboard.annotate import words as w
from dashboard.annotate.scene import Scene
from dashboard.annotate.tokens import Token
from dashboard.tables import table

# Words of play: two of them, or a score with one of these or of the words that mean more elsewhere, and a sentence is
# about sport.
_SPORT: Final = w.word_set(
    "goal goals half-time halftime tournament championship semi-final quarter-final semifinal quarterfinal innings "
    "wicket striker midfielder goalkeeper scored scoring offside touchdown medal medals knockout"
)
_WITH_SCORE: Final = _SPORT | w.word_set("match final league cup round half penalty game beat won lost")
_MOST: Final = 2


@cache
def _things() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("nouns_no_actor.tsv", ("noun", "example")))


def subject(scene: Scene, index: int) -> bool:
    """Whether a thing of weather, markets or pastimes is the subject of a verb, and nobody with a name."""
    who = scene.roles[index]
    if who.agents or (scene.frame.groups[index].passive and who.recipients):
        return False
    start, end = scene.frame.subject_region(index)
    head = start
    for at in range(start, end):
        token = scene.frame.tokens[at]
        if token.kind != "word" or token.lower in w.PREPOSITIONS or scene.frame.in_verb(at):
            break
        head = at
    return end > start and w.noun_lemma(scene.frame.tokens[head].lower) in _things()


def is_sport(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence tells of a game: a score ("1-0") with a word of play, or two such words."""
    words = [token.lower for token in tokens]
    if _WITH_SCORE.isdisjoint(words):
        return False
    score = any(
        tokens[at].kind == tokens[at + 2].kind == "number" and tokens[at + 1].lower in ("-", "–")
        for at in range(len(words) - 2)
    )
    return sum(word in _SPORT for word in words) >= _MOST or (score and bool(_WITH_SCORE & set(words)))
