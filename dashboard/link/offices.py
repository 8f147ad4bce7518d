"""Who held which office when: the rows of data/roles.tsv, and those of the user's own file after them.

They are asked in two ways: by a surname and the title before it ("President Obama"), and by an actor and the days of an
event. A bound that a table gives as a year or a month is some day in it, both its ends included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from dashboard import when
from dashboard.country_names import country_names
from dashboard.errors import TableError
from dashboard.link import names
from dashboard.model import Actor
from dashboard.names import fold, head_types, words
from dashboard.settings import own_tables
from dashboard.tables import ACTOR_COLUMNS, DATA, numbered_rows, own_file, read_table, table, values
from dashboard.when import When

_ROLES: Final = ("actor_id", "role", "country", "from", "to")
_COUNTRIES: Final = ("cc", "name", "aliases", "adjectives", "people", "capital", "former")
_LONGEST_COUNTRY: Final = 6
# What stands before these is said of somebody else: "Vice President and Foreign Minister", "adviser to President".
_CLAUSE: Final = re.compile(r".*(?:[,;/&]|\b(?:and|to|for|of|by)\b)", re.DOTALL | re.IGNORECASE)
_WRITTEN: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_EXAMPLES: Final = "write 2016, 2016-05 or 2016-05-16"
_NO_END: Final = When(date.max, date.max, "day")


@dataclass(frozen=True, slots=True)
class Office:
    """An office that somebody held: it began on some day of `first` and ended on some day of `last`."""

    actor_id: str
    role: str
    country: str
    first: When
    last: When

    def may_hold(self, first_day: date, last_day: date) -> bool:
        """Can it have been held on all of these days?"""
        return self.first.earliest <= first_day and last_day <= self.last.latest

    def holds(self, first_day: date, last_day: date) -> bool:
        """Was it held on all of these days, whichever day of its bounds is the right one?"""
        return self.first.latest <= first_day and last_day <= self.last.earliest


@dataclass(frozen=True)
class Offices:
    """The tables of offices and people as they are asked: offices by actor, by surname and by what they are."""

    people: dict[str, Actor]
    ids: frozenset[str]
    by_actor: dict[str, tuple[Office, ...]]
    by_surname: dict[str, tuple[Office, ...]]
    by_role: dict[tuple[str, str], tuple[Office, ...]]


def _known() -> Offices:
    return load(*own_tables())


@cache
def load(own_actors: str = "", own_roles: str = "") -> Offices:
    """All offices, with the rows of the user's own files over ours; raises TableError on a wrong row."""
    actors = _actor_rows(own_actors)
    people = {
        row["id"]: Actor(row["id"], row["name"], "person", row["country"])
        for row in actors.values()
        if row["type"] == "person"
    }
    by_actor: dict[str, tuple[Office, ...]] = {}
    by_surname: dict[str, tuple[Office, ...]] = {}
    by_role: dict[tuple[str, str], tuple[Office, ...]] = {}
    for office in _rows(own_roles):
        by_actor[office.actor_id] = (*by_actor.get(office.actor_id, ()), office)
        what = (office.role, office.country)
        by_role[what] = (*by_role.get(what, ()), office)
        if office.actor_id in people:
            last = names.surname(people[office.actor_id].name)
            by_surname[last] = (*by_surname.get(last, ()), office)
    return Offices(people, frozenset(actors), by_actor, by_surname, by_role)


def _actor_rows(own: str) -> dict[str, dict[str, str]]:
    """The rows of actors by id; what the user's file gives for an id counts before what ours does."""
    rows = {row["id"]: row for row in table("actors.tsv", ACTOR_COLUMNS)}
    for row in read_table(own_file(own, "actors"), ACTOR_COLUMNS) if own else ():
        ours = rows.get(row["id"], dict.fromkeys(ACTOR_COLUMNS, ""))
        rows[row["id"]] = {column: row[column] or ours[column] for column in ACTOR_COLUMNS}
    return rows


def _rows(own: str) -> tuple[Office, ...]:
    """Our offices, then the user's; a row with actor, role, country and year of beginning of one of ours
    stands in its place."""
    found: dict[tuple[str, str, str, int], Office] = {}
    for path in (DATA / "roles.tsv", *((own_file(own, "roles"),) if own else ())):
        for number, row in numbered_rows(path, _ROLES):
            office = _office(row, f"{path.name}:{number}")
            found[office.actor_id, office.role, office.country, office.first.earliest.year] = office
    return tuple(found.values())


