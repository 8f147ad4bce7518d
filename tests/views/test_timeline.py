from datetime import date
from itertools import pairwise

import pytest

from dashboard import when
from dashboard.model import Listed, listed
from dashboard.store.filters import Filters
from dashboard.views import timeline
from dashboard.views.dates import milliseconds
from dashboard.views.timeline import Picture
from tests.views.fake_store import event, extraction, some_events


def drawn(*events: object, narrow: bool = False, dark: bool = False, lane: str = "none") -> Picture:
    rows: tuple[Listed, ...] = listed(extraction(events, published=date(2015, 7, 1)))  # type: ignore[arg-type]
    return timeline.draw(rows, Filters(), lane, narrow=narrow, dark=dark)


def traces(picture: Picture, event_id: str) -> list[object]:
    return [
        trace for trace in picture.figure.data if event_id in (trace.customdata if trace.customdata is not None else ())
    ]


def test_only_days_are_points() -> None:
    picture = drawn(*some_events())
    points = [trace for trace in picture.figure.data if trace.mode == "markers" and trace.marker.symbol != "line-ns"]
    assert sorted(found for trace in points for found in trace.customdata) == ["e0001", "e0005", "e0006"]


def test_a_month_is_a_line_over_the_month_with_upright_ends() -> None:
    line, caps = traces(drawn(event(2, when.month(2015, 6))), "e0002")
    assert line.x[0] == caps.x[0] == milliseconds(date(2015, 6, 1))  # type: ignore[attr-defined]
    assert line.x[-2] == caps.x[1] == milliseconds(date(2015, 7, 1))  # type: ignore[attr-defined]
    assert (line.mode, caps.marker.symbol) == ("lines", "line-ns")  # type: ignore[attr-defined]


def test_an_event_without_a_date_is_nowhere_in_the_figure() -> None:
    assert "e0007" not in drawn(*some_events()).figure.to_json()


def test_every_event_with_a_date_is_in_the_figure() -> None:
    text = drawn(*some_events(), lane="actor").figure.to_json()
    assert all(f"e000{number}" in text for number in range(1, 7))


@pytest.mark.parametrize(
    "hostile", ["<a href='https://example.org'>here</a>", "<script>x</script>", "<b>bold", "&lt;i&gt;"]
)
def test_the_words_of_an_article_are_never_markup(hostile: str) -> None:
    picture = drawn(event(1, when.day(date(2015, 5, 4)), summary=hostile))
    texts = [text for trace in picture.figure.data for text in (trace.hovertext or ()) if text]
    assert texts
    assert not any(tag in text for text in texts for tag in ("<a", "<script", "<b>bold", "&lt;i" + "&gt;bold"))
    assert all("&" in text for text in texts)


def test_the_time_after_the_last_publication_is_shaded() -> None:
    rects = [shape for shape in drawn(*some_events()).figure.layout.shapes if shape.type == "rect"]
    assert [shape.x0 for shape in rects] == [milliseconds(date(2015, 7, 2))]


def test_lanes_stand_one_under_the_other() -> None:
    picture = drawn(*some_events(), lane="actor")
    tops = [note.y for note in picture.figure.layout.annotations if note.font.size == 12.5]
    assert all(lower > upper for upper, lower in pairwise(tops))
    assert max(tops) < picture.height


def test_a_long_list_of_marks_is_drawn_without_their_words() -> None:
    many = [event(n, when.day(date(2015, 1, 1))) for n in range(timeline.WORDY + 1)]
    assert "agrees on point" not in drawn(*many).figure.to_json()


def test_five_thousand_marks_stay_small() -> None:
    many = [event(n, when.day(date(2015, 1, 1 + n % 28))) for n in range(5_000)]
    assert len(drawn(*many).figure.to_json()) < 1_000_000
