"""The tables cut from open collections are what data/cut.py cuts."""

from __future__ import annotations

import subprocess
import sys

from dashboard.tables import DATA


def test_the_cut_tables_are_what_is_cut() -> None:
    done = subprocess.run(
        [sys.executable, str(DATA / "cut.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
