"""Whom words mean that tell something new of who was named: `the 45-year-old`, `the Russian`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import HE_OR_SHE, Meant, Mentions
from onrecord.draft.speakers.speaker import Speaker
from onrecord.draft.survey.phrases import pronoun_of_noun, sentence_start, words_of
from onrecord.draft.survey.posts import GENERAL
from onrecord.draft.words import names
from onrecord.draft.words.cues import words
from onrecord.draft.words.nations import nation
from onrecord.text import Span

_AGED = re.compile(r"the (\d{1,3})[- ]year[- ]old(?: \w+)?", re.IGNORECASE)
_MAN = re.compile("(?:wo)?man$")
_OTHERS = words(
    "aide boss boy co-founder co-owner critic doctor executive father founder girl head judge "
    "lawyer mother owner rival soldier teacher"
)
"""Nouns for a person of whom nobody may have told yet: `the head` of what was told of."""
_TWO = 2


class ToldAnew:
    """Finds whom such words mean, of those whom a text has named so far."""

    def __init__(
        self, text: str, known: Known, mentions: Mentions, parses: Sequence[Parse]
    ) -> None:
        self._text = text
        self._known = known
        self._mentions = mentions
        self._parses = parses

    def by_age(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """Return whom `the 45-year-old` means: the only one of that age."""
        aged = _AGED.fullmatch(words_of(self._text, phrase))
        who = self._known.aged(int(aged[1])) if aged else None
        why = "the only one of this age"
        return Speaker((who,), printed, "person", why, sure=0.9) if who else None

    def taken_up(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return whom `the Russian`, `the 14-year-old`, `the MP for Larkway` means: who acted last.

        What is new in such words is no other person: so the news tells more of whom it tells of.

        None where anybody else is told of since, or what is known of whoever acted is against it.
        """
        if phrase[0].form.casefold() != "the" or not _tells_more(self._text, phrase, head):
            return None
        seated = head.lemma.casefold() in names.REPRESENTATIVES
        begin = sentence_start(parse, head)
        meant = self._mentions.in_focus(printed.start, begin, _called(parse, head))
        if meant is None or not self._known.has(meant.who):
            return None
        aged = bool(_AGED.fullmatch(words_of(self._text, phrase)))
        if aged and self._known.age_is_told(meant.who):
            return None
        if not self._acts_alone(meant, begin, nation(head.form) or ""):
            return None
        role = self._known.role(meant.who) or ""
        other = seated and any(names.key(each) in names.REPRESENTATIVES for each in role.split())
        if other or self._known.kind(meant.who) != "person":
            return None
        return Speaker((meant.who,), printed, "person", meant.why, sure=meant.sure)

    def told_as(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return whom `the striker` means, whatever their role: who acted last, and alone.

        Nobody where anybody is of such a role, or was described so and never named.
        """
        noun = head.lemma.casefold()
        called = names.is_a_person(noun) and noun not in GENERAL | _OTHERS
        printed_ = words_of(self._text, phrase)
        if phrase[0].form.casefold() != "the" or head.tag != "NN" or not called:
            return None
        begin = sentence_start(parse, head)
        pronoun = pronoun_of_noun(head) or _called(parse, head)
        meant = self._mentions.in_focus(printed.start, begin, pronoun)
        if meant is None or not self._known.has(meant.who):
            return None
        others = self._known.alike(printed_) or self._mentions.all_unnamed(printed.start, noun)
        person = self._known.kind(meant.who) == "person"
        if others or not person or not self._acts_alone(meant, begin):
            return None
        return Speaker((meant.who,), printed, "person", meant.why, sure=meant.sure)

    def _acts_alone(self, meant: Meant, until: int, of: str | None = None) -> bool:
        """Whether somebody acts, and nobody else, named or not, is told of.

        Nor another nation than one, where it is told of which they are.
        """
        for parse in self._parses:
            words = [word for word in parse.words if word.span.start < until]
            named = next((word for word in words if word.span.start == meant.at), None)
            if named is not None:
                name = parse.entity(named) if named.entity else (named,)
                since = [word for word in words if word.sentence >= named.sentence]
                active = any(word.dep == "nsubj" for word in name)
                return active and not any(self._is_another(parse, w, name, of) for w in since)
        return False

    def _is_another(self, parse: Parse, word: Word, name: Sequence[Word], of: str | None) -> bool:
        """Whether a word tells of somebody who is not of a name: `the boy`, `a Kenyan`."""
        if word in name or word.stand_in:
            return False
        if word.tag == "PRP" and word.form in ("her", "him", "them"):
            return True
        if word.entity == "PERSON":
            return self._known.person(words_of(self._text, parse.entity(word))) != (
                self._known.person(words_of(self._text, name))
            )
        if word.entity == "NORP" or nation(word.form):
            alone = word.dep not in ("amod", "compound")
            return of is not None and (alone or (bool(of) and nation(word.form) != of))
        above = parse.head(word)
        beside = above is not None and (
            (word.dep in ("appos", "compound") and above in name) or above.form == "as"
        )
        return word.pos == "NOUN" and not beside and names.is_human(word.lemma)


def _called(parse: Parse, head: Word) -> str:
    """`he` or `she`, where what is said of or by somebody has only one of them."""
    behind = (word.form.casefold() for word in parse.sentence(head) if word.index > head.index)
    forms = {HE_OR_SHE[form] for form in behind if form in HE_OR_SHE}
    return forms.pop() if len(forms) == 1 else ""


def _tells_more(text: str, phrase: Sequence[Word], head: Word) -> bool:
    """Whether words tell of one person an age, a nation or a seat: `the MP for Larkway`."""
    if _AGED.fullmatch(words_of(text, phrase)):
        return True
    if head.lemma.casefold() in names.REPRESENTATIVES:
        return len(phrase) > _TWO and head.tag in ("NN", "NNP")
    one = len(phrase) == _TWO and head.form[:1].isupper() and head.form.endswith("an")
    of = nation(head.form) or nation(_MAN.sub("", head.form))
    return one and of is not None and head.tag not in ("NNS", "NNPS")
