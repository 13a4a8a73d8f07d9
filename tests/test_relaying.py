"""Whom one text names as the origin, another names as a relay: one claim, and who began it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.own_words.counting import sentence
from onrecord.pages.own_words.solidity import origins
from onrecord.record import Actor, Claim, Link, Wording
from onrecord.record.ledger import ledger
from onrecord.record.origins import count_origins, origin
from stories import Texts, recorded, write_story

ACTORS = """
gazette: {name: the Gazette, kind: outlet}
herald: {name: the Herald, kind: outlet}
agency: {name: the Agency, kind: outlet}
brandt: {name: Elena Brandt, kind: person}
lee: {name: Ann Lee, kind: person}
town: {name: the town, kind: government}
clerk: {name: Tom Clerk, kind: person, speaks_for: town}
aide: {name: an aide, kind: unnamed}
official: {name: an official, kind: unnamed}
"""
OWN = "about: lee"
"""An entry in its source's own voice."""


def claim(root: Path, texts: Texts, **outlets: str) -> Claim:
    """One claim that several texts carry: each is an entry or more, one a line, `who: …, via: …`.

    `outlets` says of a text which outlet's it is; of the others nobody knows.
    """
    passages = "The bridge closes. It is to close. They will close it."
    words = ("The bridge closes", "It is to close", "They will close it")
    write_story(
        root,
        sources=dict.fromkeys(texts, passages),
        heads={name: f"outlet: {outlet}" for name, outlet in outlets.items()},
        sheets={
            name: "\n".join(
                f"- {{id: e{number}, claim: closes, said: {said}, {entry}}}"
                for number, (said, entry) in enumerate(
                    zip(words, entries.split("\n"), strict=False)
                )
            )
            for name, entries in texts.items()
        },
        actors=ACTORS,
        claims="closes: {title: The bridge closes}",
    )
    return recorded(root).claims["closes"]


def counted(root: Path, texts: Texts, **outlets: str) -> str:
    return sentence(claim(root, texts, **outlets).origins)


BESIDES = "; besides, 1 wording whose origin is not given"


