"""The panel of one event: what, when and how that was read, who, where, how sure, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.model import Actor, Listed
from dashboard.store.records import StoredDocument
from dashboard.views import names, strings
from dashboard.views.attributes import DECORATION, NAV, also
from dashboard.views.dates import span, words
from dashboard.views.list import mark_class
from dashboard.views.passage import passage
from dashboard.views.state import View, link, only
from dashboard.views.tellings import Told, section


def panel(
    one: Listed, stored: StoredDocument | None, view: View, told: Told | None = None, shown: str = ""
) -> list[Any]:
    """The panel's children: the event, and the passage of the telling with the id `shown`, else of the leading one.

    `stored` is that telling's document.
    """
    event = one.event
    told = told or Told((one,))
    telling = next((each for each in told.tellings if each.event.event_id == (shown or event.event_id)), one)
    return [
        _bar(view),
        html.Div(
            [
                html.P(_kicker(one), className="kicker"),
                html.H2(event.summary, id="event-title", tabIndex=-1, **also({"data-event": event.event_id})),
                html.P([html.B(words(event.when)), _status(one)], className="event-when"),
                html.P(_because(one), className="because"),
                passage(telling.event, stored),
                _key(),
                html.Dl(_facts(one)),
                html.Div(section(told, telling.event.event_id, view), className="told"),
                html.Dl(_document(telling, view), className="document"),
                html.P(_trace(telling), className="trace"),
            ],
            className="event-body",
        ),
    ]


def missing(view: View) -> list[Any]:
    """What stands there when the link names an event that the store does not have."""
    text = "This event is not in the store: it may have been read anew from its document. Search for it, or close this."
    return [
        _bar(view),
        html.Div([html.H2("No such event", id="event-title", tabIndex=-1), html.P(text)], className="event-body"),
    ]


def _bar(view: View) -> html.Div:
    steps = [
        html.Button(
            sign, type="button", className="button quiet step", **also({"data-step": step, "aria-label": label})
        )
        for step, sign, label in (("-1", "‹", "Previous event"), ("1", "›", "Next event"))
    ]
    close = html.A(
        "Close",
        href=link(view),
        className="button quiet",
        id="event-close",
        **also({"data-nav": "keep", "aria-keyshortcuts": "Escape"}),
    )
    return html.Div([*steps, html.Div(className="grow"), close], className="event-bar")


def _kicker(one: Listed) -> list[Any]:
    event = one.event
    kind = names.value("types", event.event_type)
    mode = f" · {event.event_mode}" if event.event_mode else ""
    quad = f" · {event.quad_class}" if event.quad_class else ""
    mark = html.Span(className=mark_class(event), **DECORATION)
    return [mark, html.Span(kind + mode + quad)]


def _status(one: Listed) -> html.Span:
    status = one.event.status
    return html.Span(strings.STATUSES[status], className=f"state is-{status}")


def _because(one: Listed) -> str:
    event = one.event
    if event.when is None and not event.date_because:
        return strings.BASES["none"].capitalize() + "."
    return event.date_because or strings.BASES[event.date_basis].capitalize() + "."


def _key() -> html.P:
    marks = [("date", "date words"), ("name", "names"), ("trigger", "what fired")]
    return html.P([html.Mark(words, className=f"is-{kind}") for kind, words in marks], className="key")


def _facts(one: Listed) -> list[Any]:
    event = one.event
    possible = "" if event.when is None else span(event.when.earliest, event.when.latest)
    precision = "" if event.when is None else event.when.granularity
    written = f"“{event.date_text}”" if event.date_text else ""
    facts = [
        ("Who", _people(event.actors)),
        ("To whom", _people(event.recipients)),
        ("Also named", _people(event.other_actors)),
        ("Countries", ", ".join(f"{names.country(code)} ({code})" for code in event.countries)),
        ("Place", event.place),
        ("Date as written", written),
        ("Possible days", possible if possible != words(event.when) else ""),
        ("Precision", precision),
        ("Status", f"{strings.STATUSES[event.status]}" + (f": {event.reason}" if event.reason else "")),
        ("Confidence", f"{event.confidence:.0%}"),
        ("Told", strings.told(event.mentions, one.sources).removeprefix("told ") or "once"),
    ]
    return _pairs(facts)


def _pairs(facts: Sequence[tuple[str, Any]]) -> list[Any]:
    return [html.Div([html.Dt(name), html.Dd(value)]) for name, value in facts if value]


def _people(actors: Sequence[Actor]) -> str:
    return "; ".join(_person(one) if one.type == "person" else one.name for one in actors)


def _person(one: Actor) -> str:
    """ "John Kerry, Secretary of State (United States)": the country once, also where the office names it."""
    office = f", {one.office}" if one.office else ""
    country = names.country(one.cc) if one.cc else ""
    return one.name + office + (f" ({country})" if country and country not in one.office else "")


def _document(one: Listed, view: View) -> list[Any]:
    head = one.document
    published = span(head.published, head.published) if head.published else "not known"
    title = head.headline or head.name
    alone = html.A(
        f"Only this document ({strings.count(head.events, 'event')})",
        href=link(view, filters=only("documents", head.document_id)),
        **NAV,
    )
    return _pairs(
        [
            ("Headline", title),
            ("Source", head.source),
            ("Published", published),
            ("Address", _address(head.url)),
            ("See", alone),
        ]
    )


def _address(url: str) -> Any:
    """A web address as a link; anything else that a document calls its address stays plain words."""
    if url.startswith(("https://", "http://")):
        return html.A(url, href=url, target="_blank", rel="noopener noreferrer")
    return url


def _trace(one: Listed) -> list[Any]:
    event = one.event
    return ["Found by ", html.Code(event.rule), " at ", html.Code(f"“{event.trigger}”"), f" · event {event.event_id}"]
