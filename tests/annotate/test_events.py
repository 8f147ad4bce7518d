"""Whole small texts: which events they tell, of which type and status, when, and who did it to whom."""

from datetime import date

import pytest

from dashboard.model import Event
from dashboard.pipeline import annotate
from dashboard.read.text import read_text
from tests.table_rows import rows

PUBLISHED = date(2016, 5, 16)


def _told(event: Event) -> str:
    dates = f"{event.when.earliest}..{event.when.latest}" if event.when else "-"
    agents = "; ".join(actor.name for actor in event.actors)
    recipients = "; ".join(actor.name for actor in event.recipients)
    return f"{event.event_type} {event.status} {dates} {agents} > {recipients}".strip()


@pytest.mark.parametrize("row", rows("events.tsv"), ids=lambda row: row["case"])
def test_the_events_of_a_text(row: dict[str, str]) -> None:
    events = annotate(read_text(row["text"], published=PUBLISHED)).events
    assert " | ".join(_told(event) for event in events) == row["events"].replace("nothing", "")


@pytest.mark.parametrize("row", rows("events.tsv"), ids=lambda row: row["case"])
def test_the_sentence_and_the_trigger_stand_at_their_offsets(row: dict[str, str]) -> None:
    document = read_text(row["text"], published=PUBLISHED)
    for event in annotate(document).events:
        assert document.text[event.sentence_start : event.sentence_end] == event.sentence
        assert document.text[event.trigger_start : event.trigger_end] == event.trigger


def test_an_event_without_a_date_is_never_stamped_with_the_publication_date() -> None:
    (event,) = annotate(read_text("Norway expelled two Russian diplomats.", published=PUBLISHED)).events
    assert event.when is None
    assert event.date_basis == "none"


def test_the_date_of_a_plan_stays_with_the_plan() -> None:
    text = "Norway pledged on Sunday to send food to Chad next week."
    pledge, food = annotate(read_text(text, published=PUBLISHED)).events
    assert (pledge.event_type, pledge.date_text) == ("AGREE", "Sunday")
    assert (food.status, food.date_text) == ("planned", "next week")
