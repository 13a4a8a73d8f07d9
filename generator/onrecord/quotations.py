"""Quotations in news text, whose marks are seldom tidy.

Double marks and guillemets are paired first, by kind and by the blanks around them; then single
marks, which may be apostrophes, inside each stretch that the double ones leave. A mark without a
partner means nothing, unless the quotation runs on into the next paragraph: then that paragraph
opens with a mark of its own (and only the last one closes), or is the one that closes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import Literal

from onrecord.frozen import dataclass
from onrecord.text import Span, paragraphs

Kind = Literal["double", "angled", "single"]
Role = Literal["opens", "closes", "either"]

_KIND: dict[str, Kind] = {
    **dict.fromkeys('“”„‟"', "double"),
    **dict.fromkeys("«»‹›", "angled"),
    **dict.fromkeys("‘’‚‛'", "single"),
}
_ANY_MARK = re.compile(f"[{''.join(_KIND)}]")
_ALWAYS_OPENS = frozenset("„‟‚‛«‹")
_BRACKETS_AND_DASHES = frozenset("([{<—–-/|")
_AFTER_A_CLOSE = frozenset(")]}>—–-/|.,;:!?…*")
_SENTENCE_MARKS = frozenset(".,;:!?…")
_ELISION = re.compile(r"\d\ds\b|(?:tis|twas|em|til|cause|bout|cos|cuz)\b", re.IGNORECASE)
SPEAKER = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}): ")
"""How a transcript names who speaks next: `MODERATOR: `."""
_NESTED = 4
"""How many marks may stand side by side, as where a quotation ends inside another."""
_DOUBLED = re.compile(r"(?<![\w'])''(?P<words>[^\s'](?:(?!'').)*?)''(?![\w'])", re.DOTALL)
"""Words between two single marks and two single marks."""
_FUNCTION_WORD = re.compile(
    r"\s+(?:a|about|after|against|also|among|an|and|are|as|at|be|because|before|but|by|during|for|"
    r"from|had|has|have|he|if|in|into|is|it|of|on|or|over|regarding|said|says|she|that|the|they|"
    r"to|toward|towards|was|were|when|which|while|who|will|with|would)\b",
    re.IGNORECASE,
)
"""What follows a closing mark often and a possessive (`the allies’ plan`) hardly ever."""


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """One quotation: `outer` with its marks; `inner` its words, one span for each paragraph."""

    outer: Span
    inner: tuple[Span, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Mark:
    at: int
    kind: Kind
    role: Role


@dataclass(frozen=True, slots=True)
class _Pairing:
    """The marks of one paragraph: the pairs, and what is left over."""

    paragraph: Span
    pairs: tuple[tuple[_Mark, _Mark], ...]
    open_ends: tuple[_Mark, ...]
    loose_closes: tuple[_Mark, ...]

    def opening(self) -> _Mark | None:
        """Return the mark that the paragraph begins with, if it opens a quotation."""
        opened = (*(first for first, _ in self.pairs), *self.open_ends)
        return next((mark for mark in opened if mark.at == self.paragraph.start), None)


def quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of `text`, in order; they never overlap."""
    return list(_quotations(text))


@lru_cache(maxsize=4096)
def _quotations(text: str) -> Sequence[Quotation]:
    """Found once: checking and joining ask for those of the same text again and again."""
    doubles = [_pair_doubles(text, paragraph) for paragraph in paragraphs(text)]
    runs = _run_on(text, doubles)
    regions = sorted([*_shut(text, doubles), *(run.outer for run in runs)])
    singles = [_pair_singles(text, each.paragraph, regions) for each in doubles]
    found = [
        *_in_doubled_singles(text),
        *runs,
        *_run_on(text, singles),
        *(_quotation(text, pair) for each in (*doubles, *singles) for pair in each.pairs),
    ]
    return _outermost(text, found)


def _in_doubled_singles(text: str) -> Iterator[Quotation]:
    """`''We go,'' he said`: each mark typed as two single ones, or printed so by an old wire."""
    for paragraph in paragraphs(text) if "''" in text else ():
        for match in _DOUBLED.finditer(text, paragraph.start, paragraph.end):
            yield Quotation(Span(*match.span()), (Span(*match.span("words")),))


