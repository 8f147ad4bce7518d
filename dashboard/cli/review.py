"""`review`: the names that may be one actor's, and what a person says of them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from dashboard.cli import output
from dashboard.cli.say import say
from dashboard.errors import PolicyTimelineError
from dashboard.pipeline import compare
from dashboard.settings import Settings
from dashboard.store import open_store
from dashboard.store.records import Question, Store, Verdict

_SAID: Final[dict[Verdict, str]] = {
    "same": "are one actor now",
    "different": "are two actors now",
    "open": "are open again",
}


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prints what waits for a judgement, one pair a line; or records the judgement that was given."""
    with compared(arguments, settings) as store:
        if not judged(arguments, store.judge, _SAID):
            output.write([_line(each) for each in store.questions()], "")
    return 0


@contextmanager
def compared(arguments: argparse.Namespace, settings: Settings) -> Iterator[Store]:
    """The store with everything in it compared; it is not made when it is not there."""
    name = arguments.store or settings.store
    if not Path(name).exists():
        raise PolicyTimelineError(f"{name} does not exist: import documents into it first, or give another file")
    store = open_store(name)
    try:
        compare(store)
        yield store
    finally:
        store.close()


def judged(
    arguments: argparse.Namespace, judge: Callable[[str, str, Verdict], None], said: Mapping[Verdict, str]
) -> bool:
    """Records the one judgement that an option gives; False when there is none."""
    for verdict, words in said.items():
        if pair := getattr(arguments, verdict):
            one, other = pair
            judge(one, other, verdict)
            say(f"{one} and {other} {words}")
            return True
    return False


def _line(each: Question) -> str:
    return "\t".join((each.one.actor.actor_id, each.other.actor.actor_id, f"{each.score:.2f}", each.because)) + "\n"
