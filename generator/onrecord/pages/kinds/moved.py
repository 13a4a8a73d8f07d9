"""Addresses that pages had before: each leads on to where the page is now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.values import Ref


def pages(index: Index) -> Iterator[Page]:
    """Return a page for every id that a claim, an actor or a source had before.

    An actor that has no page of its own, or has none any more, is found in the list.
    """
    record = index.record
    places = [(*index.place(actor), actor) for actor in record.actors.values()]
    claims = [(addresses.claim(c.id), "", c.was, c.title) for c in record.claims.values()]
    gone = [(path, to, (to,), actor.name) for path, to, actor in places if to]
    actors = [(path, to, actor.was, actor.name) for path, to, actor in places]
    sources = [(addresses.source(s.id), "", s.head.was, s.title) for s in record.sources.values()]
    yield from _moved(addresses.claim, claims)
    yield from _moved(addresses.actor, (*gone, *actors))
    yield from _moved(addresses.source, sources)


def _moved(
    address: Callable[[str], str], things: Iterable[tuple[str, str, tuple[str, ...], str]]
) -> Iterator[Page]:
    """An old id that something else bears now is no longer this one's."""
    things = list(things)
    taken = {path for path, _, _, _ in things}
    for path, anchor, olds, title in things:
        for here in map(address, olds):
            if here not in taken:
                taken.add(here)
                way = addresses.href(here, path, anchor)
                from_root = addresses.href(addresses.HOME, path, anchor)
                yield Page(here, title, Kind.MOVED, partial(Ref, title, way), moved_to=from_root)
