"""The panel of one event says who with the office of that day and the country, each once."""

from __future__ import annotations

import pytest

from dashboard.model import Actor
from dashboard.views import event
from dashboard.views.state import View
from tests.factories import LIBYA, UN, make_listed

KERRY = Actor("john-kerry", "John Kerry", "person", "US", "Secretary of State")


@pytest.mark.parametrize(
    ("actor", "shown"),
    [
        (KERRY, "John Kerry, Secretary of State (United States)"),
        (Actor("john-kerry", "John Kerry", "person", "US"), "John Kerry (United States)"),
        (Actor("x", "Ann Smithson", "person", "", "UN Envoy"), "Ann Smithson, UN Envoy"),
        (Actor("x", "Ann Smithson", "person"), "Ann Smithson"),
        (Actor("x", "Ann Smithson", "person", "LY", "Leader of Libya"), "Ann Smithson, Leader of Libya"),
        (
            Actor("x", "Ann Smithson", "person", "LY", "Mayor of Chad"),
            "Ann Smithson, Mayor of Chad (Libya)",
        ),
        (LIBYA, "Libya"),
    ],
)
def test_who(actor: Actor, shown: str) -> None:
    panel = str(event.panel(make_listed(actors=(actor, UN)), None, View()))
    assert f"Dd('{shown}; United Nations')" in panel
