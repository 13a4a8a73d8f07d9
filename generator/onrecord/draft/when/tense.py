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
    whole = sentence_at(text, span)
    start, sentence = whole.start, re.sub(r"\s", " ", whole.of(text))
    here, there = span.start - start, span.end - start
    return _plainly(sentence, here, there) or _by_the_nearest_verb(sentence, here, there)


def _plainly(sentence: str, here: int, there: int) -> Tense | None:
    """What stands right beside the words and leaves no question."""
    if _AFTER.search(sentence, 0, here) and _OWNING.match(sentence, here):
        return Tense.PAST  # "following Thursday's launch": what owns a date has been
    if _COMPARED.search(sentence, 0, here):
        return Tense.PAST  # "expects a loss, compared with a profit in the fourth quarter"
    if _OPENS.search(sentence, 0, here) and _IS_TO_BE.match(sentence, there):
        return Tense.FUTURE  # "On Saturday she goes to the races"
    if _NOT_UNTIL.search(sentence, 0, here):
        return Tense.PAST  # "did not learn of it until May": it did then
    if _SAID.search(sentence, 0, here) or _SINCE.search(sentence, 0, here):
        return Tense.PAST  # "said Tuesday it would close": the verb behind is of what was said
    return Tense.FUTURE if _TO_BE_DELIVERED.match(sentence, there) else None


def _by_the_nearest_verb(sentence: str, here: int, there: int) -> Tense | None:
    nearest: tuple[int, Tense] | None = None
    for sign in _SIGN.finditer(sentence):
        if sign.end() <= here:
            distance = here - sign.end()
        elif sign.start() >= there and not _looks_only_behind(sign, there):
            # Behind a comma stands another clause: "who left on Thursday, would return".
            beyond = "," in sentence[there : sign.start()]
            distance = (_IN_ANOTHER_CLAUSE if beyond else 2) * (sign.start() - there)
        else:
            continue
        if nearest is None or distance < nearest[0]:
            nearest = distance, Tense.PAST if sign["past"] else Tense.FUTURE
    return nearest[1] if nearest else None


def _looks_only_behind(sign: re.Match[str], there: int) -> bool:
    """Whether a sign says nothing of date words before it: `a Monday deadline` does, just so."""
    return bool(sign["aim"] or sign["plan"]) or bool(sign["limit"] and sign.start() > there + 1)


_IN_ANOTHER_CLAUSE = 8
"""How many times further off a sign counts that stands behind the words and a comma."""


def sentence_at(text: str, span: Span) -> Span:
    """Return the sentence that a place lies in. A line is one, but for text that is wrapped."""
    ends = _ENDS_IN_WRAPPED if _WRAPPED.search(text, 0, _LOOKED_AT) else _ENDS
    begin = max(0, span.start - _LOOKED_AT)
    # one character more, for the letter that a sentence begins with may be the words' own first
    before = (end.end() for end in ends.finditer(text, begin, span.start + 1))
    start = max((end for end in before if end <= span.start), default=begin)
    after = ends.search(text, span.end, span.end + _LOOKED_AT)
    return Span(start, after.start() if after else min(len(text), span.end + _LOOKED_AT))


