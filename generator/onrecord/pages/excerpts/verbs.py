"""Verbs of saying, and how far a reporter who chooses one goes along with what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto
from functools import lru_cache

from onrecord.english.contrary import TURNING, UNSAID
from onrecord.frozen import dataclass
from onrecord.model import Entry
from onrecord.text import Span, in_small

STEPS: tuple[tuple[str, str], ...] = (
    (
        "supposed",
        (
            r"speculat(?:e|es|ed|ing)|suppos(?:e|es|ed|ing)|surmis(?:e|es|ed|ing)"
            r"|guess(?:es|ed|ing)?|suspect(?:s|ed|ing)?|believ(?:e|es|ed|ing)|assum(?:e|es|ed|ing)"
        ),
    ),
    (
        "claimed",
        r"claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|purport(?:s|ed|ing|edly)?|reportedly|allegedly",
    ),
    (
        "insisted",
        (
            r"insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|contend(?:s|ed|ing)?|argu(?:e|es|ed|ing)"
            r"|assert(?:s|ed|ing)?|protest(?:s|ed|ing)?"
        ),
    ),
    (
        "said",
        (
            r"sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|stat(?:e|es|ed|ing)|wr(?:ite|ites|ote|iting)"
            r"|not(?:e|es|ed|ing)|repl(?:y|ies|ied|ying)|add(?:s|ed|ing)?|according to"
            r"|recall(?:s|ed|ing)?|cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|mention(?:s|ed|ing)?"
            r"|explain(?:s|ed|ing)?|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?|remark(?:s|ed|ing)?"
            r"|declar(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|stress(?:es|ed|ing)?|emphasi[sz](?:e|es|ed|ing)"
        ),
    ),
    ("reported", r"report(?:s|ed|ing)?"),
    (
        "indicated",
        (
            r"indicat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|signal(?:s|led|ed|ling|ing)?"
            r"|hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)"
        ),
    ),
    (
        "half confirmed",
        (
            r"(?:indirectly|partly|tacitly) (?:confirm(?:s|ed)|acknowledged)"
            r"|(?:appear|seem)(?:s|ed)? to confirm"
        ),
    ),
    (
        "confirmed",
        (
            r"confirm(?:s|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:e|es|ed|ing)"
            r"|conced(?:e|es|ed|ing)|reveal(?:s|ed|ing)?"
        ),
    ),
)
"""Verbs of saying from the weakest to the strongest, by how far the reporter who chooses them goes
along with what was said: style guides warn of "claim" and "insist" (doubt) and of "admit" (taken as
true). Verbs of asking for something (`called on`, `urged`) are on no step: they say of nothing that
it is so."""
NEUTRAL = {"said", "reported"}
"""The steps that tell a reader nothing of how sure anybody is."""
_VERB = re.compile(rf"\b(?:{'|'.join(f'({verbs})' for _, verbs in STEPS)})\b")
"""One of them in small letters, which is far quicker than in either; its group is its step."""
_ADVERB = re.compile(r"\b[a-z]+ly $")
"""What belongs to the verb behind it: `reportedly said`."""
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their|our|my|your) (?:[a-z]+ly )?$", re.IGNORECASE)
"""What stands before a participle that is no verb: `the suspected gunman said`."""


_OTHER_FORMS = {"said", "told", "wrote", "to"}
"""Past ones without -ed; and `according to`."""
_HIS = r"the|an?|its|their|our|my|your|his|her|this|these|those|any|no|every"
_BEHIND = r"of|for|by|from|with|without|about|over|amid|against|in|on|at|after|before|to|as"
"""Prepositions, as far as they stand before what somebody said or claimed."""
_ADVERBS = r"(?:\b(?:[a-z]+ly|also|already|long|now|then|later|since|again|today|yesterday)\s+)*$"
_INFINITIVE = re.compile(
    r"(?:\b(?i:to)|\b(?:would|will|shall|should|can|could|may|might|must|do|does|did))"
    rf"\s+(?:(?:have|be|been)\s+)*{_ADVERBS}"
)
_HAVING = re.compile(rf"\b(?:having|being)\s+(?:been\s+)?{_ADVERBS}", re.IGNORECASE)
_PARTICIPLE = re.compile(
    rf"(?:^|[,;:(–—]|\b(?:and|but|while|as|is|are|was|were|been)|\bwith\s[^,]*\w)\s*{_ADVERBS}",
    re.IGNORECASE,
)
"""What stands before a participle that says what somebody does: `he left, adding that`."""
_GERUND = re.compile(rf"\b(?!as\b)(?:{_BEHIND})\s+{_ADVERBS}", re.IGNORECASE)
_MANY = re.compile(
    r"(?:^|\b(?:I|you|we|they|who|some|many|most|few|others|both|all|people|police|media)"
    r"|\band\s(?:the\s)?[\w ]+|[a-z](?<!ou)(?<!s)s(?:\s(?:of|from|in|at|for)\s[\w ]+)?)"
    rf"\s*{_ADVERBS}"
)
"""Whoever does it are several: what follows may be `claim`, and no claim."""
_OF_A_NOUN = re.compile(
    rf"(?:\b(?:{_HIS})|\b(?:{_BEHIND})(?:\s(?!(?:{_HIS})\b)[a-z]+)?|\b[a-z]+(?:ed|ing)"
    r"|\b[a-z]+[a-rt-z](?<!u)s|\b(?:made|spread|heard|met|gave|fought|took|brought|saw))\s+$"
)
"""What stands before `claims` or `reports` where these are what somebody heard or made."""
_NOUN_S = re.compile(r"\s+(?:of|by|from|made|about|ha[ds]|have|are|were|will)\b")
"""What follows them there."""
_CLAUSE = re.compile(r"\b(?:which|what)\b", re.IGNORECASE)
"""What begins a clause whose verb alone tells of the words: `showed what he claimed was`."""
_BESIDE = re.compile(rf"[,;:(–—]|\b(?:and|but|or|while)\s+{_ADVERBS}")
_INSIDE = re.compile(r"\b(?:that|whether|how|why)\s+(?!and\b|but\b)\w")
"""What stands between two verbs: `said, adding`; but `claimed that the letter confirms`."""
_AND_SO = re.compile(rf",\s+(?:and|but)\s+{_ADVERBS}")
"""What ends a clause between two verbs: `said why he left, and admitted`."""
_ACCORDING = re.compile(r"\baccording to\b.*", re.IGNORECASE | re.DOTALL)
_LETTER = re.compile(r"\w")
_REACH = 240
"""How many characters before a verb can tell its use."""


class Use(Enum):
    """What a word that looks like a verb of saying is, in its sentence."""

    TELLS = auto()
    """It says what somebody said: `he confirmed that`, `they claim`, `adding that`."""
    GOVERNED = auto()
    """Others say whether anybody did: `urged him to confirm`, `sorry for claiming`."""
    NAMES = auto()
    """It is no verb: `the suspected gunman`, `mocked claims of`, `the United States`."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying as printed, and its step on the ladder."""

    span: Span
    step: int
    name: str
    use: Use = Use.TELLS


