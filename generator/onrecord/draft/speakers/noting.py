"""What a text names, whether or not it speaks: read once, before any statement is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mention, Mentions, Part
from onrecord.draft.survey.evidence import tells_of_a_person
from onrecord.draft.survey.names_in import companies, person_in, role_beside, with_owner
from onrecord.draft.survey.outlet_names import closed, outlets_called
from onrecord.draft.survey.phrases import are_people, sentence_start, without_article, words_of
from onrecord.draft.survey.roles import (
    RELATIVES,
    is_titled,
    people_in,
    phrase_of,
    pronoun_of_first_name,
    pronoun_of_title,
    right_before,
)
from onrecord.draft.words import names
from onrecord.draft.words.cues import SAYING, words
from onrecord.draft.words.nations import nation
from onrecord.draft.words.word import HE_SHE, SUBJECTS
from onrecord.english import lexicon
from onrecord.english.outlets import is_capitalised

_MEETING = words("debate meet negotiate speak talk")
_SHORT = 2
_BELOW = frozenset({"acl", "advcl", "ccomp", "relcl"})
"""Clauses below the main one."""


class Noting:
    """Notes who is named where, and what they do there."""

    def __init__(self, text: str, known: Known, mentions: Mentions) -> None:
        self._text = text
        self._words = partial(words_of, text)
        self._known = known
        self._mentions = mentions
        self._told: set[str] = set()
        """Names of one word that the text tells to be somebody's: `31-year-old Niveen`."""

    def note(self, parses: Sequence[Parse]) -> None:
        """Note all names, then whom pronouns mean, and surnames that several people have."""
        everybody = ((parse, name) for parse in parses for name in people_in(parse))
        self._told = {self._words(name) for parse, name in everybody if _is_told_of(parse, name)}
        open_ = [self._note_names(parse) for parse in parses]
        for parse in parses:
            self._note_several(parse)
        for parse, surnames in zip(parses, open_, strict=True):
            by_place: dict[int, tuple[Word, ...]] = {
                word.index: (word,) for word in parse.words if _is_he_or_she(word)
            }
            by_place |= {word.index: (word,) for word in parse.words if _is_by_role(parse, word)}
            by_place |= {surname[0].index: surname for surname in surnames}
            for _, words_ in sorted(by_place.items()):
                self._note_reference(parse, words_)

    def _note_names(self, parse: Parse) -> list[tuple[Word, ...]]:
        """Note who is named in a paragraph, and return those of whom that is not clear."""
        forms = [word.form for word in parse.words]
        for start, word in enumerate(parse.words):
            if word.stand_in:
                continue
            may_begin = word.form[:1].isupper() or word.form == "the"
            some = forms[start : start + 4] if may_begin else ()
            place = names.longest(some, self._known.outlet_keys) if some else None
            named = parse.words[start : start + place[1]] if place and place[0] == 0 else ()
            named = closed(named, parse.words[start + len(named) :])
            if named and is_capitalised(self._words(named)):
                name = self._words(without_article(named))
                self._mentions.outlet(word.span.start, self._known.named_or_new("outlet", name))
            elif short := self._outlet_called(parse, word):
                self._mentions.outlet(word.span.start, short)
            elif self._may_be_a_body(parse, word):
                name = self._words(without_article(parse.entity(word)))
                if names.is_outlets(name):
                    who = self._known.named_or_new("outlet", name)
                    self._mentions.outlet(word.span.start, who)
                else:
                    self._note_body(parse, word)
        surnames = (
            (word,)
            for word in parse.words
            if word.entity != "PERSON" and word.pos == "PROPN" and not word.stand_in
            if self._known.has_full_name(word.form) or self._is_a_surname(parse, word)
        )
        people = (*surnames, *self._full_names(parse), *map(tuple, people_in(parse)))
        return [person for person in people if not self._note_person(parse, person)]

    def _note_several(self, parse: Parse) -> None:
        """Note that people joined by `and` do something: `they` are those.

        And for `both men` or `both firms` who else stands so, or meets one other.
        """
        for word in parse.words:
            if word.stand_in or word.dep not in (*SUBJECTS, "dobj", "pobj"):
                continue
            joined, acts, verb = _joined(parse, word), word.dep in SUBJECTS, parse.head(word)
            if verb is not None and verb.form.casefold() in ("at", "in"):
                continue
            if acts and len(joined) == 1 and verb is not None and verb.lemma in _MEETING:
                others = [*parse.children(verb, "dobj"), *parse.behind(verb, "with", "to")]
                joined += [each for one in others for each in _joined(parse, one)]
                acts = False
            who = [*dict.fromkeys(filter(None, (self._who(parse, each) for each in joined)))]
            people = {each.entity == "PERSON" for each in joined}
            if len(who) == len(joined) > 1 == len(people):
                part = Part.ACTS if acts and True in people else Part.NAMED
                at, begin = word.span.start, sentence_start(parse, word)
                together = Mention(at, who[0], part, begin, others=tuple(who[1:]))
                self._mentions.several(together)

    def _who(self, parse: Parse, head: Word) -> str | None:
        """The person, or the name of the body or nation, that a word is the head of."""
        entity = parse.entity(head) if head.entity else ()
        if head.entity == "PERSON":
            name = person_in(entity)
            return self._known.person(self._words(name)) if name else None
        named = self._words(without_article(entity)) if entity else ""
        if head.entity == "ORG":
            return self._known.canonical(named)
        return named if nation(named) else None

    def _full_names(self, parse: Parse) -> Iterator[tuple[Word, Word]]:
        """Names of people of the story that the parser takes for nothing: `Ines Okoro`."""
        for first, last in pairwise(parse.words):
            if first.pos == last.pos == "PROPN" and "PERSON" not in (first.entity, last.entity):
                who = self._known.named(self._words((first, last)))
                if who is not None and self._known.kind(who) == "person":
                    yield first, last

    def _outlet_called(self, parse: Parse, word: Word) -> str | None:
        """The outlet of which a short form stands here: `Beacon` of the Beacon, not of its Box."""
        if not word.entity or len(entity := parse.entity(word)) > _SHORT:
            return None
        before = parse.words[word.index - 1 : word.index]
        named = (*before, word) if len(entity) == 1 and not word.form.isupper() else entity
        called = outlets_called(named, self._known.outlets(), self._text[: named[0].span.start])
        return next(iter(called)) if len(called) == 1 else None

    def _note_body(self, parse: Parse, word: Word) -> None:
        entity = parse.entity(word)
        if not any(each.pos == "PROPN" for each in entity):
            return
        name = with_owner(parse, without_article(entity))
        who = self._known.canonical(self._words(name))
        self._mentions.body(self._mention(parse, word, who), companies(parse, entity))

    def _may_be_a_body(self, parse: Parse, word: Word) -> bool:
        """Whether a body's name begins here: the parser says so, or the text calls it a company."""
        if not word.entity or parse.entity(word)[0] != word or are_people(word):
            return False
        if word.form.casefold() in names.TIME_ZONES or self._is_a_surname(parse, word):
            return False
        return word.entity == "ORG" or self._known.is_a_company(self._words(parse.entity(word)))

    def _is_a_surname(self, parse: Parse, word: Word) -> bool:
        """Whether the parser takes for a body's what is the surname of somebody in the story.

        Not where the text calls it a company, whoever founded that.
        """
        alone = word.entity == "ORG" and parse.entity(word) == (word,)
        persons = alone and self._known.is_a_persons(word.form)
        return persons and not self._known.is_a_company(word.form)

    def _note_person(self, parse: Parse, name: Sequence[Word]) -> bool:
        """Note a name; False where several people of the text have it, which is for later."""
        printed = self._words(name)
        if "/" in printed + self._text[name[-1].span.end : name[-1].span.end + 1]:
            return True  # whose a picture is
        who = self._known.person(printed)
        if who is None and len(self._known.namesakes(printed)) > 1:
            return False
        if who is None:
            if printed in self._told:
                role = role_beside(phrase_of(parse, name), name)
                who = self._known.add("person", printed, role=self._words(role) if role else None)
                self._mentions.person(self._mention(parse, name[0], who))
            elif not _is_no_name(parse, name):
                self._mentions.note_one_name(self._mention(parse, name[0], printed))
            return True
        title = pronoun_of_title(parse, name)
        if self._known.competes(printed) and not is_titled(parse, name):
            who = None
        if who is not None and not self._mentions.fits(who, title):
            who = None  # `Mrs Roe`, where Tom Roe is named
        self._note(parse, name[0], who or printed, title)
        if pronoun := pronoun_of_first_name(printed):
            self._mentions.likely(who or printed, pronoun)
        return True

    def _note_reference(self, parse: Parse, words_: Sequence[Word]) -> None:
        """Whoever `he`, `the mayor` or `Clinton` means acts there, too, and so stays in sight."""
        first, at = words_[0], words_[0].span.start
        if _is_he_or_she(first):
            pronoun = first.form.casefold()
            meant = self._mentions.pronoun(at, pronoun)
            if meant:
                self._note(parse, first, meant.who, "")
                if not first.quoted:
                    self._mentions.likely(meant.who, pronoun)
            return
        if _is_by_role(parse, first):
            found = self._known.of_role(self._words(_with_kind(parse, first)))
            if len(found) == 1:
                self._note(parse, first, found[0], "")
            return
        printed, title = self._words(words_), pronoun_of_title(parse, words_)
        several = self._known.namesakes(printed, pronoun=title)
        meant = self._mentions.namesake(several, at, title)
        self._note(parse, first, meant.who if meant else printed, title)

    def _note(self, parse: Parse, first: Word, who: str, pronoun: str) -> None:
        self._mentions.person(self._mention(parse, first, who))
        if pronoun:
            self._mentions.titled(who, pronoun)

    def _mention(self, parse: Parse, word: Word, who: str) -> Mention:
        entity = parse.entity(word) if word.entity else (word,)
        deps = {each.dep: each for each in entity}
        subject = next((deps[dep] for dep in ("nsubj", "nsubjpass", "conj") if dep in deps), None)
        subject = subject or deps.get("attr") or _behind_office(parse, entity)
        subject = subject or _whose_role(parse, deps.get("appos"))
        while subject is not None and subject.dep == "conj":
            subject = parse.head(subject)
        part = Part.NAMED
        if subject is not None and subject.dep in {*SUBJECTS, "attr"}:
            part = part_of(parse, subject)
        elif "poss" in deps and (thing := parse.head(deps["poss"])) and _is_a_thing(thing):
            part = min(part_of(parse, thing), Part.ACTS)
        elif "pobj" in deps and (by := parse.head(deps["pobj"])) and by.dep == "agent":
            part = Part.ACTS
        named = not _is_he_or_she(word)
        return Mention(word.span.start, who, part, sentence_start(parse, word), named)


