"""Statements in a parsed paragraph: who, by the sentence's own grammar, says what.

Each way of attributing is one function that yields `Attribution`s; `find` asks them all. Nothing
here knows who the speakers are: that is `speakers`' work, over the whole text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.draft import cues
from onrecord.draft.parse import Parse, Word
from onrecord.text import Span

Kind = Literal["saying", "denial", "request", "according", "supposed"]

_DEEPEST = 5
"""How many verbs up a subject is looked for."""
_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVES = frozenset({"who", "which", "that"})
_UNCERTAIN = frozenset({"could", "may", "might", "should", "must", "would", "will", "'ll", "can"})
_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
_LATE_CLAUSES = frozenset({"until", "because"})
_RUN_OF_WORDS = frozenset({"aux", "auxpass", "neg", "advmod", "prt", "dep"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's statement as the grammar gives it; all words are of one parse."""

    parse: Parse
    kind: Kind
    verb: Word
    """The verb that attributes, or `according`."""
    cue: Span
    speaker: tuple[Word, ...]
    """The speaker's phrase; empty where the sentence names nobody."""
    content: tuple[Word, ...]
    audience: tuple[Word, ...] = ()
    """The heads of the phrases that it was told to: `told the BBC`, `in an interview with …`."""
    cited: tuple[Word, ...] = ()
    """The phrase in `citing …`: then it is the speaker, and `speaker` passes it on."""
    through: tuple[Word, ...] = ()
    """The phrase in an `according to …` beside another speaker: it passes the statement on."""
    guessed: bool = False
    """Whether the speaker is only what stands beside the verb."""


def find(parse: Parse) -> list[Attribution]:
    """Return every attribution in a paragraph, in the order of their verbs."""
    found: list[Attribution] = []
    for word in parse.words:
        if word.stand_in:
            continue
        if word.form.casefold() == "according" and word.dep != "pcomp":
            found += _according(parse, word)
        elif word.pos in ("VERB", "AUX") or word.dep == "ROOT":
            found += _by_verb(parse, word)
    return found


def _by_verb(parse: Parse, verb: Word) -> Iterator[Attribution]:
    kind: Kind
    if _supposed(parse, verb):
        yield from _impersonal(parse, verb)
        return
    if _unsaid(parse, verb):
        return
    reported = _as_reported(parse, verb)
    if reported:
        own = parse.children(verb, "nsubj")
        kind = "saying" if own else "supposed"
        speaker = phrase(parse, own[0]) if own else ()
        cue = cue_span(parse, verb, reported)
        yield Attribution(parse, kind, verb, cue, speaker, tuple(reported))
        return
    kind, content = _content(parse, verb)
    if not content:
        return
    speaker, guessed = _speaker(parse, verb, quoted=any(word.stand_in for word in content))
    if not speaker and not any(word.stand_in for word in content):
        return
    if _is_empty_subject(speaker):
        return
    yield Attribution(
        parse,
        kind,
        verb,
        cue_span(parse, verb, content),
        speaker,
        tuple(content),
        audience=_audience(parse, verb),
        cited=_cited(parse, verb),
        through=_through(parse, verb, speaker),
        guessed=guessed,
    )


def behind_quotation(parse: Parse, quoted: Sequence[Word]) -> Attribution | None:
    """`“…,” the authors of the article note.`: a verb that the parser took for a noun."""
    last = quoted[-1]
    rest = [word for word in parse.sentence(last) if word.index > last.index]
    words = [word for word in rest if word.pos not in ("PUNCT", "SPACE")]
    if not 2 <= len(words) <= 8 or words[-1].form not in cues.FORMS:
        return None
    if len(words) != words[-1].index - words[0].index + 1:
        return None
    verb, speaker = words[-1], tuple(words[:-1])
    return Attribution(parse, "saying", verb, verb.span, speaker, tuple(quoted), guessed=True)


