"""Where a person's name begins and ends, where the parser takes too much or too little for it.

It takes the role in `Campaigner Ann Lee` for a first name, and leaves one out that it has never
seen: `spokesperson Randeep Singh Surjewala`. What stands around the capitals tells better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words import cues, names, titles
from onrecord.draft.words.nations import nation
from onrecord.english import lexicon

_PERSON = "PERSON"
_FULL = range(2, 5)
"""How many words the full name of a person may have."""
_NEAR = 5
"""Words back from a name in which an office begins that joins others: `Minister of Roads and`."""
_BETWEEN = frozenset({"de", "den", "der", "zu"})
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_GAELIC = re.compile(r"(?:O['’]|Mac|Mc)[A-Z][a-z]")
_LONGEST_JOINED = 3
"""Words of a name with a hyphen in it, with that."""
_OF_NAMES = frozenset({"ADJ", "NOUN", "PROPN", "X"})
_OF_FIELDS = ("ence", "ity", "ment", "tion", "ture")
"""How the words for what an office is for end: `Intelligence`, `Development`."""
_JOINS_A_ROLE = frozenset({"and", "for", "of"})

_OF_A_POST = frozenset({"for", "in", "of"})
_QUARTERS = cues.words(
    "east|midlands|north|north east|north west|northeast|northwest|south|south east|south west|"
    "southeast|southwest|west"
)
"""Parts of a country, as they are called behind an article: `the North`."""
_REGIONS = cues.words(
    "africa|asia|east midlands|europe|latin america|middle east|northern ireland|scotland|wales|"
    "west midlands"
)
"""Parts of a country, or of the world, with which hardly any other name begins."""
_BEFORE_ROLE = 4
"""Words and signs between a name and the role behind it."""
_POST = 7
"""Words back from a place in which the role begins that somebody has there."""


def surnames(parses: Sequence[Parse]) -> frozenset[str]:
    """Return the words that stand alone somewhere and are taken for a person's name."""
    people = (
        parse.entity(word) for parse in parses for word in parse.words if word.entity == _PERSON
    )
    return frozenset(name[-1].form for name in people if len(name) == 1)


def hyphenated(parse: Parse) -> Iterator[tuple[Word, ...]]:
    """Yield the words in capitals that a hyphen makes one of: `Sanwo-Olu`."""
    for word in parse.words[1:-1]:
        if word.form == "-" and not word.stand_in and _is_joined(parse, word):
            yield parse.words[word.index - 1 : word.index + 2]


def whole_names(parse: Parse, alone: frozenset[str]) -> dict[int, str]:
    """Return what words of a paragraph should be, by number, where they are taken for else.

    `alone` are the `surnames` of the text.
    """
    changed: dict[int, str] = {}
    for run in _runs(parse):
        name = (
            _behind_place(parse, run)
            or _behind_description(parse, run)
            or _behind_role(parse, run)
            or _behind_office(parse, run, alone)
            or _behind_title(run)
            or _set_off(parse, run)
            or _filled(run)
            or _with_letters(parse, run)
            or _to_its_end(run)
            or _with_first_name(run)
            or _by_initials(run)
            or _behind_honorific(run)
        )
        if name:
            changed |= dict.fromkeys((word.index for word in run if word.index < name[0].index), "")
            changed |= dict.fromkeys((word.index for word in name), _PERSON)
    for name in _with_particles(parse):
        changed |= dict.fromkeys((word.index for word in name), _PERSON)
    return changed


def _runs(parse: Parse) -> Iterator[tuple[Word, ...]]:
    """Yield the proper nouns in capitals that stand in a row, of two words or more."""
    run: list[Word] = []
    for word in (*parse.words, None):
        same = word is not None and not (run and word.sentence != run[-1].sentence)
        if word is not None and same and (_is_capital(word) or (run and _is_joined(parse, word))):
            run.append(word)
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [word] if word is not None and _is_capital(word) else []


def _is_capital(word: Word) -> bool:
    """Whether a word may be part of a name: `I` begins the names of many on Bali."""
    first = word.form == "I" and word.dep == "compound"
    return (word.pos == "PROPN" or first) and word.form[:1].isupper() and not word.stand_in


def _is_joined(parse: Parse, word: Word) -> bool:
    """Whether a word is the hyphen in `Sanwo-Olu`, or stands right behind it."""
    hyphen = word if word.form == "-" else parse.words[word.index - 1]
    around = parse.words[hyphen.index - 1 : hyphen.index + 2]
    if hyphen.form != "-" or len(around) != _LONGEST_JOINED:
        return False
    close = all(one.span.end == other.span.start for one, other in pairwise(around))
    syllables = around[-1].tag == "NNP" and not _is_a_thing(around[-1])
    syllables |= _ends_a_korean_name(parse, around)
    return close and around[0].form[:1].isupper() and (around[-1].form[:1].isupper() or syllables)


