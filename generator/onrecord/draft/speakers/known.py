"""Which person a name means, by all that a text and its story tell: on the roster, or a new one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from onrecord.draft.proposal import ActorLike
from onrecord.draft.speakers.known_bodies import KnownBodies
from onrecord.draft.survey import body_names
from onrecord.draft.survey.gathered import Gathered
from onrecord.draft.survey.misprints import is_a_slip, same_person, same_role
from onrecord.draft.survey.names_in import without_title
from onrecord.draft.survey.posts import holds_title, nouns_for
from onrecord.draft.survey.roles import Named, holders, pronoun_of_first_name
from onrecord.draft.survey.surveyed import Survey
from onrecord.draft.words import names, titles
from onrecord.draft.words.nations import nation
from onrecord.english import lexicon
from onrecord.english.outlets import own_name
from onrecord.text import squeeze

_HE_OR_SHE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_SYLLABLES = re.compile(r"[a-z]-[a-z]")
"""What a given name of East Asia is joined by: `Jae-myung`."""
_SOON = 400
"""Letters within which a pronoun tells that a name is a person's."""


class Known(KnownBodies):
    """A roster with all that a text and its story tell of names: each is found there, or added."""

    def __init__(
        self,
        text: str,
        survey: Survey,
        gathered: Gathered,
        actors: Mapping[str, ActorLike],
        own_outlet: str | None,
    ) -> None:
        super().__init__(survey, gathered, actors, own_outlet)
        self._text = text
        named = [each for each in survey.people if not self._is_no_persons(each.name)]
        self._behind_titles = _behind_titles({each.name for each in named})
        self._named = [
            replace(each, name=self._behind_titles.get(each.name, each.name)) for each in named
        ]
        self._in_full = dict.fromkeys(each.name for each in self._named if each.full)
        self._people = list(self._in_full)
        self._titled: dict[str, set[str]] = {}
        """Surnames that stand behind a title, and which pronouns such titles tell of."""
        for each in self._named:
            if not each.full:
                told = self._titled.setdefault(names.key(each.name), set())
                told |= {each.pronoun} - {""}
        self._described_so: dict[str, str] = {}
        """Who was found to be meant by a description that no printed role tells of."""
        self._relatives = {each.name for each in self._named if each.relative}
        self._endings = {ending for each in self._people for ending in names.endings(each)}
        """How those were described who were named only behind that."""

    def role(self, id_: str) -> str | None:
        """Return the role of an actor, as the story has it or the text prints it."""
        actor = self.proposed(id_) or self._actors.get(id_)
        told = (*self._named, *self._gathered.people.get(actor.name if actor else "", ()))
        roles = (each.role for each in told if each.role and self.person(each.name) == id_)
        return getattr(actor, "role", None) or next(filter(None, roles), None)

    def may_be_another(self, id_: str, printed: str) -> bool:
        """Whether a bare word that names an actor is also a surname of somebody in the text."""
        return self._directory.is_one_word(id_, printed) and self.has_full_name(printed)

    def add(self, kind: str, name: str, relay: str = "", role: str | None = None) -> str:
        """Propose an actor and return its id; a full name makes its surname known.

        An outlet goes by its own name where the text has that too: `NYT` as the New York Times.
        """
        own = own_name(name) if kind == "outlet" else name
        name = own if len(own) > len(name) and own in squeeze(self._text) else name
        before = len(self._new)
        who = super().add(kind, name, relay, role)
        full = kind == "person" and " " in name and name not in self._people
        if full and len(self._new) > before:
            self._people.append(name)
            self._endings.update(names.endings(name))
        return who

    # People ---------------------------------------------------------------------------------------

    def person(self, printed: str, role: str | None = None) -> str | None:
        """Return the person of a full name, or of a surname that only one person in sight has."""
        name = without_title(printed)
        name = self._behind_titles.get(name, name)
        name = self._survey.also_called.get(names.key(name), name)
        if self._is_no_persons(name):
            return None
        title, _, first = name.partition(" ")
        called = self._called(first) if titles.is_before_first_names(title) else None
        if called and self._may_have(called, title):
            return called
        fuller = self._fuller(name) or self._elsewhere(name)
        known = self._directory.person(name, fuller)
        if known:
            return known
        if fuller:
            return self._one_of(fuller)
        if len(names.parts_of(name)) > 1:
            return self._of_full_name(name, role)
        return self._of_one_word(name, role, titled=name != printed)

    def _may_have(self, who: str, title: str) -> bool:
        """Whether who has a first name is meant by a title before it: Prince Charles is no Kennedy.

        Sir and Dame may be anybody's; the others, which are royal, are only theirs of whom the text
        tells it, or whose name has `bin`.
        """
        name = self.name(who)
        roles = " ".join(each.role or "" for each in self._named if each.name == name)
        royal = title in roles or not names.OF_PEOPLE.isdisjoint(names.parts_of(name))
        return royal or title in ("Dame", "Sir")

    def _is_no_persons(self, name: str) -> bool:
        """Whether a name is an outlet's, or that of two people in a row."""
        return self.is_an_outlets(name) or names.key(name) in self._gathered.run_together

    def _of_full_name(self, name: str, role: str | None = None) -> str:
        """The person of a full name, under the name that they go by in the story."""
        name = self._gathered.person(name)
        other = self._directory.person(name) or self._spelt_otherwise(name, role)
        return self._also(other, name, role) if other else self.add("person", name, role=role)

    def of_label(self, letters: str) -> str | None:
        """Return the person for whom initials stand before what they say in an interview."""
        name = self._survey.labels.get(letters)
        return self.person(name) if name else None

    def _of_one_word(self, name: str, role: str | None, *, titled: bool) -> str | None:
        """The person of a surname that stands behind a title, of a first name, or of a slip."""
        if self._is_another(name, [*self._people, *self._gathered.people]):
            return self.add("person", name, role=role)
        if called := self._called(name, titled=titled):
            return called
        if self._stands_behind_a_title(name):
            return self.add("person", name, role=role)
        return self._misprinted(name)

    def competes(self, name: str) -> bool:
        """Whether a word is a surname behind a title and, in the same text, another's first name.

        Alone it may mean either: `Kim` in a text of President Kim and of Kim Novak.
        """
        return self.is_told_by_title(name) or self._is_another(name, self._people)

    def is_told_by_title(self, name: str) -> bool:
        """Whether only a title tells that a surname is a relative's: Ann and Tom Lee, her husband.

        `Lee` alone may be either, and `Mr Lee` is he.
        """
        so = [each for each in self._people if names.key(name) in names.endings(each)]
        meant = self._fuller(name) if len(so) > 1 else []
        return len(meant) == 1 and meant[0] in self._relatives

    def _is_another(self, name: str, people: Iterable[str]) -> bool:
        """Whether a surname that stands behind a title is the first name of somebody else."""
        key = names.key(name)
        called = [each for each in people if names.called(each)[:1] == (key,)]
        behind_title = bool(called) and self._stands_behind_a_title(name)
        return behind_title and not all(self._goes_by(each, key) for each in called)

    def _stands_behind_a_title(self, surname: str) -> bool:
        """Whether the text has a surname behind a title, and nobody is known to have it."""
        key = names.key(surname)
        return key in self._titled and not self._directory.by_ending.get(key)

    def _goes_by(self, name: str, first: str) -> bool:
        """Whether `President Xi` may be who has a full name: Xi Jinping, and not Kim Novak.

        Not who stands beside them in a sentence. Who has their role is; else a name that nobody
        has for a first name is a surname, and one before two others or a hyphen: `Kim Jong Un`.
        """
        behind = [each for each in self._named if names.key(each.name) == first]
        full = [each for each in self._named if each.name == name]
        if {each.sentence for each in behind} & {each.sentence for each in full}:
            return False
        told = (*full, *self._gathered.people.get(name, ()))
        if any(same_role(one.role, other.role) for one in behind for other in told):
            return True
        return _is_family_first(name) or not lexicon.is_a_first_name(first)

    def namesakes(
        self, name: str, title: str = "", *, pronoun: str | None = None
    ) -> frozenset[str]:
        """Return everybody of the text, or else of the story, whose full name ends so: `Clinton`.

        Only those of a title, where any has it: `President Clinton`. Where it is known that none
        which tells of a `pronoun` stands there, whom such titles tell of is not meant: `Mrs Lee`.
        """
        bare = without_title(name)
        found = frozenset(filter(None, (self.person(each) for each in self._fuller(bare))))
        if not found:
            others = filter(None, map(self.person, self._elsewhere(bare)))
            found = self._directory.by_ending.get(names.key(bare), frozenset()).union(others)
            found = found or self._families(names.key(bare))
        titled = {who for who in found if title and holds_title(self.role(who), title)}
        told = self._titled.get(names.key(bare), set()) if pronoun == "" else set()
        tells = {who: pronoun_of_first_name(self.name(who)) for who in found if told}
        untold = frozenset(who for who, each in tells.items() if each and each not in told)
        return frozenset(titled) or untold or found

    def _families(self, name: str) -> frozenset[str]:
        """Several people of the text whose family name it is that stands first: `Kim` Jong Un."""
        first = [each for each in self._people if names.called(each)[:1] == (name,)]
        found = filter(None, (self.person(each) for each in first if _is_family_first(each)))
        several = frozenset(found)
        return several if len(several) > 1 else frozenset()

    def _fuller(self, ending: str) -> list[str]:
        """The full names of the text that end so.

        `Mr Lee` is no Ann, and nobody of whom the text only tells whose relative they are: `his
        son, Bob Lee`. But so somebody may be told of first, and then be called so.
        """
        key = names.key(ending)
        so = [each for each in self._people if key in names.endings(each)]
        of_all = names.meant(ending, [*so, *self._gathered.ending(ending)])
        found = [each for each in so if each in of_all]
        bare = len(found) > 1 and self._stands_bare(ending)
        found = found if bare else [each for each in found if self._may_be_titled(each, key)]
        kin = [each for each in found if each in self._relatives]
        meant = [each for each in found if each not in kin or self._is_titled_behind(each, key)]
        named = any(each in self._in_full for each in meant)
        return meant if key in self._titled and not named else found

    def _stands_bare(self, surname: str) -> bool:
        """Whether a surname stands alone behind a small letter: titles are others', `Mrs Lee`."""
        return bool(re.search(rf"\b[a-z]+,? [“‘\"']?{re.escape(surname)}\b(?! [A-Z])", self._text))

    def _elsewhere(self, ending: str) -> list[str]:
        """The full names of the story that end so, of people whose relatives are not meant."""
        found, key = names.meant(ending, self._gathered.ending(ending)), names.key(ending)
        if key not in self._titled:
            return found
        told = self._gathered.people
        others = (name for name in found if not all(each.relative for each in told[name]))
        return [name for name in others if self._may_be_titled(name, key)]

    def _may_be_titled(self, name: str, surname: str) -> bool:
        """Whether titles before a surname, of one pronoun, do not speak against a first name."""
        told, first = self._titled.get(surname, ()), pronoun_of_first_name(name)
        return len(told) != 1 or not first or first in told

    def _is_titled_behind(self, name: str, surname: str) -> bool:
        """Whether titles that fit the first name stand before a surname, all behind the name."""
        first = min(each.sentence for each in self._named if each.name == name)
        behind = (each.sentence > first for each in self._named if names.key(each.name) == surname)
        return self._titled.get(surname) == {pronoun_of_first_name(name)} and all(behind)

    def _called(self, name: str, *, titled: bool = False) -> str | None:
        """The one person of the text whose first name this is, or who goes by it: `Steve`, Mr Kim.

        Behind a title, any of their names, and whomever the story names: `Datuk Seri Azmin`.
        """
        key = names.key(name)
        if called := [each for each in self._people if key in names.called(each)]:
            return self._one_of(called)
        everybody = (*self._people, *self._gathered.people) if titled else ()
        return self._one_of([each for each in everybody if key in names.parts_of(each)])

    def is_a_first_name(self, name: str) -> bool:
        """Whether somebody in the text has this first name, which is no country's."""
        key = names.key(name)
        return nation(name) is None and any(key in names.called(each) for each in self._people)

    def is_theirs(self, who: str, name: str) -> bool:
        """Whether a person goes by a name of one word: as the story has it, or as a surname."""
        surname = names.surname(name)
        return self.named(name) == who or self.has_surname(surname) or surname in self._titled

    def _misprinted(self, surname: str) -> str | None:
        """The one person of the text whose surname is a slip away from one that nobody has."""
        near = [each for each in self._people if is_a_slip(names.key(surname), names.surname(each))]
        return self._one_of(near)

    def misprinted(self, word: str) -> str | None:
        """Return the person whose surname a capital word that means nothing else is a slip of."""
        noun = word.casefold()
        means = lexicon.is_a_thing(noun) or lexicon.is_a_person(noun) or lexicon.is_a_group(noun)
        return None if means else self._misprinted(word)

    def aged(self, years: int) -> str | None:
        """Return the one person of the text of whom it tells that age: `Ann Lee, 45,`."""
        return self._one_of([each for each in self._people if self._is_aged(each, str(years))])

    def age_is_told(self, who: str) -> bool:
        """Whether the text tells how old somebody is."""
        return any(self._is_aged(each, r"\d+") for each in self._people if self.person(each) == who)

    def _is_aged(self, name: str, years: str) -> bool:
        name = re.escape(name)
        told = (rf"{name}(?:, | \(){years}\b", rf"\b{years}-year-old (?:[\w-]+ ){{0,4}}{name}\b")
        return any(re.search(form, self._text) for form in told)

    def holder(self, title: str) -> str | None:
        """Return the one person to whom the text gives a title."""
        return self._one_of(holders(self._named, title))

    def of_role(self, title: str) -> list[str]:
        """Return everybody in the text whose role holds all the words of a title, most first.

        By another noun, as the judge is a justice, only the one to whom alone it may refer.
        """
        if found := self._holding(partial(holds_title, title=title, also_called=False)):
            return found
        found = self.alike(title)
        return found if len(found) == 1 and not self._others_alike(title) else []

    def alike(self, title: str) -> list[str]:
        """Return everybody in the text whose role a title may tell of, also by another noun."""
        return self._holding(partial(holds_title, title=title))

    def _others_alike(self, title: str) -> bool:
        """Whether the text tells of others like them by no name: `met Sara Hill's assistant`."""
        nouns = "|".join(sorted(nouns_for(title)))
        text = re.sub(rf"\b[Tt]he {re.escape(title)}\b", "", self._text)
        for role in filter(None, dict.fromkeys(each.role for each in self._named)):
            text = text.replace(role, "", 1)
        one, several = rf"(?<!\b[Tt]he )\b(?i:{nouns})\b(?! [A-Z])", rf"\b(?i:{nouns})s\b"
        return bool(re.search(f"{one}|{several}", text))

    def _holding(self, holds: Callable[[str | None], bool]) -> list[str]:
        """Everybody in the text whose role is such a one.

        Whom other articles of the story name count where the text itself gives nobody that role.
        """
        new = (each for each in self._new.values() if each.kind == "person")
        given = [each.id for each in new if holds(each.role)]
        given += [who for called, who in self._described_so.items() if holds(called)]
        if found := list(dict.fromkeys([*self._with_role(self._named, holds), *given])):
            return found
        told = [each for people in self._gathered.people.values() for each in people]
        known = [
            id_
            for id_, actor in self._actors.items()
            if self._directory.kinds[id_] == "person" and holds(actor.role)
        ]
        return list(dict.fromkeys([*known, *self._with_role(told, holds)]))

    def described(self, who: str, description: str) -> None:
        """Note whom a description means: `the minister` is them from then on."""
        self._described_so.setdefault(description, who)

    def _with_role(self, people: Iterable[Named], holds: Callable[[str | None], bool]) -> list[str]:
        titled = [each.name for each in people if holds(_role(each))]
        return list(dict.fromkeys(filter(None, map(self.person, titled))))

    def has_full_name(self, surname: str) -> bool:
        """Whether the text gives somebody of this surname a full name: not `Ford`, the company."""
        return names.key(surname) in self._endings and not self.is_a_bodys(surname)

    def is_a_persons(self, name: str) -> bool:
        """Whether a name that stands alone is a surname of somebody whom the story names in full.

        Not where the text calls it a company, or has a body whose name begins so.
        """
        if self.has_full_name(name):
            return True
        named = bool(self._gathered.ending(name)) and not self.is_a_bodys(name)
        return named and not self.is_a_company(name) and self.named(name) is None

    def is_a_bodys(self, name: str) -> bool:
        """Whether a word that the parser takes for a body's mostly begins the name of one.

        And that name stands in the text more often than the full name of a person who has it, too.
        """
        key = names.key(name)
        if key not in self._endings and any(body_names.is_bare(name, o) for _, o in self._bodies()):
            return True
        if self._survey.taken_for[key, "ORG"] <= self._survey.taken_for[key, "PERSON"]:
            return False
        bodies = [each for each in self._survey.organisations if body_names.begins(name, each)]
        return bool(bodies) and self._printed(bodies) >= self._printed(self._fuller(name))

    def is_only_a_bodys(self, word: str) -> bool:
        """Whether a word in capitals is a body's to the parser, and the text has it in no others.

        `Labour`, which begins a sentence as a noun does.
        """
        several = self._survey.taken_for[names.key(word), "ORG"] > 1
        return several and not re.search(rf"\b{re.escape(word.casefold())}\b", self._text)

    def _printed(self, several: Collection[str]) -> int:
        """How often some names stand in the text."""
        return sum(self._text.count(each) for each in several)

    def is_called_he_or_she(self, name: str, end: int) -> bool:
        """Whether a name that the parser does not know may be a person's, and a pronoun follows.

        `Portside Council` is no person's: no name ends so.
        """
        parts = name.split()
        last = names.key(parts[-1])
        bodily = names.BODIES | names.COMPANIES | names.OUTLET_ENDINGS | names.STATE_BODIES
        if not 2 <= len(parts) <= 3 or last in bodily or nation(name):
            return False
        if not all(part[:1].isupper() and not part.isupper() for part in parts):
            return False
        return bool(_HE_OR_SHE.search(self._text, end, end + _SOON))

    def _one_of(self, people: Sequence[str]) -> str | None:
        """The person whose names these are, where it is one alone."""
        ids = {self._of_full_name(each) for each in people}
        return ids.pop() if len(ids) == 1 else None

    def _spelt_otherwise(self, name: str, role: str | None) -> str | None:
        """The one person whose name is printed otherwise here, or was first given without a role.

        Somebody of whom only the surname is known is meant where the role is the same.
        """
        printed = (each.role for each in self._named if names.key(each.name) == names.key(name))
        role = role or next(filter(None, printed), None)
        found = {
            id_
            for id_, other, other_role in self._everybody()
            if (
                same_person(name, other, role, other_role)
                and not self._gathered.are_two(name, other)
            )
            or (names.key(other) == names.surname(name) and same_role(role, other_role))
        }
        return found.pop() if len(found) == 1 else None

    def has_surname(self, surname: str) -> bool:
        """Whether a person of the story or text has this surname, in the form of `names.key`."""
        here = surname in self._directory.by_ending or surname in self._endings
        return here or bool(self._gathered.ending(surname))


def _is_family_first(name: str) -> bool:
    """Whether a name may begin with a family's: one before two others or a hyphen."""
    return len(name.split()) > 2 or bool(_SYLLABLES.search(name))


def _role(named: Named) -> str | None:
    """The role beside a name, or within it: `Mr Justice Brandt`, `Pope Francis`."""
    first = named.name.partition(" ")[0]
    within = first == "Justice" or titles.is_before_first_names(first)
    return named.role or (first.casefold() if within else None)


def _behind_titles(printed: set[str]) -> dict[str, str]:
    """Return the surnames behind what may be part of a name: `Lee` of Justice Lee, with an Ann Lee.

    Where nobody has it with another first name, `Justice Lee` may be one: it is all of a name.
    """
    parted = {name: name.partition(" ") for name in printed}
    return {
        name: surname
        for name, (title, _, surname) in parted.items()
        if surname and titles.stands_before(title)
        if any(names.key(surname) in names.endings(other) for other in printed - {name})
    }
