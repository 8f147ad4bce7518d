"""Did it happen? From tense, modals, negation and the verbs that govern it."""

import pytest

from dashboard.annotate import status
from tests.annotate.framed import frame_of, noun, verb


def _status(text: str, lemma: str) -> str:
    one = frame_of(text)
    return status.of_verb(one, verb(one, lemma))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway signed the treaty.", "occurred"),
        ("Norway has signed the treaty.", "occurred"),
        ("The treaty was signed by Norway.", "occurred"),
        ("Norway was signing the treaty.", "occurred"),
        ("Norway is signing the treaty.", "ongoing"),
        ("Norway signs the treaty.", "ongoing"),
        ("Norway will sign the treaty.", "planned"),
        ("Norway would sign the treaty.", "hypothetical"),
        ("Norway said it would sign the treaty.", "planned"),
        ("Norway may sign the treaty.", "hypothetical"),
        ("Norway could sign the treaty.", "hypothetical"),
        ("Norway must sign the treaty.", "requested"),
        ("Norway should sign the treaty.", "requested"),
        ("The treaty is signed by Norway.", "occurred"),
        ("The treaty is being signed.", "ongoing"),
    ],
)
def test_tense_and_modals_say_whether_it_happened(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway did not sign the treaty.", "denied"),
        ("Norway never signed the treaty.", "denied"),
        ("Norway will not sign the treaty.", "denied"),
        ("Neither side signed the treaty.", "denied"),
        ("No state has signed the treaty.", "denied"),
        ("Nobody signed the treaty.", "denied"),
        ("Norway signed no treaty.", "denied"),
        ("Norway signed nothing.", "denied"),
        # What "no" says here is how many or how long.
        ("Norway signed no fewer than ten treaties.", "occurred"),
        ("The minister of no party signed the treaty.", "occurred"),
        ("Norway signed the treaty without joy.", "occurred"),
    ],
)
def test_negation_denies_it(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has not left the talks or signed the treaty.", "denied"),
        ("Norway has neither left the talks nor signed the treaty.", "denied"),
        ("Norway has not left the talks but signed the treaty.", "occurred"),
        ("Norway left the talks or signed the treaty.", "occurred"),
    ],
)
def test_or_denies_the_second_with_the_first(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If Norway signed the treaty, Sweden fell.", "hypothetical"),
        ("Sweden will attack unless Norway signed the treaty.", "hypothetical"),
        ("If Sweden attacks, Norway will sign the treaty.", "planned"),
    ],
)
def test_a_condition_is_open(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden waits until Norway signs the treaty.", "hypothetical"),
        ("Sweden will attack before Norway signs the treaty.", "hypothetical"),
        ("Sweden attacked before Norway signed the treaty.", "occurred"),
    ],
)
def test_the_present_until_or_before_is_open(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway agreed to sign the treaty.", "planned"),
        ("Norway did not agree to sign the treaty.", "denied"),
        ("Norway is to sign the treaty.", "planned"),
        ("Norway is due to sign the treaty.", "planned"),
        ("Norway announced a plan to sign the treaty.", "planned"),
        ("Sweden urged Norway to sign the treaty.", "requested"),
        ("Sweden repeated its call to sign the treaty.", "requested"),
        ("Norway has to sign the treaty.", "requested"),
        ("Norway refused to sign the treaty.", "denied"),
        ("Norway is unable to sign the treaty.", "denied"),
        ("Norway threatened to sign the treaty.", "hypothetical"),
        ("Norway made an effort to sign the treaty.", "hypothetical"),
        ("Norway began to sign the treaty.", "occurred"),
        ("Norway will begin to sign the treaty.", "planned"),
        ("Norway closed the border to sign the treaty.", "hypothetical"),
        ("Norway voted to sign the treaty.", "occurred"),
        ("Norway will vote to sign the treaty.", "hypothetical"),
        ("Norway tried to sign the treaty.", "hypothetical"),
        ("Norway will try to sign the treaty.", "planned"),
        ("Norway promised efforts to sign the treaty.", "hypothetical"),
        ("Norway closed the border so as to sign the treaty.", "hypothetical"),
    ],
)
def test_the_word_before_an_infinitive_says_whether_it_happened(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has yet to sign the treaty.", "denied"),
        ("Norway has no plans to sign the treaty.", "denied"),
        ("Norway was to have signed the treaty.", "denied"),
        ("Norway was to sign the treaty.", "planned"),
        ("Norway has plans to sign the treaty.", "planned"),
        ("Norway has no plan to sign the treaty.", "denied"),
    ],
)
def test_what_has_yet_to_be_done_is_denied(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected", "missed"),
    [
        ("Norway had intended to sign the treaty.", "hypothetical", True),
        ("Norway is said to have signed the treaty.", "hypothetical", True),
        ("Norway intended to sign the treaty.", "planned", False),
        ("Norway had agreed to sign the treaty.", "planned", False),
        ("Norway believes to have signed the treaty.", "hypothetical", False),
    ],
)
def test_what_was_intended_or_is_hearsay_is_open(text: str, expected: str, missed: bool) -> None:
    one = frame_of(text)
    index = verb(one, "sign")
    assert (status.of_verb(one, index), status.missed(one, index)) == (expected, missed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway failed to sign the treaty.", True),
        ("Norway refused to sign the treaty.", False),
        ("Norway failed, and Sweden signed the treaty.", False),
        ("Norway failed by signing the treaty.", False),
    ],
)
def test_what_somebody_failed_to_do_did_not_come_about(text: str, expected: bool) -> None:
    one = frame_of(text)
    assert status.failed(one, verb(one, "sign")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway stopped short of signing the treaty.", True),
        ("The leaders parted without signing the treaty.", True),
        ("Norway avoided signing the treaty.", True),
        ("Norway ruled out signing the treaty.", True),
        ("Norway did not rule out signing the treaty.", False),
        ("Norway began signing the treaty.", False),
        ("Norway stopped Sweden by signing the treaty.", False),
    ],
)
def test_a_gerund_is_kept_from_happening(text: str, expected: bool) -> None:
    one = frame_of(text)
    index = verb(one, "sign")
    assert status.kept_from(one, index) is expected
    assert (status.of_verb(one, index) == "denied") is expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway considered a ban.", "consider", "hypothetical"),
        ("Norway is weighing a ban.", "weigh", "hypothetical"),
        ("The talks are expected in Oslo.", "expect", "planned"),
        ("The talks were scheduled in Oslo.", "schedule", "planned"),
        ("Norway scheduled the talks.", "schedule", "occurred"),
    ],
)
def test_what_is_weighed_or_awaited_has_not_happened(text: str, lemma: str, expected: str) -> None:
    assert _status(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said that Sweden signed the treaty.", "occurred"),
        ("Norway denied that Sweden signed the treaty.", "denied"),
        ("Norway feared that Sweden signed the treaty.", "hypothetical"),
        ("Norway claimed that Sweden will sign the treaty.", "hypothetical"),
        ("Norway demanded that Sweden should sign the treaty.", "requested"),
        ("Norway suggested that Sweden may sign the treaty.", "requested"),
        ("Norway agreed that Sweden should sign the treaty.", "planned"),
        ("Norway suggested that Sweden signed the treaty.", "hypothetical"),
        ("Norway agreed that Sweden signed the treaty.", "occurred"),
        ("Norway said that Sweden should sign the treaty.", "requested"),
    ],
)
def test_who_reports_it_may_not_vouch_for_it(text: str, expected: str) -> None:
    assert _status(text, "sign") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden left after the strike.", "occurred"),
        ("Sweden left before the planned strike.", "planned"),
        ("Sweden left before the upcoming strike.", "planned"),
        ("Sweden spoke of the proposed strike.", "requested"),
        ("Sweden spoke of a possible strike.", "hypothetical"),
        ("Sweden spoke of the threat of a strike.", "hypothetical"),
        ("Sweden demanded a strike.", "requested"),
        ("Sweden ordered a strike.", "occurred"),
        ("Sweden promised a strike.", "planned"),
        ("Sweden will hold a strike.", "planned"),
        ("Sweden may hold a strike.", "hypothetical"),
        # The verb is too far away to say anything of it.
        ("Sweden may close the old port in the far north of its land after the strike.", "occurred"),
        ("Sweden spoke of fears of a strike.", "hypothetical"),
        ("Sweden urged a strike.", "requested"),
        ("Sweden vowed a strike.", "planned"),
    ],
)
def test_the_words_around_a_noun_say_whether_it_came_about(text: str, expected: str) -> None:
    one = frame_of(text)
    assert status.of_noun(one, noun(one, "strike")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden left when Norway signed the treaty.", True),
        ("When Sweden left, Norway signed the treaty.", False),
        ("Sweden left and Norway signed the treaty.", False),
    ],
)
def test_a_word_opens_a_clause_only_from_within(text: str, expected: bool) -> None:
    one = frame_of(text)
    assert status.opened_by(one, one.groups[verb(one, "sign")], ("when",)) is expected
