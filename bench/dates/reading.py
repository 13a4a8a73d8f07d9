"""The dates of a text in its order, each seen from those before it and from the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from onrecord.dates import Date
from onrecord.draft.when.named import Named
from onrecord.draft.when.resolving import NOTHING_NAMED, resolve
from onrecord.draft.when.tense import sentence_at, tense_at
from onrecord.text import Span


def read(
    text: str,
    places: Iterable[Span],
    published: Date | None,
    *,
    named: Named = NOTHING_NAMED,
    reword: Callable[[str], str] = str,
) -> Iterator[tuple[Span, Date | None]]:
    """Yield what the date words at each of several places mean, in the order of the text.

    `named` are the dates that its reader has in mind where it begins. `reword` is asked for the
    words to read instead, by those who mean something else by them than news does.
    """
    ordered = sorted(places)
    sentence = None
    for number, place in enumerate(ordered):
        if sentence != (sentence := sentence_at(text, place)):
            named = named.in_a_new_sentence()
        around = _Around(text, ordered, number)
        date = next(
            (
                date
                for words in around.wordings()
                if (
                    date := resolve(
                        reword(words), published, tense=tense_at(text, place), named=named
                    )
                )
            ),
            None,
        )
        if date:
            named = named.then(date)
        yield place, date


class _Around:
    """Date words among others: "the third quarter" before "of last year"."""

    def __init__(self, text: str, places: Sequence[Span], number: int) -> None:
        self._text = text
        self._place = places[number]
        self._next = places[number + 1] if number + 1 < len(places) else None

    def wordings(self) -> Iterator[str]:
        """Yield the words to read, the fullest first: those alone may say less, or another year."""
        own = self._place.of(self._text)
        if self._next and self._place.end <= self._next.start:
            between = self._text[self._place.end : self._next.start]
            following = self._next.of(self._text)
            if _GOES_ON.fullmatch(between):
                yield self._text[self._place.start : self._next.end]
            year = _ITS_YEAR.search(following)
            if year and _JOINS.fullmatch(between) and _YEARLESS.search(own):
                yield from self._with_the_year_of(own, following, int(year[0]))
        yield own

    @staticmethod
    def _with_the_year_of(own: str, following: str, year: int) -> Iterator[str]:
        """In "between November and March 1989", November is of the year before."""
        last = resolve(following, None)
        for number in (year, year - 1):
            first = resolve(f"{own} {number}", None)
            if first and last and first.sort_key <= last.sort_key:
                yield f"{own} {number}"
                return


_GOES_ON = re.compile(r"\s*(?:,|of|in|,? (?:that )?end(?:ed|ing)(?: on)?)?\s*")
_JOINS = re.compile(r"\s*(?:and|or|to|through|until|[-–])\s*")
_ITS_YEAR = re.compile(r"\b(?:1[0-9]|20|21)[0-9]{2}$")
_YEARLESS = re.compile(r"^(?![^\d]*[0-9]{4}).*[A-Za-z]{3}")
