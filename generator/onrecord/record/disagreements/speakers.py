"""Speakers that differ for what looks like the same saying."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from onrecord.comparing.differences import Word, words_of
from onrecord.model import What, along_speaks_for
from onrecord.record.disagreements.conflicts import Conflict, Reading, apart, said, same_words
from onrecord.record.disagreements.tokens import tokens
from onrecord.record.entities import Claim
from onrecord.record.wordings import Actor, Wording

_RUN = 6
"""How many words in a row two wordings share, at least, to look like one saying."""
_TELLING = 4
"""How many of them must have a meaning of their own."""
_LIKE = 0.7
"""How like each other, from 0 to 1, two wordings look like one saying as a whole."""
_LEAST = 6
"""The fewest words of which likeness tells anything."""


def conflicts(claim: Claim, actors: Mapping[str, Actor]) -> Iterator[Conflict]:
    """Return wordings with much the same words that are given to different speakers.

    Two of one name are no two speakers, nor somebody and those for whom they speak. Nobody can tell
    whether two unnamed sources are one, and whom a text does not name differs from nobody: neither
    is asked about.
    """
    spoken = [w for w in claim.wordings if w.speakers and not w.own_voice]
    heard = {id(w): _speakers(w, spoken) for w in spoken}
    for one, other in apart(spoken):
        ours, theirs = heard[id(one)], heard[id(other)]
        if _differ(ours, theirs, actors) and looks_the_same(said(one), said(other)):
            yield Conflict(What.SPEAKERS, "", _reading(one, ours), _reading(other, theirs))


def _speakers(wording: Wording, spoken: Sequence[Wording]) -> tuple[Actor, ...]:
    """Who says it; where a source gives the same words to several, one after another, all."""
    also = [w for w in spoken if w is wording or same_words(w, wording)]
    return tuple(dict.fromkeys(actor for wording in also for actor in wording.speakers))


def _differ(ours: Sequence[Actor], theirs: Sequence[Actor], actors: Mapping[str, Actor]) -> bool:
    if not any(actor.named for actor in (*ours, *theirs)):
        return False
    return not _with_principals(ours, actors) & _with_principals(theirs, actors)


def _with_principals(speakers: Sequence[Actor], actors: Mapping[str, Actor]) -> set[str]:
    ids = (id_ for speaker in speakers for id_ in along_speaks_for(speaker.id, actors))
    return {actors[id_].name for id_ in ids}


def looks_the_same(one: str, other: str) -> bool:
    """Return whether two wordings look like one saying: by a long run of words, or as a whole."""
    ours, theirs = words_of(one), words_of(other)
    keys, others = [w.key for w in ours], [w.key for w in theirs]
    shared = set(keys) & set(others)
    if len(shared) < _TELLING:
        return False
    matcher = SequenceMatcher(None, keys, others, autojunk=False)
    block = matcher.find_longest_match()
    if block.size >= _RUN and _telling(ours[block.a : block.a + block.size]) >= _TELLING:
        return True
    return min(len(keys), len(others)) >= _LEAST and matcher.ratio() >= _LIKE


def _telling(words: Sequence[Word]) -> int:
    return sum(1 for token in tokens(" ".join(word.printed for word in words)) if token.tells)


def _reading(wording: Wording, speakers: Sequence[Actor]) -> Reading:
    value = " ".join(sorted(actor.id for actor in speakers))
    return Reading(wording, value, " and ".join(actor.name for actor in speakers), printed=False)
