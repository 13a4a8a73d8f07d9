"""Lists that are too long for one page, and what a first page shows of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages import Kind, addresses, drawing, pages
from onrecord.pages.kinds import actors, claims, home, ledger, sources
from onrecord.pages.kinds.home import lead
from onrecord.pages.leaves import jumps, leaves, lettered, numbered
from onrecord.record import Record, join
from onrecord.story import read_story
from real import REPOSITORY


@cache
def record() -> Record:
    return join(read_story(REPOSITORY))


def made(kind: Kind) -> list[Any]:
    return [page for page in pages(record()) if page.kind is kind]


@given(st.lists(st.integers()), st.integers(min_value=1, max_value=9))
def test_nothing_is_lost_and_no_page_is_too_long(items: Sequence[int], most: int) -> None:
    found = leaves("claims/index.md", items, most, numbered)
    assert [item for leaf in found for item in leaf.items] == items
    assert all(len(leaf.items) <= most for leaf in found)
    assert found[0].path == "claims/index.md"
    assert len({leaf.path for leaf in found}) == len(found)
    assert [jump.here for jump in jumps(found[-1], found)] == [False] * (len(found) - 1) + [
        True
    ] * (len(found) > 1)


def test_a_page_is_labelled_by_what_stands_on_it() -> None:
    assert [leaf.label for leaf in leaves("claims/index.md", "abcde", 2, numbered)] == [
        "1 to 2",
        "3 to 4",
        "5",
    ]
    assert lettered(["Ada", "Élodie"], str) == "Ad to Él"
    assert lettered(["Ada", "Adam"], str) == "Ad"
    assert lettered(["BBC", "UN"], str) == "BB to UN"
    assert lettered(["élodie", "the Gazette"], str) == "Él to Th"
    assert addresses.part("actors/kind.person.md", 2) == "actors/kind.person.2.md"


def test_a_long_list_of_claims_keeps_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "_MOST", 10)
    first, *others = made(Kind.CLAIMS)
    listed = [line.ref.text for page in (first, *others) for line in lines(page.data)]
    assert first.path == addresses.CLAIMS
    assert others[0].title == "Claims, 11 to 20"
    assert sorted(listed) == sorted(claim.title for claim in record().claims.values())
    assert [jump.here for jump in others[0].data.jumps][:3] == [False, True, False]
    assert first.data.jumps[1].ref.href == "../claims/part.2/"


def lines(view: Any) -> list[Any]:
    return [*view.shared, *view.single]


def test_sources_stand_by_when_they_appeared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_MOST", 2)
    found = made(Kind.SOURCES)
    assert [len(page.data.lines) for page in found] == [2, 2, 1]
    assert found[0].data.jumps[0].ref.text == "25 November 2024"


def test_of_many_actors_those_heard_most_stand_first_and_all_by_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(actors, "_MOST", 12)
    monkeypatch.setattr(actors, "_HEARD", 5)
    first, *by_name = made(Kind.ACTORS)
    people = first.data.groups[0]
    everybody = [a.name for a in record().actors.values() if a.kind.value == "person"]
    assert people.title == "People"
    assert len(people.actors) == 5
    assert people.all.text == f"All {len(everybody)} people"
    of_people = [page for page in by_name if page.path.startswith("actors/kind.person")]
    names = [line.mark.name for page in of_people for line in page.data.groups[0].actors]
    assert names == sorted(everybody, key=str.casefold)
    assert people.all.href == "../actors/kind.person/"
    # A kind of whom there are few has no list of its own.
    assert all(group.all or len(group.actors) <= 5 for group in first.data.groups)


def test_the_ledger_tells_how_much_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    [whole] = made(Kind.LEDGER)
    monkeypatch.setattr(ledger, "_WHOLE", 2)
    monkeypatch.setattr(ledger, "_CLAIMS", 1)
    [short] = made(Kind.LEDGER)
    assert len(short.data.accounts) == 2
    assert len(short.data.accounts) + len(short.data.smaller) == len(whole.data.accounts)
    for long, cut in zip(whole.data.accounts, short.data.accounts, strict=False):
        for all_, some in zip(long.groups, cut.groups, strict=True):
            assert len(some.claims) + some.more == len(all_.claims)


def test_the_home_page_shows_the_first_and_leads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "_DENIED", 1)
    monkeypatch.setattr(home, "_REJECTIONS", 1)
    monkeypatch.setattr(home, "_SOURCES", 2)
    monkeypatch.setattr(lead, "_LEADS", 3)
    [page] = made(Kind.HOME)
    view = page.data
    rejected = [claim for claim in record().claims.values() if claim.rejections]
    assert len(view.denied) == 1
    assert view.denied_all == len(rejected) > 1
    assert view.denied[0].more == len(rejected[0].rejections) - 1
    assert (len(view.sources), view.sources_all) == (2, 5)
    assert len(view.claims) == 3
    assert view.to_disputed == "coverage/?disputed=yes"


def test_the_drawing_of_the_home_page_has_room_for_some_claims_and_for_one_at_least() -> None:
    found = list(record().claims.values())
    assert drawing.fitting(found[:3], most=99, sources=99) == found[:3]
    assert drawing.fitting(found[:3], most=99, sources=1) == found[:1]
    assert drawing.fitting(found[:3], most=1, sources=99) == found[:1]
    assert drawing.fitting([]) == []
