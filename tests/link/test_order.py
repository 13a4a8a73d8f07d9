"""Which question comes next: an editor stays with what he has in mind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.link.order import InMind, following
from onrecord.link.proposals import Proposal, name
from onrecord.story import read_story

Ask = Callable[[str, str, float], Proposal]


@pytest.fixture
def ask(bridge: Callable[..., Path]) -> Ask:
    """Does the entry belong to the claim, and how likely is a yes?"""
    entries = {name(item): item for item in read_story(bridge()).entries()}
    return lambda entry, claim, sure: Proposal(entries[entry], None, claim, sure, ())


def test_what_is_likely_of_the_same_claim_comes_before_what_is_surer_of_another(ask: Ask) -> None:
    depot, bridge = ask("gazette#depot", "strike", 0.99), ask("herald#bridge", "closure", 0.5)

    assert following([depot, bridge], InMind("closure")) == bridge
    assert following([depot, bridge], InMind("something else")) == depot


def test_what_is_hardly_likely_of_the_same_claim_waits(ask: Ask) -> None:
    depot, bridge = ask("gazette#depot", "strike", 0.99), ask("herald#bridge", "closure", 0.49)

    assert following([depot, bridge], InMind("closure")) == depot


def test_after_a_no_it_asks_what_else_the_entry_is_however_unlikely(ask: Ask) -> None:
    bridge, else_ = ask("herald#bridge", "closure", 0.9), ask("gazette#depot", "fire", 0.36)

    assert following([bridge, else_], InMind("closure", refused="gazette#depot")) == else_


def test_of_the_sure_ones_it_begins_with_the_claim_that_most_may_join(ask: Ask) -> None:
    surest = ask("gazette#depot", "strike", 0.99)
    sure, likely = ask("herald#bridge", "closure", 0.91), ask("tribune#bridge", "closure", 0.6)

    assert following([surest, sure, likely], InMind()) == sure
    assert following([surest, likely], InMind()) == surest


def test_where_none_is_sure_the_likeliest_comes_first(ask: Ask) -> None:
    likeliest = ask("gazette#depot", "strike", 0.8)
    others = [ask("herald#bridge", "closure", 0.7), ask("tribune#bridge", "closure", 0.6)]

    assert following([likeliest, *others], InMind()) == likeliest
    assert following([], InMind()) is None


def test_of_two_pairs_it_begins_with_the_one_that_is_like_more_entries(ask: Ask) -> None:
    gazette, herald, tribune, depot, post = (
        ask(each, "", 0.0).entry
        for each in (
            "gazette#bridge",
            "herald#bridge",
            "tribune#bridge",
            "gazette#depot",
            "herald#command-post",
        )
    )
    surest = Proposal(depot, post, None, 0.99, ())
    bridges = [Proposal(gazette, herald, None, 0.9, ()), Proposal(herald, tribune, None, 0.8, ())]

    assert following([surest, *bridges], InMind()) == bridges[0]
