"""What is said: the words that a verb of saying, denying or asking governs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Kind
from onrecord.draft.speech.called import completed
from onrecord.draft.speech.clauses import clause_of, only_infinitive
from onrecord.draft.speech.denials import denial, rejected, ruled_out, turned_away
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.objects import announced, without_occasion
from onrecord.draft.speech.speaker import phrase
from onrecord.draft.speech.unsaid import is_doubted
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import FINITE_TAGS, SUBJECTS
from onrecord.english.outlets import WELL_KNOWN

_INTENTIONS = frozenset({"decision", "effort", "intention", "offer", "plan", "proposal"})
_REFLEXIVE = cues.words("herself himself itself myself ourselves themselves yourself")
_SEEN = cues.words(
    "abandoned absent alive alone asleep awake closed dead deserted drunk empty full gone ill "
    "injured missing naked open shut sick stuck unconscious wounded"
)
"""What is seen of what was found, and no finding: `found the door open`."""
_WE = frozenset({"i", "we", "you", "one", "many", "most", "some"})
_ASKED_BEHIND = {"appeal": ("to",), "call": ("on", "upon"), "plead": ("with",)}
"""Verbs that name whom they ask behind a preposition, and nowhere else."""
_OF = frozenset({"about", "of"})
"""What leads from a warning to what is warned of; `against` turns it, and is part of the words."""


def content(parse: Parse, verb: Word) -> tuple[Kind, list[Word]]:
    """Return what a verb of saying says, and how; no words where it says nothing."""
    for lemmas, kind, words_of in _WAYS:
        if verb.lemma in lemmas and (words := words_of(parse, verb)):
            return kind, words
    return "saying", []


def _infinitive(parse: Parse, verb: Word) -> list[Word]:
    """`threatened to close the pier`; what a storm threatens to become is nobody's word."""
    subjects = parse.children(verb, "nsubj")
    if any(each.pos == "NOUN" and is_mute(each) for each in subjects):
        return []
    wanted = [w for w in parse.children(verb, "xcomp") if w.tag == "VB" and w.index > verb.index]
    return stripped(parse.subtree(wanted[0])) if wanted else []


def is_mute(noun: Word) -> bool:
    """Return whether it is a thing on which nothing is written: no letter, nor a report."""
    return not names.can_speak(noun.lemma) and noun.lemma not in cues.THINGS


def request(parse: Parse, verb: Word) -> list[Word]:
    """`urged the allies to continue`: whom, and to do what."""
    deeds = [
        word
        for word in parse.children(verb, "xcomp", "ccomp", "advcl")
        if word.index > verb.index
        and any(to.form.casefold() == "to" for to in parse.children(word, "aux"))
    ]
    passive = parse.children(verb, "nsubjpass")
    # `Called the office to complain` asks nobody: what is called on is asked.
    asked = parse.children(verb, "dobj", "dative") if verb.lemma not in _ASKED_BEHIND else []
    for on in parse.children(verb, "prep", "prt"):
        behind = _ASKED_BEHIND.get(verb.lemma, ("on",) if on.index == verb.index + 1 else ())
        if on.form in behind:
            asked += [word for word in parse.children(on, "pobj") if word.entity != "DATE"]
    if verb.lemma in ("warn", "caution"):
        deeds += [w for w in parse.children(verb, "prep") if w.form in ("against", "about", "of")]
        asked = asked or deeds[:1]
    asked = [*passive, *(word for word in asked if word.index > verb.index)]
    subjects = [s for deed in deeds for s in parse.children(deed, "nsubj")]
    if not deeds or not (asked or subjects):
        return []
    more = [w for w in parse.children(verb, "cc", "conj") if w.index > deeds[0].index]
    if any(word.lemma in cues.SAYING or parse.children(word, "nsubj") for word in more):
        more = []
    if asked == deeds[:1] and deeds[0].form.casefold() in _OF:
        return stripped(word for each in parse.children(deeds[0]) for word in parse.subtree(each))
    between = range(asked[0].index, deeds[0].index) if asked else ()
    about = [w for w in parse.children(verb, "prep") if w.index in between]
    words = [w for each in [*asked, *about, deeds[0], *more] for w in parse.subtree(each)]
    return stripped(words)


