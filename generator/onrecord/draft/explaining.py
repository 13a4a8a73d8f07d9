"""Every decision beside the article: what was taken as speech and why, who, through whom, when.

What was left out stands there as well, with the reason: somebody who knows why a draft is as it is
corrects it sooner, and tells us better what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Literal

from onrecord.draft import when
from onrecord.draft.decision import Decision
from onrecord.draft.proposal import Proposal
from onrecord.draft.reading import COVERED, Reading
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.content import content
from onrecord.draft.speech.speaker import is_nobody, speaker_of
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.words import cues
from onrecord.draft.words.word import FINITE_TAGS
from onrecord.frozen import dataclass
from onrecord.ids import UNKNOWN
from onrecord.text import Span, paragraphs, squeeze

Kind = Literal["text", "entry", "fact", "reason", "left"]
_LABEL = 11
_INDENT = 4
_LONGEST = 150
"""Characters of a passage that are shown; the article stands above it whole."""
_NO_SPEECH = (
    "stands in quotation marks, but it is no sentence of its own and no words attribute it: a "
    "title, a term or a word held at arm's length"
)
_NOT_ATTRIBUTED = "stands in quotation marks, and no words were found that attribute it"
_SILENT = "no word attributes it to anybody, and no date makes it an event"
_DATED = (
    "no word attributes it to anybody; the day that stands in it cannot be told from the source's "
    "own, or is of no clause that tells what happened on it"
)
_UNSAID = "tells of no saying that took place: it is denied, asked for, supposed or still to come"
_NO_WORDS = "no words were found that it governs and that could be what was said"
_NOBODY = "its subject is a thing or nobody"
_OTHERS = "its words are part of another entry, or too few to stand alone"
_DEFAULT = {
    "person": "named here",
    "outlet": "named here",
    "government": "named here",
    "organisation": "named here",
    "office": "named here",
    "several": "each is named here",
    "document": "a document that speaks",
    "unnamed": "described and not named: an actor of its own for these words and this relay",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line to show, and what it is."""

    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class _Left:
    """Words that were not taken, and why."""

    place: Span
    why: str


def explain(reading: Reading, names: Mapping[str, str], width: int) -> Iterator[Line]:
    """Yield the article with all decisions beside it, in lines of at most `width` columns.

    `names` are the actors' names, by id.
    """
    left = sorted(_left_out(reading), key=lambda each: each.place)
    number = 0
    for at, paragraph in enumerate(paragraphs(reading.text), start=1):
        yield Line("text", f"¶{at}")
        for words in wrap(squeeze(paragraph.of(reading.text)), width):
            yield Line("text", words)
        yield Line("text", "")
        for each in (d for d in reading.decisions if _begins_in(paragraph, d.proposal.said[0])):
            number += 1
            yield from _decision(reading.text, number, each, names, width)
        for each_left in (each for each in left if _begins_in(paragraph, each.place)):
            yield from _not_taken(reading.text, each_left, width)


def _begins_in(paragraph: Span, place: Span) -> bool:
    return paragraph.start <= place.start < paragraph.end


# What was taken -----------------------------------------------------------------------------------


def _decision(
    text: str, number: int, decision: Decision, names: Mapping[str, str], width: int
) -> Iterator[Line]:
    proposal = decision.proposal
    there = decision.left_out == COVERED
    title = proposal.id or ("in the sheet already" if there else "not proposed")
    sure = f"sure {proposal.confidence:.2f}" if proposal.id else ""  # a sheet's own is in the sheet
    room = max(width - len(sure) - 1, 1)
    yield Line("entry", f"{f'{number}. {title}'[:room]:<{room}} {sure}".rstrip())
    for label, words, why in _facts(text, decision, names):
        yield from _labelled("fact", label, words, width)
        if why:
            yield from _labelled("reason", "", f"because: {why}", width)
    if decision.left_out and not there:
        yield from _labelled("left", "left out", decision.left_out, width)
    yield Line("text", "")


