"""What the readers' tests share: the real story as published, and a small one in several tongues."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from onrecord.site import build
from stories import write_story

REPOSITORY = Path(__file__).parent.parent.parent
PUBLISHED = "https://record.example/"
"""Where the sites say that they are published."""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that is closed while it loads is no error."""
        assert isinstance(sys.exception(), ConnectionError), (request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder's files on a port of this machine."""
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def published(folder: Path) -> Path:
    """Build the story in a folder as it is published, and return its site."""
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    before = os.environ.get("SITE_URL")
    os.environ["SITE_URL"] = PUBLISHED
    try:
        build(folder, lambda _: None)
    finally:
        del os.environ["SITE_URL"]
        if before is not None:
            os.environ["SITE_URL"] = before
    return folder / "site"


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real story."""
    folder = tmp_path_factory.mktemp("real")
    for name in ("content", "seeds"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return published(folder)


@pytest.fixture(scope="session")
def address(real: Path) -> Iterator[str]:
    """Where the real story's site is served."""
    with served(real) as place:
        yield place


@pytest.fixture(scope="session")
def tongues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a story told in English, French and Hebrew, with an id that was renamed."""
    folder = write_story(
        tmp_path_factory.mktemp("tongues"),
        sources={
            "bridge": "“The bridge is safe,” Dana Levi told the Post on Monday. It rained.",
            "pont": "« Le pont est sûr », a déclaré Dana Levi au Post lundi.",
            "gesher": "״הגשר בטוח״, אמרה דנה לוי ביום שני.",
        },
        heads={
            "bridge": """
                title: The bridge is safe
                outlet: post
                author: [Ada Marsh, Ben O’Hara]
                published: 2025-03-11
                url: https://post.example/bridge?a=1&b=2
                archived: https://archive.example/2025/post.example/bridge
                was: old-bridge
                """,
            "pont": "outlet: echo\npublished: 2025-03-12\nlanguage: fr\nurl: https://echo.example/pont",
            "gesher": "outlet: kol\nlanguage: he\nurl: https://kol.example/gesher",
        },
        sheets={
            "bridge": """
                - id: safe
                  was: sound
                  claim: bridge-safe
                  who: dana-levi
                  who_printed: Dana Levi
                  said: The bridge is safe
                  cue: Dana Levi told the Post
                  when: 2025-03-10
                  when_printed: on Monday
                - id: rain
                  said: It rained
                """,
            "pont": """
                - id: sur
                  claim: bridge-safe
                  who: dana-levi
                  who_printed: Dana Levi
                  said: Le pont est sûr
                  cue: a déclaré Dana Levi au Post
                  via: post
                """,
            "gesher": """
                - id: batuach
                  claim: bridge-safe
                  who: dana-levi
                  who_printed: דנה לוי
                  said: הגשר בטוח
                  cue: אמרה דנה לוי
                """,
        },
        actors="""
            dana-levi: {name: Dana Levi, kind: person, role: engineer, names: דנה לוי}
            post: {name: the Post, kind: outlet}
            echo: {name: L’Écho, kind: outlet}
            kol: {name: קול העיר, kind: outlet}
            """,
        claims="bridge-safe: {title: The bridge is safe, about: bridges, was: bridge-sound}",
        about="""
            title: The bridge at Harbour Street
            question: Is the bridge safe?
            topics: {bridges: Bridges}
            leads: bridge-safe
            editor: Ann Example
            contact: corrections@example.org
            """,
    )
    return published(folder)


@pytest.fixture(scope="session")
def tongues_address(tongues: Path) -> Iterator[str]:
    """Where that site is served."""
    with served(tongues) as place:
        yield place
