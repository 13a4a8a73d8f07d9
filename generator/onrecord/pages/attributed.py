"""Whether what stands before some words does no more than say who said them.

Only then may they stand without it. What is looked for is a subject with one finite verb of saying,
and `that`, a comma, a colon or a quotation mark behind it; or `according to` somebody. All else may
say that nobody said so: "it would be a lie to say that", "she was asked to confirm", "the idea of".
Too strict costs a longer row, too kind a false one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.contrary import CLAUSE, TURNING
from onrecord.pages.verbs import Use, verbs

_QUOTES = "\"“„«‘'"
_CLOSED = re.compile(
    rf"(?:\bthat(?:\s*[{_QUOTES}])?|[,:]\s*[{_QUOTES}]?|[{_QUOTES}])\s*$", re.IGNORECASE
)
"""What stands between a verb of saying and the words that are said."""
_SAY = re.compile(r"(?:says?|said)$", re.IGNORECASE)
_TELL = re.compile(r"(?:tells?|told|telling)$", re.IGNORECASE)
_DETERMINER = r"the|an?|this|these|those|its|their|his|her|our|my|your"
_BESIDE = r"of|from|in|at|for|with|on|by|near|between|among|inside|during|after|before|since|via"
_WHEN = (
    r"(?:previous|recent|repeated|public|open|formal|official|initial|original|final|subsequent"
    r"|direct)ly|also|already|both|all|long|now|then|later|since|again|once|twice|today|yesterday|tonight"
    r"|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:this|last)\s(?:week|month|year|weekend|morning|evening)"
)
_LEAD = re.compile(
    rf"\s*(?:(?:and|but|so|yet|still)\b\s*,?\s*|(?:{_BESIDE}|citing|quoting|according\sto"
    r"|in\sa\smove|earlier|previously|later|meanwhile|however|then|also)\b[^,:;()\"“”]*,\s*)",
    re.IGNORECASE,
)
"""What may stand before the subject: when, where, according to whom."""
_AMID = re.compile(r",\s*according\sto\s([^,]*),", re.IGNORECASE)
_HAS = re.compile(rf"(?:\b(?:has|have|had)\b|['’](?:s|ve|d)\b)?(?:\s*\b(?:{_WHEN})\b)*\s*$")
_OTHER_VERBS = re.compile(
    r"\b(?:to|having|as|like|than|until|till|while|because|although|though|am|is|are|was|were|be"
    r"|been|being|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|let"
    r"|made?|wh(?:o|om|ose|at|ich|en|ere|y)|how|wish|wishes|hopes?|thinks?|thought|knows?|knew"
    r"|(?i:few)|feels?|felt|fears?|dreams?|pretends?|imagines?|hears?|heard)\b"
    r"|\b(?!including\b|during\b)[a-z]+(?:ed|ing)\b|[;:()–—\"“”]"
)
"""Signs of a second verb, or of a clause in which it stands."""
_ATTRIBUTE = re.compile(rf"\b(?i:{_DETERMINER})\s(?:[A-Z]\w+\s|[a-z]+ly\s)?[a-z]+(?:ed|ing)\b")
"""`The suspected`, `a daily briefing`: no verb."""
_SECOND = re.compile(
    rf"(?<!^)(?<!,\s)(?<!\band\s)\b(?:{_DETERMINER})\b|(?<!^)\b(?:he|she|they|we|I|it)\b"
)
_BESIDE_IT = re.compile(rf"\b(?:{_BESIDE})\s(?:{_DETERMINER})\b", re.IGNORECASE)
_HEARER = r"(?:(?:the|an?|its|their|his|her|our|my|your)\s)?[\w’'.-]+(?:\s[\w’'.-]+){0,5}?"
_AROUND = re.compile(
    rf"(?:\s*(?:{_WHEN}|(?:(?:on|in|at)\s(?!(?:the|his|her|their|its)\b)|(?:during|via)\s)"
    r"[\w’'.-]+(?:\s[\w’'.-]+){0,6}?))*\s*",
)
_TO_WHOM = re.compile(rf"\s*(?:{_HEARER})(?:{_AROUND.pattern})")
_GOVERNS = re.compile(
    r"\b(?:lie|lies|story|stories|tale|joke|myth|rumou?rs?|idea|fact|fear|hope|belief|notion|claims?"
    r"|view|thought|theory|of|about|for|over|against|from|with|to)\b",
    re.IGNORECASE,
)
"""Nouns and prepositions behind the verb that govern what follows them."""
_PHRASE = re.compile(rf"\s*(?:to|of|about|for|over|against|from|{_BESIDE})\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)  # whoever shows a few of the words asks again
def only_attributes(before: str, said: str = "") -> bool:
    """Return whether the words before some others, in their sentence, only say whose these are.

    `said` is what follows, or its first word.
    """
    if not re.search(r"\w", before):
        return True
    if TURNING.search(before):
        return False
    before = _AMID.sub(lambda amid: amid[0] if _has_verb(amid[1]) else "", before)
    closed = bool(_CLOSED.search(before)) or said[:1] in {*_QUOTES} or said.casefold() == "that"
    body = _CLOSED.sub("", before).strip()
    rest = _without_leads(body)
    if not rest or _according(rest):
        return closed and _according(body)
    return _one_says(rest, closed=closed, said=said)


def _without_leads(words: str) -> str:
    while (lead := _LEAD.match(words)) and not _has_verb(lead[0].lstrip()):
        words = words[lead.end() :]
    return words


def _according(words: str) -> bool:
    found = re.match(r"(?:\w+,\s)?according\sto\s", words, re.IGNORECASE)
    return bool(found) and not _has_verb(words[found.end() :] if found else "")


def _has_verb(words: str) -> bool:
    """Whether some words before a subject hold a verb but that of `citing`, or a clause."""
    bare = _ATTRIBUTE.sub(
        "", re.sub(r"^(?:citing|quoting)\b|^according to\b", "", words, flags=re.IGNORECASE)
    )
    return bool(_OTHER_VERBS.search(bare) or CLAUSE.search(bare))


def _one_says(words: str, *, closed: bool, said: str) -> bool:
    each = [verb for verb in verbs(words) if verb.use is not Use.NAMES]
    if len(each) != 1 or each[0].use is not Use.TELLS or each[0].name == "supposed":
        return False
    [verb] = each
    printed, behind = verb.span.of(words), words[verb.span.end :]
    open_ended = (_SAY.search(printed) or _TELL.search(printed)) and not _PHRASE.match(said)
    how = re.match(r"[a-z]+ly\s", printed, re.IGNORECASE)
    if how and not re.fullmatch(_WHEN, how[0].strip(), re.IGNORECASE):
        return False
    return (
        bool(closed or open_ended)
        and _is_subject(words[: verb.span.start])
        and _is_around(behind, told=bool(_TELL.search(printed)))
        and not printed.casefold().endswith("ing")
    )


def _is_subject(words: str) -> bool:
    """Whether they name somebody, and hold no verb but `has` at their end."""
    name = _HAS.sub("", words, count=1).strip()
    bare = _ATTRIBUTE.sub("", re.sub(r"^[A-Z][a-z]+ed\b", "", name))
    second = _SECOND.search(_BESIDE_IT.sub("", name))
    return not (_OTHER_VERBS.search(bare) or CLAUSE.search(bare) or second)


def _is_around(words: str, *, told: bool) -> bool:
    """Whether they say no more than to whom, when and where."""
    plain = (_TO_WHOM if told else _AROUND).fullmatch(words)
    return bool(plain) and not (
        _GOVERNS.search(words) or _OTHER_VERBS.search(_ATTRIBUTE.sub("", words))
    )
