"""The English names of months, weekdays and seasons, and how print shortens those of months."""

from __future__ import annotations

# Spelt out, for what `calendar` says depends on the machine's locale.
# fmt: off
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# fmt: on
SEASONS = ("spring", "summer", "autumn", "winter")

MONTH = (
    r"jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?"
)
"""A pattern, in small letters, of a month's name whole or shortened."""

SEASON = "spring|summer|autumn|fall|winter"
"""As `MONTH`, for seasons; Americans call autumn fall."""

_NUMBERS = {
    name[:3].lower(): number
    for number, name in (*enumerate(MONTHS, 1), *enumerate(SEASONS, 21), (23, "fall"))
}


def number(name: str) -> int:
    """Return EDTF's number for what `MONTH` or `SEASON` fits: 1 to 12, or 21 to 24.

    Raises:
        KeyError: for another word.
    """
    return _NUMBERS[name[:3].lower()]
