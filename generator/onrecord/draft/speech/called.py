"""What somebody who denies calls the claim: `denied that …, calling the report “pure fiction”`."""

from __future__ import annotations

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words import cues

_POINTING = frozenset({"it", "that", "them", "these", "this", "those"})


def denial_above(parse: Parse, verb: Word) -> Word | None:
    """Return the denial that a participle behind a comma goes on, calling the claim something.

    Wherever the parser hangs it: who denies calls it so. Where a person or a thing is called
    something, that may be part of what is denied: `denied that he hit her, calling her a liar`.
    """
    apart = verb.index > 0 and parse.words[verb.index - 1].form == ","
    if verb.lemma not in cues.CALLING or verb.tag != "VBG" or not apart or verb.quoted:
        return None
    if not _is_of_a_claim(parse, verb):
        return None
    above = (each for each in parse.ancestors(verb) if each.lemma in cues.DENYING)
    return next(above, None)


def completed(parse: Parse, verb: Word) -> Word | None:
    """Return the denial of a bare `the report` that tells something only with these quoted words.

    `dismissed the report, calling it “pure fiction”`.
    """
    denial = denial_above(parse, verb) if any(w.quoted for w in parse.subtree(verb)) else None
    things = parse.children(denial, "dobj") if denial else []
    bare = [each for each in things if {w.dep for w in parse.children(each)} <= {"det", "poss"}]
    return denial if any(each.lemma in cues.SAYABLE for each in bare) else None


def own_words(parse: Parse, denial: Word) -> list[Word]:
    """Return the quoted words without which a denial tells nothing."""
    behind = [word for word in parse.sentence(denial) if word.index > denial.index]
    calling = (word for word in behind if completed(parse, word) == denial)
    return [word for each in calling for word in parse.subtree(each) if word.quoted]


def _is_of_a_claim(parse: Parse, verb: Word) -> bool:
    behind = [word for word in parse.subtree(verb) if word.index > verb.index]
    things = [word for word in behind if word.dep in ("dobj", "nsubj") and not word.quoted]
    pointing = any(word.form.casefold() in _POINTING for word in behind[:1])
    return pointing or any(word.lemma in cues.SAYABLE for word in things[:1])