def _facts(
    text: str, decision: Decision, names: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """The facts of an entry: a label, what it is, and why."""
    proposal = decision.proposal
    cue = f", “{_short(text, proposal.cue)}”" if proposal.cue else ""
    said = " … ".join(_short(text, span) for span in proposal.said)
    yield "said", f"“{said}”", f"{proposal.why.partition(';')[0]}{cue}"
    yield _who(text, decision, names)
    if proposal.via:
        yield "via", " → ".join(names.get(id_, id_) for id_ in proposal.via), _why_via(decision)
    if proposal.to:
        yield "told to", ", ".join(names.get(id_, id_) for id_ in proposal.to), ""
    if proposal.asked:
        yield "asked", f"“{_short(text, proposal.asked)}”", ""
    yield from _dates(text, decision)
    if proposal.rejects_unknown:
        yield "rejects", "something: to deny it is not to say it", "verb of denying"
    if proposal.in_:
        yield "stands in", f"the {proposal.in_}", ""


def _who(text: str, decision: Decision, names: Mapping[str, str]) -> tuple[str, str, str]:
    proposal = decision.proposal
    if not proposal.who:
        return "who", "nobody: the source tells it in its own voice", ""
    printed = f", printed “{_short(text, proposal.who_printed)}”" if proposal.who_printed else ""
    speaker = decision.chain.speaker if decision.chain else None
    if proposal.who == (UNKNOWN,):
        why = speaker.why if speaker else ""
        return "who", f"not known{printed}", why or "the sentence names nobody for certain"
    ids = ", ".join(f"{names.get(id_, id_)} ({id_})" for id_ in proposal.who)
    why = (speaker.why or _DEFAULT.get(speaker.kind, "")) if speaker else ""
    return "who", f"{ids}{printed}", why


def _why_via(decision: Decision) -> str:
    stated = [decision.chain.why if decision.chain else ""]
    stated += [decision.occasion.why if decision.occasion else ""]
    return "; ".join(filter(None, stated)) or "the sentence says so"


def _dates(text: str, decision: Decision) -> Iterator[tuple[str, str, str]]:
    proposal, occasion = decision.proposal, decision.occasion
    if proposal.when_printed:
        day = str(proposal.when) if proposal.when else "not to be told"
        why = occasion.why if occasion and occasion.why else "stands beside the verb"
        yield "said on", f"{day}, from “{_short(text, proposal.when_printed)}”", why
    if proposal.happened and proposal.happened_printed:
        words = _short(text, proposal.happened_printed)
        yield "happened", f"{proposal.happened}, from “{words}”", ""
    if not (proposal.when_printed or proposal.happened) and proposal.who:
        yield "said on", "no words date it: by publication at the latest", ""


# What was not ------------------------------------------------------------------------------------


def _not_taken(text: str, left: _Left, width: int) -> Iterator[Line]:
    yield from _labelled("left", "not taken", f"“{_short(text, left.place)}”: {left.why}", width)
    yield Line("text", "")


def _left_out(reading: Reading) -> Iterator[_Left]:
    taken = [span for each in reading.decisions for span in _places(each.proposal)]
    for quotation in reading.quotations:
        if not any(quotation.outer.overlap(span) for span in taken):
            words = Span(quotation.inner[0].start, quotation.inner[-1].end)
            yield _Left(words, _NOT_ATTRIBUTED if _says(reading, words) else _NO_SPEECH)
    used = {
        each.statement.attribution.verb.span
        for each in reading.decisions
        if each.statement and each.statement.attribution
    }
    for parse in reading.parses:
        for verb in parse.words:
            tells = verb.lemma in cues.SAYING | cues.DENYING and verb.is_verb
            if tells and not verb.stand_in and verb.span not in used:
                yield _Left(verb.span, _why_not(parse, verb))
    yield from _silent(reading)


def _says(reading: Reading, quoted: Span) -> bool:
    """Whether a quotation says something of something, as no title or term does: `is closed`."""
    words = (word for parse in reading.parses for word in parse.words)
    return any(word.tag in FINITE_TAGS and word.span.overlap(quoted) for word in words)


def _silent(reading: Reading) -> Iterator[_Left]:
    """Sentences in which nothing was found and of which nothing else is told."""
    dates = [each.span for each in when.find(reading.text)]
    taken = [each.place for each in reading.decisions]
    taken += [span for each in reading.decisions for span in _places(each.proposal)]
    for parse in reading.parses:
        for _, words in groupby(parse.words, key=lambda word: word.sentence):
            sentence = list(words)
            place = Span(sentence[0].span.start, sentence[-1].span.end)
            verbs = any(word.lemma in cues.SAYING | cues.DENYING for word in sentence)
            if not verbs and not any(place.overlap(span) for span in taken):
                yield _Left(place, _DATED if any(map(place.overlap, dates)) else _SILENT)


def _places(proposal: Proposal) -> Iterable[Span]:
    return (*proposal.said, *([proposal.cue] if proposal.cue else []))


def _why_not(parse: Parse, verb: Word) -> str:
    if is_unsaid(parse, verb):
        return _UNSAID
    words: Sequence[Word] = content(parse, verb)[1]
    if not words:
        return _NO_WORDS
    speaker, _ = speaker_of(parse, verb, quoted=False)
    return _NOBODY if is_nobody(speaker) or not speaker else _OTHERS


# How it is set ------------------------------------------------------------------------------------


def _short(text: str, span: Span) -> str:
    words = squeeze(span.of(text))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]} …"


def _labelled(kind: Kind, label: str, words: str, width: int) -> Iterator[Line]:
    """A label and words beside it, the words in a column of their own."""
    room = max(width - _INDENT - _LABEL, 20)
    for number, line in enumerate(wrap(words, room) or [""]):
        shown = label if number == 0 else ""
        yield Line(kind, f"{'':{_INDENT}}{shown:<{_LABEL}}{line}")