def beside_quotation(parse: Parse, verb: Word, quoted: Sequence[Word]) -> Attribution | None:
    """Return the attribution of a quotation to a verb near it, or None where that says nothing."""
    if _unsaid(parse, verb) or _supposed(parse, verb):
        return None
    low, high = sorted((verb.index, quoted[0].index))
    if any(word.stand_in and word not in quoted for word in parse.words[low:high]):
        return None
    speaker, _ = _speaker(parse, verb, quoted=True)
    if not speaker or _is_empty_subject(speaker):
        return None
    return Attribution(
        parse,
        "saying",
        verb,
        cue_span(parse, verb, quoted),
        speaker,
        tuple(quoted),
        audience=_audience(parse, verb),
        through=_through(parse, verb, speaker),
        guessed=True,
    )


# What is said -----------------------------------------------------------------------------------


def _content(parse: Parse, verb: Word) -> tuple[Kind, list[Word]]:
    lemma = verb.lemma
    if lemma in cues.DENYING:
        return "denial", _rejected(parse, verb)
    if lemma in cues.SAYING:
        said = _clause(parse, verb)
        if said:
            return "saying", said
    if lemma in cues.VOWING:
        said = _infinitive(parse, verb)
        if said:
            return "saying", said
    if lemma in cues.URGING:
        return "request", _request(parse, verb)
    if lemma in cues.ANNOUNCING:
        return "saying", _object(parse, verb)
    return "saying", []


def _clause(parse: Parse, verb: Word) -> list[Word]:
    """The clause that a verb of saying governs, with what stands late (`…, he said, until …`)."""
    clauses = parse.children(verb, "ccomp")
    if not clauses:
        return _beside_the_clause(parse, verb)
    clause = clauses[0]
    if _is_question(parse, clause) or _only_infinitive(parse, clause):
        return []
    words = parse.subtree(clause, without=[verb, *_reporters_own(parse, clause)])
    if not parse.children(clause, *_SUBJECTS, "expl"):
        words += _stray_subject(parse, verb, clause)
    for late in parse.children(verb, "advcl", "prep"):
        marks = {mark.form.casefold() for mark in (late, *parse.children(late, "mark"))}
        wanted = _CONDITIONS | (_LATE_CLAUSES if clause.index < verb.index else set())
        if late.index > max(verb.index, clause.index) and marks & wanted:
            words += parse.subtree(late)
    return _said(words)


def _reporters_own(parse: Parse, clause: Word) -> list[Word]:
    """What the parser hangs into a clause though the reporter says it, not the speaker.

    `…, with Moscow saying that …`, `…, referring to …`, `… but did not say whether …`, `… when
    asked about …`.
    """
    return [
        word
        for each in parse.subtree(clause)
        for word in parse.children(each, "prep", "advcl", "conj")
        if word.index > clause.index and _is_reporters(parse, word)
    ]


def _is_reporters(parse: Parse, word: Word) -> bool:
    if word.dep == "prep":
        sayings = [w for w in parse.children(word, "pcomp") if w.lemma in cues.SAYING]
        return word.form.casefold() == "with" and bool(sayings)
    if word.dep == "advcl":
        asked = word.tag == "VBN" and word.lemma in cues.ASKING
        return asked or (word.tag == "VBG" and word.lemma in cues.TURNING_TO)
    return word.lemma in cues.SAYING and not parse.children(word, *_SUBJECTS, "expl", "mark")


def _beside_the_clause(parse: Parse, verb: Word) -> list[Word]:
    """`London could head it, the sources said, …`: what is said stands above the verb."""
    above = parse.head(verb)
    if verb.dep != "parataxis" or above is None or not parse.children(verb, "nsubj"):
        return []
    clauses = [word for word in parse.children(above, "ccomp") if word.index < verb.index]
    if above.lemma in cues.SAYING:
        return _said(parse.subtree(clauses[0])) if clauses else []
    return _said(w for w in parse.subtree(above, without=[verb]) if w.index < verb.index)


