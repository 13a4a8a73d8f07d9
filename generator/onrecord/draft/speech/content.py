"""What is said: the words that a verb of saying, denying or asking governs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.draft import cues, names
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.attribution import Kind
from onrecord.draft.speech.interrupted import interrupted
from onrecord.draft.speech.relays import behind_whom
from onrecord.draft.speech.unsaid import is_doubted

SUBJECTS = ("nsubj", "nsubjpass")
_CAUSES = frozenset({"due", "owing"})
_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
_BESIDE = frozenset({"as", "whereas", "while"})
_LATE_CLAUSES = frozenset({"until", "because"})
_INTENTIONS = frozenset({"decision", "effort", "intention", "offer", "plan", "proposal"})
_WE = frozenset({"i", "we", "you", "one", "many", "most", "some"})
_DAY = 3
"""Words that may end a sentence behind `she said`."""
_LONGEST_SPEAKER = 8
"""Words of who says it, and the comma and the verb around them, at the end of a headline."""
_CLAIM = frozenset({"that", "this"})
_OF = frozenset({"about", "of"})
"""What leads from a warning to what is warned of; `against` turns it, and is part of the words."""
_PRONOUNS = frozenset({"it", "them", "these", "those"})
_OF_CLAIMS = frozenset({"deny", "dispute", "rebut", "refute"})
_DENIALS = frozenset({"denial", "disavowal", "rebuttal", "refutation"})
_QUESTIONS = frozenset({"whether", "if", "what", "how", "when", "where", "why", "who"})


def content(parse: Parse, verb: Word) -> tuple[Kind, list[Word]]:
    """Return what a verb of saying says, and how; no words where it says nothing."""
    for lemmas, kind, words_of in _WAYS:
        if verb.lemma in lemmas and (words := words_of(parse, verb)):
            return kind, words
    return "saying", []


def _clause(parse: Parse, verb: Word) -> list[Word]:
    """The clause that a verb of saying governs, with what stands late (`…, he said, until …`)."""
    if words := interrupted(parse, verb):
        return stripped(words)
    clauses = parse.children(verb, "ccomp") or _told_on_occasion(parse, verb)
    if not clauses:
        return _beside_the_clause(parse, verb) or _headline(parse, verb)
    clause = clauses[0]
    if _is_question(parse, clause) or _only_infinitive(parse, clause):
        return []
    words = parse.subtree(clause, without=[verb, *reporters_own(parse, clause)])
    words += _rest_of_the_clause(parse, verb, clauses)
    if not parse.children(clause, *SUBJECTS, "expl"):
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
    """`told the paper in a statement that …`: the parser hangs the clause from the statement."""
    return [
        clause
        for preposition in parse.children(verb, "prep")
        for occasion in parse.children(preposition, "pobj")
        if occasion.lemma in cues.OCCASIONS
        for under in (occasion, *parse.children(occasion, "acl"))
        for clause in parse.children(under, "acl", "ccomp", "relcl")
        if parse.subtree(clause)[0].form.casefold() == "that" and parse.children(clause, *SUBJECTS)
    ]


def _rest_of_the_clause(parse: Parse, verb: Word, clauses: Sequence[Word]) -> list[Word]:
    """What the parser took for a clause of its own, though its subject is the whole one before.

    `revealed that a defector from the group called the Sea Org | was persuaded to …`.
    """
    first, *rest = clauses
    if not rest or first.index < verb.index or parse.children(rest[0], *SUBJECTS, "expl", "mark"):
        return []
    words, last = parse.subtree(rest[0]), parse.subtree(first)[-1]
    return words if words[0].index == last.index + 1 and rest[0].tag[:2] == "VB" else []


def reporters_own(parse: Parse, clause: Word) -> list[Word]:
    """Return what the parser hangs into a clause though the reporter says it, not the speaker.

    `…, with Moscow saying that …`, `…, referring to …`, `… but did not say whether …`, `… when
    asked about …`, `… while the minister said that …`.
    """
    return [
        word
        for each in parse.subtree(clause)
        for word in parse.children(each, "prep", "advcl", "conj", "ccomp", "parataxis", "npadvmod")
        if word.index > clause.index
        and (
            _is_reporters(parse, word)
            or _is_of_the_main_clause(parse, each, word)
            or _is_anothers_number(parse, word)
        )
    ]


def _is_anothers_number(parse: Parse, word: Word) -> bool:
    """Whether somebody else's figure stands beside: `said 340 had left, the council 372`."""
    first, *rest = parse.subtree(word)
    parted = first.index > 0 and parse.words[first.index - 1].form == ","
    if word.dep != "npadvmod" or not parted or word.entity in ("DATE", "TIME", "MONEY", "PERCENT"):
        return False
    numbers = any(each.tag == "CD" for each in rest)
    before = parse.sentence(word)[: first.index - parse.sentence(word)[0].index]
    return numbers and word.pos in ("NOUN", "PROPN") and any(each.tag == "CD" for each in before)


