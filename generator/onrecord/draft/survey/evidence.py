"""Whether a name is a person's or a body's, by the words beside it, where the parser errs.

The parser judges each name alone, and takes `Brannick Chemicals` for a person in one sentence and
for an organisation in the next. What stands beside a name in one place holds for the whole story.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.survey.whole_bodies import common_nouns, whole_bodies
from onrecord.draft.survey.whole_names import hyphenated, surnames, whole_names
from onrecord.draft.words import cues, names, titles
from onrecord.draft.words.cues import words
from onrecord.draft.words.nations import is_a_countrys, nation
from onrecord.draft.words.word import DESCRIBING, HE_SHE, MAYBE_FINITE_TAGS, SUBJECTS
from onrecord.english import lexicon
from onrecord.english.outlets import is_known

_PERSON, _BODY = "PERSON", "ORG"
_KINDS = frozenset({_PERSON, _BODY, "PRODUCT"})
_ENDS = names.TRADES | names.LEGAL_FORMS | names.BODIES | {"patrol"}
_MANAGED = frozenset({"asset", "fund", "investment", "money", "property", "wealth"})
"""What companies manage, too."""
_FIRMS = names.CALLED - words("brewer broadcaster giant retailer watchdog")
"""What stands right before a body's name, and before nobody's: `the charity Brannick`."""
_PEOPLE = names.KIN | titles.ROLES
_PEOPLE |= words(
    "blogger boy commuter cyclist driver farmer fisherman girl holidaymaker man motorist neighbor "
    "neighbour nurse onlooker paramedic passenger passer-by pedestrian pensioner protester pupil "
    "rapper resident shopper singer soldier student teenager tourist villager volunteer voter woman"
)
"""What stands right before a person's name, and before no body's: `his mother Niveen`."""
_OF_FAMILIES = names.KIN | {"boy", "girl"}
"""Of whom is told in what others say: a name before `a boy` is hardly who goes on as `he`."""
_REPORTING = words("book forecast post report")
_EARNINGS = words("earnings loss profit revenue sale turnover")
_PLURAL = frozenset({"are", "have", "say"})
_OLDEST = 120
_LONGEST = 3
"""Words that a person's name has, as a rule."""


def with_told_kinds(texts: Sequence[Sequence[Parse]]) -> list[list[Parse]]:
    """Return each text's parses with each name a person's or a body's where some text tells so."""
    common = common_nouns(parse for text in texts for parse in text)
    texts = [
        [_with_bodies(_with_people(parse), common) for parse in _with_whole(text)] for text in texts
    ]
    parses = [parse for text in texts for parse in text]
    told: dict[tuple[str, ...], set[str]] = {}
    named = [(parse, [*_names(parse)]) for parse in parses]
    every = [name for _, some in named for name in some]
    for parse, some in named:
        for name in some:
            if kind := _told(parse, name):
                told.setdefault(_key(name), set()).add(kind)
    sure = {key: kinds.pop() for key, kinds in told.items() if len(kinds) == 1}
    sure |= {
        _key(name): _PERSON
        for name in every
        if _key(name) not in told and _may_be_full(name) and sure.get(_key(name)[-1:]) == _PERSON
    }
    people = {
        _key(name)[-1:]
        for name in every
        if len(name) > 1 and sure.get(_key(name), name[0].entity) == _PERSON
    }
    sure |= dict.fromkeys(_sons(every, sure), _PERSON)
    several = {key for parse, some in named for key in _of_several(parse, some)}
    sure |= dict.fromkeys(several - told.keys() - people, _BODY)
    alone = _alone(parses, people, sure)
    short = {key[:1]: _BODY for key, kind in sure.items() if kind == _BODY and len(key) > 1}
    sure = {key: kind for key, kind in short.items() if key not in people} | sure
    told_kinds = [[_with_nations(_with(parse, sure), people) for parse in text] for text in texts]
    double = {form for text in told_kinds for parse in text for form in _double_surnames(parse)}
    return [
        [_with_alone(_with_surnames(parse, double), alone) for parse in text] for text in told_kinds
    ]


