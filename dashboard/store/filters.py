"""What a person asks to see: one frozen record, the same on the page, in a link, in a download and on the command line.

As a query string every field is a parameter that may be repeated: `actor=john-kerry&country=LY&from=2011&q=embargo`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final
from urllib.parse import parse_qsl, urlencode

# Parameter name in a link -> field. Several values of one field mean "any of them"; fields narrow each other.
PARAMETERS: Final[dict[str, str]] = {
    "actor": "actors",
    "country": "countries",
    "type": "types",
    "class": "quad_classes",
    "status": "statuses",
    "granularity": "granularities",
    "source": "sources",
    "document": "documents",
    "from": "date_from",
    "to": "date_to",
    "q": "text",
    "dated": "dated",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """All empty shows everything.

    actors      actor ids, in any role of the event
    countries   ISO 3166-1 alpha-2 codes
    date_from, date_to  as typed ("2011", "2016-03", "16 May 2016"); an event is in when any of its possible days is.
                An event without a date is out as soon as one of the two is given.
    text        words that must all stand in summary, sentence, headline or a name
    dated       "yes" only events with a date, "no" only those without
    """

    actors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    quad_classes: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    granularities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    date_from: str = ""
    date_to: str = ""
    text: str = ""
    dated: str = ""


SINGLE: Final = frozenset(field.name for field in fields(Filters) if field.default == "")


def from_query(query: str) -> Filters:
    """The filters of a query string, with or without its "?"; parameters that are none of ours are left aside."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in parse_qsl(query.removeprefix("?")):
        field = PARAMETERS.get(name)
        if field and value.strip():
            found[field] = (*found.get(field, ()), value.strip())
    last = {field: given[-1] for field, given in found.items() if field in SINGLE}
    every = {field: tuple(dict.fromkeys(given)) for field, given in found.items() if field not in SINGLE}
    return Filters(**last, **every)  # type: ignore[arg-type]


def to_query(filters: Filters) -> str:
    """The query string of some filters, without "?"; empty fields are left out, the order is PARAMETERS'."""
    pairs: list[tuple[str, str]] = []
    for name, field in PARAMETERS.items():
        value = getattr(filters, field)
        pairs += [(name, one) for one in ((value,) if isinstance(value, str) else value) if one]
    return urlencode(pairs)
