"""How expressions are placed: by the publication day, by tense, by the dates told before; and on any text at all."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.annotate.sentences import split
from dashboard.annotate.timex.english import tag
from dashboard.model import TimeExpression
from tests.annotate.timex.documents import MONDAY, document, tagged


def _days(one: TimeExpression) -> tuple[str, str, str]:
    assert one.when is not None
    return one.when.earliest.isoformat(), one.when.latest.isoformat(), one.when.granularity


def _only(text: str, published: date | None = MONDAY) -> TimeExpression:
    found = tagged(text, published)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


def test_both_ends_of_a_range_carry_the_whole_stretch() -> None:
    first, last = tagged("He ruled from 2011 to 2013.")
    assert (first.value, last.value) == ("2011", "2013")
    assert _days(first) == _days(last) == ("2011-01-01", "2013-12-31", "range")
    assert first.edtf == "2011-01-01/2013-12-31"


def test_a_range_lends_its_year_to_the_other_end() -> None:
    first, last = tagged("The siege lasted from November 2013 to February.")
    assert (first.value, last.value) == ("2013-11", "2014-02")


def test_figures_take_the_order_that_the_document_proves() -> None:
    assert [one.value for one in tagged("Stamped 25/03/2015 and again 04/05/2015.")] == ["2015-03-25", "2015-05-04"]
    assert [one.value for one in tagged("Stamped 3/25/2015 and again 04/05/2015.")] == ["2015-03-25", "2015-04-05"]


def test_figures_that_prove_nothing_stay_ambiguous() -> None:
    one = _only("Stamped 04/05/2015.")
    assert _days(one) == ("2015-04-05", "2015-05-04", "ambiguous")
    assert one.edtf == "[2015-04-05,2015-05-04]"


def test_figures_that_prove_nothing_take_the_order_of_the_settings() -> None:
    one = document("Stamped 04/05/2015.")
    (day,), (month,) = tag(one, split(one), "day"), tag(one, split(one), "month")
    assert (day.value, month.value) == ("2015-05-04", "2015-04-05")
    assert day.because == "'04/05/2015' is a calendar date as written, the day first, as the settings say"
    proved = document("Stamped 3/25/2015 and again 04/05/2015.")
    assert [found.value for found in tag(proved, split(proved), "day")] == ["2015-03-25", "2015-04-05"]


def test_without_a_publication_day_nothing_is_counted_from_it() -> None:
    found = tagged("Five years ago, in March, on Monday, last week and since 2014 they met; it is now late.", None)
    placed = [one.text for one in found if one.when is not None]
    assert placed == ["2014"]
    assert all("waits for the publication date" in one.because for one in found if one.value.startswith("XXXX"))


def test_without_a_publication_day_a_step_from_a_written_date_is_taken() -> None:
    assert [one.value for one in tagged("It fell on 3 May 2015 and rose two days later.", None)] == [
        "2015-05-03",
        "2015-05-05",
    ]


def test_a_history_is_told_on_from_its_own_dates() -> None:
    text = (
        "In 1801 the war began. In 1803 the fleet sailed. On 6 May 1804 it lost. In 1806 peace came. In 1808 it ended. "
        "In 1810 the king fled. In 1811 he died. In 1812 they met. In March they rose. On 4 April they won."
    )
    values = [one.value for one in tagged(text)]
    assert values[-2:] == ["1812-03", "1812-04-04"]


def test_a_leap_day_of_a_history_is_never_of_a_year_without_one() -> None:
    text = "In 1801 the war began. In 1803 it spread. On 3 May 1805 they met. Troops withdrew on 29 February."
    assert tagged(text)[-1].value == "1804-02-29"


def test_a_news_text_full_of_old_years_is_no_history() -> None:
    text = (
        "In 1801 the war began. In 1803 the fleet sailed. In 1804 it lost. In 1806 peace came. In 1808 it ended. "
        "In 1810 the king fled. In 1811 he died. In 1812 they met. Yesterday a museum opened, and last week a park."
    )
    assert [one.value for one in tagged(text)][-2:] == ["2016-05-15", "2016-W19"]


def test_the_quarter_after_a_quarter() -> None:
    values = [one.value for one in tagged("Sales rose in the third quarter of 2015 and fell in the following quarter.")]
    assert values == ["2015-Q3", "2015-Q4"]


def test_in_news_an_old_year_does_not_pull_the_month_along() -> None:
    assert [one.value for one in tagged("The shop opened in 2003 and closed in March.")] == ["2003", "2016-03"]


def test_a_modal_before_a_participle_looks_ahead() -> None:
    assert _only("The deal may be signed on 12 September.").value == "2016-09-12"
    assert _only("The deal may have been signed on 12 September.").value == "2015-09-12"


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("It came five years ago.", "'five years ago' counted back from Monday 16 May 2016, kept to the year"),
        ("It came on 3 May 2015.", "'3 May 2015' is a calendar date as written"),
        (
            "They met in March.",
            "'March' taken as the last one up to Monday 16 May 2016, as the words around it look back",
        ),
        ("It took two years.", "'two years' is a length of time or a repetition, not a date"),
    ],
)
def test_says_how_it_was_read(text: str, because: str) -> None:
    assert _only(text).because == because


PIECES = """May march Monday last next the of 3 31 2016 two years ago 1999-2001 early week end 's '98 Sept. 03/07/2018 -
to
from and BC 5 p.m. century 10 999999999 0 29 February half a decade hence Christmas every fifth first AD 9999 weekend
since fiscal Q3 quarter later that same before after night tomorrow recent days"""
WORDS = st.sampled_from([*PIECES.split(), "\n"])
DAYS = st.one_of(st.none(), st.dates())


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join)), DAYS)
def test_any_text_is_tagged_with_offsets_that_match(text: str, published: date | None) -> None:
    found = tagged(text, published)
    assert all(text[one.start : one.end] == one.text and one.text for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    if published is None:
        assert all(one.basis == "explicit" or one.when is None or "before it" in one.because for one in found)


def test_the_same_text_gives_the_same_result() -> None:
    text = "On Monday, five years ago, from May to July 2014, in the '90s."
    assert tagged(text) == tagged(text)


HOSTILE = (
    " ", "1", "1 ", "May May May ", "from 2011 to 2013 to ", "the end of ", "two ", "the ", "the morning of ",
    "two days before ", ",1,", "Monday ", "9:", "1-", "the first week of ", "early ", "(May ", "a ", "in ", "-", "BC ",
    "two days after the vote ", "the 5th and ", "will be said and ", "'44 ", "2010, ", "one day ", "as soon as May ",
    "Monday, and ", "between 3 and ", "1 1/2 ", "the early hours of ", "3 May 2015 two days after the vote. ", "12:3",
)  # fmt: skip


# From 1 to 64 KB; each doubling may take less than threefold the time, and some milliseconds are noise.
SIZES = tuple(1024 << step for step in range(7))
GROWTH, NOISE = 3, 0.03


def _seconds(text: str) -> float:
    start = time.process_time()
    tagged(text)
    return time.process_time() - start


def assert_grows_with_the_text(whole: str) -> None:
    spent = [_seconds(whole[:size]) for size in SIZES]
    for _ in range(3):  # a slow moment of the machine is measured again
        over = [at for at in range(1, len(spent)) if spent[at] >= GROWTH * spent[at - 1] + NOISE]
        for at in over:
            spent[at] = min(spent[at], _seconds(whole[: SIZES[at]]))
    assert all(after < GROWTH * before + NOISE for before, after in pairwise(spent)), spent


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert_grows_with_the_text(piece * (SIZES[-1] // len(piece) + 1))


def test_all_of_it_mixed_grows_no_faster() -> None:
    assert_grows_with_the_text("".join(HOSTILE) * 1_000)
