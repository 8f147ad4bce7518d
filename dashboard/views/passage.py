"""The source sentence within its paragraph, with its date words, names and trigger marked: plain children only."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from dash import html

from dashboard.model import Event
from dashboard.store.records import StoredDocument

# A paragraph longer than this is shown only so far around the sentence.
AROUND: Final = 700


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch of the document's text: kind is told (the sentence), date, name or trigger."""

    start: int
    end: int
    kind: str


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the paragraph that holds a sentence: blank lines part paragraphs, or lines where none is blank."""
    parting = "\n\n" if "\n\n" in text else "\n"
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    before = text.rfind(parting, low, start)
    after = text.find(parting, end, high)
    first = before + len(parting) if before >= 0 else _word_start(text, low)
    last = after if after >= 0 else _word_end(text, high)
    return first, last


def _word_start(text: str, position: int) -> int:
    if position <= 0:
        return 0
    space = text.find(" ", position)
    return space + 1 if space >= 0 else position


def _word_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", 0, position)
    return space if space >= 0 else position


def spans(event: Event, stored: StoredDocument) -> tuple[Span, ...]:
    """What is marked: the sentence, and within it dates, names and the event's trigger."""
    first, last = event.sentence_start, event.sentence_end
    found = [Span(first, last, "told")]
    found += [Span(one.start, one.end, "date") for one in stored.timexes if first <= one.start and one.end <= last]
    found += [Span(one.start, one.end, "name") for one in stored.mentions if first <= one.start and one.end <= last]
    if first <= event.trigger_start < event.trigger_end <= last:
        found.append(Span(event.trigger_start, event.trigger_end, "trigger"))
    return tuple(found)


def pieces(text: str, bounds: tuple[int, int], marked: tuple[Span, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The text between the bounds cut wherever a mark begins or ends: (words, kinds of mark on them). The words in a
    row are the text, unchanged; a piece inside several marks has the kinds of all."""
    low, high = bounds
    cuts = sorted({low, high, *(cut for one in marked for cut in (one.start, one.end) if low < cut < high)})
    found: list[tuple[str, tuple[str, ...]]] = []
    for start, end in pairwise(cuts):
        kinds = dict.fromkeys(one.kind for one in marked if one.start <= start and end <= one.end)
        found.append((text[start:end], tuple(sorted(kinds))))
    return tuple(found)


def passage(event: Event, stored: StoredDocument | None) -> html.Blockquote:
    """The paragraph as children; without its document the sentence alone."""
    if stored is None:
        return html.Blockquote(event.sentence, className="passage")
    text = stored.document.text
    bounds = paragraph(text, event.sentence_start, event.sentence_end)
    return html.Blockquote(
        [_piece(words, kinds) for words, kinds in pieces(text, bounds, spans(event, stored))], className="passage"
    )


def _piece(words: str, kinds: tuple[str, ...]) -> Any:
    if not kinds:
        return html.Span(words)
    classes = " ".join(f"is-{kind}" for kind in kinds)
    return html.Span(words, className=classes) if kinds == ("told",) else html.Mark(words, className=classes)
