"""Statements laid over the text: attributions from the grammar, joined with quotations.

Quotations come first. Each belongs to one statement, whole: the halves around "he said" are one, a
clause that holds quoted words keeps them all, and a quotation beside which nobody is named is kept
as one that nobody is known to have said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.draft import learned, speech
from onrecord.draft.sentences.frame import Frame, is_sentence, with_its_day
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech import Attribution
from onrecord.draft.words import cues
from onrecord.frozen import dataclass
from onrecord.quotations import Quotation, trimmed
from onrecord.text import Span, count_words, whole_words

_FEWEST = 3
_EDGE = " \t\n,;:–—-"
_OPENING = "(["


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that somebody said, and the attribution that says so."""

    said: tuple[Span, ...]
    attribution: Attribution | None
    """None where the text beside a quotation attributes it to nobody."""
    quoted: bool
    """Whether all of it stands in quotation marks."""
    follows: Statement | None = None
    """The statement right before an unattributed quotation, in the same paragraph."""

    @property
    def extent(self) -> Span:
        """From the first to the last word of said, cue and speaker."""
        spans = list(self.said)
        if self.attribution:
            spans += [self.attribution.cue, *(word.span for word in self.attribution.speaker)]
        return Span(min(s.start for s in spans), max(s.end for s in spans))


def statements(
    text: str, frames: Sequence[Frame], parses: Sequence[Parse], quotations: Sequence[Quotation]
) -> list[Statement]:
    """Return the statements of a text, in order."""
    found: list[Statement] = []
    for attribution in _attributions(parses):
        said, quoted = stretches(text, attribution, quotations)
        if said and _is_enough(text, attribution, said, quotations, quoted=quoted):
            found.append(Statement(said, attribution, quoted))
    found = _without_doubles(found)
    found = [each for each in found if not _only_supposed_within(each, found)]
    by_place = {each.frame.paragraph: each for each in parses}
    above: Parse | None = None
    for frame in frames:
        parse_here = by_place.get(frame.paragraph)
        for quotation in quotations:
            if _speaks(text, frame, quotation) and not _taken(found, quotation):
                found = _with_quotation(text, found, frame, (above, parse_here), quotation)
        above = parse_here
    return sorted(found, key=lambda each: (each.said, each.extent))


def _attributions(parses: Sequence[Parse]) -> list[Attribution]:
    """What the rules find, and what the learned model makes of it and adds."""
    rules = [speech.find(parse) for parse in parses]
    judged = (reading.judged() for reading in learned.readings(parses, rules))
    found = [attribution for attribution in judged if attribution]
    spoken = [speech.finished(speech.spoken(each, found)) for each in found]
    spoken = [part for each in spoken for part in speech.parted(each) if not speech.is_a_deed(part)]
    return speech.with_headlines(parses, speech.with_further(parses, spoken))


def _is_enough(
    text: str,
    attribution: Attribution,
    said: Sequence[Span],
    quotations: Sequence[Quotation],
    *,
    quoted: bool,
) -> bool:
    """Whether words are enough to be a statement.

    What something was called is the speaker's only in quotation marks, and a name with them. To
    reject `the claim` is a statement, though its words lie elsewhere.
    """
    if attribution.kind == "calling":
        marked = [q.inner[0].of(text) for q in quotations if any(map(q.outer.overlap, said))]
        return any(words[:1].islower() for words in marked)
    if attribution.kind == "stance":
        return True
    fewest = _FEWEST - 1 if attribution.kind in ("act", "denial", "request") else _FEWEST
    return quoted or sum(count_words(span.of(text)) for span in said) >= fewest


def _only_supposed_within(statement: Statement, others: Iterable[Statement]) -> bool:
    """Whether `is believed` is only part of how somebody else, who is named, put it."""
    attribution = statement.attribution
    if attribution is None or attribution.kind != "supposed":
        return False
    cue = attribution.cue
    return any(
        span.start <= cue.start and cue.end <= span.end
        for other in others
        if other != statement
        for span in other.said
    )


def _speaks(text: str, frame: Frame, quotation: Quotation) -> bool:
    """Whether a quotation begins in this paragraph and is speech by itself."""
    inside = frame.paragraph.start <= quotation.outer.start < frame.paragraph.end
    return inside and is_sentence(text, frame.paragraph, quotation)


