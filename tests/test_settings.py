from __future__ import annotations

from dataclasses import fields

import pytest

from dashboard.errors import PolicyTimelineError
from dashboard.settings import CHOICES, HELP, PREFIX, Settings, from_environment

NAMES = [field.name for field in fields(Settings)]
NUMBERS = [field.name for field in fields(Settings) if isinstance(field.default, int)]


def test_every_setting_has_one_sentence_of_help() -> None:
    assert list(HELP) == NAMES
    assert all(line.endswith(".") and "\n" not in line for line in HELP.values())


def test_an_empty_environment_gives_the_defaults() -> None:
    assert from_environment({}) == Settings()


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_read_from_its_variable(name: str) -> None:
    given = "17" if name in NUMBERS else CHOICES[name][-1] if name in CHOICES else "mine"
    found = from_environment({PREFIX + name.upper(): given})
    assert str(getattr(found, name)) == given
    assert type(getattr(found, name)) is type(getattr(Settings(), name))


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("given", ["0", "-1", "many", "", "1.5", "²"])
def test_a_number_that_is_none_is_named(name: str, given: str) -> None:
    with pytest.raises(PolicyTimelineError, match=PREFIX + name.upper()):
        from_environment({PREFIX + name.upper(): given})


@pytest.mark.parametrize("name", CHOICES)
def test_a_choice_that_is_none_says_what_there_is_to_choose(name: str) -> None:
    with pytest.raises(PolicyTimelineError, match=f"{PREFIX + name.upper()} is 'sideways': give {CHOICES[name][1]} or"):
        from_environment({PREFIX + name.upper(): "sideways"})


def test_other_variables_are_none_of_ours() -> None:
    assert from_environment({"PATH": "/bin", "STORE": "x", "POLICY_TIMELINE": "y"}) == Settings()
