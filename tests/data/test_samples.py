"""The briefs in data/samples and the events a careful reader finds in them: well formed, right by the calendar.

`tests/samples/claims.tsv` holds what the briefs say in words ("on Tuesday", "last month") beside the day on which it
happened by the public record; the words have to mean that day, counted from the brief's own publication date.
"""

from __future__ import annotations

import calendar
import csv
import re
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from dashboard.model import QUAD_CLASS, STATUSES
from dashboard.when import GRANULARITIES

ROOT: Final = Path(__file__).parents[2]
SAMPLES: Final = ROOT / "data" / "samples"
EXPECTED: Final = ROOT / "tests" / "samples"
ARTICLE: Final = ROOT.parent / "shared" / "article" / "libya-vienna.txt"

BRIEFS: Final = sorted(SAMPLES.glob("*.txt"))
TEXTS: Final = sorted((EXPECTED / "texts").glob("*.txt"))
COLUMNS: Final = (
    "file", "trigger", "type", "status", "earliest", "latest", "granularity", "actors", "recipients", "countries",
    "core",
)  # fmt: skip
NUMBERS: Final = {"a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "20": 20}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table beside the expectations."""
    with (EXPECTED / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


EVENTS: Final = {"expected.tsv": BRIEFS, "texts_expected.tsv": TEXTS}


def published(path: Path) -> date:
    """The publication date on the second line."""
    line = path.read_text(encoding="utf-8").split("\n")[1]
    return datetime.strptime(line.removeprefix("Policy Timeline briefs | "), "%d %B %Y").date()


def body(path: Path) -> str:
    """The text below the two lines of the head."""
    return path.read_text(encoding="utf-8").split("\n", 3)[3]


def nearest_month(name: str, said: date, *, ahead: bool) -> tuple[date, date]:
    """The whole month of that name nearest to the publication date, before it or after it."""
    number = list(calendar.month_name).index(name)
    year = said.year
    if ahead and number < said.month:
        year += 1
    if not ahead and number > said.month:
        year -= 1
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def months_back(said: date, count: int) -> tuple[date, date]:
    """The whole month so many months before (after, when negative) the publication date."""
    year, month = divmod(said.year * 12 + said.month - 1 - count, 12)
    return date(year, month + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def week(said: date, count: int) -> tuple[date, date]:
    """Monday to Sunday of the week so many weeks after (before, when negative) the publication date."""
    monday = said - timedelta(days=said.weekday()) + timedelta(weeks=count)
    return monday, monday + timedelta(days=6)


def weekday(words: list[str], said: date, *, ahead: bool) -> tuple[date, date]:
    """The nearest such weekday; the publication day itself counts for what is past, unless the text says last."""
    index = list(calendar.day_name).index(words[-1])
    if ahead:
        start = week(said, 1)[0] if words[0] == "next" else said + timedelta(days=1)
        day = start + timedelta(days=(index - start.weekday()) % 7)
    else:
        end = said - timedelta(days=1) if words[0] == "last" else said
        day = end - timedelta(days=(end.weekday() - index) % 7)
    return day, day


def ago(words: list[str], said: date) -> tuple[date, date]:
    """N units ago, kept to the unit that is named."""
    count, unit = NUMBERS[words[0]], words[1].rstrip("s")
    if unit == "day":
        return said - timedelta(days=count), said - timedelta(days=count)
    if unit == "week":
        return week(said, -count)
    if unit == "month":
        return months_back(said, count)
    return date(said.year - count, 1, 1), date(said.year - count, 12, 31)


def meaning(says: str, said: date, *, ahead: bool) -> tuple[date, date]:
    """First and last day that the words can mean for a text of that publication date."""
    words = says.split()
    if words[-1] in calendar.day_name:
        return weekday(words, said, ahead=ahead)
    if words[-1] == "ago":
        return ago(words, said)
    if words[-1] in calendar.month_name:
        return nearest_month(words[-1], said, ahead=ahead)
    weekend = said - timedelta(days=(said.weekday() + 1) % 7)
    return {
        "last week": week(said, -1),
        "this week": week(said, 0),
        "next week": week(said, 1),
        "last month": months_back(said, 1),
        "next month": months_back(said, -1),
        "earlier this month": (said.replace(day=1), said - timedelta(days=1)),
        "last year": (date(said.year - 1, 1, 1), date(said.year - 1, 12, 31)),
        "at the weekend": (weekend - timedelta(days=1), weekend),
    }[says]


def test_there_are_enough_briefs() -> None:
    assert len(BRIEFS) >= 12
    assert len(TEXTS) >= 24


@pytest.mark.parametrize("path", BRIEFS + TEXTS, ids=lambda path: path.stem)
def test_head_is_headline_source_with_date_and_a_blank_line(path: Path) -> None:
    raw = path.read_bytes()
    headline, source, blank, _ = raw.decode("utf-8").split("\n", 3)
    assert headline == headline.strip() != ""
    assert re.fullmatch(r"Policy Timeline briefs \| \d{1,2} [A-Z][a-z]{2,8} \d{4}", source)
    assert published(path).year >= 1990
    assert blank == ""
    assert b"\r" not in raw
    assert raw.endswith(b"\n")


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_brief_has_150_to_300_words(path: Path) -> None:
    assert 150 <= len(body(path).split()) <= 300


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_text_has_60_to_150_words(path: Path) -> None:
    assert 60 <= len(body(path).split()) <= 150


def test_briefs_stand_in_the_order_of_their_dates() -> None:
    dates = [published(path) for path in BRIEFS]
    assert dates == sorted(set(dates))


def test_each_brief_names_its_public_sources() -> None:
    with (SAMPLES / "SOURCES.tsv").open(encoding="utf-8", newline="") as handle:
        named = [row["file"] for row in csv.DictReader(handle, delimiter="\t") if row["source"]]
    assert sorted(set(named)) == [path.name for path in BRIEFS]


@pytest.mark.parametrize("claim", rows("claims.tsv"), ids=lambda claim: f"{claim['file'][:2]} {claim['phrase']}")
def test_date_words_mean_the_day_on_which_it_happened(claim: dict[str, str]) -> None:
    path = SAMPLES / claim["file"]
    day, said = date.fromisoformat(claim["date"]), published(path)
    first, last = meaning(claim["says"], said, ahead=day > said)
    assert body(path).count(claim["phrase"]) == 1
    assert first <= day <= last


def test_every_weekday_of_the_briefs_is_among_the_claims() -> None:
    days = re.compile("|".join(calendar.day_name))
    told = Counter({path.name: len(days.findall(body(path))) for path in BRIEFS})
    claimed = Counter(claim["file"] for claim in rows("claims.tsv") if claim["says"].split()[-1] in calendar.day_name)
    assert claimed == told


@pytest.mark.parametrize("table", EVENTS)
def test_expectations_cover_every_text(table: str) -> None:
    counts = Counter(row["file"] for row in rows(table))
    assert sorted(counts) == [path.name for path in EVENTS[table]]
    assert min(counts.values()) >= (6 if table == "expected.tsv" else 3)


@pytest.mark.parametrize("table", EVENTS)
def test_trigger_words_stand_once_in_their_text(table: str) -> None:
    bodies = {path.name: body(path) for path in EVENTS[table]}
    words = [(row["file"], words) for row in rows(table) for words in row["trigger"].split(" || ")]
    assert [found for found in words if bodies[found[0]].count(found[1]) != 1] == []
    assert [found for found, count in Counter(words).items() if count > 1] == []


@pytest.mark.parametrize("table", EVENTS)
def test_rows_use_the_words_of_the_event_record(table: str) -> None:
    found = rows(table)
    assert all(tuple(row) == COLUMNS for row in found)
    assert {kind for row in found for kind in row["type"].split("|")} <= set(QUAD_CLASS)
    assert {status for row in found for status in row["status"].split("|")} <= set(STATUSES)
    assert {unit for row in found for unit in row["granularity"].split("|") if unit} <= set(GRANULARITIES)
    assert {row["core"] for row in found} == {"yes", "no"}


@pytest.mark.parametrize("table", EVENTS)
def test_intervals_are_whole_and_run_forward(table: str) -> None:
    for row in rows(table):
        alternatives = list(
            zip(*(row[column].split("|") for column in ("earliest", "latest", "granularity")), strict=True)
        )
        for first, last, unit in alternatives:
            assert (first == "") == (last == "") == (unit == ""), row
            assert not first or date.fromisoformat(first) <= date.fromisoformat(last), row


@pytest.mark.parametrize("table", EVENTS)
def test_what_occurred_did_not_occur_after_publication(table: str) -> None:
    said = {path.name: published(path) for path in EVENTS[table]}
    happened = [row for row in rows(table) if row["status"] == "occurred"]
    starts = [(row, first) for row in happened for first in row["earliest"].split("|") if first]
    assert [row for row, first in starts if date.fromisoformat(first) > said[row["file"]]] == []


@pytest.mark.parametrize("table", EVENTS)
def test_enough_rows_are_traps(table: str) -> None:
    found = rows(table)
    traps = [row for row in found if "occurred" not in row["status"].split("|")]
    assert len(traps) >= len(found) / (3 if table == "texts_expected.tsv" else 5)


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not beside the project")
def test_no_brief_shares_nine_words_with_the_article() -> None:
    def grams(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"[a-z0-9]+", text.lower())
        return {tuple(words[at : at + 9]) for at in range(len(words) - 8)}

    article = grams(ARTICLE.read_text(encoding="utf-8"))
    assert [path.name for path in BRIEFS if article & grams(path.read_text(encoding="utf-8"))] == []
