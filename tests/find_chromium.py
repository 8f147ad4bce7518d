"""Finds, or fetches, the headless Chromium that the browser tests drive, and prints where it is.

  python -m tests.find_chromium

In this order: $CHROMIUM; one of the machine's own; what playwright has or can download; as root, Debian's package. When
none can be had, one line says so and the exit code is 2: the browser tests are never skipped in silence.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
DOWNLOAD_SECONDS = 240
PACKAGE_SECONDS = 420
NONE = (
    "no Chromium for the browser tests: install chromium or Google Chrome, or give one with "
    "CHROMIUM=/path/to/chromium (neither playwright's download nor apt-get brought one)"
)


class NoChromium(Exception):
    """There is none, and none can be had."""


def find() -> str:
    """The path of a Chromium that starts. Raises NoChromium."""
    given = os.environ.get("CHROMIUM", "")
    if given:
        if not works(given):
            raise NoChromium(f"CHROMIUM is {given!r}, which does not start: give the path of a Chromium, or unset it")
        return given
    for look in (_of_machine, _of_playwright, _from_playwright, _from_debian):
        found = look()
        if found and works(found):
            return found
    raise NoChromium(NONE)


def works(path: str) -> bool:
    """Whether the program says its version."""
    return _run([path, "--version"], 30)


def _of_machine() -> str:
    named = (shutil.which(name) for name in NAMES)
    return next((path for path in (*named, *PLACES) if path and Path(path).exists()), "")


def _of_playwright() -> str:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else ""


def _from_playwright() -> str:
    _say("no Chromium on this machine: downloading playwright's ...")
    fetched = _run([sys.executable, "-m", "playwright", "install", "chromium"], DOWNLOAD_SECONDS)
    return _of_playwright() if fetched else ""


def _from_debian() -> str:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return ""
    _say("installing Debian's chromium ...")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "update", "-qq"], PACKAGE_SECONDS, quiet)
    _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], PACKAGE_SECONDS, quiet)
    return _of_machine()


def _run(command: list[str], seconds: int, environment: dict[str, str] | None = None) -> bool:
    """Whether the command ended well in time; what it prints is not wanted."""
    try:
        done = subprocess.run(
            command, timeout=seconds, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """Prints the path, or the one line that says why there is none."""
    try:
        print(find())
    except NoChromium as error:
        _say(str(error))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
