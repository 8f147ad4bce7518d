"""The same input gives the same bytes: on any day, in any zone, in whatever order a set comes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import PROSE, Done, command

SAMPLES = sorted((Path(__file__).parent.parent / "data" / "samples").glob("*.txt"))[::4]

# Python runs this file before anything else: every way to ask for the time then answers with one day.
CLOCK = """
import datetime, time
NOW = {now!r}
real = datetime.datetime.fromisoformat(NOW).replace(tzinfo=datetime.timezone.utc).timestamp()
class Day(datetime.date):
    @classmethod
    def today(cls): return cls.fromisoformat(NOW[:10])
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromisoformat(NOW).replace(tzinfo=tz)
    @classmethod
    def today(cls): return cls.now()
    @classmethod
    def utcnow(cls): return cls.now()
datetime.date, datetime.datetime = Day, Moment
for name in ("localtime", "gmtime"):
    def clock(seconds=None, was=getattr(time, name)): return was(real if seconds is None else seconds)
    setattr(time, name, clock)
time.time, time.time_ns = (lambda: real), (lambda: int(real * 1e9))
"""


def on(folder: Path, now: str, seed: str, zone: str, *arguments: str | Path) -> Done:
    """A command as it ends when the machine's clock says `now`."""
    inside = folder / now[:4]
    inside.mkdir(exist_ok=True)
    (inside / "sitecustomize.py").write_text(CLOCK.format(now=now), encoding="utf-8")
    return command(*arguments, PYTHONPATH=str(inside), PYTHONHASHSEED=seed, TZ=zone)


@pytest.fixture
def articles(tmp_path: Path) -> list[str | Path]:
    undated = tmp_path / "undated.txt"
    undated.write_text(PROSE + "A vote was due yesterday. In May it will meet. It is now 3 p.m.", encoding="utf-8")
    return [*SAMPLES, undated]


@pytest.mark.skipif(os.name == "nt", reason="zones are set otherwise there")
def test_extraction_knows_no_today(tmp_path: Path, articles: list[str | Path]) -> None:
    one = on(tmp_path, "1999-01-01T00:00:30", "1", "Pacific/Kiritimati", "extract", *articles)
    other = on(tmp_path, "2031-08-31T23:59:30", "2", "America/Los_Angeles", "extract", *articles)
    assert one.code == 0
    assert len(one.out) > 5_000
    assert one == other


def test_the_false_clock_is_believed(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CLOCK.format(now="1999-01-01T00:00:30"), encoding="utf-8")
    line = "import datetime, time; print(datetime.date.today(), datetime.datetime.now().year, time.gmtime().tm_year)"
    done = _python(tmp_path, line)
    assert done == "1999-01-01 1999 1999"


def _python(folder: Path, line: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder), "TZ": "UTC"}
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, env=environment, check=True, text=True)
    return done.stdout.strip()
