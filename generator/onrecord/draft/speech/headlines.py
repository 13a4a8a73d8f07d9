"""What a headline says in fewer words than a sentence: `Bridge to close: Harbour Board`.

The parser is made for sentences: it cuts the words of a headline short, and takes whose they are
for one more thing that they tell of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.draft import cues
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.edges import stripped
from onrecord.draft.word import DASHES

_LONGEST = 6
"""Words that a name has."""
_FEWEST = 4
_LEFT = 2
"""Words that the parser hangs elsewhere at the end: `… pier 7s and pier | 9s`."""
_SURE = 0.75


def with_headlines(parses: Sequence[Parse], found: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions, those of the headline whole, and with whose words the rest of it is."""
    headline = next((each for each in parses if _is_headline(each)), None)
    if headline is None:
        return [*found]
    whole = [_whole(each) if each.parse is headline else each for each in found]
    told = any(each.parse is headline and each.kind != "stance" for each in found)
    return whole if told else [*whole, *_set_off(headline, found)]


def _is_headline(parse: Parse) -> bool:
    words = parse.words
    return parse.frame.paragraph.start == 0 and bool(words) and words[-1].form not in ".!?"


def _whole(attribution: Attribution) -> Attribution:
    """Take in the last words of a headline that nothing parts from what was said."""
    content, words = attribution.content, attribution.parse.words
    last = content[-1].index if content else len(words)
    rest = words[last + 1 :]
    plain = all(word.pos in ("ADJ", "NOUN", "NUM", "PROPN") and not _is_day(word) for word in rest)
    if not 0 < len(rest) <= _LEFT or not plain or content[-1].stand_in:
        return attribution
    if any(word in attribution.speaker or word == attribution.verb for word in rest):
        return attribution
    return replace(attribution, content=(*content, *rest))


def _is_day(word: Word) -> bool:
    return word.entity in ("DATE", "TIME")


def _set_off(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """`Words — Name`, `Words: Name`, `Name: words`, where who is named speaks below as well.

    Else it may be a site's name, or what the article is about.
    """
    marks = [word for word in parse.words if word.form in DASHES | {":"}]
    for mark in marks[-1:]:
        before, behind = parse.words[: mark.index], parse.words[mark.index + 1 :]
        sides = [(behind, before)]
        if mark.form == ":" and tells(parse, behind) and not _is_a_place(before):
            sides.append((before, behind))
        for name, rest in sides:
            said = stripped(rest)
            if not _is_name(name) or len(said) < _FEWEST:
                continue
            if any(_holds(each.speaker, name) for each in found if each.parse is not parse):
                yield Attribution(
                    parse, "saying", mark, mark.span, name, tuple(said), guessed=True, sure=_SURE
                )


def tells(parse: Parse, words: Sequence[Word]) -> bool:
    """Return whether words tell something: not `Lee: the woman who …`, nor `Lee: how she …`."""
    if not words or words[0].form.casefold() in cues.QUESTIONS:
        return False
    verbs = [word for word in words if word.is_verb]
    to = (each for verb in verbs for each in parse.children(verb, "aux") if each.form == "to")
    return any(verb.dep not in ("relcl", "acl") for verb in verbs) or any(to)


def _is_a_place(words: Sequence[Word]) -> bool:
    """Whether a headline only begins with where it happened: `Ukraine: …`."""
    return any(word.entity in ("GPE", "LOC") for word in words)


def _is_name(words: Sequence[Word]) -> bool:
    capitals = all(word.form[:1].isupper() or word.form == "of" for word in words)
    return 0 < len(words) <= _LONGEST and capitals


def _holds(speaker: Sequence[Word], name: Sequence[Word]) -> bool:
    forms = [word.form.casefold() for word in speaker]
    return all(word.form.casefold() in forms for word in name)
