"""Where a body's name begins and ends, where the parser tears it or takes it for a person's.

`The Museums and Monuments Commission`, `Ministry of Foreign Affairs and Expatriates`: to the parser
`and` parts two. A word that only a list of things has beside it begins no name of its own.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words import names, titles
from onrecord.draft.words.cues import words
from onrecord.draft.words.nations import is_a_countrys, nation
from onrecord.draft.words.word import DESCRIBING
from onrecord.english import lexicon

_ENDS = names.BODIES - {"administration", "government", "military", "police"}
_ENDS |= names.SOCIETIES | {"service"}
_OFFICES = names.STATE_BODIES | {"agency", "bureau"}
"""What the name of a state's office begins with: `Ministry of Roads and Ports`."""
_BETWEEN = frozenset({"&", "and", "for", "in", "of", "on", "the"})
"""Words in a body's name that its initials leave out."""
_AND = frozenset({"&", "and"})
_TELLING_OF = frozenset({"for", "of"})
_BODILY = names.BODIES | names.INSTITUTIONS | names.SOCIETIES | names.OUTLET_ENDINGS
_FIELDS = words(
    "affair agriculture arts black broadcasting business child climate commerce communities "
    "culture development disability economy education electronics employment endowment energy "
    "environment equalities equality ethnic expatriate export families family finance fisheries "
    "food foreign forestry gas health heritage highway hostage housing human immigrant import "
    "industry information infrastructure innovation land livestock local medical minority missing "
    "monument museum natural pension planning population port protection public refugee religious "
    "resettlement resource right road rural safety skill social sport technology "
    "telecommunication tourism trade training transport urban veteran water welfare wildlife "
    "women work"
)
"""What a body is for, and nobody who speaks: `Labour` and `Customs` do."""


def common_nouns(parses: Iterable[Parse]) -> frozenset[str]:
    """Return the words that some texts print in small letters: what no name is made of alone."""
    return frozenset(word.form for parse in parses for word in parse.words if word.form.islower())


def whole_bodies(parse: Parse, common: Container[str]) -> set[int]:
    """Return the words of a paragraph, by number, that are part of a body's name.

    `common` are the `common_nouns` of its texts.
    """
    inside = set[int]()
    for word in parse.words:
        if word.pos == "PROPN" and (word.lemma.casefold() in _ENDS or _is_staff(parse, word)):
            inside |= {each.index for each in _ending_with(parse, word, common)}
        if word.pos == "PROPN" and word.lemma.casefold() in _OFFICES:
            inside |= {each.index for each in _beginning_with(parse, word)}
        inside |= {each.index for each in _of_a_country(parse, word)}
    for bracket, short, closing in zip(parse.words, parse.words[1:], parse.words[2:], strict=False):
        if (bracket.form, closing.form) == ("(", ")") and names.is_short(short.form):
            inside |= _begun_by(short.form.upper(), parse.words[: bracket.index])
    return inside


def _of_a_country(parse: Parse, last: Word) -> Sequence[Word]:
    """All of `Amnesty International UK`, of which the parser makes a country or a person.

    Empty where a place, a day or a person's whole name stands before, and where the country is part
    of what follows: `NATO UK envoy`.
    """
    short = last.form.isupper() and nation(last.form) is not None
    if last.pos != "PROPN" or last.dep in DESCRIBING or not (short or is_a_countrys(last.form)):
        return ()
    name = tuple(
        takewhile(
            lambda word: word.pos == "PROPN" and word.head == last.index and word.dep == "compound",
            reversed(parse.words[: last.index]),
        )
    )[::-1]
    kinds = {word.entity for word in name}
    if not name or kinds & {"DATE", "GPE", "LOC"} or titles.stands_before(name[0].form):
        return ()
    told = kinds == {"ORG"} or name[-1].form == "International"
    told = told or (short and (kinds != {"PERSON"} or last.entity == "PERSON"))
    person = lexicon.is_a_first_name(name[0].form)
    return (*name, last) if told and not person else ()


def _is_staff(parse: Parse, word: Word) -> bool:
    """Whether a word ends `General Staff`, which is no `Chief of Staff`."""
    before = parse.words[word.index - 1 : word.index]
    return word.form == "Staff" and any(each.form in ("General", "Joint") for each in before)


