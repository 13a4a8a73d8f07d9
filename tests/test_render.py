"""Pages on disk: every text shows as itself, and nothing is written or removed without need."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown  # type: ignore[import-untyped]  # MkDocs brings it, and nobody its types
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from onrecord.linked import in_page
from onrecord.record import join
from onrecord.render import render, rendering
from onrecord.render.templating import plain, shown
from onrecord.site import build
from onrecord.story import read_story
from stories import write_story

REPOSITORY = Path(__file__).resolve().parent.parent

HOSTILE = (
    "<script>alert(1)</script> [x](javascript:alert(1)) {{ 7*7 }} {% raw %} *a* | ``` --8<-- &amp; "
    "<!-- ]]> # h שלום עולם 🛰️ \\_ ~~s~~ $x$ :smile: ++k++ ==m== ![i](x) <b onclick=1> '\" &#65; %}}"
)
"""What an article, a name or a title may hold, and none of it means anything."""


class Text(HTMLParser):
    """Gathers what a reader sees, and the names of all elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.titles: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # as the base class
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.titles.append(data)
        if self._inside not in {"script", "style"}:
            self.words.append(data)


def seen(page: str) -> Text:
    text = Text()
    text.feed(page)
    text.close()
    return text


# ---- every text shows as itself


@given(st.text())
@example(HOSTILE)
@example("\x02wzxhzdk:0\x03")
@example("a\n\n    b\n\n```\nc")
def test_any_text_comes_through_markdown_as_it_was(text: str) -> None:
    page = markdown.markdown(
        f"<div>\n<p>{shown(text)}</p>\n</div>\n",
        extensions=["tables", "fenced_code", "toc", "attr_list", "md_in_html", "footnotes"],
    )

    assert plain("".join(seen(page).words)).strip() == plain(text).strip()
    assert [tag for tag, _ in seen(page).tags] == ["div", "p"]


@given(st.text())
@example(HOSTILE)
@example("\x02wzxhzdk:0\x03")
@example("{{{% a {# b")
def test_any_text_comes_through_linked_data_as_it_was(text: str) -> None:
    script = f'<script type="application/ld+json">{in_page({"name": text})}</script>'
    page = markdown.markdown(
        f"<div>\n<p>a</p>\n</div>\n{script}\n",
        extensions=["tables", "fenced_code", "toc", "attr_list", "md_in_html", "footnotes"],
    )

    [_, held] = page.split('<script type="application/ld+json">')
    assert json.loads(held.removesuffix("</script>"))["name"] == text
    assert not any(opening in held for opening in ("{{", "{%", "{#", "<!--"))


def test_no_page_holds_anything_that_a_template_would_read(hostile: Path) -> None:
    out = hostile / "out"
    render(hostile, join(read_story(hostile)), out)
    for path in (out / "docs").rglob("*.md"):
        page = path.read_text("utf-8")
        assert not [each for each in ("{{", "{%", "{#") if each in page], path.name


REORDERED = "The \u202emayor\u202c \u2067left\u2069 \u202d\u2066town"


