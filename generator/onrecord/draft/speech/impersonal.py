"""What nobody in particular says: `it was feared that …`, `as reported, …`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution, Kind
from onrecord.draft.speech.clauses import reporters_own
from onrecord.draft.speech.content import content, is_newspeoples
from onrecord.draft.speech.cue import cue_span
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.speaker import phrase
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.draft.words import cues
from onrecord.draft.words.word import ANY_SUBJECT, SUBJECTS

_HEARING = cues.words("committee court hearing inquest inquiry juror jury panel trial tribunal")
_SURE = 0.6
_LIKELY = frozenset({"likely", "unlikely"})
_BEFORE = frozenset({"earlier", "first", "previously"})


def is_supposed(parse: Parse, verb: Word) -> bool:
    """Whether a verb passes something on in the passive, and names nobody."""
    # `They left when it was announced that …` tells of them.
    foreseen = verb.lemma in cues.FORESEEN and verb.dep != "advcl" and _is_it(parse, verb)
    if not (foreseen or verb.lemma in cues.SUPPOSED) or parse.children(verb, "agent"):
        return False
    infinitive = any(
        any(to.form == "to" for to in parse.children(word, "aux"))
        for deed in _deeds(parse, verb)
        for word in (deed, *parse.children(deed, "xcomp"))
    )
    if parse.children(verb, "auxpass"):
        return infinitive or bool(parse.children(verb, "ccomp"))
    return infinitive and verb.lemma == "say"


def _is_it(parse: Parse, verb: Word) -> bool:
    """Whether it is told of no one: `it is expected that …`; not `he is expected to …`."""
    return any(each.form.casefold() == "it" for each in parse.children(verb, *ANY_SUBJECT))


def _deeds(parse: Parse, verb: Word) -> list[Word]:
    """The infinitives of a verb, also behind `likely`: `is thought likely to …`."""
    likely = [each for each in parse.children(verb, "oprd", "acomp") if each.lemma in _LIKELY]
    found = [*parse.children(verb, "xcomp"), *likely]
    return [each for each in found if each.is_verb or parse.children(each, "xcomp")]


def supposed(parse: Parse, verb: Word) -> Attribution | None:
    """Return what such a verb passes on: `soldiers are believed to be …`."""
    clauses = parse.children(verb, "ccomp") if parse.children(verb, "auxpass") else []
    if clauses:
        words = stripped(parse.subtree(clauses[0], without=reporters_own(parse, clauses[0])))
    else:
        parts = [*parse.children(verb, *SUBJECTS), *_deeds(parse, verb)]
        words = stripped(word for each in parts for word in parse.subtree(each))
    if not words:
        return None
    return Attribution(parse, "supposed", verb, cue_span(parse, verb, words), (), tuple(words))


def is_heard(parse: Parse, verb: Word) -> bool:
    """Return whether a deed is told of as a court heard of it: `Ann, it heard, berated them`."""
    near = [*parse.ancestors(verb), *parse.children(verb, "conj", "parataxis")]
    return any(each.lemma == "hear" and _is_at_a_hearing(parse, each) for each in near)


def _is_at_a_hearing(parse: Parse, verb: Word) -> bool:
    return any(each.lemma in _HEARING for each in parse.children(verb, "nsubj"))


def heard(parse: Parse, verb: Word) -> Attribution | None:
    """Return what a court or an inquiry heard, which somebody said there: nobody is told."""
    if verb.lemma != "hear" or not _is_at_a_hearing(parse, verb):
        return None
    if is_unsaid(parse, verb) or is_doubted(parse, verb):
        return None
    words = _in_a_clause(parse, verb)
    told = bool(words) and words[0].form.casefold() not in cues.QUESTIONS
    return _said_there(parse, verb, words) if told else None


def told_there(parse: Parse, verb: Word) -> Attribution | None:
    """Return what a court or an outlet was told, by nobody named: `the jury was told that …`.

    A headline has no `was`: `Captain ‘ignored warnings’, court told`.
    """
    if verb.form != "told":
        return None
    passive = bool(parse.children(verb, "auxpass"))
    where = parse.children(verb, "nsubjpass" if passive else "nsubj")
    hearing = bool(_HEARING.intersection(each.lemma for each in where))
    outlets = [each for each in where if passive and is_newspeoples(phrase(parse, each))]
    if not (hearing or outlets) or parse.children(verb, "dobj", "dative", "agent"):
        return None
    words = _in_a_clause(parse, verb) if passive else content(parse, verb)[1]
    told = _said_there(parse, verb, words) if words else None
    return replace(told, audience=tuple(outlets)) if told else None


def _in_a_clause(parse: Parse, verb: Word) -> list[Word]:
    """The words of the clause below a verb, or of the one that it stands behind: `…, it heard`."""
    clauses = parse.children(verb, "ccomp")
    above = parse.head(verb)
    if verb.dep == "parataxis" and above is not None and above.index < verb.index:
        clauses = [above]
    for clause in clauses:
        if parse.children(clause, *ANY_SUBJECT):
            own = [verb, *reporters_own(parse, clause)]
            return stripped(parse.subtree(clause, without=own))
    return []


def _said_there(parse: Parse, verb: Word, words: Sequence[Word]) -> Attribution:
    cue = cue_span(parse, verb, words)
    return Attribution(parse, "supposed", verb, cue, (), tuple(words), sure=_SURE)


def as_reported(parse: Parse, verb: Word) -> Attribution | None:
    """Return what `as reported`, or `as X reported`, hangs from: the verb stands below it.

    `As first reported by X on Tuesday` as well.
    """
    above = parse.head(verb)
    if above is None or not is_as_reported(parse, verb):
        return None
    if not _is_plainly_told(parse, above, verb):
        return None
    others = [w for w in parse.children(above, "conj") if parse.children(w, *ANY_SUBJECT)]
    others = [word for word in others if word.index > verb.index > above.index]
    words = stripped(parse.subtree(above, without=[verb, *others]))
    if not words:
        return None
    by = (who for agent in parse.children(verb, "agent") for who in parse.children(agent, "pobj"))
    own = [*parse.children(verb, "nsubj"), *by]
    speaker = phrase(parse, own[0]) if own else ()
    kind: Kind = "saying" if own else "supposed"
    return Attribution(parse, kind, verb, cue_span(parse, verb, words), speaker, tuple(words))


def is_as_reported(parse: Parse, verb: Word) -> bool:
    """Return whether a verb is that of `as reported`, with nothing but who, when and by whom."""
    if verb.dep != "advcl" or verb.lemma not in cues.SAYING:
        return False
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark", "advmod")}
    plain = not parse.children(verb, "dobj", "xcomp", "ccomp", "attr")
    plain = plain and all(each.entity == "DATE" for each in parse.behind(verb))
    return plain and marks - _BEFORE == {"as"}


def _is_plainly_told(parse: Parse, clause: Word, verb: Word) -> bool:
    """Whether a sentence tells that something is so, and `as reported` stands apart in it.

    Of `it has not closed, as was reported` nobody knows what was reported.
    """
    main = clause.dep == "ROOT" and clause.is_verb and clause.lemma not in cues.SAYING
    sentence, first = parse.sentence(clause), parse.subtree(verb)[0]
    apart = first == sentence[0] or parse.words[first.index - 1].form == ","
    asked = sentence[-1].form.startswith("?") or first.quoted or clause.quoted
    marks = parse.children(clause, "neg", "mark", "advcl")
    marks += [mark for each in marks for mark in parse.children(each, "mark")]
    turned = any(each.dep == "neg" or each.form.casefold() in cues.SUPPOSING for each in marks)
    never = any(each.form.casefold() == "never" for each in parse.children(clause, "advmod"))
    told = bool(parse.children(clause, *ANY_SUBJECT))
    return main and apart and told and not (asked or turned or never)
