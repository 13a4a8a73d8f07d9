"""Double marks and guillemets: paired by kind, and by the blanks around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.quotations.marks import Kind, Mark, Pairing, Quotation, marks_in, unpaired
from onrecord.text import Span, paragraphs

_DOUBLED = re.compile(r"(?<![\w'])''(?P<words>[^\s'](?:(?!'').)*?)''(?![\w'])", re.DOTALL)
"""Words between two single marks and two single marks."""


def in_doubled_singles(text: str) -> Iterator[Quotation]:
    """`''We go,'' he said`: each mark typed as two single ones, or printed so by an old wire."""
    for paragraph in paragraphs(text) if "''" in text else ():
        for match in _DOUBLED.finditer(text, paragraph.start, paragraph.end):
            yield Quotation(Span(*match.span()), (Span(*match.span("words")),))


def pair_doubles(text: str, paragraph: Span) -> Pairing:
    """Return the double marks of a paragraph in pairs, nested ones too."""
    marks = list(marks_in(text, paragraph, frozenset({"double", "angled"})))
    return _pair(text, paragraph, [_by_glyph(text, mark) for mark in marks])


def _by_glyph(text: str, mark: Mark) -> Mark:
    """Guillemets go by their direction, since French sets blanks inside them."""
    if text[mark.at] in "«‹":
        return replace(mark, role="opens")
    return replace(mark, role="closes") if text[mark.at] in "»›" else mark


def _pair(text: str, paragraph: Span, marks: Sequence[Mark]) -> Pairing:
    stack: list[Mark] = []
    pairs: list[tuple[Mark, Mark]] = []
    loose: list[Mark] = []
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
    return Pairing(paragraph, tuple(sorted(pairs)), unpaired(stack, pairs), tuple(loose))


def _opens(
    text: str, mark: Mark, waiting: int, stack: Sequence[Mark], following: Mark | None
) -> bool:
    if text[mark.at] == "“" and stack and text[stack[-1].at] == "„":
        return False
    if mark.role == "either":
        return not waiting
    if mark.role == "closes" and not waiting and following is not None:
        return _opens_after_a_slip(text, mark, following)
    return mark.role == "opens"


def _opens_after_a_slip(text: str, mark: Mark, following: Mark) -> bool:
    """Whether `he said," We go."` is what was typed: a straight mark, and the blank behind it."""
    inches = mark.at > 0 and text[mark.at - 1].isdigit()
    return text[mark.at] == '"' and following.role == "closes" and not inches


def _misspaced(text: str, stack: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair what `"We go, "he said` leaves open: the second mark closes, on the wrong side."""
    if len(stack) != 2:
        return []
    first, second = stack
    slip = re.compile(r"[.,!?…]\s\"[a-z]").match(text, max(0, second.at - 2))
    return [(first, second)] if slip and text[first.at] in '"“' else []
