"""What a page shows around an article and is none of it: adverts, buttons, notices, teasers.

Every rule is a small function from a paragraph in its page to the reason for leaving it out, or
None. They keep what is in doubt: an advert that stays is seen and deleted by a person, a sentence
that went would be missed by nobody. The headline is found first (`head`), and no rule is asked of
it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from onrecord.ingest import bylines, controls, labels, printed
from onrecord.ingest.head import Head
from onrecord.ingest.labels import READ_ON, by_its_words
from onrecord.ingest.paragraphs import Line, Paragraph, ends_sentence
from onrecord.ingest.tongues import Tongue, tongue

_MANY = 4
"""Words. Nobody says as many twice in two paragraphs of their own."""
_FEW = 3
"""Lines. Fewer below the last sentence may be a list, or a signature."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line, or part of one, that is not article: where it stands, its words, and why."""

    line_number: int
    words: str
    reason: str


@dataclass(frozen=True)
class Page:
    """An article's paragraphs as collected, and what they are judged by."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def head(self) -> Head:
        """What stands at its top."""
        return Head(self.paragraphs)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The words of each paragraph."""
        return self.head.top.lines

    @cached_property
    def below(self) -> int:
        """Where the page's own lines begin below the last sentence: at the first that shows it.

        What stands above that label, or behind a colon, may be a list of the article's own.
        """
        lines = self.lines
        start = end = len(lines)
        while start and (_is_label(lines[start - 1]) or labels.is_loose(lines[start - 1])):
            start -= 1
        label = next((at for at in range(start, end) if _is_label(lines[at])), end)
        listed = start > 0 and lines[start - 1].endswith(":")
        return label if start > 0 and label <= end - _FEW and not listed else end

    @cached_property
    def comments(self) -> int:
        """Where readers' comments on a line above begin, which the first of their lines repeats."""
        above: set[str] = set()
        for at, words in enumerate(self.lines):
            if labels.commented(words) in above:
                return at
            above.add(words)
        return len(self.lines)

    @cached_property
    def names(self) -> frozenset[int]:
        """Three or more names in a row below the headline: a list of the article's own."""
        top = range((self.head.headline or 0) + 1, self.head.prose)
        runs = (list(run) for named, run in groupby(top, self._is_name) if named)
        return frozenset(at for run in runs if len(run) >= _FEW for at in run)

    def _is_name(self, at: int) -> bool:
        words = self.lines[at]
        return labels.is_tag(words) and not (_is_label(words) or labels.is_section(words))

    @cached_property
    def divided(self) -> bool:
        """Whether somebody's name stands alone between the article's sentences, as a heading."""
        prose = self.head.top.sentences
        between = range(prose[0], prose[-1]) if prose else range(0)
        return any(self.is_whole_name(at) for at in between)

    def is_whole_name(self, at: int) -> bool:
        """Whether a line is somebody's first and last name, and no label."""
        return self._is_name(at) and bylines.is_whole_name(self.lines[at])


def _is_label(words: str) -> bool:
    return bool(by_its_words(words) or labels.is_part(words) or controls.is_field(words))


Rule = Callable[[Page, int], str | None]


def sort_out(
    paragraphs: Sequence[Paragraph],
) -> tuple[Head, tuple[Paragraph, ...], tuple[LeftOut, ...]]:
    """Divide an article's paragraphs into what is article and what is left out, each in order.

    The head counts the paragraphs as the rules saw them: without the marks and buttons that are cut
    off their ends.
    """
    trimmed, left_out = _trim(paragraphs)
    page = Page(tuple(trimmed))
    kept: list[Paragraph] = []
    for at, paragraph in enumerate(page.paragraphs):
        why = reason(page, at)
        if why is None:
            kept.append(paragraph)
        else:
            left_out += [LeftOut(line.number, line.words, why) for line in paragraph.lines]
    return page.head, tuple(kept), tuple(sorted(left_out, key=lambda each: each.line_number))


def reason(page: Page, at: int) -> str | None:
    """Return why the paragraph at this position is not article, or None where it is, or may be."""
    if at == page.head.headline:
        return None
    return next((why for rule in RULES if (why := rule(page, at))), None)


