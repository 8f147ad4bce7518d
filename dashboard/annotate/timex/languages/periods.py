"""Seasons, quarters and halves of a year, decades, centuries, and the beginnings, middles and ends of what is named."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dashboard.annotate.timex.languages.calendar import begins_sentence, year_of
from dashboard.annotate.timex.languages.words import Words
from dashboard.annotate.timex.lexicon import SP
from dashboard.annotate.timex.meaning import (
    Calendar,
    Century,
    Daytime,
    Decade,
    Modified,
    Moved,
    Part,
    Reading,
    Reference,
    Vague,
)
from dashboard.annotate.timex.scan import Parser, Scanner, leader, parser

Read = Callable[[re.Match[str], Scanner], Reading | None]

ROMAN: Final = {
    name: number
    for number, name in enumerate(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(),  # noqa: SIM905
        1,
    )
}
_LAST_CENTURY: Final = 21
_TAIL: Final = r"(?:\.º|\.ª|ème|re|er|[.ºª°e])?"  # what makes a figure an ordinal
_ROMAN_TAIL: Final = r"(?:ème|[eº°])?"
_ROMAN_STARTS: Final = " ".join(f"{name}{tail}".lower() for name in ROMAN for tail in ("", "e", "ème"))
_SECOND_YEAR: Final = r"(?:\s?[-/–]\s?(?:\d{4}|\d\d)(?!\d))?"  # "Winter 2016/17" begins in the first


def _season(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        word, year = match["season"], year_of(match["year"])
        code = words.value("season", word)
        if code is None or year is None or not _is_season(words, match, scanner):
            return None
        return Reading(match.end(), "DATE", Part(code, Calendar(year)))

    return read


def _season_step(words: Words) -> Read:
    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Reads "letzten Sommer", "l'été dernier"; a season alone is left, it is as often any spring."""
        code = words.value("season", match["season"])
        before, behind = match["before"], match["after"]
        step = (before and words.value("step-before", before)) or (behind and words.value("step-after", behind))
        if code is None or not step or not (before or _is_season(words, match, scanner)):
            return None
        return Reading(match.end(), "DATE", Part(code, None, int(step)))

    return read


def _is_season(words: Words, match: re.Match[str], scanner: Scanner) -> bool:
    """A word that is something else as well ("été", been) needs its article or its preposition."""
    at = match.start("season")
    if words.value("needs", match["season"]) is None:
        return True
    return words.led("needs-before", scanner.text, at) or begins_sentence(scanner.text, at)