def _ends_a_korean_name(parse: Parse, around: Sequence[Word]) -> bool:
    """Whether words are the end of `Lee Hye-in`, whose last is taken for the preposition."""
    before = parse.words[around[0].index - 1] if around[0].index else None
    behind = parse.words[around[-1].index + 1 :][:1]
    family = before is not None and _is_capital(before)
    return family and around[-1].form == "in" and not any(word.form == "-" for word in behind)


def _behind_place(parse: Parse, run: Sequence[Word]) -> Sequence[Word]:
    """The name in `Unison head of health for Wales David Evans`, of which the place is no part.

    Behind a region alone a name that nobody has for a first name counts, too, where it speaks.
    """
    first = run[0].index
    while first and _is_capital_of(parse.words[first - 1], run[0]):
        first -= 1
    named = parse.words[first : run[-1].index + 1]
    article = first > 0 and parse.words[first - 1].form == "the"
    before = first - article
    post = _is_of_a_post(parse, before, run[0].sentence)
    if not post and not _is_of_a_post(parse, before, run[0].sentence, told=True):
        return ()
    length = _length_of_place(named, article=article and post)
    name = named[length:]
    if not length or name[0].index < run[0].index or not _may_be_a_persons(name):
        return ()
    if lexicon.is_a_first_name(name[0].form.casefold()):
        return name
    behind = parse.words[name[-1].index + 1 :][:1]
    speaks = post and any(word.lemma in cues.SAYING for word in behind)
    region = _plain(named[:length]) in _REGIONS
    return name if region and speaks and not any(map(_is_a_thing, name)) else ()


def _is_capital_of(word: Word, other: Word) -> bool:
    """Whether a word is in capitals and in the sentence of another, whatever it is taken for."""
    return word.form[:1].isupper() and word.sentence == other.sentence and not word.stand_in


def _is_of_a_post(parse: Parse, end: int, sentence: int, *, told: bool = False) -> bool:
    """Whether a person's role stands before a place: `head of health for`.

    It has no article, unless it may be `told` with one: `the head of`.
    """
    before = [w for w in parse.words[max(0, end - _POST) : end] if w.sentence == sentence]
    if not before or before[-1].form not in _OF_A_POST:
        return False
    while before and before[-1].pos in ("ADJ", "ADP", "CCONJ", "NOUN", "PROPN"):
        word = before.pop()
        role = names.is_human(word.lemma) or word.lemma.casefold() in titles.ROLES
        if role and word.tag in ("NN", "NNP"):
            while before and before[-1].pos in ("ADJ", "NOUN", "PROPN"):
                before.pop()
            return told or not before or before[-1].tag not in ("DT", "POS", "PRP$")
    return False


def _length_of_place(named: Sequence[Word], *, article: bool) -> int:
    """How many of some words in capitals are a place's, or the initials of a body, by their form.

    `North` is one only behind an article: many a name begins with it.
    """
    for length in range(min(3, len(named) - 2), 0, -1):
        plain = _plain(named[:length])
        if plain in _REGIONS or nation(plain) or (article and plain in _QUARTERS):
            return length
    initials = len(named) > 2 and len(named[0].form) > 2 and named[0].form.isupper()
    return 1 if initials else 0


def _plain(words: Sequence[Word]) -> str:
    return names.key(" ".join(word.form for word in words))


def _behind_description(parse: Parse, run: Sequence[Word]) -> Sequence[Word]:
    """The name in `Mum Ann Lee`, whose first word has its capital from the sentence's beginning."""
    first, name = run[0], run[1:]
    begins = parse.sentence(first)[0] == first
    noun = first.form.casefold()
    if not begins or not _may_be_a_persons(name) or lexicon.is_a_first_name(noun):
        return ()
    told = noun in names.KIN or lexicon.is_a_person(noun)
    return name if told and not titles.is_title(first.form) else ()


def _behind_role(parse: Parse, run: Sequence[Word]) -> Sequence[Word]:
    """All of `Randeep Singh Surjewala` behind a spokesperson, of whom only the end is taken so."""
    before = parse.words[run[0].index - 1] if run[0].index else None
    described = before is not None and before.tag == "NN" and names.is_by_role(before.lemma)
    ends = run[-1].entity == _PERSON and not run[0].entity
    return run if described and ends and _may_be_a_persons(run) else ()


