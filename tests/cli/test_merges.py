"""`merges` lists which tellings are one event, and takes what a person says of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import called, imported, pairs

TEXTS = {
    "one.txt": "Norway signed a fishing treaty with Sweden on 13 May 2016.\n",
    "two.txt": "Sweden signed a fishing treaty with Norway on Friday.\n",
    "three.txt": "Chad expelled two diplomats on Sunday.\n",
}


@pytest.fixture
def stored(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    return imported(capfd, tmp_path, TEXTS)


def lines(capfd: pytest.CaptureFixture[str], store: Path) -> list[list[str]]:
    return pairs(capfd, "merges", store)


def exported(capfd: pytest.CaptureFixture[str], store: Path, *options: str) -> list[dict[str, list[object]]]:
    done = called(capfd, "export", "--store", store, "--format", "jsonl", *options)
    return [json.loads(line) for line in done.out.splitlines()]


def test_a_merge_is_listed_taken_apart_and_joined_again(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert [len(row["tellings"]) for row in exported(capfd, stored)] == [2, 1]
    ((one, other, *said),) = lines(capfd, stored)
    assert said == ["same", "rules", "both tell of “signed” by Norway and Sweden; both give 2016-05-13"]
    done = called(capfd, "merges", "--store", stored, "--different", one, other)
    assert (done.code, done.out, done.err) == (0, "", f"{one} and {other} are two events now\n")
    assert [len(row["tellings"]) for row in exported(capfd, stored)] == [1, 1, 1]
    assert lines(capfd, stored) == [[one, other, "different", "person", ""]]
    done = called(capfd, "merges", "--store", stored, "--open", one, other)
    assert done.err == f"{one} and {other} are as the rules have them again\n"
    assert [len(row["tellings"]) for row in exported(capfd, stored)] == [2, 1]


def test_a_person_joins_two_events(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    first, last = (str(row["event_id"]) for row in exported(capfd, stored))
    assert called(capfd, "merges", "--store", stored, "--same", first, last).code == 0
    assert [len(row["tellings"]) for row in exported(capfd, stored)] == [3]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--same", "one", "nobody"), "'one' is the id of no event here"),
        (("--same", "one"), "expected 2 arguments: see python -m dashboard merges --help"),
    ],
)
def test_what_is_wrong_is_one_clear_line(
    stored: Path, capfd: pytest.CaptureFixture[str], options: tuple[str, ...], says: str
) -> None:
    done = called(capfd, "merges", "--store", stored, *options)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert says in done.err


def test_extract_gives_the_tellings_of_a_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "Norway signed a treaty with Sweden in March. Norway signed the treaty with Sweden to end a dispute."
    )
    done = called(capfd, "extract", file, "--published", "2016-05-16", "--format", "jsonl")
    (row,) = (json.loads(line) for line in done.out.splitlines())
    assert [one["date_text"] for one in row["tellings"]] == ["March", ""]
    assert row["tellings"][0]["event_id"] == row["event_id"]
