"""Somebody's words, widened where they begin or end in the middle of a phrase.

The model tells word by word what is said, and the parser hangs a noun from the wrong verb: `warned
of a rise in | prices`, `pledged to build the | pier`. What stands in marks is never widened.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.edges import stripped
from onrecord.draft.words import cues
from onrecord.draft.words.word import BEFORE_A_NOUN, SUBJECTS

_KINDS = frozenset({"denial", "request", "saying", "view"})
_COMPLETING = frozenset({"acomp", "attr", "ccomp", "dobj", "oprd", "pcomp", "pobj", "xcomp"})
_HELPING = frozenset({"aux", "auxpass", "neg"})
_OBJECTS = frozenset({"dative", "dobj", "pobj"})
_ABOUT = frozenset({"about", "around", "over"})
"""What leads in to a number, and belongs to it: `said around eight people would go`."""
_CONDITIONS = frozenset({"if", "unless"})
"""What opens a clause without which the one before would say more than was said."""
_TURNING = {"doubt", *cues.UNTRUE, *cues.RUMOURS} - cues.STATEMENTS
"""What somebody adds without saying that it is so: `added the lie that the pier was safe`."""
_MOST = 6
"""How often words are widened: each time by a phrase."""


def in_whole_phrases(attribution: Attribution) -> tuple[Word, ...]:
    """Return what is said with the rest of the phrases in which it begins and ends."""
    content = _with_the_next_marks(attribution)
    if attribution.kind not in _KINDS or not attribution.verb.is_verb or not content:
        return content
    whole = _from_its_beginning(attribution, _to_its_end(attribution, content))
    whole = whole[1:] if len(whole) > 1 and _only_opens(whole[0]) else whole
    return (*_turning(attribution.parse, attribution.verb, whole), *whole)


def _with_the_next_marks(attribution: Attribution) -> tuple[Word, ...]:
    """Add what else is in marks behind an `and`: `called it “cruel” | and “a waste of money”`."""
    parse, content = attribution.parse, attribution.content
    last = content[-1] if content else attribution.verb
    if not last.quoted or last.stand_in or last.index < attribution.verb.index:
        return content
    behind = parse.words[last.index + 1 :]
    more = list(takewhile(lambda word: word.quoted and not word.stand_in, behind[1:]))
    next_ = behind[len(more) + 1 : len(more) + 2]
    ends = not next_ or next_[0].pos in ("CCONJ", "PUNCT", "SPACE")
    joined = bool(more) and behind[0].dep == "cc" and ends
    return (*content, behind[0], *more) if joined else content


def _only_opens(first: Word) -> bool:
    """Whether it is the `that` of a clause, which the parser takes for what may fall in it."""
    return first.form == "that" and first.tag == "WDT" and first.dep not in SUBJECTS


def _to_its_end(attribution: Attribution, content: tuple[Word, ...]) -> tuple[Word, ...]:
    parse = attribution.parse
    for _ in range(_MOST):
        last = content[-1]
        if last.quoted or last.stand_in:
            break
        if condition := _rest_of_a_condition(parse, content):
            return (*content, *condition) if _may_join(attribution, condition) else content
        noun = _noun_of(parse, last)
        whose = _verb_of(parse, noun) if noun else None
        if whose and whose not in content:
            return _without_a_clause_begun(content, parse.subtree(noun)) if noun else content
        rest = _behind(parse, last, noun)
        if not rest or not _may_join(attribution, rest):
            break
        content = (*content, *rest)
    return content


def _rest_of_a_condition(parse: Parse, content: Sequence[Word]) -> list[Word]:
    """What is left of a clause of which only `if`, or `if` and its subject, stand there."""
    last = content[-1]
    begun = (word for word in parse.ancestors(last) if word.index > last.index)
    for verb in begun:
        marks = [each for each in parse.children(verb, "mark") if each in content]
        if any(each.form.casefold() in _CONDITIONS for each in marks):
            inside = {word.index for word in parse.subtree(verb)}
            end = last.index + 1
            while end in inside:
                end += 1
            return stripped(parse.words[last.index + 1 : end])
    return []


def _noun_of(parse: Parse, word: Word) -> Word | None:
    """The noun before which a word stands, the last of those on the way: `the`, of `the board`."""
    noun = None
    while word.dep in BEFORE_A_NOUN and (above := parse.head(word)) and above.index > word.index:
        noun = word = above
    return noun


def _verb_of(parse: Parse, noun: Word) -> Word | None:
    return parse.head(noun) if noun.dep in SUBJECTS else None


def _without_a_clause_begun(content: tuple[Word, ...], subject: Sequence[Word]) -> tuple[Word, ...]:
    """Leave out the beginning of another clause: `it leaks, but Tory Ann | Lee called it safe`."""
    kept = stripped(word for word in content if word not in subject)
    return tuple(kept) or content


def _behind(parse: Parse, last: Word, noun: Word | None) -> list[Word]:
    """The words right behind the last that end its phrase, or that it needs: `to | the board`."""
    tops = [noun] if noun else parse.children(last, *_COMPLETING)
    tops += [parse.words[last.head]] if last.dep in _HELPING else []
    tops += parse.children(last, "npadvmod") if last.dep == "prep" else []  # `from 1 June`
    inside = {word.index for top in tops if top.index > last.index for word in parse.subtree(top)}
    end = last.index + 1
    while end in inside or _goes_on(parse.words[end - 1 : end + 1]):
        end += 1
    return stripped(parse.words[last.index + 1 : end])


def _goes_on(pair: Sequence[Word]) -> bool:
    """Whether a day is told by two words that follow on each other: `1 | May`."""
    return len(pair) > 1 and {word.entity for word in pair} == {"DATE"} and pair[0].tag == "CD"


def _may_join(attribution: Attribution, words: Sequence[Word]) -> bool:
    mine = {attribution.verb, *attribution.speaker, *attribution.audience}
    return not any(word in mine or word.quoted or word.stand_in for word in words)


def _from_its_beginning(attribution: Attribution, content: tuple[Word, ...]) -> tuple[Word, ...]:
    """Begin with the whole noun of which the first word is part, unless that is who hears it."""
    parse, verb, first = attribution.parse, attribution.verb, content[0]
    if first.quoted or first.stand_in or first.index < verb.index:
        return content
    noun = _object_around(parse, verb, first)
    if noun is None:
        own = _own_before(parse, first)
        free = own and own[0].index > verb.index and _may_join(attribution, own)
        return (*own, *content) if free else content
    words = parse.subtree(noun)
    before = [word for word in words if verb.index < word.index < first.index]
    if not before or before[-1].index != first.index - 1:
        return content
    rest = tuple(word for word in content if word not in words)
    if any(word.dep == "ccomp" and parse.children(word, *SUBJECTS) for word in rest):
        return tuple(stripped(rest))
    heard = verb.lemma in cues.TELLING - {"warn"} and noun.dep in ("dative", "dobj")
    stays = heard or not _may_join(attribution, before)
    return content if stays else (*stripped(before), *content)


def _own_before(parse: Parse, noun: Word) -> list[Word]:
    """What a noun has right before it: `the US`, of `said during the race that | ministers`."""
    own = [w for w in parse.children(noun, *BEFORE_A_NOUN) if w.index < noun.index]
    own = [word for each in own for word in parse.subtree(each)]
    together = bool(own) and [w.index for w in own] == list(range(own[0].index, noun.index))
    return own if together and noun.pos in ("NOUN", "PROPN") else []


def _turning(parse: Parse, verb: Word, content: Sequence[Word]) -> list[Word]:
    """What stands before a clause and turns it: `added | a doubt that | the pier was safe`."""
    for noun in parse.children(verb, "dobj"):
        between = [word.form for word in parse.words[noun.index + 1 : content[0].index]]
        if noun.lemma in _TURNING and between == ["that"]:
            return stripped(parse.words[verb.index + 1 : content[0].index])
    return []


def _object_around(parse: Parse, verb: Word, first: Word) -> Word | None:
    """The object of a verb, or of a preposition behind it, in whose phrase a word stands."""
    for word in (first, *parse.ancestors(first)):
        above = parse.head(word)
        if above == verb:
            return word if word.dep in _OBJECTS else None
        if above is None or word.is_verb:
            return None
        if word.dep == "pobj" and parse.head(above) == verb:
            counted = above.form.casefold() in _ABOUT and parse.subtree(word)[0].tag == "CD"
            return above if counted else word
    return None
