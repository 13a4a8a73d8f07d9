"""Where an article's head stands in its page, and what of it is the page's own.

Lines are found by where they stand and what stands beside them: masthead, byline and date line, the
headline, and the menus above it. A position is that of a paragraph, from 0.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, groupby, islice, takewhile

from onrecord.english.outlets import is_a_masthead
from onrecord.ingest import bylines, controls, labels, outlets, printed
from onrecord.ingest.paragraphs import Paragraph, beginnings, ends_sentence

_HEAD = 10
"""How many paragraphs from the top a headline, byline or date line may stand, menus not counted."""
_PROSE = 6
"""Words of a line that ends as a sentence does and is one."""
_LONGEST_ITEM = 3
"""Words of a site's menu's item."""
_MENU = re.compile(r"[\w’'-]+(?:\s*[&|/•·]\s*[\w’'-]+)*")
"""Single words with signs between them."""


def _passed_over(words: str) -> bool:
    """Whether a line at the top can be no headline, whatever stands below it."""
    alone = len(words.split()) == 1 and not ends_sentence(words)
    return bool(
        alone
        or labels.is_tag(words)
        or labels.is_beside_name(words)
        or bylines.by_nobody(words)
        or printed.date_line(words)
        or outlets.page_address(words)
    )


@dataclass(frozen=True)
class Head:
    """An article's paragraphs as collected, and the positions of what stands at their top."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def _end(self) -> int:
        """The position behind the first lines that are neither furniture nor a section alone."""
        own = (
            at
            for at, each in enumerate(self.paragraphs)
            if not (labels.by_its_words(each.words) or labels.is_section(each.words))
            if not labels.is_tag(each.words) and at not in self.related
        )
        return next(islice(own, _HEAD, None), len(self.paragraphs))

    @cached_property
    def _sentences(self) -> list[int]:
        """The positions of what is plainly prose, whichever line is the headline."""
        return [
            at
            for at, each in enumerate(self.paragraphs)
            if ends_sentence(each.words) and not each.words.endswith(":")
            if len(each.words.split()) >= _PROSE and not labels.by_its_words(each.words)
            if at != self._run_together
        ]

    def _beside_prose(self, at: int) -> bool:
        """Whether the line stands near the top, or above or below all prose."""
        prose = self._sentences
        return at < self._end or (bool(prose) and not prose[0] <= at <= prose[-1])

    @cached_property
    def headline(self) -> int | None:
        """The first line of the article, or below a standfirst the line above byline or date.

        Sections and labels of a word or two above it are passed over, and so are days, and what
        stands beside a newspaper's name. Where nothing else can be the headline, two words are.
        """
        if self.trail:
            return self.trail[1]
        shown = self._candidates
        marks = {self.byline, self.date_line, self.masthead}
        for nth, at in enumerate(shown[:_HEAD]):
            marked = self._below(at) in marks
            below = [self.paragraphs[each].words for each in shown[nth + 1 :]]
            words = self.paragraphs[at].words
            told = len(words.split()) == self._shared(words)
            first = marked or (not nth and not self._runs_on(at))
            if first and printed.headline(words, below, marked=marked, fewest=2 if told else 3):
                return at
        brief = self.brief
        two = brief is not None and len(self.paragraphs[brief].words.split()) > 1
        return brief if two and self._credited(brief or 0) else None

    @cached_property
    def _candidates(self) -> list[int]:
        """What may be the headline, from the top; not above the menu, where anything is below.

        Nor are lines whose words the article has none of, right above one that has several.
        """
        shown = [at for at in self._shown if not _passed_over(self.paragraphs[at].words)]
        top = shown[:_HEAD]
        below = [at for at in top if at > max(self.listed, default=-1)]
        if below and below[0] not in self._sentences:
            shown = [at for at in shown if at >= below[0]]
        lines = [self.paragraphs[at].words for at in shown[:_HEAD]]
        titles = takewhile(lambda words: not ends_sentence(words), lines)
        shared = [*dropwhile(lambda count: count == 0, map(self._shared, titles))]
        strange = len([*takewhile(lambda words: not self._shared(words), lines)])
        return shown[strange:] if shared and shared[0] > 1 else shown

    def _runs_on(self, at: int) -> bool:
        """Whether the next line begins as the middle of a sentence does."""
        pair = self.paragraphs[at : at + 2]
        near = len(pair) > 1 and pair[1].lines[0].number == pair[0].lines[-1].number + 1
        return near and at + 1 in self._shown and pair[1].words[0].islower()

    def _shared(self, words: str) -> int:
        """How many of the long words of a line stand in the article's sentences, too."""
        return len(beginnings(words) & self._beginnings)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        found = (beginnings(self.paragraphs[at].words) for at in self._sentences)
        return frozenset().union(*found)

    @cached_property
    def trail(self) -> tuple[int, int] | None:
        """The positions of `Home » News » Bridge closes today` at the top, and of its last part."""
        start = next((at for at in self._sentences if not self._trails[at]), -1)
        top = range(start + 1)
        lines = {self.paragraphs[at].words: at for at in reversed(top)}
        ends = ((at, self._trails[at][-1]) for at in top if self._trails[at])
        found = ((at, lines[end]) for at, end in ends if end in lines and len(end.split()) > 2)
        return next(found, None)

    @cached_property
    def _trails(self) -> list[tuple[str, ...]]:
        return [labels.trail(each.words) for each in self.paragraphs]

    @cached_property
    def brief(self) -> int | None:
        """The page's first line, where it is a word or two that may be the headline: `War`.

        It is the first of a menu where more such lines follow, and may be the outlet's name.
        """
        first = next(iter(self._shown), len(self.paragraphs))
        lines = [each.words for each in self.paragraphs[first : first + 3]]
        tag = lines and labels.is_tag(lines[0]) and not outlets.masthead(lines[0], between=True)
        menu = len(lines) == 3 and all(map(labels.is_tag, lines))
        return first if tag and (self._credited(first) or (first == 0 and not menu)) else None

    def _credited(self, at: int) -> bool:
        """Whether a byline or the date stands right below, if only `By our correspondent`."""
        below = self.paragraphs[at + 1 : at + 2]
        nobody = bool(below) and bylines.by_nobody(below[0].words)
        return at + 1 in {self.byline, self.date_line} or nobody

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
            if at != self.headline and ends_sentence(self.paragraphs[at].words)
            if not labels.is_empty(self.paragraphs[at].words)
        )
        return next(sentences, len(self.paragraphs))

    @cached_property
    def related(self) -> frozenset[int]:
        """The positions of other articles' headlines, in a list that says so."""
        return labels.related([each.words for each in self.paragraphs])

    @cached_property
    def _shown(self) -> list[int]:
        """The positions of what is no furniture, and stands there for the first time."""
        return [
            at
            for at, each in enumerate(self.paragraphs)
            if not (labels.by_its_words(each.words) or self.reason(at) or self.again(at))
            if at not in self.related
        ]

    def again(self, at: int) -> bool:
        """Whether the paragraph says the same as the one above it."""
        pair = [each.words for each in self.paragraphs[max(at - 1, 0) : at + 1]]
        return len(pair) == 2 and pair[0] == pair[1]

    def reason(self, at: int) -> str | None:
        """Return what the line is, where it is the page's own or told in the front matter."""
        words = self.paragraphs[at].words
        named = {
            self.masthead: "the outlet's name",
            self.byline: "the byline",
            self.signature: "the byline",
            self.date_line: "the date line",
            self.date_below: "the date line",
            self.address: "the article's address",
        }
        if at in named:
            return named[at]
        if at < self._end and outlets.site(words):
            return "the site's address"
        if self._beside_prose(at) and printed.update_line(words):
            return "the date of an update"
        if at - 1 in {self.masthead, self.byline} and controls.is_age(words.casefold()):
            return "how long ago it came out"
        nobody = bylines.by_nobody(words) and len(words.split()) < _PROSE
        if at < self._end and nobody:
            return "the byline"
        return "the site's navigation" if self._navigation(at) else None

    def _navigation(self, at: int) -> bool:
        """What stands above the article: a list with a section in it, sections alone, a menu."""
        section = at < self.beginning and labels.is_section(self.paragraphs[at].words)
        menu = at in self.listed or (at < self.banner and at in self._menu)
        ways = {self.trail and self.trail[0], self._run_together}
        return at < self.lead or section or menu or at in ways

    @cached_property
    def listed(self) -> frozenset[int]:
        """A menu above all prose as a list of short items, two of which only a site has."""
        above = range(next(iter(self._sentences), 0))
        runs = (list(run) for item, run in groupby(above, self._is_menu_item) if item)
        return frozenset(at for run in runs if sum(map(self._is_sites_own, run)) > 1 for at in run)

    def _is_menu_item(self, at: int) -> bool:
        item = labels.item(self.paragraphs[at].words)
        return bool(item) and len((item or "").split()) <= _LONGEST_ITEM

    def _is_sites_own(self, at: int) -> bool:
        return labels.is_sites_own(labels.item(self.paragraphs[at].words) or "")

    @cached_property
    def _run_together(self) -> int | None:
        """The position of the way to this page, above its headline, its parts without a sign."""
        top = [each.words for each in self.paragraphs[:_HEAD]]
        found = (at for at, words in enumerate(top) if labels.run_together(words, top[at + 1 :]))
        return next(found, None)

    @cached_property
    def _menu(self) -> frozenset[int]:
        """The site's address, where the page begins with it, and what may be its menu below."""
        if not (self.paragraphs and outlets.site(self.paragraphs[0].words)):
            return frozenset()
        top = enumerate(each.words for each in self.paragraphs[: self._end])
        menu = (at for at, words in top if labels.is_section(words) or _MENU.fullmatch(words))
        return frozenset({0, *menu})

    @cached_property
    def byline(self) -> int | None:
        """The position of the first byline near the top.

        One with a small `by` counts only right below the first line, or beside date or masthead;
        a name and a day without any also right above the prose.
        """
        beside = {0, self.date_line, self.masthead} - {None}
        for at, paragraph in enumerate(self.paragraphs[: self._end]):
            near = bool(beside & {at - 1, at + 1})
            if bylines.dated_name(paragraph.words):
                counts = at > 0 and (near or at + 1 in self._sentences)
            else:
                counts = near or not paragraph.words.startswith("by ")
            if counts and bylines.byline(paragraph.words):
                return at
        return None

    @cached_property
    def signature(self) -> int | None:
        """The position of a name beside the prose with what the author does right below it.

        It is not the first line, which is the headline's or somebody else's; a standfirst may
        stand above it.
        """
        prose = self._sentences
        if self.byline is not None or not prose:
            return None
        top = range(1, prose[:2][-1])
        beside = (*top, *range(prose[-1] + 1, len(self.paragraphs)))
        lines = [each.words for each in self.paragraphs]
        signed = (at for at in beside if bylines.signed(*lines[at : at + 2]))
        return next((at for at in signed if not self._is_listed(at)), None)

    def _is_listed(self, at: int) -> bool:
        """Whether a name is one of several, each with what it is known for, or announced by a `:`.

        An empty label announces an author: `Author:`.
        """
        lines = [each.words for each in self.paragraphs]
        above = lines[at - 1]
        announced = above.endswith(":") and not labels.is_empty(above)
        others = (*lines[max(at - 2, 0) : at - 1], *lines[at + 2 : at + 3])
        return announced or any(map(bylines.is_whole_name, others))

    @cached_property
    def masthead(self) -> int | None:
        """The position of a line that is the outlet's name and no more than a date beside it.

        It stands first, above a longer line, the headline; or right below the headline, with the
        date behind it, or a byline or date line below.
        """
        top = [
            at
            for at, each in enumerate(self.paragraphs[: self._end])
            if at >= self.lead and at not in self._menu and not labels.by_its_words(each.words)
            if outlets.masthead(each.words, between=True) or not labels.is_tag(each.words)
        ]
        lines = {at: self.paragraphs[at].words for at in top}
        first, second = (*(lines[at] for at in top if at != self.date_line), "", "")[:2]
        above = len(top) > 2 and outlets.masthead(first) is not None
        if above and self._is_headline(second, longer_than=first):
            return top[0]
        return next((at for at in top[1:3] if self._is_beside(at, lines)), None)

    def _is_beside(self, at: int, lines: Mapping[int, str]) -> bool:
        """Whether a line below the headline is an outlet's name, as a date or byline shows.

        The name of a well-known outlet shows it by itself.
        """
        below = at + 1
        between = below == self.date_line or bylines.byline(lines.get(below, "")) is not None
        found = outlets.masthead(lines[at], between=between)
        return bool(found and (between or found.date or is_a_masthead(lines[at])))

    @staticmethod
    def _is_headline(words: str, *, longer_than: str) -> bool:
        longer = len(words.split()) > max(len(longer_than.split()), 4)
        return longer and not ends_sentence(words) and not bylines.byline(words)

    @cached_property
    def date_line(self) -> int | None:
        """The position of the date of publication near the top.

        A bare date counts only where it is the one such line: several divide a chronicle. Below
        prose, one with a full stop is the end of a caption.
        """
        lines = {
            at: found
            for at, each in enumerate(self.paragraphs)
            if (found := printed.date_line(each.words))
        }
        labelled = [at for at, found in lines.items() if found.labelled and at < self._end]
        bare = [at for at in lines if at < self._end] if len(lines) == 1 else []
        bare = [at for at in bare if not self._ends_a_caption(at)]
        return next(iter(labelled or bare), None)

    def _ends_a_caption(self, at: int) -> bool:
        below_prose = any(each < at for each in self._sentences)
        return below_prose and self.paragraphs[at].words.endswith(".")

    @cached_property
    def date_below(self) -> int | None:
        """The position of the one line below all prose that says when this was published."""
        end = self._sentences[-1] + 1 if self._sentences else len(self.paragraphs)
        lines = enumerate(self.paragraphs[end:], start=end)
        found = {at: printed.date_line(each.words) for at, each in lines}
        days = [at for at, line in found.items() if line and line.labelled and at >= self._end]
        return days[0] if len(days) == 1 else None

    @cached_property
    def address(self) -> int | None:
        """The position of the one address of a page above all prose, which is the article's own.

        One behind a colon is what that line points at.
        """
        top = [each.words for each in self.paragraphs[: next(iter(self._sentences), 0)]]
        found = [at for at, words in enumerate(top) if outlets.page_address(words)]
        pointed = any(top[at - 1].endswith(":") for at in found if at)
        one = len({top[at] for at in found}) == 1 and not pointed
        return found[0] if one else None

    @cached_property
    def lead(self) -> int:
        """How many list items of a site's navigation stand above everything else."""
        items: list[str] = []
        for paragraph in self.paragraphs:
            item = labels.item(paragraph.words)
            if not item or len(item.split()) > _LONGEST_ITEM or ends_sentence(item):
                break
            items.append(item)
        return len(items) if any(map(labels.is_section, items)) else 0

    @cached_property
    def banner(self) -> int:
        """The masthead's position, where the site's address is first and a headline below both.

        A menu may stand between the two; so may the headline itself.
        """
        if self.masthead is None or not self._menu:
            return 0
        above = {self.masthead, self.byline, self.date_line}
        below = (at for at in range(self.masthead, len(self.paragraphs)) if at not in above)
        first = self.paragraphs[next(below, 0)].words
        return self.masthead if self._is_headline(first, longer_than="") else 0

    @cached_property
    def beginning(self) -> int:
        """Before which paragraph only headline, standfirst and the site's own words can stand.

        That is the byline or date line; without one, the first line that is neither a section, the
        site's address nor furniture.
        """
        marks = [at for at in (self.byline, self.date_line) if at is not None]
        own = (
            at
            for at, each in enumerate(self.paragraphs)
            if not (
                labels.is_section(each.words)
                or outlets.site(each.words)
                or labels.by_its_words(each.words)
            )
        )
        return min(marks, default=next(own, 0))
