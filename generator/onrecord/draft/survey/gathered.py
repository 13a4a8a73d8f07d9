"""Whom and what all the texts of a story name, each under one name, whoever is read first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from onrecord.draft.survey import body_names
from onrecord.draft.survey.misprints import are_like_kin, are_two, same_person
from onrecord.draft.survey.roles import Named, tells_who
from onrecord.draft.survey.surveyed import Survey
from onrecord.draft.words import names
from onrecord.english import lexicon
from onrecord.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the texts of a story name together; nobody is two people's."""

    people: Mapping[str, tuple[Named, ...]]
    """What is told of each person, by the name that they go by."""
    _names: Mapping[str, str]
    """The names that people go by, by the keys of all their full names."""
    _endings: Mapping[str, tuple[str, ...]]
    """The names that people go by, by the keys of what their full names end in."""
    _bodies: Mapping[str, tuple[str, ...]]
    """The fullest names of organisations, by all at which another name of one may be sought."""
    short: Mapping[str, str]
    """The names of organisations by the short forms that any text gives."""
    outlets: frozenset[str]
    companies: frozenset[tuple[str, str]]
    countries: Mapping[str, str]
    run_together: frozenset[str]
    """Keys of two people's full names in a row: the tags of a page, `Ann Lee Bob Brandt`."""

    @classmethod
    def of(cls, surveys: Sequence[Survey]) -> Gathered:
        """Put together what some texts name."""
        full = [[n for n in each.people if n.full] for each in surveys]
        two = frozenset(_run_together([named for text in full for named in text]))
        one = [[n for n in text if names.key(n.name) not in two] for text in full]
        people = dict(_people(one))
        forms = [(form.name, name) for name, told in people.items() for form in told]
        fullest = _fullest(name for each in surveys for name in each.organisations)
        return cls(
            people,
            {names.key(form): name for form, name in forms},
            _index((ending, name) for form, name in forms for ending in names.endings(form)),
            _index((key, name) for name in fullest.values() for key in _sought(name)),
            _agreed(
                {
                    short: fullest.get(body_names.bare(name), name)
                    for short, name in each.short.items()
                }
                for each in surveys
            ),
            frozenset().union(*(each.outlets for each in surveys)),
            frozenset().union(*(each.companies for each in surveys)),
            _agreed(each.countries for each in surveys),
            two,
        )

    def person(self, name: str) -> str:
        """Return the name by which somebody of a full name goes in the story; it, for others."""
        return self._names.get(names.key(name), name)

    def are_two(self, one: str, other: str) -> bool:
        """Whether two full names are those of two people of the story, or of somebody's kin."""
        mine, theirs = (self._names.get(names.key(each)) for each in (one, other))
        if mine and theirs and mine != theirs:
            return True
        return are_like_kin(one, other) and self._has_kin(one)

    def _has_kin(self, name: str) -> bool:
        """Whether the story tells of another of such a name, or whose relative this one is."""
        who = self.person(name)
        others = (form for form, each in self._names.items() if each != who)
        told = (each.relative for each in self.people.get(who, ()) if each.name == name)
        return any(told) or any(are_like_kin(name, form) for form in others)

    def ending(self, name: str) -> tuple[str, ...]:
        """Return the names that those go by whose full names end so: `Brandt`."""
        return self._endings.get(names.key(name), ())

    def body(self, name: str) -> str:
        """Return the fullest name that an organisation of this name has; it, where that is it."""
        near = {other for key in _sought(name) for other in self._bodies.get(key, ())}
        found = {
            each for each in near if len(each) > len(name) and body_names.same_body(name, each)
        }
        return found.pop() if len(found) == 1 else name