@pytest.mark.parametrize(
    ("texts", "outlets", "expected"),
    [
        pytest.param(
            {"a": "who: gazette", "b": "who: brandt, via: [gazette]"},
            {},
            "2 sources, 1 origin: Elena Brandt",
            id="a second text says whom the first one's origin cites",
        ),
        pytest.param(
            {"a": "who: agency", "b": "who: brandt"},
            {"b": "agency"},
            "2 sources, 1 origin: Elena Brandt",
            id="the text of the origin itself is here, and quotes somebody",
        ),
        pytest.param(
            {"a": "who: agency", "b": OWN},
            {"b": "agency"},
            "2 sources, 1 origin: the Agency",
            id="it is here, and names nobody",
        ),
        pytest.param(
            {"a": "who: aide, via: [gazette]", "b": "who: aide"},
            {"b": "gazette"},
            "2 sources, 1 origin: the Gazette",
            id="it is here, and quotes somebody unnamed",
        ),
        pytest.param(
            {"a": "who: aide, via: [gazette]", "b": "who: unknown"},
            {"b": "gazette"},
            f"2 sources, 1 origin: the Gazette{BESIDES}",
            id="it is here, and nobody knows whom it quotes",
        ),
        pytest.param(
            {"a": "who: gazette", "b": "who: brandt, via: [unknown]"},
            {"b": "gazette"},
            f"2 sources, 1 origin: the Gazette{BESIDES}",
            id="it is here, and nobody knows from whom it has it",
        ),
        pytest.param(
            {"a": "who: agency", "b": f"{OWN}\nwho: brandt"},
            {"b": "agency"},
            f"2 sources, 1 named origin: Elena Brandt{BESIDES}",
            id="it is here, quotes somebody, and tells more in its own voice",
        ),
        pytest.param(
            {"a": "who: agency", "b": "who: brandt\nwho: aide"},
            {"b": "agency"},
            f"2 sources, 1 named origin: Elena Brandt{BESIDES}",
            id="it is here, quotes somebody, and somebody unnamed",
        ),
        pytest.param(
            {"a": "who: agency", "b": "who: brandt\nwho: agency"},
            {"b": "agency"},
            "2 sources, 2 origins: Elena Brandt, the Agency",
            id="it is here, quotes somebody, and says that it knows itself",
        ),
        pytest.param(
            {"a": "who: agency", "b": "who: brandt", "c": "who: lee"},
            {"b": "agency", "c": "agency"},
            "3 sources, 2 origins: Elena Brandt, Ann Lee",
            id="it quotes two",
        ),
        pytest.param(
            {"a": "who: herald", "b": "who: gazette", "c": "who: aide, via: [gazette]"},
            {"b": "herald", "c": "gazette"},
            "3 sources, 1 origin: the Gazette",
            id="it is third hand",
        ),
        pytest.param(
            {"a": "who: gazette", "b": "who: herald"},
            {"a": "herald", "b": "gazette"},
            "2 sources, 1 origin: the Gazette and the Herald",
            id="each has it from the other",
        ),
        pytest.param(
            {"a": "who: gazette", "b": "who: herald", "c": "who: brandt, via: [herald]"},
            {"a": "herald", "b": "gazette"},
            "3 sources, 1 origin: Elena Brandt",
            id="each has it from the other, and one of them from somebody",
        ),
        pytest.param(
            {"a": "who: gazette", "b": "who: aide, via: [gazette]"},
            {},
            "2 sources, 1 origin: the Gazette",
            id="whom nobody names told it, or it is according to it",
        ),
        pytest.param(
            {"a": "who: aide, via: [gazette]", "b": "who: brandt, via: [gazette]"},
            {},
            "2 sources, 2 origins: the Gazette, Elena Brandt",
            id="nobody knows that the aide is she",
        ),
        pytest.param(
            {"a": "who: unknown, via: [gazette]", "b": "who: brandt, via: [gazette]"},
            {},
            "2 sources, 1 named origin: Elena Brandt",
            id="who told it is left open, and may be she",
        ),
        pytest.param(
            {"a": "who: gazette", "b": "who: brandt, via: [unknown, gazette]"},
            {},
            "2 sources, 1 origin: the Gazette",
            id="a chain that is open between the two",
        ),
        pytest.param(
            {"a": "who: [gazette, lee]", "b": "who: brandt, via: [gazette]"},
            {},
            "2 sources, 2 origins: the Gazette and Ann Lee, Elena Brandt",
            id="of two who speak together one passes it on",
        ),
        pytest.param(
            {"a": "who: clerk", "b": "who: brandt, via: [town]"},
            {},
            "2 sources, 1 origin: Elena Brandt",
            id="for whom somebody speaks passes it on",
        ),
        pytest.param(
            {"a": "who: town", "b": "who: clerk, via: [town]"},
            {},
            "2 sources, 1 origin: the town",
            id="who speaks for the relay",
        ),
        pytest.param(
            {"a": "who: gazette", "b": "who: brandt, via: [herald]"},
            {},
            "2 sources, 2 origins: the Gazette, Elena Brandt",
            id="nothing says that the one has it from the other",
        ),
        pytest.param(
            {
                "a": "who: gazette",
                "b": "who: brandt, via: [gazette], draft: {confidence: 0.3, why: verb of saying}",
            },
            {},
            "2 sources, 1 named origin: the Gazette; reached from 1 of the 2; "
            "nobody has read yet from whom “The bridge closes. It is to close. They will…” has it",
            id="a draft that is likelier wrong than right says whom it cites",
        ),
    ],
)
def test_who_passes_it_on_in_one_text_is_no_second_origin_in_another(
    tmp_path: Path, texts: Texts, outlets: Texts, expected: str
) -> None:
    assert counted(tmp_path, texts, **outlets) == expected


