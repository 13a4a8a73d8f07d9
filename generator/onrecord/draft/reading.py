"""A text read whole: every statement and event found in it, and what was decided about each.

`propose` takes the entries from it, `explain` shows the rest as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.dates import Date
from onrecord.draft import when
from onrecord.draft.chains.chain import Chain, Chains, passed_on
from onrecord.draft.chains.credit_lines import CreditLines
from onrecord.draft.confidence import Ground, confidence, why
from onrecord.draft.decision import Decision
from onrecord.draft.events.event import Event, events
from onrecord.draft.labels.credits import credit
from onrecord.draft.labels.page_labels import credit_lines
from onrecord.draft.leaving_out import beside_others, by_itself
from onrecord.draft.occasions.dating import dated, lies_after
from onrecord.draft.occasions.gatherings import Held, gatherings, main_days, on_their_day
from onrecord.draft.occasions.occasion import Occasion, is_stance, looking_back, shared
from onrecord.draft.proposal import ActorLike, Part, Proposal
from onrecord.draft.reaching import reaching, with_its_marks, with_what_turns_it
from onrecord.draft.sentences.endless import without_endless
from onrecord.draft.sentences.parse import Parse
from onrecord.draft.speakers import NAMED_NEXT, Cast, Known
from onrecord.draft.speech import Attribution
from onrecord.draft.standing import WorkedOver, is_done
from onrecord.draft.statements.doubts import JEST, in_jest
from onrecord.draft.statements.questions import asked
from onrecord.draft.statements.rejecting import rejections
from onrecord.draft.statements.statement import Statement, statements
from onrecord.draft.texts import Texts
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import FINITE_TAGS
from onrecord.ids import slug, unused
from onrecord.quotations import Quotation, quoted_spans
from onrecord.text import Located, Span, locate, paragraphs

_WORDS_IN_AN_ID = 5
_LITTLE = words(
    "a an and are as at be been by for from had has have he if in is it its of on or that "
    "the their there they this to was we were which will with would"
)
_EVENT = 0.75
_WHOLE = 0.7
"""The share of a statement's words that an event must have for its date to be the statement's."""
_OPENING = 0.4
"""The same of an event with which they begin: what is told behind it is told of it."""
_CREDIT = 0.95
_CREDIT_OF_SEVERAL = 0.85
"""Of a caption of several sentences only the last may be told to be somebody's."""
BESIDE = "it stands beside a noun in what somebody says"
TURNED = "it stands beside a noun, and words before it deny what the noun is in"
COVERED = "the sheet has an entry with these words, or with many of them"
COVERED_IN_PART = "the sheet has an entry with some of these words"
DONE = "somebody has worked over what the same speaker says in this sentence"
CREDIT = "it is told whose the picture is, and nobody says anything"
DENIED = "it stands in what somebody denies, who does not tell of it"
SOMEBODYS = "it is told as what somebody says or thinks, and not by the source itself"
NOT_FOUND = "these words stand more than once, and a sheet could not tell which are meant"


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, what was found in it, and whom it names."""

    text: str
    parses: Sequence[Parse]
    quotations: Sequence[Quotation]
    cast: Cast
    decisions: Sequence[Decision]


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a text before it is read."""

    published: Date | None
    actors: Mapping[str, ActorLike]
    outlet: str | None
    title: str | None = None
    covered: Sequence[Span] = ()
    worked_over: Sequence[WorkedOver] = ()
    taken: Collection[str] = ()
    texts: Texts | None = None
    """The texts that it is read together with, itself among them; None where it is the only one."""
    language: str = "en"
    """The text's own, as a BCP 47 tag."""
    authors: Sequence[str] = ()

    def is_done(self, text: str, proposal: Proposal) -> bool:
        """Whether somebody has worked over what is proposed, in other words of its sentence."""
        return is_done(text, self.worked_over, proposal.said, proposal.cue, proposal.who)


