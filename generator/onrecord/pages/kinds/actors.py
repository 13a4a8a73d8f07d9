"""The actors: a list of all, and a page for each with what it said and what it passed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.model import ActorKind
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.leaves import jumps, leaves, lettered
from onrecord.pages.own_words.drafts import drafted
from onrecord.pages.own_words.english import PRONOUNS, without_article
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts, each_once
from onrecord.pages.values import ActorMark, ClaimLine, Jump, OutletMark, Ref, WordingView
from onrecord.record import Actor, Claim, Wording
from onrecord.text import counted, sentence_case

_MOST = 300
"""How many actors one page of the list holds."""
_HEARD = 24
"""How many of a kind stand on the first page, where there are too many for one."""
_ABOUT = "Who speaks, who passes on, who publishes."
KINDS = {
    ActorKind.PERSON: ("Person", "People"),
    ActorKind.OFFICE: ("Office", "Offices"),
    ActorKind.GOVERNMENT: ("Government", "Governments"),
    ActorKind.ORGANISATION: ("Organisation", "Organisations"),
    ActorKind.UNNAMED: ("Unnamed source", "Unnamed sources"),
    ActorKind.OUTLET: ("Outlet", "Outlets"),
    ActorKind.DOCUMENT: ("Document", "Documents"),
}
"""What readers call one of a kind, and several, in the order in which the list has them."""


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor in the list, with how much is on record."""

    mark: ActorMark
    figures: tuple[Ref, ...]
    anchor: str = ""
    """Where it stands in the list, if it has no page of its own."""
    told: tuple[OutletMark, ...] = ()
    """Then, where something is said to it."""


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """The actors of one kind: all, or those who are heard most."""

    title: str
    actors: tuple[ActorLine, ...]
    all: Ref | None = None
    """The list of all, where these are too many to stand here."""


@dataclass(frozen=True, slots=True)
class ActorsView:
    """The actors by kind, or all of one kind by name."""

    title: str | None
    """The kind, where it is of one."""
    groups: tuple[ActorGroup, ...]
    drafted: str | None
    """How many of all entries are drafts, as a sentence."""
    jumps: tuple[Jump, ...]


