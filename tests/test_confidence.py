"""Confidence: every feature has a weight, more that can be seen makes surer, and it never claims to be certain."""

from typing import Any

import pytest

from dashboard.confidence import confidence, features, weights
from dashboard.model import STATUSES
from dashboard.when import GRANULARITIES
from tests.factories import UN, make_event


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_a_weight(status: str) -> None:
    assert set(features(make_event(status=status, rule="verb.meet"))) - {"reported"} <= {*weights(), "date day"}


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ({"actors": ()}, {"actors": (UN,)}),
        ({"when": None}, {}),
        ({"event_type": "OTHER"}, {"event_type": "AGREE"}),
        ({"rule": "any.act"}, {"rule": "verb.sign"}),
        ({"reason": "told in the gerund"}, {"reason": "told in the past"}),
        ({}, {"mentions": 2}),
    ],
)
def test_what_can_be_seen_makes_surer(less: dict[str, Any], more: dict[str, Any]) -> None:
    assert confidence(make_event(**less)) <= confidence(make_event(**more))


def test_it_lies_between_certainties() -> None:
    assert 0.01 <= confidence(make_event()) <= 0.99


def test_granularities_with_a_weight_are_granularities() -> None:
    dated = {feature.removeprefix("date ") for feature in weights() if feature.startswith("date ")}
    assert dated - {"inferred"} <= set(GRANULARITIES)
