"""A shape of a whole line that is never the article, and the names and places that such lines hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# A name as it stands in a byline: "Jane Doe", "JANE DOE", "Jane van der Doe", "J. R. Doe-Roe".
_PART: Final = r"(?:[A-Z][\w’'.-]{0,30}|(?:al|bin|da|de|del|den|der|di|el|la|le|van|von)\b)"
NAME: Final = rf"[A-Z][\w’'.-]{{0,30}}(?: {_PART}){{1,4}}"
NAMES: Final = rf"{NAME}(?:(?:,? and |, | & ){NAME}){{0,5}}"
# "Cairo", "New York and Tunis"
CITY: Final = r"[A-Z][\w’'.-]{1,30}(?: [A-Z][\w’'.-]{1,30}){0,2}"
CITIES: Final = rf"{CITY}(?:(?:,? and |, ){CITY}){{0,3}}"
EMAIL: Final = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
URL: Final = r"(?:https?://|www\.)\S{1,250}"
AGENCY: Final = (
    r"(?:Reuters|REUTERS|AP|AFP|EPA|ANSA|dpa|DPA|Xinhua|TASS|Tass|Bloomberg(?: News)?|Getty(?: Images)?|"
    r"Associated Press|ASSOCIATED PRESS|Agence France-Presse|AGENCE FRANCE-PRESSE|GETTY IMAGES|"
    r"European Pressphoto Agency|"
    r"Press Association|PA|Shutterstock|iStock|Alamy|UN Photo|"
    r"[A-Z][\w.]{1,20} Images)"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape. hints: words in lower case of which the line must hold one; they make looking at a line cheap.

    alone: it fits only a line that stands by itself, because a sentence that the page's width has cut may leave the
    same words on a line; without it the shape holds anywhere.
    """

    kind: str
    pattern: re.Pattern[str]
    hints: tuple[str, ...]
    alone: bool

    def fits(self, line: str, lowered: str) -> bool:
        """Whether the whole line has this shape; `lowered` is the line in lower case."""
        return any(map(lowered.__contains__, self.hints)) and bool(self.pattern.fullmatch(line))


def shape(kind: str, hints: str, *ways: str, alone: bool = True, exact: bool = False) -> Shape:
    """A shape of several ways to write it. hints: separated by spaces; exact: capitals matter."""
    flags = 0 if exact else re.IGNORECASE
    return Shape(kind, re.compile("|".join(f"(?:{way})" for way in ways), flags), tuple(hints.split()), alone)