def _part(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "3. Quartal 2018", "troisième trimestre", "الربع الثالث من عام 2018"."""
        letter, ordinal = words.value("part", match["part"]), match["ordinal"]
        number = int(words.value("ordinal", ordinal) or ROMAN.get(ordinal) or re.sub(r"\D", "", ordinal) or 0)
        return _reading(match, letter, number)

    return read


def _sign(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "T3 2018", "Q3 2018", "S1 2018"."""
        return _reading(match, words.value("part-sign", match["part"]), int(match["ordinal"]))

    return read


def _reading(match: re.Match[str], letter: str | None, number: int) -> Reading | None:
    year = year_of(match["year"])
    if letter is None or not 1 <= number <= (2 if letter == "H" else 4) or (match["year"] and year is None):
        return None
    return Reading(match.end(), "DATE", Part(f"{letter}{number}", Calendar(year) if year else None))


def _decade(match: re.Match[str], _: Scanner) -> Reading | None:
    """Reads "años 90", "années 1990", "1990er Jahre"."""
    first = int(match["first"])
    if first < 100:
        first += 1900 if first >= 20 else 2000
    return Reading(match.end(), "DATE", Decade(first)) if 1000 <= first <= 2090 else None


def _decade_word(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        return Reading(match.end(), "DATE", Decade(int(words.value("decade-word", match["word"]) or 0)))

    return read


def _century(words: Words) -> Read:
    def read(match: re.Match[str], _: Scanner) -> Reading | None:
        """Reads "19. Jahrhundert", "XIXe siècle", "siglo XIX", "القرن التاسع عشر"."""
        groups = match.groupdict()
        if groups.get("whole"):
            number = int(words.value("century-word", match["whole"]) or 0)
        else:
            number = ROMAN.get(match["number"]) or (int(match["number"]) if match["number"].isdecimal() else 0)
        return Reading(match.end(), "DATE", Century(number)) if 1 <= number <= _LAST_CENTURY else None

    return read


def _modified(words: Words) -> Read:
    this_unit = re.compile(
        rf"(?P<unit>{words.any('of-this')})(?!\w|{SP}\d|{SP}{words.any('step-after', 'then-after')})", re.IGNORECASE
    )

    def read(match: re.Match[str], scanner: Scanner) -> Reading | None:
        """Reads "Anfang 2016", "fin mars", "a mediados de 2016": a third of what follows."""
        mod = words.value("mod", match["mod"])
        this = this_unit.match(scanner.text, match.end())
        if mod and this:
            unit = words.value("of-this", this["unit"]) or "year"
            return Reading(this.end(), "DATE", Modified(mod, Moved(unit, 0, "now")))
        for at in words.after(scanner.text, match.end(), "of", "of-unit"):
            inner = scanner.at(at)
            if mod and inner and inner.type == "DATE" and not inner.more and _has_thirds(inner):
                return Reading(inner.end, "DATE", Modified(mod, inner.meaning))
        return None

    return read


def _has_thirds(inner: Reading) -> bool:
    """Whether something longer than a day was read, and nothing that has a part named already."""
    said = inner.meaning
    if isinstance(said, Modified | Vague | Reference | Daytime):
        return False
    return not (isinstance(said, Calendar) and said.day is not None)


def parsers(words: Words) -> tuple[Parser, ...]:
    """The parsers of periods."""
    return (*_seasons(words), *_parts(words), *_eras(words))


def _seasons(words: Words) -> tuple[Parser, ...]:
    code, name = words.language, rf"(?P<season>{words.any('season')})"
    of = rf"(?:{words.any('of')}{SP}?)?"
    return (
        parser(
            f"{code}-season",
            words.starts("season"),
            rf"{name}{SP}{of}(?P<year>\d{{4}})(?!\d){_SECOND_YEAR}",
            _season(words),
        ),
        parser(
            f"{code}-season-step",
            words.starts("season"),
            rf"(?P<before>){name}{SP}(?P<after>{words.any('step-after')})",
            _season_step(words),
        ),
        parser(
            f"{code}-step-season",
            words.starts("step-before"),
            rf"(?P<before>{words.any('step-before')})(?:{SP}|(?<=['’])){name}(?P<after>)",
            _season_step(words),
        ),
        leader(
            f"{code}-part-of",
            words.starts("mod"),
            rf"(?P<mod>{words.any('mod')})(?:{SP}|-)",
            _modified(words),
        ),
    )


def _parts(words: Words) -> tuple[Parser, ...]:
    code, name = words.language, rf"(?P<part>{words.any('part')})"
    ordinal = rf"(?P<ordinal>{words.any('ordinal')}|[1-4]{_TAIL}|(?-i:I{{1,3}}|IV){_ROMAN_TAIL})"
    year = rf"(?:{SP}(?:{words.any('of')}{SP}?)?(?P<year>\d{{4}})(?!\d))?"
    first = f"#1 {words.starts('ordinal')} i ii iii iv"
    order = (rf"{name}{SP}{ordinal}", words.starts("part")) if code == "ar" else (rf"{ordinal}{SP}{name}", first)
    return (
        parser(f"{code}-quarter", order[1], order[0] + year, _part(words)),
        parser(
            f"{code}-quarter-sign",
            words.starts("part-sign"),
            rf"(?-i:(?P<part>{words.any('part-sign')}))(?P<ordinal>[1-4])(?:{SP}|/)(?:{words.any('of')}{SP}?)?(?P<year>\d{{4}})",
            _sign(words),
        ),
    )


def _eras(words: Words) -> tuple[Parser, ...]:
    code = words.language
    number = r"(?P<number>(?-i:[IVX]{1,5})|\d{1,2})"
    return (
        parser(
            f"{code}-decade",
            f"{words.starts('decade-before')} #2 #4",
            rf"{words.any('decade-before')}{SP}['’]?(?P<first>\d{{3}}0|\d0)(?!\d)"
            if words.of("decade-before")
            else rf"(?P<first>\d{{3}}0|\d0){words.any('decade-after')}",
            _decade,
        ),
        parser(
            f"{code}-decade-word",
            words.starts("decade-word"),
            rf"(?P<word>{words.any('decade-word')})",
            _decade_word(words),
        ),
        parser(
            f"{code}-century",
            f"{words.starts('century-word')} {words.starts('century-before')} {_ROMAN_STARTS} #1 #2",
            rf"(?:(?P<whole>{words.any('century-word')})|{words.any('century-before')}{SP}{number})"
            if not words.of("century-after")
            else rf"{number}{_ROMAN_TAIL}\.?{SP}{words.any('century-after')}",
            _century(words),
        ),
    )
