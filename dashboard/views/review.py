"""Names that may be one: a box that asks "same or different?" of each pair, and takes every answer back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import dash_mantine_components as dmc
from dash import html

from dashboard.errors import StoreError
from dashboard.store.records import Judgement, Named, Question, Store, Verdict
from dashboard.views import names, strings
from dashboard.views.attributes import also
from dashboard.views.state import View, link, only

# So many pairs are asked about at a time; the next come as these are judged.
MOST: Final = 50


def button() -> html.Button:
    """What opens the box, under the list of actors; hidden while there is nothing to ask and nothing to take back."""
    return html.Button(
        strings.REVIEW,
        id="review-open",
        type="button",
        className="more",
        hidden=True,
        **also({"data-review": "open", "aria-haspopup": "dialog"}),
    )


def dialog() -> dmc.Modal:
    """The box; it traps focus, closes by Esc and gives focus back."""
    return dmc.Modal(
        [
            html.P(strings.REVIEW_HINT, className="hint"),
            html.P(id="review-said", role="status", className="review-said"),
            html.Div(id="review-list"),
            html.Div(id="review-judged"),
            html.Div(
                html.Button("Close", type="button", className="button quiet", **also({"data-review": "close"})),
                className="actions",
            ),
        ],
        id="review",
        title=strings.REVIEW,
        opened=False,
        size="lg",
        closeButtonProps={"aria-label": "Close this box"},
        transitionProps={"duration": 0},
    )


def button_label(store: Store) -> tuple[str, bool]:
    """What the button says, and whether it is hidden."""
    waiting = len(store.questions())
    if waiting:
        return f"{strings.REVIEW} ({waiting:,})", False
    return strings.REVIEWED, not store.judgements()


def contents(store: Store, view: View) -> tuple[list[Any], list[Any]]:
    """The pairs that wait, and the judgements made so far."""
    return waiting(store.questions(), view), judged(store.judgements(), view)


def waiting(questions: Sequence[Question], view: View) -> list[Any]:
    """The pairs, the most alike first, with why they may be one."""
    if not questions:
        return [html.P(strings.REVIEW_DONE, className="calm")]
    rows = [_question(each, view) for each in questions[:MOST]]
    more = f"The first {MOST} of {len(questions):,}; the others come as these are judged."
    return [html.Ul(rows, className="review")] + ([html.P(more, className="hint")] if len(questions) > MOST else [])


def _question(each: Question, view: View) -> html.Li:
    pair = (each.one, each.other)
    return html.Li(
        [
            html.Div([_named(one, view) for one in pair], className="review-names"),
            html.P(each.because[:1].upper() + each.because[1:] + ".", className="hint"),
            html.Div(
                [_button(pair, verdict, words) for verdict, words in strings.VERDICTS.items()], className="actions"
            ),
        ],
        key=f"{each.one.actor.actor_id} {each.other.actor.actor_id}",
    )


def _named(one: Named, view: View) -> html.Div:
    """The name as a link to its events, then what it is."""
    actor = one.actor
    country = names.country(actor.cc) if actor.cc else ""
    known = " · ".join(filter(None, (actor.type, country, strings.count(one.events, "event"))))
    return html.Div([_link(one, view), html.Span(known, className="hint")])


def _link(one: Named, view: View) -> html.A:
    href = link(view, filters=only("actors", one.actor.actor_id))
    return html.A(one.actor.name, href=href, **also({"data-nav": "yes", "data-review": "close"}))


def _button(pair: tuple[Named, Named], verdict: str, words: str) -> html.Button:
    ids = {f"data-{place}": one.actor.actor_id for place, one in zip(("one", "other"), pair, strict=True)}
    said = f"{words}: {pair[0].actor.name} and {pair[1].actor.name}"
    return html.Button(
        words, type="button", className="button", **also({"data-judge": verdict, "aria-label": said, **ids})
    )


def judged(judgements: Sequence[Judgement], view: View) -> list[Any]:
    """The judgements, the newest first, each with a button that takes it back."""
    if not judgements:
        return []
    rows = [_judgement(each, view) for each in judgements]
    return [html.H3(strings.JUDGED), html.Ul(rows, className="review judged")]


def _judgement(each: Judgement, view: View) -> html.Li:
    pair = (each.one, each.other)
    told = f": {strings.JUDGEMENTS[each.verdict]}" + (f" ({each.note})" if each.note else "")
    words = html.Span([_link(each.one, view), " and ", _link(each.other, view), told])
    return html.Li([words, _button(pair, "open", strings.UNDO)], key=f"judged {each.number}")


def judge(store: Store, given: Mapping[str, Any]) -> tuple[str, bool]:
    """Records what was clicked; the line that says so, and whether anything changed."""
    one, other, verdict = (str(given.get(part, "")) for part in ("one", "other", "verdict"))
    try:
        store.judge(one, other, cast(Verdict, verdict))
    except StoreError as error:
        return str(error), False
    return _said(store, one, other, verdict), True


def _said(store: Store, one: str, other: str, verdict: str) -> str:
    """ "Faiez al-Sarraj and Fayez Serraj are one actor now. 2 pairs to review." """
    questions = store.questions()
    named = [one for each in questions for one in (each.one, each.other)]
    named += [one for each in store.judgements() for one in (each.one, each.other)]
    known = {each.actor.actor_id: each.actor.name for each in named}
    left = strings.count(len(questions), "pair")
    return f"{known.get(one, one)} and {known.get(other, other)} {strings.SAID[verdict]}. {left} to review."
