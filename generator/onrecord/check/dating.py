"""Can the dates be true?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from onrecord.dates.names import WEEKDAYS
from onrecord.problems import Problem, Severity
from onrecord.story import Story


def dates_precede_publication(story: Story) -> Iterator[Problem]:
    """Nothing was said, or happened, after its source was published, unless a note says why."""
    for item in story.entries():
        source = story.sources.get(item.sheet)
        published = source.head.published if source else None
        if published is None or published.latest is None or item.entry.note:
            continue
        for key, date in (("when", item.entry.when), ("happened", item.entry.happened)):
            if date and date.earliest and date.earliest > published.latest:
                sentence = f"{date.words()} lies after publication, {published.words()}"
                advice = "if that is right, as for a planned event, say why in a `note`"
                yield Problem(item.place(key), sentence, advice, kind="after-publication")


def days_are_the_weekdays_printed(story: Story) -> Iterator[Problem]:
    """A day that words call a Sunday is one, unless a note says why: `the night before Sunday`."""
    for item in story.entries():
        entry = item.entry
        for key, date, words in (
            ("when", entry.when, entry.when_printed),
            ("happened", entry.happened, entry.happened_printed),
        ):
            named = set(_WEEKDAY.findall((words or "").title()))
            if not date or len(named) != 1 or entry.note or _BESIDE.search(words or ""):
                continue
            first, last = date.earliest, date.latest
            if first and last and not named & {_weekday(day) for day in _days(first, last)}:
                is_one = f"{date.words()} is a {_weekday(first)}"
                no_one = f"no day of {date.words()} is a {min(named)}"
                sentence = f'{is_one if first == last else no_one}, and the words say "{words}"'
                advice = "put right what is wrong, or say in a `note` how it comes"
                place = item.place(key)
                yield Problem(place, sentence, advice, Severity.WARNING, "another-weekday")


_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
_BESIDE = re.compile(r"(?i)\b(?:after|ahead|before|by|eve|following|from|later|since|till|until)\b")
"""What makes it another day than the words name."""


def _weekday(day: dt.date) -> str:
    return WEEKDAYS[day.weekday()]


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days from the first to the last, a week of them at most."""
    yield from (first + dt.timedelta(n) for n in range(min((last - first).days, 6) + 1))


def events_end_after_they_begin(story: Story) -> Iterator[Problem]:
    """`until` does not lie before `happened`."""
    for item in story.entries():
        began, ended = item.entry.happened, item.entry.until
        if ended is None:
            continue
        if began is None:
            advice = "add `happened`, the date on which it began"
            sentence = "an event that ends has no beginning here"
            yield Problem(item.place("until"), sentence, advice, kind="until-without-happened")
        elif began.earliest and ended.latest and ended.latest < began.earliest:
            sentence = f"this ends before it begins, {began.words()}"
            yield Problem(item.place("until"), sentence, "", kind="ends-before-it-begins")


def publication_has_a_basis(story: Story) -> Iterator[Problem]:
    """A day of publication says how it is known, since everything undated hangs on it."""
    for source in story.sources.values():
        said = ("basis", "published") in source.document.keys  # a wrong one is a problem already
        if source.head.published and not said:
            advice = "add `basis: {published: {how: printed, words: …}}`, or `how: inferred`"
            yield Problem(
                source.place("published"),
                "nothing says how the day of publication is known",
                advice,
                Severity.WARNING,
                "no-basis",
            )


def a_basis_shows_its_words(story: Story) -> Iterator[Problem]:
    """What is called printed or inferred names the words that show it, or has a note on that."""
    for source in story.sources.values():
        for key, basis in source.head.basis.items():
            if basis.how in {"printed", "inferred"} and not (basis.words or basis.note):
                sentence = f"nothing shows that `{key}` is {basis.how}"
                advice = "add `words`, as they stand in the article"
                place = source.place("basis", key, "how")
                yield Problem(place, sentence, advice, Severity.WARNING, "no-basis")
