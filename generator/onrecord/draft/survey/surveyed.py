"""Whom and what a text names, and what its words tell of them, read at once before the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from onrecord.draft.labels.transcripts import in_capitals
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.survey import body_names
from onrecord.draft.survey.names_in import companies
from onrecord.draft.survey.outlet_names import acting_otherwise, outlets_in, without_short
from onrecord.draft.survey.phrases import without_article, words_of
from onrecord.draft.survey.roles import Named, names_of_people
from onrecord.draft.words import names
from onrecord.draft.words.nations import names_of, nation
from onrecord.english.outlets import is_an_agency
from onrecord.frozen import dataclass
from onrecord.text import squeeze


@dataclass(frozen=True, slots=True)
class Survey:
    """What a text names."""

    people: Sequence[Named]
    """Names in full or behind a title, in the order of the text."""
    organisations: frozenset[str]
    """Names of several words."""
    short: Mapping[str, str]
    """Names of organisations by the short forms for which the text gives them."""
    also_called: Mapping[str, str]
    """People's names by the keys of others that the text gives for them: `Joko Widodo (Jokowi)`."""
    labels: Mapping[str, str]
    """People's names by the initials that stand for them before what they say: `LO: …`."""
    outlets: frozenset[str]
    """Keys of names that the text calls those of outlets: `the news portal Coastline`."""
    other_bodies: frozenset[str]
    """Keys of initials behind a noun for what is no outlet: `the rebel group AFR`."""
    companies: frozenset[tuple[str, str]]
    """Keys of names that the text calls those of companies, each with the noun for which."""
    countries: Mapping[str, str]
    """How it prints the countries that it names, by country."""
    taken_for: Counter[tuple[str, str]]
    """How often the parser takes a word alone for a person's or a body's name."""

    @classmethod
    def of(cls, text: str, parses: Sequence[Parse]) -> Survey:
        """Read a text for what it names."""
        bodies, people = _organisations(text, parses), names_of_people(text, parses)
        taken_for = _taken_for(parses)
        acting = frozenset(key for parse in parses for key in acting_otherwise(parse))
        return cls(
            people,
            bodies,
            _beginnings(text, parses, bodies) | _short_forms(text),
            _also_called(text, people, taken_for),
            _by_initials(text, people),
            without_short(
                (names.key(words_of(text, each)) for p in parses for each in outlets_in(p, acting)),
                squeeze(text),
            ),
            frozenset(_of_other_bodies(text)),
            _called_companies(text, parses),
            _countries(text),
            taken_for,
        )


