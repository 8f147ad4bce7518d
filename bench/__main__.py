"""`make bench`: how fast, against dateparser on the same texts, and how right, against what a careful reader found.

Exit code 1 when a figure is below its floor.
"""

from __future__ import annotations

import sys

from bench import events, speed


def main() -> int:
    """Every benchmark, one after the other, whatever the ones before said."""
    codes = [speed.main(), events.main()]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
