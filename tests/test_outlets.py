"""The list of outlets: one line for each, and what drafting and adding make of it."""

from __future__ import annotations

from importlib.resources import files

import pytest

from onrecord.draft import propose
from onrecord.draft.words import names
from onrecord.english import outlets

ROWS = [
    [cell.strip() for cell in row.split("|")]
    for row in files("onrecord.english.lexicon").joinpath("outlets.txt").read_text().splitlines()
    if row and not row.startswith("#")
]


def test_every_name_and_every_site_is_one_outlets() -> None:
    keys = [
        key
        for row in ROWS
        for key in {names.key(name.strip(" *")) for name in ",".join(row[:2]).split(",")} - {""}
    ]
    sites = [site.strip() for row in ROWS for site in "".join(row[2:3]).split(",") if site.strip()]

    assert len(keys) == len(set(keys))
    assert len(sites) == len(set(sites))


def test_the_list_and_drafting_look_a_name_up_by_the_same_letters() -> None:
    assert {names.key(key) for key in outlets.WELL_KNOWN} == outlets.WELL_KNOWN


def test_a_line_has_no_more_than_a_name_others_sites_and_whether_it_is_an_agency() -> None:
    assert {"".join(row[3:]) for row in ROWS} <= {"", "agency"}
    assert all("." in site and site == site.lower() for site in outlets.SITES)


def test_an_outlet_is_known_by_its_capitals() -> None:
    assert all(map(outlets.is_capitalised, ("FT", "the FT", "Global Times", "New York times")))
    assert not any(map(outlets.is_capitalised, ("Ft", "Global times", "global times")))


@pytest.mark.parametrize(
    ("told", "via"),
    [
        ("told the FT", "ft"),
        ("told VOA", "voa"),
        ("told the WSJ", "wsj"),
        ("told RIA", "ria"),
        ("told Suspilne", "suspilne"),
        ("told CNN Türk", "cnn-turk"),
        ("told Fox News Digital", "fox-news-digital"),
        ("told ABC's This Week", "abc"),
        ("told the Ft. Larkway council", None),
        ("told the UN Security Council", None),
    ],
)
def test_an_outlet_that_was_told_passes_on_and_a_body_is_an_audience(
    told: str, via: str | None
) -> None:
    text = f"The bridge is unsafe, engineer Ann Lee {told} on Monday.\n"
    draft = propose(text, published=None, actors={}, outlet=None)

    assert [entry.via for entry in draft.entries] == [(via,) if via else ()]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Speaking on Israel's Channel 12, Ann Lee said the bridge was unsafe.", ("channel-12",)),
        ("The mayor, Ann Lee, in comments to RIA said the bridge was unsafe.", ("ria",)),
        ("Appearing on Fox News, Ann Lee said the bridge was unsafe.", ("fox-news",)),
        ("“It is unsafe,” said Ann Lee in an interview on NBC's “Today” show.", ("nbc",)),
        ("Engineer Ann Lee told People for Bridges that the bridge was unsafe.", ()),
        ("Ann Lee told the United Nations that the bridge was unsafe.", ()),
    ],
)
def test_what_was_said_on_air_or_in_comments_came_through_who_heard_it(
    text: str, via: tuple[str, ...]
) -> None:
    draft = propose(f"{text}\n", published=None, actors={}, outlet=None)

    assert [entry.via for entry in draft.entries] == [via]


def test_initials_that_the_text_explains_are_that_bodys() -> None:
    text = (
        "The Regional Inspection Authority (RIA) closed the bridge on Monday.\n\n"
        "Engineer Ann Lee told RIA that the bridge was unsafe.\n"
    )
    draft = propose(text, published=None, actors={}, outlet=None)

    assert not [actor.name for actor in draft.actors if actor.kind == "outlet"]