def _countries(text: str) -> dict[str, str]:
    """Return how a text prints the countries that it names, by country."""
    found: dict[str, str] = {}
    for word in sorted(set(re.findall(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b", squeeze(text)))):
        country = nation(word)
        if country and word in names_of(country)[:1]:
            found[country] = word
    return found


_ALSO = re.compile(
    r",? (?:\((?:(?:or|aka|also known as|known as) )?|aka |(?:also|better|\w+ly) known as )"
    r"[“‘\"']?(?P<other>(?:[A-Z][A-Za-z’'-]+ ){0,2}[A-Z][A-Za-z’'-]+)[”’\"']?(?:\)|[,. ])"
)
"""What stands right behind a name before another one for the same person."""


def _also_called(
    text: str, people: Sequence[Named], taken_for: Counter[tuple[str, str]]
) -> dict[str, str]:
    """Return the names of people by others that the text gives them, and goes on with.

    In brackets may stand a party or a town as well, which the parser takes for no person's name.
    """
    plain, found = squeeze(text), dict[str, str]()
    for name in dict.fromkeys(each.name for each in people if each.full):
        for also in _behind(name, plain):
            other = names.key(also["other"])
            initials = any(part.isupper() for part in also["other"].split())
            a_persons = taken_for[other, "PERSON"] and not (taken_for[other, "ORG"] or initials)
            told = "known as" in also[0] and not also["other"].endswith(("'s", "’s"))
            if (a_persons or told) and nation(other) is None:
                found[other] = name
    return found


def _by_initials(text: str, people: Sequence[Named]) -> dict[str, str]:
    """Return the names of people by the initials that stand for them in an interview: `LO: …`."""
    full = dict.fromkeys(each.name for each in people if each.full)
    found: dict[str, list[str]] = {
        letters: [name for name in full if names.first_letters(name) == letters]
        for letters in in_capitals(text)
    }
    return {letters: those[0] for letters, those in found.items() if len(those) == 1}


def _behind(name: str, text: str) -> Iterator[re.Match[str]]:
    """Yield what gives another name right behind one, wherever that stands."""
    at = text.find(name)
    while at >= 0:
        if also := _ALSO.match(text, at + len(name)):
            yield also
        at = text.find(name, also.end() if also else at + 1)


_IN_BRACKETS = re.compile(
    r"((?:[A-Z][\w&.’'-]+ (?:(?:and|for|of|on|the|in|&) )*){1,8})\((?:the )?"
    r"([A-Z][A-Z&.]{1,7}|[A-Z][a-z]{3,7})\)"
)
"""A name in capitals and its short form: `European Aeronautic Defence and Space Company (EADS)`."""

_NAME = r"(?P<name>(?:[A-Z][\w&’'-]+ (?:(?:and|for|of|on|the|in|&) )*){1,7}[A-Z][\w’'-]+)"
_BEFORE_BRACKETS = re.compile(rf"\b(?P<short>[A-Z]{{2,8}}) \((?:the )?{_NAME}\)")
"""Initials and the name that they stand for: `AFR (Alliance for Reform)`."""
_OR = re.compile(rf"{_NAME}, or (?:the )?(?P<short>[A-Z]{{2,8}}),")
"""`The Toronto Area Safety Service, or TASS,`."""
_OTHER_BODY = re.compile(
    r"(?:\b(?P<kind>[\w-]+) )?\b(?:alliance|army|bank|charity|club|coalition|company|firm|front|"
    r"group|insurer|league|militia|movement|operator|party|regulator|union|watchdog) "
    r"(?P<short>[A-Z]{2,8})\b(?! [A-Z][a-z])"
)
_OF_NEWS = frozenset(
    {
        "agence",
        "agencia",
        "broadcast",
        "broadcasting",
        "media",
        "news",
        "press",
        "publishing",
        "radio",
    }
)
_OF_NEWS |= {"television", "tv"}


def _of_other_bodies(text: str) -> Iterator[str]:
    """The keys of initials that a noun right before them makes another body's than an outlet's."""
    for found in _OTHER_BODY.finditer(squeeze(text)):
        if (found["kind"] or "").casefold() not in _OF_NEWS and not is_an_agency(found["short"]):
            yield names.key(found["short"])


def _stands_for(short: str, name: str) -> bool:
    """Whether initials are those of a name, which is no newsroom's."""
    every = "".join(word[0] for word in name.split()).upper()
    newsroom = names.is_outlets(name) or _OF_NEWS.intersection(names.key(name).split())
    return not newsroom and (every == short or body_names.are_initials(short, name))


def _short_forms(text: str) -> dict[str, str]:
    """Return the names by the short forms that a text gives in brackets behind them, or with `or`.

    Brackets behind initials may hold anything: only where these are the name's.
    """
    plain = squeeze(text)
    found = {
        each["short"]: each["name"].removeprefix("The ")
        for pattern in (_BEFORE_BRACKETS, _OR)
        for each in pattern.finditer(plain)
        if _stands_for(each["short"], each["name"].removeprefix("The "))
    }
    for match in _IN_BRACKETS.finditer(plain):
        name, short = match[1].strip(), match[2]
        parts = name.split()
        starts = [at for at, part in enumerate(parts) if part[0] == short[0]]
        if not short.isupper():
            whole = (" ".join(parts[at:]) for at in starts)
            full = next((e for e in whole if body_names.are_initials(short.upper(), e)), None)
            found |= {short: full} if full else {}
        elif starts and parts[starts[0] :][1:]:
            found[short] = " ".join(parts[starts[0] :])
        elif parts[1:] and names.ends_a_body(parts[-1]):
            found[short] = re.split(r"^The | (?:of|for) (?:the )?", name)[-1]
    return found


def _beginnings(text: str, parses: Sequence[Parse], bodies: frozenset[str]) -> dict[str, str]:
    """Names of bodies by how they begin, where the text has one alone that begins so: `Penske`."""
    alone = {
        words_of(text, without_article(parse.entity(word)))
        for parse in parses
        for word in parse.words
        if word.entity == "ORG" and parse.entity(word)[0] == word and not word.stand_in
    }
    found = {short: {name for name in bodies if body_names.begins(short, name)} for short in alone}
    return {short: names_.pop() for short, names_ in found.items() if len(names_) == 1}


def _taken_for(parses: Sequence[Parse]) -> Counter[tuple[str, str]]:
    """Return how often the parser takes a word alone for a person's or a body's name."""
    alone = (
        word
        for parse in parses
        for word in parse.words
        if word.entity in ("ORG", "PERSON") and len(parse.entity(word)) == 1
    )
    return Counter((names.key(word.form), word.entity) for word in alone)


def _called_companies(text: str, parses: Sequence[Parse]) -> frozenset[tuple[str, str]]:
    """Return the keys of names and the nouns for a company beside them: `automaker Chrysler`."""
    return frozenset(
        (names.key(words_of(text, without_article(parse.entity(word)))), noun)
        for parse in parses
        for word in parse.words
        if word.entity and word.pos == "PROPN" and parse.entity(word)[0] == word
        for noun in companies(parse, parse.entity(word))
    )


def _organisations(text: str, parses: Sequence[Parse]) -> frozenset[str]:
    """Return the names of several words of organisations, which act or end as such names do."""
    found: set[str] = set()
    for parse in parses:
        for word in parse.words:
            if word.entity == "ORG" and not word.stand_in:
                entity = parse.entity(word)
                name = words_of(text, without_article(entity))
                whole = entity[0] == word and " " in name and "(" not in name
                ends = {names.key(each) for each in (name.partition(" ")[0], entity[-1].form)}
                told = ends & names.INSTITUTIONS or names.ends_a_body(entity[-1].form)
                if whole and (told or _acts(entity)):
                    found.add(name)
    return frozenset(found)


def _acts(name: Sequence[Word]) -> bool:
    """Whether a name, all in capitals but for its `of`, is a subject or owns: no make of a car."""
    capital = all(word.form[:1].isupper() or word.pos != "NOUN" for word in name)
    return capital and any(word.dep in ("nsubj", "poss") for word in name)
