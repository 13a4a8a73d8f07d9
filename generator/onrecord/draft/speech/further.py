"""What the rules find besides, of which the learned model is not asked.

It was fitted on what people count as attributed, wants and plans among it. Which of that is a
statement these rules tell, from verbs and constructions that can hardly be but in words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.draft.sentences.parse import Parse
from onrecord.draft.speech.according import ends_in_marks, is_framed
from onrecord.draft.speech.acts import act
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.content import is_newspeoples
from onrecord.draft.speech.impersonal import heard
from onrecord.draft.speech.minds import minded
from onrecord.draft.speech.quoting import put_by
from onrecord.draft.speech.wishes import wished
from onrecord.draft.speech.withheld import withheld

_FINDERS = (act, withheld, minded, put_by, wished, heard)


def with_further(parses: Sequence[Parse], found: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions and what else is told, in the place of stances of the same words.

    What somebody else is said to have done stays part of how that is put.
    """
    kept = list(found)
    for parse in parses:
        here = [each for each in found if each.parse is parse]
        told = {word.index for each in here if _is_told(each) for word in each.content}
        for more in _further(parse):
            theirs = told - _passed_on(more, here)
            if more.verb.index in theirs or (more.speaker and _is_known(more, theirs)):
                continue
            old = next((each for each in here if each.verb.index == more.verb.index), None)
            if old is None:
                kept.append(more)
            elif not _is_told(old):
                kept[kept.index(old)] = replace(
                    more, sure=more.sure if old.sure is None else old.sure
                )
            told |= {word.index for word in more.content}
    return kept


def _passed_on(more: Attribution, found: Iterable[Attribution]) -> set[int]:
    """The words of `Lee called it a disgrace, according to the BBC`, which only passes that on.

    So does `…, the BBC said`.
    """
    acts = more.kind in ("act", "refusal")
    frames = [each for each in found if acts and (each.kind == "according" or _reports(each))]
    frames = [e for e in frames if is_framed(more, e) or ends_in_marks(more, e)]
    return {word.index for each in frames for word in each.content}


def _reports(attribution: Attribution) -> bool:
    """Whether an outlet stands behind what it tells of its own."""
    verb, content = attribution.verb, attribution.content
    behind = bool(content) and content[-1].index < verb.index and not attribution.cited
    return attribution.kind == "saying" and behind and is_newspeoples(attribution.speaker)


def _is_known(attribution: Attribution, told: Collection[int]) -> bool:
    """Whether most of its words are told already."""
    return 2 * sum(word.index in told for word in attribution.content) > len(attribution.content)


def _is_told(attribution: Attribution) -> bool:
    """Whether it is a statement already: no stance, and not what something is merely called."""
    quoted = any(word.quoted for word in attribution.content)
    return attribution.kind != "stance" and (attribution.kind != "calling" or quoted)


def _further(parse: Parse) -> Iterator[Attribution]:
    for word in parse.words:
        if word.stand_in or word.quoted:
            continue
        for finder in _FINDERS:
            attribution = finder(parse, word)
            if attribution is not None:
                yield attribution
                break
