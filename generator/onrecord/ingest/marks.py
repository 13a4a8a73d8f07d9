"""What marks an article's head: masthead, byline, date line and address, each found by its place.

Lines are found by where they stand and what stands beside them. A position is that of a paragraph,
from 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.english.outlets import is_a_masthead
from onrecord.ingest import bylines, dispatches, labels, outlets, printed
from onrecord.ingest.navigation import Navigation
from onrecord.ingest.paragraphs import ends_sentence
from onrecord.ingest.top import Top


@dataclass(frozen=True)
class Marks:
    """The lines of a page that say who wrote and published the article, when and where."""

    top: Top
    navigation: Navigation

    @cached_property
    def byline(self) -> int | None:
        """The position of the first byline near the top.

        One with a small `by` counts only right below the first line, or beside date or masthead;
        a name and a day without any also right above the prose.
        """
        beside = {0, self.date_line, self.masthead} - {None}
        for at, words in enumerate(self.top.lines[: self.top.end]):
            near = bool(beside & {at - 1, at + 1})
            if bylines.dated_name(words):
                counts = at > 0 and (near or at + 1 in self.top.sentences)
            else:
                counts = near or not words.startswith("by ")
            if counts and (bylines.byline(words) or dispatches.by_agency(words)):
                return at
        return None

    @cached_property
    def signature(self) -> int | None:
        """The position of a name beside the prose with what the author does right below it.

        It is not the first line, which is the headline's or somebody else's; a standfirst may
        stand above it. A button is no name: `Sign In`.
        """
        prose = self.top.sentences
        if self.byline is not None or not prose:
            return None
        top = range(1, prose[:2][-1])
        lines = self.top.lines
        beside = (*top, *range(prose[-1] + 1, len(lines)))
        signed = (at for at in beside if bylines.signed(*lines[at : at + 2]))
        people = (at for at in signed if not labels.by_its_words(lines[at]))
        return next((at for at in people if not self._is_listed(at)), None)

    def _is_listed(self, at: int) -> bool:
        """Whether a name is one of several, each with what it is known for, or announced by a `:`.

        An empty label announces an author: `Author:`.
        """
        lines = self.top.lines
        above = lines[at - 1]
        announced = above.endswith(":") and not labels.is_empty(above)
        others = (*lines[max(at - 2, 0) : at - 1], *lines[at + 2 : at + 3])
        return announced or any(map(bylines.is_whole_name, others))

    @cached_property
    def masthead(self) -> int | None:
        """The position of a line that is the outlet's name and no more than a date beside it.

        It stands first, above a longer line, the headline; or right below the headline, with the
        date behind it, or a byline or date line below. What the page's address spells is one
        wherever it stands above the prose.
        """
        address = None if self.address is None else self.top.lines[self.address]
        above = self.top.lines[: next(iter(self.top.sentences), 0)]
        spelt = (at for at, words in enumerate(above) if outlets.is_spelt(words, address))
        if (found := next(spelt, None)) is not None:
            return found
        top = [
            at
            for at, words in enumerate(self.top.lines[: self.top.end])
            if at >= self.navigation.lead
            if not labels.by_its_words(words)
            if outlets.masthead(words, between=True) or not labels.is_tag(words)
        ]
        lines = {at: self.top.lines[at] for at in top}
        signed = {at for at in top if lines[at].startswith("By ") and bylines.byline(lines[at])}
        names = [at for at in top if at != self.date_line and at not in signed]
        first, second = (*(lines[at] for at in names), "", "")[:2]
        if len(top) > 2 and outlets.masthead(first) and may_be_headline(second, longer_than=first):
            return top[0]
        return next((at for at in names[1:3] if self._is_beside(at, lines)), None)

    def _is_beside(self, at: int, lines: Mapping[int, str]) -> bool:
        """Whether a line below the headline is an outlet's name, as date or byline beside it show.

        The name of a well-known outlet shows it by itself where the page names no newspaper, and so
        does one that can be nothing else, if it is the only one: a press review has several.
        """
        signed = any(bylines.byline(lines.get(each, "")) for each in (at - 1, at + 1))
        between = at + 1 == self.date_line or signed
        found = outlets.masthead(lines[at], between=between)
        alone = found and is_a_masthead(found.outlet.words) and not self._papers
        shown = between or (found and found.date)
        if found and not shown and (alone or self._papers == [at]):
            address = None if self.address is None else self.top.lines[self.address]
            return not outlets.is_anothers(found.outlet.value, self.top.lines, address)
        return bool(found and shown)

    @cached_property
    def _papers(self) -> list[int]:
        """The positions of all lines of the page that are a newspaper's name by their words."""
        return [at for at, words in enumerate(self.top.lines) if outlets.is_a_papers(words)]

    @cached_property
    def date_line(self) -> int | None:
        """The position of the date of publication near the top.

        A bare date counts only where no such line has another day: several divide a chronicle.
        Below prose, one with a full stop is the end of a caption.
        """
        lines = {
            at: found
            for at, words in enumerate(self.top.lines)
            if (found := printed.date_line(words))
        }
        labelled = [at for at, found in lines.items() if found.labelled and at < self.top.end]
        days = {found.date.value for found in lines.values()}
        bare = [at for at in lines if at < self.top.end] if len(days) == 1 else []
        bare = [at for at in bare if not self._ends_a_caption(at)]
        return next(iter(labelled or bare[-1:]), None)

    def _ends_a_caption(self, at: int) -> bool:
        below_prose = any(each < at for each in self.top.sentences)
        return below_prose and self.top.lines[at].endswith(".")

    @cached_property
    def date_below(self) -> int | None:
        """The position of the one line below all prose that says when this was published."""
        lines, prose = self.top.lines, self.top.sentences
        end = prose[-1] + 1 if prose else len(lines)
        found = {at: printed.date_line(lines[at]) for at in range(end, len(lines))}
        days = [at for at, line in found.items() if line and line.labelled and at >= self.top.end]
        return days[0] if len(days) == 1 else None

    @cached_property
    def address(self) -> int | None:
        """The position of the one address of a page above all prose, which is the article's own.

        One behind a colon is what that line points at.
        """
        top = self.top.lines[: next(iter(self.top.sentences), 0)]
        found = [at for at, words in enumerate(top) if outlets.page_address(words)]
        pointed = any(top[at - 1].endswith(":") for at in found if at)
        one = len({top[at] for at in found}) == 1 and not pointed
        return found[0] if one else None


def may_be_headline(words: str, *, longer_than: str) -> bool:
    """Whether a line has more words than the name above it, and ends no sentence."""
    longer = len(words.split()) > max(len(longer_than.split()), 4)
    return longer and not ends_sentence(words) and not bylines.byline(words)
