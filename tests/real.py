"""The real story for tests: a copy to build, a server that a browser reads it from, its links."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent

CORE = "claims/core-of-allies/"
SOURCE = "sources/russia-cautions-britain-and-france-against/"
KINDS = (
    "",
    "claims/",
    CORE,
    "claims/talks-on-troops/",
    "timeline/",
    "actors/",
    "actors/jean-noel-barrot/",
    "sources/",
    SOURCE,
    "coverage/",
    "ledger/",
    "topics/",
    "topics/troops/",
    "data/",
    "method/",
    "about/",
    "404.html",
)
"""A page of each kind."""


def copy_of_the_story(folder: Path) -> Path:
    """Put all that the story is made of into a folder, and return the folder."""
    for name in ("content", "seeds"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    return folder


class Links(HTMLParser):
    """Where a page leads, and what leads into it."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.to: set[str] = set()
        self.anchors: set[str] = {""}
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.to |= {value for key in ("href", "src") if (value := held.get(key)) is not None}
        self.anchors |= {value for key in ("id", "name") if (value := held.get(key))}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that is closed while it loads is no error."""
        assert isinstance(sys.exception(), ConnectionError), (request, client_address)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder while the block runs; yields its address, with a slash at the end."""
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
