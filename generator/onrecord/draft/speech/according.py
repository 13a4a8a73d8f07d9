"""`According to X`: what X says, where that is certain."""

from __future__ import annotations

from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.clauses import is_taken_up
from onrecord.draft.speech.content import content
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.nobody import is_none
from onrecord.draft.speech.relays import according_behind
from onrecord.draft.speech.speaker import behind_the_source, phrase, unbroken
from onrecord.draft.words import cues
from onrecord.draft.words.word import ANY_SUBJECT, SUBJECTS
from onrecord.text import Span

_JOINING = frozenset({"ADP", "CCONJ", "PART", "PUNCT"})
_OPENINGS = frozenset({"however", "meanwhile", "but", "and", "yet"})


def according_to(parse: Parse, word: Word) -> Attribution | None:
    """Return what the `according` of a sentence attributes; None where another verb does that."""
    head = parse.head(word)
    to = [each for each in parse.children(word, "prep") if each.index > word.index]
    names = [name for each in to for name in parse.children(each, "pobj")]
    if head is not None and (told := _without_comma(parse, word, head)) is not None:
        return told
    if head is None or not names or is_none(parse, names[0]) or _takes_a_clause(parse, head, word):
        return None
    clause = _last_of_several(parse, _whole_clause(parse, head), word)
    without = [word, *_opening(parse, clause), *_citing(parse, clause, word)]
    taken_up = [each for each in parse.children(clause) if is_taken_up(parse, each)]
    without += [late for each in taken_up for late in parse.subtree(each)]
    subject = behind_the_source(parse, clause)
    own = parse.subtree(subject) if subject else []
    words = [each for each in parse.subtree(clause, without=[word]) if each not in without]
    if not words:
        return None
    cue = Span(word.span.start, to[0].span.end)
    source = unbroken([each for each in phrase(parse, names[0]) if each not in own], names[0])
    return Attribution(parse, "according", word, cue, source, tuple(stripped([*own, *words])))


def is_framed(inner: Attribution, outer: Attribution) -> bool:
    """Whether all that is passed on hangs from one verb, and somebody's words from just that."""
    verb, parse = inner.verb, inner.parse
    if outer.parse is not parse or parse.children(verb, "conj"):
        return False
    words = {word.index for word in outer.content}
    return verb.index in words and words.isdisjoint(w.index for w in parse.ancestors(verb))


def ends_in_marks(inner: Attribution, outer: Attribution) -> bool:
    """Whether `according to X` stands behind marks that hold another's words, and all of these.

    `Lee stayed, as she condemned “the leak of a secret plan,” according to the Beacon`.
    """
    if outer.parse is not inner.parse or not inner.speaker:
        return False
    said = [word for word in inner.content if word.pos != "PUNCT"]
    own = [word for word in outer.content if word.pos != "PUNCT"]
    inside = inner.verb in outer.content and outer.verb.index > inner.verb.index
    marked = all(word.quoted or word.stand_in for word in said)
    return inside and bool(said) and marked and said[-1] == own[-1]


def _without_comma(parse: Parse, word: Word, head: Word) -> Attribution | None:
    """Return what stands behind `According to Ann Lee the bridge …`: no comma, and no subject."""
    sentence = parse.sentence(word)
    if sentence[0] != word or parse.children(head, *ANY_SUBJECT) or not head.is_verb:
        return None
    behind = sentence[2:]
    name = list(takewhile(lambda each: each.form[:1].isupper(), behind))
    rest = behind[len(name) :]
    if not name or not rest or rest[0].index >= head.index or rest[0].pos in _JOINING:
        return None
    if any(each.form == "," for each in sentence if each.index < head.index):
        return None
    cue = Span(word.span.start, sentence[1].span.end)
    return Attribution(parse, "according", word, cue, tuple(name), tuple(stripped(rest)))


def _whole_clause(parse: Parse, head: Word) -> Word:
    """The clause that `according to` speaks of: from a noun up to its verb, if it stands apart."""
    for above in [head, *parse.ancestors(head)]:
        if above.is_verb:
            return above
    return head


def _last_of_several(parse: Parse, clause: Word, according: Word) -> Word:
    """Of `they are believed to …, and will …, according to X` only the last is X's for certain.

    Without a comma, or where the last only goes on about what the first names, both are.
    """
    joined = [w for w in parse.children(clause, "conj") if w.index < according.index]
    joined = [word for word in joined if word.is_verb and _stands_apart(parse, word)]
    return _last_of_several(parse, joined[-1], according) if joined else clause


def _stands_apart(parse: Parse, verb: Word) -> bool:
    """Whether a comma parts a verb from the one that it is joined to; not `, some of whom are`."""
    own = parse.subtree(verb)
    subjects = [word for each in parse.children(verb, *SUBJECTS) for word in parse.subtree(each)]
    related = any(word.tag in ("WDT", "WP", "WP$") for word in subjects)
    before = parse.words[max(own[0].index - 2, 0) : own[0].index]
    return any(word.form == "," for word in before) and not related


def _opening(parse: Parse, clause: Word) -> list[Word]:
    """`However,` and the like, which belong to the reporter."""
    first = parse.subtree(clause)[:1]
    return [word for word in first if word.form.casefold() in _OPENINGS]


def _citing(parse: Parse, clause: Word, according: Word) -> list[Word]:
    """`…, according to Ann Lee, citing …`: where she has it from."""
    late = (each for each in parse.children(clause, "advcl") if each.index > according.index)
    return [w for each in late if each.lemma in cues.CITING for w in parse.subtree(each)]


def _takes_a_clause(parse: Parse, head: Word, according: Word) -> bool:
    """Whether the verb attributes something itself: then `according to X` only passes it on."""
    while head.dep == "conj" and (first := parse.head(head)):
        head = first
    above = parse.head(head)
    if head.dep == "ccomp" and above is not None and according in according_behind(parse, above):
        return bool(parse.children(above, "nsubj")) and not above.quoted
    return head.lemma in cues.SAYING | cues.DENYING and bool(content(parse, head)[1])
