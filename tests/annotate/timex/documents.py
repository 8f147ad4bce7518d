"""Documents for the tests of dates: a text and a publication day, nothing else."""

from datetime import date

from dashboard.annotate.sentences import split
from dashboard.annotate.timex.english import tag
from dashboard.model import Document, TimeExpression

MONDAY = date(2016, 5, 16)


def document(text: str, published: date | None = MONDAY) -> Document:
    return Document("0" * 16, "test", text, "", "", "", published, "en")


def tagged(text: str, published: date | None = MONDAY) -> tuple[TimeExpression, ...]:
    one = document(text, published)
    return tag(one, split(one))


def shown(one: TimeExpression) -> tuple[str, ...]:
    """An expression as a row of the tables has it, from its words to its granularity."""
    days = (one.when.earliest.isoformat(), one.when.latest.isoformat(), one.when.granularity) if one.when else ("",) * 3
    return one.text, one.type, one.value, one.mod, *days
