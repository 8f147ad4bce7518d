"""Acts done by saying them, and the verbs of saying that carry what a verb tells."""

import pytest

from dashboard.annotate import speakers
from tests.annotate.framed import frame_of, told_by, verb


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said Sweden must open the border.", "must"),
        ("Norway said that Sweden should open the border.", "must"),
        ("Norway said it would not open the border.", "will not"),
        ("Norway says that it will not open the border.", "will not"),
        ("Norway said it was ready to open the border.", "willing"),
        ("Norway says that they are now willing to open the border.", "willing"),
        # Not asked for, but forbidden.
        ("Norway said Sweden must not open the border.", ""),
        # Somebody else will not, or is ready.
        ("Norway said Sweden would not open the border.", ""),
        ("Norway said Sweden was ready to open the border.", ""),
        # Ready for nothing, nothing refused, and nothing said of what.
        ("Norway said it was ready.", ""),
        ("Norway said it would open the border.", ""),
        ("Norway said so.", ""),
        # No verb of saying.
        ("Norway feared Sweden must open the border.", ""),
        ("Norway said it could not open the border.", ""),
        ("Norway said it was late to open the border.", ""),
        ("Norway said it stayed ready to open the border.", ""),
    ],
)
def test_an_act_is_done_by_saying_it(text: str, expected: str) -> None:
    assert speakers.act(frame_of(text), 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said that Sweden opened the border.", "open"),
        ("Norway said Sweden opened the border and closed the port.", "open"),
        ("Norway said so.", ""),
        ("Norway said so; Sweden opened the border.", ""),
        ("Norway said so; Chad announced that Sweden opened the border.", ""),
    ],
)
def test_the_first_verb_behind_a_verb_of_saying_is_reported(text: str, expected: str) -> None:
    one = frame_of(text)
    found = speakers.reported(one, verb(one, "say"))
    assert (one.groups[found].lemma if found >= 0 else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said that Sweden opened the border.", "say"),
        ("Norway confirmed that Sweden opened the border.", "confirm"),
        ("Norway said that Sweden agreed to open the border.", "say"),
        ("Sweden opened the border, the minister said on Monday.", "say"),
        # The text says it itself.
        ("Sweden opened the border.", ""),
        ("Sweden agreed to open the border.", ""),
        # An act of its own, no mere saying.
        ("Norway demanded that Sweden opened the border.", ""),
        # The last verb says something else.
        ("Sweden opened the border, and Norway said that Chad closed the port.", ""),
        # Nothing sets it off.
        ("Sweden opened the border when the minister said so.", ""),
        ("Sweden opened the border, the minister warned.", ""),
        ("Norway said so to open the border.", ""),
    ],
)
def test_a_verb_of_saying_carries_what_a_verb_tells(text: str, expected: str) -> None:
    one = frame_of(text)
    found = speakers.speech(one, verb(one, "open"))
    assert (one.groups[found].lemma if found >= 0 else "") == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Norway said Sweden must open the border.", "open", ("REQUEST", ["Norway"], ["Sweden"])),
        ("Norway said it would not recognise Chad.", "recognise", ("REJECT", ["Norway"], ["Chad"])),
    ],
)
def test_the_speaker_does_it_to_who_shall_do_it(
    text: str, trigger: str, expected: tuple[str, list[str], list[str]]
) -> None:
    event = told_by(text, trigger)
    assert event is not None
    who = [actor.name for actor in event.actors], [actor.name for actor in event.recipients]
    assert (event.event_type, *who) == expected
