"""What the sure names of a document teach about its other capitals.

"Kosovo Liberation Army" explains "the K.L.A." by its initials and "the Army" by its head, "Ann Smithson" explains
"Smithson", and "known as Givi" gives somebody a second name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from dashboard.annotate import towns
from dashboard.annotate.unknown import Piece
from dashboard.annotate.words import is_english
from dashboard.model import Label, Mention, Sentence
from dashboard.names import GENERATIONS, common_names, fold, given_names, head_types, is_given_name, titles, words

_DEFINED: Final = re.compile(r"\s?\(\s?(?:the\s)?([A-Z][A-Za-z&.-]{1,9})\s?\)")
_DEFINED_BACK: Final = re.compile(r"\b([A-Z][A-Z&.-]{1,8})\s\(\s?(?:the\s)?$")
_CAPITAL_WORD: Final = re.compile(r"[A-Z][\w.&-]*")
_THE_BEFORE: Final = re.compile(r"\b[Tt]he\s$")
# Fewer letters are too many things' initials, more are none.
_INITIALS: Final = range(2, 8)
_PERSONS_INITIALS: Final = range(3, 6)
_SECOND_NAME: Final = re.compile(
    r"(?:\b(?:(?:better|also|commonly|widely|popularly|universally)\s)?known\s(?:\w+\s){0,5}?as"
    r"|\btook\sthe\sname|\bchanged\sits\sname\sto|\brenamed(?:\sitself)?(?:\sas)?|\brebranded(?:\sitself)?\sas"
    r"|\bformerly(?:\sknown\sas)?|\bpreviously\sknown\sas|\bnow\s(?:called|known\sas)"
    r"|\bnicknamed|\bdubbed|\b(?:is|was)\s(?:simply\s)?called|\bcalls\shim(?:self)?|\bcalls\sher(?:self)?|\bstyled"
    r"|\balias|\ba\.?k\.?a\.?|\bwhom\s(?:\w+\s){1,4}calls?|\bnom\sde\sguerre(?:\sis|,)?|\bcode\sname(?:\sis|,)?"
    r"|\bcode-named|\bnickname(?:\sis|,)?|\bby\sthe\sname(?:\sof)?)\s?,?\s(?:simply\s)?(?:the\s)?[\"'\u201c]?(?:[A-Z][a-z]+\.?\s)?$"
)
_RENAMED: Final = re.compile(r"(?:name|named|renamed|rebranded)\b")
_BARE_PARTICIPLE: Final = re.compile(r"(?:known|nicknamed|dubbed|styled|alias|code-named)\b")
_NOUN_BEFORE: Final = re.compile(r"\b(?!(?:who|is|was|are|were|been|being|also|now|then|and|or)\b)[a-z]+\s$")
_NOT_SOMEBODY: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(re.escape(word) for word in words('organisation_noun')))})\b[^.;]{{0,20}}$"
)


@dataclass
class Learned:
    """What the first reading teaches the second, and the pieces that it left.

    people    last names that people of the document bear
    firsts    their first names -> their last names
    bodies    short forms of its organisations -> their names
    initials  the same for the initials of their capitals, which nobody wrote beside them; persons_initials of people
    heads     the words that end or begin their names -> their names
    beginnings  the first words of a body's name -> the whole names
    second_names  nicknames -> whose they are
    left      pieces of prose that are not explained yet; in_headline: stretches of headlines in capitals
    whole     names as they stand in the text -> what they are
    """

    people: set[str] = field(default_factory=set)
    firsts: dict[str, set[str]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)
    heads: dict[str, set[str]] = field(default_factory=dict)
    persons_initials: dict[str, Mention] = field(default_factory=dict)
    second_names: dict[str, Mention] = field(default_factory=dict)
    beginnings: dict[str, set[str]] = field(default_factory=dict)
    left: list[Piece] = field(default_factory=list)
    in_headline: list[Piece] = field(default_factory=list)
    whole: dict[str, Label] = field(default_factory=dict)

    def learn(self, mention: Mention, text: str) -> None:
        """Takes in a mention that the reading was sure of."""
        self.whole.setdefault(" ".join(fold(mention.text).split()), mention.label)
        if mention.label == "PER":
            self._person(mention)
        elif mention.label == "ORG":
            self._body(mention, text)

    def _person(self, mention: Mention) -> None:
        parts = fold(mention.text).split()
        if len(parts) > 1:
            last = parts[-2] if parts[-1] in GENERATIONS and len(parts) > 2 else parts[-1]
            if is_english(last) and last not in common_names("last_word") and not mention.title:
                return
            self.people.update((last, last.removeprefix("al-"), last.removeprefix("el-")))
            self.people.add(last.partition("-")[0] if last[:1].isupper() else last)
            if parts[0] in words("family_first") or "-" in last[1:]:
                self.people.add(parts[0])
            self.firsts.setdefault(parts[0], set()).add(last)
            letters = "".join(part[0] for part in parts)
            if len(letters) in _PERSONS_INITIALS and letters.isupper():
                self.persons_initials.setdefault(letters, mention)

    def _body(self, mention: Mention, text: str) -> None:
        parts = fold(mention.text).split()
        if len(parts) > 1 and mention.actor is None and _shortens(parts):
            self.bodies.setdefault(parts[0], mention.name)
        if mention.actor is None:
            for end in range(2, len(parts)):
                self.beginnings.setdefault(" ".join(parts[:end]), set()).add(" ".join(parts))
        short = _DEFINED.match(text, mention.end) or _DEFINED_BACK.search(
            text, max(0, mention.start - 16), mention.start
        )
        if short:
            self.bodies.setdefault(short.group(1), mention.name)
        said = _CAPITAL_WORD.findall(fold(mention.text))
        letters = "".join(word[0] for word in said)
        if len(said) in _INITIALS:
            self.initials.setdefault(letters, mention.name)
        for words_said in (said, _CAPITAL_WORD.findall(fold(mention.name))):
            for head in {word for word in (*words_said[:1], *words_said[-1:]) if word in head_types()}:
                if len(words_said) > 1:
                    self.heads.setdefault(head, set()).add(mention.name)

    def named(self, name: str) -> Label | None:
        """What a name of the article is: one that stands in it, the last name of somebody, a short form."""
        if name in self.whole or name in self.people:
            return self.whole.get(name, "PER")
        return "ORG" if name in self.bodies else None

    def short_form(self, text: str, piece: Piece) -> str:
        """The organisation that a short form stands for: an abbreviation, or "the Front" where there is just one."""
        name = piece.name
        plain = name.replace(".", "")
        if found := self.bodies.get(name) or self.bodies.get(plain):
            return found
        if len(plain) > 1 and plain.isupper() and plain in self.initials:
            return self.initials[plain]
        longer = self.beginnings.get(name, set())
        if len(longer) == 1:
            return next(iter(longer))
        named = self.heads.get(name, set())
        start = piece.tokens[0].start
        definite = _THE_BEFORE.search(text, max(0, start - 4), start) or name in words("alone")
        return next(iter(named)) if len(named) == 1 and definite else ""

    def second_name(self, text: str, piece: Piece, found: list[Mention]) -> Mention | None:
        """Who is "known as" this name: the actor named last before it in the sentence, or who was said to be before.

        found: the mentions of the document so far, by start.
        """
        start, sentence = piece.tokens[0].start, piece.sentence
        told = _SECOND_NAME.search(text, max(sentence.start, start - 60), start)
        if told and (_RENAMED.search(told.group()) or not self._of_a_noun(text, sentence, told)):
            last = bisect_right(found, told.start() + 1, key=lambda one: one.start)
            near = found[max(0, last - 8) : last]
            before = [one for one in near if one.start >= sentence.start and one.label in ("PER", "ORG")]
            if not before and _RENAMED.search(told.group()):
                before = [one for one in near if one.label == "ORG"]
            if before:
                self.second_names[piece.name] = before[-1]
        return self.second_names.get(piece.name) or self.persons_initials.get(piece.name)

    def _of_a_noun(self, text: str, sentence: Sentence, told: re.Match[str]) -> bool:
        """ "the man known as the Fox", "a party called Dawn": the noun's name, not that of who stands before it."""
        start = max(sentence.start, told.start() - 30)
        bare = _BARE_PARTICIPLE.match(told.group())
        noun = _NOUN_BEFORE.search(text, start, told.start()) if bare else None
        return bool(noun or _NOT_SOMEBODY.search(text, start, told.start()))


def _shortens(parts: list[str]) -> bool:
    """Is the first word of "Adam Air" enough to name it again? The second says that it is a company, or the first is
    no word and no name of anything else."""
    if parts[0] in words("start") or parts[0] in titles() or parts[0] in given_names():
        return False
    strange = len(parts[0]) > 4 and parts[0][1:].islower() and not is_english(parts[0])
    closed = parts[1] in words("suffix") or parts[1] in words("company")
    return closed or (strange and not is_given_name(parts[0]) and towns.bearers(parts[0]) is None)
