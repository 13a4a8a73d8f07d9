"""Speakers who are described and not named: sources, officials, documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mentions
from onrecord.draft.speakers.named_later import NamedLater
from onrecord.draft.speakers.speaker import (
    NAMED_NEXT,
    NOBODY_NAMED,
    SOURCES,
    THING,
    Speaker,
    nobody_known,
)
from onrecord.draft.survey.phrases import (
    begins_as_somebody,
    is_definite,
    is_described,
    is_titled_one,
    up_to_comma,
    with_article,
    without_article,
    without_examples,
    words_of,
)
from onrecord.draft.words import names
from onrecord.draft.words.cues import DOCUMENTS, THINGS, words
from onrecord.english import lexicon
from onrecord.text import Span

_DEFINITE = ("the", "this", "these", "those")
_ONLY_PEOPLE = words("add admit ask insist joke laugh recall reply say sob tell think")
"""What no plan or aircraft does."""
_OF_MANY = words("analysis article blog poll post posting report research study tweet video")
"""What bare is of many: `reports`, `studies show`."""
_OF_ANOTHER = words("first former latter other second third")
"""What tells that `the other official` is not whoever was described before."""
_RANKS = words("leading prominent senior")
_OF_MANY_A_RANK = words("senior top")
_ANYBODY = SOURCES | {"people", "person"}
_OF_THE_MEDIA = words("internet media news newspaper online press tabloid television")
"""What before `report` or `post` tells of anybody's: `a media report`."""
_MAY_BE_NAMED = 0.6
"""How sure it is that `the manager`, whom nothing named fits, is nobody whom the text names."""


