"""Words as linking compares them: one form for all spellings, endings and near synonyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.comparing.differences import key
from onrecord.english.contrary import NEGATIVES, negates
from onrecord.english.listed import in_order
from onrecord.english.stems import stem
from onrecord.link.lexicon import ALIKE, STOP_WORDS
from onrecord.model import Actor, ActorKind
from onrecord.text import squeeze, without_accents

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
_SPLIT = re.compile(r"[-’'.]")
_FIGURE = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?:\s*(?:billion|million|percent|%))?")
_PEOPLES = """
american united states, british britain, canadian canada, chinese china, french france, german
germany, indian india, iranian iran, israeli israel, italian italy, japanese japan, polish poland,
russian russia, spanish spain, turkish turkey, ukrainian ukraine
"""
_OF_A_COUNTRY = dict(pair.split(maxsplit=1) for pair in in_order(_PEOPLES))
"""Adjectives that name an actor which the story knows by the noun."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that carries meaning: the form by which it is compared, and the word as printed."""

    form: str
    printed: str


class Vocabulary:
    """The words of a story: its actors' names, in any form that the story lists, are one word."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self.names = _names(actors)
        longest_first = sorted(self.names, key=lambda name: (-len(name), name))
        pattern = "|".join(re.escape(name) for name in longest_first)
        self.pattern = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if longest_first else None

    def terms(self, words: str) -> list[Term]:
        """Return the words that carry meaning, in order, each in one form of all its spellings."""
        text = folded(words)
        found: list[Term] = []
        at = 0
        for match in self.pattern.finditer(text) if self.pattern else ():
            found += _plain_terms(text[at : match.start()])
            found.append(Term(f"@{self.names[match[0]]}", match[0]))
            at = match.end()
        return found + list(_plain_terms(text[at:]))


def folded(words: str) -> str:
    """Return words in lower case, without diacritics, blanks single."""
    return squeeze(without_accents(words.casefold().replace("’", "'")))


def plain(words: str) -> str:
    """Return the words folded, without punctuation, a blank before, behind and between them."""
    return f" {' '.join(_WORD.findall(folded(words)))} "


def grams(words: str) -> list[str]:
    """Return the runs of three and of four characters of the words."""
    text = plain(words)
    return [text[at : at + size] for size in (3, 4) for at in range(len(text) - size + 1)]


def negated(words: str) -> bool:
    """Return whether the words hold a negation."""
    return any(negates(w, NEGATIVES) for w in _WORD.findall(folded(words)))


def figures(words: str) -> frozenset[str]:
    """Return the numbers in the words, with a unit that stands behind: `13.4billion`."""
    return frozenset(re.sub(r"[\s,]", "", each) for each in _FIGURE.findall(folded(words)))


def _names(actors: Mapping[str, Actor]) -> dict[str, str]:
    """Every form of an actor's name, with the actor's id; where two share one, the first has it."""
    names: dict[str, str] = {}
    for id_, actor in actors.items():
        last = [actor.name.split()[-1]] if actor.kind is ActorKind.PERSON else []
        for name in (*actor.all_names, *last):
            names.setdefault(folded(name).removeprefix("the "), id_)
    for adjective, country in _OF_A_COUNTRY.items():
        if country in names:
            names.setdefault(adjective, names[country])
    names.pop("", None)
    return names


def _plain_terms(text: str) -> Iterator[Term]:
    parts = [part for word in _WORD.findall(text) for part in _SPLIT.split(word) if part]
    stems = [stem(key(part)) for part in parts]
    at = 0
    while at < len(parts):
        pair = "-".join(stems[at : at + 2])
        if pair in _SYNONYMS and at + 1 < len(parts):
            yield Term(_SYNONYMS[pair], " ".join(parts[at : at + 2]))
            at += 2
            continue
        if parts[at] not in STOP_WORDS and not parts[at].isdigit():
            yield Term(_SYNONYMS.get(stems[at], stems[at]), parts[at])
        at += 1


def _synonyms(lines: Iterable[str]) -> dict[str, str]:
    """The stem of every word in the table, with the mark of its line."""
    found: dict[str, str] = {}
    for line in lines:
        first, *_ = words = line.split()
        for word in words:
            form = "-".join(stem(key(part)) for part in word.split("-"))
            found.setdefault(form, f"={first}")
    return found


_SYNONYMS = _synonyms(ALIKE.strip().split("\n"))
