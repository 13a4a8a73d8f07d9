"""Every attribution in a paragraph, and those of quotations that no clause claimed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.according import according_to
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.content import calls_for, content
from onrecord.draft.speech.cue import cue_span
from onrecord.draft.speech.denials import is_set_beside
from onrecord.draft.speech.impersonal import as_reported, is_supposed, supposed, told_there
from onrecord.draft.speech.nouns import told_by_noun
from onrecord.draft.speech.quoting import citing_before_that, quoted_as_saying, quoted_who_said
from onrecord.draft.speech.relays import audience, cited, through
from onrecord.draft.speech.set_off import set_off
from onrecord.draft.speech.speaker import is_nobody, phrase, speaker_of
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import FINITE_TAGS, HE_SHE_THEY, MAYBE_FINITE_TAGS, WHO_ACTS
from onrecord.english.outlets import is_known
from onrecord.text import Span

_BEFORE_COLON = 0.85
_RIGHT_BEHIND = 0.8
_PASSED_ON = 0.95
_BY_GRAMMAR = 0.8
"""What the learned model hardly sees: a saying in the words that another verb governs."""
_PRINTING = names.OUTLET_NOUNS | {"court", "judge", "tribunal"}
"""Who releases what others wrote."""
_OF_OTHERS = frozenset({"by", "from", "of", "to"})
_OWN = frozenset({"her", "his", "its", "their"})


def find(parse: Parse) -> list[Attribution]:
    """Return every attribution in a paragraph, in the order of their verbs."""
    certain = set_off(parse)
    found = (_at(parse, word) for word in parse.words if not word.stand_in)
    rest = [each for each in found if each and not any(_inside(each, one) for one in certain)]
    return [*certain, *(_as_passed_on(each, rest) for each in rest)]


def _as_passed_on(one: Attribution, others: Sequence[Attribution]) -> Attribution:
    """An attribution, certain where it is part of `“We go,” Ann Lee said, the Beacon reported`."""
    for other in others:
        inner, outer = sorted((one, other), key=lambda each: each.verb.index)
        hung = inner.verb.dep == "ccomp" and inner.parse.head(inner.verb) == outer.verb
        quoted = any(word.stand_in for word in inner.content)
        if hung and outer.verb.lemma == "report" and quoted and not _in_two_halves(inner):
            return replace(one, sure=_PASSED_ON)
    return one


def _in_two_halves(attribution: Attribution) -> bool:
    """Whether words in marks stand on both sides of its verb: `“It leaks,” he said, “a bit”`."""
    parse, verb = attribution.parse, attribution.verb
    marked = [word.index for word in parse.sentence(verb) if word.stand_in]
    return bool(marked) and min(marked) < verb.index < max(marked)


def _inside(one: Attribution, other: Attribution) -> bool:
    """Whether an attribution stands in what another one attributes, or takes its words."""
    words = {word.index for word in other.content}
    return one.verb.index in words or any(word.index in words for word in one.content)


def _at(parse: Parse, word: Word) -> Attribution | None:
    if word.form.casefold() == "according" and word.dep != "pcomp":
        return according_to(parse, word)
    if word.pos == "NOUN":
        return told_by_noun(parse, word)
    return _by_verb(parse, word) if word.is_verb or word.dep == "ROOT" else None


def _by_verb(parse: Parse, verb: Word) -> Attribution | None:
    if is_unsaid(parse, verb):
        return None
    if is_supposed(parse, verb):
        return supposed(parse, verb)
    ways = (way(parse, verb) for way in _WAYS)
    if told_of := next(filter(None, ways), None):
        return told_of
    kind, words = content(parse, verb)
    if not words:
        return None
    quoted = any(word.stand_in for word in words)
    speaker, guessed = speaker_of(parse, verb, quoted=quoted)
    asked = kind == "request" and not calls_for(parse, verb)  # a body: `It called on Ann Lee to …`
    it = asked and [word.form.casefold() for word in speaker] == ["it"]
    if (is_nobody(speaker, verb) and not it) or not (speaker or quoted):
        return None
    return Attribution(
        parse,
        kind,
        verb,
        cue_span(parse, verb, words),
        speaker,
        tuple(words),
        audience=audience(parse, verb),
        cited=cited(parse, verb),
        through=through(parse, verb, speaker),
        guessed=guessed,
        sure=_BY_GRAMMAR if is_set_beside(parse, verb) or _is_in_writing(parse, verb) else None,
    )


def _is_in_writing(parse: Parse, verb: Word) -> bool:
    """Whether it is its own statement somebody puts out that says it: `issued a statement saying`.

    Outlets and courts put out others'.
    """
    noun = parse.head(verb) if verb.dep == "acl" and verb.tag == "VBG" else None
    above = parse.head(noun) if noun is not None and noun.dep == "dobj" else None
    if noun is None or above is None or noun.lemma != "statement" or not _is_own(parse, noun, verb):
        return False
    out = any(each.form == "out" for each in parse.children(above, "prt"))
    issued = above.lemma in ("issue", "release") or (above.lemma == "put" and out)
    issued = issued and above.tag in FINITE_TAGS | {"VBN"}
    issued = issued and not any(_prints(parse, who) for who in parse.children(above, "nsubj"))
    return issued and not is_unsaid(parse, above) and not is_doubted(parse, above)


def _is_own(parse: Parse, statement: Word, saying: Word) -> bool:
    """Whether nobody else's is told of: `from Ann Lee`, `to the court`, `a witness statement`."""
    told = any(each.form in _OF_OTHERS for each in parse.children(statement, "prep"))
    own = all(each.form in _OWN for each in parse.children(statement, "poss"))
    return own and not told and parse.children(statement, "acl", "compound") == [saying]


