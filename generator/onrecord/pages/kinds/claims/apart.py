"""Where the wordings of a claim part, as its page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.comparing.crux import Crux, Line, Reading
from onrecord.comparing.differences import Segment, compare
from onrecord.english.contrary import clause_at, turns_at
from onrecord.frozen import dataclass
from onrecord.pages.excerpts.words import turning, turns_in
from onrecord.pages.own_words.english import spelt
from onrecord.pages.parts import Parts, each_once
from onrecord.pages.values import OutletMark
from onrecord.passages import joined_words
from onrecord.quotations import quotations, quoted_spans
from onrecord.record import Claim, Wording
from onrecord.text import Span, count_words, squeeze

_TELLING = 3
"""How many words each reading must have to tell something where no sentence stands around it."""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What some outlets have at the place where the wordings part."""

    sources: tuple[OutletMark, ...]
    bits: tuple[Segment, ...]
    """The words, those told apart at which the meaning turns, says an editor."""
    lang: str | None
    cut_before: bool
    cut_after: bool


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
    without: tuple[OutletMark, ...]
    """Sources that carry the claim in no wording that has these words around it."""


@dataclass(frozen=True, slots=True)
class AskedView:
    """The question that was answered, as one source words it."""

    source: OutletMark
    bits: tuple[Segment, ...]
    lang: str | None


def crux_of(parts: Parts, claim: Claim) -> CruxView | None:
    """Return where a claim's wordings part; nothing where that does not read as a sentence."""
    compared = parts.index.compared(claim)
    lines, found = compared.lines, compared.crux
    if found is None:
        return None
    frame, text = claim.wordings[found.frame], lines[found.frame].text
    readings = tuple(_readings(parts, claim, lines, found))
    return CruxView(
        before=found.before.of(text).strip(),
        cut_before=bool(found.before) and found.before.start > 0,
        readings=readings,
        after=found.after.of(text).strip(),
        cut_after=bool(found.after) and found.after.end < len(text.rstrip()),
        lang=parts.foreign(frame.source),
        caption=_caption(parts, frame, found, len(readings)),
        without=_without(parts, claim, found),
    )


def words_beside(parts: Parts, claim: Claim) -> dict[str, tuple[Wording, str]]:
    """Return, by source, the wording of a claim that tells most, and its words that do.

    Of a crux they are those in it, if they tell enough.

    They do not where what stands before them, and would be left out, turns or governs them. Of a
    source that names from whom it has it, its own words are not taken for what it was told.
    """
    compared = parts.index.compared(claim)
    naming = {wording.source.id for wording in claim.wordings if wording.speaker}
    lines, found = compared.lines, compared.crux
    inside = found.readings if found and found.before and found.after else ()
    tell = all(_tells(lines[each.line].text, each.span) for each in inside)
    readings = {
        wording.source.id: (wording, _cut_out(lines[each.line].text, each.span))
        for each in reversed(inside if tell else ())
        if (wording := claim.wordings[each.line]).speaker or wording.source.id not in naming
    }
    return compared.telling | readings


def _tells(text: str, span: Span) -> bool:
    """Whether words tell something where no sentence stands around them, and the truth."""
    return (
        count_words(span.of(text)) >= _TELLING
        and turns_at(text) >= span.start
        and clause_at(text) >= span.start
    )


def _cut_out(text: str, span: Span) -> str:
    """Words from the midst of others, with a sign where these are left out."""
    before, after = count_words(text[: span.start]) > 0, count_words(text[span.end :]) > 0
    return joined_words([span.of(text)], cut_before=before, cut=after)


def asked(parts: Parts, claim: Claim) -> tuple[AskedView, ...]:
    """Return the question as each source words it, where at least two word it differently."""
    wordings = [wording for wording in claim.wordings if wording.entry.asked]
    questions = [squeeze(wording.entry.asked or "") for wording in wordings]
    if len({question.casefold() for question in questions}) < 2:
        return ()
    return tuple(
        AskedView(parts.entry(wording), marks, parts.foreign(wording.source))
        for wording, marks in zip(wordings, compare(questions), strict=True)
    )


def _readings(
    parts: Parts, claim: Claim, lines: Sequence[Line], found: Crux
) -> Iterable[ReadingView]:
    """Each reading once, with everybody who has it, and who quotes the same in it."""
    groups: dict[tuple[str, ...], list[Reading]] = {}
    for reading in found.readings:
        text = squeeze(reading.span.of(lines[reading.line].text))
        quoted = (span.of(text) for span in quoted_spans(quotations(text)))
        key = tuple(_MARKS.sub("", each) for each in (text, *quoted))
        groups.setdefault(key, []).append(reading)
    for group in groups.values():
        first = group[0]
        text = squeeze(first.span.of(lines[first.line].text))
        wordings = [claim.wordings[reading.line] for reading in group]
        yield ReadingView(
            sources=each_once(parts.entry(wording) for wording in wordings),
            bits=turning([Segment(text, "same")], turns_in(text, claim.turns)),
            lang=parts.foreign(wordings[0].source),
            cut_before=first.cut_before,
            cut_after=first.cut_after,
        )


_MARKS = re.compile(r"[\"“”«»„‘]|(?<!\w)’|’(?!\w)")


def _caption(parts: Parts, frame: Wording, found: Crux, count: int) -> str:
    owner = parts.index.names[frame.source.id]
    where = " and ".join(
        name for name, span in (("before", found.before), ("after", found.after)) if span
    )
    said = f"The words {where} stand in each of these texts, spelt here as in {owner}."
    if not found.before:  # it may be that two sentences only end alike
        return f"{spelt(count, 'beginning').capitalize()}, one ending. {said}"
    part = "One sentence" if found.after else "One beginning"
    return f"{part}, {spelt(count, 'reading' if found.after else 'ending')}. {said}"


def _without(parts: Parts, claim: Claim, found: Crux) -> tuple[OutletMark, ...]:
    having = {claim.wordings[each.line].source.id for each in found.readings}
    return each_once(parts.outlet(w.source) for w in claim.wordings if w.source.id not in having)
