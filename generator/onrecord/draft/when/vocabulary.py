"""The words that forms of date share, as patterns that name what they hold."""

from __future__ import annotations

import re

from onrecord.dates import WEEKDAYS, names

# fmt: off
_SMALL_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_DAYS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "thirtieth",
)
# fmt: on

MONTH = rf"(?P<month>{names.MONTH})(?!-(?!(?:{names.MONTH})\b)[a-z])"
"""None begins another word: `Mar-a-Lago`."""
ORDINAL_DAY = f"(?P<nth>{'|'.join(reversed(_ORDINAL_DAYS))})"
"""The day of a month as a word, which news writes before `of` alone: `the first of June`."""
DAY_OF_MONTH = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[0-9]|20|21)[0-9]{2})"
WEEKDAY = f"(?P<weekday>{'|'.join(WEEKDAYS)})"
ANY_WEEKDAY = rf"(?:{WEEKDAY},? (?:the )?)?"
PART_OF_DAY = "(?:morning|afternoon|evening|night)"
BRACKETED = rf"{WEEKDAY}(?: {PART_OF_DAY})? \((?:the )?"
"""Before a day in brackets: `Tuesday (4 March)`, which says one day twice."""
CLOSED = r"(?:, local time)?\)"
SEASON = f"(?P<season>{names.SEASON})"
UNIT = "(?P<unit>week|month|quarter|year)"
COUNTED = "(?P<unit>minute|hour|day|week|fortnight|month|year|decade)s?"
COUNT = (
    rf"(?P<count>a dozen|an?|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL_NUMBERS[:9])}))?"
    rf"|{'|'.join(reversed(_SMALL_NUMBERS))}|[0-9]{{1,3}})"
)
ORDINAL = "(?P<which>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
PART = "(?P<part>quarter|half)"
TO = r"(?: ?[-–/] ?| (?:and|to|or|through|until) )"

STEP = {"last": -1, "a": -1, "one": -1, "this": 0, "the": 0, "the current": 0, "next": 1}
"""How many weeks, months or years away a word is."""


def day_of(word: str) -> int:
    """Return the day of the month that `ORDINAL_DAY` fits, in small letters."""
    return 30 if word == "thirtieth" else _ORDINAL_DAYS.index(word) + 1


def count_of(words: str) -> int:
    """Return the number that `COUNT` fits, in digits or in small letters; `a` is 1, so is none."""
    if words.isdigit():
        return int(words)
    if words in ("", "a", "an"):
        return 1
    if words == "a dozen":
        return 12
    parts = re.split("[- ]", words)
    tens = (_TENS.index(parts[0]) + 2) * 10 if parts[0] in _TENS else 0
    return tens + (_SMALL_NUMBERS.index(parts[-1]) + 1 if parts[-1] in _SMALL_NUMBERS else 0)
