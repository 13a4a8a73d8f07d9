"""Does the site show no more of a source than it may?"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.passages import passage, words_shown
from onrecord.problems import Place, Problem, Severity
from onrecord.quotations import quotations
from onrecord.story import SourceFile, Story
from onrecord.text import Located


def share_shown(story: Story, source: SourceFile) -> float:
    """Return the share of a source's words, from 0 to 1, that the whole site shows."""
    marks = quotations(source.text)
    limit = story.about.settings.prose_words
    hidden = story.about.settings.drafts == "hide"
    return words_shown(
        source.text,
        [
            passage(source.text, item.words, marks, limit)
            for item in story.sheets.get(source.id, ())
            if isinstance(item.words, Located)
            and not item.entry.dismissed
            and not (hidden and item.entry.draft)
        ],
    )


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