@given(st.text(st.sampled_from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069 abא")))
@example(REORDERED)
def test_nothing_on_a_page_reads_in_another_order_than_it_is_written(text: str) -> None:
    assert re.search("[\u202a-\u202e\u2066-\u2069]", shown(text)) is None
    assert "".join(seen(shown(text)).words) == plain(text)


def test_no_page_of_a_story_does(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources={"gazette": f"{REORDERED}, he said."},
        sheets={"gazette": f'- {{id: it, claim: it, who: x, said: "{REORDERED}", cue: he said}}'},
        actors=f'x: {{name: "{REORDERED}", kind: person}}',
        claims=f'it: {{title: "{REORDERED}"}}',
        about=f'title: "{REORDERED}"',
    )
    render(root, join(read_story(root)), root / "out")
    for path in (root / "out/docs").rglob("*.md"):
        shown_, *_ = path.read_text("utf-8").split("<script type=")
        assert re.search("[\u202a-\u202e\u2066-\u2069]", shown_) is None, path.name


def test_a_page_comes_through_as_it_is_without_being_read(hostile: Path) -> None:
    out = hostile / "out"
    render(hostile, join(read_story(hostile)), out)
    for path in (out / "docs").rglob("*.md"):
        _, _, page = path.read_text("utf-8").split("---\n", 2)
        aside = markdown.Markdown(extensions=["onrecord.as_it_is"])

        assert aside.convert(page) == markdown.markdown(page)
        assert aside.htmlStash.html_counter == 1


@pytest.mark.parametrize("text", ["*a*", '<div class="r">\n\n*a*\n\n</div>', "<b>a</b> *b*"])
def test_what_is_not_a_page_of_ours_is_markdown_as_ever(text: str) -> None:
    assert markdown.markdown(text, extensions=["onrecord.as_it_is"]) == markdown.markdown(text)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    said = "'" + HOSTILE.replace("'", "''") + "'"
    root = write_story(
        tmp_path,
        sources={"evil": f"He said: {HOSTILE}, on Monday."},
        heads={
            "evil": f"""
                title: {said}
                outlet: evil
                author: {said}
                published: 2025-03-11
                url: https://x.example/?a=1&b='2'
                note: {said}
                basis: {{title: {{how: editor, note: {said}}}}}
                """
        },
        sheets={
            "evil": f"""
                - id: one
                  claim: evil
                  who: evil
                  said: {said}
                  cue: 'He said:'
                  note: {said}
                """
        },
        actors=f"evil: {{name: {said}, kind: outlet, role: {said}, names: {said}, note: {said}}}",
        claims=f"evil: {{title: {said}, summary: {said}, note: {said}}}",
        about=f"title: {said}\nquestion: {said}\nsummary: {said}\neditor: {said}\ncontact: {said}",
    )
    (root / "mkdocs.yml").write_bytes((REPOSITORY / "mkdocs.yml").read_bytes())
    return root


def test_hostile_words_show_as_themselves_on_every_page(hostile: Path) -> None:
    build(hostile, print)
    wanted = plain(HOSTILE)
    for name in (
        "",
        "claims/",
        "claims/evil/",
        "actors/",
        "actors/evil/",
        "sources/evil/",
        "about/",
    ):
        page = (hostile / "site" / name / "index.html").read_text(encoding="utf-8")
        text = seen(page)
        assert wanted in plain("".join(text.words)), name
        assert all(not set(attributes) & {"onclick"} for _, attributes in text.tags), name
        assert not [a for _, a in text.tags if (a.get("href") or "").startswith("javascript")]
        assert "alert(1)</script>" not in page, name

    for name in ("claims/evil/", "actors/evil/"):
        page = (hostile / "site" / name / "index.html").read_text(encoding="utf-8")
        assert seen(page).titles[0] == f"{wanted} | {wanted}"

    index = json.loads((hostile / "site" / "search" / "search_index.json").read_text("utf-8"))
    held = [each for each in index["docs"] if each["location"] == "claims/evil/"]
    assert html.unescape(held[0]["title"]) == wanted
    assert "<script" not in json.dumps(index["docs"])


# ---- what is written


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_story(
        tmp_path,
        sources={"gazette": "The mayor resigned, an aide said."},
        sheets={
            "gazette": """
                - id: resigned
                  claim: resigns
                  who: aide
                  said: The mayor resigned
                  cue: an aide said
                """
        },
        actors="aide: {name: an aide, kind: unnamed}",
        claims="resigns: {title: The mayor resigned}",
    )


def rendered(root: Path) -> int:
    return render(root, join(read_story(root)), root / "build")


def files(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted((root / "build").rglob("*"))
        if path.is_file()
    }


def test_the_same_story_gives_the_same_bytes_and_touches_nothing(small: Path) -> None:
    pages = rendered(small)
    before = files(small)

    assert rendered(small) == pages
    assert files(small) == before


def test_a_page_holds_what_it_should_once_it_was_waited_for(small: Path) -> None:
    with rendering(small, join(read_story(small)), small / "build") as pages:
        for path in pages.paths:
            assert (small / "build/docs" / path).exists()
        pages.wait_for("claims/resigns.md")

        assert "The mayor resigned" in (small / "build/docs/claims/resigns.md").read_text("utf-8")
        pages.wait_for("no such page")


def test_pages_are_made_in_the_order_in_which_mkdocs_reads_them(
    built_story: Path, tmp_path: Path
) -> None:
    record = join(read_story(built_story))
    files = get_files(load_config(str(built_story / "mkdocs.yml"))).documentation_pages()

    with rendering(built_story, record, tmp_path) as pages:
        read = [file.src_uri for file in files if file.src_uri != "data/index.md"]
        assert pages.paths == read  # nothing is offered for download here


def test_a_page_that_is_no_longer_made_goes_and_its_folder_too(small: Path) -> None:
    rendered(small)
    assert (small / "build/docs/sources/gazette.md").exists()
    for path in ("content/sheets/gazette.yml", "content/sources/gazette.md", "content/actors.yml"):
        (small / path).unlink()
    rendered(small)

    assert not (small / "build/docs/sources/gazette.md").exists()
    assert not (small / "build/docs/actors/aide.md").exists()


def test_what_render_did_not_make_stays(small: Path) -> None:
    own = small / "build" / "docs" / "notes.md"
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    rendered(small)
    rendered(small)

    assert own.read_text(encoding="utf-8") == "mine"


def test_a_forged_list_of_what_was_made_removes_nothing_outside(small: Path) -> None:
    rendered(small)
    names = ["../content/actors.yml", "docs/../../content/actors.yml", "/etc/passwd"]
    (small / "build" / ".onrecord.json").write_text(json.dumps(names), encoding="utf-8")
    rendered(small)

    assert (small / "content" / "actors.yml").exists()


def test_a_story_overrides_a_template_and_a_style_by_its_name(small: Path) -> None:
    templates = small / "templates"
    (templates / "theme" / "assets" / "onrecord").mkdir(parents=True)
    (templates / "about.md.j2").write_text("<p>{{ it.title }}: ours</p>", encoding="utf-8")
    (templates / "theme/assets/onrecord/record.css").write_text("p {}", encoding="utf-8")
    rendered(small)

    assert "\n\n<p>A story on record: ours</p>\n" in (
        (small / "build/docs/about.md").read_text("utf-8")
    )
    assert (small / "build/theme/assets/onrecord/record.css").read_text("utf-8") == "p {}"
    assert (small / "build/theme/main.html").exists()


@pytest.mark.parametrize(
    ("template", "text"), [("about.md.j2", "{{ it.titel }}"), ("foot.j2", "{{ foot.titel }}")]
)
def test_a_name_that_no_page_has_is_an_error_and_not_a_gap(
    small: Path, template: str, text: str
) -> None:
    (small / "templates").mkdir()
    (small / "templates" / template).write_text(text, encoding="utf-8")

    with pytest.raises(UndefinedError):
        rendered(small)


def test_a_page_is_one_block_of_html(small: Path) -> None:
    rendered(small)
    for path in (small / "build" / "docs").rglob("*.md"):
        _, _, body = path.read_text(encoding="utf-8").split("---\n", 2)
        assert "\n\n" not in body.strip("\n"), path


def test_an_old_address_is_for_no_search_engine(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = small / "content" / "claims.yml"
    claims.write_text("resigns: {title: The mayor resigned, was: quits}\n", encoding="utf-8")
    (small / "mkdocs.yml").write_bytes((REPOSITORY / "mkdocs.yml").read_bytes())
    monkeypatch.setenv("SITE_URL", "https://x.example/")
    build(small, print)
    old = seen((small / "site" / "claims" / "quits" / "index.html").read_text("utf-8")).tags

    assert ("meta", {"http-equiv": "refresh", "content": "0; url=../resigns/"}) in old
    assert ("meta", {"name": "robots", "content": "noindex"}) in old
    assert ("link", {"rel": "canonical", "href": "https://x.example/claims/resigns/"}) in old
    assert "quits" not in (small / "site" / "sitemap.xml").read_text("utf-8")
    assert "quits" not in (small / "site" / "search" / "search_index.json").read_text("utf-8")
