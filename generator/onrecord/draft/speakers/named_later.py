"""Who is described first and named only behind it: `a top official …`, then `the chair, Lee`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mentions
from onrecord.draft.survey.names_in import person_in, role_beside
from onrecord.draft.survey.phrases import is_definite, words_of
from onrecord.draft.words import names
from onrecord.draft.words.cues import SAYING

_INDEFINITE = ("a", "an")
_AGAINST = frozenset({"but", "however", "meanwhile", "while", "yet"})
"""What begins a sentence about somebody else."""
_SPEAKING = SAYING | {"speak"}
_BEGINNING = 3
"""Paragraphs at the beginning in which somebody is described before they are named."""
_SOON = 4
"""Paragraphs within which the name is told then."""


class NamedLater:
    """Finds those whom the sentence behind a description names, of whom nothing was told before."""

    def __init__(
        self, text: str, known: Known, mentions: Mentions, parses: Sequence[Parse]
    ) -> None:
        self._text = text
        self._known = known
        self._mentions = mentions
        self._parses = parses
        self._following = dict(zip(map(id, parses), [*parses[1:], None], strict=False))

    def named(self, parse: Parse, phrase: Sequence[Word], head: Word) -> str | None:
        """Return whom the next sentence names: `a top NATO official …`, then `NATO's chair, Bauer`.

        Only one who is new there, and whose role there tells of the description: whoever else is
        quoted next may be anybody. But where `the minister` begins the news, and the next who
        speaks is new and named without a role, that is the minister.
        """
        if head.tag not in ("NN", "NNP"):
            return None
        if is_definite(phrase) or phrase[0].tag == "PRP$" or phrase[0].pos == "PROPN":
            return self._speaking_next(parse) if names.is_human(head.lemma) else None
        if phrase[0].form.casefold() not in _INDEFINITE:
            return None
        later = self._next_sentence(parse, head)
        return self._told_of(*later, phrase, head) if later else None

    def _speaking_next(self, parse: Parse) -> str | None:
        """Whom the next paragraphs have speak first, if by a full name, and no role is told."""
        at = next(number for number, each in enumerate(self._parses, 1) if each is parse)
        for each in self._parses[at : at + _SOON] if at <= _BEGINNING else ():
            for verb in each.words:
                says = verb.lemma in _SPEAKING and verb.is_verb and not verb.quoted
                if says and each.children(verb, "nsubj"):
                    against = each.sentence(verb)[0].form.casefold() in _AGAINST
                    return None if against else self._of_no_role(each, verb)
        return None

    def _of_no_role(self, parse: Parse, verb: Word) -> str | None:
        """The subject of a verb, where it is all of a new name, beside which nothing stands."""
        subject = next(iter(parse.children(verb, "nsubj")), None)
        if subject is None or subject.entity != "PERSON":
            return None
        name = person_in(parse.entity(subject))
        alone = len(name) > 1 and all(word in name for word in parse.subtree(subject))
        who = self._new(name) if alone else None
        return who if who and not self._known.role(who) else None

    def _told_of(
        self, parse: Parse, later: Sequence[Word], phrase: Sequence[Word], head: Word
    ) -> str | None:
        """Who is named with a role that shares a word with the description, and its office."""
        names_ = [word for word in later if word.entity == "PERSON" and not word.stand_in]
        if not names_:
            return None
        entity = parse.entity(names_[0])
        before = [word for word in later if word.index < entity[0].index]
        if any(word.is_verb for word in before):
            return None
        described = {
            names.key(w.form) for w in phrase if w.pos == "PROPN" or w.lemma in names.OFFICES
        }
        told = {names.key(word.form) for word in [*before, *role_beside(before, entity)]}
        shared = {word for word in described & told if word}
        office = head.lemma.casefold() in names.OFFICES and names.key(head.form) not in told
        return self._new(entity) if shared and not office else None

    def _new(self, name: Sequence[Word]) -> str | None:
        """The person of a name, where nothing before it tells of them."""
        who = self._known.person(words_of(self._text, person_in(name)))
        if who is None or self._mentions.person_before(who, name[0].span.start):
            return None
        return who

    def _next_sentence(self, parse: Parse, head: Word) -> tuple[Parse, Sequence[Word]] | None:
        """The sentence behind that of a word, in its paragraph or at the next one's beginning."""
        if head.sentence != max(word.sentence for word in parse.words):
            return parse, [word for word in parse.words if word.sentence == head.sentence + 1]
        following = self._following.get(id(parse))
        return (following, following.sentence(following.words[0])) if following else None