def _as_reported(parse: Parse, verb: Word) -> list[Word]:
    """`As reported, France has …`: the verb hangs from what is said."""
    above = parse.head(verb)
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark", "advmod")}
    plain = not parse.children(verb, "dobj", "xcomp", "ccomp", "prep", "attr")
    if verb.dep != "advcl" or above is None or marks != {"as"} or not plain:
        return []
    return _said(parse.subtree(above, without=[verb])) if verb.lemma in cues.SAYING else []


def _is_question(parse: Parse, clause: Word) -> bool:
    opening = parse.subtree(clause)[0].form.casefold()
    return opening in {"whether", "if", "what", "how", "when", "where", "why", "who"}


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
    wanted = [w for w in parse.children(verb, "xcomp") if w.tag == "VB" and w.index > verb.index]
    return _said(parse.subtree(wanted[0])) if wanted else []


def _request(parse: Parse, verb: Word) -> list[Word]:
    """`urged the allies to continue`: whom, and to do what."""
    deeds = [
        word
        for word in parse.children(verb, "xcomp", "ccomp", "advcl")
        if word.index > verb.index
        and any(to.form.casefold() == "to" for to in parse.children(word, "aux"))
    ]
    asked = parse.children(verb, "dobj", "dative")
    for on in parse.children(verb, "prep"):
        if on.form == "on" and on.index == verb.index + 1:
            asked += parse.children(on, "pobj")
    if verb.lemma in ("warn", "caution"):
        deeds += [w for w in parse.children(verb, "prep") if w.form in ("against", "about", "of")]
        asked = asked or deeds[:1]
    asked = [word for word in asked if word.index > verb.index]
    subjects = [s for deed in deeds for s in parse.children(deed, "nsubj")]
    if not deeds or not (asked or subjects):
        return []
    more = [w for w in parse.children(verb, "cc", "conj") if w.index > deeds[0].index]
    if any(word.lemma in cues.SAYING or parse.children(word, "nsubj") for word in more):
        more = []
    words = [word for each in [*asked, deeds[0], *more] for word in parse.subtree(each)]
    return _said(words)


def _object(parse: Parse, verb: Word) -> list[Word]:
    things = [word for word in parse.children(verb, "dobj") if word.index > verb.index]
    if not things or things[0].pos == "PRON":
        return []
    aside = [
        late
        for each in parse.subtree(things[0])
        for late in parse.children(each, "advcl")
        if late.tag == "VBG" and parse.words[late.index - 1].form == ","
    ]
    words = parse.subtree(things[0], without=aside)
    return _said(words) if len(words) > 3 else []


def _rejected(parse: Parse, verb: Word) -> list[Word]:
    clauses = [word for word in parse.children(verb, "ccomp") if word.index > verb.index]
    doing = [w for w in parse.children(verb, "xcomp") if w.tag == "VBG" and verb.lemma == "deny"]
    passive = bool(parse.children(verb, "auxpass"))
    things = [
        word
        for word in parse.children(verb, "nsubjpass" if passive else "dobj")
        if word.lemma in cues.SAYABLE
    ]
    return _said(parse.subtree((clauses + doing + things)[0])) if clauses + doing + things else []


def _said(words: Iterable[Word]) -> list[Word]:
    """The words in order, without the `that` and the punctuation around them."""
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


# Who says it ------------------------------------------------------------------------------------


def _speaker(parse: Parse, verb: Word, *, quoted: bool) -> tuple[tuple[Word, ...], bool]:
    """The speaker's phrase, and whether it is only what stands beside the verb."""
    head = _subject(parse, verb)
    if head is not None and not head.stand_in:
        return phrase(parse, head), False
    beside = _beside(parse, verb) if quoted else ()
    return beside, bool(beside)