def read(text: str, given: Given) -> Reading:
    """Read a text. Raises NoParserError where spaCy or its model is not installed."""
    text = without_endless(text)
    texts = given.texts or Texts([(text, given.language)])
    parsed, gathered = texts.parsed(text, given.language), texts.gathered
    framed, parses = parsed.framed, parsed.parses
    quoted = framed.quotations
    known = Known(text, parsed.survey, gathered, given.actors, given.outlet)
    cast = Cast(text, parses, known, given.authors)
    named = [each.place for each in credit_lines(text)]
    told_in = [
        each for each in parses if _tells(each) or not any(map(each.frame.paragraph.overlap, named))
    ]
    found = _in_reading_order(statements(text, framed.frames, told_in, quoted))
    lines = CreditLines(text, parses, cast)
    chains = Chains(text, cast, quoted_spans(quoted), lines, parses, passed_on(parses, cast))
    dates = [each for each in when.find(text) if not any(map(each.span.overlap, framed.datelines))]
    told = [(each, chains.read(each)) for each in found]
    held = [
        Held(each, cast.resolve(each.parse, each.by, speaks=False).ids)
        for each in gatherings(parses, dates, given.published)
    ]
    own = [(s, _own_occasion(s, c, dates, given)) for s, c in told]
    occasions = shared(text, looking_back(text, own, dates, given.published))
    days = list(main_days(parses, dates, given.published))
    on_them = list(zip(found, occasions, strict=True))
    occasions = on_their_day(text, on_them, held, days, given.published)
    maker = _Maker(text, given, _happened(text, parses, dates, occasions, given), set(given.taken))
    rejecting = rejections(text, [statement for statement, _ in told])
    decisions = [
        maker.statement(statement, chain, occasion, rejecting=turns)
        for (statement, chain), occasion, turns in zip(told, occasions, rejecting, strict=True)
    ]
    decisions = beside_others(decisions)
    decisions = [replace(e, proposal=reaching(text, e.proposal, quoted)) for e in decisions]
    decisions += maker.events(decisions)
    decisions = [replace(e, proposal=with_its_marks(e.proposal, quoted)) for e in decisions]
    decisions += maker.credits()
    decisions.sort(key=lambda each: (each.proposal.said, each.place))
    return Reading(text, parses, quoted, cast, maker.named(decisions))


def _tells(parse: Parse) -> bool:
    """Whether a credit line is a sentence, with a verb of its own, and no name alone."""
    finite = (word for word in parse.words if word.tag in FINITE_TAGS)
    return any(parse.children(word, "nsubj", "nsubjpass") for word in finite)


def _in_reading_order(found: Sequence[Statement]) -> list[Statement]:
    """By place, and of two that begin together the one around the other first."""
    return sorted(found, key=lambda each: (each.extent.start, -each.extent.end))


def _own_occasion(
    statement: Statement, chain: Chain, dates: Sequence[when.Found], given: Given
) -> Occasion:
    own = () if chain.reported else dates
    date, date_words = dated(statement, own, given.published)
    named_next = chain.speaker.why == NAMED_NEXT
    return Occasion(chain.speaker.ids, chain.via, date, date_words, named_next=named_next)


def _happened(
    text: str,
    parses: Sequence[Parse],
    dates: Sequence[when.Found],
    occasions: Sequence[Occasion],
    given: Given,
) -> list[Event]:
    """The events of those date words that date no saying."""
    sayings = {occasion.words for occasion in occasions if occasion.words}
    left = [each for each in dates if each not in sayings]
    return events(text, parses, left, given.published)


