"""All tellings of one event: where each stands, how they disagree, why they were joined, and the ways to part them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, cast

from dash import html

from dashboard.errors import StoreError
from dashboard.joined import days_apart, source_of
from dashboard.model import Listed
from dashboard.store.records import EventJudgement, Store, Verdict
from dashboard.views import names, strings
from dashboard.views.attributes import NAV_KEEP, also
from dashboard.views.dates import words
from dashboard.views.list import source
from dashboard.views.state import View, link


@dataclass(frozen=True, slots=True)
class Told:
    """The tellings of an event, those that a person took out of it, and what counts of pairs of them."""

    tellings: tuple[Listed, ...]
    parted: tuple[Listed, ...] = ()
    judgements: tuple[EventJudgement, ...] = ()


def of(store: Store, event_id: str) -> Told:
    """What the store has of the event that a telling is part of."""
    tellings = store.tellings(event_id)
    inside = {one.event.event_id for one in tellings}
    judgements = store.event_judgements(event_id)
    ids = (one for each in judgements if each.verdict == "different" for one in (each.one, each.other))
    parted = [
        telling
        for one in dict.fromkeys(ids)
        if one not in inside
        for telling in store.tellings(one)
        if telling.event.event_id == one
    ]
    return Told(tellings, tuple(parted), judgements)


def section(told: Told, shown: str, view: View) -> list[Any]:
    """The part of the panel; empty for an event that is told once and that nothing was taken out of. `shown` is the id
    of the telling whose passage stands above."""
    if len(told.tellings) < 2 and not told.parted:
        return []
    found: list[Any] = [html.H3(_title(told.tellings), id="tellings-title", tabIndex=-1)]
    found += [html.P(line, className="warn") for line in disagreements(told.tellings)]
    parting = "different" if len(told.tellings) > 1 else ""
    found.append(html.Ul([_telling(one, told, shown, view, parting) for one in told.tellings], className="tellings"))
    if told.parted:
        found.append(html.H3(strings.PARTED))
        found.append(html.Ul([_telling(one, told, shown, view, "open") for one in told.parted], className="tellings"))
    return found + _reasons(told)


def _title(tellings: Sequence[Listed]) -> str:
    said = strings.told(len(tellings), len({source_of(one) for one in tellings}))
    return said[:1].upper() + said[1:] or strings.TELLINGS


def _telling(one: Listed, told: Told, shown: str, view: View, verdict: str) -> html.Li:
    event = one.event
    here = event.event_id == shown
    written = f" “{event.date_text}”" if event.date_text else ""
    place = html.A(strings.IN_DOCUMENT, href=link(view, event=event.event_id), **NAV_KEEP)
    return html.Li(
        [
            html.P([html.B(source(one)), f" · {words(event.when)}{written} · {strings.STATUSES[event.status]}"]),
            html.P(event.sentence, className="said-so"),
            html.Div(
                [html.Span("Shown above", className="hint") if here else place, *_button(one, told, verdict)],
                className="telling-actions",
            ),
        ],
        key=event.event_id,
    )


def _button(one: Listed, told: Told, verdict: str) -> list[Any]:
    other = next((each for each in told.tellings if each.event.event_id != one.event.event_id), None)
    if not verdict or other is None:
        return []
    label = strings.NOT_SAME if verdict == "different" else strings.JOIN_AGAIN
    ids = {"data-one": one.event.event_id, "data-other": other.event.event_id, "data-judge-event": verdict}
    said = f"{label}: {source(one)}, {words(one.event.when)}"
    return [html.Button(label, type="button", className="button quiet", **also(ids | {"aria-label": said}))]


def _reasons(told: Told) -> list[Any]:
    """Why they were joined, each reason once."""
    inside = {one.event.event_id for one in told.tellings}
    same = [one for one in told.judgements if one.verdict == "same" and {one.one, one.other} <= inside]
    lines = dict.fromkeys(": ".join(filter(None, (strings.JUDGES[one.by], one.because))) for one in same)
    if not lines:
        return []
    items = [html.Li(line[:1].upper() + line[1:]) for line in lines]
    return [html.Details([html.Summary(strings.WHY_JOINED), html.Ul(items)], className="why")]


def disagreements(tellings: Sequence[Listed]) -> list[str]:
    """A line for each of date, status and type in which the tellings contradict each other, with who says what."""
    dated = [one for one in tellings if one.event.when]
    whens = {one.event.when for one in dated}
    lines = []
    if any(a and b and days_apart(a, b) for a, b in combinations(whens, 2)):
        lines.append(_line([(words(one.event.when), one) for one in dated]))
    for said in (
        [(strings.STATUSES[one.event.status], one) for one in tellings],
        [(names.value("types", one.event.event_type), one) for one in tellings],
    ):
        if len({what for what, _ in said}) > 1:
            lines.append(_line(said))
    return lines


def _line(said: Sequence[tuple[str, Listed]]) -> str:
    """ "Sources disagree: 12 Mar 2016 (Reuters), 13 Mar 2016 (BBC, Post)"."""
    by: dict[str, dict[str, None]] = {}
    for what, one in said:
        by.setdefault(what, {})[source(one)] = None
    one_source = len({source_of(one) for _, one in said}) == 1
    told = ", ".join(f"{what} ({', '.join(who)})" if not one_source else what for what, who in by.items())
    return f"{strings.DIFFER if one_source else strings.DISAGREE}: {told}"


def judge(store: Store, given: Mapping[str, Any]) -> tuple[str, bool]:
    """Records what was clicked; the line that says so, and whether anything changed."""
    one, other, verdict = (str(given.get(part, "")) for part in ("one", "other", "verdict"))
    try:
        store.judge_events(one, other, cast(Verdict, verdict))
    except StoreError as error:
        return str(error), False
    return strings.EVENT_SAID.get(verdict, ""), True
