"""Offices and names set off from each other: `France's minister, Jean-Noël Barrot`, `Sr. Supt.`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.survey.phrases import head_of
from onrecord.draft.words import names, titles

_ONE = frozenset({"another", "each", "he", "one", "she"})
"""What stands for one person whose name is set off behind it."""


def widened(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return a name with the office set off before it: `France's minister, Jean-Noël Barrot`.

    The parser often hangs the name below the office, or beside it.
    """
    at = phrase[0].index - 1
    if at < 1 or parse.words[at].form != "," or phrase[0].pos == "PRON":
        return phrase
    sentence = phrase[0].sentence
    first = at
    while first and _belongs_to_a_title(parse.words[first - 1], sentence):
        first -= 1
    title = parse.words[first:at]
    if title and title[0].tag != "POS" and parse.words[first - 1].entity == "PERSON":
        return phrase  # `a Brandt associate, Ann Lee`
    while title and title[0].pos not in ("DET", "PROPN", "NOUN", "ADJ"):
        if title[0].pos == "ADP" and title[0].form.casefold() != "as":
            return phrase  # `For the minister, Ann Lee …`
        title = title[1:]
    nouns = [w for w in takewhile(_is_no_preposition, title) if w.pos in ("NOUN", "PROPN")]
    told = nouns[-1].lemma.casefold() if nouns else ""
    office = told in names.OFFICES | titles.ROLES or names.is_human(told)
    if not office or not any(word.entity == "PERSON" for word in phrase):
        return phrase
    if first and parse.words[first - 1].sentence == sentence and parse.words[first - 1].is_verb:
        return phrase
    return (*title, parse.words[at], *phrase)


def _is_no_preposition(word: Word) -> bool:
    return word.pos != "ADP"


def _belongs_to_a_title(word: Word, sentence: int) -> bool:
    if word.sentence != sentence or word.stand_in or word.entity == "PERSON":
        return False
    possessive = word.tag in ("POS", "PRP$")
    return possessive or word.pos in ("DET", "PROPN", "NOUN", "ADJ", "ADP") or word.form == "and"


def behind_pronoun(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return who is set off behind a word that only points: `Another, engineer Ann Lee`."""
    apart = [word.form for word in phrase[1:2]] == [","] and phrase[0].form.casefold() in _ONE
    people = {parse.entity(word) for word in phrase if word.entity == "PERSON"}
    joined = any(word.dep == "cc" for word in phrase)
    return phrase[2:] if apart and len(people) == 1 and not joined else phrase


def with_name_behind(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return a role with the name set off behind it: `the adviser to the President, Mr Ann Lee`.

    What stands between may belong to the role, though the parser hangs it elsewhere.
    """
    head = head_of(phrase)
    if head.tag not in ("NN", "NNP") or not names.is_human(head.lemma) or head.entity == "PERSON":
        return phrase
    at = phrase[-1].index + 1
    while at < len(parse.words) and _goes_on_a_role(parse, at, head.sentence):
        at += 1
    name = _name_set_off(parse, at, head.sentence)
    if not name or any(word.entity == "PERSON" for word in phrase if word.index > head.index):
        return phrase
    return (*phrase, *parse.words[phrase[-1].index + 1 : name[-1].index + 1])


def _goes_on_a_role(parse: Parse, at: int, sentence: int) -> bool:
    """Whether a word belongs to a role before it; somebody's name does behind `to` or `for`."""
    word = parse.words[at]
    if word.entity == "PERSON" and word.sentence == sentence:
        first = parse.words[parse.entity(word)[0].index - 1]
        return first.form.casefold() in ("for", "of", "to")
    return _belongs_to_a_title(word, sentence)


def _name_set_off(parse: Parse, comma: int, sentence: int) -> Sequence[Word]:
    """The name behind a comma and perhaps titles, with which what is set off ends."""
    if comma >= len(parse.words) or parse.words[comma].form != ",":
        return ()
    first = comma + 1
    while first < len(parse.words) and _stands_before_a_name(parse.words[first]):
        first += 1
    people = parse.words[first : first + 1]
    if not people or people[0].entity != "PERSON" or people[0].sentence != sentence:
        return ()
    name = parse.entity(people[0])
    behind = parse.words[name[-1].index + 1 : name[-1].index + 2]
    ends = not behind or behind[0].sentence != sentence or behind[0].form in (",", ".", ";")
    acts = any(word.dep in ("nsubj", "nsubjpass", "conj") for word in name)
    return name if ends and not acts else ()


def _stands_before_a_name(word: Word) -> bool:
    """Whether a word is a title, or the article before one: `the Rt Rev`."""
    return word.form == "the" or (word.entity != "PERSON" and titles.is_title(word.form))
