"""Date words of English news: where they stand, and which days they mean, seen from publication.

`resolve` gives what the words allow and no more: "last week" is the week before, Monday to Sunday,
not a day of it; "in recent weeks" is no date at all and stays words. Where even the day of
publication is known only roughly, whatever is counted from it is as rough.

Some words mean two days until their sentence is read: "on Tuesday" has been, or is to come. The
caller says which (`Tense`; `tense_at` guesses from the words around). Without it they are taken to
look back, as news mostly does.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from onrecord.dates import MONTHS, SEASONS, WEEKDAYS, Date
from onrecord.text import Span


class Tense(StrEnum):
    """Whether what a sentence tells has been or is to come."""

    PAST = "past"
    FUTURE = "future"


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
    candidates = [found for rule in _RULES for found in rule.found_in(text)]
    candidates.sort(key=lambda found: (-len(found.core), found.core.start))
    kept: list[Found] = []
    for candidate in candidates:
        if not any(candidate.span.overlap(other.span) for other in kept):
            kept.append(candidate)
    return sorted(kept)


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
    phrase = _PHRASE.fullmatch(plain)
    date = seen.read(phrase["core"]) if phrase else None
    if phrase is None or date is None:
        return None
    if phrase["roughly"]:
        date = _marked(date, approximate=True)
    return seen.bounded(date, (phrase["lead"] or "").lower())


def tense_at(text: str, span: Span) -> Tense | None:
    """Guess from the verbs around whether the date words at `span` look back or ahead.

    Only forms are looked at, in the sentence of the words; the nearest decides, one before the
    words rather than one behind. None where no form tells.
    """
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, span.start)), default=0)
    after = _SENTENCE_END.search(text, span.end)
    sentence = text[start : after.start() if after else len(text)]
    here, there = span.start - start, span.end - start
    if _AFTER.search(sentence, 0, here) and _OWNING.match(sentence, here):
        return Tense.PAST  # "following Thursday's launch": what owns a date has been
    nearest: tuple[int, Tense] | None = None
    for sign in _SIGN.finditer(sentence):
        if sign.end() <= here:
            distance = here - sign.end()
        elif sign.start() >= there and not sign["aim"]:
            distance = 2 * (sign.start() - there)
        else:
            continue
        if nearest is None or distance < nearest[0]:
            nearest = distance, Tense.PAST if sign["past"] else Tense.FUTURE
    return nearest[1] if nearest else None


_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n")
_AFTER = re.compile(r"\b(?:after|following|since)\s+$", re.IGNORECASE)
_OWNING = re.compile(r"\w+['’]s\b")
_IRREGULAR = (
    "was|were|had|has|have|did|said|told|made|took|met|went|came|began|won|lost|hit|shot|held|fell"
    "|rose|gave|left|sent|got|saw|wrote|found|became|brought|bought|built|kept|led|paid|ran|sold"
    "|spoke|stood|struck|thought|threw|flew|caught|drew|felt|grew|heard|knew|meant"
)
# A phrase is one sign with the verb that it ends in, so that "will be completed" is no past.
_SIGN = re.compile(
    r"""\b(?:
        (?P<modal> (?:will|won['’]t|would|shall|may|might|could|should)\b
            (?: \ (?:not|also|then|be|have|been))* (?: \ [a-z]+)? )
      | (?P<set> (?:(?:is|are|was|were|be|been|has|have)\ )*
            (?:(?:set|expected|scheduled|planned|slated|going|ready)\b (?:\ to (?:\ be)? \ [a-z]+)?
            | due\ (?:on|in|by|for|to\ (?:be\ )?(?!the\b|an?\b)[a-z]+)) )
      | (?P<aim> (?:(?:plan|hope|intend|expect|aim|decide|agree)(?:s|ed|d)?\ )?
            to\ (?!the\b|an?\b|its\b|his\b|her\b|their\b|this\b|that\b) (?:be\ )? [a-z]{2,} )
      | (?P<once> (?:when|once|until|before|after)\ (?:he|she|it|they|[A-Z]\w+)\ (?!was\b|has\b)
            [a-z]+[^s\W]s\b )
      | (?P<limit> until|upcoming|deadline )\b
      | (?P<past> (?:IRREGULAR|(?!need|indeed|speed|feed)[a-z]+ed)\b )
    ) | (?P<short> ['’]ll\b )""".replace("IRREGULAR", _IRREGULAR),
    re.VERBOSE,
)


# What a phrase may begin and end with

_BOUNDING = "by|before|since|after"
_LEAD = (
    "back in|later in|early in|late in|early on|late on|as of|in|on|at|during|over|for|from|until"
    f"|till|{_BOUNDING}"
)
_ROUGHLY = "about|around|roughly|approximately|some|nearly|almost|circa"
_EDGE = (
    r"(?:(?:the )?(?:very )?(?:end|beginning|start|middle) of"
    r"|the (?:first|second|third|last) (?:days|week) of"
    r"|(?:the )?(?:early|late|mid))[ -]"
)
_TAIL = "(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|noon))?(?:['’]s)?"
_PHRASE = re.compile(
    rf"(?:(?P<lead>{_LEAD}) )?(?:(?P<roughly>{_ROUGHLY}) )?(?:{_EDGE})?(?P<core>.+?){_TAIL}",
    re.IGNORECASE,
)
_DAY = dt.timedelta(1)
_WEEK = dt.timedelta(7)


class _Origin(Enum):
    """What words are counted from."""

    NOTHING = auto()
    PUBLISHED = auto()
    ANCHOR = auto()


_Reader = Callable[[re.Match[str], dt.date, "Tense | None"], "Date | None"]


@dataclass(frozen=True, slots=True)
class _Rule:
    """One way of wording a date, and what it means seen from a day."""

    origin: _Origin
    read: _Reader
    whole: re.Pattern[str]
    """Fits the words alone."""
    within: re.Pattern[str] | None
    """Finds the words in a text; None for those that are a date only beside another."""

    def found_in(self, text: str) -> Iterator[Found]:
        """Find the words in a text, with what leads in to them."""
        for match in self.within.finditer(text) if self.within else ():
            core = Span(*match.span("core"))
            if _is_name_or_number(text, match):
                continue
            # in "after Thursday's launch" it is the launch that came before
            owns = re.search("['’]s?$", match["core"])
            bounds = (match["lead"] or "").lower() in _BOUNDING.split("|")
            span = core if owns and bounds else Span(*match.span())
            yield Found(span, core, span.of(text))


_RULES: list[_Rule] = []


def _rule(
    pattern: str, origin: _Origin = _Origin.PUBLISHED, *, sought: bool = True
) -> Callable[[_Reader], _Reader]:
    """Enter a reader for the words that `pattern` describes; a space in it is any white space."""

    def enter(read: _Reader) -> _Reader:
        whole = re.compile(pattern, re.IGNORECASE)
        around = (
            rf"(?<![\w$£€#-])(?<![0-9][.,:/])(?:(?P<lead>{_LEAD}) )?(?:(?P<roughly>{_ROUGHLY}) )?"
            rf"(?P<core>(?:{_EDGE})?(?:{pattern}){_TAIL})(?![\w%])(?![-.,:/][0-9])"
        )
        within = re.compile(around.replace(" ", r"\s+"), re.IGNORECASE) if sought else None
        _RULES.append(_Rule(origin, read, whole, within))
        return read

    return enter


_NAMES = re.compile(
    rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b",
    re.IGNORECASE,
)
_YEAR_FOLLOWS = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|during|of|from|to|between|and|or|early|late|mid|for"
    r"|through|the)\s+|[(–—])$",
    re.IGNORECASE,
)
_ATTACKS = re.compile(r"September\s+11(?:th)?\s+(?:terror(?:ist)?\s+)?attack")
_CLOSES = re.compile(r"\s*(?:[.,;:)!?–—\"”’]|$|\n)")


def _is_name_or_number(text: str, match: re.Match[str]) -> bool:
    """Whether words that look like a date are a name or number: may, march; 2024 soldiers."""
    core, end = match["core"], match.end("core")
    if any(name[0][0].islower() for name in _NAMES.finditer(core)):
        return True
    if core in ("May", "March", "April", "June", "August", "Sat", "Sun"):
        return not match["lead"] and not _YEAR_FOLLOWS.search(text, 0, match.start("core"))
    if core.startswith("September") and _ATTACKS.match(text, match.start("core")):
        return True
    if re.fullmatch("[0-9]{4}", core):
        leads = match["lead"] or _YEAR_FOLLOWS.search(text, 0, match.start("core"))
        return not leads and not _CLOSES.match(text, end)
    return False


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text's place in time: what its words are counted from."""

    published: Date | None
    anchor: Date | None
    tense: Tense | None

    def read(self, words: str) -> Date | None:
        """Return what words without preposition mean, by the first rule that fits them."""
        for rule in _RULES:
            if (match := rule.whole.fullmatch(words)) and (date := self._by(rule, match)):
                return date
        return None

    def _by(self, rule: _Rule, match: re.Match[str]) -> Date | None:
        """Return what a rule reads, seen from every day that the text may have been written."""
        if rule.origin is _Origin.NOTHING:
            return self._on(dt.date.min, rule, match)
        origin = self.published if rule.origin is _Origin.PUBLISHED else self.anchor
        if origin is None or origin.earliest is None or origin.latest is None:
            return None
        first, last = (self._on(day, rule, match) for day in (origin.earliest, origin.latest))
        if first is None or last is None:
            return None
        if first != last:
            first = _from_to(first, last)
        return _marked(first, approximate=origin.approximate, uncertain=origin.uncertain)

    def _on(self, day: dt.date, rule: _Rule, match: re.Match[str]) -> Date | None:
        try:
            return rule.read(match, day, self.tense)
        except (ValueError, OverflowError):  # 31 November; a day before the calendar begins
            return None

    def bounded(self, date: Date, lead: str) -> Date | None:
        """Return what "by", "before", "since" or "after" make of a date."""
        if lead not in _BOUNDING.split("|") or not (date.earliest and date.latest):
            return date
        if lead == "by":
            return Date.by(date.latest)
        if lead == "before":
            return Date.by(date.earliest - _DAY)
        first = date.earliest if lead == "since" else date.latest + _DAY
        if self.tense is Tense.FUTURE or self.published is None or self.published.latest is None:
            return Date.parse(f"{first}/..")
        return (
            Date.between(first, self.published.latest) if first <= self.published.latest else None
        )


def _from_to(first: Date, last: Date) -> Date:
    return Date.parse(f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}")


def _marked(date: Date, *, approximate: bool = False, uncertain: bool = False) -> Date:
    """Return the date with marks added to each end that it has."""
    ends = []
    for text, unit in zip(date.edtf.split("/"), (date.start, date.end), strict=False):
        if unit:
            flags = (unit.approximate or approximate, unit.uncertain or uncertain)
            mark = {(False, False): "", (True, False): "~", (False, True): "?"}.get(flags, "%")
            ends.append(text.rstrip("~?%") + mark)
        else:
            ends.append(text)
    return Date.parse("/".join(ends))


# The words of the rules

_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY_OF_MONTH = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[0-9]|20|21)[0-9]{2})"
_WEEKDAY = f"(?P<weekday>{'|'.join(WEEKDAYS)})"
_ANY_WEEKDAY = rf"(?:{_WEEKDAY},? (?:the )?)?"
_SEASON = "(?P<season>spring|summer|autumn|fall|winter)"
_UNIT = "(?P<unit>week|month|quarter|year)"
_COUNTED = "(?P<unit>minute|hour|day|week|month|year|decade)s?"
# fmt: off
_SMALL = [
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
]
# fmt: on
_COUNT = f"(?P<count>an?|{'|'.join(_SMALL)}|[0-9]{{1,3}})"
_ORDINAL = "(?P<which>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_ENDS = '(?=[.,;:)”’"]|$)'
"""Behind "the day after": what follows would be another anchor, "the day after he left"."""
_MONTH_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_AHEAD = dt.timedelta(60)
"""How near a day must be to be meant, where neither tense nor year tells it from last year's."""


