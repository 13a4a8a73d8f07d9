"""Templates: Jinja, with macros as plain functions, and nothing unescaped.

A page has thousands of small components, each a macro that calls others. As Jinja compiles them,
most of the time goes into calling: into looking up how to pass the context, to read an attribute,
to escape what is safe. Here a macro is a function of Python, a call a call, an attribute an
attribute. What such a function cannot be (a macro with `caller` or `varargs`) stays Jinja's own.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from functools import lru_cache, partial
from inspect import getfile
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame, MacroRef, find_undeclared
from jinja2.runtime import exported
from markupsafe import Markup

from onrecord.render.compiled import compiled
from onrecord.text import REORDERING, counted

_ACTIVE = re.compile(r"""[&<>"'`*_\[\]{}|\\~#+=^$@%]""")
"""What HTML, Markdown, its extensions or Jinja could read as anything but itself.

Inside a block of HTML they look for these. Hyphens, colons and brackets, of which addresses and
prose are full, mean nothing there without one of them: `--8<--`, `[x](y)`, `:::` in a paragraph.
"""
_WHITE = re.compile(r"\s+")
_NO_CHARACTERS = "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
_UNSEEN = re.compile(
    f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}{REORDERING}]"
)
"""What no page can hold: controls that are no white space, surrogates, non-characters; and what it
may not: signs that let what follows read in another order than it is written."""


def template_folders(root: Path) -> list[Path]:
    """Return the folders that hold templates, the one that counts first at the front."""
    own = Path(__file__).resolve().parents
    packaged, checkout = own[1] / "templates", own[3] / "templates"
    return [folder for folder in (root / "templates", packaged, checkout) if folder.is_dir()]


