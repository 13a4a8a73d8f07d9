"""`Key statements by Ann Lee:` with a list below it: each of its points is hers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.draft import cues, names
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.interrupted import is_whole
from onrecord.draft.speech.speaker import is_nobody, phrase, speaker_of
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.word import DASHES
from onrecord.text import Span

_SURE = 0.6
_POINTS = cues.STATEMENTS | cues.words("message point quote remark thesis takeaway")
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
    """The word that says or names what is listed, in a sentence that ends in a colon, and whose."""
    if not parse.words or parse.words[-1].form != ":":
        return None
    for word in parse.sentence(parse.words[-1]):
        who: tuple[Word, ...] = ()
        if word.is_verb and word.lemma in cues.SAYING and not is_unsaid(parse, word):
            who = speaker_of(parse, word, quoted=False)[0]
        elif word.pos == "NOUN" and word.lemma in _POINTS and word.tag == "NNS":
            by = (each for each in parse.children(word, "prep") if each.form in _WHOSE)
            heads = (head for each in by for head in parse.children(each, "pobj"))
            who = next((found for head in heads if (found := _whose(parse, head))), ())
        if who and not is_nobody(who):
            return word, who
    return None


def _whose(parse: Parse, head: Word) -> tuple[Word, ...]:
    """`Ann Lee`, `the report`, whose `Ann Lee's speech` is; no `account`, which nobody gave."""
    owners = parse.children(head, "poss") if head.lemma in cues.OCCASIONS else []
    who = owners[0] if owners else head
    speaks = who.pos == "PROPN" or names.can_speak(who.lemma) or who.lemma in cues.REPORTS
    return phrase(parse, who) if speaks else ()
