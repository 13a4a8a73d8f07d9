"""Does the site show of a source what it must, and no more than it may?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.passages import Passage
from onrecord.problems import Place, Problem, Severity
from onrecord.record.join import join
from onrecord.story import SheetEntry, SourceFile, Story
from onrecord.text import squeeze


def share_shown(story: Story, source: SourceFile) -> float:
    """Return the share of a source's words, from 0 to 1, that the whole site shows."""
    return join(story).share(source.id)


def _passages(story: Story, source: SourceFile) -> Iterator[tuple[SheetEntry, Passage]]:
    """The entries of a source that the site shows, each with its passage."""
    wordings = join(story).source_wordings(source.id)
    shown = {id(wording.entry): wording.passage for wording in wordings}
    for item in story.sheets.get(source.id, ()):
        if id(item.entry) in shown:
            yield item, shown[id(item.entry)]


def little_enough_is_shown(story: Story) -> Iterator[Problem]:
    """The passages that the site shows of a source stay under the share that the story sets."""
    allowed = story.about.settings.share
    for source in story.sources.values():
        share = share_shown(story, source)
        if share > allowed:
            sentence = f"the site would show {share:.0%} of this source's text"
            advice = f"the story's `share` is {allowed:.0%}: quote shorter passages"
            place = Place(source.document.name)
            yield Problem(place, sentence, advice, Severity.WARNING, "share")


def what_stands_between_is_shown(story: Story) -> Iterator[Problem]:
    """No words between cue and said are left out, for they may turn the meaning; or a note says so.

    "Macron, whose visit … , refused to rule out troops" is not to be cut down to "Macron … troops".
    """
    for source in story.sources.values():
        for item, shown in _passages(story, source):
            left_out = _first_left_out(source.text, shown)
            if left_out and not item.entry.note:
                key = "cue" if item.entry.cue else "said"
                sentence = f'a page would leave out "{left_out}", which stands between'
                advice = "choose a cue nearer to the words, or take what lies between into `said`"
                yield Problem(item.place(key), sentence, advice, Severity.WARNING, "left-out")


def _first_left_out(text: str, shown: Passage) -> str:
    for before, after in pairwise(shown.pieces):
        if after.after_omission:
            return squeeze(text[before.span.end : after.span.start])
    return ""
