"""Phrases that name a person: by a full name, behind a role, or by a surname alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.beside_names import widened
from onrecord.draft.speakers.bodies import Bodies, body_in
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mentions
from onrecord.draft.speakers.speaker import Speaker, nobody_known
from onrecord.draft.survey.misprints import same_role
from onrecord.draft.survey.names_in import (
    name_behind_role,
    name_behind_title,
    names_the_head,
    office_behind,
    person_in,
    role_beside,
    without_title,
)
from onrecord.draft.survey.phrases import place_of, up_to_comma, words_of
from onrecord.draft.survey.roles import RELATIVES, is_titled, right_before, told_by
from onrecord.draft.survey.whole_names import may_be_a_first_name
from onrecord.draft.words import names
from onrecord.english import lexicon
from onrecord.text import Span

_INITIALS = 5
"""Letters in capitals that are hardly a surname: `RMT`."""
_A_NAME_LIKE_IT = "the only one of a name like it"


class People:
    """Whom a phrase names, of those whom the story or the text has, or else somebody new."""

    def __init__(self, text: str, known: Known, mentions: Mentions, bodies: Bodies) -> None:
        self._words = partial(words_of, text)
        self._known = known
        self._mentions = mentions
        self._bodies = bodies

    def full_name(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return the person of a full name, with their role as printed; None for no name."""
        for word in phrase:
            if word.entity != "PERSON" or not names_the_head(parse, word, head):
                continue
            name = person_in([each for each in parse.entity(word) if each in phrase])
            if not name:
                continue
            whole = widened(parse, phrase)
            role, printed = role_beside(whole, name), place_of(whole)
            told = self._words(role) if role else None
            who = self._known.person(self._words(name), told)
            if who and len(name) == 1 and self._is_anothers(who, phrase, name[0], told):
                return nobody_known(printed, "a name that somebody else has")
            if who is None and len(name) == 1 and self._is_called(phrase, head, name[0]):
                who = self._known.add("person", self._words(name), role=told)
            if who:
                self._note_spokesman(parse, who, role)
                return self._sure(parse, who, name, printed)
        return self._titled(phrase, printed) or self._behind_role(parse, phrase, printed)

    def _is_called(self, phrase: Sequence[Word], head: Word, name: Word) -> bool:
        """Whether one word names somebody new of a role or an age: `his mother Niveen`."""
        new = not self._known.has_surname(names.surname(name.form)) and name == phrase[-1]
        noun = phrase[-2] if head == name and len(phrase) > 1 else head
        told = _is_a_role(noun) or (noun.form == "old" and phrase[0].tag != "DT")
        return new and told and head.dep != "poss" and not name.form.isupper()

    def _is_anothers(self, who: str, phrase: Sequence[Word], name: Word, role: str | None) -> bool:
        """Whether a role right before one word tells of another than whom the word would mean.

        `His mother Niveen` is not Dr Niveen Saleh, of whom nothing like it is told, nor is Mrs Roe
        Tom Roe.
        """
        noun = next((each for each in phrase if each.index == name.index - 1), None)
        elder = noun is not None and noun.form in ("elder", "older", "younger")
        if noun is not None and (elder or not self._mentions.fits(who, told_by(noun))):
            return True
        if noun is None or not _is_a_role(noun) or same_role(self._known.role(who), role):
            return False
        return noun.lemma in RELATIVES or not self._known.is_theirs(who, self._words([name]))

    def _behind_role(self, parse: Parse, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """`the vice president of Dacia, Constantin Stroe`, whose role the parser takes for all."""
        name = name_behind_role(parse, phrase)
        if not name:
            return None
        who = self._known.person(self._words(name), self._role(phrase, name))
        return Speaker((who,), printed, "person", sure=0.9) if who else None

    def _role(self, phrase: Sequence[Word], name: Sequence[Word]) -> str | None:
        """The role that a phrase prints beside a name, if any: none of `Mr Brandt`."""
        role = role_beside(phrase, name)
        return self._words(role) if role else None

    def surname(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """A surname, or `Lee Jr.`, of whom a text gives a full name, whatever the parser says."""
        name = self._words(phrase)
        one = len(phrase) == 1 or (names.generation(name) and len(names.parts_of(name)) == 1)
        if not one or not phrase[0].form[:1].isupper():
            return None
        if not self._known.is_a_persons(name):
            who = self._known.misprinted(name) if phrase[0].pos == "NOUN" else None
            return Speaker((who,), printed, "person", _A_NAME_LIKE_IT, sure=0.75) if who else None
        if self._known.is_told_by_title(name):
            return nobody_known(printed, "a surname that a relative has, too")
        who = self._known.person(name)
        return Speaker((who,), printed, "person") if who else None

    def _titled(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """`Professor Marc Lamont Hill`, where the parser did not take it for a name."""
        name = name_behind_title(phrase)
        if not name:
            return None
        role = self._role(phrase, name)
        who = self._known.person(self._words(name), role)
        if who is None and not self._known.has_surname(names.surname(self._words(name))):
            who = self._known.add("person", self._words(name), role=role)
        return Speaker((who,), printed, "person", sure=0.9) if who else None

    def _note_spokesman(self, parse: Parse, who: str, role: Sequence[Word]) -> None:
        """`Kremlin spokesperson Dmitry Peskov` speaks for the Kremlin."""
        body = body_in(parse, role) if any(map(_speaks_for, role)) else ()
        if body and not any(map(_speaks_for, body)):
            self._known.speaks_for(who, self._bodies.of_name(body))

    def namesake(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """A bare surname: nobody's where several have it, else somebody of no other name.

        The parser takes many a surname for an organisation. Towns are surnames, too: one is a
        person's only where the text gives the full name.
        """
        titled = office_behind(parse, phrase, head)
        phrase = phrase if titled else up_to_comma(phrase, head)
        others = [word for word in phrase if word != head and word.pos == "NOUN"]
        named = head.pos == "PROPN" or head.entity == "PERSON"
        if not named or (not titled and others):
            return None
        if self._known.is_a_bodys(head.form):
            return None
        surname = names.surname(head.form)
        role = role_beside(phrase, [head])
        alone = titled or len(without_title(self._words(phrase)).split()) == 1
        if alone and (head.entity != "GPE" or self._known.has_full_name(surname)):
            who = self._known.person(self._words([head]))
            if who:
                return self._sure(parse, who, [head], printed)
        called = _is_called(role, head) and lexicon.is_a_first_name(role[0].form)
        if called or self._known.has_surname(surname) or self._known.namesakes(head.form):
            return self._of_several(parse, phrase, head, printed)
        if not titled:
            return self._called(head, printed)
        who = self._known.add("person", self._words([head]), role=self._role(phrase, [head]))
        return Speaker((who,), printed, "person", sure=0.8)

    def _called(self, head: Word, printed: Span) -> Speaker | None:
        """Somebody of whom only one word is known: a body of that name, or else a new person."""
        name = self._words([head])
        if head.entity != "PERSON" or (name.isupper() and len(name) <= _INITIALS):
            return None
        if self._known.is_an_outlets(name):
            return None
        if body := self._known.body_called(name):
            return Speaker((body,), printed, self._known.kind(body), sure=0.9)
        return Speaker((self._known.add("person", name),), printed, "person", sure=0.8)

    def _of_several(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker:
        """Which of several people of one surname, whom the text names in full, is meant by it."""
        role = role_beside(phrase, [head])
        if _is_called(role, head) and (who := self._known.person(self._words([*role, head]))):
            return Speaker((who,), printed, "person", sure=0.9)
        titles = (*phrase[:1], *right_before(parse, head))
        told = next(filter(None, map(told_by, titles)), "")
        title = self._words(role) if role else ""
        several = self._known.namesakes(self._words([head]), title, pronoun=told)
        if role and len(several) == 1:
            why = "the only one of this name and role"
            return Speaker((*several,), printed, "person", why, sure=0.85)
        meant = self._mentions.namesake(several, printed.start, told)
        first = not self._known.has_surname(names.surname(head.form))
        if meant is None or (first and self._mentions.how_many(several, printed.start) > 1):
            return nobody_known(printed, "a name that several people have")
        return Speaker((meant.who,), printed, "person", meant.why, sure=meant.sure)

    def _sure(self, parse: Parse, who: str, words: Sequence[Word], printed: Span) -> Speaker:
        """A person by name: less surely by a first name, or by a surname that is misprinted."""
        name = self._words(words)
        if self._known.competes(name) and not is_titled(parse, words):
            return nobody_known(printed, "the surname of one, and the first name of another")
        if len(name.split()) > 1 or self._known.is_theirs(who, name):
            return Speaker((who,), printed, "person")
        return Speaker((who,), printed, "person", _A_NAME_LIKE_IT, sure=0.75)

    def new_surname(self, name: str) -> str | None:
        """Propose somebody of whom only the surname is known, where nobody has it."""
        taken = self._known.has_surname(names.surname(name))
        return None if taken else self._known.add("person", name)


def _is_a_role(noun: Word) -> bool:
    return noun.tag == "NN" and names.is_human(noun.lemma) and names.is_somebody(noun.lemma)


def _speaks_for(word: Word) -> bool:
    return word.lemma.casefold() in names.SPOKES


def _is_called(before: Sequence[Word], surname: Word) -> bool:
    """Whether a first name stands before a surname, with which it is nobody's of another one."""
    if len(before) != 1 or before[0].index != surname.index - 1:
        return False
    first = before[0]
    return first.pos == "PROPN" and first.form[:1].isupper() and may_be_a_first_name(first)
