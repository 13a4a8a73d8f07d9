"""Work of many independent parts, shared among as many processes as there are processors.

A worker is a copy of this process as it stands, which only Linux makes safely; elsewhere, and where
there is nothing to gain, all is done here, one part after another. What comes of it is the same,
and so is the error that is raised: workers make things quicker, and nothing else.

The standard library's executors would be shorter; but their workers wait for ever once a build is
killed, and so does a build that could start some of them and not all.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from math import ceil
from pathlib import Path
from struct import Struct
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
_LEFT = Struct("=qq")
"""The number of the first job that nobody has taken, and of the first behind the last."""
_LEAST = 4
"""The fewest jobs for which a worker is started."""
_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""What a container may use of the processors that it sees, as control groups of version 2 tell:
https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu-interface-files."""


def processors() -> int:
    """Return how many processes may work at once: one where this one cannot be copied safely.

    Of a process with several threads a copy has one, and what the others held stays locked in it.
    """
    if sys.platform != "linux" or len([*Path("/proc/self/task").iterdir()]) > 1:
        return 1
    seen = len(os.sched_getaffinity(0))
    with suppress(OSError, ValueError):  # no such file, or "max": nothing is held back
        share, period = map(int, _QUOTA.read_text().split())
        return min(seen, ceil(share / period))
    return seen


@contextmanager
def shared(jobs: Sequence[Callable[[], T]], workers: int | None = None) -> Iterator[Iterator[T]]:
    """Give what comes of each job, as it is done; no worker outlives the context.

    Others take jobs in their order; this process takes one from their end whenever it is asked for
    what comes next and nothing has come: who asks seldom leaves nearly all to others. Jobs that
    find out the same stand together, and one process keeps it for them. What a job returns has to
    be picklable; what it changes may be lost.
    """
    count = processors() if workers is None else workers
    if sys.platform != "linux" or count < 2 or len(jobs) < _LEAST * count:
        yield (job() for job in jobs)
        return
    with _working(jobs, count - 1) as (tickets, readers):
        own = _done(jobs, _taken(tickets, last=True))
        yield _all(jobs, _received(readers, own))


@contextmanager
def meanwhile(job: Callable[[], T], *, worth: bool = True) -> Iterator[Callable[[], T]]:
    """Have a job done while something else is: what is given waits for what comes of it.

    That has to be picklable. A job that is not worth a process of its own is done when it is asked
    for, and so is any where there is but one processor.
    """
    if not worth or processors() < 2:
        yield job
        return
    with _working([job], 1) as (_, readers):
        yield lambda: next(_all([job], _received(readers, iter(()))))


def _all(
    jobs: Sequence[Callable[[], T]], received: Iterator[tuple[int, Sequence[T]]]
) -> Iterator[T]:
    missing = dict(enumerate(jobs))
    for number, result in received:
        if not result:
            break
        del missing[number]
        yield from result
    # Those that failed, or whose worker is gone: here, and in order, the first error can be told.
    yield from (job() for job in missing.values())


@contextmanager
def _working(
    jobs: Sequence[Callable[[], object]], count: int
) -> Iterator[tuple[int, list[Connection]]]:
    """Workers on some jobs: where these are taken, and where what they send is received.

    None outlives this.
    """
    import multiprocessing  # noqa: PLC0415  # only where there is anything to share

    fork = multiprocessing.get_context("fork")
    readers: list[Connection] = []
    workers = []
    tickets = os.memfd_create("tickets")
    os.write(tickets, _LEFT.pack(0, len(jobs)))
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # none is for a worker
    try:
        for _ in range(count):
            # Where no more can be had, or this is a worker itself, those that there are do it all.
            with suppress(OSError, AssertionError):
                reader, writer = fork.Pipe(duplex=False)
                readers.append(reader)
                with writer:
                    arguments = (jobs, tickets, writer, readers)
                    worker = fork.Process(target=_work, args=arguments, daemon=True)
                    worker.start()
                    workers.append(worker)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        yield tickets, readers
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        for worker in workers:
            worker.kill()
            worker.join()
        for reader in readers:
            reader.close()
        os.close(tickets)


def _work(
    jobs: Sequence[Callable[[], object]],
    tickets: int,
    writer: Connection,
    readers: Sequence[Connection],
) -> None:
    for reader in readers:  # else nobody would notice here that nobody reads any more
        reader.close()
    with suppress(BrokenPipeError):
        for number, result in _done(jobs, _taken(tickets)):
            try:
                writer.send((number, result))
            except BrokenPipeError:
                raise
            except Exception:  # noqa: BLE001  # done again where the build is
                writer.send((number, ()))


def _done(
    jobs: Sequence[Callable[[], T]], taken: Iterable[int]
) -> Iterator[tuple[int, tuple[T, ...]]]:
    """What comes of jobs, by their numbers; nothing of one that fails: it is done again."""
    for number in taken:
        result: tuple[T, ...] = ()
        with suppress(Exception):
            result = (jobs[number](),)
        yield number, result


def _taken(tickets: int, *, last: bool = False) -> Iterator[int]:
    """Take one number after another that nobody has, the first or the last of them.

    A lock goes with who holds it.
    """
    import fcntl  # noqa: PLC0415  # which Windows lacks

    while True:
        fcntl.lockf(tickets, fcntl.LOCK_EX)
        start, end = _LEFT.unpack(os.pread(tickets, _LEFT.size, 0))
        left = (start, end - 1) if last else (start + 1, end)
        if start < end:
            os.pwrite(tickets, _LEFT.pack(*left), 0)
        fcntl.lockf(tickets, fcntl.LOCK_UN)
        if start == end:
            return
        yield end - 1 if last else start


def _received(
    readers: Sequence[Connection], own: Iterator[tuple[int, Sequence[Any]]]
) -> Iterator[tuple[int, Sequence[Any]]]:
    """What workers send, as it comes, and what is done here while nothing comes."""
    working = [*readers]
    while True:
        yield from _sent(working, waiting=0)
        done = next(own, None)
        if done is None:
            break
        yield done
    while working:
        yield from _sent(working)


def _sent(
    working: list[Connection], waiting: float | None = None
) -> Iterator[tuple[int, Sequence[Any]]]:
    """What has come from some workers, of whom those are left that may send more."""
    from multiprocessing.connection import wait  # noqa: PLC0415  # as above

    for reader in cast("list[Connection]", wait(working, waiting)):
        try:
            sent = reader.recv()
        except (EOFError, OSError):  # it is done, or gone
            working.remove(reader)
        except Exception:  # noqa: BLE001, S112  # what cannot be read is done again, here
            continue
        else:
            yield sent
