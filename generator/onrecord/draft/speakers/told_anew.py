"""Whom words mean that tell something new of who was named: `the 45-year-old`, `the Russian`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.draft import names
from onrecord.draft.nations import nation
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mentions
from onrecord.draft.speakers.phrases import sentence_start, words_of
from onrecord.draft.speakers.speaker import Speaker
from onrecord.text import Span

_AGED = re.compile(r"the (\d{1,3})[- ]year[- ]old(?: \w+)?", re.IGNORECASE)
_TWO = 2


class ToldAnew:
    """Finds whom such words mean, of those whom a text has named so far."""

    def __init__(self, text: str, known: Known, mentions: Mentions) -> None:
        self._text = text
        self._known = known
        self._mentions = mentions

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
        """
        if phrase[0].form.casefold() != "the" or not _tells_more(self._text, phrase, head):
            return None
        seated = head.lemma.casefold() in names.REPRESENTATIVES
        meant = self._mentions.in_focus(printed.start, sentence_start(parse, head))
        if meant is None or not self._known.has(meant.who):
            return None
        role = self._known.role(meant.who) or ""
        other = seated and any(names.key(each) in names.REPRESENTATIVES for each in role.split())
        if other or self._known.kind(meant.who) != "person":
            return None
        return Speaker((meant.who,), printed, "person", meant.why, sure=meant.sure)


def _tells_more(text: str, phrase: Sequence[Word], head: Word) -> bool:
    """Whether words tell of one person an age, a nation or a seat: `the MP for Larkway`."""
    if _AGED.fullmatch(words_of(text, phrase)):
        return True
    if head.lemma.casefold() in names.REPRESENTATIVES:
        return len(phrase) > _TWO and head.tag in ("NN", "NNP")
    one = len(phrase) == _TWO and head.form[:1].isupper() and head.form.endswith("an")
    return one and nation(head.form) is not None and head.tag not in ("NNS", "NNPS")
