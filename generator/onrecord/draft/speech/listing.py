"""`Key statements by Ann Lee:` with a list below it: each of its points is hers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.draft import cues, names
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.interrupted import is_whole
from onrecord.draft.speech.speaker import is_nobody, phrase, speaker_of
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.word import DASHES
from onrecord.english.contrary import ANY_TRAIT
from onrecord.text import Span

_SURE = 0.6
_POINTS = cues.STATEMENTS | cues.words("message point quote remark thesis takeaway")
_WEIGHING = cues.TRUE | cues.UNTRUE | cues.DENYING | cues.words("answer reply respond")
"""What tells that a line weighs the claims of another, or answers them."""
_WHOSE = frozenset({"by", "from", "of"})


def points(parses: Iterable[Parse]) -> Iterator[Attribution]:
    """Yield the points of a list, as whose the paragraph above it announces them."""
    head: tuple[Parse, Word, tuple[Word, ...]] | None = None
    for parse in parses:
        said = _point(parse)
        if not said:
            announced = _announced(parse)
            head = (parse, *announced) if announced else None
        elif head and is_whole(parse, said) and not _more(parse):
            above, verb, who = head
            place = Span(said[0].span.start, said[-1].span.end)
            yield Attribution(
                above, "saying", verb, verb.span, who, (), elsewhere=(place,), sure=_SURE
            )


def _point(parse: Parse) -> list[Word]:
    """The words behind the sign that a point begins with."""
    return stripped(parse.words[parse.words[0].form in DASHES :]) if parse.frame.listed else []


def _more(parse: Parse) -> bool:
    """Whether somebody's own words stand in it, or the next point on the same line."""
    quoted = any(word.quoted for word in parse.words)
    return quoted or any(f" {dash} " in parse.frame.words[1:] for dash in DASHES)


def _announced(parse: Parse) -> tuple[Word, tuple[Word, ...]] | None:
    """The word that says or names what is listed, above all others of its line, and whose it is.

    Nobody's, where the line may turn it round, or tells more than who says it: `What Ann Lee said,
    and what is true:`.
    """
    if not parse.words or parse.words[-1].form != ":" or ANY_TRAIT.search(parse.frame.words):
        return None
    line = parse.sentence(parse.words[-1])
    top = next(word for word in line if parse.head(word) is None)
    if any(word.lemma in _WEIGHING for word in line):
        return None
    who = _sayer(parse, line, top) if top.is_verb else _namesake(parse, line, top)
    alone = not any(word.dep == "conj" for word in who)
    return (top, who) if who and alone and not is_nobody(who) else None


def _sayer(parse: Parse, line: Sequence[Word], top: Word) -> tuple[Word, ...]:
    """Who says it in a line that ends with that, and names no points of another's."""
    others = [word for word in line if word.is_verb and word.index != top.index]
    more = any(
        word.lemma in cues.SAYING or (word.index > top.index and word.lemma != "follow")
        for word in others
    )
    anothers = any(
        parse.children(word, "poss") or any(each.form in _WHOSE for each in line[n:])
        for n, word in enumerate(line)
        if word.lemma in _POINTS
    )
    if top.lemma not in cues.SAYING or more or anothers or is_unsaid(parse, top):
        return ()
    return speaker_of(parse, top, quoted=False)[0]


def _namesake(parse: Parse, line: Sequence[Word], top: Word) -> tuple[Word, ...]:
    """Whose the points are by a line without a verb that names no other points."""
    heads = parse.behind(top, *_WHOSE)
    named = [word for word in line if word.lemma in _POINTS and word.tag == "NNS"]
    verbs = any(word.is_verb for word in line)
    if named != [top] or verbs or len(heads) != 1 or parse.children(top, "conj"):
        return ()
    return _whose(parse, heads[0])


def _whose(parse: Parse, head: Word) -> tuple[Word, ...]:
    """`Ann Lee`, `the report`, whose `Ann Lee's speech` is; no `account`, which nobody gave."""
    owners = parse.children(head, "poss") if head.lemma in cues.OCCASIONS else []
    who = owners[0] if owners else head
    speaks = who.pos == "PROPN" or names.can_speak(who.lemma) or who.lemma in cues.REPORTS
    return phrase(parse, who) if speaks else ()