def _is_of_the_main_clause(parse: Parse, relative: Word, word: Word) -> bool:
    """Whether a verb is the sentence's own: `the fire, which she says was set, killed four`."""
    which = any(each.tag == "WDT" for each in parse.children(relative, *SUBJECTS))
    parted = parse.words[word.index - 1].form == "," and not parse.children(relative, "cc")
    return word.dep == "conj" and which and parted and not parse.children(word, *SUBJECTS)


def _is_reporters(parse: Parse, word: Word) -> bool:
    if _sets_another_beside(parse, word):
        return True
    if word.dep == "prep":
        sayings = [w for w in parse.children(word, "pcomp") if w.lemma in cues.SAYING]
        return word.form.casefold() == "with" and bool(sayings)
    if word.dep == "advcl":
        subjects = parse.children(word, "nsubj")
        asked = word.tag == "VBN" and word.lemma in cues.ASKING and not subjects
        return asked or (word.tag == "VBG" and _goes_on_to_say(parse, word))
    speaks = word.lemma in cues.SAYING | cues.DENYING and word.dep == "conj"
    return speaks and not parse.children(word, *SUBJECTS, "expl", "mark")


def _sets_another_beside(parse: Parse, verb: Word) -> bool:
    """Whether it tells what somebody else says: `… while the minister said that …`, or behind `;`.

    Who is only a pronoun may well be of the speaker's own story: `while he told them that …`.
    """
    if verb.lemma not in cues.SAYING | cues.DENYING or verb.quoted or not _is_told(verb):
        return False
    own = [each for each in parse.children(verb, "nsubj") if each.pos != "PRON"]
    words = parse.subtree(verb)
    before = parse.words[words[0].index - 1].form if words[0].index else ""
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark")}
    apart = before == ";" or (verb.dep == "advcl" and bool(marks & _BESIDE))
    return bool(own) and apart and (bool(parse.children(verb, "ccomp")) or words[-1].quoted)


def _is_told(verb: Word) -> bool:
    return verb.tag in ("VBD", "VBP", "VBZ")


def _goes_on_to_say(parse: Parse, verb: Word) -> bool:
    """`…, referring to …`; `…, arguing that …`: the speaker's next words, not part of these."""
    if verb.lemma in cues.TURNING_TO:
        return True
    first = parse.subtree(verb)[0]
    apart = first.form == "," or parse.words[first.index - 1].form == ","
    clause = bool(parse.children(verb, "ccomp"))
    return verb.lemma in cues.SAYING and apart and clause and not parse.children(verb, *SUBJECTS)


def _beside_the_clause(parse: Parse, verb: Word) -> list[Word]:
    """`London could head it, the sources said, …`: what is said stands above the verb."""
    above = parse.head(verb)
    if verb.dep != "parataxis" or above is None or not parse.children(verb, "nsubj"):
        return []
    clauses = [word for word in parse.children(above, "ccomp") if word.index < verb.index]
    if above.lemma in cues.SAYING:
        return stripped(parse.subtree(clauses[0])) if clauses else []
    return stripped(w for w in parse.subtree(above, without=[verb]) if w.index < verb.index)


