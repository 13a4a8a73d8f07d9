"""Where date words stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.dates import WEEKDAYS, names
from onrecord.draft.when.form import Form
from onrecord.draft.when.forms import FORMS
from onrecord.draft.when.needed import holds
from onrecord.draft.when.phrases import BOUNDING, JOINING
from onrecord.draft.when.signs import windows
from onrecord.frozen import dataclass
from onrecord.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """Date words in a text."""

    span: Span
    """With the preposition, as a sheet quotes them: "on Saturday"."""
    core: Span
    """Without it: "Saturday"."""
    words: str
    """The characters of `span`, as printed."""


def find(text: str) -> list[Found]:
    """Return the date words of a text in its order, none overlapping another.

    Vague ones are among them ("in recent weeks"): `resolve` makes no date of those.
    """
    candidates = [
        found
        for window in windows(text)
        for letters in (window.of(text).casefold(),)
        for form in FORMS
        if holds(letters, form.needs)
        for found in _found(form, text, window)
    ]
    candidates.sort(key=lambda found: (-len(found.core), found.core.start))
    kept: list[Found] = []
    for candidate in candidates:
        if not any(candidate.span.overlap(other.span) for other in kept):
            kept.append(candidate)
    return list(_joined(text, sorted(kept)))


def _joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Yield date words, with two that are the ends of a stretch as one: `from May 21 to June 4`."""
    before: Found | None = None
    for each in found:
        if before and _are_ends(text, before, each):
            first = _LEADS_IN.search(text, 0, before.core.start)
            start = first.start() if first else before.span.start
            core = Span(start, each.core.end)
            before = Found(core, core, core.of(text))
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def _are_ends(text: str, first: Found, last: Found) -> bool:
    between = text[first.core.end : last.core.start]
    return bool(_LEADS_IN.search(text, 0, first.core.start) and _JOINS.fullmatch(between))


_LEADS_IN = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_JOINS = re.compile(rf"\s+(?:{JOINING})\s+", re.IGNORECASE)


def _found(form: Form, text: str, place: Span) -> Iterator[Found]:
    """Find the words of one form in a stretch of the text, with what leads in to them."""
    for match in form.within.finditer(text, place.start, place.end) if form.within else ():
        if _is_name_or_number(text, match):
            continue
        core = Span(*match.span("core"))
        # in "after Thursday's launch" it is the launch that came before, and about it one is asked
        owns = re.search("['’]s?$", match["core"])
        of_it = match["roughly"] or (match["lead"] or "").lower() in BOUNDING
        span = core if owns and of_it else Span(*match.span())
        yield Found(span, core, span.of(text))


_NAMES = re.compile(rf"\b(?:{names.MONTH}|{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_YEAR_FOLLOWS = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|during|of|from|to|between|and|or|early|late|mid|for"
    r"|through|the)\s+|[(–—])$",
    re.IGNORECASE,
)
_NAMES_TOO = frozenset({"April", "August", "Jan", "Jun", "June", "Mar", "March", "May"})
"""Months that people are called by: `Theresa May`, `Wang Jun`, `Jan Novak`."""
_WEEKDAYS = frozenset(day.casefold() for day in WEEKDAYS)
_PLURAL = re.compile(r"\s+[a-z]+(?:s|men|people|children)\b")
_OF_A_YEAR_ALONE = re.compile(r"\b(?:in|since|early|late|mid|the)\s+$", re.IGNORECASE)
"""What leads up to a year even where a plural follows: `the 2024 elections`, `in 2009 sales`."""
_ATTACKS = re.compile(r"September\s+11(?:th)?\s+(?:terror(?:ist)?\s+)?attack")
_NUMBERED = re.compile(
    r"\b(?:Article|Flight|Local|Lodge|No\.|Number|Resolution|Room|Route|Unit)\s+$"
)
"""What has numbers: `Local 1520`, `Flight 1907`."""
_DAY_IN_A_NAME = re.compile(
    r"\s(?:Business|Express|Herald|Independent|Journal|Mail|Mirror|People|Politics|Post|Programme"
    r"|Review|Show|Star|Sun|Telegraph|Times|Tribune|World)\b|\s(?:morning\s)?program(?:me)?\b"
)
"""What stands behind a day in the name of a paper or a programme: `the Sunday Times`."""
_NAMING_A_DAY = re.compile(r"\b(?:Black|Bloody|Bowl|Giving|Sheffield|Super)\s+$")
"""What stands before a day in the name of one that is not of this week: `Bloody Sunday`."""
_SOME = re.compile(r"\b(?:an?|one|the)\s+$", re.IGNORECASE)
_TOLD_CLOSER = re.compile(r"\s+(?:after|before|following|in|of)\b")
"""Around a day that need not be of this week: `a Friday in May`, `the Friday before the vote`."""
_BEGINS = re.compile(r"(?:^|[.!?:;…–—“”\"‘’'(\[\n-])\s*$")
_AGE_OR_EVERY = re.compile(r"\b(?:his|her|their|my|our|every|each)\s+$", re.IGNORECASE)
"""What leads up to an age, `in her 40s`, or to more than one day: `every Friday`."""
_CLOSES = re.compile(r"\s*(?:[.,;:)!?–—\"”’]|$|\n)")


def _is_name_or_number(text: str, match: re.Match[str]) -> bool:
    """Whether words that look like a date are a name or number: may, march; 2024 soldiers."""
    core = match["core"]
    if any(name[0][0].islower() for name in _NAMES.finditer(core)):
        return True
    if _is_of_a_name(text, match) or _AGE_OR_EVERY.search(text, 0, match.start("core")):
        return True
    if core.title() in _NAMES_TOO:
        return not match["lead"] and not _YEAR_FOLLOWS.search(text, 0, match.start("core"))
    if core.startswith("September") and _ATTACKS.match(text, match.start("core")):
        return True
    return bool(re.fullmatch("[0-9]{4}", core)) and not _is_year(text, match)


def _is_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether a day is a paper's or a programme's: `the Sunday Times`, `“Coast News Sunday”`."""
    core, start, end = match["core"], *match.span("core")
    if core[0].isupper() and core.casefold() in ("today", "tomorrow", "tonight"):
        return not match["lead"] and not _BEGINS.search(text, 0, start)
    if core.casefold() not in _WEEKDAYS:
        return False
    if _NAMING_A_DAY.search(text, 0, start):
        return True
    if _SOME.search(text, 0, start) and _TOLD_CLOSER.match(text, end):
        return True
    ends_one = text[end : end + 1] in ("”", '"') and text.endswith("News ", 0, start)
    return ends_one or bool(_DAY_IN_A_NAME.match(text, end))


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four figures are a year: something leads up to one, and they count nothing."""
    start, end = match.span("core")
    if _PLURAL.match(text, end):
        return bool(_OF_A_YEAR_ALONE.search(text, 0, start))
    if _YEAR_FOLLOWS.search(text, 0, start) or match["lead"]:
        return True
    return bool(_CLOSES.match(text, end)) and not _NUMBERED.search(text, 0, start)
