"""What is denied, rejected or ruled out: a clause, a claim, `any wrongdoing`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.called import denial_above, own_words
from onrecord.draft.speech.clauses import is_beside, is_taken_up, reporters_own
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.speaker import is_one, subject_of
from onrecord.draft.speech.unsaid import is_doubted
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import BEFORE_A_NOUN

_CAUSES = frozenset({"due", "owing"})
_CLAIM = frozenset({"that", "this"})
_POINTING = _CLAIM | {"it", "them", "these", "those"}
_OF_CLAIMS = frozenset({"deny", "dispute", "rebut", "refute"})
_NEWS = frozenset({"article", "news", "story"})
"""What an editor rejects, too, unless as untrue."""
_COURTS = frozenset({"court", "judge", "magistrate", "tribunal"})
"""Who dismisses a charge, or a claim, and denies nothing."""
_OF_FEARS = frozenset({"dismiss", "rebut", "reject"})
_FEARS = frozenset({"concern", "criticism", "fear", "worry"})
_GRANTED = cues.words(
    "access application ask bail benefit entry hour leave license licence permission permit right "
    "visa"
)
_HAPPENED = cues.words(
    "affair agreement contact conversation deal feud leak meeting plan relationship rift talk tie"
)
"""What can be denied to have been; who rejects it may have been offered it."""
_PHONE = frozenset({"phone", "telephone", "video"})
_TELLING = cues.CITING | cues.SAYING | cues.VOICING
_DENIALS = frozenset({"denial", "disavowal", "rebuttal", "refutation"})


def rejected(parse: Parse, verb: Word) -> list[Word]:
    """What is denied: a clause, a claim, `any wrongdoing`; not the visa that somebody is denied."""
    if before := _told_before(parse, verb):
        return stripped(before)
    if verb.lemma == "dismiss" and any(w.lemma in _COURTS for w in parse.children(verb, "nsubj")):
        return []
    clauses = [word for word in parse.children(verb, "ccomp") if word.index > verb.index]
    clauses = [each for each in clauses if not _is_of_somebody(parse, verb, each)]
    doing = parse.children(verb, "xcomp") if verb.lemma == "deny" else []
    doing = [each for each in doing if _is_deed(parse, each)]
    passive = bool(parse.children(verb, "auxpass"))
    things = parse.children(verb, "nsubjpass" if passive else "dobj")
    found = [*clauses, *doing, *(word for word in things if _is_deniable(parse, verb, word))]
    found = found or _pointed_at(parse, verb)
    if not found or parse.subtree(found[0]) == [found[0]]:
        return _with_verb(parse, verb, found)
    aside = [*reporters_own(parse, found[0]), *_called(parse, found[0])]
    words = parse.subtree(found[0], without=aside)
    words = [*words, *_behind(parse, verb, words)]
    return stripped([*words, *own_words(parse, verb)])


def _is_of_somebody(parse: Parse, verb: Word, clause: Word) -> bool:
    """`Lee dismisses aide who said pier was shut`: no claim, though to the parser all of it."""
    return verb.lemma != "deny" and names.is_human(parse.subtree(clause)[0].lemma)


def _told_before(parse: Parse, verb: Word) -> list[Word]:
    """`claims denied by Leith`, `the charges, which he denies`; else only `which he denies`.

    What `which` stands for may be all that is told before; a visa, or a request, it is not. Whoever
    made the claims has made them: of those somebody tells, only `which he denies` is the denial.
    """
    above = parse.head(verb)
    if above is None or verb.quoted or above.lemma in _GRANTED | cues.DEMANDED:
        return []
    if is_taken_up(parse, above) and verb.dep in ("acl", "relcl"):
        before = [*parse.children(above, *BEFORE_A_NOUN), above]
        return [*before, *parse.subtree(verb)]
    return _claims_before(parse, verb, above) or _which(parse, verb, above)


def _claims_before(parse: Parse, verb: Word, above: Word) -> list[Word]:
    """The claims of `claims denied by Leith`."""
    by = verb.dep == "acl" and verb.tag == "VBN" and bool(parse.children(verb, "agent"))
    made = above.dep == "dobj" and parse.words[parse.subtree(above)[0].index - 1].form != ","
    told = _is_sayable(above) or above.form.casefold() == "something"
    return parse.subtree(above) if by and told and not made else []


def _is_sayable(word: Word) -> bool:
    return word.lemma in cues.SAYABLE | cues.DENIABLE | cues.CRIMES


def _which(parse: Parse, verb: Word, above: Word) -> list[Word]:
    """`the charges, which he denies`, or only `which he denies`."""
    first = parse.subtree(verb)[0]
    beside = verb.dep in ("advcl", "relcl") and is_beside(parse, verb)
    related = beside and parse.head(first) == verb
    more = [word for word in parse.children(verb, "dobj", "dative") if word != first]
    if not related or more:
        return []
    tellers = [each for each in parse.ancestors(above) if each.lemma in _TELLING]
    told = any(not parse.children(each, "auxpass") for each in tellers)
    if _is_sayable(above) and not told:
        return parse.subtree(above)
    if not _is_sayable(above) and (verb.lemma not in _OF_CLAIMS or first.form != "which"):
        return []
    whole = parse.subtree(verb)
    return list(takewhile(lambda each: each.index < verb.index or each.form != ",", whole))


def is_set_beside(parse: Parse, verb: Word) -> bool:
    """Return whether it only tells who denies what is told: `…, a claim denied by the army`."""
    return verb.lemma in cues.DENYING and bool(_told_before(parse, verb))


def _is_deed(parse: Parse, verb: Word) -> bool:
    """`Denied taking it`, `denied having taken it`."""
    having = any(each.form == "having" for each in parse.children(verb, "aux"))
    return verb.tag == "VBG" or having


def _behind(parse: Parse, verb: Word, words: Sequence[Word]) -> list[Word]:
    """`… that the dam leaks | owing to poor concrete`: of what is denied, not of the denial.

    `The report | as “pure fiction”` tells more than what is rejected.
    """
    for late in parse.children(verb, "advcl", "prep"):
        behind = parse.subtree(late)
        cause = late.form.casefold() in _CAUSES
        as_ = late.form.casefold() == "as" and late.dep == "prep"
        if (cause or as_) and behind[0].index == words[-1].index + 1:
            return behind
    return []


def _called(parse: Parse, clause: Word) -> list[Word]:
    """`…, calling it “pure fiction”`: of the denial, and not of what is denied."""
    return [word for word in parse.subtree(clause) if denial_above(parse, word)]


def _with_verb(parse: Parse, verb: Word, things: Sequence[Word]) -> list[Word]:
    """`denies it`, `denied wrongdoing`: one word, which tells nothing without the verb."""
    return stripped([verb, *parse.subtree(things[0])]) if things else []


def only_points(attribution: Attribution) -> bool:
    """Whether nothing is told of what is rejected: `denied this claim`, `issued a denial`."""
    named = [w for w in attribution.content if w.pos in ("NOUN", "PROPN", "NUM") or w.quoted]
    verbs = [w for w in attribution.content if w.is_verb and w != attribution.verb]
    pointing = all(word.lemma in cues.SAYABLE | _DENIALS | _NEWS for word in named)
    return attribution.kind == "denial" and pointing and len(named) < 2 and not verbs


def _pointed_at(parse: Parse, verb: Word) -> list[Word]:
    """The `that` of `rejected that`; `it` may be an offer, and only a claim can be denied."""
    pointing = _POINTING if verb.lemma in _OF_CLAIMS else _CLAIM
    things = parse.children(verb, "dobj")
    given = parse.children(verb, "dative")
    return [each for each in things if each.form.casefold() in pointing and not given]


def denial(parse: Parse, verb: Word) -> list[Word]:
    """`repeated his denial`, the verb too: whatever is denied stands elsewhere."""
    things = [word for word in parse.children(verb, "dobj") if word.lemma in _DENIALS]
    return _with_verb(parse, verb, things)


def _is_deniable(parse: Parse, verb: Word, thing: Word) -> bool:
    of = [p for p in parse.children(thing, "prep") if thing.pos != "NOUN" and p.form == "of"]
    if of:  # `rejected all of the charges`
        return any(_is_deniable(parse, verb, w) for w in parse.children(of[0], "pobj"))
    been = _is_said_to_have_been(parse, verb, thing)
    if not been and thing.lemma in _GRANTED | cues.DEMANDED:
        return False
    if thing.lemma == "idea" and not parse.children(thing, "acl", "prep", "relcl"):
        return False  # it was proposed
    any_ = any(word.form.casefold() in ("any", "all") for word in parse.children(thing, "det"))
    doing = (word for word in parse.children(thing, "amod") if word.index == verb.index + 1)
    any_ = any_ or any(word.tag == "VBG" for word in doing)  # `denies breaking rules`
    if thing.lemma in _FEARS and verb.lemma in _OF_FEARS | cues.DISPELLING:
        return True
    if verb.lemma in cues.DISPELLING:
        return thing.lemma in cues.RUMOURS
    news = thing.lemma in _NEWS and (verb.lemma in _OF_CLAIMS or _as_untrue(parse, verb))
    deed = verb.lemma == "deny" and (any_ or thing.lemma in cues.DENIABLE | cues.CRIMES)
    return thing.lemma in cues.SAYABLE or news or deed or been


def _is_said_to_have_been(parse: Parse, verb: Word, thing: Word) -> bool:
    """`denied a phone call with the mayor`; not `denied him contact`."""
    called = any(word.lemma in _PHONE for word in parse.children(thing, "compound"))
    been = thing.lemma in _HAPPENED or (thing.lemma == "call" and called)
    beside = [word for word in parse.children(verb, "dative", "dobj") if word != thing]
    beside += [each for each in parse.children(verb, "prep") if each.form == "to"]
    courts = any(word.lemma in _COURTS for word in parse.children(verb, "nsubj"))
    return verb.lemma == "deny" and been and not beside and not courts


def _as_untrue(parse: Parse, verb: Word) -> bool:
    """`dismissed the article as “wholly unfounded”`."""
    as_ = [each for each in parse.children(verb, "prep") if each.form.casefold() == "as"]
    return any(word.lemma in cues.UNTRUE for each in as_ for word in parse.subtree(each))


def turned_away(parse: Parse, verb: Word) -> list[Word]:
    """`Ann Lee brushed aside rumours that …`; a market that does so says nothing."""
    particles = {word.form.casefold() for word in parse.children(verb, "prt", "advmod")}
    who = subject_of(parse, verb)
    speaks = who is not None and particles & cues.TURNING_AWAY[verb.lemma] and is_one(who)
    return _rumour(parse, verb) if speaks else []


def _rumour(parse: Parse, above: Word) -> list[Word]:
    things = parse.children(above, "dobj", "pobj", "nsubjpass")
    rumours = [word for word in things if word.lemma in cues.RUMOURS]
    if not rumours or is_doubted(parse, above):
        return []
    return stripped(parse.subtree(rumours[0], without=reporters_own(parse, rumours[0])))


def ruled_out(parse: Parse, verb: Word) -> list[Word]:
    """`ruled out a ceasefire`: nothing is said but that it will not be, or was not."""
    if not any(word.form.casefold() == "out" for word in parse.children(verb, "prt")):
        return []
    subjects = parse.children(verb, "nsubj")
    what = [w for w in parse.children(verb, "dobj", "xcomp", "ccomp") if w.index > verb.index]
    if verb.quoted or any(word.lemma in cues.THINGS for word in subjects):
        return []
    what = [word for word in what if word.form.casefold() not in ("nothing", "anything")]
    return stripped(parse.subtree(what[0])) if what and not is_doubted(parse, verb) else []
