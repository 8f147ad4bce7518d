"""Texts in texts/, a file each, with the events that a careful reader finds in them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from dashboard.model import Event
from dashboard.pipeline import annotate
from dashboard.read.text import read_text

FILES = sorted((Path(__file__).parent / "texts").glob("*.txt"))
KINDS = (
    "anaphora", "conditional", "coordination", "dates", "habits", "light", "metonymy", "negation", "nominal", "none",
    "passive", "purpose", "relative", "reported", "thinking", "twoacts",
)  # fmt: skip
FORM = re.compile(r"published: (\d{4}-\d\d-\d\d)\n\n(.+?)\n\n---\n(.*)", re.DOTALL)
# What is not read rightly yet, and why; a text that comes right must leave this list.
STILL_WRONG: Final = {
    "anaphora-has-not-done-so": "nothing is told by what stands for another verb",
    "conditional-chain": "'would have to take in' is no verb of its own, so the clause before it goes on",
    "coordination-only-one-signed": "'did not' alone stands for the verb before it",
    "nominal-embargo-of-year": "'European Union against Syria' is taken for one name",
    "nominal-history": "'the country' of a noun is not looked up",
    "none-film": "'shot' of a film",
    "purpose-had-intended": "'has not done so' does not deny the intention",
    "purpose-to-allow": "the place in 'the Torkham border crossing' stands among the recipients",
}


class Text(NamedTuple):
    published: date
    text: str
    rows: list[str]


def _text(path: Path) -> Text:
    match = FORM.fullmatch(path.read_text(encoding="utf-8"))
    assert match, f"{path.name} is not of the form"
    return Text(date.fromisoformat(match[1]), match[2], match[3].splitlines())


def _told(event: Event) -> str:
    dates = f"{event.when.earliest}..{event.when.latest}" if event.when else "-"
    agents = "; ".join(actor.name for actor in event.actors)
    recipients = "; ".join(actor.name for actor in event.recipients)
    return f"{event.event_type} {event.status} {dates} {agents} > {recipients}".strip()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_events_of_a_text(path: Path, request: pytest.FixtureRequest) -> None:
    if path.stem in STILL_WRONG:
        request.node.add_marker(pytest.mark.xfail(strict=True, reason=STILL_WRONG[path.stem]))
    case = _text(path)
    events = annotate(read_text(case.text, published=case.published)).events
    assert [_told(event) for event in events] == case.rows


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_texts(kind: str) -> None:
    assert len([path for path in FILES if path.stem.startswith(f"{kind}-")]) >= 4


def test_every_text_is_of_a_kind() -> None:
    assert [path.name for path in FILES if path.stem.split("-")[0] not in KINDS] == []


def test_at_least_half_of_the_texts_tell_nothing_that_occurred() -> None:
    quiet = [path for path in FILES if not any(row.split()[1] == "occurred" for row in _text(path).rows)]
    assert len(quiet) * 2 >= len(FILES)
