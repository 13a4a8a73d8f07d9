"""The real story, built whole: what a reader's browser gets, and what it asks for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jinja2 import Environment
from playwright.sync_api import Browser

from onrecord.problems import ProblemsError
from onrecord.site import build
from onrecord.site.building import put_in_place
from real import CORE, KINDS, Links, copy_of_the_story, served


@pytest.fixture(scope="module")
def address(built_story: Path) -> Iterator[str]:
    with served(built_story / "site") as address:
        yield address


def pages_of(site: Path) -> list[str]:
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))


def test_every_statement_has_its_address(built_story: Path) -> None:
    from onrecord import load

    record = load(built_story)
    pages = {id_: Links(built_story / f"site/sources/{id_}/index.html") for id_ in record.sources}
    assert [w for w in record.wordings if w.id not in pages[w.source.id].anchors] == []


def test_the_sentence_that_the_project_exists_to_say(address: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(address + CORE)
    said = " ".join(page.locator("main").inner_text().split())
    page.close()
    assert "5 sources, 1 origin" in said
    assert "Le Monde" in said


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_reader_follows_a_statement(address: str, chromium: Browser, *, script: bool) -> None:
    """Home, its claim, its actor, its source: and no request leaves the host."""
    context = chromium.new_context(java_script_enabled=script)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(address)
    page.locator(f"main a[href='{CORE}']").first.click()
    page.wait_for_url(f"{address}{CORE}**")
    assert "core of allies" in page.locator("h1").inner_text()
    page.locator("main a[href*='actors/british-military-source/']").first.click()
    page.wait_for_url(f"{address}actors/british-military-source/**")
    assert "British military source" in page.locator("h1").inner_text()
    page.locator("main a[href*='sources/western-nations']").first.click()
    page.wait_for_url(f"{address}sources/western-nations**")
    # What is still below the screen is not laid out yet, and stands in the page all the same.
    assert "an allied rapid response force" in (page.locator("main").text_content() or "")
    context.close()
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}


@pytest.mark.browser
@pytest.mark.parametrize("path", KINDS)
def test_no_page_is_wider_than_the_screen(address: str, chromium: Browser, path: str) -> None:
    page = chromium.new_page()
    page.goto(address + path)
    wide = {}
    for width in (320, 375, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert all(found <= width for width, found in wide.items()), wide


def test_the_same_input_gives_the_same_bytes(built_story: Path, tmp_path: Path) -> None:
    """In another process, where sets are in another order, and in another folder."""
    again = copy_of_the_story(tmp_path)
    onrecord = Path(sys.executable).parent / "onrecord"
    environment = {**os.environ, "PYTHONHASHSEED": "4711"}
    subprocess.run([onrecord, "build"], cwd=again, env=environment, check=True, capture_output=True)
    for folder in ("build", "site"):
        assert digests(again / folder) == digests(built_story / folder)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_search_finds_what_mkdocs_by_itself_would(built_story: Path, tmp_path: Path) -> None:
    shutil.copytree(built_story / "build", tmp_path / "build")
    shutil.copy(built_story / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    index = "site/search/search_index.json"
    assert (tmp_path / index).read_bytes() == (built_story / index).read_bytes()


def test_zensical_builds_the_same_pages(built_story: Path, tmp_path: Path) -> None:
    shutil.copytree(built_story / "build", tmp_path / "build")
    shutil.copy(built_story / "mkdocs.yml", tmp_path)
    zensical = Path(sys.executable).parent / "zensical"
    done = subprocess.run(
        [zensical, "build", "--strict"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert pages_of(tmp_path / "site") == pages_of(built_story / "site")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>\n{% if %}", "templates/home.md.j2:2:1: this template is broken: Expected an"),
        (
            "\n\n{{ it.nothing.here }}",
            "templates/home.md.j2:3:1: this template cannot be filled in",
        ),
        ("{% include 'gone.j2' %}", "templates/home.md.j2:1:1: this template cannot be filled in"),
        (
            "{% macro name(who) %}{{ who }}{% endmacro %}\n{{ name() }}",
            "templates/home.md.j2:2:1: this template cannot be filled in: name() missing 1",
        ),
        ("\n{{ 7 | join }}", "templates/home.md.j2:2:1: this template cannot be filled in: 'int'"),
        ("{{ dict(a=1, a=2) }}", "templates/home.md.j2:1:1: this template is broken: keyword"),
    ],
)
def test_a_broken_template_is_told_of_at_its_line(
    tmp_path: Path, template: str, expected: str
) -> None:
    story = copy_of_the_story(tmp_path)
    (story / "templates").mkdir()
    (story / "templates/home.md.j2").write_text(template)
    with pytest.raises(ProblemsError) as caught:
        build(story, lambda _: None)
    assert expected in str(caught.value)


def test_a_page_that_fails_when_others_are_read_leaves_the_last_site(tmp_path: Path) -> None:
    story = copy_of_the_story(tmp_path)
    build(story, lambda _: None)
    before = digests(story / "site")
    (story / "templates").mkdir()
    (story / "templates/topic.md.j2").write_text("\n{{ it.nothing.here }}")
    with pytest.raises(ProblemsError, match=r"^templates/topic\.md\.j2:2:1: this template"):
        build(story, lambda _: None)

    assert digests(story / "site") == before


def test_a_hook_of_the_storys_own_finds_every_page_made(tmp_path: Path) -> None:
    story = copy_of_the_story(tmp_path)
    (story / "count.py").write_text(
        "from pathlib import Path\n"
        "def on_page_markdown(markdown, page, config, files):\n"
        "    docs = Path(config.docs_dir)\n"
        "    assert all(each.stat().st_size for each in docs.rglob('*.md'))\n"
    )
    with (story / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [count.py]\n")

    assert build(story, lambda _: None).pages


def test_templates_of_the_theme_are_compiled_once_until_they_are_edited(
    built_story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = copy_of_the_story(tmp_path)
    build(story, lambda _: None)
    names: list[str] = []
    compiler = Environment.compile

    def compiled(self: Environment, source: str, name: str, *rest: Any, **named: Any) -> Any:
        names.append(name)
        return compiler(self, source, name, *rest, **named)

    monkeypatch.setattr(Environment, "compile", compiled)
    build(story, lambda _: None)
    assert names == []
    (story / "templates/theme").mkdir(parents=True)
    ours = (story / "build/theme/main.html").read_text()
    (story / "templates/theme/main.html").write_text(f"{ours}<!-- of the harbour office -->")
    build(story, lambda _: None)
    assert names == ["main.html"]
    assert "harbour office" in (story / "site/index.html").read_text()
    assert "harbour office" not in (built_story / "site/index.html").read_text()


def test_the_search_finds_what_a_hook_of_the_storys_own_adds(tmp_path: Path) -> None:
    story = copy_of_the_story(tmp_path)
    (story / "add.py").write_text(
        "from mkdocs.plugins import event_priority\n"
        "@event_priority(100)\n"
        "def on_page_context(context, page, config, nav):\n"
        "    page.content += '<p>This page is a draft of the harbour office.</p>'\n"
    )
    with (story / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [add.py]\n")

    build(story, lambda _: None)
    found = (story / "site/search/search_index.json").read_text()
    assert "a draft of the harbour office" in found


def test_a_broken_template_of_the_theme_is_told_of_where_it_is_edited(tmp_path: Path) -> None:
    story = copy_of_the_story(tmp_path)
    (story / "templates/theme").mkdir(parents=True)
    (story / "templates/theme/main.html").write_text("<p>\n{% if %}")
    with pytest.raises(ProblemsError, match=r"^templates/theme/main\.html:2:1: this template"):
        build(story, lambda _: None)


@pytest.mark.parametrize("name", ["home.md.j2", "theme/main.html"])
def test_a_template_in_another_encoding_is_told_of(tmp_path: Path, name: str) -> None:
    story = copy_of_the_story(tmp_path)
    (story / "templates" / name).parent.mkdir(parents=True)
    (story / "templates" / name).write_bytes("<p>\nà la carte, caf\xe9".encode("latin-1"))
    with pytest.raises(ProblemsError) as caught:
        build(story, lambda _: None)
    assert str(caught.value).startswith(
        f"templates/{name}:2:1: this template is not UTF-8; save it as UTF-8"
    )


def test_the_last_site_stands_until_the_new_one_does(tmp_path: Path) -> None:
    old, new = tmp_path / "site", tmp_path / "build/site"
    old.mkdir()
    (old / "index.html").write_text("the last good site")
    with pytest.raises(FileNotFoundError):
        put_in_place(old, new)
    assert (old / "index.html").read_text() == "the last good site"

    new.mkdir(parents=True)
    (new / "index.html").write_text("the new site")
    put_in_place(old, new)
    assert (old / "index.html").read_text() == "the new site"
    assert not list(new.parent.iterdir())


def test_a_broken_story_builds_nothing_and_keeps_the_last_site(tmp_path: Path) -> None:
    story = copy_of_the_story(tmp_path)
    (story / "site").mkdir()
    (story / "site/index.html").write_text("the last good site")
    (story / "content/actors.yml").write_text("bbc: {name: BBC, kind: outlte}\n")
    with pytest.raises(ProblemsError) as caught:
        build(story, lambda _: None)
    assert 'did you mean "outlet"?' in str(caught.value)
    assert (story / "site/index.html").read_text() == "the last good site"
    assert not (story / "build").exists()
