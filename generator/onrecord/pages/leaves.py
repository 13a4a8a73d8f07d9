"""A list that is too long for one page stands on several: its leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from onrecord.frozen import dataclass
from onrecord.pages import addresses
from onrecord.pages.values import Jump, Ref

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """One page of a list."""

    path: str
    label: str
    """What stands on it: `A to Ce`, `201 to 400`."""
    items: Sequence[T]


def leaves(
    path: str, items: Sequence[T], most: int, label: Callable[[Sequence[T], int], str]
) -> tuple[Leaf[T], ...]:
    """Return a list as pages of at most so many items, at least one page; the first at `path`.

    `label` is given what stands on a page and how many items stand before it.
    """
    starts = range(0, max(len(items), 1), most)
    held = [(start, items[start : start + most]) for start in starts]
    return tuple(
        Leaf(addresses.part(path, number), label(each, start) if each else "", each)
        for number, (start, each) in enumerate(held, 1)
    )


def numbered(items: Sequence[object], before: int) -> str:
    """Return the label of a page by the places of its items: `201 to 400`."""
    first, last = before + 1, before + len(items)
    return str(first) if first == last else f"{first} to {last}"


def lettered(items: Sequence[T], name: Callable[[T], str]) -> str:
    """Return the label of a page of names in order: how the first and the last begin."""
    first, last = (_begins(name(items[at])) for at in (0, -1))
    return first if first == last else f"{first} to {last}"


def _begins(name: str) -> str:
    """How a name begins: `BBC` with `BB`, `the Gazette` with `Th`."""
    return name[:1].upper() + name[1:2].strip()


def jumps(here: Leaf[T], found: Sequence[Leaf[T]]) -> tuple[Jump, ...]:
    """Return the ways from one page of a list to all; none where there is only one."""
    if len(found) == 1:
        return ()
    ways = ((leaf, addresses.href(here.path, leaf.path)) for leaf in found)
    return tuple(
        Jump(Ref(leaf.label, way), len(leaf.items), here=leaf is here) for leaf, way in ways
    )
