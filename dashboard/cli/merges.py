"""`merges`: which tellings are one event and why, and what a person says of two events."""

from __future__ import annotations

import argparse
from typing import Final

from dashboard.cli import output
from dashboard.cli.review import compared, judged
from dashboard.settings import Settings
from dashboard.store.records import EventJudgement, Verdict

_SAID: Final[dict[Verdict, str]] = {
    "same": "are one event now",
    "different": "are two events now",
    "open": "are as the rules have them again",
}


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prints what counts of pairs of tellings, one pair a line; or records the judgement that was given."""
    with compared(arguments, settings) as store:
        if not judged(arguments, store.judge_events, _SAID):
            output.write((_line(each) for each in store.event_judgements()), "")
    return 0


def _line(each: EventJudgement) -> str:
    # A reason is made of an article's words, and those may hold a tab.
    return "\t".join((each.one, each.other, each.verdict, each.by, " ".join(each.because.split()))) + "\n"
