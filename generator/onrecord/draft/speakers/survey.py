"""The names of bodies in a text, and what its words tell of them, read at once before the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.draft import names
from onrecord.draft.nations import names_of, nation
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speakers.phrases import companies, without_article, words_of
from onrecord.text import squeeze


def countries(text: str) -> dict[str, str]:
    """Return how a text prints the countries that it names, by country."""
    found: dict[str, str] = {}
    for word in sorted(set(re.findall(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b", squeeze(text)))):
        country = nation(word)
        if country and word in names_of(country)[:1]:
            found[country] = word
    return found


_IN_BRACKETS = re.compile(
    r"((?:[A-Z][\w&.’'-]+ (?:(?:and|for|of|on|the|in|&) )*){1,8})\((?:the )?([A-Z][A-Z&.]{1,7})\)"
)
"""A name in capitals and its short form: `European Aeronautic Defence and Space Company (EADS)`."""


def short_forms(text: str) -> dict[str, str]:
    """Return the names by the short forms that a text gives in brackets behind them."""
    found = {}
    for match in _IN_BRACKETS.finditer(squeeze(text)):
        name, short = match[1].strip(), match[2]
        parts = name.split()
        starts = [at for at, part in enumerate(parts) if part[0] == short[0]]
        if starts and parts[starts[0] :][1:]:
            found[short] = " ".join(parts[starts[0] :])
    return found


def taken_for(parses: Sequence[Parse]) -> Counter[tuple[str, str]]:
    """Return how often the parser takes a word alone for a person's or a body's name."""
    alone = (
        word
        for parse in parses
        for word in parse.words
        if word.entity in ("ORG", "PERSON") and len(parse.entity(word)) == 1
    )
    return Counter((names.key(word.form), word.entity) for word in alone)


def called_companies(text: str, parses: Sequence[Parse]) -> frozenset[str]:
    """Return the keys of names beside which a noun for a company stands: `automaker Chrysler`."""
    return frozenset(
        names.key(words_of(text, without_article(parse.entity(word))))
        for parse in parses
        for word in parse.words
        if word.entity and word.pos == "PROPN" and parse.entity(word)[0] == word
        if companies(parse, parse.entity(word))
    )


def organisations(text: str, parses: Sequence[Parse]) -> frozenset[str]:
    """Return the names of several words of organisations, which act or end as such names do."""
    found: set[str] = set()
    for parse in parses:
        for word in parse.words:
            if word.entity == "ORG" and not word.stand_in:
                entity = parse.entity(word)
                name = words_of(text, without_article(entity))
                whole = entity[0] == word and " " in name and "(" not in name
                if whole and (names.ends_a_body(entity[-1].form) or _acts(entity)):
                    found.add(name)
    return frozenset(found)


def _acts(name: Sequence[Word]) -> bool:
    """Whether a name, all in capitals but for its `of`, is a subject or owns: no make of a car."""
    capital = all(word.form[:1].isupper() or word.pos != "NOUN" for word in name)
    return capital and any(word.dep in ("nsubj", "poss") for word in name)
