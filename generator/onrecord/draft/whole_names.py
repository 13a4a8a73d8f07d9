"""Where a person's name begins and ends, where the parser takes too much or too little for it.

It takes the role in `Campaigner Ann Lee` for a first name, and leaves one out that it has never
seen: `spokesperson Randeep Singh Surjewala`. What stands around the capitals tells better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.draft import lexicon, names, titles
from onrecord.draft.parse import Parse, Word

_PERSON = "PERSON"
_FULL = range(2, 5)
"""How many words the full name of a person may have."""
_FAMILY = frozenset({"dad", "grandad", "gran", "grandma", "mum"})
"""What a parent is called, in no dictionary."""
_NEAR = 5
"""Words back from a name in which an office begins that joins others: `Minister of Roads and`."""
_JOINS_A_ROLE = frozenset({"and", "for", "of"})


def surnames(parses: Sequence[Parse]) -> frozenset[str]:
    """Return the words that stand alone somewhere and are taken for a person's name."""
    people = (
        parse.entity(word) for parse in parses for word in parse.words if word.entity == _PERSON
    )
    return frozenset(name[-1].form for name in people if len(name) == 1)


def whole_names(parse: Parse, alone: frozenset[str]) -> dict[int, str]:
    """Return what words of a paragraph should be, by number, where they are taken for else.

    `alone` are the `surnames` of the text.
    """
    changed: dict[int, str] = {}
    for run in _runs(parse):
        name = (
            _behind_description(parse, run)
            or _behind_role(parse, run)
            or _behind_office(parse, run, alone)
            or _filled(run)
        )
        if name:
            changed |= dict.fromkeys((word.index for word in run if word.index < name[0].index), "")
            changed |= dict.fromkeys((word.index for word in name), _PERSON)
    return changed


def _runs(parse: Parse) -> Iterator[tuple[Word, ...]]:
    """Yield the proper nouns in capitals that stand in a row, of two words or more."""
    run: list[Word] = []
    for word in (*parse.words, None):
        same = word is not None and not (run and word.sentence != run[-1].sentence)
        if word is not None and same and _is_capital(word):
            run.append(word)
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [word] if word is not None and _is_capital(word) else []


def _is_capital(word: Word) -> bool:
    return word.pos == "PROPN" and word.form[:1].isupper() and not word.stand_in


def _behind_description(parse: Parse, run: Sequence[Word]) -> Sequence[Word]:
    """The name in `Mum Ann Lee`, whose first word has its capital from the sentence's beginning."""
    first, name = run[0], run[1:]
    begins = parse.sentence(first)[0] == first
    noun = first.form.casefold()
    if not begins or not _may_be_a_persons(name) or lexicon.is_a_first_name(noun):
        return ()
    told = noun in _FAMILY or lexicon.is_a_person(noun)
    return name if told and not titles.is_title(first.form) else ()


def _behind_role(parse: Parse, run: Sequence[Word]) -> Sequence[Word]:
    """All of `Randeep Singh Surjewala` behind a spokesperson, of whom only the end is taken so."""
    before = parse.words[run[0].index - 1] if run[0].index else None
    described = before is not None and before.tag == "NN" and names.is_by_role(before.lemma)
    ends = run[-1].entity == _PERSON and not run[0].entity
    return run if described and ends and _may_be_a_persons(run) else ()


def _behind_office(parse: Parse, run: Sequence[Word], alone: frozenset[str]) -> Sequence[Word]:
    """The name in `Minister of Petroleum Resources Ann Lee`, of whom the text goes on as Lee."""
    if run[-1].form not in alone or any(word.entity == _PERSON for word in run):
        return ()
    before = parse.words[max(0, run[0].index - _NEAR) : run[0].index]
    office = any(word.lemma.casefold() in names.OFFICES for word in before)
    joined = bool(before) and before[-1].form in _JOINS_A_ROLE
    return run[-2:] if office and joined and len(run) > 2 else ()


def _filled(run: Sequence[Word]) -> Sequence[Word]:
    """The words from the first to the last that are taken for a person's, with one in between."""
    people = [number for number, word in enumerate(run) if word.entity == _PERSON]
    name = run[people[0] : people[-1] + 1] if people else ()
    return name if any(not word.entity for word in name) else ()


def _may_be_a_persons(name: Sequence[Word]) -> bool:
    """Whether two words or more can be somebody's, as far as their forms tell."""
    capitals = len(name) in _FULL and not any(word.form.isupper() for word in name[1:])
    last = name[-1].form if name else ""
    other = names.ends_a_body(last) or names.key(last) in names.OUTLET_ENDINGS
    return capitals and not other and not any(word.entity == "GPE" for word in name)
