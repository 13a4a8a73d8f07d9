"""What an act is about: a verb's objects and infinitives, and all that hangs from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.nobody import is_none
from onrecord.draft.words import cues, names

_UNTOLD = cues.words("comment date decision intention plan")
"""Whoever announces none of these has told nothing."""
_BY_OR_OF = frozenset({"by", "of"})
_AT = frozenset({"at", "during"})
_SPEECHES = cues.OCCASIONS - {"article", "comment", "note", "report", "submission"}
"""What is spoken or written to be heard; a report may as well be what is spoken of."""


def objects(parse: Parse, verb: Word) -> list[Word]:
    """Return what is done something to, behind the verb or before a passive; no pronoun.

    Who `announced no plans` or `made no comment` told of nothing.
    """
    things = [each for each in parse.children(verb, "dobj") if each.index > verb.index]
    things += parse.children(verb, "nsubjpass")
    return [each for each in things if each.pos != "PRON" and not is_none(parse, each)]


def announced(parse: Parse, verb: Word) -> list[Word]:
    """Return what is announced: a message too where there is `no change`, but not `no plans`.

    To `announce the senator as his deputy` is to appoint him; `a new minister for ports` is news.
    """
    things = [each for each in parse.children(verb, "dobj") if each.index > verb.index]
    behind = (each for above in (verb, *things) for each in parse.children(above, "prep"))
    as_ = any(each.form.casefold() == "as" for each in behind)
    return [
        each
        for each in things
        if each.pos != "PRON"
        and not (each.lemma in _UNTOLD and is_none(parse, each))
        and not (as_ and (names.is_human(each.lemma) or each.entity == "PERSON"))
    ]


def infinitives(parse: Parse, verb: Word) -> list[Word]:
    """Return the verbs behind `to`."""
    deeds = [each for each in parse.children(verb, "xcomp") if each.index > verb.index]
    return [each for each in deeds if any(w.form == "to" for w in parse.children(each, "aux"))]


def all_of(parse: Parse, heads: Iterable[Word]) -> list[Word]:
    """Return what hangs from some words; not the reporter's `, adding that …`, `, which is …`.

    Nor on what occasion it was said, at the end: `praised the crew | in a speech on Monday`.
    """
    found = [word for head in heads for word in parse.subtree(head)]
    found = without_occasion(parse, found)
    aside = [
        late
        for each in found
        for late in parse.children(each, "advcl", "acl", "relcl")
        if _stands_apart(parse, late)
    ]
    barred = {word.index for late in aside for word in parse.subtree(late)}
    return stripped(word for word in found if word.index not in barred)


def without_occasion(parse: Parse, words: Sequence[Word]) -> list[Word]:
    """Return words without `in a speech …` at their end; a speech by somebody is spoken of.

    Nor with `at a briefing …` right behind a quotation or what something is called.
    """
    for word in words:
        leads = word.dep == "prep" and not word.quoted and leads_to_speech(parse, word)
        if leads and parse.subtree(word)[-1] == words[-1]:
            return [each for each in words if each.index < word.index]
    return list(words)


def leads_to_speech(parse: Parse, preposition: Word) -> bool:
    """Return whether it is `in` a speech; or `at` or `during` one, and what is told ends before."""
    form = preposition.form.casefold()
    before = parse.words[preposition.index - 1] if preposition.index else preposition
    closed = form in _AT and (before.quoted or (before.pos == "ADJ" and before.dep == "oprd"))
    for noun in parse.children(preposition, "pobj") if closed or form == "in" else ():
        any_ = any(each.form.casefold() in ("a", "an") for each in parse.children(noun))
        by = any(each.form.casefold() in _BY_OR_OF for each in parse.children(noun, "prep"))
        if noun.lemma in _SPEECHES and (any_ or closed) and not by:
            return True
    return False


def _stands_apart(parse: Parse, clause: Word) -> bool:
    first = parse.subtree(clause)[0] if clause.dep == "relcl" else clause
    beside = not clause.quoted and (clause.dep == "relcl" or clause.tag == "VBG")
    return beside and first.index > 0 and parse.words[first.index - 1].form == ","