def _ending_with(parse: Parse, last: Word, common: Container[str]) -> Sequence[Word]:
    """All of `Isle of Merrow Council` and `Museums and Monuments Commission`; empty for no more."""
    first = last.index
    while first and _is_before(parse, first, last, common):
        first -= 1
    name = parse.words[first : last.index + 1]
    while name and (name[0].pos != "PROPN" or name[0].form in _AND):
        name = name[1:]
    plain = last.lemma.casefold() not in names.SOCIETIES
    more = [word for word in name[1:-1] if word.form == "of" or word.form in _AND]
    titled = titles.is_title(name[0].form) and not _is_staff(parse, last) if name else False
    if len(name) < 2 or titled or (plain and not more):
        return ()
    return name


def _is_before(parse: Parse, at: int, last: Word, common: Container[str]) -> bool:
    """Whether the word before a place belongs to the name that ends with another."""
    word = parse.words[at - 1]
    if word.sentence != last.sentence or word.stand_in:
        return False
    if word.form in _AND:
        before = parse.words[at - 2 : at - 1]
        told = any(_is_for(each) and _is_begun_by_the(parse, each) for each in before)
        return told or any(_is_part_of(each, last) for each in before)
    person = word.entity == "PERSON" != last.entity and not _is_a_field(word, common)
    return word.form == "of" or (word.pos == "PROPN" and word.form[:1].isupper() and not person)


def _is_part_of(word: Word, last: Word) -> bool:
    """Whether the parser hangs a word from a name's last, and takes it for none of its own."""
    hangs = word.tag == "NNP" and word.dep == "nmod" and word.head == last.index
    return hangs and not word.entity and word.form.casefold() not in _BODILY


def _is_begun_by_the(parse: Parse, word: Word) -> bool:
    """Whether an article stands right before a word: `the Hostages and Missing Families Forum`."""
    return word.index > 0 and parse.words[word.index - 1].form.casefold() == "the"


def _beginning_with(parse: Parse, first: Word) -> Sequence[Word]:
    """All of `Ministry of Foreign Affairs and Expatriates`; empty where nothing was torn off."""
    behind = parse.words[first.index + 1 :]
    if not behind or behind[0].form not in _TELLING_OF:
        return ()
    name = [behind[0], *_capitals(behind[1:])]
    rest = behind[len(name) :]
    if len(name) == 1 or not rest or rest[0].form not in _AND:
        return ()
    field = list(_capitals(rest[1:]))
    told = field and all(_is_for(word) for word in field)
    return (first, *name, rest[0], *field) if told else ()


def _is_for(word: Word) -> bool:
    """Whether a word in capitals is a field of a body's: `and Social Affairs`, no `and Apple`."""
    form = word.form.casefold()
    return word.form.istitle() and not _FIELDS.isdisjoint({form, form.removesuffix("s")})


def _capitals(words: Sequence[Word]) -> Iterator[Word]:
    return takewhile(lambda word: word.form[:1].isupper() and not word.stand_in, words)


def _is_a_field(word: Word, common: Container[str]) -> bool:
    """Whether a word in capitals means people or things, and is no body's name of its own."""
    noun = word.form.casefold()
    if not word.form.istitle() or noun in _BODILY or word.entity in ("GPE", "NORP"):
        return False
    singular = noun.removesuffix("s")
    if singular in _BODILY or any(form in common for form in (noun, singular, f"{noun}s")):
        return True
    thing = lexicon.is_a_thing(noun) or lexicon.is_a_thing(singular)
    return word.entity != "PERSON" and (thing or lexicon.is_a_person(singular))


def _begun_by(letters: str, words: Sequence[Word]) -> set[int]:
    """The places of the last words that begin with some letters, small ones between aside."""
    left, inside = list(letters), set[int]()
    for word in reversed(words):
        if not left or word.sentence != words[-1].sentence:
            break
        if word.form[:1].isupper() and word.form[0] == left[-1]:
            left.pop()
        elif word.form not in _BETWEEN or not inside:
            break
        inside.add(word.index)
    return inside if not left and len(letters) > 1 else set()
