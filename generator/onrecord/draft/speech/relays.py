"""To whom something was said, and who passes it on."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.speaker import phrase, unbroken
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import WHO_ACTS
from onrecord.english import lexicon

_NAMES = WHO_ACTS | {"WORK_OF_ART"}
_REPORTS = cues.words("account article coverage interview piece report reporting story")
_BODIES = (
    cues.words("authority informant media medium newspaper outlet paper press source")
    | names.BODIES
    | names.COMPANIES
    | names.LEADERS
    | names.OFFICES
    | names.STATE_BODIES
    | names.OUTLET_NOUNS
)
_CITED = (_BODIES - names.OUTLET_NOUNS) | cues.THINGS
_RECORDS = cues.words(
    "affidavit complaint document filing indictment lawsuit letter memorandum post statement suit "
    "testimony transcript tweet"
)
"""What keeps what somebody said; figures and studies tell only what it is about."""
QUOTING = cues.CITING | {"report"}
"""What an outlet does to whom it quotes: `reported Ann Lee as saying`."""
_MADE = cues.words("announcement assertion claim comment remark statement")
_SPEAKING = frozenset({"address", "appear", "speak", "talk", "testify", "write"})


def audience(parse: Parse, verb: Word) -> tuple[Word, ...]:
    """Return whom it was told to, the head of each phrase: `told X`, `in an interview with X`."""
    told = hearers(parse, verb)
    subjects = parse.children(verb, "nsubj")
    for preposition in parse.children(verb, "prep") + _in(parse, subjects):
        for noun in parse.children(preposition, "pobj"):
            if noun.lemma in cues.OCCASIONS:
                told += parse.behind(noun, "for", "to", "with")
            elif preposition.form.casefold() == "to" and _is_told(parse, verb, preposition, noun):
                told.append(noun)
    for speaking in speaking_beside(parse, verb):
        told += parse.behind(speaking, "to", "with")
    return tuple(told)


def _in(parse: Parse, subjects: Sequence[Word]) -> list[Word]:
    """`Ann Lee, in an interview with the Beacon, said`: the parser may hang it from who speaks."""
    behind = (each for subject in subjects for each in parse.children(subject, "prep"))
    return [each for each in behind if each.form == "in"]


def conversed(parse: Parse, verb: Word) -> list[Word]:
    """Return with whom one talked, who does something: `in an interview with X, Ann Lee attacked`.

    Not whom one told that something is so.
    """
    told = hearers(parse, verb)
    heard = parse.behind(verb, "to", "with") if verb.lemma in _SPEAKING else []
    return [*heard, *(each for each in audience(parse, verb) if each not in told)]


def speaking_beside(parse: Parse, verb: Word) -> list[Word]:
    """`Speaking to X on Friday, Ann Lee said …`, `Ann Lee, who spoke to X on Friday, said …`.

    Also of some of them: `one of the clerks who spoke to X said …`.
    """
    beside = [word for word in parse.children(verb, "advcl") if word.tag == "VBG"]
    subjects = parse.children(verb, "nsubj")
    some = [each for each in subjects if each.pos != "PROPN" and each.tag[:2] != "NN"]
    beside += [
        word
        for subject in (*subjects, *(whom for each in some for whom in parse.behind(each, "of")))
        for word in parse.children(subject, "relcl", "acl")
        if word.tag in ("VBD", "VBG")
    ]
    return [word for word in beside if word.lemma in _SPEAKING]


def spoke_there(parse: Parse, first: Word) -> Word | None:
    """The verb of a sentence that tells when or where words before it were said.

    `Ms Lee was speaking on Monday`, `She made the remarks in an interview`; not `She was speaking
    to him when it rang`, `She was speaking of a trip on Monday`.
    """
    verb = next((each for each in parse.sentence(first) if each.dep == "ROOT"), first)
    of_what = (each.form for each in parse.children(verb, "prep"))
    if parse.children(verb, "neg") or any(form in ("about", "of") for form in of_what):
        return None
    was = any(each.form in ("was", "were") for each in parse.children(verb, "aux"))
    if verb.lemma == "speak" and verb.tag == "VBG" and was:
        then = (each for clause in parse.children(verb, "advcl") for each in parse.children(clause))
        return None if any(each.form == "when" for each in then) else verb
    made = parse.children(verb, "dobj") if verb.lemma == "make" and verb.tag == "VBD" else []
    said = [each for each in made if each.lemma in _MADE]
    the = any(word.form in ("the", "his", "her") for each in said for word in parse.children(each))
    return verb if the else None


def hearers(parse: Parse, verb: Word) -> list[Word]:
    """Return whom a verb of telling names: `told the crew that …`, `the crew was told that …`."""
    if verb.lemma not in cues.TELLING:
        return []
    if parse.children(verb, "auxpass"):
        return parse.children(verb, "nsubjpass")
    told = parse.children(verb, "dobj", "dative") if verb.lemma != "warn" else []
    return [word for word in told if word.index > verb.index]


def _is_told(parse: Parse, verb: Word, to: Word, noun: Word) -> bool:
    """`confirmed to the Beacon that …`, `said Ann Lee to the Beacon`; not `point to Ann Lee`."""
    speaking = verb.lemma in cues.DENYING | cues.PLAIN
    named = noun.entity in _NAMES or noun.lemma in names.OUTLET_NOUNS | names.OUTLET_REFERENCES
    return speaking and named and (to.index == verb.index + 1 or _is_behind(parse, verb, to))


def _is_behind(parse: Parse, verb: Word, to: Word) -> bool:
    """`said Ann Lee, the mayor, to the Beacon`: right behind who speaks."""
    behind = [each for each in parse.children(verb, "nsubj") if each.index > verb.index]
    words = parse.words[verb.index + 1 : to.index]
    while words and words[-1].form == ",":
        words = words[:-1]
    return any(parse.subtree(each)[-1].index >= words[-1].index for each in behind if words)


def cited(parse: Parse, verb: Word) -> tuple[Word, ...]:
    """Return the phrase in `…, citing X`, or in `quoted X as saying …`."""
    for as_ in parse.children(verb, "prep") if verb.lemma in QUOTING else ():
        saying = [each for each in parse.children(as_, "pcomp") if each.lemma in cues.SAYING]
        for source in parse.children(verb, "dobj", "nsubjpass") if saying else ():
            return phrase(parse, source)
    for source in _referred_to(parse, verb):
        return phrase(parse, source) if is_a_source(source) else ()
    for word in _citing(parse, verb):
        if word.lemma in cues.CITING and word.tag == "VBG":
            for source in parse.children(word, "dobj"):
                return phrase(parse, source) if _has_told(parse, verb, word, source) else ()
    return ()


def _referred_to(parse: Parse, verb: Word) -> list[Word]:
    """`Tass reports with reference to the ministry`."""
    behind = parse.behind(verb, "with") if verb.lemma == "report" else []
    return [who for each in behind if each.lemma == "reference" for who in parse.behind(each, "to")]


def _has_told(parse: Parse, verb: Word, citing: Word, source: Word) -> bool:
    """Whether who is cited has said it; not `as a reason`.

    A person may well cite others for a reason: `she would leave, citing her daughter`.
    """
    for beside in parse.children(citing, "prep"):
        if beside.form == "as" and parse.children(beside, "pobj"):
            return False
    whose = parse.children(verb, "nsubj")
    if not any(w.pos == "PRON" or w.entity == "PERSON" or names.is_human(w.lemma) for w in whose):
        return is_a_source(source)
    return may_be_cited(source)


def _citing(parse: Parse, verb: Word) -> list[Word]:
    """Where `citing` may hang: from the verb, or by the parser's slip from what is reported."""
    said = parse.children(verb, "ccomp") if verb.lemma in cues.SAYING else []
    slipped = [
        each
        for clause in said
        for each in parse.children(clause, "advcl")
        if clause.index > verb.index and parse.words[each.index - 1].form == ","
    ]
    beside = [w for who in parse.children(verb, "nsubj") for w in parse.children(who, "acl")]
    return [*parse.children(verb, "advcl", "xcomp"), *beside, *slipped]


