"""Datelines: where a report opens with its place and day, and where a sentence only looks like it."""

import pytest

from dashboard.annotate import dateline
from tests.annotate.framed import events_of, tokens_of


def _dateline(text: str) -> str:
    tokens = tokens_of(text)
    return " ".join(token.text for token in tokens[: dateline.length(tokens)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OSLO, July 15 - The president met farmers.", "OSLO , July 15 -"),
        ("GENEVA—After three days the talks ended.", "GENEVA —"),
        ("OSLO – Norway closed the border.", "OSLO –"),
        ("OSLO -- Norway closed the border.", "OSLO --"),
        ("OSLO, Norway (Reuters) - The minister resigned.", "OSLO , Norway ( Reuters ) -"),
    ],
)
def test_a_report_opens_with_its_place_and_day(text: str, expected: str) -> None:
    assert _dateline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # No capitals: a subject that a dash follows.
        "Oslo - the capital of Norway - closed its port.",
        # Two letters are no place.
        "UN - Norway closed the border.",
        # A verb before the dash.
        "NATO said on Monday - after the talks - that it had closed the base.",
        # No dash at all.
        "OSLO, July 15. The president met farmers.",
        # The dash ends the sentence, nothing is told behind it.
        "OSLO –",
        # The dash comes too late.
        "OSLO, Norway, Stockholm, Sweden, Copenhagen, Denmark, Helsinki, Finland - The ministers met.",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert _dateline(text) == ""


def test_the_day_of_a_dateline_dates_no_event() -> None:
    (event,) = events_of("OSLO, July 15 - Norway expelled two Russian diplomats.")
    assert event.when is None


def test_the_place_of_a_dateline_does_nothing() -> None:
    (event,) = events_of("OSLO – Norway expelled two Russian diplomats.")
    assert [actor.name for actor in event.actors] == ["Norway"]
