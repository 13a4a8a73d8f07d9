"""The pictures beside a shared link: what they say, that they are drawn, and when there are none."""

from __future__ import annotations

import importlib.util
import io
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from onrecord.cards.drawing import Letters, Painter
from onrecord.cards.saying import Card
from onrecord.site import build
from stories import write_story

REPOSITORY = Path(__file__).parent.parent.parent
FONTS = REPOSITORY / "templates/theme/assets/onrecord/fonts"
PUBLISHED = "https://record.example/"
CARD = Card(
    "The bridge", "A claim", "The bridge is safe", "2 sources", "1 origin: Ada", ("Said by Ada",), "a.example"
)  # fmt: skip


class Tags(HTMLParser):
    """What a page tells the programs that show links."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.held: dict[str, str] = {}
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        name = held.get("property") or held.get("name") or ""
        if tag == "meta" and name.startswith(("og:", "twitter:")):
            self.held[name] = held.get("content") or ""


def bridge(folder: Path, title: str = "The <b>bridge</b> & “more” is safe") -> Path:
    """Two articles on one claim, which a third person rejects."""
    story = write_story(
        folder,
        sources={
            "post": "“The bridge is safe,” Dana Levi said. Ben Marsh denied that.",
            "echo": "“The bridge is safe,” Dana Levi said.",
        },
        heads={"post": "outlet: post", "echo": "outlet: echo"},
        sheets={
            "post": """
                - {id: safe, claim: safe, who: dana, said: The bridge is safe, cue: Dana Levi said}
                - {id: denied, rejects: safe, who: ben, said: Ben Marsh denied that}
                """,
            "echo": "- {id: safe, claim: safe, who: dana, said: The bridge is safe, cue: Dana Levi said}",
        },
        actors="""
            dana: {name: Dana Levi, kind: person}
            ben: {name: Ben Marsh, kind: person}
            post: {name: the Post, kind: outlet}
            echo: {name: L’Écho, kind: outlet}
            """,
        claims=f"safe: {{title: '{title}'}}",
        about="{title: The bridge, question: Is the bridge safe?, leads: safe}",
    )
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    return story


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], list[str]]:
    """Build a story as it is published; what is told meanwhile is returned."""

    def publish(folder: Path) -> list[str]:
        monkeypatch.setenv("SITE_URL", PUBLISHED)
        told: list[str] = []
        build(folder, told.append)
        return told

    return publish


def pictures(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "site/cards").glob("*")}


def test_a_shared_claim_shows_its_title_its_count_and_who_says_and_rejects_it(
    tmp_path: Path, published: Callable[[Path], list[str]]
) -> None:
    published(bridge(tmp_path))

    tags = Tags(tmp_path / "site/claims/safe/index.html").held
    assert tags["og:title"] == "The <b>bridge</b> & “more” is safe"
    assert tags["og:description"] == "2 sources, 1 origin: Dana Levi."
    assert tags["og:url"] == f"{PUBLISHED}claims/safe/"
    assert tags["twitter:card"] == "summary_large_image"
    assert tags["og:image:alt"] == (
        "The <b>bridge</b> & “more” is safe. 2 sources, 1 origin: Dana Levi. "
        "Said by Dana Levi, according to L’Écho and the Post. "
        "Rejected by Ben Marsh, according to the Post"
    )
    card = tmp_path / "site" / tags["og:image"].removeprefix(PUBLISHED)
    with Image.open(card) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
        assert (str(image.info), image.convert("RGB").getpixel((5, 5))) == ("{}", (253, 253, 251))
    home = Tags(tmp_path / "site/index.html").held
    assert home["og:title"] == "Is the bridge safe?"
    assert home["og:image"] != tags["og:image"]
    assert Tags(tmp_path / "site/about/index.html").held == {}


def test_the_same_story_has_the_same_cards_and_none_is_drawn_twice(
    tmp_path: Path, published: Callable[[Path], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "other"):
        published(bridge(tmp_path / name))
    first = pictures(tmp_path / "one")
    assert len(first) == 2
    assert pictures(tmp_path / "other") == first

    drawn: list[Card] = []
    paint = Painter.paint

    def noting(self: Painter, card: Card) -> bytes:
        drawn.append(card)
        return paint(self, card)

    monkeypatch.setattr(Painter, "paint", noting)
    published(tmp_path / "one")
    assert (drawn, pictures(tmp_path / "one")) == ([], first)
    published(bridge(tmp_path / "one", title="The bridge holds"))
    assert [card.title for card in drawn] == ["Is the bridge safe?", "The bridge holds"]
    assert len(pictures(tmp_path / "one")) == 2


def test_without_an_address_there_is_no_card_and_no_tag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    told: list[str] = []
    build(bridge(tmp_path), told.append)
    assert pictures(tmp_path) == {}
    assert Tags(tmp_path / "site/index.html").held == {}
    assert "card" not in " ".join(told)


def test_without_pillow_the_site_is_built_and_one_line_tells_what_is_missing(
    tmp_path: Path, published: Callable[[Path], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "PIL" else find(name, *rest),
    )
    told = published(bridge(tmp_path))
    assert [line for line in told if "card" in line] == [
        "No cards for shared links: they need Pillow (pip install 'onrecord[cards]')"
    ]
    assert pictures(tmp_path) == {}
    assert Tags(tmp_path / "site/claims/safe/index.html").held == {}


def test_a_title_in_letters_that_our_fonts_lack_has_no_card_rather_than_empty_boxes(
    tmp_path: Path, published: Callable[[Path], list[str]]
) -> None:
    told = published(bridge(tmp_path, title="הגשר בטוח"))
    assert "No card for “הגשר בטוח”: our fonts have no ה ג ש …" in told
    assert Tags(tmp_path / "site/claims/safe/index.html").held == {}
    assert len(pictures(tmp_path)) == 0  # the home page's names that claim too


@pytest.mark.parametrize("letters", ["Škvorecký, Łódź", "ʼn", "Jean-Noël", "Jean-Noe\u0308l"])
def test_letters_of_either_file_are_drawn(letters: str) -> None:
    painter = Painter(FONTS)
    card = Card("Story", "A claim", letters, "", "", (), "a.example")
    assert painter.lacking(card) == ("ʼ" if letters == "ʼn" else "")


def ink(png: bytes) -> tuple[int, int, int, int]:
    """The box around all that is not paper, in a card without its rules."""
    with Image.open(io.BytesIO(png)) as image:
        dark = image.convert("L").point(lambda level: 255 if level < 200 else 0)
    box = dark.getbbox()
    assert box is not None
    return box


@settings(max_examples=25, deadline=None)
@given(
    title=st.text(st.sampled_from("aéčW —”"), min_size=1, max_size=600),
    lines=st.lists(st.text(st.sampled_from("abWé ,"), max_size=300), max_size=2),
)
def test_whatever_is_written_stays_within_its_margins(title: str, lines: list[str]) -> None:
    card = Card(
        "S" * 200, "A claim", title, "5 sources", "1 origin: " + "W" * 90, tuple(lines), "a.example"
    )
    left, top, right, bottom = ink(Painter(FONTS).paint(card))
    assert left >= 70
    assert right <= 1130
    assert (top > 40, bottom < 620) == (True, True)


def test_a_long_title_shrinks_and_wraps_at_its_words_and_is_cut_at_last() -> None:
    letters = Letters(FONTS, "serif", 40)
    lines = letters.clipped("Talks on sending troops have been revived " * 9, 1040, 3)
    assert len(lines) == 3
    assert all(letters.width(line) <= 1040 for line in lines)
    assert lines[-1].endswith("…")
    assert letters.balanced("France does not rule out any option at all", 600) == [
        "France does not rule",
        "out any option at all",
    ]