def may_be_cited(noun: Word) -> bool:
    """Whether a noun is somebody or a text: not `citing the ban as his reason`."""
    if noun.entity in _NAMES or noun.lemma in _CITED or noun.pos == "PRON":
        return not noun.quoted
    people = names.is_human(noun.lemma) or lexicon.is_a_group(noun.lemma)
    return noun.tag in ("NNS", "NNPS") and people and not noun.quoted


def is_a_source(noun: Word) -> bool:
    """Whether who cites it only passes on what it says: `cited a clerk`, `cited two officials`."""
    return may_be_cited(noun) or (names.is_human(noun.lemma) and not noun.quoted)


def through(parse: Parse, verb: Word, speaker: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the phrase in `according to X` beside a speaker who is somebody else.

    Of `according to reports by X` it is X. So it is of `…, Ann Lee said, X reports.`, if an outlet.
    """
    if not speaker:
        return ()
    reporting = parse.head(verb) if verb.dep in ("ccomp", "parataxis") else None
    if reporting is not None and reporting.lemma == "report" and reporting.index > verb.index:
        who = [each for each in parse.children(reporting, "nsubj") if each.index > verb.index]
        return phrase(parse, who[0]) if who and who[0].entity in _NAMES else ()
    for word in according_behind(parse, verb):
        for name in parse.behind(word):
            whose = _whose_report(parse, name)
            if not _passes_on(parse, whose):
                return ()
            free = [each for each in phrase(parse, whose) if each not in speaker]
            return unbroken(free, whose) if whose in free else ()
    return ()


def _whose_report(parse: Parse, source: Word) -> Word:
    """`Reports by X`, `a report in X`."""
    if source.lemma not in _REPORTS:
        return source
    owners = parse.behind(source, "by", "from", "in")
    return next((who for who in owners if may_be_cited(who)), source)


def _passes_on(parse: Parse, source: Word) -> bool:
    """Whether it may tell that somebody said something: not `according to plan`, `to figures`."""
    if source.entity in _NAMES or source.pos == "PRON" or source.lemma in _RECORDS:
        return True
    if source.lemma in _REPORTS:  # `media reports`, `the mayor's account`
        by = parse.children(source, "compound", "nmod")
        whose = any(each.lemma in _BODIES or each.entity == "ORG" for each in by)
        return whose or bool(parse.children(source, "poss"))
    return names.is_somebody(source.lemma) or source.lemma in _BODIES


def according_behind(parse: Parse, verb: Word) -> list[Word]:
    """Return the `according` of a verb, or of what it says where that stands last: `…, according`.

    `A sailor said it sank, according to the Beacon`: the parser hangs it from `sank`, or from the
    last of several: `said it sank, but that all were saved, according to …`.
    """
    said = [each for each in parse.children(verb, "ccomp") if each.index > verb.index]
    said += [each for clause in said for each in parse.children(clause, "conj")]
    preps = [(clause, each) for clause in said for each in parse.children(clause, "prep")]
    last = [each for clause, each in preps if each.index > clause.index]
    last = [each for each in last if parse.words[each.index - 1].form == ","]
    tells = verb.lemma in cues.SAYING | cues.BELIEVING
    found = [*parse.children(verb, "prep"), *(last if tells else [])]
    return [word for word in found if word.form.casefold() == "according"]
