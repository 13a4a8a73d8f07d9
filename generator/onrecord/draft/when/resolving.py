"""What date words mean, seen from every day on which the text may have been written."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Form, Words
from onrecord.draft.when.forms import FORMS
from onrecord.draft.when.phrases import BOUNDING, PHRASE
from onrecord.draft.when.reckoning import DAY, from_to, marked
from onrecord.draft.when.tense import Tense


def resolve(
    words: str,
    published: Date | None,
    *,
    tense: Tense | None = None,
    anchor: Date | None = None,
) -> Date | None:
    """Return the date that the words mean, or None where they do not say: it is never guessed.

    `published` is when the source came out, None where unknown: words counted from it then stay
    words. `anchor` is the date that the text gave last, which "the same day" looks back to.
    """
    plain = " ".join(words.split())
    seen = _Seen(published, anchor, tense)
    if date := seen.read(plain):
        return date
    phrase = PHRASE.fullmatch(plain)
    date = seen.read(phrase["core"]) if phrase else None
    if phrase is None or date is None:
        return None
    if phrase["roughly"]:
        date = marked(date, approximate=True)
    try:
        return seen.bounded(date, (phrase["lead"] or "").lower())
    except OverflowError:  # before the first day of the calendar, or after its last
        return None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text's place in time: what its words are counted from."""

    published: Date | None
    anchor: Date | None
    tense: Tense | None

    def read(self, words: str) -> Date | None:
        """Return what words without preposition mean, by the first form that fits them."""
        for form in FORMS:
            if (match := form.whole.fullmatch(words)) and (date := self._by(form, match)):
                return date
        return None

    def _by(self, form: Form, match: re.Match[str]) -> Date | None:
        """Return what a form reads, seen from the first and last day that it may be counted from.

        Where the two differ it is some time between.
        """
        if form.counted_from is CountedFrom.NOTHING:
            return self._on(dt.date.min, form, match)
        basis = self.published if form.counted_from is CountedFrom.PUBLICATION else self.anchor
        if basis is None or basis.earliest is None or basis.latest is None:
            return None
        first, last = (self._on(day, form, match) for day in (basis.earliest, basis.latest))
        if first is None or last is None:
            return None
        date = first if first == last else from_to(first, last)
        return marked(date, approximate=basis.approximate, uncertain=basis.uncertain)

    def _on(self, day: dt.date, form: Form, match: re.Match[str]) -> Date | None:
        try:
            return form.read(Words(match, day, self.tense))
        except (ValueError, OverflowError):  # 31 November; a day before the calendar begins
            return None

    def bounded(self, date: Date, lead: str) -> Date | None:
        """Return what "by", "before", "since" or "after" make of a date."""
        if lead not in BOUNDING or not (date.earliest and date.latest):
            return date
        if lead == "by":
            return Date.by(date.latest)
        if lead == "before":
            return Date.by(date.earliest - DAY)
        first = date.earliest if lead == "since" else date.latest + DAY
        if self.tense is Tense.FUTURE or self.published is None or self.published.latest is None:
            return Date.parse(f"{first}/..")
        last = self.published.latest
        return Date.between(first, last) if first <= last else None
