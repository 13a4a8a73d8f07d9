"""Work shared among processes: the same comes of it, and nothing of a worker is left behind.

Each example runs in a process of its own, for one with threads, as pytest's may be, is not copied.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stories import write_story

ON_LINUX = sys.platform == "linux"
BEGIN = """
import multiprocessing, os, signal, sys, threading, time
from functools import partial
from onrecord.sharing import meanwhile, processors, shared
here = os.getpid()
"""


def run(example: str) -> str:
    """What an example prints; a warning is an error, and so is anything that a worker says."""
    command = [sys.executable, "-W", "error", "-c", BEGIN + example]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert not done.stderr
    return done.stdout


def test_what_comes_of_each_job_is_given_once() -> None:
    assert (
        run("""
def job(number):
    time.sleep(0.01 * (number % 3))
    return number

with shared([partial(job, n) for n in range(40)], workers=3) as made:
    print(sorted(made) == [*range(40)])
""")
        == "True\n"
    )


@pytest.mark.skipif(not ON_LINUX, reason="elsewhere no process is copied")
def test_jobs_are_done_here_and_by_others() -> None:
    assert (
        run("""
def job():
    time.sleep(0.01)
    return os.getpid()

with shared([job] * 40, workers=3) as made:
    first, *others = made
print(first == here, {*others} > {here}, multiprocessing.active_children())
""")
        == "True True []\n"
    )


def test_the_first_job_that_fails_is_told_as_if_nobody_had_shared() -> None:
    told = run("""
def job(number):
    time.sleep(0.01 if number < 30 else 0)
    return {7: [], 30: None}.get(number, [number])[0]

def failing(workers):
    try:
        with shared([partial(job, n) for n in range(40)], workers) as made:
            return [*made]
    except (IndexError, TypeError) as error:
        return [type(error).__name__, error.__traceback__.tb_next is not None]
print(failing(1), failing(3), multiprocessing.active_children())
""")
    assert told == "['IndexError', True] ['IndexError', True] []\n"


def test_what_a_worker_that_is_gone_had_to_do_is_done_here() -> None:
    assert (
        run("""
def job(number):
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return number

with shared([partial(job, n) for n in range(40)], workers=3) as made:
    print(sorted(made) == [*range(40)])
""")
        == "True\n"
    )


def test_what_cannot_be_read_as_it_was_sent_is_done_here() -> None:
    told = run("""
def unreadable():
    raise RuntimeError
class Sent:
    def __init__(self, number):
        self.number = number
    def __reduce__(self):
        return (unreadable, ()) if self.number % 5 == 0 else (Sent, (self.number,))

with shared([partial(Sent, n) for n in range(40)], workers=3) as made:
    print(sorted(each.number for each in made) == [*range(40)])
""")
    assert told == "True\n"


@pytest.mark.skipif(not ON_LINUX, reason="elsewhere no process is copied")
@pytest.mark.parametrize("copies", [0, 1])
def test_where_no_more_processes_can_be_had_those_there_are_do_it(copies: int) -> None:
    told = run(f"""
copy, left = os.fork, [True] * {copies}
def fork():
    if not left:
        raise BlockingIOError
    left.pop()
    return copy()
os.fork = fork

def job(number):
    time.sleep(0.01)
    return number, os.getpid() == here
with shared([partial(job, n) for n in range(40)], workers=3) as made:
    made = [*made]
print(sorted(n for n, _ in made) == [*range(40)], all(mine for _, mine in made))
print(multiprocessing.active_children(), signal.pthread_sigmask(signal.SIG_BLOCK, []))
""")
    assert told == f"True {copies == 0}\n[] set()\n"


@pytest.mark.skipif(not ON_LINUX, reason="elsewhere no process is copied")
def test_a_worker_of_somebody_elses_does_it_alone() -> None:
    assert (
        run("""
def work():
    with shared([lambda: os.getpid()] * 40, workers=3) as made:
        print({*made} == {os.getpid()}, flush=True)
worker = multiprocessing.get_context("fork").Process(target=work, daemon=True)
worker.start()
worker.join()
""")
        == "True\n"
    )


@pytest.mark.skipif(not ON_LINUX, reason="elsewhere no process is copied")
@pytest.mark.parametrize(
    ("quota", "expected"),
    [("max 100000", 8), ("150000 100000", 2), ("50000 100000", 1), ("1600000 100000", 8), ("", 8)],
)
def test_a_container_uses_no_more_than_it_is_given(
    tmp_path: Path, quota: str, expected: int
) -> None:
    (tmp_path / "cpu.max").write_text(quota)
    told = run(f"""
from onrecord import sharing
sharing._QUOTA = sharing.Path({str(tmp_path / "cpu.max")!r})
os.sched_getaffinity = lambda _: range(8)
print(processors())
""")
    assert told == f"{expected}\n"


def test_who_wants_no_more_waits_for_nobody() -> None:
    assert (
        run("""
