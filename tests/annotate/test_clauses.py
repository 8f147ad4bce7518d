"""Verb groups: the table says which verbs a sentence has and in which form."""

import pytest

from dashboard.annotate.clauses import verb_groups
from dashboard.annotate.tokens import tokenize
from dashboard.model import Sentence
from tests.table_rows import rows


def _groups(text: str) -> str:
    tokens = tokenize(text, Sentence(0, len(text), text, 0), (), ())
    found = [
        f"{group.lemma} {group.form}{' p' if group.passive else ''}{' -' if group.negated else ''}"
        for group in verb_groups(tokens)
    ]
    return " | ".join(found) or "none"


@pytest.mark.parametrize("row", rows("verbs.tsv"), ids=lambda row: row["text"])
def test_the_verbs_of_a_sentence(row: dict[str, str]) -> None:
    assert _groups(row["text"]) == row["groups"]
