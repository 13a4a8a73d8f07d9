"""What several kinds of page show in the same way: actors, chains, dates, wordings, coverage.

Each is a small value that a macro in `templates/parts.j2` turns into HTML. `Parts` makes them, and
knows the page that they stand on, for every link is relative to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from onrecord.dates import Date, Precision
from onrecord.differences import Segment, compare
from onrecord.model import ActorKind, Draft
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.scale import sign
from onrecord.passages import Piece, Role
from onrecord.record import (
    Actor,
    Carried,
    Claim,
    Coverage,
    DateFinding,
    GivenDate,
    Link,
    Origin,
    Record,
    Source,
    Wording,
)
from onrecord.text import Span


@dataclass(frozen=True, slots=True)
class Ref:
    """A link: its words, and where it leads from this page."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class ActorMark:
    """An actor in a line of text."""

    name: str
    href: str
    kind: str
    role: str | None
    unnamed: bool


@dataclass(frozen=True, slots=True)
class OutletMark:
    """A source, by its outlet's full name, and in short for dense rows."""

    name: str
    short: str
    href: str
    """The source's page, or the very entry where one is meant."""
    title: str
    published: str | None
    """The day of publication, in words."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain; without actors it is somebody whom the text does not name."""

    actors: tuple[ActorMark, ...]
    origin: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of some words from who spoke to the sources that carry them."""

    hops: tuple[Hop, ...]
    """The speaker first. Without hops it is the source's own voice."""
    sources: tuple[OutletMark, ...]

    @property
    def reaches_origin(self) -> bool:
        """Whether some hop is named."""
        return any(hop.origin for hop in self.hops)


@dataclass(frozen=True, slots=True)
class Printed:
    """How a source words a date: its words, none where it gives the date in no words of its own."""

    words: str | None
    source: OutletMark


@dataclass(frozen=True, slots=True)
class When:
    """A date as precise as it is known, and who says so."""

    words: str
    short: str
    iso: str | None
    """The date as HTML can state it; None where it is more than one day, month or year."""
    edtf: str
    precision: str
    """For its sign: `day`, `span`, `about` or `open`."""
    printed: tuple[Printed, ...] = ()
    given: bool = True
    """Whether a source gives it. Otherwise it follows from publication alone."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of one date within one origin."""

    origin: str | None
    dates: tuple[When, ...]
    disagree: bool


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a passage that looks the same throughout."""

    text: str
    role: str
    """`said`, `cue` or `between`."""
    after_omission: bool
    mark: str
    """`same`, `differs` or `spelling`, beside the other wordings of the claim."""


@dataclass(frozen=True, slots=True)
class WordingView:
    """One source's words, with everything that proves them."""

    id: str
    source: OutletMark
    bits: tuple[Bit, ...]
    cut: bool
    lang: str | None
    """Where it is not the language of the site."""
    asked: str | None
    chain: Chain
    own_voice: bool
    carried: str
    """How these words are given: `quoted`, `partly quoted`, `paraphrased`."""
    speakers: tuple[ActorMark, ...]
    audience: tuple[ActorMark, ...]
    said: When | None
    happened: When | None
    until: When | None
    paragraph: int
    part: str | None
    original: str | None
    archived: str | None
    claims: tuple[Ref, ...]
    rejects: tuple[Ref, ...]
    rejects_unknown: bool
    note: str | None
    draft: Draft | None
    was: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageMark:
    """How one source carries one claim."""

    source: OutletMark
    carried: str
    lang: str | None = None
    words: tuple[Bit, ...] = ()
    """The words that tell most, where they are asked for."""
    cut: bool = False
    """Whether they go on."""

    @property
    def key(self) -> str:
        """The mark's name in the styles."""
        return _COVERAGE_KEYS[self.carried]