def _run_together(people: Sequence[Named]) -> Iterator[str]:
    """The keys of names that are those of two others in a row, whom the texts name by themselves.

    Also with a headline's verb between: `Ann Lee Accuses Bob Brandt`. Behind a role it is one
    person's all the same, and where only a part of it may be a full name.
    """
    known = {names.parts_of(each.name) for each in people}
    with_role = {names.key(each.name) for each in people if tells_who(each.role or "")}
    for key in {names.key(each.name) for each in people} - with_role:
        parts = names.parts_of(key)
        if any(
            {parts[:at], parts[then:]} <= known and lexicon.is_a_first_name(parts[then])
            for at in range(2, len(parts) - 1)
            for then in (at, at + 1)
            if then < len(parts)
        ):
            yield key


def _people(texts: Sequence[Sequence[Named]]) -> Iterator[tuple[str, tuple[Named, ...]]]:
    """What is told of each person, by the name that most of the texts have, or most often.

    A name joins the only person of whose name it is a form; where it may be of two it is a third's.
    A text that has both Bob Lee and Bob Lee Jr. tells of two, and so of Bob and Robert Lee, save
    where they have one role; else one may be the other.
    """
    together = [{names.key(each.name) for each in text} for text in texts]
    told: dict[str, list[Named]] = {}
    for each in (named for text in texts for named in text):
        told.setdefault(names.key(each.name), []).append(each)
    spread = Counter(key for keys in together for key in keys)
    forms: dict[str, list[str]] = {}
    sharing: dict[str, set[str]] = {}

    def rank(key: str) -> tuple[bool, int, int, int, bool, str]:
        """Fathers before sons, and the best known first; of two as long the one with a role."""
        well_known = -spread[key], -len(told[key])
        bare = not any(each.role for each in told[key])
        return bool(names.generation(key)), *well_known, -len(key), bare, key

    for key in sorted(told, key=rank):
        near = {who for part in names.spelt(key) for who in sharing.get(part, ())}
        same = [
            who
            for who in near
            if _are_one([told[each] for each in forms[who]], told[key], together)
        ]
        if len(same) > 1:
            same = [who for who in same if names.generation(who) == names.generation(key)]
        who = same[0] if len(same) == 1 else key
        forms.setdefault(who, []).append(key)
        for part in names.spelt(key):
            sharing.setdefault(part, set()).add(who)
    for keys in forms.values():
        printed = Counter(each.name for each in told[keys[0]])
        yield (
            max(printed, key=lambda name: (printed[name], name)),
            tuple(each for key in keys for each in told[key]),
        )


def _are_one(
    forms: Sequence[Sequence[Named]], other: Sequence[Named], texts: Sequence[Collection[str]]
) -> bool:
    """Whether a name is a form of a person's first one, and speaks against none of the others."""
    if any(are_two(form, other, texts) for form in forms):
        return False
    return any(
        same_person(mine.name, theirs.name, mine.role, theirs.role)
        for mine in _telling(forms[0])
        for theirs in _telling(other)
    )


def _telling(told: Sequence[Named]) -> Sequence[Named]:
    """Those with a role, where any has one; words with a number are none: `Tags (12)`."""
    with_role = (each for each in told if each.role)
    return [each for each in with_role if not any(map(str.isdigit, each.role or ""))] or told[:1]


def _fullest(organisations: Iterable[str]) -> dict[str, str]:
    fullest: dict[str, str] = {}
    for name in sorted(set(organisations), key=lambda name: (len(name), name)):
        fullest[body_names.bare(name)] = name
    return fullest


def _sought(name: str) -> set[str]:
    """The words and initials of which two names of one body have one in common."""
    return {
        *body_names.bare(name).split()[:1],
        *body_names.plain(name).split()[-1:],
        *body_names.initials(name),
        name.replace(".", ""),
    }


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for key, name in pairs:
        found.setdefault(key, set()).add(name)
    return {key: tuple(sorted(each)) for key, each in found.items()}


def _agreed(texts: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """What some texts tell by a key, where those that do tell the same."""
    found = _index(pair for text in texts for pair in text.items())
    return {key: told[0] for key, told in found.items() if len(told) == 1}
