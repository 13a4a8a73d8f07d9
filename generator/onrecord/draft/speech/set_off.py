"""Speakers set off by a mark alone: `“…” ― Ana Lopez`, `Ana Lopez: “…”`, `MODERATOR: …`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.edges import stripped
from onrecord.draft.words import names
from onrecord.draft.words.word import DASHES

_LONGEST = 8
"""Words in what stands behind the dash."""
_NAMING = frozenset({"ADJ", "ADP", "DET", "NOUN", "PART", "PROPN", "PUNCT"})
_SURE = 0.9


def set_off(parse: Parse) -> list[Attribution]:
    """Return the attributions of a paragraph that marks alone make."""
    transcribed = _transcribed(parse)
    return [transcribed] if transcribed else [*_signed(parse), *_announced(parse)]


def _transcribed(parse: Parse) -> Attribution | None:
    turn = parse.frame.turn
    if turn is None:
        return None
    label = turn.label
    name = [w for w in parse.words if w.span.start < label.end and w.form[:1].isalpha()]
    colon = next((w for w in parse.words if w.form == ":" and w.span.start >= label.end), None)
    if colon is None or not name:
        return None
    said = stripped(word for word in parse.words if word.index > colon.index)
    return _attribution(parse, colon, name, said) if said else None


def _signed(parse: Parse) -> Iterator[Attribution]:
    """`“…” ― Ana Lopez, Miami`: nothing but the name until the paragraph, or the line, is over."""
    for dash in parse.words:
        before = parse.words[dash.index - 1] if dash.index else None
        if dash.form not in DASHES or dash.stand_in or before is None:
            continue
        while before.pos == "SPACE" and before.index:
            before = parse.words[before.index - 1]
        if not before.stand_in:
            continue
        behind = _until_quotation(parse, dash)
        name = _name(behind)
        if name and len(behind) <= _LONGEST:
            said = [w for w in parse.words if w.stand_in and w.span == before.span]
            yield _attribution(parse, dash, name, said)


def _announced(parse: Parse) -> Iterator[Attribution]:
    """`Mayor Ana Lopez: “…”`: nothing but who it is from the sentence's beginning to the colon."""
    for colon in parse.words:
        behind = parse.words[colon.index + 1 : colon.index + 2]
        if colon.form != ":" or colon.stand_in or not behind or not behind[0].stand_in:
            continue
        sentence = parse.sentence(behind[0])
        before = [word for word in sentence if word.index < colon.index and word.pos != "SPACE"]
        if _names_somebody(before):
            said = [word for word in sentence if word.stand_in and word.span == behind[0].span]
            yield _attribution(parse, colon, before, said)


def _names_somebody(words: Sequence[Word]) -> bool:
    """Whether words are a person's name, with what that person is before it or behind it."""
    plain = all(word.pos in _NAMING and not word.quoted for word in words)
    return plain and _is_headed(words) and len(words) <= _LONGEST and words[-1].pos != "PUNCT"


def _is_headed(words: Sequence[Word]) -> bool:
    """Whether the person is the head: `Ana Lopez, the mayor`, not `Slogan against Ana Lopez`."""
    inside = {word.index for word in words}
    tops = [w for w in words if w.head == w.index or w.head not in inside]
    named = any(word.entity == "PERSON" for word in words)
    heads = [word for word in tops if word.pos != "PUNCT"]
    return named and all(w.entity == "PERSON" or names.is_human(w.lemma) for w in heads)


def _until_quotation(parse: Parse, dash: Word) -> list[Word]:
    found: list[Word] = []
    for word in parse.words[dash.index + 1 :]:
        if word.stand_in:
            break
        found.append(word)
    return [word for word in found if word.pos != "SPACE"]


def _name(words: Sequence[Word]) -> list[Word]:
    """The words of a name at the beginning."""
    found: list[Word] = []
    for word in words:
        if not word.form[:1].isupper():
            break
        found.append(word)
    return found


def _attribution(
    parse: Parse, mark: Word, name: Sequence[Word], said: Sequence[Word]
) -> Attribution:
    return Attribution(
        parse, "saying", mark, mark.span, tuple(name), tuple(said), guessed=True, sure=_SURE
    )
