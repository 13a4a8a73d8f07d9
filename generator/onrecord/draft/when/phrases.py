"""What may stand around date words: a preposition before them, a time of day behind."""

from __future__ import annotations

import re

from onrecord.draft.when.vocabulary import PART_OF_DAY

BOUNDING = ("by", "no later than", "until", "till", "before", "prior to", "since", "after")
"""Prepositions that make of a date one that begins or ends with it."""

LEAD = (
    "back in|later in|early in|late in|early on|late on|as of|in|on|at|during|over|for|from"
    f"|{'|'.join(BOUNDING)}"
)
ROUGHLY = "about|around|roughly|approximately|some|nearly|almost|circa"
EDGE = (
    r"(?:(?:the )?(?:very )?(?:end|beginning|start|middle) of"
    r"|the (?:first|second|third|last) (?:days|week) of"
    r"|(?:the )?(?:early|late|mid|end))[ -]"
)
"""A part of a stretch that says too little to be more than the stretch."""

HOUR = (
    r"(?:(?:[01]?[0-9]|2[0-3])(?:[:.][0-5][0-9]){0,2} ?(?:[ap]\.?m\b\.?|o['’]clock)"
    r"|(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
    r"|[0-2][0-9][0-5][0-9](?= (?:GMT|UTC|[ECMP][SD]T))"
    r"|noon|midnight|midday|dawn|dusk|daybreak|sunrise|sunset)"
    r"(?: (?!last|next|this|that|late)(?:[A-Z]{2,4}|local time))?"
)
"""A time of day, which moves no day, as far as anybody says in which zone."""

_PART_OF = f"the (?:(?:early|small|wee) hours|{PART_OF_DAY}) of"
TAIL = f"(?: (?:early |late )?(?:{PART_OF_DAY}|lunchtime|noon))?(?:['’]s)?"
JOINING = "to|and|until|till|through"
"""What stands between the ends of a stretch: `from May 21 to June 4`."""
RANGE = re.compile(
    rf"(?:from|between) (?P<first>.+?) (?:{JOINING}) (?P<last>.+?){TAIL}", re.IGNORECASE
)
PHRASE = re.compile(
    rf"(?:(?P<lead>{LEAD}) )?(?:(?:at |before )?{HOUR},? (?:on )?|{_PART_OF} )?"
    rf"(?:(?P<roughly>{ROUGHLY}) )?(?:{EDGE})?"
    rf"(?P<core>.+?)(?<!\blast){TAIL}(?:,? (?:at )?{HOUR})?",
    re.IGNORECASE,
)
"""Takes a phrase apart; whether its core is a date is for the forms to say."""


def in_text(core: str) -> re.Pattern[str]:
    """Return the pattern that finds words with what leads in to them, in any white space."""
    pattern = (
        rf"(?<![\w$£€#-])(?<![0-9][.,:/])(?:(?P<lead>{LEAD}) )?(?:(?P<roughly>{ROUGHLY}) )?"
        rf"(?P<core>(?:{EDGE})?(?:{core}){TAIL})(?![\w%])(?![-.,:/][0-9])"
    )
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)
