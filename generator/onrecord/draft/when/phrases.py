"""What may stand around date words: a preposition before them, a time of day behind."""

from __future__ import annotations

import re

BOUNDING = ("by", "before", "since", "after")
"""Prepositions that make of a date one that begins or ends with it."""

LEAD = (
    "back in|later in|early in|late in|early on|late on|as of|in|on|at|during|over|for|from|until"
    f"|till|{'|'.join(BOUNDING)}"
)
ROUGHLY = "about|around|roughly|approximately|some|nearly|almost|circa"
EDGE = (
    r"(?:(?:the )?(?:very )?(?:end|beginning|start|middle) of"
    r"|the (?:first|second|third|last) (?:days|week) of"
    r"|(?:the )?(?:early|late|mid))[ -]"
)
"""A part of a stretch that says too little to be more than the stretch."""

TAIL = "(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|noon))?(?:['’]s)?"
PHRASE = re.compile(
    rf"(?:(?P<lead>{LEAD}) )?(?:(?P<roughly>{ROUGHLY}) )?(?:{EDGE})?(?P<core>.+?){TAIL}",
    re.IGNORECASE,
)
"""Takes a phrase apart; whether its core is a date is for the forms to say."""


def in_text(core: str) -> re.Pattern[str]:
    """Return the pattern that finds words with what leads in to them, in any white space."""
    pattern = (
        rf"(?<![\w$£€#-])(?<![0-9][.,:/])(?:(?P<lead>{LEAD}) )?(?:(?P<roughly>{ROUGHLY}) )?"
        rf"(?P<core>(?:{EDGE})?(?:{core}){TAIL})(?![\w%])(?![-.,:/][0-9])"
    )
    return re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)
