"""What a text tells of with a date: events in the source's own voice or in somebody's words.

`Russia launched a missile on Thursday`: the clause that the date words hang from. Only those are
proposed; what the source tells without a date is for an editor to choose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.dates import Date
from onrecord.draft import cues, when
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.content import stripped
from onrecord.text import Span

_FEWEST = 4
_SUBJECTS = ("nsubj", "nsubjpass")
_HAPPENINGS = cues.words(
    "anniversary announcement arrest attack ceasefire ceremony conference crash death election "
    "explosion fire game hearing inauguration interview invasion killing launch march match "
    "meeting murder protest raid rally referendum release shooting speech strike summit talks "
    "trial visit vote war"
)
"""Nouns that tell of what happens on a day: `his visit to Paris on November 11`."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and when."""

    said: Span
    date: Date
    words: when.Found
    noun: bool
    """Whether a noun tells of it, and no clause."""


def events(
    text: str, parses: Sequence[Parse], words: Sequence[when.Found], published: Date | None
) -> list[Event]:
    """Return the events that a text dates, in its order; of one clause the first alone."""
    found: list[Event] = []
    for each in words:
        parse = next((p for p in parses if p.frame.paragraph.overlap(each.core)), None)
        event = _event(text, parse, each, published) if parse else None
        if event and not any(event.said.overlap(other.said) for other in found):
            found.append(event)
    return found


def _event(text: str, parse: Parse, found: when.Found, published: Date | None) -> Event | None:
    word = next((w for w in parse.words if not w.stand_in and w.span.overlap(found.core)), None)
    date = when.resolve(found.words, published, tense=when.tense_at(text, found.core))
    if word is None or date is None:
        return None
    for above in (word, *parse.ancestors(word)):
        if above.lemma in _HAPPENINGS and above.pos == "NOUN" and not _is_object(above):
            said = _run(parse, stripped(parse.subtree(above)), word)
        elif above.is_verb:
            said = _run(parse, _clause(parse, above), word)
        else:
            continue
        if len(said) < _FEWEST:
            return None
        span = Span(said[0].span.start, said[-1].span.end)
        return Event(span, date, found, noun=not above.is_verb)
    return None


def _is_object(noun: Word) -> bool:
    """Whether a verb's object is the noun: then the clause tells of it."""
    return noun.dep in ("dobj", "nsubj", "nsubjpass", "attr")


def _clause(parse: Parse, verb: Word) -> list[Word]:
    """A verb with its subject and all that belongs to it, without other clauses beside it."""
    if verb.lemma in cues.SAYING | cues.DENYING and parse.children(verb, "ccomp"):
        return []
    others = [
        word
        for word in parse.children(verb)
        if word.dep in ("advcl", "parataxis", "ccomp", "cc")
        or (word.dep == "conj" and word.is_verb and parse.children(word, *_SUBJECTS))
        or (word.dep == "mark")
    ]
    words = parse.subtree(verb, without=others)
    if parse.children(verb, *_SUBJECTS) and not _relative(parse, verb):
        return stripped(words)
    above = parse.head(verb)
    if verb.dep in ("relcl", "acl") and above is not None:
        return stripped([*_plain(parse, above), *words])
    if verb.dep in ("conj", "xcomp") and above is not None and above.is_verb:
        return _clause(parse, above)
    return []


def _relative(parse: Parse, verb: Word) -> bool:
    subjects = parse.children(verb, *_SUBJECTS)
    return verb.dep == "relcl" and any(w.tag in ("WDT", "WP") for w in subjects)


def _plain(parse: Parse, noun: Word) -> Iterator[Word]:
    """A noun without the clauses that hang from it, but for the words that come before it."""
    later = [word for word in parse.children(noun) if word.dep in ("relcl", "acl", "appos", "conj")]
    yield from parse.subtree(noun, without=later)


def _run(parse: Parse, words: Sequence[Word], dated: Word) -> list[Word]:
    """The unbroken run of words that holds the date's; punctuation breaks none."""
    run: list[Word] = []
    for word in words:
        between = parse.words[run[-1].index + 1 : word.index] if run else ()
        if any(each.pos not in ("PUNCT", "SPACE") for each in between):
            if dated in run:
                break
            run = []
        run.append(word)
    return stripped(run) if dated in run else []
