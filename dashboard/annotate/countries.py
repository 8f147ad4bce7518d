"""Which country a name means, by what stands around it, and the countries of a document.

The rules for names of several places are rows of data/ambiguous.tsv; this file weighs them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from dashboard.annotate import towns
from dashboard.annotate.gazetteer import Entry, Gazetteer, Hit, Reading, surnames
from dashboard.annotate.months import is_date
from dashboard.annotate.words import is_english
from dashboard.model import Actor, Document, Mention, Sentence
from dashboard.names import CALENDAR, common_names, given_names, head_types, is_given_name, person_noun, titles, words
from dashboard.tables import PLACE_COLUMNS, table, values

_REGION_COUNTRY: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his)\s(?:[a-z-]+\s)?((?:(?:[Nn]orth|[Ss]outh|[Ww]est|[Ee]ast|[Cc]entral|[Ss]outhern)\s"
    r"(?:African|American|Asian)|Balkan|Baltic|Gulf|Caribbean|Nordic|Sahel|Himalayan|Alpine|Middle\sEastern))"
    r"\s(?:country|nation|state|kingdom)\b"
)
_NEXT_WORD: Final = re.compile(r"\s+([A-Za-z]+)")
_BEFORE: Final = re.compile(r"(\w+\.?)[\s(\"']{1,2}$")
_WATERED: Final = frozenset({"country", "capital", "city", "region"})
_WATER_BEFORE: Final = re.compile(r"\b(?:Lake|Gulf\sof|Sea\sof|Straits?\sof|Bay\sof|Isthmus\sof)\s$")
_WATER_AFTER: Final = re.compile(r"\s(?:[Rr]iver|[Vv]irus|[Bb]asin)\b")
_TOWN_BEFORE: Final = re.compile(r"\b([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}), $")
_LISTED: Final = re.compile(r"(?:,|\sand\b)(?:,|\s(?:and\b|[A-Z][\w-]+))*\s")
# How far back the words beside a name begin, how long a list is, and more than all words of a document weigh.
_NEAR: Final = 30
_LIST: Final = 80
_BESIDE: Final = 1000
_NAME_AFTER: Final = re.compile(r"\s([A-Z][a-z']+(?:-[A-Z]?[a-z]+)?)")
# After an international adjective of direction a capital is a place, never the one who speaks.
_PLACE_BEFORE: Final = re.compile(r"\b(?:in|at|from|to|near|outside|into|through|around|of|between|via|over)\s$")


@dataclass(frozen=True, slots=True)
class Context:
    """A document as the rules of this file see it: folded text, sentence starts, and the weight of each country.

    told keeps what the whole document says for a reading, which is the same wherever the name stands.
    """

    text: str
    starts: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    weight: Counter[str]
    told: dict[Reading, frozenset[str]] = field(default_factory=dict)

    def evidence(self, reading: Reading) -> frozenset[str]:
        """The words of the document that speak for a reading."""
        if reading not in self.told:
            self.told[reading] = frozenset(found.group() for found in reading.evidence.finditer(self.text))
        return self.told[reading]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the offset."""
        return self.sentences[bisect_right(self.starts, offset) - 1]


@cache
def _speaking() -> frozenset[str]:
    return words("say") | words("act")


def context(text: str, sentences: tuple[Sentence, ...], hits: tuple[Hit, ...]) -> Context:
    """The context of a document from its hits before any is read."""
    weight = Counter(hit.entry.cc for hit in hits if hit.entry.cc and hit.entry.mark != "@")
    return Context(text, tuple(sentence.start for sentence in sentences), sentences, weight)


def _weight(reading: Reading, around: Context, sentence: Sentence) -> int:
    everywhere = around.evidence(reading)
    if not everywhere:
        return 0
    near = {found.group() for found in reading.evidence.finditer(around.text, sentence.start, sentence.end)}
    return len(everywhere) + len(near)


