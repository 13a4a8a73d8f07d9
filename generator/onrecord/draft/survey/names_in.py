"""The name in a speaker's phrase: whose it is behind a title or role, which role, which body."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.survey.phrases import head_of, without_article
from onrecord.draft.words import cues, names, titles
from onrecord.draft.words.nations import nation
from onrecord.draft.words.word import DESCRIBING, LONG_DASHES
from onrecord.english import lexicon
from onrecord.english.outlets import is_known

_PROFESSIONS = cues.words(
    "academic activist actor actress analyst artist attorney author captain ceo co-author "
    "co-founder co-owner coach colonel correspondent detective doctor economist editor expert "
    "founder historian inspector journalist judge justice lawyer lieutenant manager officer owner "
    "player producer prosecutor researcher scientist sergeant singer sociologist spokesman student "
    "teacher writer"
)
_INITIALS = 3
"""Letters of an outlet's name that are hardly those of a first name: `CNN`, not `AP`."""
_PARTICLES = names.OF_PEOPLE | cues.words("al da de del della den der di dos du el la le y")
_NO_PEOPLE = frozenset({"FAC", "GPE", "LOC", "NORP", "PRODUCT"})
_OF_ANY_STATE = names.STATE_BODIES | (names.BODIES - cues.words("bank company group"))
_OF_ANY_STATE |= cues.words("parliament senate service staff")
"""What bodies of one state are called, and those of another as well."""
_LONGEST_COMMON = 4
"""Words of the longest name that a body of each of several states may have."""
_LONGEST_NAME = 4
_NO_NAMES = frozenset({"ADP", "AUX", "CCONJ", "PART", "SCONJ", "VERB"})
"""What a sentence or a headline begins with, and no name: `Plus`, `Between`, `Ask`."""
_NO_ROLE = frozenset({"CCONJ", "DET", "PUNCT"})


def without_title(name: str) -> str:
    """Return a person's name without titles or a possessive: `Mayor Dr Ann Smith's`."""
    return " ".join(titles.without(name.removesuffix("'s").removesuffix("’s").split()))


def person_in(entity: Sequence[Word]) -> Sequence[Word]:
    """Return the name in what the parser takes for a person: `Stumpf` of `Last week Stumpf`.

    It stands behind all small letters but a particle's, and behind a title. Empty for a nation.
    """
    name = list(entity)
    for number, word in enumerate(entity):
        small = word.form[:1].islower() and word.form not in _PARTICLES
        article = word.form == "The" and not word.quoted
        if (small or article) and number + 1 < len(entity):
            name = list(entity[number + 1 :])
        elif titles.is_title(word.form):
            name = list(entity[number:])
    if name and nation(name[0].form) and _is_titled(name[1:]):
        name = name[1:]
    name = list(titles.without_words(name))
    if len(name) > 2 and _is_called(name[0]) and lexicon.is_a_first_name(name[1].form):
        name.pop(0)
    while name and (_is_no_name(name[0]) or _is_no_first_name(name)):
        name.pop(0)
    while len(name) > 1 and _is_behind_a_name(name[-1]):
        name.pop()
    if len(name) == 1 and titles.is_sure(name[0].form):
        return ()
    return () if nation(" ".join(word.form for word in name)) else name


def _is_no_first_name(name: Sequence[Word]) -> bool:
    """Whether no letter begins a name, or an outlet's initials: `CNN Ann Lee`, no `CNN Kyiv`."""
    if len(name) < 2:
        return False
    form, then = name[0].form, name[1].form
    initials = len(form) >= _INITIALS and form.isupper() and is_known(form) and not nation(then)
    return initials or not any(char.isalpha() for char in form)


def _is_no_name(word: Word) -> bool:
    """Whether the parser takes a capital at a name's beginning for no noun: `Plus Lee wants to`."""
    known = lexicon.is_a_first_name(word.form) or word.form.casefold() in _PARTICLES
    return word.pos in _NO_NAMES and not known


