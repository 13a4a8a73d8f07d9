"""Date words that date no clause: a title, a noun within the subject, what is compared.

`Black Friday is based on a novel`; `The release of a film about the blasts in 1993 has been
postponed`; `It is to fall below 13%, down from 20% in May 2002`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.dates import WEEKDAYS
from onrecord.draft.events.dates import PUTTING_OFF
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words import cues
from onrecord.draft.words.word import SUBJECTS

_DAYS = frozenset(day.casefold() for day in WEEKDAYS)
WORDS = cues.SAYABLE | cues.STATEMENTS
"""Nouns for what was said on a day, of which the clause around them is not: `her claim today`."""
_SINCE = frozenset({"after", "before", "since", "until"})
_AMOUNTS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_COMPARING = frozenset({"from", "than"})
_NAMES = frozenset({"EVENT", "ORG", "WORK_OF_ART"})
_AMOUNTS_OF = frozenset({"MONEY", "PERCENT"})
_BUSINESS = cues.words(
    "bank company contract demand dividend earnings economy economic expand export firm gdp growth "
    "import income inflation investment loss market order output price production profit result "
    "revenue sale sales share shipment spending trade turnover unemployment"
)
_PART = re.compile(r"^(?:the )?(?:first|second|third|fourth|last|final) (?:half|quarter)\b")
_YEARLY = re.compile(r"(?:19|20)\d\d|year|annual|fiscal|financial|quarterly")
_YEAR = re.compile(
    r"^(?:the )?(?:(?:last|previous|prior|same) )?(?:year|quarter|month|period|\d{4})$"
)
"""What nothing happens on, but is set beside: `up 10% on the previous year`."""


def dates_something_else(parse: Parse, word: Word) -> bool:
    """Whether date words that begin with a word date something else than a clause, or nothing."""
    return (
        _is_named_after_a_day(parse, word)
        or _dates_what_stands_before(parse, word)
        or _is_within_the_subject(parse, word)
        or _is_compared_with(parse, word)
        or _is_of_a_match(parse, word)
    )


def _is_named_after_a_day(parse: Parse, word: Word) -> bool:
    """Whether a weekday is part of a name; not in `Ann Lee Monday left the board`."""
    if word.form.casefold() not in _DAYS:
        return False
    before = parse.words[word.index - 1] if word.index else None
    if before is None or not before.form.istitle() or before.head != word.index:
        return word.entity in _NAMES
    return before.dep == "compound" and before.entity in ("", *_NAMES)


def _is_within_the_subject(parse: Parse, word: Word) -> bool:
    """Whether the date words hang from a noun before the verb, of which alone they tell.

    The crash on a day and what it did are one; what `has been` is not, of a day that is over.
    """
    nouns = _nouns_up_to_the_verb(parse, word)
    verb = parse.head(nouns[-1]) if nouns else None
    if verb is None or nouns[-1].dep not in SUBJECTS or word.index > verb.index:
        return False
    helpers = parse.children(verb, "aux")
    perfect = any(each.tag in ("VBZ", "VBP") and each.lemma == "have" for each in helpers)
    return len(nouns) > 1 or perfect or verb.lemma in PUTTING_OFF


def _nouns_up_to_the_verb(parse: Parse, word: Word) -> Sequence[Word]:
    """The nouns that a date hangs from by a preposition; none where it hangs from a verb."""
    prep = parse.head(word)
    while prep is not None and prep.entity == word.entity and prep.dep != "prep":
        prep = parse.head(prep)
    if prep is None or prep.dep != "prep":
        return ()
    nouns = []
    for each in parse.ancestors(prep):
        if each.is_verb:
            break
        if each.dep != "prep":
            nouns.append(each)
    return nouns


def _is_compared_with(parse: Parse, word: Word) -> bool:
    """Whether it is the day of an amount that another is set beside: `down from 20% in May`.

    So it is of `up 10% on 2003`, and of `rose faster than in May`; but not of `fell from 20% on
    Friday`.
    """
    top = _top_of_the_date(parse, word)
    lead = parse.head(top)
    if lead is not None and lead.dep == "prep":
        above = parse.words[lead.head]
        year = lead.form.casefold() == "on" and _YEAR.search(_date(parse, top))
        if year or (above.form.casefold() == "than" and above.dep == "prep"):
            return True
    return any(
        each.form.casefold() in _COMPARING
        and not parse.words[each.head].is_verb
        and any(amount.entity in _AMOUNTS for amount in parse.children(each, "pobj"))
        for each in parse.ancestors(word)
    )


def _top_of_the_date(parse: Parse, word: Word) -> Word:
    """The word of a date that the others hang from: the `year` of `last year`."""
    while (above := parse.head(word)) and above.entity == word.entity and above.dep != "prep":
        word = above
    return word


def _date(parse: Parse, top: Word) -> str:
    words = parse.subtree(top)
    return " ".join(each.form.casefold() for each in words if each.entity == top.entity)


def _is_of_a_match(parse: Parse, word: Word) -> bool:
    """Whether a half or quarter is a match's: nothing near it is of money, or says of which year.

    `The first half was even`, but `profits fell in the first half`.
    """
    forms = [each.form.casefold() for each in parse.words[word.index : word.index + 3]]
    if not _PART.search(" ".join(forms)) or parse.words[word.index].form.isupper():
        return False
    near = parse.sentence(word)
    yearly = any(_YEARLY.fullmatch(each.form.casefold()) for each in near)
    return not yearly and not any(e.lemma in _BUSINESS or e.entity in _AMOUNTS_OF for e in near)


def _dates_what_stands_before(parse: Parse, word: Word) -> bool:
    """Whether a day stands right behind what somebody claimed on it: `contrary to X's claim today`.

    Or behind that from which a time is told: `since the fire in 2003`. The parser hangs many a
    `today` elsewhere.
    """
    before = [each for each in parse.words[: word.index] if each.pos not in ("ADP", "DET")][-1:]
    return any(
        (noun.lemma in WORDS and noun.dep == "pobj" and bool(parse.children(noun, "poss")))
        or (noun.dep == "pobj" and parse.words[noun.head].form.casefold() in _SINCE)
        for noun in before
    )
