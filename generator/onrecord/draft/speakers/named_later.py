"""Who is described first and named only behind it: `a top official …`, then `the chair, Lee`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft import names
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import HE_OR_SHE, Mentions
from onrecord.draft.speakers.phrases import role_beside, words_of
from onrecord.draft.word import SUBJECTS

_INDEFINITE = ("a", "an")
_TELLING = 3
"""Words of a description that tells which: `the new mayor`."""
_TOLD = frozenset({"add", "announce", "explain", "say", "tell", "write"})
"""Verbs that answer nothing that was said before, as `disagree` and `admit` do."""
_ALONE = SUBJECTS | {"dobj", "pobj"}


class NamedLater:
    """Finds those whom the sentence behind a description names, of whom nothing was told before."""

    def __init__(
        self, text: str, known: Known, mentions: Mentions, parses: Sequence[Parse]
    ) -> None:
        self._text = text
        self._known = known
        self._mentions = mentions
        self._following = dict(zip(map(id, parses), [*parses[1:], None], strict=False))

    def named(self, parse: Parse, phrase: Sequence[Word], head: Word) -> str | None:
        """Return whom the next sentence names: `a top NATO official …`, then `NATO's chair, Bauer`.

        Only one who is new there, and whose role there tells of the description: whoever else is
        quoted next may be anybody.
        """
        if head.tag != "NN" or phrase[0].form.casefold() not in _INDEFINITE:
            return None
        later = self._next_sentence(parse, head)
        return self._told_of(*later, phrase) if later else None

    def introduced(self, parse: Parse, phrase: Sequence[Word], head: Word) -> str | None:
        """Return whom the lead of an article told of: `the new mayor said …`, then `Ann Lee said`.

        Only where nobody did anything before, and where the next paragraph begins with somebody
        who has no role there and says something else: no opponent, accuser or relative.
        """
        acted = self._mentions.acted(phrase[0].span.start)
        if len(phrase) < _TELLING or head.tag != "NN" or any(map(self._is_named, acted)):
            return None
        later = self._next_sentence(parse, head)
        if later is None or later[0] is parse or _tells_of_another(phrase):
            return None
        name, lead = _first_subject(*later), parse.sentence(head)
        if not name or not _goes_on(later[0], name, later[1], lead):
            return None
        who = self._new(name)
        told = {HE_OR_SHE.get(word.form.casefold(), "") for word in lead}
        return who if who and all(self._mentions.fits(who, each) for each in told) else None

    def _told_of(self, parse: Parse, later: Sequence[Word], phrase: Sequence[Word]) -> str | None:
        """Who is named with a role that shares a word with the description."""
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
        return self._new(entity) if shared else None

    def _is_named(self, who: str) -> bool:
        """Whether it is more than somebody described: `Army head`, in a headline."""
        return not self._known.has(who) or self._known.kind(who) == "person"

    def _new(self, name: Sequence[Word]) -> str | None:
        """The person of a name, where nothing before it tells of them."""
        who = self._known.person(words_of(self._text, name))
        if who is None or self._mentions.person_before(who, name[0].span.start):
            return None
        return who

    def _next_sentence(self, parse: Parse, head: Word) -> tuple[Parse, Sequence[Word]] | None:
        """The sentence behind that of a word, in its paragraph or at the next one's beginning."""
        if head.sentence != max(word.sentence for word in parse.words):
            return parse, [word for word in parse.words if word.sentence == head.sentence + 1]
        following = self._following.get(id(parse))
        return (following, following.sentence(following.words[0])) if following else None


def _tells_of_another(phrase: Sequence[Word]) -> bool:
    """Whether a description is of somebody's relative, or of whom others did something to."""
    owned = any(word.tag == "POS" for word in phrase)
    others = owned and any(word.dep == "poss" and names.is_human(word.lemma) for word in phrase)
    return others or any(word.tag in ("PRP$", "VBN") for word in phrase)


def _goes_on(
    parse: Parse, name: Sequence[Word], sentence: Sequence[Word], lead: Sequence[Word]
) -> bool:
    """Whether a sentence can be by whom the lead described: it neither answers nor tells of them.

    What is said of the same thing may be an answer, and `he` in it the person described.
    """
    subject = next(word for word in name if word.dep in SUBJECTS)
    verb = parse.head(subject)
    if verb is None or verb.lemma not in _TOLD or subject.dep != "nsubj":
        return False
    if any(parse.children(word, "appos", "relcl") for word in name):
        return False
    behind = [word for word in sentence if word.index > verb.index]
    answers = any(word.tag == "DT" and word.dep in _ALONE for word in behind)
    words_ = [word for word in behind if word.pos != "PUNCT"]
    breaks_off = bool(words_) and (words_[-1].dep == "neg" or words_[-1].pos == "AUX")
    told = any(word.form.casefold() in HE_OR_SHE for word in behind)
    things = {word.lemma for word in lead if word.pos in ("NOUN", "PROPN")}
    same = any(word.lemma in things for word in behind)
    return not (answers or breaks_off or told or same)


def _first_subject(parse: Parse, sentence: Sequence[Word]) -> Sequence[Word]:
    """The name of whom a sentence tells first, where it is the subject, and nothing is told before.

    Nothing but a title: `Gen Ann Lee said`, not `The coach Ann Lee said`.
    """
    first = next((word for word in sentence if word.entity == "PERSON"), None)
    if first is None or first.stand_in:
        return ()
    name = parse.entity(first)
    subject = next((word for word in name if word.dep in SUBJECTS), None)
    if subject is None or any(w.is_verb for w in sentence if w.index < first.index):
        return ()
    role = role_beside([w for w in parse.subtree(subject) if w.index <= name[-1].index], name)
    return () if any(names.is_human(word.lemma) for word in role) else name
