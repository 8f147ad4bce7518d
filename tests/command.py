"""The command line as another program calls it: a process of its own, with bytes in and out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
PROSE = (
    "Ministers of Norway and Chad met in Oslo on Monday. They signed a trade agreement. "
    "Norway imposed sanctions on Chad in 2014. The minister said that talks would resume next week.\n"
)


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()


def command(
    *arguments: str | Path, given: bytes = b"", folder: Path = ROOT, seconds: float = 60, **environment: str
) -> Done:
    """Runs `python -m dashboard` with these arguments in a folder, and fails when it takes longer than `seconds`."""
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", *map(str, arguments)],
        input=given,
        capture_output=True,
        timeout=seconds,
        cwd=folder,
        env=surroundings(**environment),
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def surroundings(**more: str) -> dict[str, str]:
    """This process's environment without our settings, and with what is given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("POLICY_TIMELINE_")}
    path = os.pathsep.join(filter(None, [more.pop("PYTHONPATH", ""), str(ROOT), kept.get("PYTHONPATH", "")]))
    return {**kept, "PYTHONPATH": path, **more}


def called(capture: pytest.CaptureFixture[str], *arguments: str | Path) -> Done:
    """Runs a command in this process: the same, without the second that Python takes to start."""
    capture.readouterr()
    code = main([str(argument) for argument in arguments])
    captured = capture.readouterr()
    return Done(code, captured.out, captured.err)


def imported(capture: pytest.CaptureFixture[str], folder: Path, texts: Mapping[str, str]) -> Path:
    """A store in the folder with these texts in it, by the name of their files; they were published on 16 May 2016."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    store = folder / "t.duckdb"
    assert called(capture, "import", folder, "--published", "2016-05-16", "--store", store).code == 0
    return store


def pairs(capture: pytest.CaptureFixture[str], name: str, store: Path) -> list[list[str]]:
    """The lines of a command that lists pairs, by their columns."""
    done = called(capture, name, "--store", store)
    assert (done.code, done.err) == (0, "")
    return [line.split("\t") for line in done.out.splitlines()]