@lru_cache(maxsize=1 << 12)
def verb(cue: str) -> Verb | None:
    """Return the verb of saying that the table knows in some words of attribution.

    Of several that are the source's own, the one that tells most: neutral ones last, else the
    strongest; but of a clause that takes up what is before it (`revealed a list, which he claimed`)
    only its own. None where any of them is turned round, or the last is governed: what somebody
    would not confirm, or was asked to, is on no step.
    """
    every = verbs(cue)
    found = [each for each in every if each.use is not Use.NAMES]
    if not found or UNSAID.search(cue, 0, every[-1].span.end) or found[-1].use is Use.GOVERNED:
        return None
    clause = max((each.end() for each in _CLAUSE.finditer(cue, 0, found[-1].span.start)), default=0)
    told = [each for each in found if each.use is Use.TELLS and each.span.start >= clause]
    own = [each for n, each in enumerate(told) if n == 0 or _goes_on(cue, told[n - 1], each)]
    return max(own, key=lambda each: (each.name not in NEUTRAL, each.step, each.span.start))


def rejecting(entry: Entry) -> str | None:
    """Return the words that attribute a rejection, without who does it, where they tell of one.

    Neither a mark nor a verb of mere saying does: that somebody rejects it is in what they say.
    """
    cue = (entry.cue or "").strip()
    who = entry.who_printed or ""
    told = cue.removeprefix(who).removesuffix(who).strip(" ,") or cue
    by = _ACCORDING.sub("", told)
    says = any(each.name == "said" for each in verbs(by)) and not TURNING.search(by)
    return told if _LETTER.search(by) and not says else None


