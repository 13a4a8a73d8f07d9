"""Where the wordings of a claim part, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.differences import Segment, compare
from onrecord.pages.crux import Crux, Line, Reading, crux
from onrecord.pages.english import spelt
from onrecord.pages.parts import Parts
from onrecord.pages.values import OutletMark
from onrecord.pages.words import breaks, said_words, turning, turns_in
from onrecord.record import Claim, Wording


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What some outlets have at the place where the wordings part."""

    sources: tuple[OutletMark, ...]
    bits: tuple[Segment, ...]
    """The words, those told apart at which the meaning turns, says an editor."""
    lang: str | None


@dataclass(frozen=True, slots=True)
class CruxView:
    """The place where the wordings part: the words before, what each has there, the words after."""

    before: str
    cut_before: bool
    readings: tuple[ReadingView, ...]
    after: str
    cut_after: bool
    lang: str | None
    caption: str


@dataclass(frozen=True, slots=True)
class AskedView:
    """The question that was answered, as one source words it."""

    source: OutletMark
    bits: tuple[Segment, ...]
    lang: str | None


def crux_of(parts: Parts, claim: Claim) -> CruxView | None:
    """Return where a claim's wordings part; nothing where that does not read as a sentence."""
    lines = _lines(claim)
    found = _crux(claim, lines)
    if found is None:
        return None
    frame, text = claim.wordings[found.frame], lines[found.frame].text
    return CruxView(
        before=found.before.of(text).strip(),
        cut_before=found.before.start > 0,
        readings=tuple(_readings(parts, claim, lines, found)),
        after=found.after.of(text).strip(),
        cut_after=found.after.end < len(text.rstrip()),
        lang=parts.foreign(frame.source),
        caption=_caption(parts, frame, found.readings),
    )


def has_crux(claim: Claim) -> bool:
    """Return whether there is a place where a claim's wordings part that reads as a sentence."""
    return _crux(claim, _lines(claim)) is not None


def words_beside(parts: Parts, claim: Claim) -> dict[str, str]:
    """Return, by source, the words of a claim that tell most: where it has a crux, those."""
    lines = _lines(claim)
    found = _crux(claim, lines)
    readings = found.readings if found else ()
    return parts.telling_words(claim) | {
        claim.wordings[each.line].source.id: each.span.of(lines[each.line].text)
        for each in readings
    }


def asked(parts: Parts, claim: Claim) -> tuple[AskedView, ...]:
    """Return the question as each source words it, where at least two word it differently."""
    wordings = [wording for wording in claim.wordings if wording.entry.asked]
    questions = [" ".join((wording.entry.asked or "").split()) for wording in wordings]
    if len({question.casefold() for question in questions}) < 2:
        return ()
    return tuple(
        AskedView(parts.entry(wording), marks, parts.foreign(wording.source))
        for wording, marks in zip(wordings, compare(questions), strict=True)
    )


def _lines(claim: Claim) -> list[Line]:
    return [Line(said_words(w), w.source.id, tuple(breaks(w))) for w in claim.wordings]


def _crux(claim: Claim, lines: list[Line]) -> Crux | None:
    turns = {n: turns_in(line.text, claim.turns) for n, line in enumerate(lines)}
    return crux(lines, {n: spans for n, spans in turns.items() if spans})


def _readings(parts: Parts, claim: Claim, lines: list[Line], found: Crux) -> Iterable[ReadingView]:
    """Each reading once, with everybody who has it."""
    groups: dict[str, list[Reading]] = {}
    for reading in found.readings:
        text = " ".join(reading.span.of(lines[reading.line].text).split())
        groups.setdefault(text, []).append(reading)
    for text, group in groups.items():
        wordings = [claim.wordings[reading.line] for reading in group]
        yield ReadingView(
            sources=tuple(parts.entry(wording) for wording in wordings),
            bits=turning([Segment(text, "same")], turns_in(text, claim.turns)),
            lang=parts.foreign(wordings[0].source),
        )


def _caption(parts: Parts, frame: Wording, readings: Iterable[Reading]) -> str:
    owner = parts.index.names[frame.source.id]
    count = spelt(len(list(readings)), "reading")
    return f"One sentence, {count}. The words before and after are those of {owner}."
