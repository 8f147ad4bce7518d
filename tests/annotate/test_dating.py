"""Whose each date of a sentence is: a verb of its own clause, a noun that it hangs on, or nobody."""

import pytest

from tests.annotate.framed import scenes_of


def _owner(text: str) -> str:
    """The verb or noun that the first date of the sentence belongs to, "nobody" for none."""
    one = scenes_of(text)[0]
    _, own = min(one.owners.items())
    if own.noun >= 0:
        return f"noun {one.frame.tokens[own.noun].lower}"
    return f"verb {one.frame.groups[own.verb].lemma}" if own.verb >= 0 else "nobody"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway closed the border on Monday.", "verb close"),
        ("Norway closed the border on Monday and Sweden expelled the envoy.", "verb close"),
        ("Norway closed the border and Sweden expelled the envoy on Monday.", "verb expel"),
        # A cut between the verb and the date hands it on.
        ("Norway closed the border; on Monday Sweden expelled the envoy.", "verb expel"),
        ("Norway closed the border — on Monday Sweden expelled the envoy.", "verb expel"),
    ],
)
def test_a_date_belongs_to_the_verb_of_its_clause(text: str, expected: str) -> None:
    assert _owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2014, the army closed the border.", "verb close"),
        ("On Monday Norway closed the border.", "verb close"),
        ("Norway closed the border, and on Monday it expelled the envoy.", "verb expel"),
        ("Norway said that on Monday it expelled the envoy.", "verb expel"),
        # The main verb, not that of the relative clause.
        ("On Monday the army, which Norway pays, closed the border.", "verb close"),
        ("Sweden left because on Monday, Norway closed the border.", "verb close"),
        ("On Monday, to calm Sweden, Norway closed the border.", "verb close"),
    ],
)
def test_a_date_that_leads_belongs_to_what_follows(text: str, expected: str) -> None:
    assert _owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday's talks ended the war.", "noun talks"),
        ("The 2011 embargo hurt Sweden.", "noun embargo"),
        ("Norway praised last week's peace talks.", "noun talks"),
        ("A deal between Norway and Sweden in March ended the war.", "noun deal"),
        ("Norway left the treaty of 1998.", "noun treaty"),
        ("Norway closed the border after talks in March.", "noun talks"),
        # No noun that tells an event, or the noun stands in the object.
        ("Norway signed the deal in March.", "verb sign"),
        ("Norway painted the bridge in March.", "verb paint"),
        ("Norway closed the border after talks, in March.", "verb close"),
        ("A deal between Norway and Sweden in March was a surprise.", "noun deal"),
        ("Norway's 2011 embargo hurt Sweden.", "noun embargo"),
        ("After talks in March Norway closed the border.", "noun talks"),
    ],
)
def test_a_date_that_hangs_on_a_noun_stays_with_it(text: str, expected: str) -> None:
    assert _owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway closed the border until Friday.", "nobody"),
        ("Norway closed the border till Friday.", "nobody"),
        ("Norway had closed ten roads as of Friday.", "nobody"),
        ("Norway had closed ten roads by Friday.", "verb close"),
    ],
)
def test_the_end_of_what_goes_on_is_not_when_it_happened(text: str, expected: str) -> None:
    assert _owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank reported a profit for last year.", "nobody"),
        ("Norway planned the talks for next week.", "verb plan"),
        ("Norway postponed the talks for next week.", "verb postpone"),
        ("Norway reported a profit last year.", "verb report"),
    ],
)
def test_for_says_what_a_figure_covers_unless_it_is_planned_for(text: str, expected: str) -> None:
    assert _owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway closed the plant after a loss last year.", "noun loss"),
        ("Norway closed the plant due to accidents this year.", "noun accidents"),
        ("The firm has grown since its launch in 2003.", "noun launch"),
        # Not a cause but a direction.
        ("Norway sold the plant to farmers this year.", "verb sell"),
    ],
)
def test_the_date_of_a_cause_is_not_that_of_the_verb(text: str, expected: str) -> None:
    assert _owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said that Norway on Monday closed the border.", "verb close"),
        ("The minister said on Monday that Norway closed the border.", "verb say"),
    ],
)
def test_a_date_between_a_subject_and_its_verb_is_that_of_the_verb(text: str, expected: str) -> None:
    assert _owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a statement issued on Friday, Norway condemned the coup.", "verb condemn"),
        ("In a speech broadcast on Friday, the king condemned the coup.", "verb condemn"),
        # No text that somebody speaks in.
        ("In a stamp issued on Friday, Norway honoured the king.", "verb issue"),
        ("In a statement signed on Friday, Norway condemned the coup.", "verb sign"),
    ],
)
def test_the_date_of_a_statement_is_that_of_what_it_says(text: str, expected: str) -> None:
    assert _owner(text) == expected
