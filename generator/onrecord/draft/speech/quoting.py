"""Whose words they are, told in passing: `was quoted as saying`, `as X put it`."""

from __future__ import annotations

from dataclasses import replace

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.clauses import clause_of, reporters_own
from onrecord.draft.speech.content import content
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.relays import QUOTING, audience, is_a_source, through
from onrecord.draft.speech.speaker import is_nobody, phrase, subject_of
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import ANY_SUBJECT
from onrecord.english import lexicon
from onrecord.text import Span

_SURE = 0.75
_PRESS = frozenset({"media", "medium", "paper", "press", "source"})
_SOMEBODY = frozenset({"NORP", "ORG", "PERSON"})


def quoted_as_saying(parse: Parse, verb: Word) -> Attribution | None:
    """Return what `X was quoted as saying`, or `it quoted X (as) saying`: it passes it on."""
    above = parse.head(verb) if verb.dep in ("acl", "pcomp") else None
    quoting = parse.head(above) if above is not None else None
    bare = above is not None and above.dep == "dobj" and verb.tag == "VBG"
    if above is None or quoting is None or not (bare or above.form.casefold() == "as"):
        return None
    if quoting.lemma not in QUOTING or (bare and quoting.lemma != "quote"):
        return None
    passive = bool(parse.children(quoting, "auxpass"))
    _, said = content(parse, verb)
    if not said:  # `“We go,” he was quoted as saying`; `It is shut, Reuters quoted him as saying`
        before = [w for w in parse.sentence(quoting) if w.index < quoting.index]
        marked = [word for word in before if word.stand_in]
        clause = [] if marked else clause_of(parse, quoting)
        said = marked if passive and marked else [word for word in clause if word in before]
    if not said or is_unsaid(parse, quoting) or is_doubted(parse, quoting):
        return None
    speakers = parse.children(quoting, "nsubjpass" if passive else "dobj")
    relay = subject_of(parse, quoting)
    if passive and relay is None:
        by = [each for each in parse.children(verb, "agent", "prep") if each.form == "by"]
        behind = (who for each in by for who in parse.children(each, "pobj"))
        relay = next(filter(_may_quote, behind), None)
    if not speakers or is_nobody(speakers[:1]):
        return None
    who = phrase(parse, speakers[0])
    cue = Span(quoting.span.start, verb.span.end) if passive else verb.span
    found = Attribution(parse, "saying", verb, cue, who, tuple(said), sure=_SURE)
    return replace(found, speaker=phrase(parse, relay), cited=who) if relay else found


def citing_before_that(parse: Parse, verb: Word) -> Attribution | None:
    """Return what stands behind `that` in `X reported, citing Y, that …`: Y says it, through X."""
    behind = [w for w in parse.sentence(verb) if w.index > verb.index and w.form != ","]
    citing = behind[0] if verb.lemma in cues.SAYING and behind else None
    if citing is None or citing.lemma not in cues.CITING or citing.tag != "VBG" or citing.quoted:
        return None
    that = next((word for word in behind if word.form == "that"), None)
    clause = parse.head(that) if that and _opens_a_clause(parse, that) else None
    subject, sources = subject_of(parse, verb), parse.children(citing, "dobj")
    if that is None or clause is None or subject is None or len(sources) != 1:
        return None
    source = phrase(parse, sources[0])
    said = parse.subtree(clause, without=reporters_own(parse, clause))
    said = stripped(word for word in said if word.index > that.index)
    if not said or source[-1].index > that.index or is_unsaid(parse, verb):
        return None
    who = phrase(parse, subject)
    found = Attribution(parse, "saying", verb, verb.span, who, tuple(said), sure=_SURE)
    return replace(found, cited=source) if is_a_source(sources[0]) else found


def _opens_a_clause(parse: Parse, that: Word) -> bool:
    """Whether nothing is missing behind it: of `a clerk that Ann Lee sacked`, whom."""
    clause = parse.head(that)
    if clause is None or not parse.children(clause, *ANY_SUBJECT):
        return False
    things = [each for each in parse.children(clause, "dobj") if each != that]
    return that.dep == "mark" or (that.dep == "dobj" and bool(things))


def quoted_who_said(parse: Parse, verb: Word) -> Attribution | None:
    """Return what somebody says whom another quotes: `X cited two officials who said …`.

    The parser may take for them what stands right before `who`: `involved in the talks who said`.
    """
    who = next((w for w in parse.children(verb, "nsubj") if w.form == "who"), None)
    if who is None or verb.dep != "relcl" or verb.lemma not in cues.SAYING:
        return None
    for quoting in parse.ancestors(verb):
        sources = parse.children(quoting, "dobj") if quoting.lemma in cues.CITING else []
        relay = subject_of(parse, quoting) if sources else None
        if relay is None:
            continue
        source = sources[0]
        between = parse.words[source.index + 1 : who.index]
        near = all(word in parse.subtree(source) and word.form != "," for word in between)
        human = [word for word in (source, *between) if names.is_human(word.lemma)]
        _, said = content(parse, verb)
        unsaid = is_unsaid(parse, verb) or is_unsaid(parse, quoting)
        if not said or not near or human != [source] or unsaid:
            return None
        speaker = phrase(parse, source)
        found = Attribution(
            parse, "saying", verb, verb.span, phrase(parse, relay), tuple(said), sure=_SURE
        )
        passed = through(parse, verb, speaker)
        return replace(found, cited=speaker, through=passed, audience=audience(parse, verb))
    return None


def _may_quote(noun: Word) -> bool:
    """Whether it is a body or a person: not `was quoted as saying by the end of the day`."""
    noun_ = noun.lemma.casefold()
    somebody = lexicon.is_a_person(noun_) or lexicon.is_a_group(noun_)
    return somebody or noun_ in names.OUTLET_NOUNS | _PRESS or noun.entity in _SOMEBODY


def put_by(parse: Parse, verb: Word) -> Attribution | None:
    """Return what `as X put it` speaks of."""
    above = parse.head(verb) if verb.lemma == "put" else None
    if above is None or verb.dep != "advcl":
        return None
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark", "advmod")}
    it = any(each.form.casefold() == "it" for each in parse.children(verb, "dobj"))
    if marks != {"as"} or not it:
        return None
    subjects = parse.children(verb, "nsubj")
    said = stripped(parse.subtree(above, without=[verb]))
    if not subjects or not said:
        return None
    who = phrase(parse, subjects[0])
    return Attribution(parse, "according", verb, verb.span, who, tuple(said), sure=_SURE)
