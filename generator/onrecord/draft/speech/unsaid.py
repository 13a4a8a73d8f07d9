"""When a verb of saying tells of no saying."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.called import denial_above
from onrecord.draft.speech.nobody import is_none
from onrecord.draft.speech.speaker import SPEAKING, subject_of
from onrecord.draft.words import cues, names

_UNCERTAIN = frozenset({"could", "may", "might", "should", "must", "would", "will", "'ll", "can"})
_TO_COME = frozenset({"announcing", "ordering"})
"""What goes with a deed, and is yet to be done where that is."""
_POSSIBLE = frozenset({"could", "may", "might"})
_HARDLY = frozenset({"barely", "hardly", "scarcely"})
_SELDOM = frozenset({"neither", "never", "nor", "rarely", "seldom"})
_NOTHING = frozenset({"little", "nothing"})
_EXCEPT = frozenset({"beyond", "except", "than"})
_NO_MORE = frozenset({"longer", "more"})
_BY_MEANS = frozenset({"take", "use"})
"""`Took to the stage to say that …`, `used her speech to accuse …`."""
_SPEAKING_UP = frozenset({"interject", "intervene", "phone", "ring", "tweet", "write"})
"""`Wrote to say that …`."""
_PERSONS = frozenset({"he", "her", "him", "she", "them", "they", "who", "whom"})
_SHOWING = frozenset({"imply", "indicate", "signal", "suggest"})
_DONE_TO = cues.DONE_TO | cues.CALLING | cues.JUDGING | frozenset({"accuse"})
"""What is said to somebody, or of them."""
INVERTED = frozenset({"had", "should", "were"})
"""Helpers that open a condition: `Should it rain, …`."""


def is_unsaid(parse: Parse, verb: Word) -> bool:
    """Whether it did not take place, or not yet: `did not say`, `could announce`, `to say`.

    Nor did it where nobody says it (`no minister said`), where it is only supposed (`unless she
    says`, `had she said`), and where a word before the verb turns it (`no longer says`).
    """
    helpers = parse.children(verb, "aux", "neg")
    if verb.pos == "VERB":  # Behind it, `not` is of what is said: `pleaded not guilty`.
        helpers = [each for each in helpers if each.index < verb.index]
    uncertain = _UNCERTAIN - ({"can", "could"} if _is_perceived(parse, verb) else set())
    uncertain -= {"would"} if _says_no_more(parse, verb) else set()
    if any(word.dep == "neg" or word.form.casefold() in uncertain for word in helpers):
        return True
    if _is_turned(parse, verb) or is_condition(parse, verb) or _is_nobodys(parse, verb):
        return True
    if any(tells_none(parse, verb) for tells_none in _TELLS_NONE):
        return True
    above = parse.head(verb)
    if any(word.form.casefold() == "to" for word in parse.children(verb, "aux")):
        going_on = above is not None and (
            above.lemma in cues.GOING_ON
            or (above.lemma in _BY_MEANS and verb.dep in ("advcl", "xcomp"))
            or above.lemma in _SPEAKING_UP
            or (_tells_in_a_clause(parse, verb) and _seems_or_is_made_to(parse, above))
        )
        return not going_on or above is None or is_unsaid(parse, above)
    if verb.tag == "VBG" and verb.dep in ("xcomp", "pcomp", "csubj") and above is not None:
        return not (above.is_verb or verb.dep == "pcomp")
    return verb.dep == "xcomp" and above is not None and above.lemma in cues.SEEMING


def _tells_in_a_clause(parse: Parse, verb: Word) -> bool:
    """Whether what is said follows as a clause: `appeared to suggest that …`."""
    clauses = [each for each in parse.children(verb, "ccomp") if each.index > verb.index]
    return verb.lemma in cues.SAYING and any(_subjects(parse, each) for each in clauses)


def _seems_or_is_made_to(parse: Parse, above: Word) -> bool:
    """Whether it took place though only an infinitive tells it.

    `Ann Lee seemed to confirm that …` is how the reporter took what she said; not what a letter
    seemed to say. `The fire led Ann Lee to say that …` is her saying.
    """
    if above.lemma in cues.SEEMING - {"tend"}:
        subject = subject_of(parse, above)
        return subject is not None and (_is_person(subject) or subject.lemma in names.BODIES)
    prompted = above.lemma in cues.PROMPTING and above.tag in ("VBD", "VBN")
    whom = parse.children(above, "dobj", "nsubjpass")
    return prompted and any(_is_person(each) or names.can_speak(each.lemma) for each in whom)


def _says_no_more(parse: Parse, verb: Word) -> bool:
    """Whether it is all that was said: `She would only say that …`; not `a fool would only …`."""
    only = any(word.form == "only" for word in parse.children(verb, "advmod"))
    who = subject_of(parse, verb)
    if who is None or not only or verb.lemma not in ("confirm", "say"):
        return False
    the = any(word.form.casefold() == "the" for word in parse.children(who, "det"))
    named = who.pos == "PROPN" or who.form.casefold() in _PERSONS or who.lemma in names.SPOKES
    certain = the or named or bool(parse.children(who, "poss"))
    quoted = any(w.quoted or w.stand_in for w in parse.words[verb.index + 1 : verb.index + 4])
    return (certain or quoted) and not parse.children(verb, "advcl")


def _is_perceived(parse: Parse, verb: Word) -> bool:
    """Whether it tells that something took place: `could be heard shouting`."""
    return verb.lemma in ("hear", "see") and bool(parse.children(verb, "auxpass"))


def _is_turned(parse: Parse, verb: Word) -> bool:
    """Whether a word before the verb makes it none: `rarely says`, `nor did she say`."""
    subjects = _subjects(parse, verb)
    start = subjects[-1].index if subjects else -1
    joined = parse.children(parse.words[verb.head], "cc") if verb.dep == "conj" else []
    for word in (*joined, *parse.children(verb)):
        if word.index > verb.index or word.quoted:
            continue
        form, behind = word.form.casefold(), parse.words[word.index + 1]
        if form in _SELDOM and (start < word.index or behind.dep == "aux"):
            return True
        if start < word.index and form in _HARDLY:
            return True
        if form in _NO_MORE and word.index and parse.words[word.index - 1].form.casefold() == "no":
            return True
    return False


def _only_shows(parse: Parse, verb: Word) -> bool:
    """Whether a deed shows it, to the reporter: `closed the pier, suggesting it was unsafe`."""
    deed = parse.head(verb)
    beside = verb.tag == "VBG" and verb.dep == "advcl" and verb.lemma in _SHOWING
    if not beside or deed is None or deed.index > verb.index or deed.lemma in SPEAKING:
        return False
    quoted = any(w.quoted or w.stand_in for w in parse.words[deed.index : verb.index])
    return not quoted and bool(parse.children(deed, "dobj", "xcomp"))


def _is_silent(parse: Parse, verb: Word) -> bool:
    """Whether nothing is told: `said nothing about the fire`; not `said nothing except that …`."""
    below = [w for w in parse.children(verb, "dobj") if w.form.casefold() in _NOTHING]
    behind = [w for each in below for w in parse.words[each.index + 1 : each.index + 3]]
    told = any(w.form in _EXCEPT for w in behind)
    return any(not (told or any(w.quoted for w in parse.subtree(each))) for each in below)


def _is_handed_over(parse: Parse, verb: Word) -> bool:
    """Whether somebody is reported, and nothing of them: `was reported to the police for …`.

    `was reported missing` and `were reported to be safe` tell something.
    """
    if verb.lemma != "report":
        return False
    told = parse.children(verb, "acomp", "advcl", "ccomp", "oprd", "xcomp")
    told += [saying for as_ in parse.children(verb, "prep") for saying in _said_as(parse, as_)]
    if told:
        return False
    whom = [*parse.children(verb, "dobj"), *parse.children(verb, "nsubjpass")]
    return any(_is_person(each) for each in whom) and not any(each.quoted for each in whom)


def _is_only_heard(parse: Parse, verb: Word) -> bool:
    """Whether somebody is told something, and nobody who tells it: `Ann Lee, told that …, said`.

    `Ann Lee, accused of lying` tells of nobody who accuses her either.
    """
    aside = verb.tag == "VBN" and verb.dep in ("acl", "advcl")
    accused = verb.lemma == "accuse" and not parse.children(verb, "dobj")
    told = verb.lemma in cues.TELLING or accused
    return aside and told and not parse.children(verb, "agent", "auxpass")


def _is_only_possible(parse: Parse, verb: Word) -> bool:
    """Whether it is part of what may yet be done: `may take another way, announcing grants`.

    Who may leave, `saying she is tired`, has said so.
    """
    above = parse.head(verb)
    beside = verb.form.casefold() in _TO_COME and verb.dep == "advcl"
    if not beside or above is None or above.index > verb.index or _subjects(parse, verb):
        return False
    helpers = parse.children(above, "aux", "neg")
    possible = any(word.form.casefold() in _POSSIBLE for word in helpers)
    return possible and not any(word.dep == "neg" for word in helpers)


def _said_as(parse: Parse, as_: Word) -> list[Word]:
    """The `saying` of `was reported as saying`."""
    return parse.children(as_, "pcomp") if as_.form.casefold() == "as" else []


def _is_person(word: Word) -> bool:
    person = word.entity == "PERSON" or word.form.casefold() in _PERSONS
    return person or (word.pos == "NOUN" and names.is_human(word.lemma))


def _is_done_to_them(parse: Parse, verb: Word) -> bool:
    """Whether a headline leaves out `was`: `Mayor accused of lying`, `Lee told to close bridge`.

    What is done to somebody has nobody else to be done to; and a headline has no other past.
    """
    if not parse.is_headline or verb.tag not in ("VBD", "VBN") or verb.lemma not in _DONE_TO:
        return False
    before = [word for word in parse.children(verb, "ccomp") if word.index < verb.index]
    return not before and not parse.children(verb, "aux", "dobj", "dative")


_TELLS_NONE = (
    _is_done_to_them,
    _is_handed_over,
    _is_only_heard,
    _only_shows,
    _is_only_possible,
    _is_silent,
)


def is_condition(parse: Parse, verb: Word) -> bool:
    """Whether it is only supposed: `if she says`, `had she said`; what else the same `if` rules."""
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark")}
    if (marks & cues.SUPPOSING and verb.dep != "ROOT") or _is_inverted(parse, verb):
        return True
    above = parse.head(verb)
    alone = verb.dep == "conj" and not _subjects(parse, verb)
    return alone and above is not None and above.is_verb and is_condition(parse, above)


def _is_inverted(parse: Parse, verb: Word) -> bool:
    """Whether the clause begins with its helper: `had she said`; not `only then had she said`."""
    subjects = _subjects(parse, verb)
    clause = [w for w in parse.children(verb) if w.pos != "PUNCT" and w.dep not in ("cc", "advcl")]
    first = clause[0] if clause else verb
    if not subjects or not first.index < subjects[0].index < verb.index or parse.children(first):
        return False
    return first.dep == "aux" and first.form.casefold() in INVERTED


def _is_nobodys(parse: Parse, verb: Word) -> bool:
    """Whether its subject is nobody. One that a participle would borrow is too far away to tell."""
    if verb.tag == "VBG" and not _subjects(parse, verb):
        return False
    subject = subject_of(parse, verb)
    return subject is not None and is_none(parse, subject)


def tells_when(parse: Parse, verb: Word) -> bool:
    """Whether a verb only tells after what something happened: `… after the leader threatened`."""
    after = any(mark.form.casefold() == "after" for mark in parse.children(verb, "mark"))
    return after and verb.dep == "advcl" and verb.tag == "VBD" and bool(_subjects(parse, verb))


def _subjects(parse: Parse, verb: Word) -> list[Word]:
    return parse.children(verb, "nsubj", "nsubjpass")


def is_doubted(parse: Parse, verb: Word) -> bool:
    """Whether what stands above a verb denies it or only supposes it: `denied that he called …`."""
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark")}
    return bool(marks & cues.SUPPOSING) or any(
        above.lemma in cues.DENYING or is_unsaid(parse, above) for above in _governing(parse, verb)
    )


def _governing(parse: Parse, verb: Word) -> Iterator[Word]:
    """Yield what a verb hangs from, up to a clause that only stands beside another's."""
    verb = denial_above(parse, verb) or verb
    for below, above in pairwise((verb, *parse.ancestors(verb))):
        if below.dep in ("advcl", "conj", "parataxis") and _subjects(parse, below):
            return
        if below.dep == "relcl" and _is_told_by_the_way(parse, below, above):
            return
        yield above


def _is_told_by_the_way(parse: Parse, verb: Word, noun: Word) -> bool:
    """`The plan that Ann Lee called “a disgrace” will go on`; not `who calls it so will pay`."""
    subjects = [each for each in _subjects(parse, verb) if each.tag not in ("WDT", "WP")]
    that = parse.children(verb, "mark")
    return not that and (bool(subjects) or noun.pos == "PROPN")
