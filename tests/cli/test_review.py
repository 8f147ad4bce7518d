"""`review` lists the names that may be one, and takes what a person says of them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from dashboard.model import Actor
from dashboard.store import open_store
from tests.command import called, imported, pairs
from tests.factories import make_document, make_event, make_extraction

PAIR = ("ann-smithson", "anna-smithson")
TEXTS = {
    "one.txt": "Ann Smithson met Chidi Okafor in Oslo on Monday. Ann Smithson visited Tunis in 2014.\n",
    "two.txt": "Anna Smithson met Chidi Okafor in Cairo on Tuesday.\n",
}


@pytest.fixture
def stored(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    return imported(capfd, tmp_path, TEXTS)


def listed(capfd: pytest.CaptureFixture[str], store: Path) -> list[list[str]]:
    return pairs(capfd, "review", store)


def actors(capfd: pytest.CaptureFixture[str], store: Path, *options: str) -> list[str]:
    done = called(capfd, "export", "--store", store, *options)
    return [row["actors"] for row in csv.DictReader(io.StringIO(done.out))]


def test_an_import_leaves_what_may_be_one_to_be_judged(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert listed(capfd, stored) == [[*PAIR, "0.85", "the same surname; first names spelled alike"]]


def test_the_same_actor_is_exported_under_one_name(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = actors(capfd, stored)
    assert "Anna Smithson" in before
    done = called(capfd, "review", "--store", stored, "--same", *reversed(PAIR))
    assert (done.code, done.out, done.err) == (0, "", "anna-smithson and ann-smithson are one actor now\n")
    assert [name.replace("Anna", "Ann") for name in before] == actors(capfd, stored)
    assert actors(capfd, stored, "--actor", "Anna Smithson") == actors(capfd, stored, "--actor", "ann-smithson")
    assert listed(capfd, stored) == []
    assert called(capfd, "review", "--store", stored, "--open", *PAIR).err == f"{' and '.join(PAIR)} are open again\n"
    assert actors(capfd, stored) == before
    assert len(listed(capfd, stored)) == 1


def test_different_names_are_not_listed_again(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert called(capfd, "review", "--store", stored, "--different", *PAIR).code == 0
    assert listed(capfd, stored) == []
    assert "Anna Smithson" in actors(capfd, stored)


def test_a_store_that_nobody_has_compared_is_compared(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.duckdb"
    store, document = open_store(path), make_document()
    made = (Actor(one, one.replace("-", " ").title(), "person") for one in PAIR)
    store.add(make_extraction(document, tuple(make_event(document, n, actors=(one,)) for n, one in enumerate(made))))
    store.close()
    assert [line[:2] for line in listed(capfd, path)] == [list(PAIR)]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--same", "ann-smithson", "nobody"), "'nobody' is the id of no actor here"),
        (("--same", "ann-smithson", "ann-smithson"), "is given twice"),
        (("--same", "ann-smithson"), "expected 2 arguments: see python -m dashboard review --help"),
        (("--same", *PAIR, "--different", *PAIR), "not allowed with argument --same"),
    ],
)
def test_what_is_wrong_is_one_clear_line(
    stored: Path, capfd: pytest.CaptureFixture[str], options: tuple[str, ...], says: str
) -> None:
    done = called(capfd, "review", "--store", stored, *options)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert says in done.err


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = called(capfd, "review", "--store", tmp_path / "none.duckdb")
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert "does not exist: import documents into it first" in done.err
    assert list(tmp_path.iterdir()) == []