def _subject(parse: Parse, verb: Word, depth: int = 0) -> Word | None:
    """The head of the speaker's phrase, by the grammar."""
    if depth > _DEEPEST:
        return None
    if parse.children(verb, "auxpass"):
        agents = [who for by in parse.children(verb, "agent") for who in parse.children(by, "pobj")]
        return agents[0] if agents else None
    return _own_subject(parse, verb) or _borrowed_subject(parse, verb, depth)


def _own_subject(parse: Parse, verb: Word) -> Word | None:
    own = [word for word in parse.children(verb, "nsubj") if not word.stand_in]
    if own:
        relative = own[-1].form.casefold() in _RELATIVES and verb.dep == "relcl"
        return _antecedent(parse, own[-1], parse.head(verb)) if relative else own[-1]
    inverted = [word for word in parse.children(verb, "dobj") if word.index > verb.index]
    if inverted and any(word.index < verb.index for word in parse.children(verb, "ccomp")):
        return inverted[0]
    return None


def _borrowed_subject(parse: Parse, verb: Word, depth: int) -> Word | None:
    """The subject of the verb that this one hangs from: `he said, adding that …`."""
    above = parse.head(verb)
    if above is None:
        return None
    participle = verb.tag == "VBG" and verb.dep in ("advcl", "acl")
    companion = _companion(parse, verb, above) if participle else None
    if companion is not None or (participle and verb.dep == "acl"):
        return companion or above
    if verb.dep == "pcomp" and above.form.casefold() in ("by", "in"):
        above = parse.head(above)
    elif verb.dep not in ("conj", "advcl", "xcomp"):
        return None
    return _subject(parse, above, depth + 1) if above is not None and _is_verb(above) else None


def _antecedent(parse: Parse, relative: Word, above: Word | None) -> Word | None:
    """Whom `who` means: the parser's answer, unless that is a thing and a noun stands nearer."""
    if relative.form.casefold() != "who" or above is None or above.lemma not in cues.THINGS:
        return above
    before = [word for word in parse.words[: relative.index] if word.pos != "PUNCT"]
    return before[-1] if before and before[-1].pos in ("NOUN", "PROPN") else above


def _companion(parse: Parse, verb: Word, above: Word) -> Word | None:
    """`with David Lammy today telling …`: the parser hangs both from the main verb."""
    nouns = [
        noun
        for preposition in parse.children(above, "prep")
        if preposition.form.casefold() == "with"
        for noun in parse.children(preposition, "pobj")
    ]
    for noun in nouns:
        between = parse.words[noun.index + 1 : verb.index]
        parted = any(w.pos in ("VERB", "AUX", "NOUN") and w.entity != "DATE" for w in between)
        if noun.index < verb.index and len(between) < 4 and not parted:
            return noun
    return None


def _is_verb(word: Word) -> bool:
    return word.pos in ("VERB", "AUX")


def _beside(parse: Parse, verb: Word) -> tuple[Word, ...]:
    """A name or pronoun right before or right after the verb."""
    for step in (-1, 1):
        at = verb.index + step
        while 0 <= at < len(parse.words) and parse.words[at].form in (",", "has", "had", "have"):
            at += step
        if not 0 <= at < len(parse.words):
            continue
        word = parse.words[at]
        if word.sentence == verb.sentence and not word.stand_in and _may_speak(word):
            return _entity(parse, word)
    return ()


def _may_speak(word: Word) -> bool:
    return word.entity in ("PERSON", "ORG", "GPE", "NORP") or word.form.casefold() in (
        "he",
        "she",
        "they",
    )


def _entity(parse: Parse, word: Word) -> tuple[Word, ...]:
    if not word.entity:
        return (word,)
    first = last = word.index
    while first and parse.words[first - 1].entity == word.entity:
        first -= 1
    while last + 1 < len(parse.words) and parse.words[last + 1].entity == word.entity:
        last += 1
    return parse.words[first : last + 1]