def _demanded(parse: Parse, verb: Word) -> list[Word]:
    """`called on Tuesday for a public inquiry`, `called for the pier to be saved`.

    A treaty that calls for it says nothing.
    `called him for an interview` and `was called for` are no requests.
    """
    named = () if calls_for(parse, verb) else parse.children(verb, "oprd")
    if is_doubted(parse, verb) or named or parse.children(verb, "dobj", "prt", "auxpass"):
        return []
    subjects = [word for word in parse.children(verb, "nsubj") if word.pos in ("PROPN", "PRON")]
    if verb.tag not in ("VBD", "VBN") and not subjects:
        return []
    if any(word.lemma in cues.THINGS for word in parse.children(verb, "nsubj")):
        return []
    wanted = [f for f in parse.children(verb, "prep") if f.form == "for" and parse.children(f)]
    first = min((each.index for each in wanted), default=len(parse.words))
    for deed in parse.children(verb, "advcl", "ccomp", "xcomp"):
        # The parser hangs `for` from the deed, or from the verb before it.
        start = parse.subtree(deed)[0].index
        for_ = next((w for w in parse.words[start - 1 : start + 1] if w.form == "for"), None)
        if for_ is not None and for_.index <= first and parse.children(deed, *SUBJECTS):
            return stripped(word for word in parse.subtree(deed) if word != for_)
    for preposition in parse.children(verb, "prep"):
        things = parse.children(preposition, "pobj", "pcomp")
        if preposition.form == "for" and things and preposition.index > verb.index:
            return _thing(parse, things[0])
    return []


def _left_open(parse: Parse, verb: Word) -> list[Word]:
    """`refused to rule out sending troops`, the verb too: without it the words say the reverse."""
    deeds = [] if is_doubted(parse, verb) else parse.children(verb, "xcomp")
    for deed in deeds:
        parts = {(each.dep, each.form.casefold()) for each in parse.children(deed)}
        what = [w for w in parse.children(deed, "dobj", "xcomp", "ccomp") if w.index > deed.index]
        if deed.lemma == "rule" and {("aux", "to"), ("prt", "out")} <= parts and what:
            return stripped([verb, *parse.subtree(deed)])
    return []


def _called(parse: Parse, verb: Word) -> list[Word]:
    """What somebody called something, and that thing where it is named: `the plan “madness”`.

    Whether in words of their own, quotation marks tell.
    """
    if is_doubted(parse, verb) or completed(parse, verb) or calls_for(parse, verb):
        return []
    forms = [form for form in _forms(parse, verb) if form.index > verb.index]
    if not forms:
        return []
    words = without_occasion(parse, parse.subtree(forms[0]))
    quoted = any(word.quoted for word in words)
    if verb.tag not in ("VBD", "VBN") and not quoted:
        return []
    by = parse.children(verb, "agent")
    things = parse.words[verb.index + 1 : words[0].index] if quoted and not by else ()
    named = any(word.pos in ("NOUN", "PROPN") for word in things)
    return stripped([*things, *words] if named else words)


def _referred(parse: Parse, verb: Word) -> list[Word]:
    """`referred to the deal as “a bad joke”`."""
    if is_doubted(parse, verb):
        return []
    to = parse.words[verb.index + 1 : verb.index + 2]
    for as_ in [word for each in (verb, *to) for word in parse.children(each, "prep")]:
        words = parse.subtree(as_)[1:] if as_.form.casefold() == "as" else []
        if words and words[0].quoted and to[0].form == "to" and as_.index > verb.index + 1:
            own = takewhile(lambda word: word.quoted, words)
            named = parse.words[verb.index + 2 : as_.index]
            return stripped([*named, as_, *own] if named else own)
    return []


def calls_for(parse: Parse, verb: Word) -> bool:
    """Return whether something is wanted, and nothing called by a name: `called for …`."""
    next_ = (each for each in parse.children(verb, "prep") if each.index == verb.index + 1)
    return verb.lemma == "call" and any(each.form == "for" for each in next_)


def _forms(parse: Parse, verb: Word) -> list[Word]:
    """How it was called: behind `as`, or set beside the thing."""
    forms = parse.children(verb, "oprd")
    for as_ in parse.children(verb, "prep"):
        if as_.form.casefold() == "as":
            forms += parse.children(as_)
    return [each for each in forms if each.quoted] or forms or _quoted_forms(parse, verb)


def _quoted_forms(parse: Parse, verb: Word) -> list[Word]:
    """Quoted words behind an `as` that the parser hung lower: `described the plan as “madness”`."""
    below = parse.subtree(verb)
    for as_ in below:
        is_as = as_.form.casefold() == "as" and as_.index > verb.index and not as_.quoted
        parted = any(w.lemma in cues.SAYING for w in below if verb.index < w.index < as_.index)
        if is_as and not parted:
            for form in parse.children(as_):
                if any(word.quoted for word in parse.subtree(form)):
                    return [form]
    return []


def _shouted(parse: Parse, verb: Word) -> list[Word]:
    """`shouted “shame on you”`: what stands in marks right behind the verb, though no sentence."""
    behind = parse.words[verb.index + 1 :]
    words = list(takewhile(lambda word: word.quoted and not word.stand_in, behind))
    return stripped(words) if len(words) > 1 and words[0].form.islower() else []