def environment(folders: list[Path]) -> Environment:
    """Return what renders the templates in some folders, the first that has one counting."""
    made = _Environment(
        loader=FileSystemLoader(folders),
        bytecode_cache=compiled(__file__, getfile(counted)),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["once"] = once
    made.filters["paragraphs"] = paragraphs
    made.filters["number"] = counted
    made.filters["listed"] = listed
    return made


@contextmanager
def undefined_told() -> Iterator[None]:
    """What a template asks for and no value has is told as Jinja tells it, at the same line."""
    try:
        yield
    except AttributeError as error:
        raise UndefinedError(str(error)).with_traceback(error.__traceback__) from None


# ---- escaping


drawn: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Makes markup of text that is escaped, as `Markup` does, without asking what it is."""


def shown(value: object) -> Markup:
    """Return a value as text that shows as itself, wherever in a page it stands.

    Every character that HTML, Markdown or Jinja could read becomes a numeric entity, each run of
    white space one blank, and characters that no page can hold are left out.
    """
    return _escaped(str(value))


@lru_cache(maxsize=1 << 16)  # names, links and dates come again on page after page
def _escaped(text: str) -> Markup:
    return drawn(_ACTIVE.sub(_entity, plain(text)))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of what an editor wrote.

    A blank line parts them. In YAML that is folded (`>-`) it reads as one line end, so one that
    stands behind the end of a sentence parts them, too; any other is where a line was full.
    """
    parts = _PARTED.split(text) if "\n" in text else [text]
    return [stripped for part in parts if (stripped := part.strip())]


_PARTED = re.compile(r"\n[^\S\n]*\n\s*|(?<=[.!?…:][\"'”’»)\]])\n|(?<=[.!?…:])\n")


def plain(text: str) -> str:
    """Return text on one line, without characters that no page can hold."""
    if text.isprintable() and "  " not in text:  # as nearly all is: then there is nothing to do
        return text
    return _WHITE.sub(" ", _UNSEEN.sub("", text))


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


# ---- components


def listed(values: Iterable[object], component: Callable[[object], object]) -> Markup:
    """Return values as a sentence has them, each drawn as a component: `A, B and C`."""
    each = [
        piece if (piece := component(value)).__class__ is Markup else shown(piece)
        for value in values
    ]
    ends = [", ".join(each[:-1]), each[-1]] if len(each) > 1 else each
    return drawn(" and ".join(ends))


def once(component: Callable[..., Markup]) -> Callable[..., Markup]:
    """Return a component that draws each value a single time, however often that is shown.

    Values are told apart by what they are, not by what they hold: `pages` makes each once for all
    pages whose links are alike. `{% set note = once(note) %}` in a template asks for it.
    """
    pieces: dict[tuple[object, ...], tuple[object, Markup]] = {}

    def draw(value: object, *options: object, **named: object) -> Markup:
        key = (id(value), *options, *named.items())
        known = pieces.get(key)
        if known is None:
            known = pieces[key] = value, component(value, *options, **named)
        return known[1]

    return draw


# ---- compiling


class _Function(MacroRef):
    """A macro that is compiled to a function."""


_SPECIAL = ("caller", "kwargs", "varargs")
_TAKEN = frozenset(
    {*exported, *_SPECIAL, "concat", "context", "environment", "macro", "undefined", "value"}
)
"""Names that mean something else in what a template is compiled to."""


class _Code(CodeGenerator):
    """Jinja's, with calls, attributes and macros as they are in Python."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # as the base class
        if keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802  # as the base class
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002  # as the base class
    ) -> None:
        named = any(keyword.iskeyword(arg.key) for arg in node.kwargs)
        if forward_caller or named or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for arg in (*node.args, *node.kwargs):
            self.visit(arg, frame)
            self.write(", ")
        self.write(")")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:  # noqa: N802  # as the base class
        """Without an `else` it is nothing, which needs no object that stands for that."""
        node.expr2 = node.expr2 or nodes.Const("", lineno=node.lineno)
        super().visit_CondExpr(node, frame)

    def macro_body(
        self, node: nodes.Macro | nodes.CallBlock, frame: Frame
    ) -> tuple[Frame, MacroRef]:
        if not _is_function(node):
            return super().macro_body(node, frame)
        frame = frame.inner()
        frame.symbols.analyze_node(node)
        names = [arg.name for arg in node.args]
        defaults = [""] * (len(names) - len(node.defaults))
        defaults += [f"={each.value!r}" for each in node.defaults if isinstance(each, nodes.Const)]
        given = (f"{name}{default}" for name, default in zip(names, defaults, strict=True))
        frame.require_output_check = False
        self.writeline(f"def macro({', '.join(given)}):", node)
        self.indent()
        self.buffer(frame)
        self.enter_frame(frame)
        for name in names:
            self.writeline(f"{frame.symbols.ref(name)} = {name}")
        self.blockvisit(node.body, frame)
        self.writeline(f"return environment.drawn(concat({frame.buffer}))")
        self.leave_frame(frame, with_python_scope=True)
        self.outdent()
        if isinstance(node, nodes.Macro):  # what Python says of a wrong call then names it
            self.writeline(f"macro.__qualname__ = {node.name!r}")
        return frame, _Function(node)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        if isinstance(macro_ref, _Function):
            self.write("macro")
        else:
            super().macro_def(macro_ref, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002  # as the base class
        """Jinja would go over each value twice: to finalize, and to escape what is safe by then.

        What the template itself says is escaped here, once and for all.
        """
        if _is_said(node):
            _escape(node)
        else:
            self.write("(value if (value := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002  # as the base class
        if not _is_said(node):
            self.write(").__class__ is Markup else environment.escaped(value)")
            self.write(" if value.__class__ is str else environment.shown(value))")


def _is_function(node: nodes.Macro | nodes.CallBlock) -> bool:
    names = {arg.name for arg in node.args}
    return (
        isinstance(node, nodes.Macro)
        and not find_undeclared(node.body, _SPECIAL)
        and not names & _TAKEN
        and not any(keyword.iskeyword(name) for name in names)
        and all(isinstance(each, nodes.Const) for each in node.defaults)
    )


def _is_said(node: nodes.Expr | None) -> bool:
    """Whether it is one of some texts that stand in the template: `"and" if last else ","`."""
    if isinstance(node, nodes.CondExpr):
        return _is_said(node.expr1) and (node.expr2 is None or _is_said(node.expr2))
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def _escape(node: nodes.Expr | None) -> None:
    if isinstance(node, nodes.CondExpr):
        _escape(node.expr1)
        _escape(node.expr2)
    elif isinstance(node, nodes.Const):
        node.value = str(shown(node.value))


class _Environment(Environment):
    code_generator_class = _Code
    drawn = staticmethod(drawn)
    shown = staticmethod(shown)
    escaped = staticmethod(_escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The same for every template: a layered mapping is slow to copy, as each page does."""
        return self.globals if d is None else super().make_globals(d)

    def _compile(self, source: str, filename: str) -> CodeType:
        """What Python cannot read of a template is told as Jinja tells it, at the same line."""
        try:
            return super()._compile(source, filename)
        except SyntaxError as error:
            line = _template_line(source, error.lineno or 1)
            raise TemplateSyntaxError(error.msg, line, filename=filename) from error


def _template_line(source: str, line: int) -> int:
    """The line of a template that a line of what it was compiled to stands for."""
    pairs = re.findall(r"(\d+)=(\d+)", source.rpartition("\ndebug_info = ")[2])
    return [1, *(int(theirs) for theirs, ours in pairs if int(ours) <= line)][-1]