def _beside(hit: Hit, around: Context, readings: tuple[Reading, ...]) -> frozenset[str]:
    """The readings that the words right beside a name decide: "Atlanta, Georgia", "Georgia Gov.", and a town before the
    comma that only one of them has."""
    start = max(0, hit.start - _NEAR)
    found = set()
    for reading in readings:
        ends = (one.end() for one in reading.evidence.finditer(around.text, start, hit.start))
        behind = reading.evidence.match(around.text, hit.end + 1)
        if behind or any(around.text[end : hit.start] == ", " for end in ends):
            found.add(reading.cc)
    return frozenset(found or _of_town(around.text[start : hit.start]).intersection(one.cc for one in readings))


def _of_town(before: str) -> frozenset[str]:
    """The countries with a town of the name that stands before the comma which ends a text; none for no town."""
    capitals = _TOWN_BEFORE.search(before)
    said = capitals.group(1).split() if capitals else []
    named = (towns.bearers(" ".join(said[first:])) for first in range(len(said)))
    return next((frozenset(one.every) for one in named if one), frozenset())


def _listed_beside(name: str, hit: Hit, around: Context, reading: Reading) -> bool:
    """Does the fuller name of a reading stand in one list with the name ("Guinea, Equatorial Guinea and Mali")? Then
    the name is another's."""
    for found in reading.evidence.finditer(around.text, max(0, hit.start - _LIST), hit.end + _LIST):
        if found.group() != name and name in found.group():
            first, last = sorted((found.span(), (hit.start, hit.end)))
            if first[1] <= last[0] and _LISTED.fullmatch(around.text, first[1], last[0]):
                return True
    return False


def read_name(name: str, hit: Hit, around: Context, readings: tuple[Reading, ...]) -> str:
    """The code that an ambiguous name has here: "?" a place left open, "-" no place at all, "" nothing said."""
    sentence = around.sentence_at(hit.start)
    before = _BEFORE.search(around.text, max(0, hit.start - 20), hit.start)
    placed = bool(before and before.group(1).lower() in words("prep"))
    beside = _beside(hit, around, readings)
    weights: list[tuple[int, int, str]] = []
    for reading in readings:
        weight = _weight(reading, around, sentence)
        if _listed_beside(name, hit, around, reading):
            continue
        if reading.cc in beside:
            weight += _BESIDE
        if reading.needs == "evidence" and not weight:
            continue
        if reading.needs == "prep" and not placed:
            continue
        weights.append((weight, reading.needs == "", reading.cc))
    if not weights:
        return "-" if all(reading.needs == "prep" for reading in readings) else ""
    weights.sort(reverse=True)
    if len(weights) > 1 and weights[0][:2] == weights[1][:2]:
        return "?"
    return weights[0][2]


def _is_person(hit: Hit, around: Context, gazetteer: Gazetteer) -> bool:
    """ "Jordan Henderson", "Jack London", "coach Holland Petersen": a place's name in the name of a person."""
    name = around.text[hit.start : hit.end]
    after = _NAME_AFTER.match(around.text, hit.end)
    second = after.group(1) if after and not _NAME_AFTER.match(around.text, after.end()) else ""
    before = _BEFORE.search(around.text, max(0, hit.start - 20), hit.start)
    if not before or "\n" in before.group():
        known = bool(second) and _before_surname(hit, second, gazetteer)
        return known or (bool(second) and _is_first_name(name, second, gazetteer))
    first = before.group(1)
    if second and first.lower() not in words("prep") and _before_surname(hit, second, gazetteer):
        return True
    if second and (_is_first_name(name, second, gazetteer) or (person_noun(first) and not _common(second))):
        return True
    if " " in name or not name[1:].islower():
        return False
    if first in words("honorific") or first in words("rank") or first == "President":
        return True
    if first.lower() in CALENDAR:
        # "On Sunday Gabon": a day, not a first name.
        return False
    return is_given_name(first) and first not in gazetteer.entries and first not in words("start")


