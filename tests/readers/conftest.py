"""What the readers' tests share: the real story as published, and a small one in several tongues."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.site import build
from real import REPOSITORY, copy_of_the_story, served
from stories import write_story

PUBLISHED = "https://record.example/"
"""Where the sites say that they are published."""


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
    return published(copy_of_the_story(tmp_path_factory.mktemp("real")))


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
                  draft: {confidence: 0.5, why: a past tense}
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
