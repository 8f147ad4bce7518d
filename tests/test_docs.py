"""The documents name everything that exists, and nothing that does not."""

from __future__ import annotations

import argparse
import re
from dataclasses import fields
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import dashboard
from dashboard import extract
from dashboard.annotate import triggers
from dashboard.cli.parser import COMMANDS, parser
from dashboard.export.columns import COLUMNS
from dashboard.model import BASES, QUAD_CLASS, QUAD_CLASSES, STATUSES
from dashboard.settings import HELP, PREFIX, Settings
from dashboard.when import GRANULARITIES
from tests.command import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
EVENTS = (ROOT / "docs" / "events.md").read_text(encoding="utf-8")
COMMAND_LINE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
ALL = README + EVENTS + COMMAND_LINE
CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
PUBLISHED = date(2019, 9, 4)


def commands() -> dict[str, argparse.ArgumentParser]:
    """The parser of every command."""
    (action,) = [one for one in parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return dict(action.choices)


def options() -> set[str]:
    return {string for one in commands().values() for action in one._actions for string in action.option_strings}


def section(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def cells(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads."""
    lines = [line for line in text.splitlines() if line[:1] == "|"]
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    return [row for number, row in enumerate(rows) if number > 1 and not row[0].startswith("---")]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_its_place(name: str) -> None:
    told = section(COMMAND_LINE, name) + COMMAND_LINE.partition("\n## ")[0]
    long = [action.option_strings[-1] for action in commands()[name]._actions if action.option_strings]
    assert [option for option in long if f"`{option}" not in told] == []
    assert f"python -m dashboard {name}" in README or name == "serve"


def test_no_option_is_told_of_that_is_none() -> None:
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", COMMAND_LINE)) | set(re.findall(r" (--[a-z]+)", README))
    assert told <= options() | {"--help"}


def test_every_setting_stands_in_the_table_with_its_default_and_help() -> None:
    told = {row[0]: row[1:] for row in cells(section(README, "Settings"))}
    for field in fields(Settings):
        default, line = told.pop(f"`{PREFIX}{field.name.upper()}`")
        assert default.strip("`") == str(field.default)
        assert line == HELP[field.name]
    assert told == {}


def test_every_column_is_described_in_order() -> None:
    rows = [row[0].strip("`") for row in cells(EVENTS.partition("\n## ")[0])]
    assert tuple(rows) == COLUMNS


def test_every_type_stands_with_its_class() -> None:
    told = {row[0]: row[2] for row in cells(section(EVENTS, "Types"))}
    assert told == QUAD_CLASS


def test_every_mode_stands_with_its_type() -> None:
    told = {row[0]: row[1] for row in cells(section(EVENTS, "Types"))}
    used = {(one.type, one.mode) for one in triggers.triggers() if one.mode}
    missing = [pair for pair in sorted(used) if not re.search(rf"[( ]{pair[1]}[,)]", told[pair[0]])]
    assert missing == []


@pytest.mark.parametrize("values", [STATUSES, GRANULARITIES, BASES, QUAD_CLASSES])
def test_every_value_of_a_column_is_told(values: tuple[str, ...]) -> None:
    assert [value for value in values if not re.search(rf"\b{value}\b", EVENTS)] == []


def test_every_public_name_stands_in_the_readme() -> None:
    assert [name for name in dashboard.__all__ if f"`{name}`" not in README and name != "extract"] == []


def test_the_four_lines_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = CODE.findall(section(README, "In Python"))
    assert len(code.strip().splitlines()) == 4
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(code, names)
    events = names["events"]
    assert isinstance(events, pd.DataFrame)
    assert set(events["granularity"]) == {"day", "year"}
    assert (tmp_path / "events.csv").exists()


def spans() -> list[tuple[str, str, str]]:
    """The examples of the table of intervals: words, days, granularity."""
    found = []
    for written, days, granularity in cells(section(EVENTS, "How dates become intervals")):
        for words, one in zip(written.split(" / "), days.split(" / "), strict=False):
            found.append((words, one, granularity))
    return found


@pytest.mark.parametrize(("words", "days", "granularity"), [one for one in spans() if one[1][0].isdigit()])
def test_the_examples_of_intervals_are_true(words: str, days: str, granularity: str) -> None:
    plain = words.partition(",")[0]
    tense = "The council will meet in Oslo " if words.startswith(("will", "later")) else "The council met in Oslo "
    (row,) = extract(f"{tense}{plain.removeprefix('will meet ')}.", PUBLISHED).itertuples()
    first, _, last = days.partition(" to ")
    assert [str(day)[:10] for day in (row.event_date, row.event_date_end)] == [first, last or first]
    assert row.granularity == granularity


def test_every_document_that_is_linked_exists() -> None:
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        links = re.findall(r"\]\((?!http)([^)#]+)\)", path.read_text(encoding="utf-8"))
        assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_pins_of_the_tests_hold_those_of_the_dashboard() -> None:
    lines = [line for name in ("", "-dev") for line in (ROOT / f"requirements{name}.txt").read_text().splitlines()]
    pins = [line.partition("#")[0].strip() for line in lines if line and not line.startswith(("#", "-r "))]
    assert [pin for pin in pins if "==" not in pin] == []
    assert len({pin.partition("==")[0].lower() for pin in pins}) == len(pins)
    assert [line for line in lines if "index-url" in line or "file:" in line] == []
