"""What a headline says in fewer words than a sentence: `Bridge to close — Harbour Board`.

The parser is made for sentences: it cuts the words of a headline short, and takes whose they are
for one more thing that they tell of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.content import stripped

_DASHES = frozenset({"―", "—", "–", "--", "-"})
_LONGEST = 6
"""Words that a name behind a dash has."""
_FEWEST = 4
_LEFT = 2
"""Words that the parser hangs elsewhere at the end: `… pier 7s and pier | 9s`."""
_SURE = 0.75


def with_headlines(parses: Sequence[Parse], found: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions, those of the headline whole, and with whose it is behind a dash."""
    headline = next((each for each in parses if _is_headline(each)), None)
    if headline is None:
        return [*found]
    whole = [_whole(each) if each.parse is headline else each for each in found]
    told = any(each.parse is headline and each.kind != "stance" for each in found)
    return whole if told else [*whole, *_behind_a_dash(headline, found)]


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


def _behind_a_dash(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """`Words — Name`, where who is named speaks below as well: else it may be a site's name."""
    dashes = [word for word in parse.words if word.form in _DASHES]
    for dash in dashes[-1:]:
        name = parse.words[dash.index + 1 :]
        said = stripped(parse.words[: dash.index])
        capitals = all(word.form[:1].isupper() or word.form == "of" for word in name)
        if not 0 < len(name) <= _LONGEST or not capitals or len(said) < _FEWEST:
            continue
        if any(_holds(each.speaker, name) for each in found if each.parse is not parse):
            yield Attribution(
                parse, "saying", dash, dash.span, name, tuple(said), guessed=True, sure=_SURE
            )


def _holds(speaker: Sequence[Word], name: Sequence[Word]) -> bool:
    forms = [word.form.casefold() for word in speaker]
    return all(word.form.casefold() in forms for word in name)