began = time.monotonic()
quick, slow = (lambda: None), (lambda: time.sleep(30))
with shared([quick, *[slow] * 40, quick], workers=2) as made:
    next(made)
print(multiprocessing.active_children(), time.monotonic() - began < 20)
""")
        == "[] True\n"
    )


def test_a_process_with_threads_is_not_copied() -> None:
    assert (
        run("""
waiting = threading.Event()
thread = threading.Thread(target=waiting.wait)
thread.start()
print(processors())
waiting.set()
thread.join()
while os.path.isdir("/proc/self/task") and len(os.listdir("/proc/self/task")) > 1:
    pass  # a thread that has been joined may still be on its way out
from onrecord import sharing
sharing._QUOTA = sharing.Path("no such file")
print(processors() == (len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1))
""")
        == "1\nTrue\n"
    )


@pytest.mark.skipif(not ON_LINUX, reason="elsewhere no process is copied")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_a_build_that_is_ended(how: signal.Signals) -> None:
    """Ctrl+C in a terminal goes to all of them; what else ends a process, to that one alone."""
    example = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it

def job():
    time.sleep(0.05)
    return os.getpid()

try:
    with shared([job] * 4000, workers=3) as made:
        for worker in made:
            print(worker, flush=True)
except KeyboardInterrupt:
    pass
"""
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", BEGIN + example],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    ) as building:
        assert building.stdout
        assert building.stderr
        for _ in range(8):
            building.stdout.readline()
        if how is signal.SIGINT:
            os.killpg(building.pid, how)
        else:
            building.send_signal(how)
        ended = time.monotonic()
        assert not building.stderr.read()  # to its end: nobody is left who could write more
    assert time.monotonic() - ended < 20  # all the jobs would take a minute


@pytest.mark.skipif(not ON_LINUX, reason="elsewhere no process is copied")
def test_something_is_done_meanwhile_where_there_is_another_processor() -> None:
    told = run("""
from onrecord import sharing
def done(count, worth):
    sharing.processors = lambda: count
    with meanwhile(os.getpid, worth=worth) as job:
        return job() == here
print(done(2, True), done(2, False), done(1, True), multiprocessing.active_children())
""")
    assert told == "False True True []\n"


def test_what_fails_meanwhile_is_raised_where_it_is_asked_for() -> None:
    told = run("""
from onrecord import sharing
def failing(count):
    sharing.processors = lambda: count
    with meanwhile(lambda: 1 / 0) as job:
        try:
            job()
        except ZeroDivisionError as error:
            return error.__traceback__.tb_next is not None
print(failing(1), failing(2), multiprocessing.active_children())
""")
    assert told == "True True []\n"


def test_problems_are_the_same_whoever_looks_for_them(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={"gazette": "Ann said three ships were lost. Bob said four ships were lost."},
        sheets={
            "gazette": """
- {id: e1, claim: lost, who: ann, said: three ships were lost, cue: said}
- {id: e2, claim: [lost, other], who: bob, said: four ships were lost, cue: said}
- {id: e3, who: carl, said: five ships were lost, cue: said}"""
        },
        actors="ann: {name: Ann, kind: person}\nbob: {name: Bob, kind: person}",
    )
    told = run(f"""
from pathlib import Path
from onrecord import check, sharing
from onrecord.story import read_story
check._MANY, found = 1, []
for count in (1, 2):
    sharing.processors = lambda: count
    found.append(check.check(read_story(Path({str(tmp_path)!r}))))
kinds = {{each.kind for each in found[0]}}
print(found[0] == found[1], kinds > {{"differing-numbers", "not-in-text"}})
""")
    assert told == "True True\n"


def test_pages_are_the_same_bytes_whoever_shares_in_them(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={"gazette": "\n\n".join(f"Voter {n} said vote {n} was lost." for n in range(120))},
        sheets={
            "gazette": "\n".join(
                f"- {{id: e{n}, who: voter-{n}, said: vote {n} was lost, cue: said}}"
                for n in range(120)
            )
        },
        actors="\n".join(f"voter-{n}: {{name: Voter {n}, kind: person}}" for n in range(120)),
    )
    run(f"""
from pathlib import Path
from onrecord import sharing
from onrecord.record import join
from onrecord.render import render
from onrecord.story import read_story
story = Path({str(tmp_path)!r})
for workers in (1, 3):
    sharing.processors = lambda: workers
    render(story, join(read_story(story)), story / f"by-{{workers}}")
""")
    trees = [
        {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        for out in (tmp_path / "by-1", tmp_path / "by-3")
    ]
    assert trees[0] == trees[1]
    assert len([path for path in trees[0] if path.suffix == ".md"]) > 120