def _is_called(word: Word) -> bool:
    """Whether a word is what somebody is, and hardly a first name: `Broadcaster Derek Bateman`."""
    noun = word.form.casefold()
    by_end = noun.endswith("man") and not noun.endswith("woman")  # `Salman`
    known = lexicon.is_a_person(noun) or not by_end
    human = known and names.is_human(noun)
    return human and noun not in names.OFFICES and not lexicon.is_a_first_name(noun)


def _is_titled(name: Sequence[Word]) -> bool:
    """Whether a name begins with a title: `Crown Prince Mohammed`, `King Salman`."""
    royal = len(name) > 1 and titles.is_before_first_names(name[0].form)
    return royal or len(titles.without_words(name)) < len(name)


def _is_behind_a_name(word: Word) -> bool:
    """Whether a name does not end in a word: a headline's verb, letters, `of`."""
    return _says(word) or titles.is_behind(word.form) or word.form == "of"


def _says(word: Word) -> bool:
    """Whether a capital word is a headline's verb: `Obama Says`."""
    return word.form.endswith("s") and word.form[:-1].casefold() in cues.SAYING


def role_beside(phrase: Sequence[Word], name: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a phrase before a person's name, or else those set off behind it.

    What stands before somebody else's name is theirs: `Mayor Ann Lee and her deputy, Bob Brandt`.
    """
    before = _behind_others([word for word in phrase if word.index < name[0].index])
    after = _before_others([word for word in phrase if word.index > name[-1].index])
    if len(after) > 1 and after[0].pos not in ("ADP", "PUNCT"):
        after = []  # a headline's verb, taken for a noun: `Lee Warns Council`
    if any(
        one.entity == "PERSON" != other.entity
        for other, one in pairwise(after)
        if _is_told_by(other)
    ):
        after = []  # somebody else's: `Ann Lee, Minister Bob Brandt and two others`
    for words in (before, after):
        while words and (words[0].pos in _NO_ROLE or words[0].tag in (",", "PRP$")):
            words.pop(0)
        while words and (_is_courtesy(words) or _only_parts(words[-1])):
            words.pop()
        if _ends_in_a_title(words):
            del words[-2:]
        if len(words) > 1 and words[-1].tag == "POS":
            words.pop()
        courtesy = words and titles.is_honorific(words[0].form)
        if words and not courtesy and words[0].pos != "ADP" and words[0].tag != "WP":
            return words
    return ()


def _before_others(words: list[Word]) -> list[Word]:
    """Return the words before the first person that is joined to them behind a comma."""
    people = (number for number, word in enumerate(words) if word.entity == "PERSON")
    before = words[: next(people, 0)]
    joins = (at for at, (one, other) in enumerate(pairwise(before)) if _parts(one, other))
    end = next(joins, None)
    return words if end is None else words[:end]


def _parts(one: Word, other: Word) -> bool:
    return one.form == "," and other.dep == "cc"


def _behind_others(words: list[Word]) -> list[Word]:
    """Return the words behind the last dash or name that something is joined to."""
    pairs = enumerate(pairwise(words), start=1)
    starts = [
        at
        for at, (one, other) in pairs
        if one.form in LONG_DASHES
        or (one.entity == "PERSON" and (other.dep == "cc" or other.form == ","))
    ]
    return words[starts[-1] :] if starts else words


def _ends_in_a_title(role: Sequence[Word]) -> bool:
    """Whether a title stands behind a role and a comma: `Minister of Roads, Chief`."""
    ends = len(role) > 2 and role[-2].form == ","
    return ends and titles.is_title(role[-1].form)


def _is_courtesy(role: Sequence[Word]) -> bool:
    """Whether a role ends in what tells nobody's: `Foreign Minister Prince`, not `Crown Prince`."""
    last = role[-1].form
    office = len(role) > 1 and role[-2].lemma.casefold() in names.OFFICES
    return titles.is_honorific(last) or (office and titles.is_before_first_names(last))


def _only_parts(word: Word) -> bool:
    """Whether a mark parts words and closes nothing: a comma, no bracket."""
    return word.pos == "PUNCT" and word.form not in (")", "”", '"')


def companies(parse: Parse, name: Sequence[Word]) -> set[str]:
    """Return the nouns for a company that stand beside a name: `NPD Group, a research firm`."""
    head = head_of(name)
    above = parse.head(head)
    beside = [*parse.children(head, "appos", *DESCRIBING), *name]
    if above is not None and head.dep == "appos":
        beside.append(above)
    if above is not None and head.dep == "nsubj" and above.lemma == "be":
        beside += parse.children(above, "attr")
    nouns = (word.lemma.casefold() for word in beside if word.pos in ("NOUN", "PROPN"))
    return {names.company(noun) for noun in nouns if noun in names.COMPANIES}


def office_behind(parse: Parse, phrase: Sequence[Word], head: Word) -> bool:
    """Whether a name's holder is told by an office set off behind it: `Brandt, the mayor`."""
    behind = parse.children(head, "appos")
    return any(word in phrase and word.lemma in names.OFFICES for word in behind)


def names_the_head(parse: Parse, word: Word, head: Word) -> bool:
    """Whether a name is the phrase's own, not that of somebody's owner or neighbour."""
    if word == head:
        return True
    name = parse.entity(word)
    return head in name or any(each.dep == "appos" and parse.head(each) == head for each in name)


def name_of_body(parse: Parse, phrase: Sequence[Word], head: Word) -> Sequence[Word]:
    """Return the name in `the car maker General Motors (GM)`: the proper nouns around the head."""
    entity = [word for word in parse.entity(head) if word in phrase] or [head]
    first = last = head.index
    by_index = {word.index: word for word in entity}
    while first - 1 in by_index and by_index[first - 1].form not in ("(", ")", ","):
        first -= 1
    while last + 1 in by_index and by_index[last + 1].form not in ("(", ")", ","):
        last += 1
    if _is_called_somebodys(parse, head, last + 1):
        last += 1
    last = _with_state(parse, phrase, head, last)
    named = list(parse.words[first : last + 1])
    lower = [number for number, word in enumerate(named) if word.pos == "NOUN" and word != head]
    if lower and named[-1].pos == "PROPN" and lower[-1] + 1 < len(named):
        named = named[lower[-1] + 1 :]
    return without_article(named)


def _with_state(parse: Parse, phrase: Sequence[Word], head: Word, last: int) -> int:
    """Where the name of a state's office ends, with whose it is: `Ministry of Roads of Ukraine`."""
    behind = [word for word in phrase if word.index > last and word.tag != "DT"]
    of = parse.words[last].form == "of" or any(word.form == "of" for word in behind[:1])
    place = next((word for word in behind if word.form != "of"), None)
    if not of or place is None or head.lemma.casefold() not in names.STATE_BODIES:
        return last
    return parse.entity(place)[-1].index if place.entity == "GPE" else last


def with_owner(parse: Parse, named: Sequence[Word]) -> Sequence[Word]:
    """Return a name that many bodies have with whose it is: `Ukraine's Defence Ministry`."""
    at = named[0].index
    place = parse.words[at - 2] if at > 1 and parse.words[at - 1].tag == "POS" else None
    if place is None or place.sentence != named[0].sentence or len(named) > _LONGEST_COMMON:
        return named
    parts = {names.key(word.form) for word in named}
    common = bool(parts & _OF_ANY_STATE) and not any(nation(word.form) for word in named)
    if not common or place.entity not in ("GPE", "NORP"):
        return named
    return (*parse.words[parse.entity(place)[0].index : at], *named)


def name_behind_title(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the name in `professor Marc Lamont Hill`: the capitals right behind a title.

    Of one in small letters only where nothing stands behind the name; a surname alone only behind
    an office: `American president Obama`. None behind a preposition: `a spokesman for Mr Brandt`.
    """
    first = len(phrase)
    while first and _may_be_of_a_name(phrase[first - 1]):
        first -= 1
    if _is_governed(phrase, first) or names.ends_a_body(phrase[-1].form):
        return ()
    for number in range(len(phrase) - 2, first - 1, -1):
        if titles.is_sure(phrase[number].form):
            return titles.without_words(phrase[number:])
        behind = phrase[number + 1 :]
        if len(behind) > 1 and titles.is_honorific(phrase[number].form):
            return behind
        if len(behind) > 1 and titles.stands_before(phrase[number].form):
            return () if any(word.entity in _NO_PEOPLE for word in behind) else behind
    title = phrase[first - 1] if first else None
    if title is None or first == len(phrase) or not title.form.islower():
        return ()
    surname_alone = len(phrase) - first == 1
    told = title.lemma in names.OFFICES if surname_alone else _is_told_by(title)
    return phrase[first:] if told else ()


def _is_governed(phrase: Sequence[Word], first: int) -> bool:
    """Whether a name is behind a preposition, or joined to one that is: `allies of Lee and Brandt`.

    Also with its title: `a lawyer for singer Ann Lee`. A comma sets it off: `the head of the port,
    Mr Lee`.
    """
    title = phrase[first - 1] if first and _is_a_role(phrase[first - 1]) else None
    for word in reversed(phrase[:first]):
        if word.pos == "ADP" or word.form.casefold() == "including":
            return True
        titles_own = title is not None and title.index in (word.index, word.head)
        if word.dep != "cc" and not word.form[:1].isupper() and not titles_own:
            return False
    return False


def name_behind_role(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the name that ends a phrase which begins as a role: `CEO of the Port Council Ann Lee`.

    What a preposition, an article or `and` stands before is another's, with a title or without:
    `a spokesman for Ann Lee`, `a lawyer for Mayor Ann Lee`.
    """
    phrase = _without_bracket(phrase)
    first = len(phrase)
    while first and _may_be_of_a_name(phrase[first - 1]):
        first -= 1
    while first < len(phrase) and not phrase[first].form[:1].isupper():
        first += 1
    roles = [word for word in phrase[:first] if word.pos in ("NOUN", "PROPN")]
    if not any(_is_a_role(word) for word in roles):
        return ()
    run = list(phrase[first:])
    people = [number for number, word in enumerate(run) if word.entity == "PERSON"]
    bodies = [number for number, word in enumerate(run) if names.ends_a_body(word.form)]
    if bodies:
        run = run[bodies[-1] + 1 :]
    elif people:
        run = run[people[0] :]
    elif not first or phrase[first - 1].form != ",":
        return ()
    name = person_in(run)
    if not 2 <= len(name) <= _LONGEST_NAME or any(word.entity in _NO_PEOPLE for word in name):
        return ()
    before = parse.words[name[0].index - 1]
    ends = titles.is_honorific(before.form) and parse.words[before.index - 1].pos == "PROPN"
    if _is_a_role(before) and not ends and _is_governed(phrase, phrase.index(name[0])):
        return ()  # not of `Minister for Health Dr Ann Lee`
    return name if before.form == "," or before.pos in ("NOUN", "PROPN") else ()


def _without_bracket(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return a phrase without the bracket that it ends with: `Ann van Lee (Greens)`."""
    opens = [number for number, word in enumerate(phrase) if word.form == "("]
    return phrase[: opens[-1]] if opens and phrase[-1].form == ")" else phrase


def _may_be_of_a_name(word: Word) -> bool:
    return (word.form[:1].isupper() and word.pos == "PROPN") or word.form in _PARTICLES


def _is_a_role(word: Word) -> bool:
    if word.tag == "NNP":
        seat = word.lemma.casefold() in names.REPRESENTATIVES
        return _is_told_by(word) or seat or names.is_by_role(word.lemma)
    return word.tag == "NN" and names.is_somebody(word.lemma)


def _is_told_by(title: Word) -> bool:
    """Whether somebody's name may stand right behind a word: `professor`."""
    lemma = title.lemma.casefold()
    return lemma in _PROFESSIONS | names.OFFICES or titles.is_sure(lemma.title())


def _is_called_somebodys(parse: Parse, head: Word, at: int) -> bool:
    """Whether the `'s` at a place ends the name of whom a sentence tells: `McDonald's said`."""
    whose, says = (*parse.words[at : at + 2], None, None)[:2]
    ends = whose is not None and says is not None and whose.tag == "POS" and says.is_verb
    return ends and says is not None and head.dep == "nsubj" and head.head == says.index
