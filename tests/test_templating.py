"""Templates: what Jinja does, macros as functions, and each component drawn once."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError, UndefinedError
from markupsafe import Markup

from onrecord.templating import environment, listed, once, shown, undefined_told

PARTS = """
{%- macro name(who, formal=False) -%}<b>{{ "Mx " if formal }}{{ who }}</b>{%- endmacro -%}
{%- macro line(whos, formal=False) -%}
{%- for who in whos %}{{ ", " if not loop.first }}{{ name(who, formal=formal) }}{% endfor -%}
{%- endmacro -%}
{%- macro around() -%}<i>{{ caller() }}</i>{%- endmacro -%}
{%- macro several() -%}{{ varargs | join("+") }}{%- endmacro -%}
{%- macro first(missing) -%}{{ missing }}{%- endmacro -%}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "parts.j2").write_text(PARTS)
    return tmp_path


def filled(folder: Path, text: str, **values: object) -> str:
    (folder / "page.j2").write_text(f'{{% import "parts.j2" as p %}}{text}')
    with undefined_told():
        return environment([folder]).get_template("page.j2").render(**values)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ p.line(['Ada', 'Bo']) }}", "<b>Ada</b>, <b>Bo</b>"),
        ("{{ p.line(['Ada'], True) }}", "<b>Mx Ada</b>"),
        ("{{ p.line(['Ada'], formal=True) }}", "<b>Mx Ada</b>"),
        ("{{ p.line(*[['Ada'], True]) }}", "<b>Mx Ada</b>"),
        ("{{ p.name('<Ada>') }}", "<b>&#60;Ada&#62;</b>"),
        ("{% call p.around() %}{{ p.name('Ada') }}{% endcall %}", "<i><b>Ada</b></i>"),
        ("{{ p.several(1, 2) }}", "1&#43;2"),
        ("{{ p.first('a name that Jinja uses itself') }}", "a name that Jinja uses itself"),
        ("{{ 'a' if false }}{{ 2 | number('claim') }}", "2 claims"),
        ("{{ [] | listed(p.name) }}{{ ['A'] | listed(p.name) }}", "<b>A</b>"),
        ("{{ ['A', 'B'] | listed(p.name) }}", "<b>A</b> and <b>B</b>"),
        ("{{ ['A', 'B', '<'] | listed(p.name) }}", "<b>A</b>, <b>B</b> and <b>&#60;</b>"),
        ("{{ who['name'] }}", "Ada"),
        ("{{ who.class }}", "first"),
        ("{{ dict(class='first')['class'] }}", "first"),
        ("{{ who | list }}", "&#91;&#39;name&#39;, &#39;class&#39;&#93;"),
    ],
)
def test_macros_are_called_as_in_jinja(folder: Path, text: str, expected: str) -> None:
    assert filled(folder, text, who={"name": "Ada", "class": "first"}) == expected


@pytest.mark.parametrize("text", ["{{ who.age }}", "{{ p.nobody() }}", "{{ nothing }}"])
def test_what_is_not_there_is_undefined(folder: Path, text: str) -> None:
    with pytest.raises(UndefinedError):
        filled(folder, text, who="Ada")


def test_what_python_cannot_read_is_told_at_the_line_of_the_template(folder: Path) -> None:
    with pytest.raises(TemplateSyntaxError) as caught:
        filled(folder, "\n<p>\n{{ dict(one=1, one=2) }}\n</p>")
    assert caught.value.lineno == 3
    assert caught.value.filename == str(folder / "page.j2")


def test_values_that_are_equal_show_as_what_each_is() -> None:
    values = (1, True, 1.0, (1,), (True,), [1], [True])
    assert [shown(value) for value in values] == [
        *("1", "True", "1.0", "(1,)", "(True,)", "&#91;1&#93;", "&#91;True&#93;")
    ]


def test_what_is_listed_is_escaped_unless_a_component_drew_it() -> None:
    assert listed(["<", "&"], str) == "&#60; and &#38;"


def test_a_component_draws_each_value_once() -> None:
    drawn: list[object] = []

    @once
    def mark(value: object, *, loud: bool = False) -> Markup:
        drawn.append(value)
        return Markup(f"{value}{'!' if loud else ''}")  # noqa: S704  # a test's own

    one, alike = [1], [1]

    assert [mark(one), mark(one), mark(alike), mark(one, loud=True)] == [
        "[1]",
        "[1]",
        "[1]",
        "[1]!",
    ]
    assert drawn == [one, alike, one]


def test_nothing_is_kept_outside_the_story(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever else writes to a folder for temporary or kept files puts no code into a build."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    monkeypatch.setenv("XDG_CACHE_HOME", str(elsewhere))
    assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"
    assert not list(elsewhere.iterdir())


def test_a_template_is_compiled_once_until_it_is_edited(folder: Path) -> None:
    def compiled() -> object:
        return environment([folder]).get_template("parts.j2").root_render_func.__code__

    first = compiled()
    assert compiled() is first
    assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"
    (folder / "parts.j2").write_text("{% macro name(who) %}<u>{{ who }}</u>{% endmacro %}")
    assert compiled() is not first
    assert filled(folder, "{{ p.name('Ada') }}") == "<u>Ada</u>"
