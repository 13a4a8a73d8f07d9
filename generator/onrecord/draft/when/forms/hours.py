"""Times of day without their day: "at 3 p.m.", "in the evening". The day is the one named last."""

from __future__ import annotations

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.phrases import HOUR

HOURS = Forms(CountedFrom.NAMED_DAY)


@HOURS.add(HOUR, sought=False)
@HOURS.add(
    "(?:(?:the|that|early|late|mid) )?"
    "(?:dawn|morning|afternoon|evening|night|noon|midday|midnight)",
    sought=False,
)
def _hour(words: Words) -> Date | None:
    return Date.on(words.seen_from)