def _taken(found: Iterable[Statement], quotation: Quotation) -> bool:
    return any(span.overlap(quotation.outer) for each in found for span in each.said)


def _without_doubles(found: Sequence[Statement]) -> list[Statement]:
    """Of several statements of the same words keep the one whose speaker is named."""
    kept: dict[tuple[Span, ...], Statement] = {}
    for each in found:
        rival = kept.get(each.said)
        if rival is None or _surer(each, rival):
            kept[each.said] = each
    return list(kept.values())


def _surer(one: Statement, other: Statement) -> bool:
    if _named(one) != _named(other):
        return _named(one)
    here, there = one.attribution, other.attribution
    if here and there and (here.kind == "stance") != (there.kind == "stance"):
        return there.kind == "stance"
    return bool(here and there and (here.sure or 0) > (there.sure or 0))


def _named(statement: Statement) -> bool:
    return statement.attribution is not None and bool(statement.attribution.speaker)


# Quotations that no clause claimed --------------------------------------------------------------


def _with_quotation(
    text: str,
    found: Sequence[Statement],
    frame: Frame,
    parses: tuple[Parse | None, Parse | None],
    quotation: Quotation,
) -> list[Statement]:
    above, parse = parses
    words = tuple(_trim(text, span) for span in quotation.inner)
    before = _right_before(text, found, frame, quotation)
    attribution = _right_behind(parse, quotation) if parse else None
    other = _half_of(text, found, attribution, before, quotation)
    if other is not None:
        joined = replace(other, said=tuple(sorted((*other.said, *words))))
        return [joined if each == other else each for each in found]
    if attribution is None and parse:
        attribution = _nearest_verb(parse, quotation)
    if attribution is None and above and quotation.outer.start == frame.paragraph.start:
        attribution = speech.above_quotation(above, quotation.outer)
    follows = before if attribution is None else None
    return [*found, Statement(words, attribution, quoted=True, follows=follows)]


def _right_before(
    text: str, found: Iterable[Statement], frame: Frame, quotation: Quotation
) -> Statement | None:
    """The statement in this paragraph after which the quotation follows in the same breath."""
    earlier = [
        each
        for each in found
        if frame.paragraph.start <= each.extent.start and each.extent.end <= quotation.outer.start
    ]
    if not earlier:
        return None
    last = max(earlier, key=lambda each: each.extent.end)
    between = text[last.extent.end : quotation.outer.start]
    sentence_ends = re.findall(r"[.!?…](?=[\s\"'”’])", between)
    return last if len(sentence_ends) <= 1 and not cues.SAYING_FOLLOWS.match(between) else None


def _half_of(
    text: str,
    found: Iterable[Statement],
    attribution: Attribution | None,
    before: Statement | None,
    quotation: Quotation,
) -> Statement | None:
    """The statement of which a quotation is the other half."""
    if attribution is not None:
        mine = (attribution.parse, attribution.verb)
        told = ((each, each.attribution) for each in found if each.quoted)
        return next((each for each, a in told if a and (a.parse, a.verb) == mine), None)
    half = before is not None and _is_second_half(text, before, quotation)
    return before if half else None


def _is_second_half(text: str, before: Statement, quotation: Quotation) -> bool:
    """Whether `he said` stands between two halves, as in `“We go,” he said. “Soon.”`."""
    cue = before.attribution.cue if before.attribution else None
    if cue is None or not before.quoted or before.said[-1].start >= cue.start:
        return False
    if not cue.of(text)[:1].isalpha():  # a dash behind which who said it signs
        return False
    rest = text[before.extent.end : quotation.outer.start]
    return "\n\n" not in rest and len(rest.split()) <= 12


def _standing_for(parse: Parse, quotation: Quotation) -> list[Word]:
    return [word for word in parse.words if word.stand_in and word.span == quotation.outer]


def _right_behind(parse: Parse, quotation: Quotation) -> Attribution | None:
    """Whose the quotation is because the sentence goes on with them, whatever their verb."""
    quoted = _standing_for(parse, quotation)
    return speech.right_behind(parse, quoted) if quoted else None


