"""Weeks, months and years around publication: "last week", "two years ago", "so far this year"."""

from __future__ import annotations

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.reckoning import DAY, marked, over, unit_of, year
from onrecord.draft.when.tense import Tense
from onrecord.draft.when.vocabulary import COUNT, COUNTED, STEP, UNIT

STRETCHES = Forms(CountedFrom.PUBLICATION)


@STRETCHES.add(rf"(?P<which>last|this|next|the current) {UNIT}")
@STRETCHES.add(rf"(?:the )?(?:end|start|beginning|middle) of (?P<which>the) {UNIT}")
@STRETCHES.add(
    rf"(?:(?:all of|the (?:whole|entire|full) of|all) )?(?P<which>last|this|next) {UNIT}"
)
@STRETCHES.add("(?P<which>last|this|next|the) (?P<unit>decade)")
@STRETCHES.add(rf"(?P<which>current) {UNIT}", sought=False)
@STRETCHES.add(
    rf"(?P<which>the|this|last|next) {UNIT}(?:['’]s|-| )(?:end|start|beginning|close)", sought=False
)
@STRETCHES.add("(?:the )?(?P<unit>year)(?:['’]s)?[- ]?end|mid-?(?P<unit_>year)", sought=False)
@STRETCHES.add(rf"(?:the (?:whole|entire|full)|all|full|the present) {UNIT}", sought=False)
@STRETCHES.add(rf"(?P<which>the) {UNIT}", sought=False)
@STRETCHES.add(rf"the (?P<which>last|next) {UNIT}", sought=False)
def _which_unit(words: Words) -> Date | None:
    return unit_of(words["unit"] or "year", words.seen_from, STEP.get(words["which"], 0))


@STRETCHES.add("(?:the )?(?P<unit>week|month|year) before last")
def _before_last(words: Words) -> Date | None:
    return unit_of(words["unit"], words.seen_from, -2)


@STRETCHES.add("(?P<which>last|this|next) (?P<unit>fortnight)")
def _which_fortnight(words: Words) -> Date | None:
    """Two weeks up to publication, or from then on: nobody counts the year in them."""
    return over(words.seen_from, 1 if words["which"] == "next" else -1, "fortnight")


@STRETCHES.add("(?P<more>half|(?:a|one) year and a half) (?:a year )?ago")
def _half_years_ago(words: Words) -> Date | None:
    return unit_of("month", words.seen_from, -6 if words["more"] == "half" else -18)


@STRETCHES.add(
    "(?:(?:less|fewer) than|(?:no|not) (?:more|earlier) than|at (?:the )?most|(?:just )?under)"
    rf" {COUNT} (?P<unit>day|week|month|year)s? ago"
)
def _less_than_ago(words: Words) -> Date | None:
    return over(words.seen_from, -words.count, words["unit"])


@STRETCHES.add(
    "(?:(?:well|a little|just|slightly) )?(?:over|more than)"
    rf" {COUNT} (?P<unit>day|week|month|year|decade)s? ago"
)
def _more_than_ago(words: Words) -> Date | None:
    """Whenever it was, it had been by then."""
    last = over(words.seen_from, -words.count, words["unit"]).earliest
    return Date.parse(f"../{last}") if last else None


@STRETCHES.add(rf"(?P<which>earlier|later|so far|early|late) (?:in )?(?:this|the) {UNIT}")
def _part_of_unit(words: Words) -> Date | None:
    """Earlier this month is from its first day to publication, later from then to its last."""
    unit = unit_of(words["unit"], words.seen_from)
    if unit.earliest and words["which"] in ("earlier", "so far"):
        return Date.between(unit.earliest, words.seen_from)
    if unit.latest and words["which"] == "later":
        return Date.between(words.seen_from, unit.latest)
    return unit


@STRETCHES.add(rf"(?:the )?(?:rest|remainder|balance) of (?:this|the) {UNIT}")
def _rest_of_unit(words: Words) -> Date | None:
    last = unit_of(words["unit"], words.seen_from).latest
    return Date.between(words.seen_from, last) if last else None


@STRETCHES.add("the new year")
def _new_year(words: Words) -> Date | None:
    """The one that has just begun, or is about to."""
    day = words.seen_from
    return year(day.year + (day.month > 6)) if day.month in (1, 2, 10, 11, 12) else None


@STRETCHES.add("(?:right )?now|(?:the )?present|at present|presently|nowadays", sought=False)
def _now(words: Words) -> Date | None:
    return Date.on(words.seen_from)


@STRETCHES.add(rf"{COUNT} {COUNTED} (?:from now|hence)")
def _from_now(words: Words) -> Date | None:
    if words["unit"] in ("minute", "hour", "decade"):
        return None
    return unit_of(words["unit"], words.seen_from, words.count)


@STRETCHES.add(rf"{COUNT} {COUNTED} ago")
def _ago(words: Words) -> Date | None:
    """Counted in the unit that is named: two weeks ago is the week before last, not a day of it."""
    count, unit = words.count, words["unit"]
    if unit == "hour" and count >= _HOURS:
        return _hours_ago(words)
    if unit in ("minute", "hour"):
        return over(words.seen_from, -count, unit)
    if unit == "decade":
        return marked(year(words.seen_from.year - 10 * count), approximate=True)
    round_number = unit == "year" and count >= 10 and count % 5 == 0
    return marked(unit_of(unit, words.seen_from, -count), approximate=round_number)


_HOURS = 24


@STRETCHES.add(rf"(?:(?:just|well|a little|slightly) )?(?P<more>over|more than) {COUNT} hours? ago")
def _hours_ago(words: Words) -> Date | None:
    """Seen from any hour of the day: 24 hours ago is the day before, and more may be two before."""
    days, hours = divmod(words.count, _HOURS)
    first = words.seen_from - (days + bool(hours or words["more"])) * DAY
    return Date.between(first, words.seen_from - days * DAY)


@STRETCHES.add(rf"(?:in |over |during |within )?the (?:past|last) (?:{COUNT} )?{COUNTED}")
def _in_the_past(words: Words) -> Date | None:
    return over(words.seen_from, -words.count, words["unit"])


@STRETCHES.add(rf"(?:in |over |during |within )?the (?:next|coming) {COUNT} {COUNTED}")
@STRETCHES.add(rf"(?:in |over |during |within )?the coming {UNIT}")
def _in_the_next(words: Words) -> Date | None:
    return over(words.seen_from, words.count, words["unit"])


@STRETCHES.add(rf"in {COUNT} {COUNTED}(?: from now|['’]s? time)?")
def _in_so_long(words: Words) -> Date | None:
    """Only of what is to come: "rose in two weeks" tells how long it took."""
    if words.tense is not Tense.FUTURE or words["unit"] in ("minute", "hour", "decade"):
        return None
    return unit_of(words["unit"], words.seen_from, words.count)


@STRETCHES.add(
    "(?:in |over |during )?(?:the )?(?:(?:past|last|next|coming|recent) )?"
    "(?:few|several|recent|coming) (?:days|weeks|months|years)(?: ago)?"
)
@STRETCHES.add(
    "(?:(?:a few|several|some|many) )?(?:hours|days|weeks|months|years) (?:ago|earlier|later)"
)
@STRETCHES.add(
    "(?:(?:no|not) (?:(?:less|fewer) than|even)|at (?:the very )?least|up to)"
    rf" {COUNT} {COUNTED} ago"
)
@STRETCHES.add(rf"(?:less|fewer|more) than {COUNT} {COUNTED} (?:earlier|later)")
def _vague(_words: Words) -> Date | None:
    """Date words that give no date: found, so that nothing is read out of a part of them."""
    return None
