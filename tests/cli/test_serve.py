"""The server as a process of its own: what it prints, what it answers, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard.cli import samples
from dashboard.settings import Settings
from dashboard.store import open_store
from tests.command import PROSE, called, surroundings

SECONDS = 60
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the signals of the test are POSIX's")


@dataclass
class Served:
    """A running server, and after the block what it left."""

    process: subprocess.Popen[bytes]
    line: str
    errors: str = ""

    @property
    def address(self) -> str:
        return self.line.rpartition(" ")[2].strip()


def _hears_ctrl_c() -> None:
    """A shell starts what it runs in the background deaf to Ctrl-C, and its children with it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def served(folder: Path, *options: str | Path, end: signal.Signals = signal.SIGINT) -> Iterator[Served]:
    """Serves on a free port from a folder until the block ends, then stops as Ctrl-C would."""
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "--port", "0", *map(str, options)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=surroundings(),
        preexec_fn=_hears_ctrl_c,
    )
    assert process.stdout
    found = Served(process, process.stdout.readline().decode())
    try:
        yield found
    finally:
        process.send_signal(end)
        out, errors = process.communicate(timeout=SECONDS)
        found.errors = errors.decode()
        assert out == b""


def answer(address: str) -> int:
    with urllib.request.urlopen(address, timeout=SECONDS) as page:
        return int(page.status)


def documents(store: Path) -> int:
    opened = open_store(store)
    found = len(opened.documents())
    opened.close()
    return found


def test_the_first_start_loads_the_samples_and_the_second_skips_them(tmp_path: Path) -> None:
    with served(tmp_path) as first:
        assert first.line.startswith("Policy Timeline is at http://127.0.0.1:")
        assert answer(first.address) == 200
    assert first.process.returncode == 0
    assert f"{len(samples.files())} added" in first.errors
    assert documents(tmp_path / "timeline.duckdb") == len(samples.files())
    with served(tmp_path, end=signal.SIGTERM) as second:
        assert answer(second.address) == 200
    assert (second.process.returncode, second.errors) == (0, "")


def test_a_store_of_ones_own_stays_empty(tmp_path: Path) -> None:
    with served(tmp_path, "--store", tmp_path / "own.duckdb") as own:
        assert answer(own.address) == 200
    assert (own.process.returncode, own.errors) == (0, "")
    assert documents(tmp_path / "own.duckdb") == 0


def test_a_port_in_use_is_one_line_and_no_store_is_made(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = called(capfd, "serve", "--port", str(port), "--store", tmp_path / "t.duckdb")
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert f"port {port} is in use" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("host", ["203.0.113.7", "no-such-host.invalid"])
def test_an_address_of_another_machine_is_one_line(host: str, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "serve", "--port", "0", "--host", host)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert "--host 127.0.0.1" in done.err


def test_samples_fill_what_a_first_start_left_undone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "t.duckdb"
    called(capfd, "import", samples.files()[0], "--store", store)
    opened = open_store(store)
    samples.load_into(opened, Settings(), asked=False)
    assert len(opened.documents()) == len(samples.files())
    opened.close()


@pytest.mark.parametrize(("asked", "more"), [(False, 0), (True, len(samples.files()))])
def test_a_timeline_of_ones_own_gets_samples_only_when_asked(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], asked: bool, more: int
) -> None:
    store, text = tmp_path / "t.duckdb", tmp_path / "own.txt"
    text.write_text(PROSE, encoding="utf-8")
    called(capfd, "import", text, "--published", "2016-05-16", "--store", store)
    opened = open_store(store)
    samples.load_into(opened, Settings(), asked=asked)
    assert len(opened.documents()) == 1 + more
    opened.close()
