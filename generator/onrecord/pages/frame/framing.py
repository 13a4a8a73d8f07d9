"""What every page has beside its own matter: foot, linked data, what it asks of machines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.linked import Node
from onrecord.model import Correction
from onrecord.pages import addresses
from onrecord.pages.frame import citing, structured
from onrecord.pages.index import Index
from onrecord.pages.own_words.dated import corrections
from onrecord.pages.page import Kind, Page, Search
from onrecord.pages.parts import Parts
from onrecord.pages.values import Foot
from onrecord.record import Source, Wording
from onrecord.story import ACTORS, CLAIMS, CONTENT, SHEETS, SOURCES, STORY

_SEARCH = {
    Kind.CLAIM: Search("Claim"),
    Kind.ACTOR: Search("Actor", boost=3),  # first for a name
    Kind.SOURCE: Search("Source", boost=2),
    Kind.TOPIC: Search("Topic"),
    Kind.METHOD: Search(),
    Kind.ABOUT: Search(),
    Kind.DATA: Search(),
}
"""The kinds of page that a search finds. The others list what these hold."""
_FILES = {
    Kind.CLAIMS: (CLAIMS,),
    Kind.ACTORS: (ACTORS,),
    Kind.SOURCES: (SOURCES,),
    Kind.TOPICS: (STORY, CLAIMS),
    Kind.TOPIC: (STORY, CLAIMS),
    Kind.METHOD: (),
    Kind.ABOUT: (STORY,),
    Kind.DATA: (),
}


class Framing:
    """Adds to each page of a story all that stands around what it shows."""

    def __init__(self, index: Index) -> None:
        record = index.record
        self._index = index
        self._claims = {addresses.claim(claim.id): claim for claim in record.claims.values()}
        self._actors = {addresses.actor(actor.id): actor for actor in record.actors.values()}
        self._sources = {addresses.source(source.id): source for source in record.sources.values()}

    def framed(self, page: Page) -> Page:
        """Return a page with its frame; one that only leads on has none."""
        if page.moved_to:
            return page
        foot, node = self._of(page)
        return replace(
            page,
            foot=foot,
            linked=node,
            robots=self._robots(page),
            search=_SEARCH.get(page.kind),
            preview=self._index.edition.previews.get(page.path),
        )

    def _of(self, page: Page) -> tuple[Foot, Node | None]:
        parts = Parts.on(self._index, page.path)
        if page.kind is Kind.CLAIM:
            claim = self._claims[page.path]
            shown = _sheets(claim.wordings, claim.rejections)
            files = (CLAIMS,) if claim.titled else tuple(sorted(shown))
            foot = self._own(page, "this claim", claim.id, files, claim.corrected, shown=shown)
            return foot, structured.of_claim(parts, claim)
        if page.kind is Kind.ACTOR:
            actor = self._actors[page.path]
            index, id_ = self._index, actor.id
            lists = (index.said, index.relayed, index.about, index.told)
            shown = _sheets(*(each.get(id_, ()) for each in lists))
            foot = self._own(page, "this page", id_, (ACTORS,), actor.corrected, shown=shown)
            fed = self._index.edition.address and actor.id in self._index.said
            return replace(foot, feed="feed" if fed else None), structured.of_actor(actor)
        if page.kind is Kind.SOURCE:
            source = self._sources[page.path]
            files = (_sheet(source), f"{SOURCES}/{source.id}.md")
            cited = ("this article", citing.of_source(source))
            fixed = corrections(source.head.corrected)
            foot = citing.foot(self._index, page, cited, files, fixed)
            return foot, structured.of_source(parts, source)
        id_ = addresses.route(page.path).strip("/").replace("/", "-") or "story"
        foot = self._own(page, "this page", id_, _FILES.get(page.kind, (CONTENT,)), ())
        return foot, structured.of_story(parts) if page.kind is Kind.HOME else None

    def _own(  # noqa: PLR0913  # what stands in a foot
        self,
        page: Page,
        what: str,
        id_: str,
        files: tuple[str, ...],
        fixed: Iterable[Correction],
        *,
        shown: Iterable[str] = (),
    ) -> Foot:
        """The foot of a page that is itself what is cited.

        `shown` are files, beside those that it is made from, of which it shows entries.
        """
        made_of = (*files, *shown)
        reference = citing.of_page(self._index, page, id_, made_of)
        foot = citing.foot(self._index, page, (what, reference), files, corrections(fixed))
        return replace(foot, changed=citing.last_change(self._index, made_of))

    def _robots(self, page: Page) -> str | None:
        """What search engines are asked: nothing, unless the story or the actor wants something."""
        settings = self._index.record.about.settings
        unlisted = settings.robots == "noindex"
        if page.kind is Kind.ACTOR:
            unlisted = unlisted or self._actors[page.path].robots == "noindex"
        asked = ["noindex"] if unlisted else []
        if settings.snippets == "hide":
            asked.append("nosnippet")
        return ", ".join(asked) or None


def _sheets(*shown: Iterable[Wording]) -> set[str]:
    return {_sheet(wording.source) for wordings in shown for wording in wordings}


def _sheet(source: Source) -> str:
    return f"{SHEETS}/{source.id}.yml"
