"""Labels before a colon: who speaks next in a transcript or an interview, or what is no one's word.

`LOPEZ: It was the storm.` is somebody's; `UPDATED: The pier was sold`, `KARACHI: The pier was sold`
and `VERDICT: False` are the newsroom's own, whose label is no part of the sentence. In small
letters a label is one only where people, or an outlet and somebody, take turns: `Ana Lopez: It was
the storm.` In an interview whoever asks twice and is answered is one of these, and what is asked is
no statement.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from onrecord.draft.labels.page_labels import behind_page_label, quoted_from
from onrecord.draft.words import names
from onrecord.draft.words.cues import words
from onrecord.english import lexicon
from onrecord.frozen import dataclass
from onrecord.quotations import SPEAKER
from onrecord.text import Span, paragraphs, sentence_at

_IN_CAPITALS = re.compile(rf"[\"“]?{SPEAKER.pattern}")
"""How a paragraph of a transcript begins: `MODERATOR: `, perhaps behind a mark."""
_WORD = r"[A-Z][\w.’'-]*"
_AS_WRITTEN = re.compile(rf"[\"“]?(?P<name>{_WORD}(?: {_WORD}){{0,3}}): (?=\W?[A-Z\d])")
_ASKED = re.compile(r"\?[\"'”’]?$")
_REQUEST = re.compile(
    r"(?:(?:and|now|ok|okay|please|so|well),? )*"
    r"(?:let me (?:begin|start) by (?:asking|having) you|let me ask you (?:about|how|why)"
    r"|tell (?:me|us) (?:a bit |a little |more )?(?:about|how|what|why)"
    r"|(?:take|talk|walk) (?:me|us) through|(?:describe|explain) (?:for|to) (?:me|us))\b",
    re.IGNORECASE,
)
"""How who asks for an answer may begin, and no question mark follows."""
_GREETING = re.compile(
    r"(?i:good (?:afternoon|evening|morning)|hello|hi|thanks|thank you(?: (?:so|very) much)?)"
    r"(?:,? (?:again|[A-Z]\w+(?: [A-Z]\w+)?))?[.!]?[\"”]?$"
)
"""All of a turn in which nobody says anything."""
_TELLS = re.compile(r"[.!][\"'”’]?\s")
"""The end of a sentence that asks nothing, and of which more follows."""
_OF_A_PAGE = words(
    "analysis answer background claim claims conclusion context evidence fact facts false finding "
    "findings myth question rating reality result ruling summary true truth verdict"
)
"""Labels of fact checks and the like, which come again and are nobody's."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph that is somebody's."""

    label: Span
    """The name of who speaks."""
    asked: Span | None = None
    """The question that it answers."""
    only_asks: bool = False
    """Whether it is nothing but what the next turn answers."""
    only_greets: bool = False
    """Whether it is nothing but a greeting, or thanks."""


def turn(text: str, paragraph: Span) -> Turn | None:
    """Return whose a paragraph is, where nothing but a label says so.

    A paragraph without one is nobody's: it may be the newsroom's own.
    """
    own = label(text, paragraph)
    if own is None or quoted_from(text, paragraph.start):
        return Turn(own) if own else None
    parts = paragraphs(text)
    before = next((each for each in reversed(parts) if each.end <= paragraph.start), None)
    after = next((each for each in parts if each.start >= paragraph.end), None)
    asked = _question(text, before, paragraph) if before else None
    asks = _question(text, paragraph, after) if after else None
    words_ = _behind_colon(text, paragraph).of(text)
    tells, greets = _TELLS.search(words_), _GREETING.match(words_)
    return Turn(own, asked, asks is not None and tells is None, only_greets=greets is not None)


def runs_on(text: str, paragraph: Span) -> bool:
    """Return whether a paragraph without a label may be more of a turn, among or behind others.

    It may be the newsroom's own as well.
    """
    turns = [label(text, each) is not None for each in paragraphs(text)]
    at = next((n for n, each in enumerate(paragraphs(text)) if each.overlap(paragraph)), 0)
    return not turns[at] and (turns[at - 1 : at] == [True] or (any(turns[:at]) and any(turns[at:])))


def _question(text: str, asking: Span, answer: Span) -> Span | None:
    """The question, or the request, with which a turn ends where the next one is another's."""
    asks, answers = (label(text, each) for each in (asking, answer))
    if not (asks and answers) or asks.of(text) == answers.of(text):
        return None
    asked = _behind_colon(text, asking)
    start = max(sentence_at(text, asked.end - 1).start, asked.start)
    last = Span(asked.end - len(text[start : asked.end].lstrip()), asked.end)
    return last if _ASKED.search(asking.of(text)) or _REQUEST.match(last.of(text)) else None