def _before_surname(hit: Hit, second: str, gazetteer: Gazetteer) -> bool:
    """ "Bahia Hariri": a place before a last name that a person of the table bears, and that is nothing else."""
    if hit.entry.kind not in ("city", "region") or second in gazetteer.entries or is_english(second):
        return False
    return second in surnames() and not is_given_name(second)


def _is_first_name(name: str, second: str, gazetteer: Gazetteer) -> bool:
    if not is_given_name(name) or second.endswith("s'"):
        return False
    place = gazetteer.entries.get(second)
    if place and not (place.kind in ("city", "ambiguous") and second in common_names("last")):
        return False
    return not _common(second) and (name in given_names() or not is_english(second))


def _is_first(name: str, hit: Hit, around: Context) -> bool:
    """ "Isis Obed Murillo": a body's name as somebody's first one."""
    after = _NAME_AFTER.match(around.text, hit.end)
    if not after or not name[1:].islower() or not is_given_name(name):
        return False
    return not _common(after.group(1)) and not is_english(after.group(1))


def _common(word: str) -> bool:
    """A capital word that follows places and no first names."""
    known = (titles(), words("never"), words("start"), words("thing_last"), head_types())
    return any(word in group for group in known)


def read_hit(hit: Hit, around: Context, gazetteer: Gazetteer) -> Hit | None:
    """The hit with its country decided; None when it is no place after all."""
    entry = hit.entry
    name = around.text[hit.start : hit.end]
    before = _BEFORE.search(around.text, max(0, hit.start - 20), hit.start)
    if before and any(before.group(1) in words(kind) for kind in ("ship", "ship_noun", "storm")):
        return None
    after = _NEXT_WORD.match(around.text, hit.end)
    if after and after.group(1) in words("street") and entry.kind in _WATERED:
        return None
    if after and after.group(1) in words("law") and entry.kind in ("capital", "city"):
        return None
    if entry.kind in _WATERED and _of_water(hit, around):
        return None
    if entry.kind in ("adjective", "people") and around.text[max(0, hit.start - 7) : hit.start].lower() == "ethnic ":
        return None
    if entry.kind in ("capital", "city", "country", "region", "ambiguous") and _is_person(hit, around, gazetteer):
        return None
    if entry.label == "PER" and is_date(around.text, hit.start, hit.end):
        return None
    if entry.kind == "actor" and entry.label == "ORG":
        return None if _is_first(name, hit, around) else _in_title(hit, around, gazetteer)
    readings = gazetteer.readings.get(name) or gazetteer.readings.get(name.capitalize() if name.isupper() else "")
    if readings:
        code = read_name(name, hit, around, readings)
        if code == "-" or (not code and entry.kind == "ambiguous"):
            return None
        code = code.strip("?")
        if code != entry.cc:
            entry = _in_country(entry, code, gazetteer)
    if entry.kind == "capital":
        entry = _acting(hit, entry, around, gazetteer)
    return Hit(hit.start, hit.end, entry)


def _of_water(hit: Hit, around: Context) -> bool:
    """ "Lake Malawi", "the Gulf of Mexico", "the Jordan river": a water with a country's name is not the country."""
    before = around.text[max(0, hit.start - 16) : hit.start]
    after = hit.entry.kind == "country" and _WATER_AFTER.match(around.text, hit.end)
    return bool(after or _WATER_BEFORE.search(before))


def _in_title(hit: Hit, around: Context, gazetteer: Gazetteer) -> Hit | None:
    """ "U.S. Treasury Secretary": a department in an office is no actor, the country before it stays."""
    said = around.text[hit.start : hit.end]
    after = _NEXT_WORD.match(around.text, hit.end)
    if not after or f"{said.split()[-1]} {after.group(1)}" not in titles():
        return hit
    first = said.split()[0]
    country = gazetteer.entries.get(first)
    return Hit(hit.start, hit.start + len(first), country) if country and country.kind == "country" else None


