"""Which line at an article's top is its headline, and which lines around it are the page's own.

`top` says how far to look, `navigation` finds the menus, `marks` what the headline stands beside.
A position is that of a paragraph, from 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, takewhile

from onrecord.ingest import bylines, controls, labels, outlets, printed
from onrecord.ingest.marks import Marks
from onrecord.ingest.navigation import Navigation
from onrecord.ingest.paragraphs import Paragraph, beginnings, ends_sentence
from onrecord.ingest.top import HEAD, PROSE, Top


def _passed_over(words: str) -> bool:
    """Whether a line at the top can be no headline, whatever stands below it."""
    alone = len(words.split()) == 1 and not ends_sentence(words)
    return bool(
        alone
        or labels.is_tag(words)
        or bylines.by_nobody(words)
        or printed.date_line(words)
        or outlets.page_address(words)
    )


@dataclass(frozen=True)
class Head:
    """An article's paragraphs as collected, and the positions of what stands at their top."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def top(self) -> Top:
        """How far its top goes."""
        return Top(self.paragraphs)

    @cached_property
    def navigation(self) -> Navigation:
        """The site's menus above it."""
        return Navigation(self.top)

    @cached_property
    def marks(self) -> Marks:
        """The lines that say who wrote and published it, when and where."""
        return Marks(self.top, self.navigation)

    def words(self, at: int | None) -> str:
        """Return the words at a position; none where there is no such line."""
        return "" if at is None else self.top.lines[at]

    @property
    def title(self) -> Paragraph | None:
        """The paragraph that is the headline."""
        return None if self.headline is None else self.paragraphs[self.headline]

    def _beside_prose(self, at: int) -> bool:
        """Whether the line stands near the top, or above or below all prose."""
        prose = self.top.sentences
        return at < self.top.end or (bool(prose) and not prose[0] <= at <= prose[-1])

    @cached_property
    def headline(self) -> int | None:
        """The first line of the article, or below a standfirst the line above byline or date.

        Sections and labels of a word or two above it are passed over, and so are days, and what
        stands beside a newspaper's name. Where nothing else can be the headline, two words are.
        """
        if self.navigation.trail:
            return self.navigation.trail[1]
        shown = self._candidates
        marks = {self.marks.byline, self.marks.date_line, self.marks.masthead}
        for nth, at in enumerate(shown[:HEAD]):
            marked = self._below(at) in marks
            below = [self.top.lines[each] for each in shown[nth + 1 :]]
            words = self.top.lines[at]
            told = len(words.split()) == self._shared(words)
            first = marked or (not nth and not self._runs_on(at))
            if first and printed.headline(words, below, marked=marked, fewest=2 if told else 3):
                return at
        brief = self.brief
        two = len(self.words(brief).split()) > 1
        return brief if brief is not None and two and self._credited(brief) else None

    @cached_property
    def _candidates(self) -> list[int]:
        """What may be the headline, from the top; not above the menu, where anything is below.

        Nor are lines whose words the article has none of, right above one that has several.
        """
        shown = [at for at in self._shown if not _passed_over(self.top.lines[at])]
        top = shown[:HEAD]
        below = [at for at in top if at > max(self.navigation.listed, default=-1)]
        if below and below[0] not in self.top.sentences:
            shown = [at for at in shown if at >= below[0]]
        lines = [self.top.lines[at] for at in shown[:HEAD]]
        titles = takewhile(lambda words: not ends_sentence(words), lines)
        shared = [*dropwhile(lambda count: count == 0, map(self._shared, titles))]
        strange = len([*takewhile(lambda words: not self._shared(words), lines)])
        return shown[strange:] if shared and shared[0] > 1 else shown

    def _runs_on(self, at: int) -> bool:
        """Whether the next line begins as the middle of a sentence does."""
        pair = self.paragraphs[at : at + 2]
        near = len(pair) > 1 and pair[1].lines[0].number == pair[0].lines[-1].number + 1
        return near and at + 1 in self._shown and self.top.lines[at + 1][0].islower()

    def _shared(self, words: str) -> int:
        """How many of the long words of a line stand in the article's sentences, too."""
        return len(beginnings(words) & self._beginnings)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        found = (beginnings(self.top.lines[at]) for at in self.top.sentences)
        return frozenset().union(*found)

    @cached_property
    def brief(self) -> int | None:
        """The page's first line, where it is a word or two that may be the headline: `War`.

        It is the first of a menu where more such lines follow, and may be the outlet's name.
        """
        first = next(iter(self._shown), len(self.top.lines))
        lines = self.top.lines[first : first + 3]
        tag = lines and labels.is_tag(lines[0]) and not labels.is_kicker(lines[0])
        tag = tag and not outlets.masthead(lines[0], between=True)
        menu = len(lines) == 3 and all(map(labels.is_tag, lines))
        return first if tag and (self._credited(first) or (first == 0 and not menu)) else None

    def _credited(self, at: int) -> bool:
        """Whether a byline or the date stands right below, if only `By our correspondent`."""
        nobody = any(map(bylines.by_nobody, self.top.lines[at + 1 : at + 2]))
        return at + 1 in {self.marks.byline, self.marks.date_line} or nobody

    def _below(self, at: int) -> int:
        """The position below a line and its copies."""
        below = at + 1
        while self.again(below):
            below += 1
        return below

    @cached_property
    def prose(self) -> int:
        """The position of the first sentence that is not the headline; behind all without one."""
        sentences = (
            at
            for at in self._shown
            if at != self.headline and ends_sentence(self.top.lines[at])
            if not labels.is_empty(self.top.lines[at])
        )
        return next(sentences, len(self.top.lines))

    @cached_property
    def _shown(self) -> list[int]:
        """The positions of what is no furniture, and stands there for the first time."""
        return [
            at
            for at, words in enumerate(self.top.lines)
            if not (labels.by_its_words(words) or self.reason(at) or self.again(at))
            if at not in self.top.related
        ]

    def again(self, at: int) -> bool:
        """Whether the paragraph says the same as the one above it."""
        lines = self.top.lines
        return 0 < at < len(lines) and lines[at] == lines[at - 1]

    def reason(self, at: int) -> str | None:
        """Return what the line is, where it is the page's own or told in the front matter."""
        words = self.top.lines[at]
        named = {
            self.marks.masthead: "the outlet's name",
            self.marks.byline: "the byline",
            self.marks.signature: "the byline",
            self.marks.date_line: "the date line",
            self.marks.date_below: "the date line",
            self.marks.address: "the article's address",
        }
        if at in named or self._is_the_day_again(at):
            return named.get(at, "the date line")
        if at < self.top.end and outlets.site(words):
            return "the site's address"
        if self._beside_prose(at) and printed.update_line(words):
            return "the date of an update"
        if at - 1 in {self.marks.masthead, self.marks.byline} and controls.is_age(words.casefold()):
            return "how long ago it came out"
        nobody = bylines.by_nobody(words) and len(words.split()) < PROSE
        if at < self.top.end and nobody:
            return "the byline"
        return "the site's navigation" if self._navigation(at) else None

    def _is_the_day_again(self, at: int) -> bool:
        """Whether a line above or below the date line has the same day, as a page's own clock."""
        line, own = (printed.date_line(self.words(each)) for each in (at, self.marks.date_line))
        same = line and own and line.date.value == own.date.value
        return at < self.top.end and bool(same)

    def _navigation(self, at: int) -> bool:
        """What stands above the article: a list with a section in it, sections alone, a menu."""
        section = at < self.beginning and labels.is_section(self.top.lines[at])
        menu = at in self.navigation.listed
        way = self.navigation.trail is not None and at == self.navigation.trail[0]
        return at < self.navigation.lead or section or menu or way

    @cached_property
    def beginning(self) -> int:
        """Before which paragraph only headline, standfirst and the site's own words can stand.

        That is the byline or date line; without one, the first line that is neither a section, the
        site's address nor furniture.
        """
        marks = [at for at in (self.marks.byline, self.marks.date_line) if at is not None]
        own = (
            at
            for at, words in enumerate(self.top.lines)
            if not (labels.is_section(words) or outlets.site(words) or labels.by_its_words(words))
        )
        return min(marks, default=next(own, 0))
