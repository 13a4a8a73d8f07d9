"""Who says it: the speaker's phrase, found from the verb."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.called import denial_above
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import ANY_SUBJECT, HE_SHE_THEY, WHO_ACTS
from onrecord.english.outlets import is_known

_MEASURING = cues.words(
    "about almost around even exactly half hardly just nearly not only over roughly"
)
"""Adverbs that say how many of them, or that it is they: `not all ministers`, `even the mayor`."""
_DEEPEST = 5
"""How many verbs up a subject is looked for."""
_ADDING = frozenset({"add"})
"""What only who has said something can do."""
SPEAKING = (
    cues.ASKING
    | cues.CALLING
    | cues.DENYING
    | cues.JUDGING
    | cues.REFUSING
    | cues.SAYING
    | cues.URGING
    | cues.words("apologise apologize email phone plead speak")
)
"""What is done by speaking, and may be gone on from."""
_BEFALLING = cues.words("die drown fall perish vanish")
"""What befalls people, who say nothing by it."""
_OF_WHOM = frozenset({"at", "for", "including", "of"})
_WHOSE = frozenset({"from", "to", "with"})
"""Prepositions behind somebody unnamed, before whom they belong to: `a lawyer with the union`."""
_WHERE = frozenset({"in", "inside", "on", "under", "within"})
"""The same, before where or under whom they are: `police in Leith`."""
_SENT = cues.words(
    "adviser advisor aide ambassador assistant counsel delegate deputy envoy representative "
    "secretary"
)
"""Who is somebody's, or sent to them: `envoy to Syria`."""
_RELATIVES = frozenset({"who", "which", "that"})
_COUNTED = frozenset({"billion", "couple", "dozen", "hundred", "million", "number", "thousand"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp"})
_APART = (",", "-", "–", "—")
_CLOSING = ('"', "'", "”", "’", ",")
_LONGEST = 8
_PASSED_OVER = (",", "has", "had", "have")
_NOBODY = frozenset({"it", "this", "that", "these", "those", "there", "which", "what"})


def speaker_of(parse: Parse, verb: Word, *, quoted: bool) -> tuple[tuple[Word, ...], bool]:
    """Return the speaker's phrase, and whether it is only what stands beside the verb.

    That is a guess, made for quotations only; a phrase of no words where nobody is found.
    """
    head = subject_of(parse, verb)
    if head is not None and _is_another_name(parse, head):
        head = next(iter(parse.children(head, "appos")), None)
    if head is not None and not head.stand_in:
        return phrase(parse, head), False
    beside = _beside(parse, verb) if quoted else ()
    return beside, bool(beside)


def subject_of(parse: Parse, verb: Word, depth: int = 0) -> Word | None:
    """Return the head of the speaker's phrase, by the grammar; `depth` verbs up."""
    if depth > _DEEPEST:
        return None
    if _is_passive(parse, verb):
        return next(iter(agents(parse, verb)), None)
    return _own_subject(parse, verb) or _borrowed_subject(parse, verb, depth)


def _is_another_name(parse: Parse, name: Word) -> bool:
    """Whether a name is only what something was called: `on X, formerly Twitter, the MP said`."""
    first = parse.subtree(name)[0]
    apart = first.index > 0 and parse.words[first.index - 1].form == ","
    return apart and first.form in ("formerly", "previously")


def is_one(who: Word) -> bool:
    """Return whether it is one person or body, by its form: no market, no voters, no law."""
    human = who.tag == "NN" and names.is_human(who.lemma)
    return human or who.pos == "PRON" or who.entity == "PERSON" or who.lemma in names.BODIES


def _is_passive(parse: Parse, verb: Word) -> bool:
    """Whether somebody is told, asked or urged: `Told by Lee that …`, `was stopped and told …`."""
    beside = verb.dep == "acl" and verb.lemma in cues.CALLING | cues.DENYING
    if parse.children(verb, "auxpass") or (beside and parse.children(verb, "agent")):
        return True
    if verb.tag not in ("VBD", "VBN") or parse.children(verb, "aux", "nsubj"):
        return False
    above = parse.head(verb)
    if verb.dep == "conj" and above is not None and above.tag == verb.tag == "VBN":
        return _is_passive(parse, above)
    # What has no subject is a participle, though the parser takes it for the past.
    return verb.dep == "advcl" and verb.lemma in cues.DONE_TO


def agents(parse: Parse, verb: Word) -> list[Word]:
    """Return by whom it is done; the parser hangs some from a noun: `described as a crime by X`."""
    by = parse.children(verb, "agent")
    forms = parse.children(verb, "oprd", "prep") if not by else []
    by = by or [stray for form in forms for stray in strays_by(parse, form)]
    return [who for each in by for who in parse.children(each, "pobj")]


def strays_by(parse: Parse, form: Word) -> list[Word]:
    """Return the `by` behind what something is called, where somebody stands behind it."""
    return [
        by
        for each in (form, *parse.children(form, "pobj"))
        for by in parse.children(each, "prep", "agent")
        if by.form.casefold() == "by" and any(map(_is_somebody, parse.children(by, "pobj")))
    ]


def _own_subject(parse: Parse, verb: Word) -> Word | None:
    own = [word for word in parse.children(verb, "nsubj") if not word.stand_in]
    if own:
        nearest = min(own, key=lambda word: abs(word.index - verb.index))
        relative = nearest.form.casefold() in _RELATIVES and verb.dep == "relcl"
        return _antecedent(parse, nearest, parse.head(verb)) if relative else nearest
    inverted = [word for word in parse.children(verb, "dobj") if word.index > verb.index]
    # `…, told the Beacon` names who heard it, and nobody who said it.
    told = verb.lemma == "tell"
    if (
        inverted
        and not told
        and any(word.index < verb.index for word in parse.children(verb, "ccomp"))
    ):
        return inverted[0]
    return behind_the_source(parse, verb) or _behind_the_place(parse, verb)


def _behind_the_place(parse: Parse, verb: Word) -> Word | None:
    """The subject in `At a meeting in Oslo, Ann Lee, the mayor, said …`, set beside Oslo.

    The parser takes the name for another word for the place or the day before the comma.
    """
    if verb.tag not in ("VBD", "VBZ", "VBP") or parse.children(verb, *ANY_SUBJECT):
        return None
    for preposition in parse.children(verb, "prep"):
        for name in parse.subtree(preposition) if preposition.index < verb.index else ():
            apart = name.dep in ("appos", "conj") and _comma_before(parse, name)
            if apart and _is_somebody(name) and _reaches(parse, name, verb):
                return name
    return None


def _comma_before(parse: Parse, noun: Word) -> bool:
    first = parse.subtree(noun)[0].index
    return first > 0 and parse.words[first - 1].form == ","


def _is_somebody(name: Word) -> bool:
    return name.entity in ("PERSON", "ORG") or names.is_somebody(name.lemma)


def behind_the_source(parse: Parse, verb: Word) -> Word | None:
    """The subject in `According to the Beacon, a manager warned …`, set beside the Beacon.

    The parser takes it for another word for the one before the comma, and leaves the verb with no
    subject.
    """
    if parse.children(verb, *ANY_SUBJECT):
        return None
    for according in parse.children(verb, "prep"):
        if according.form.casefold() != "according" or according.index > verb.index:
            continue
        for source in parse.behind(according):
            beside = parse.children(source, "appos")
            if beside and _reaches(parse, beside[-1], verb):
                return beside[-1]
    return None


def _reaches(parse: Parse, noun: Word, verb: Word) -> bool:
    """Whether nothing but a verb's helpers stands between a noun's phrase and it."""
    helpers = parse.children(verb, "aux", "neg", "advmod")
    last = parse.subtree(noun)[-1]
    between = parse.words[last.index + 1 : verb.index]
    age = [w for w in between if w.tag == "CD" and parse.words[w.index + 1].form == ","]
    return all(word in (*helpers, *age) or word.form == "," for word in between)


def _borrowed_subject(parse: Parse, verb: Word, depth: int) -> Word | None:
    """The subject of the verb that this one hangs from: `he said, adding that …`.

    Of a participle below a passive it is whom that tells of: `he was heard saying that …`.
    """
    above = parse.head(verb)
    if above is None:
        return None
    participle = verb.tag == "VBG" and verb.dep in ("advcl", "acl")
    saying = _saying_above(parse, verb, above) if verb.dep == "conj" else None
    saying = _saying_around(parse, verb, above) if participle else saying
    companion = _companion(parse, verb, above) if participle else None
    if companion is None and (first := denial_above(parse, verb) or saying):
        return subject_of(parse, first, depth + 1)
    if companion is not None or (participle and verb.dep == "acl"):
        return companion or above
    if verb.dep == "xcomp" and above.lemma in cues.PROMPTING:
        return next(iter(parse.children(above, "dobj", "nsubjpass")), None)
    heard = parse.children(above, "nsubjpass") if verb.tag == "VBG" and verb.dep == "xcomp" else []
    if verb.dep == "pcomp" and above.form.casefold() in ("by", "in"):
        above = parse.head(above)
    elif heard or verb.dep not in ("conj", "advcl", "xcomp"):
        return next(iter(heard), None)
    return subject_of(parse, above, depth + 1) if above is not None and above.is_verb else None


def _saying_above(parse: Parse, verb: Word, above: Word) -> Word | None:
    """The verb that this one goes on from, though the parser hung it into what that says.

    `rejected claims that money was lost and dismissed suggestions of …`.
    """
    speaking = cues.SAYING | cues.DENYING
    if verb.lemma not in speaking or above.lemma in speaking or above.tag == verb.tag == "VB":
        return None
    if above.dep not in ("ccomp", "acl", "relcl"):
        return None
    return next((each for each in parse.ancestors(above) if each.lemma in speaking), None)


def _saying_around(parse: Parse, verb: Word, above: Word) -> Word | None:
    """The verb whose speaker goes on: `announced that sites would close, arguing that …`.

    The parser hangs the participle into what is announced, of which no person may be told. Nor is
    it a country that tells an outlet: `said the UK would send none, telling the BBC …`.
    """
    announced = parse.head(above) if above.dep == "ccomp" and verb.lemma in cues.SAYING else None
    if announced is None or announced.lemma not in cues.SAYING or announced.index > above.index:
        return None
    own = parse.children(above, *ANY_SUBJECT)
    first = parse.subtree(verb)[0]
    apart = any(each.form in _APART for each in (first, parse.words[first.index - 1]))
    told = any(is_known(each.form) for each in parse.children(verb, "dobj"))
    theirs = not _adds_to(parse, verb, above, own) and any(
        _may_go_on(each) and not (told and each.entity == "GPE") for each in own
    )
    return announced if apart and own and not theirs else None


def _adds_to(parse: Parse, verb: Word, above: Word, subjects: Sequence[Word]) -> bool:
    """Whether a participle goes on from what was announced, whoever that tells of.

    `said that Lee had left, adding that …`, `said that Lee was ill, insisting that …`: who adds has
    said something before, and what somebody is, what is done to them by nobody named or what
    befalls them is no way of speaking. `Said that Lee apologised, adding that …` is left to Lee.
    """
    done_to = any(each.dep == "nsubjpass" for each in subjects) and not agents(parse, above)
    is_such = above.lemma == "be" and bool(parse.children(above, "acomp", "attr"))
    endures = done_to or is_such or above.lemma in _BEFALLING
    deeds = [each for each in (above, *parse.children(above, "conj")) if each.index < verb.index]
    speaks = any(each.lemma in SPEAKING for each in deeds)
    return not speaks and (verb.lemma in _ADDING or endures)


def _may_go_on(subject: Word) -> bool:
    """Whether somebody is told of, who might say something more."""
    person = subject.form.casefold() in HE_SHE_THEY | {"who"} or subject.entity in WHO_ACTS
    return person or names.can_speak(subject.lemma)


def _antecedent(parse: Parse, relative: Word, above: Word | None) -> Word | None:
    """Whom `who` means: the parser's answer, unless that is a thing and a noun stands nearer."""
    if relative.form.casefold() != "who" or above is None or above.lemma not in cues.THINGS:
        return above
    before = [word for word in parse.words[: relative.index] if word.pos != "PUNCT"]
    return before[-1] if before and before[-1].pos in ("NOUN", "PROPN") else above


def _companion(parse: Parse, verb: Word, above: Word) -> Word | None:
    """`with David Lammy today telling …`: the parser hangs both from the main verb."""
    for noun in parse.behind(above, "with"):
        named = parse.children(noun, "appos")
        last = max((w.index for name in named for w in parse.subtree(name)), default=noun.index)
        between = parse.words[last + 1 : verb.index]
        parted = any(w.pos in ("VERB", "AUX", "NOUN") and w.entity != "DATE" for w in between)
        apart = parse.words[noun.head - 1].form == ","  # not `agreed with Roe, saying …`
        if apart and noun.index < verb.index and len(between) < 4 and not parted:
            return noun
    return None


def _beside(parse: Parse, verb: Word) -> tuple[Word, ...]:
    """A name or pronoun right before or right after the verb."""
    for step in (-1,) if verb.lemma in cues.TELLING else (-1, 1):
        at = verb.index + step
        while 0 <= at < len(parse.words) and parse.words[at].form in _PASSED_OVER:
            at += step
        if not 0 <= at < len(parse.words):
            continue
        word = parse.words[at]
        if word.sentence == verb.sentence and not word.stand_in and _may_speak(word):
            return parse.entity(word) if word.entity else (word,)
    return ()


def named_behind(parse: Parse, verb: Word) -> tuple[Word, ...]:
    """Return the name behind a verb that the parser took for a noun: `“…,” claims writer Ann Lee`.

    Nothing but the name may stand there until the sentence or the clause is over.
    """
    misread = (not verb.is_verb or verb.dep == "compound") and verb.lemma not in cues.TELLING
    if not misread or not verb.index or parse.words[verb.index - 1].form[-1:] not in _CLOSING:
        return ()
    found: list[Word] = []
    for word in parse.words[verb.index + 1 :]:
        if word.sentence != verb.sentence or word.pos in ("PUNCT", "SPACE"):
            break
        found.append(word)
    names = bool(found) and found[-1].pos == "PROPN" and len(found) <= _LONGEST
    plain = all(word.pos in ("ADJ", "ADP", "DET", "NOUN", "PROPN") for word in found)
    return tuple(found) if names and plain else ()


def _may_speak(word: Word) -> bool:
    return word.entity in WHO_ACTS or word.form.casefold() in HE_SHE_THEY


def phrase(parse: Parse, head: Word) -> tuple[Word, ...]:
    """Return a noun and what belongs to its name: `Dmitry Peskov, the Kremlin spokesperson`."""
    barred = [
        child
        for child in parse.children(head)
        if (child.dep in _CLAUSES and not _is_before_another(parse, head, child))
        or (child.dep == "prep" and not _tells_which(parse, head, child))
        or (child.dep == "appos" and child.index < head.index)
        or child.stand_in
        or _tells_when(parse, child)
    ]
    barred += [
        deeper
        for child in parse.children(head, "appos", "prep", "conj")
        for each in parse.subtree(child)
        for deeper in parse.children(each, "relcl", "acl", "advcl")
    ]
    words = parse.subtree(head, without=barred)
    words = words[_begins(words, head) :]
    while words and words[-1].pos in ("PUNCT", "SPACE", "CCONJ"):
        words.pop()
    while words and words[0].pos in ("PUNCT", "SPACE", "CCONJ"):
        words.pop(0)
    return _of_its_own(unbroken(words, head), head)


def _begins(words: Sequence[Word], head: Word) -> int:
    """Where a phrase begins, behind a full stop that the parser takes for part of a name.

    `He sat beside Kim Jong-un. Ripley's source said no.`
    """
    stops = (n for n, word in enumerate(words) if word.form == "." and word.index < head.index)
    return max(stops, default=-1) + 1


def _of_its_own(words: tuple[Word, ...], head: Word) -> tuple[Word, ...]:
    """Leave out a thing that stands before somebody: `a move | legal experts said would fail`."""
    one = head.tag == "NNS" and words[:1] and words[0].form.casefold() in ("a", "an")
    things = [
        w for w in words if w.index < head.index and w.tag == "NN" and w.lemma not in _COUNTED
    ]
    apart = (
        one and things and things[0].dep in ("compound", "nmod") and things[0].head == head.index
    )
    return tuple(w for w in words if w.index > things[0].index) if apart else words


def _is_before_another(parse: Parse, head: Word, clause: Word) -> bool:
    """Whether a clause is about the first of two: `Ann Lee, who chairs the board, and Bob Roe`."""
    behind = [each for each in parse.children(head, "conj") if each.index > clause.index]
    return head.entity == "PERSON" and any(each.entity == "PERSON" for each in behind)


def _tells_which(parse: Parse, head: Word, preposition: Word) -> bool:
    """Whether what is said behind a noun is part of it: no `said Ann Lee of her plans`."""
    objects = parse.children(preposition, "pobj")
    if preposition.form.casefold() not in _OF_WHOM:
        return any(_is_theirs(parse, head, preposition, each) for each in objects)
    theirs = (each.tag == "PRP$" for noun in objects for each in parse.children(noun, "poss"))
    return head.pos != "PROPN" or not any(theirs)


def _is_theirs(parse: Parse, head: Word, preposition: Word, noun: Word) -> bool:
    """Whether it tells whose somebody unnamed is, or where: `an aide to Lee`, `police in Leith`.

    Where `the minister in Oslo` is tells of no other minister. An outlet may be whom it was told:
    `said an official to Reuters`; so may whoever stands behind `to`, but for `an aide to Lee`.
    """
    if is_known(" ".join(word.form for word in parse.subtree(noun) if word.pos != "DET")):
        return False
    if preposition.form.casefold() == "to" and head.lemma not in _SENT:
        return False
    if any(word.tag == "PRP$" for word in parse.children(noun, "poss")):
        return False  # `a woman with her lawyer`
    the = any(word.form.casefold() == "the" for word in parse.children(head, "det"))
    known = (the and head.tag == "NN") or head.lemma in cues.DOCUMENTS
    prepositions = _WHOSE if known else _WHOSE | _WHERE
    near = preposition.form.casefold() in prepositions and preposition.index > head.index
    unnamed = head.pos == "NOUN" and (names.can_speak(head.lemma) or head.lemma in cues.DOCUMENTS)
    whose = noun.entity in WHO_ACTS or names.is_human(noun.lemma) or noun.lemma in names.BODIES
    return near and unnamed and whose


def _tells_when(parse: Parse, adverb: Word) -> bool:
    """Whether it stands before all of the name: `Earlier a newspaper said`, not `even he`."""
    behind = parse.words[adverb.index + 1 : adverb.index + 2]
    before = adverb.dep == "advmod" and any(word.dep == "det" for word in behind)
    return before and adverb.form.casefold() not in _MEASURING


def unbroken(words: Sequence[Word], head: Word) -> tuple[Word, ...]:
    """Return the run of words around the head in which none is missing."""
    kept = [head]
    by_index = {word.index: word for word in words}
    while kept[-1].index + 1 in by_index:
        kept.append(by_index[kept[-1].index + 1])
    while kept[0].index - 1 in by_index:
        kept.insert(0, by_index[kept[0].index - 1])
    while len(kept) > 1 and kept[-1].pos == "PUNCT":
        kept.pop()
    return tuple(kept)


def is_nobody(speaker: Sequence[Word], verb: Word | None = None) -> bool:
    """Whether the subject is a thing or nobody: `this suggests that`, `it means`.

    `It added that …`, `it called the plan …` is somebody's, where the verb is given.
    """
    if len(speaker) != 1 or speaker[0].form.casefold() not in _NOBODY:
        return False
    aloud = verb is not None and verb.lemma in cues.PLAIN | cues.CALLING
    somebody = aloud and speaker[0].dep == "nsubj"
    return not (somebody and speaker[0].form.casefold() == "it")
