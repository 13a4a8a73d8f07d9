"""Data flows one way through the package, and no module imports one below it.

The list is the one in CONTRIBUTING.md. A new module fails here until it has its place.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "generator" / "onrecord"

LAYERS = (
    (
        "collecting",
        "frozen",
        "grouping",
        "sharing",
        "ids",
        "text",
        "quotations",
        "passages",
        "comparing",
        "dates",
        "english",
        "problems",
    ),
    ("files", "history"),
    ("model", "citing"),
    ("linked",),
    ("story",),
    ("check", "record"),
    ("pages",),
    ("render", "export"),
    ("cards",),
    ("as_it_is", "site"),
    ("cli",),
)
"""From what knows nothing of the others down to what a person types."""

BESIDE = ("starting", "ingest", "draft", "link")
"""Make files, or lines in them, for a person to decide on, from a story as read: only the command
calls them."""

LIBRARIES = {
    "spacy": {"draft"},
    "numpy": {"draft", "link"},
    "openai": {"draft"},
    "click": {"cli"},
    "mkdocs": {"site"},
    "markdown": {"as_it_is"},
    "PIL": {"cards"},
}
"""Which parts may import a library that would otherwise spread."""

PLACE = {part: place for place, parts in enumerate(LAYERS) for part in parts}
FACE = "onrecord"
"""The package's own `__init__`: what others call, so it stands over everything and imports late."""

MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = [str(module.relative_to(PACKAGE).with_suffix("")) for module in MODULES]


def dotted(module: Path) -> str:
    """What a module is called where it is imported."""
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    return ".".join((FACE, *parts)).removesuffix(".__init__")


CALLED = {dotted(module): module for module in MODULES if dotted(module) != FACE}


def part_of(module: Path) -> str:
    """The part of the package that a module belongs to."""
    part = module.relative_to(PACKAGE).with_suffix("").parts[0]
    return {"__init__": FACE, "__main__": "cli"}.get(part, part)


@cache
def imported(module: Path) -> frozenset[str]:
    """Every dotted name that a module imports, wherever in it, relative ones resolved."""
    return frozenset(_imported(module))


def _imported(module: Path) -> Iterator[str]:
    own = ("onrecord", *module.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(own[: len(own) + 1 - node.level]) if node.level else ""
            origin = ".".join(filter(None, (base, node.module)))
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def module_behind(name: str) -> str:
    """The module that a dotted name leads to; nothing where that is none of the package's."""
    while name and name not in CALLED:
        name = name.rpartition(".")[0]
    return name


def parts_imported(module: Path) -> set[str]:
    """The other parts of the package that a module imports."""
    names = (name.split(".") for name in imported(module))
    parts = {name[1] for name in names if name[0] == "onrecord" and len(name) > 1}
    return (parts & {*PLACE, *BESIDE}) - {part_of(module)}


def test_every_module_has_its_place() -> None:
    assert {part_of(module) for module in MODULES} <= {FACE, *PLACE, *BESIDE}


@pytest.mark.parametrize("module", MODULES, ids=NAMES)
def test_no_module_imports_one_below_it(module: Path) -> None:
    part = part_of(module)
    lowest = (PLACE | dict.fromkeys(BESIDE, PLACE["story"]) | {FACE: PLACE["site"]})[part]
    allowed = {other for other, place in PLACE.items() if place <= lowest}

    assert parts_imported(module) - allowed <= (set(BESIDE) if part == "cli" else set())


def test_no_two_parts_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        graph.setdefault(part_of(module), set()).update(parts_imported(module))

    TopologicalSorter(graph).prepare()  # raises CycleError, naming the ring


def room_of(name: str) -> str:
    """The package within a part, or the module where it stands in the part itself."""
    return ".".join(name.split(".")[:3])


def test_no_two_packages_within_a_part_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for name, module in CALLED.items():
        others = {room_of(module_behind(each)) for each in imported(module)}
        graph.setdefault(room_of(name), set()).update(others - {"", room_of(name)})

    TopologicalSorter(graph).prepare()  # as above


def test_no_modules_import_each_other_in_a_ring() -> None:
    graph = {
        name: {module_behind(each) for each in imported(module)} - {"", name}
        for name, module in CALLED.items()
    }

    TopologicalSorter(graph).prepare()  # as above


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_stays_in_its_room(library: str) -> None:
    users = {
        part_of(module)
        for module in MODULES
        if library in {name.split(".")[0] for name in imported(module)}
    }

    assert users <= LIBRARIES[library]


def loaded_by(module: str) -> set[str]:
    """What Python has loaded once it has imported a module."""
    code = f"import sys, {module}; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_the_package_imports_none_of_its_parts_before_they_are_used() -> None:
    assert [name for name in loaded_by("onrecord") if name.startswith("onrecord.")] == []


def test_the_command_starts_without_what_takes_long_to_load() -> None:
    assert loaded_by("onrecord.cli") & {"spacy", "mkdocs", "jinja2"} == set()