_COVERAGE_KEYS: Mapping[str, str] = {
    Carried.QUOTED: "quoted",
    Carried.PARTLY: "partly",
    Carried.PARAPHRASED: "paraphrased",
    Carried.REJECTION: "denial",
    Carried.ABSENT: "absent",
}


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a reader must know before believing: a sign and its words."""

    kind: str
    """`denied`, `unsure`, `dates`, `differs`, `draft` or `untitled`."""
    words: str


@dataclass(frozen=True, slots=True)
class OriginView:
    """One origin of a claim, and why it counts as that."""

    name: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many sources, how many origins: the sentence that the project exists for."""

    sources: str
    origins: str
    names: str | None
    """The origins by name; none where no origin is given."""
    rest: str | None
    """What is said of wordings whose origin is not given."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list: what is claimed, by whom according to whom, how solid."""

    ref: Ref
    titled: bool
    summary: str | None
    count: Count
    coverage: tuple[CoverageMark, ...]
    speakers: tuple[ActorMark, ...]
    via: tuple[ActorMark, ...]
    own_voice: bool
    """Whether some source tells it in its own voice."""
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes the parts of one page."""

    index: Index
    here: str
    """The path of the page that the parts stand on."""
    _marks: dict[str, OutletMark] = field(default_factory=dict)

    @property
    def record(self) -> Record:
        """The record that the page is of."""
        return self.index.record

    # ---- links

    def to(self, path: str, anchor: str = "") -> str:
        """Return the link from this page to another, or to a place on it."""
        return addresses.href(self.here, path, anchor)

    def claim_ref(self, claim: Claim) -> Ref:
        """Return a link to a claim's page, in the words of its title."""
        return Ref(claim.title, self.to(addresses.claim(claim.id)))

    def claim_refs(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Return links to those of the claims that the record holds."""
        claims = self.record.claims
        return tuple(self.claim_ref(claims[id_]) for id_ in dict.fromkeys(ids) if id_ in claims)

    # ---- actors and outlets

    def actor(self, actor: Actor) -> ActorMark:
        """Return an actor for a line of text."""
        return ActorMark(
            name=actor.name,
            href=self.to(addresses.actor(actor.id)),
            kind=actor.kind.value,
            role=actor.role,
            unnamed=not actor.named,
        )

    def actors(self, actors: Iterable[Actor]) -> tuple[ActorMark, ...]:
        """Return several actors, each once."""
        return tuple(self.actor(actor) for actor in dict.fromkeys(actors))

    def outlet(self, source: Source) -> OutletMark:
        """Return a source for a line of text; the link leads to its page."""
        mark = self._marks.get(source.id)
        if mark is None:
            mark = OutletMark(
                name=self.index.names[source.id],
                short=source.short,
                href=self.to(addresses.source(source.id)),
                title=source.title,
                published=source.head.published.words() if source.head.published else None,
            )
            self._marks[source.id] = mark
        return mark

    def entry(self, wording: Wording) -> OutletMark:
        """Return a source for a line of text; the link leads to the very entry."""
        there = self.to(addresses.source(wording.source.id), wording.id)
        return replace(self.outlet(wording.source), href=there)

    def foreign(self, source: Source) -> str | None:
        """Return the language of a source, where it is not that of the site."""
        language = source.head.language
        return language if language != self.record.about.language else None

    # ---- chains

    def chain(self, wording: Wording, sources: Iterable[OutletMark] | None = None) -> Chain:
        """Return the way of a wording, to its own source unless several are given."""
        links = (wording.speaker, *wording.relays) if wording.speaker else ()
        origin = _origin_link(wording)
        hops = tuple(Hop(self.actors(link.actors), link is origin) for link in links)
        return Chain(hops, (self.entry(wording),) if sources is None else tuple(sources))

    def chains(self, wordings: Iterable[Wording]) -> tuple[Chain, ...]:
        """Return the ways of several wordings, those that are the same drawn once."""
        groups: dict[object, list[Wording]] = {}
        for wording in wordings:
            groups.setdefault((wording.speaker, wording.relays), []).append(wording)
        return tuple(
            self.chain(group[0], _each_source_once(self.entry(wording) for wording in group))
            for group in sorted(groups.values(), key=lambda group: -len(group))
        )

    # ---- dates

    def when(self, date: Date, printed: Iterable[Printed] = (), *, given: bool = True) -> When:
        """Return a date with who gives it."""
        return When(
            words=date.words(weekday=date.precision is Precision.DAY),
            short=date.short(),
            iso=_iso(date),
            edtf=str(date),
            precision=sign(date),
            printed=tuple(printed),
            given=given,
        )

    def given_date(self, given: GivenDate, words_of: Callable[[Wording], str | None]) -> When:
        """Return a date that sources give, with the words of each."""
        printed = dict.fromkeys(
            Printed(words_of(wording) if given.printed else None, self.entry(wording))
            for wording in given.wordings
        )
        return self.when(given.date, printed, given=given.printed)

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
        )

    def said(self, wording: Wording) -> When | None:
        """Return when some words were said, as far as their source tells or bounds it."""
        entry = wording.entry
        if entry.when:
            return self.when(entry.when, [Printed(entry.when_printed, self.entry(wording))])
        if wording.speaker and wording.said_by:
            return self.when(wording.said_by, given=False)
        return None

    def happened(self, wording: Wording) -> When | None:
        """Return when what some words tell of happened, as far as their source gives it."""
        entry = wording.entry
        if not entry.happened:
            return None
        return self.when(entry.happened, [Printed(entry.happened_printed, self.entry(wording))])

    # ---- wordings

    def wording(self, wording: Wording, marks: Sequence[Segment] = ()) -> WordingView:
        """Return one source's words; `marks` say which of the said words differ."""
        entry, source = wording.entry, wording.source
        url = source.head.url
        return WordingView(
            id=wording.id,
            source=self.entry(wording),
            bits=tuple(_bits(wording, marks)),
            cut=wording.passage.cut,
            lang=self.foreign(source),
            asked=entry.asked,
            chain=self.chain(wording),
            own_voice=wording.speaker is None,
            carried=_HOW_GIVEN[wording.speech.value],
            speakers=self.actors(wording.speaker.actors) if wording.speaker else (),
            audience=self.actors(wording.audience),
            said=self.said(wording),
            happened=self.happened(wording),
            until=self.when(entry.until) if entry.until else None,
            paragraph=wording.paragraph,
            part=entry.part.value if entry.part else None,
            original=addresses.in_original(url, _first_stretch(wording)) if url else None,
            archived=source.head.archived,
            claims=self.claim_refs(entry.claim),
            rejects=self.claim_refs(entry.rejects),
            rejects_unknown="unknown" in entry.rejects,
            note=entry.note,
            draft=entry.draft,
            was=entry.was,
        )

    def wordings(self, wordings: Sequence[Wording]) -> tuple[WordingView, ...]:
        """Return wordings of the same thing, with the words marked in which they differ."""
        compared = compare([_said_words(wording) for wording in wordings])
        return tuple(
            self.wording(wording, marks) for wording, marks in zip(wordings, compared, strict=True)
        )

    # ---- claims

    def coverage(self, coverage: Coverage) -> CoverageMark:
        """Return how a source carries a claim."""
        first = coverage.wordings[0] if coverage.wordings else None
        source = self.entry(first) if first else self.outlet(coverage.source)
        return CoverageMark(source, coverage.carried.value)

    def coverage_row(self, claim: Claim) -> tuple[CoverageMark, ...]:
        """Return a claim's coverage, one mark for each source of the story, in their order."""
        return tuple(self.coverage(each) for each in claim.coverage.values())

    def coverage_words(self, claim: Claim) -> tuple[CoverageMark, ...]:
        """Return a claim's coverage, each mark with the words of its source that tell most."""
        firsts = [each.wordings[0] for each in claim.coverage.values() if each.wordings]
        compared = compare([_said_words(wording) for wording in firsts])
        telling = {
            w.source.id: _telling(w, marks) for w, marks in zip(firsts, compared, strict=True)
        }
        return tuple(
            replace(
                self.coverage(each),
                lang=self.foreign(each.source),
                words=telling.get(each.source.id, ((), False))[0],
                cut=telling.get(each.source.id, ((), False))[1],
            )
            for each in claim.coverage.values()
        )

    def claim_line(self, claim: Claim) -> ClaimLine:
        """Return a claim for a list."""
        relays = [a for w in claim.wordings for link in w.relays for a in link.actors]
        return ClaimLine(
            ref=self.claim_ref(claim),
            titled=claim.titled,
            summary=claim.summary,
            count=count(claim),
            coverage=self.coverage_row(claim),
            speakers=self.actors(claim.speakers),
            via=self.actors(relay for relay in relays if relay not in claim.speakers),
            own_voice=any(wording.speaker is None for wording in claim.wordings),
            flags=flags(claim),
        )


_HOW_GIVEN = {"direct": "quoted", "mixed": "partly quoted", "indirect": "paraphrased"}


def each_once(marks: Iterable[OutletMark]) -> tuple[OutletMark, ...]:
    """Return each source once, by its first mark."""
    return _each_source_once(marks)


def _each_source_once(marks: Iterable[OutletMark]) -> tuple[OutletMark, ...]:
    found: dict[tuple[str, str], OutletMark] = {}
    for mark in marks:
        found.setdefault((mark.name, mark.title), mark)
    return tuple(found.values())


def _origin_link(wording: Wording) -> Link | None:
    """The link at which the walk toward the speaker ends."""
    if wording.origin is None or wording.speaker is None:
        return None
    links = (wording.speaker, *wording.relays)
    return next((link for link in links if link.named == wording.origin.reached), None)


# ---- dates


def merged(findings: Iterable[DateFinding]) -> list[DateFinding]:
    """Return the findings, those of the same date in one: without an origin where theirs differ."""
    found: dict[tuple[Date, ...], DateFinding] = {}
    for finding in findings:
        dates = tuple(given.date for given in finding.shown)
        before = found.get(dates)
        found[dates] = _together(before, finding) if before else finding
    return list(found.values())


def _together(one: DateFinding, other: DateFinding) -> DateFinding:
    pairs = zip(one.shown, other.shown, strict=True)
    shown = tuple(replace(a, wordings=(*a.wordings, *b.wordings)) for a, b in pairs)
    origin = one.origin if one.origin == other.origin else None
    return DateFinding(origin, shown, one.disagree or other.disagree)


def _iso(date: Date) -> str | None:
    text = str(date)
    exact = not date.approximate and not date.uncertain
    plain = {Precision.DAY, Precision.MONTH, Precision.YEAR}
    return text if exact and date.precision in plain and text.count("X") == 0 else None


# ---- passages


def _bits(wording: Wording, marks: Sequence[Segment]) -> Iterator[Bit]:
    """The pieces of a passage, those that are said cut again where a difference begins or ends."""
    text = wording.source.text
    offsets = _said_offsets(wording)
    for piece in wording.passage.pieces:
        words, role = piece.span.of(text), piece.role.value
        at = offsets.get(piece)
        if at is None or not marks:
            yield Bit(words, role, piece.after_omission, "same")
            continue
        omission = piece.after_omission
        for part, mark in _cut(marks, Span(at, at + len(words))):
            yield Bit(part, role, omission, mark)
            omission = False


def _said_offsets(wording: Wording) -> dict[Piece, int]:
    """Where in its shown words, one after another, each piece that is said begins."""
    offsets: dict[Piece, int] = {}
    at = 0
    last: Piece | None = None
    for piece in wording.passage.pieces:
        if piece.role is Role.SAID:
            at += bool(last and not _touch(last, piece))
            offsets[piece] = at
            at += len(piece.span)
            last = piece
    return offsets


def _touch(one: Piece, other: Piece) -> bool:
    """Whether nothing of the text stands between two pieces."""
    return one.span.end == other.span.start


def _cut(marks: Sequence[Segment], wanted: Span) -> Iterator[tuple[str, str]]:
    """The part of the segments that lies in a stretch of what they were made from."""
    at = 0
    for segment in marks:
        span = Span(at, at + len(segment.text))
        at = span.end
        if span.overlap(wanted):
            start = max(span.start, wanted.start) - span.start
            yield segment.text[start : min(span.end, wanted.end) - span.start], segment.kind


def _said_words(wording: Wording) -> str:
    """The words that are shown as said, a blank between one piece and the next."""
    words, text = "", wording.source.text
    for piece, at in _said_offsets(wording).items():
        words = words.ljust(at) + piece.span.of(text)
    return words


_TELLING = 12
"""How many words a dense row shows of a passage."""


def _telling(wording: Wording, marks: Sequence[Segment]) -> tuple[tuple[Bit, ...], bool]:
    """The said words around the longest difference, and whether they go on."""
    tokens = list(_tokens(wording))
    if len(tokens) <= _TELLING + 2:
        return _as_bits(tokens, cut_before=False), wording.passage.cut
    turn = _longest_difference(marks)
    around = [number for number, token in enumerate(tokens) if token.at.overlap(turn)]
    middle = (around[0] + around[-1]) // 2 if around else 0
    first = max(0, min(middle - _TELLING // 2, len(tokens) - _TELLING))
    window = tokens[first : first + _TELLING]
    return _as_bits(window, cut_before=first > 0), first + _TELLING < len(tokens)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word as printed, and where it stands in the shown words."""

    text: str
    at: Span
    stretch: int
    """Words of one stretch stand one after another in the text."""


def _tokens(wording: Wording) -> Iterator[_Token]:
    breaks = _breaks(wording)
    for match in re.finditer(r"\S+", _said_words(wording)):
        stretch = sum(1 for at in breaks if at <= match.start())
        yield _Token(match[0], Span(*match.span()), stretch)


def _breaks(wording: Wording) -> list[int]:
    """Where in the shown words something of the text is left out."""
    offsets = list(_said_offsets(wording).items())
    return [at for (one, _), (other, at) in pairwise(offsets) if not _touch(one, other)]


def _longest_difference(marks: Sequence[Segment]) -> Span:
    found, at = Span(0, 0), 0
    for segment in marks:
        span = Span(at, at + len(segment.text))
        at = span.end
        if segment.kind == "differs" and len(span) > len(found):
            found = span
    return found


def _as_bits(tokens: Iterable[_Token], *, cut_before: bool) -> tuple[Bit, ...]:
    """Words as stretches: a new one wherever something of the text is left out between."""
    stretches = [list(group) for _, group in groupby(tokens, key=lambda token: token.stretch)]
    return tuple(
        Bit(" ".join(t.text for t in stretch), Role.SAID.value, cut_before or number_ > 0, "same")
        for number_, stretch in enumerate(stretches)
    )


def _first_stretch(wording: Wording) -> str:
    """The first unbroken stretch of the said words, as the original prints it."""
    return wording.words.said[0].of(wording.source.text)


# ---- claims


def count(claim: Claim) -> Count:
    """Return a claim's count of sources and origins."""
    origins = claim.origins
    if not origins.found:
        return Count(origins.sources_phrase, "origin not given", None, None)
    head, _, names = origins.origins_phrase.partition(": ")
    names, _, rest = names.partition("; ")
    return Count(origins.sources_phrase, head, names, rest or None)


def origins(claim: Claim) -> tuple[OriginView, ...]:
    """Return the origins of a claim with the reason for each."""
    return tuple(OriginView(origin.name, _reason(origin)) for origin in claim.origins.found)


def _reason(origin: Origin) -> str | None:
    """Why this is where the chain begins."""
    spoken_for = [actor for actor in origin.reached if actor not in origin.actors]
    reasons = []
    if spoken_for:
        reasons.append(f"for which {joined(actor.name for actor in spoken_for)} speaks")
    if origin.beyond:
        person = all(actor.kind is ActorKind.PERSON for actor in origin.actors)
        pronoun = "who" if person else "which"
        quoted = "an unnamed source" if len(origin.beyond) == 1 else "unnamed sources"
        reasons.append(f"{pronoun} quotes {quoted}")
    return ", ".join(reasons) or None


def flags(claim: Claim) -> tuple[Flag, ...]:
    """Return what a reader must know before believing a claim."""
    return tuple(_flags(claim))


def _flags(claim: Claim) -> Iterator[Flag]:
    if claim.rejections:
        sources = len({wording.source.id for wording in claim.rejections})
        who = [a.name for w in claim.rejections if w.speaker for a in w.speaker.actors]
        by = f" by {_some(who)}" if who else ""
        yield Flag("denied", f"Denied{by}, in {sources} of {len(claim.coverage)} texts")
    if any(not actor.named for actor in claim.speakers):
        yield Flag("unsure", "Unnamed speaker")
    elif any(w.speaker and not w.speaker.actors for w in claim.wordings):
        yield Flag("unsure", "Speaker not stated")
    if any(finding.disagree for finding in (*claim.said, *claim.happened)):
        yield Flag("dates", "Sources give dates that exclude each other")
    drafts = sum(1 for w in (*claim.wordings, *claim.rejections) if w.entry.draft)
    if drafts:
        yield Flag("draft", f"Draft: {number(drafts, 'wording')} not yet checked by a person")
    if not claim.titled:
        yield Flag("untitled", "No person has given this claim a title yet")


# ---- words


def joined(names: Iterable[str]) -> str:
    """Return names joined for a sentence, each once: `A, B and C`."""
    each = list(dict.fromkeys(names))
    if len(each) < 2:
        return "".join(each)
    return f"{', '.join(each[:-1])} and {each[-1]}"


def _some(names: Iterable[str]) -> str:
    """The names joined; of more than three, the first two and how many others."""
    each = list(dict.fromkeys(names))
    if len(each) <= 3:
        return joined(each)
    return f"{', '.join(each[:2])} and {len(each) - 2} others"


_SPELT = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelt(count_: int, noun: str) -> str:
    """Return a number with its noun for a heading, small numbers in letters: `five wordings`."""
    figure = _SPELT[count_] if count_ < len(_SPELT) else str(count_)
    return f"{figure} {noun}{'' if count_ == 1 else 's'}"


def number(count_: int, noun: str) -> str:
    """Return a number with its noun: `1 source`, `3 sources`."""
    return f"{count_} {noun}{'' if count_ == 1 else 's'}"