@dataclass(frozen=True, slots=True)
class PrintedName:
    """How sources name an actor."""

    words: str
    sources: tuple[OutletMark, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What an actor said or passed on: the wordings of one claim, or those that join none."""

    line: ClaimLine | None
    wordings: tuple[WordingView, ...]


@dataclass(frozen=True, slots=True)
class Rejection:
    """What an actor rejects: the wordings that reject one claim, or those that name none."""

    claim: Ref | None
    wordings: tuple[WordingView, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor, whole."""

    mark: ActorMark
    kind: str
    role: str | None
    """As a sentence says it: the word of the texts, which may be out of date."""
    note: str | None
    speaks_for: ActorMark | None
    spokespersons: tuple[ActorMark, ...]
    names: tuple[PrintedName, ...]
    other_names: tuple[str, ...]
    figures: tuple[Ref, ...]
    said: tuple[Statement, ...]
    rejected: tuple[Rejection, ...]
    relayed: tuple[Statement, ...]
    rejected_through: tuple[Rejection, ...]
    """What others reject, passed on by it."""
    about: tuple[WordingView, ...]
    told: tuple[WordingView, ...]
    """What was said to it, as an audience that passes nothing on."""
    published: tuple[OutletMark, ...]
    drafted: str | None
    """How many of the entries here are drafts, as a sentence."""


def pages(index: Index) -> Iterator[Page]:
    """Return the list of actors, and the page of each of whom there is something to show."""
    yield from _index(index)
    for actor in filter(index.has_page, index.record.actors.values()):
        here = addresses.actor(actor.id)
        make = partial(_actor, Parts.on(index, here), actor)
        yield Page(here, index.called(actor), Kind.ACTOR, make, _role(actor))


def _index(index: Index) -> Iterator[Page]:
    """One page while all fit; else those who are heard most, and for each kind a list by name."""
    parts = Parts.on(index, addresses.ACTORS)
    actors = index.record.actors.values()
    heard = [a for a in actors if index.has_page(a) and not _only_told(index, a)]
    kinds = {kind: [actor for actor in heard if actor.kind is kind] for kind in KINDS}
    most = None if len(actors) <= _MOST else _HEARD
    groups = tuple(_group(parts, kind, held, most) for kind, held in kinds.items() if held)
    told = drafted(index.record.wordings)
    make = partial(ActorsView, None, (*groups, *_unheard(parts)), told, ())
    yield Page(addresses.ACTORS, "Actors", Kind.ACTORS, make, _ABOUT)
    for group, (kind, held) in zip(groups, ((k, h) for k, h in kinds.items() if h), strict=True):
        if group.all:
            yield from _of_kind(index, kind, held)


def _group(parts: Parts, kind: ActorKind, actors: Sequence[Actor], most: int | None) -> ActorGroup:
    title, heard = KINDS[kind][1], _loudest_first(parts.index, actors)
    lines = tuple(_actor_line(parts, actor) for actor in heard[:most])
    there = parts.to(addresses.kind(kind.value))
    rest = Ref(f"All {len(heard)} {title.lower()}", there) if len(lines) < len(heard) else None
    return ActorGroup(title, lines, rest)


def _unheard(parts: Parts) -> Iterator[ActorGroup]:
    """Those to whom something was said, and of whom nothing else is on record: they stand last."""
    index, actors = parts.index, parts.record.actors.values()
    told = [each for each in actors if _only_told(index, each)]
    nothing = [each for each in actors if not index.has_page(each) and each not in told]
    for title, held in (("Only told something", told), ("Nothing on record", nothing)):
        if held:
            yield ActorGroup(title, tuple(_actor_line(parts, actor) for actor in _by_name(held)))


def _only_told(index: Index, actor: Actor) -> bool:
    """Whether an actor is on record as an audience alone."""
    roles = (index.said, index.relayed, index.about, index.published, index.spokespersons)
    return actor.id in index.told and not any(actor.id in role for role in roles)


def _of_kind(index: Index, kind: ActorKind, actors: Sequence[Actor]) -> Iterator[Page]:
    title = KINDS[kind][1]
    found = leaves(addresses.kind(kind.value), _by_name(actors), _MOST, _letters)
    for leaf in found:
        parts = Parts.on(index, leaf.path)
        heading = title if len(found) == 1 else f"{title}, {leaf.label}"
        group = ActorGroup(heading, tuple(_actor_line(parts, actor) for actor in leaf.items))
        told = drafted(index.record.wordings)
        make = partial(ActorsView, title, (group,), told, jumps(leaf, found))
        yield Page(leaf.path, heading, Kind.ACTORS, make, _ABOUT)


def _called(actor: Actor) -> str:
    return without_article(actor.name).casefold()


def _by_name(actors: Iterable[Actor]) -> list[Actor]:
    return sorted(actors, key=lambda actor: (_called(actor), actor.id))


def _letters(actors: Sequence[Actor], _: int) -> str:
    return lettered(actors, lambda actor: without_article(actor.name))


def _actor_line(parts: Parts, actor: Actor) -> ActorLine:
    index, mark = parts.index, parts.actor(actor)
    if index.has_page(actor):
        return ActorLine(mark, _figures(index, actor))
    told = each_once(parts.entry(wording) for wording in index.told.get(actor.id, ()))
    return ActorLine(mark, (), actor.id, told)


def _loudest_first(index: Index, actors: Iterable[Actor]) -> list[Actor]:
    def order(actor: Actor) -> tuple[int, int, str, str]:
        said, relayed = index.said.get(actor.id, ()), index.relayed.get(actor.id, ())
        return -len(said), -len(relayed), _called(actor), actor.id

    return sorted(actors, key=order)


def _actor(parts: Parts, actor: Actor) -> ActorView:
    index = parts.index
    said, rejected = _told_apart(index.said.get(actor.id, ()))
    relayed, through = _told_apart(index.relayed.get(actor.id, ()))
    ends = index.record.actors.get(actor.speaks_for or "")
    return ActorView(
        mark=parts.actor(actor),
        kind="Audience" if _only_told(index, actor) else KINDS[actor.kind][0],
        role=_role(actor),
        note=actor.note,
        speaks_for=parts.actor(ends) if ends else None,
        spokespersons=parts.actors(index.spokespersons.get(actor.id, ())),
        names=_names(parts, actor),
        other_names=actor.names,
        figures=_figures(index, actor),
        said=_statements(parts, said),
        rejected=_rejections(parts, rejected),
        relayed=_statements(parts, relayed),
        rejected_through=_rejections(parts, through),
        about=tuple(parts.wording(w) for w in index.about.get(actor.id, ())),
        told=tuple(parts.wording(w) for w in index.told.get(actor.id, ())),
        published=tuple(parts.outlet(s) for s in index.published.get(actor.id, ())),
        drafted=drafted(_heard(index, actor)),
    )


def _heard(index: Index, actor: Actor) -> list[Wording]:
    """Every entry that stands on its page, each once."""
    roles = (index.said, index.relayed, index.about, index.told)
    entries = (wording for role in roles for wording in role.get(actor.id, ()))
    return [*dict.fromkeys(entries)]


def _role(actor: Actor) -> str | None:
    """A role is the texts' word; of somebody whom they do not name it is an editor's."""
    if not actor.role:
        return None
    whom = "them" if actor.kind == "person" else "it"
    return f"As these texts name {whom}: {actor.role}" if actor.named else sentence_case(actor.role)


def _told_apart(wordings: Iterable[Wording]) -> tuple[list[Wording], list[Wording]]:
    """Those that assert, and those that reject something."""
    asserted: list[Wording] = []
    rejected: list[Wording] = []
    for wording in wordings:
        (rejected if wording.entry.rejects else asserted).append(wording)
    return asserted, rejected


def _figures(index: Index, actor: Actor) -> tuple[Ref, ...]:
    """How much of it is on record, in short sentences, each with where that stands on its page."""
    relayed = index.relayed.get(actor.id, ())
    about, published = index.about.get(actor.id, ()), index.published.get(actor.id, ())
    told = index.told.get(actor.id, ())
    figures = (
        (
            relayed,
            f"passed on {counted(_things(relayed), 'statement')}{_drafts(index, relayed)}",
            "relayed",
        ),
        (published, f"published {counted(len(published), 'source')}", "published"),
        (about, f"spoken about in {_sources(about)}", "about"),
        (told, f"told something in {_sources(told)}", "told"),
    )
    rest = (Ref(words, f"#r_{section}") for held, words, section in figures if held)
    return (*attributed(index, actor), *rest)


def attributed(index: Index, actor: Actor) -> tuple[Ref, ...]:
    """Return how many statements and how many rejections are attributed to an actor, in words."""
    said, rejected = _told_apart(index.said.get(actor.id, ()))
    counts = (
        (f"{counted(_things(held), noun)} in {_sources(held)}{_drafts(index, held)}", noun)
        for noun, held in (("statement", said), ("rejection", rejected))
        if held
    )
    return tuple(Ref(words, f"#r_{noun}s") for words, noun in counts)


def _drafts(index: Index, wordings: Sequence[Wording]) -> str:
    """How many of these things nobody has approved in any wording, where the page does not say."""
    if index.unchecked:
        return ""
    every = _things(wordings)
    drafts = every - _things(w for w in wordings if not w.entry.draft)
    if not drafts:
        return ""
    if drafts < every:
        return f", {drafts} of them {'a draft' if drafts == 1 else 'drafts'}"
    return ", a draft" if every == 1 else ", all drafts"


def things_attributed(index: Index, actor: Actor) -> int:
    """Return how many statements and rejections these are together."""
    return sum(map(_things, _told_apart(index.said.get(actor.id, ()))))


def _sources(wordings: Sequence[Wording]) -> str:
    return counted(len({wording.source.id for wording in wordings}), "source")


def _things(wordings: Iterable[Wording]) -> int:
    """How many things are said: wordings of one claim are one."""
    return len({w.entry.claim[0] if w.entry.claim else (w.source.id, w.id) for w in wordings})


def _statements(parts: Parts, wordings: Iterable[Wording]) -> tuple[Statement, ...]:
    each = _by_claim(parts, wordings, lambda wording: wording.entry.claim)
    return tuple(Statement(parts.claim_line(claim) if claim else None, own) for claim, own in each)


def _rejections(parts: Parts, wordings: Iterable[Wording]) -> tuple[Rejection, ...]:
    each = _by_claim(parts, wordings, lambda wording: wording.entry.rejects)
    return tuple(Rejection(parts.claim_ref(claim) if claim else None, own) for claim, own in each)


def _by_claim(
    parts: Parts, wordings: Iterable[Wording], named: Callable[[Wording], Iterable[str]]
) -> Iterator[tuple[Claim | None, tuple[WordingView, ...]]]:
    """The wordings by the first claim that is `named`; those come last that name none.

    The claims that most sources carry come first, and of these what the texts tell first.
    """
    claims = parts.record.claims
    groups = grouped((next(filter(claims.__contains__, named(w)), ""), w) for w in wordings)
    alone = groups.pop("", [])
    for id_ in sorted(groups, key=lambda id_: -claims[id_].origins.sources):
        yield claims[id_], parts.wordings(groups[id_])
    if alone:
        yield None, tuple(map(parts.wording, alone))


def _names(parts: Parts, actor: Actor) -> tuple[PrintedName, ...]:
    """The names that sources print for a speaker, each with who prints it."""
    found: dict[str, list[OutletMark]] = {}
    for wording in parts.index.said.get(actor.id, ()):
        single = len(wording.speakers) == 1
        printed = wording.entry.who_printed
        if printed and single and printed.casefold() not in PRONOUNS:
            found.setdefault(printed, []).append(parts.entry(wording))
    return tuple(PrintedName(words, each_once(marks)) for words, marks in found.items())
