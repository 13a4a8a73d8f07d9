"""Speakers' phrases taken apart: the head, those joined in it, and what only surrounds them."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words import names, titles
from onrecord.draft.words.nations import nation
from onrecord.draft.words.word import DASHES, LONG_DASHES
from onrecord.text import Span, squeeze


def place_of(phrase: Sequence[Word]) -> Span:
    """Return where a phrase stands in the text."""
    return Span(phrase[0].span.start, phrase[-1].span.end)


def words_of(text: str, phrase: Sequence[Word]) -> str:
    """Return a phrase as printed, any white space as one blank, and no mark open at its end."""
    place = place_of(phrase)
    printed = place.of(text)
    opened = printed.count("“") > printed.count("”") or printed.count('"') % 2
    closes = text[place.end : place.end + 1] if opened else ""
    return squeeze(printed + (closes if closes in ("”", '"') else ""))


def head_of(phrase: Sequence[Word]) -> Word:
    """Return the word that the others of a phrase hang from."""
    inside = {word.index for word in phrase}
    above = [word for word in phrase if word.head not in inside or word.head == word.index]
    return next((word for word in above if word.pos != "DET"), (above or phrase)[-1])


def of_people(parse: Parse, phrase: Sequence[Word], head: Word) -> Word:
    """Return whom a phrase means where the parser takes for its head what only tells whose.

    `three government and medical officials`, `a former White House and Pentagon aide`; the head
    for all other phrases, also `the White House and its aides`.
    """
    articles = {word.form.casefold() for word in parse.children(head, "det")}
    named = head.pos == "PROPN" and bool(head.entity)
    power = (
        named
        and names.key(" ".join(word.form for word in parse.entity(head))) in names.CAPITALS_OF_POWER
    )
    may_tell_whose = power and "the" not in articles if named else not names.is_human(head.lemma)
    if not may_tell_whose:
        return head
    single = bool(articles & {"a", "an"})
    others = (word for word in parse.children(head, "conj") if word in phrase)
    people = (w for w in others if are_people(w) or (single and names.is_human(w.lemma)))
    return next(people, head)


def are_people(noun: Word) -> bool:
    """Whether a noun is a plural for people: `officials`, `MPs`, not `figures`."""
    plural = noun.tag in ("NNS", "NNPS") and names.is_human(noun.lemma)
    seats = noun.form.endswith("s") and noun.form[:-1].casefold() in names.REPRESENTATIVES
    return plural or seats


def whole_name(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return a phrase with the name that it begins within: `Ken Ofori-Atta` of `Atta`, torn off."""
    first = phrase[0]
    name = parse.entity(first) if first.entity == "PERSON" and not first.stand_in else (first,)
    return (*(word for word in name if word.index < first.index), *phrase)


def is_pronoun(word: Word) -> bool:
    """Whether a word stands for a name: not `WHO`, nor a web address that the parser takes so."""
    pronoun = word.pos == "PRON" or word.tag in ("PRP", "PRP$", "DT", "WP")
    return pronoun and not any(letter.isupper() for letter in word.form[1:])


def is_definite(phrase: Sequence[Word]) -> bool:
    """Whether a phrase for one that is known begins so: `the mayor`, `this report`."""
    return phrase[0].form.casefold() in ("the", "this")


def is_titled_one(phrase: Sequence[Word], head: Word) -> bool:
    """Whether a phrase is for one by a title that stands before names: `the Pope`."""
    the = phrase[0].form.casefold() == "the"
    return the and len(phrase) == 2 and titles.is_one_persons(head.form)


def is_described(phrase: Sequence[Word]) -> bool:
    """Whether a pronoun begins a description: `someone familiar with the situation`."""
    return len(phrase) > 1 and phrase[0].form.casefold() in ("somebody", "someone")