def _in_country(entry: Entry, code: str, gazetteer: Gazetteer) -> Entry:
    state = gazetteer.states.get(code)
    adjective = entry.name.endswith(("n", "ns")) and entry.name in ("Korean", "Koreans", "Congolese", "Dominican")
    is_country = entry.name in ("Congo", "Georgia", "Korea", "Guinea") and code not in ("US", "")
    if is_country and state and not adjective:
        return Entry("country", "GPE", state.name, code, state)
    kind = "adjective" if entry.kind == "adjective" or adjective or entry.name == "Congolese" else "city"
    return Entry(kind, entry.label, entry.name, code)


def _acting(hit: Hit, entry: Entry, around: Context, gazetteer: Gazetteer) -> Entry:
    """ "Washington said": a capital that takes a verb of acting, and no preposition, stands for its state."""
    after = _NEXT_WORD.match(around.text, hit.end)
    if not after or after.group(1) not in _speaking():
        return entry
    if _PLACE_BEFORE.search(around.text, max(0, hit.start - 12), hit.start):
        return entry
    if after.group(1) in ("is", "was", "has", "had", "also") and not around.weight[entry.cc]:
        return entry
    if entry.name == "Brussels":
        union = gazetteer.entries["European Union"].actor
        return Entry("actor", "ORG", "European Union", "", union)
    state: Actor | None = gazetteer.states.get(entry.cc)
    return Entry("capital", entry.label, entry.name, entry.cc, state)


def bearer(entries: tuple[Entry, ...], around: Context) -> Entry | None:
    """Whose "House of Representatives" it is: that of the country the document is about, None when it is no one's.

    A document that names no country at all leaves it to the best known, which the table has first.
    """
    if not around.weight:
        return entries[0]
    best = max(entries, key=lambda entry: around.weight[entry.cc])
    return best if around.weight[best.cc] * 2 >= max(around.weight.values()) else None


def regions(document: Document, around: Context) -> list[Mention]:
    """ "the North African country": a mention with the code of the country there that the document names most."""
    found = []
    for match in _REGION_COUNTRY.finditer(around.text):
        code = _of_region(match.group(1).lower().replace("\n", " "), around)
        if code:
            said = document.text[match.start(1) : match.end()]
            found.append(Mention(match.start(1), match.end(), said, "GPE", " ".join(said.split()), code))
    return found


@cache
def _prefixes() -> tuple[re.Pattern[str], dict[str, str]]:
    known = {row["name"]: row["cc"] for row in table("places.tsv", PLACE_COLUMNS) if row["kind"] == "prefix"}
    return re.compile(rf"\b({'|'.join(known)})-(?=[A-Z])"), known


def joined(around: Context) -> list[Mention]:
    """The first halves of "Franco-German" and "Sino-Soviet" (plain letters, so the folded text is the text)."""
    pattern, known = _prefixes()
    return [
        Mention(*found.span(1), found.group(1), "GPE", found.group(1), known[found.group(1)])
        for found in pattern.finditer(around.text)
    ]


@cache
def _members() -> dict[str, frozenset[str]]:
    rows = table("regions.tsv", ("region", "members"))
    return {row["region"]: frozenset(values(row["members"])) for row in rows}


def _of_region(region: str, around: Context) -> str:
    """The country of the region that the document names most; "" when two lead alike."""
    members = _members().get(region, frozenset())
    ranked = sorted(((-count, code) for code, count in around.weight.items() if code in members))
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return ""
    return ranked[0][1]


def of_document(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """The ISO codes that the mentions of a document carry, sorted.

    A person's country is no country of the document: only places, adjectives and what stands for a state count, and
    organisations by the country in their own name.
    """
    return tuple(sorted({mention.cc for mention in mentions if mention.cc and mention.label != "PER"}))