def _behind_colon(text: str, turn_: Span) -> Span:
    until = text[: turn_.end].rstrip('"”')
    said = until[text.index(":", turn_.start) + 1 :].lstrip()
    return Span(len(until) - len(said), len(until))


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
    return frozenset(taking if len(taking) + len(short) > 1 else ()) | _in_interview(text)


def _in_interview(text: str) -> frozenset[str]:
    """The labels of those whom somebody asks twice, and of whoever asks: `The Beacon: Why?`."""
    asked: list[tuple[str, str]] = []
    found = ((each, _AS_WRITTEN.match(text, each.start, each.end)) for each in paragraphs(text))
    turns = [(place, match["name"]) for place, match in found if match]
    for (place, asking), (_, answering) in pairwise(turns):
        if asking != answering and _ASKED.search(place.of(text)) and _is_person(text, answering):
            asked.append((asking, answering))
    often = {
        asking for asking, times in Counter(asking for asking, _ in asked).items() if times > 1
    }
    return frozenset(name for pair in asked if pair[0] in often for name in pair)


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
    return frozenset(_somebodys(text) if _is_transcript(text) else ())


def _is_told_of(text: str, name: str) -> bool:
    """Whether a name stands within a sentence somewhere: `talks to Ana Lopez`."""
    return re.search(rf"[^\W\d_A-Z][^\w\n.!?:]? {re.escape(name)}\b(?!:)", text) is not None


def behind_label(text: str, paragraph: Span) -> int:
    """Return where a paragraph's words begin, behind a label that names no speaker."""
    found = SPEAKER.match(text, paragraph.start, paragraph.end)
    if found and found["name"] not in in_capitals(text):
        return found.end()
    return behind_page_label(text, paragraph)


def begins_below_a_label(text: str, said: Span) -> bool:
    """Whether nothing but a newsroom's label stands before words: `CLAIM: “We had no cracks.”`."""
    found = SPEAKER.match(text, text.rfind("\n", 0, said.start) + 1)
    return found is not None and found.end() >= said.start - len("“")


@lru_cache(maxsize=64)
def _is_transcript(text: str) -> bool:
    """Whether a label is somebody's of whom the text tells, or tells what somebody is.

    A newsroom labels its text once, a digest each place once (`KARACHI`, `LAHORE`): where a label
    comes again, or is short for one in small letters, people take turns.
    """
    labels = _somebodys(text)
    short = {names.first_letters(each) for each in _labels(text, _AS_WRITTEN)}
    again = len(set(labels)) < len(labels) or not short.isdisjoint(labels)
    return again or any(_is_somebody(text, each) for each in labels)


def _somebodys(text: str) -> list[str]:
    """The labels in capitals that may be a name."""
    return [each for each in _labels(text, SPEAKER) if each.casefold() not in _OF_A_PAGE]


def _is_somebody(text: str, name: str) -> bool:
    """`MODERATOR`; `LOPEZ`, of whom the text tells; not `KARACHI`, where it may have happened."""
    last = name.rsplit(maxsplit=1)[-1]
    if names.is_human(last):
        return True
    told = re.escape(last.title())
    return _is_told_of(text, last.title()) and not re.search(
        rf"\b(?:[Ii]n|[Nn]ear) {told}\b(?!['’])", text
    )
