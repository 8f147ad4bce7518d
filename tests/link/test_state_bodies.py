"""Bodies of states: one actor for a country's, however it is said."""

from __future__ import annotations

import pytest

from dashboard.link.state_bodies import body


@pytest.mark.parametrize(
    ("name", "cc", "leading", "found"),
    [
        ("Foreign Ministry", "", "CL", "Chilean Foreign Ministry"),
        ("Foreign Ministry", "CL", "PE", "Chilean Foreign Ministry"),
        ("Foreign Ministry (Chile)", "", "PE", "Chilean Foreign Ministry"),
        ("Chilean Foreign Ministry", "", "PE", "Chilean Foreign Ministry"),
        ("Ministry of Foreign Affairs", "", "CL", "Chilean Foreign Ministry"),
        ("Ministry of Foreign Affairs of Chile", "", "PE", "Chilean Foreign Ministry"),
        ("Ministry of Foreign Affairs of the Republic of Kenya", "", "", "Kenyan Foreign Ministry"),
        ("Kenyan Ministry of Health", "", "", "Kenyan Health Ministry"),
        ("Ministry of Defence", "", "KE", "Kenyan Defense Ministry"),
        ("Defense Ministry", "RU", "", "Russian Defense Ministry"),
        ("Ministry of Foreign Affairs", "FR", "", "French Foreign Ministry"),
        ("Ministry of Foreign Affairs", "NZ", "", "New Zealand Foreign Ministry"),
        ("Supreme Court", "", "FJ", "Supreme Court (Fiji)"),
        ("Fijian Supreme Court", "", "FR", "Supreme Court (Fiji)"),
        ("Supreme Court of Fiji", "", "FR", "Supreme Court (Fiji)"),
        ("Supreme Court (Fiji)", "FJ", "FR", "Supreme Court (Fiji)"),
        ("South Korean Coast Guard", "", "", "Coast Guard (South Korea)"),
        ("Serbian Parliament", "", "", "Parliament of Serbia"),
        ("Parliament", "", "FJ", "Parliament of Fiji"),
        ("Parliament", "", "NL", "Parliament of the Netherlands"),
    ],
)
def test_a_body_is_its_country_s(name: str, cc: str, leading: str, found: str) -> None:
    actor = body(name, cc, leading)
    assert actor is not None
    assert (actor.name, actor.type) == (found, "government")


@pytest.mark.parametrize(
    "name",
    ["Foreign Ministry", "Supreme Court", "Bavarian Interior Ministry"],
)
def test_what_is_no_country_s(name: str) -> None:
    assert body(name, "", "") is None


def test_a_table_s_ministry_keeps_its_id() -> None:
    actor = body("Ministry of Foreign Affairs", "FR", "")
    assert actor is not None
    assert actor.actor_id == "french-foreign-ministry"
