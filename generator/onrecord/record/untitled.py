"""What to call a claim to which nobody has given a title: words of one who says it, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.english.breaking_off import breaking_off
from onrecord.english.contrary import TURNING, turned
from onrecord.passages import Role, Speech, in_words, joined_words, runs
from onrecord.record.wordings import Wording, names
from onrecord.text import count_words, sentence_at, sentence_case, squeeze

_FEW, _MOST = 12, 20
"""About how many words stand for a title, and where all do; more if they are needed to tell it."""


def untitled(id_: str, asserted: Iterable[Wording]) -> tuple[str, str]:
    """Return whose words stand for a title, and these as printed.

    Nobody's conclusion, then; and none of the words of somebody whom no other program may quote.
    The first that a person has approved, or else the draft that is clearest.
    """
    quotable = [wording for wording in asserted if not wording.unquoted]
    if not quotable:
        return "", id_.replace("-", " ").capitalize()
    chosen = min(quotable, key=_unclear)
    whose = _whose(chosen)
    return sentence_case(whose), _few_words(chosen)


def _unclear(wording: Wording) -> tuple[bool, ...]:
    """What makes some words a poor name for a claim, the worst first."""
    if not wording.entry.draft:
        return (False,)
    shown = any(piece.role is Role.SAID for piece in wording.passage.pieces)
    settled = wording.speaker is None or bool(wording.speaker.actors)
    return (True, not shown, not settled, wording.entry.part is not None, wording.entry.is_doubtful)


def _whose(wording: Wording) -> str:
    """Who says some words, and where: `Elena Brandt, in the Gazette`."""
    source, speaker = wording.source, wording.speaker
    if speaker is None or speaker.actors == (source.outlet,):
        return source.name
    who = names(speaker.actors) if speaker.actors else "speaker not clear"
    who = f"perhaps {who}" if speaker.actors and wording.entry.is_doubtful else who
    return f"{who}, in {source.name}" if source.outlet else who


def _few_words(wording: Wording) -> str:
    """The first words that are said; whole sentences of them, where a word in these may turn them.

    In quotation marks only if they are the speaker's own, one after another as printed.
    """
    text, shown = wording.source.text, wording.passage
    said = [piece.span for piece in shown.pieces if piece.role is Role.SAID]
    before = text[shown.pieces[0].span.start : said[0].start] if said else ""
    turned_round = TURNING.search(before) or turned(before)
    spans = shown.spans() if turned_round else said
    words = squeeze(in_words(text, spans))
    few = _beginning(words)
    rest = text[said[-1].end : wording.words.said[-1].end] if said else ""
    cut = shown.cut or few != words or count_words(rest) > 0
    own = wording.speech is Speech.DIRECT and not turned_round and len(runs(spans)) == 1
    bare = few.strip(_MARKS).rstrip(",")
    if own and not _MARK.search(bare):
        return f"“{joined_words([bare], cut=cut)}”"
    return joined_words([few.rstrip(",") if cut else few], cut=cut)


_MARKS = '“”"„«»'
_MARK = re.compile(f"[{_MARKS}]")


def _beginning(words: str) -> str:
    """The first few of some words, or all to the end of their sentence if any there turns them."""
    each = words.split()
    few = " ".join(each[: breaking_off(each, _FEW, _MOST)])
    sentences = words[: sentence_at(words, len(few) - 1).end]
    return sentences.rstrip() if TURNING.search(sentences) else few
