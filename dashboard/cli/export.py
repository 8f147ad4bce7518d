"""`export`: the events of the timeline, or those that filters leave, as CSV or JSON Lines."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from dashboard.cli import output
from dashboard.cli.parser import SINGLE
from dashboard.cli.say import count, say
from dashboard.export import csv, jsonl
from dashboard.model import Listed
from dashboard.names import slug
from dashboard.settings import Settings
from dashboard.store import open_store
from dashboard.store.filters import PARAMETERS, Filters
from dashboard.store.records import Store

_STREAMS = {"csv": csv.stream, "jsonl": jsonl.stream}


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Streams the events in the order of the list; standard error says how many of how many there are."""
    asked = filters(arguments)
    store = open_store(arguments.store or settings.store, read_only=True)
    try:
        counts = store.counts(asked)
        output.write(
            _STREAMS[arguments.format](_events(store, asked, tellings=arguments.format == "jsonl")), arguments.output
        )
    finally:
        store.close()
    say(f"{counts.shown:,} of {count(counts.total, 'event')}")
    return 0


def filters(arguments: argparse.Namespace) -> Filters:
    """The filters as typed: names of actors become ids, codes of countries capitals."""
    found: dict[str, str | tuple[str, ...]] = {}
    for name, field in PARAMETERS.items():
        given = getattr(arguments, f"filter_{name}")
        if given is None:
            continue
        found[field] = given if name in SINGLE else tuple(dict.fromkeys(_value(name, one) for one in given))
    return Filters(**found)  # type: ignore[arg-type]


def _value(name: str, given: str) -> str:
    if name == "actor":
        return slug(given)
    return given.strip().upper() if name == "country" else given.strip()


def _events(store: Store, asked: Filters, *, tellings: bool) -> Iterator[Listed]:
    for chunk in store.stream(asked, tellings=tellings):
        yield from chunk
