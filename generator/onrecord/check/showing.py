"""Does the site show of a source what it must, and no more than it may?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.english.contrary import CONDITION, TURNING, Trait, turned
from onrecord.passages import Passage, Role
from onrecord.problems import Place, Problem, Severity
from onrecord.record.join import join
from onrecord.story import SheetEntry, SourceFile, Story
from onrecord.text import Located, sentence_at, squeeze

_BESIDE = " ,;:–—”’\"'"
"""What may stand between words and what they depend on."""


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
            if left_out and not _is_noted(item):
                key = "cue" if item.entry.cue else "said"
                sentence = f'a page would leave out "{left_out}", which stands between'
                advice = "choose a cue nearer to the words, or take what lies between into `said`"
                yield Problem(item.place(key), sentence, advice, Severity.WARNING, "left-out")


def _first_left_out(text: str, shown: Passage) -> str:
    for before, after in pairwise(shown.pieces):
        if after.after_omission:
            return squeeze(text[before.span.end : after.span.start])
    return ""


def what_turns_a_sentence_is_shown(story: Story) -> Iterator[Problem]:
    """No words right before what is shown of a sentence, or at its end, turn it; or a note says so.

    Of "It is not true that the bridge will close" the site is not to show "the bridge will close".
    """
    for source in story.sources.values():
        for item, shown in _passages(story, source):
            if _is_noted(item) or not isinstance(item.words, Located):
                continue
            before = _turning_before(source.text, shown)
            if before:
                trait, words = before
                sentence = (
                    f'a page would leave out "{squeeze(words)}" before it, which {trait.does}'
                )
                yield _left_out(item, sentence, "take it into `said` or the `cue`")
            behind = _turning_behind(source.text, item.words, shown)
            if behind:
                sentence = f'a page would leave out "{behind}", the end of the sentence'
                advice = "choose a shorter stretch that says the same, or several"
                yield _left_out(item, sentence, advice)


def _is_noted(item: SheetEntry) -> bool:
    """Whether somebody says in a note what readers should know; a draft's own says other things."""
    return bool(item.entry.note) and not item.entry.draft


def _left_out(item: SheetEntry, sentence: str, advice: str) -> Problem:
    either = f"{advice}; or say in a `note` what readers should know"
    return Problem(item.place("said"), sentence, either, Severity.WARNING, "left-out")


def _turning_before(text: str, shown: Passage) -> tuple[Trait, str] | None:
    """What words before what is shown of a sentence may do to it, and which."""
    first = shown.pieces[0]
    start = first.span.start
    found = turned(text[sentence_at(text, start).start : start])
    # Of two clauses, "asked whether it will close" and "he said", the cue mostly begins the second.
    return found if found and (found[0].far or first.role is Role.SAID) else None


def _turning_behind(text: str, words: Located, shown: Passage) -> str:
    """What is cut off of the last sentence that is shown, where a word in it turns the rest.

    Where the words end earlier than their sentence, only on what they depend: `…, if it rains`.
    """
    last = shown.pieces[-1].span.end
    end = sentence_at(text, last - 1).end
    if shown.cut:
        behind = text[last : min(end, words.whole.end)]
        return squeeze(behind) if TURNING.search(behind) else ""
    behind = squeeze(text[last:end])
    return behind if CONDITION.match(behind.lstrip(_BESIDE)) else ""
