"""The people of a document: who each name, however short, is the name of.

A last name alone, or with a title, is the one person of the document who can be called so. Where two can, their titles
and what they are commonly called decide, then who was named in full just before; else it is nobody's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from dashboard.link import names
from dashboard.link.offices import holders
from dashboard.link.pointing import is_pointing, offices_said
from dashboard.model import Actor, Document, Mention
from dashboard.names import fold, slug, tidy

# More bearers of one name in a document than anybody tells apart; it bounds the time on lists of names.
NAMESAKES: Final = 40
# A last name alone is that of the one who was named in full this many characters before it.
JUST_BEFORE: Final = 400
KIN_BEFORE: Final = 80
# "his son, ", "whose father, the former president, ": somebody's relative is named next.
_KIN: Final = re.compile(
    r"(?i:\b(?:his|her|whose|their|'s|’s))\s(?:\w+\s){0,2}"
    r"(?:father|mother|son|daughter|brother|sister|wife|husband|nephew|niece|cousin|uncle|aunt|grandson|grandfather)"
    r"(?:,\s(?:the\s)?(?:[\w.-]+\s){1,4}|,?\s)$"
)


@dataclass(eq=False)
class Person:
    """Somebody in a document: all names and titles that stand for them, and where they are named in full."""

    actor: Actor
    forms: set[tuple[str, ...]] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def meet(self, mention: Mention) -> None:
        """Adds a mention that says who it is."""
        self.mentions.append(mention)
        self.starts.append(mention.start)
        if mention.title:
            self.titles.add(mention.title)
        first = mention.text.split()[0]
        if names.is_royal(first):
            # A table's name may begin with it: "Prince Faisal bin Farhan".
            self.titles.add(first)

    def takes(self, name: str) -> None:
        """Adds a name that stands for them."""
        if len(self.forms) < NAMESAKES:
            self.forms.add(names.parts(name))


def _said(mention: Mention) -> str:
    """The name as the text has it, where a table knows whose it is commonly: "Assad" may be another Assad here."""
    return mention.text if mention.actor else mention.name


def _differ(one: str, other: str) -> bool:
    """A man's and a woman's first name: "Maryam Nawaz Sharif" is not "Nawaz Sharif"."""
    return {names.gender(one), names.gender(other)} == {"female", "male"}


class People:
    """The people of a document, found by any word of their names."""

    def __init__(self, document: Document, mentions: tuple[Mention, ...]) -> None:
        self.published = document.published
        self._text = document.text
        self._by_word: dict[str, list[Person]] = {}
        self._by_id: dict[str, Person] = {}
        self._alone: dict[str, list[tuple[set[str], Actor]]] = {}
        for mention in mentions:
            if mention.label == "PER" and not is_pointing(mention.text):
                self._meet(mention)

    def _meet(self, mention: Mention) -> None:
        """A mention that says by itself who it is: a full name, a name of the tables, an office with its holder."""
        actor = mention.actor or self._in_office(mention)
        if actor is None and not names.is_full(mention.name):
            return
        person = self._by_id.get(actor.actor_id) if actor else self._alike(mention)
        if person is None:
            name = tidy(mention.name)
            person = Person(actor or Actor(self._free_id(slug(name)), name, "person"))
            self._by_id[person.actor.actor_id] = person
        person.meet(mention)
        for name in dict.fromkeys((mention.name, mention.text, person.actor.name)):
            person.takes(name)
            self._file(person, name)

    def _in_office(self, mention: Mention) -> Actor | None:
        """Who held the office of the title: "President Obama"; "President George Bush" is the one of that time."""
        return holders(fold(mention.name), mention.title, self.published) if mention.title else None

    def _free_id(self, wanted: str) -> str:
        """People whose names have one slug are still as many."""
        every = (wanted, *(f"{wanted}-{number}" for number in range(2, len(self._by_id) + 2)))
        return next(one for one in every if one not in self._by_id)

    def _file(self, person: Person, name: str) -> None:
        form = names.parts(name)
        for word in {*form, *names.last_names(form)}:
            row = self._by_word.setdefault(word, [])
            if person not in row and len(row) < NAMESAKES:
                row.append(person)

    def _alike(self, mention: Mention) -> Person | None:
        """The one person before whose full name may be this one too: "John F. Kerry" after "John Kerry"."""
        parts = names.parts(mention.name)
        every = {id(person): person for word in parts for person in self._by_word.get(word, ())}
        fitting = [
            person
            for person in every.values()
            if any(names.same_person(parts, form) for form in person.forms)
            and self._may_be(mention, person)
            and not _differ(mention.name, person.actor.name)
        ]
        exact = [person for person in fitting if parts in person.forms]
        # "His father, George Bush": a relative's name that is new here is nobody's who was named before.
        found = exact or ([] if self._of_kin(mention) else fitting)
        return found[0] if len(found) == 1 else None

    def _may_be(self, mention: Mention, person: Person) -> bool:
        fitting = all(names.titles_fit(mention.title, title) for title in person.titles)
        return (
            fitting
            and names.gender_fits(mention.title, person.actor.name)
            and names.generations_fit(mention.name, person.actor.name)
            and (not names.walk_of_life(mention.title) or names.offices_fit(mention.title, self._offices(person)))
            and self._fits_titles(mention, person)
        )

    def _fits_titles(self, mention: Mention, person: Person) -> bool:
        """What the text says of a full name against the titles of somebody: "the accused, John Brenner" is no judge."""
        told = [title for title in person.titles if names.walk_of_life(title)]
        if mention.title or not told or not names.is_full(mention.name):
            return True
        said = offices_said(self._text, mention)
        return all(names.offices_fit(title, said) for title in told)

    def _of_kin(self, mention: Mention) -> bool:
        return bool(_KIN.search(self._text, max(0, mention.start - KIN_BEFORE), mention.start))

    def _offices(self, person: Person) -> set[str]:
        """All that the text says somebody is; looked up only for titles that may speak against it."""
        return {said for mention in person.mentions[:NAMESAKES] for said in offices_said(self._text, mention)}

    def find(self, mention: Mention) -> Actor | None:
        """Who a mention is; None for a single name that nobody, or more than one, can be called by."""
        if names.is_full(_said(mention)):
            person = self._by_id.get(mention.actor.actor_id) if mention.actor else self._alike(mention)
            return person.actor if person else mention.actor
        if mention.title and (actor := holders(fold(mention.name), mention.title, self.published)):
            return actor
        fitting = self._called(mention)
        if not fitting:
            known = mention.actor
            return known if known and names.gender_fits(mention.title, known.name) else None
        if len(fitting) > 1:
            fitting = self._decided(mention, fitting)
        return fitting[0].actor if len(fitting) == 1 else None

    def bearers(self, mention: Mention) -> bool:
        """Is anybody of the document called so? A single name that is somebody's is never a person of its own."""
        return bool(self._called(mention))

    def alone(self, mention: Mention) -> Actor:
        """Somebody whom the document gives no first name: the same as before under a title that fits, else another."""
        name = tidy(mention.name)
        known = self._alone.setdefault(name, [])
        for titles, actor in known:
            if all(names.may_share(mention.title, title) for title in titles):
                titles.add(mention.title)
                return actor
        other = f"{mention.title} {tidy(mention.text) if mention.actor else name}"
        # "Mrs. Putin" is not the Putin whom a table knows, and "King Philippe" says nothing without his title.
        plain = not known and mention.actor is None and not names.is_royal(mention.title)
        actor = Actor(slug(name), name, "person") if plain else Actor(slug(other), other, "person")
        known.append(({mention.title}, actor))
        return actor

    def _called(self, mention: Mention) -> list[Person]:
        """Those whose last name it is, else those whose name it is otherwise ("Mr. Abiy", "Zelaya" of two)."""
        word = (names.parts(_said(mention)) or ("",))[-1]
        every = [one for one in self._by_word.get(word, ()) if self._may_be(mention, one)]
        first = [one for one in every if any(word in names.last_names(form) for form in one.forms)]
        if first:
            return names.women_first(mention.title, first, lambda one: one.actor.name)
        if names.is_royal(mention.title):
            # "Prince William" is not the William Hague before him.
            every = [one for one in every if any(names.is_royal(title) for title in one.titles)]
        return [one for one in every if any(names.other_name(form, word) for form in one.forms)]

    def _decided(self, mention: Mention, fitting: list[Person]) -> list[Person]:
        """Among several of one name: who bears the very title, who alone is called so, who was just named in full."""
        titled = [one for one in fitting if mention.title and mention.title in one.titles]
        if len(titled) == 1:
            return titled
        known = [one for one in fitting if mention.actor and one.actor.actor_id == mention.actor.actor_id]
        if known:
            return known
        near = [one for one in fitting if any(0 < mention.start - start < JUST_BEFORE for start in one.starts)]
        return near if len(near) == 1 else fitting
