"""Ministries: one actor for a country's, however it is said."""

from __future__ import annotations

import pytest

from dashboard.link.ministries import ministry


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
    ],
)
def test_a_ministry_is_its_country_s(name: str, cc: str, leading: str, found: str) -> None:
    actor = ministry(name, cc, leading)
    assert actor is not None
    assert (actor.name, actor.type) == (found, "government")


@pytest.mark.parametrize(
    "name",
    ["Ministry of Silly Walks", "Foreign Bank", "Foreign Ministry", "Bavarian Interior Ministry", "Health Council"],
)
def test_what_is_no_country_s_ministry(name: str) -> None:
    assert ministry(name, "", "") is None


def test_a_table_s_ministry_keeps_its_id() -> None:
    actor = ministry("Ministry of Foreign Affairs", "FR", "")
    assert actor is not None
    assert actor.actor_id == "french-foreign-ministry"
