"""What a page shows of a source: the passage that carries an entry, and no more than it may.

People's quoted words are shown whole. A reporter's own prose is limited to so many words at a time;
what is left out is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from onrecord.english.contrary import ANY_TRAIT, CLAUSE
from onrecord.frozen import dataclass
from onrecord.quotations import SPEAKER, Quotation, quoted_spans, within
from onrecord.text import Located, Span, count_words, sentence_at

OMISSION = "[…]"
"""Stands where words are left out; in square brackets, for it is ours and not the source's."""
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"\S+")
_ADDED = re.compile(
    r"(?:which|who|whom|whose|where|when|while|after|because|since|and that)\b"
    r"|(?!(?:\w*thing|king|during|morning|evening|according)\b)[a-z]+ing\b(?!,| (?:and|or)\b)"
)
"""What begins words that are added to a clause."""
_SOME = 10
"""How many words of what was said tell something, though they break off."""
_PLACE_OR_DAY = re.compile(r"(?:at|from|in|near|on) (?:the )?[A-Z\d]")
_HOLDING = re.compile(
    r"\b(?:after|apart|as|before|condition|consent|during|episode|except\w*|exchange|eyes|once"
    r"|opinion|part|since|until|views?|when|while|accord(?:s|ed|ing)|add(?:s|ed)|admit\w*|argue[sd]?"
    r"|believe[sd]?|claim(?:s|ed)|report(?:s|ed)|sa(?:id|ys?)|t(?:old|ells?)|wr(?:ote|ites?))\b",
    re.IGNORECASE,
)
"""When it holds and how, or that somebody else says it."""
_CONTRARY = re.compile(r"\b(?:but|yet|although|though|however|except|until|only)\b", re.IGNORECASE)


class Speech(StrEnum):
    """How words are given, by the quotation marks of the text."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Role(StrEnum):
    """What a piece of a passage does."""

    SAID = "said"
    CUE = "cue"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage that is of one kind throughout."""

    span: Span
    role: Role
    quoted: bool
    """Whether it stands inside quotation marks."""
    after_omission: bool = False
    """Whether words are left out before it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a text that a page shows for one entry."""

    pieces: tuple[Piece, ...]
    cut: bool
    """Whether its end is left out, or all that was said."""

    def spans(self) -> list[Span]:
        """The stretches of the text that are shown, in order."""
        return [piece.span for piece in self.pieces]


def as_spoken(
    text: str, words: Located, quotations: Sequence[Quotation]
) -> tuple[Located, Sequence[Quotation]]:
    """Return words without a cue that is a mark alone, and what is quoted around them.

    In a transcript, behind `MODERATOR:`, all that is said is the speaker's own.
    """
    if words.cue is None or _LETTER.search(words.cue.of(text)):
        return words, quotations
    line = text.rfind("\n", 0, words.cue.start) + 1
    label = SPEAKER.match(text, line)
    alone = Located(words.said, None)
    if label is None or label.end("name") != words.cue.start:
        return alone, quotations
    behind = [span for span in words.said if span.start >= words.cue.end]
    others = [each for each in quotations if not any(map(each.outer.overlap, behind))]
    return alone, sorted(
        [*others, *(Quotation(span, (span,)) for span in behind)], key=lambda each: each.outer
    )


def speech(text: str, said: Iterable[Span], quotations: Sequence[Quotation]) -> Speech:
    """Return whether words are quoted whole, in part or not at all."""
    spans = list(said)
    inner = [part for s in spans for part in _common(s, quoted_spans(within(quotations, s)))]
    quoted = sum(count_words(part.of(text)) for part in inner)
    if not quoted:
        return Speech.INDIRECT
    wanted = sum(count_words(span.of(text)) for span in spans)
    return Speech.DIRECT if quoted >= wanted else Speech.MIXED


def passage(
    text: str, words: Located, quotations: Sequence[Quotation], prose_words: int
) -> Passage:
    """Return what is shown of the words of an entry.

    The whole stretch from the first to the last of cue and said, so that nothing between them that
    turns the meaning is lost. Where that holds more than `prose_words` of unquoted words, what is
    neither cue nor said is left out; where it is still too long, so are the unquoted words of what
    was said from the end of a clause on, or all of them, and the cue is kept, up to half of what
    may be shown; unless what was said fits without it, and the cue does nothing but attribute it.
    """
    quotations = within(quotations, words.whole)
    said = [_with_marks(text, span, quotations) for span in words.said]
    told = runs([*said, *([words.cue] if words.cue else [])])
    inner = [part for part in quoted_spans(quotations) if part]
    whole = [Span(told[0].start, told[-1].end)]
    shown, cut = whole, False
    long = len(whole[0].of(text).split()) > prose_words  # else it cannot hold more prose than that
    if long and _prose(text, whole, inner) > prose_words:
        shown, cut = _limited(text, told, words.cue, inner, prose_words)
    return Passage(tuple(_pieces(shown, said, words.cue, quotations)), cut)


