"""What an article shows and nothing is written of, since only a person can tell what it means."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.english.outlets import is_an_agency
from onrecord.ingest import bylines, labels, outlets
from onrecord.ingest.furniture import LeftOut
from onrecord.ingest.head import Head


def may_be_the_outlet(head: Head, left_out: Iterable[LeftOut]) -> str | None:
    """Return a sentence on the line below the headline that may name who published the article.

    It is a word or two that was left out, no section and no agency. Without a byline it may as
    well be somebody's name.
    """
    if head.headline is None or head.headline + 1 >= len(head.paragraphs):
        return None
    below = head.headline + 1
    words, number = head.words(below), head.paragraphs[below].lines[0].number
    plain = head.reason(below) is None and not labels.by_its_words(words)
    gone = number in {each.line_number for each in left_out}
    named = labels.is_tag(words) and not labels.is_section(words)
    if not (gone and plain and named) or is_an_agency(words):
        return None
    outlet = outlets.named(words, outlets.OUTLETS) or words.startswith("The ")
    author = not outlet and head.marks.byline is None and bylines.is_whole_name(words)
    either = "who wrote it, or the outlet: write author: or" if author else "the outlet: write"
    return f"“{words}”, left out in line {number}, may be {either} outlet: there"