def _nearest_verb(parse: Parse, quotation: Quotation) -> Attribution | None:
    """The verb of saying nearest to a quotation in its sentence, if the grammar overlooked it."""
    quoted = _standing_for(parse, quotation)
    if not quoted:
        return None
    verbs = [
        word
        for word in parse.sentence(quoted[0])
        if word.lemma in cues.SAYING and not word.stand_in and word.pos == "VERB"
    ]
    for verb in sorted(verbs, key=lambda word: abs(word.index - quoted[0].index)):
        found = speech.beside_quotation(parse, verb, quoted)
        if found is not None:
            return found
    return speech.behind_quotation(parse, quoted) or speech.before_colon(parse, quoted)


# From words of a parse to stretches of the text -------------------------------------------------


def stretches(
    text: str, attribution: Attribution, quotations: Sequence[Quotation]
) -> tuple[tuple[Span, ...], bool]:
    """Return what was said as stretches of the text, and whether quotation marks hold all of it.

    A quotation is never cut, and where it is the whole stretch its marks are left out.
    """
    found: list[Span] = []
    quoted: list[bool] = []
    cue = attribution.cue
    for run in [*_own_runs(attribution, quotations), *attribution.elsewhere]:
        span = _with_whole_quotations(run, quotations, cue)
        span = whole_words(text, _trim(text, span))
        whole = next((q for q in quotations if _is_all_of(text, q, span)), None)
        parts = [_trim(text, _behind(cue, part)) for part in whole.inner] if whole else [span]
        found += [part for part in parts if part not in found and _telling(part.of(text))]
        quoted.append(whole is not None)
    said = [span for span in found if not any(_inside(span, other) for other in found)]
    return tuple(sorted(said)), all(quoted)


def _behind(cue: Span, part: Span) -> Span:
    """Leave out the name and colon of `“LOPEZ: We wait.”`, which stand inside the marks."""
    return Span(cue.end, part.end) if part.overlap(cue) else part


def _inside(span: Span, other: Span) -> bool:
    return span != other and other.start <= span.start and span.end <= other.end


def _own_runs(attribution: Attribution, quotations: Sequence[Quotation]) -> list[Span]:
    """The content's runs without what the reporter goes on with behind the cue.

    `“We go,” she said, and the ferry left`: beside a quoted sentence, later words are quoted too.
    """
    runs = _runs(attribution.parse, attribution.content)
    spoken = [word.span for word in attribution.content if word.stand_in]
    if not spoken or spoken[0].start > attribution.cue.start:
        return runs
    return [
        run
        for run in runs
        if run.start < attribution.cue.start or any(q.outer.overlap(run) for q in quotations)
    ]


def _runs(parse: Parse, content: Sequence[Word]) -> list[Span]:
    """The content's unbroken runs; punctuation breaks none, nor do stand-ins of one quotation."""
    runs: list[Span] = []
    last = -2
    for word in content:
        between = parse.words[last + 1 : word.index] if last >= 0 else ()
        if last >= 0 and all(each.pos in ("PUNCT", "SPACE") for each in between):
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, word.span.end))
        else:
            runs.append(word.span)
        last = word.index
    return runs


def _with_whole_quotations(span: Span, quotations: Sequence[Quotation], cue: Span) -> Span:
    for quotation in quotations:
        outer = quotation.outer
        if outer.overlap(span) and not outer.overlap(cue):
            wider = Span(min(span.start, outer.start), max(span.end, outer.end))
            span = span if wider.overlap(cue) else wider
    return span


def _is_all_of(text: str, quotation: Quotation, span: Span) -> bool:
    """Whether a stretch holds one quotation and no letter outside its marks."""
    if not quotation.outer.overlap(span):
        return False
    before = text[span.start : max(span.start, quotation.outer.start)]
    after = text[min(span.end, quotation.outer.end) : span.end]
    return not re.search(r"\w", before + after)


def _trim(text: str, span: Span) -> Span:
    span = trimmed(text, span)
    while span.start < span.end and text[span.end - 1] in _EDGE + _OPENING:
        span = Span(span.start, span.end - 1)
    while span.start < span.end and text[span.start] in _EDGE:
        span = Span(span.start + 1, span.end)
    words, behind = span.of(text), text[span.end : span.end + 1]
    if behind == ")" and words.count("(") > words.count(")"):
        span = Span(span.start, span.end + 1)
    return with_its_day(text, trimmed(text, span))


def _telling(words: str) -> bool:
    return bool(re.search(r"\w", words)) and words.casefold() not in {
        "which",
        "that",
        "who",
        "what",
    }