def joined(parse: Parse, phrase: Sequence[Word], head: Word) -> list[Word]:
    """Return the heads that `and` joins in a phrase, but not the words of one name: `A and B`."""
    heads = [head]
    for each in heads:
        beside = parse.children(each, "conj", "nmod", "appos")
        beside += [w for name in named_beside(parse, each) for w in parse.children(name, "conj")]
        heads += [w for w in beside if w in phrase and _is_another(parse, each, w)]
    heads = [each for each in heads if not _is_left_out(parse, each)] or [head]
    heads = list(dict.fromkeys(_behind_whom(parse, each) for each in heads))
    heads = [each for each in heads if not _is_before_its_holder(parse, each, heads)]
    if any(_is_role(parse, each) for each in heads) or _are_offices_of_one(parse, phrase):
        return [head]
    return sorted(heads, key=lambda word: word.index)


def named_beside(parse: Parse, role: Word) -> list[Word]:
    """Who bears a role, set off behind it: `the mayor, Ann Lee`."""
    beside = parse.children(role, "appos")
    return [w for w in beside if w.entity == "PERSON" and not _is_another(parse, role, w)]


def _is_before_its_holder(parse: Parse, office: Word, heads: Sequence[Word]) -> bool:
    """Whether right behind a word stands the name of one of some: `Leader` of Leader Ann Lee."""
    name = next((word for word in parse.words[office.index + 1 :][:1] if word.entity), office)
    held = name.entity == "PERSON" != office.entity and names.is_by_role(office.lemma)
    return held and any(word in heads for word in parse.entity(name))


def _is_left_out(parse: Parse, word: Word) -> bool:
    """Whether `not` stands before a name: `Ann Lee and not Bob Brandt`."""
    first = parse.subtree(word)[0].index
    return any(each.form == "not" for each in parse.words[max(0, first - 1) : first + 1])


def _behind_whom(parse: Parse, word: Word) -> Word:
    """Whose state the parser takes for another one, in `Trey Gowdy, R-S.C.`; else the word."""
    party = [each.form for each in parse.words[max(0, word.index - 2) : word.index]]
    above = parse.head(word)
    seat = len(party) == 2 and party[1] == "-" and len(party[0]) == 1 and word.form[-1:] == "."
    return above if seat and above is not None and above.entity == "PERSON" else word


def _is_role(parse: Parse, word: Word) -> bool:
    """Whether a noun tells what the one behind it is: `academic and professor Marc Hill`."""
    return word.tag == "NN" and not parse.children(word, "det", "poss", "nummod")


def _are_offices_of_one(parse: Parse, phrase: Sequence[Word]) -> bool:
    """Whether a name ends what begins as a role without it: `Premier and Minister of Roads Lee`."""
    first = next((word for word in phrase if names.is_by_role(word.lemma)), None)
    people = [word for word in phrase if word.entity == "PERSON"]
    if first is None or not people or first.entity == "PERSON" or phrase[0].pos == "DET":
        return False
    if are_people(first):
        return False
    name = parse.entity(people[0])
    before = [word for word in phrase if first.index <= word.index < name[0].index]
    joins = any(word.dep == "cc" for word in before)
    return joins and name[-1] == phrase[-1] and before[-1].pos in ("NOUN", "PROPN")


def _is_another(parse: Parse, one: Word, other: Word) -> bool:
    if one.entity and other in parse.entity(one):
        return False
    if any(each.form == "&" for each in parse.words[one.index : other.index]):
        return False
    role = one.entity != "PERSON" and names.is_human(one.lemma)  # nobody whose name is Baker
    if other.dep == "appos" and other.entity == "PERSON" and role:
        return one.tag not in ("NN", "NNP")
    where = other.entity == "GPE" and (one.entity == "PERSON" or role)
    if other.dep == "nmod" and one.entity == other.entity == "ORG":
        return other.form.isupper() and bool(parse.children(other, "cc"))  # `the FBI and Navy`
    return other.dep == "conj" or (other.entity in ("GPE", "PERSON") and not where)