def _office(row: dict[str, str], place: str) -> Office:
    """A row as an office; `place` is its file and line."""
    if not (row["actor_id"] and row["role"]):
        raise TableError(f"{place}: give an actor_id and a role in every row; mend that line")
    first = _bound(row, "from", place)
    last = _bound(row, "to", place) if row["to"] else _NO_END
    if first.earliest > last.latest:
        raise TableError(f"{place}: it ends ({row['to']}) before it begins ({row['from']}); mend that line")
    return Office(row["actor_id"], row["role"], row["country"], first, last)


def _bound(row: dict[str, str], column: str, place: str) -> When:
    written = _WRITTEN.fullmatch(row[column])
    found = _when(*(int(part) if part else 0 for part in written.groups())) if written else None
    if found is None:
        raise TableError(f"{place}: `{column}` is {row[column]!r}, which is no date; {_EXAMPLES}")
    return found


def _when(year: int, month: int, number: int) -> When | None:
    """The year, month or day, 0 for what is not given; None outside the calendar."""
    if not month:
        return when.year(year)
    if not number:
        return when.month(year, month)
    try:
        return when.day(date(year, month, number))
    except ValueError:
        return None


def table_ids() -> frozenset[str]:
    """The ids that the tables of actors give."""
    return _known().ids


def government_actors(own: str) -> tuple[tuple[Actor, tuple[str, ...]], ...]:
    """The bodies of states that our table and the user's own have, each with its other names."""
    rows = _actor_rows(own).values()
    return tuple(
        (Actor(row["id"], row["name"], row["type"], row["country"]), values(row["aliases"]))
        for row in rows
        if row["type"] == "government"
    )


def _in_office(office: Office, published: date | None) -> bool:
    """Near the date: a title stays with a person for a while in what is written."""
    return published is None or office.first.earliest.year <= published.year <= office.last.latest.year + 1


def _then(office: Office, before: str, published: date | None) -> bool:
    """Can somebody be called so at the date? "former" and "then" look back to any office, "incoming" a year ahead."""
    if published is None or _in_office(office, published):
        return True
    said = frozenset(before.replace("-", " ").split())
    begins = office.first.earliest.year
    if said & words("office_past"):
        return begins <= published.year
    return bool(said & words("office_coming")) and begins == published.year + 1


@cache
def _countries_said() -> dict[str, frozenset[str]]:
    """Name, old name or adjective of a country, in lower case -> the codes of the states of today that it may mean."""
    found: dict[str, frozenset[str]] = {}
    for row in table("countries.tsv", _COUNTRIES):
        every = {name: {row["cc"]} for column in ("aliases", "adjectives") for name in values(row[column])}
        every[row["name"]] = {row["cc"]}
        for given in values(row["former"]):
            said, _years, *codes = given.removeprefix("*").split(":")
            every |= {name: {row["cc"], *"+".join(codes).split("+")} for name in re.split("[/~]", said)}
        for name, codes_of in every.items():
            key = fold(name).lower().removeprefix("the ")
            found[key] = found.get(key, frozenset()) | codes_of
    return found


def _countries_of(before: str) -> frozenset[str]:
    """The codes of the countries that the words before an office name. "pro-Russian" names none, "then-French" does."""
    time = words("office_past") | words("office_coming")
    tokens = []
    for word in before.removesuffix("-").split():
        first, _, rest = word.removesuffix("'s").partition("-")
        tokens.append(rest if rest and first in time else word.removesuffix("'s"))
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        spans = range(min(_LONGEST_COUNTRY, len(tokens) - at), 0, -1)
        here = [(size, codes) for size in spans if (codes := _countries_said().get(" ".join(tokens[at : at + size])))]
        found |= here[0][1] if here else set()
        at += here[0][0] if here else 1
    return frozenset(found)


def _another(before: str, role: str) -> bool:
    """Do the words before an office make it another one: "deputy", "vice", "Senate"?"""
    near = _CLAUSE.sub("", before).strip()
    whole = f" {near.lower()} {role} ".replace("-", " ")
    other = any(f" {word} " in whole and f" {word} " not in f" {role} " for word in words("office_other"))
    return other or any(word in head_types() for word in near.split())


