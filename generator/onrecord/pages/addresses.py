"""Every address of the site, and the way from one page to another. Addresses last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from urllib.parse import quote

from onrecord.text import Span

HOME = "index.md"
TIMELINE = "timeline.md"
CLAIMS = "claims/index.md"
ACTORS = "actors/index.md"
SOURCES = "sources/index.md"
COVERAGE = "coverage.md"
LEDGER = "ledger.md"
TOPICS = "topics/index.md"
METHOD = "method.md"
ABOUT = "about.md"
DATA = "data/index.md"

_FRAGMENT_WORDS = 6
"""How many words of a long passage a link into the original names at either end."""
_BEFORE_WORDS = 3
"""How many words before a passage such a link names, where that tells it from another."""


def claim(id_: str) -> str:
    """Return the path of a claim's page."""
    return _of("claims", id_)


def actor(id_: str) -> str:
    """Return the path of an actor's page."""
    return _of("actors", id_)


def source(id_: str) -> str:
    """Return the path of a source's page; each of its entries is an anchor there."""
    return _of("sources", id_)


def period(id_: str) -> str:
    """Return the path of the page of a period, where the timeline is too long for one."""
    return _of("timeline", id_)


def part(path: str, number: int) -> str:
    """Return the path of a page of a list that begins at `path`, from 1 on.

    With a full stop, as no id that people write has: it is never that of anything else.
    """
    if number == 1:
        return path
    bare = path.removesuffix(".md")
    stem = f"{bare.removesuffix('/index')}/part" if bare.endswith("/index") else bare
    return f"{stem}.{number}.md"


def kind(id_: str) -> str:
    """Return the path of the list of all actors of a kind, where these are many."""
    return f"actors/kind.{id_}.md"


def coverage(part: int) -> str:
    """Return the path of a part of the coverage, from 1 on: of most stories there is one."""
    return COVERAGE if part == 1 else _of("coverage", str(part))


def topic(id_: str) -> str:
    """Return the path of a topic's page."""
    return _of("topics", id_)


def _of(folder: str, id_: str) -> str:
    """A page called "index" would take the place of its folder's own."""
    return f"{folder}/{id_}/index.md" if id_ == "index" else f"{folder}/{id_}.md"


def route(path: str) -> str:
    """Return the address of a page, from the site's root: `claims/core-of-allies/`."""
    bare = path.removesuffix(".md")
    bare = "" if bare == "index" else bare.removesuffix("/index")
    return f"{bare}/" if bare else ""


def up(path: str) -> str:
    """Return the way from a page to the root of the site: `../../`.

    Every link leads over the root, so that it is the same on all pages that lie as deep.
    """
    return "../" * route(path).count("/")


def href(here: str, there: str, anchor: str = "") -> str:
    """Return the link from one page to another, or to a place on it; both are paths of pages."""
    return f"#{anchor}" if here == there and anchor else over(up(here), there, anchor)


def over(root: str, there: str, anchor: str = "") -> str:
    """Return the link to a page over the root of the site, to which `root` is the way."""
    return f"{root}{route(there)}" + (f"#{anchor}" if anchor else "") or "./"


def in_original(url: str, text: str, at: Span) -> str:
    """Return the address of an article, opened where a stretch of its text stands.

    It is a text fragment: the words, or of a long stretch its first and last; with those before
    where the same words stand earlier in the text, for a browser opens the first that it finds. One
    that does not know text fragments opens the article at its head.
    """
    words = "" if "#" in url else _fragment(text, at)
    return f"{url}#:~:text={words}" if words else url


@lru_cache(maxsize=4096)
def _fragment(text: str, at: Span) -> str:
    """The same for an article and its archived copy."""
    words = at.of(text)
    parts = words.split()
    if not parts:
        return ""
    if len(parts) <= 2 * _FRAGMENT_WORDS and "\n" not in words:  # a range may cross paragraphs
        ends = [parts]
    else:
        half = max(1, min(_FRAGMENT_WORDS, len(parts) // 2))
        ends = [parts[:half], parts[-half:]]
    return _before(text, at, ends[0]) + ",".join(map(_escaped, ends))


def _before(text: str, at: Span, opening: Sequence[str]) -> str:
    """The words before a stretch, where it opens with words that stand earlier in the text too."""
    if text.find(" ".join(opening), 0, at.start) < 0:
        return ""
    before = text[text.rfind("\n", 0, at.start) + 1 : at.start].split()[-_BEFORE_WORDS:]
    return f"{_escaped(before)}-," if before else ""


def _escaped(words: Iterable[str]) -> str:
    return "%20".join(map(_escaped_word, words))


@lru_cache(maxsize=1 << 14)
def _escaped_word(word: str) -> str:
    """A hyphen has a meaning of its own in a text fragment, and `quote` leaves it."""
    return quote(word, safe="").replace("-", "%2D")