def _headline(parse: Parse, verb: Word) -> list[Word]:
    """`Bridge to be rebuilt by May, council says`, which the parser takes for one noun."""
    subjects = parse.children(verb, "nsubj")
    if parse.words[-1] != verb or not subjects or parse.children(verb, "dobj", "aux"):
        return []
    first = parse.subtree(subjects[-1])[0].index - 1
    if first < 1 or parse.words[first].form != "," or len(parse.words) - first > _LONGEST_SPEAKER:
        return []
    return stripped(parse.words[:first])


def _is_question(parse: Parse, clause: Word) -> bool:
    return parse.subtree(clause)[0].form.casefold() in _QUESTIONS


def _only_infinitive(parse: Parse, clause: Word) -> bool:
    to = any(word.form == "to" for word in parse.children(clause, "aux"))
    return to and not any(word.stand_in for word in parse.subtree(clause))


def _stray_subject(parse: Parse, verb: Word, clause: Word) -> list[Word]:
    """A clause's subject that the parser took for the verb's object."""
    taken = [
        word for word in parse.children(verb, "dobj") if verb.index < word.index < clause.index
    ]
    return parse.subtree(taken[-1]) if taken and verb.lemma not in cues.URGING else []


def _infinitive(parse: Parse, verb: Word) -> list[Word]:
    """`threatened to close the pier`; what a storm threatens to become is nobody's word."""
    subjects = parse.children(verb, "nsubj")
    if any(each.pos == "NOUN" and _is_mute(each) for each in subjects):
        return []
    wanted = [w for w in parse.children(verb, "xcomp") if w.tag == "VB" and w.index > verb.index]
    return stripped(parse.subtree(wanted[0])) if wanted else []


def _is_mute(noun: Word) -> bool:
    """Whether it is a thing on which nothing is written: no letter, nor a report."""
    return not names.can_speak(noun.lemma) and noun.lemma not in names.DOCUMENTS | cues.THINGS


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
    asked = parse.children(verb, "dobj", "dative") if verb.lemma != "call" else []
    for on in parse.children(verb, "prep"):
        if on.form == "on" and (on.index == verb.index + 1 or verb.lemma == "call"):
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
    words = [word for each in [*asked, deeds[0], *more] for word in parse.subtree(each)]
    return stripped(words)


def _demanded(parse: Parse, verb: Word) -> list[Word]:
    """`called on Tuesday for a public inquiry`: the thing; a treaty that calls for it says nothing.

    `called him for an interview` and `was called for` are no requests.
    """
    if is_doubted(parse, verb) or parse.children(verb, "dobj", "oprd", "prt", "auxpass"):
        return []
    subjects = [word for word in parse.children(verb, "nsubj") if word.pos in ("PROPN", "PRON")]
    if verb.tag not in ("VBD", "VBN") and not subjects:
        return []
    if any(word.lemma in cues.THINGS for word in parse.children(verb, "nsubj")):
        return []
    for preposition in parse.children(verb, "prep"):
        things = parse.children(preposition, "pobj")
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
    if is_doubted(parse, verb):
        return []
    forms = [form for form in _forms(parse, verb) if form.index > verb.index]
    if not forms:
        return []
    words = parse.subtree(forms[0])
    quoted = any(word.quoted for word in words)
    if verb.tag not in ("VBD", "VBN") and not quoted:
        return []
    things = parse.words[verb.index + 1 : words[0].index] if quoted else ()
    named = any(word.pos in ("NOUN", "PROPN") for word in things)
    return stripped([*things, *words] if named else words)


def _forms(parse: Parse, verb: Word) -> list[Word]:
    """How it was called: behind `as`, or set beside the thing."""
    forms = parse.children(verb, "oprd")
    for as_ in parse.children(verb, "prep"):
        if as_.form.casefold() == "as":
            forms += parse.children(as_)
    return forms or _quoted_forms(parse, verb)


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