def _goes_on(words: str, one: Verb, other: Verb) -> bool:
    """Whether another verb stands beside one: inside what one tells, it is not the source's own.

    A source's own verbs have one tense: `claimed the letter, seen by Reuters, confirms`.
    """
    between = words[one.span.end : other.span.start]
    then, now = (each.span.of(words).endswith("s") for each in (one, other))
    participle = other.span.of(words).endswith("ing")
    if _AND_SO.search(between):
        return then == now or participle
    inside = _INSIDE.search(between) or (now and not then)
    return bool(_BESIDE.search(between)) and not inside


def verbs(words: str) -> list[Verb]:
    """Return what may be a verb of saying in some words, in their order, with its use there."""
    small = in_small(words)
    found = [_found(words, small, match) for match in _VERB.finditer(small)]
    return [
        one
        for near in _overlapping(sorted(found, key=lambda each: each.span))
        for one in near
        if not any(_inside(one, other) for other in near)
    ]


def _found(words: str, small: str, match: re.Match[str]) -> Verb:
    step = (match.lastindex or 1) - 1
    adverb = _ADVERB.search(small, max(0, match.start() - _REACH), match.start())
    span = Span(adverb.start() if adverb else match.start(), match.end())
    return Verb(span, step, STEPS[step][0], _use(words, span))


def _overlapping(found: Iterable[Verb]) -> list[list[Verb]]:
    """Verbs in their order, those together that share words."""
    groups: list[list[Verb]] = []
    for each in found:
        if groups and each.span.start < max(other.span.end for other in groups[-1]):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _before(words: str, verb: Span) -> str:
    return words[max(0, verb.start - _REACH) : verb.start]


def _use(words: str, verb: Span) -> Use:
    before, form = _before(words, verb), verb.of(words).split()[-1]
    if form[0].isupper() and before[-2:-1].isalpha():
        return Use.NAMES
    if _INFINITIVE.search(before) or _HAVING.search(before):
        return Use.GOVERNED
    if form.endswith("ing"):
        return _use_of_ing(before)
    return Use.NAMES if _is_noun(words, verb, form.casefold()) else Use.TELLS


def _use_of_ing(before: str) -> Use:
    governed = _GERUND.search(before) or not _PARTICIPLE.search(before)
    return Use.GOVERNED if governed else Use.TELLS


def _is_noun(words: str, verb: Span, form: str) -> bool:
    """Whether it is `the claim`, or tells of what sort somebody is, or is `the suspect` himself."""
    before = _before(words, verb)
    if form.endswith(("ed", "suspect", "suspects")):
        return bool(_ADJECTIVE.search(before))
    if form in _OTHER_FORMS or form.endswith("ly"):
        return False
    if form.endswith("s"):
        return bool(_OF_A_NOUN.search(before) or _NOUN_S.match(words, verb.end))
    return not _MANY.search(before)


def _inside(one: Verb, other: Verb) -> bool:
    """Whether a verb is part of another expression that says less, or is longer."""
    less = (other.step, -len(other.span)) < (one.step, -len(one.span))
    return less and one.span.overlap(other.span) > 0
