"""Lines, and which of them the page's width has cut."""

from __future__ import annotations

import pytest

from dashboard.read.lines import split, units


def parts(text: str) -> list[str]:
    """The runs of lines that belong together, with "/" between their lines."""
    lines = split(text)
    found = units(lines, [False] * len(lines))
    return ["/".join(lines[number].text for number in part) for part in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("one", ["one"]),
        ("One line\n\nanother", ["One line", "another"]),
        ("VIENNA—The\ntalks failed.", ["VIENNA—The/talks failed."]),
        ("The talks\nfailed.", ["The talks/failed."]),
        ("The talks failed.\nthen they left", ["The talks failed.", "then they left"]),
        ("Norway,\nSweden", ["Norway,/Sweden"]),
        ("A headline\nA sentence stands here.", ["A headline", "A sentence stands here."]),
        ("a\r\nb", ["a/b"]),
        ("a\r\n\r\nb", ["a", "b"]),
        ("a\n \t\nb", ["a", "b"]),
        ("a\u2029b", ["a/b"]),
        (
            "The ministers of the three states met in the old town of Tunis\n"
            "Monday and agreed that the embargo on all goods but food and\n"
            "Medicine of the first need should end before the new year, and\n"
            "Norway offered ships.",
            [
                "The ministers of the three states met in the old town of Tunis/"
                "Monday and agreed that the embargo on all goods but food and/"
                "Medicine of the first need should end before the new year, and/"
                "Norway offered ships."
            ],
        ),
    ],
)
def test_lines_that_belong_together(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_offsets_are_those_of_the_text() -> None:
    text = "  Army signs truce \r\n\t The truce was signed. \u2028x"
    assert [text[line.start : line.end] for line in split(text)] == ["Army signs truce", "The truce was signed.", "x"]
