"""Addresses that pages had before: each leads on to where the page is now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.values import Ref


def pages(index: Index) -> Iterator[Page]:
    """Return a page for every id that a claim, an actor or a source had before."""
    record = index.record
    claims = [(claim.id, claim.was, claim.title) for claim in record.claims.values()]
    actors = [(actor.id, actor.was, actor.name) for actor in record.actors.values()]
    sources = [(source.id, source.head.was, source.title) for source in record.sources.values()]
    yield from _moved(addresses.claim, claims)
    yield from _moved(addresses.actor, actors)
    yield from _moved(addresses.source, sources)


def _moved(
    address: Callable[[str], str], things: Iterable[tuple[str, tuple[str, ...], str]]
) -> Iterator[Page]:
    """An old id that something else bears now is no longer this one's."""
    things = list(things)
    taken = {id_ for id_, _, _ in things}
    for id_, olds, title in things:
        for old in olds:
            if old not in taken:
                taken.add(old)
                here = address(old)
                way = addresses.href(here, address(id_))
                yield Page(here, title, Kind.MOVED, partial(Ref, title, way), moved_to=way)
