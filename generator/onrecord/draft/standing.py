"""What stands in a sheet already and is not proposed again: its words, and what people made of it.

An entry's words cover what is proposed of them, also where they are mistyped. Where somebody has
worked an entry over, it may hold other words of its sentence than were proposed: then what the same
speaker says there, or what hangs on the same cue, is done. What somebody else says there is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.frozen import dataclass
from onrecord.ids import UNKNOWN
from onrecord.text import Located, Span, find, locate, nearest, sentence_at, whole_words


@dataclass(frozen=True, slots=True)
class WorkedOver:
    """An entry that somebody wrote or approved: where its words stand, and whose they are."""

    words: Located
    who: tuple[str, ...] = ()


def standing(text: str, said: Sequence[str], cue: str | None) -> Located | None:
    """Return where an entry's words stand, or would if they read as what is printed nearest."""
    stretches = [_as_printed(text, words) for words in said]
    place = locate(text, stretches, _as_printed(text, cue) if cue else None)
    return place if isinstance(place, Located) else None


def _as_printed(text: str, words: str) -> str:
    near = None if find(text, words) else nearest(text, words)
    return whole_words(text, near.span).of(text) if near else words


def is_done(
    text: str,
    entries: Iterable[WorkedOver],
    said: Sequence[Span],
    cue: Span | None,
    who: Sequence[str],
) -> bool:
    """Whether somebody has worked over what is proposed: by its speaker, or by its cue."""
    return any(
        _hangs_on(text, entry.words, said, cue)
        or (_share_a_speaker(entry.who, who) and _share_a_sentence(text, entry.words.said, said))
        for entry in entries
    )


def _hangs_on(text: str, words: Located, said: Sequence[Span], cue: Span | None) -> bool:
    if words.cue is None or cue is None or not words.cue.overlap(cue):
        return False
    return _share_a_sentence(text, (*words.said, words.cue), said)


def _share_a_speaker(some: Sequence[str], others: Sequence[str]) -> bool:
    return bool({*some} & {*others} - {UNKNOWN})


def _share_a_sentence(text: str, some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(_sentences(text, a).overlap(_sentences(text, b)) for a in some for b in others)


def _sentences(text: str, span: Span) -> Span:
    """The sentences in which a stretch stands, whole."""
    last = max(span.start, span.end - 1)
    return Span(sentence_at(text, span.start).start, sentence_at(text, last).end)
