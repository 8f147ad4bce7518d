"""`review`: the names that may be one actor's, and what a person says of them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import cast

from dashboard.cli import output
from dashboard.cli.parser import VERDICTS
from dashboard.cli.say import say
from dashboard.errors import PolicyTimelineError
from dashboard.pipeline import compare
from dashboard.settings import Settings
from dashboard.store import open_store
from dashboard.store.records import Question, Store, Verdict

_SAID = {"same": "are one actor now", "different": "are two actors now", "open": "are open again"}


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prints what waits for a judgement, one pair a line; or records the judgement that was given."""
    name = arguments.store or settings.store
    if not Path(name).exists():
        raise PolicyTimelineError(f"{name} does not exist: import documents into it first, or give another file")
    store = open_store(name)
    try:
        compare(store)
        if not _judged(store, arguments):
            output.write([_line(each) for each in store.questions()], "")
    finally:
        store.close()
    return 0


def _judged(store: Store, arguments: argparse.Namespace) -> bool:
    """Records the one judgement that an option gives; False when there is none."""
    for verdict in VERDICTS:
        if pair := getattr(arguments, verdict):
            one, other = pair
            store.judge(one, other, cast(Verdict, verdict))
            say(f"{one} and {other} {_SAID[verdict]}")
            return True
    return False


def _line(each: Question) -> str:
    return "\t".join((each.one.actor.actor_id, each.other.actor.actor_id, f"{each.score:.2f}", each.because)) + "\n"
