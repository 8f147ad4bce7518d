"""Adding a document: paste its text, say when it was published, read what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import dash_mantine_components as dmc
from dash import html

from dashboard import pipeline
from dashboard.errors import DateNotUnderstood, PolicyTimelineError
from dashboard.model import Extraction
from dashboard.read.text import read_text
from dashboard.settings import Settings
from dashboard.store.filters import Filters
from dashboard.store.records import Added, Store
from dashboard.views import strings
from dashboard.views.attributes import also
from dashboard.views.state import View, link, only
from dashboard.written_dates import read_day


@dataclass(frozen=True, slots=True)
class Given:
    """What stands in the boxes."""

    text: str = ""
    published: str = ""
    headline: str = ""
    source: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: an extraction, or one line beside the box that it is about.

    known counts the events that other documents tell already.
    """

    extraction: Extraction | None = None
    added: Added = "unchanged"
    text_error: str = ""
    date_error: str = ""
    known: int = 0


def dialog() -> dmc.Modal:
    """The dialog; it traps focus, closes by Esc and gives focus back."""
    return dmc.Modal(
        [
            *_boxes(),
            html.Div(id="add-result", role="status", className="add-result"),
            html.Div(
                [
                    html.Button("Add", id="add-submit", type="button", className="button primary", n_clicks=0),
                    html.Button("Close", type="button", className="button quiet", **also({"data-add": "close"})),
                ],
                className="actions",
            ),
        ],
        id="add",
        title="Add a document",
        opened=False,
        size="lg",
        closeButtonProps={"aria-label": "Close this box"},
        transitionProps={"duration": 0},
    )


def _boxes() -> list[Any]:
    """What is asked: the text, when and by whom it was published, its headline."""
    return [
        dmc.Textarea(
            id="add-text",
            label="Text of the article",
            description="Paste it as it is. Headline and date may stand in it.",
            minRows=7,
            maxRows=14,
            autosize=True,
        ),
        html.Div(
            [
                dmc.TextInput(
                    id="add-date",
                    label="Published on",
                    description="Such as 16 May 2016. “Last week” is counted from it.",
                    autoComplete="off",
                ),
                dmc.TextInput(
                    id="add-source",
                    label="Source",
                    description="Who published it, if you like.",
                    autoComplete="off",
                ),
            ],
            className="pair",
        ),
        dmc.TextInput(
            id="add-headline",
            label="Headline",
            description="Left empty, the text's own is taken.",
            autoComplete="off",
        ),
    ]


def add(store: Store, settings: Settings, given: Given) -> Outcome:
    """Reads, annotates and stores what was pasted; an error says which box it is about and nothing is stored."""
    published: date | None = None
    if given.published.strip():
        try:
            published = read_day(given.published)
        except DateNotUnderstood as error:
            return Outcome(date_error=str(error))
    try:
        document = read_text(
            given.text,
            published=published,
            headline=given.headline.strip(),
            source=given.source.strip(),
            url=given.url.strip(),
            max_chars=settings.max_document_chars,
        )
        extraction = pipeline.annotate(document, date_order=settings.date_order)
        before = store.counts(Filters()).total
        added = pipeline.add(store, extraction)
        fresh = store.counts(Filters()).total - before
        known = max(0, len(extraction.events) - fresh) if added == "added" else 0
        return Outcome(extraction, added, known=known)
    except PolicyTimelineError as error:
        return Outcome(text_error=str(error))


def result(outcome: Outcome, view: View) -> list[Any]:
    """What was found, in words; what is missing; and the way to see it."""
    if outcome.extraction is None:
        return []
    found = outcome.extraction
    document = found.document
    shown: list[Any] = [html.P(html.B(told(outcome)))]
    if document.published is None:
        shown.append(html.P(strings.NO_PUBLICATION, className="warn"))
    shown += [html.P(note, className="hint") for note in document.notes]
    if found.events:
        alone = link(view, filters=only("documents", document.document_id))
        shown.append(
            html.A(
                "Show only this document",
                href=alone,
                className="button",
                **also({"data-nav": "yes", "data-add": "close"}),
            )
        )
    return shown


def told(outcome: Outcome) -> str:
    """ "17 events, 15 with a date." and whether it was there already."""
    found = outcome.extraction
    if found is None:
        return ""
    events = found.events
    dated = sum(1 for event in events if event.when)
    counted = f"{strings.count(len(events), 'event')}, {dated} with a date."
    if outcome.added == "unchanged":
        return f"Already here, nothing added: {counted}"
    if not events:
        return "Added, but no event was found in it. A sentence must say who did what, as news sentences do."
    if outcome.known:
        counted += f" {outcome.known} of them joined what other documents tell."
    return f"Read anew: {counted}" if outcome.added == "replaced" else f"Added: {counted}"
