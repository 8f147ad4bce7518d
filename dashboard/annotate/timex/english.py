"""The English grammar of dates: THE ordered list of parsers, and the ordered list of refiners.

A parser earlier in the list wins over a later one that reads the same words; a longer reading wins over both. Values
follow TIMEX3 (TimeML 1.2.1), intervals the table "How dates become intervals" of docs/events.md.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from dashboard.annotate.timex import refiners, tagger
from dashboard.annotate.timex.parsers import (
    calendar,
    clock,
    counted,
    durations,
    eras,
    holidays,
    not_dates,
    numeric,
    parts,
    relative,
    seasons,
    sets,
    vague,
    weekdays,
    years,
)  # fmt: skip
from dashboard.annotate.timex.scan import Grammar
from dashboard.model import Document, Sentence, TimeExpression

GRAMMAR: Final = Grammar(
    (
        *not_dates.PARSERS,  # ages, scores, money, numbers of documents: claimed first, so that nothing reads them
        *holidays.PARSERS,  # Christmas, Easter 2016, the Sept. 11 of the attacks
        *numeric.PARSERS,  # 2016-05-16, 16.5.2016, 03/07/2018
        *calendar.PARSERS,  # 16 May 2016, May 16, March 2016, 7 to 18 November
        *years.PARSERS,  # 2014, 2014-16, the year 2008
        *eras.PARSERS,  # the 1940s, the 19th century, 490 BC
        *weekdays.PARSERS,  # Monday, last Friday, over the weekend
        *seasons.PARSERS,  # spring of 2017, the third quarter, fiscal 2016
        *clock.PARSERS,  # 16:08 UTC, noon Monday
        *counted.PARSERS,  # five years ago, two days after the vote, a week from Tuesday
        *relative.PARSERS,  # yesterday, the following day, last month
        *parts.PARSERS,  # early 2009, the end of June, this morning
        *sets.PARSERS,  # every five years, daily
        *durations.PARSERS,  # two years, a 12-month, decades
        *vague.PARSERS,  # now, recently, in recent weeks
    )
)


def refiners_of(date_order: str = "") -> tuple[refiners.Refiner, ...]:
    """The refiners in their order; date_order is that of the reader's figures, where the text proves none."""
    return (
        refiners.drop_words_that_are_no_months,
        refiners.drop_ages,
        refiners.count_from_now,
        refiners.settle_order_of_figures,  # 03/07/2018 as the document itself proves it
        partial(refiners.settle_order_by_setting, date_order=date_order),
        refiners.lend_years,
        refiners.lend_last_year,
        refiners.join_ranges,
    )


def tag(document: Document, sentences: tuple[Sentence, ...], date_order: str = "") -> tuple[TimeExpression, ...]:
    """The time expressions of the whole text, furniture included, in order and without overlaps.

    sentences: of the same document; they say how far the tense around an expression reaches. date_order: as in
    `refiners_of`. Never raises on a text.
    """
    found = GRAMMAR.scan(document.text)
    for refine in refiners_of(date_order):
        found = refine(document, found)
    return tagger.placed(document, sentences, found)
