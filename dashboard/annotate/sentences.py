"""The sentences of an article's prose, as spans of the untouched text.

Paragraphs come first, by line breaks and outside the page's furniture; syntok then splits each paragraph. What syntok
does not know of news style (titles before names, such as "Rep." and "Lt.") is joined again afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from syntok import segmenter
from syntok.tokenizer import Tokenizer

from dashboard.annotate import sentence_ends
from dashboard.model import Document, Sentence

# Longer stretches without a sentence end are tables or noise; the page and the event rules want something to read.
LONGEST: Final = 2_000
# Hard-wrapped text has lines of about one width; wider lines are whole paragraphs.
WRAP_MIN: Final = 45
WRAP_MAX: Final = 110
# Two lines of one wrapped paragraph differ by no more than a long word.
ALIKE: Final = 12

_TOKENIZER: Final = Tokenizer(emit_hyphen_or_underscore_sep=True, replace_not_contraction=False)

# Titles and shortenings that stand before a name or a number and so never end a sentence.
_NEVER_LAST: Final = re.compile(
    r"(?<![\w.])(?:Rep|Reps|Sens|Gov|Govs|Lt|Maj|Sgt|Cpl|Pvt|Cmdr|Cmdt|Supt|Det|Insp|Amb|Hon|Rev|Msgr|Pres|Gen|Gens|Col|"
    r"Capt|Adm|Brig|Messrs|Mmes|Mme|Mlle|Sec|Ft|Mt|Arts?|Reg|Dir|Res|Nos?|pp|viz|al)\.$"
)
_CLOSED: Final = re.compile(r"""[.!?:;…][)\]"'”’»]*$""")
# A line that stops at one of these has been cut by the width of the page, not by its writer.
_OPEN_END: Final = re.compile(
    r"(?:,|[-–—]|\b(?:the|a|an|of|in|to|for|by|with|on|at|from|that|as|and|or|but|is|was|were|are|has|have|had|its|his|"
    r"her|their|this|will|would|U\.S\.|U\.N\.|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Sen\.))$",
    re.IGNORECASE,
)
_LINE: Final = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")


def split(document: Document) -> tuple[Sentence, ...]:
    """The sentences in order, none over LONGEST characters, none touching `document.furniture`."""
    text = document.text
    found: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(document)):
        for first, last in _sentences(text, start, end, document.language):
            found.append(Sentence(first, last, text[first:last], number))
    return tuple(found)


def _prose(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches of text between the furniture."""
    at = 0
    for piece in sorted(document.furniture, key=lambda piece: (piece.start, piece.end)):
        if piece.start > at:
            yield at, piece.start
        at = max(at, piece.end)
    if at < len(document.text):
        yield at, len(document.text)


def _blocks(document: Document) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines without a blank line or furniture between them, each line without the space around it."""
    text = document.text
    for start, end in _prose(document):
        block: list[tuple[int, int]] = []
        before = start
        for match in _LINE.finditer(text, start, end):
            line = match.group()
            trimmed = line.strip()
            # Two breaks in a row (a "\r\n" counts once) leave a blank line between.
            blank = text[before : match.start()].replace("\r\n", "\n")
            if block and (not trimmed or len(blank) > 1):
                yield block
                block = []
            if trimmed:
                first = match.start() + len(line) - len(line.lstrip())
                block.append((first, first + len(trimmed)))
            before = match.end()
        if block:
            yield block


def _paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    text = document.text
    for block in _blocks(document):
        widest = max(end - start for start, end in block)
        width = widest if len(block) > 2 and WRAP_MIN <= widest <= WRAP_MAX else 0
        start, before = block[0][0], 0
        for line, following in pairwise(block):
            if _goes_on(text, line, following, width, before):
                before = line[1] - line[0]
                continue
            yield start, line[1]
            start, before = following[0], 0
        yield start, block[-1][1]


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int], width: int, before: int) -> bool:
    """Whether the next line belongs to the same paragraph.

    width: of hard-wrapped text, 0 when the block is none; before: length of the line before in the same paragraph, 0
    when there is none. In wrapped text a line is cut where the next word would not have fitted.
    """
    length = line[1] - line[0]
    tail = text[max(line[0], line[1] - 40) : line[1]]
    head = text[following[0] : min(following[1], following[0] + 40)]
    if width and len(head.split(maxsplit=1)[0]) >= width - length:
        return True
    if _OPEN_END.search(tail):
        return True
    if _CLOSED.search(tail):
        return False
    return head[0].islower() or (WRAP_MIN <= length <= WRAP_MAX and abs(length - before) <= ALIKE)


def _sentences(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Sentence spans of one paragraph."""
    open_start = -1
    for tokens in segmenter.segment(_TOKENIZER.tokenize(text[start:end])):
        first = start + tokens[0].offset if open_start < 0 else open_start
        last = start + tokens[-1].offset + len(tokens[-1].value)
        if last < end and _unfinished(language, text, first, last):
            open_start = first
            continue
        open_start = -1
        for begin, stop in sentence_ends.pieces(language, text, first, last):
            yield from _cut(text, begin, stop)
    if open_start >= 0:
        yield from _cut(text, open_start, end)


def _unfinished(language: str, text: str, first: int, last: int) -> bool:
    if _NEVER_LAST.search(text, max(first, last - 10), last):
        return True
    return language != "en" and sentence_ends.goes_on(language, text, first, last)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most LONGEST characters, cut at a space where there is one."""
    while end - start > LONGEST:
        at = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        at = start + LONGEST if at < 0 else at
        yield start, at
        start = at
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