def _object(parse: Parse, verb: Word) -> list[Word]:
    things = [word for word in parse.children(verb, "dobj") if word.index > verb.index]
    if not things or things[0].pos == "PRON":
        return []
    words = _thing(parse, things[0])
    if things[0].lemma in _INTENTIONS:
        words += [word for each in parse.children(verb, "xcomp") for word in parse.subtree(each)]
    return stripped(words) if len(words) > 3 else []


def _thing(parse: Parse, noun: Word) -> list[Word]:
    """A noun with all that belongs to it, but without the reporter's `, citing …`."""
    aside = [
        late
        for each in parse.subtree(noun)
        for late in parse.children(each, "advcl")
        if late.tag == "VBG" and parse.words[late.index - 1].form == ","
    ]
    return stripped(parse.subtree(noun, without=aside))


def _rejected(parse: Parse, verb: Word) -> list[Word]:
    """What is denied: a clause, a claim, `any wrongdoing`; not the visa that somebody is denied."""
    clauses = [word for word in parse.children(verb, "ccomp") if word.index > verb.index]
    doing = [w for w in parse.children(verb, "xcomp") if w.tag == "VBG" and verb.lemma == "deny"]
    passive = bool(parse.children(verb, "auxpass"))
    things = parse.children(verb, "nsubjpass" if passive else "dobj")
    found = [*clauses, *doing, *(word for word in things if _is_deniable(parse, verb, word))]
    found = found or _pointed_at(parse, verb)
    if past := behind_whom(parse, verb):
        return stripped(past[1])
    if not found or parse.subtree(found[0]) == [found[0]]:
        return _with_verb(parse, verb, found)
    words = parse.subtree(found[0], without=reporters_own(parse, found[0]))
    return stripped([*words, *_cause_behind(parse, verb, words)])


def _cause_behind(parse: Parse, verb: Word, words: Sequence[Word]) -> list[Word]:
    """`… that the dam leaks | owing to poor concrete`: of what is denied, not of the denial."""
    for cause in parse.children(verb, "advcl", "prep"):
        behind = parse.subtree(cause)
        if cause.form.casefold() in _CAUSES and behind[0].index == words[-1].index + 1:
            return behind
    return []


def _with_verb(parse: Parse, verb: Word, things: Sequence[Word]) -> list[Word]:
    """`denies it`, `denied wrongdoing`: one word, which tells nothing without the verb."""
    return stripped([verb, *parse.subtree(things[0])]) if things else []


def _pointed_at(parse: Parse, verb: Word) -> list[Word]:
    """The `that` of `rejected that`; `it` may be an offer, and only a claim can be denied."""
    pointing = _CLAIM | (_PRONOUNS if verb.lemma in _OF_CLAIMS else frozenset())
    things = parse.children(verb, "dobj")
    given = parse.children(verb, "dative")
    return [each for each in things if each.form.casefold() in pointing and not given]


def _denial(parse: Parse, verb: Word) -> list[Word]:
    """`repeated his denial`, the verb too: whatever is denied stands elsewhere."""
    things = [word for word in parse.children(verb, "dobj") if word.lemma in _DENIALS]
    return _with_verb(parse, verb, things)


def _is_deniable(parse: Parse, verb: Word, thing: Word) -> bool:
    any_ = any(word.form.casefold() in ("any", "all") for word in parse.children(thing, "det"))
    if verb.lemma in cues.DISPELLING:
        return thing.lemma in cues.RUMOURS
    return thing.lemma in cues.SAYABLE or (
        verb.lemma == "deny" and (any_ or thing.lemma in cues.DENIABLE | cues.CRIMES)
    )


def _turned_away(parse: Parse, verb: Word) -> list[Word]:
    """`brushed aside rumours that …`."""
    particles = {word.form.casefold() for word in parse.children(verb, "prt", "advmod")}
    return _rumour(parse, verb) if particles & cues.TURNING_AWAY[verb.lemma] else []