def _prints(parse: Parse, subject: Word) -> bool:
    """Whether it puts out what others say: an outlet or a court."""
    name = " ".join(each.form for each in phrase(parse, subject))
    return subject.lemma.casefold() in _PRINTING or is_known(name)


_WAYS = (quoted_as_saying, as_reported, told_there, citing_before_that, quoted_who_said)
"""What some verbs attribute otherwise than by a clause of their own; the first counts."""


def behind_quotation(parse: Parse, quoted: Sequence[Word]) -> Attribution | None:
    """Return the attribution to a verb that the parser took for a noun; None where there is none.

    `“…,” the authors of the article note.`
    """
    last = quoted[-1]
    rest = [word for word in parse.sentence(last) if word.index > last.index]
    words = [word for word in rest if word.pos not in ("PUNCT", "SPACE")]
    if not 2 <= len(words) <= 8:
        return None
    written = words[-1].form in ("read", "reads") and words[-2].lemma in cues.DOCUMENTS
    if not written and words[-1].form not in cues.FORMS:
        return None
    verb, speaker = words[-1], tuple(words[:-1])
    if len(words) != verb.index - words[0].index + 1 or is_unsaid(parse, verb):
        return None
    return Attribution(parse, "saying", verb, verb.span, speaker, tuple(quoted), guessed=True)


def right_behind(parse: Parse, quoted: Sequence[Word]) -> Attribution | None:
    """Return the attribution of a quotation to whom the clause behind its mark begins with.

    Whatever they do: `“Is the pier sold?” the deputy mayor posed on her page`. Where a name might
    begin another sentence, behind a question, they must say or ask, and nothing else.
    """
    first = _first_behind(parse, quoted)
    if first is None:
        return None
    goes_on = _ending(quoted) == "," or first.form.islower()
    for subject in parse.words[first.index :]:
        verb = parse.head(subject) if subject.dep == "nsubj" else None
        if verb is None or subject.sentence != first.sentence:
            continue
        if parse.subtree(subject)[0] != first or not _does(parse, verb, subject):
            return None
        if not goes_on and not (_ending(quoted) in "?!" and _says_no_more(parse, verb)):
            return None
        who, cue = phrase(parse, subject), cue_span(parse, verb, quoted)
        told = audience(parse, verb)
        return Attribution(
            parse, "saying", verb, cue, who, tuple(quoted), audience=told, sure=_RIGHT_BEHIND
        )
    return None