def _behind_office(parse: Parse, run: Sequence[Word], alone: frozenset[str]) -> Sequence[Word]:
    """The name in `Minister of Petroleum Resources Ann Lee`, of whom the text goes on as Lee."""
    mixed = len({word.entity == _PERSON for word in run}) > 1
    if mixed and not any(word.entity == _PERSON and _is_a_field(word) for word in run[:-2]):
        return ()
    before = parse.words[max(0, run[0].index - _NEAR) : run[0].index]
    office = any(word.lemma.casefold() in names.OFFICES for word in before)
    joined = bool(before) and before[-1].form in _JOINS_A_ROLE
    if not office or not joined or len(run) <= _FULL.start:
        return ()
    fields = [number for number, word in enumerate(run[:-2], 1) if _is_a_field(word)]
    name = run[fields[-1] :] if fields else run[-2:]
    new = bool(fields) and not any(map(_is_a_thing, name)) and _may_be_a_persons(name)
    return name if new or name[-1].form in alone else ()


def _behind_title(run: Sequence[Word]) -> Sequence[Word]:
    """The name in `Governor Babajide Sanwo-Olu`, which the parser takes for nobody's.

    The letters of a seat end whatever stands before a name: `Ennerdale Labour MP Ann Lee`.
    """
    seats = [number for number, word in enumerate(run, 1) if _is_a_seat(word)]
    if seats and _may_be_a_persons(run[seats[-1] :]):
        return run[seats[-1] :]
    ends = [number for number, word in enumerate(run, 1) if titles.stands_before(word.form)]
    return _not_taken(run[ends[-1] :]) if ends else ()


def _is_a_seat(word: Word) -> bool:
    return word.form.isupper() and word.form.casefold() in names.REPRESENTATIVES


def _set_off(parse: Parse, run: Sequence[Word]) -> Sequence[Word]:
    """The name in `the Governor, Babajide Sanwo-Olu,`, which the parser takes for a body's.

    Also in `Babajide Sanwo-Olu, head of the port`.
    """
    office = parse.head(run[-1]) if run[-1].dep == "appos" else None
    apart = parse.words[run[0].index - 1].form == ","
    told = apart and office is not None and office.tag in ("NN", "NNP") and _is_a_role(office)
    behind = [each for each in parse.children(run[-1], "appos") if each.tag == "NN"]
    told |= any(_is_a_role(each) and _holds_it(parse, run[-1], each) for each in behind)
    return _not_taken(run) if told else ()


def _is_a_role(noun: Word) -> bool:
    return noun.lemma.casefold() in names.OFFICES | titles.ROLES | {"head"}


def _holds_it(parse: Parse, name: Word, role: Word) -> bool:
    """Whether a role stands right behind a name and a comma, with no article: `Ann Lee, head of`.

    A body is `a leader in its field`.
    """
    between = [word.form for word in parse.words[name.index + 1 : role.index]]
    return between[:1] == [","] and not {"a", "an"} & set(between) and len(between) <= _BEFORE_ROLE


def _not_taken(name: Sequence[Word]) -> Sequence[Word]:
    """A name that may be a person's and is not taken for one; empty for any other."""
    other = any(word.entity in (_PERSON, "DATE") or titles.is_title(word.form) for word in name)
    return () if other or not _may_be_a_persons(name) or _is_a_thing(name[-1]) else name


def _is_a_field(word: Word) -> bool:
    """Whether a word in capitals may be what an office is for: `Resources`, `Development`."""
    other = lexicon.is_a_first_name(word.form)
    return _is_a_thing(word) or (word.form.endswith(_OF_FIELDS) and not other)


def _is_a_thing(word: Word) -> bool:
    """Whether a word in capitals means a thing otherwise: `Resources`."""
    noun = word.form.casefold()
    return any(lexicon.is_a_thing(each) for each in (noun, noun.removesuffix("s")))


def _filled(run: Sequence[Word]) -> Sequence[Word]:
    """The words from the first to the last that are taken for a person's, with one in between."""
    people = [number for number, word in enumerate(run) if word.entity == _PERSON]
    name = run[people[0] : people[-1] + 1] if people else ()
    return name if any(not word.entity for word in name) else ()


def _to_its_end(run: Sequence[Word]) -> Sequence[Word]:
    """All of `Yoon Suk-yeol` and `Mrs Adegbuji Oluwatoyin`, of which the end is left out."""
    people = [number for number, word in enumerate(run, 1) if word.entity == _PERSON]
    end = people[-1] if people else len(run)
    while end + 1 < len(run) and run[end].form == "-":
        end += _LONGEST_JOINED - 1
    if titles.is_sure(run[0].form) and _may_be_a_persons(titles.without_words(run)):
        end = end if any(word.entity or _is_a_thing(word) for word in run[end:]) else len(run)
    return run[people[0] - 1 : end] if people and end > people[-1] else ()


