"""The clause that a verb of saying governs, without what is the reporter's own in it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.interrupted import interrupted, is_asked
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import ANY_SUBJECT, BEFORE_A_NOUN, DASHES, SUBJECTS

_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
_CONFRONTING = frozenset({"confront", "contact", "quiz"})
_UNASKED = cues.SAYABLE | cues.ACCOUNTS
"""What is told of and nobody confronts: `said it was wrong | when confronted by the BBC`."""
_SOME = (["all"], ["many"], ["most"], ["one"], ["others"], ["several"], ["some"])
_BESIDE = frozenset({"as", "whereas", "while"})
_OF_WHAT = frozenset({"about", "of", "to"})
_MENTIONS = frozenset({"mention", "reference"})
_LATE_CLAUSES = frozenset({"until", "because"})
_TURNING = cues.DENYING | {"call", "describe"}
"""What others do with a claim that stands beside what was said."""
_REPORTERS = (
    "advcl",
    "appos",
    "attr",
    "ccomp",
    "conj",
    "dep",
    "dobj",
    "npadvmod",
    "parataxis",
    "prep",
    "relcl",
)
_DAY = 3
"""Words that may end a sentence behind `she said`."""
_QUESTIONS = cues.QUESTIONS - {"which"}
_LONGEST_SPEAKER = 8
"""Words of who says it, and the comma and the verb around them, at the end of a headline."""


def clause_of(parse: Parse, verb: Word) -> list[Word]:
    """Return the clause of a verb of saying, with what stands late: `…, he said, until …`."""
    if words := interrupted(parse, verb):
        return stripped(words)
    clauses = parse.children(verb, "ccomp") or _told_on_occasion(parse, verb)
    if not clauses:
        return _beside_the_clause(parse, verb) or _headline(parse, verb)
    clause = clauses[0]
    if _is_question(parse, clause) or only_infinitive(parse, clause):
        return []
    words = parse.subtree(clause, without=[verb, *reporters_own(parse, clause)])
    words += _rest_of_the_clause(parse, verb, clauses)
    if not parse.children(clause, *ANY_SUBJECT):
        words += _stray_subject(parse, verb, clause)
    words += _first_half(parse, verb, clause)
    for late in parse.children(verb, "advcl", "prep"):
        marks = {mark.form.casefold() for mark in (late, *parse.children(late, "mark"))}
        wanted = _CONDITIONS | (_LATE_CLAUSES if clause.index < verb.index else set())
        if late.index > max(verb.index, clause.index) and marks & wanted:
            words += parse.subtree(late)
    return stripped(words)


def _first_half(parse: Parse, verb: Word, clause: Word) -> list[Word]:
    """`The ferry sank, | but all are well, she said`: the parser joins `said` to the first verb."""
    above = parse.head(verb) if verb.dep == "conj" and clause.index < verb.index else None
    if above is None or not above.is_verb or above.lemma in cues.SAYING:
        return []
    behind = [word for word in parse.sentence(verb) if word.index > verb.index]
    subjects = parse.children(verb, *SUBJECTS)
    if not subjects or parse.subtree(subjects[0])[0].index < clause.index or len(behind) > _DAY:
        return []
    before = parse.subtree(above, without=[verb])
    return [] if any(word.quoted for word in before) else before


def _told_on_occasion(parse: Parse, verb: Word) -> list[Word]:
    """`told the paper in a statement that …`: the parser hangs the clause from the statement.

    So it does with how it was said: `noted with dismay that …`.
    """
    return [
        clause
        for preposition in parse.children(verb, "prep")
        for occasion in parse.children(preposition, "pobj")
        if _tells_how(parse, preposition, occasion)
        for under in (occasion, *parse.children(occasion, "acl"))
        for clause in parse.children(under, "acl", "ccomp", "relcl")
        if parse.subtree(clause)[0].form.casefold() == "that" and parse.children(clause, *SUBJECTS)
    ]


def _tells_how(parse: Parse, preposition: Word, noun: Word) -> bool:
    """Whether it is where or how something was said; of `pointed to a report that` it is what.

    Of `on condition of anonymity that` it is how; of `on condition that` what is asked in return.
    """
    form = preposition.form.casefold()
    if noun.lemma == "condition":
        return bool(parse.children(noun, "prep"))
    if form == "during":
        return noun.lemma not in cues.STATEMENTS | cues.SAYABLE
    if form == "with":
        return noun.pos == "NOUN" and not names.is_somebody(noun.lemma)
    return noun.lemma in cues.OCCASIONS and form not in _OF_WHAT


def _rest_of_the_clause(parse: Parse, verb: Word, clauses: Sequence[Word]) -> list[Word]:
    """What the parser took for a clause of its own, though its subject is the whole one before.

    `revealed that a defector from the group called the Sea Org | was persuaded to …`, `said six
    people were killed, | some hit by falling walls`.
    """
    first, *rest = clauses
    own = parse.children(rest[0], *ANY_SUBJECT, "mark") if rest else []
    some = [each.form.casefold() for each in own][:1] in _SOME and rest[0].tag in ("VBN", "VBG")
    if not rest or first.index < verb.index or (own and not some):
        return []
    words, last = parse.subtree(rest[0]), parse.subtree(first)[-1]
    between = parse.words[last.index + 1 : words[0].index]
    joined = all(some and each.form == "," for each in between)
    return words if joined and rest[0].tag[:2] == "VB" else []


def reporters_own(parse: Parse, clause: Word) -> list[Word]:
    """Return what the parser hangs into a clause though the reporter says it, not the speaker.

    `…, with Moscow saying that …`, `…, referring to …`, `… but did not say whether …`, `… when
    asked about …`, `… while the minister said that …`, `…, which the mayor denies`.
    """
    return [
        word
        for each in parse.subtree(clause)
        for word in parse.children(each, *_REPORTERS)
        if word.index > clause.index
        and (
            _is_reporters(parse, word)
            or _is_of_the_main_clause(parse, each, word)
            or is_taken_up(parse, word)
        )
    ]


def is_taken_up(parse: Parse, noun: Word) -> bool:
    """Return whether it tells who denies what was said: `…, a claim denied by the army`."""
    first = next(iter(parse.children(noun, *BEFORE_A_NOUN)), noun)
    parted = first.index > 0 and parse.words[first.index - 1].form in {",", *DASHES}
    called = noun.form == "something" or (
        noun.lemma in cues.SAYABLE and first.form in ("a", "an") and not noun.quoted
    )
    turned = (each.lemma for each in parse.children(noun, "acl", "relcl"))
    return parted and called and not _TURNING.isdisjoint(turned)


def _is_of_the_main_clause(parse: Parse, relative: Word, word: Word) -> bool:
    """Whether a verb is the sentence's own: `the fire, which she says was set, killed four`."""
    which = any(each.tag == "WDT" for each in parse.children(relative, *SUBJECTS))
    parted = parse.words[word.index - 1].form == "," and not parse.children(relative, "cc")
    return word.dep == "conj" and which and parted and not parse.children(word, *SUBJECTS)