def _ending(quoted: Sequence[Word]) -> str:
    """The mark that ends a quotation, right before the one that closes it; or its last word."""
    return quoted[-2:][0].form


def _first_behind(parse: Parse, quoted: Sequence[Word]) -> Word | None:
    """The word right behind a quotation's mark."""
    behind = quoted[-1].index + 1
    first = parse.words[behind] if behind < len(parse.words) else None
    return None if first is None or first.stand_in or first.pos in ("PUNCT", "SPACE") else first


def _says_no_more(parse: Parse, verb: Word) -> bool:
    """Whether a verb of saying or asking has no words but a question that ends before it."""
    going_on = verb.lemma in cues.GOING_ON and any(
        word.form.casefold() == "on" for word in parse.children(verb, "prt", "advmod")
    )
    says = verb.lemma in cues.SAYING or verb.lemma in cues.ASKING or going_on
    return says and not parse.children(verb, "ccomp", "dobj", "xcomp")


def _does(parse: Parse, verb: Word, subject: Word) -> bool:
    """Whether somebody does something: of `the banner` nothing is told."""
    somebody = subject.entity in WHO_ACTS or subject.form.casefold() in HE_SHE_THEY
    somebody = somebody or names.is_human(subject.lemma)
    finite = verb.tag in MAYBE_FINITE_TAGS and verb.index > subject.index
    return somebody and finite and verb.pos == "VERB" and not is_unsaid(parse, verb)


def before_colon(parse: Parse, quoted: Sequence[Word]) -> Attribution | None:
    """Return the attribution of a quotation to whom the clause before its colon is about.

    `Ann Lee was hopeful: “…”`; `her message was plain: “…”` is told of nobody here.
    """
    before = [word for word in parse.sentence(quoted[0]) if word.index < quoted[0].index]
    return _announced(parse, before, quoted)


def above_quotation(parse: Parse, quotation: Span) -> Attribution | None:
    """Return the attribution of a quotation to whom the paragraph above it ends with.

    `Ann Lee posted this on her page:`
    """
    last = parse.words[-1:]
    found = _announced(parse, parse.sentence(last[0]), ()) if last else None
    return replace(found, elsewhere=(quotation,)) if found else None


def _announced(parse: Parse, before: list[Word], quoted: Sequence[Word]) -> Attribution | None:
    while before and before[-1].pos in ("PUNCT", "SPACE") and before[-1].form != ":":
        before.pop()
    if not before or before[-1].form != ":":
        return None
    for word in reversed(before):
        verb = parse.head(word)
        if word.dep != "nsubj" or verb is None or verb.index > before[-1].index:
            continue
        if verb.dep in ("relcl", "acl", "advcl"):
            continue
        if not _is_named(parse, word) or is_unsaid(parse, verb):
            return None
        who = phrase(parse, word)
        return Attribution(
            parse, "saying", verb, verb.span, who, tuple(quoted), guessed=True, sure=_BEFORE_COLON
        )
    return None


def _is_named(parse: Parse, subject: Word) -> bool:
    """Whether a subject, or who is set beside it, has a name, or is a person."""
    named = [subject, *parse.children(subject, "appos")]
    person = subject.form.casefold() in HE_SHE_THEY or names.is_human(subject.lemma)
    return person or any(each.pos == "PROPN" for each in named)


def beside_quotation(parse: Parse, verb: Word, quoted: Sequence[Word]) -> Attribution | None:
    """Return the attribution of a quotation to a verb near it, or None where that says nothing."""
    if is_unsaid(parse, verb) or is_supposed(parse, verb):
        return None
    low, high = sorted((verb.index, quoted[0].index))
    if any(word.stand_in and word not in quoted for word in parse.words[low:high]):
        return None
    speaker, _ = speaker_of(parse, verb, quoted=True)
    if not speaker or is_nobody(speaker):
        return None
    return Attribution(
        parse,
        "saying",
        verb,
        cue_span(parse, verb, quoted),
        speaker,
        tuple(quoted),
        audience=audience(parse, verb),
        through=through(parse, verb, speaker),
        guessed=True,
    )
