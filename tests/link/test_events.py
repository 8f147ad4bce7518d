"""The same event told twice is one; different ones stay apart; ids never change."""

from datetime import date

from dashboard.model import Event
from dashboard.pipeline import annotate
from dashboard.read.text import read_text


def _events(text: str) -> tuple[Event, ...]:
    return annotate(read_text(text, published=date(2016, 5, 16))).events


def test_an_event_told_again_without_a_date_keeps_the_date_of_the_first_telling() -> None:
    (event,) = _events(
        "Norway signed a treaty with Sweden in March. Norway signed the treaty with Sweden to end a dispute."
    )
    assert (event.mentions, event.date_text) == (2, "March")


def test_a_date_that_comes_with_the_second_telling_is_inferred() -> None:
    (event,) = _events("Norway expelled Sweden from the club. Norway expelled Sweden from the club on Friday.")
    assert (event.mentions, event.date_basis) == (2, "inferred")
    assert event.when is not None
    assert event.when.earliest == date(2016, 5, 13)


def test_two_dates_that_contradict_stay_two_events() -> None:
    assert len(_events("Norway attacked Sweden on Friday. Norway attacked Sweden on Sunday.")) == 2


def test_other_actors_stay_another_event() -> None:
    assert len(_events("Norway attacked Sweden. Chad attacked Sudan.")) == 2


def test_what_is_planned_is_not_what_occurred() -> None:
    assert len(_events("Norway visited Sweden on Sunday. Norway will visit Sweden on Friday.")) == 2


def test_ids_are_the_same_on_every_run() -> None:
    text = "Norway signed a treaty with Sweden in March. Chad expelled the envoy of Norway."
    assert [event.event_id for event in _events(text)] == [event.event_id for event in _events(text)]
