"""Values that nobody changes, and that cost no more to make for it.

Python sets every field of a frozen dataclass by calling a function, which takes as long as all else
about it many times over; a site is made of hundreds of thousands. mypy refuses whoever assigns to a
field, in every line there is: while a site is made nothing needs to refuse it again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    T = TypeVar("T")

    def dataclass(*, frozen: bool, eq: bool = True, **options: Any) -> Callable[[type[T]], type[T]]:
        """Python's own, with what is frozen as easily hashed and compared, and as easily made."""

        def made(shape: type[T]) -> type[T]:
            hashed = frozen and eq and "__hash__" not in vars(shape)
            return dataclasses.dataclass(eq=eq, unsafe_hash=hashed, **options)(shape)

        return made
