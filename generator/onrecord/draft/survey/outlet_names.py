"""Outlets by the noun beside their names, and by short forms: `the Beacon` of the Daily Beacon."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.survey.phrases import head_of
from onrecord.draft.words import names
from onrecord.draft.words.cues import CALLING, DENYING, JUDGING, SAYING, URGING, words
from onrecord.draft.words.nations import nation
from onrecord.english.outlets import ALSO_WORDS, is_capitalised, own_name
from onrecord.text import squeeze

_OF_ANY = names.OUTLET_NOUNS | words("broadcasting media news online press radio report television")
"""Last words of outlets' names that name none by themselves: `the News`."""
_BROADCAST = words("business digital news online radio sport television tv world")
_OUTLETS_ALONE = words("broadcaster daily magazine newspaper tabloid weekly")
"""Nouns behind a name that make it an outlet's: a station, site or agency may be anybody's."""
_SITES = frozenset({"portal", "website"})
_OF_OTHERS_TOO = frozenset({"agency", "network", "station"})
"""What others have besides: an `aid agency`, a `rail network`, a `police station`."""
_OF_NEWS = words("broadcast media news photo press radio state television tv wire")
_ON_AIR = frozenset({"radio", "television", "tv"})
_NEVER_SHORT = frozenset({"financial", "sunday"})
"""What begins the names of papers that nobody calls by their last word: the `Times` is another."""
_ARTICLES = frozenset({"The"})
_OF_A_STATE = frozenset({"official", "state"})
_NO_OUTLETS = frozenset({"DATE", "NORP", "PERSON"})
_PIECES = words("analysis article column comment editorial leader piece report")
REPORTED = words("article report reporting piece story")
"""What an outlet prints, which is the outlet's own word."""
_PAPERS = words(
    "atlantic express guardian herald mail mirror observer post standard star sun telegraph times"
)
"""What papers are called behind an article, by their last word or all of their name."""
_AS_PAPERS_DO = SAYING | CALLING | DENYING | JUDGING | URGING | words("agree believe lead splash")
_AS_OUTLETS_DO = _AS_PAPERS_DO | words(
    "approach carry cite contact interview learn obtain print publish quote see understand"
)
_WORDS_TOO = _PAPERS | ALSO_WORDS
_NEAR = 6
_TWO = 2


def beside_noun(phrase: Sequence[Word]) -> tuple[int, int] | None:
    """Return where the name stands in a phrase that calls it an outlet's: from, up to.

    `French newspaper Le Soir`, `Le Soir newspaper`, `Le Soir, a French daily`.
    """
    for number in range(len(phrase)):
        if _is_a_noun_for_one(phrase, number):
            behind = _name_behind(phrase, number + 1)
            if found := behind or _name_before(phrase, number) or _name_set_apart(phrase, number):
                return found
    return None


