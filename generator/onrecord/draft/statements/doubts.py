"""Why what looks like a saying is none: in a forged letter, in a parody, inside what is denied.

The words that stand in its frame are looked up in the one table of what words do to others behind
them. The frame is small: who says it, on what occasion and how, and the same of the verbs that it
hangs from. `Asked about the fake video, she said …` is as plain a saying as any. Who joked did say
it, and where the cue shows that, as in `said jokingly`, it is a saying with a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech import Attribution
from onrecord.draft.speech.called import denial_above
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.words import cues
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import BEFORE_A_NOUN, SUBJECTS
from onrecord.english.contrary import IN_JEST, Trait, turned

DENIED = "it stands inside what somebody denies, calls untrue or only supposes"
ASKED = "it is asked whether or why it was said"
ACCUSED = "somebody is accused of having said it"
JEST = "Told as said in jest."
"""The note that a sheet has on such a saying."""
_TURNED_BACK = frozenset({"denial", "refusal"})
_ACCUSING = words("accuse charge suspect")
_PLAIN = frozenset({"say", "tell", "write"})
_BESIDE = frozenset({"advcl", "conj", "parataxis", "pcomp"})
_ON = frozenset({"as", "at", "by", "from", "in", "on", "through", "via"})


def doubt(attribution: Attribution | None) -> str:
    """Return why a statement is no plain saying, as an editor reads it; nothing where it is one."""
    if attribution is None or attribution.verb.quoted:
        return ""
    parse, verb = attribution.parse, attribution.verb
    if _is_accused(attribution):
        return ACCUSED
    if _is_asked(parse, verb):
        return ASKED
    own = {*attribution.content, *_said_behind(parse, verb)}
    above = (each for each in _governing(parse, verb) if each not in own)
    if any(_turns(parse, each) for each in above):
        return DENIED
    if attribution.kind in _TURNED_BACK:
        return ""
    return _unreal(frame for frame in _frame(attribution) if not _only_jests(attribution, frame))


def _said_behind(parse: Parse, verb: Word) -> list[Word]:
    """The verbs in marks behind one of saying: what it says, though the parser sets it below them.

    `He added that it was "pointless – it is not close"`; not `That he said so “is a lie”`.
    """
    opens = parse.children(verb, "mark")
    behind = (each for each in parse.ancestors(verb) if each.index > verb.index)
    return [] if opens else [each for each in behind if each.quoted]


def in_jest(attribution: Attribution | None) -> bool:
    """Return whether the words that attribute it tell that it was not meant: `joked that …`."""
    return attribution is not None and any(
        IN_JEST.search(word.form) for word in _cue_words(attribution)
    )


def _only_jests(attribution: Attribution, frame: Sequence[Word]) -> bool:
    shown = _cue_words(attribution)
    return all(word in shown for word in frame) and any(IN_JEST.search(w.form) for w in frame)


def _cue_words(attribution: Attribution) -> list[Word]:
    cue = attribution.cue
    return [word for word in attribution.parse.words if word.span.overlap(cue)]


def _unreal(frames: Iterable[Sequence[Word]]) -> str:
    for frame in frames:
        found = _turned(frame)
        if found is not None:
            sign = " ".join(word.form for word in frame)
            return f"its frame, “{sign}”, {found.does}"
    return ""


def _turned(frame: Sequence[Word]) -> Trait | None:
    """What makes a saying unreal, and not only its words the contrary: no `opposition`.

    Of an adverb and its verb, what the adverb does.
    """
    found = turned(_printed(frame))
    adverb = frame[0].pos == "ADV" and not turned(_printed(frame[1:]))
    return found[0] if found and (found[0].far or adverb) else None


def _printed(frame: Sequence[Word]) -> str:
    """The words, without names: `the Imagine Theatre`."""
    return " ".join(word.form for word in frame if word.pos != "PROPN" or word.form.islower())


def _frame(attribution: Attribution) -> list[list[Word]]:
    """Who says it or passes it on, on what, and how: each a few words."""
    parse, verb = attribution.parse, attribution.verb
    inside = set(attribution.content)
    frames = [_sort(parse, who) for who in _heads(attribution)]
    for each in (verb, *_governing(parse, verb)):
        frames += [_sort(parse, word) for word in parse.children(each, *SUBJECTS)]
        frames += _circumstances(parse, each)
    above = parse.head(verb)
    if verb.dep in ("relcl", "acl") and above is not None:
        frames.append(_sort(parse, above))
    return [kept for each in frames if (kept := [w for w in each if w not in inside])]


def _heads(attribution: Attribution) -> Iterator[Word]:
    """The head of each phrase that names somebody."""
    for named in (attribution.speaker, attribution.cited, attribution.through):
        indices = {word.index for word in named}
        yield from (word for word in named if word.head not in indices - {word.index})


def _circumstances(parse: Parse, verb: Word) -> Iterator[list[Word]]:
    """`in a fake video`, `in jest`, `almost`; not what that is about.

    That somebody `allegedly said that …` is another's word, and no fake; what they allegedly asked
    for or claimed may be a deed.
    """
    clause = verb.dep != "relcl" and bool(parse.children(verb, "ccomp"))
    heard_of = cues.HEARD_OF if clause and verb.lemma in _PLAIN else frozenset[str]()
    for adverb in parse.children(verb, "advmod"):
        if adverb.form.casefold() not in {"instead", *heard_of}:  # said in place of something else
            yield [adverb, verb] if adverb.index + 1 == verb.index else [adverb]
    yield from (_sort(parse, noun) for noun in parse.behind(verb, *_ON))


def _sort(parse: Parse, noun: Word) -> list[Word]:
    """A noun and what sort it is of, without what stands behind it."""
    before = [word for word in parse.children(noun, *BEFORE_A_NOUN) if word.index < noun.index]
    return [*before, noun]


def _governing(parse: Parse, verb: Word) -> Iterator[Word]:
    """Yield the verbs in whose content a verb stands: not those it only stands beside.

    A colon, which attributes in headlines, stands in none.
    """
    if verb.pos == "PUNCT":
        return
    below = denial_above(parse, verb) or verb
    for above in parse.ancestors(below):
        own = parse.children(below, *SUBJECTS)
        if below.dep in _BESIDE and own:
            return
        if below.dep in ("relcl", "acl") and not _opens_with_that(parse, below):
            return
        if above.is_verb and not _only_goes_on(parse, below):
            yield above
        below = above


def _opens_with_that(parse: Parse, clause: Word) -> bool:
    """`the claim that he said`, which the parser takes for a relative clause at times."""
    return any(word.form.casefold() == "that" for word in parse.children(clause, "mark"))


def _only_goes_on(parse: Parse, below: Word) -> bool:
    """Whether a verb shares the subject of the one it stands beside: `came and said`."""
    return below.dep in _BESIDE and not parse.children(below, *SUBJECTS)


def _turns(parse: Parse, above: Word) -> bool:
    """Whether nothing in its content is told as having been: `denied that`, `it is a lie that`."""
    unsaid = above.tag not in ("VB", "VBG") and is_unsaid(parse, above)
    if above.lemma in cues.DENYING | _ACCUSING or unsaid:
        return True
    told = parse.children(above, "acomp", "advmod", "attr", "neg")
    frames = [_sort(parse, word) for word in told]
    return any(turned(" ".join(word.form for word in frame)) for frame in frames)


def _is_accused(attribution: Attribution) -> bool:
    """`what Stone accused Reed of saying`; `accused him of saying that …` tells the whole."""
    parse, verb = attribution.parse, attribution.verb
    if verb.lemma not in _ACCUSING:
        return False
    for of in parse.children(verb, "prep"):
        for deed in parse.children(of, "pcomp"):
            spoken = deed.lemma in cues.SAYING
            whole = of in attribution.content and bool(parse.children(deed))
            if spoken and not whole:
                return True
    return False


def _is_asked(parse: Parse, verb: Word) -> bool:
    """Whether the sentence asks for it: `Did she say that …?`, `Why did she say that …?`."""
    ends = [word for word in parse.sentence(verb) if word.form == "?" and not word.quoted]
    subjects = parse.children(verb, *SUBJECTS)
    helper = next(iter(parse.children(verb, "aux")), None)
    inverted = bool(subjects) and helper is not None and helper.index < subjects[0].index
    return bool(ends) and inverted