def _written(parse: Parse, verb: Word) -> list[Word]:
    """`“…,” read the statement`; `placards read “no way”`: what stands in marks on a thing."""
    below = [*parse.children(verb, "ccomp", "dobj", "conj", "acomp", "advmod", "oprd")]
    quoted = [w for each in below if each.quoted for w in parse.subtree(each) if w.quoted]
    who = [w for w in parse.children(verb, "nsubj", "dobj") if not w.quoted]
    on_it = who and not who[0].entity and not names.is_human(who[0].lemma)
    on_it = on_it and (who[0].pos == "NOUN" or who[0].form.casefold() == "it")
    return stripped(quoted) if on_it and len(quoted) > 1 else []


def _object(parse: Parse, verb: Word) -> list[Word]:
    """`announced a ban on fires`."""
    things = announced(parse, verb)
    if not things:
        return []
    words = _thing(parse, things[0])
    if things[0].lemma in _INTENTIONS:
        words += [word for each in parse.children(verb, "xcomp") for word in parse.subtree(each)]
    # `Announcing the decision on Friday` tells nothing.
    told = [w for w in words if w.entity != "DATE" or w.tag != "NNP"]
    told = told[:-1] if told and told[-1].dep == "prep" else told
    return stripped(words) if len(told) > 3 else []


def _thing(parse: Parse, noun: Word) -> list[Word]:
    """A noun with all that belongs to it, but without the reporter's `, citing …`."""
    aside = [
        late
        for each in parse.subtree(noun)
        for late in parse.children(each, "advcl")
        if late.tag == "VBG" and parse.words[late.index - 1].form == ","
    ]
    return stripped(without_occasion(parse, parse.subtree(noun, without=aside)))


def _held(parse: Parse, verb: Word) -> list[Word]:
    """`believes that …`; `expects X to …`. What `I think` says in quotation marks is no other's."""
    subjects = parse.children(verb, "nsubj")
    if verb.quoted or not subjects or subjects[0].form.casefold() in _WE:
        return []
    return clause_of(parse, verb) or _wanted(parse, verb)


def _wanted(parse: Parse, verb: Word) -> list[Word]:
    """`want the council to pay`: who is to do what; what they want to do themselves is a plan."""
    for deed in parse.children(verb, "ccomp") if verb.lemma in cues.WANTING else ():
        subjects = [w for w in parse.children(deed, *SUBJECTS) if w.index > verb.index]
        if subjects and only_infinitive(parse, deed) and subjects[0].pos != "PRON":
            return stripped(parse.subtree(deed))
    return []


def _found(parse: Parse, verb: Word) -> list[Word]:
    """`found that …`, `found her guilty`; not `found himself lost`, nor the ferry gone."""
    words = clause_of(parse, verb)
    if verb.lemma != "find" or any(word.quoted for word in words):
        return words
    about = words[0].form.casefold() if words else ""
    if about in _REFLEXIVE:
        return []
    told = any(word.tag in (*FINITE_TAGS, "TO") for word in words)
    judged = any(
        each.tag.startswith("JJ") and each.lemma not in _SEEN
        for each in parse.children(verb, "ccomp")
    )
    return words if told or (judged and about != "it") else []


def _learned(parse: Parse, verb: Word) -> list[Word]:
    """`the BBC understands that …`, `CNN has learned that …`: what an outlet reports of its own."""
    newspeople = (is_newspeoples(phrase(parse, e)) for e in parse.children(verb, "nsubj"))
    return clause_of(parse, verb) if any(newspeople) else []


def is_newspeoples(who: Sequence[Word]) -> bool:
    """Return whether a phrase names an outlet, or points at one."""
    name = names.key(" ".join(each.form for each in who))
    return name in WELL_KNOWN | names.OUTLET_REFERENCES or names.is_outlets(name.title())


_WAYS: tuple[tuple[frozenset[str], Kind, Callable[[Parse, Word], list[Word]]], ...] = (
    (cues.DENYING, "denial", rejected),
    (cues.RULING, "denial", ruled_out),
    (frozenset(cues.TURNING_AWAY), "denial", turned_away),
    (cues.VOICING, "denial", denial),
    (cues.SAYING, "saying", clause_of),
    (cues.SAYING, "saying", _shouted),
    (frozenset({"read"}), "saying", _written),
    (cues.REFUSING, "refusal", _left_open),
    (cues.CALLING, "calling", _called),
    (frozenset({"refer"}), "calling", _referred),
    (cues.VOWING, "saying", _infinitive),
    (cues.URGING, "request", request),
    (cues.DEMANDING, "request", _demanded),
    (cues.ANNOUNCING, "saying", _object),
    (cues.FINDING, "saying", _found),
    (frozenset({"learn", "understand"}), "saying", _learned),
    (cues.BELIEVING, "view", _held),
    (cues.WANTING, "request", _wanted),
)
"""Verbs, and how what they say is found; the first that finds words counts."""
