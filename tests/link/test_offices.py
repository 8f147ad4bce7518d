"""The office shown with an actor is the one held at the event's date, and none where the tables leave a doubt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import TableError
from dashboard.link import offices
from dashboard.link.offices import country_of, holders, office_at
from dashboard.model import Actor
from dashboard.pipeline import annotate
from dashboard.read.text import read_text
from dashboard.when import When, day, month, span, year
from tests.table_rows import rows as table_rows

ACTOR_HEAD = "id\tname\ttype\tcountry\taliases"
HELD = table_rows("offices_held.tsv")
ROLE_HEAD = "actor_id\trole\tcountry\tfrom\tto"
Own = Callable[..., None]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    """Sets files of the user's own, with these rows."""

    def give(roles: tuple[str, ...] = (), actors: tuple[str, ...] = ()) -> None:
        for name, head, lines in (("roles", ROLE_HEAD, roles), ("actors", ACTOR_HEAD, actors)):
            if lines:
                path = tmp_path / f"own-{name}.tsv"
                path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
                monkeypatch.setenv(f"POLICY_TIMELINE_{name.upper()}", str(path))
        offices.load.cache_clear()

    return give


def held(actor_id: str, when: When | None) -> str:
    assert when is not None
    return office_at(actor_id, when.earliest, when.latest)


JANUARY, JUNE = day(date(2016, 1, 10)), day(date(2016, 6, 1))


@pytest.mark.parametrize(
    ("actor_id", "when", "office"),
    [
        ("john-kerry", day(date(2016, 5, 16)), "Secretary of State"),
        ("john-kerry", month(2015, 3), "Secretary of State"),
        ("john-kerry", span(day(date(2014, 1, 1)), day(date(2016, 12, 31))), "Secretary of State"),
        ("john-kerry", day(date(2010, 5, 16)), "Senator"),
        ("john-kerry", day(date(1980, 5, 16)), ""),
        ("john-kerry", span(day(date(2010, 1, 1)), day(date(2016, 12, 31))), ""),
        # The year in which one office ends and another begins.
        ("paolo-gentiloni", day(date(2015, 1, 1)), "Foreign Minister"),
        ("paolo-gentiloni", day(date(2017, 1, 1)), "Prime Minister"),
        ("paolo-gentiloni", JUNE, ""),
        ("paolo-gentiloni", year(2016), ""),
        # A year in which the office changes hands on a known day.
        ("barack-obama", day(date(2017, 1, 10)), "President"),
        ("donald-trump", day(date(2017, 6, 10)), "President"),
        ("donald-trump", day(date(2017, 1, 10)), ""),
        ("barack-obama", year(2017), ""),
        ("donald-trump", day(date(2018, 6, 10)), "President"),
        # A year that one office ends and the next of its kind begins a year later.
        ("ban-ki-moon", day(date(2007, 3, 3)), "UN Secretary-General"),
        # Of a country that is not the actor's own in the table.
        ("ban-ki-moon", day(date(2005, 3, 3)), "Foreign Minister of South Korea"),
        ("nobody-at-all", JUNE, ""),
    ],
)
def test_the_office_is_the_one_held_on_the_days(actor_id: str, when: When | None, office: str) -> None:
    assert held(actor_id, when) == office


@pytest.mark.parametrize(
    ("rows", "when", "office"),
    [
        (("2016-03-01\t",), JANUARY, ""),
        (("2016-03-01\t",), JUNE, "Mayor"),
        (("2016-03\t",), day(date(2016, 3, 1)), "Mayor"),
        (("2016-03\t",), day(date(2016, 2, 29)), ""),
        (("2015\t2016-06-01",), JUNE, "Mayor"),
        (("2015\t2016-05-31",), JUNE, ""),
        (("2015\t2016-05",), day(date(2016, 5, 31)), "Mayor"),
        (("2016\t",), year(2016), "Mayor"),
        (("2016-02\t",), year(2016), ""),
        # The same office twice, with a pause that only the days know.
        (("2014\t2016-02-01", "2016-05-01\t"), JUNE, "Mayor"),
        (("2014\t2016-02-01", "2016-05-01\t"), day(date(2016, 3, 1)), ""),
    ],
)
def test_bounds_are_years_months_or_days(own: Own, rows: tuple[str, ...], when: When | None, office: str) -> None:
    own(tuple(f"ann-smithson\tMayor\tGB\t{row}" for row in rows), ("ann-smithson\tAnn Smithson\tperson\tGB\t",))
    assert held("ann-smithson", when) == office


@pytest.mark.parametrize("case", HELD, ids=[f"{case['title']} {case['surname']} {case['year']}" for case in HELD])
def test_a_title_names_the_very_office_and_no_lower_one(case: dict[str, str]) -> None:
    found = holders(case["surname"], case["title"], date(int(case["year"]), 6, 1))
    assert (found.actor_id if found else "-") == case["actor"], case["why"]


def test_half_of_the_titles_name_nobody() -> None:
    assert abs(sum(case["actor"] == "-" for case in HELD) * 2 - len(HELD)) <= 2


def test_days_tell_two_offices_of_one_year_apart(own: Own) -> None:
    own(("ann-smithson\tMayor\t\t2010\t2016-03-01", "ann-smithson\tGovernor\t\t2016-03-02\t2019"))
    assert [held("ann-smithson", one) for one in (JANUARY, JUNE)] == ["Mayor", "Governor"]
    assert held("ann-smithson", year(2016)) == ""


