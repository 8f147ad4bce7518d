"""The trigger table: every row has an example in which it fires, and no row is spelled wrong."""

from datetime import date

import pytest

from dashboard.annotate.triggers import NOTHING, Trigger, triggers
from dashboard.pipeline import annotate
from dashboard.read.text import read_text


@pytest.mark.parametrize("trigger", triggers(), ids=lambda trigger: trigger.id)
def test_its_example_fires_the_row(trigger: Trigger) -> None:
    events = annotate(read_text(trigger.example, published=date(2016, 5, 16))).events
    if trigger.type == NOTHING:
        assert [event.trigger for event in events] == []
    else:
        assert trigger.id in [event.rule for event in events]


def test_ids_are_unique() -> None:
    ids = [trigger.id for trigger in triggers()]
    assert len(ids) == len(set(ids))