def _cooled(parse: Parse, verb: Word) -> list[Word]:
    """`poured cold water on reports that …`."""
    water = [word for word in parse.children(verb, "dobj") if word.lemma == "water"]
    cold = any(word.lemma == "cold" for each in water for word in parse.children(each, "amod"))
    over = [*parse.children(verb, "prep"), *(p for w in water for p in parse.children(w, "prep"))]
    on = [word for word in over if word.form.casefold() in ("on", "over")]
    return next((words for each in on if cold and (words := _rumour(parse, each))), [])


def _rumour(parse: Parse, above: Word) -> list[Word]:
    things = parse.children(above, "dobj", "pobj", "nsubjpass")
    rumours = [word for word in things if word.lemma in cues.RUMOURS]
    if not rumours or is_doubted(parse, above):
        return []
    return stripped(parse.subtree(rumours[0], without=reporters_own(parse, rumours[0])))


def _ruled_out(parse: Parse, verb: Word) -> list[Word]:
    """`ruled out a ceasefire`: nothing is said but that it will not be, or was not."""
    if not any(word.form.casefold() == "out" for word in parse.children(verb, "prt")):
        return []
    subjects = parse.children(verb, "nsubj")
    what = [w for w in parse.children(verb, "dobj", "xcomp", "ccomp") if w.index > verb.index]
    if verb.quoted or any(word.lemma in cues.THINGS for word in subjects):
        return []
    what = [word for word in what if word.form.casefold() not in ("nothing", "anything")]
    return stripped(parse.subtree(what[0])) if what and not is_doubted(parse, verb) else []


def _held(parse: Parse, verb: Word) -> list[Word]:
    """`believes that …`; `expects X to …`. What `I think` says in quotation marks is no other's."""
    subjects = parse.children(verb, "nsubj")
    if verb.quoted or not subjects or subjects[0].form.casefold() in _WE:
        return []
    return _clause(parse, verb) or _wanted(parse, verb)


def _wanted(parse: Parse, verb: Word) -> list[Word]:
    """`want the council to pay`: who is to do what; what they want to do themselves is a plan."""
    for deed in parse.children(verb, "ccomp") if verb.lemma in cues.WANTING else ():
        subjects = [w for w in parse.children(deed, *SUBJECTS) if w.index > verb.index]
        if subjects and _only_infinitive(parse, deed) and subjects[0].pos != "PRON":
            return stripped(parse.subtree(deed))
    return []


_WAYS: tuple[tuple[frozenset[str], Kind, Callable[[Parse, Word], list[Word]]], ...] = (
    (cues.DENYING, "denial", _rejected),
    (cues.RULING, "denial", _ruled_out),
    (frozenset(cues.TURNING_AWAY), "denial", _turned_away),
    (cues.COOLING, "denial", _cooled),
    (cues.VOICING, "denial", _denial),
    (cues.SAYING, "saying", _clause),
    (cues.REFUSING, "refusal", _left_open),
    (cues.CALLING, "calling", _called),
    (cues.VOWING, "saying", _infinitive),
    (cues.URGING, "request", request),
    (cues.DEMANDING, "request", _demanded),
    (cues.ANNOUNCING, "saying", _object),
    (cues.FINDING, "saying", _clause),
    (cues.BELIEVING, "view", _held),
    (cues.WANTING, "request", _wanted),
)
"""Verbs, and how what they say is found; the first that finds words counts."""


def stripped(words: Iterable[Word]) -> list[Word]:
    """Return the words in order, without the `that` and the punctuation around them."""
    kept = sorted(set(words), key=lambda word: word.index)
    while kept and not kept[0].stand_in and _is_edge(kept[0], first=True):
        kept.pop(0)
    while kept and not kept[-1].stand_in and _is_edge(kept[-1], first=False):
        kept.pop()
    return kept


def _is_edge(word: Word, *, first: bool) -> bool:
    if word.pos in ("PUNCT", "SPACE") and word.form not in "([$£€" + ("" if first else ")]"):
        return True
    return word.dep == "cc" or (first and word.dep == "mark" and word.form.casefold() == "that")
