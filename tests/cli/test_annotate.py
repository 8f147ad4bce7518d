from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.__main__ import main
from dashboard.export.columns import COLUMNS
from tests.command import PROSE, command

LISTS = {"dates": "timex", "actors": "mentions", "countries": "countries", "events": "events"}
TIMEX = ["start", "end", "type", "value", "mod", "edtf", "earliest", "latest", "granularity", "text", "basis",
         "because", "rule"]  # fmt: skip
MENTION = ["start", "end", "label", "name", "actor_id", "cc", "text", "type", "actor_cc"]


def annotated(folder: Path, rows: list[dict[str, Any]], *options: str) -> list[dict[str, Any]]:
    """The rows that come back."""
    given, answer = folder / "in.jsonl", folder / "out.jsonl"
    given.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["annotate", str(given), "-o", str(answer), *options]) == 0
    return [json.loads(line) for line in answer.read_text(encoding="utf-8").splitlines()]


def failed(folder: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> list[str]:
    """The lines that say why the file cannot be annotated."""
    given = folder / "in.jsonl"
    given.write_bytes(content)
    assert main(["annotate", str(given), "-o", str(folder / "out.jsonl")]) == 2
    assert not (folder / "out.jsonl").exists()
    return capsys.readouterr().err.splitlines()


def test_rows_come_back_in_order_with_all_four_lists(tmp_path: Path) -> None:
    rows = [{"doc_id": number, "text": PROSE, "dct": "2016-05-16"} for number in ("b", "a", "c")]
    found = annotated(tmp_path, rows)
    assert [{key: row[key] for key in ("doc_id", "text", "dct")} for row in found] == rows
    assert list(found[0]) == ["doc_id", "text", "dct", *LISTS.values()]
    assert all(found[0][name] for name in LISTS.values())


def test_every_record_has_the_documented_keys_in_order(tmp_path: Path) -> None:
    (row,) = annotated(tmp_path, [{"doc_id": "a", "text": PROSE, "dct": "2016-05-16"}])
    assert {tuple(one) for one in row["timex"]} == {tuple(TIMEX)}
    assert {tuple(one) for one in row["mentions"]} == {tuple(MENTION)}
    assert {tuple(one) for one in row["events"]} == {COLUMNS}


def test_the_codes_of_the_mentions_are_the_countries_of_the_row(tmp_path: Path) -> None:
    text = "John Kerry flew from Vienna to Cairo to talk of Libya's National Oil Corporation with Vladimir Putin."
    (row,) = annotated(tmp_path, [{"doc_id": "a", "text": text}])
    assert {one["cc"] for one in row["mentions"] if one["cc"]} == set(row["countries"]) == {"AT", "EG", "LY"}
    people = {one["name"]: (one["cc"], one["actor_cc"]) for one in row["mentions"] if one["label"] == "PER"}
    assert people == {"John Kerry": ("", "US"), "Vladimir Putin": ("", "RU")}


@pytest.mark.parametrize("only", LISTS)
def test_only_gives_that_list_alone_and_the_same(tmp_path: Path, only: str) -> None:
    rows = [{"doc_id": "a", "text": PROSE, "dct": "2016-05-16"}]
    (alone,) = annotated(tmp_path, rows, "--only", only)
    (whole,) = annotated(tmp_path, rows)
    assert list(alone) == ["doc_id", "text", "dct", LISTS[only]]
    assert alone[LISTS[only]] == whole[LISTS[only]]


def test_offsets_are_code_points_of_the_text_as_given(tmp_path: Path) -> None:
    text = "\U0001f30d  Café\r\n\r\nNorway’s minister met\u00a0envoys of Côte d’Ivoire on 3 May 2016 in Oslo.\u2028"
    (row,) = annotated(tmp_path, [{"doc_id": "a", "text": text}])
    spans = row["timex"] + row["mentions"]
    assert row["text"] == text
    assert {one["text"] for one in spans} >= {"3 May 2016"}
    assert all(text[one["start"] : one["end"]] == one["text"] for one in spans)


def test_a_byte_order_mark_in_a_text_moves_no_offset(tmp_path: Path) -> None:
    text = "\ufeffMinisters met on 3 May 2016."
    (row,) = annotated(tmp_path, [{"doc_id": "a", "text": text}], "--only", "dates")
    (found,) = row["timex"]
    assert text[found["start"] : found["end"]] == "3 May 2016"


def test_published_is_another_word_for_dct(tmp_path: Path) -> None:
    texts = [{"doc_id": "a", "text": PROSE, key: "2016-05-16"} for key in ("dct", "published")]
    one, other = annotated(tmp_path, texts, "--only", "dates")
    assert one["timex"] == other["timex"]
    assert other["published"] == "2016-05-16"


def test_what_came_with_a_row_is_not_passed_off_as_found(tmp_path: Path) -> None:
    row = {"doc_id": "a", "text": "Nothing here.", "timex": [1], "spans": [2], "mentions": [3]}
    assert annotated(tmp_path, [row], "--only", "dates") == [{"doc_id": "a", "text": "Nothing here.", "timex": []}]


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_text_with_nothing_in_it_has_empty_lists(tmp_path: Path, text: str) -> None:
    (row,) = annotated(tmp_path, [{"doc_id": "a", "text": text, "dct": "2016-05-16"}])
    assert {name: row[name] for name in LISTS.values()} == {name: [] for name in LISTS.values()}


def test_without_a_date_relative_words_stay_open(tmp_path: Path) -> None:
    (row,) = annotated(tmp_path, [{"doc_id": "a", "text": PROSE, "dct": None}], "--only", "dates")
    found = {one["text"]: one["earliest"] for one in row["timex"]}
    assert found["Monday"] is None
    assert found["2014"] == "2014-01-01"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "not JSON"),
        (b"[1, 2]", "not an object"),
        (b'{"doc_id": "b"}', "no text"),
        (b'{"doc_id": "b", "text": 5}', "no text"),
        (b'{"doc_id": "b", "text": "x", "dct": "yesterdayish"}', "not a date"),
        (b'{"doc_id": "b", "text": "x", "dct": 20160516}', "not a date"),
        (b'{"doc_id": "b", "text": "\xff"}', "not UTF-8"),
        (b'{"doc_id": "b", "text": "a\\u0000b"}', "NUL"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_row_is_named_by_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: bytes, says: str
) -> None:
    good = b'{"doc_id": "a", "text": "Ministers met."}\n'
    (told,) = failed(tmp_path, capsys, good + b"\n" + line + b"\n" + good)
    assert "line 3" in told
    assert says in told


def test_every_bad_row_is_named_but_not_by_the_thousand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = failed(tmp_path, capsys, b"{\n" * 1_000)
    assert len(told) == 21
    assert "980 more" in told[-1]


def test_a_month_as_publication_date_is_said_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = annotated(tmp_path, [{"doc_id": "a", "text": PROSE, "dct": "2016-05"}], "--only", "dates")
    assert row["timex"][0]["earliest"] is None
    assert "line 1" in capsys.readouterr().err


def test_standard_input_and_output_are_utf8_on_any_machine() -> None:
    row = json.dumps({"doc_id": "é", "text": "Café on 3 May 2016."}, ensure_ascii=False).encode()
    done = command("annotate", "-", "--only", "dates", given=row, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["doc_id"] == "é"


def test_annotate_loads_neither_page_nor_store_nor_pandas() -> None:
    rows = b'{"doc_id": "a", "text": "Ministers met on 3 May 2016."}'
    done = command("annotate", "-", "--only", "dates", given=rows, PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.lines}
    assert "dashboard" in loaded
    assert loaded.isdisjoint({"dash", "flask", "plotly", "duckdb", "pandas", "waitress"})
