"""`make` on a machine that lacks something: one clear line, and nothing half made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT

pytestmark = pytest.mark.skipif(shutil.which("make") is None or os.name == "nt", reason="there is no make here")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def made(folder: Path, *arguments: str) -> tuple[int, list[str]]:
    """The exit code of `make`, and what it says but for make's own last line."""
    done = subprocess.run(["make", *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, [line for line in done.stderr.splitlines() if not line.startswith("make")]


def stand_in(folder: Path, refuses: str) -> str:
    """A Python that fails when it is asked about something."""
    path = folder / "python-stand-in"
    path.write_text(f'#!/bin/sh\ncase "$*" in *{refuses}*) exit 1;; esac\nexec "{sys.executable}" "$@"\n')
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("refuses", ["version_info", None])
def test_without_a_python_that_is_new_enough_it_says_so(folder: Path, refuses: str | None) -> None:
    python = stand_in(folder, refuses) if refuses else "/no/such/python"
    code, lines = made(folder, "setup", f"PYTHON={python}")
    assert (code, len(lines)) == (2, 1)
    assert "Python 3.11 or newer is needed" in lines[0]
    assert not (folder / ".venv").exists()


def test_a_python_that_cannot_make_environments_is_named(folder: Path) -> None:
    code, lines = made(folder, "setup", f"PYTHON={stand_in(folder, 'ensurepip')}")
    assert (code, len(lines)) == (2, 1)
    assert "python3-venv" in lines[0]
    assert not (folder / ".venv").exists()


def test_every_target_that_the_readme_names_is_there() -> None:
    done = subprocess.run(
        ["make", "-n", "run", "test", "setup", "lint", "bench"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
