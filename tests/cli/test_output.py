from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.cli import output
from dashboard.errors import PolicyTimelineError
from tests.command import PROSE, ROOT, surroundings


def broken() -> Iterator[str]:
    yield "half"
    raise RuntimeError("stopped in the middle")


def test_a_file_has_every_byte_as_given(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    output.write(["a,é\r\n", "b\n"], str(target))
    assert target.read_bytes() == "a,é\r\nb\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_no_file_behind(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        output.write(broken(), str(tmp_path / "out.csv"))
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    with pytest.raises(RuntimeError):
        output.write(broken(), str(target))
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_file_keeps_its_rights_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old", tmp_path / "new", tmp_path / "usual"
    old.touch(mode=0o640)
    old.chmod(0o640)
    usual.touch()
    for target in (old, new):
        output.write(["x"], str(target))
    assert old.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode == usual.stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    output.write(["new"], str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.parametrize("target", ["", "none/out.csv"])
def test_a_place_where_no_file_can_be_is_said(tmp_path: Path, target: str) -> None:
    with pytest.raises(PolicyTimelineError, match="folder"):
        output.write(["x"], str(tmp_path / target))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to try")
def test_a_full_disk_is_said() -> None:
    with pytest.raises(PolicyTimelineError, match="cannot be written"):
        output.write(["x" * 100_000], "/dev/full")


@pytest.mark.skipif(os.name == "nt", reason="the shell of the test is POSIX's")
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PROSE * 400, encoding="utf-8")
    line = f'"{sys.executable}" -m dashboard extract "{path}" --published 2016-05-16 | head -n 1'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        cwd=ROOT,
        env=surroundings(),
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"event_id,")
