"""Quotations in news text, whose marks are seldom tidy.

Double marks and guillemets are paired first, by kind and by the blanks around them; then single
marks, which may be apostrophes, inside each stretch that the double ones leave. A mark without a
partner means nothing, unless the quotation runs on into the next paragraph: then that paragraph
opens with a mark of its own (and only the last one closes), or is the one that closes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.quotations.doubles import in_doubled_singles, pair_doubles
from onrecord.quotations.marks import Quotation, quotation_of, trimmed
from onrecord.quotations.running_on import SPEAKER, reopened, run_on
from onrecord.quotations.singles import pair_singles
from onrecord.text import Span, paragraphs

__all__ = ["SPEAKER", "Quotation", "quotations", "quoted_spans", "trimmed", "within"]


def quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of `text`, in order; they never overlap."""
    return list(_quotations(text))


@lru_cache(maxsize=4096)
def _quotations(text: str) -> Sequence[Quotation]:
    """Found once: checking and joining ask for those of the same text again and again."""
    doubles = [pair_doubles(text, paragraph) for paragraph in paragraphs(text)]
    runs = [*run_on(text, doubles), *(run for each in doubles for run in reopened(text, each))]
    shut = [quotation_of(text, pair).outer for each in doubles for pair in each.pairs]
    regions = sorted([*shut, *(run.outer for run in runs)])
    singles = [pair_singles(text, each.paragraph, regions) for each in doubles]
    found = [
        *in_doubled_singles(text),
        *runs,
        *run_on(text, singles),
        *(quotation_of(text, pair) for each in (*doubles, *singles) for pair in each.pairs),
    ]
    return _outermost(text, found)


def within(found: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    """Return those of the quotations of a text that a span touches; they are in order."""
    first = bisect_right(found, span.start, key=lambda each: each.outer.start)
    last = bisect_left(found, span.end, key=lambda each: each.outer.start)
    before = first > 0 and found[first - 1].outer.end > span.start
    return found[first - before : last]


def quoted_spans(found: Iterable[Quotation]) -> list[Span]:
    """Return the quoted words of some quotations, without their marks: every inner span."""
    return [span for quotation in found for span in quotation.inner]


def _outermost(text: str, found: Iterable[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda each: (each.outer.start, -each.outer.end)):
        empty = not any(re.search(r"\w", span.of(text)) for span in quotation.inner)
        if not empty and (not kept or quotation.outer.start >= kept[-1].outer.end):
            kept.append(quotation)
    return kept