def test_of_offices_held_at_once_the_first_of_the_table_is_shown(own: Own) -> None:
    own(("ann-smithson\tPrime Minister\t\t2010\t2019", "ann-smithson\tParty Leader\t\t2008\t2020"))
    assert held("ann-smithson", JUNE) == "Prime Minister"
    assert held("ann-smithson", year(2009)) == "Party Leader"


def test_your_rows_add_to_ours_and_mend_the_end_of_one(own: Own) -> None:
    own(("john-kerry\tSecretary of State\tUS\t2013\t2015", "john-kerry\tSpecial Envoy\tUS\t2026\t2027"))
    assert [held("john-kerry", year(number)) for number in (2014, 2016, 2026)] == [
        "Secretary of State", "", "Special Envoy",
    ]  # fmt: skip


def test_people_of_your_own_actors_hold_your_offices(own: Own) -> None:
    actors = ("ann-smithson\tAnn Smithson\tperson\tGB\t", "quorn-bank\tQuorn Bank\torganisation\t\t")
    own(("ann-smithson\tHarbour Minister\tGB\t2010\t2019",), actors)
    assert holders("Smithson", "Harbour Minister", date(2016, 5, 16)) == Actor(
        "ann-smithson", "Ann Smithson", "person", "GB"
    )
    assert offices.table_ids() >= {"ann-smithson", "quorn-bank", "john-kerry"}


def test_your_row_of_one_of_our_people_keeps_what_it_leaves_empty(own: Own) -> None:
    own(actors=("john-kerry\tJohn Forbes Kerry\tperson\t\t",))
    assert holders("Kerry", "Secretary of State", date(2014, 1, 1)) == Actor(
        "john-kerry", "John Forbes Kerry", "person", "US"
    )


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("ann-smithson\tMayor\t\t20x6\t", "own-roles.tsv:2: `from` is '20x6', which is no date"),
        ("ann-smithson\tMayor\t\t\t2016", "own-roles.tsv:2: `from` is '', which is no date"),
        ("ann-smithson\tMayor\t\t2010\t2016-13", "own-roles.tsv:2: `to` is '2016-13', which is no date"),
        ("ann-smithson\tMayor\t\t2010-02-30\t", "own-roles.tsv:2: `from` is '2010-02-30'"),
        ("ann-smithson\tMayor\t\t0000\t", "own-roles.tsv:2: `from` is '0000'"),
        ("ann-smithson\tMayor\t\t16 May 2016\t", "write 2016, 2016-05 or 2016-05-16"),
        ("ann-smithson\tMayor\t\t2016\t2015", r"own-roles.tsv:2: it ends \(2015\) before it begins \(2016\)"),
        ("\tMayor\t\t2016\t", "own-roles.tsv:2: give an actor_id and a role"),
        ("ann-smithson\t\t\t2016\t", "own-roles.tsv:2: give an actor_id and a role"),
        ("a\tb\tc\t2016\t\tmore", "own-roles.tsv:2: 6 cells"),
    ],
)
def test_a_wrong_row_is_named_by_file_and_line(own: Own, row: str, says: str) -> None:
    own((row,))
    with pytest.raises(TableError, match=says) as caught:
        holders("Kerry", "Secretary of State", None)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["roles", "actors"])
def test_a_file_that_is_not_there_is_named_with_its_setting(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(f"POLICY_TIMELINE_{name.upper()}", "/no/such/file.tsv")
    with pytest.raises(TableError, match=f"/no/such/file.tsv: no such file of {name}; mend the setting `{name}`"):
        office_at("john-kerry", date(2016, 1, 1), date(2016, 1, 1))


def test_someone_who_acts_for_an_organisation_acts_for_no_country() -> None:
    kobler = Actor("martin-kobler", "Martin Kobler", "person", "DE")
    assert country_of(kobler, date(2016, 5, 16)) == ""
    assert country_of(kobler, date(2000, 5, 16)) == "DE"


def people(text: str, published: str = "2016-05-16") -> list[list[Actor]]:
    found = annotate(read_text(text, published=date.fromisoformat(published)))
    return [[one for one in event.actors if one.type == "person"] for event in found.events]


def test_an_event_shows_the_office_of_its_own_date_not_of_the_document() -> None:
    text = "John Kerry visited Oslo on Monday. John Kerry visited Tunis in March 1983."
    assert [[one.office for one in event] for event in people(text)] == [["Secretary of State"], [""]]


def test_an_event_without_a_date_shows_no_office() -> None:
    (found,) = people("John Kerry visited Oslo.")
    assert [(one.name, one.office) for one in found] == [("John Kerry", "")]


def test_only_the_actors_of_events_have_offices() -> None:
    found = annotate(read_text("John Kerry visited Oslo on Monday.", published=date(2016, 5, 16)))
    assert {mention.actor.office for mention in found.mentions if mention.actor} == {""}


def test_two_tellings_of_one_event_are_one_and_have_the_office_of_its_date() -> None:
    text = "John Kerry met Angela Merkel in the morning. Mr. Kerry met Ms. Merkel in Oslo on Monday."
    found = annotate(read_text(text, published=date(2016, 5, 16))).events
    assert [(event.mentions, [one.office for one in event.actors if one.type == "person"][:1]) for event in found] == [
        (2, ["Secretary of State"])
    ]
