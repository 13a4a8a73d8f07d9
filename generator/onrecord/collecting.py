"""What is made by the ten thousand, and in no rings, is not searched for rings again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off Python's looking for rings of values that nobody needs any more.

    Reading, joining and rendering a story make ever more values and let go of few. Python goes
    through all of them whenever there are a quarter more, which took a tenth of the time; and,
    once it may again, three times through what was made meanwhile, were that not called old here.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.unfreeze()  # gives what was frozen back as old, without looking through it
            gc.enable()
