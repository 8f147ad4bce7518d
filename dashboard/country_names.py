"""The names of countries as a filter shows them, from data/countries.tsv."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dashboard.tables import DATA

_ARTICLE: Final = re.compile(
    r"United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Democratic |Republic |Soviet |Ottoman "
    r"|Central African |.* Republic$"
)


def with_article(country: str) -> str:
    """A country's name as it stands after "of": "the Netherlands", "Chile"."""
    return f"the {country}" if _ARTICLE.match(country) else country


@cache
def country_names() -> dict[str, str]:
    """Country code -> name; empty without the table, and the codes stand for themselves.

    Only the columns `cc` and `name` are looked at: the rest of the table belongs to those who find countries in text.
    """
    path = DATA / "countries.tsv"
    if not path.is_file():
        return {}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    if not rows or not {"cc", "name"} <= set(rows[0]):
        return {}
    code, name = rows[0].index("cc"), rows[0].index("name")
    return {row[code]: row[name] for row in rows[1:] if len(row) > max(code, name) and row[name]}
