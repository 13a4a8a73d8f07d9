"""Outlets by short forms of their names: `the Beacon` of the Daily Beacon, `NPA`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.draft import names
from onrecord.draft.cues import words
from onrecord.draft.parse import Word

_OF_ANY = names.OUTLET_NOUNS | words("broadcasting media news online press radio report television")
"""Last words of outlets' names that name none by themselves: `the News`."""
_TWO = 2


def outlet_called(phrase: Sequence[Word], outlets: Iterable[tuple[str, str]]) -> str | None:
    """Return the one outlet that initials mean, or a name's last word behind `the`.

    `outlets` are the ids and names of those that the story or the text names.
    """
    forms = [word.form for word in phrase]
    if len(forms) == 1 and forms[0].isupper() and len(forms[0]) >= _TWO:
        found = {id_ for id_, name in outlets if _initials(name) == forms[0]}
    elif len(forms) == _TWO and forms[0].casefold() == "the" and forms[1][:1].isupper():
        found = {id_ for id_, name in outlets if _last(name) == names.key(forms[1])}
    else:
        return None
    return found.pop() if len(found) == 1 else None


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part[:1].isupper() and part != "The")


def _last(name: str) -> str:
    """The last word of a name of several, where it may stand for the whole."""
    parts = names.key(name).split()
    return parts[-1] if len(parts) > 1 and parts[-1] not in _OF_ANY else ""
