"""Whether date words look back or ahead, guessed from the forms of the verbs around them."""

from __future__ import annotations

import re
from enum import StrEnum

from onrecord.text import Span


class Tense(StrEnum):
    """Whether what a sentence tells has been or is to come."""

    PAST = "past"
    FUTURE = "future"


def tense_at(text: str, span: Span) -> Tense | None:
    """Guess from the verbs around whether the date words at `span` look back or ahead.

    Only forms are looked at, in the sentence of the words; the nearest decides, one before the
    words rather than one behind. None where no form tells.
    """
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, span.start)), default=0)
    after = _SENTENCE_END.search(text, span.end)
    sentence = text[start : after.start() if after else len(text)]
    here, there = span.start - start, span.end - start
    if _AFTER.search(sentence, 0, here) and _OWNING.match(sentence, here):
        return Tense.PAST  # "following Thursday's launch": what owns a date has been
    nearest: tuple[int, Tense] | None = None
    for sign in _SIGN.finditer(sentence):
        if sign.end() <= here:
            distance = here - sign.end()
        elif sign.start() >= there and not sign["aim"]:
            distance = 2 * (sign.start() - there)
        else:
            continue
        if nearest is None or distance < nearest[0]:
            nearest = distance, Tense.PAST if sign["past"] else Tense.FUTURE
    return nearest[1] if nearest else None


_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n")
_AFTER = re.compile(r"\b(?:after|following|since)\s+$", re.IGNORECASE)
_OWNING = re.compile(r"\w+['’]s\b")
_IRREGULAR = (
    "was|were|had|has|have|did|said|told|made|took|met|went|came|began|won|lost|hit|shot|held|fell"
    "|rose|gave|left|sent|got|saw|wrote|found|became|brought|bought|built|kept|led|paid|ran|sold"
    "|spoke|stood|struck|thought|threw|flew|caught|drew|felt|grew|heard|knew|meant"
)
# A phrase is one sign with the verb that it ends in, so that "will be completed" is no past.
_SIGN = re.compile(
    r"""\b(?:
        (?P<modal> (?:will|won['’]t|would|shall|may|might|could|should)\b
            (?: \ (?:not|also|then|be|have|been))* (?: \ [a-z]+)? )
      | (?P<set> (?:(?:is|are|was|were|be|been|has|have)\ )*
            (?:(?:set|expected|scheduled|planned|slated|going|ready)\b (?:\ to (?:\ be)? \ [a-z]+)?
            | due\ (?:on|in|by|for|to\ (?:be\ )?(?!the\b|an?\b)[a-z]+)) )
      | (?P<aim> (?:(?:plan|hope|intend|expect|aim|decide|agree)(?:s|ed|d)?\ )?
            to\ (?!the\b|an?\b|its\b|his\b|her\b|their\b|this\b|that\b) (?:be\ )? [a-z]{2,} )
      | (?P<once> (?:when|once|until|before|after)\ (?:he|she|it|they|[A-Z]\w+)\ (?!was\b|has\b)
            [a-z]+[^s\W]s\b )
      | (?P<limit> until|upcoming|deadline )\b
      | (?P<past> (?:IRREGULAR|(?!need|indeed|speed|feed)[a-z]+ed)\b )
    ) | (?P<short> ['’]ll\b )""".replace("IRREGULAR", _IRREGULAR),
    re.VERBOSE,
)
