"""Whether a name is a person's or a body's, by the words beside it, where the parser errs.

The parser judges each name alone, and takes `Brannick Chemicals` for a person in one sentence and
for an organisation in the next. What stands beside a name in one place holds for the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.draft import lexicon, names
from onrecord.draft.parse import Parse, Word

_PERSON, _BODY = "PERSON", "ORG"
_KINDS = frozenset({_PERSON, _BODY, "PRODUCT"})
_ENDS = names.TRADES | names.LEGAL_FORMS
_CHILDREN = frozenset({"mum", "mom", "mother", "dad", "father"})
_OLDEST = 120
_LONGEST = 3
"""Words that a person's name has, as a rule."""


def with_told_kinds(parses: Sequence[Parse]) -> list[Parse]:
    """Return the parses with each name a person's or a body's where the text tells so."""
    told: dict[tuple[str, ...], set[str]] = {}
    for parse in parses:
        for name in _names(parse):
            if kind := _told(parse, name):
                told.setdefault(_key(name), set()).add(kind)
    sure = {key: kinds.pop() for key, kinds in told.items() if len(kinds) == 1}
    people = {
        _key(name)[-1:]
        for parse in parses
        for name in _names(parse)
        if len(name) > 1 and sure.get(_key(name), name[0].entity) == _PERSON
    }
    short = {key[:1]: _BODY for key, kind in sure.items() if kind == _BODY and len(key) > 1}
    sure = {key: kind for key, kind in short.items() if key not in people} | sure
    return [_with(parse, sure) for parse in parses]


def _names(parse: Parse) -> Iterator[tuple[Word, ...]]:
    for word in parse.words:
        if word.entity in _KINDS and not word.stand_in:
            name = parse.entity(word)
            if name[0] == word:
                yield _without_title(name)
        elif _is_untaken(word) and not (word.index and _is_untaken(parse.words[word.index - 1])):
            run = tuple(takewhile(_is_untaken, parse.words[word.index :]))
            yield _without_title(run)


def _is_untaken(word: Word) -> bool:
    """Whether the parser takes a word in capitals for a name, and not for whose."""
    capital = word.pos == "PROPN" and word.form[:1].isupper() and not word.entity
    return capital and not word.stand_in


def _without_title(name: tuple[Word, ...]) -> tuple[Word, ...]:
    """The name in `President Brandt`, where the parser takes the title for part of it."""
    titled = len(name) > 1 and names.is_a_title(name[0].form)
    return name[1:] if titled else name


def _told(parse: Parse, name: Sequence[Word]) -> str:
    """The kind that a name's own end or its neighbours tell of; empty for most names."""
    if len(name) > 1 and names.key(name[-1].form) in _ENDS:
        return _BODY
    if _is_titled(parse, name) or _has_a_first_name(name):
        return _PERSON
    behind = [word.form for word in parse.words[name[-1].index + 1 :][:3]]
    if behind[:2] == [",", "which"]:
        return _BODY
    before = parse.words[max(0, name[0].index - 5) : name[0].index]
    full = 1 < len(name) <= _LONGEST and all(word.form[:1].isupper() for word in name)
    if full and not names.ends_a_body(name[-1].form) and (_is_age(behind) or _is_parent(before)):
        return _PERSON
    return ""


def _has_a_first_name(name: Sequence[Word]) -> bool:
    """Whether a name of two words that the parser takes for nobody's begins as people's do."""
    if len(name) != _LONGEST - 1 or any(word.entity for word in name):
        return False
    bodily = names.ends_a_body(name[-1].form) or names.is_outlets(name[-1].form)
    return bool(lexicon.pronoun_of(name[0].form)) and not bodily


def _is_titled(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether a title in capitals stands before one or two words: `President Brandt`, `Mr Pike`."""
    title = parse.words[name[0].index - 1 : name[0].index]
    more = any(word.pos == "PROPN" for word in parse.words[name[-1].index + 1 :][:1])
    plain = len(name) < _LONGEST and all(word.form[:1].isupper() for word in name) and not more
    if not title or not plain or names.ends_a_body(name[-1].form):
        return False
    return names.is_a_title(title[0].form)


def _is_age(behind: Sequence[str]) -> bool:
    """Whether an age is set off: `Leanne Pike, 34,`."""
    comma, number = (*behind, "", "")[:2]
    return comma == "," and number.isdecimal() and int(number) < _OLDEST


def _is_parent(before: Sequence[Word]) -> bool:
    """Whether `Mum-of-two` or `father of three` stands right before."""
    forms = [word.form.casefold() for word in before if word.form != "-"]
    return forms[-2:-1] == ["of"] and bool(_CHILDREN & set(forms[-3:-2]))


def _with(parse: Parse, kinds: dict[tuple[str, ...], str]) -> Parse:
    changed = {
        word.index: kinds[_key(name)]
        for name in _names(parse)
        if _key(name) in kinds
        for word in parse.words[name[0].index : name[-1].index + 1]
    }
    if all(parse.words[at].entity == kind for at, kind in changed.items()):
        return parse
    words = (replace(word, entity=changed.get(word.index, word.entity)) for word in parse.words)
    return replace(parse, words=tuple(words))


def _key(name: Sequence[Word]) -> tuple[str, ...]:
    keys = (names.key(word.form) for word in name)
    return tuple(key for key in keys if key not in ("", "the"))