def within(found: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    """Return those of the quotations of a text that a span touches; they are in order."""
    first = bisect_right(found, span.start, key=lambda each: each.outer.start)
    last = bisect_left(found, span.end, key=lambda each: each.outer.start)
    before = first > 0 and found[first - 1].outer.end > span.start
    return found[first - before : last]


def quoted_spans(found: Iterable[Quotation]) -> list[Span]:
    """Return the quoted words of some quotations, without their marks: every inner span."""
    return [span for quotation in found for span in quotation.inner]


def _outermost(text: str, found: Iterable[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda each: (each.outer.start, -each.outer.end)):
        empty = not any(re.search(r"\w", span.of(text)) for span in quotation.inner)
        if not empty and (not kept or quotation.outer.start >= kept[-1].outer.end):
            kept.append(quotation)
    return kept


def _quotation(text: str, pair: tuple[_Mark, _Mark]) -> Quotation:
    first, last = pair
    inner = trimmed(text, Span(first.at + 1, last.at))
    return Quotation(Span(first.at, last.at + 1), (inner,))


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the white space at its ends; an empty span stays where it begins."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    length = len(words.strip())
    return Span(start, start + length) if length else Span(span.start, span.start)


# Roles ------------------------------------------------------------------------------------------


def _marks(text: str, within: Span, kinds: frozenset[Kind]) -> Iterator[_Mark]:
    for match in _ANY_MARK.finditer(text, within.start, within.end):
        kind = _KIND[match[0]]
        if kind in kinds:
            yield _Mark(match.start(), kind, _role(text, match.start(), within))


def _role(text: str, at: int, within: Span) -> Role:
    """What the blanks around a mark, and then the mark itself, say of it."""
    before, after = _neighbours(text, at, within)
    may_open = not after.isspace() and (before.isspace() or before in _BRACKETS_AND_DASHES)
    may_close = not before.isspace() and (after.isspace() or after in _AFTER_A_CLOSE)
    if may_open != may_close:
        return "opens" if may_open else "closes"
    if text[at] in _ALWAYS_OPENS or text[at] in "“‘":
        return "opens"
    return "closes" if text[at] in "”’»›" else "either"


def _neighbours(text: str, at: int, within: Span) -> tuple[str, str]:
    """The characters on either side of a mark, other marks passed over; a blank at the ends."""
    before, after = at - 1, at + 1
    while before >= max(within.start, at - _NESTED) and text[before] in _KIND:
        before -= 1
    while after < min(within.end, at + _NESTED) and text[after] in _KIND:
        after += 1
    return (
        text[before] if before >= within.start else " ",
        text[after] if after < within.end else " ",
    )


# Double marks and guillemets --------------------------------------------------------------------


def _pair_doubles(text: str, paragraph: Span) -> _Pairing:
    marks = list(_marks(text, paragraph, frozenset({"double", "angled"})))
    return _pair(text, paragraph, [_by_glyph(text, mark) for mark in marks])


def _by_glyph(text: str, mark: _Mark) -> _Mark:
    """Guillemets go by their direction, since French sets blanks inside them."""
    if text[mark.at] in "«‹":
        return replace(mark, role="opens")
    return replace(mark, role="closes") if text[mark.at] in "»›" else mark


def _pair(text: str, paragraph: Span, marks: Sequence[_Mark]) -> _Pairing:
    stack: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    loose: list[_Mark] = []
    waiting: Counter[Kind] = Counter()
    for number, mark in enumerate(marks):
        following = marks[number + 1] if number + 1 < len(marks) else None
        if _opens(text, mark, waiting[mark.kind], stack, following):
            stack.append(mark)
            waiting[mark.kind] += 1
        elif waiting[mark.kind]:
            while stack[-1].kind != mark.kind:
                waiting[stack.pop().kind] -= 1
            pairs.append((stack.pop(), mark))
            waiting[mark.kind] -= 1
        else:
            loose.append(mark)
    pairs += _misspaced(text, stack)
    return _Pairing(paragraph, tuple(sorted(pairs)), _unpaired(stack, pairs), tuple(loose))


def _unpaired(opened: Iterable[_Mark], pairs: Iterable[tuple[_Mark, _Mark]]) -> tuple[_Mark, ...]:
    paired = {mark.at for pair in pairs for mark in pair}
    return tuple(mark for mark in opened if mark.at not in paired)


def _opens(
    text: str, mark: _Mark, waiting: int, stack: Sequence[_Mark], following: _Mark | None
) -> bool:
    if text[mark.at] == "“" and stack and text[stack[-1].at] == "„":
        return False
    if mark.role == "either":
        return not waiting
    if mark.role == "closes" and not waiting and following is not None:
        return _opens_after_a_slip(text, mark, following)
    return mark.role == "opens"


def _opens_after_a_slip(text: str, mark: _Mark, following: _Mark) -> bool:
    """Whether `he said," We go."` is what was typed: a straight mark, and the blank behind it."""
    inches = mark.at > 0 and text[mark.at - 1].isdigit()
    return text[mark.at] == '"' and following.role == "closes" and not inches


def _misspaced(text: str, stack: Sequence[_Mark]) -> list[tuple[_Mark, _Mark]]:
    """Pair what `"We go, "he said` leaves open: the second mark closes, on the wrong side."""
    if len(stack) != 2:
        return []
    first, second = stack
    slip = re.compile(r"[.,!?…]\s\"[a-z]").match(text, max(0, second.at - 2))
    return [(first, second)] if slip and text[first.at] in '"“' else []


def _shut(text: str, pairings: Iterable[_Pairing]) -> Iterator[Span]:
    for pairing in pairings:
        for pair in pairing.pairs:
            yield _quotation(text, pair).outer


# Single marks and apostrophes -------------------------------------------------------------------


def _pair_singles(text: str, paragraph: Span, regions: Sequence[Span]) -> _Pairing:
    """Pair single marks, never across the edge of a double quotation."""
    groups: dict[Span, list[_Mark]] = {}
    around = [paragraph]
    inside = _overlapping(regions, paragraph)
    for mark in _marks(text, paragraph, frozenset({"single"})):
        while inside and inside[-1].start <= mark.at:
            around.append(inside.pop())
        while len(around) > 1 and around[-1].end <= mark.at:
            around.pop()
        if not _is_apostrophe(text, mark):
            groups.setdefault(around[-1], []).append(mark)
    pairs: list[tuple[_Mark, _Mark]] = []
    open_ends: list[_Mark] = []
    loose: list[_Mark] = []
    for region, marks in groups.items():
        each = _pair_region(text, region, marks)
        pairs += each.pairs
        if region == paragraph:  # a run-on never begins inside another quotation
            open_ends += each.open_ends
            loose += each.loose_closes
    return _Pairing(paragraph, tuple(sorted(pairs)), tuple(open_ends), tuple(loose))


def _overlapping(regions: Sequence[Span], paragraph: Span) -> list[Span]:
    """The regions of a paragraph, the last to begin first; `regions` are in order."""
    first = bisect_left(regions, paragraph.start, key=attrgetter("start"))
    last = bisect_left(regions, paragraph.end, key=attrgetter("start"))
    earlier = [each for each in regions[max(0, first - 1) : first] if each.end > paragraph.start]
    return [*earlier, *regions[first:last]][::-1]


def _is_apostrophe(text: str, mark: _Mark) -> bool:
    before = text[mark.at - 1] if mark.at else " "
    after = text[mark.at + 1 : mark.at + 2]
    if before.isalnum() and after.isalnum():
        return True
    if mark.role != "opens":
        return False
    return text[mark.at] == "’" or _ELISION.match(text, mark.at + 1) is not None


def _pair_region(text: str, region: Span, marks: Sequence[_Mark]) -> _Pairing:
    """Each opening mark takes the likeliest close before the next opening one."""
    pairs: list[tuple[_Mark, _Mark]] = []
    loose: list[_Mark] = []
    opened: _Mark | None = None
    closes: list[_Mark] = []
    nested: list[_Mark] = []
    for mark in marks:
        if mark.role != "opens":
            (closes if opened else loose).append(mark)
            continue
        close = _likeliest(text, closes)
        if opened and close:
            pairs.append((opened, close))
        elif opened:
            nested.append(opened)
        opened, closes = mark, []
    close = _likeliest(text, closes)
    if opened and close:
        pairs.append((opened, close))
        pairs += _around(text, nested, close, closes)
    elif opened:
        nested.append(opened)
    return _Pairing(region, tuple(sorted(pairs)), _unpaired(nested, pairs), tuple(loose))


def _around(
    text: str, nested: Sequence[_Mark], inner: _Mark, closes: Sequence[_Mark]
) -> list[tuple[_Mark, _Mark]]:
    """A single quotation around a single one: one more opening mark, one more close behind it."""
    later = [mark for mark in closes if mark.at > inner.at and _strength(text, mark) > 1]
    return [(nested[-1], later[0])] if nested and later else []


def _likeliest(text: str, closes: Sequence[_Mark]) -> _Mark | None:
    sure = (mark for mark in closes if _strength(text, mark) > 1)
    return next(sure, closes[0] if closes else None)


def _strength(text: str, mark: _Mark) -> int:
    """How surely a mark closes: 1 where it is as likely a possessive (`the allies’ plan`)."""
    before, after = text[mark.at - 1], text[mark.at + 1 : mark.at + 2]
    if before in _SENTENCE_MARKS or not after.isspace():
        return 2
    plural = before in "sSzZ" or text[max(0, mark.at - 2) : mark.at].casefold() == "in"
    return 1 if plural and not _FUNCTION_WORD.match(text, mark.at + 1) else 2


# Quotations that run on over paragraphs ---------------------------------------------------------


def _run_on(text: str, pairings: Sequence[_Pairing]) -> list[Quotation]:
    found: list[Quotation] = []
    number = 0
    while number < len(pairings):
        run = _run_from(text, pairings, number)
        if run is None:
            number += 1
            continue
        quotation, number = run
        found.append(quotation)
    return found


def _run_from(text: str, pairings: Sequence[_Pairing], number: int) -> tuple[Quotation, int] | None:
    """The quotation that begins in one paragraph and ends in a later one, and that one's number."""
    here = pairings[number]
    if not here.open_ends:
        return None
    opened = here.open_ends[-1]
    inner = [trimmed(text, Span(opened.at + 1, here.paragraph.end))]
    for later in range(number + 1, len(pairings)):
        end, reopened = _continues(text, pairings[later], opened)
        if end is None:
            break
        start = pairings[later].paragraph.start + (1 if reopened else 0)
        inner.append(trimmed(text, Span(start, end.start)))
        if end.end > end.start or not reopened:
            return Quotation(Span(opened.at, end.end), tuple(inner)), later
    if len(inner) == 1:
        return None
    return Quotation(Span(opened.at, inner[-1].end), tuple(inner)), number + len(inner) - 1


def _continues(text: str, pairing: _Pairing, opened: _Mark) -> tuple[Span | None, bool]:
    """Where the quotation ends in this paragraph, and whether the paragraph reopens it.

    The span is the closing mark's; an empty one at the paragraph's end means that it runs on.
    """
    mark = pairing.opening()
    if mark is not None and mark.kind == opened.kind:
        if _is_anothers(text, mark, opened):
            return None, False
        for first, last in pairing.pairs:
            if first == mark:
                return Span(last.at, last.at + 1), True
        return Span(pairing.paragraph.end, pairing.paragraph.end), True
    return _closed_late(text, pairing, opened), False


def _is_anothers(text: str, mark: _Mark, opened: _Mark) -> bool:
    """Whether a mark is a transcript's next speaker's, or `“` where the one before was `"`."""
    other = (text[mark.at] == '"') != (text[opened.at] == '"')
    return other or SPEAKER.match(text, mark.at + 1) is not None


def _closed_late(text: str, pairing: _Pairing, opened: _Mark) -> Span | None:
    """The loose mark that closes a quotation which the paragraph does not reopen."""
    used = [first.at for first, _ in pairing.pairs] + [mark.at for mark in pairing.open_ends]
    for mark in pairing.loose_closes:
        tidy = mark.kind != "single" or text[mark.at - 1] in _SENTENCE_MARKS
        if mark.kind == opened.kind and tidy:
            return Span(mark.at, mark.at + 1) if mark.at < min(used, default=mark.at + 1) else None
    return None
