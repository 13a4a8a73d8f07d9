"""`The dam will close. The minister, Ann Lee, disclosed this`: who said what stands before.

`That is according to the Beacon` tells it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.draft import cues
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.cue import cue_span
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.interrupted import is_whole
from onrecord.draft.speech.relays import cited, may_be_cited
from onrecord.draft.speech.speaker import is_nobody, phrase, speaker_of
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.text import Span

_SURE = 0.6
_ASSERTING = cues.words(
    "admit affirm announce attest confirm declare disclose divulge report reveal say state testify"
)
"""Verbs that hold of a thing that it is so; who predicted or noted it did not tell of it."""


def pointing_back(parses: Iterable[Parse]) -> Iterator[Attribution]:
    """Yield who disclosed what the sentence before tells, in the paragraph above if need be.

    What `even the mayor admits` is the writer's to say, and hardly in the mayor's words.
    """
    for above, here in pairwise((None, *parses)):
        for verb in here.words if here else ():
            according = _according(here, verb) if here else None
            if here is None or not (according or _points_back(here, verb)):
                continue
            speaker = according or speaker_of(here, verb, quoted=False)[0]
            if not speaker or is_nobody(speaker) or speaker[0].form.casefold() == "even":
                continue
            said, elsewhere = _before(here, verb, above)
            if said or elsewhere:
                cue = cue_span(here, verb, said)
                if according:
                    cue = Span(cue.start, here.words[speaker[0].index - 1].span.end)
                yield Attribution(
                    here,
                    "saying",
                    verb,
                    cue,
                    speaker,
                    said,
                    cited=cited(here, verb) if according else (),
                    elsewhere=elsewhere,
                    sure=_SURE,
                )


def _points_back(parse: Parse, verb: Word) -> bool:
    """Whether it is a verb of saying whose object is `this`, and tells no more."""
    if verb.quoted or not verb.is_verb:
        return False
    things = parse.children(verb, "dobj", "nsubjpass")
    known = [each for each in parse.children(verb, "ccomp") if each.form.casefold() == "known"]
    things += [each for clause in known for each in parse.children(clause, "nsubj")]
    if [each.form.casefold() for each in things] != ["this"]:
        return False
    says = verb.lemma in _ASSERTING or (verb.lemma == "make" and known)
    more = [each for each in parse.children(verb, "ccomp", "xcomp") if each not in known]
    told = bool(says) and not more and not is_unsaid(parse, verb)
    return told and not is_doubted(parse, verb)


def _according(parse: Parse, verb: Word) -> tuple[Word, ...]:
    """Who is named in `That is according to Ann Lee`, a sentence that tells no more."""
    if verb.lemma not in ("be", "accord") or verb.quoted:
        return ()
    that = [each.form.casefold() for each in parse.children(verb, "nsubj")]
    more = parse.children(verb, "acomp", "attr", "ccomp", "neg", "xcomp")
    if that not in (["that"], ["this"]) or more:
        return ()
    under = [verb, *parse.children(verb, "prep")]
    to = (who for each in under if each.form == "according" for who in parse.behind(each))
    whole = (phrase(parse, who) for who in to if may_be_cited(who))
    return next((each for each in whole if len(each) > 1 or each[0].tag != "NN"), ())


def _before(
    parse: Parse, verb: Word, above: Parse | None
) -> tuple[tuple[Word, ...], tuple[Span, ...]]:
    """The sentence before: its words, or its place where it is all of the paragraph above."""
    before = [word for word in parse.words if word.sentence == verb.sentence - 1]
    if before:
        told = is_whole(parse, before) and not _is_asked(before)
        return (tuple(stripped(before)), ()) if told else ((), ())
    words = stripped(above.words) if above else []
    alone = bool(words) and words[0].sentence == words[-1].sentence
    if not above or not alone or not is_whole(above, words) or _is_asked(above.words):
        return (), ()
    if any(word.quoted for word in words):
        return (), ()
    return (), (Span(words[0].span.start, words[-1].span.end),)


def _is_asked(sentence: Sequence[Word]) -> bool:
    """`Was the pier sold? Ann Lee confirmed this`: that, but not these words."""
    return next((word.form for word in reversed(sentence) if word.pos != "SPACE"), "") == "?"