_LOOKED_AT = 2000
"""Characters on each side of a place in which its sentence is looked for."""
_ABBREVIATED = (
    "Mr|Ms|Dr|Jr|St|Lt|Co|No|vs|Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Inc|Ltd|Jan|Feb|Mar|Apr|Aug|Oct|Nov"
    "|Dec|Corp|Sept|Prof|Capt|Pres|Adm"
)
_NOT_BEHIND = "".join(rf"(?<!\b{word}[.!?])" for word in (*_ABBREVIATED.split("|"), "[A-Z]"))
# The mark comes first: what stands before it is looked at there alone.
_SENTENCE_END = rf"[.!?]{_NOT_BEHIND}[\"'”’)]*\s+(?=[\"'“‘(`]*[A-Z])"
_WRAPPED = re.compile(r"[a-z,]\n[a-z]")
_ENDS = re.compile(rf"{_SENTENCE_END}|\n")
_ENDS_IN_WRAPPED = re.compile(rf"{_SENTENCE_END}|\n\s*\n")
_AFTER = re.compile(
    r"\b(?:after|following|since|despite|because of|(?:response to|wake of)(?: the)?)\s+$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|(?:up|down) from|against(?= [$£€0-9])) [^,;]{0,60}$", re.IGNORECASE
)
_NOT_UNTIL = re.compile(r"\b(?:did|had|was|were)(?: not|n['’]t)\b[^,;]*\buntil +(?:early |late )?$")
_SINCE = re.compile(r"\bsince\s+(?:last\s+|early\s+|late\s+)?$", re.IGNORECASE)
_OWNING = re.compile(r"\w+['’]s\b")
_IRREGULAR = (
    "was|were|had|has|have|did|said|told|made|took|met|went|came|began|won|lost|hit|shot|held|fell"
    "|rose|gave|left|sent|got|saw|wrote|found|became|brought|bought|built|kept|led|paid|ran|sold"
    "|spoke|stood|struck|thought|threw|flew|caught|drew|felt|grew|heard|knew|meant"
)
_PLANNED = "plans?|expects?|intends?|hopes?|anticipates?|predicts?|forecasts?|awaits?"
# What happens by appointment is told in the present: "the trial begins Monday".
_SCHEDULED = (
    "begins?|starts?|opens?|ends?|expires?|meets?|convenes?|resumes?|arrives?|leaves?|departs?"
    "|returns?|goes|comes?|votes?|travels?|visits?|flies|fly|holds?|plays?|retires?|matures?"
    "|go|hears|reopens?"
)
_SAID = re.compile(
    r"\b(?<!\bbe )(?:said|told|announced|reported|declared|stated|disclosed|testified)"
    r"(?: (?!(?:that|it|he|she|they|we|I|to|for|will|would)\b)[\w.'’-]+){0,4} +$"
)
_TO_BE_DELIVERED = re.compile(
    r" +(?:contracts?|deliver(?:y|ies)|shipments?|futures|options?|expirations?)\b"
)
_OPENS = re.compile(r"(?:^|[;,]\s|\band )[\"'“‘]?(?:on\s+)?$", re.IGNORECASE)
_IS_TO_BE = re.compile(rf",? (?:he|she|it|they|we|the(?: [a-z]+){{1,2}}) (?:{_SCHEDULED})\b")
# A phrase is one sign with the verb that it ends in, so that "will be completed" is no past.
_SIGN = re.compile(
    r"""\b(?:
        (?P<modal> (?:will|won['’]t|would|shall|may|might|could|should)\b
            (?: \ (?:not|also|then|be|have|been))* (?: \ [a-z]+)? )
      | (?P<set> (?:(?:is|are|was|were|be|been|has|have)\ )*
            (?:(?:set(?!\ (?:ablaze|alight|aside|back|fire|free|off|on\ fire|out|up)\b)|expected
                    |scheduled|planned|slated|ready|going(?=\ to\ (?!the\b|an?\b)[a-z]))\b
                (?:\ to (?:\ be)? \ [a-z]+)?
            | due\ (?:on|in|by|for|to\ (?:be\ )?(?!the\b|an?\b)[a-z]+)) )
      | (?P<aim> (?:(?:plan|hope|intend|expect|aim|decide|agree)(?:s|ed|d)?\ )?
            to\ (?!the\b|an?\b|its\b|his\b|her\b|their\b|this\b|that\b) (?:be\ )?
            (?![a-z]+ing\b) [a-z]{2,} )
      | (?P<once> (?:when|once|until|before|after)\ (?:he|she|it|they|[A-Z]\w+)\ (?!was\b|has\b)
            [a-z]+[^s\W]s\b )
      | (?P<limit> until|through|upcoming|deadline|(?:beginning|starting)(?!\ of)|effective
            |payable|maturing )\b
      | (?P<plan> (?:is|are)\ (?:[a-z]+ing\b|(?=NEXT)) | (?:PLANNED)\b
            | (?:SCHEDULED|takes?\ (?:effect|place|office))\b (?= (?:\ [a-z]+){0,3} NEXT) )
      | (?P<past> (?:IRREGULAR|(?!need|indeed|speed|feed)[a-z]+ed)\b )
    ) | (?P<short> ['’]ll\b )""".replace("IRREGULAR", _IRREGULAR)
    .replace("PLANNED", _PLANNED)
    .replace("SCHEDULED", _SCHEDULED)
    .replace("NEXT", r"\ (?:on\ |in\ |at\ )?[A-Z0-9]"),
    re.VERBOSE,
)
