"""What the tests of pages share: a story of two papers and an agency, and a reader of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType

import pytest

from onrecord import model
from onrecord.files import Document
from onrecord.pages import addresses
from onrecord.pages.excerpts.glimpse import as_text, first_words, opening
from onrecord.pages.index import index
from onrecord.pages.kinds.claims.apart import words_beside
from onrecord.pages.parts import Parts
from onrecord.record import Record, join
from onrecord.render import render
from onrecord.story import SheetEntry, SourceFile, Story, read_story
from stories import write_story

INLINE = {"a", "abbr", "b", "bdi", "i", "mark", "small", "span", "strong", "time"}
VOID = {"meta", "link", "br", "img", "input", "path", "rect"}


@dataclass
class Element:
    """An element of a page, as a reader or a style finds it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its words, white space as a reader sees it."""
        return " ".join(self._words().split())

    def _words(self) -> str:
        if self.attributes.get("aria-hidden") == "true":
            return ""
        words = "".join(c if isinstance(c, str) else c._words() for c in self.children)
        return words if self.tag in INLINE else f" {words} "

    def walk(self) -> Iterator[Element]:
        """It and everything in it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, wanted: str) -> list[Element]:
        """What bears the tag, the class (`.name`) or the id (`#name`), in order."""
        key = {".": "class", "#": "id"}.get(wanted[0])
        name = wanted[1:]
        if key is None:
            return [each for each in self.walk() if each.tag == wanted]
        return [each for each in self.walk() if name in each.attributes.get(key, "").split()]

    def one(self, wanted: str) -> Element:
        """The one element of that tag, class or id."""
        [found] = self.all(wanted)
        return found

    def texts(self, wanted: str) -> list[str]:
        """The words of each."""
        return [each.text for each in self.all(wanted)]

    def links(self) -> dict[str, str]:
        """Where each link leads, by its words."""
        return {each.text: each.attributes["href"] for each in self.all("a") if each.text}


class Tree(HTMLParser):
    """Reads HTML into elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("page", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    """A page's HTML as elements; every one is closed where it should be."""
    tree = Tree()
    tree.feed(html)
    tree.close()
    assert tree.open == [tree.root]
    return tree.root


Read = Callable[[Path, str], Element]


@pytest.fixture
def read() -> Read:
    """Renders the story in a folder and returns one page of it, by its path."""

    def _read(root: Path, path: str) -> Element:
        render(root, join(read_story(root)), root / "build")
        text = (root / "build" / "docs" / path).read_text(encoding="utf-8")
        return parse(text.split("---\n", 2)[2])

    return _read


@pytest.fixture
def read_all() -> Callable[[Path], dict[str, Element]]:
    """Renders the story in a folder and returns every page of it, by its path."""

    def _read_all(root: Path) -> dict[str, Element]:
        docs = root / "build" / "docs"
        render(root, join(read_story(root)), root / "build")
        return {
            path.relative_to(docs).as_posix(): parse(path.read_text("utf-8").split("---\n", 2)[2])
            for path in sorted(docs.rglob("*.md"))
        }

    return _read_all


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Two papers carry what the Courier has from an aide; one carries the mayor's denial."""
    return write_story(
        tmp_path,
        sources={
            "gazette": """
                Mayor to go

                “The mayor will resign in spring,” an aide told the Courier on Monday.

                The bridge reopened in May.
                """,
            "herald": """
                The Courier reports that, according to an aide, “the mayor will step down in spring.”

                The mayor called the report “nonsense”.

                A fair will be held on 1 August 2025.
                """,
            "post": "Nothing new from the town hall, said a clerk.",
        },
        heads={
            "gazette": """
                title: Mayor to go
                outlet: gazette
                author: Ada Marsh
                published: 2025-03-11
                url: https://gazette.example/mayor
                """,
            "herald": "outlet: herald\npublished: 2025-03-12\nwas: old-herald",
            "post": "published: 2025-03-13",
        },
        sheets={
            "gazette": """
                - id: resign
                  was: leaves
                  claim: resigns
                  who: aide
                  who_printed: an aide
                  said: The mayor will resign in spring
                  cue: an aide told the Courier
                  via: courier
                  when: 2025-03-10
                  when_printed: on Monday
                - id: bridge
                  said: The bridge reopened in May
                  happened: 2024-05
                  happened_printed: in May
                """,
            "herald": """
                - id: step-down
                  claim: resigns
                  who: aide
                  who_printed: an aide
                  said: the mayor will step down in spring
                  cue: The Courier reports that, according to an aide
                  via: [unknown, courier]
                - id: denial
                  claim: nonsense
                  rejects: resigns
                  who: mayor
                  said: the report “nonsense”
                  cue: The mayor called
                  draft: {confidence: 0.83, why: verb of saying}
                - id: fair
                  said: A fair will be held on 1 August 2025
                  happened: 2025-08-01
                  happened_printed: on 1 August 2025
                  note: It is planned.
                """,
            "post": """
                - id: nothing
                  who: unknown
                  said: Nothing new from the town hall
                  cue: said a clerk
                """,
        },
        actors="""
            aide: {name: an aide, kind: unnamed}
            mayor: {name: Mayor Ruth Bell, kind: person, role: mayor, names: Ms Bell}
            courier: {name: the Courier, kind: outlet}
            gazette: {name: the Gazette, kind: outlet, short: GAZ}
            herald: {name: the Herald, kind: outlet, was: evening-herald}
            """,
        claims="""
            resigns: {title: The mayor resigns in spring, note: Two verbs., was: quits, about: town-hall}
            nonsense: {title: The report is nonsense, contradicts: resigns}
            """,
        about="""
            title: The mayor’s plans
            question: Will the mayor go?
            topics: {town-hall: The town hall}
            leads: resigns
            editor: Jo Field
            contact: desk@example.org
            """,
    )


def record_of(
    texts: Mapping[str, str],
    entries: Iterable[SheetEntry],
    prose_words: int,
    claim: Mapping[str, object] = MappingProxyType({}),
) -> Record:
    """Papers, each with one wording of the claim `it`, which Bell makes."""
    return join(
        Story(
            root=Path(),
            about=model.StoryFile(title="A town", settings=model.Settings(prose_words=prose_words)),
            sources={
                paper: SourceFile(paper, model.Source(article="x"), text, Document(paper, ""))
                for paper, text in texts.items()
            },
            sheets={entry.sheet: (entry,) for entry in entries},
            actors={"bell": model.Actor(name="Bell", kind=model.ActorKind.PERSON)},
            claims={"it": model.Claim.model_validate({"title": "It", **claim})},
        )
    )


def dense_rows(record: Record) -> Iterator[tuple[str, str]]:
    """What each dense row shows of the claim `it`, with the source whose words they are."""
    for wording in record.wordings:
        for few, cut in (first_words(wording), opening(wording)):
            yield wording.source.id, as_text(few, cut=cut)
    claim = record.claims["it"]
    parts = Parts.on(index(record), addresses.COVERAGE)
    yield from ((id_, words) for id_, (_, words) in words_beside(parts, claim).items())
    carrying = zip(claim.coverage.carrying, parts.coverage_words(claim, absent=False), strict=True)
    yield from ((id_, as_text(mark.words, cut=mark.cut)) for id_, mark in carrying)
