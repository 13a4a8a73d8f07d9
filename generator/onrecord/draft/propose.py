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
from onrecord.draft.parse import parse
from onrecord.draft.proposal import ActorLike, Drafted, Part, Proposal
from onrecord.draft.speakers import Cast, Speaker
from onrecord.draft.statements import Statement, statements
from onrecord.ids import UNKNOWN, slug, unused
from onrecord.quotations import quotations
from onrecord.text import Located, Span, locate, paragraphs

_WORDS_IN_AN_ID = 5
_LITTLE = words(
    "a an and are as at be been by for from had has have he if in is it its of on or that "
    "the their there they this to was we were which will with would"
)
_CAPTION = re.compile(
    r"\b(?:Picture|Photo|Photograph|Image|Credit|File photo)s?(?: credit)?: ?[^.\n]{1,60}\.?\s*$"
)
_CONFIDENCE = {
    "saying": 0.75,
    "denial": 0.7,
    "according": 0.7,
    "request": 0.6,
    "supposed": 0.5,
}
_WHY = {
    "saying": "verb of saying",
    "denial": "verb of denying",
    "according": "according to",
    "request": "verb of asking or warning",
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
    maker = _Maker(text, published, title, cast, when.find(text), list(covered), set(taken))
    found = [
        maker.entry(each) for each in _in_reading_order(statements(text, frames, parses, quoted))
    ]
    entries = tuple(sorted((each for each in found if each), key=lambda each: each.said))
    used = {id_ for each in entries for id_ in (*each.who, *each.via)}
    new = (cast.actor(id_) for id_ in dict.fromkeys(i for e in entries for i in (*e.who, *e.via)))
    return Drafted(entries, tuple(actor for actor in new if actor and actor.id in used))


def _in_reading_order(found: Sequence[Statement]) -> list[Statement]:
    """By place, and of two that begin together the one around the other first."""
    return sorted(found, key=lambda each: (each.extent.start, -each.extent.end))


@dataclass(slots=True)
class _Maker:
    """Turns statements into proposals, one after another."""

    text: str
    published: Date | None
    title: str | None
    cast: Cast
    date_words: Sequence[when.Found]
    covered: list[Span]
    taken: set[str]
    _made: list[tuple[Statement, Speaker, tuple[str, ...]]] = field(default_factory=list)

    def entry(self, statement: Statement) -> Proposal | None:
        """Return the proposal for a statement; None where an entry has its words already."""
        speaker, via = self._chain(statement)
        self._made.append((statement, speaker, via))
        if self._is_covered(statement) or not self._can_be_found(statement):
            return None
        attribution = statement.attribution
        date, date_words = dated(statement, self.date_words, self.published)
        return Proposal(
            id=self._id(statement.said),
            said=statement.said,
            who=speaker.ids,
            confidence=self._confidence(statement, speaker),
            why=self._why(statement, speaker),
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
        around = self._around(attribution.cue)
        relay = next(iter([*via, *around]), None)
        speaker = self.cast.resolve(here, phrase, relay)
        via = [*speaker.through, *via, *around]
        return speaker, tuple(dict.fromkeys(hop for hop in via if hop not in speaker.ids))

    def _of_the_one_before(self, statement: Statement) -> Speaker:
        for made, speaker, _ in reversed(self._made):
            if made == statement.follows and speaker.known and speaker.kind in ("person", "office"):
                return Speaker(
                    speaker.ids, None, speaker.kind, "right after words of the same speaker"
                )
        return Speaker((UNKNOWN,), None)

    def _around(self, cue: Span) -> tuple[str, ...]:
        """Who passes on a statement that stands inside another one, and through whom."""
        for outer, speaker, via in reversed(self._made):
            kind = outer.attribution.kind if outer.attribution else "denial"
            inside = any(span.start <= cue.start and cue.end <= span.end for span in outer.said)
            if inside and kind != "denial":
                return (*speaker.ids, *via)
        return ()

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

    def _id(self, said: Sequence[Span]) -> str:
        parts = [part for span in said for part in slug(span.of(self.text)).split("-") if part]
        telling = [part for part in parts if part not in _LITTLE] or parts
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

    def _why(self, statement: Statement, speaker: Speaker) -> str:
        attribution = statement.attribution
        if attribution is None:
            reasons = ["quotation marks" if speaker.known else "quotation marks and nobody named"]
        else:
            reasons = ["quotation marks and"] if statement.quoted else []
            reasons = [" ".join([*reasons, _WHY[attribution.kind]])]
            reasons += ["speaker stands beside the verb"] if attribution.guessed else []
        return "; ".join(reasons + ([speaker.why] if speaker.why else []))
