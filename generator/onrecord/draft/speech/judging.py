"""What is said of somebody or something: blamed, called, accused, valued."""

from __future__ import annotations

from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.called import completed
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.nobody import is_none
from onrecord.draft.speech.objects import all_of, infinitives, objects
from onrecord.draft.speech.speaker import strays_by
from onrecord.draft.words import names
from onrecord.draft.words.cues import ACCOUNTS, FALSE, SAYABLE, SAYING, UNTRUE, words
from onrecord.draft.words.word import DESCRIBING, WHO_ACTS

_REASONS = frozenset({"as", "for", "on", "over"})
"""Prepositions behind whom or what is judged: `criticised them for …`."""
_TO = frozenset({"as", "to", "with"})
_NAMED_TWICE = words("brand call label")
"""Verbs with two objects, whom and what: `branded him a liar`."""
_BUILT = words("bridge building dam flat home house pier property structure tower wall")
"""What is condemned by closing it."""
POLICIES = words(
    "agreement announcement budget deal decision effort law measure move plan policy proposal "
    "reform ruling strategy"
)
"""What is applauded, or slammed, in words, though no reason is told; of a goal it is clapping."""
_FEWEST = 2
_POINTING = frozenset({"it", "that", "this"})
_OF_A_PHRASE = words("ADJ ADV DET NOUN NUM PART PRON PROPN VERB")
_TO_BLAME = frozenset({"accountable", "liable", "responsible"})
_SINGULAR = frozenset({"her", "him"})
_WHICH = frozenset({"that", "which"})


def judged(parse: Parse, verb: Word) -> list[Word]:
    """Return the words of `criticised her for its delay`, `condemned as reckless the delay`."""
    things = objects(parse, verb)
    if not parse.children(verb, "dobj", "nsubjpass"):
        things = parse.behind(verb, "as")
    why = reasons(parse, verb, things[0]) if things else []
    if things and not why and not _is_in_words(parse, verb, things[0]):
        return []
    return all_of(parse, [*things[:1], *why])


def _is_in_words(parse: Parse, verb: Word, thing: Word) -> bool:
    """Whether it is no welcome at a door, no clapping, no sentence and no house that is closed."""
    if verb.lemma == "welcome":
        return not (is_somebody(thing) or names.is_somebody(thing.lemma))
    if verb.lemma == "applaud":
        return thing.lemma in POLICIES
    to = any(each.form.casefold() == "to" for each in parse.children(verb, "prep"))
    return verb.lemma != "condemn" or not (to or thing.lemma in _BUILT)


def reasons(parse: Parse, verb: Word, thing: Word) -> list[Word]:
    """Return what leads on behind what is judged: `for its delay`; no day."""
    behind = [each for each in parse.children(verb, "prep") if each.index > thing.index]
    why = [each for each in behind if each.form.casefold() in _REASONS]
    why = [each for each in why if not _is_day(parse, each)]
    return [*why, *(each for each in behind if why and _goes_on(parse, why[-1], each))]


def _goes_on(parse: Parse, reason: Word, behind: Word) -> bool:
    """Whether a `to` right behind a reason belongs to it: `for her services | to the company`."""
    next_ = parse.subtree(reason)[-1].index + 1
    return behind.form.casefold() == "to" and behind.index == next_


def is_somebody(word: Word) -> bool:
    """Return whether a word names or tells of a person."""
    return word.entity == "PERSON" or names.is_human(word.lemma)


def attributed(parse: Parse, verb: Word) -> list[Word]:
    """Return the words of `attributed the rise to the weather`."""
    to = [each for each in parse.children(verb, "prep") if each.form.casefold() in _TO]
    things = objects(parse, verb)
    return all_of(parse, [things[0], to[0]]) if things and to else []


def valued(parse: Parse, verb: Word) -> list[Word]:
    """Return the words of `put the cost at $2 billion`."""
    at = [each for each in parse.children(verb, "prep") if each.form.casefold() == "at"]
    sums = [each for each in at for value in parse.children(each, "pobj") if value.pos == "NUM"]
    things = objects(parse, verb)
    return all_of(parse, [things[0], sums[0]]) if things and sums else []


def accused(parse: Parse, verb: Word) -> list[Word]:
    """Return the words of `accused the board of negligence`, `accused it of negligence`."""
    of = [each for each in parse.children(verb, "prep") if each.form.casefold() == "of"]
    whom = [*objects(parse, verb), *parse.children(verb, "dobj")][:1]
    of = of or [p for each in whom for p in parse.children(each, "prep") if p.form == "of"][-1:]
    somebody = whom and not (is_none(parse, whom[0]) or _is_the_speaker(parse, verb, whom[0]))
    return all_of(parse, [*whom, *of]) if somebody and of else []


def blamed(parse: Parse, verb: Word) -> list[Word]:
    """Return the words of `held the council responsible for the fire`."""
    things = [w for w in objects(parse, verb) if w.entity in WHO_ACTS or w.lemma in names.BODIES]
    behind = [w for each in things for w in parse.children(each, "amod") if w.index > each.index]
    return all_of(parse, things[:1]) if any(w.lemma in _TO_BLAME for w in behind) else []


