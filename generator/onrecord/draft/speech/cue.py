"""The words that attribute."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.relays import audience
from onrecord.draft.speech.speaker import phrase
from onrecord.draft.words import cues
from onrecord.text import Span

_HELPERS = ("aux", "auxpass", "neg", "advmod", "prt", "dep")


def cue_span(parse: Parse, verb: Word, content: Sequence[Word] = ()) -> Span:
    """Return the verb with its helpers, and to whom it was said where that follows at once."""
    taken = {word.index for word in content}
    if not verb.quoted:  # `said | “now is the time”`
        taken |= {word.index for word in parse.sentence(verb) if word.quoted}
    near = {w.index for w in parse.children(verb, *_HELPERS) if w.pos != "PUNCT"}
    near |= {no.index for each in parse.children(verb, "advmod") for no in _no_of(parse, each)}
    told = {
        word.index
        for head in audience(parse, verb)
        if parse.head(head) == verb
        for word in phrase(parse, head)
    }
    if verb.lemma == "call":
        near |= {w.index for w in parse.children(verb, "prep") if _is_the_verbs(parse, verb, w)}
    first = last = verb.index
    above = parse.head(verb)
    if above is not None and above.lemma in cues.SEEMING and verb.dep == "xcomp":
        near |= {above.index}  # `appeared to suggest`, which is less than `suggested`
    while first - 1 in near - taken:
        first -= 1
    while last + 1 in (near | told) - taken:
        last += 1
    between = parse.words[last + 1 : content[0].index] if content else ()
    if between and _leads(parse, verb, between):
        last = content[0].index - 1
    return Span(parse.words[first].span.start, parse.words[last].span.end)


def _leads(parse: Parse, verb: Word, between: Sequence[Word]) -> bool:
    """Whether a preposition of the verb, and nothing else, leads to the words: `warned of`."""
    return len(between) == 1 and between[0] in parse.children(verb, "prep")


def _no_of(parse: Parse, adverb: Word) -> list[Word]:
    """The `no` of `no longer`, without which the adverb says the contrary."""
    return [word for word in parse.children(adverb) if word.form.casefold() == "no"]


def _is_the_verbs(parse: Parse, verb: Word, preposition: Word) -> bool:
    """Whether a preposition makes another verb of it: `called on them`, not `called on Tuesday`."""
    dates = (word.entity == "DATE" for word in parse.children(preposition, "pobj"))
    return preposition.index == verb.index + 1 and not any(dates)
