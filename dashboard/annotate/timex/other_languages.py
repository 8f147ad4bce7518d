"""The grammar of dates in other languages: THE ordered list of parsers, built from the words of each language.

The parsers give the meanings of the English ones, and `tagger` places both, so that conventions, anchors and
explanations are the same. The words are data/date_words.tsv.
"""

from __future__ import annotations

from functools import cache

from dashboard.annotate.timex import tagger
from dashboard.annotate.timex.languages import (
    arabic,
    calendar,
    direction,
    named,
    not_dates,
    periods,
    ranges,
    relative,
    years,
)
from dashboard.annotate.timex.languages.words import languages, words_of
from dashboard.annotate.timex.scan import Grammar, Parser
from dashboard.model import Document, Sentence, TimeExpression


@cache
def parsers(language: str) -> tuple[Parser, ...]:
    """The parsers of a language in the order of their claim, built when a text first needs them."""
    words = words_of(language)
    return (
        *not_dates.parsers(words),  # numbers of laws, telephone numbers, "every Monday"
        *calendar.FIGURES,  # 2016-05-16, 16.5.2016, 03/07/2018
        *calendar.parsers(words),  # 18. März 2016, 3 au 7 juin 2016, mars 2016
        *years.parsers(words),  # 2014, de 2011 a 2013
        *relative.parsers(words),  # gestern, il y a cinq ans, la semana pasada
        *named.parsers(words),  # lunedì, vendredi dernier, im vergangenen März
        *periods.parsers(words),  # printemps 2017, 3. Quartal 2018, años 90, Anfang 2016
    )


@cache
def grammar(language: str) -> Grammar:
    """The grammar that the parsers make."""
    found = parsers(language)
    return Grammar(arabic.after_and(found) if language == "ar" else found)


def covers(language: str) -> bool:
    """Whether dates are read in a language (ISO 639-1) that is not English."""
    return language in languages()


def tag(document: Document, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """The time expressions of a text in `document.language`, one that `covers`; as `english.tag`."""
    words = words_of(document.language)
    found = grammar(document.language).scan(document.text)
    if document.language == "ar":
        found = arabic.without_and(document.text, found, {one.rule: one.starts for one in parsers("ar")})
    found = ranges.join(words, document.text, found)
    found = direction.settle(words, document, sentences, found)
    return tagger.placed(document, sentences, found)