def _is_reporters(parse: Parse, word: Word) -> bool:
    if _sets_another_beside(parse, word):
        return True
    if word.dep == "prep":
        return _leads_elsewhere(parse, word)
    if word.dep in ("advcl", "relcl") and word.lemma in cues.DENYING and is_beside(parse, word):
        return True
    if word.dep == "advcl":
        subjects = parse.children(word, "nsubj")
        above = parse.words[word.head]
        thing = any(each.lemma in _UNASKED for each in parse.children(above, "nsubj"))
        asking = cues.ASKING | (_CONFRONTING if thing else set())
        asked = word.tag == "VBN" and word.lemma in asking and not subjects
        silent = word.tag == "VBG" and _keeps_silent(parse, word)
        return asked or silent or (word.tag == "VBG" and _goes_on_to_say(parse, word))
    speaks = word.lemma in cues.SAYING | cues.DENYING and word.dep == "conj"
    speaks = speaks and not word.quoted  # `“exhausted” and “stressed”`
    own = parse.children(word, *ANY_SUBJECT, "mark")
    return speaks and (not own or _speaks_beside(parse, word, own))


def _speaks_beside(parse: Parse, verb: Word, own: Sequence[Word]) -> bool:
    """Whether another is named who says something, too: `Lee said it was shut and Berg reported …`.

    What stands behind `that` goes on: `Lee said that it was shut and Berg told her so`.
    """
    first = parse.head(verb)
    that = first is not None and parse.children(first, "mark")
    named = [each.entity in ("ORG", "PERSON") and each.dep == "nsubj" for each in own]
    return named == [True] and not that


def is_beside(parse: Parse, verb: Word) -> bool:
    """Return whether the reporter sets a clause behind a comma: `…, which the mayor denies`."""
    first = parse.subtree(verb)[0]
    own = [each for each in parse.children(verb, *SUBJECTS) if each != first]
    apart = first.tag == "WDT" and first.index > 0 and parse.words[first.index - 1].form == ","
    return apart and bool(own) and not verb.quoted


