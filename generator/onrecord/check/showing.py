"""Does the site show of a source what it must, and no more than it may?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.english.contrary import CONDITION, Trait, turned
from onrecord.passages import Role, runs
from onrecord.problems import Place, Problem, Severity
from onrecord.record import Wording, join
from onrecord.story import SheetEntry, Story
from onrecord.text import Located, count_words, sentence_at, squeeze

_BESIDE = " ,;:–—”’\"'"
"""What may stand between words and what they depend on."""


_QUOTED = re.compile(r"(?:,[”\"’']|[”\"’'],)\s*$")
_GOING_ON = re.compile(r"(?:and )?(?!during|\w*thing\b)[a-z]\w*ing\b")
"""Whoever called something “a fake,” stating this, did not call this one."""


def _each_shown(story: Story) -> Iterator[tuple[SheetEntry, Wording]]:
    """The entries that the site shows, each with what joining made of it."""
    for source in story.sources:
        shown = {(w.id, w.words): w for w in join(story).source_wordings(source)}
        for item in story.sheets.get(source, ()):
            wording = isinstance(item.words, Located) and shown.get((item.entry.id, item.words))
            if wording:
                yield item, wording


def little_enough_is_shown(story: Story) -> Iterator[Problem]:
    """The passages that the site shows of a source stay under the share that the story sets.

    One of which all entries are drafts is still to be read, and what is shown of it to be chosen.
    """
    allowed = story.about.settings.share
    read = {item.sheet for item in story.entries() if not item.entry.draft}
    for source in story.sources.values():
        share = join(story).share(source.id)
        if share > allowed and source.id in read:
            sentence = f"the site would show {share:.0%} of this source's text"
            advice = f"the story's `share` is {allowed:.0%}: quote shorter passages"
            place = Place(source.document.name)
            yield Problem(place, sentence, advice, Severity.WARNING, "share")


def what_is_said_is_shown(story: Story) -> Iterator[Problem]:
    """A statement is not so long that a page stops before its end; or a note says so."""
    most = story.about.settings.prose_words
    for item, wording in _each_shown(story):
        left_out = _said_left_out(wording)
        if left_out and not _is_noted(item):
            stops = f'a page would stop before "{left_out}"'
            none = not any(piece.role is Role.SAID for piece in wording.passage.pieces)
            sentence = "a page would show none of these words" if none else stops
            sentence += f", for `prose_words` allows {most} of a reporter's own at a time"
            advice = (
                "choose a shorter stretch that says the same, or several; or raise"
                " `prose_words` under `settings` in content/story.yml"
            )
            yield Problem(item.place("said"), sentence, advice, Severity.WARNING, "left-out")


def _said_left_out(wording: Wording) -> str:
    """The first of the words in `said` that are not shown."""
    text, covered = wording.source.text, runs(wording.passage.spans())
    for span in wording.words.said:
        ends = [span.start, *(each.end for each in covered if each.overlap(span))]
        starts = [*(each.start for each in covered if each.overlap(span)), span.end]
        for end, start in zip(ends, starts, strict=True):
            if count_words(text[end:start]):
                return squeeze(text[end:start])
    return ""


def what_stands_between_is_shown(story: Story) -> Iterator[Problem]:
    """No words between cue and said are left out, for they may turn the meaning; or a note says so.

    "Macron, whose visit … , refused to rule out troops" is not to be cut down to "Macron … troops".
    """
    most = story.about.settings.prose_words
    for item, wording in _each_shown(story):
        left_out = _first_left_out(wording)
        if left_out and not _is_noted(item) and not _said_left_out(wording):
            sentence = f'a page would leave out "{left_out}", which stands between'
            advice = (
                "choose a cue nearer to the words, or raise `prose_words` under `settings`"
                f" in content/story.yml ({most} of a reporter's own words at a time)"
            )
            place = item.place("cue" if item.entry.cue else "said")
            yield Problem(place, sentence, advice, Severity.WARNING, "left-out")


def _first_left_out(wording: Wording) -> str:
    for before, after in pairwise(wording.passage.pieces):
        if after.after_omission:
            return squeeze(wording.source.text[before.span.end : after.span.start])
    return ""


def what_turns_a_sentence_is_shown(story: Story) -> Iterator[Problem]:
    """No words right before what is shown of a sentence, or at its end, turn it; or a note says so.

    Of "It is not true that the bridge will close" the site is not to show "the bridge will close".
    """
    for item, wording in _each_shown(story):
        if _is_noted(item) or not wording.passage.pieces:
            continue
        if before := _turning_before(wording):
            trait, words = before
            sentence = f'a page would leave out "{squeeze(words)}" before it, which {trait.does}'
            yield _left_out(item, sentence, "take it into `said` or the `cue`")
        if behind := _depending_behind(wording):
            sentence = f'a page would leave out "{behind}", the end of the sentence'
            yield _left_out(item, sentence, "take it into `said`")


def _is_noted(item: SheetEntry) -> bool:
    """Whether somebody says in a note what readers should know; a draft's own says other things."""
    return bool(item.entry.note) and not item.entry.draft


def _left_out(item: SheetEntry, sentence: str, advice: str) -> Problem:
    either = f"{advice}; or say in a `note` what readers should know"
    return Problem(item.place("said"), sentence, either, Severity.WARNING, "left-out")


def _turning_before(wording: Wording) -> tuple[Trait, str] | None:
    """What words before what is shown of a sentence may do to it, and which."""
    text, first = wording.source.text, wording.passage.pieces[0]
    start = first.span.start
    before = text[sentence_at(text, start).start : start]
    if _QUOTED.search(before) and _GOING_ON.match(text, start):
        return None
    found = turned(before)
    # Of two clauses, "asked whether it will close" and "he said", the cue mostly begins the second.
    return found if found and (found[0].far or first.role is Role.SAID) else None


def _depending_behind(wording: Wording) -> str:
    """What stands behind what is shown in its sentence, if this depends on it: `…, if it rains`."""
    text, last = wording.source.text, wording.passage.pieces[-1].span.end
    behind = squeeze(text[last : sentence_at(text, last - 1).end])
    depends = CONDITION.match(behind.lstrip(_BESIDE)) and not wording.passage.cut
    return behind if depends else ""
