"""The words that forms of date share, as patterns that name what they hold."""

from __future__ import annotations

from onrecord.dates import WEEKDAYS, names

# fmt: off
SMALL_NUMBERS = (
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)
# fmt: on

MONTH = f"(?P<month>{names.MONTH})"
DAY_OF_MONTH = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[0-9]|20|21)[0-9]{2})"
WEEKDAY = f"(?P<weekday>{'|'.join(WEEKDAYS)})"
ANY_WEEKDAY = rf"(?:{WEEKDAY},? (?:the )?)?"
SEASON = f"(?P<season>{names.SEASON})"
UNIT = "(?P<unit>week|month|quarter|year)"
COUNTED = "(?P<unit>minute|hour|day|week|month|year|decade)s?"
COUNT = f"(?P<count>an?|{'|'.join(SMALL_NUMBERS)}|[0-9]{{1,3}})"
ORDINAL = "(?P<which>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
TO = r"(?: ?[-–] ?| (?:and|to|or|through|until) )"

STEP = {"last": -1, "this": 0, "the": 0, "the current": 0, "next": 1}
"""How many weeks, months or years away a word is."""