def _sets_another_beside(parse: Parse, verb: Word) -> bool:
    """Whether it tells what somebody else says: `… while the minister said that …`, or behind `;`.

    Who is only a pronoun may well be of the speaker's own story: `while he told them that …`.
    """
    values = verb.lemma in cues.VALUING and bool(parse.children(verb, "dobj"))
    if not (values or verb.lemma in cues.SAYING | cues.DENYING):
        return False
    if verb.quoted or not _is_told(verb):
        return False
    own = [each for each in parse.children(verb, "nsubj") if each.pos != "PRON"]
    words = parse.subtree(verb)
    before = parse.words[words[0].index - 1].form if words[0].index else ""
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark")}
    apart = before == ";" or (verb.dep == "advcl" and bool(marks & _BESIDE))
    tells = values or bool(parse.children(verb, "ccomp")) or words[-1].quoted
    return bool(own) and apart and tells


def _is_told(verb: Word) -> bool:
    return verb.tag in ("VBD", "VBP", "VBZ")


def _goes_on_to_say(parse: Parse, verb: Word) -> bool:
    """`…, referring to …`; `…, arguing that …`: the speaker's next words, not part of these."""
    if verb.lemma in cues.TURNING_TO:
        return True
    first = parse.subtree(verb)[0]
    apart = first.form == "," or parse.words[first.index - 1].form == ","
    to = verb.lemma == "point" and any(w.form == "to" for w in parse.children(verb, "prep"))
    clause = to or bool(parse.children(verb, "ccomp"))
    return verb.lemma in cues.SAYING and apart and clause and not parse.children(verb, *SUBJECTS)


def _leads_elsewhere(parse: Parse, preposition: Word) -> bool:
    """`…, according to …`, `…, following reports of …`, `… with Moscow saying that …`."""
    form = preposition.form.casefold()
    apart = parse.words[preposition.index - 1].form == ","
    rumours = [w for w in parse.children(preposition, "pobj") if w.lemma in cues.RUMOURS]
    sayings = [w for w in parse.children(preposition, "pcomp") if w.lemma in cues.SAYING]
    beside = apart and (form == "according" or (form == "following" and bool(rumours)))
    return beside or (form == "with" and bool(sayings))


def _keeps_silent(parse: Parse, verb: Word) -> bool:
    """`…, making no mention of the ban`: what was left unsaid only the reporter tells."""
    nothing = [
        noun
        for noun in parse.children(verb, "dobj")
        if noun.lemma in _MENTIONS
        and any(no.form.casefold() == "no" for no in parse.children(noun, "det", "neg"))
    ]
    apart = parse.words[parse.subtree(verb)[0].index - 1].form == ","
    return verb.lemma == "make" and bool(nothing) and apart and not verb.quoted


def _headline(parse: Parse, verb: Word) -> list[Word]:
    """`Bridge to be rebuilt by May, council says`, which the parser takes for one noun."""
    subjects = parse.children(verb, "nsubj")
    if parse.words[-1] != verb or not subjects or parse.children(verb, "dobj", "aux"):
        return []
    first = parse.subtree(subjects[-1])[0].index - 1
    if first < 1 or parse.words[first].form != "," or len(parse.words) - first > _LONGEST_SPEAKER:
        return []
    return stripped(parse.words[:first])


def _beside_the_clause(parse: Parse, verb: Word) -> list[Word]:
    """`London could head it, the sources said, …`: what is said stands above the verb."""
    above = parse.head(verb)
    if verb.dep != "parataxis" or above is None or not parse.children(verb, "nsubj"):
        return []
    clauses = [word for word in parse.children(above, "ccomp") if word.index < verb.index]
    if above.lemma in cues.SAYING:
        return stripped(parse.subtree(clauses[0])) if clauses else []
    words = parse.subtree(above, without=[verb])
    before = [word for word in words if word.index < verb.index]
    if before and is_asked(parse, before):
        return stripped(word for word in words if word.index > verb.index)
    return stripped(before)


def _is_question(parse: Parse, clause: Word) -> bool:
    return parse.subtree(clause)[0].form.casefold() in _QUESTIONS


def only_infinitive(parse: Parse, clause: Word) -> bool:
    """Return whether a clause has only `to` and a verb, and no quotation."""
    to = any(word.form == "to" for word in parse.children(clause, "aux"))
    return to and not any(word.stand_in for word in parse.subtree(clause))


def _stray_subject(parse: Parse, verb: Word, clause: Word) -> list[Word]:
    """A clause's subject that the parser took for the verb's object."""
    taken = [
        word for word in parse.children(verb, "dobj") if verb.index < word.index < clause.index
    ]
    return parse.subtree(taken[-1]) if taken and verb.lemma not in cues.URGING else []