def _is_the_speaker(parse: Parse, verb: Word, whom: Word) -> bool:
    """Whether only the speaker can be meant: `Lee said the letter was sent in May and accused her`.

    Then it is the letter that accuses.
    """
    says = next((each for each in parse.ancestors(verb) if each.lemma in SAYING), None)
    if says is None or verb.dep != "conj" or whom.form.casefold() not in _SINGULAR:
        return False
    told = parse.words[says.index + 1 : verb.index]
    return bool(told) and not any(map(is_somebody, told))


def taken(parse: Parse, verb: Word) -> list[Word]:
    """Return the words of `believes the bridge to be safe`, `estimates it to be worth …`."""
    deeds = [*parse.children(verb, "ccomp"), *infinitives(parse, verb)]
    being = [each for each in deeds if each.lemma in ("be", "have") and each.index > verb.index]
    to = [each for each in being if any(w.form == "to" for w in parse.children(each, "aux"))]
    return all_of(parse, to[:1])


def called(parse: Parse, verb: Word) -> list[Word]:
    """Return the words of `called the fire a crime`, `which she called a crime`; no names."""
    if completed(parse, verb):
        return []
    if untrue := _called_untrue(parse, verb):
        return untrue
    things = [*parse.children(verb, "dobj")[:1], *parse.children(verb, "nsubj")]
    things = [each for each in things if each.index > verb.index]
    things += parse.children(verb, "nsubjpass")
    named = parse.children(verb, "dobj")
    forms = parse.children(verb, "oprd")
    if named and not forms and verb.lemma in _NAMED_TWICE:
        late = [w for w in parse.children(verb, "npadvmod") if not w.entity]
        forms = named[1:] or _beside(parse, named[0]) or late
    for as_ in (late for each in (verb, *named) for late in parse.children(each, "prep")):
        forms += [as_] if as_.form.casefold() == "as" and parse.children(as_) else []
    forms += [late for late in parse.children(verb, "advcl") if _is_as(parse, late)]
    for clause in parse.children(verb, "ccomp"):
        if not clause.is_verb and clause.index > verb.index:
            things += parse.children(clause, "nsubj")
            forms.append(clause)
    forms = [each for each in forms if each.index > verb.index and each.pos != "PROPN"]
    if any(each.form.casefold() == "what" for each in parse.children(verb)):
        named = [word for each in forms for word in parse.children(each, "pobj")]
        return all_of(parse, [*things, *named, *forms][:1])
    if not forms:
        return []
    own = [each for each in all_of(parse, forms[:1]) if each not in _agents_words(parse, forms[0])]
    if not things:
        return stripped([*_antecedent(parse, verb), *own]) if _antecedent(parse, verb) else []
    return stripped([*all_of(parse, things[:1]), *own])


def _called_untrue(parse: Parse, verb: Word) -> list[Word]:
    """`called the report inaccurate`, all of which the parser takes for one noun, or a clause."""
    run = list(takewhile(lambda word: word.pos in _OF_A_PHRASE, parse.words[verb.index + 1 :]))
    run = [word for word in run if word.entity != "DATE"]
    if len(run) < _FEWEST or run[-1].form.casefold() not in UNTRUE:
        return []
    if run[0].form.casefold() in _POINTING:  # tells nothing without the verb
        whole = run[-1].dep not in DESCRIBING and not parse.children(run[-1], "prep")
        return [verb, *run] if run[-1].lemma in FALSE and whole else []
    return stripped(run) if run[-2].lemma in SAYABLE | ACCOUNTS else []


def _beside(parse: Parse, noun: Word) -> list[Word]:
    """The second of two objects, which the parser sets beside the first: no comma parts them."""
    beside = parse.children(noun, "appos")
    return [w for w in beside if parse.words[parse.subtree(w)[0].index - 1].form != ","]


def _is_as(parse: Parse, late: Word) -> bool:
    """`Described the claim | as baseless`, in which the parser sees a clause at times."""
    first = parse.subtree(late)[0]
    return first.form.casefold() == "as" and late.pos == "ADJ" and not parse.children(late, "nsubj")


def _agents_words(parse: Parse, form: Word) -> list[Word]:
    """The `by X` of `was described as a crime by X`."""
    return [word for by in strays_by(parse, form) for word in parse.subtree(by)]


def _antecedent(parse: Parse, verb: Word) -> list[Word]:
    """What `which` stands for in `the fire, which she called a crime, …`, without more about it."""
    relative = [w for w in parse.children(verb, "dobj", "nsubj") if w.form.casefold() in _WHICH]
    above = parse.head(verb) if verb.dep == "relcl" and relative else None
    if above is None or above.pos not in ("NOUN", "PROPN"):
        return []
    aside = [
        w
        for w in parse.children(above)
        if w.index > above.index and w.dep not in ("prep", "compound")
    ]
    return parse.subtree(above, without=aside)


def _is_day(parse: Parse, preposition: Word) -> bool:
    return any(w.entity in ("DATE", "TIME") for w in parse.children(preposition, "pobj"))