def _sons(
    every: Sequence[Sequence[Word]], sure: Mapping[tuple[str, ...], str]
) -> Iterator[tuple[str, ...]]:
    """Surnames with a `Jr.` or `III` behind them, of people whom some text names in full."""
    full = (n for n in every if len(n) > 1 and sure.get(_key(n), n[0].entity) == _PERSON)
    surnames_ = {(names.surname(" ".join(word.form for word in name)),) for name in full}
    for name in every:
        if names.generation(name[-1].form) and _key(name)[:-1] in surnames_:
            yield _key(name)


def _of_several(parse: Parse, named: Sequence[Sequence[Word]]) -> Iterator[tuple[str, ...]]:
    """Names with a verb or an ending that no one person has: `Labour have`, `Welsh Democrats`."""
    for name in named:
        head, verb = name[-1], parse.head(name[-1])
        many = head.tag == "NNPS" and lexicon.is_a_person(head.form[:-1].casefold())
        if verb is not None and head.dep == "nsubj" and name[0].entity == _PERSON:
            alone = not parse.children(head, "conj", "appos") and not _is_joined(parse, name)
            many = many or (alone and _is_of_many(parse, verb))
        if many and not lexicon.is_a_first_name(name[0].form):
            yield _key(name)


def _is_of_many(parse: Parse, verb: Word) -> bool:
    """Whether a verb is a plural: `have left`, not `must have left`, nor `asks that he have it`."""
    finite = next(iter(parse.children(verb, "aux")), verb)
    wished = finite == verb and verb.form != "are" and verb.dep in ("acl", "ccomp")
    return finite.tag == "VBP" and finite.form in _PLURAL and not wished


