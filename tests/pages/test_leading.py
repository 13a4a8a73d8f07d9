"""What the home page begins with, where no editor has said."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.pages.kinds.home.lead import leading
from stories import recorded, write_story

TEXT = """
The bridge closes. The mayor knew it.

Work begins in May. Nobody knew it.
"""
CLOSES = "- {id: a, claim: closes, said: The bridge closes}"
CAPTION = "- {id: a, claim: closes, said: The bridge closes, in: caption}"
KNEW = "- {id: b, claim: knew, said: The mayor knew it}"
WORK = "- {id: c, claim: work, said: Work begins in May}"
DENIES = "- {id: d, claim: nobody, who: lee, rejects: knew, said: Nobody knew it}"
OPEN = DENIES.replace("rejects: knew", "rejects: unknown")
ONLY_REJECTS = DENIES.replace("claim: nobody, ", "")


def first(root: Path, *sheets: tuple[str, ...], about: str = "") -> list[str]:
    """The claims that the home page lists, for a text by each sheet."""
    each = {f"text-{number}": "\n".join(sheet) for number, sheet in enumerate(sheets)}
    write_story(
        root,
        sources=dict.fromkeys(each, TEXT),
        sheets=each,
        actors="lee: {name: Ann Lee, kind: person}",
        claims="\n".join(
            f"{id_}: {{title: {id_}}}" for id_ in ("closes", "knew", "work", "nobody")
        ),
        about=about,
    )
    return [claim.id for claim in leading(recorded(root))]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        pytest.param(
            [(CLOSES, WORK), (WORK,), (CLOSES, WORK)],
            ["work", "closes"],
            id="what most texts carry",
        ),
        pytest.param(
            [(WORK, CLOSES), (WORK, CLOSES)],
            ["closes", "work"],
            id="of as many, what they begin with",
        ),
        pytest.param(
            [(CAPTION, WORK), (CAPTION, WORK), (CAPTION,)],
            ["work", "closes"],
            id="what stands below pictures last",
        ),
        pytest.param(
            [(KNEW, DENIES), (KNEW, DENIES), (DENIES,)],
            ["knew", "nobody"],
            id="what is denied before the denial that more texts carry",
        ),
        pytest.param(
            [(KNEW, OPEN, CLOSES), (OPEN, CLOSES), (OPEN,)],
            ["closes", "nobody", "knew"],
            id="a denial of nobody knows what before what one text says",
        ),
        pytest.param(
            [(KNEW, WORK), (KNEW, WORK), (WORK,), (ONLY_REJECTS,), (ONLY_REJECTS,)],
            ["knew", "work"],
            id="who rejects it speaks of it, too",
        ),
        pytest.param(
            [(ONLY_REJECTS,), (ONLY_REJECTS, WORK)],
            ["work", "knew"],
            id="what is only rejected comes last",
        ),
    ],
)
def test_the_home_page_begins_with_what_most_texts_speak_of(
    tmp_path: Path, sheets: list[tuple[str, ...]], expected: list[str]
) -> None:
    assert first(tmp_path, *sheets) == expected


def test_an_editor_may_name_it(tmp_path: Path) -> None:
    assert first(tmp_path, (CLOSES, WORK), (CLOSES,), about="leads: [work]") == ["work"]
