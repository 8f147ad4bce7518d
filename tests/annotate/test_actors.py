"""Actors as they are found in the text, before they are linked; tests/link/test_actors.py has the whole names."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import tables
from dashboard.annotate import actors, sentences
from dashboard.errors import TableError
from dashboard.model import ACTOR_TYPES, LABELS, Furniture, Mention
from dashboard.names import slug
from dashboard.tables import table
from tests.factories import make_document

PIECES = (
    "Gen. Khalifa Haftar ", "the Libyan government ", "in Tobruk ", "U.N. ", "said ", "“", "’s ", "Mr. ", ", ", ". ",
    "the rival government ", "Prime Minister ", "al-", "\n", "Ministry of ", "(", ")", "São Tomé ", "the general ",
    "Jordan ", "É", "Washington ", "state", "U.S.-led ", "𝔘 ", "ISIS", "BANK ",
)  # fmt: skip


def found(text: str, own: str = "", **changes: object) -> tuple[Mention, ...]:
    document = make_document(text, **({"source": ""} | changes))
    return actors.find(document, sentences.split(document), own=own)


def named(text: str, own: str = "") -> list[tuple[str, str, str]]:
    return [(mention.text, mention.label, mention.name) for mention in found(text, own)]


def test_the_span_of_a_person_is_the_name_without_its_title() -> None:
    country, person = found("U.S. Secretary of State John Kerry arrived.")
    assert (person.text, person.label, person.title) == ("John Kerry", "PER", "U.S. Secretary of State")
    assert (country.text, country.cc, country.actor) == ("U.S.", "US", None)


@pytest.mark.parametrize(
    "name", ["Union Minière du Haut Katanga", "Sheikh Mohammed bin Zayed al-Nahyan", "Yacouba Isaac Zida"]
)
def test_a_name_of_the_table_takes_the_words_that_make_it_full(name: str) -> None:
    assert [one.text for one in found(f"They met {name} there.")] == [name]


@pytest.mark.parametrize(
    "text", ["At Anfield Isaac Zida spoke.", "Ex-premier Isaac Zida spoke.", "Comandante Isaac Zida spoke."]
)
def test_what_is_no_name_stays_out_of_one(text: str) -> None:
    assert [one.text for one in found(text) if one.label == "PER"] == ["Isaac Zida"]


def test_a_state_named_by_its_noun_is_an_actor() -> None:
    (mention,) = found("Libya wants help.")
    assert mention.actor is not None
    assert (mention.actor.actor_id, mention.actor.type, mention.actor.cc) == ("libya", "state", "LY")


def test_an_adjective_has_a_country_and_is_no_actor() -> None:
    (mention,) = found("The Libyan coast is long.")
    assert (mention.label, mention.cc, mention.actor) == ("GPE", "LY", None)


def test_an_organisation_before_a_noun_stays_an_actor() -> None:
    (mention,) = found("The U.N. arms embargo was lifted.")
    assert mention.actor is not None
    assert mention.actor.actor_id == "united-nations"


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("The Libyan government agreed.", "Libyan government", "Government of Libya"),
        ("Libya's government agreed.", "Libya's government", "Government of Libya"),
        ("The government of Libya agreed.", "government of Libya", "Government of Libya"),
        ("Russian forces withdrew.", "Russian forces", "Government of Russia"),
        ("The Kabul government agreed.", "Kabul government", "Government of Afghanistan"),
        ("The Sirte government agreed.", "Sirte government", "Sirte government"),
        ("A rival government based in Sirte agreed.", "rival government based in Sirte", "Sirte government"),
    ],
)
def test_a_government_is_one_mention(text: str, span: str, name: str) -> None:
    assert named(text) == [(span, "ORG", name)]


def test_a_capitals_government_has_its_own_name_beside_a_rival() -> None:
    names = [name for _, _, name in named("The Tripoli government met a rival government in Tobruk.")]
    assert names == ["Tripoli government", "Tobruk government"]


def test_furniture_holds_no_mention() -> None:
    text = "By Ann Smithson\nTalks went on in Vienna on Monday."
    mentions = found(text, furniture=(Furniture(0, 15, "byline"),))
    assert [mention.text for mention in mentions] == ["Vienna"]


def test_the_source_of_the_document_is_no_actor_of_it() -> None:
    assert found("The Wall Street Journal won a prize.", source="Wall Street Journal") == ()


def test_a_medium_that_acts_is_an_actor() -> None:
    assert ("Al Jazeera", "ORG", "Al Jazeera") in named("Al Jazeera closed its office in Cairo.")


def test_a_file_of_ones_own_adds_and_changes_actors(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "id\tname\ttype\tcountry\taliases\nzorblatt\tZorblatt Circle\torganisation\tFR\tthe Circle\n"
        "john-kerry\tJ. F. Kerry\t\t\tthe envoy Kerry\n",
        encoding="utf-8",
    )
    first, second = found("John Kerry met Zorblatt Circle.", str(own))
    assert (first.name, first.actor and first.actor.type) == ("J. F. Kerry", "person")
    assert (second.name, second.actor and second.actor.cc) == ("Zorblatt Circle", "FR")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [("id\tname\n", "header"), ("id\tname\ttype\tcountry\taliases\nx\tX\twizard\tFR\n", "type")],
)
def test_a_wrong_file_of_ones_own_is_one_clear_line(tmp_path: Path, content: str, complaint: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match=complaint):
        found("Talks went on.", str(own))


def test_a_missing_file_of_ones_own_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no such file"):
        found("Talks went on.", str(tmp_path / "none.tsv"))


def test_ids_of_the_table_stand_once_and_types_are_known() -> None:
    rows = table("actors.tsv", tables.ACTOR_COLUMNS)
    assert len({row["id"] for row in rows}) == len(rows) >= 1_000
    assert {row["type"] for row in rows} <= set(ACTOR_TYPES)
    assert all(slug(row["id"]) == row["id"] for row in rows)


def test_every_role_is_somebodys_and_its_dates_run_forwards() -> None:
    people = {row["id"] for row in table("actors.tsv", tables.ACTOR_COLUMNS)}
    for row in table("roles.tsv", ("actor_id", "role", "country", "from", "to")):
        assert row["actor_id"] in people
        assert row["from"][:4] <= (row["to"] or "9999")[:4], row


def check_spans(text: str) -> None:
    mentions = found(text)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.label in LABELS
        assert mention.name
    starts_and_ends = [edge for mention in mentions for edge in (mention.start, mention.end)]
    assert starts_and_ends == sorted(starts_and_ends)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_spans_are_words_of_the_text_in_order_and_apart(text: str) -> None:
    check_spans(text)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    check_spans(text)


def test_the_same_text_gives_the_same_mentions() -> None:
    text = "Gen. Khalifa Haftar met U.N. envoys and the Tobruk government in Benghazi."
    assert found(text) == found(text)


def test_the_file_of_ones_own_comes_from_the_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "mine.tsv"
    own.write_text("id\tname\ttype\tcountry\taliases\nzorb\tZorb\torganisation\t\t\n", encoding="utf-8")
    monkeypatch.setenv("POLICY_TIMELINE_ACTORS", str(own))
    document = make_document("Zorb left.")
    assert [mention.name for mention in actors.find(document, sentences.split(document))] == ["Zorb"]