def _is_joined(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether a comma or `and` stands right before a name: another may act with it."""
    before = parse.words[name[0].index - 1 : name[0].index]
    return any(word.form == "," or word.dep == "cc" for word in before)


def _with_nations(parse: Parse, people: Container[tuple[str, ...]]) -> Parse:
    """Return a paragraph in which a country or capital alone is nobody: `Kyiv said`.

    Save where it is somebody's name: `Chris Poland`, or a first name, as `Jordan` is.
    """
    changed = {
        word.index: "GPE"
        for word in parse.words
        if is_a_countrys(word.form) and not lexicon.is_a_first_name(word.form)
        if word.entity in _KINDS | {""} and word.pos == "PROPN" and not word.stand_in
        if len(_run(parse, word)) == 1 and (not word.entity or len(parse.entity(word)) == 1)
        if word.dep not in DESCRIBING
        if _key((word,)) not in people
    }
    return _retagged(parse, changed)


def _alone(
    parses: Sequence[Parse], people: Container[tuple[str, ...]], sure: Mapping[tuple[str, ...], str]
) -> set[tuple[str, ...]]:
    """The names of one word that are people's wherever they stand alone.

    Some text tells so, or has the full name, and the parser mostly takes them so.
    """
    taken = Counter(
        (_key((word,)), word.entity == _PERSON)
        for parse in parses
        for word in parse.words
        if word.entity and not word.stand_in and len(parse.entity(word)) == 1
    )
    mostly = {key for key, _ in taken if key in people and taken[key, True] > taken[key, False]}
    told = {key for key, kind in sure.items() if len(key) == 1 and kind == _PERSON}
    return told | {key for key in mostly if sure.get(key) != _BODY}


def _with_alone(parse: Parse, alone: Container[tuple[str, ...]]) -> Parse:
    """Return a paragraph with what is a person's name alone, and a place or a day to the parser."""
    changed = {
        word.index: _PERSON
        for word in parse.words
        if word.entity not in ("", _PERSON) and word.pos == "PROPN" and not word.stand_in
        if _key((word,)) in alone and len(parse.entity(word)) == 1 and not nation(word.form)
    }
    return _retagged(parse, changed)


def _double_surnames(parse: Parse) -> Iterator[tuple[str, ...]]:
    """The surnames with a hyphen of those whom a paragraph names in full: `Sanwo-Olu`."""
    for group in hyphenated(parse):
        name = parse.entity(group[0]) if group[0].entity == _PERSON else ()
        if len(name) > len(group) and name[-len(group) :] == group:
            yield tuple(word.form for word in group)


def _with_surnames(parse: Parse, double: set[tuple[str, ...]]) -> Parse:
    """Return a paragraph in which surnames with a hyphen are persons' where they stand alone."""
    groups = [each for each in hyphenated(parse) if tuple(w.form for w in each) in double]
    alone = [w for w in groups if not w[0].entity or len(parse.entity(w[0])) <= len(w)]
    return _retagged(parse, dict.fromkeys((w.index for each in alone for w in each), _PERSON))


def _names(parse: Parse) -> Iterator[Sequence[Word]]:
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


def _without_title(name: Sequence[Word]) -> Sequence[Word]:
    """The name in `President Brandt`, where the parser takes the title for part of it."""
    if not titles.stands_before(name[0].form):
        return name
    return titles.without_words(name)


def tells_of_a_person(parse: Parse, name: Sequence[Word]) -> bool:
    """Return whether the words beside a name tell that it is a person's."""
    return _told(parse, name) == _PERSON


def _told(parse: Parse, name: Sequence[Word]) -> str:
    """The kind that a name's own end or its neighbours tell of; empty for most names."""
    if len(name) > 1 and names.key(name[-1].form) in _ENDS:
        return _BODY
    if _is_titled(parse, name) or _has_a_first_name(name) or _is_aged(parse, name):
        return _PERSON
    acts = _acts(parse, name)
    role = (acts or _may_be_full(name)) and _has_a_persons_role(parse, name[-1])
    if role or (acts and _goes_on_as_one(parse, name[0])):
        return _PERSON
    behind = parse.words[name[-1].index + 1 :][:4]
    if [word.form for word in behind[:2]] == [",", "which"]:
        return _BODY
    before = parse.words[max(0, name[0].index - 5) : name[0].index]
    if _is_traded(before, behind) or _has_earnings(parse, name):
        return _BODY
    return _told_before(parse, before, name, behind) or _told_behind(before, name, behind)


def _told_before(
    parse: Parse, before: Sequence[Word], name: Sequence[Word], behind: Sequence[Word]
) -> str:
    """The kind that a noun tells before a name: `his mother Niveen`, `the charity Oxfam`."""
    of = parse.head(name[-1]) if name[-1].dep == "appos" else None
    if of is not None and name[0].entity == _PERSON and of.tag == "NN" and of.lemma in _PEOPLE:
        return _PERSON
    noun = next(iter(before[-1:]), None)
    if noun is None or noun.tag != "NN" or not noun.form.islower() or noun.quoted:
        return ""
    if any(word.pos in ("NOUN", "PROPN", "PART") for word in behind[:1]):
        return ""
    if noun.lemma in _FIRMS:
        return "" if acts_on(parse, noun, name) else _BODY
    plain = all(word.form[:1].isupper() for word in name) and len(name) <= _LONGEST
    body = name[0].form.isupper() or names.ends_a_body(name[-1].form)
    person = noun.lemma in _PEOPLE and not body
    return _PERSON if person and plain else ""


def _is_traded(before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether shares are in a name, or it has a chief executive: `shares in Brannick`.

    Not `shares in Lee's firm`; and who `shares the blame` is no company.
    """
    forms = tuple(word.form.casefold() for word in before[-2:])
    owner = any(word.tag == "POS" for word in behind[:1])
    return not owner and forms in (("shares", "in"), ("executive", "of"), ("subsidiary", "of"))


def _has_earnings(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether a name of several words is the subject of what companies report: `posted a loss`."""
    last = name[-1]
    verb = parse.head(last) if last.dep == "nsubj" and len(name) > 1 else None
    if verb is None or verb.lemma not in _REPORTING or lexicon.is_a_first_name(name[0].form):
        return False
    things = (word for each in parse.children(verb, "dobj") for word in parse.subtree(each))
    return any(word.lemma in _EARNINGS for word in things)


def acts_on(parse: Parse, noun: Word, name: Sequence[Word]) -> bool:
    """Whether a name is not the noun's before it, but of who acts on that: `the firm Lee founded`.

    The clause has a verb of its own, and another behind it is the noun's.
    """
    right = next(iter(parse.words[name[-1].index + 1 :]), None)
    if right is None or right.tag not in MAYBE_FINITE_TAGS or right.lemma in cues.SAYING:
        return False
    if right.is_verb and parse.head(right) == noun and right.dep in ("acl", "relcl"):
        return True
    behind = takewhile(lambda word: word.dep not in ("cc", "punct"), parse.words[right.index :])
    return noun.lemma in _FIRMS and any(word.lemma in cues.SAYING for word in behind)


def _told_behind(before: Sequence[Word], name: Sequence[Word], behind: Sequence[Word]) -> str:
    """The kind that an age tells behind a name, or children before: `Mum-of-two Leanne Pike`."""
    forms = [word.form for word in behind if word.form != "aged"]
    capital = len(name) <= _LONGEST and all(word.form[:1].isupper() for word in name)
    full = capital and (len(name) > 1 or forms[2:3] == [","])
    told = full and not names.ends_a_body(name[-1].form) and (_is_age(forms) or _is_parent(before))
    return _PERSON if told else ""


def _has_a_first_name(name: Sequence[Word]) -> bool:
    """Whether a name of two words that the parser takes for nobody's begins as people's do."""
    if len(name) != _LONGEST - 1 or any(word.entity for word in name):
        return False
    bodily = names.ends_a_body(name[-1].form) or names.is_outlets(name[-1].form)
    return bool(lexicon.pronoun_of(name[0].form)) and not bodily


def _acts(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether one word, no initials, does something: `Niveen, a nurse, said`, and no `the Sun`."""
    word = name[0]
    plain = len(name) == 1 and word.form.istitle() and not nation(word.form)
    return plain and word.dep in SUBJECTS and not parse.children(word, "det")


def _goes_on_as_one(parse: Parse, word: Word) -> bool:
    """Whether a word is a first name, and behind it is `she`.

    `Chelsea said he was fit` is told of no first name for a man.
    """
    if not lexicon.is_a_first_name(word.form):
        return False
    near = (each for each in parse.words[word.index :] if each.sentence <= word.sentence + 1)
    pronouns = {each.form.casefold() for each in near if not each.quoted} & HE_SHE
    told = lexicon.pronoun_of(word.form)
    return len(pronouns) == 1 and (not told or told in pronouns)


def _with_whole(text: Sequence[Parse]) -> Iterator[Parse]:
    alone = surnames(text)
    return (_retagged(parse, whole_names(parse, alone)) for parse in text)


def _with_people(parse: Parse) -> Parse:
    """Return a paragraph in which names beside which a person's role stands are persons'.

    The parser takes some for titles of works, days, places or nothing.
    """
    heads = [word for word in parse.words if word.entity != _PERSON and word.pos == "PROPN"]
    names_ = [_run(parse, each) for each in heads if _has_a_persons_role(parse, each)]
    inside = {word.index for name in names_ if _may_be_full(name) for word in name}
    called = (_run(parse, each) for each in heads if _is_called(parse, each))
    inside |= {word.index for name in called if _may_be_somebodys(name) for word in name}
    return _retagged(parse, dict.fromkeys(inside, _PERSON))


def _is_called(parse: Parse, word: Word) -> bool:
    """Whether a noun for one person stands before a name: `his mother Niveen`, `a boy, Tom Li`."""
    noun = parse.head(word) if word.dep == "appos" else None
    if noun is None:
        return False
    right_before = parse.words[_run(parse, word)[0].index - 1]
    if _is_one_of_many(parse, noun):
        return right_before.form == ","
    beside = noun in (right_before, parse.words[right_before.index - (right_before.form == ",")])
    return beside and noun.tag == "NN" and noun.lemma in _PEOPLE


def _is_one_of_many(parse: Parse, word: Word) -> bool:
    """Whether it is the `one` of `one of them`, `one of the passengers`."""
    many = parse.behind(word, "of") if word.form.casefold() == "one" else []
    return any(each.form in ("them", "us") or each.lemma in _PEOPLE for each in many)


def _may_be_somebodys(name: Sequence[Word]) -> bool:
    """Whether words in capitals can be somebody's name: of no nation, and no initials."""
    capital = all(word.form.istitle() or "-" in word.form for word in name)
    other = names.ends_a_body(name[-1].form) or any(nation(word.form) for word in name)
    return capital and len(name) <= _LONGEST and not other


def _with_bodies(parse: Parse, common: Container[str]) -> Parse:
    return _retagged(parse, dict.fromkeys(whole_bodies(parse, common), _BODY))


def _run(parse: Parse, last: Word) -> tuple[Word, ...]:
    """The proper nouns that end with one."""
    first = last.index
    while first and parse.words[first - 1].pos == "PROPN":
        first -= 1
    return parse.words[first : last.index + 1]


def _has_a_persons_role(parse: Parse, head: Word) -> bool:
    """Whether only a person is what is set off behind a name: `Ann Lee, a manager at X,`."""
    return any(_only_a_person_is(parse, each) for each in parse.children(head, "appos"))


def _only_a_person_is(parse: Parse, noun: Word) -> bool:
    """Whether a noun is a role that no company has: `manager`, but no `fund manager`."""
    if noun.tag != "NN" or noun.lemma.casefold() not in _PEOPLE - _OF_FAMILIES:
        return False
    of = (*parse.children(noun, *DESCRIBING), *parse.behind(noun, "of"))
    kinds = {each.lemma.casefold() for each in of}
    drives = noun.lemma == "driver" and bool(parse.behind(noun, "of"))  # `a driver of growth`
    return not (drives or kinds & _MANAGED)


def _may_be_full(name: Sequence[Word]) -> bool:
    capital = all(word.form[:1].isupper() and not word.form.isupper() for word in name)
    plain = capital and not names.ends_a_body(name[-1].form) and not is_known(name[0].form)
    return 1 < len(name) <= _LONGEST and plain


def _is_titled(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether a title in capitals stands before one or two words: `President Brandt`, `Mr Pike`."""
    title = parse.words[name[0].index - 1 : name[0].index]
    more = any(word.pos == "PROPN" for word in parse.words[name[-1].index + 1 :][:1])
    plain = len(name) < _LONGEST and all(word.form[:1].isupper() for word in name) and not more
    if not title or not plain or names.ends_a_body(name[-1].form):
        return False
    return titles.stands_before(title[0].form)


def _is_aged(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether an age stands before a name: `31-year-old Niveen`, and no `20-year-old Nissan car`.

    Nor `a 20-year-old Nissan`, `the 25-year-old Dubliner`: a name has no article. Of three digits
    is the age of a firm.
    """
    at, last = name[0].index, name[-1]
    forms = [word.form for word in parse.words[max(0, at - 5) : at]]
    some = bool(parse.children(last, "det"))
    more = any(word.pos in ("NOUN", "PROPN", "PART") for word in parse.words[last.index + 1 :][:1])
    plain = all(word.form.istitle() for word in name) and not nation(name[0].form)
    aged = forms[1:] == ["-", "year", "-", "old"] and not forms[0][2:].isdecimal()
    return aged and plain and not (some or more)


def _is_age(behind: Sequence[str]) -> bool:
    """Whether an age is set off: `Leanne Pike, 34,`."""
    comma, number = (*behind, "", "")[:2]
    return comma == "," and number.isdecimal() and int(number) < _OLDEST


def _is_parent(before: Sequence[Word]) -> bool:
    """Whether `Mum-of-two` or `father of three` stands right before."""
    forms = [word.form.casefold() for word in before if word.form != "-"]
    return forms[-2:-1] == ["of"] and not names.PARENTS.isdisjoint(forms[-3:-2])


def _with(parse: Parse, kinds: dict[tuple[str, ...], str]) -> Parse:
    changed = {
        word.index: kinds[_key(name)]
        for each in _names(parse)
        for name in (_known_in(each, kinds),)
        for word in parse.words[name[0].index : name[-1].index + 1]
        if _key(name) in kinds
    }
    return _retagged(parse, changed)


def _known_in(name: Sequence[Word], kinds: Mapping[tuple[str, ...], str]) -> Sequence[Word]:
    """A name, or the full name of a person with which it ends: `Roads and Ports Ann Lee`."""
    ends = (name[at:] for at in range(1, len(name) - 1) if name[0].entity != _PERSON)
    told = (each for each in ends if kinds.get(_key(each)) == _PERSON)
    return name if _key(name) in kinds else next(told, name)


def _retagged(parse: Parse, changed: Mapping[int, str]) -> Parse:
    if all(parse.words[at].entity == kind for at, kind in changed.items()):
        return parse
    words = (replace(word, entity=changed.get(word.index, word.entity)) for word in parse.words)
    return replace(parse, words=tuple(words))


def _key(name: Sequence[Word]) -> tuple[str, ...]:
    keys = (names.key(word.form) for word in name)
    return tuple(key for key in keys if key not in ("", "the"))