def without_emphasis(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the phrase without `himself` or `both` behind it: `the mayor herself`."""
    last = phrase[-1].form.casefold()
    emphatic = last.endswith(("self", "selves")) or last in ("alike", "both")
    return phrase[:-1] if len(phrase) > 1 and emphatic else phrase


_ARTICLES = frozenset({"a", "an", "the"})


def without_article(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the phrase without what comes before its first telling word."""
    plain = list(phrase)
    while len(plain) > 1 and plain[1].form != "-" and _only_points(plain[0]):
        plain.pop(0)
    return plain


def with_article(phrase: Sequence[Word], head: Word) -> Sequence[Word]:
    """Return the phrase with no more before it than the article of one: `a clerk`, `clerks`."""
    plain = without_article(phrase)
    before = phrase[-len(plain) - 1 :][:1] if len(plain) < len(phrase) else []
    noun = head.tag == "NN" and head.form.islower()
    one = noun and any(word.form.casefold() in _ARTICLES for word in before)
    return [*before, *plain] if one else plain


def _only_points(word: Word) -> bool:
    form = word.form.casefold()
    points = word.tag in ("DT", "PRP$", "PDT") and form not in ("another", "no")
    return points or form in ("own", "several")


def without_examples(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the phrase without what is behind it: `NATO countries, including Lithuania`."""
    for number, word in enumerate(phrase):
        if word.form.casefold() == "including" and number:
            return phrase[: number - (phrase[number - 1].form == ",")]
    return phrase


def up_to_comma(phrase: Sequence[Word], head: Word) -> Sequence[Word]:
    """Return the phrase without what is set off behind its head: `Rendell, an old surrogate`."""
    for number, word in enumerate(phrase):
        if word.form == "," and number and word.index > head.index:
            return phrase[:number]
    return phrase


def without_apposition(phrase: Sequence[Word], head: Word) -> Sequence[Word]:
    """Return the phrase without what else it tells of its head: `the governor, a Democrat`."""
    for number, word in enumerate(phrase):
        if word.index > head.index and word.dep == "appos" and head.index == word.head:
            commas = [n for n, each in enumerate(phrase[:number]) if each.form == ","]
            return (
                phrase[: commas[0]] if commas and phrase[commas[0]].index > head.index else phrase
            )
    return phrase


def balanced(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return a phrase with the bracket closed that it opens: `General Motors (GM)`."""
    forms = [word.form for word in phrase]
    last = phrase[-1].index + 1
    opened = forms.count("(") - forms.count(")")
    if opened == 1 and last < len(parse.words) and parse.words[last].form == ")":
        return (*phrase, parse.words[last])
    return phrase


def between_dashes(parse: Parse, text: str, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return a phrase up to the dash behind which something is put in, or from one behind a lead.

    `The clerk - described as calm - today denied`, `Staff picPORTSIDE, Feb 10 — Mayor Ann Lee`.
    """
    dashes = [number for number, word in enumerate(phrase) if _stands_free(text, word)]
    if not dashes:
        return phrase
    later = (each for each in parse.sentence(phrase[-1]) if each.index > phrase[dashes[0]].index)
    put_in = any(_stands_free(text, word) for word in later)
    return (phrase[: dashes[0]] if put_in else phrase[dashes[-1] + 1 :]) or phrase


def _stands_free(text: str, word: Word) -> bool:
    """Whether a word is a dash that parts: no hyphen in a name."""
    around = text[word.span.start - 1 : word.span.start] + text[word.span.end : word.span.end + 1]
    return word.form in LONG_DASHES or (word.form in DASHES and around.isspace())


def begins_as_somebody(parse: Parse, phrase: Sequence[Word]) -> bool:
    """Whether a sentence begins with one word for a person, which has its capital from there."""
    first = phrase[0]
    begins = len(phrase) == 1 and parse.sentence(first)[0] == first
    return begins and names.is_human(first.lemma) and nation(first.form) is None


def is_telling(name: str) -> bool:
    """Whether a describing phrase is more than `anonymous sources` or `a diplomatic source`."""
    return len(names.key(name).split()) > 2 and "'" not in names.key(name)


def sentence_start(parse: Parse, word: Word) -> int:
    """Return where the sentence of a word begins in the text."""
    return parse.sentence(word)[0].span.start


def pronoun_of_noun(noun: Word) -> str:
    """The pronoun that a noun's end tells of: `he` of the businessman; empty for most."""
    she, he = ("woman", "girl", "ess", "queen"), ("man", "boy", "king", "pope", "prince")
    return "she" if noun.lemma.endswith(she) else "he" if noun.lemma.endswith(he) else ""