def test_an_outlet_that_nobody_names_as_an_origin_may_tell_it_in_its_own_voice_too(
    tmp_path: Path,
) -> None:
    found = counted(tmp_path, {"a": "who: lee", "b": f"{OWN}\nwho: lee"}, b="agency")
    assert found == f"2 sources, 1 origin: Ann Lee{BESIDES}"


def test_the_claim_says_who_has_it_from_its_origin(tmp_path: Path) -> None:
    found = claim(tmp_path, {"a": "who: gazette", "b": "who: brandt, via: [gazette]"})
    assert [(each.name, each.reason) for each in origins(found)] == [
        ("Elena Brandt", "from whom the Gazette has it")
    ]


def test_a_source_that_reaches_its_origin_through_another_rests_on_it(tmp_path: Path) -> None:
    claim(tmp_path, {"a": "who: gazette", "b": "who: brandt, via: [gazette]"})
    (account,) = ledger(recorded(tmp_path)).accounts
    assert ([actor.id for actor in account.actors], account.sources) == (["brandt"], 2)


# What holds for all chains


@cache
def _template() -> tuple[Wording, ...]:
    """Wordings of three sources in as many outlets, to put chains on."""
    with TemporaryDirectory() as root:
        outlets = {"a": "gazette", "b": "herald", "c": "agency"}
        return claim(Path(root), dict.fromkeys("abc", f"{OWN}\n{OWN}"), **outlets).wordings


@cache
def _actors() -> dict[str, Actor]:
    with TemporaryDirectory() as root:
        write_story(Path(root), sources={"a": "It closes."}, actors=ACTORS)
        return dict(recorded(Path(root)).actors)


NAMED = ("gazette", "herald", "agency", "brandt", "lee", "town", "clerk")
Chains = list[list[list[str]]]
_link = st.lists(st.sampled_from((*NAMED, "aide")), max_size=2, unique=True)
_chain = st.lists(_link, max_size=3, unique_by=tuple)
"""From the speaker's side; a link without anybody is left open by the text."""
_chains = st.lists(_chain, min_size=1, max_size=6)


def said(number: int, chain: Sequence[Sequence[str]]) -> Wording:
    """One of the wordings with a chain."""
    actors = _actors()
    links = [Link(tuple(actors[id_] for id_ in ids)) for ids in chain]
    speaker, relays = (links[0] if links else None), tuple(links[1:])
    begun = origin(speaker, relays, actors)
    return replace(_template()[number], speaker=speaker, relays=relays, origin=begun)


@given(_chains)
def test_there_are_no_more_origins_than_wordings_that_name_one(
    chains: Chains,
) -> None:
    wordings = [said(number, chain) for number, chain in enumerate(chains)]
    found = count_origins(wordings)
    named = {a for w in wordings if w.origin for a in w.origin.actors}
    assert found.count <= len(named)
    assert bool(found.count) == any(w.origin for w in wordings)
    told = [actor for each in found.found for actor in each.actors]
    assert sorted(actor.id for actor in told) == sorted({actor.id for actor in told})
    assert set(told) <= named


@given(_chains, st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(chains: Chains, random: Random) -> None:
    wordings = [said(number, chain) for number, chain in enumerate(chains)]
    shuffled = list(wordings)
    random.shuffle(shuffled)
    one, other = count_origins(wordings), count_origins(shuffled)
    as_sets = [{frozenset(o.actors) for o in each.found} for each in (one, other)]
    assert as_sets[0] == as_sets[1]
    assert (one.not_given, one.single, one.unnamed) == (
        other.not_given,
        other.single,
        other.unnamed,
    )


@given(_chains, st.integers(min_value=0), st.sampled_from(NAMED))
def test_a_relay_that_a_text_states_adds_no_origin(chains: Chains, at: int, relay: str) -> None:
    """The relay stands on the source's side of a chain that reaches somebody named already."""
    before = [said(number, chain) for number, chain in enumerate(chains)]
    at %= len(chains)
    if before[at].origin is None or any(relay in ids for ids in chains[at]):
        return
    after = [*before[:at], said(at, [*chains[at], [relay]]), *before[at + 1 :]]
    assert count_origins(after).count <= count_origins(before).count
