"""The learned model by itself: its weights, what it sees, and what it reads from a sentence."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.draft import learned, speech
from onrecord.draft.learned import network
from onrecord.draft.learned.features import PAIR_ROWS, WORD_ROWS, code, pairs, text_of
from onrecord.draft.learned.reading import least
from onrecord.draft.sentences.frame import frame
from onrecord.draft.sentences.parse import Parse, Word, parse
from onrecord.quotations import quotations
from onrecord.text import paragraphs
from stories import write_story

SAID = "Ana Lopez said that the ferry to the island was late again."
BELIEVED = "The fishermen of the island believe that the ferry will never come back."


def parsed(text: str) -> list[Parse]:
    quoted = quotations(text)
    return parse([frame(text, paragraph, quoted) for paragraph in paragraphs(text)])


def printed(text: str, words: Sequence[Word]) -> str:
    return text[words[0].span.start : words[-1].span.end]


def test_the_weights_that_we_ship_fit_what_the_features_count_on() -> None:
    for weights in network.shipped().networks:
        assert len(weights["words"]) == WORD_ROWS
        assert len(weights["pairs"]) == PAIR_ROWS
        assert not weights["words"][0].any()
        assert all(np.isfinite(each).all() for each in weights.values())


def test_a_model_that_is_packed_and_unpacked_says_the_same() -> None:
    model = network.shipped()
    again = network.unpacked(network.packed(model))
    text = text_of(parsed(SAID), [[]])

    once, twice = (network.cue_chances(each, network.read(each, text)) for each in (model, again))

    assert np.allclose(once, twice, atol=0.01)
    assert again.sure.tolist() == model.sure.tolist()
    assert again.least_sure == model.least_sure


@pytest.mark.parametrize("left", [None, b"", b"PK\x03\x04 and no more", b"version https://git-lfs"])
def test_without_whole_weights_nothing_is_drafted_and_one_sentence_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: bytes | None
) -> None:
    if left is not None:
        (tmp_path / "weights.npz").write_bytes(left)
    monkeypatch.setattr(network, "files", lambda _: tmp_path)
    monkeypatch.setattr(network, "shipped", network.shipped.__wrapped__)
    nobody_knows = "basis: {outlet: {how: unknown}, published: {how: unknown}}"
    heads = {"ferry": nobody_knows}
    story = write_story(tmp_path / "story", sources={"ferry": SAID}, heads=heads)
    result = CliRunner().invoke(main, ["draft", "--story", str(story)])

    assert result.exit_code == 1
    assert "weights.npz, which comes with onrecord and is missing here or damaged" in result.output
    assert result.output.count("\n") == 2
    assert not (story / "content/sheets/ferry.yml").exists()


def test_the_card_tells_of_the_very_weights_that_we_ship() -> None:
    folder = Path(network.__file__).parent
    digest = hashlib.sha256((folder / "weights.npz").read_bytes()).hexdigest()

    assert digest in (folder / "MODEL.md").read_text(encoding="utf-8")
    assert (folder / "weights.npz").stat().st_size < 5_000_000


def test_a_thought_that_is_a_clause_is_taken_sooner_than_a_wish() -> None:
    readings = [
        each
        for text in (BELIEVED, "The fishermen of the island want a new ferry.")
        for each in learned.readings(parsed(text), [[]])
    ]
    thought, wish = (each.attribution for each in readings[:2])

    assert (thought.kind, wish.kind) == ("stance", "stance")
    assert least(thought) < least(wish)


def test_a_word_has_the_same_number_in_every_process() -> None:
    line = "from onrecord.draft.learned.features import code; print(code('ferry'))"
    asked = subprocess.run(  # words of ours
        [sys.executable, "-c", line], check=True, capture_output=True, text=True
    )

    assert int(asked.stdout) == code("ferry")


def test_the_same_text_has_the_same_features() -> None:
    once, again = (text_of(found, [[]]) for found in (parsed(SAID), parsed(SAID)))

    assert once.rows.tolist() == again.rows.tolist()
    assert pairs(once, [2]).rows.tolist() == pairs(again, [2]).rows.tolist()
    assert once.rows.min() >= 0
    assert once.rows.max() < WORD_ROWS


def test_without_any_rule_it_reads_who_said_what() -> None:
    (reading,) = learned.readings(parsed(SAID), [[]])

    attribution = reading.attribution
    assert attribution.verb.form == "said"
    assert printed(SAID, attribution.speaker) == "Ana Lopez"
    assert printed(SAID, attribution.content) == "the ferry to the island was late again"


def test_what_the_rules_do_not_know_as_a_saying_it_reads_as_a_stance() -> None:
    parses = parsed(BELIEVED)
    found = [reading.judged() for reading in learned.readings(parses, [[] for _ in parses])]

    (stance,) = [each for each in found if each]
    assert stance.kind == "stance"
    assert printed(BELIEVED, stance.speaker) == "The fishermen of the island"
    assert printed(BELIEVED, stance.content) == "the ferry will never come back"
    assert stance.sure is not None
    assert 0 < stance.sure < 1


def test_a_model_that_knows_nothing_leaves_the_words_to_the_rules() -> None:
    model = network.shipped()
    empty = {name: np.zeros_like(each) for name, each in model.networks[0].items()}
    empty["b_cue"] = np.full_like(empty["b_cue"], -9)
    empty_model = replace(model, networks=(empty,))
    parses = parsed(SAID)
    (rule,) = speech.find(parses[0])

    (reading,) = learned.readings(parses, [[rule]], empty_model)

    assert reading.attribution.content == rule.content
    assert reading.attribution.speaker == rule.speaker


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_an_empty_text_has_no_readings(text: str) -> None:
    assert learned.readings(parsed(text), [[] for _ in parsed(text)]) == []
