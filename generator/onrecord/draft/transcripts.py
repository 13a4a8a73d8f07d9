"""Labels before a colon: who speaks next in a transcript or an interview, or what is no one's word.

`LOPEZ: It was the storm.` is somebody's; `UPDATED: The pier was sold` and `KARACHI: The pier was
sold` are the newsroom's own, whose label is no part of the sentence. In small letters a label is
one only where people, or an outlet and somebody, take turns: `Ana Lopez: It was the storm.`
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from onrecord.draft import names
from onrecord.draft.page_labels import behind_page_label, quoted_from
from onrecord.english import lexicon
from onrecord.quotations import SPEAKER
from onrecord.text import Span, paragraphs

_IN_CAPITALS = re.compile(rf"[\"“]?{SPEAKER.pattern}")
"""How a paragraph of a transcript begins: `MODERATOR: `, perhaps behind a mark."""
_WORD = r"[A-Z][\w.’'-]*"
_AS_WRITTEN = re.compile(rf"[\"“]?(?P<name>{_WORD}(?: {_WORD}){{0,3}}): (?=\W?[A-Z\d])")


def label(text: str, paragraph: Span) -> Span | None:
    """Return the name of who speaks in a paragraph, where nothing but a label says so."""
    if name := quoted_from(text, paragraph.start):
        return name
    found = _IN_CAPITALS.match(text, paragraph.start, paragraph.end)
    if found is None:
        found = _AS_WRITTEN.match(text, paragraph.start, paragraph.end)
        if found is None or found["name"] not in _taking_turns(text):
            return None
    return Span(*found.span("name"))


@lru_cache(maxsize=64)
def _taking_turns(text: str) -> frozenset[str]:
    """The labels in small letters of two or more who take turns, people or outlets of the text.

    What comes again in lists and digests is neither: `Price: £20`, `Verdict: …`, `London: …`.
    """
    times = Counter(_labels(text, _AS_WRITTEN))
    short = in_capitals(text)
    who = {each for each in times if _is_person(text, each) or names.is_outlets(each)}
    again = {each for each in who if times[each] > 1 or names.first_letters(each) in short}
    taking = {each for each in again if _is_told_of(text, each)}
    return frozenset(taking if len(taking) + len(short) > 1 else ())


def _is_person(text: str, name: str) -> bool:
    """Whether a name begins with a first name, or stands behind one somewhere: `Ortiz`."""
    first, *rest = name.split()
    if rest:
        return lexicon.is_a_first_name(first)
    before = re.findall(rf"\b([A-Z]\w+) {re.escape(name)}\b", text)
    return any(lexicon.is_a_first_name(each) for each in before)


def _labels(text: str, form: re.Pattern[str]) -> list[str]:
    found = (form.match(text, each.start, each.end) for each in paragraphs(text))
    return [match["name"] for match in found if match]


def in_capitals(text: str) -> frozenset[str]:
    """Return the labels in capitals of a text in which people take turns: `LO`, `MODERATOR`."""
    return frozenset(_labels(text, SPEAKER) if _is_transcript(text) else ())


def _is_told_of(text: str, name: str) -> bool:
    """Whether a name stands within a sentence somewhere: `talks to Ana Lopez`."""
    return re.search(rf"[^\W\d_A-Z][^\w\n.!?:]? {re.escape(name)}\b(?!:)", text) is not None


def behind_label(text: str, paragraph: Span) -> int:
    """Return where a paragraph's words begin, behind a label that names no speaker."""
    found = SPEAKER.match(text, paragraph.start, paragraph.end)
    if found and not _is_transcript(text):
        return found.end()
    return behind_page_label(text, paragraph)


@lru_cache(maxsize=64)
def _is_transcript(text: str) -> bool:
    """Whether a label is somebody's of whom the text tells, or tells what somebody is.

    A newsroom labels its text once, a digest each place once (`KARACHI`, `LAHORE`): where a label
    comes again, or is short for one in small letters, people take turns.
    """
    labels = _labels(text, SPEAKER)
    short = {names.first_letters(each) for each in _labels(text, _AS_WRITTEN)}
    again = len(set(labels)) < len(labels) or not short.isdisjoint(labels)
    return again or any(_is_somebody(text, each) for each in labels)


def _is_somebody(text: str, name: str) -> bool:
    """`MODERATOR`; `LOPEZ`, of whom the text tells; not `KARACHI`, where it may have happened."""
    last = name.rsplit(maxsplit=1)[-1]
    if names.is_human(last):
        return True
    told = re.escape(last.title())
    return _is_told_of(text, last.title()) and not re.search(
        rf"\b(?:[Ii]n|[Nn]ear) {told}\b(?!['’])", text
    )
