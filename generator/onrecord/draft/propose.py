"""The door to drafting: a text in, proposals out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.dates import Date
from onrecord.draft import speech, when
from onrecord.draft.cues import words
from onrecord.draft.dating import dated
from onrecord.draft.frame import frame
from onrecord.draft.occasion import Occasion, goes_on
from onrecord.draft.parse import parse
from onrecord.draft.proposal import ActorLike, Drafted, Part, Proposal
from onrecord.draft.speakers import Cast, Speaker
from onrecord.draft.speech import Attribution
from onrecord.draft.statements import Statement, statements
from onrecord.ids import UNKNOWN, slug, unused
from onrecord.quotations import quotations, quoted_spans
from onrecord.text import Located, Span, locate, paragraphs

_WORDS_IN_AN_ID = 5
_LITTLE = words(
    "a an and are as at be been by for from had has have he if in is it its of on or that "
    "the their there they this to was we were which will with would"
)
_CAPTION = re.compile(
    r"\b(?:Picture|Photo|Photograph|Image|Credit|File photo)s?(?: credit)?: ?[^.\n]{1,60}\.?\s*$"
)
_ONE_PERSON = ("person", "office")
_SAME_OCCASION = "on the same occasion as the words before"
_CONFIDENCE = {
    "saying": 0.75,
    "denial": 0.7,
    "according": 0.7,
    "request": 0.6,
    "refusal": 0.65,
    "calling": 0.6,
    "supposed": 0.5,
}
_WHY = {
    "saying": "verb of saying",
    "denial": "verb of denying",
    "according": "according to",
    "request": "verb of asking or warning",
    "refusal": "refusing to rule out",
    "calling": "verb of calling",
    "supposed": "passive and nobody named",
}


def propose(  # noqa: PLR0913  # each is a fact of its own, and given by name
    text: str,
    *,
    published: Date | None,
    actors: Mapping[str, ActorLike],
    outlet: str | None,
    title: str | None = None,
    covered: Sequence[Span] = (),
    taken: Collection[str] = (),
) -> Drafted:
    """Return entries for a source's text, and the actors that they need.

    Args:
        text: the source's body; every span of a proposal is a place in it.
        published: when it appeared; without it, relative dates stay words.
        actors: those that the story has, by id.
        outlet: the id of the source's own outlet, where it is known.
        title: the source's headline; a first paragraph of these words is marked as such.
        covered: what the words of existing entries cover, of dismissed ones too.
        taken: ids of existing entries.

    Raises:
        NoParserError: spaCy or its model is not installed.
    """
    quoted = quotations(text)
    frames = [frame(text, paragraph, quoted) for paragraph in paragraphs(text)]
    parses = parse(frames)
    cast = Cast(text, parses, actors, outlet)
    words, dates = quoted_spans(quoted), when.find(text)
    maker = _Maker(text, words, published, title, cast, dates, list(covered), set(taken))
    found = [
        maker.entry(each) for each in _in_reading_order(statements(text, frames, parses, quoted))
    ]
    entries = tuple(sorted((each for each in found if each), key=lambda each: each.said))
    used = dict.fromkeys(id_ for each in entries for id_ in (*each.who, *each.via))
    return Drafted(entries, tuple(new for id_ in used if (new := cast.actor(id_))))


def _in_reading_order(found: Sequence[Statement]) -> list[Statement]:
    """By place, and of two that begin together the one around the other first."""
    return sorted(found, key=lambda each: (each.extent.start, -each.extent.end))


@dataclass(frozen=True, slots=True)
class _Made:
    """A statement that has been read, and what later ones may refer back to."""

    statement: Statement
    speaker: Speaker
    via: tuple[str, ...]
    occasion: Occasion | None
    """None where it was told to nobody who passes it on, or passed on by others as well."""


@dataclass(slots=True)
class _Maker:
    """Turns statements into proposals, one after another."""

    text: str
    quoted: Sequence[Span]
    """The words of the text that stand in quotation marks."""
    published: Date | None
    title: str | None
    cast: Cast
    date_words: Sequence[when.Found]
    covered: list[Span]
    taken: set[str]
    _made: list[_Made] = field(default_factory=list)

    def entry(self, statement: Statement) -> Proposal | None:
        """Return the proposal for a statement; None where an entry has its words already."""
        speaker, via = self._chain(statement)
        date, date_words = dated(statement, self.date_words, self.published)
        before = None if via else self._occasion_before(statement, speaker)
        if before:
            via = before.relays
            if date_words is None:
                date, date_words = before.date, before.date_words
        told = before is not None or self._is_told(statement, via)
        occasion = Occasion(via, date, date_words) if told else None
        self._made.append(_Made(statement, speaker, via, occasion))
        if self._is_covered(statement) or not self._can_be_found(statement):
            return None
        attribution = statement.attribution
        return Proposal(
            id=self._id(statement),
            said=statement.said,
            who=speaker.ids,
            confidence=self._confidence(statement, speaker),
            why="; ".join(self._why(statement, speaker) + ([_SAME_OCCASION] if before else [])),
            cue=attribution.cue if attribution else None,
            who_printed=speaker.printed,
            via=via,
            when=date,
            when_printed=date_words.span if date_words else None,
            in_=self._part(statement),
            rejects_unknown=attribution is not None and attribution.kind == "denial",
        )

    # Who, and through whom ----------------------------------------------------------------------

    def _chain(self, statement: Statement) -> tuple[Speaker, tuple[str, ...]]:
        attribution = statement.attribution
        if attribution is None:
            return self._of_the_one_before(statement), ()
        here = attribution.parse
        via = [
            outlet
            for head in attribution.audience
            if (outlet := self.cast.outlet(speech.phrase(here, head)))
        ]
        if attribution.through:
            via += self.cast.resolve(here, attribution.through).ids
        if attribution.cited:
            via += self.cast.resolve(here, attribution.speaker).ids
        phrase = attribution.cited or attribution.speaker
        around = self._around(attribution)
        relay = next(iter([*via, *around]), None)
        speaker = self.cast.resolve(here, phrase, relay)
        via = [*speaker.through, *via, *around]
        return speaker, tuple(dict.fromkeys(hop for hop in via if hop not in speaker.ids))

    def _of_the_one_before(self, statement: Statement) -> Speaker:
        for made in reversed(self._made):
            who = made.speaker
            if made.statement == statement.follows and who.known and who.kind in _ONE_PERSON:
                return Speaker(who.ids, None, who.kind, "right after words of the same speaker")
        return Speaker((UNKNOWN,), None)

    def _around(self, attribution: Attribution) -> tuple[str, ...]:
        """Who passes on a statement that stands inside another one, and through whom."""
        cue = attribution.cue
        for made in reversed(self._made):
            outer = made.statement
            kind = outer.attribution.kind if outer.attribution else "denial"
            inside = any(span.start <= cue.start and cue.end <= span.end for span in outer.said)
            if inside and kind != "denial":
                own = self._is_reporters(attribution, outer)
                return () if own else (*made.speaker.ids, *made.via)
        return ()

    def _is_reporters(self, attribution: Attribution, outer: Statement) -> bool:
        """Whether a clause is the reporter's: `“We go on” after the leader threatened to strike`.

        It stands outside the marks of one whose own words stand in them, and tells only when.
        """
        if outer.quoted or not speech.tells_when(attribution.parse, attribution.verb):
            return False
        start, cue = min(outer.said).start, attribution.cue
        before = any(start <= span.start and span.end <= cue.start for span in self.quoted)
        return before and not any(span.overlap(cue) for span in self.quoted)

    def _is_told(self, statement: Statement, via: Sequence[str]) -> bool:
        """Whether a statement was told to those who pass it on, and to nobody else first."""
        attribution = statement.attribution
        if attribution is None or not via or UNKNOWN in via:
            return False
        phrases = [speech.phrase(attribution.parse, head) for head in attribution.audience]
        return set(via) == {self.cast.outlet(phrase) for phrase in phrases}

    def _occasion_before(self, statement: Statement, speaker: Speaker) -> Occasion | None:
        """The occasion of the statement before, where the same speaker goes on."""
        before = self._made[-1] if self._made else None
        if before is None or not speaker.known or before.speaker.ids != speaker.ids:
            return None
        return before.occasion if goes_on(self.text, statement, before.statement) else None

    # The rest -----------------------------------------------------------------------------------

    def _is_covered(self, statement: Statement) -> bool:
        """Whether half of an entry's words, or of these, are the other's too."""
        return any(
            2 * span.overlap(old) >= min(len(span), len(old))
            for span in statement.said
            for old in self.covered
        )

    def _can_be_found(self, statement: Statement) -> bool:
        """Whether these words, read from a sheet, lead back to this place and to no other."""
        words = [span.of(self.text) for span in statement.said]
        cue = statement.attribution.cue.of(self.text) if statement.attribution else None
        found = locate(self.text, words, cue)
        return isinstance(found, Located) and found.said == statement.said

    def _id(self, statement: Statement) -> str:
        words = [span.of(self.text) for span in statement.said]
        parts = [part for each in words for part in slug(each).split("-") if part]
        telling = [part for part in parts if part not in _LITTLE] or parts
        attribution = statement.attribution
        if len(telling) == 1 and attribution and attribution.kind == "denial":
            telling.insert(0, slug(attribution.verb.form))
        chosen = unused("-".join(telling[:_WORDS_IN_AN_ID]) or "statement", self.taken)
        self.taken.add(chosen)
        return chosen

    def _part(self, statement: Statement) -> Part | None:
        place = statement.extent
        for number, paragraph in enumerate(paragraphs(self.text)):
            if paragraph.overlap(place):
                printed = paragraph.of(self.text)
                if number == 0 and self.title and printed.split() == self.title.split():
                    return "headline"
                return "caption" if _CAPTION.search(printed) else None
        return None

    def _confidence(self, statement: Statement, speaker: Speaker) -> float:
        attribution = statement.attribution
        if attribution is None:
            return 0.5 if speaker.known else 0.3
        sure = _CONFIDENCE[attribution.kind] + (0.15 if statement.quoted else 0)
        sure -= 0.15 if attribution.guessed else 0
        sure -= 0.1 if speaker.why else 0
        return round(max(sure, 0.1), 2)

    def _why(self, statement: Statement, speaker: Speaker) -> list[str]:
        attribution = statement.attribution
        if attribution is None:
            reasons = ["quotation marks" if speaker.known else "quotation marks and nobody named"]
        else:
            reasons = ["quotation marks and"] if statement.quoted else []
            reasons = [" ".join([*reasons, _WHY[attribution.kind]])]
            reasons += ["speaker stands beside the verb"] if attribution.guessed else []
        return reasons + ([speaker.why] if speaker.why else [])