def _before(title: str, role: str) -> str | None:
    """The words of a title before the office that it ends with, None where it does not."""
    said = " ".join(fold(title).split())
    if not f" {said.lower().replace('-', ' ')}".endswith(f" {role}"):
        return None
    return said[: len(said) - len(role)].strip()


def _names_office(title: str, office: Office, published: date | None) -> bool:
    """Is the title this very office at the date? "former French President" is one of France, "Vice President" none."""
    role = fold(office.role).lower().replace("-", " ")
    before = _before(title, role)
    if before is None or _another(before, role):
        return False
    countries = _countries_of(before.lower()) if office.country else frozenset()
    return (not countries or office.country in countries) and _then(office, before.lower(), published)


def holders(name: str, title: str, published: date | None) -> Actor | None:
    """The one person of that last name who held the office that the title names, near the date; None when not just one.

    "President Obama" in 2011; a first name in it must be theirs ("President George Bush"). A title without an office
    ("Mr.") names nobody here.
    """
    known, said = _known(), names.parts(name)
    of_name = known.by_surname.get(names.surname(name), ())
    if len(said) > 1:
        of_name = tuple(one for one in of_name if names.same_person(said, names.parts(known.people[one.actor_id].name)))
    found = {office.actor_id for office in of_name if _names_office(title, office, published)}
    return known.people[found.pop()] if len(found) == 1 else None


def roles_on(actor_id: str, published: date | None) -> tuple[str, ...]:
    """The roles that someone held when a document was published, as the tables have them; none without a date."""
    if published is None:
        return ()
    held = _known().by_actor.get(actor_id, ())
    return tuple(one.role for one in held if one.first.earliest <= published <= one.last.latest)


def office_at(actor_id: str, first_day: date, last_day: date) -> str:
    """The office that someone held on all days of an event, "" when the tables have none or leave it open which.

    Of several that were held at once it is the first of the table. Where only years are known, an event in the year in
    which one office ends and another begins, or in which the office itself changes hands, has none.
    """
    known = _known()
    held = known.by_actor.get(actor_id, ())
    surely = [office for office in held if office.holds(first_day, last_day)]
    if surely:
        return _told(surely[0], known)
    perhaps = [office for office in held if office.may_hold(first_day, last_day)]
    one_for_another = any(
        one is not other and _ends_in(one, first_day, last_day) and _begins_in(other, first_day, last_day)
        for one in perhaps
        for other in perhaps
    )
    if not perhaps or one_for_another or _changes_hands(perhaps[0], known, first_day, last_day):
        return ""
    return _told(perhaps[0], known)


def _begins_in(office: Office, first_day: date, last_day: date) -> bool:
    """Can it have begun after the first of these days? Then it is not known whether it was held then already."""
    return first_day < office.first.latest and office.first.earliest <= last_day


def _ends_in(office: Office, first_day: date, last_day: date) -> bool:
    return office.last.earliest < last_day and first_day <= office.last.latest


def _changes_hands(office: Office, known: Offices, first_day: date, last_day: date) -> bool:
    """Can another have held the very office on some of these days, just before or just after?"""
    others = (one for one in known.by_role[office.role, office.country] if one.actor_id != office.actor_id)
    return any(
        (_begins_in(office, first_day, last_day) and _ends_in(one, first_day, last_day))
        or (_ends_in(office, first_day, last_day) and _begins_in(one, first_day, last_day))
        for one in others
    )


def _told(office: Office, known: Offices) -> str:
    """The role; with its country where that is not the holder's own."""
    person = known.people.get(office.actor_id)
    if not office.country or (person and person.cc == office.country):
        return office.role
    return f"{office.role} of {country_names().get(office.country, office.country)}"


def country_of(actor: Actor, day: date | None) -> str:
    """The country that someone acts for: their own, but none while all their offices are an organisation's.

    A Spanish diplomat who is the UN's envoy does not make an event one of Spain.
    """
    held = [office for office in _known().by_actor.get(actor.actor_id, ()) if _in_office(office, day)]
    return "" if held and not any(office.country for office in held) else actor.cc
