"""The stages together: any text goes through, what comes out points back into it, and time grows with the text."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import InputError
from dashboard.model import Extraction
from dashboard.pipeline import annotate
from dashboard.read.text import read_text

PUBLISHED = date(2016, 5, 16)
NEWS = (
    "Norway Sweden the an of in on that which and , . ; “ ” — to not will would could said signed imposed met was were",
    "has been urged treaty sanctions talks Monday March 2011 last week if after since Mr. U.N. council it he its",
    "agreed to withdraw troops from Chad by rebels who fighting broke out",
)
WORDS = st.sampled_from([word for line in NEWS for word in line.split()])


def _read(text: str) -> Extraction | None:
    try:
        return annotate(read_text(text, published=PUBLISHED))
    except InputError:
        return None


def check(found: Extraction) -> None:
    text = found.document.text
    for event in found.events:
        assert text[event.sentence_start : event.sentence_end] == event.sentence
        assert text[event.trigger_start : event.trigger_end] == event.trigger
        assert event.sentence_start <= event.trigger_start <= event.trigger_end <= event.sentence_end
        assert event.summary
    assert len({event.event_id for event in found.events}) == len(found.events)


@given(st.text(max_size=300))
def test_any_text_goes_through(text: str) -> None:
    found = _read(text)
    if found is not None:
        check(found)


@given(st.lists(WORDS, min_size=1, max_size=60))
def test_any_jumble_of_news_words_goes_through(words: list[str]) -> None:
    found = _read(" ".join(words) + ".")
    if found is not None:
        check(found)


@pytest.mark.parametrize("only", ["dates", "actors", "countries", "events"])
def test_one_stage_alone_leaves_the_others_empty(only: str) -> None:
    document = read_text("Norway signed a treaty with Sweden in Oslo on Sunday.", published=PUBLISHED)
    found = annotate(document, only=only)
    kept = {"dates": found.timexes, "actors": found.mentions, "countries": found.mentions, "events": found.events}
    assert kept.pop(only)
    assert not (found.events if only != "events" else found.timexes)


def test_an_unknown_stage_is_refused() -> None:
    with pytest.raises(ValueError, match="dates, actors, countries, events"):
        annotate(read_text("Norway met Sweden."), only="verbs")


def _seconds(text: str) -> float:
    document = read_text(text, published=PUBLISHED)
    start = time.process_time()
    annotate(document)
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "Norway signed a treaty with Sweden in March 2011 and Chad attacked it on Friday. ",
        "Norway said that Sweden said that ",
        "and, the talks of the council of ",
        "“It ” which — who, ",
    ],
)
def test_time_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    _seconds(unit * 20)
    # Four times the text: fourfold time when it grows with the text, sixteenfold when with its square.
    small = min(_seconds((unit * 1000)[:16_000]) for _ in range(3))
    large = min(_seconds((unit * 4000)[:64_000]) for _ in range(3))
    assert large < 10 * max(small, 0.05)


def test_every_telling_is_part_of_one_event_and_nothing_is_lost() -> None:
    told = "Norway signed a treaty with Sweden in March."
    again = "Norway signed the treaty with Sweden to end a dispute."
    found = annotate(read_text(f"{told} Chad expelled two envoys. {again}", published=date(2016, 5, 16)))
    assert [event.mentions for event in found.events] == [2, 1]
    assert [one.sentence for one in found.tellings] == [told, "Chad expelled two envoys.", again]
    assert all(one.mentions == 1 for one in found.tellings)
    (merge,) = found.merges
    first, _, last = (one.event_id for one in found.tellings)
    assert {merge.one, merge.other} == {first, last}
    assert merge.because == "both tell of “signed” by Norway and Sweden; only one gives a date"
