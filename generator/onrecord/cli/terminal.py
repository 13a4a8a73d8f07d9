"""What all commands share: how they speak, where they look, how they end."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec

import click
from rich.console import Console
from rich.text import Text

from onrecord.problems import (
    Problem,
    ProblemsError,
    Severity,
    errors,
    printable,
    questions,
    render,
    warnings,
)
from onrecord.text import counted

P = ParamSpec("P")

OUT = Console(highlight=False, soft_wrap=True)
PAGE = Console(highlight=False)
"""For what is set in columns, and so must know how wide the terminal is."""
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
WRONG = 1
"""Exit status where something is wrong with the story."""

folder_option = click.option(
    "--story",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The story's folder; the one you are in, if left out.",
)


def text(words: str, style: str = "") -> Text:
    """Return words for the terminal, which shows each character of them and obeys none.

    Whatever is printed goes through here: a name, a file or an error may hold anything.
    """
    return Text(printable(words), style=style)


def tell(line: str) -> None:
    """Print a line."""
    OUT.print(text(line))


def tell_json(data: object) -> None:
    """Print data for programs; what a terminal would obey, or not show, stands there by number."""
    words = json.dumps(data, indent=2, ensure_ascii=False)
    click.echo("".join(c if c == "\n" or c.isprintable() else _as_escape(c) for c in words))


def _as_escape(character: str) -> str:
    if character == "\x7f":  # the one that JSON leaves as it is
        return r"\u007f"
    return json.dumps(character)[1:-1]


def as_called() -> str:
    """Return the program as it was called, for a shell: by its path, or by its name alone."""
    called = Path(sys.argv[0])
    return shlex.quote(str(called)) if called.name == "onrecord" else "onrecord"


def refusal(error: Exception) -> click.ClickException:
    """Return the end of a command that cannot go on, in the words of an error."""
    return click.ClickException(printable(str(error)))


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.QUESTION: "cyan"}


def show(problems: Iterable[Problem]) -> None:
    """Print problems as an editor reads them, with a count behind; questions apart, at the end."""
    each = list(problems)
    wrong, warned, asked = errors(each), warnings(each), questions(each)
    _print(problem for problem in each if problem not in asked)
    if wrong or warned:
        found = f"{counted(len(wrong), 'error')}, {counted(len(warned), 'warning')}"
        ERR.print(text(found, "bold"))
    _print(asked)
    if asked:
        ERR.print(text(f"{counted(len(asked), 'question')} for you to answer", "bold"))


def _print(problems: Iterable[Problem]) -> None:
    for problem in problems:
        first, *rest = render(problem).split("\n")
        ERR.print(text(first, _COLOURS[problem.severity]))
        for line in rest:
            ERR.print(text(line))


def entries(number: int) -> str:
    """Return a number of entries: `1 entry`, `3 entries`."""
    return f"{number} {'entry' if number == 1 else 'entries'}"


def stop(problems: Iterable[Problem]) -> NoReturn:
    """Print problems, and end the command as one that failed."""
    show(problems)
    sys.exit(WRONG)


def said_plainly(command: Callable[P, None]) -> Callable[P, None]:
    """Show problems, and what the system refuses, as sentences instead of tracebacks."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except ProblemsError as error:
            stop(error.problems)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            told = f"{where}{(error.strerror or str(error)).lower()}"
            raise click.ClickException(printable(told)) from error

    return run