def _with_marks(text: str, span: Span, quotations: Sequence[Quotation]) -> Span:
    """The span with the quotation marks that stand just outside it."""
    start, end = span.start, span.end
    for quotation in quotations:
        outer = quotation.outer
        if outer.start <= start < outer.end and not _LETTER.search(text, outer.start, start):
            start = outer.start
        if end <= outer.end and outer.start < end and not _LETTER.search(text, end, outer.end):
            end = outer.end
    return Span(start, end)


def runs(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap or touch made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _prose(text: str, spans: Iterable[Span], inner: Sequence[Span]) -> int:
    """How many words of the spans stand outside quotation marks."""
    return sum(
        count_words(span.of(text))
        - sum(count_words(part.of(text)) for part in _common(span, inner))
        for span in spans
    )


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as printed, of what is told of an entry."""

    span: Span
    in_cue: bool
    quoted: bool
    counted: bool
    """Whether it is more than a mark."""


def _limited(
    text: str, told: Sequence[Span], cue: Span | None, inner: Sequence[Span], limit: int
) -> tuple[list[Span], bool]:
    """As much of the spans as the limit allows, and whether the end was cut, or all of the words.

    What was said is cut where a clause ends: to stop amidst one may say something else.
    """
    words = list(_words(text, told, cue, inner))
    of_cue = min(_prose(text, [cue], inner), limit // 2) if cue else 0
    cues = _first([n for n, word in enumerate(words) if word.in_cue], words, of_cue)
    said = [n for n, word in enumerate(words) if not word.in_cue]
    within_limit: Sequence[int] = _first(said, words, limit - of_cue)
    fits_alone = len(within_limit) < len(said) == len(_first(said, words, limit))
    if fits_alone and not _turns(text, told, [words[n].span for n in said]):
        cues, within_limit = [], said
    if len(within_limit) < len(said):
        within_limit = _to_a_clause(text, words, said, len(within_limit))
    wanted = {*cues, *within_limit, *(n for n, word in enumerate(words) if word.quoted)}
    shown: list[Span] = []
    for number in sorted(wanted):
        span = words[number].span
        if shown and (number - 1 in wanted) and _is_close(text, shown[-1], span):
            shown[-1] = Span(shown[-1].start, span.end)
        else:
            shown.append(span)
    last = len(words) - 1 if cues else said[-1]
    return shown, last not in wanted or not wanted.intersection(said)


def _turns(text: str, told: Sequence[Span], said: Sequence[Span]) -> bool:
    """Whether what stands around what was said may turn it."""
    starts = [told[0].start, *(span.end for span in said)]
    ends = [*(span.start for span in said), told[-1].end]
    around = " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))
    return ANY_TRAIT.search(around) is not None


def _words(
    text: str, told: Sequence[Span], cue: Span | None, inner: Sequence[Span]
) -> Iterator[_Word]:
    for span in told:
        for match in _WORD.finditer(text, span.start, span.end):
            word = Span(*match.span())
            quoted = any(map(word.overlap, inner))
            in_cue = bool(cue and word.overlap(cue))
            yield _Word(word, in_cue, quoted, bool(_LETTER.search(match[0])))


def _is_close(text: str, one: Span, other: Span) -> bool:
    """Whether no word stands between two."""
    return not count_words(text[one.end : other.start])


def _first(numbers: Sequence[int], words: Sequence[_Word], limit: int) -> list[int]:
    """The first of some words, up to the one with which more than the limit are unquoted."""
    counted = 0
    for place, number in enumerate(numbers):
        counted += words[number].counted and not words[number].quoted
        if counted > limit:
            return list(numbers[:place])
    return list(numbers)


def _to_a_clause(
    text: str, words: Sequence[_Word], said: Sequence[int], most: int
) -> Sequence[int]:
    """Of what was said no more than so many words: those up to the end of a clause.

    Or up to the end of quoted words, which are shown in any case; else up to where they may break
    off, if that leaves some; or none.
    """
    spans = [words[number].span for number in said]
    for place in range(most, 0, -1):
        quoted = words[said[place - 1]].quoted and not words[said[place]].quoted
        if quoted or ends_a_clause(text, spans[:place], spans[place:]):
            return said[:place]
    cue = " ".join(word.span.of(text) for word in words if word.in_cue)
    for place in range(most, _SOME - 1, -1):
        if _may_break_off(text, cue, spans[:place], spans[place:]):
            return said[:place]
    return ()


def _may_break_off(text: str, cue: str, before: Sequence[Span], behind: Sequence[Span]) -> bool:
    """Whether words may break off before others of their sentence, visibly.

    Before a place or a day, where nothing around turns anything or tells when it holds, or who says
    so; and before one more of the same: `no evidence that …, or that …`. Elsewhere the end may turn
    all round: "a liar in the eyes of his rivals", "close the bridge or pay for a new one".
    """
    here, rest = (" ".join(span.of(text) for span in part) for part in (before, behind))
    if _CONTRARY.search(rest) or _HOLDING.search(rest):
        return False
    denied = ANY_TRAIT.search(f"{cue} {here}")
    if CLAUSE.search(here) and rest.startswith("or that " if denied else "and that "):
        return True
    return bool(_PLACE_OR_DAY.match(rest) and not (denied or ANY_TRAIT.search(f"{here} {rest}")))


def ends_a_clause(text: str, before: Sequence[Span], behind: Sequence[Span]) -> bool:
    """Return whether words may stop before others: those then say nothing else than with these.

    At the end of a sentence they may. Within it only before what is added to a whole clause, as
    `, leaving many dead`; and not where that may turn what is shown, nor where this holds a clause
    of its own, of which the verb may be still to come: "rumours that it sank, which …, are false".
    """
    sentence = sentence_at(text, before[-1].start)
    if sentence.end <= behind[0].start:
        return True
    rest = " ".join(span.of(text) for span in behind if span.start < sentence.end)
    here = [span.of(text) for span in before if span.start >= sentence.start]
    stops = here[-1].endswith(";") or (here[-1].endswith(",") and _ADDED.match(rest))
    if not stops or _CONTRARY.search(rest) or ANY_TRAIT.search(rest):
        return False
    return not CLAUSE.search(" ".join(here[1:]))


def _pieces(
    shown: Sequence[Span],
    said: Sequence[Span],
    cue: Span | None,
    quotations: Sequence[Quotation],
) -> Iterable[Piece]:
    """The shown spans, cut wherever the role changes or a quotation begins or ends."""
    outer = [quotation.outer for quotation in quotations]
    kinds = [*said, *([cue] if cue else []), *outer]
    for number, span in enumerate(shown):
        edges = {edge for kind in kinds for edge in (kind.start, kind.end)}
        cuts = sorted({span.start, span.end, *(e for e in edges if span.start < e < span.end)})
        for start, end in pairwise(cuts):
            part = Span(start, end)
            role = _role(part, said, cue)
            quoted = any(part.overlap(quotation) for quotation in outer)
            yield Piece(part, role, quoted, after_omission=number > 0 and start == span.start)


def _role(part: Span, said: Iterable[Span], cue: Span | None) -> Role:
    if any(part.overlap(span) for span in said):
        return Role.SAID
    return Role.CUE if cue and part.overlap(cue) else Role.BETWEEN


def _common(span: Span, others: Iterable[Span]) -> list[Span]:
    return [
        Span(max(span.start, other.start), min(span.end, other.end))
        for other in others
        if span.overlap(other)
    ]


def in_words(text: str, spans: Iterable[Span], *, cut: bool = False) -> str:
    """Return stretches of a text as one text to read; `cut` is whether its end is left out.

    This is the one way in which words of a source are joined: those that do not stand next to each
    other in it have `[…]` between them, so that nobody is given a sentence that is not theirs.
    """
    return joined_words([span.of(text) for span in runs(spans)], cut=cut)


def joined_words(stretches: Iterable[str], *, cut_before: bool = False, cut: bool = False) -> str:
    """Return the words of stretches that do not stand next to each other, as one text to read."""
    ends = [[""] if left_out else [] for left_out in (cut_before, cut)]
    return f" {OMISSION} ".join([*ends[0], *stretches, *ends[1]]).strip()


def words_shown(text: str, passages: Iterable[Passage]) -> float:
    """Return the share of a text's words, from 0 to 1, that some passages show together."""
    total = count_words(text)
    shown = runs(span for passage in passages for span in passage.spans())
    told = sum(count_words(span.of(text)) for span in shown)  # two parts of one word count as two
    return min(1.0, told / total) if total else 0.0
