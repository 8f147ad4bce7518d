"""One verb at a time: whether a word is a verb, with its auxiliaries, tense, voice and negation."""

import pytest

from dashboard.annotate.verb_group import VerbGroup
from dashboard.annotate.verbs import reading
from tests.annotate.framed import tokens_of


def _read(text: str, word: str, told: bool = False, awaited: bool = False) -> VerbGroup | None:
    tokens = tokens_of(text)
    at = next(at for at, token in enumerate(tokens) if token.lower == word)
    return reading(tokens, at, told, awaited)


def _form(text: str, word: str, told: bool = False, awaited: bool = False) -> str:
    """Form and voice, "none" when the word is no verb here."""
    group = _read(text, word, told, awaited)
    return f"{group.form}{' passive' if group.passive else ''}" if group else "none"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway signed the treaty.", "signed", "past"),
        ("Norway has signed the treaty.", "signed", "perfect"),
        ("Norway had signed the treaty.", "signed", "past perfect"),
        ("Norway will sign the treaty.", "sign", "modal"),
        ("Norway does not sign treaties.", "sign", "present"),
        ("Norway did not sign the treaty.", "sign", "past"),
        ("Norway agreed to sign the treaty.", "sign", "infinitive"),
        ("Norway is signing the treaty.", "signing", "present"),
        ("Norway was signing the treaty.", "signing", "past"),
        ("The treaty was signed.", "signed", "past passive"),
        ("The treaty got signed.", "signed", "participle passive"),
        ("The treaty is being signed.", "signed", "present passive"),
        ("The treaty has been signed.", "signed", "perfect passive"),
        ("The treaty must be signed.", "signed", "modal passive"),
        ("The treaty is said to have been signed.", "signed", "infinitive passive"),
        # "Have" takes a participle, "to" a base.
        ("Norway has sign the treaty.", "sign", "none"),
        ("Norway did signed the treaty.", "signed", "none"),
        ("Norway has so far signed two treaties.", "signed", "perfect"),
        ("Norway will have to sign the deal.", "sign", "infinitive"),
    ],
)
def test_auxiliaries_give_the_form(text: str, word: str, expected: str) -> None:
    assert _form(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The treaty must now be approved.", "approved", "must now be approved"),
        ("Norway has recently signed the treaty.", "signed", "has recently signed"),
        ("Norway has since signed the treaty.", "signed", "has since signed"),
        ("Norway did not, however, sign the treaty.", "sign", "did not , however , sign"),
        ("Norway signed the treaty.", "signed", "signed"),
        ("Norway finally signed the treaty.", "signed", "signed"),
    ],
)
def test_adverbs_and_dates_may_stand_inside_a_verb(text: str, word: str, expected: str) -> None:
    tokens = tokens_of(text)
    group = _read(text, word)
    assert group is not None
    assert " ".join(token.text for token in tokens[group.first : group.head + 1]) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway did not sign the treaty.", "sign", True),
        ("Norway didn't sign the treaty.", "sign", True),
        ("Norway won't sign the treaty.", "sign", True),
        ("Norway never signed the treaty.", "signed", True),
        ("Norway left, nor did it sign the treaty.", "sign", True),
        ("Norway did sign the treaty.", "sign", False),
        ("Norway did not leave, it signed the treaty.", "signed", False),
    ],
)
def test_a_negator_in_the_group_denies_it(text: str, word: str, expected: bool) -> None:
    group = _read(text, word)
    assert group is not None
    assert group.negated is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway signed a deal brokered by Sweden.", "brokered", "participle passive"),
        ("The sanctions imposed in May hurt Sweden.", "imposed", "participle passive"),
        ("The proposed deal fell.", "proposed", "none"),
        ("Armed men stormed the base.", "stormed", "past"),
        # The "by" says how.
        ("Norway responded by sending troops.", "responded", "past"),
        ("American negotiators, unimpressed, turned away.", "unimpressed", "none"),
        ("Backed by Norway, the rebels left.", "backed", "participle passive"),
        ("The rebels, backed by Norway, left.", "backed", "participle passive"),
        ("The sanctions imposed in May were lifted.", "imposed", "participle passive"),
        ("Norway and allied forces left.", "allied", "none"),
        ("The signed treaty fell.", "signed", "none"),
        ("Norway's signed treaty fell.", "signed", "none"),
        ("Exports increased by 7 percent.", "increased", "past"),
        ("Norway signed the deal Sweden wanted.", "signed", "past"),
        # The other verb is one of another clause.
        ("Sanctions expired in May, and Sweden left.", "expired", "past"),
        ("Sanctions expired in May and Sweden left.", "expired", "past"),
        ("Sanctions expired when Sweden left.", "expired", "past"),
        ("The ministers who signed in May left.", "signed", "past"),
    ],
)
def test_a_past_form_is_a_past_or_a_participle(text: str, word: str, expected: str) -> None:
    assert _form(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway expels two diplomats.", "expels", "present"),
        ("Sweden fears that Norway left.", "fears", "present"),
        ("He fears the talks.", "fears", "present"),
        ("Peace talks ended.", "talks", "none"),
        ("The talks ended.", "talks", "none"),
        ("Norway's fears grew.", "fears", "none"),
        ("Ministers agree on a plan.", "agree", "present"),
        ("Norway and Sweden agree on a plan.", "agree", "present"),
        ("They agree on a plan.", "agree", "present"),
        # A noun before "that" is no verb.
        ("Norway lifted the arms embargo that hurt Sweden.", "embargo", "none"),
        ("By 11 votes to 7 it fell.", "votes", "none"),
        ("Norway hopes to meet and discuss the plan.", "discuss", "infinitive"),
        ("The farmers' threats grew.", "threats", "none"),
        ("Heavy attacks that hurt Sweden ended.", "attacks", "none"),
        ("Police arrest the men.", "arrest", "present"),
        ("Norway fear the talks.", "fear", "none"),
        ("Norway returns to Oslo.", "returns", "present"),
        ("Norway hopes to meet or discuss the plan.", "discuss", "infinitive"),
    ],
)
def test_a_present_needs_a_subject_and_must_be_no_noun(text: str, word: str, expected: str) -> None:
    assert _form(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway left, closing the border.", "closing", "gerund"),
        ("Norway calmed Sweden by closing the border.", "closing", "gerund"),
        # A noun, an adjective's noun, and what happens by itself.
        ("The killing shocked Sweden.", "killing", "none"),
        ("Heavy fighting broke out.", "fighting", "none"),
        ("Norway's shelling of the town ended.", "shelling", "none"),
        ("Fighting broke out.", "fighting", "none"),
        ("Norway began closing the border.", "closing", "gerund"),
        ("The closing of the border hurt Sweden.", "closing", "none"),
        ("Norway stopped shelling the town.", "shelling", "gerund"),
        ("Shelling killed two men.", "shelling", "none"),
        ("Fighting has ended.", "fighting", "none"),
    ],
)
def test_a_form_in_ing_is_a_gerund_or_a_noun(text: str, word: str, expected: str) -> None:
    assert _form(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # Words that are nearly always something else, capitals inside a sentence, nouns behind "to".
        ("According to Norway it fell.", "according"),
        ("The ministers of Norway met the Signed group.", "signed"),
        ("Norway returned to power.", "power"),
        ("The vote of Norway was late.", "vote"),
    ],
)
def test_what_only_looks_like_a_verb_is_none(text: str, word: str) -> None:
    assert _form(text, word) == "none"


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The king fell.", "fell", "fall"),
        ("The king will fell the tree.", "fell", "fell"),
        ("The king found the tree.", "found", "find"),
        ("The king wants to found a school.", "found", "found"),
    ],
)
def test_of_two_verbs_with_one_form_the_auxiliary_chooses(text: str, word: str, lemma: str) -> None:
    group = _read(text, word)
    assert group is not None
    assert group.lemma == lemma


def test_what_a_finite_verb_before_it_makes_of_a_form() -> None:
    text = "Norway left and returns the port."
    assert _form(text, "returns", told=True) == "present"
    assert _form("Norway left and threats grew.", "threats", told=True) == "none"


def test_a_main_verb_that_is_awaited_stands_behind_a_comma() -> None:
    text = "The king, who says so, plans to leave."
    assert _form(text, "plans", told=True, awaited=True) == "present"
    assert _form(text, "plans", told=True) == "none"


@pytest.mark.parametrize(
    ("text", "word", "modal"),
    [
        ("Norway will sign the treaty.", "sign", "will"),
        ("Norway may sign the treaty.", "sign", "may"),
        ("Norway is signing the treaty.", "signing", "ongoing"),
        ("The treaty is being signed.", "signed", "ongoing"),
        ("The treaty must be signed.", "signed", "must"),
        ("The treaty was signed.", "signed", ""),
        ("Norway signs the treaty.", "signs", ""),
    ],
)
def test_a_verb_keeps_its_modal_or_that_it_goes_on(text: str, word: str, modal: str) -> None:
    group = _read(text, word)
    assert group is not None
    assert group.modal == modal
