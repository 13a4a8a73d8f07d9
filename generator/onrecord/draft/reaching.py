"""How far what a sheet shows must reach, so that a page leaves out nothing that turns it.

A page shows cue and words, and of a long passage nothing that lies between the two, where a `not`
might stand. So a cue that is short elsewhere reaches up to the words of a long one: `said on Monday
that`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.draft.proposal import Proposal
from onrecord.english.contrary import TURNING
from onrecord.model import Settings
from onrecord.passages import passage
from onrecord.quotations import Quotation
from onrecord.text import Located, Span, locate, sentence_at

_SHOWN = Settings().prose_words
_FARTHEST = 8
"""Words that may lie between: more are no attribution, but something else that is told."""
_ANOTHER_CLAUSE = re.compile("[,;:–—]")
_MARKS = ",;:–—-"


def reaching(text: str, proposal: Proposal, quotations: Sequence[Quotation]) -> Proposal:
    """Return it as it is; or, where a page would leave out what lies beside the cue, with that."""
    cue, said = proposal.cue, proposal.said
    if cue is None:
        return proposal
    gaps = [*_left_out(text, cue, said, quotations)]
    wider = Span(min(each.start for each in (cue, *gaps)), max(each.end for each in (cue, *gaps)))
    found = locate(text, [span.of(text) for span in said], wider.of(text))
    return replace(proposal, cue=wider) if found == Located(tuple(said), wider) else proposal


def _left_out(
    text: str, cue: Span, said: Sequence[Span], quotations: Sequence[Quotation]
) -> Iterator[Span]:
    """What a page would leave out right beside the cue.

    What a comma parts from `According to X` is rather said than part of that.
    """
    shown = passage(text, Located(tuple(said), cue), quotations, _SHOWN)
    according = cue.of(text).casefold().startswith("according")
    for before, behind in pairwise(sorted([cue, *said])):
        gap = Span(before.end, max(before.end, behind.start))
        words = gap.of(text).strip(f" \t\n{_MARKS}")
        near = cue in (before, behind) and 0 < len(words.split()) <= _FARTHEST
        near = near and not (before == cue and according and text[gap.start] in _MARKS)
        if near and not any(map(gap.overlap, shown.spans())):
            start = gap.start + gap.of(text).index(words)
            yield Span(start, start + len(words))


def with_its_marks(proposal: Proposal, quotations: Sequence[Quotation]) -> Proposal:
    """Return it with the marks that close a quotation at the end of its words."""

    def closed(span: Span) -> Span:
        ends = [
            each.outer.end
            for each in quotations
            if span.start < each.outer.start and each.inner[-1].end - 1 <= span.end < each.outer.end
        ]
        return Span(span.start, max(ends, default=span.end))

    who = closed(proposal.who_printed) if proposal.who_printed else None
    return replace(proposal, said=tuple(map(closed, proposal.said)), who_printed=who)


def with_what_turns_it(text: str, said: Sequence[Span]) -> tuple[Span, ...]:
    """Return a clause; where words right before it would turn it, with those.

    `The fault was not found when | the plane took off in May`: nobody is to wonder what was not.
    """
    first, *rest = said
    start = sentence_at(text, first.start).start
    before = _ANOTHER_CLAUSE.split(text[start : first.start])[-1].lstrip()
    if TURNING.search(before):
        first = Span(first.start - len(before), first.end)
    return (first, *rest)
