"""What a text tells of with a date: events in the source's own voice or in somebody's words.

`Russia launched a missile on Thursday`: the clause that the date words hang from. Only those are
proposed; what the source tells without a date is for an editor to choose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.dates import Date
from onrecord.draft import cues, when
from onrecord.draft.dating import told
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.content import stripped
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.text import Span

_FEWEST = 4
_BEFORE_A_NOUN = ("amod", "compound", "nmod", "nummod")
_SUBJECTS = ("nsubj", "nsubjpass")
_HAPPENINGS = cues.words(
    "anniversary announcement arrest attack ceasefire ceremony conference crash deadline "
    "death election explosion fire game hearing inauguration interview invasion killing "
    "launch march match meeting murder protest raid rally referendum release shooting speech "
    "strike summit talks trial visit vote war"
)
"""Nouns that tell of what happens on a day: `his visit to Paris on November 11`."""
_AIMING = frozenset({"by", "for", "from", "until", "till", "before"})
"""Prepositions before a day that somebody looked to."""
_PLANNING = cues.words(
    "agree call decide delay due expect hope intend invite likely plan postpone promise propose "
    "ready schedule set slate threaten vow"
)
"""Words of what is to come, though they themselves are past: `The vote was due on Sunday`."""

_TELLING = cues.BELIEVING | cues.DENYING | cues.FINDING | cues.SAYING


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
    if word is None:
        return None
    if _is_unsaid(parse, word):
        return None
    said, noun = _telling(parse, word)
    past = not noun and _is_plainly_past(parse, word, found)
    tense = when.Tense.PAST if past else when.tense_at(text, found.core)
    date = told(found.words, published, tense)
    if date is None and noun:  # the tense is of a verb, and may be none of the noun's
        date = told(found.words, published, None)
    if date is None or ".." in str(date):
        return None
    if len(said) < _FEWEST or said[0].tag in ("WDT", "WP", "WP$"):
        return None
    return Event(Span(said[0].span.start, said[-1].span.end), date, found, noun=noun)


def _is_unsaid(parse: Parse, word: Word) -> bool:
    """Whether it stands in what nobody says: `no minister said that the bridge fell on Monday`."""
    return any(
        below.dep == "ccomp" and above.lemma in _TELLING and is_unsaid(parse, above)
        for below, above in pairwise((word, *parse.ancestors(word)))
    )


def _is_plainly_past(parse: Parse, word: Word, found: when.Found) -> bool:
    """Whether date words are of a clause in the past, which nothing turns to what was to come.

    `The site was not loading Saturday`, but not `was to open on Saturday`, `delayed it to Monday`.
    """
    verb = next((each for each in (word, *parse.ancestors(word)) if each.is_verb), None)
    if verb is None or found.words.split()[0].casefold() in _AIMING:
        return False
    auxiliaries = parse.children(verb, "aux", "auxpass")
    past = verb.tag == "VBD" or any(each.tag == "VBD" for each in auxiliaries)
    turned = parse.children(verb, "xcomp") or any(each.tag == "MD" for each in auxiliaries)
    adjectives = {each.lemma for each in parse.children(verb, "acomp")}
    return past and not turned and not {verb.lemma, *adjectives} & (_PLANNING | cues.SAYING)


def _telling(parse: Parse, word: Word) -> tuple[list[Word], bool]:
    """The words that tell what happened on a date, and whether a noun does; none for no event."""
    above = parse.head(word)
    if word.dep in _BEFORE_A_NOUN and above is not None and above.entity != word.entity:
        above = above if above.lemma in _HAPPENINGS else None
        return (_run(parse, _noun(parse, above), word), True) if above else ([], True)
    for each in (word, *parse.ancestors(word)):
        if each.lemma in _HAPPENINGS and each.pos == "NOUN" and not _is_object(each):
            return _run(parse, _noun(parse, each), word), True
        if each.is_verb:
            present = each.tag in ("VBZ", "VBP") and each.dep != "relcl"
            noun = _happening_before(parse, each, word) if present else None
            if noun is not None:
                last = max(date.index for date in _date(parse, word))
                return list(parse.words[_noun(parse, noun)[0].index : last + 1]), True
            return ([], False) if present else (_run(parse, _clause(parse, each), word), False)
    return [], False


def _date(parse: Parse, word: Word) -> tuple[Word, ...]:
    return parse.entity(word) if word.entity else (word,)


def _noun(parse: Parse, noun: Word) -> list[Word]:
    """A noun with all that belongs to it; the visit, where a ceremony was only part of it."""
    outer = [a for a in parse.ancestors(noun) if a.lemma in _HAPPENINGS and a.pos == "NOUN"]
    verbs = [each.index for each in parse.ancestors(noun) if each.is_verb]
    between = [each for each in outer if not verbs or _is_below(parse, each, verbs[0])]
    return stripped(parse.subtree(between[-1] if between else noun))


def _is_below(parse: Parse, word: Word, verb: int) -> bool:
    return any(above.index == verb for above in parse.ancestors(word))


def _happening_before(parse: Parse, verb: Word, dated: Word) -> Word | None:
    """`The talks come amid the inauguration of X in January`: it dates the inauguration."""
    nouns = [
        word
        for word in parse.words[verb.index + 1 : dated.index]
        if word.lemma in _HAPPENINGS and word.pos == "NOUN"
    ]
    return nouns[-1] if nouns else None


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
    words = parse.subtree(verb, without=[*others, *_attributed(parse, verb)])
    if parse.children(verb, *_SUBJECTS) and not _relative(parse, verb):
        return stripped(words)
    above = parse.head(verb)
    if verb.dep in ("relcl", "acl") and above is not None:
        return stripped([*_plain(parse, above), *words])
    if verb.dep in ("conj", "xcomp") and above is not None and above.is_verb:
        return _clause(parse, above)
    return []


def _attributed(parse: Parse, verb: Word) -> list[Word]:
    """What stands in a clause and is somebody's: `…, which X said was a response`."""
    return [
        part
        for word in parse.subtree(verb)
        for part in parse.children(word, "relcl", "prep")
        if (part.dep == "relcl" or (word == verb and part.form.casefold() == "with"))
        and any(
            each.lemma in cues.SAYING and each.is_verb and parse.children(each, *_SUBJECTS)
            for each in parse.subtree(part)
        )
    ]


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
    while run and run[-1].pos in ("ADP", "PUNCT", "SPACE") and run[-1] != dated:
        run.pop()
    return stripped(run) if dated in run else []
