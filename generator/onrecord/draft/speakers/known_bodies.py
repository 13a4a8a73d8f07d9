"""Which body a name means, by all that a text and its story tell: on the roster, or a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.draft.proposal import ActorLike
from onrecord.draft.speakers.roster import BODIES, Roster
from onrecord.draft.survey import body_names
from onrecord.draft.survey.gathered import Gathered
from onrecord.draft.survey.roles import Named
from onrecord.draft.survey.surveyed import Survey
from onrecord.draft.words import names
from onrecord.draft.words.nations import nation
from onrecord.english.outlets import is_capitalised
from onrecord.ids import UNKNOWN

_FULL = 2
"""Names that most people have."""


class KnownBodies(Roster):
    """A roster that finds or adds organisations, offices, governments and outlets by name."""

    def __init__(
        self,
        survey: Survey,
        gathered: Gathered,
        actors: Mapping[str, ActorLike],
        own_outlet: str | None,
    ) -> None:
        super().__init__(actors, own_outlet)
        keys = self._directory.outlets() | gathered.outlets
        of_others = (short for short, full in survey.short.items() if names.key(full) not in keys)
        others = {*map(names.key, of_others), *survey.other_bodies, *_of_people(survey.people)}
        self.outlet_keys = keys - others
        """Keys of the names of outlets; none by which the text calls a person or another body."""
        self._survey = survey
        self._gathered = gathered
        self._companies = {name for name, _ in gathered.companies}

    def is_an_outlets(self, name: str) -> bool:
        """Whether a name is an outlet's here, and has its capitals: `SANA`, and no `Sana`."""
        return names.key(name) in self.outlet_keys and is_capitalised(name)

    def named_or_new(self, kind: str, name: str) -> str:
        """Return the actor of this name, a new one where the story has none."""
        known = self.named(name) or self._by_other_name(kind, name)
        if known:
            return self._also(known, name) if kind == "outlet" else known
        country = nation(name) if kind == "government" else None
        printed = self._gathered.countries.get(country or "", name)
        if names.key(name) != names.key(printed):
            return self._also(self.add(kind, printed), name)
        return self.add(kind, name)

    def government_of(self, nation_printed: str, name: str) -> str:
        """Return the government of a nation: a new one by all of its name, `British government`."""
        who = self.named(nation_printed) or self._by_other_name("government", nation_printed)
        if who is None and nation(nation_printed) not in self._gathered.countries:
            return self.add("government", name)
        return who or self.named_or_new("government", nation_printed)

    def body(self, kind: str, name: str, role: str | None = None) -> str:
        """Return the organisation or office of a name, its short forms and initials too."""
        if self.is_an_outlets(name) or names.is_outlets(name):
            return self.named_or_new("outlet", name)
        known = self.named(name)
        if known and self.kind(known) in BODIES and not self.is_this_articles(known):
            return known
        if full := self._full_of(name):
            return self._also(self.body(kind, full, role), name)
        if other := self._by_other_name(kind, name):
            return self._also(other, name)
        found = {id_ for id_, other in self._bodies() if body_names.same_body(name, other)}
        if found:  # what is called Brannick alone, and an airline elsewhere, is no bank
            found -= {id_ for id_, other in self._bodies() if body_names.do_otherwise(name, other)}
        found = found or {
            id_ for id_, other in self._new_bodies() if body_names.begins(name, other)
        }
        if len(found) == 1:
            return self._also(found.pop(), name)
        full = self._fullest(name)
        return self._also(self.add(kind, full, role=role), name)

    def of_initials(self, letters: str) -> str | None:
        """Return the one body of the text or story whose initials these are: `WHO`.

        `Anera` is one only where the text says so.
        """
        full = self._full_of(letters)
        if full and (letters.isupper() or body_names.are_initials(letters.upper(), full)):
            return self.body("organisation", letters)
        if not letters.isupper():
            return None
        papers = {id_ for id_, name in self.outlets() if names.first_letters(name) == letters}
        if len(papers) == 1:
            return papers.pop()
        found = {
            id_
            for id_, name in self._bodies()
            if name != letters and body_names.are_initials(letters, name)
        }
        if len(found) == 1:
            return self._also(found.pop(), letters)
        named = {
            name for name in self._survey.organisations if body_names.are_initials(letters, name)
        }
        return self.body("organisation", letters) if len(named) == 1 and not found else None

    def canonical(self, name: str) -> str:
        """Return the id of the body that the story knows by a name, or else its fullest name."""
        known = self.named(name)
        return known if known and self.kind(known) in BODIES else self._fullest(name)

    def in_sight(self, name: str) -> str:
        """Return the actor of an id, or else the body or nation of a name that a text has."""
        if self.has(name):
            return name
        return (
            self.named_or_new("government", name)
            if nation(name)
            else self.body("organisation", name)
        )

    def body_like(self, words: Sequence[str]) -> str | None:
        """Return the one body so far whose name holds these words: `the ministry`, `the union`."""
        wanted = {names.key(word) for word in words} - {""}
        found = {id_ for id_, name in self._new_bodies() if wanted <= set(names.key(name).split())}
        return found.pop() if len(found) == 1 and wanted else None

    def body_ending(self, noun: str, acting: Iterable[str]) -> str | None:
        """Return the one body of the text whose name ends or begins so: `the university`.

        Of institutions only one acting, by name or id: no university at which somebody studied.
        """
        beginnings = (f"{noun} for ", f"{noun} of ")
        named = {
            self.canonical(name): name
            for name in self._survey.organisations
            if names.key(name).endswith(f" {noun}") or names.key(name).startswith(beginnings)
            if noun not in name.split()
        }
        act = {*map(self.canonical, acting)}
        if len(named) > 1:
            named = {who: name for who, name in named.items() if who in act}
            if len(named) != 1:
                return UNKNOWN
        if not named:
            return None
        who, name = named.popitem()
        told = names.ends_a_body(name.split()[-1]) or who in act
        kind = "office" if names.key(name).split()[0] in names.STATE_BODIES else "organisation"
        return self.body(kind, name) if told else None

    def _full_of(self, short: str) -> str | None:
        """The name of which this text, or else the story's, has a short form: `GM`."""
        full = self._survey.short.get(short) or self._gathered.short.get(short)
        return full if full != short else None

    def _fullest(self, name: str) -> str:
        """The fullest name that the story's texts have for a body: `Boeing Company` of `Boeing`."""
        full = self._gathered.body(name)
        if full != name:
            return full
        longer = {each for each in self._survey.organisations if body_names.begins(name, each)}
        named = {self._gathered.body(each) for each in longer}
        return named.pop() if len(named) == 1 else name

    def is_a_company(self, name: str) -> bool:
        """Whether the text calls a name that of a company, whatever the parser takes it for."""
        return names.key(name) in self._companies and not nation(name)

    def is_called(self, name: str, noun: str) -> bool:
        """Whether any text tells by this noun what a name is: `Larkway, a charity, …`."""
        return (names.key(name), names.company(noun)) in self._gathered.companies


def _of_people(people: Iterable[Named]) -> Iterator[str]:
    """The keys of first names and surnames, and of all that stands behind a title alone.

    Of two names only, none in capitals: a byline may run on to its agency, `Ann Lee Reuters`.
    Who is called Sana makes nobody of SANA.
    """
    for each in people:
        parts = each.name.split()
        if len(parts) <= _FULL and not any(part.isupper() for part in parts):
            yield from map(names.key, filter(is_capitalised, parts))
