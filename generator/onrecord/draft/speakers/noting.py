"""What a text names, whether or not it speaks: read once, before any statement is."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft import names
from onrecord.draft.cues import SAYING
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mention, Mentions, Part
from onrecord.draft.speakers.phrases import sentence_start, without_article, words_of

_TITLES = {"Mr": "he", "Sir": "he", "Mrs": "she", "Ms": "she", "Miss": "she"}
_TOLD_BY_ROLE = {"chairwoman": "she", "spokeswoman": "she", "spokesman": "he", "chairman": "he"}
_PRONOUNS = frozenset({"he", "she"})


class Noting:
    """Notes who is named where, and what they do there."""

    def __init__(self, text: str, known: Known, mentions: Mentions) -> None:
        self._text = text
        self._known = known
        self._mentions = mentions

    def note(self, parses: Sequence[Parse]) -> None:
        """Note all names, then whom the pronouns among them mean."""
        for parse in parses:
            self._note_names(parse)
        for parse in parses:
            self._note_pronouns(parse)

    def _note_names(self, parse: Parse) -> None:
        forms = [word.form for word in parse.words]
        for start, word in enumerate(parse.words):
            if word.stand_in:
                continue
            place = names.longest(forms[start : start + 4], self._known.outlet_keys)
            if place and place[0] == 0:
                name = self._words(without_article(parse.words[start : start + place[1]]))
                self._mentions.outlet(word.span.start, self._known.named_or_new("outlet", name))
            elif word.entity == "ORG" and parse.entity(word)[0] == word:
                name = self._words(without_article(parse.entity(word)))
                if names.is_outlets(name):
                    who = self._known.named_or_new("outlet", name)
                    self._mentions.outlet(word.span.start, who)
                else:
                    self._note_body(parse, word)
            begins = start == 0 or parse.words[start - 1].entity != "PERSON"
            surname = word.pos == "PROPN" and self._known.has_full_name(word.form)
            if (word.entity == "PERSON" and begins) or (word.entity != "PERSON" and surname):
                self._note_person(parse, word)

    def _note_body(self, parse: Parse, word: Word) -> None:
        entity = parse.entity(word)
        if not any(each.pos == "PROPN" for each in entity):
            return
        who = self._known.canonical(self._words(without_article(entity)))
        self._mentions.body(self._mention(parse, word, who))

    def _note_person(self, parse: Parse, word: Word) -> None:
        entity = parse.entity(word)
        name = self._words(entity)
        if self._known.may_name_a_person(name):
            who = self._known.person(name) or name
            self._mentions.person(self._mention(parse, word, who))
            for title in (entity[0], *parse.words[max(0, word.index - 1) : word.index]):
                form = title.form.rstrip(".")
                if pronoun := _TITLES.get(form) or _TOLD_BY_ROLE.get(form.casefold()):
                    self._mentions.titled(who, pronoun)

    def _mention(self, parse: Parse, word: Word, who: str) -> Mention:
        entity = parse.entity(word) if word.entity else (word,)
        subject = next((each for each in entity if each.dep in ("nsubj", "nsubjpass")), None)
        part = Part.NAMED
        if subject is not None:
            verb = parse.head(subject)
            part = Part.SPEAKS if verb is not None and verb.lemma in SAYING else Part.ACTS
        return Mention(word.span.start, who, part, sentence_start(parse, word))

    def _note_pronouns(self, parse: Parse) -> None:
        """Whoever `he` means acts there, too, and so stays in sight."""
        for word in parse.words:
            subject = word.dep in ("nsubj", "nsubjpass") and not word.stand_in
            if subject and word.form.casefold() in _PRONOUNS:
                meant = self._mentions.pronoun(word.span.start, word.form.casefold())
                if meant and meant.sure > 0.9:
                    self._mentions.titled(meant.who, word.form.casefold())
                if meant:
                    self._mentions.person(self._mention(parse, word, meant.who))

    def _words(self, words: Sequence[Word]) -> str:
        return words_of(self._text, words)