def phrase(parse: Parse, head: Word) -> tuple[Word, ...]:
    """A noun and what belongs to its name: `Dmitry Peskov, the Kremlin spokesperson`."""
    barred = [
        child
        for child in parse.children(head)
        if child.dep in ("relcl", "acl", "advcl", "parataxis", "ccomp")
        or (child.dep == "prep" and child.form.casefold() not in ("of", "for", "including", "at"))
        or (child.dep == "appos" and child.index < head.index)
        or child.stand_in
    ]
    barred += [
        deeper
        for child in parse.children(head, "appos", "prep", "conj")
        for each in parse.subtree(child)
        for deeper in parse.children(each, "relcl", "acl", "advcl")
    ]
    words = parse.subtree(head, without=barred)
    while words and words[-1].pos in ("PUNCT", "SPACE", "CCONJ"):
        words.pop()
    while words and words[0].pos in ("PUNCT", "SPACE", "CCONJ"):
        words.pop(0)
    return _unbroken(words, head)


def _unbroken(words: Sequence[Word], head: Word) -> tuple[Word, ...]:
    """The run of words around the head in which none is missing."""
    kept = [head]
    by_index = {word.index: word for word in words}
    while kept[-1].index + 1 in by_index:
        kept.append(by_index[kept[-1].index + 1])
    while kept[0].index - 1 in by_index:
        kept.insert(0, by_index[kept[0].index - 1])
    while len(kept) > 1 and kept[-1].pos == "PUNCT":
        kept.pop()
    return tuple(kept)


def _is_empty_subject(speaker: Sequence[Word]) -> bool:
    """Whether the subject is a thing or nobody: `this suggests that`, `it means`."""
    return len(speaker) == 1 and speaker[0].form.casefold() in {
        "it",
        "this",
        "that",
        "these",
        "those",
        "there",
        "which",
        "what",
    }


# When a verb of saying tells of no saying -------------------------------------------------------


def _unsaid(parse: Parse, verb: Word) -> bool:
    """Whether it did not take place, or not yet: `did not say`, `could announce`, `to say`."""
    helpers = parse.children(verb, "aux", "neg")
    if any(word.dep == "neg" or word.form.casefold() in _UNCERTAIN for word in helpers):
        return True
    above = parse.head(verb)
    if any(word.form.casefold() == "to" for word in parse.children(verb, "aux")):
        return above is None or above.lemma not in cues.GOING_ON
    if verb.tag == "VBG" and verb.dep in ("xcomp", "pcomp", "csubj") and above is not None:
        return not (_is_verb(above) or verb.dep == "pcomp")
    return above is not None and above.lemma in cues.SEEMING


# Nobody in particular ---------------------------------------------------------------------------


def _supposed(parse: Parse, verb: Word) -> bool:
    if verb.lemma not in cues.SUPPOSED or parse.children(verb, "agent"):
        return False
    infinitive = any(
        any(to.form == "to" for to in parse.children(word, "aux"))
        for word in parse.children(verb, "xcomp")
    )
    if parse.children(verb, "auxpass"):
        return infinitive or bool(parse.children(verb, "ccomp"))
    return infinitive and verb.lemma == "say"


def _impersonal(parse: Parse, verb: Word) -> Iterator[Attribution]:
    """`It was feared that …`, `soldiers are believed to be …`."""
    clauses = parse.children(verb, "ccomp") if parse.children(verb, "auxpass") else []
    if clauses:
        said = _said(parse.subtree(clauses[0], without=_reporters_own(parse, clauses[0])))
    else:
        deeds = parse.children(verb, "xcomp")
        subjects = parse.children(verb, *_SUBJECTS)
        said = _said(word for each in [*subjects, *deeds] for word in parse.subtree(each))
    if said:
        yield Attribution(parse, "supposed", verb, cue_span(parse, verb, said), (), tuple(said))


# According to -----------------------------------------------------------------------------------


