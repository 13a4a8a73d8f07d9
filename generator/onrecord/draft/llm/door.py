"""The door that every offer has to pass: only words that stand in the text come in.

Offsets are ours, from the words; so are dates, ids, and how sure an entry is said to be. An engine
can be wrong about who spoke. It can put no word on the record that the text does not have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.dates import Date
from onrecord.draft import when
from onrecord.draft.llm.agreement import ALONE
from onrecord.draft.llm.answer import Offer
from onrecord.draft.proposal import ActorLike, Part, Proposal, ProposedActor
from onrecord.draft.reading import Given
from onrecord.english.datelines import dateline
from onrecord.ids import UNKNOWN, slug, unused
from onrecord.quotations import Quotation, quotations
from onrecord.text import Ambiguous, Located, Missing, Span, find, locate, paragraphs, squeeze

_LONGEST_NAME = 80
_WORDS_IN_AN_ID = 5


class Rejected(StrEnum):
    """Why an offer is turned away."""

    ABSENT = "not in the text"
    AMBIGUOUS = "standing more than once in the text"
    NOBODY = "neither quoted nor with the words that attribute it"
    DATELINE = "a dateline, which nobody says"
    FORM = "not of the form asked for"


class _NotInTheTextError(Exception):
    """Words that were to be copied from the text and do not stand there."""


@dataclass(slots=True)
class Door:
    """Lets offers in, one after another, and keeps count of those that it turns away."""

    text: str
    given: Given
    taken: set[str]
    """Ids of entries, to which it adds those that it gives."""
    why: str
    """What an entry says of where it comes from."""
    entries: list[Proposal] = field(default_factory=list)
    new: dict[str, ProposedActor] = field(default_factory=dict)
    turned_away: Counter[Rejected] = field(default_factory=Counter)
    _quotations: Sequence[Quotation] = ()
    _datelines: Sequence[Span] = ()

    def __post_init__(self) -> None:
        self._quotations = quotations(self.text)
        found = (dateline(self.text, each) for each in paragraphs(self.text))
        self._datelines = [each.span for each in found if each]

    @property
    def offered(self) -> int:
        """How many offers there were, those apart that an entry has already."""
        return len(self.entries) + self.turned_away.total()

    def let_in(self, offers: Iterable[Offer]) -> None:
        """Add the entries of those offers whose words stand in the text."""
        for offer in offers:
            found = locate(self.text, [squeeze(each) for each in offer.said], offer.cue)
            if isinstance(found, Missing):
                self.turned_away[Rejected.ABSENT] += 1
            elif isinstance(found, Ambiguous):
                self.turned_away[Rejected.AMBIGUOUS] += 1
            else:
                self._enter(offer, found)

    def _enter(self, offer: Offer, found: Located) -> None:
        said = tuple(inner for span in found.said for inner in self._inside_marks(span))
        said = tuple(told for span in said if (told := self._behind_dateline(span)))
        words = [span.of(self.text) for span in said]
        cue = found.cue.of(self.text) if found.cue else None
        if not said:
            self.turned_away[Rejected.DATELINE] += 1
        elif cue is None and not all(map(self._is_quoted, said)):
            self.turned_away[Rejected.NOBODY] += 1
        elif not self._one_paragraph_each(said) or locate(self.text, words, cue) != Located(
            said, found.cue
        ):
            self.turned_away[Rejected.AMBIGUOUS] += 1
        elif not self._is_covered(said):
            try:
                entry = self._entry(offer, Located(said, found.cue))
            except _NotInTheTextError:
                self.turned_away[Rejected.ABSENT] += 1
            else:
                self.entries += [] if self.given.is_done(self.text, entry) else [entry]

    def _entry(self, offer: Offer, found: Located) -> Proposal:
        near = found.whole
        when_printed = self._dating(offer.when_printed, near)
        happened_printed = self._dating(offer.happened_printed, near)
        who_printed = self._near(offer.who_printed, near)
        speaker, relays = self._speaker(offer, near), self._relays(offer, near)
        who = self._enrol(*speaker)
        via = dict.fromkeys(self._enrol(*relay) for relay in relays)
        return Proposal(
            id=self._id(found.said),
            said=found.said,
            who=(who,),
            confidence=ALONE,
            why=self.why,
            cue=found.cue,
            who_printed=who_printed,
            via=tuple(id_ for id_ in via if id_ != who),
            when=self._date(when_printed, when.Tense.PAST),
            when_printed=when_printed,
            happened=self._date(happened_printed, None),
            happened_printed=happened_printed,
            in_=self._part(found.said[0]),
            rejects_unknown=offer.denies,
        )

    # Words --------------------------------------------------------------------------------------

    def _near(self, words: str | None, place: Span) -> Span | None:
        """The place nearest to an entry where words stand; none of them is ever believed."""
        if words is None:
            return None
        places = find(self.text, words)
        if not places:
            raise _NotInTheTextError(words)
        return min(places, key=lambda span: (span.gap(place), span))

    def _dating(self, words: str | None, place: Span) -> Span | None:
        """The place of words that date something, as those of a dateline do not."""
        found = self._near(words, place)
        return None if found and any(map(found.overlap, self._datelines)) else found

    def _behind_dateline(self, span: Span) -> Span | None:
        """Leave out the dateline that words begin with; None where nothing else is left."""
        for line in self._datelines:
            if span.overlap(line):
                span = Span(line.end, max(line.end, span.end))
        return span if len(span) else None

    def _is_quoted(self, span: Span) -> bool:
        """Whether words are all inside the marks of one quotation."""
        return any(
            inner.start <= span.start and span.end <= inner.end
            for quotation in self._quotations
            for inner in quotation.inner
        )

    def _inside_marks(self, span: Span) -> Iterator[Span]:
        """Leave out the marks of words that are one whole quotation."""
        whole = next((each for each in self._quotations if each.outer == span), None)
        yield from whole.inner if whole else (span,)

    def _one_paragraph_each(self, said: Iterable[Span]) -> bool:
        places = paragraphs(self.text)
        return all(any(p.start <= s.start and s.end <= p.end for p in places) for s in said)

    def _is_covered(self, said: Sequence[Span]) -> bool:
        """Whether half of an entry's words, or of these, are the other's too."""
        held = [*self.given.covered, *(span for entry in self.entries for span in entry.said)]
        return any(
            2 * span.overlap(old) >= min(len(span), len(old)) for span in said for old in held
        )

    def _date(self, place: Span | None, tense: when.Tense | None) -> Date | None:
        if place is None:
            return None
        tense = tense or when.tense_at(self.text, place)
        return when.resolve(place.of(self.text), self.given.published, tense=tense)

    def _part(self, first: Span) -> Part | None:
        headline = next(iter(paragraphs(self.text)), None)
        is_title = (
            headline
            and self.given.title
            and headline.of(self.text).split() == self.given.title.split()
        )
        return "headline" if is_title and headline and headline.overlap(first) else None

    def _id(self, said: Sequence[Span]) -> str:
        words = slug(" ".join(span.of(self.text) for span in said)).split("-")
        chosen = unused("-".join(words[:_WORDS_IN_AN_ID]) or "statement", self.taken)
        self.taken.add(chosen)
        return chosen

    # Actors -------------------------------------------------------------------------------------

    def _speaker(self, offer: Offer, place: Span) -> tuple[str, str]:
        """Id or name of who is said to have spoken, and what it is."""
        if offer.who in self._named:
            return str(offer.who), ""
        return self._name(offer.name, place), offer.kind or "person"

    def _relays(self, offer: Offer, place: Span) -> list[tuple[str, str]]:
        return [
            (each, "") if each in self._named else (self._name(each, place), "outlet")
            for each in offer.via
        ]

    def _name(self, words: str | None, place: Span) -> str:
        span = self._near(words, place)
        name = squeeze(span.of(self.text)) if span else ""
        return name if len(name) <= _LONGEST_NAME else ""

    @property
    def _named(self) -> Mapping[str, ActorLike]:
        return named_in(self.text, self.given.actors)

    def _enrol(self, name: str, kind: str) -> str:
        """The id of an actor, of the story's or a new one; `unknown` without a name."""
        if not kind:
            return name
        for id_, actor in self._everybody():
            if name.casefold() in {form.casefold() for form in actor.all_names}:
                return id_
        if not (name and slug(name)):
            return UNKNOWN
        id_ = unused(slug(name), {*self.given.actors, *self.new})
        self.new[id_] = ProposedActor(id_, name, kind)
        return id_

    def _everybody(self) -> Iterator[tuple[str, ActorLike]]:
        yield from self.given.actors.items()
        yield from self.new.items()


def named_in(text: str, actors: Mapping[str, ActorLike]) -> dict[str, ActorLike]:
    """Return the actors of whom a text holds the last word of a name: only they can be speakers."""
    words = {word.strip(".,;:!?\"'“”‘’()").casefold() for word in text.split()}
    words |= {word.removesuffix("'s").removesuffix("’s") for word in words}
    return {
        id_: actor
        for id_, actor in actors.items()
        if any(form.split()[-1].casefold() in words for form in actor.all_names)
    }
