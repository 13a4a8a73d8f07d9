"""Templates: what Jinja does, macros as functions, and each component drawn once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, TemplateSyntaxError, UndefinedError
from markupsafe import Markup

from onrecord.render.compiled import Compiled
from onrecord.render.templating import environment, listed, once, shown, undefined_told

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


# ---- compiled templates


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where compiled templates are kept, if it is there and the user's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "onrecord"


@pytest.fixture
def compiling(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The names of the templates that are being compiled."""
    names: list[str | None] = []
    compiler = Environment.compile

    def compiled(self: Environment, source: str, name: str, *rest: Any, **named: Any) -> Any:
        names.append(name)
        return compiler(self, source, name, *rest, **named)

    monkeypatch.setattr(Environment, "compile", compiled)
    return names


def test_a_template_is_compiled_once_until_it_is_edited(
    folder: Path, cache: Path, compiling: list[str | None]
) -> None:
    for _ in range(2):
        assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"
    assert compiling == ["page.j2", "parts.j2"]
    (folder / "parts.j2").write_text("{% macro name(who) %}<u>{{ who }}</u>{% endmacro %}")
    assert filled(folder, "{{ p.name('Ada') }}") == "<u>Ada</u>"
    assert compiling == ["page.j2", "parts.j2", "parts.j2"]
    assert len([*cache.iterdir()]) == 2


def test_what_another_program_compiled_is_compiled_again(cache: Path) -> None:
    old, new = (Compiled(cache, program).get_source_checksum("Hello") for program in "12")
    assert old != new


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702, 0o722])
def test_no_compiled_template_is_taken_from_a_folder_that_is_not_ones_own_alone(
    folder: Path, cache: Path, compiling: list[str | None], mode: int
) -> None:
    filled(folder, "{{ p.name('Ada') }}")
    cache.chmod(mode)
    assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"
    assert compiling == ["page.j2", "parts.j2"] * 2


def test_a_link_in_the_place_of_the_cache_is_not_followed(folder: Path, cache: Path) -> None:
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir(0o700)
    cache.parent.mkdir()
    cache.symlink_to(elsewhere)
    assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("kept", [b"", b"j2", b"no template"])
def test_what_is_broken_in_the_cache_is_made_again(folder: Path, cache: Path, kept: bytes) -> None:
    filled(folder, "{{ p.name('Ada') }}")
    for file in cache.iterdir():
        file.write_bytes(kept)
    assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"


def test_without_a_folder_of_ones_own_nothing_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "a file"))
    assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"


@pytest.mark.parametrize("length", [0, 9, 15, 25, 90])
def test_what_is_cut_short_in_the_cache_is_made_again(
    folder: Path, cache: Path, length: int
) -> None:
    filled(folder, "{{ p.name('Ada') }}")
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:length])
    assert filled(folder, "{{ p.name('Ada') }}") == "<b>Ada</b>"