def _joined(parse: Parse, noun: Word) -> list[Word]:
    """Who is joined by `and`, each by the name that may be set off behind a role."""
    found = [noun]
    for each in found:
        found += parse.children(each, "appos", "conj")
    named = {each.head for each in found if each.dep == "appos" and each.entity}
    return [e for e in found if e.entity or (e.dep != "appos" and e.index not in named)]


def _is_no_name(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether what the parser takes for a name is initials, the end of one, or a noun."""
    first = name[0]
    if first == parse.sentence(first)[0]:
        return lexicon.is_a_thing(first.form.casefold())
    return first.form.isupper() or parse.words[first.index - 1].pos == "PROPN"


def _behind_office(parse: Parse, name: Sequence[Word]) -> Word | None:
    """The subject in `Isle of Merrow Coroner Ann Lee told`, which the parser takes for the isle."""
    behind, title = parse.words[name[-1].index + 1 :][:1], right_before(parse, name[0])
    if not behind or not title or not behind[0].is_verb or name[-1].dep != "pobj":
        return None
    told = title[0].pos == "PROPN" and names.is_human(title[0].lemma)
    subjects = parse.children(behind[0], *SUBJECTS)
    return next((s for s in subjects if told and name[-1] in parse.subtree(s)), None)


def _whose_role(parse: Parse, name: Word | None) -> Word | None:
    """The subject in `The woman, Ann Lee, ate`, to the parser; nobody's `son Bob`."""
    role = parse.head(name) if name is not None else None
    acts = role is not None and role.dep in SUBJECTS and role.tag == "NN"
    person = name is not None and name.entity == "PERSON"
    human = role is not None and names.is_human(role.lemma) and role.lemma not in RELATIVES
    return role if acts and person and human else None


def _is_told_of(parse: Parse, name: Sequence[Word]) -> bool:
    """Whether one word is told to be somebody's name, and of whom more is told than whose kin."""
    kin = any(word.lemma in RELATIVES for word in right_before(parse, name[0]))
    return len(name) == 1 and not kin and tells_of_a_person(parse, name)


def _is_a_thing(noun: Word) -> bool:
    """Whether a noun is what a sentence tells of, and nobody who might be `he`: `Lee's trial`."""
    return (
        noun.dep in SUBJECTS and lexicon.is_a_thing(noun.lemma) and not names.is_human(noun.lemma)
    )


def part_of(parse: Parse, subject: Word) -> Part:
    """Return what whoever is the subject of a verb does in its sentence."""
    verb = parse.head(subject)
    if verb is None:
        return Part.ACTS
    if _is_told(parse, verb, subject):
        return Part.TOLD
    above = verb
    while above.dep == "conj" and (head := parse.head(above)) is not None:
        above = head
    if above.dep in _BELOW or not parse.is_finite(verb) or _is_by_account(parse, above, subject):
        return Part.ACTS
    return Part.SPEAKS if verb.lemma in SAYING else Part.LEADS


def _is_by_account(parse: Parse, verb: Word, subject: Word) -> bool:
    """Whether another is said to tell of it first: `According to the Beacon, Ann Lee said …`."""
    return any(e.form == "According" and e.index < subject.index for e in parse.children(verb))


def _is_told(parse: Parse, verb: Word, subject: Word) -> bool:
    """Whether a verb stands in what somebody says: `left` in `she said that he left`.

    A body of which another tells is no more who goes on as `it` than a person as `he`.
    """
    body = subject.entity in ("GPE", "ORG")
    clauses = (each for each in (verb, *parse.ancestors(verb)) if each.dep == "ccomp")
    saying = (head for each in clauses if (head := parse.head(each)) and head.lemma in SAYING)
    return any(_passes_on(parse, each) == body for each in saying)


def _passes_on(parse: Parse, saying: Word) -> bool:
    """Whether a body or an outlet says it, of which nobody goes on as `he`."""
    subjects = parse.children(saying, "nsubj")
    return any(s.entity in ("GPE", "ORG") or names.ends_a_body(s.form) for s in subjects)


def _is_he_or_she(word: Word) -> bool:
    subject = word.dep in SUBJECTS and not word.stand_in
    return subject and word.form.casefold() in HE_SHE


def _is_by_role(parse: Parse, word: Word) -> bool:
    """Whether somebody acts who is told by a role alone: `the coroner`."""
    if word.dep not in SUBJECTS or word.tag != "NN" or not names.is_human(word.lemma):
        return False
    return any(each.form.casefold() == "the" for each in parse.children(word, "det"))


def _with_kind(parse: Parse, noun: Word) -> Sequence[Word]:
    """A noun with the words right before it that tell which: `interior minister`."""
    telling = (word.index for word in parse.children(noun, "amod", "compound"))
    return parse.words[min((noun.index, *telling)) : noun.index + 1]