def _with_first_name(run: Sequence[Word]) -> Sequence[Word]:
    """All of `Otis Dale`, of which the parser takes `Dale` alone for a name: another one's, too."""
    first, name = run[-2:]
    alone = name.entity == _PERSON and not any(word.entity for word in run[:-1])
    before_it = first.dep == "compound" and first.head == name.index
    listed = lexicon.is_a_first_name(first.form)
    called = may_be_a_first_name(first) and (listed or len(run) == _FULL.start)
    return run[-2:] if alone and before_it and called else ()


def may_be_a_first_name(word: Word) -> bool:
    """Whether a word before a surname may be somebody's: no title, nor what means anything else."""
    noun = word.form.casefold()
    means = (lexicon.is_a_thing(noun), lexicon.is_a_person(noun), lexicon.is_a_group(noun))
    title = titles.is_title(word.form) or titles.stands_before(word.form) or word.form.isupper()
    return not title and not nation(word.form) and (lexicon.is_a_first_name(noun) or not any(means))


def _with_letters(parse: Parse, run: Sequence[Word]) -> Sequence[Word]:
    """All of `Ann Lee QC`, of which the parser leaves the end out, and the name in `Lee (QC)`."""
    behind = [word.form for word in parse.words[run[-1].index + 1 :][:_LONGEST_JOINED]]
    if behind[:1] == ["("] and behind[2:] == [")"] and titles.is_behind(behind[1]):
        return _not_taken(titles.without_words(run))
    name = run[:-1]
    letters = titles.is_behind(run[-1].form)
    sure = letters and not _is_a_seat(run[-1]) and _may_be_a_persons(name)
    told = letters and all(word.entity == _PERSON for word in name)
    return run if (sure or told) and len(name) > 1 else ()


def _by_initials(run: Sequence[Word]) -> Sequence[Word]:
    """All of `H.D. Kumaraswamy`, and of `Siobhán O'Hanlon`, which the parser has never seen."""
    initial = bool(_INITIALS.fullmatch(run[0].form)) and nation(run[0].form) is None
    begins = initial or run[0].form == "I"
    ends = bool(_GAELIC.match(run[-1].form)) and not run[0].form.isupper()
    rest = run[1:] if begins else run
    plain = not any(word.form.isupper() or word.entity == "GPE" for word in rest)
    last = names.ends_a_body(run[-1].form) or lexicon.is_a_thing(run[-1].form.casefold())
    return run if (begins or ends) and plain and len(run) in _FULL and not last else ()


def _behind_honorific(run: Sequence[Word]) -> Sequence[Word]:
    """All of `Lord Tebbit`, of which the parser takes the name for a place."""
    name = run[1:]
    return run if titles.is_honorific(run[0].form) and all(w.entity == "GPE" for w in name) else ()


def _with_particles(parse: Parse) -> Iterator[Sequence[Word]]:
    """Yield names in capitals with a word between that joins only people's: `Ann von der Au`."""
    at = 0
    while at < len(parse.words):
        last = end = at
        while end < len(parse.words) and _goes_on(parse, end, at):
            last = end if parse.words[end].form[:1].isupper() else last
            end += 1
        name = parse.words[at : last + 1]
        if any(word.form.casefold() in names.OF_PEOPLE for word in name[1:-1]):
            bodily = (
                names.ends_a_body(name[-1].form) or names.key(name[-1].form) in names.INSTITUTIONS
            )
            if not bodily and not any(word.stand_in for word in name):
                yield _behind_field(titles.without_words(name))
        at = max(end, at + 1)


def _behind_field(name: Sequence[Word]) -> Sequence[Word]:
    """A name without what an office before its title is for: `Foreign Affairs Prince Ali bin Lee`.

    The parser takes only what stands behind the title for a person's.
    """
    for number in range(1, len(name)):
        rest = titles.without_words(name[number:])
        before = name[: len(name) - len(rest)]
        titled = len(before) > number and rest[0].entity == _PERSON
        if titled and not any(word.entity == _PERSON for word in before):
            return rest
    return name


def _goes_on(parse: Parse, at: int, first: int) -> bool:
    """Whether a word may belong to the name that begins with another."""
    word = parse.words[at]
    capital = word.form[:1].isupper() and word.form.isalpha() and word.pos in _OF_NAMES
    return capital or (at > first and word.form in names.OF_PEOPLE | _BETWEEN)


def _may_be_a_persons(name: Sequence[Word]) -> bool:
    """Whether two words or more can be somebody's, as far as their forms tell."""
    hyphens = sum(word.form == "-" for word in name)
    capitals = len(name) - 2 * hyphens in _FULL
    capitals = capitals and not any(word.form.isupper() for word in name[1 : len(name) - hyphens])
    last = name[-1].form if name else ""
    other = names.ends_a_body(last) or names.key(last) in names.OUTLET_ENDINGS
    return capitals and not other and not any(word.entity == "GPE" for word in name)
