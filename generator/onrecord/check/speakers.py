"""Is everybody entered under whom the text names?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from onrecord.english import lexicon
from onrecord.english.diminutives import is_diminutive
from onrecord.grouping import grouped
from onrecord.ids import UNKNOWN, slug
from onrecord.model import ActorKind, along_speaks_for
from onrecord.problems import Problem, Severity
from onrecord.story import ACTORS, Story
from onrecord.text import squeeze

_KNOWN_BY_NAME = frozenset((ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.OUTLET))
"""Kinds whose name is nobody else's: `the report` or `the ministry` are many; and a person whom the
text names may well have spoken for somebody."""
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"\b(?:of|for|to|by|with|from|behalf|than|about|like|and)\b")
"""What may stand between a speaker and somebody else's name."""
_GOES_ON = re.compile(r"\s*[\w'’]")
"""What behind a name makes it part of a longer one, or of somebody else: `Helga Marsh's lawyer`."""


def speakers_are_whom_the_text_names(story: Story) -> Iterator[Problem]:
    """Whom the text names is not entered as another, unless a note says why.

    A pronoun, a role or a description may stand for anybody. So may words that hold a name inside
    a description: "a lawyer of Helga Marsh", "Helga Marsh's lawyer".
    """
    people = {id_: a for id_, a in story.actors.items() if a.kind is ActorKind.PERSON}
    full_names = [(id_, name) for id_, a in people.items() for name in a.all_names if " " in name]
    known = [(id_, a) for id_, a in story.actors.items() if a.kind in _KNOWN_BY_NAME]
    bare = grouped((_bare(name), id_) for id_, a in known for name in a.all_names)
    for item in story.entries():
        printed, who = squeeze(item.entry.who_printed or ""), item.entry.who
        if not printed or not who or UNKNOWN in who or item.entry.note:
            continue
        named, other = _of_this_name(story, bare, printed, who), None
        if people.keys() >= set(who):
            own = [_words(name) for id_ in who for name in people[id_].all_names]
            first = {word for name in own for word in name[: max(1, len(name) - 1)]}
            if first & set(_words(printed)):
                continue
            named = named or next((i for i, name in full_names if _is_named(name, printed)), None)
            other = _namesake(printed, own)
        other = f'"{named}"' if named else other
        if other:
            sentence = f'the text names {other} here, and `who` is "{", ".join(who)}"'
            advice = "put the one right that is wrong, or say in a `note` how it comes"
            if not named:
                advice += f"; if both are one person, add this name under `names` in {ACTORS}"
            place = item.place("who")
            yield Problem(place, sentence, advice, Severity.WARNING, "other-speaker")


def _of_this_name(
    story: Story, bare: Mapping[str, Sequence[str]], printed: str, who: Sequence[str]
) -> str | None:
    """Whom alone the words name, if that is neither of those who speak, nor speaks for them."""
    named, actors = bare.get(_bare(printed), ()), story.actors
    speaking = {each for id_ in who for each in along_speaks_for(id_, actors)}
    if any(id_ in speaking or {*who} & {*along_speaks_for(id_, actors)} for id_ in named):
        return None
    return next(iter(named), None)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _namesake(printed: str, own: Iterable[Sequence[str]]) -> str | None:
    """The name, in words that tell a speaker, of somebody with another first name than `who` has.

    Only what many have for a first name is taken for one: `Senator Lee` may be Bob Lee.
    """
    surnames = {name[-1]: name[0] for name in own if len(name) > 1}
    for before, after in pairwise(_WORD.findall(printed)):
        first, surname = slug(before), slug(after)
        mine = surnames.get(surname, first)
        short = mine.startswith(first) or first.startswith(mine) or is_diminutive(first, mine)
        is_first = lexicon.is_a_first_name(first) and not lexicon.is_a_person(first)
        if is_first and not short and _is_named(f"{before} {after}", printed):
            return f'"{before} {after}"'
    return None


@lru_cache(maxsize=1 << 12)  # the same people speak in entry after entry
def _words(name: str) -> Sequence[str]:
    return [slug(word) or word.casefold() for word in _WORD.findall(name)]


def _is_named(name: str, printed: str) -> bool:
    """Whether words name somebody in full, with a title before and what he is set apart behind."""
    before, found, behind = printed.partition(name)
    if not found or before[-1:].isalnum() or _GOES_ON.match(behind):
        return False
    return not _INSIDE.search(before)