def _trim(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[LeftOut]]:
    """Cut a machine's mark off the first line, and "… Read more" off prose."""
    left_out: list[LeftOut] = []
    trimmed: list[Paragraph] = []
    main = tongue(" ".join(paragraph.words for paragraph in paragraphs))
    teasers = _teasers(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        lines = list(paragraph.lines)
        mark = None if at else printed.machine_mark(lines[0].words)
        if mark:
            lines[0] = _cut(
                lines[0], 0, len(mark.words), "a machine's mark with the date", left_out
            )
        button = READ_ON.search(lines[-1].words)
        if button and at < teasers and not _differ(tongue(paragraph.words), main):
            end = len(lines[-1].words)
            lines[-1] = _cut(lines[-1], button.start("button"), end, "a button's label", left_out)
        lines = [line for line in lines if line.words]
        trimmed += [Paragraph(tuple(lines))] if lines else []
    return trimmed, left_out


def _teasers(paragraphs: Sequence[Paragraph]) -> int:
    """Where two or more teasers end the page; a single one may be the article itself, cut short."""
    start = len(paragraphs)
    while start and by_its_words(paragraphs[start - 1].words):
        start -= 1
    teasers = sum(1 for paragraph in paragraphs[start:] if READ_ON.search(paragraph.words))
    return start if start and teasers >= 2 else len(paragraphs)


def _differ(own: Tongue | None, main: Tongue | None) -> bool:
    return own is not None and main is not None and own.differs(main)


def _cut(line: Line, start: int, end: int, why: str, left_out: list[LeftOut]) -> Line:
    words = line.words
    left_out.append(LeftOut(line.number, words[start:end].strip(), why))
    return Line(line.number, (words[:start] + words[end:]).strip())


def _words_rule(page: Page, at: int) -> str | None:
    """Lines that give themselves away by their words alone."""
    return by_its_words(page.lines[at])


def _head(page: Page, at: int) -> str | None:
    """Menus above the article; and masthead, byline and date, which go into the front matter."""
    return page.head.reason(at)


def _again(page: Page, at: int) -> str | None:
    """A headline, caption or first sentence that was copied twice.

    Short words may be meant twice, and further down so may a sentence: a witness repeats it.
    """
    words = page.lines[at]
    copied = at <= page.head.prose + 1 or not ends_sentence(words)
    many = len(words.split()) >= _MANY
    return "the same line again" if many and copied and page.head.again(at) else None


def _headline_again(page: Page, at: int) -> str | None:
    """The headline as a line of its own further down, where a picture or a video stood."""
    headline = page.head.words(page.head.headline)
    many = len(headline.split()) >= _MANY
    return "the headline again" if many and page.lines[at] == headline else None


def _tag(page: Page, at: int) -> str | None:
    """A word or two beside the headline: its section, a label, an agency, whose it is."""
    beside = page.head.headline is not None and at < page.head.prose
    words = page.lines[at]
    if beside and (labels.is_empty(words) or (at < (page.head.headline or 0) and _figures(words))):
        return "a label or count beside the headline"
    own = at == page.head.brief or at in page.names or (page.divided and page.is_whole_name(at))
    tag = beside and not own and (labels.is_tag(words) or labels.is_kicker(words))
    return "a section's or somebody's name beside the headline" if tag else None


def _figures(words: str) -> bool:
    return not any(char.isalpha() for char in words)


def _comment(page: Page, at: int) -> str | None:
    """What readers wrote, below `2 Responses to Bridge closed`."""
    return "readers' comments" if at >= page.comments else None


def _below(page: Page, at: int) -> str | None:
    """Tags and headlines of other articles below the last sentence, among labels that say so."""
    return "a line below the article's end" if at >= page.below else None


def _related(page: Page, at: int) -> str | None:
    """Headlines in a list right below a line such as "Related stories"."""
    return "a headline of another article" if at in page.head.top.related else None


RULES: tuple[Rule, ...] = (
    _words_rule,
    _head,
    _again,
    _headline_again,
    _tag,
    _related,
    _comment,
    _below,
)
"""Every rule, in the order in which they are asked. A new kind of furniture is a line in a list
of `labels`, or a new rule here."""
