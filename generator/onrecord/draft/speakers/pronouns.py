"""Whom `he`, `she`, `they`, `it`, `both` and `the duo` mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Meant, Mentions, Part
from onrecord.draft.speakers.noting import part_of
from onrecord.draft.speakers.speaker import Speaker, nobody_known
from onrecord.draft.speakers.written import may_tell
from onrecord.draft.speech.interrupted import is_whole
from onrecord.draft.survey.phrases import place_of, without_article, words_of
from onrecord.draft.words import names
from onrecord.draft.words.cues import ASKING, DENYING, SAYING
from onrecord.draft.words.word import HE_SHE, SUBJECTS
from onrecord.english import lexicon
from onrecord.text import Span

_OWNERS = {"him": "he", "his": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
_BOTH = 2
_NUMBERS = {
    **dict.fromkeys(("couple", "duo", "pair", "two"), 2),
    **dict.fromkeys(("three", "trio"), 3),
    **dict.fromkeys(("four", "quartet"), 4),
}
"""How many people some words mean: `the duo`."""
_OTHER_THAN = {"man": "she", "woman": "he"}
"""Which pronoun those who may be called by a noun have not."""
_CALLED = {
    "government": frozenset({"country", "government", "nation"}),
    "organisation": frozenset({"company", "firm"}),
}
"""What all actors of a kind may be called together."""
_TOLD = frozenset({"all", "both", "the", "these", "this"})
_SOME = frozenset({"many", "most", "others", "several", "some"})
_NOBODY = frozenset({"DATE", "EVENT", "FAC", "LAW", "PRODUCT", "TIME", "WORK_OF_ART"})
_PLURAL = ("NNS", "NNPS")
_ANSWERS = frozenset({"answer", "comment", "detail", "explanation", "opinion", "reason", "view"})
_UNCERTAIN = "a pronoun whose meaning is not certain"


class Pronouns:
    """What pronouns and numbers refer to, asked of what a text has named so far."""

    def __init__(
        self, text: str, known: Known, mentions: Mentions, parses: Sequence[Parse]
    ) -> None:
        self._text = text
        self._known = known
        self._mentions = mentions
        self._parses = parses

    def pronoun(self, parse: Parse, head: Word, printed: Span) -> Speaker:
        """Return whom `he`, `she`, `they` or, where it speaks, `it` means."""
        form = _OWNERS.get(head.form.casefold(), head.form.casefold())
        meant: Meant | None = None
        if form in HE_SHE:
            if not _is_open(parse, head):
                meant = self._mentions.pronoun(printed.start, form, _told_of(parse, head))
        elif form == "it":
            meant = self._it(parse, head)
        elif form == "both":
            return self._together(_BOTH, None, printed) or _uncertain(printed)
        elif form == "they":
            meant = self._mentions.they(printed.start)
            if meant and (self._is_aside(meant) or self._others_act_since(parse, head, meant)):
                meant = None
        ids = self._ids(meant)
        if len(ids) == 1 and self._is_a_new_first_name(ids[0]):
            ids = (self._known.add("person", ids[0]),)
        if meant is None or not all(map(self._known.has, ids)):
            return _uncertain(printed)
        kind = self._known.kind(ids[0]) if len(ids) == 1 else "several"
        return Speaker(ids, printed, kind, meant.why, sure=meant.sure)

    def _is_a_new_first_name(self, name: str) -> bool:
        """Whether a name is all that is known of somebody, and no surname that others have."""
        new = not self._known.has(name) and not self._known.has_surname(names.surname(name))
        return new and lexicon.is_a_first_name(name)

    def by_number(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """Return whom `the duo`, `both men` or `the two firms` means: so many named together."""
        both = phrase[0].form.casefold() == "both"
        number = _BOTH if both else _NUMBERS.get(phrase[1].lemma) if len(phrase) > 1 else None
        nouns = phrase[1 if both else 2 :]
        told = phrase[0].form.casefold() in _TOLD
        if not told or not number or len(nouns) > 1 or any(each.tag != "NNS" for each in nouns):
            return None
        return self._together(number, nouns[0] if nouns else None, printed)

    def _together(self, number: int, noun: Word | None, printed: Span) -> Speaker | None:
        """Those who acted or spoke together before, if they may be called so."""
        meant = self._mentions.together(printed.start, number)
        ids = self._ids(meant)
        if meant is None or not all(map(self._known.has, ids)) or not self._may_be(ids, noun):
            return None
        if self._others_are_told(ids, noun, number, meant.at, printed.start):
            return None
        return Speaker(ids, printed, "several", meant.why, sure=meant.sure)

    def _others_are_told(
        self, ids: Sequence[str], noun: Word | None, number: int, since: int, at: int
    ) -> bool:
        """Whether the text has others of the noun, or of the number since: `two officers`."""
        for parse, word in ((p, w) for p in self._parses for w in p.words if w.tag == "NNS"):
            if word.span.start >= at:
                return False
            phrase = parse.subtree(word)
            definite = phrase[0].form.casefold() in _TOLD
            before = {_NUMBERS.get(each.lemma) for each in phrase if each.index < word.index}
            numbered = number in before or phrase[0].form.casefold() == "both"
            if numbered and definite and self._may_be(ids, word):
                continue
            near = phrase[0].span.start > since and names.can_speak(word.lemma)
            if (noun and word.lemma == noun.lemma) or (numbered and near):
                return True
        return False

    def _may_be(self, ids: Sequence[str], noun: Word | None) -> bool:
        """Whether all of some people or bodies may be called by a noun: `men`, `companies`."""
        if noun is None:
            return True
        (kind, *others), lemma = set(map(self._known.kind, ids)), noun.lemma.casefold()
        if others:
            return False
        if kind == "person":
            if other := _OTHER_THAN.get(lemma):
                return not any(self._mentions.fits(who, other) for who in ids)
            return set(ids) <= set(self._known.alike(lemma))
        fitting = (names.named_as(lemma, self._known.name(who)) is not False for who in ids)
        return lemma in _CALLED.get(kind, ()) and all(fitting)

    def _ids(self, meant: Meant | None) -> tuple[str, ...]:
        """The actors of a mention: bodies and nations that only stood in the text are new ones."""
        if meant is None or not meant.others:
            return (meant.who,) if meant else ()
        return tuple(map(self._known.in_sight, (meant.who, *meant.others)))

    def _it(self, parse: Parse, it: Word) -> Meant | None:
        """The body that spoke right before, or did something in the sentence before.

        Nobody where a nation does something since: `Israel denied it, but it promised to …`. Nor
        where an outlet tells of a body, or one denies what is told of it: either may be `it`.
        """
        here = parse.sentence(it)[0]
        number = next((n for n, each in enumerate(self._parses) if each is parse), 0)
        told_in = parse if here.index or not number else self._parses[number - 1]
        last = here if told_in is parse and not here.index else told_in.words[here.index - 1]
        before = told_in.sentence(last)
        meant = self._mentions.it(it.span.start, before[0].span.start, self._known.id_of)
        if meant and may_tell(told_in, before, meant.at):
            return None
        verb = parse.head(it)
        first = parse.head(verb) if verb is not None and verb.dep == "conj" else None
        near = [(parse, e) for e in (parse.children(first, "nsubj") if first is not None else ())]
        near += [(told_in, each) for each in before if each.dep == "nsubj"]
        nations = [p for p in near if p[1].entity == "GPE" and part_of(*p) >= Part.ACTS]
        if meant and any(each.span.start > meant.at for _, each in nations):
            return None
        if meant is None:
            return None
        told = any(e.entity == "ORG" and part_of(p, e) == Part.TOLD for p, e in near)
        denies = verb is not None and verb.lemma in DENYING
        known = self._known.has(meant.who)
        if told and (denies or (known and self._known.kind(meant.who) == "outlet")):
            return None
        return replace(meant, who=self._known.in_sight(meant.who))

    def _is_aside(self, last: Meant) -> bool:
        """Whether who spoke last did so in a clause about a noun: `the tape, in which they talk`.

        Of whom a sentence tells is who acts in it: `they` of the next may be either.
        """
        words = ((p, w) for p in self._parses for w in p.words if w.span.start == last.at)
        return any(each.dep == "relcl" for p, word in words for each in p.ancestors(word))

    def _others_act_since(self, parse: Parse, they: Word, last: Meant) -> bool:
        """Whether anybody else is told of between who spoke last and `they`.

        In the sentence before that may be things, too: `The changes came. When they were told, …`.
        """
        told_by_them = _told_before(parse, they, _before(parse, they))
        before = [word for word in parse.words if word.sentence == they.sentence - 1]
        things = any(word.dep == "nsubj" and word.tag in _PLURAL for word in before)
        told = [
            self._is_same(each.subtree(word), last)
            for each in self._parses
            for word in each.words
            if last.at < word.span.start < they.span.start and _may_be_they(each, word)
            if word not in told_by_them
            if each.subtree(word)[0].span.start > last.at
        ]
        return (things and before[0].span.start > last.at) or not all(told[-1:])

    def _is_same(self, phrase: Sequence[Word], last: Meant) -> bool:
        """Whether a phrase names who was meant last again, in full or cut short."""
        name = " ".join(map(self._known.name, (last.who, *last.others)))
        printed = words_of(self._text, without_article(phrase))
        return names.key(name) in names.key(printed) or names.key(printed) in names.key(name)


def _uncertain(printed: Span) -> Speaker:
    return nobody_known(printed, _UNCERTAIN, sure=0.4)


def _may_be_they(parse: Parse, word: Word) -> bool:
    """Whether a word tells of somebody who does something, and of no one person: `officials`."""
    verb = parse.head(word) if word.dep in SUBJECTS else None
    while verb is not None and verb.dep == "conj" and (above := parse.head(verb)) is not None:
        verb = above
    acts = "ROOT" in (word.dep, verb.dep if verb else "")
    if not acts or word.quoted or word.stand_in:
        return False
    if parse.children(word, "conj") or word.form.casefold() in _SOME or word.lemma in _NUMBERS:
        return True
    if word.pos == "PROPN":
        one = word.entity == "PERSON" and not parse.children(word, "det")
        return word.dep in SUBJECTS and word.entity not in _NOBODY and not one
    one = word.tag == "NN" and names.is_a_person(word.lemma)
    return word.pos == "NOUN" and names.can_speak(word.lemma) and not one


def _told_of(parse: Parse, pronoun: Word) -> list[Span]:
    """Where only somebody else is named: by `according to`, and in what `, he said` breaks into.

    And by whom he is asked, and what the same verb is done to: `he called Lee a coward`.
    """
    before = _before(parse, pronoun)
    others = [*_told_before(parse, pronoun, before)]
    according = [word for word in before if word.form.casefold() == "according"]
    for each in (*according, *_asking(parse, pronoun)):
        for to in parse.children(each, "prep" if each in according else "agent"):
            others += _themselves(parse, parse.children(to, "pobj"))
    others = [word for word in others if word.index < pronoun.index]
    told = [place_of(sorted(others, key=lambda word: word.index))] if others else []
    verb = parse.head(pronoun)
    objects = parse.children(verb, "dobj", "dative", "oprd") if verb is not None else []
    return told + [place_of(_themselves(parse, [each])) for each in objects]


def _asking(parse: Parse, pronoun: Word) -> list[Word]:
    """The question before what a pronoun says: `when Lee asked him why, he said`."""
    verb = parse.head(pronoun)
    if verb is None:
        return []
    above = parse.head(verb) if verb.dep in ("ccomp", "conj") else None
    near = [*parse.children(verb, "advcl"), *([above] if above else [])]
    return [each for each in near if each.lemma in ASKING and each.index < pronoun.index]


def _is_open(parse: Parse, pronoun: Word) -> bool:
    """Whether either may be meant, one person who asks or whoever answers.

    Who asks for something, and no one person, goes on: `Lee asked Iran to talk, but he said …`.
    """
    for asking in _asking(parse, pronoun):
        asked = parse.words[asking.index + 1 : pronoun.index]
        goes_on = _is_a_wish(parse, asking) and not any(map(_is_one, asked))
        if not goes_on and any(map(_is_one, parse.children(asking, "nsubj"))):
            return True
    return False


def _is_one(word: Word) -> bool:
    one = word.tag == "NN" and names.is_human(word.lemma)
    return one or word.entity == "PERSON" or word.form.casefold() in _OWNERS


def _is_a_wish(parse: Parse, asking: Word) -> bool:
    """Whether somebody asks for a thing or that it be done, and for no answer."""
    for_ = {each.lemma for each in parse.behind(asking, "for")}
    deeds = parse.children(asking, "ccomp", "xcomp")
    done = any(to.form == "to" for each in deeds for to in parse.children(each, "aux"))
    return asking.dep != "advcl" and (done or bool(for_)) and not for_ & _ANSWERS


def _before(parse: Parse, pronoun: Word) -> list[Word]:
    return [word for word in parse.sentence(pronoun) if word.index < pronoun.index]


def _told_before(parse: Parse, pronoun: Word, before: Sequence[Word]) -> Sequence[Word]:
    """All before `, he said` where that is a sentence, or else the subject of what goes on."""
    verb = parse.head(pronoun)
    if verb is None or verb.lemma not in SAYING or not before or before[-1].form != ",":
        return ()
    behind = any(word.index > verb.index for word in parse.children(verb, "ccomp"))
    if not behind and is_whole(parse, before):
        return before
    subjects = [word for word in before if word.dep in SUBJECTS and word.head > verb.index]
    return _themselves(parse, subjects)


def _themselves(parse: Parse, nouns: Sequence[Word]) -> list[Word]:
    """The words of some phrases without those of whose or of what: `Lee's lawyer`."""
    parts = ("poss", "prep", "relcl", "acl")
    return [w for n in nouns for w in parse.subtree(n, without=parse.children(n, *parts))]