def _according(parse: Parse, word: Word) -> Iterator[Attribution]:
    head, to = parse.head(word), parse.children(word, "prep")
    names = [name for each in to for name in parse.children(each, "pobj")]
    if head is None or not names or _takes_a_clause(parse, head):
        return
    clause = _last_of_several(parse, _whole_clause(parse, head), word)
    said = _said(
        w for w in parse.subtree(clause, without=[word]) if w not in _opening(parse, clause)
    )
    cue = Span(word.span.start, to[0].span.end)
    if said:
        yield Attribution(parse, "according", word, cue, phrase(parse, names[0]), tuple(said))


def _whole_clause(parse: Parse, head: Word) -> Word:
    """The clause that `according to` speaks of: from a noun up to its verb, if it stands apart."""
    for above in [head, *parse.ancestors(head)]:
        if _is_verb(above):
            return above
    return head


def _last_of_several(parse: Parse, clause: Word, according: Word) -> Word:
    """Of `they are believed to …, and will …, according to X` only the last is X's for certain."""
    joined = [w for w in parse.children(clause, "conj") if w.index < according.index]
    joined = [word for word in joined if _is_verb(word)]
    return _last_of_several(parse, joined[-1], according) if joined else clause


def _opening(parse: Parse, clause: Word) -> set[Word]:
    """`However,` and the like, which belong to the reporter."""
    first = parse.subtree(clause)[:1]
    return {w for w in first if w.form.casefold() in {"however", "meanwhile", "but", "and", "yet"}}


def _takes_a_clause(parse: Parse, head: Word) -> bool:
    """Whether the verb attributes something itself: then `according to X` only passes it on."""
    return head.lemma in cues.SAYING | cues.DENYING and bool(_content(parse, head)[1])


def _through(parse: Parse, verb: Word, speaker: Sequence[Word]) -> tuple[Word, ...]:
    taken = {word.index for word in speaker}
    for word in parse.children(verb, "prep"):
        if word.form.casefold() == "according" and speaker:
            for to in parse.children(word, "prep"):
                for name in parse.children(to, "pobj"):
                    free = [each for each in phrase(parse, name) if each.index not in taken]
                    return _unbroken(free, name) if name in free else ()
    return ()


# To whom, and citing whom -----------------------------------------------------------------------


def _audience(parse: Parse, verb: Word) -> tuple[Word, ...]:
    told: list[Word] = []
    if verb.lemma in ("tell", "inform", "remind", "assure"):
        told += [word for word in parse.children(verb, "dobj", "dative") if word.index > verb.index]
    for preposition in parse.children(verb, "prep"):
        for noun in parse.children(preposition, "pobj"):
            if noun.lemma in ("interview", "conversation", "statement", "comment", "briefing"):
                told += [
                    whom
                    for deeper in parse.children(noun, "prep")
                    if deeper.form.casefold() in ("with", "to", "for")
                    for whom in parse.children(deeper, "pobj")
                ]
    return tuple(told)


def _cited(parse: Parse, verb: Word) -> tuple[Word, ...]:
    for word in parse.children(verb, "advcl"):
        if word.lemma in cues.CITING and word.tag == "VBG":
            for cited in parse.children(word, "dobj"):
                return phrase(parse, cited)
    return ()


# The cue ----------------------------------------------------------------------------------------


def cue_span(parse: Parse, verb: Word, content: Sequence[Word] = ()) -> Span:
    """The verb with its helpers, and to whom it was said where that follows at once."""
    taken = {word.index for word in content}
    near = {w.index for w in parse.children(verb) if w.dep in _RUN_OF_WORDS and w.pos != "PUNCT"}
    told = {
        word.index
        for head in _audience(parse, verb)
        if parse.head(head) == verb
        for word in phrase(parse, head)
    }
    if verb.lemma == "call":
        near |= {w.index for w in parse.children(verb, "prep") if w.index == verb.index + 1}
    first = last = verb.index
    while first - 1 in near - taken:
        first -= 1
    while last + 1 in (near | told) - taken:
        last += 1
    return Span(parse.words[first].span.start, parse.words[last].span.end)