def _month_of(match: re.Match[str], group: str = "month") -> int:
    return _MONTH_NUMBER[match[group][:3].lower()]


def _count_of(match: re.Match[str]) -> int:
    count = match["count"].lower()
    return int(count) if count.isdigit() else 1 if count in ("a", "an") else _SMALL.index(count) + 1


def _week_of(day: dt.date) -> Date:
    monday = day - day.weekday() * _DAY
    return Date.between(monday, monday + 6 * _DAY)


def _month(year: int, month: int) -> Date:
    """Return a month; `month` may lie before 1 or behind 12 and is counted on into other years."""
    return Date.parse(f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}")


def _quarter(year: int, quarter: int) -> Date:
    return _from_to(_month(year, 3 * quarter - 2), _month(year, 3 * quarter))


def _year(year: int) -> Date:
    return Date.parse(f"{year:04}")


def _unit_of(unit: str, day: dt.date, step: int = 0) -> Date:
    """Return the day, week, month, quarter or year of `day`, or one that is `step` units away."""
    if unit == "day":
        return Date.on(day + step * _DAY)
    if unit == "week":
        return _week_of(day + step * _WEEK)
    if unit == "month":
        return _month(day.year, day.month + step)
    if unit == "quarter":
        return _quarter(day.year, (day.month + 2) // 3 + step)
    return _year(day.year + step)


def _chosen(
    dates: Iterable[Date], day: dt.date, tense: Tense | None, ahead: dt.timedelta
) -> Date | None:
    """Return the one of several dates, in their order, that words without a year or week mean.

    Of those that have begun by `day` the last; told as to come, the first that is not over. Without
    a tense it may also be one that begins within `ahead`.
    """
    known = [date for date in dates if date.earliest and date.latest]
    if tense is Tense.FUTURE:
        return next((date for date in known if date.latest and date.latest >= day), None)
    near = day + (ahead if tense is None else dt.timedelta(0))
    return next((date for date in reversed(known) if date.earliest and date.earliest <= near), None)


def _yearly(make: Callable[[int], Date], day: dt.date, tense: Tense | None) -> Date | None:
    """Return the nearest of what comes every year, in the direction of the tense."""
    dates = []
    for year in range(max(1, day.year - 8), min(9998, day.year + 8) + 1):
        try:
            dates.append(make(year))
        except ValueError:  # 29 February
            continue
    return _chosen(dates, day, tense, _AHEAD)


# Dates that need nothing but their words


def _exact(match: re.Match[str], year: int) -> Date | None:
    """Return the day that a match names; None where it is not the weekday that stands with it."""
    day = dt.date(year, _month_of(match), int(match["day"]))
    weekday = match["weekday"]
    return Date.on(day) if weekday is None or WEEKDAYS[day.weekday()] == weekday.title() else None


@_rule(r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})", _Origin.NOTHING)
def _iso(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.parse(match["iso"])


@_rule(rf"{_ANY_WEEKDAY}{_DAY_OF_MONTH} (?:of )?{_MONTH},? {_YEAR}", _Origin.NOTHING)
@_rule(rf"{_ANY_WEEKDAY}{_MONTH} {_DAY_OF_MONTH},? {_YEAR}", _Origin.NOTHING)
def _day_month_year(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return _exact(match, int(match["year"]))


@_rule(
    r"(?P<one>[0-9]{1,2})[/.](?P<other>[0-9]{1,2})[/.](?P<year>(?:19|20)[0-9]{2})", _Origin.NOTHING
)
def _numbers(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    day, month = int(match["one"]), int(match["other"])
    if month > 12:
        day, month = month, day
    if max(day, month) <= 12 and day != month:
        return None
    return Date.on(dt.date(int(match["year"]), month, day))


@_rule(rf"{_MONTH}(?: of|,)? {_YEAR}", _Origin.NOTHING)
def _month_year(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return _month(int(match["year"]), _month_of(match))


@_rule(rf"(?:the )?{_SEASON}(?: of)? {_YEAR}(?:[-–/][0-9]{{2}})?", _Origin.NOTHING)
def _season_year(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    """A winter is counted from its December: of "winter 2024" it is not said which is meant."""
    winter = match["season"].lower() == "winter"
    if winter != bool(re.search("[-–/]", match[0])):
        return (
            _from_to(_month(int(match["year"]), 1), _season(match, int(match["year"])))
            if winter
            else None
        )
    return _season(match, int(match["year"]))


def _season(match: re.Match[str], year: int) -> Date:
    return Date.parse(
        f"{year:04}-{21 + SEASONS.index(match['season'].lower().replace('fall', 'autumn'))}"
    )


@_rule(rf"(?:the year )?{_YEAR}", _Origin.NOTHING)
def _just_year(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return _year(int(match["year"]))


@_rule("['’`](?P<digits>[0-9]{2})")
def _short_year(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    """The year that ended in these digits last."""
    year = day.year - (day.year - int(match["digits"])) % 100
    return _year(year)


@_rule(rf"{_YEAR}[-–/](?P<next>[0-9]{{2}})", _Origin.NOTHING)
def _two_years(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    year = int(match["year"])
    return (
        _from_to(_year(year), _year(year + 1)) if int(match["next"]) == (year + 1) % 100 else None
    )


@_rule(r"(?:the )?(?P<decade>(?:1[0-9]|20)[0-9])0['’]?s", _Origin.NOTHING)
def _decade(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.parse(f"{match['decade']}X")


@_rule(r"(?:the )?(?:['’`]?(?P<digit>[3-9])0['’]?s)", _Origin.NOTHING)
def _decade_of_last_century(
    match: re.Match[str], _day: dt.date, _tense: Tense | None
) -> Date | None:
    return Date.parse(f"19{match['digit']}X")


@_rule(rf"(?:the )?{_ORDINAL}[ -](?P<part>quarter|half) (?:of )?{_YEAR}", _Origin.NOTHING)
@_rule(rf"(?P<which>[QH][1-4]) (?:of )?(?P<part>){_YEAR}", _Origin.NOTHING)
def _part_of_year(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return _part(match, int(match["year"]))


def _part(match: re.Match[str], year: int) -> Date | None:
    """Return the quarter or half of a year that a match names."""
    which, part = match["which"].lower(), match["part"].lower()
    half = part == "half" or which[0] == "h"
    count = 2 if half else 4
    named = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": count, "last": count}
    number = named.get(which) or int(re.sub("[^0-9]", "", which))
    if number > count:
        return None
    if half:
        return _from_to(_month(year, 6 * number - 5), _month(year, 6 * number))
    return _quarter(year, number)


_TO = r"(?: ?[-–] ?| (?:and|to|or|through|until) )"


@_rule(
    rf"(?:between |from )?(?P<first>[0-9]{{1,2}}){_TO}{_DAY_OF_MONTH} {_MONTH},? {_YEAR}",
    _Origin.NOTHING,
)
@_rule(
    rf"(?:between |from )?{_MONTH} (?P<first>[0-9]{{1,2}}){_TO}{_DAY_OF_MONTH},? {_YEAR}",
    _Origin.NOTHING,
)
def _days_of_month(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    year, month = int(match["year"]), _month_of(match)
    return Date.between(
        dt.date(year, month, int(match["first"])), dt.date(year, month, int(match["day"]))
    )


@_rule(rf"between {_YEAR} and (?P<last>(?:19|20)[0-9]{{2}})", _Origin.NOTHING)
def _between_years(match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return _from_to(_year(int(match["year"])), _year(int(match["last"])))


# Dates that lack their year


@_rule(rf"{_ANY_WEEKDAY}{_DAY_OF_MONTH} (?:of )?{_MONTH}")
@_rule(rf"{_ANY_WEEKDAY}{_MONTH} {_DAY_OF_MONTH}")
def _day_month(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    found = _yearly(
        lambda year: Date.on(dt.date(year, _month_of(match), int(match["day"]))), day, tense
    )
    if found is None or found.earliest is None:
        return None
    return _exact(match, found.earliest.year)


@_rule(rf"(?:between |from )?(?P<first>[0-9]{{1,2}}){_TO}{_DAY_OF_MONTH} {_MONTH}")
@_rule(rf"(?:between |from )?{_MONTH} (?P<first>[0-9]{{1,2}}){_TO}{_DAY_OF_MONTH}")
def _days_of_month_of_a_year(
    match: re.Match[str], day: dt.date, tense: Tense | None
) -> Date | None:
    month, first, last = _month_of(match), int(match["first"]), int(match["day"])
    return _yearly(
        lambda year: Date.between(dt.date(year, month, first), dt.date(year, month, last)),
        day,
        tense,
    )


@_rule(_MONTH)
def _just_month(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    return _yearly(lambda year: _month(year, _month_of(match)), day, tense)


@_rule(
    "(?P<which>last|this past|past|this|next|this coming|(?:last|this|next) year['’]s)"
    rf" {_MONTH}"
)
def _which_month(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    which, month = match["which"].lower(), _month_of(match)
    if which.endswith("s") and which != "this":
        return _month(day.year + _STEP[which.split()[0]], month)
    if which == "this":
        return _month(day.year, month)
    if which in ("next", "this coming"):
        return _month(day.year + (month <= day.month), month)
    return _month(day.year - (month >= day.month), month)


_STEP = {"last": -1, "this": 0, "the": 0, "the current": 0, "next": 1}
_WHICH_YEAR = "(?:of |in )?(?P<which>last|this|next) year"


@_rule(rf"{_MONTH},? {_WHICH_YEAR}")
def _month_of_which_year(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _month(day.year + _STEP[match["which"].lower()], _month_of(match))


@_rule(rf"{_ANY_WEEKDAY}{_DAY_OF_MONTH} (?:of )?{_MONTH},? {_WHICH_YEAR}")
@_rule(rf"{_ANY_WEEKDAY}{_MONTH} {_DAY_OF_MONTH},? {_WHICH_YEAR}")
def _day_of_which_year(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _exact(match, day.year + _STEP[match["which"].lower()])


@_rule(rf"(?:the )?{_ORDINAL}[ -](?P<part>quarter|half)")
def _part_of_a_year(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    if match["which"].lower() == "last":
        return _unit_of("quarter", day, -1) if match["part"].lower() == "quarter" else None
    return _yearly(lambda year: _part(match, year) or _year(year), day, tense)


@_rule(rf"(?:the )?{_ORDINAL}[ -](?P<part>quarter|half) of (?P<year>last|this|next) year")
def _part_of_which_year(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _part(match, day.year + _STEP[match["year"].lower()])


@_rule(rf"(?P<which>last|this past|this|next|this coming) {_SEASON}")
def _which_season(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    which = match["which"].lower()
    if which == "this":
        winter = match["season"].lower() == "winter" and day.month < 6
        return _season(match, day.year - winter)
    if which in ("next", "this coming"):
        return _yearly(lambda year: _season(match, year), day, Tense.FUTURE)
    over = [_season(match, day.year - back) for back in (2, 1, 0)]
    return next((date for date in reversed(over) if date.latest and date.latest < day), None)


@_rule(rf"(?:in|during|over|since|by) the {_SEASON}")
@_rule(_SEASON, sought=False)
def _just_season(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    return _yearly(lambda year: _season(match, year), day, tense)


@_rule("(?P<feast>new year['’]s day|new year['’]s eve|christmas day|christmas eve)")
def _feast(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    feast = match["feast"].lower()
    month, number = {"n": (1, 1), "c": (12, 25)}[feast[0]]
    eve = _DAY if feast.endswith("eve") else dt.timedelta(0)
    return _yearly(lambda year: Date.on(dt.date(year, month, number) - eve), day, tense)


# Days near publication


@_rule(
    "(?:earlier |later |early |late )?"
    "(?:today|tonight|this (?:very )?(?:morning|afternoon|evening|lunchtime))"
)
def _today(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day)


@_rule("(?:late |early |earlier )?yesterday")
def _yesterday(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day - _DAY)


@_rule("tomorrow")
def _tomorrow(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day + _DAY)


@_rule("the day before yesterday")
def _two_days_back(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day - 2 * _DAY)


@_rule("the day after tomorrow")
def _two_days_on(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day + 2 * _DAY)


@_rule("last night|overnight")
def _last_night(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    """A night has two days, and which half is meant is not said."""
    return Date.between(day - _DAY, day)


@_rule(_WEEKDAY)
def _just_weekday(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    near = (day + step * _DAY for step in range(-6, 7))
    named = [
        Date.on(near_day)
        for near_day in near
        if WEEKDAYS[near_day.weekday()] == match["weekday"].title()
    ]
    return _chosen(named, day, tense, dt.timedelta(0))


@_rule(rf"(?P<which>last|this past|past|next|this coming|coming|this) {_WEEKDAY}")
def _which_weekday(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    which = match["which"].lower()
    if which == "this":
        return _weekday_in(match, day) if tense is None else _just_weekday(match, day, tense)
    if which in ("next", "this coming", "coming"):
        return _just_weekday(match, day + _DAY, Tense.FUTURE)
    return _just_weekday(match, day - _DAY, Tense.PAST)


@_rule(rf"{_WEEKDAY} (?:of )?(?P<which>last|this|next) week")
def _weekday_of_week(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _weekday_in(match, day + _STEP[match["which"].lower()] * _WEEK)


def _weekday_in(match: re.Match[str], day: dt.date) -> Date:
    """Return the day of that name in the week of `day`."""
    number = WEEKDAYS.index(match["weekday"].title())
    return Date.on(day + (number - day.weekday()) * _DAY)


@_rule("(?P<which>last|this past|this|next|this coming|the coming|over the|the) weekend")
def _weekend(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    """A weekend is a Saturday and a Sunday; on a Thursday or Friday only a tense tells which."""
    which = match["which"].lower()
    saturday = day + (5 - day.weekday()) * _DAY
    if which in ("next", "this coming", "the coming"):
        saturday += _WEEK if day.weekday() > 4 else dt.timedelta(0)
    elif which in ("last", "this past"):
        saturday -= _WEEK
    elif day.weekday() < 5 and tense is not Tense.FUTURE:
        if tense is None and day.weekday() > 2:
            return None
        saturday -= _WEEK
    return Date.between(saturday, saturday + _DAY)


# Weeks, months and years around publication


@_rule(rf"(?P<which>last|this|next|the current) {_UNIT}")
@_rule(rf"(?:the )?(?:end|start|beginning|middle) of (?P<which>the) {_UNIT}")
@_rule(rf"(?P<which>the) {_UNIT}", sought=False)
@_rule(rf"the (?P<which>last|next) {_UNIT}", sought=False)
def _which_unit(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _unit_of(match["unit"].lower(), day, _STEP[match["which"].lower()])


@_rule(rf"(?P<which>earlier|later|so far|early|late) (?:in )?(?:this|the) {_UNIT}")
def _part_of_unit(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    """Earlier this month is from its first day to publication, later from then to its last."""
    unit, which = _unit_of(match["unit"].lower(), day), match["which"].lower()
    if unit.earliest is None or unit.latest is None:
        return None
    if which in ("earlier", "so far"):
        return Date.between(unit.earliest, day)
    return Date.between(day, unit.latest) if which == "later" else unit


@_rule(rf"{_COUNT} {_COUNTED} ago")
def _ago(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    """Counted in the unit that is named: two weeks ago is the week before last, not a day of it."""
    count, unit = _count_of(match), match["unit"].lower()
    if unit in ("minute", "hour"):
        return _over(day, -count, unit)
    if unit == "decade":
        return _marked(_year(day.year - 10 * count), approximate=True)
    date = _unit_of(unit, day, -count)
    return _marked(date, approximate=unit == "year" and count >= 10 and count % 5 == 0)


@_rule(rf"(?:in |over |during |within )?the (?:past|last) (?:{_COUNT} )?{_COUNTED}")
def _in_the_past(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _over(day, -_count_of(match) if match["count"] else -1, match["unit"].lower())


@_rule(rf"(?:in |over |during |within )?the (?:next|coming) {_COUNT} {_COUNTED}")
@_rule(rf"(?:in |over |during |within )?the coming (?P<count>){_UNIT}")
def _in_the_next(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _over(day, _count_of(match) if match["count"] else 1, match["unit"].lower())


@_rule(rf"in {_COUNT} {_COUNTED}(?: from now|['’]s? time)?")
def _in_so_long(match: re.Match[str], day: dt.date, tense: Tense | None) -> Date | None:
    """Only of what is to come: "rose in two weeks" tells how long it took."""
    unit = match["unit"].lower()
    if tense is not Tense.FUTURE or unit in ("minute", "hour", "decade"):
        return None
    return _unit_of(unit, day, _count_of(match))


def _over(day: dt.date, count: int, unit: str) -> Date:
    """Return some time from `day` to so many units before (or after) it."""
    if unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        month = _month(day.year, day.month + months)
        other = min(day.replace(day=1), month.latest or day)
        if month.earliest and month.latest:
            other = min(month.earliest + (day.day - 1) * _DAY, month.latest)
    else:
        # the hour of publication is not known, so hours reach into the day beside it
        hours = {"minute": 0, "hour": abs(count), "day": 24 * abs(count), "week": 168 * abs(count)}
        days = -(-hours[unit] // 24)
        other = day + (days if count > 0 else -days) * _DAY
    return Date.between(min(day, other), max(day, other))


@_rule(
    "(?:in |over |during )?(?:the )?(?:(?:past|last|next|coming|recent) )?"
    "(?:few|several|recent|coming) (?:days|weeks|months|years)(?: ago)?"
)
@_rule("(?:a few|several|some|many) (?:hours|days|weeks|months|years) (?:ago|earlier|later)")
def _vague(_match: re.Match[str], _day: dt.date, _tense: Tense | None) -> Date | None:
    return None


# Days and years beside one that the text has named


@_rule(
    "(?:later |earlier )?(?:that|the (?:very )?same) (?:day|morning|afternoon|evening)"
    "(?! (?:that|as|when))",
    _Origin.ANCHOR,
)
@_rule("(?:later in |earlier in |late in |early in )?the day", _Origin.ANCHOR, sought=False)
def _same_day(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day)


@_rule(
    f"(?:the day after|a day after){_ENDS}|a day later|the (?:next|following) day", _Origin.ANCHOR
)
def _day_after(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day + _DAY)


@_rule(f"(?:the day before|a day before){_ENDS}|a day earlier|the previous day", _Origin.ANCHOR)
def _day_before(_match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return Date.on(day - _DAY)


@_rule("(?:the same|that) (?P<unit>week|month|year)", _Origin.ANCHOR)
@_rule("the (?P<step>following) (?P<unit>week|month|year)", _Origin.ANCHOR)
@_rule("the (?P<step>previous|preceding) (?P<unit>week|month|year)", _Origin.ANCHOR)
@_rule(
    f"(?:the|a) (?P<unit>week|month|year) (?P<step>earlier|later|previous|(?:before|after){_ENDS})",
    _Origin.ANCHOR,
)
def _beside(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    word = (match.groupdict().get("step") or "").lower()
    step = 0 if not word else 1 if word in ("following", "later", "after") else -1
    return _unit_of(match["unit"].lower(), day, step)


@_rule(
    f"{_COUNT} (?P<unit>day|week|month|year)s? (?P<step>earlier|later|(?:before|after){_ENDS})",
    _Origin.ANCHOR,
)
def _counted_beside(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    count = _count_of(match) * (1 if match["step"].lower() in ("later", "after") else -1)
    return _unit_of(match["unit"].lower(), day, count)


@_rule(rf"the following {_WEEKDAY}", _Origin.ANCHOR)
def _following_weekday(match: re.Match[str], day: dt.date, _tense: Tense | None) -> Date | None:
    return _just_weekday(match, day + _DAY, Tense.FUTURE)