def whose_piece(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the name before the noun for a report, or for an outlet: `the CNBC report`."""
    noun = head_of(phrase)
    name = [word for word in phrase if word.index < noun.index]
    if name and name[-1].tag == "POS":
        name.pop()
    named = bool(name) and name[-1].pos == "PROPN" and all(word.tag != "POS" for word in name)
    told = noun.lemma in REPORTED | names.OUTLET_NOUNS and noun.tag == "NN"
    return name if named and told else ()


def to_its_end(phrase: Sequence[Word], place: tuple[int, int]) -> tuple[int, int]:
    """Return a name with what makes another outlet of it: `Bloomberg TV`, `BBC Scotland`."""
    start, end = place
    while end < len(phrase) and _belongs(phrase[end], phrase[start]):
        end += 1
    return start, start + len(closed(phrase[start:end], phrase[end:]))


def closed(name: Sequence[Word], behind: Sequence[Word]) -> tuple[Word, ...]:
    """Return a name with the end of its brackets: `The Standard (Kenya)`."""
    open_ = any(word.form == "(" for word in name)
    return (*name, *(word for word in behind[:1] if open_ and word.form == ")"))


def _belongs(word: Word, first: Word) -> bool:
    """Whether a word goes on an outlet's name, of initials also one that names no body or post."""
    if not word.form[:1].isupper():
        return word.form.isdigit()
    key = names.key(word.form)
    named = first.form.isupper() and word.entity == first.entity == "ORG" and word.pos == "PROPN"
    other = names.ends_a_body(key) or key in names.SOCIETIES or names.is_by_role(key)
    return key in _BROADCAST or (named and not other)


def outlets_in(parse: Parse, acting: Container[str] = ()) -> Iterator[Sequence[Word]]:
    """Yield the names in a paragraph that stand beside a noun for an outlet, or speak as one.

    Who is told something is none where its name is among those `acting` as no outlet does.
    """
    for word in parse.words:
        named = word.form.casefold() in _WORDS_TOO and nation(word.form) is None
        if named and _speaks_as_a_paper(parse, word):
            yield (word,)
        elif (heard := _hears(parse, word)) and names.key(heard[0].form) not in acting:
            yield heard
        number = min(word.index, _NEAR)
        near = parse.words[word.index - number : word.index + _NEAR]
        if not _is_a_noun_for_one(near, number) or not _tells(near, number):
            continue
        if found := _name_behind(near, number + 1) or _name_before(near, number):
            yield near[found[0] : found[1]]


def acting_otherwise(parse: Parse) -> Iterator[str]:
    """Yield the keys of words that may name an outlet, and do what none does: `Metro runs trains`.

    None that is called one: `Metro is a newspaper`.
    """
    for word in parse.words:
        verb = parse.head(word) if word.dep == "nsubj" else None
        if verb is None or names.key(word.form) not in ALSO_WORDS:
            continue
        called = {each.lemma for each in parse.children(verb, "attr")} & names.OUTLET_NOUNS
        if word.form[:1].isupper() and verb.lemma not in _AS_OUTLETS_DO and not called:
            yield names.key(word.form)


def _hears(parse: Parse, word: Word) -> Sequence[Word]:
    """The name that is a word as well, of who is told or talked to: `told Kan`, `on Channel 12`.

    Initials may be anybody's.
    """
    if not word.form[:1].isupper():
        return ()
    end = word.index + 1
    while end < len(parse.words) and parse.words[end].pos in ("NUM", "PROPN"):
        end += 1
    name = parse.words[word.index : end]
    printed = " ".join(each.form for each in name)
    if names.key(printed) not in ALSO_WORDS or printed.isupper() or not is_capitalised(printed):
        return ()
    before = parse.words[word.index - 1] if word.index else word
    apart = before.pos not in ("ADJ", "DET", "NOUN", "PROPN") and nation(printed) is None
    goes_on = _goes_on(parse.words[end : end + 2])
    head = name[-1] if name[-1].pos == "PROPN" else name[0]
    above = parse.head(head)
    if goes_on or not apart or above is None or any(each.entity == "PERSON" for each in name):
        return ()
    told = above.lemma == "tell" and head.dep in ("dobj", "dative")
    talk = parse.head(above) if head.dep == "pobj" and above.form in ("on", "to", "with") else None
    return name if told or (talk and talk.lemma in ("appear", "interview", "speak")) else ()


def _goes_on(behind: Sequence[Word]) -> bool:
    """Whether more of a name may follow, or where somebody is: `with Disabilities`, `in Leith`.

    Not when or how it was told: `on Monday`, `in an interview`.
    """
    if not behind or behind[0].pos not in ("ADP", "PROPN"):
        return False
    told = any(each.entity in ("DATE", "TIME") or each.form in ("a", "an") for each in behind[1:])
    return behind[0].pos == "PROPN" or not told


def _speaks_as_a_paper(parse: Parse, word: Word) -> bool:
    """Whether `the Sun` says something, is told it, or holds what does: `an article in the Sun`."""
    before = parse.words[word.index - 1] if word.index else None
    behind = parse.words[word.index + 1 : word.index + 2]
    alone = not any(each.form[:1].isupper() for each in behind)
    above = parse.head(word)
    if (
        not word.form.istitle()
        or before is None
        or before.form.casefold() != "the"
        or above is None
        or not alone
    ):
        return False
    if above.lemma in _AS_PAPERS_DO:
        return word.dep in ("nsubj", "dobj") and word.form.casefold() in _PAPERS
    holder = parse.head(above) if word.dep == "pobj" else None
    if holder is None:
        return False
    holding = holder.lemma.casefold()
    if holding == "interview":
        return True
    printed = holding == "according" or (above.form == "in" and holding in _PIECES)
    return printed and word.form.casefold() in _PAPERS


def _is_a_noun_for_one(phrase: Sequence[Word], number: int) -> bool:
    """Whether a noun is one for outlets: of sites, only those of news; no `aid agency`."""
    noun = phrase[number]
    if not noun.form.islower() or noun.lemma not in names.OUTLET_NOUNS:
        return False
    if noun.lemma in _OF_OTHERS_TOO and number:
        kind = phrase[number - 1]
        told = kind.pos == "NOUN" or (kind.pos == "PROPN" and nation(kind.form) is None)
        return not told or kind.form.casefold() in _OF_NEWS
    return noun.lemma not in _SITES or _is_of_news(phrase, number)


def _tells(phrase: Sequence[Word], number: int) -> bool:
    """Whether a noun tells of itself that the name right beside it is an outlet's."""
    parted = [word.form for word in phrase[number + 1 :][:1]] == [","]
    return not parted and (phrase[number].lemma in _OUTLETS_ALONE or _is_of_news(phrase, number))


def _is_of_news(phrase: Sequence[Word], number: int) -> bool:
    kind = phrase[number - 1].form.casefold() if number else ""
    on_air = kind in _ON_AIR and phrase[number].lemma in _OF_OTHERS_TOO | {"channel"}
    return kind == "news" or on_air


def _name_behind(phrase: Sequence[Word], start: int) -> tuple[int, int] | None:
    while start < len(phrase) and phrase[start].form in (",", "the"):
        start += 1
    end = start
    while end < len(phrase) and phrase[end].form[:1].isupper():
        end += 1
    return (start, end) if end > start and _is_a_name(phrase[start:end]) else None


def _name_before(phrase: Sequence[Word], noun: int) -> tuple[int, int] | None:
    """`Le Soir newspaper`, `the Russian Tass state news agency`; `the Paris newspaper` is any.

    A capital is the name's: `Harbour Radio station`.
    """
    of_news = _is_of_news(phrase, noun)
    if not of_news and phrase[noun].lemma not in _OUTLETS_ALONE:
        return None
    end = noun - 1 if of_news else noun
    on_air = of_news and _is_proper(phrase[end]) and phrase[end].form.casefold() in _ON_AIR
    while end and phrase[end - 1].form in _OF_A_STATE:
        end -= 1
    start = end
    while start and (_is_proper(phrase[start - 1]) or _is_hyphen(phrase, start - 1)):
        start -= 1
    while start + 1 < end and phrase[start].entity == "NORP":
        start += 1
    placed = (
        start < end and phrase[end - 1].entity == "GPE" and start and phrase[start - 1].pos == "DET"
    )
    named = start < end and not placed and _is_a_name(phrase[start:end])
    return (start, end + on_air) if named else None


def _is_proper(word: Word) -> bool:
    return word.form[:1].isupper() and word.pos == "PROPN"


def _is_hyphen(phrase: Sequence[Word], number: int) -> bool:
    """Whether a hyphen joins two parts of a name: `the Post-Gazette`."""
    return number > 0 and phrase[number].form == "-" and _is_proper(phrase[number - 1])


def _name_set_apart(phrase: Sequence[Word], noun: int) -> tuple[int, int] | None:
    commas = [number for number, word in enumerate(phrase[:noun]) if word.form == ","]
    if len(commas) != 1 or phrase[noun].dep != "appos":
        return None
    start = 1 if phrase[0].pos == "DET" else 0
    name = phrase[start : commas[0]]
    proper = all(word.form[:1].isupper() for word in name)
    paper = start and phrase[0].form.casefold() == "the" and phrase[noun].lemma in _OUTLETS_ALONE
    # Nobody's full name has an article, for whomever the parser takes it.
    paper = paper and len(name) > 1 and all(word.entity == "PERSON" for word in name)
    return (start, commas[0]) if name and proper and (paper or _is_a_name(name)) else None


def _is_a_name(name: Sequence[Word]) -> bool:
    """Whether capitals may name an outlet: no person, people or day."""
    if nation(" ".join(word.form for word in name)):
        return False
    return not any(word.entity in _NO_OUTLETS for word in name)


def outlets_called(
    phrase: Sequence[Word], outlets: Iterable[tuple[str, str]], before: str
) -> frozenset[str]:
    """Return the outlets that initials mean, or a name's last word behind `the`.

    `outlets` are the ids and names of those that the story or the text names. What many papers are
    called means one only where the text `before` has its name in full: else it may be The Times.
    """
    forms = [word.form for word in phrase]
    if len(forms) == _TWO and forms[0].casefold() == "the" and forms[1].isupper():
        forms = forms[1:]
    if len(forms) == 1 and forms[0].isupper() and len(forms[0]) >= _TWO:
        return frozenset(id_ for id_, name in outlets if names.first_letters(name) == forms[0])
    if len(forms) != _TWO or forms[0].casefold() != "the" or not forms[1][:1].isupper():
        return frozenset()
    found = [(id_, name) for id_, name in outlets if _last(name) == names.key(forms[1])]
    if forms[1].casefold() in _PAPERS:
        found = [(id_, name) for id_, name in found if name in squeeze(before)]
    return frozenset(id_ for id_, _ in found)


def _last(name: str) -> str:
    """The last word of a name of several, where it may stand for the whole."""
    parts = names.key(name).split()
    alone = len(parts) < _TWO or parts[-1] in _OF_ANY or parts[0] in _NEVER_SHORT
    return "" if alone else parts[-1]


def without_short(outlets: Iterable[str], text: str) -> frozenset[str]:
    """Return the keys of outlets but for those by which a text calls one that it names in full.

    `The Telegraph` is the Daily Telegraph where that is the only one, and was named before;
    `NY Times` and `New York Times` are one.
    """
    found = set(outlets)
    for short in [key for key in found if " " not in key]:
        last = rf"((?:\b[A-Z][\w.]* ){{0,{_TWO}}}\b[A-Z]?\w+) {short.title()}\b"
        every = [_first_words(match[1], short) for match in re.finditer(last, text)]
        longer = {each for each in every if each[0].isupper()}
        first = every[0].casefold() != "the" if every else False
        known = len(longer - _ARTICLES) == 1 and first
        if known and not {each.casefold() for each in longer} & _NEVER_SHORT:
            found.discard(short)
    return frozenset(found)


def _first_words(before: str, last: str) -> str:
    """The word before an outlet's last one; of one of several names, as in the outlet's own."""
    parts = before.split()
    called = (" ".join((*parts[start:], last.title())) for start in range(len(parts)))
    own = next((own_name(each) for each in called if own_name(each) != each), "")
    return own.split()[-2] if own.endswith(f" {last.title()}") else parts[-1]
