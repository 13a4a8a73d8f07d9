"""Whom a text names, in full or behind a title, and which role beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.draft import speech
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.survey.names_in import person_in, role_beside, without_title
from onrecord.draft.survey.phrases import words_of
from onrecord.draft.words import names, titles
from onrecord.draft.words.cues import words
from onrecord.english import lexicon
from onrecord.frozen import dataclass

_BRITISH = frozenset({"britain", "british", "london", "uk", "united kingdom"})
_ALSO_CALLED = {"foreign secretary": "foreign minister"}
"""Titles that Britain alone has, and what the news calls their holders as well."""
RELATIVES = names.KIN | {"lady"}
_NEAR = 3
_TITLES = {"Mr": "he", "Sir": "he", "Mrs": "she", "Ms": "she", "Miss": "she"}
_TOLD_BY_ROLE = {
    **dict.fromkeys(words("chairman congressman father husband king prince son spokesman"), "he"),
    **dict.fromkeys(words("chairwoman congresswoman mother queen spokeswoman wife"), "she"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name at one place of a text."""

    name: str
    role: str | None
    """As printed beside the name."""
    british: bool
    """Whether the sentence names Britain."""
    relative: bool = False
    """Whether it is told whose relative they are: `his wife, Ann Lee`, `Mr Lee and Ann Lee`."""
    pronoun: str = ""
    """Which one a title before the name tells of: `he` of Mr."""
    sentence: int = 0
    """Where the sentence begins in its text."""

    @property
    def full(self) -> bool:
        """Whether there is more than a surname behind a title."""
        return len(names.parts_of(self.name)) > 1


def names_of_people(text: str, parses: Sequence[Parse]) -> tuple[Named, ...]:
    """Return the names that a text gives to people, in full or behind a title, in its order."""
    return tuple(
        named
        for parse in parses
        for entity in people_in(parse)
        if (named := _named(text, parse, entity))
    )


def tells_who(role: str) -> bool:
    """Whether words beside a name are somebody's role, and no heading: `Related Topics`."""
    parts = (*titles.written_out(role).replace("-", " ").split(), *role.casefold().split())
    return titles.is_title(role) or any(map(_tells_of_somebody, parts))


def _tells_of_somebody(word: str) -> bool:
    known = names.OFFICES | titles.ROLES | names.PARTISANS | names.REPRESENTATIVES | RELATIVES
    told = names.is_human(word) or word in known or lexicon.is_a_person(word)
    return told or titles.is_title(word.title()) or titles.is_behind(word.upper())


def holders(people: Sequence[Named], title: str) -> list[str]:
    """Return the names of those to whom a text gives a title, or one that can mean nothing else.

    `US defence secretary` is not the `Defence Secretary` of somebody who writes in London.
    """
    wanted = titles.written_out(title)
    exact = [each.name for each in people if titles.written_out(each.role or "") == wanted]
    also = _ALSO_CALLED.get(wanted)
    return exact or [
        each.name for each in people if also and names.key(each.role or "") == also and each.british
    ]


def people_in(parse: Parse) -> Iterator[Sequence[Word]]:
    """Yield the names of people in a paragraph, surnames alone too, without what is no name."""
    for word in parse.words:
        if word.entity == "PERSON" and not word.stand_in:
            entity = parse.entity(word)
            if entity[0] == word and (name := person_in(entity)):
                yield name


def _named(text: str, parse: Parse, entity: Sequence[Word]) -> Named | None:
    name = without_title(words_of(text, entity))
    if sum(part[:1].isupper() for part in name.split()) < 2 and not is_titled(parse, entity):
        return None
    role = role_beside(phrase_of(parse, entity), entity)
    sentence = parse.sentence(entity[0])
    said = " ".join(names.key(each.form) for each in sentence)
    british = any(f" {each} " in f" {said} " for each in _BRITISH)
    before = parse.words[max(0, entity[0].index - _NEAR) : entity[0].index]
    relative = any(word.lemma in RELATIVES for word in (*before, *role))
    earlier = (word for word in sentence if word.index < entity[0].index)
    beside = any(e.form == entity[-1].form and is_titled(parse, (e,)) for e in earlier)
    return Named(
        name,
        words_of(text, role) if role else None,
        british,
        relative or beside,
        pronoun_of_title(parse, entity),
        sentence[0].span.start,
    )


def is_titled(parse: Parse, surname: Sequence[Word]) -> bool:
    """Whether a title stands before a surname alone: `President Brandt`, and no more behind it."""
    title = parse.words[surname[0].index - 1 : surname[0].index]
    behind = parse.words[surname[-1].index + 1 :][:1]
    more = any(word.pos == "PROPN" for word in behind)
    told = bool(title) and titles.stands_before(title[0].form)
    first = told and titles.is_before_first_names(title[0].form)
    return len(surname) == 1 and told and not first and not more


def phrase_of(parse: Parse, entity: Sequence[Word]) -> tuple[Word, ...]:
    """Return the phrase that a name is head of, or stands behind: `the mayor, Elena Brandt`."""
    head = next((word for word in entity if parse.head(word) not in entity), entity[-1])
    above = parse.head(head)
    if head.dep == "appos" and above is not None:
        phrase = speech.phrase(parse, above)
        if head in phrase:
            return phrase
    return speech.phrase(parse, head)


def pronoun_of_title(parse: Parse, name: Sequence[Word]) -> str:
    """Return the pronoun that the title of a name, or the word before it, tells of."""
    return next(filter(None, map(told_by, (name[0], *right_before(parse, name[0])))), "")


def pronoun_of_first_name(name: str) -> str:
    """Return the pronoun that the first of several names tells of; an initial tells nothing."""
    parts = without_title(name).split()
    return lexicon.pronoun_of(parts[0]) if len(parts) > 1 else ""


def right_before(parse: Parse, name: Word) -> Sequence[Word]:
    """Return the word before a name, a comma aside: `wife` of `his wife, Laura`."""
    at = name.index
    while at and parse.words[at - 1].form == ",":
        at -= 1
    return parse.words[max(0, at - 1) : at]


def told_by(title: Word) -> str:
    """Return the pronoun that a title tells of: `he` of Mr; empty for any other word."""
    form = title.form.rstrip(".")
    return _TITLES.get(form) or _TOLD_BY_ROLE.get(form.casefold()) or ""