class Described:
    """Actors of those whom a text only describes: one for each phrase and first relay."""

    def __init__(self, text: str, known: Known, mentions: Mentions, later: NamedLater) -> None:
        self._words = partial(words_of, text)
        self._known = known
        self._mentions = mentions
        self._later = later

    def unnamed(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span, relay: str | None
    ) -> Speaker | None:
        """Return the actor of a phrase and first relay, the document, or nobody it can be."""
        if head.pos not in ("NOUN", "PROPN") and not is_described(phrase):
            return self._some_of(parse, phrase, head, printed)
        if head.lemma.casefold() in THINGS and not _are_of_rank(phrase, head):
            anybodys = _is_of_anybody(phrase, head)
            return (
                self._of_the_words(phrase, head, printed, relay)
                if anybodys
                else self._as_document(parse, phrase, head, printed)
            )
        by_role = len(phrase) == 1 and names.is_by_role(head.lemma)
        by_role = by_role or begins_as_somebody(parse, phrase)
        by_role = by_role or head.lemma.casefold() in names.REPRESENTATIVES
        by_role = by_role or head.form.casefold() in names.PARTISANS
        by_role = by_role or is_titled_one(phrase, head)
        named = up_to_comma(phrase, head) if head.pos == "PROPN" else ()
        if (
            named
            and all(w.pos in ("PROPN", "DET") or w.tag == "HYPH" for w in named)
            and not by_role
        ):
            name = self._words(without_article(named))
            if self._known.is_called_he_or_she(name, printed.end):
                who = self._known.add("person", name)
                return Speaker((who,), printed, "person", sure=0.8)
            body = self._known.body("organisation", name)
            return Speaker((body,), printed, "organisation", sure=0.8)
        speaks = names.can_speak(head.lemma) or _are_of_rank(phrase, head)
        if not speaks and not _ends_in_a_role(phrase, head):
            return nobody_known(printed, THING, sure=0.4)
        return self._somebody(parse, phrase, head, printed, relay)

    def _somebody(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span, relay: str | None
    ) -> Speaker | None:
        definite = phrase[0].form.casefold() in _DEFINITE
        if definite and (before := self._mentioned_before(phrase, head, printed)):
            return before
        if len(phrase) == 1 and (those := self._told_where(head, printed)):
            return those
        one = head.tag == "NN" or head.form.casefold() in names.PARTISANS
        pointed = (definite and one) or phrase[0].tag == "PRP$"
        if pointed and not _is_somebodys_act(parse, head):
            return _of_nobody(printed) if definite else None
        if who := self._later.named(parse, phrase, head):
            if pointed:
                self._known.described(who, self._words(without_article(phrase)))
            return Speaker((who,), printed, "person", NAMED_NEXT, sure=0.75)
        made = self._of_the_words(phrase, head, printed, relay)
        return replace(made, why=NOBODY_NAMED, sure=_MAY_BE_NAMED) if pointed else made

    def _told_where(self, noun: Word, printed: Span) -> Speaker | None:
        """Bare `officials`, where those in Oslo are the only ones told of."""
        who = self._mentions.only_unnamed(printed.start, self._words([noun]))
        first = names.key(self._words([noun])) + " "
        if noun.tag != "NNS" or not who or not names.key(self._known.name(who)).startswith(first):
            return None
        return Speaker((who,), printed, "unnamed", "the only such named before", sure=0.85)

    def _of_the_words(
        self, phrase: Sequence[Word], head: Word, printed: Span, relay: str | None
    ) -> Speaker:
        """Somebody of whom nothing is known but the words."""
        name = self._called(without_examples(phrase), head)
        who = self._known.unnamed(name, relay or "")
        self._mentions.unnamed(printed.start, self._words([head]), who)
        return Speaker((who,), printed, "unnamed", sure=0.9)

    def _called(self, phrase: Sequence[Word], head: Word) -> str:
        """What somebody is called: `a clerk of the port`, as in the middle of a sentence."""
        called = with_article(phrase, head)
        words = self._words(called)
        return words[:1].lower() + words[1:] if called != without_article(phrase) else words

    def _some_of(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`Two of the people`, `one of the officials`: some of those who were described before."""
        whom = next((noun for noun in parse.behind(head, "of") if noun in phrase), None)
        if whom is None or not any(d.form == "the" for d in parse.children(whom, "det")):
            return None
        meant = self._mentions.unnamed_called(printed.start, whom.form)
        before = meant.who if meant else None
        if before is None and whom.lemma in _ANYBODY:
            before = self._mentions.last_unnamed(printed.start)
        if before is None:
            return None
        name = self._words([word for word in phrase if word.index <= whom.index])
        who, why = self._known.unnamed(name, ""), "some of those described before"
        return Speaker((who,), printed, "unnamed", why, among=before, sure=0.8)

    def _as_document(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker:
        """`classified documents`, `the report` of before; but bare `reports` are nobody's."""
        noun = head.lemma.casefold()
        bare = len(phrase) == 1 and (noun == "report" or not parse.children(head, "prep", "acl"))
        if noun not in DOCUMENTS or (bare and noun in _OF_MANY):
            return nobody_known(printed, "words of nobody in particular")
        if is_definite(phrase) and len(phrase) == 2:
            before = self._mentions.only_unnamed(printed.start, self._words([head]))
            if before:
                why = "the only one named before"
                return Speaker((before,), printed, self._known.kind(before), why, sure=0.9)
        name = self._called(phrase, head)
        telling = len(names.key(name).split()) > 1
        who = (
            self._known.named_or_new("document", name)
            if telling
            else self._known.add("document", name)
        )
        self._mentions.unnamed(printed.start, self._words([head]), who)
        return Speaker((who,), printed, "document", sure=0.9 if telling else 0.8)

    def _mentioned_before(
        self, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`the source`, where only one was described before."""
        meant = self._mentions.unnamed_called(printed.start, self._words([head]))
        who = meant.who if meant else None
        if who is None and head.lemma in SOURCES:
            who = self._mentions.last_unnamed(printed.start)
        if len(phrase) != 2:
            return self._called_alike(phrase, head, printed)
        if who is None:
            return None
        why, sure = (meant.why, meant.sure) if meant else ("the only source named near", 0.9)
        return Speaker((who,), printed, "unnamed", why, sure=sure)

    def _called_alike(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """`The senior Larkway official` of `a Larkway harbour official`, where no other is told."""
        noun = self._words([head])
        told = {names.key(word.form) for word in phrase if word.index < head.index} - {"the", ""}
        if head.tag != "NN" or phrase[-1] != head or told & _OF_ANOTHER:
            return None
        everybody = self._mentions.all_unnamed(printed.start, noun)
        parts = {who: set(names.key(self._known.name(who)).split()) for who in everybody}
        one = (who for who in everybody if "and" not in parts[who])
        alike = [who for who in one if told - _OF_MANY_A_RANK <= parts[who]]
        fullest = max(alike, key=lambda who: (len(parts[who]), who), default=None)
        if fullest is None or not all(parts[who] <= parts[fullest] for who in alike):
            return None
        self._mentions.unnamed(printed.start, noun, fullest)
        why = "the only such source named before"
        return Speaker((fullest,), printed, "unnamed", why, sure=0.8)


def _is_of_anybody(phrase: Sequence[Word], head: Word) -> bool:
    """Whether words are those of several who are not told, or of the media: `media reports`.

    Not bare `reports`, nor `the reports`, nor those of somebody: `Pentagon reports`.
    """
    owned = any(word.pos == "PROPN" or word.tag in ("POS", "PRP$") for word in phrase)
    definite = phrase[0].form.casefold() in _DEFINITE
    if head.lemma.casefold() not in _OF_MANY or definite or owned or len(phrase) == 1:
        return False
    several = head.tag == "NNS"
    return several or any(word.form.casefold() in _OF_THE_MEDIA for word in phrase)


def _are_of_rank(phrase: Sequence[Word], head: Word) -> bool:
    """Whether figures are people: `senior party figures`, and no `official figures`."""
    told = any(word.form.casefold() in _RANKS for word in phrase if word.index < head.index)
    return head.lemma == "figure" and told


def _ends_in_a_role(phrase: Sequence[Word], head: Word) -> bool:
    """Whether the parser takes a thing for the head of `sales, service and marketing director`."""
    before = takewhile(lambda word: word.pos != "ADP" or word.form == "of", phrase)
    nouns = [word for word in before if word.pos in ("NOUN", "PROPN")]
    return nouns[-1] != head and names.is_human(nouns[-1].lemma) if nouns else False


def _is_somebodys_act(parse: Parse, head: Word) -> bool:
    """Whether a noun means somebody by itself, or does what only somebody does: `said`."""
    verb = parse.head(head)
    if head.dep == "pobj" and lexicon.is_a_group(head.lemma):
        return any(each.form.casefold() == "according" for each in parse.ancestors(head))
    if head.lemma in SOURCES or names.is_human(head.lemma):
        return True
    if verb is None or head.dep != "nsubj" or verb.lemma not in _ONLY_PEOPLE:
        return False
    return verb.tag != "VBN" or bool(parse.children(verb, "aux"))


def _of_nobody(printed: Span) -> Speaker:
    return nobody_known(printed, "a phrase that refers to somebody named elsewhere", sure=0.4)
