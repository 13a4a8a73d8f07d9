"""A phrase resolved: what kind of actor it names or refers to, and which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.draft import names
from onrecord.draft.cues import THINGS
from onrecord.draft.parse import Parse, Word
from onrecord.draft.proposal import ActorLike, ProposedActor
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mention, Mentions
from onrecord.draft.speakers.phrases import (
    after_outlet_noun,
    head_of,
    names_the_head,
    office_behind,
    place_of,
    role_beside,
    sentence_start,
    without_article,
    without_examples,
    without_title,
    words_of,
)
from onrecord.draft.speakers.speaker import Speaker, nobody_known
from onrecord.ids import UNKNOWN
from onrecord.text import Span

_SOURCES = frozenset({"source", "informant", "interlocutor"})
_SINGULAR = frozenset({"he", "she"})
_TITLES = {"Mr": "he", "Sir": "he", "Mrs": "she", "Ms": "she", "Miss": "she"}
_HUMANS = frozenset({"person", "office", "unnamed"})


class Cast:
    """Everybody whom a text names, growing as it is read from first to last."""

    def __init__(
        self,
        text: str,
        parses: Sequence[Parse],
        actors: Mapping[str, ActorLike],
        outlet: str | None,
    ) -> None:
        self._text = text
        self._own_outlet = outlet
        self._known = Known(text, parses, actors, outlet)
        self._mentions = Mentions(text)
        for parse in parses:
            self._note_names(parse)

    def actor(self, id_: str) -> ProposedActor | None:
        """Return the proposed actor of this id; None for one that exists."""
        return self._known.proposed(id_)

    def resolve(self, parse: Parse, phrase: Sequence[Word], relay: str | None = None) -> Speaker:
        """Return who a phrase means. `relay` is whom it was told to first, if anybody.

        Phrases are given in the order of the text, for a later one may refer to an earlier.
        """
        if not phrase:
            return nobody_known()
        found = self._resolve(parse, phrase, relay)
        if found.kind in _HUMANS and found.known:
            at, begin = place_of(phrase).start, sentence_start(parse, phrase[0])
            for id_ in found.ids:
                self._mentions.person(Mention(at, id_, speaks=True, sentence=begin))
        return found

    def outlet(self, phrase: Sequence[Word]) -> str | None:
        """Return the outlet that a phrase names or refers to; `unknown` where it may be several."""
        if not phrase:
            return None
        printed = place_of(phrase)
        found = self._as_outlet(phrase, printed) or self._as_reference(phrase, printed)
        return found.ids[0] if found else None

    def _resolve(self, parse: Parse, phrase: Sequence[Word], relay: str | None) -> Speaker:
        head, printed = head_of(phrase), place_of(phrase)
        if head.pos == "PRON" or head.tag in ("PRP", "PRP$", "DT"):
            return self._pronoun(head, printed)
        if several := self._several(parse, phrase, head, printed):
            return several
        named = self._known.named(printed.of(self._text))
        if named and self._known.may_be_another(named, printed.of(self._text)):
            named = None
        if named and self._known.kind(named) != "unnamed":
            return Speaker((named,), printed, self._known.kind(named))
        return (
            self._as_person(parse, phrase, head, printed)
            or self._as_outlet(phrase, printed)
            or self._as_reference(phrase, printed)
            or self._as_namesake(parse, phrase, head, printed)
            or self._as_body(phrase, head, printed)
            or self._as_office(phrase, head, printed)
            or self._as_source_of(parse, phrase, head, printed)
            or self._as_unnamed(phrase, head, printed, relay)
            or nobody_known(printed)
        )

    # Pronouns, and names joined by `and` ----------------------------------------------------------

    def _pronoun(self, head: Word, printed: Span) -> Speaker:
        pronoun = head.form.casefold()
        who = self._mentions.last_speaker(printed.start, pronoun) if pronoun in _SINGULAR else None
        if who is None or not self._known.has(who):
            return nobody_known(printed, "a pronoun whose meaning is not certain")
        return Speaker(
            (who,), printed, self._known.kind(who), "a pronoun that can mean nobody else"
        )

    def _several(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`London and Paris`: each a name by itself."""
        heads = [head]
        for each in heads:
            heads += [w for w in parse.children(each, "conj", "nmod", "appos") if w in phrase]
        if len(heads) < 2 or any(word.entity not in ("GPE", "PERSON") for word in heads):
            return None
        if not any(word.dep == "cc" for word in phrase):
            return None
        singles = [self._single(parse, word) for word in sorted(heads, key=lambda w: w.index)]
        ids = tuple(dict.fromkeys(single for single in singles if single))
        return Speaker(ids, printed, "several") if len(singles) == len(ids) else None

    def _single(self, parse: Parse, word: Word) -> str | None:
        name = self._words(parse.entity(word))
        if word.entity == "PERSON":
            return self._known.person(name)
        return self._known.named_or_new("government", name)

    # People ---------------------------------------------------------------------------------------

    def _as_person(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        for word in phrase:
            if word.entity != "PERSON" or not names_the_head(parse, word, head):
                continue
            name = [each for each in parse.entity(word) if each in phrase]
            role = role_beside(phrase, name)
            who = self._known.person(self._words(name), self._words(role) if role else None)
            if who:
                return Speaker((who,), printed, "person")
        return None

    def _as_namesake(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """A bare surname: nobody's where several have it, else somebody of no other name.

        The parser takes many a surname for an organisation. Towns are surnames, too: one is a
        person's only where the text gives the full name.
        """
        titled = office_behind(parse, phrase, head)
        if head.pos != "PROPN" or (not titled and any(word.pos == "NOUN" for word in phrase)):
            return None
        surname = names.surname(head.form)
        role = role_beside(phrase, [head]) if titled else ()
        alone = titled or len(names.key(without_title(self._words(phrase))).split()) == 1
        if alone and (head.entity != "GPE" or self._known.has_full_name(surname)):
            who = self._known.person(self._words([head]))
            if who:
                return Speaker((who,), printed, "person")
        if self._known.has_surname(surname):
            return nobody_known(printed, "a name that several people have")
        if head.entity != "PERSON" and not titled:
            return None
        name = self._words([head])
        who = self._known.add("person", name, role=self._words(role) if role else None)
        return Speaker((who,), printed, "person")

    # Outlets --------------------------------------------------------------------------------------

    def _as_outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        forms = [word.form for word in phrase]
        place = names.longest(forms, self._known.outlet_keys)
        if place and place[1] < len(forms) and forms[place[1]] in ("'s", "'"):
            return None
        place = place or after_outlet_noun(phrase)
        if place is None:
            return None
        named = phrase[place[0] : place[1]]
        while len(named) > 1 and named[0].form.casefold() == "the":
            named = named[1:]
        rest = [word for word in phrase if word.index > named[-1].index]
        if any(word.pos in ("NOUN", "PROPN") and word.dep != "appos" for word in rest):
            return None
        return Speaker((self._known.named_or_new("outlet", self._words(named)),), printed, "outlet")

    def _as_reference(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """`the newspaper`, where only one outlet but the source's own was named before."""
        head = head_of(phrase)
        definite = phrase[0].form.casefold() in ("the", "this")
        if head.lemma in ("author", "writer") and phrase[-1].form == "article":
            head = phrase[-1]
        if not definite or head.lemma not in names.OUTLET_REFERENCES:
            return None
        who = self._mentions.only_outlet(printed.start, other_than=self._own_outlet)
        if who is None:
            return nobody_known(printed, "no one outlet that it must mean", kind="outlet")
        return Speaker((who,), printed, "outlet", "the only outlet named before")

    # Governments, organisations, offices ----------------------------------------------------------

    def _as_body(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        name = self._words(without_article(phrase))
        if head.entity == "GPE" or names.key(name) in names.CAPITALS_OF_POWER:
            kind = "government"
        elif (head.lemma in names.BODIES and _is_one(head)) or (
            head.entity == "ORG" and head.pos == "PROPN" and head.lemma not in names.OFFICES
        ):
            kind = "organisation"
        else:
            return None
        return Speaker((self._known.named_or_new(kind, name),), printed, kind)

    def _as_office(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """`the Foreign Secretary`: an office by its title, whoever holds it."""
        titled = head.form[:1].isupper() and head.lemma in names.OFFICES
        if not titled or phrase[0].form.casefold() != "the":
            return None
        name = self._words(without_article(phrase))
        if holder := self._known.holder(name):
            return Speaker((holder,), printed, "person", "the only one of this title in the text")
        return Speaker((self._known.named_or_new("office", name),), printed, "office")

    # Those without a name -------------------------------------------------------------------------

    def _as_source_of(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`the publication's sources`: unnamed, and passed on by the outlet whose they are."""
        owners = parse.children(head, "poss") if head.lemma in _SOURCES else []
        for owner in owners:
            words = [each for each in parse.subtree(owner) if each in phrase]
            while words and words[-1].dep == "case":
                words.pop()
            outlet = self.outlet(words)
            if outlet and outlet != UNKNOWN:
                who = self._known.unnamed(self._words(without_article(phrase)), outlet)
                return Speaker((who,), printed, "unnamed", through=(outlet,))
        return None

    def _as_unnamed(
        self, phrase: Sequence[Word], head: Word, printed: Span, relay: str | None
    ) -> Speaker | None:
        """An actor of its own for each describing phrase and first relay."""
        if head.pos not in ("NOUN", "PROPN"):
            return None
        if phrase[0].form.casefold() in ("the", "this", "these", "those"):
            return self._mentioned_before(phrase, head, printed)
        if head.lemma in THINGS | names.DOCUMENTS:
            return self._as_document(phrase, head, printed)
        if phrase[0].tag == "PRP$" and head.lemma not in _SOURCES:
            return None
        name = self._words(without_article(without_examples(phrase)))
        who = self._known.unnamed(name, relay or "")
        self._mentions.unnamed(printed.start, self._words([head]), who)
        return Speaker((who,), printed, "unnamed")

    def _as_document(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker:
        """`classified documents`; but a bare `reports` is nobody."""
        if head.lemma not in names.DOCUMENTS or len(phrase) == 1:
            return nobody_known(printed, "words of nobody in particular")
        name = self._words(without_article(phrase))
        return Speaker((self._known.named_or_new("document", name),), printed, "document")

    def _mentioned_before(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker:
        """`the source`, where only one was described before."""
        who = self._mentions.only_unnamed(printed.start, self._words([head]))
        if who is None or len(phrase) != 2:
            return nobody_known(printed, "a phrase that refers to somebody named elsewhere")
        return Speaker((who,), printed, "unnamed", "the only such source named before")

    # What is named, whether or not it speaks ------------------------------------------------------

    def _note_names(self, parse: Parse) -> None:
        forms = [word.form for word in parse.words]
        for start, word in enumerate(parse.words):
            if word.stand_in:
                continue
            place = names.longest(forms[start : start + 4], self._known.outlet_keys)
            if place and place[0] == 0:
                name = self._words(without_article(parse.words[start : start + place[1]]))
                self._mentions.outlet(word.span.start, self._known.named_or_new("outlet", name))
            begins = start == 0 or parse.words[start - 1].entity != "PERSON"
            surname = word.pos == "PROPN" and self._known.has_full_name(word.form)
            if (word.entity == "PERSON" and begins) or (word.entity != "PERSON" and surname):
                self._note_person(parse, word)

    def _note_person(self, parse: Parse, word: Word) -> None:
        entity = parse.entity(word)
        name = self._words(entity)
        if self._known.may_name_a_person(name):
            who = self._known.person(name) or name
            subject = any(each.dep in ("nsubj", "nsubjpass") for each in entity)
            begin = sentence_start(parse, word)
            self._mentions.person(Mention(word.span.start, who, speaks=subject, sentence=begin))
            for title in (entity[0], *parse.words[max(0, word.index - 1) : word.index]):
                if pronoun := _TITLES.get(title.form.rstrip(".")):
                    self._mentions.titled(who, pronoun)

    def _words(self, words: Sequence[Word]) -> str:
        return words_of(self._text, words)


def _is_one(body: Word) -> bool:
    """Whether a noun means one body: `police` is a plural to the parser, but no several."""
    return body.tag in ("NN", "NNP", "NNPS") or body.form.casefold() == "police"