@dataclass(slots=True)
class _Maker:
    """Makes proposals of statements and events."""

    text: str
    given: Given
    happened: Sequence[Event]
    taken: set[str]
    _own: set[int] = field(default_factory=set)
    """Events, by number, whose date is a statement's own."""

    def statement(
        self, statement: Statement, chain: Chain, occasion: Occasion, *, rejecting: bool
    ) -> Decision:
        attribution = statement.attribution
        event = None if is_stance(statement) else self._event_of(statement, occasion.date)
        inferred = tuple(filter(None, (chain.why, occasion.why)))
        nested = bool(chain.via) and self._is_nested(statement)
        jest = in_jest(attribution)
        ground = Ground(statement, chain.speaker, nested, inferred, jest)
        proposal = Proposal(
            id="",
            said=statement.said,
            who=chain.speaker.ids,
            confidence=confidence(ground),
            why=why(ground),
            cue=_cue(attribution, chain.speaker.printed),
            who_printed=chain.speaker.printed,
            via=occasion.relays,
            to=chain.to,
            asked=asked(statement, chain.speaker.printed),
            when=occasion.date,
            when_printed=occasion.words.span if occasion.words else None,
            happened=event.date if event else None,
            happened_printed=event.words.span if event else None,
            in_=self._part(statement.extent),
            rejects_unknown=rejecting,
            note=JEST if jest else "",
        ).in_whole_words(self.text)
        left_out = self._left_out(proposal)
        if attribution:
            left_out = left_out or by_itself(attribution, chain.speaker)
        return Decision(statement.extent, proposal, chain, occasion, statement, left_out)

    @staticmethod
    def _is_nested(statement: Statement) -> bool:
        attribution = statement.attribution
        return attribution is not None and attribution.verb.dep in ("ccomp", "relcl", "acl")

    def _event_of(self, statement: Statement, said: Date | None) -> Event | None:
        """The event that a statement as a whole tells of, or None.

        None is over by publication that had not begun when it was told of: the saying is dated by
        one word and the event by another, and both looked back from the day of publication.
        """
        length = sum(len(span) for span in statement.said)
        for number, event in enumerate(self.happened):
            dated = any(span.overlap(event.words.core) for span in statement.said)
            if event.beside or not dated:
                continue
            opens = len(statement.said) == 1 and event.said[0].start == statement.said[0].start
            whole = _OPENING if opens else _WHOLE
            if sum(map(event.shared, statement.said)) >= whole * length:
                self._own.add(number)
                later = said and lies_after(event.date, said)
                over = not lies_after(event.date, self.given.published)
                return None if later and over else event
        return None

    def events(self, told: Sequence[Decision]) -> list[Decision]:
        """Return the events that no statement tells of as a whole: the source's, or a speaker's."""
        return [
            self._event(event, told)
            for number, event in enumerate(self.happened)
            if number not in self._own
        ]

    def _event(self, event: Event, told: Sequence[Decision]) -> Decision:
        around = [
            each
            for each in told
            if each.statement and any(_holds(s, event.said[-1]) for s in each.statement.said)
        ]
        inner = min(around, key=lambda each: len(each.place), default=None)
        reason = "a clause with a date"
        outer = inner.proposal if inner else None
        proposal = Proposal(
            id="",
            said=event.said if outer else with_what_turns_it(self.text, event.said),
            who=outer.who if outer else (),
            confidence=round(_EVENT * (outer.confidence if outer else 1), 2),
            why=f"{reason}; told inside a statement" if outer else reason,
            cue=outer.cue if outer else None,
            who_printed=outer.who_printed if outer else None,
            via=outer.via if outer else (),
            happened=event.date,
            happened_printed=event.words.span,
            in_=self._part(event.said[0]),
        ).in_whole_words(self.text)
        left_out = DENIED if outer and outer.rejects_unknown else self._left_out(proposal)
        if event.beside and outer:
            left_out = left_out or BESIDE
        if event.beside and proposal.said[0].start < event.said[0].start:
            left_out = left_out or TURNED
        if event.reported and not outer:
            left_out = left_out or SOMEBODYS
        place = Span(event.said[0].start, event.said[-1].end)
        return Decision(place, proposal, inner.chain if inner else None, left_out=left_out)

    def credits(self) -> Iterator[Decision]:
        """Yield what tells whose a picture is; no sheet takes it."""
        found = (credit(self.text, each) for each in paragraphs(self.text))
        for each in found:
            if each is not None and len(each.caption):
                proposal = Proposal(
                    id="",
                    said=(each.caption,),
                    who=(),
                    confidence=_CREDIT_OF_SEVERAL if each.is_long(self.text) else _CREDIT,
                    why="a picture's credit",
                    who_printed=each.by,
                    in_="caption",
                ).in_whole_words(self.text)
                yield Decision(each.caption, proposal, left_out=CREDIT)

    def named(self, decisions: Sequence[Decision]) -> list[Decision]:
        """Return the decisions with an id for each that is proposed."""
        return [
            each if each.left_out else replace(each, proposal=self._with_id(each))
            for each in decisions
        ]

    def _with_id(self, decision: Decision) -> Proposal:
        spans = decision.proposal.said
        parts = [part for each in spans for part in slug(each.of(self.text)).split("-") if part]
        telling = [part for part in parts if part not in _LITTLE] or parts
        attribution = decision.attribution
        if len(telling) == 1 and attribution and attribution.kind == "denial":
            verb = slug(attribution.verb.form)
            telling[:0] = decision.proposal.who[:1] if verb in telling else [verb]
        chosen = unused("-".join(telling[:_WORDS_IN_AN_ID]) or "statement", self.taken)
        self.taken.add(chosen)
        return replace(decision.proposal, id=chosen)

    def _left_out(self, proposal: Proposal) -> str:
        pairs = [(span, old) for span in proposal.said for old in self.given.covered]
        if any(2 * span.overlap(old) >= len(span) for span, old in pairs):
            return COVERED
        if any(2 * span.overlap(old) >= len(old) for span, old in pairs):
            return COVERED_IN_PART
        if self.given.is_done(self.text, proposal):
            return DONE
        return "" if self._can_be_found(proposal) else NOT_FOUND

    def _can_be_found(self, proposal: Proposal) -> bool:
        """Whether these words, read from a sheet, lead back to this place and to no other."""
        printed = [span.of(self.text) for span in proposal.said]
        found = locate(self.text, printed, proposal.cue.of(self.text) if proposal.cue else None)
        return isinstance(found, Located) and found.said == proposal.said

    def _part(self, place: Span) -> Part | None:
        for paragraph in paragraphs(self.text):
            if paragraph.overlap(place):
                printed = paragraph.of(self.text)
                title = self.given.title
                if title and printed.split() == title.split():
                    return "headline"
                return "caption" if credit(self.text, paragraph) else None
        return None


def _cue(attribution: Attribution | None, speaker: Span | None) -> Span | None:
    """The words that attribute: of `according to`, whom as well."""
    if attribution is None:
        return None
    cue = attribution.cue
    behind = attribution.kind == "according" and speaker is not None and speaker.start > cue.start
    return Span(cue.start, max(cue.end, speaker.end)) if behind and speaker else cue


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def proposed(reading: Reading) -> Iterator[Proposal]:
    """Yield the entries that a reading proposes, in the order of the text."""
    return (each.proposal for each in reading.decisions if not each.left_out)
