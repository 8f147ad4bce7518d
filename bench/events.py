"""How right the events are on our own texts: python -m bench.events, the figures of tests/samples/measure.py."""

from __future__ import annotations

from tests.samples.measure import main

if __name__ == "__main__":
    main()
