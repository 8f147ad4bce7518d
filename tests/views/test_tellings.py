"""The part of the panel on an event told more than once: its tellings, how they disagree, how to part them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dashboard.model import Listed, Merge
from dashboard.settings import Settings
from dashboard.store import Store
from dashboard.views import add, event, strings, tellings
from dashboard.views.state import View
from dashboard.when import When, day, month
from tests.factories import LIBYA, UN, make_document, make_event, make_extraction, make_listed
from tests.views.test_review import texts

D12, D13, MARCH = day(date(2016, 3, 12)), day(date(2016, 3, 13)), month(2016, 3)


def telling(source: str, when: When | None = D12, **fields: Any) -> Listed:
    document = make_document(f"Text of {source} {when} {fields}", source=source, published=date(2016, 3, 20))
    return make_listed(document, when=when, **fields)


@pytest.fixture
def joined(store: Store) -> tuple[Store, list[str]]:
    """A store with one event, told by Reuters on the 12th and by the BBC on the 13th."""
    ids = []
    for source, when in (("Reuters", D12), ("BBC", D13)):
        document = make_document(f"Text of {source}", source=source, published=when.earliest)
        made = make_event(document, when=when, actors=(UN, LIBYA), sentence=f"{source} says so.")
        store.add(make_extraction(document, (made,)))
        ids.append(made.event_id)
    one, other = sorted(ids)
    store.join(store.candidates().documents, [Merge(one, other, "both tell of “met”")])
    return store, ids


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ([telling("Reuters"), telling("BBC")], []),
        ([telling("Reuters", MARCH), telling("BBC", D12)], []),
        ([telling("Reuters"), telling("BBC", None)], []),
        (
            [telling("Reuters", D12), telling("BBC", D13), telling("Post", D13)],
            ["Sources disagree: 12 Mar 2016 (Reuters), 13 Mar 2016 (BBC, Post)"],
        ),
        (
            [telling("Reuters", status="occurred"), telling("BBC", status="planned")],
            ["Sources disagree: happened (Reuters), planned (BBC)"],
        ),
        (
            [telling("Reuters", event_type="AGREE"), telling("BBC", event_type="CONSULT")],
            ["Sources disagree: Agree (Reuters), Consult (BBC)"],
        ),
        ([telling("Reuters"), telling("Reuters", status="ongoing")], ["The tellings differ: happened, ongoing"]),
    ],
)
def test_what_the_tellings_contradict_each_other_in(told: list[Listed], says: list[str]) -> None:
    assert tellings.disagreements(told) == says


def test_every_telling_stands_with_source_date_sentence_and_its_way_out(joined: tuple[Store, list[str]]) -> None:
    store, ids = joined
    found = tellings.section(tellings.of(store, ids[1]), ids[1], View(lane="country"))
    said = texts(found)
    assert said.startswith("Told 2 times, 2 sources Sources disagree: 12 Mar 2016 (Reuters), 13 Mar 2016 (BBC)")
    assert "Reuters says so. Show in its document Not the same event" in said
    assert "BBC says so. Shown above Not the same event" in said
    assert said.endswith("Why these are one event By rule: both tell of “met”")
    assert f"lane=country&event={ids[0]}" in str(found)
    assert "Not the same event: BBC, 13 Mar 2016" in str(found)


def test_a_telling_is_taken_out_and_joined_again(joined: tuple[Store, list[str]]) -> None:
    store, (first, second) = joined
    out = {"one": second, "other": first, "verdict": "different"}
    assert tellings.judge(store, out) == (strings.EVENT_SAID["different"], True)
    for shown, other in ((first, "BBC"), (second, "Reuters")):
        said = texts(tellings.section(tellings.of(store, shown), shown, View()))
        assert said.partition(strings.PARTED)[2].strip().startswith(other)
        assert said.endswith("Join again")
        assert strings.NOT_SAME not in said
    assert tellings.judge(store, out | {"verdict": "open"}) == (strings.EVENT_SAID["open"], True)
    assert len(store.tellings(first)) == 2


@pytest.mark.parametrize("given", [{}, {"one": "x", "other": "y", "verdict": "different"}])
def test_what_cannot_be_judged_is_one_line_and_changes_nothing(
    joined: tuple[Store, list[str]], given: dict[str, str]
) -> None:
    said, changed = tellings.judge(joined[0], given)
    assert said
    assert not changed


def test_who_adds_an_article_hears_how_much_of_it_is_told_already(store: Store) -> None:
    texts_given = (
        "Norway signed a fishing treaty with Sweden on Friday. Chad expelled two envoys.",
        "Sweden signed a fishing treaty with Norway on 13 May 2016.",
    )
    said = [add.told(add.add(store, Settings(), add.Given(text, "2016-05-16"))) for text in texts_given]
    assert said == [
        "Added: 2 events, 1 with a date.",
        "Added: 1 event, 1 with a date. 1 of them joined what other documents tell.",
    ]


def test_an_event_told_once_has_no_such_part() -> None:
    assert tellings.section(tellings.Told((telling("Reuters"),)), "", View()) == []


def test_the_panel_shows_the_passage_and_document_of_the_chosen_telling(joined: tuple[Store, list[str]]) -> None:
    store, ids = joined
    found = store.event(ids[1])
    assert found is not None
    told = tellings.of(store, ids[1])
    panel = event.panel(found, None, View(), told, ids[1])
    assert "Blockquote(children='BBC says so.'" in str(panel)
    assert "Told 2 times, 2 sources" in texts(panel)
    assert "Blockquote(children='Reuters says so.'" in str(event.panel(found, None, View(), told, ids[0]))
