"""Templates that somebody broke: told at the line that a person edits, and never a traceback."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
from jinja2 import TemplateError, TemplateSyntaxError

from onrecord.problems import Place, Problem, ProblemsError
from onrecord.site.places import BUILD, TEMPLATES

_JINJA = Path(jinja2.__file__).parent
_SLIPS = (ArithmeticError, LookupError, TypeError, ValueError)
"""What Python raises where a template calls or counts with what cannot be."""


@contextmanager
def broken_templates_told(root: Path) -> Iterator[None]:
    """Tell of a template that somebody edits at its line, as of every other file.

    Raises:
        ProblemsError: where one is broken, or cannot be filled in.
    """
    try:
        yield
    except TemplateSyntaxError as error:
        place = _in_template(root, error.filename or TEMPLATES, error.lineno)
        sentence = f"this template is broken: {error.message}"
        raise ProblemsError([Problem(place, sentence, kind="template")]) from error
    except UnicodeDecodeError as error:
        problems = list(_in_other_letters(root / TEMPLATES))
        if not problems:
            raise
        raise ProblemsError(problems) from error
    except (TemplateError, *_SLIPS) as error:
        step = _innermost(error)
        if step is None and not isinstance(error, TemplateError):
            raise
        file, line = step or (TEMPLATES, 1)
        sentence = f"this template cannot be filled in: {error}"
        problem = Problem(_in_template(root, file, line), sentence, kind="template")
        raise ProblemsError([problem]) from error


def _in_other_letters(folder: Path) -> Iterator[Problem]:
    """The templates that are not UTF-8, each at the first character that is not."""
    for path in sorted(each for each in folder.rglob("*") if each.suffix in {".j2", ".html"}):
        content = path.read_bytes()
        try:
            content.decode()
        except UnicodeDecodeError as error:
            before = content[: error.start]
            line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode()) + 1
            place = Place(path.relative_to(folder.parent).as_posix(), line, column)
            yield Problem(place, "this template is not UTF-8", "save it as UTF-8", kind="template")


def _innermost(error: Exception) -> tuple[str, int | None] | None:
    """The file and line of the template that an error came from; none where it is not of one.

    Jinja gives a template's file and line where Python has its own.
    """
    steps = traceback.extract_tb(error.__traceback__)
    if not isinstance(error, TemplateError):  # from our own code, it is no slip of who edits
        while steps and Path(steps[-1].filename).parent == _JINJA:
            steps.pop()
        del steps[:-1]
    lines = [step for step in steps if step.filename.endswith((".j2", ".html"))]
    return (lines[-1].filename, lines[-1].lineno) if lines else None


def _in_template(root: Path, file: str, line: int | None) -> Place:
    """A line of a template, where a person edits it: of the theme, MkDocs reads a copy."""
    path = Path(file).resolve()
    within = path.relative_to(root.resolve()) if path.is_relative_to(root.resolve()) else path
    if within.parts[0] == BUILD:
        within = Path(TEMPLATES, *within.parts[1:])
    return Place(within.as_posix(), line or 1)
