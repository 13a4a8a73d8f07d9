"""Verbs of saying, and how far a reporter who chooses one goes along with what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.contrary import UNSAID
from onrecord.text import Span

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
_VERBS = tuple(
    (step, name, re.compile(rf"\b(?:[a-z]+ly )?(?:{verbs})\b", re.IGNORECASE))
    for step, (name, verbs) in enumerate(STEPS)
)
_AT_THE_END = re.compile(
    rf"(?<!ly )\b(?:{'|'.join(verbs for _, verbs in STEPS)})\s*$", re.IGNORECASE
)
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their|our|my|your) (?:[a-z]+ly )?$", re.IGNORECASE)
"""What stands before a participle that is no verb: `the suspected gunman said`."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying as printed, and its step on the ladder."""

    span: Span
    step: int
    name: str


@lru_cache(maxsize=1 << 12)
def verb(cue: str) -> Verb | None:
    """Return the verb of saying that the table knows in some words of attribution.

    Of several the one that tells most: neutral ones last, else the strongest. None where any of
    them is turned round: what somebody would not confirm is on no step.
    """
    found = [
        Verb(Span(*match.span()), step, name)
        for step, name, pattern in _VERBS
        for match in pattern.finditer(cue)
        if not _is_adjective(cue, match)
    ]
    found = [one for one in found if not any(_inside(one, other) for other in found)]
    if not found or UNSAID.search(cue, 0, max(each.span.end for each in found)):
        return None
    return max(found, key=lambda each: (each.name not in NEUTRAL, each.step, each.span.start))


def _is_adjective(cue: str, match: re.Match[str]) -> bool:
    """Whether it tells of what sort somebody is, or is `the suspect` himself."""
    bare = match[0].casefold().endswith(("ed", "suspect", "suspects"))
    return bare and bool(_ADJECTIVE.search(cue, 0, match.start()))


def _inside(one: Verb, other: Verb) -> bool:
    """Whether a verb is part of a longer expression that says less."""
    return other.step < one.step and one.span.overlap(other.span) > 0


def says_that(words: str) -> bool:
    """Return whether some words end in a verb of saying, and nothing says how it was said.

    A clause that stands right behind them is what was said: `said that`. Of `wrongly said` it is
    not, nor of `said it was a joke`.
    """
    return bool(_AT_THE_END.search(words))
