"""The two calls of the public door that do more than pass on: a text to a table, a text to all that was found in it."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard import pipeline
from dashboard.errors import EmptyInput
from dashboard.export.frame import to_frame
from dashboard.model import Extraction, listed
from dashboard.read.text import read_text
from dashboard.settings import Settings
from dashboard.written_dates import read_day


def extract(
    text: str,
    published: str | date | None = None,
    *,
    headline: str = "",
    source: str = "",
    url: str = "",
    language: str = "",
    date_order: str = "",
) -> pd.DataFrame:
    """The events of a text, one a row, with the columns of docs/events.md in their order.

    `published` is the day of publication ("2016-05-16", "16 May 2016" or a date): dates like "on Monday" are counted
    from it and stay open without it. `language` is the code of the text's ("fr"), guessed when it is not given.
    `date_order`, "day" or "month", says what 03/07/2018 begins with where the text does not prove it. A text without
    anything in it gives an empty table with the same columns.
    Raises DateNotUnderstood and InputError, both kinds of PolicyTimelineError.
    """
    try:
        found = annotate_text(
            text, published, headline=headline, source=source, url=url, language=language, date_order=date_order
        )
    except EmptyInput:
        return to_frame(())
    return to_frame(listed(found))


def annotate_text(
    text: str,
    published: str | date | None = None,
    *,
    only: str = "",
    headline: str = "",
    source: str = "",
    url: str = "",
    language: str = "",
    date_order: str = "",
) -> Extraction:
    """Everything found in a text: sentences, dates, names, countries and events, with offsets in code points.

    `only` is "dates", "actors", "countries" or "events", and leaves the rest empty; `language` and `date_order` are
    as in `extract`.
    Raises DateNotUnderstood and InputError, both kinds of PolicyTimelineError.
    """
    day = read_day(published) if isinstance(published, str) else published
    most = Settings().max_document_chars
    document = read_text(
        text, name="", published=day, headline=headline, source=source, url=url, language=language, max_chars=most
    )
    return pipeline.annotate(document, only, date_order)
