"""Quotations that run on over paragraphs, or open again within one whose breaks were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.quotations.marks import SENTENCE_MARKS, Mark, Pairing, Quotation, trimmed
from onrecord.text import Span

SPEAKER = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}): ")
"""How a transcript names who speaks next: `MODERATOR: `."""
_SAID = r"""(?:
    sa(?:id|ys?|ying) | t(?:old|ells?|elling) | sp(?:oke|eaks?|eaking) | wr(?:ote|ites?|iting)
  | repl(?:ied|ies) | den(?:ied|ies) | swore | swears
  | (?: add | admit | agree | announc | answer | argu | ask | claim | comment | complain
      | conclud | confess | confirm | continu | declar | disagree | explain | insist | jok
      | mention | not | observ | point | recall | remark | repeat | report | respond | reveal
      | shout | stat | stress | suggest | tweet | urg | vow | warn | whisper ) t? e?[ds]
)\b"""
_NAME = r"[A-Z][\w’'.-]+"
_TOLD = re.compile(
    rf"""\baccording[ ]to\b
    | ,[ ](?:
        (?:he|she|they|it|(?:the|his|her)[ ][\w ]{{1,60}}?|{_NAME}(?:[ ]{_NAME}){{0,4}})
        [ ](?:\w+[ ])?
      )?{_SAID}
    | (?:^|[.!?…][ ]) (?:
        (?:He|She|They|(?:The|An?|His|Her|Their)[ ]\w+|{_NAME},?[ ]{_NAME})\b
          [^.!?]{{0,80}}? \b{_SAID}
      | {_NAME}[ ](?:(?:also|later|then)[ ])?(?!\w+s\b){_SAID}
      | {_NAME}[ ]{_NAME}[ ](?:\w+ed|came|left|made|met|took|went)\b
    )""",
    re.VERBOSE,
)
"""A verb of saying beside somebody, behind a comma or in a sentence about them, or a deed of
somebody who is named in full: what stands between two marks may then be the reporter's, and the
mark that closes the first be lost."""
_NEAR = 8
"""Characters before a mark that tell whether it opens whole sentences."""


def reopened(text: str, pairing: Pairing) -> Iterator[Quotation]:
    """Yield what opens again in its paragraph: `"We go. "Nobody stays," she said.`."""
    for marks, last in _runs_within(text, pairing):
        if len(marks) > 1 and last is not None:
            inner = _between(text, [*(mark.at for mark in marks), last.at])
            yield Quotation(Span(marks[0].at, last.at + 1), tuple(inner))


def _between(text: str, marks: Sequence[int]) -> Iterator[Span]:
    for one, other in pairwise(marks):
        yield trimmed(text, Span(one + 1, other))


def _runs_within(text: str, pairing: Pairing) -> Iterator[tuple[list[Mark], Mark | None]]:
    """Yield the marks that open one quotation after another, and the one that closes the last."""
    unclosed: list[tuple[Mark, Mark | None]] = [(mark, None) for mark in pairing.open_ends]
    marks: list[Mark] = []
    for first, last in sorted((*unclosed, *pairing.pairs), key=lambda each: each[0].at):
        if marks and not _opens_again(text, marks[-1], first):
            yield marks, None
            marks = []
        marks.append(first)
        if last is not None:
            yield marks, last
            marks = []
    if marks:
        yield marks, None


def _opens_again(text: str, opened: Mark, mark: Mark) -> bool:
    """Whether a mark begins a sentence, and nothing before it looks like the reporter's."""
    between = text[opened.at + 1 : mark.at]
    ends = re.search(r"[.!?…][’')\]]*\s+$", between)
    begins = text[mark.at + 1 : mark.at + 2]
    return (
        mark.kind == opened.kind == "double"
        and _opens_sentences(text, opened.at)
        and ends is not None
        and not begins.islower()
        and not _TOLD.search(between)
    )


def _opens_sentences(text: str, at: int) -> bool:
    """Whether a mark stands where a sentence begins: not `called it a "disaster`."""
    before = text[max(0, at - _NEAR) : at].rstrip(" ’”\"')]")
    return not before or before[-1] in ".!?…:\n"


def run_on(text: str, pairings: Sequence[Pairing]) -> list[Quotation]:
    """Return the quotations that begin in one paragraph and end in a later one."""
    found: list[Quotation] = []
    number = 0
    while number < len(pairings):
        run = _run_from(text, pairings, number)
        if run is None:
            number += 1
            continue
        quotation, number = run
        found.append(quotation)
    return found


def _run_from(text: str, pairings: Sequence[Pairing], number: int) -> tuple[Quotation, int] | None:
    """The quotation that begins in one paragraph and ends in a later one, and that one's number."""
    here = pairings[number]
    if not here.open_ends:
        return None
    marks, last = list(_runs_within(text, here))[-1]
    if last is not None:
        return None
    opened = marks[0]
    inner = list(_between(text, [*(mark.at for mark in marks), here.paragraph.end]))
    first = len(inner)
    for later in range(number + 1, len(pairings)):
        end, reopened = _continues(text, pairings[later], opened)
        if end is None:
            break
        start = pairings[later].paragraph.start + (1 if reopened else 0)
        inner.append(trimmed(text, Span(start, end.start)))
        if end.end > end.start or not reopened:
            return Quotation(Span(opened.at, end.end), tuple(inner)), later
    if len(inner) == first:
        return None
    return Quotation(Span(opened.at, inner[-1].end), tuple(inner)), number + len(inner) - first


def _continues(text: str, pairing: Pairing, opened: Mark) -> tuple[Span | None, bool]:
    """Where the quotation ends in this paragraph, and whether the paragraph reopens it.

    The span is the closing mark's; an empty one at the paragraph's end means that it runs on.
    """
    mark = pairing.opening()
    if mark is not None and mark.kind == opened.kind:
        if _is_anothers(text, mark, opened):
            return None, False
        for marks, last in _runs_within(text, pairing):
            if marks[0] == mark and last is not None:
                return Span(last.at, last.at + 1), True
        return Span(pairing.paragraph.end, pairing.paragraph.end), True
    return _closed_late(text, pairing, opened), False


def _is_anothers(text: str, mark: Mark, opened: Mark) -> bool:
    """Whether a mark is a transcript's next speaker's, or `“` where the one before was `"`."""
    other = (text[mark.at] == '"') != (text[opened.at] == '"')
    return other or SPEAKER.match(text, mark.at + 1) is not None


def _closed_late(text: str, pairing: Pairing, opened: Mark) -> Span | None:
    """The loose mark that closes a quotation which the paragraph does not reopen."""
    used = [first.at for first, _ in pairing.pairs] + [mark.at for mark in pairing.open_ends]
    for mark in pairing.loose_closes:
        tidy = mark.kind != "single" or text[mark.at - 1] in SENTENCE_MARKS
        if mark.kind == opened.kind and tidy:
            return Span(mark.at, mark.at + 1) if mark.at < min(used, default=mark.at + 1) else None
    return None
