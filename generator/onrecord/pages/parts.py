"""Makes the parts that several kinds of page show, each once for all pages that lie as deep.

Links are relative, so that a site works wherever it stands, and lead over its root.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.comparing.differences import Segment
from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.ids import UNKNOWN
from onrecord.pages import addresses
from onrecord.pages.excerpts.compared import HOW_GIVEN, Glimpse, fullest, marked
from onrecord.pages.excerpts.verbs import rejecting
from onrecord.pages.excerpts.words import bits, in_original
from onrecord.pages.index import Index, Made
from onrecord.pages.own_words.attribution import (
    attribution,
    opened,
    relays_of,
    speakers,
    unsettled,
)
from onrecord.pages.own_words.counting import count
from onrecord.pages.own_words.dated import corrections, merged, when
from onrecord.pages.own_words.english import without_article
from onrecord.pages.own_words.happening import LABELS, happening, of_finding
from onrecord.pages.own_words.solidity import flags
from onrecord.pages.values import (
    ActorMark,
    Chain,
    ClaimLine,
    CoverageMark,
    Finding,
    FirstView,
    Hop,
    OutletMark,
    Printed,
    Ref,
    Rejects,
    Told,
    When,
    WordingView,
)
from onrecord.passages import runs
from onrecord.record import (
    Actor,
    Carried,
    Claim,
    Coverage,
    DateFinding,
    GivenDate,
    Record,
    Source,
    Wording,
    dating,
)

_PATTERN = 24
"""How many marks of coverage a list still shows beside a claim."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes the parts of pages that lie as deep as one another: `Parts.on(index, path)`."""

    index: Index
    up: str
    """The way from these pages to the root of the site: `../../`."""
    made: Made
    """The parts that there are already."""

    @classmethod
    def on(cls, index: Index, path: str) -> Parts:
        """Return what makes the parts of a page."""
        up = addresses.up(path)
        return cls(index, up, index.made[up])

    @property
    def record(self) -> Record:
        """The record that the page is of."""
        return self.index.record

    # ---- links

    def to(self, path: str, anchor: str = "") -> str:
        """Return the link to a page, or to a place on it."""
        return addresses.over(self.up, path, anchor)

    def claim_ref(self, claim: Claim) -> Ref:
        """Return a link to a claim's page, in the words of its title."""
        return Ref(claim.title, self.to(addresses.claim(claim.id)), claim.whose)

    def claim_refs(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Return links to those of the claims that the record holds."""
        claims = self.record.claims
        return tuple(self.claim_ref(claims[id_]) for id_ in dict.fromkeys(ids) if id_ in claims)

    def topics(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Return links to those of the ids that are topics of the story."""
        topics = self.record.about.topics
        return tuple(
            Ref(topics[id_], self.to(addresses.topic(id_))) for id_ in ids if id_ in topics
        )

    def unjoined(self) -> tuple[Ref, ...]:
        """Return where entries stand that no claim joins yet; nothing where there are none."""
        if not self.record.wordings:
            return ()
        places = (
            ("on the page of its source", addresses.SOURCES),
            ("on that of who says it", addresses.ACTORS),
            ("in the timeline", addresses.TIMELINE),
        )
        return tuple(Ref(words, self.to(path)) for words, path in places)

    # ---- actors and outlets

    def actor(self, actor: Actor) -> ActorMark:
        """Return an actor for a line of text."""
        mark = self.made.actors.get(actor.id)
        if mark is None:
            mark = ActorMark(
                name=actor.name,
                href=self.to(*self.index.place(actor)),
                kind=actor.kind.value,
                role=self.index.apart.get(actor.id, actor.role),
                unnamed=not actor.named,
            )
            self.made.actors[actor.id] = mark
        return mark

    def actors(self, actors: Iterable[Actor]) -> tuple[ActorMark, ...]:
        """Return several actors, each once."""
        return tuple(self.actor(actor) for actor in {each.id: each for each in actors}.values())

    def speakers(self, wordings: Iterable[Wording]) -> tuple[ActorMark, ...]:
        """Return who speaks in some words; those last who perhaps do."""
        found = speakers(wordings).items()
        marks = ((self.actor(actor), perhaps) for actor, perhaps in found)
        return tuple(replace(mark, perhaps=True) if perhaps else mark for mark, perhaps in marks)

    def outlet(self, source: Source) -> OutletMark:
        """Return a source for a line of text; the link leads to its page."""
        mark = self.made.outlets.get(source.id)
        if mark is None:
            mark = OutletMark(
                source=source.id,
                name=self.index.names[source.id],
                short=source.short,
                href=self.to(addresses.source(source.id)),
                title=source.title,
                outlet=source.outlet.name if source.outlet else None,
                published=source.head.published.words() if source.head.published else None,
            )
            self.made.outlets[source.id] = mark
        return mark

    def entry(self, wording: Wording) -> OutletMark:
        """Return a source for a line of text; the link leads to the very entry."""
        mark = self.made.entries.get(id(wording))
        if mark is None:
            source = self.outlet(wording.source)
            mark = replace(source, href=f"{source.href}#{wording.id}")
            self.made.entries[id(wording)] = mark
        return mark

    def foreign(self, source: Source) -> str | None:
        """Return the language of a source, where it is not that of the site."""
        language = source.head.language
        return language if language != self.record.about.language else None

    # ---- chains

    def chain(self, wording: Wording) -> Chain:
        """Return the way of a wording, to its own source."""
        hops = tuple(
            Hop(
                self.speakers([wording]) if link is wording.speaker else self.actors(link.actors),
                number == wording.origin_at,
                unsettled(wording) if link is wording.speaker else None,
                wording.entry.draft is not None,
            )
            for number, link in enumerate(wording.links)
        )
        return Chain(hops, (self.entry(wording),))

    def voices(self, wordings: Iterable[Wording]) -> tuple[Chain, ...]:
        """Return who says it: each chain once, with the sources that have it from there."""
        groups: dict[tuple[object, ...], list[Wording]] = {}
        for wording in wordings:
            ids = tuple(tuple(actor.id for actor in link.actors) for link in wording.links)
            draft = wording.entry.draft is not None and not all(ids)
            key = unsettled(wording), wording.entry.is_doubtful, draft, *ids
            groups.setdefault(key, []).append(wording)
        return tuple(
            Chain(self.chain(group[0]).hops, each_once(self.entry(wording) for wording in group))
            for group in groups.values()
        )

    def first(self, claim: Claim) -> FirstView | None:
        """Return which of a claim's texts appeared first; None where their days do not tell."""
        sources = list({wording.source.id: wording.source for wording in claim.wordings}.values())
        found = dating.first_to_appear(sources)
        if not found.sources:
            return None
        return FirstView(tuple(map(self.outlet, found.sources)), found.all_known)

    # ---- dates

    def given_date(self, given: GivenDate, words_of: Callable[[Wording], str | None]) -> When:
        """Return a date that sources give, with the words of each."""
        printed: dict[tuple[str | None, str], Printed] = {}
        for wording in given.wordings:
            words = words_of(wording) if given.printed else None
            once = words, wording.source.id  # in the same words of one source, the first is enough
            printed.setdefault(once, Printed(words, self.entry(wording)))
        return when(given.date, printed.values(), given=given.printed)

    def findings(
        self, findings: Iterable[DateFinding], words_of: Callable[[Wording], str | None]
    ) -> tuple[Finding, ...]:
        """Return what is known of one kind of date, the same date once."""
        return tuple(self.finding(finding, words_of) for finding in merged(findings))

    def finding(self, finding: DateFinding, words_of: Callable[[Wording], str | None]) -> Finding:
        """Return what is known of one date within one origin."""
        return Finding(
            origin=finding.origin.name if finding.origin else None,
            dates=tuple(self.given_date(given, words_of) for given in finding.shown),
            disagree=finding.disagree,
            happening=LABELS[of_finding(finding)],
        )

    def said(self, wording: Wording) -> When | None:
        """Return when some words were said, as far as their source tells or bounds it."""
        entry = wording.entry
        if entry.when:
            return when(entry.when, [Printed(entry.when_printed, self.entry(wording))])
        if wording.said_by and not wording.own_voice:
            return when(wording.said_by, given=False)
        return None

    def happened(self, wording: Wording) -> When | None:
        """Return when what some words tell of happened, as far as their source gives it."""
        entry = wording.entry
        if not entry.happened:
            return None
        return when(entry.happened, [Printed(entry.happened_printed, self.entry(wording))])

    # ---- wordings

    def wording(self, wording: Wording) -> WordingView:
        """Return one source's words."""
        view = self.made.wordings.get(id(wording))
        if view is None:
            view = self.made.wordings[id(wording)] = self._wording(wording)
        return view

    def _wording(self, wording: Wording) -> WordingView:
        entry, source = wording.entry, wording.source
        chain = self.chain(wording)
        return WordingView(
            id=wording.id,
            source=self.entry(wording),
            bits=tuple(bits(wording, ())),
            cut=wording.passage.cut,
            lang=self.foreign(source),
            in_original=in_original(wording),
            asked=entry.asked,
            chain=chain,
            own_voice=wording.own_voice,
            attribution=attribution(wording, self.index.names),
            carried=HOW_GIVEN[wording.speech],
            speakers=chain.hops[0].actors if chain.hops else (),
            audience=self.actors(wording.audience),
            said=self.said(wording),
            happened=self.happened(wording),
            until=when(entry.until) if entry.until else None,
            happening=LABELS[happening([wording], entry.happened)] if entry.happened else None,
            paragraph=wording.paragraph,
            part=entry.part.value if entry.part else None,
            original=opened(source.head.url, wording),
            archived=opened(source.head.archived, wording),
            claims=self.claim_refs(entry.claim),
            rejects=self.rejects(wording, before_passage=True),
            note=entry.note,
            draft=entry.draft,
            was=entry.was,
            corrections=corrections(entry.corrected),
            unquoted=wording.unquoted,
        )

    def rejects(self, wording: Wording, *, before_passage: bool = False) -> Rejects | None:
        """Return what some words reject, with the words that say so; nothing where they do not.

        `before_passage` is whether the passage follows: one that begins with these words says it.
        """
        entry = wording.entry
        if not entry.rejects:
            return None
        said_twice = before_passage and _begins_with_cue(wording)
        cue = None if said_twice else rejecting(entry)
        return Rejects(self.claim_refs(entry.rejects), UNKNOWN in entry.rejects, cue)

    def wordings(
        self, wordings: Sequence[Wording], turns: Sequence[str] = ()
    ) -> tuple[WordingView, ...]:
        """Return wordings of the same thing, with the words marked in which they differ.

        `turns` are words at which the meaning turns, as an editor names them.
        """
        if len(wordings) == 1 and not turns:  # there is nothing in which it could differ
            return (self.wording(wordings[0]),)
        key = (*map(id, wordings), *turns)
        views = self.made.beside.get(key)
        if views is None:
            each = zip(wordings, marked(wordings, turns), strict=True)
            views = self.made.beside[key] = tuple(self._marked(*one) for one in each)
        return views

    def _marked(self, wording: Wording, marks: Sequence[Segment]) -> WordingView:
        """One source's words; `marks` say which of the said words differ."""
        view = self.wording(wording)
        if all(each.kind == "same" for each in marks):
            return view
        return replace(view, bits=tuple(bits(wording, marks)))

    # ---- claims

    def coverage(self, coverage: Coverage) -> CoverageMark:
        """Return how a source carries a claim."""
        telling = fullest(coverage)
        source = self.entry(telling) if telling else self.outlet(coverage.source)
        return CoverageMark(source, coverage.carried.value)

    def coverage_row(self, claim: Claim, *, absent: bool = True) -> tuple[CoverageMark, ...]:
        """Return a claim's coverage, one mark for each source of the story, in their order.

        Without `absent`, only the sources that carry something of it.
        """
        shown = claim.coverage if absent else claim.coverage.carrying
        return tuple(self.coverage(each) for each in shown.values())

    def coverage_words(self, claim: Claim, *, absent: bool = True) -> tuple[CoverageMark, ...]:
        """Return a claim's coverage, each mark with the words of its source that tell most.

        Without `absent`, only the sources that carry something of it.
        """
        shown = claim.coverage if absent else claim.coverage.carrying
        glimpses = self.index.compared(claim).glimpses
        return tuple(self._with_words(each, glimpses) for each in shown.values())

    def _with_words(self, coverage: Coverage, glimpses: Mapping[str, Glimpse]) -> CoverageMark:
        mark, glimpse = self.coverage(coverage), glimpses.get(coverage.source.id)
        if glimpse is None:
            return mark
        rejection = coverage.carried is Carried.REJECTION
        return replace(
            mark,
            lang=self.foreign(coverage.source),
            words=glimpse.words,
            cut=glimpse.cut,
            rejects=None if rejection else self.rejects(glimpse.wording),
            draft=glimpse.wording.entry.draft is not None,
        )

    def _told(self, claim: Claim) -> tuple[Told, ...]:
        """The speakers of a claim, those together whose words came through the same others."""
        relays = relays_of(claim)
        marks = self.speakers(claim.wordings)
        each = zip(speakers(claim.wordings), marks, strict=True)
        groups = grouped((relays[speaker], mark) for speaker, mark in each)
        return tuple(Told(tuple(_alike(held)), self.actors(via)) for via, held in groups.items())

    def claim_line(self, claim: Claim) -> ClaimLine:
        """Return a claim for a list."""
        line = self.made.lines.get(claim.id)
        if line is None:
            line = self.made.lines[claim.id] = self._line(claim)
        return line

    def _line(self, claim: Claim) -> ClaimLine:
        return ClaimLine(
            ref=self.claim_ref(claim),
            titled=claim.titled,
            summary=claim.summary,
            count=count(claim),
            # A row is read as a pattern: of more marks the count and the coverage table tell more.
            coverage=self.coverage_row(claim) if len(claim.coverage) <= _PATTERN else (),
            speakers=self.speakers(claim.wordings),
            told=self._told(claim),
            attributed=any(w.speaker for w in claim.wordings),
            own_voices=len({w.source.id for w in claim.wordings if w.speaker is None}),
            unsettled=any(unsettled(wording) for wording in claim.wordings),
            sources=claim.origins.sources,
            all_read=not claim.coverage.unread,
            flags=flags(self.record, claim),
        )


def each_once(marks: Iterable[OutletMark]) -> tuple[OutletMark, ...]:
    """Return each source once, by its first mark."""
    found: dict[str, OutletMark] = {}
    for mark in marks:
        found.setdefault(mark.source, mark)
    return tuple(found.values())


def _begins_with_cue(wording: Wording) -> bool:
    """Whether a passage shows the whole of its cue, and nothing that was said before it."""
    cue, shown = wording.words.cue, runs(wording.passage.spans())
    begins = bool(cue and cue.start <= wording.words.said[0].start)
    return bool(begins and cue and shown and shown[0].overlap(cue) == len(cue))


def _alike(marks: Iterable[ActorMark]) -> Iterator[ActorMark]:
    """The actors, but one for all unnamed ones whom texts call by the same words."""
    called = grouped(
        ((without_article(each.name), each.perhaps) if each.unnamed else each.href, each)
        for each in marks
    )
    for each in called.values():
        yield replace(each[0], alike=len(each)) if len(each) > 1 else each[0]


def _called(mark: ActorMark) -> tuple[str, bool] | str:
    return (without_article(mark.name), mark.perhaps) if mark.unnamed else mark.href
