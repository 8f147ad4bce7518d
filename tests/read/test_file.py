"""Files: what is read, and the one line that says why something is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import EmptyInput, InputError, MissingInput, NotText, TooLarge
from dashboard.read.file import read_file

TEXT = "Army signs truce\r\nReuters | 3 May 2014\r\n\r\nThe truce was signed in Tromsø on Monday.\r\n"


def write(folder: Path, data: bytes) -> Path:
    path = folder / "brief.txt"
    path.write_bytes(data)
    return path


def test_a_file_keeps_its_line_breaks_and_gives_its_name(tmp_path: Path) -> None:
    document = read_file(write(tmp_path, TEXT.encode()))
    assert (document.text, document.name, document.published) == (TEXT, "brief.txt", date(2014, 5, 3))


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    document = read_file(write(tmp_path, b"\xef\xbb\xbf" + TEXT.encode()))
    assert document.text == TEXT


def test_a_given_date_wins(tmp_path: Path) -> None:
    path = write(tmp_path, TEXT.encode())
    assert read_file(path, published=date(2015, 1, 2)).published == date(2015, 1, 2)


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", EmptyInput, "nothing in it"),
        (b" \r\n\t\n", EmptyInput, "nothing in it"),
        (b"\xef\xbb\xbf", EmptyInput, "nothing in it"),
        (b"Troms\xf8 is in Norway.", NotText, "byte 5 (0xF8) is not UTF-8"),
        (b"\xef\xbb\xbfTroms\xf8 is in Norway.", NotText, "byte 8 (0xF8) is not UTF-8"),
        (b"Half a sign \xe2\x80", NotText, "byte 12 (0xE2) is not UTF-8"),
        (b"\xed\xa0\x80 is a lone surrogate", NotText, "byte 0 (0xED) is not UTF-8"),
        ("Tromsø".encode("utf-16"), NotText, "is in UTF-16: save it as UTF-8"),
        ("Tromsø".encode("utf-32"), NotText, "is in UTF-32: save it as UTF-8"),
        ("Troms".encode("utf-16-le"), NotText, "binary file (byte 1 is NUL)"),
        (b"%PDF-1.7 ...", NotText, "a PDF file"),
        (b"PK\x03\x04...", NotText, "an office document"),
        (b"\x89PNG\r\n\x1a\n", NotText, "a picture"),
        (b"\x7fELF\x02\x01\x01\x00", NotText, "binary file"),
        (b"a" * 101, TooLarge, "101 characters, and a document may have 100: split it"),
        (b"a" * 1000, TooLarge, "at least 250 characters, and a document may have 100"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path, data: bytes, error: type[InputError], says: str) -> None:
    with pytest.raises(error) as raised:
        read_file(write(tmp_path, data), max_chars=100)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingInput, match="there is no such file"):
        read_file(tmp_path / "none.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
def test_a_device_without_end_is_not_read_to_its_end() -> None:
    with pytest.raises(TooLarge, match="at least"):
        read_file(Path("/dev/zero"), max_chars=1000)


def test_a_file_of_exactly_the_longest_text_is_read(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, b"\xef\xbb\xbf" + "😀".encode() * 100), max_chars=100).text == "😀" * 100


def test_a_folder_is_told_from_a_file(tmp_path: Path) -> None:
    with pytest.raises(MissingInput, match="this is a folder: give the files in it"):
        read_file(tmp_path)


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b", "a\nb.txt"])
def test_a_name_that_no_file_can_have_is_an_input_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError) as raised:
        read_file(tmp_path / name)
    assert "\n" not in str(raised.value)
