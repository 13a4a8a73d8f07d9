"""What date words mean, seen from every day on which the text may have been written."""

from __future__ import annotations

import datetime as dt
import re

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Form, Words
from onrecord.draft.when.forms import FORMS
from onrecord.draft.when.named import Named
from onrecord.draft.when.phrases import BOUNDING, PHRASE, RANGE
from onrecord.draft.when.reckoning import DAY, from_to, marked
from onrecord.draft.when.tense import Tense
from onrecord.frozen import dataclass

NOTHING_NAMED = Named()


def resolve(
    words: str, published: Date | None, *, tense: Tense | None = None, named: Named = NOTHING_NAMED
) -> Date | None:
    """Return the date that the words mean, or None where they do not say: it is never guessed.

    `published` is when the source came out, None where unknown: words counted from it then stay
    words. `named` are the dates that the text gave before, which "the same day" looks back to.
    """
    plain = " ".join(words.split())
    phrase = PHRASE.fullmatch(plain)
    lead = (phrase["lead"] or "").lower() if phrase else ""
    seen = _Seen(published, named, Tense.PAST if lead == "since" else tense)
    if lead not in BOUNDING and (date := seen.read(plain) or seen.between(plain)):
        return date
    date = seen.read(phrase["core"]) if phrase else None
    if phrase is None or date is None:
        return None
    if phrase["roughly"]:
        date = marked(date, approximate=True)
    try:
        return seen.bounded(date, lead)
    except OverflowError:  # before the first day of the calendar, or after its last
        return None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text's place in time: what its words are counted from."""

    published: Date | None
    named: Named
    tense: Tense | None

    def read(self, words: str) -> Date | None:
        """Return what words without preposition mean, by the first form that fits them."""
        for form in FORMS:
            if (match := form.whole.fullmatch(words)) and (date := self._by(form, match)):
                return date
        return None

    def between(self, words: str) -> Date | None:
        """Return some time from one date to another: `from March to May last year`.

        The first is the nearest before the last, which may be the one that has the year.
        """
        ends = RANGE.fullmatch(words)
        last = self.read(ends["last"]) if ends else None
        if ends is None or last is None or last.earliest is None or last.latest is None:
            return None
        from_there = _Seen(Date.on(last.earliest), self.named, Tense.PAST)
        first = from_there.read(ends["first"])
        if first is None or first.earliest is None or first.earliest > last.earliest:
            return None
        return from_to(first, last)

    def _by(self, form: Form, match: re.Match[str]) -> Date | None:
        """Return what a form reads, seen from the first and last day that it may be counted from.

        Where the two differ it is some time between.
        """
        if form.counted_from is CountedFrom.NOTHING:
            return self._on(dt.date.min, None, form, match)
        basis = self._basis(form.counted_from)
        if basis is None or basis.earliest is None or basis.latest is None:
            return None
        first, last = (self._on(day, basis, form, match) for day in (basis.earliest, basis.latest))
        if first is None or last is None:
            return None
        date = first if first == last else from_to(first, last)
        return marked(date, approximate=basis.approximate, uncertain=basis.uncertain)

    def _basis(self, counted_from: CountedFrom) -> Date | None:
        return {
            CountedFrom.PUBLICATION: self.published,
            CountedFrom.NAMED: self.named.last,
            CountedFrom.NAMED_DAY: self.named.day,
            CountedFrom.NAMED_PERIOD: self.named.period,
            CountedFrom.PERIOD_HERE: self.named.here,
        }.get(counted_from)

    def _on(
        self, day: dt.date, basis: Date | None, form: Form, match: re.Match[str]
    ) -> Date | None:
        try:
            return form.read(Words(match, day, basis, self.tense))
        except (ValueError, OverflowError):  # 31 November; a day before the calendar begins
            return None

    def bounded(self, date: Date, lead: str) -> Date | None:
        """Return what "by", "until", "before", "since" or "after" make of a date."""
        if lead not in BOUNDING or not (date.earliest and date.latest):
            return date
        if lead in ("by", "no later than", "until", "till"):
            return Date.by(date.latest)
        if lead in ("before", "prior to"):
            return Date.by(date.earliest - DAY)
        first = date.earliest if lead == "since" else date.latest + DAY
        if self.tense is Tense.FUTURE or self.published is None or self.published.latest is None:
            return Date.parse(f"{first}/..")
        last = self.published.latest
        return Date.between(first, last) if first <= last else None
